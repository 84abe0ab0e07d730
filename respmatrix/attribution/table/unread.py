"""Tables of plain text that were not read, or not to their end（未读出的表格）.

Who answers must not be lost in silence: where headings of columns name the bodies, and bodies stand below
that no table holds, the reader of the file is told from which line on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from operator import attrgetter
from typing import NamedTuple

from respmatrix.attribution.table.broken import pieces_of
from respmatrix.attribution.table.entries import TaskTable
from respmatrix.attribution.table.header import Key, folded, key_of
from respmatrix.attribution.table.pasted import names_body, unbarred
from respmatrix.model import Paragraph, Source, Span
from respmatrix.text import parted
from respmatrix.vocabulary.tables import ANSWERS, BOX_BARS, LEGAL_BASIS, MATTERS, OF_EVENTS, PHONE

_ANSWERS = re.compile(ANSWERS)
_BASIS = re.compile(LEGAL_BASIS)
_OF_EVENTS = re.compile(OF_EVENTS)
_MATTERS = re.compile(MATTERS)
_PHONE = re.compile(PHONE)
_PARTING = re.compile(rf"[ \u3000\t,{BOX_BARS}]+")
_NO_CELL = re.compile("[：:。；;]")
_OF_MATTERS = frozenset({Key.SEQUENCE, Key.DEADLINE, Key.GOAL, Key.PROGRESS})
"""Columns beside which bodies answer for something, whatever the heading of it."""
_FEWEST, _MOST = 2, 12
"""Columns of a table."""
_LONGEST_HEADING = 12
_LONGEST_ROW = 200
_MOST_ROWS = 60
"""So many lines below the headings are looked at."""


class Unread(NamedTuple):
    """Bodies below headings of columns that no table holds."""

    heading: Span
    rows: tuple[Span, ...]
    """The lines with bodies, from the first that was not read; none where the table was known to divide no
    work."""


def find_unread(
    source: Source, tables: Sequence[TaskTable], refused: Sequence[Span], places: Iterable[int]
) -> tuple[Unread, ...]:
    """Return where bodies below headings were not read, in the order of the text.

    Args:
        source: the document, without tables of its own.
        tables: those that were read.
        refused: the headings of those that divide no work, though they say who answers.
        places: where headings of bodies stand.
    """
    passed = {bisect_right(source.paragraphs, span.start, key=attrgetter("start")) - 1 for span in refused}
    return tuple(_unread(source, tables, passed, sorted(places)))


def _unread(
    source: Source, tables: Sequence[TaskTable], passed: Set[int], places: Sequence[int]
) -> Iterator[Unread]:
    text, lines = source.text, source.paragraphs
    held = sorted(
        (piece.start, piece.end)
        for table in tables
        for entry in table.entries
        for row in entry.rows
        for cell in row.filled
        for piece in pieces_of(cell.span)
    )
    ends = sorted(table.span.end for table in tables)
    behind = -1
    for place in places:
        index = bisect_right(lines, place, key=attrgetter("start")) - 1
        upright = index > behind and _stands_among(source, index)
        if index <= behind or index in passed or not (upright or _lies(text, lines[index])):
            continue
        rows: list[Span] = []
        behind = index
        while upright and behind + 1 < len(lines) and key_of(_cell(text, lines[behind + 1])):
            behind += 1
        for line in lines[behind + 1 : behind + 1 + _MOST_ROWS]:
            if len(line) > _LONGEST_ROW or _heads(text, line):
                break
            behind += 1
            cells = [unbarred(text, line.span)] if upright else _cells(text, line)
            alone = upright or (
                source.line_starts[line.line - 1] < line.start and not _is_behind(lines, behind, ends)
            )
            if (alone or len(cells) >= _FEWEST) and any(_is_lost(text, cell, held) for cell in cells):
                rows.append(line.span)
        if rows:
            yield Unread(lines[index].span, tuple(rows))


def _is_behind(lines: Sequence[Paragraph], index: int, ends: Sequence[int]) -> bool:
    """Tell whether blank lines part a line from a table that ends above it, as they part who signs."""
    if not index or lines[index].line == lines[index - 1].line + 1:
        return False
    return bisect_right(ends, lines[index].start) > bisect_right(ends, lines[index - 1].start)


def _heads(text: str, line: Paragraph) -> bool:
    """Tell whether a line ends the table above it: a sentence, or a heading of another."""
    return text[line.end - 1] in "。：:" or _lies(text, line)


def _lies(text: str, line: Paragraph) -> bool:
    """Tell whether a line is the headings of columns, one of which says who answers for a matter."""
    if len(line) > _LONGEST_HEADING * _MOST or _NO_CELL.search(text, line.start, line.end):
        return False
    cells = [cell.of(text) for cell in _cells(text, line)]
    return _FEWEST <= len(cells) <= _MOST and _head_a_division(cells)


def _stands_among(source: Source, index: int) -> bool:
    """Tell whether a line is the heading of a column among others, one below the other."""
    text, lines = source.text, source.paragraphs
    if not _says_who(_cell(text, lines[index])):
        return False
    first = last = index
    while first and index - first < _MOST and key_of(_cell(text, lines[first - 1])):
        first -= 1
    while last + 1 < len(lines) and last - index < _MOST and key_of(_cell(text, lines[last + 1])):
        last += 1
    return _head_a_division([_cell(text, line) for line in lines[first : last + 1]])


def _head_a_division(cells: Sequence[str]) -> bool:
    keys = [key_of(cell) for cell in cells]
    known = sum(key is not None for key in keys)
    return (
        known >= _FEWEST
        and any(map(_says_who, cells))
        and (
            not _OF_MATTERS.isdisjoint(keys)
            or any(map(_MATTERS.search, cells))
            or (Key.PERSON in keys and not any(map(_PHONE.search, cells)))
        )
        and not any(_BASIS.fullmatch(cell) or _OF_EVENTS.fullmatch(cell) for cell in cells)
    )


def _says_who(heading: str) -> bool:
    return key_of(heading) is Key.ROLE and _ANSWERS.search(heading) is not None


def _cell(text: str, line: Paragraph) -> str:
    return unbarred(text, line.span).of(text) if len(line) <= 2 * _LONGEST_HEADING else ""


def _cells(text: str, line: Paragraph) -> list[Span]:
    parts = parted(text, line.start, line.end, _PARTING)
    return [Span(start, end) for start, end in parts if start < end]


def _is_lost(text: str, cell: Span, held: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a cell names a body, and stands in no cell of a table that was read."""
    if not names_body(folded(cell.of(text))) or key_of(cell.of(text)) is not None:
        return False
    index = bisect_right(held, (cell.start, len(text)))
    return not (index and held[index - 1][1] >= cell.end)
