"""Attribution text made readable for patterns, every character tied to its place（清洗）."""

from __future__ import annotations

import re

from attrs import frozen

from respmatrix.model import Span
from respmatrix.text.fold import FOLD_TABLE
from respmatrix.vocabulary.characters import SIMPLIFIED
from respmatrix.vocabulary.roles import DEADLINE_LABEL, PERSON_LABEL, ROLE_LABEL

_PINYIN = "a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ"
_TABLE = FOLD_TABLE | SIMPLIFIED
_DROP = re.compile(rf"[^\S\t]|[\u200b-\u200f\u2060\ufeff\xad]|\*\*|<[^<>]{{1,60}}>|\([{_PINYIN}]{{1,8}}\)")
_BREAK = re.compile(rf"\s(?=\s*(?:{ROLE_LABEL}|{PERSON_LABEL}|{DEADLINE_LABEL})\s*:)")


@frozen
class Cleaned:
    """Half-width, simplified text without white space, glosses and markup（清洗后的文本）.

    White space in front of a label has become 「;」, because it separates as one does.
    """

    text: str
    offsets: range | tuple[int, ...]
    """Offset in the original of every character of `text`."""

    def span(self, start: int, end: int) -> Span:
        """Return the original span of `text[start:end]`, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def printed(self, original: str, start: int, end: int) -> str:
        """Return the original characters of `text[start:end]` without what was dropped between them."""
        offsets = self.offsets
        if isinstance(offsets, range):
            return original[offsets[start] : offsets[end - 1] + 1]
        return "".join([original[offset] for offset in offsets[start:end]])


def clean(original: str, start: int, end: int) -> Cleaned:
    """Return `original[start:end]` cleaned, its offsets counted in `original`.

    >>> clean("（市财政 局 牵头）", 1, 9).text
    '市财政局牵头'
    """
    text = original[start:end].translate(_TABLE)
    if _DROP.search(text) is None:
        return Cleaned(text, range(start, end))
    text = _BREAK.sub(";", text)
    kept: list[str] = []
    offsets: list[int] = []
    position = 0
    for match in _DROP.finditer(text):
        kept.append(text[position : match.start()])
        offsets.extend(range(start + position, start + match.start()))
        position = match.end()
    kept.append(text[position:])
    offsets.extend(range(start + position, end))
    return Cleaned("".join(kept), tuple(offsets))
