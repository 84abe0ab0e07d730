"""The headings of a table without borders（无框线表格的表头）, on one line or on two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from respmatrix.read.unwrap.aligned_rows import Line, squeezed
from respmatrix.read.unwrap.page import Fragment
from respmatrix.text import display_width
from respmatrix.vocabulary import labels, tables

_LONGEST_WORD = 12
"""Characters of a heading."""
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 30
_LEAST_GAP = 0.6
"""Headings of two columns are further apart; full-width characters."""
_NEXT_LINE = 4.0
"""The second line of headings is at most as far below the first; of its size."""


class Head(NamedTuple):
    """The headings of a table（表头）."""

    line: Line
    """Each that is over one column, from left to right."""
    height: int
    """Lines that they take: 2 where one stands over several."""
    own: frozenset[int]
    """Those over the tasks' own text."""
    group: range
    """The columns that have a heading in common."""
    is_numbered: bool
    """Whether the first column holds running numbers."""


@cache
def _heading() -> re.Pattern[str]:
    own = f"{tables.TASK}|{tables.CONTENT}|{tables.GOAL}|{tables.ISSUE}"
    return re.compile(f"(?:(?P<own>{own})|(?P<who>{labels.LINE_LABEL}))(?:{tables.BRACKET_BEHIND})?")


@cache
def _sequence() -> re.Pattern[str]:
    return re.compile(tables.SEQUENCE)


@cache
def _other() -> re.Pattern[str]:
    known = (tables.DEADLINE, tables.PERSON, tables.PHONE, tables.STATUS, tables.PROGRESS, tables.NOTE)
    return re.compile(f"(?:{'|'.join(known)})(?:{tables.BRACKET_BEHIND})?")


def may_begin(text: str) -> bool:
    """Tell whether a text may be the first heading of a table of division of work."""
    if len(text) > _LONGEST_WORD:
        return False
    word = squeezed(text)
    hit = _heading().fullmatch(word)
    return _sequence().match(word) is not None or (hit is not None and hit["own"] is not None)


def head_at(lines: Sequence[Line], at: int) -> Head | None:
    """Return the headings of a table that begin on line `at`, None where there are none."""
    line = lines[at]
    if not may_begin(line.parts[0].text):
        return None
    line = line._replace(parts=[word for part in line.parts for word in _parted(part)])
    if at + 1 < len(lines) and (group := _group(line, lines[at + 1])) is not None:
        below = lines[at + 1].parts
        parts = [*line.parts[: group.start], *below, *line.parts[group.start + 1 :]]
        if head := _head(line._replace(parts=parts), group):
            return head
    return _head(line, range(0))


def _parted(part: Fragment) -> list[Fragment]:
    """Return the headings of two columns that are near each other: 「序号类别」, 「责任领导备注」."""
    text, room = part.text, part.right - part.left
    if room - display_width(text) / 2 * part.size < _LEAST_GAP * part.size:
        return [part]
    for cut in range(2, len(text) - 1):
        one, two = text[:cut].strip(), text[cut:].strip()
        if _sequence().fullmatch(squeezed(one)) or (_is_known(one) and _is_known(two)):
            widths = [display_width(word) / 2 * part.size for word in (one, two)]
            return [
                part._replace(text=one, right=part.left + widths[0]),
                part._replace(text=two, left=part.right - widths[1]),
            ]
    return [part]


def _is_known(text: str) -> bool:
    word = squeezed(text)
    return (_heading().fullmatch(word) or _other().fullmatch(word)) is not None


def _head(line: Line, group: range) -> Head | None:
    """Return the headings; where none is over running numbers, each must be known."""
    if not _FEWEST_COLUMNS <= len(line.parts) <= _MOST_COLUMNS:
        return None
    words = [squeezed(one.text) for one in line.parts]
    hits = [_heading().fullmatch(word) for word in words]
    own = frozenset(index for index, hit in enumerate(hits) if hit and hit["own"])
    if not own or not any(hit and hit["who"] for hit in hits):
        return None
    is_numbered = _sequence().fullmatch(words[0]) is not None
    if not is_numbered and not all(
        hit or _other().fullmatch(word) for hit, word in zip(hits, words, strict=True)
    ):
        return None
    return Head(line, 2 if group else 1, own, group, is_numbered)


def _group(above: Line, below: Line) -> range | None:
    """Return the columns of the headings of a second line, where they all stand below one of the first."""
    parts = below.parts
    if len(parts) < 2 or below.baseline - above.baseline > _NEXT_LINE * above.size:
        return None
    if not all(_is_known(one.text) for one in parts):
        return None
    over = [
        index
        for index, one in enumerate(above.parts)
        if one.left < parts[-1].right and one.right > parts[0].left
    ]
    return range(over[0], over[0] + len(parts)) if len(over) == 1 else None
