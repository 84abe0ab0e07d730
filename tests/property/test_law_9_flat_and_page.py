"""Law 9: what was written reads back to the same cells（写出的与矩阵一致）: web page and flat files.

What the cells are is told here anew, from the evidence itself, and not taken from the exporters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from respmatrix import FlatOptions, ResponsibilityMatrix, Role
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
from respmatrix.model import Cell, Column
from respmatrix.testing import matrices

MARKS = {Role.LEAD: "★", Role.RESPONSIBLE: "●", Role.SUPPORT: "○", Role.GUIDE: "◇"}
ODD = "=+-@'\"<>&|\\`*_[]#,;\t\r\n\x00\x1b\u202e\u200b\ufeff\ufffe\u2028$￥市局（）…/:{}" + "\U00020bb7"
"""Characters that some format, some spreadsheet or some reader takes for its own."""


class Write(Protocol):
    def __call__(self, matrix: ResponsibilityMatrix, path: Path) -> None: ...


Read = Callable[[Path], tuple[MarkedCell, ...]]


def there_and_back(
    matrix: ResponsibilityMatrix, write: Write, read: Read, name: str
) -> tuple[MarkedCell, ...]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(matrix, path)
        return read(path)


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


def check(matrix: ResponsibilityMatrix, found: tuple[MarkedCell, ...]) -> None:
    """Check that `found` are the cells: one for one, each in a column that begins with its name."""
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


ANY = st.one_of(matrices(), hostile_matrices())


@given(ANY, st.sampled_from(("zh", "en")))
def test_web_page(matrix: ResponsibilityMatrix, lang: str) -> None:
    options = PageOptions(lang="en" if lang == "en" else "zh")
    check(
        matrix, there_and_back(matrix, lambda m, p: write_html(m, p, options=options), read_html, "甲.html")
    )


@pytest.mark.parametrize("options", [FlatOptions(), FlatOptions(form="wide")], ids=["long", "wide"])
@given(matrix=ANY)
def test_csv(options: FlatOptions, matrix: ResponsibilityMatrix) -> None:
    check(matrix, there_and_back(matrix, lambda m, p: write_csv(m, p, options=options), read_csv, "甲.csv"))


@given(ANY)
def test_json(matrix: ResponsibilityMatrix) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "甲.json"
        write_json(matrix, path)
        stored = read_json(path)
    check(matrix, stored.marked)
    assert stored.rows == tuple(row.id for row in matrix.rows)
    facts = [(column.key, column.name, column.scope, column.collective) for column in matrix.columns]
    assert list(stored.columns) == facts
    assert [evidence_of(cell) for cell in stored.cells] == [evidence_of(cell) for cell in matrix.cells]


def evidence_of(cell: Cell | StoredCell) -> list[object]:
    own: list[object] = [cell.row, cell.column, cell.roles, cell.kind]
    return own + [(one.document, one.task, one.role, one.kind, one.span, one.rule) for one in cell.evidence]


@given(ANY)
def test_markdown(matrix: ResponsibilityMatrix) -> None:
    check(matrix, there_and_back(matrix, lambda m, p: write_markdown(m, p), read_markdown, "甲.md"))


@given(ANY)
def test_parquet(matrix: ResponsibilityMatrix) -> None:
    pytest.importorskip("pyarrow", reason="needs pyarrow")
    check(matrix, there_and_back(matrix, lambda m, p: write_parquet(m, p), read_parquet, "甲.parquet"))


@given(matrices())
def test_equal_input_gives_equal_bytes(matrix: ResponsibilityMatrix) -> None:
    with TemporaryDirectory() as folder:
        for write in (write_html, write_csv, write_json, write_markdown):
            paths = [Path(folder) / "甲", Path(folder) / "乙"]
            for path in paths:
                write(matrix, path)
            assert paths[0].read_bytes() == paths[1].read_bytes()
