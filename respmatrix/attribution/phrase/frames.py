"""Bodies that stand in frames of their own（【市林业局】、“市财政局”）: the frames say nothing."""

from __future__ import annotations

import re

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.phrase.stretch import ROLE_TAIL
from respmatrix.text import brackets, fold
from respmatrix.vocabulary.characters import simplify
from respmatrix.vocabulary.labels import ROLE_LABEL
from respmatrix.vocabulary.roles import VERB_PHRASE

_OPEN, _CLOSE = (
    re.escape(marks) for marks in (brackets.OPENING + '「『“‘"<＜〈《', brackets.CLOSING + '」』”’">＞〉》')
)
_FRAME = rf"[{_OPEN}](?:[^{_OPEN}{_CLOSE}\n]|[（(][^{_OPEN}{_CLOSE}\n]{{1,20}}[）)]){{2,60}}[{_CLOSE}]"
_BLANK = "[ \t\xa0\u3000]*"
_FRAMES = re.compile(
    rf"(?:(?<=[：:﹕、，,﹐；;﹔])|\A){_BLANK}{_FRAME}(?:{_BLANK}[、，,；;]?{_BLANK}{_FRAME})*"
)
"""Frames behind a label or a separator, in a row."""
_ONE = re.compile(rf"(?P<frame>{_FRAME})(?P<another>(?={_BLANK}[{_OPEN}]))?")
_ENDS = re.compile(rf"{_BLANK}(?:[、，,；;。\r\n等]|\Z)")
_ROLE_BEHIND = re.compile(rf"(?:{VERB_PHRASE})(?=[,;。、]|$)")
_LONGEST_ROLE = 30
"""So far behind a frame its role phrase ends; code points."""
_ROUND = "（("
_PARTS = re.compile("[、,;]")
_NOTHING = " "
"""Stands for a mark that is dropped."""
_LABEL = re.compile(ROLE_LABEL)


def governs_frame(text: str, end: int) -> bool:
    """Tell whether a role phrase ends its clause right behind a frame: 「【市林业局】牵头，」."""
    behind = text[end : end + _LONGEST_ROLE].partition("\n")[0]
    if not behind[:1].isalpha():
        return False
    return _ROLE_BEHIND.match(simplify(fold(behind))) is not None


def heads_line(text: str, start: int, end: int) -> bool:
    """Tell whether a frame opens a line that goes on: 「【市教育局】新建学校」 closes no sentence above."""
    if text[start] in _ROUND or not text[end : end + 1].isalnum():
        return False
    return text[max(0, start - _LONGEST_ROLE) : start].rstrip(" \t\xa0\u3000")[-1:] in ("", "\n", "\r")


def without_frames(text: str) -> str:
    """Return `text` without the frames of whole bodies, character for character; itself where it has none.

    「市交通局（主次干道）」 stays: its bracket stands behind a body and says more of it.

    >>> without_frames("责任单位：【市林业局】【市财政局】").replace(" ", "")
    '责任单位：市林业局、市财政局'
    """
    return _FRAMES.sub(_plain, text) if _FRAMES.search(text) else text


def _plain(frames: re.Match[str]) -> str:
    text, end = frames.string, frames.end()
    if _ENDS.match(text, end) is None and not governs_frame(text, end):
        return frames[0]
    return _ONE.sub(_unframed, frames[0])


def _unframed(one: re.Match[str]) -> str:
    """Return a frame without its marks, as long as with them; one without any body as it is."""
    inner = one["frame"][1:-1]
    if not any(map(_is_body, _PARTS.split(fold(simplify(inner))))):
        return one[0]
    return f"{_NOTHING}{inner}{_NOTHING if one['another'] is None else '、'}"


def _is_body(part: str) -> bool:
    word = part.strip()
    if _LABEL.fullmatch(word):
        return False
    return kind_of(word) is not None or kind_of(ROLE_TAIL.sub("", word)) is not None
