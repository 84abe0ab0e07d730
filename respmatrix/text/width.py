"""How wide text is on a terminal and in a cell（显示宽度）."""

from __future__ import annotations

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
    columns = 0
    for character in text:
        if character.isascii():
            columns += 1
        elif not combining(character):
            width = east_asian_width(character)
            columns += 2 if width in "WF" else ambiguous if width == "A" else 1
    return columns
