"""Decide by their neighbours which uncertain numbers are labels（由上下文判定序数）."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from attrs import evolve

from respmatrix.model import LabelStyle
from respmatrix.outline.labels import (
    UNCERTAIN_ARABIC,
    UNCERTAIN_BARE,
    UNCERTAIN_DECIMAL,
    UNCERTAIN_LETTER,
    UNCERTAIN_ORDINALS,
    Found,
    decimal_as_arabic,
)
from respmatrix.outline.letters import OUTERMOST, kind_of_letter

_ARABIC = LabelStyle.ARABIC
_AMOUNT = frozenset("%％‰℃亿万千百倍元吨")
"""What follows the digits of an amount."""
_FIGURE = 12
"""Digits of an amount that may stand behind its first; code points."""
_AHEAD = 40
"""So many numbers further on the next Arabic one is looked for, that the time stays linear."""
_LOST = 5
"""So far a number with its noun, 「任务34：」, may be from the one before it: those between are lost."""
_UNCERTAIN = UNCERTAIN_ORDINALS | {UNCERTAIN_ARABIC, UNCERTAIN_BARE, UNCERTAIN_DECIMAL, UNCERTAIN_LETTER}


def prove(seen: list[Found], text: str) -> list[Found]:
    """Return those of `seen` that are labels, in order.

    Bare numbers need a row of their own kind, 「一是」 a 「二是」 at the head of a paragraph, 「2.3」
    its neighbour or its parent, 「3.5年内…」 the item before or behind it, and 「甲、」 a 「乙、」.
    """
    if _UNCERTAIN.isdisjoint([found.shape for found in seen]):
        return seen
    bare = _rows(seen, text)
    ordinal = _ordinals(seen)
    decimals = _decimals(seen)
    letters = _letters(seen)
    kept: list[Found] = []
    last = 0
    levels: dict[str, int] = {}
    for place, found in enumerate(seen):
        if found.shape == UNCERTAIN_LETTER:
            if place not in letters:
                continue
            found = _below(found, kept[-1] if kept else None, levels)
        if found.shape == UNCERTAIN_BARE and place not in bare:
            continue
        if found.shape in UNCERTAIN_ORDINALS and place not in ordinal:
            continue
        if found.shape == UNCERTAIN_DECIMAL and place not in decimals:
            arabic = decimal_as_arabic(found)
            if arabic is None or not _follows(arabic, last, seen, place, text, decimals):
                continue
            found = arabic
        if found.shape == UNCERTAIN_ARABIC and not _follows(found, last, seen, place, text, decimals):
            continue
        if found.style is _ARABIC:
            last = found.number
        kept.append(found)
    return kept


def _follows(found: Found, last: int, seen: list[Found], place: int, text: str, decimals: set[int]) -> bool:
    """Tell whether an Arabic number goes on from the item before it, or the next item goes on from it."""
    number = found.number
    if number == last + 1 and last:
        return True
    behind = text[found.end : found.end + _FIGURE].lstrip("0123456789０１２３４５６７８９.．")
    if number == last or behind[:1] in _AMOUNT:
        return False
    for index in range(place + 1, min(place + _AHEAD, len(seen))):
        coming = seen[index]
        if coming.style is _ARABIC:
            return coming.number == number + 1
        if coming.shape == UNCERTAIN_DECIMAL and index not in decimals:
            arabic = decimal_as_arabic(coming)
            return arabic is not None and arabic.number == number + 1
    return False


def _rows(seen: list[Found], text: str) -> set[int]:
    """Return the places of bare numbers that run on: rows of a table, or 1, 2, 3 … on short lines."""
    places = [place for place, one in enumerate(seen) if one.shape == UNCERTAIN_BARE]
    rows: list[int] = []
    lines: list[int] = []
    for place in places:
        found = seen[place]
        (rows if "\t" in text[found.start : found.end] else lines).append(place)
    proved: set[int] = set()
    for a, b in pairwise(rows):
        if seen[a].number < seen[b].number:
            proved |= {a, b}
    run: list[int] = []
    for place in [*lines, -1]:
        if place >= 0 and run and seen[place].number == seen[run[-1]].number + 1:
            run.append(place)
            continue
        if len(run) >= 3 or (len(run) == 2 and seen[run[0]].number == 1):
            proved.update(run)
        run = [place]
    return proved


def _ordinals(seen: list[Found]) -> set[int]:
    """Return the places of 「一是」, 「二是」 … that run from one paragraph to the next."""
    proved: set[int] = set()
    run: list[int] = []
    for place, one in enumerate([*seen, None]):
        if one is not None and one.shape in UNCERTAIN_ORDINALS:
            if run and one.number == seen[run[-1]].number + 1:
                run.append(place)
                continue
            follows = [place] if one.number == 1 else []
        else:
            follows = []
        if len(run) >= 2:
            proved.update(run)
        run = follows
    return proved


def _letters(seen: list[Found]) -> set[int]:
    """Return the places of letters that count from the first one: 甲、 and a 乙、 behind it.

    Numbers with a noun, 「任务30：」, tell by it what they are, and some of them may be lost.
    """
    proved: set[int] = set()
    runs: dict[str, list[int]] = {}
    for place, one in enumerate(seen):
        if one.shape != UNCERTAIN_LETTER:
            continue
        kind = kind_of_letter(one.text)
        run = runs.setdefault(kind, [])
        previous = seen[run[-1]].number if run else 0
        most = _LOST if one.style is LabelStyle.NAMED and len(kind) > 1 else 1
        if run and previous < one.number <= previous + most:
            run.append(place)
            proved.update(run[-2:])
        elif one.number == 1:
            run[:] = [place]
    return proved


def _below(found: Found, above: Found | None, levels: dict[str, int]) -> Found:
    """Return a letter at the level of its kind, which the label before the first of a row decides.

    Args:
        found: the letter.
        above: the label before it.
        levels: level of each kind so far.
    """
    kind = kind_of_letter(found.text)
    follows_own = above is not None and above.style is found.style and kind_of_letter(above.text) == kind
    if kind not in levels or (found.number == 1 and not follows_own):
        levels[kind] = OUTERMOST if above is None else above.level + 1
    return evolve(found, level=levels[kind])


def _decimals(seen: list[Found]) -> set[int]:
    """Return where 「2.3」 stands beside 「2.2」 or 「2.4」, and 「2.1」 under 「2」 or behind 「1.2」."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    parents: set[str] = set()
    proved: set[int] = set()
    for place, found in enumerate(seen):
        if found.shape == UNCERTAIN_DECIMAL:
            groups[found.prefix].append(place)
            if found.number == 1 and found.prefix in parents:
                proved.add(place)
            parents.add(f"{found.prefix}.{found.number}")
        else:
            parents.add(str(found.number))
    for places in groups.values():
        for a, b in pairwise(places):
            if seen[b].number == seen[a].number + 1:
                proved |= {a, b}
    known = {seen[place].prefix for place in proved}
    for prefix, places in groups.items():  # 「2.1」 behind 「1.1」 and 「1.2」
        if prefix.isdecimal() and str(int(prefix) - 1) in known and seen[places[0]].number == 1:
            proved.add(places[0])
    return proved
