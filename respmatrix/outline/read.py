"""The walk through this room: labels → titles → nesting → facts（结构解析）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from attrs import evolve

from respmatrix.model import Diagnostic, Meta, OutlineItem, Source, Span
from respmatrix.outline.closing import find_breaks, find_signatures
from respmatrix.outline.counted import without_counted
from respmatrix.outline.evidence import prove
from respmatrix.outline.glued import add_glued
from respmatrix.outline.labels import Found, see_labels
from respmatrix.outline.meta import read_meta
from respmatrix.outline.nest import build_items, check_numbers
from respmatrix.outline.recover import recover_labels
from respmatrix.outline.styled import add_styled
from respmatrix.outline.titles import read_heading


def read_outline(
    source: Source, *, apart: Sequence[Span] = ()
) -> tuple[Meta, tuple[OutlineItem, ...], tuple[Diagnostic, ...]]:
    r"""Return the facts of the document, its headings in order, and what is odd in them.

    No text raises; what is not stated is None, what is neither numbered nor marked as a heading by the
    file is no item.

    Args:
        source: the document.
        apart: tables of division of work; their rows are no headings, and the text of an item ends there.

    >>> from respmatrix.read import source_from_text
    >>> text = "某市节水方案\n一、工作目标\n（一）控制总量。严格计划。"
    >>> meta, outline, _ = read_outline(source_from_text(text))
    >>> meta.title, [(item.label.text, item.title, item.depth) for item in outline]
    ('某市节水方案', [('一、', '工作目标', 0), ('（一）', '控制总量', 1)])
    """
    source = source.without(apart)
    labels = _find_labels(source)
    signatures = find_signatures(source)
    breaks = find_breaks(source, signatures, labels[-1].start if labels else -1)
    if apart:
        breaks = breaks._replace(texts=sorted([*breaks.texts, *(span.start for span in apart)]))
    meta, oddities = read_meta(source, labels, signatures)
    if source.headings:
        labels = add_styled(source, labels, meta, signatures, breaks)
    headings = [read_heading(source.text, label) for label in labels]
    items = build_items(source, labels, headings, breaks)
    return meta, items, (*oddities, *check_numbers(items, labels, breaks))


_LONGEST_ENTRY = 30
"""A longer line is no entry of a table of contents; code points."""
_LONGEST_LED = 120
"""Nor is one with leaders that is longer than this."""


@cache
def _contents_heading() -> re.Pattern[str]:
    return re.compile(r"^[ \t\u3000#*]*目[ \t\u3000]*[录錄次][ \t\u3000#*]*$", re.MULTILINE)


def _find_labels(source: Source) -> list[Found]:
    seen, damaged = see_labels(source)
    seen = without_counted(source, prove(seen, source.text))
    restored = recover_labels(source, seen, damaged)
    if restored:
        seen = sorted([*seen, *restored], key=lambda one: one.paragraph)
    labels = add_glued(source, _with_titles_below(source, seen))
    text = source.text
    labels = [
        label
        for label in labels
        if not (text[label.limit - 1].isdigit() and _is_contents_line(text[label.start : label.limit]))
    ]
    return labels[_contents(text, labels) :]


def _contents(text: str, labels: list[Found]) -> int:
    """Return how many labels stand in a table of contents（目录）, up to where its first one comes again."""
    if not labels:
        return 0
    first = labels[0]
    again = next((index for index, label in enumerate(labels) if index and label.text == first.text), 0)
    if again < 2 or not _same_entry(text, first, labels[again]):
        return 0
    head = text[: first.start]
    headed = "目" in head and _contents_heading().search(head) is not None
    if not headed and not all(_is_list(text[a.limit : b.start]) for a, b in pairwise(labels[: again + 1])):
        return 0
    while labels[again - 1].level < first.level:  # what encloses it is of the text
        again -= 1
    return again


def _same_entry(text: str, entry: Found, label: Found) -> bool:
    """Tell whether an entry of contents names what `label` heads, with a page number or without."""
    words = text[entry.start : entry.limit].rstrip("0123456789０１２３４５６７８９- .·…\u3000")
    line = text[label.start : label.limit]
    return "".join(line.split()).startswith("".join(words.split()))


def _is_list(between: str) -> bool:
    """Tell whether nothing stands between two labels but blank lines and headings that lost their number."""
    return "。" not in between and all(len(line.strip()) <= _LONGEST_ENTRY for line in between.splitlines())


def _with_titles_below(source: Source, seen: list[Found]) -> list[Found]:
    """Return the labels; one that stands on a line of its own takes the next line for its title."""
    labelled = {one.paragraph for one in seen}
    labels: list[Found] = []
    for found in seen:
        below = found.paragraph + 1
        if found.end >= found.limit and below < len(source.paragraphs) and below not in labelled:
            span = source.paragraphs[below]
            found = evolve(found, end=span.start, limit=span.end)
        labels.append(found)
    return labels


def _is_contents_line(line: str) -> bool:
    """Tell whether a line that ends in digits stands in a table of contents: leaders before a page number."""
    return len(line) <= _LONGEST_LED and line.rstrip("0123456789０１２３４５６７８９- ").endswith(
        ("....", "……", "····", "．．．．", "。。。。")
    )
