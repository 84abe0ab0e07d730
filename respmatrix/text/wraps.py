"""Line breaks that a fixed width of lines made, not the author（按宽度硬换行）."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from respmatrix.text.width import display_width

_SHORTEST_LINE, _LONGEST_LINE = 16, 80
"""Within what a fixed width lies; code points."""
_SLACK = 2
"""How many code points a line may fall short of the width, for marks that must not begin a line."""
_FEWEST = 5
_SENTENCE_ENDS = frozenset("。！？!?")


def hard_wraps(text: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    r"""Return the ends of those `lines` that go on in the next one; none where the lines have no fixed width.

    A third of the lines must reach the width, and most of these must stop within a sentence.

    Args:
        text: the whole text.
        lines: start and end of every line that is not blank, in order.

    >>> text = "一二三四五六七八九十一二三四五六\n" * 8
    >>> sorted(hard_wraps(text, [(n * 17, n * 17 + 16) for n in range(8)]))[:3]
    [16, 33, 50]
    """
    if any(end - start > _LONGEST_LINE for start, end in lines):  # as one of the first lines mostly is
        return frozenset()
    longest = max((end - start for start, end in lines), default=0)
    if longest < _SHORTEST_LINE:
        return frozenset()
    widths = [display_width(text[start:end]) for start, end in lines]
    widest = max(widths)
    full = [
        end
        for (start, end), width in zip(lines, widths, strict=True)
        if end - start >= longest - _SLACK or width > widest - 2 * _SLACK
    ]
    ends = frozenset(full)
    open_ends = [
        end
        for (_, end), (start, _) in pairwise(lines)
        if end in ends and text[end - 1] not in _SENTENCE_ENDS and text.count("\n", end, start) == 1
    ]
    if len(full) < _FEWEST or len(full) * 3 < len(lines) or len(open_ends) * 3 < len(full) * 2:
        return frozenset()
    return frozenset(open_ends)
