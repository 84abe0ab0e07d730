"""Restore labels of which a copy lost the opening bracket and the number（残缺序数的恢复）."""

from __future__ import annotations

from bisect import bisect_left

from respmatrix.model import LabelStyle, Source
from respmatrix.outline.labels import LEVELS, Found
from respmatrix.text import write_chinese

_MOST_DAMAGED = 200
"""A text with more stray brackets is no damaged outline."""


def recover_labels(source: Source, seen: list[Found], damaged: list[int]) -> list[Found]:
    """Return the labels that stood where the paragraphs `damaged` now begin with a closing bracket.

    A stray bracket is not enough: two such paragraphs must follow each other in one section, or
    the numbers of the bracketed labels beside it must leave room for exactly one.

    Args:
        source: the text.
        seen: the labels that are whole, in order.
        damaged: indices of the paragraphs that begin with a closing bracket, ascending.
    """
    if not damaged or len(damaged) > _MOST_DAMAGED:
        return []
    style = _house_style(seen)
    places = [one.paragraph for one in seen]
    recovered: list[Found] = []
    run: list[int] = []
    for index in damaged:
        if run and bisect_left(places, index) != bisect_left(places, run[0]):
            recovered += _number_run(source, seen, places, run, style)
            run = []
        run.append(index)
    return recovered + _number_run(source, seen, places, run, style)


def _house_style(seen: list[Found]) -> LabelStyle:
    styles = {one.style for one in seen}
    if LabelStyle.CHINESE_BRACKET not in styles and LabelStyle.ARABIC_BRACKET in styles:
        return LabelStyle.ARABIC_BRACKET
    return LabelStyle.CHINESE_BRACKET


def _number_run(
    source: Source, seen: list[Found], places: list[int], run: list[int], style: LabelStyle
) -> list[Found]:
    """Number the damaged labels `run`, between which no whole label stands."""
    here = bisect_left(places, run[0])
    before = seen[here - 1] if here else None
    behind = seen[here] if here < len(seen) else None
    first = before.number + 1 if before is not None and before.style is style else 1
    room = (
        behind.number - first
        if behind is not None and behind.style is style and behind.number > first
        else None
    )
    if room is None and len(run) < 2 and not (before is not None and before.style is style):
        return []
    if room is not None and room != len(run):
        return []
    if before is not None and before.level > LEVELS[style]:
        return []
    return [
        _restored(source, index, number, style) for number, index in enumerate(run, first) if number <= 99
    ]


def _restored(source: Source, index: int, number: int, style: LabelStyle) -> Found:
    span = source.paragraphs[index]
    closing = source.text[span.start]
    written = write_chinese(number) if style is LabelStyle.CHINESE_BRACKET else str(number)
    label = ("(" if closing == ")" else "（") + written + closing
    end = span.start + 1
    while end < span.end and source.text[end] in " \t\u3000、.":
        end += 1
    return Found(
        span.start, end, label, style, LEVELS[style], number, span.end, paragraph=index, recovered=True
    )
