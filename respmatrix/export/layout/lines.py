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
    width = 0.0
    for character in text:
        if character.isascii():
            width += 0.5
        elif not combining(character):
            width += 1.0 if east_asian_width(character) in "WFA" else 0.5
    return width


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


def break_title(title: str, capacity: float) -> str:
    """Return `title` in lines of at most `capacity` em, as even as its words allow（标题回行）.

    >>> print(break_title("某市加快平台经济发展的实施意见（征求意见稿）", 16))
    某市加快平台经济发展的
    实施意见（征求意见稿）
    """
    return "\n".join(line for part in title.split("\n") for line in _title_lines(part, capacity))


def _title_lines(title: str, capacity: float) -> list[str]:
    lines: list[str] = []
    count = max(1, int(-(-em(title) // max(capacity, 1.0))))
    while count > 1 and em(title) > capacity:
        cut = _title_cut(title, em(title) / count, capacity)
        lines.append(title[:cut])
        title, count = title[cut:], max(2, count - 1)
    return [*lines, title]


def _title_cut(title: str, goal: float, capacity: float) -> int:
    """Return where the first line of `title` ends best, near `goal` em."""
    best, cost, here = 1, float("inf"), 0.0
    for cut in range(1, len(title)):
        here += em(title[cut - 1])
        if here > capacity:
            break
        if title[cut] in _NEVER_FIRST or title[cut - 1] in _NEVER_LAST:
            continue
        # Words are not known; a line is best ended after 的, 、 or a closing mark, before an opening one.
        natural = title[cut - 1] in "的、》）和" or title[cut] in "《（"
        penalty = abs(here - goal) + (0 if natural else 4)
        if penalty < cost:
            best, cost = cut, penalty
    return best
