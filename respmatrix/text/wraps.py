"""Line breaks that a fixed width of lines made, not the author（按宽度硬换行）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from respmatrix.text.width import display_width

_SHORTEST_LINE, _LONGEST_LINE = 16, 80
"""Within what a fixed width lies; code points."""
_SLACK = 2
"""How many code points a line may fall short of the width, for marks that must not begin a line."""
_FEWEST = 5
_WIDEST_INDENT = 4
_SENTENCE_ENDS = frozenset("。！？!?")
_GO_ON = "，、"
"""No paragraph ends so: such a line goes on where it is not much shorter."""
_FEWEST_CUT = 4
_CUT = re.compile(
    r"(?<=[\u4e00-\u9fff、，])(?:\r?\n)+(?![一二三四五六七八九十]{1,3}[、，.]|第[一二三四五六七八九十]|[\u4e00-\u9fff]{2,8}[：:])[\u4e00-\u9fff]"
)
"""A break within a word or list, with neither number nor label behind it."""


def is_narrow(lines: Sequence[tuple[int, int]]) -> bool:
    """Tell whether no line is longer than a fixed width of lines is; one of the first mostly is longer."""
    return not any(end - start > _LONGEST_LINE for start, end in lines)


def _indent(text: str, start: int) -> int:
    """Return how many columns the first line of a paragraph is set in; 0 for a line set in further."""
    head = start
    while head and text[head - 1] in " \u3000" and start - head <= _WIDEST_INDENT:
        head -= 1
    columns = display_width(text[head:start]) if head < start else 0
    return columns if columns <= _WIDEST_INDENT else 0


def hard_wraps(text: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    r"""Return the ends of those `lines` that go on in the next one; none where the lines have no fixed width.

    A third of the lines must reach the width, and most of these must stop within a sentence; where fewer do,
    as among headings and labels, most must stop within a word or list.

    Args:
        text: the whole text.
        lines: start and end of every line that is not blank, in order.

    >>> text = "一二三四五六七八九十一二三四五六\n" * 8
    >>> sorted(hard_wraps(text, [(n * 17, n * 17 + 16) for n in range(8)]))[:3]
    [16, 33, 50]
    """
    if not is_narrow(lines):
        return frozenset()
    longest = max((end - start for start, end in lines), default=0)
    if longest < _SHORTEST_LINE:
        return frozenset()
    widths = [display_width(text[start:end]) + _indent(text, start) for start, end in lines]
    widest = max(widths)
    full = [
        end
        for (start, end), width in zip(lines, widths, strict=True)
        if end - start >= longest - _SLACK or width > widest - 2 * _SLACK
    ]
    ends = frozenset(full)
    breaks = [text.count("\n", end, start) for (_, end), (start, _) in pairwise(lines)]
    apart = max(1, min(breaks, default=1))  # a copy may put a blank line between any two
    open_ends = [
        end
        for (_, end), count in zip(lines, breaks, strict=False)
        if end in ends and text[end - 1] not in _SENTENCE_ENDS and count == apart
    ]
    sure = open_ends
    if len(full) < _FEWEST or len(full) * 3 < len(lines) or len(open_ends) * 3 < len(full) * 2:
        sure = [end for end in open_ends if _CUT.match(text, end)]
        if len(sure) < _FEWEST_CUT or len(sure) * 4 < len(full) * 3:
            return frozenset()
    soft = set(sure)
    above = -1
    for (_, end), width, count in zip(lines, widths, breaks, strict=False):
        if end not in soft and count == apart and _CUT.match(text, end):
            lost = 0 if above in soft else _WIDEST_INDENT  # the indent of a first line, which a copy loses
            if (text[end - 1] in _GO_ON and width * 4 > widest * 3) or width + lost > widest - 2 * _SLACK:
                soft.add(end)
        above = end
    return frozenset(soft)
