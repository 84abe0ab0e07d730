"""Lay out the cells of a Word table on its grid（表格网格）: spans, merges, deleted and hidden rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from respmatrix.read.word.marks import Odd
from respmatrix.read.word.names import (
    CELL,
    CELL_PROPERTIES,
    DELETED,
    ROW,
    ROW_PROPERTIES,
    TEXT,
    VAL,
    W,
    is_on,
    whole,
)
from respmatrix.read.word.wrappers import unwrapped

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_COLUMNS = 63
"""As many as Word allows; what claims more is taken for one column."""
_ROWS, _CELLS = frozenset({ROW}), frozenset({CELL})


class PlacedCell:
    """A cell on the grid, counted from 0（单元格）."""

    __slots__ = ("column", "element", "height", "odd", "row", "shown", "width")

    def __init__(self, element: _Element, row: int, column: int, width: int) -> None:
        self.element, self.row, self.column, self.width, self.height = element, row, column, width, 1
        self.shown = True
        """False for what a reader does not see: the rest of a merged cell, deleted and hidden rows."""
        self.odd: Odd | None = None
        """Why a reader is to be told of it."""


def place_cells(table: _Element) -> list[list[PlacedCell]]:
    """Return the cells of `table` by row, in the order of the file; none that are shown overlap.

    A row that is not shown is one cell that is not shown, and takes no place on the grid.
    """
    rows: list[list[PlacedCell]] = []
    number = 0
    above: dict[int, PlacedCell] = {}
    for element in unwrapped(table, _ROWS):
        properties = element.find(ROW_PROPERTIES)
        if (odd := _odd_row(properties)) is not None:
            rows.append([_not_shown(element, number, 0, odd)])
            continue
        row, above = _place_row(element, properties, number, above)
        rows.append(row)
        number += 1
    return rows


def _odd_row(properties: _Element | None) -> Odd | None:
    """Return why a row is not shown, None where it is."""
    if properties is None:
        return None
    if properties.find(DELETED) is not None:
        return Odd.DELETED
    hidden = properties.find(W + "hidden")
    return Odd.HIDDEN if hidden is not None and is_on(hidden.get(VAL)) else None


def _place_row(
    element: _Element, properties: _Element | None, number: int, above: dict[int, PlacedCell]
) -> tuple[list[PlacedCell], dict[int, PlacedCell]]:
    """Return the cells of a row, and those that the next row may go on with, by column."""
    row: list[PlacedCell] = []
    below: dict[int, PlacedCell] = {}
    last: PlacedCell | None = None
    before = None if properties is None else properties.find(W + "gridBefore")
    column = 0 if before is None else whole(before.get(VAL), 0, most=_MOST_COLUMNS)
    for cell in unwrapped(element, _CELLS):
        said = cell.find(CELL_PROPERTIES)
        values = {} if said is None else {child.tag: child.get(VAL) for child in said}
        width = max(whole(values.get(W + "gridSpan"), 1, most=_MOST_COLUMNS), 1)
        upper = above.get(column) if values.get(W + "vMerge", "") in (None, "continue") else None
        if W + "cellDel" in values:
            row.append(_not_shown(cell, number, column, Odd.DELETED))
            continue
        if upper is not None and upper.width == width:
            upper.height += 1
            below[column] = upper
            row.append(_not_shown(cell, number, column, _lost(cell)))
        elif last is not None and values.get(W + "hMerge", "") in (None, "continue"):
            last.width += width
            row.append(_not_shown(cell, number, column, _lost(cell)))
        else:
            last = PlacedCell(cell, number, column, width)
            row.append(last)
            if W + "vMerge" in values:
                below[column] = last
        column += width
    return row, below


def _not_shown(element: _Element, row: int, column: int, odd: Odd | None) -> PlacedCell:
    cell = PlacedCell(element, row, column, 1)
    cell.shown, cell.odd = False, odd
    return cell


def _lost(cell: _Element) -> Odd | None:
    """Return that text is hidden where the rest of a merged cell, which Word does not show, holds some."""
    return Odd.HIDDEN if any((text.text or "").strip() for text in cell.iter(TEXT)) else None
