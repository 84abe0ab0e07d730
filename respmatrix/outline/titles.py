"""The heading sentence of an item（标题句）."""

from __future__ import annotations

import re
from functools import cache

from respmatrix.model import LabelStyle
from respmatrix.outline.labels import Found
from respmatrix.text import brackets
from respmatrix.vocabulary.characters import simplify
from respmatrix.vocabulary.headings import (
    BODY_STARTS,
    CENTRAL_BODY_ENDS,
    CLASS_ENDINGS,
    GENERAL_HEADINGS,
    NUMERALS,
    ROLE_LABEL,
    ROLE_WORD,
)
from respmatrix.vocabulary.signatures import ORGAN_ENDINGS

_NUMBERS = "0123456789０１２３４５６７８９" + NUMERALS
_LONGEST_NAME = 24
"""A longer part of a bracket names no body; code points."""
_LONGEST_BRACKET = 400
"""So far back the bracket that closes a title may open, that the time stays linear; code points."""


@cache
def _words() -> re.Pattern[str]:
    """A stretch in which nothing parts a title from what follows but its full stop; most titles are such."""
    return re.compile(rf"[^\s。：:<.{re.escape(brackets.CLOSING)}]+")


@cache
def _half_stop() -> re.Pattern[str]:
    """A full stop in half width: between characters, and not within a number, a file's name or an address."""
    return re.compile(r"\.(?<=[\u4e00-\u9fff”’》）)].)(?=[\u4e00-\u9fff0-9“‘《（(〔【\[]|$)")


@cache
def _run_in_heading() -> re.Pattern[str]:
    return re.compile(r"([^\n\t，。；：:,;（()）]{2,24}?)(?:[：:]\s*|\u3000+|[ \u3000]{2,})")


@cache
def _role_label() -> re.Pattern[str]:
    return re.compile(ROLE_LABEL)


@cache
def _role_word() -> re.Pattern[str]:
    return re.compile(ROLE_WORD)


@cache
def _leveled_body() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{BODY_STARTS})[\u4e00-\u9fff（）()]{{2,20}}|[\u4e00-\u9fff]{{2,12}}(?:{CENTRAL_BODY_ENDS})"
    )


@cache
def _body_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{ORGAN_ENDINGS}|{CLASS_ENDINGS})\s*(?:[（(][^（）()]*[）)])?\s*$")


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"</?[a-zA-Z][^<>\n]{0,60}>")


def read_heading(text: str, found: Found) -> tuple[int, int]:
    """Return where the title behind a label ends, and where the text behind it and its closing mark begins.

    The title is the text from the label up to the first 「。」, at most to the paragraph's end. A bracket or
    label of an attribution that follows the heading is no part of it.
    """
    start, limit = found.end, found.limit
    if not found.emphasis and (words := _words().match(text, start, limit)):
        end = words.end()
        if end == limit:
            return end, end
        if text[end] == "。":
            return end, end + 1
    stop = text.find("。", start, limit)
    if half := _half_stop().search(text, start, limit if stop < 0 else stop):
        stop = half.start()
    end = after = limit
    if stop >= 0:
        end, after = stop, stop + 1
    title = text[start:end]
    if (
        title[:1] == "【"
        and 2 < (close := title.find("】")) < len(title) - 1
        and not _role_label().search(title)
    ):
        return start + close + 1, start + close + 1
    if stop >= 0 and (run_in := _run_in(title)) is not None and found.style is not LabelStyle.ARTICLE:
        end, after = start + run_in[0], start + run_in[1]
        title = text[start:end]
    if "\t" in title and (tab := title.find("\t")) > 0:
        end = after = start + tab
    if found.emphasis and (close := text.find("**", start, end)) > start:
        end, after = close, close + 2
    if "<" in title and (tag := _tag().search(text, start, end)) and tag.start() > start:
        end = after = tag.start()
    if found.emphasis and text.startswith("**", after):
        after += 2
    title = text[start:end]
    cut = _before_attribution(title)
    if cut is not None:
        end = after = start + cut
        title = title[:cut].rstrip(" \u3000，,；;—★☆▲●◆|｜│")  # 「关于…问题，责任单位：」
    return start + len(title.rstrip()), after


def _run_in(title: str) -> tuple[int, int] | None:
    """Return where a short heading ends that runs into its text, and where that text begins."""
    if not ("：" in title or ":" in title or "\u3000" in title or "  " in title):
        return None
    hit = _run_in_heading().match(title)
    if hit is None or hit.end() == len(title) or _role_label().search(title, 0, hit.end()):
        return None
    heading = simplify(hit.group(1)).rstrip(_NUMBERS)
    if heading in GENERAL_HEADINGS:  # 「目标：新改建农村公路100公里」, 「问题2：…」
        return None
    return hit.end(1), hit.end()


def _before_attribution(title: str) -> int | None:
    """Return where in `title` an attribution begins, None where none does."""
    at = end = len(title)
    if ("：" in title or ":" in title) and (label := _role_label().search(title)):
        at = label.start()
        if at and title[at - 1] in brackets.OPENING:
            at -= 1
    last = title.rstrip(" \t\u3000；;：:")
    if last and last[-1] in brackets.CLOSING:
        opened = _matching(last)
        if opened > 0 and (_role_word().search(last, opened) or _names_bodies(last[opened + 1 : -1])):
            at = min(at, opened)
    return at if 0 < at < end else None


def _names_bodies(inner: str) -> bool:
    """Tell whether a bracket is nothing but bodies, the first with the word of its level（省数据局）."""
    names = re.split("[、，,；;]", inner.strip().removesuffix("等"))
    return bool(_leveled_body().fullmatch(names[0].strip())) and all(
        len(name) <= _LONGEST_NAME and _body_end().search(name) for name in names
    )


def _matching(title: str) -> int:
    """Return the offset of the bracket that the last character closes, -1 for none."""
    depth = 0
    for offset in range(len(title) - 1, max(0, len(title) - _LONGEST_BRACKET) - 1, -1):
        character = title[offset]
        if character in brackets.CLOSING:
            depth += 1
        elif character in brackets.OPENING:
            depth -= 1
            if depth == 0:
                return offset
    return -1
