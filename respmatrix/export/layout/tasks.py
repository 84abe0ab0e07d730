"""Matrix → table of tasks（重点任务分工表）."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from respmatrix.export.layout.apart import by_document
from respmatrix.export.layout.content import Stretch, content, stretches
from respmatrix.export.layout.marks import DITTO, MISSING, ROLE_HEADINGS
from respmatrix.export.layout.notes import basis, table_legend, table_title
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.export.layout.sections import section_rows
from respmatrix.export.layout.units import unit_lines
from respmatrix.export.layout.whole import WHOLE, names_bodies, whole_bodies
from respmatrix.model import (
    Attribution,
    ParsedDocument,
    Party,
    ResponsibilityMatrix,
    Role,
    Row,
    RowKind,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)

NAME = "重点任务分工表"
_HEADINGS = {
    "seq": "序号",
    "task": "重点任务",
    "content": "工作内容",
    "goal": "工作目标",
    **{role.value: heading for role, heading in ROLE_HEADINGS.items()},
    "person": "责任人",
    "deadline": "完成时限",
    "note": "备注",
}
IN_TEXT = "（正文）"
"""Follows a time that the task's own text gives."""
_MOST_OTHERS = 6
"""Rows beyond which the exceptions are not told above the table, but every row says what holds of it."""
_OPTIONAL = ("content", "goal", "person", *(role.value for role in Role))


def task_table(
    matrix: ResponsibilityMatrix,
    options: LayoutOptions = LayoutOptions(),  # noqa: B008
    *,
    ditto: bool = True,
) -> Table:
    """Return the table of tasks: one row for every attribution, grouped under its headings.

    There is one column for every role that occurs; what the document does not state is 「—」. Bodies that
    several rows have from the same heading or document stand in the first of them, 「（同上）」 below.

    Args:
        matrix: the matrix.
        options: title and punctuation.
        ditto: False for forms that show a row alone: bodies from a heading are named in every row, those
            that several rows have from the document are 「〔承自全文〕」, for `whole_bodies` to name once.
    """
    once = frozenset[int]() if ditto else frozenset(whole_bodies(matrix, options))
    facts = [list(_facts_of_row(matrix, index, options, once)) for index in range(len(matrix.rows))]
    # What holds for every row is said once, above the table.
    duty, remark = _same_duty(matrix), _same_remark(facts)
    filled = {key for row in facts for _, cells in row for key, text in cells.items() if text}
    keys = [key for key in _HEADINGS if key not in _OPTIONAL or key in filled]
    rows: list[TableRow] = []
    above: tuple[int, dict[str, str]] = (-1, {})
    for index, (headings, parts) in enumerate(zip(section_rows(matrix, options), facts, strict=True)):
        rows.extend(headings)
        for number, (stretch, cells) in enumerate(parts, start=1):
            sequence = str(index + 1) if len(parts) == 1 else f"{index + 1}-{number}"
            cells["seq"] = sequence
            if remark:
                cells["note"] = ""
            if not duty:
                cells["note"] = "\n".join(filter(None, (_duty(matrix.rows[index], stretch), cells["note"])))
            bodies = {role.value: cells[role.value] for role in Role if cells[role.value]}
            held, above = above, (matrix.rows[index].document, bodies)
            if ditto and held == above and not names_bodies(matrix.rows[index]):
                cells.update(dict.fromkeys(bodies, DITTO))
            rows.append(
                TableRow(
                    RowKind.DATA,
                    tuple(_cell(key, cells.get(key, "")) for key in keys),
                    row=index,
                    attribution=stretch.attribution,
                )
            )
    return Table(
        "tasks",
        NAME,
        table_title(matrix, NAME, options),
        basis(matrix, options, common=(duty, remark)),
        tuple(TableColumn(key, _HEADINGS[key]) for key in keys),
        tuple(rows),
        table_legend(matrix, {key for key in keys if key in filled}),
    )


def task_tables(matrix: ResponsibilityMatrix, options: LayoutOptions) -> tuple[Table, ...]:
    """Return `task_table` parted where documents differ in what they state: each shows its own columns.

    For forms in which tables may differ in their columns; a single document always is one table.
    """
    return by_document(task_table(matrix, options), _OPTIONAL)


def _cell(key: str, text: str) -> TableCell:
    if key == "seq":
        return TableCell(text, number=int(text) if text.isdecimal() else None)
    # A remark is no fact of the document: its absence needs no dash.
    return TableCell(text or ("" if key == "note" else MISSING))


