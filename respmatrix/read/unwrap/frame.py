"""Where the lines of running text begin and end on a page（版心）."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from respmatrix.read.unwrap.page import Row
from respmatrix.text import display_width

_WORD = r"(?:[!-~\u00c0-\u024f０-９Ａ-Ｚａ-ｚ]+|.)"
_AFTER = r"[）)》〉”’」』】〕\]，。、；：！？,.;:!?%％…]*"
_UNIT = re.compile(rf"[（(《〈“‘「『【〔\[]*{_WORD}{_AFTER}(?:(?:(?<=[!-~”’])|[\"'“‘])[“‘]?{_WORD}{_AFTER})?")
"""What is not parted at the end of a line: a character or a word with the marks that hang on it.

Programs do not agree whether a line may end beside a quotation mark; the longer stretch is taken."""
_LONG = 0.55
"""A row that takes more of the width is running text, and not a title, a signature or a cell."""
_LEAST_FULL = 0.3
"""Share of the long rows of a page that end at its right edge, or it has no running text."""
_HANGING = "，、。；：,.;:"
"""Marks that may be set beyond the end of the line."""
_FIRST_LINE = 3.0
"""A first line may be indented as far; characters."""
_TOLERANCE = 0.5
"""Punctuation is squeezed and spaces are stretched by as much; full-width characters."""


class Frame(NamedTuple):
    """Left and right end of the lines of a page or column."""

    left: float
    right: float

    def indent(self, row: Row) -> float:
        """Return how far `row` is indented, in characters."""
        return (row.left - self.left) / row.size

    def is_centred(self, row: Row) -> bool:
        """Tell whether `row` stands in the middle, with room on both sides."""
        before, after = row.left - self.left, self.right - row.right
        return before > row.size and abs(before - after) < row.size

    def is_full(self, row: Row, after: Row) -> bool:
        """Tell whether the first word of `after` had no room left on `row`: what makes a line break soft."""
        room = self.right - row.right
        if self.indent(row) > _FIRST_LINE and self.is_centred(row):
            room += row.left - self.left
        if room < row.size:
            return True
        return room < (first_unit(after.text) + _TOLERANCE) * row.size


def first_unit(text: str) -> float:
    """Return how wide that is which must stand on one line at the head of `text`; characters."""
    match = _UNIT.match(text)
    return display_width(match[0]) / 2 if match else 0.0


def frames_of(pages: Sequence[Sequence[Row]], widths: Mapping[int, float]) -> Mapping[tuple[int, int], Frame]:
    """Return the frame of every page and column that has rows, by page and column number.

    Args:
        pages: their rows.
        widths: width of each page by its number.
    """
    groups: dict[tuple[int, int], list[Row]] = defaultdict(list)
    for rows in pages:
        for row in sorted(rows, key=lambda row: bool(row.table)):
            group = groups[row.page, row.column]
            if not row.table or not group:
                group.append(row)
    own = {key: _frame(rows) for key, rows in groups.items()}
    usual: dict[int, Frame] = {}
    for column in {column for _, column in own}:
        sound = [frame for key, frame in own.items() if key[1] == column and frame is not None]
        if sound:
            usual[column] = Frame(median(one.left for one in sound), median(one.right for one in sound))
    return {
        key: own[key] or _borrowed(rows, usual.get(key[1]), widths[key[0]]) for key, rows in groups.items()
    }


def _frame(rows: Sequence[Row]) -> Frame | None:
    """Return the frame that the rows show, None where too few fill it."""
    extent = _extent(rows)
    long = [row for row in rows if row.right - row.left > _LONG * (extent.right - extent.left)]
    if len(long) < 4:
        return None
    size = median(row.size for row in long)
    inside = [row for row in long if row.text[-1:] not in _HANGING]
    right = _outermost([row.right for row in inside or long], size)
    if sum(row.right > right - 1.2 * size for row in long) < _LEAST_FULL * len(long):
        return None
    # Where paragraphs are hardly longer than a row, the short last ones alone begin at the left edge.
    begun = [row for row in rows if not row.table and "\t" not in row.text]
    return Frame(-_outermost([-row.left for row in begun or long], size), right)


def _outermost(ends: list[float], size: float) -> float:
    """Return the furthest end that at least two rows reach, or else the furthest.

    A single row may hang over: a mark that hangs, a table, a long address.
    """
    ends.sort(reverse=True)
    return next((one for one, two in pairwise(ends) if one - two <= 0.5 * size), ends[0])


def _borrowed(rows: Sequence[Row], usual: Frame | None, width: float) -> Frame:
    """Return the frame of a page of few full lines: that of the other pages, or one in the middle."""
    own = _extent(rows)
    if usual is None or own.right > usual.right + 2 * rows[0].size:
        return Frame(own.left, max(own.right, width - own.left))
    return Frame(min(usual.left, own.left), max(usual.right, own.right))


def _extent(rows: Sequence[Row]) -> Frame:
    return Frame(min(row.left for row in rows), max(row.right for row in rows))
