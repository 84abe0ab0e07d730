"""Everything that a careful reader should check, each with its source sentence（核对）."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from respmatrix.diagnostics.place import where
from respmatrix.diagnostics.render import sentences
from respmatrix.export.layout import MISSING, LayoutOptions
from respmatrix.model import (
    CellKind,
    Diagnostic,
    Evidence,
    ResponsibilityMatrix,
    RowKind,
    Severity,
    Span,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)

NAME = "核对"
_SECTIONS = {
    Severity.ERROR: "错误：确有内容未能提取",
    Severity.WARNING: "警告：此处结果可能有误",
    Severity.INFO: "提示：请留意此处的判断",
}
_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_ROOMS = {"1": "读取", "2": "标题层次", "3": "责任分工", "4": "单位名称", "5": "责任矩阵", "6": "写出"}
"""What diagnostics concern, by the first digit of their codes."""
_EXPLAINED = "RM 开头的代码，可用 respmatrix explain 查看说明"
_COLUMNS = {
    "seq": "序号",
    "kind": "类别",
    "where": "出处",
    "tasks": "任务序号",
    "message": "核对内容",
    "sentence": "原文",
}
_ENDS = re.compile(r"[。！？；!?;]|[\r\n\t\v\f\x85\u2028\u2029]")
_REACH = 300
"""Code points of a sentence shown on either side of the place; sentences are shorter than that."""
_MOST = 12
"""Rows or bodies that an entry lists before it only counts them."""

_DECIDED = {
    "推定": (
        "按原文规则推定：{bodies}。请核对该规则是否适用于所列任务",
        "by a rule of the document: {bodies}; check that it holds for these tasks",
    ),
    "承自上级": (
        "任务本身未列单位，承自上级标题：{bodies}。请核对是否适用于所列任务",
        "the tasks name nobody; from the heading above: {bodies}; check that it holds for these tasks",
    ),
    "承自全文": (
        "任务本身未列单位，承自全文：{bodies}。请核对是否适用于所列任务",
        "the tasks name nobody; named for the whole document: {bodies}; check that it holds for these tasks",
    ),
    "集合展开": (
        "“{printed}”展开为：{bodies}。请核对名单",
        "{printed!r} shown as its members: {bodies}; check the list",
    ),
}
"""What was decided about cells that their tasks do not print, in Chinese and English."""

Basis = tuple[int, str, Span]
"""Document, kind and sentence that cells rest on which their tasks do not print."""


@frozen
class Check:
    """One thing to check（核对项）."""

    severity: Severity
    kind: str
    """Code of the diagnostic, or in a word what was decided: 「推定」, 「承自上级」."""
    message: str
    message_en: str
    """The same in English."""
    document: int | None = None
    """Index into `ResponsibilityMatrix.documents`; None where it speaks of none or of several."""
    span: Span | None = None
    rows: tuple[int, ...] = ()
    """Indices into `ResponsibilityMatrix.rows` of the tasks that it concerns, ascending."""
    basis: Basis | None = None
    """What the cells rest on that it speaks of; None for a diagnostic."""


def checks(matrix: ResponsibilityMatrix, options: LayoutOptions = LayoutOptions()) -> tuple[Check, ...]:  # noqa: B008
    """Return all that is to be checked: errors first, then warnings; within these by place.

    These are the diagnostics, the cells that their tasks do not print (one entry for every sentence
    that they rest on), and the tasks that name nobody.
    """
    rows = _Rows(matrix)
    found = [*_diagnosed(matrix, rows), *_not_printed(matrix, options), *_uncovered(matrix, options)]
    return tuple(sorted(found, key=_order))


def checks_table(
    matrix: ResponsibilityMatrix,
    found: Iterable[Check],
    options: LayoutOptions = LayoutOptions(),  # noqa: B008
) -> Table:
    """Return the list of what is to be checked: kind, place in the file, tasks, message, source sentence.

    Args:
        matrix: the matrix.
        found: what `checks` gave; every entry is a data row, in the same order.
        options: punctuation.
    """
    entries = tuple(found)
    count = Counter(check.severity for check in entries)
    rows: list[TableRow] = []
    above: Severity | None = None
    for number, check in enumerate(entries, start=1):
        if check.severity is not above:
            above = check.severity
            rows.append(TableRow(RowKind.SECTION, (TableCell(f"{_SECTIONS[above]}（{count[above]}处）"),)))
        place, sentence = _place(matrix, check, options)
        cells = [
            TableCell(str(number), number=number),
            TableCell(told_kind(check.kind)),
            TableCell(place or MISSING),
            TableCell(numbers(check.rows) or MISSING),
            TableCell(options.show(check.message)),
            TableCell(sentence or MISSING),
        ]
        row = check.rows[0] if check.rows else None
        rows.append(TableRow(RowKind.DATA, tuple(cells), row=row))
    parts = [f"{word}{count[severity]}处" for severity, word in _WORDS.items() if count[severity]]
    basis = f"共{len(entries)}处：{'，'.join(parts)}。" if entries else ""
    return Table(
        "checks",
        NAME,
        "需核对的内容",
        basis + "“任务序号”与任务分工表一致；点击序号可查原文。" if entries else "",
        tuple(TableColumn(key, heading) for key, heading in _COLUMNS.items()),
        tuple(rows),
        (f"“{MISSING}”：不涉及某一处或某一项任务", *([_EXPLAINED] if any(map(_coded, entries)) else [])),
    )


def _coded(check: Check) -> bool:
    return check.kind.startswith("RM")


def told_kind(kind: str) -> str:
    """Return the kind in a word, with the code below it where there is one.

    >>> told_kind("RM403").split(), told_kind("承自全文")
    (['单位名称', 'RM403'], '承自全文')
    """
    room = _ROOMS.get(kind[2:3]) if kind.startswith("RM") else None
    return f"{room}\n{kind}" if room else kind


class Bases:
    """What the cells rest on that their tasks do not print."""

    def __init__(self, matrix: ResponsibilityMatrix) -> None:
        self._headings = {
            (row.document, party.span): attribution.location.span
            for row in matrix.rows
            for attribution in row.task.inherited
            for party in attribution.parties
        }
        self._whole = {
            (index, party.span): sentence_around(document.source.text, party.span)
            for index, document in enumerate(matrix.documents)
            for party in document.parties
        }

    def of(self, evidence: Evidence) -> Basis | None:
        """Return document, kind and sentence; None where the task itself prints the body."""
        place = evidence.document, evidence.span
        if evidence.printed:
            return None
        if evidence.member:
            return evidence.document, "集合展开", evidence.span
        if evidence.kind is CellKind.INFERRED:
            return evidence.document, "推定", evidence.rule or evidence.span
        if place in self._headings:
            return evidence.document, "承自上级", self._headings[place]
        return evidence.document, "承自全文", self._whole.get(place, evidence.span)


def sentence_around(text: str, span: Span) -> Span:
    """Return the sentences of `text` that `span` touches, as far as some hundred code points.

    >>> sentence_around("建设平台。市财政局负责；市审计局监督。", Span(5, 10))
    Span(start=5, end=12)
    """
    reach = max(0, span.start - _REACH)
    before = list(_ENDS.finditer(text, reach, span.start))
    end = min(span.end, span.start + 4 * _REACH)
    furthest = min(len(text), end + _REACH)
    after = _ENDS.search(text, max(end - 1, span.start), furthest)
    return Span(before[-1].end() if before else reach, after.end() if after else furthest)


def numbers(rows: Iterable[int]) -> str:
    """Return the numbers of `rows` as tables show them; runs joined, many only counted.

    >>> numbers([0, 1, 2, 6])
    '1—3、7'
    """
    told = tuple(rows)
    runs = runs_of(told)
    return "、".join(runs[:_MOST]) + (f"等{len(told)}项" if len(runs) > _MOST else "")


def runs_of(rows: Iterable[int]) -> list[str]:
    """Return the numbers of rising `rows` as tables show them, those that follow each other joined.

    >>> runs_of([0, 1, 2, 4])
    ['1—3', '5']
    """
    runs: list[list[int]] = []
    for row in rows:
        if runs and runs[-1][1] == row:
            runs[-1][1] = row + 1
        else:
            runs.append([row + 1, row + 1])
    return [str(first) if first == last else f"{first}—{last}" for first, last in runs]


class _Rows:
    """Which row of the matrix a place in a document belongs to."""

    def __init__(self, matrix: ResponsibilityMatrix) -> None:
        self._spans: dict[int, list[tuple[int, int, int]]] = {}
        for index, row in enumerate(matrix.rows):
            span = row.task.location.span
            self._spans.setdefault(row.document, []).append((span.start, span.end, index))
        for spans in self._spans.values():
            spans.sort()

    def at(self, document: int, span: Span) -> tuple[int, ...]:
        spans = self._spans.get(document, [])
        place = bisect_right(spans, (span.start, float("inf"), 0)) - 1
        return (spans[place][2],) if place >= 0 and span.start < spans[place][1] else ()


def _order(check: Check) -> tuple[int, int, int, str]:
    document = -1 if check.document is None else check.document
    return -check.severity.rank, document, check.span.start if check.span else -1, check.kind


def _diagnosed(matrix: ResponsibilityMatrix, rows: _Rows) -> Iterator[Check]:
    for index, document in enumerate(matrix.documents):
        for diagnostic in document.diagnostics:
            yield _check(diagnostic, index, _span(diagnostic), rows)
    for diagnostic in matrix.diagnostics:
        yield _check(diagnostic, *_spoken_of(matrix, diagnostic), rows)


def _span(diagnostic: Diagnostic) -> Span | None:
    return diagnostic.location.span if diagnostic.location else None


def _check(diagnostic: Diagnostic, document: int | None, span: Span | None, rows: _Rows) -> Check:
    message = "。".join(filter(None, (diagnostic.message, diagnostic.hint)))
    in_english = "; ".join(filter(None, sentences(diagnostic, "en")))
    held = rows.at(document, span) if document is not None and span else ()
    return Check(diagnostic.severity, diagnostic.code, message, in_english, document, span, held)


def _spoken_of(matrix: ResponsibilityMatrix, diagnostic: Diagnostic) -> tuple[int | None, Span | None]:
    """Return document and place of a diagnostic of the matrix.

    Where there are several documents it has no location, but its facts tell document and line.
    """
    if len(matrix.documents) == 1:
        return 0, _span(diagnostic)
    facts = dict(diagnostic.facts)
    if not facts.get("document", "").isdecimal() or not facts.get("line", "").isdecimal():
        return None, None
    number, line = int(facts["document"]) - 1, int(facts["line"]) - 1
    if not (0 <= number < len(matrix.documents)):
        return None, None
    source = matrix.documents[number].source
    if not 0 <= line < len(source.line_starts):
        return number, None
    start = source.line_starts[line]
    stop = source.line_starts[line + 1] if line + 1 < len(source.line_starts) else len(source.text)
    found = source.text.find(facts.get("name", ""), start, stop)
    return number, Span(found, found + len(facts.get("name", ""))) if found >= 0 else Span(start, start)


def _not_printed(matrix: ResponsibilityMatrix, options: LayoutOptions) -> Iterator[Check]:
    """Yield an entry for every sentence that gives tasks bodies which they do not print themselves."""
    rows: dict[Basis, dict[int, None]] = {}
    bodies: dict[Basis, dict[str, None]] = {}
    bases = Bases(matrix)
    for cell in matrix.cells:
        for evidence in cell.evidence:
            basis = bases.of(evidence)
            if basis:
                rows.setdefault(basis, {})[cell.row] = None
                bodies.setdefault(basis, {})[matrix.columns[cell.column].name] = None
    for basis, held in rows.items():
        document, kind, span = basis
        names = [options.show(name) for name in bodies[basis]]
        listed = "、".join(names[:_MOST]) + (f"等{len(names)}个单位" if len(names) > _MOST else "")
        printed = options.show(span.of(matrix.documents[document].source.text))
        said, said_en = (form.format(bodies=listed, printed=printed) for form in _DECIDED[kind])
        yield Check(Severity.INFO, kind, said, said_en, document, span, tuple(sorted(held)), basis)


def _uncovered(matrix: ResponsibilityMatrix, options: LayoutOptions) -> Iterator[Check]:
    """Yield the tasks that name nobody and so are no rows; headings over others are not among them."""
    covered = {(row.document, row.task.id) for row in matrix.rows}
    for index, document in enumerate(matrix.documents):
        parents = {item.parent for item in document.outline}
        for task in document.tasks:
            if (index, task.id) in covered or (task.item is not None and task.item in parents):
                continue
            title = options.show(task.heading)
            title = title if len(title) <= 40 else title[:40] + "……"
            message = f"“{title}”未写明责任单位，未列入任务分工表"
            message_en = f"{title!r} names nobody, and is not in the tables"
            yield Check(Severity.INFO, "未列单位", message, message_en, index, task.location.span)


def _place(matrix: ResponsibilityMatrix, check: Check, options: LayoutOptions) -> tuple[str, str]:
    """Return where it stands in the file, in words, and the sentence."""
    if check.document is None:
        return "", ""
    several = f"文件{check.document + 1}" if len(matrix.documents) > 1 else ""
    if check.span is None:
        return several, ""
    document = matrix.documents[check.document]
    place = where(document.source, check.span, "zh")
    # A whole task is as long as it likes; its first sentence tells which it is.
    span = Span(check.span.start, check.span.start) if check.kind == "未列单位" else check.span
    sentence = sentence_around(document.source.text, span).of(document.source.text)
    return "，".join(filter(None, (several, place))), options.show(sentence)
