"""What stands below each other in the columns of a page（上下相接的文字）: cells, rows under one number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from respmatrix.attribution.table.bands import Line
from respmatrix.attribution.table.broken import GOES_ON, joined_pieces
from respmatrix.attribution.table.fitting import is_row
from respmatrix.attribution.table.header import Key, folded
from respmatrix.attribution.table.pasted import Cells, is_time, names_body
from respmatrix.model import Span
from respmatrix.vocabulary.signatures import ORGAN_ENDINGS

_ENDS_A_BODY = re.compile(f"(?:{ORGAN_ENDINGS})$")
_GOES_ON = re.compile("[、，,；;。.：:）)等和及与]")
_MOST_OF = 0.8
"""So many of the rows of a table without numbers are to be what its headings say."""
_MOST_OF_TIME = 6
"""Lines over which a time is broken at most."""
_CHARACTER = 2
"""Half-width columns of a character; a line with no more room is full."""


def parts_of(text: str, lines: Sequence[Line], keys: Sequence[Key | None]) -> list[Cells]:
    """Return the rows that `lines` are: one, or several beside a merged number if each is a row by itself.

    The lines of a cell stand below each other from the first line of its row on: where something stands in a
    column that was blank on the line above, a row begins; and where a time is whole and another follows.
    Where no number tells the rows of a whole table, most are to be rows by themselves; else there are none.
    """
    if keys[0] is not Key.SEQUENCE and _may_begin(text, lines, keys):
        return []
    begins = _begins(text, lines, keys)
    parts = [cells_of(text, lines[begin:end], len(keys)) for begin, end in pairwise([*begins, len(lines)])]
    sure = sum(is_row(text, part, keys) for part in parts)
    if keys[0] is not Key.SEQUENCE:
        return parts if sure > 1 and sure >= _MOST_OF * len(parts) else []
    if len(parts) > 1 and sure == len(parts):
        return [parts[0], *([parts[0][0], *part[1:]] for part in parts[1:])]
    return [cells_of(text, lines, len(keys))]


def _begins(text: str, lines: Sequence[Line], keys: Sequence[Key | None]) -> list[int]:
    """Return the lines with which rows begin; the first alone where one does without a body or time."""
    needed = {column for column, key in enumerate(keys) if key is Key.DEADLINE}
    needed = {keys.index(Key.ROLE)} | (needed if needed <= set(lines[0].columns) else set())
    begins = [0]
    for at, (above, line) in enumerate(pairwise(lines), 1):
        row = lines[max(begins[-1], at - _MOST_OF_TIME) : at]
        if _is_afresh(text, row, above, line, keys):
            if not needed <= set(line.columns):
                return [0]
            begins.append(at)
    return begins


def _is_afresh(text: str, row: Sequence[Line], above: Line, line: Line, keys: Sequence[Key | None]) -> bool:
    """Tell whether a row begins on a line: in a column that is blank on the line above, or with its time."""
    return not set(line.columns) <= set(above.columns) or _begins_time(text, row, line, keys)


def _may_begin(text: str, lines: Sequence[Line], keys: Sequence[Key | None]) -> bool:
    """Tell whether a row may begin on a line though nothing says so, for its text and a body stand on it."""
    role = keys.index(Key.ROLE)
    for above, line in pairwise(lines):
        both = {0, role} <= set(line.columns) <= set(above.columns)
        if both and not _begins_time(text, [above], line, keys):
            bodies = (each.pieces[each.columns.index(role)].of(text) for each in (above, line))
            if all(body[-1] not in GOES_ON and names_body(folded(body)) for body in bodies):
                return True
    return False


def _begins_time(text: str, above: Sequence[Line], line: Line, keys: Sequence[Key | None]) -> bool:
    """Tell whether a time begins on a line, below one that is whole: 「6月⏎9月」, and not 「2025年⏎6月」."""
    if Key.DEADLINE not in keys or (column := keys.index(Key.DEADLINE)) not in line.columns:
        return False
    before, own = (folded(cells_of(text, part, len(keys))[column].of(text)) for part in (above, [line]))
    return is_time(before) and is_time(own) and not before.endswith("年")


def cells_of(text: str, lines: Sequence[Line], count: int) -> Cells:
    """Return the cells of a row, one for every column, each of all its pieces."""
    start = lines[0].pieces[0].start
    pieces: list[Cells] = [[] for _ in range(count)]
    soft: list[list[int]] = [[] for _ in range(count)]
    above: list[tuple[Span, int] | None] = [None] * count
    for line in lines:
        for column, piece, room in zip(line.columns, line.pieces, line.rooms, strict=True):
            before = above[column]
            if before and before[1] <= _CHARACTER and _goes_on(before[0].of(text), text[piece.start]):
                soft[column].append(piece.start)
            pieces[column].append(piece)
            above[column] = piece, room
    return [
        joined_pieces(each, soft=joints) if each else Span(start, start)
        for each, joints in zip(pieces, soft, strict=True)
    ]


def _goes_on(before: str, first: str) -> bool:
    """Tell whether text that begins so goes on with a full line, and does not begin another body."""
    return _ENDS_A_BODY.search(before) is None or _GOES_ON.match(first) is not None
