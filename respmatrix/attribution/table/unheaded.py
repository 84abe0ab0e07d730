"""Tables that lost their headings（没有表头的分工表）: columns told by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import Column, Header, Key, folded, key_of
from respmatrix.model import Grid, GridCell, Role, Span
from respmatrix.vocabulary import deadlines, phrases, tables

_FEWEST_ROWS = 2
"""One row does not tell what its columns hold."""
_MOST_ROWS = 400
"""So many rows are looked at."""
_SHORTEST_TASK = 4
"""A task says at least so much; code points."""
_ABOVE = 80
"""How far above the table its title may stand; code points."""
_DIVIDES_WORK = re.compile(tables.DIVIDES_WORK)
_PARTS = re.compile(r"[、,;/\v]")
_TIME = re.compile(deadlines.DEADLINE)
_NUMBER = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[一二三四五六七八九十]{1,3})[).、]?")


def unheaded(text: str, grid: Grid, rows: Sequence[GridRow]) -> Header | None:
    """Return the columns of a table without headings, None where they cannot be told for certain.

    The text right above must speak of a division of work; each row has to have a text, and bodies and
    nothing else in a column on its right. A body that no word gives a role is responsible.
    """
    above = text[max(0, grid.span.start - _ABOVE) : grid.span.start]
    filled = [row for row in rows[:_MOST_ROWS] if not row.is_blank()]
    if len(filled) < _FEWEST_ROWS or not _DIVIDES_WORK.search(above):
        return None
    if any(key_of(cell.span.of(text)) for cell in filled[0].filled):
        return None  # there are headings, of another kind of table
    keys: list[tuple[int, Key]] = []
    for index in sorted({cell.column for row in filled for cell in row.own}):
        cells = [row.cells.get(index) for row in filled]
        said = [folded(cell.span.of(text)) if cell else "" for cell in cells]
        key = _key(said, behind_task=any(key is Key.TASK for _, key in keys))
        if key is Key.TASK and any(other is Key.TASK for _, other in keys):
            key = Key.CONTENT
        if key is not None:
            keys.append((index, key))
    held = [key for _, key in keys]
    if Key.TASK not in held or Key.ROLE not in held:
        return None
    bodies = [index for index, key in keys if key is Key.ROLE]
    if any(not any(len(row.cells[at].span) for at in bodies if at in row.cells) for row in filled):
        return None
    start = Span(grid.span.start, grid.span.start)
    columns = [
        Column(index, key, "", GridCell(start, 0, index), Role.RESPONSIBLE if key is Key.ROLE else None)
        for index, key in keys
    ]
    return Header(-1, 0, tuple(columns), (), is_missing=True)


def _key(said: Sequence[str], *, behind_task: bool) -> Key | None:
    """Return what a column holds, None where its cells are not alike."""
    held = [each for each in said if each and each not in phrases.EMPTY_VALUES]
    if not held:
        return None
    if all(map(_NUMBER.fullmatch, held)):
        return Key.SEQUENCE
    if behind_task and all(map(_names_bodies, held)):
        return Key.ROLE
    if behind_task and all(_TIME.match(each) for each in held):
        return Key.DEADLINE
    if len(held) == len(said) and all(len(each) >= _SHORTEST_TASK and kind_of(each) is None for each in held):
        return Key.TASK
    return None


def _names_bodies(said: str) -> bool:
    parts = [
        part.removesuffix("等").removesuffix(phrases.OPEN_DEPARTMENTS)
        for part in _PARTS.split(said.strip("、,;"))
    ]
    return all(kind_of(part) is not None for part in parts)
