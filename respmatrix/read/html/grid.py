"""Place the cells of a data table（合并单元格）: rowspan and colspan, within bounds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from respmatrix.model import Provenance
from respmatrix.read.compose import ComposedCell, Piece
from respmatrix.read.html.blocks import DataTable
from respmatrix.read.html.tree import refused
from respmatrix.read.limits import ReadLimits

if TYPE_CHECKING:
    from lxml.etree import _Element

_WIDEST = 1000
"""Columns that a cell may span, as browsers have it."""


def grid_cells(
    table: DataTable, number: int, anchor: str, limits: ReadLimits, name: str
) -> list[ComposedCell]:
    """Return the cells of `table` with their places in the grid, by row, then column.

    Args:
        table: the table.
        number: its number in the file, counted from 1.
        anchor: id by which it can be found.
        limits: how many cells it may have.
        name: what messages call the file.

    Raises:
        ReadError: the grid has more cells than `limits` allow.
    """
    cells: list[ComposedCell] = []
    taken: dict[int, int] = {}  # column → row in which it is free again
    area = 0
    for row, row_cells in enumerate(table.rows):
        column = 0
        for cell in row_cells:
            while taken.get(column, 0) > row:
                column += 1
            left = len(table.rows) - row
            height = min(_span(cell.element, "rowspan") or left, left)
            width = min(_span(cell.element, "colspan") or 1, _WIDEST)
            while width > 1 and any(taken.get(column + more, 0) > row for more in range(1, width)):
                width -= 1
            area += width * height
            if area > limits.cells or column > limits.cells:
                raise refused(
                    name, f"表格超过 {limits.cells} 格", f"a table has more than {limits.cells} cells"
                )
            for spanned in range(column, column + width):
                taken[spanned] = row + height
            here = Provenance(0, table=number, row=row + 1, column=column + 1, anchor=anchor)
            text = "\n".join(line.text for line in cell.lines)
            cells.append(ComposedCell([Piece(text, here)], row, column, height, width))
            column += width
    return cells


def _span(element: _Element, name: str) -> int | None:
    """Return the value of a span attribute; None for 0, which means all that is left."""
    value = element.get(name)
    if value is None or not re.fullmatch(r"\s*[0-9]{1,6}\s*", value):
        return 1
    return int(value) or None
