"""Labels whose bytes a copy read one too late（错位解码的序数）: 「　（二）」 of GBK as 「?。ǘ┩」.

Half of the blank before the label is lost, so that every character is made of halves of two others. Which
ones 「（一）」 to 「（十）」 become is certain; what follows is not put right again.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from respmatrix.text import write_chinese
from respmatrix.vocabulary.characters import GARBLED_NUMBERS, GARBLED_OPENING, REST_OF_GARBLED


class Garbled(NamedTuple):
    """A label as it was, and where what has become of it ends."""

    text: str
    number: int
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    codes = "|".join(sorted(GARBLED_NUMBERS, key=len, reverse=True))
    return re.compile(rf"{re.escape(GARBLED_OPENING)}(?P<code>{codes})[{REST_OF_GARBLED}]?")


def see_garbled(text: str, start: int, limit: int) -> Garbled | None:
    """Return the label 「（二）」 that stood at `start`, None where there was none.

    >>> see_garbled("?。ǘ┩七M东部", 0, 9)
    Garbled(text='（二）', number=2, end=4)
    """
    if not text.startswith(GARBLED_OPENING, start):
        return None
    hit = _pattern().match(text, start, limit)
    if hit is None:
        return None
    number = GARBLED_NUMBERS[hit["code"]]
    return Garbled(f"（{write_chinese(number)}）", number, hit.end())
