"""Law 9: what was written reads back to the same cells（写出的与矩阵一致）: workbook, Word, page, flat.

What the cells are is told here anew, from the evidence itself, and not taken from the exporters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, TypeVar

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from respmatrix import FlatOptions, ResponsibilityMatrix, Role
from respmatrix.export.excel import ExcelOptions, read_xlsx, write_xlsx
from respmatrix.export.flat import (
    read_csv,
    read_json,
    read_markdown,
    read_parquet,
    write_csv,
    write_json,
    write_markdown,
    write_parquet,
)
from respmatrix.export.flat.json_file import StoredCell
from respmatrix.export.layout import display
from respmatrix.export.marked import MarkedCell
from respmatrix.export.page import PageOptions, read_html, write_html
from respmatrix.export.word import read_docx, write_docx
from respmatrix.model import Cell, Column
from respmatrix.testing import matrices

MARKS = {Role.LEAD: "★", Role.RESPONSIBLE: "●", Role.SUPPORT: "○", Role.GUIDE: "◇"}
ODD = "=+-@'\"<>&|\\`*_[]#,;\t\r\n\x00\x1b\u202e\u200b\ufeff\ufffe\u2028$￥市局（）…/:{}" + "\U00020bb7"
"""Characters that some format, some spreadsheet or some reader takes for its own."""


LANGUAGES: tuple[Literal["zh", "en"], ...] = ("zh", "en")
FORMS: tuple[Literal["long", "wide"], ...] = ("long", "wide")

Read = TypeVar("Read")


@pytest.fixture(scope="module", autouse=True)
def _no_waiting_for_the_disk() -> Iterator[None]:
    # Thousands of files are written; that each is safe on the disk is for others to test.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _: None)
        yield


def there_and_back(
    matrix: ResponsibilityMatrix,
    write: Callable[[ResponsibilityMatrix, Path], None],
    read: Callable[[Path], Read],
) -> tuple[Read, Read]:
    """Return what is read from two files written alike, whose bytes are the same."""
    with TemporaryDirectory() as folder:
        one, other = Path(folder) / "甲", Path(folder) / "乙"
        write(matrix, one)
        write(matrix, other)
        assert one.read_bytes() == other.read_bytes()
        return read(one), read(other)


def told(matrix: ResponsibilityMatrix) -> Counter[tuple[int, str]]:
    """Return number and marks of every cell, from its evidence."""
    return Counter((cell.row + 1, marks_of(matrix, cell.row, cell.column)) for cell in matrix.cells)


def marks_of(matrix: ResponsibilityMatrix, row: int, column: int) -> str:
    cell = matrix.cell(row, column)
    assert cell is not None
    marks = ""
    for role in Role:
        kinds = {one.kind.value for one in cell.evidence if one.role is role}
        if kinds:
            marks += MARKS[role] if kinds & {"named", "collective"} else f"〔{MARKS[role]}〕"
    return marks


def check(matrix: ResponsibilityMatrix, found: tuple[MarkedCell, ...], again: tuple[MarkedCell, ...]) -> None:
    """Check that `found` are the cells: one for one, each in a column that begins with its name."""
    assert found == again
    assert Counter((one.number, one.marks) for one in found) == told(matrix)
    assert len({(one.number, one.body) for one in found}) == len(found)
    headings = {one.body for one in found}
    # One heading for every column; which is which is told by name and tasks.
    by_heading = {
        heading: {(one.number, one.marks) for one in found if one.body == heading} for heading in headings
    }
    for index, column in enumerate(matrix.columns):
        held = {
            (cell.row + 1, marks_of(matrix, cell.row, index)) for cell in matrix.cells if cell.column == index
        }
        name = display(column.name).strip() or "\ufffd"
        match = [
            heading for heading, cells in by_heading.items() if heading.startswith(name) and cells == held
        ]
        assert match, (name, headings)
    assert len(headings) == len(matrix.columns)


@st.composite
def hostile_matrices(draw: st.DrawFn) -> ResponsibilityMatrix:
    """Draw a matrix whose names and titles hold what formats take for their own."""
    matrix = draw(matrices())
    odd = st.text(st.sampled_from(ODD), max_size=8)

    def spoil(column: Column) -> Column:
        return evolve(column, name=draw(odd) + column.name + draw(odd))

    columns = tuple(spoil(column) for column in matrix.columns)
    rows = tuple(evolve(row, task=evolve(row.task, title=draw(odd) + row.task.title)) for row in matrix.rows)
    return evolve(matrix, columns=columns, rows=rows)


@pytest.mark.skipif(find_spec("pyarrow") is None, reason="needs pyarrow")
@given(st.one_of(matrices(), hostile_matrices()))
def test_parquet_reads_back(matrix: ResponsibilityMatrix) -> None:
    check(matrix, *there_and_back(matrix, write_parquet, read_parquet))


@given(st.one_of(matrices(), hostile_matrices()))
def test_page_csv_and_markdown_read_back(matrix: ResponsibilityMatrix) -> None:
    for lang in LANGUAGES:
        options = PageOptions(lang=lang)
        check(matrix, *there_and_back(matrix, partial(write_html, options=options), read_html))
    for form in FORMS:
        check(matrix, *there_and_back(matrix, partial(write_csv, options=FlatOptions(form=form)), read_csv))
    check(matrix, *there_and_back(matrix, write_markdown, read_markdown))


# Other sheets are read back in tests of their own; writing them all would take minutes.
@settings(max_examples=25)
@given(st.one_of(matrices(), hostile_matrices()))
def test_the_workbook_reads_back(matrix: ResponsibilityMatrix) -> None:
    write = partial(write_xlsx, options=ExcelOptions(sheets=("责任矩阵", "核对")))
    check(matrix, *there_and_back(matrix, write, read_xlsx))


@given(st.one_of(matrices(), hostile_matrices()))
def test_the_matrix_in_the_word_file_reads_back(matrix: ResponsibilityMatrix) -> None:
    check(matrix, *there_and_back(matrix, write_docx, read_docx))


@given(st.one_of(matrices(), hostile_matrices()))
def test_json_reads_back_with_all_evidence(matrix: ResponsibilityMatrix) -> None:
    stored, again = there_and_back(matrix, write_json, read_json)
    assert stored == again
    check(matrix, stored.marked, again.marked)
    assert stored.rows == tuple(row.id for row in matrix.rows)
    facts = [(column.key, column.name, column.scope, column.collective) for column in matrix.columns]
    assert list(stored.columns) == facts
    assert [evidence_of(cell) for cell in stored.cells] == [evidence_of(cell) for cell in matrix.cells]


def evidence_of(cell: Cell | StoredCell) -> list[object]:
    own: list[object] = [cell.row, cell.column, cell.roles, cell.kind]
    return own + [(one.document, one.task, one.role, one.kind, one.span, one.rule) for one in cell.evidence]
