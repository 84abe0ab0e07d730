"""The heading sentence of an item（标题句）."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from respmatrix.model import Span
from respmatrix.outline.labels import Found
from respmatrix.vocabulary.headings import ORGAN_ENDINGS, ROLE_LABEL, ROLE_WORD

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
def _leveled_body() -> re.Pattern[str]:
    return re.compile(
        r"(?:[省市区县州旗镇乡各]|自治区|国家|中央|全国)[\u4e00-\u9fff（）()]{2,20}|[\u4e00-\u9fff]{2,12}(?:部|总局)"
    )


@cache
def _body_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{ORGAN_ENDINGS}|部门|单位|[省市区县])\s*(?:[（(][^（）()]*[）)])?\s*$")


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
    if found.emphasis and text.startswith("**", after):
        after += 2
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
    while last > start and text[last - 1] in " \t\u3000；;：:":
        last -= 1
    if last > start and text[last - 1] in _CLOSING:
        opened = _matching(text, start, last)
        if opened > start and (
            _role_word().search(text, opened, last) or _names_bodies(text[opened + 1 : last - 1])
        ):
            at = min(at, opened)
    return at if start < at < end else None


def _names_bodies(inner: str) -> bool:
    """Tell whether a bracket is nothing but bodies, the first with the word of its level（省数据局）."""
    names = re.split("[、，,；;]", inner.strip().removesuffix("等"))
    return bool(_leveled_body().fullmatch(names[0].strip())) and all(
        len(name) <= 24 and _body_end().search(name) for name in names
    )


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
