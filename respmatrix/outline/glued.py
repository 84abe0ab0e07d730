"""Find items that lost their line break and stand inside a paragraph（段内序数）."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

from attrs import evolve

from respmatrix.model import LabelStyle, Source
from respmatrix.outline.labels import LEVELS, Found
from respmatrix.text import hard_wraps, places_of, read_number
from respmatrix.vocabulary.headings import DIGITS, NUMERALS

_FRAME_ENDS = "〕】］]"
"""Texts hold few of these: each is looked at by itself."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Return the patterns by the mark that they begin with."""
    # Passes that begin with a literal cost less than one that begins with a class.
    return {mark: re.compile(re.escape(mark) + _label().pattern) for mark in "。；）);"}


@cache
def _label() -> re.Pattern[str]:
    """A number with what may stand before it, behind the mark that ends an item."""
    d, n = f"[{DIGITS}]", f"[{NUMERALS}]"
    shapes = rf"(({d}{{1,3}})[.．、](?!{d}))|([（(]({n}{{1,4}})[）)])|(({n}{{1,3}})、(?!{n}))"
    # Most marks are followed by none of what may open a number, which is seen first.
    return re.compile(
        rf"(?=[ \u3000\xa0（({DIGITS}{NUMERALS}])[ \u3000\xa0]{{0,3}}(?:{shapes})[ \u3000\xa0]*"
    )


@cache
def _anywhere() -> re.Pattern[str]:
    """Return the pattern for texts that have lost their line breaks: a number right behind a word."""
    d, n = f"[{DIGITS}]", f"[{NUMERALS}]"
    shapes = rf"(({d}{{1,2}})[.．、](?!{d}))|([（(]({n}{{1,3}})[）)])|(({n}{{1,3}})、(?!{n}))"
    return re.compile(
        rf"(?<=[一-龥:：”》])(?<![{NUMERALS}第之至和及])(?<!(?<!参)与)"
        rf"[ \u3000\xa0]{{0,3}}(?:{shapes})[ \u3000\xa0]*"
    )


@cache
def _inside_heading() -> re.Pattern[str]:
    return re.compile(rf"([（(]([{NUMERALS}]{{1,4}})[）)])[ \u3000\xa0]*")


_CHINESE = LabelStyle.CHINESE
_STYLES = {1: LabelStyle.ARABIC, 3: LabelStyle.CHINESE_BRACKET, 5: LabelStyle.CHINESE}
_LONGEST_MEAN = 300
"""Paragraphs that are longer on the average have lost the breaks between them; code points."""
_WINDOW = 2000
"""How far back a count that began within the sentence is looked for, in code points."""


class _Spot(NamedTuple):
    """A place in the queue of labels, with what is known of those behind it."""

    found: Found
    certain: bool
    ahead: int
    """Number of the next certain label of its style in this section, 0 where there is none."""
    partner: int
    """Offset of the next uncertain label of its style that carries the next number, -1 where none does."""


def add_glued(source: Source, labels: list[Found]) -> list[Found]:
    """Return `labels` with those that stand inside paragraphs, in order of position.

    Behind a full stop, semicolon or closing bracket a number goes on from the item before it
    (「…市财政局。2.…」), unless the next paragraph carries the same number or the count began
    within the sentence. 「1.」 itself needs a 「2.」 in its paragraph, or as the next item of its section.
    """
    text = source.text
    inside = [split for label in labels if label.style is _CHINESE and (split := _split(text, label))]
    taken = {label.start for label in labels} | {split.start for split in inside}
    broken = len(text) > _LONGEST_MEAN * len(source.paragraphs) or len(source.paragraphs) == 1
    spots = [spot for spot in _spots(text, broken=broken) if spot.start not in taken]
    if not spots and not inside:
        return labels
    paragraphs = source.paragraphs
    limits = _limits(source)
    merged: list[Found] = []
    section: dict[LabelStyle, Found] = {}
    latest: dict[LabelStyle, Found] = {}  # in any section, for numbers that run through them
    queue = _queue(labels + inside, spots)
    following = [*(spot.found.start for spot in queue[1:]), len(text)]
    for spot, behind in zip(queue, following, strict=False):
        found = spot.found
        if not spot.certain:
            index = bisect_right(limits, found.start)
            if index == len(paragraphs) or found.start < paragraphs[index].start:
                continue  # in a table
            limit = limits[index]
            last = section.get(found.style) or (latest.get(found.style) if broken else None)
            inner = merged[-1] if merged else None
            if inner is not None and found.style not in latest and inner.level > found.level:
                inner = None  # 「1、某市方案一、总体要求」: what stands before is no item of the outline
            if not _goes_on(text, spot, last, limit, inner):
                continue
            found = evolve(found, limit=limit)
        if found.glued and merged and merged[-1].limit > found.start:
            merged[-1] = evolve(merged[-1], limit=found.start)
        section = {style: label for style, label in section.items() if label.level < found.level}
        section[found.style] = latest[found.style] = found
        merged.append(found)
        if spot.certain or found.style is not _CHINESE:
            continue
        if split := _split(text, found, before=behind):
            merged[-1] = evolve(found, limit=split.start)
            section[split.style] = split
            merged.append(split)
    return merged


