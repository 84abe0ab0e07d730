"""A table that was written reads back: our own workbooks, and tables in the forms that offices use."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import frozen
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from respmatrix import Attribution, ParsedDocument, Role, Task, build_matrix, parse, parse_text
from respmatrix.export.excel import workbook_bytes
from respmatrix.model import Provenance, Source
from respmatrix.read.compose import ComposedCell, Composer, Piece
from respmatrix.testing import WrittenDocument, collectives, documents, names
from respmatrix.text import fold, write_chinese

EXAMPLES = [
    path
    for path in sorted((Path(__file__).parents[2] / "examples" / "documents").glob("*.txt"))
    if "复函" not in path.stem  # a reply names its bodies for the document as a whole
]


def plain(text: str) -> str:
    """Return the characters that carry the meaning: a label's punctuation and white space do not."""
    return "".join(filter(str.isalnum, fold(text)))


def said(attributions: tuple[Attribution, ...]) -> tuple[object, ...]:
    # A body printed twice in one role takes one line of the table; a row too tall for a page is torn in two.
    parties = {
        (plain(party.name), party.role, party.collective) for each in attributions for party in each.parties
    }
    opened = {role for each in attributions for role in each.open_roles}
    return parties, opened, {plain(each.deadline) for each in attributions if each.deadline}


def told(document: ParsedDocument) -> list[object]:
    """Return what the tasks with bodies of their own say."""

    def of_task(task: Task) -> object:
        return (
            plain(task.label + task.title),
            [plain(heading) for heading in task.path],
            said(task.attributions),
        )

    return [of_task(task) for task in document.tasks if task.attributions]


def read_back(document: ParsedDocument) -> ParsedDocument:
    return parse(workbook_bytes(build_matrix([document])), name="责任矩阵.xlsx")


@settings(max_examples=30)  # each writes and reads a workbook
@given(documents())
def test_our_own_workbook_reads_back(written: WrittenDocument) -> None:
    document = parse_text(written.text)
    # A row too tall for a page is torn in two, even inside a name; that is not put together again.
    assume(all(len(each.parties) <= 10 for task in document.tasks for each in task.attributions))
    # One body by two names that are not alike is two bodies to who reads the tables alone.
    printed = {plain(party.name) for task in document.tasks for a in task.attributions for party in a.parties}
    assume({plain(column.name) for column in build_matrix([document]).columns} >= printed)
    assert told(read_back(document)) == told(document)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_workbooks_of_the_examples_read_back(path: Path) -> None:
    document = parse(path)
    back = read_back(document)
    single = {plain(task.label + task.title) for task in document.tasks if len(task.attributions) == 1}
    assert single
    assert [each for each in told(back) if _name(each) in single] == [
        each for each in told(document) if _name(each) in single
    ]


def test_the_workbook_of_a_reply_reads_back_with_bodies_in_every_task() -> None:
    (path,) = set((EXAMPLES[0].parent).glob("*.txt")) - set(EXAMPLES)
    document = parse(path)
    wanted = {(plain(party.name), party.role) for party in document.parties}
    back = [task for task in read_back(document).tasks if task.path]  # without what 核对 quotes
    assert [plain(task.title) for task in back] == [plain(task.title) for task in document.tasks]
    for task in back:
        (attribution,) = task.attributions
        assert {(plain(party.name), party.role) for party in attribution.parties} == wanted


def _name(each: object) -> object:
    return each[0] if isinstance(each, tuple) else None


@frozen
class WrittenRow:
    """A row of a table, and what it says（表格行）."""

    section: str
    label: str
    title: str
    cells: dict[str, tuple[str, ...]]
    """Bodies by heading, in the order of the columns."""
    separator: str
    deadline: str
    person: str


ROLES = {
    "牵头单位": Role.LEAD,
    "责任单位": Role.RESPONSIBLE,
    "配合单位": Role.SUPPORT,
    "督导单位": Role.GUIDE,
}
TITLES = ("修缮校舍", "新建公厕二十座", "清理河道，拆除违建", "开展“一件事”改革", "推广节水器具（含农村）")


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], list[WrittenRow]]:
    """Draw the headings of the bodies' columns and the rows of a table."""
    headings = draw(st.lists(st.sampled_from(sorted(ROLES)), min_size=1, max_size=4, unique=True))
    bodies = st.lists(names("市") | collectives("市"), min_size=0, max_size=4, unique=True)
    rows: list[WrittenRow] = []
    section = ""
    for number in range(1, draw(st.integers(1, 6)) + 1):
        if draw(st.booleans()):
            section = f"{write_chinese(number)}、{draw(st.sampled_from(TITLES))}"
        cells = {heading: tuple(draw(bodies)) for heading in headings}
        if not any(cells.values()):
            cells[headings[0]] = ("市教育局",)
        rows.append(
            WrittenRow(
                section,
                str(number),
                draw(st.sampled_from(TITLES)),
                cells,
                draw(st.sampled_from(("、", "\n", "，", "；", "、\n"))),
                draw(st.sampled_from(("", "2026年6月底前", "持续推进", "年底"))),
                draw(st.sampled_from(("", "张某某"))),
            )
        )
    return headings, rows


def composed(headings: list[str], rows: list[WrittenRow]) -> Source:
    lines: list[list[str]] = [["序号", "重点任务", *headings, "责任人", "完成时限"]]
    wide: set[int] = set()
    section = ""
    for row in rows:
        if row.section != section:
            section = row.section
            wide.add(len(lines))
            lines.append([section])
        bodies = [row.separator.join(row.cells[heading]) or "—" for heading in headings]
        lines.append([row.label, row.title, *bodies, row.person, row.deadline])
    composer = Composer()
    composer.table(
        ComposedCell(
            [Piece(text, Provenance(0, row=number + 1, column=column + 1))],
            number,
            column,
            width=len(lines[0]) if number in wide else 1,
        )
        for number, line in enumerate(lines)
        for column, text in enumerate(line)
    )
    return composer.finish("分工表.docx", "docx")


@given(tables())
def test_a_table_reads_back(table: tuple[list[str], list[WrittenRow]]) -> None:
    headings, rows = table
    document = parse(composed(headings, rows))
    assert [(task.label, task.title, task.path) for task in document.tasks] == [
        (row.label, row.title, (row.section,) if row.section else ()) for row in rows
    ]
    for task, row in zip(document.tasks, rows, strict=True):
        (attribution,) = task.attributions
        found = [(party.name, party.role) for party in attribution.parties]
        assert found == [(name, ROLES[heading]) for heading in headings for name in row.cells[heading]]
        assert (attribution.deadline or "") == row.deadline
        assert [person.name for person in attribution.persons] == [row.person] * bool(row.person)
        assert not attribution.residue
        assert attribution.location.span.of(document.source.text) == attribution.raw
