"""Tables of the source, where they can be shown as tables（原文表格）."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from respmatrix.model import Grid, GridCell, Source, Span

_MOST_COLUMNS = 60
"""A wider table is better read as text."""


@frozen
class Field:
    """What stands between two tabs of a row, with the tab or line end behind it（栏）."""

    start: int
    end: int
    cell: GridCell | None
    """None where a merged cell covers the place."""


@frozen
class Row:
    """A row of a table: one line of the text（表行）."""

    line: int
    """Counted from 1."""
    fields: tuple[Field, ...]


def table_rows(source: Source, grid: Grid) -> tuple[Row, ...]:
    """Return the rows of `grid`; none where it is not simple: then it is shown as text with tabs.

    Simple is a table whose every row is one whole line with one field for each column, at least one
    of them a cell of its own, and whose cells do not overlap.
    """
    first, last = (
        source.locate(Span(grid.span.start, grid.span.start)),
        source.locate(Span(grid.span.end, grid.span.end)),
    )
    columns = max((cell.column + cell.width for cell in grid.cells), default=0)
    if first.column != 1 or not 0 < columns <= _MOST_COLUMNS:
        return ()
    cells = {(cell.row, cell.column): cell for cell in grid.cells}
    covered = [0] * columns
    rows: list[Row] = []
    for row, line in enumerate(range(first.line, last.line + 1)):
        fields = _fields(source, line, row, columns, cells, covered)
        if fields is None or not any(field.cell for field in fields):
            return ()
        rows.append(Row(line, tuple(fields)))
    # A cell that was not met has no place in the text; one that reaches below the table none on the page.
    return () if cells or max(covered) > len(rows) else tuple(rows)


def _fields(
    source: Source,
    line: int,
    row: int,
    columns: int,
    cells: dict[tuple[int, int], GridCell],
    covered: list[int],
) -> list[Field] | None:
    """Return the fields of one row, None where they do not fit the cells.

    Args:
        source: the document.
        line: line of the row, counted from 1.
        row: the row in the grid, counted from 0.
        columns: columns of the grid.
        cells: the cells that have not been met, by row and column; those of the row are taken out.
        covered: for each column the first row that no cell above reaches; brought up to date.
    """
    bounds = _bounds(source, line)
    if len(bounds) - 1 > columns or bounds[0] == bounds[-1]:  # the last line of a text may be nothing
        return None
    bounds += [bounds[-1]] * (columns + 1 - len(bounds))
    fields: list[Field] = []
    for column in range(columns):
        start, end = bounds[column], bounds[column + 1]
        cell = cells.pop((row, column), None)
        if cell is not None:
            reached = slice(column, column + cell.width)
            apart = all(below <= row for below in covered[reached])
            if not apart or not Span(start, end).covers(cell.span) or min(cell.height, cell.width) < 1:
                return None
            covered[reached] = [row + cell.height] * cell.width
        elif covered[column] <= row:
            cell = GridCell(Span(start, start), row, column)
        fields.append(Field(start, end, cell))
    return fields


def _bounds(source: Source, line: int) -> list[int]:
    """Return where the fields of a line begin, and where the line ends."""
    starts: Sequence[int] = source.line_starts
    end = starts[line] if line < len(starts) else len(source.text)
    bounds = [starts[line - 1]]
    while (tab := source.text.find("\t", bounds[-1], end)) >= 0:
        bounds.append(tab + 1)
    return [*bounds, end]
