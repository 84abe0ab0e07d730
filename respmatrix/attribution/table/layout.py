"""Find the tables of division of work（责任分工表的查找）, whatever way they are laid out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from attrs import evolve

from respmatrix.attribution.table.card import from_cards
from respmatrix.attribution.table.entries import TaskTable
from respmatrix.attribution.table.flattened import flattened
from respmatrix.attribution.table.grid import GridRow, grids_of, rows_of
from respmatrix.attribution.table.tagged import tagged
from respmatrix.attribution.table.unheaded import unheaded
from respmatrix.attribution.table.walk import Begun, Walk
from respmatrix.model import Grid, Source, Span
from respmatrix.vocabulary.pages import PAGE_NUMBER
from respmatrix.vocabulary.tables import TABLE_ROW

_BETWEEN = re.compile(rf"\s*(?:(?:{PAGE_NUMBER})\s*)?")
"""What may stand between the parts of a table on two pages."""


class Found(NamedTuple):
    """What was found of tables."""

    tables: tuple[TaskTable, ...]
    refused: list[Span]
    """The headings of such as say who answers for what is paid or offered, and divide no work."""
    cut: list[tuple[Span, Span]]
    """The headings of such as are not read to their end, with the first line that is not."""


def find_tables(source: Source) -> Found:
    """Return the tables of division of work in `source`, in the order of the text.

    A table without header that follows another of as many columns goes on with it, as after a page break.
    In a file that has such tables, those that have no column for tasks are returned too, without entries.
    """
    found: list[TaskTable] = []
    others: list[TaskTable] = []
    refused: list[Span] = []
    before: tuple[Grid, Begun] | None = None
    cut: list[tuple[Span, Span]] = []
    grids = grids_of(source)
    if not source.grids:
        drawn = list(tagged(source.text)) if TABLE_ROW in source.text else []
        typed = [each for each in flattened(source) if not any(_overlap(each[0], other) for other in drawn)]
        cut = [(grid.cells[0].span, line) for grid, line in typed if line is not None]
        grids = (*grids, *drawn, *(grid for grid, _ in typed))
        grids = tuple(sorted(grids, key=lambda grid: grid.span.start))
    for grid in grids:
        rows = rows_of(grid)
        begun = _continued(source.text, before, grid, rows)
        walk = _walked(Walk.on(source.text, rows, begun) if begun else Walk(source.text, rows, None))
        cards = None if walk.tables else from_cards(source.text, grid, rows)
        if cards:
            found.extend(_walked(Walk(source.text, rows_of(cards), None)).tables)
            before = None
            continue
        missing = None if walk.tables or walk.asked else unheaded(source.text, grid, rows)
        if missing:
            walk = _walked(Walk(source.text, rows, missing))
        if begun and walk.tables:
            found[-1] = evolve(found[-1], span=begun.span)
        found.extend(walk.tables)
        refused.extend(walk.refused[:1])
        if not walk.tables and walk.asked and walk.asked.counts_others():
            others.append(TaskTable(grid.span, walk.asked, (), ()))
        before = (grid, walk.begun) if walk.begun else None
    tables = sorted([*found, *others], key=lambda table: table.span.start) if found else ()
    return Found(tuple(tables), refused, cut)


def _overlap(one: Grid, two: Grid) -> bool:
    return one.span.start < two.span.end and two.span.start < one.span.end


def _walked(walk: Walk) -> Walk:
    for row in walk.rows:
        walk.take(row)
    walk.close(len(walk.rows))
    return walk


def _continued(
    text: str, before: tuple[Grid, Begun] | None, grid: Grid, rows: Sequence[GridRow]
) -> Begun | None:
    """Return the table before, where `grid` goes on with it."""
    if before is None or not rows or not _BETWEEN.fullmatch(text, before[0].span.end, grid.span.start):
        return None
    widths = [max(cell.column + cell.width for cell in each.cells) for each in (before[0], grid)]
    return before[1] if widths[0] == widths[1] else None
