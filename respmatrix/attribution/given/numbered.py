"""Sentences that say by their numbers whose the tasks are（第1—3项由…负责）."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from respmatrix.attribution.given.value import GIVES_TASKS, Given, make_given
from respmatrix.attribution.judging.accept import Doubtful
from respmatrix.attribution.judging.candidate import CLOSING, OPENING
from respmatrix.attribution.phrase.clean import Cleaned, clean
from respmatrix.attribution.phrase.placed import read
from respmatrix.attribution.phrase.reading import Accepted, Reading
from respmatrix.model import OutlineItem, Party, Span
from respmatrix.text import read_number
from respmatrix.vocabulary import given

_CLAUSE_ENDS = ",;。"
_ITEM = "项"
_MOST_ITEMS = 200
"""So many items before and behind are looked at."""
_ENDS = frozenset("项条务作的均")
"""How the numbers end that stand in front of a label: 「第1—2项责任单位：」."""
_LONGEST_LABEL = 24
"""So much stands in front of the label of such a sentence at most; code points."""


def find_numbered(
    text: str, odd: Sequence[Accepted], doubtful: Sequence[Doubtful], outline: Sequence[OutlineItem]
) -> list[Given]:
    """Return what such sentences give; one of which any part is not plain gives nothing.

    Args:
        text: the whole text.
        odd: those among its attributions that do not begin with a body, or are not all understood.
        doubtful: the places that could not be read, in which it may stand.
        outline: the numbered items.
    """
    places = [each.span for each in odd if each.reading.residue or text[each.span.start - 1] in _ENDS]
    places += [each.span for each in doubtful]
    said = [whole for place in places if (whole := _whole(text, place)) is not None]
    if not said or not outline:
        return []
    said = _outermost(said)
    starts = [item.location.span.start for item in outline]
    found: list[Given] = []
    for place in said:
        parts = _parts(text, place)
        row = _row(outline, starts, place) if parts else {}
        ranges = [list(_ranges(numbers, outline, row, starts, len(text))) for numbers, _ in parts]
        if parts and all(ranges):
            found += _given(place, parts, ranges)
    return found


def _given(
    place: Span, parts: Sequence[tuple[str, Reading]], ranges: Sequence[Sequence[range]]
) -> Iterator[Given]:
    """Yield what a sentence gives each of the items, which several of its parts may name."""
    parties: dict[range, list[Party]] = {}
    for (_, reading), several in zip(parts, ranges, strict=True):
        for tasks in several:
            parties.setdefault(tasks, []).extend(reading.parties)
    yield from (make_given(GIVES_TASKS, place, given, tasks) for tasks, given in parties.items())


def _outermost(places: Sequence[Span]) -> list[Span]:
    """Return the places without those that stand in another, in the order of the text."""
    kept: list[Span] = []
    for place in sorted(places, key=lambda span: (span.start, -span.end)):
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return kept


def _whole(text: str, place: Span) -> Span | None:
    """Return all of a sentence that begins with numbers of items, which may stand before its label."""
    inner = place.start + (text[place.start] in OPENING)
    if text.startswith(given.NUMBERED_STARTS, inner):
        return place if _numbered().match(clean(text, inner, place.end).text) else None
    if _ITEM in text[place.start : place.end]:
        return place if _numbers_behind().match(clean(text, inner, place.end).text) else None
    line = text.rfind("\n", max(0, place.start - _LONGEST_LABEL), place.start) + 1
    if line and text.startswith(given.NUMBERED_STARTS, line) and inner == place.start:
        whole = Span(line, place.end)
        return whole if _numbered().match(clean(text, line, place.end).text) else None
    return None


def _parts(text: str, place: Span) -> list[tuple[str, Reading]]:
    """Return the numbers in each part of a sentence and what is said of them; nothing if one is not plain."""
    start = place.start + (text[place.start] in OPENING)
    cleaned = clean(text, start, place.end - (text[place.end - 1] in CLOSING and start > place.start))
    if not text.startswith(given.NUMBERED_STARTS, start):
        return _parts_ahead(text, cleaned)
    heads = [
        match
        for match in _numbered().finditer(cleaned.text)
        if not match.start() or cleaned.text[match.start() - 1] in _CLAUSE_ENDS
    ]
    ends = [*(match.start() for match in heads[1:]), len(cleaned.text)]
    parts: list[tuple[str, Reading]] = []
    for match, end in zip(heads, ends, strict=True):
        words = cleaned.text[match.end() : end].rstrip(_CLAUSE_ENDS)
        if not words:
            return []
        span = cleaned.span(match.end(), match.end() + len(words))
        reading = read(text, clean(text, span.start, span.end))
        if reading is None or not _is_plain(reading):
            return []
        parts.append((match["numbers"], reading))
    return parts


def _parts_ahead(text: str, cleaned: Cleaned) -> list[tuple[str, Reading]]:
    """Return the same of a sentence whose numbers stand behind: 「市水利局负责第1项，市财政局负责第2项」."""
    parts: list[tuple[str, Reading]] = []
    behind = 0
    for match in _numbers_behind().finditer(cleaned.text):
        span = cleaned.span(*match.span("said"))
        reading = read(text, clean(text, span.start, span.end))
        if match.start() != behind or reading is None or not _is_plain(reading):
            return []
        behind = min(match.end() + 1, len(cleaned.text))
        parts.append((match["numbers"], reading))
    return parts if behind == len(cleaned.text) else []


def _is_plain(reading: Reading) -> bool:
    return reading.cued and not (reading.residue or reading.unsure or reading.told)


def _row(outline: Sequence[OutlineItem], starts: Sequence[int], place: Span) -> dict[int, int]:
    """Return by their numbers the items that are meant: under the heading it stands on, or beside it."""
    index = bisect_right(starts, place.start) - 1
    if index < 0:
        return {}
    below = index + 1 < len(outline) and outline[index + 1].parent == index
    parent = index if below else outline[index].parent
    first = 0 if parent is None else parent + 1
    row: dict[int, int] = {}
    for each in range(max(first, index - _MOST_ITEMS), min(len(outline), index + _MOST_ITEMS)):
        if outline[each].parent == parent and (below or each <= index):
            row.setdefault(outline[each].label.number, each)
    return row


def _ranges(
    numbers: str, outline: Sequence[OutlineItem], row: dict[int, int], starts: Sequence[int], end: int
) -> Iterator[range]:
    """Yield from where to where the items with these numbers stand; nothing if any of them is missing."""
    found: list[int] = []
    for match in _range().finditer(numbers):
        first = read_number(match["first"]) or 0
        last = read_number(match["last"]) or 0 if match["last"] else first
        if last < first or any(number not in row for number in range(first, last + 1)):
            return
        found += [row[number] for number in range(first, last + 1)]
    for each in found:
        further = range(each + 1, len(outline))
        behind = next((at for at in further if outline[at].depth <= outline[each].depth), None)
        yield range(starts[each], end + 1 if behind is None else starts[behind])


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(given.NUMBERED)


@cache
def _numbers_behind() -> re.Pattern[str]:
    return re.compile(given.NUMBERS_BEHIND)


@cache
def _range() -> re.Pattern[str]:
    return re.compile(given.RANGE)