def _limits(source: Source) -> list[int]:
    """Return where every paragraph ends, over the line breaks that a fixed width made."""
    lines = [(paragraph.start, paragraph.end) for paragraph in source.paragraphs]
    limits = [end for _, end in lines]
    soft = hard_wraps(source.text, lines)
    if soft:
        for index in range(len(limits) - 2, -1, -1):
            if limits[index] in soft:
                limits[index] = limits[index + 1]
    return limits


def _spots(text: str, *, broken: bool) -> list[Found]:
    """Return the numbers behind marks and frames, and anywhere in a text that has lost its line breaks."""
    patterns = [pattern for mark, pattern in _patterns().items() if mark in text]
    if broken:
        patterns.append(_anywhere())
    hits = [hit for pattern in patterns for hit in pattern.finditer(text)]
    frames = [place + 1 for mark in _FRAME_ENDS for place in places_of(text, mark)]
    hits += [hit for place in frames if (hit := _label().match(text, place))]
    return [_glued(hit) for hit in hits]


def _queue(certain: list[Found], spots: list[Found]) -> list[_Spot]:
    """Return all labels in order, each with what stands behind it."""
    ordered = [(label, True) for label in certain] + [(spot, False) for spot in spots]
    ordered.sort(key=lambda each: each[0].start)
    queue: list[_Spot] = []
    next_certain: dict[LabelStyle, Found] = {}
    next_spot: dict[LabelStyle, Found] = {}
    for found, is_certain in reversed(ordered):
        ahead, partner = next_certain.get(found.style), next_spot.get(found.style)
        follows = partner.start if partner is not None and partner.number == found.number + 1 else -1
        queue.append(_Spot(found, is_certain, ahead.number if ahead else 0, follows))
        if is_certain:
            next_certain = {
                style: label for style, label in next_certain.items() if label.level < found.level
            }
            next_certain[found.style] = found
        else:
            next_spot[found.style] = found
    queue.reverse()
    return queue


def _goes_on(text: str, spot: _Spot, last: Found | None, limit: int, inner: Found | None) -> bool:
    """Tell whether the number inside a paragraph heads an item; `inner` is the item before it."""
    found = spot.found
    if spot.ahead == found.number:
        return False
    if found.number == 1:
        nested = inner is not None and inner.level >= found.level
        followed = spot.ahead == 2 or found.start < spot.partner < limit
        return text[found.start - 1] not in "；;" and not nested and followed
    if last is None or found.number != last.number + 1:
        return False
    begun = found.text.replace(str(found.number), str(last.number)) if found.text[0].isascii() else last.text
    window = max(last.end, found.start - _WINDOW)
    return (
        text.find("：" + begun, window, found.start) < 0 and text.find(":" + begun, window, found.start) < 0
    )


def _glued(hit: re.Match[str]) -> Found:
    shape = hit.lastindex or 1
    style = _STYLES[shape]
    number = read_number(hit.group(shape + 1)) or 0
    return Found(
        hit.start(shape), hit.end(), hit.group(shape), style, LEVELS[style], number, hit.end(), glued=True
    )


def _split(text: str, heading: Found, *, before: int | None = None) -> Found | None:
    """Return the label of a sub-heading that is glued to its heading（一、总体要求（一）指导思想）.

    It ends at `before`, where the next label begins, at the latest.
    """
    stop = text.find("。", heading.end, heading.limit)
    end = heading.limit if stop < 0 else stop
    hit = _inside_heading().search(text, heading.end + 1, end if before is None else min(end, before))
    if hit is None or text[hit.start() - 1] in "第之至、和及与":
        return None
    style = LabelStyle.CHINESE_BRACKET
    number = read_number(hit.group(2)) or 0
    return Found(
        hit.start(), hit.end(), hit.group(1), style, LEVELS[style], number, heading.limit, glued=True
    )
