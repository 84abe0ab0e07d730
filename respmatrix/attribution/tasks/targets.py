"""Targets and times of the task's own text（工作目标与时间）; never merged with an attribution's deadline.

    target = [力争] [到] time [，] what is to be reached 。

It begins a sentence, a title or a clause behind 「；」; with 「到」 and a year also one behind 「，」, for
that opens a clause of its own: 「…，到2027年，覆盖率达到90%」.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from attrs import evolve

from respmatrix.attribution.phrase.deadline import typed_deadline
from respmatrix.model import Span, Target
from respmatrix.text import places_of
from respmatrix.vocabulary import times

_YEAR = re.compile(times.YEAR)
_PERIOD = re.compile(times.PERIOD)
_NEAR = re.compile(times.NEAR)
_PERIOD_HEAD = re.compile(times.PERIOD_HEAD)
_NEAR_HEAD = re.compile(times.NEAR_HEAD)
_WITHIN = re.compile(times.WITHIN)
_WITHIN_HEAD = re.compile(times.WITHIN_HEAD)
_REACHED = re.compile(times.REACHED)
_FORMS = (("五", _PERIOD, _PERIOD_HEAD), ("底", _NEAR, _NEAR_HEAD), (times.WITHIN, _WITHIN, _WITHIN_HEAD))
"""How times end that are no years: a sign to look for, the end from there on, and what stands before."""
_GAPS = frozenset(" \u3000")
_SENTENCE_END = re.compile(r"[。；;！!\n]")
_STARTS_AFTER = frozenset("。；;！!\n）) 　\t")
_COMMA = frozenset("，,")
_BEFORE_YEAR = _STARTS_AFTER | _COMMA | _GAPS | times.UNTIL
_BEFORE_YEAR |= {word[-1] for word in (*times.STRIVING, *times.PLANNED)}
"""What may stand before a year that opens a target; most years stand behind something else."""
_LONGEST_HEAD = 8
"""Code points before 「底」 or 「五」 that may belong to the time."""
_SHORTEST = 2
"""A target says at least this much besides its time; code points."""


class _Time(NamedTuple):
    """A time that may open a target."""

    start: int
    end: int
    bold: bool
    """True with 「到」 and a year, which may open a clause behind 「，」."""


def find_targets(
    text: str, titles: Set[int], held: Sequence[Span], *, issued: int | None = None
) -> Iterator[Target]:
    """Yield the sentences of `text` that set a target for a time, in order.

    Args:
        text: the whole document.
        titles: where the titles of items begin, for a title may be a target.
        held: the attributions in order, which end a target's sentence and hold none.
        issued: year of the document; what was to be reached before is no target of it.
    """
    starts = [span.start for span in held]
    opened = [time for time in _times(text, titles) if _opens(text, time, titles)]
    for place, time in enumerate(opened):
        index = bisect_right(starts, time.start)
        if index and held[index - 1].end > time.start:
            continue
        # What ends it in any case bounds the search: a line of many times is walked through once.
        end = held[index].start if index < len(held) else len(text)
        if place + 1 < len(opened):
            end = min(end, opened[place + 1].start)
        stop = _SENTENCE_END.search(text, time.end, end)
        end = stop.start() if stop else end
        sentence = text[time.start : end].rstrip("，,、 　\t\r\v")
        printed = text[time.start : time.end].rstrip()
        if len(sentence) < len(printed) + _SHORTEST or _REACHED.match(sentence):
            continue
        due = typed_deadline(printed)
        if issued is None or not _is_past(due, issued):
            yield Target(sentence, Span(time.start, time.start + len(sentence)), printed, due)


def _is_past(due: str | None, issued: int) -> bool:
    """Tell whether a typed time ended before a year; what has no certain end did not."""
    if due is None or not due[:2].isdigit():
        return False
    last = int(due[:4]) if due[:4].isdigit() else 1955 + 5 * int(due[:2])  # 13th-five-year: up to 2020
    return last < issued


def targets_in(text: str, span: Span) -> list[Target]:
    """Return the targets of one stretch of `text` that stands by itself, such as a cell."""
    return [
        evolve(target, span=target.span.moved(span.start))
        for target in find_targets(span.of(text), frozenset({0}), ())
    ]


def _opens(text: str, time: _Time, titles: Set[int]) -> bool:
    before = text[time.start - 1] if time.start else "\n"
    return before in _STARTS_AFTER or time.start in titles or (time.bold and before in _COMMA)


def _times(text: str, titles: Set[int]) -> list[_Time]:
    """Return the times of all forms, in order; each with the words that lead it in."""
    found = [*_years(text, titles)]
    for sign, pattern, head in _FORMS:
        for position in places_of(text, sign, by=len(sign) - 1):
            match = pattern.match(text, position)
            before = head.search(text[max(0, position - _LONGEST_HEAD) : position]) if match else None
            if match and before:
                start, _ = _lead(text, position - len(before[0]))
                found.append(_Time(start, match.end(), False))
    found.sort()
    return found


def _years(text: str, titles: Set[int]) -> Iterator[_Time]:
    for match in _YEAR.finditer(text):
        position = match.start()
        if position and text[position - 1] not in _BEFORE_YEAR and position not in titles:
            continue
        start, until = _lead(text, position)
        if until or match.lastgroup:
            yield _Time(start, match.end(), until)


def _lead(text: str, start: int) -> tuple[int, bool]:
    """Return where the time at `start` begins with what leads it in, and whether 「到」 does."""
    if start and text[start - 1] in _GAPS:
        start -= 1
    until = start > 0 and text[start - 1] in times.UNTIL
    if until:
        start -= 2 if text.startswith("截", start - 2) else 1
    if text.endswith(times.STRIVING, 0, start):
        start -= 2
    elif text.endswith(times.PLANNED, 0, start):
        start -= next(len(word) for word in times.PLANNED if text.endswith(word, 0, start))
    return start, until
