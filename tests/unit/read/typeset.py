"""Set paragraphs in lines on pages, as office programs do（排版样例）: for fixtures of page formats. pt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

WIDTH, HEIGHT = 595.0, 842.0
_CLOSERS, _OPENERS = "，。、；：！？）》〉”’」』】〕,.;:!?)%", "（《〈“‘「『【〔("
Align = Literal["indented", "flush", "centred", "right"]


class Block(NamedTuple):
    """One paragraph and how it is set."""

    text: str
    align: Align = "indented"
    size: float = 16.0


class Line(NamedTuple):
    """A line of a page; y is the baseline, from the top."""

    text: str
    x: float
    y: float
    size: float
    spread: float
    """More room after each character, which makes the line end at the margin."""


def advance(text: str, size: float) -> float:
    """Return how wide `text` is."""
    return sum(size / 2 if mark.isascii() else size for mark in text)


def typeset(
    blocks: Iterable[Block | str],
    *,
    left: float = 79.0,
    right: float = 519.0,
    top: float = 110.0,
    bottom: float = 740.0,
    pitch: float = 28.0,
    indent: float = 2.0,
    justified: bool = True,
    apart: float = 0.0,
) -> list[list[Line]]:
    """Return the lines of each page.

    Args:
        blocks: paragraphs; a string is one with an indented first line.
        left: where lines begin.
        right: where they end at most.
        top: first baseline.
        bottom: no baseline is below.
        pitch: distance of baselines.
        indent: of first lines; characters.
        justified: full lines end at `right` exactly.
        apart: more room between paragraphs.
    """
    pages: list[list[Line]] = [[]]
    y = top
    for block in (Block(one) if isinstance(one, str) else one for one in blocks):
        first = indent * block.size if block.align == "indented" else 0.0
        rest = block.text
        while rest:
            taken = _fitting(rest, right - left - first, block.size)
            text, rest = rest[:taken], rest[taken:]
            if y > bottom:
                pages.append([])
                y = top
            free = right - left - first - advance(text, block.size)
            x = left + first + {"centred": free / 2, "right": free}.get(block.align, 0.0)
            full = justified and rest and block.align in ("indented", "flush")
            spread = free / (len(text) - 1) if full and len(text) > 1 else 0.0
            pages[-1].append(Line(text, x, y, block.size, spread))
            first, y = 0.0, y + pitch
        y += apart
    return pages


def _fitting(text: str, room: float, size: float) -> int:
    """Return how many characters stand on a line of `room`."""
    taken = 0
    while taken < len(text) and advance(text[: taken + 1], size) <= room + 0.01:
        taken += 1
    if taken == len(text):
        return taken
    least = taken
    while least > 1 and not _may_break(text, least):
        least -= 1
    return least if least > 1 else max(taken, 1)


def _may_break(text: str, at: int) -> bool:
    before, after = text[at - 1], text[at]
    word = before.isascii() and after.isascii() and before.isalnum() and after.isalnum()
    return not word and after not in _CLOSERS and before not in _OPENERS


def numbered(
    pages: Sequence[Sequence[Line]], form: str = "— {} —", *, size: float = 14.0
) -> list[list[Line]]:
    """Return the pages with their numbers at the foot, to the right on odd and to the left on even pages."""
    result = []
    for number, lines in enumerate(pages, 1):
        text = form.format(number)
        x = 519.0 - size - advance(text, size) if number % 2 else 79.0 + size
        result.append([*lines, Line(text, x, 780.0, size, 0.0)])
    return result


def headed(pages: Sequence[Sequence[Line]], head: str, *, size: float = 10.5) -> list[list[Line]]:
    """Return the pages with a running head."""
    x = (WIDTH - advance(head, size)) / 2
    return [[Line(head, x, 60.0, size, 0.0), *lines] for lines in pages]
