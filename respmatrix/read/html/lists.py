"""Numbers that a browser puts before the items of a list（列表编号）."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from respmatrix.text import write_chinese

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST = 1_000_000
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(
        r"[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）.．、\s]|第[一二三四五六七八九十百]+[章节条]|[①-⑳]"
    )


class ListCount:
    """Counts the items of one ordered list."""

    def __init__(self, element: _Element) -> None:
        """Begin the list `element`; its style may leave the numbers out."""
        style = element.get("style", "").replace(" ", "").lower()
        self._ordered = "list-style:none" not in style and "style-type:none" not in style
        self._kind = element.get("type", "1")
        self._chinese = "cjk" in style or "chinese" in style
        self._step = -1 if "reversed" in element.attrib else 1
        start = len(element) if self._step < 0 else 1
        self._next = _number(element.get("start"), start)

    def next_label(self, item: _Element) -> str:
        """Return the label that a reader sees before the next item; empty where it has none."""
        number = _number(item.get("value"), self._next)
        self._next = number + self._step
        if not self._ordered:
            return ""
        if self._chinese and 0 < number < 100:
            return f"{write_chinese(number)}、"
        if self._kind in "aA" and 0 < number <= 26:
            label = chr(ord("a") + number - 1)
        elif self._kind in "iI" and 0 < number < 4000:
            label = _roman(number)
        else:
            label = str(number)
        return f"{label.upper() if self._kind in 'AI' else label}."

    @staticmethod
    def labelled(label: str, line: str) -> str:
        """Return `line` with its label, unless it is numbered by hand.

        >>> ListCount.labelled("2.", "完善机制"), ListCount.labelled("2.", "（二）完善机制")
        ('2.完善机制', '（二）完善机制')
        """
        return line if _numbered().match(line) else label + line


def _number(text: str | None, default: int) -> int:
    """Return the integer that an attribute holds."""
    if text is None or not re.fullmatch(r"\s*[+-]?[0-9]{1,7}\s*", text):
        return default
    return max(-_MOST, min(int(text), _MOST))


def _roman(number: int) -> str:
    letters = []
    for value, letter in _ROMAN:
        count, number = divmod(number, value)
        letters.append(letter * count)
    return "".join(letters)
