"""The lines drawn on a page of an OFD, which may be the borders of a table（框线）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from respmatrix.read.ofd.numbers import AS_IT_IS, numbers
from respmatrix.read.ofd.package import Element
from respmatrix.read.unwrap import Rule

_STEP = re.compile(r"([MLCQBAS])([^MLCQBAS]*)")
_LONGEST_PATH = 100_000
"""A path written with more characters is a drawing."""
_MOST_LINES = 20_000
_THICKEST = 1.0
"""What is thicker is a bar, no line; mm."""
_SLENDER = 3.0

_Point = tuple[float, float]


def rules_of(paths: Iterable[Element]) -> list[Rule]:
    """Return the lines of the path objects that run along or across the page; of a drawing none."""
    rules: list[Rule] = []
    for path in paths:
        for part, closed in _parts(path):
            if path.get("Stroke", "true").strip().lower() in ("false", "0"):
                xs, ys = [x for x, _ in part], [y for _, y in part]
                lines = [((min(xs), min(ys)), (max(xs), max(ys)))]
            else:
                lines = list(pairwise([*part, part[0]] if closed else part))
            rules += [rule for line in lines if (rule := _rule(*line))]
            if len(rules) > _MOST_LINES:
                return []
    return rules


def turned(rule: Rule, turn: int) -> Rule:
    """Return where a line is when the page is turned by so many quarters, as its text is."""
    ends = [
        ((x, y), (y, -x), (-x, -y), (-y, x))[turn]
        for x, y in ((rule.left, rule.top), (rule.right, rule.bottom))
    ]
    (left, right), (top, bottom) = (sorted(each) for each in zip(*ends, strict=True))
    return Rule(left, top, right, bottom)


def _rule(one: _Point, other: _Point) -> Rule | None:
    (left, right), (top, bottom) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    width, height = right - left, bottom - top
    if height <= _THICKEST < width and width > _SLENDER * height:
        return Rule(left, (top + bottom) / 2, right, (top + bottom) / 2)
    if width <= _THICKEST < height and height > _SLENDER * width:
        return Rule((left + right) / 2, top, (left + right) / 2, bottom)
    return None


def _parts(path: Element) -> Iterator[tuple[list[_Point], bool]]:
    """Yield the corners of each part of a path that has no curves, and whether it is closed."""
    data = next((child.text or "" for child in path if child.tag.endswith("AbbreviatedData")), "")
    if len(data) > _LONGEST_PATH:
        return
    left, top, _, _ = numbers(path.get("Boundary", ""), 4)
    matrix = numbers(path.get("CTM", ""), 6)
    a, b, c, d, e, f = matrix if any(matrix[:4]) else AS_IT_IS
    part: list[_Point] = []
    for step in _STEP.finditer(data + "S"):
        kind, written = step[1], step[2]
        if kind in "MS" and len(part) > 1:
            yield part, False
        if kind in "MS":
            part = []
        if kind in "ML":
            x, y = numbers(written, 2)
            part.append((left + a * x + c * y + e, top + b * x + d * y + f))
        elif kind == "C" and len(part) > 1:
            yield part, True
            part = [part[0]]
        elif kind in "QBA":
            part = []
