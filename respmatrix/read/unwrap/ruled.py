"""Lines drawn on a page → the tables that they frame（框线还原为表格）."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean
from typing import NamedTuple

from respmatrix.read.unwrap.page import Rule

_TOLERANCE = 0.2
"""Lines nearer than this are one, and what they reach to within it they touch; full-width characters."""
_MOST_PAIRS = 100_000
_MOST_CELLS = 20_000
"""Drawings with more are no tables of division of work."""
_FEWEST_CELLS, _FEWEST_IN_A_ROW = 4, 3
"""A table has so many cells, its last row on the next page maybe fewer."""


class Box(NamedTuple):
    """A cell, maybe a merged one, and where it is（单元格框）."""

    row: int
    column: int
    height: int
    width: int
    left: float
    top: float
    right: float
    bottom: float


class Frameset(NamedTuple):
    """A table by its borders alone（表框）."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    boxes: tuple[Box, ...]
    """By row, then column."""
    at: dict[tuple[int, int], Box]
    """The box that covers each place of the grid."""

    def box_at(self, x: float, y: float) -> Box | None:
        """Return the cell that a point is in, None outside the table."""
        column, row = bisect_left(self.xs, x) - 1, bisect_left(self.ys, y) - 1
        return self.at.get((row, column))

    @property
    def area(self) -> float:
        """Return how much of the page it takes."""
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])


class _Line(NamedTuple):
    """Borders in a row: `at` across, from `start` to `end` along."""

    at: float
    start: float
    end: float


def framesets(rules: Sequence[Rule], size: float) -> list[Frameset]:
    """Return the tables that these lines frame, the smallest first.

    One of a single column or of two cells side by side is none: it frames text. Outer borders at the sides
    may be missing.

    Args:
        rules: lines along and across the text.
        size: width of a full-width character.
    """
    near = _TOLERANCE * size
    flat = _joined([(rule.top, rule.left, rule.right) for rule in rules if rule.top == rule.bottom], near)
    upright = _joined([(rule.left, rule.top, rule.bottom) for rule in rules if rule.top != rule.bottom], near)
    if len(flat) < 2 or not upright or len(flat) * len(upright) > _MOST_PAIRS:
        return []
    found = (_frameset(*group, near) for group in _connected(flat, upright, near))
    return sorted((one for one in found if one), key=lambda one: one.area)


def _joined(lines: list[tuple[float, float, float]], near: float) -> list[_Line]:
    """Return lines put together from borders that lie in one row and touch."""
    lines.sort()
    rows: list[list[tuple[float, float, float]]] = []
    for line in lines:
        if rows and line[0] - rows[-1][-1][0] <= near:
            rows[-1].append(line)
        else:
            rows.append([line])
    joined: list[_Line] = []
    for row in rows:
        at = fmean(line[0] for line in row)
        start = end = None
        for _, begin, stop in sorted(row, key=lambda line: line[1]):
            if end is None or start is None or begin > end + 2 * near:
                if end is not None and start is not None:
                    joined.append(_Line(at, start, end))
                start, end = begin, stop
            else:
                end = max(end, stop)
        if start is not None and end is not None:
            joined.append(_Line(at, start, end))
    return joined


def _connected(
    flat: Sequence[_Line], upright: Sequence[_Line], near: float
) -> Iterator[tuple[list[_Line], list[_Line]]]:
    """Yield the lines that hang together by crossing or touching."""
    parent = list(range(len(flat) + len(upright)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for row, line in enumerate(flat):
        for column, post in enumerate(upright, len(flat)):
            if (
                post.start - near <= line.at <= post.end + near
                and line.start - near <= post.at <= line.end + near
            ):
                parent[root(row)] = root(column)
    groups: dict[int, tuple[list[_Line], list[_Line]]] = defaultdict(lambda: ([], []))
    for index, line in enumerate((*flat, *upright)):
        groups[root(index)][index >= len(flat)].append(line)
    yield from (group for group in groups.values() if len(group[0]) > 1 and group[1])


def _frameset(flat: Sequence[_Line], upright: Sequence[_Line], near: float) -> Frameset | None:
    """Return the table of these borders, None where they frame no cells or cells that are no rectangles."""
    xs = _ends(sorted({post.at for post in upright}), flat, near)
    ys = _ends(sorted({line.at for line in flat}), upright, near)
    fewest = _FEWEST_CELLS if len(ys) > 2 else _FEWEST_IN_A_ROW
    if len(xs) < 3 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    beside, below = _parted(xs, ys, upright), _parted(ys, xs, flat)
    at: dict[tuple[int, int], Box] = {}
    boxes: list[Box] = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in at:
                continue
            width = height = 1
            while column + width < len(xs) - 1 and (column + width, row) not in beside:
                width += 1
            while row + height < len(ys) - 1 and (row + height, column) not in below:
                height += 1
            places = [(row + down, column + right) for down in range(height) for right in range(width)]
            if any(place in at for place in places):
                return None
            ends = (xs[column], ys[row], xs[column + width], ys[row + height])
            boxes.append(Box(row, column, height, width, *ends))
            at.update(dict.fromkeys(places, boxes[-1]))
    return Frameset(tuple(xs), tuple(ys), tuple(boxes), at) if len(boxes) >= fewest else None


def _ends(places: list[float], across: Sequence[_Line], near: float) -> list[float]:
    """Return the borders with those at the outside that are not drawn, but that lines across reach."""
    first, last = min(line.start for line in across), max(line.end for line in across)
    before = [first] if first < places[0] - 5 * near else []
    behind = [last] if last > places[-1] + 5 * near else []
    return [*before, *places, *behind]


def _parted(places: Sequence[float], along: Sequence[float], lines: Sequence[_Line]) -> set[tuple[int, int]]:
    """Return where a border is drawn: index of the line among `places`, and of the stretch along it."""
    drawn: set[tuple[int, int]] = set()
    middles = [(one + two) / 2 for one, two in pairwise(along)]
    index = {place: number for number, place in enumerate(places)}
    for line in lines:
        begin = bisect_left(middles, line.start)
        for stretch in range(begin, bisect_left(middles, line.end)):
            drawn.add((index[line.at], stretch))
    return drawn
