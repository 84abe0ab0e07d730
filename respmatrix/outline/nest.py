"""Build the outline: depth, parent, body, and what is odd in the numbering（层次与编号检查）."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations

from attrs import evolve

from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, Label, LabelStyle, Location, OutlineItem, Source, Span
from respmatrix.model.outline import make_item
from respmatrix.model.span import make_span
from respmatrix.outline.closing import Breaks
from respmatrix.outline.labels import Found
from respmatrix.outline.letters import PLACED
from respmatrix.text import BLANKS, INVISIBLE


def build_items(
    source: Source, labels: list[Found], headings: list[tuple[int, int]], breaks: Breaks
) -> tuple[OutlineItem, ...]:
    """Return the outline.

    Args:
        source: the text.
        labels: all labels in order.
        headings: where the title of each ends, and where the text behind it begins.
        breaks: where the text of an item ends though none begins.
    """
    swapped = _swapped_styles(labels)
    items: list[OutlineItem] = []
    stack: list[tuple[Found, int]] = []  # label and index of the items that enclose the next one
    unnumbered: dict[int | None, int] = {}
    end_of_text = len(source.text)
    stops = iter([*breaks.texts, end_of_text])
    stop = next(stops)
    parts = iter([*breaks.parts, end_of_text])
    part = next(parts)
    begins = [*[found.start if found.opening < 0 else found.opening for found in labels[1:]], end_of_text]
    text, styled, locate = source.text, bool(source.headings), source.locate
    for index, (found, (end, after), following) in enumerate(zip(labels, headings, begins, strict=False)):
        if swapped:
            found = evolve(found, level=swapped.get(found.style, found.level))
        start = found.start
        while part <= start:  # behind a signature or in an attachment numbering begins afresh
            part = next(parts, end_of_text + 1)
            stack.clear()
        if styled:
            _leave(stack, found)
        else:
            while stack and stack[-1][0].level >= found.level:
                del stack[-1]
        parent, depth = (stack[-1][1], len(stack)) if stack else (None, 0)
        stack.append((found, index))
        number = found.number
        if styled and found.style is _UNNUMBERED:
            unnumbered[parent] = number = unnumbered.get(parent, 0) + 1
        while stop < after:
            stop = next(stops, end_of_text)
        title = make_span(found.end, end)
        body = _trim(text, after, following if following < stop else stop)
        items.append(
            make_item(
                _label(found.text, found.style, number),
                text[found.end : end],
                locate(make_span(start, end)),
                title,
                body,
                depth,
                parent,
                body.start < body.end and body.start < found.limit,
                found.recovered,
            )
        )
    return tuple(items)


_UNNUMBERED = LabelStyle.UNNUMBERED
_label = lru_cache(maxsize=4096)(Label)
"""Documents number their items alike."""


def _leave(stack: list[tuple[Found, int]], found: Found) -> None:
    """Take from the `stack` of enclosing items the first that `found` is no part of, and those inside it."""
    depths = (depth for depth, (outer, _) in enumerate(stack) if _ends(outer, found))
    del stack[next(depths, len(stack)) :]


def _ends(outer: Found, found: Found) -> bool:
    """Tell whether `found` is no part of the item `outer`.

    Numbers are compared with numbers, and headings by style with each other; a numbered text belongs
    to the heading by style above it.
    """
    numbered = found.style is not _UNNUMBERED
    if numbered and outer.style is not _UNNUMBERED:
        return outer.level >= found.level
    if outer.outline is not None and found.outline is not None:
        return outer.outline >= found.outline
    return not numbered and outer.level >= found.level


def _swapped_styles(labels: list[Found]) -> dict[LabelStyle, int]:
    """Return levels that differ from the usual nesting.

    A style that counts on through the document, while one that usually encloses it begins
    again under each of its numbers, is the outer one of this document.
    """
    levels = {found.style: found.level for found in labels}  # in the order in which they first stand
    if [*levels.values()] == sorted(levels.values()):
        return {}
    for style in (LabelStyle.ARTICLE, *PLACED):  # what stands where it stands
        levels.pop(style, None)
    restarts = dict.fromkeys(levels, 0)
    last = dict.fromkeys(levels, 0)
    broken: set[LabelStyle] = set()
    for found in labels:
        style = found.style
        if style not in levels:
            continue
        if found.number == 1:
            restarts[style] += 1
        elif found.number != last[style] + 1:
            broken.add(style)
        last[style] = found.number
    swapped: dict[LabelStyle, int] = {}
    for outer, inner in combinations(levels, 2):
        counts_on = restarts[outer] == 1 and last[outer] > 1 and outer not in broken
        if counts_on and restarts[inner] > 1 and levels[inner] < levels[outer]:
            swapped[outer] = min(swapped.get(outer, levels[outer]), levels[inner] - 1)
    return swapped


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"</?[a-zA-Z][^<>]{0,300}>")


def _end_without_tags(text: str) -> int:
    """Return where `text` ends without the tags and white space at its end."""
    end = len(text)
    while end and text[end - 1] == ">":
        opening = text.rfind("<", 0, end)
        if opening < 0 or not _tag().fullmatch(text, opening, end):
            break
        end = opening
        while end and text[end - 1].isspace():
            end -= 1
    return end


def _trim(text: str, start: int, end: int) -> Span:
    """Return `text[start:end]` without the white space around it."""
    inner = text[start:end].strip()
    if inner and inner[-1] in INVISIBLE:
        inner = inner.strip(BLANKS)
    if inner and inner[-1] == ">":  # tags that a copy of a web page left between its paragraphs
        inner = inner[: _end_without_tags(inner)]
    if not inner:
        return make_span(start, start)
    start = text.find(inner[0], start)
    return make_span(start, start + len(inner))


def check_numbers(items: tuple[OutlineItem, ...], labels: list[Found], breaks: Breaks) -> list[Diagnostic]:
    """Report gaps and repeats among items of one parent and style, and restored labels.

    A number may go on over sections or begin again at 1 in each; both are usual.
    """
    out: list[Diagnostic] = []
    running: dict[tuple[LabelStyle, int], int] = {}
    first_of: dict[tuple[int | None, LabelStyle, str], Location] = {}
    repeats: list[int] = []
    for index, (item, found) in enumerate(zip(items, labels, strict=True)):
        if found.style is _UNNUMBERED:
            continue
        if item.recovered:
            out.append(report("RM202", item.location, label=item.label.text))
        key = (found.style, found.level)
        last = running.get(key)
        number = found.number
        running[key] = number
        sibling = (item.parent, found.style, found.prefix)
        first = first_of.setdefault(sibling, item.location)
        if last is not None and number == last + 1:
            continue
        if number == 1 and (first is item.location or _restarts(items, index, breaks.parts)):
            continue
        if last is None or number > last + 1:
            out.append(_gap(item, last))
        else:
            repeats.append(index)
    return [*out, *_repeated(items, labels, repeats)] if repeats else out


def _repeated(
    items: tuple[OutlineItem, ...], labels: list[Found], repeats: list[int]
) -> Iterator[Diagnostic]:
    """Report numbers that come again, with where each stood last, or else the first of its row."""
    wanted = iter(repeats)
    repeat = next(wanted)
    stood: dict[tuple[LabelStyle, int, int], Location] = {}
    first_of: dict[tuple[int | None, LabelStyle, str], Location] = {}
    for index, (item, found) in enumerate(zip(items, labels, strict=True)):
        first = first_of.setdefault((item.parent, found.style, found.prefix), item.location)
        number = found.style, found.level, found.number
        if index == repeat:
            before = stood.get(number, first)
            yield report("RM204", item.location, related=(before,), label=item.label.text)
            repeat = next(wanted, -1)
        stood[number] = item.location


def _restarts(items: tuple[OutlineItem, ...], index: int, parts: list[int]) -> bool:
    """Tell whether a signature or an attachment stands between an item and the one before it."""
    if index == 0:
        return True
    before, here = items[index - 1].location.span.start, items[index].location.span.start
    return bisect_right(parts, here) > bisect_right(parts, before)


def _gap(item: OutlineItem, last: int | None) -> Diagnostic:
    if last is None:
        return report("RM201", item.location, label=item.label.text)
    missing = str(last + 1) if item.label.number == last + 2 else f"{last + 1}–{item.label.number - 1}"
    return report("RM203", item.location, label=item.label.text, missing=missing)
