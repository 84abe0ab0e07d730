"""Tables against readings made by hand（表格）: as a table of a document, a workbook, and pasted text."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from respmatrix import ParsedDocument, Source, parse, read_source
from respmatrix.model import Provenance
from respmatrix.read import source_from_text
from respmatrix.read.compose import ComposedCell, Composer, Piece
from tests.golden.test_passages import attribution_lines, read_cases

CASES = Path(__file__).parent / "tables"
ABOUT_THE_TEXT = {"RM205"}
"""These tables have no title."""


def drawn(table: str) -> list[ComposedCell]:
    """Return the cells of a drawn table: 「^」 is merged with the cell above, 「<」 with that on the left."""
    rows = [[cell.strip() for cell in line.split("|")] for line in table.strip("\n").splitlines()]
    cells: list[ComposedCell] = []
    for row, line in enumerate(rows):
        for column, text in enumerate(line):
            if text in ("^", "<"):
                continue
            height = width = 1
            while column + width < len(line) and line[column + width] == "<":
                width += 1
            while row + height < len(rows) and rows[row + height][column : column + 1] == ["^"]:
                height += 1
            pieces = [Piece(text.replace("⏎", "\n"), Provenance(0, row=row + 1, column=column + 1))]
            cells.append(ComposedCell(pieces if text else [], row, column, height, width))
    return cells


def as_document(table: str) -> Source:
    composer = Composer()
    composer.table(drawn(table))
    return composer.finish("分工表.docx", "docx")


def as_workbook(table: str) -> Source:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    for cell in drawn(table):
        if cell.pieces:
            sheet.cell(cell.row + 1, cell.column + 1, cell.pieces[0].text)
        if cell.height > 1 or cell.width > 1:
            sheet.merge_cells(
                start_row=cell.row + 1,
                start_column=cell.column + 1,
                end_row=cell.row + cell.height,
                end_column=cell.column + cell.width,
            )
    stream = io.BytesIO()
    workbook.save(stream)
    return read_source(stream.getvalue(), name="分工表.xlsx")


def as_pasted_text(table: str) -> Source:
    """Return what is left when a table is pasted: no merged cells, no line breaks in cells."""
    return source_from_text(as_document(table).text.replace("\v", " "))


def lines_of(document: ParsedDocument) -> list[str]:
    lines: list[str] = []
    for task in document.tasks:
        lines.append(f"任务 {task.label} {task.title}")
        lines += [f"在 {' > '.join(task.path)}"] * bool(task.path)
        lines += [f"目标 {target.text}" for target in task.targets]
        for attribution in task.attributions:
            for line in attribution_lines(attribution):
                if line.startswith("时限") and attribution.due:
                    line += f" = {attribution.due}"
                if not line.startswith("责任人"):
                    lines.append(line.replace("\v", "⏎"))
            lines += [f"责任人 {person.name}（{person.label}）" for person in attribution.persons]
    noted = sorted(each.code for each in document.diagnostics if each.code not in ABOUT_THE_TEXT)
    return (lines or ["没有责任分工"]) + [f"提示 {code}" for code in noted]


def all_cases() -> Iterator[tuple[str, str, list[str]]]:
    for path in sorted(CASES.glob("*.txt")):
        for title, table, expected in read_cases(path):
            yield f"{path.stem}-{title}", table, expected


ALL = [pytest.param(table, expected, id=name) for name, table, expected in all_cases()]


def test_the_cases_are_found() -> None:
    assert len(ALL) >= 20


@pytest.mark.parametrize(("table", "expected"), ALL)
@pytest.mark.parametrize("made", [as_document, as_workbook])
def test_table(made: Callable[[str], Source], table: str, expected: list[str]) -> None:
    assert lines_of(parse(made(table))) == expected


@pytest.mark.parametrize(
    ("table", "expected"), [case for case in ALL if not {"^", "<", "⏎"} & set(str(case.values[0]))]
)
def test_table_without_merged_cells_as_pasted_text(table: str, expected: list[str]) -> None:
    assert lines_of(parse(as_pasted_text(table))) == expected


@pytest.mark.parametrize(("table", "expected"), ALL)
def test_all_that_is_read_points_at_the_text(table: str, expected: list[str]) -> None:
    for made in (as_document, as_workbook):
        document = parse(made(table))
        text = document.source.text
        for task in document.tasks:
            assert task.location.span.of(text) == task.text
            for target in task.targets:
                assert target.span.of(text) == target.text
            for attribution in task.attributions:
                assert attribution.location.span.of(text) == attribution.raw
                assert all(party.span.of(text) == party.printed for party in attribution.parties)
                for person in attribution.persons:
                    assert "".join(person.span.of(text).split()) == "".join(person.name.split())
                if attribution.closes:
                    assert attribution.closes.end <= len(text)
