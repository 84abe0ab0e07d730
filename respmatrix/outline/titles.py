"""The heading sentence of an item（标题句）."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from respmatrix.model import Span
from respmatrix.outline.labels import Found
from respmatrix.vocabulary.headings import ROLE_LABEL, ROLE_WORD

_OPENING = "（(〔【［["
_CLOSING = "）)〕】］]"


class Heading(NamedTuple):
    """Where an item's title stands, and where its own text begins."""

    title: Span
    after: int
    """Offset after the title and its closing mark."""


@cache
def _role_label() -> re.Pattern[str]:
    return re.compile(ROLE_LABEL)


@cache
def _role_word() -> re.Pattern[str]:
    return re.compile(ROLE_WORD)


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"</?[a-zA-Z][^<>\n]{0,60}>")


def read_heading(text: str, found: Found) -> Heading:
    """Return the title behind a label: the text up to the first 「。」, at most to the paragraph's end.

    A bracket or label of an attribution that follows the heading is no part of it.
    """
    start, limit = found.end, found.limit
    stop = text.find("。", start, limit)
    end = after = limit
    if stop >= 0:
        end, after = stop, stop + 1
    tab = text.find("\t", start, end)
    if tab > start:
        end = after = tab
    if found.emphasis and (close := text.find("**", start, end)) > start:
        end, after = close, close + 2
    if text.find("<", start, end) >= 0 and (tag := _tag().search(text, start, end)) and tag.start() > start:
        end = after = tag.start()
    cut = _before_attribution(text, start, end)
    if cut is not None:
        end = after = cut
    return Heading(_trimmed(text, start, end), after)


def _before_attribution(text: str, start: int, end: int) -> int | None:
    """Return the offset at which an attribution begins in the heading, None where there is none."""
    has_colon = text.find("：", start, end) >= 0 or text.find(":", start, end) >= 0
    label = _role_label().search(text, start, end) if has_colon else None
    at = label.start() if label is not None else end
    if text[at - 1 : at] in _OPENING and label is not None and at > start:
        at -= 1
    last = end
    while last > start and text[last - 1] in " \t\u3000":
        last -= 1
    if last > start and text[last - 1] in _CLOSING:
        opened = _matching(text, start, last)
        if opened > start and _role_word().search(text, opened, last):
            at = min(at, opened)
    return at if start < at < end else None


def _matching(text: str, start: int, end: int) -> int:
    """Return the offset of the bracket that the one before `end` closes, -1 for none."""
    depth = 0
    for offset in range(end - 1, max(start, end - 400) - 1, -1):
        character = text[offset]
        if character in _CLOSING:
            depth += 1
        elif character in _OPENING:
            depth -= 1
            if depth == 0:
                return offset
    return -1


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
