"""Headings that the file's own styles tell（标题样式）: with a number before them or without."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve

from respmatrix.model import LabelStyle, Meta, Source, StyledHeading
from respmatrix.outline.closing import Breaks, Signature
from respmatrix.outline.labels import LEVELS, Found
from respmatrix.outline.titles import read_heading
from respmatrix.text import brackets

_LONGEST = 60
"""A longer title is a sentence that somebody put in the style of a heading. Code points."""
_NOT_LAST = frozenset("：:；;，,、")
_MOST_LINES = 5
"""Lines over which the document's title is broken at most."""


def add_styled(
    source: Source, labels: Sequence[Found], meta: Meta, signatures: Sequence[Signature], breaks: Breaks
) -> list[Found]:
    """Return `labels` with the headings of `source.headings`, in order of position.

    A heading that has a label keeps it. One without is none where it is the document's title, the name
    of an attachment, a closing formula or a signature, and where a whole paragraph bears the style.

    Args:
        source: the text.
        labels: the labels of its items.
        meta: its facts, for the title.
        signatures: its signature blocks.
        breaks: where attachments and what follows the text proper begin.
    """
    merged = list(labels)
    starts = [label.start for label in labels]
    behind = _end_of_title(source, meta.title, first=starts[0] if starts else len(source.text))
    signed = {source.paragraphs[at].start for one in signatures for at in range(one.first, one.date + 1)}
    for heading in source.headings:
        span = heading.span
        index = bisect_left(starts, span.start)
        if index < len(starts) and starts[index] < span.end:
            merged[index] = evolve(labels[index], outline=heading.level)
        elif index and labels[index - 1].limit > span.start:
            continue  # it is the title of the label above it
        elif span.start >= behind and span.start not in signed and span.start not in breaks.texts:
            found = _found(heading)
            if _is_heading(source.text, found):
                merged.append(found)
    return sorted(merged, key=lambda found: found.start)


def _found(heading: StyledHeading) -> Found:
    span = heading.span
    # As far out as the style of GB/T 9704 that is usual at its depth, and before it.
    level = LEVELS[LabelStyle.CHINESE] * heading.level - 1
    return Found(span.start, span.start, "", LabelStyle.UNNUMBERED, level, 0, span.end, outline=heading.level)


def _is_heading(text: str, found: Found) -> bool:
    """Tell whether a line is a title, which an attribution may follow, and not a paragraph of text."""
    end, after = read_heading(text, found)
    rest = text[after : found.limit].strip()
    words = text[found.end : end]
    return (
        len(words) <= _LONGEST
        and words[-1:] not in _NOT_LAST
        and any(map(str.isalpha, words))
        and (not rest or text[after - 1] != "。" or rest[0] in brackets.OPENING)
    )


def _end_of_title(source: Source, title: str | None, *, first: int) -> int:
    """Return where the document's title ends among the paragraphs.

    Where it is not found there, a heading that stands over all others and before any sentence is it.
    """
    for index in range(len(source.paragraphs) if title else 0):
        lines = ""
        for paragraph in source.paragraphs[index : index + _MOST_LINES]:
            lines += paragraph.of(source.text)
            if lines == title:
                return paragraph.end
            if not title or not title.startswith(lines):
                break
    top, *others = source.headings
    is_first = top.span.start < first and "。" not in source.text[: top.span.start]
    return top.span.end if is_first and all(one.level > top.level for one in others) else 0
