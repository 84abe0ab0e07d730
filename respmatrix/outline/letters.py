"""Items that letters count（以甲乙丙、壹贰叁、字母编号的条目）: what may be such a label, and which ones are.

Such labels have no place in the order of GB/T 9704: they stand one level below what they first stand under.
"""

from __future__ import annotations

import re
from functools import cache
from string import ascii_lowercase, ascii_uppercase, digits
from typing import NamedTuple

from respmatrix.model import LabelStyle
from respmatrix.text import read_number
from respmatrix.vocabulary.headings import (
    COUNTED_THINGS,
    COUNTED_WORDS,
    DIGITS,
    FORMAL_NUMERALS,
    NUMERALS,
    STEMS,
)

_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_ROWS = {
    STEMS: LabelStyle.STEM,
    ascii_uppercase: LabelStyle.LETTER,
    ascii_lowercase: LabelStyle.LETTER,
    _ROMAN: LabelStyle.ROMAN,
    _ROMAN.lower(): LabelStyle.ROMAN,
}
_NUMBERS = NUMERALS + digits + "０１２３４５６７８９"
LETTERS = frozenset(
    "【〔〈" + "".join(_ROWS) + "".join(FORMAL_NUMERALS) + "".join(word[0] for word in COUNTED_WORDS)
)
PLACED = (LabelStyle.FORMAL, LabelStyle.STEM, LabelStyle.NAMED, LabelStyle.LETTER, LabelStyle.ROMAN)
"""Styles whose level is that of the place where they stand."""
OUTERMOST = 6
"""Level of letters that nothing stands above: 壹、 over 一、."""


class Letter(NamedTuple):
    """A letter that may head an item（候选字母序数）."""

    text: str
    end: int
    """Offset after the label and the space behind it."""
    style: LabelStyle
    number: int


@cache
def _pattern() -> re.Pattern[str]:
    """The label, and in one of six groups its letter, in brackets, before a mark, or a whole number."""
    letters, formal = "".join(_ROWS), "".join(FORMAL_NUMERALS)
    space = "[ \u3000]?"
    return re.compile(
        rf"([（(]{space}([{letters}]){space}[）)]"
        rf"|([{letters}]){space}[、.．)）](?![A-Za-z0-9]|[{STEMS}](?:[、和与及]|双|类|级))"
        rf"|([{formal}]{{1,3}}){space}[、.．]"
        rf"|【?(?:(?:{'|'.join(COUNTED_WORDS)})([{NUMERALS}]{{1,4}}|[{DIGITS}]{{1,3}})"
        rf"|第([{NUMERALS}]{{1,3}})[{COUNTED_THINGS}])"
        "(?:[：:、.．】]|(?=[ \u3000]))"
        rf"|(?:【(?=[^】]{{1,3}}】)|〔(?=[^〕]{{1,3}}〕)|〈(?=[^〉]{{1,3}}〉))([{NUMERALS}]{{1,3}}|(?<=【)[{DIGITS}]{{1,2}})[】〕〉])"
        "[ \t\u3000\u00a0\u2000-\u200a]*"
    )


def see_letter(text: str, start: int, limit: int) -> Letter | None:
    """Return the letter that stands at `start` as a label does, None where there is none."""
    hit = _pattern().match(text, start, limit)
    if hit is None:
        return None
    if hit[4]:
        number = read_number("".join(FORMAL_NUMERALS[numeral] for numeral in hit[4]))
        return Letter(hit[1], hit.end(), LabelStyle.FORMAL, number or 0)
    if named := hit[5] or hit[6] or hit[7]:
        return Letter(hit[1], hit.end(), LabelStyle.NAMED, read_number(named) or 0)
    letter = hit[2] or hit[3]
    row = next(row for row in _ROWS if letter in row)
    return Letter(hit[1], hit.end(), _ROWS[row], row.index(letter) + 1)


def kind_of_letter(label: str) -> str:
    """Return what labels that count together have in common: kind and case of the letter, and its mark.

    >>> kind_of_letter("A.") == kind_of_letter("B．"), kind_of_letter("甲、") == kind_of_letter("（乙）")
    (True, False)
    """
    bare = label.strip("（(）)、.．：:【】〔〕〈〉 \u3000")
    if not bare.strip(_NUMBERS):
        return label[:1]
    if bare.startswith(COUNTED_WORDS):
        return bare.rstrip(_NUMBERS)
    if bare[-1:] in COUNTED_THINGS and bare.startswith("第"):
        return "第" + bare[-1]
    row = next((row for row in _ROWS if bare in row), "")
    return ("(" if label[0] in "（(" else "") + row[:1] + (")" if label[-1] in "）)" else "")
