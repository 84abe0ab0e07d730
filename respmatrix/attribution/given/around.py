"""Sentences about all tasks around them（以上任务均由…负责、以下各项工作由…牵头）."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from attrs import evolve

from respmatrix.attribution.given.value import GIVES_TASKS, Given, make_given
from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.reading import Accepted
from respmatrix.model import OutlineItem, Span
from respmatrix.text import fold, read_number
from respmatrix.vocabulary import given

_LONGEST_LABEL = 24
"""So much of a line stands in front of the label of such a sentence at most; code points."""
_MOST_ITEMS = 200
"""More items than so many no sentence sums up."""
BLANK = " \t\r\n\u3000\xa0"


def take_around(
    text: str, odd: Sequence[Accepted], accepted: Sequence[Accepted], outline: Sequence[OutlineItem]
) -> tuple[list[Given], set[int], set[int]]:
    """Return what attributions give that are for several tasks, and where these begin; and others such.

    The others say that each of several bodies has its own, 「以上工作由…分别负责」, and not which.
    One that can mean but the task that it closes stays what it is.

    Args:
        text: the whole text.
        odd: those among its attributions that do not begin with a body.
        accepted: all of them, in order.
        outline: its numbered items.
    """
    said = [each for each in odd if text.startswith(given.STARTS, opens(text, each))]
    if not said or not outline:
        return [], set(), set()
    scopes = _Scopes(text, outline, [each.span.start for each in accepted])
    found: list[Given] = []
    taken: set[int] = set()
    parted: set[int] = set()
    for each in said:
        scope = scopes.of(each)
        if scope is None:
            continue
        if any(party.separately for party in each.reading.parties):
            parted.add(each.span.start)  # who does which of them is not said
            continue
        span = Span(min(opens(text, each), each.span.start), each.span.end)
        if found and text.startswith(given.BELOW, opens(text, each)):
            found[-1] = evolve(found[-1], ends=min(found[-1].ends, span.start))
        found.append(make_given(GIVES_TASKS, span, each.parties(), scope))
        taken.add(each.span.start)
    return found, taken, parted


def opens(text: str, said: Accepted) -> int:
    """Return where an attribution begins with what is in front of its label: 「以上任务责任单位：」."""
    start = said.origin or said.span.start
    if said.reading.labelled and text[start - 1 : start].isalpha():
        return max(text.rfind("\n", 0, start), start - _LONGEST_LABEL) + 1
    return start


class _Scopes:
    """Which stretch of the document such a sentence is about（所指范围）."""

    def __init__(self, text: str, outline: Sequence[OutlineItem], held: Sequence[int]) -> None:
        self._text, self._outline = text, outline
        self._starts = [item.location.span.start for item in outline]
        self._held = held
        self._behind = _subtree_ends(outline)

    def of(self, said: Accepted) -> range | None:
        """Return from where to where the tasks begin that a sentence is for; None where that is not plain."""
        span, text = said.span, self._text
        start = opens(text, said)
        words = clean(text, start, span.end).text if start >= span.start else fold(text[start : span.start])
        opening = _all_of_them().match(words)
        line = text.rfind("\n", 0, start) + 1
        if opening is None or not (opening["above"] or any(opening.group("each", "count", "tasks", "all"))):
            return None
        index = bisect_right(self._starts, span.start) - 1
        on_heading = index >= 0 and span.start < self._outline[index].title_span.end
        if opening["below"] or (opening["part"] and self._has_below(index, span.end)):
            return None if on_heading else self._below(index, span.end)
        if index < 0 or on_heading or text[line : min(start, span.start)].strip(BLANK):
            return None
        count = read_number(opening["count"]) if opening["count"] else None
        plural = bool(opening["each"] or opening["all"] or count)
        return self._above(index, line, count=count, plural=plural, part=bool(opening["part"]))

    def _has_below(self, index: int, place: int) -> bool:
        """Tell whether the item after `place` stands under the one with this index."""
        following = bisect_left(self._starts, place)
        return index >= 0 and following < len(self._starts) and self._outline[following].parent == index

    def _below(self, index: int, place: int) -> range | None:
        """Return the items behind `place`: those under item `index`, or beside it."""
        following = bisect_left(self._starts, place)
        if following == len(self._starts):
            return None
        parent = self._outline[following].parent
        if index >= 0 and parent not in (index, self._outline[index].parent):
            return None
        behind = len(self._outline) if parent is None else self._behind[parent]
        return range(place, self._starts[behind] if behind < len(self._starts) else len(self._text) + 1)

    def _above(self, last: int, line: int, *, count: int | None, plural: bool, part: bool) -> range | None:
        """Return the items up to the `last` that the sentence on the line below them is for."""
        outline = self._outline
        ends = last + 1 == len(outline) or outline[last + 1].parent != outline[last].parent
        if self._behind[last] > last + 1:
            return None  # it stands above the items of its own heading
        own = self._text[outline[last].title_span.end : line]
        if "\n" in (own.strip(BLANK) if plural else own.rstrip(BLANK)):
            return None  # it may sum up the lines of one task
        if not (ends or plural):
            return None
        first = self._part(last) if part else self._first_of(last, count)
        if first is None or last - first > _MOST_ITEMS:
            return None
        free = [index for index in range(first, last + 1) if not self._says_who(index, line)]
        return range(self._starts[first], line) if len(free) > 1 else None

    def _part(self, last: int) -> int | None:
        """Return the first item of the outermost section that the `last` one stands in."""
        first = self._outline[last].parent
        while first is not None and (above := self._outline[first].parent) is not None:
            first = above
        return None if first is None else first + 1

    def _first_of(self, last: int, count: int | None) -> int | None:
        """Return the first of the items beside the `last` one, or of the last so many."""
        parent = self._outline[last].parent
        first = 0 if parent is None else parent + 1
        if count is None:
            return first
        near = range(max(first, last - _MOST_ITEMS), last + 1)
        row = [index for index in near if self._outline[index].parent == parent]
        return row[-count] if 1 < count <= len(row) else None

    def _says_who(self, index: int, line: int) -> bool:
        """Tell whether an item has an attribution of its own."""
        end = self._starts[index + 1] if index + 1 < len(self._starts) else line
        return bisect_left(self._held, self._starts[index]) < bisect_left(self._held, min(end, line))


def _subtree_ends(outline: Sequence[OutlineItem]) -> list[int]:
    """Return for every item the index behind those that stand under it."""
    ends = [len(outline)] * len(outline)
    opened: list[int] = []
    for index, item in enumerate(outline):
        while opened and outline[opened[-1]].depth >= item.depth:
            ends[opened.pop()] = index
        opened.append(index)
    return ends


@cache
def _all_of_them() -> re.Pattern[str]:
    return re.compile(given.ALL_OF_THEM)
