"""Cells as every export tells them, and as its reader gives them back（导出的单元格）."""

from __future__ import annotations

from collections import Counter

from attrs import frozen

from respmatrix.export.layout import LayoutOptions, marks
from respmatrix.model import ResponsibilityMatrix


@frozen
class MarkedCell:
    """A filled cell of the matrix as people see it（有标记的单元格）.

    What an export says is this; a reader of an export returns it (law 9).
    """

    number: int
    """Number of the task in the tables（序号）, counted from 1."""
    body: str
    """Heading of the column, one of `headings`."""
    marks: str
    """One mark for every role, in brackets where the task itself does not print it: 「★〔○〕」."""


def marked_cells(matrix: ResponsibilityMatrix, options: LayoutOptions) -> tuple[MarkedCell, ...]:
    """Return the cells of `matrix` as exports tell them, by row, then column."""
    bodies = headings(matrix, options)
    return tuple(MarkedCell(cell.row + 1, bodies[cell.column], marks(cell)) for cell in matrix.cells)


def headings(matrix: ResponsibilityMatrix, options: LayoutOptions) -> tuple[str, ...]:
    """Return a heading for every column of `matrix`, no two alike.

    It is the body's name; with its scope where bodies of two scopes share the name.
    """
    names = [options.show(column.name) or "\ufffd" for column in matrix.columns]
    count = Counter(names)
    used: set[str] = set()
    found: list[str] = []
    for column, name in zip(matrix.columns, names, strict=True):
        heading = name if count[name] == 1 else f"{name}（{options.show(column.scope)}）"
        number = 2
        while heading in used or (heading != name and heading in count):
            heading, number = f"{name}（{options.show(column.scope)}）（{number}）", number + 1
        used.add(heading)
        found.append(heading)
    return tuple(found)
