"""How much text a cell holds, and how tall it is（单元格容量与行高）."""

from __future__ import annotations

from respmatrix.export.layout import em as length
from respmatrix.export.layout import wrap

MAX_HEIGHT = 409.5
"""Height in points beyond which no row can go."""
LINE = 1.36
"""Line height by font size, with slack for fonts that stand taller than 仿宋."""
_HARD_LINE = 1.47
"""The same for lines that the text itself breaks: there is no slack in their number, and the fonts
of other systems stand taller."""
_PADDING = 6.0


def capacity(width: float, size: float) -> float:
    """Return how many em of `size` points a column of `width` holds."""
    return (8 * width + 5 - 9) / (size * 96 / 72)


def height(lines: list[str], size: float) -> float:
    """Return the height in points of a cell that shows `lines` in `size` points."""
    hard = len(lines) < 2 or "".join(lines[:-1]).count("\n") == len(lines) - 1
    points = len(lines) * size * (_HARD_LINE if hard else LINE) + _PADDING
    return min(max(20.0, round(points, 1)), MAX_HEIGHT)


def lines_in(points: float, size: float) -> int:
    """Return how many lines of `size` points a row of `points` height holds."""
    return int((min(points, MAX_HEIGHT) - _PADDING) / (size * _HARD_LINE))


FULL = 0.92
"""How much of a column text may fill: it is narrower where the digits of another 宋体 are."""


def _nearly_two(lines: list[str], em: float) -> bool:
    """Tell whether one line all but fills `em`: where it breaks, a row of its height would cut it."""
    return len(lines) == 1 and length(lines[0]) > FULL * em


def parts(text: str, em: float, lines: int, first: int | None = None) -> list[list[str]]:
    """Return the lines of `text` in columns of `em` em, parted into groups of at most `lines`.

    A group ends with a sentence where one ends in its last third; joined, the lines are the text. Below
    a single line that all but fills the column stands an empty one, since it may need a second.

    Args:
        text: what to part.
        em: width of the column.
        lines: the most that a group holds.
        first: the most that the first group holds; None for as many.
    """
    groups: list[list[str]] = []
    limit = lines if first is None else first
    while True:
        # No more than two characters stand on one em, so that this much fills a group at least.
        start = text[: int(em * 2 + 2) * (limit + 1)]
        wrapped = wrap(start, em)
        if len(wrapped) <= limit and len(start) == len(text):
            return [*groups, [*wrapped, ""] if _nearly_two(wrapped, em) else wrapped]
        head = "".join(wrapped[:limit])
        cut = max(head.rfind(mark) for mark in "。；\n") + 1
        if cut * 3 < len(head) * 2:
            cut = len(head)
        groups.append(wrap(head[:cut], em))
        text, limit = text[cut:], lines
