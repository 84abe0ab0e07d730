"""How text breaks into lines（断行与避头尾）, for row heights and for cells that must be split."""

from __future__ import annotations

import re
from unicodedata import combining, east_asian_width

_NEVER_FIRST = frozenset("、。，；：！？）】〕》〉」』”’…—％%,.;:!?)]}·")
_NEVER_LAST = frozenset("（【〔《〈「『“‘([{")
_PIECE = re.compile(r"[!-~]+|.", re.DOTALL)


def em(text: str) -> float:
    """Return the width of `text` in em; a character that Chinese fonts set full takes 1, others 0.5.

    >>> em("市财政局A1")
    5.0
    """
    return sum(map(_WIDTHS.__getitem__, text), 0.0)


class _Widths(dict[str, float]):
    """Widths of characters in em, each found out once."""

    def __missing__(self, character: str) -> float:
        if character.isascii():
            width = 0.5
        elif combining(character):
            width = 0.0
        else:
            width = 1.0 if east_asian_width(character) in "WFA" else 0.5
        self[character] = width
        return width


_WIDTHS = _Widths()


def wrap(text: str, capacity: float) -> list[str]:
    """Return the lines of `text` in a column of `capacity` em; joined they give `text` again.

    A line feed ends its line and belongs to it. No closing mark begins a line, no opening
    mark ends one（避头尾）; a run of ASCII stays whole where a line can hold it.

    >>> wrap("推进数据共享、开放。", 6)
    ['推进数据共', '享、开放。']
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(paragraph, max(capacity, 1.0)))
        lines[-1] += "\n"
    lines[-1] = lines[-1][:-1]
    return lines


def _wrap_paragraph(text: str, capacity: float) -> list[str]:
    if em(text) <= capacity:
        return [text]
    lines: list[str] = []
    line, width = "", 0.0
    for piece in _pieces(text, capacity):
        wide = em(piece)
        if line and width + wide > capacity:
            kept, carried = _break(line, piece)
            lines.append(kept)
            line, width = carried, em(carried)
        line += piece
        width += wide
    return [*lines, line]


def _pieces(text: str, capacity: float) -> list[str]:
    """Return the characters of `text`, runs of ASCII whole unless a line cannot hold them."""
    pieces: list[str] = []
    for match in _PIECE.finditer(text):
        run = match.group()
        pieces.extend([run] if len(run) * 0.5 <= capacity else run)
    return pieces


def _break(line: str, following: str) -> tuple[str, str]:
    """Return what stays on the full `line` and what goes down with `following`."""
    cut = len(line)
    while cut > 1 and (line[cut - 1] in _NEVER_LAST or (line + following)[cut] in _NEVER_FIRST):
        cut -= 1
    # A line of nothing but marks is broken where it is full.
    return (line[:cut], line[cut:]) if cut > 1 and len(line) - cut < 8 else (line, "")