def _facts_of_row(
    matrix: ResponsibilityMatrix, index: int, options: LayoutOptions, once: frozenset[int]
) -> Iterator[tuple[Stretch, dict[str, str]]]:
    """Yield the parts of a row and their cells; bodies of the documents `once` are not named."""
    row = matrix.rows[index]
    document = matrix.documents[row.document]
    title = options.show(row.task.heading)
    for stretch in stretches(row):
        attributions = attributions_of(row, stretch)
        persons = [
            options.show(f"{person.label}：{person.name}" if person.label else person.name)
            for attribution in attributions
            for person in attribution.persons
        ]
        cells = {
            "task": title,
            "content": content(document, row, stretch, options),
            "goal": "\n".join(options.show(target.text) for target in stretch.targets),
            "person": "\n".join(dict.fromkeys(persons)),
            "deadline": deadline_of(attributions, stretch, options),
            "note": "\n".join(_notes(document, row, attributions, options)),
        }
        units = _units(document, row, attributions, options, named=row.document not in once)
        for role in Role:
            cells[role.value] = "\n".join(text for held, text in units if held is role)
        yield stretch, cells


def attributions_of(row: Row, stretch: Stretch) -> tuple[Attribution, ...]:
    """Return the attributions that speak for `stretch` of `row`."""
    return row.attributions if stretch.attribution is None else (row.task.attributions[stretch.attribution],)


def _units(
    document: ParsedDocument,
    row: Row,
    attributions: tuple[Attribution, ...],
    options: LayoutOptions,
    *,
    named: bool,
) -> list[tuple[Role, str]]:
    """Return role and line of every body; in brackets what the task itself does not print."""
    text, direct = document.source.text, names_bodies(row)
    lines = [line for attribution in attributions for line in unit_lines(text, attribution, options)]
    if not direct:
        lines = [(role, f"〔{name}〕") for role, name in lines]
        lines += [_bracketed(party, options) if named else (party.role, WHOLE) for party in document.parties]
    lines += [_bracketed(inferred.party, options) for inferred in row.task.inferred]
    return list(dict.fromkeys(lines))


def _bracketed(party: Party, options: LayoutOptions) -> tuple[Role, str]:
    return party.role, f"〔{options.show(party.name)}〕"


def deadline_of(attributions: tuple[Attribution, ...], stretch: Stretch, options: LayoutOptions) -> str:
    """Return the attributions' own deadline, else the times of the text, marked as such; else nothing."""
    printed = dict.fromkeys(options.show(each.deadline) for each in attributions if each.deadline)
    if printed:
        return "\n".join(printed)
    times = dict.fromkeys(options.show(target.time) for target in stretch.targets if target.time)
    return "\n".join([*times, IN_TEXT]) if times else ""


def _same_remark(facts: Sequence[Sequence[tuple[Stretch, dict[str, str]]]]) -> str:
    """Return the sentence that says once the remark that all of several rows have; empty without one."""
    remarks = {cells["note"].replace("\n", "；") for parts in facts for _, cells in parts}
    if len(facts) < 2 or len(remarks) != 1 or not all(remarks):
        return ""
    return f"各项任务的备注均为“{remarks.pop()}”"


def _same_duty(matrix: ResponsibilityMatrix) -> str:
    """Return the sentence that says once what nearly every row would say; empty where many differ."""
    others: list[str] = []
    carried = False
    for index, row in enumerate(matrix.rows, start=1):
        by_duty = [attribution.by_duty for attribution in row.attributions]
        if any(by_duty) and not all(by_duty):
            return ""
        carried |= any(attribution.by_duty_rule is not None for attribution in row.attributions)
        others += [] if any(by_duty) else [str(index)]
    if len(others) > min(_MOST_OTHERS, len(matrix.rows) / 4):
        return ""
    said = f"除序号{'、'.join(others)}外，" if others else ""
    told = "（含原文标明“下同”的）" if carried else ""
    return f"{said}各项任务均按职责分工负责{told}" if matrix.rows else ""


def _duty(row: Row, stretch: Stretch) -> str:
    attributions = attributions_of(row, stretch)
    if not any(attribution.by_duty for attribution in attributions):
        return ""
    carried = all(attribution.by_duty_rule for attribution in attributions if attribution.by_duty)
    return "按职责分工（下同）" if carried else "按职责分工"


def _notes(
    document: ParsedDocument, row: Row, attributions: tuple[Attribution, ...], options: LayoutOptions
) -> Iterator[str]:
    if not names_bodies(row):
        if any(attribution.parties for attribution in attributions):
            yield "单位承自上级标题"
        if document.parties:
            yield "单位承自全文"
    if row.task.inferred:
        yield "〔　〕内单位按原文规则推定"
    for attribution in attributions:
        apart: dict[str, list[str]] = {}
        for party in attribution.parties:
            if party.separately:
                word = party.role_word or "负责"
                apart.setdefault(word if word.startswith("分别") else f"分别{word}", []).append(party.name)
        yield from (options.show("、".join(names) + word) for word, names in apart.items())
        yield from (options.show(tag) for tag in attribution.tags)
        residue = [options.show(span.of(document.source.text)) for span in attribution.residue]
        if any(residue):
            yield "未识别：" + "；".join(filter(None, residue))
