"""How wide text is on a terminal and in a cell（显示宽度）."""

from __future__ import annotations

from functools import cache
from unicodedata import combining, east_asian_width


def display_width(text: str, *, ambiguous: int = 2) -> int:
    """Return the width of `text` in half-width columns; an East-Asian character takes two.

    Args:
        text: any text; combining marks take no column.
        ambiguous: columns of a character of ambiguous width, such as 「“」 or 「—」:
            2 in Chinese office fonts, 1 on most terminals.

    >>> display_width("市财政局 A1")
    11
    """
    if ambiguous == 2:
        try:
            return len(text.encode("gbk"))  # Chinese fonts give a character a column for each of its bytes
        except UnicodeEncodeError:
            pass  # 「\xa0」 and others that GBK lacks
    return sum(map(_columns(ambiguous).__getitem__, text))


class _Columns(dict[str, int]):
    """How many columns a character takes; kept for those of the basic plane."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self._ambiguous = ambiguous

    def __missing__(self, character: str) -> int:
        columns = 1
        if not character.isascii():
            width = east_asian_width(character)
            columns = 2 if width in "WF" else self._ambiguous if width == "A" else 1
            if combining(character):
                columns = 0
        if character <= "\uffff":
            self[character] = columns
        return columns


_columns = cache(_Columns)
