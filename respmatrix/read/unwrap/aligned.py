"""A table without borders → the borders that it would have（无框线表格）.

Where headings known from tables of division of work stand side by side, the columns are what stands apart
below them, and a row begins with its number, or, without numbers, where all its cells begin. What does not
fit leaves the page as it is: lines, which are not said to be a table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

from respmatrix.read.unwrap.aligned_heads import Head, head_at, may_begin
from respmatrix.read.unwrap.aligned_rows import (
    Body,
    Columns,
    Line,
    begins_numbered,
    is_section,
    rows_between,
    rows_of_body,
)
from respmatrix.read.unwrap.page import Fragment, Rule

_SAME_LINE = 0.5
"""Baselines nearer than this are of one line; of its size."""
_FURTHEST = 4.0
"""Lines further apart are of no one table; of their size."""
_OUTER = 1.0
"""The lines drawn above and below a table are no further from it; full-width characters."""
_LEAST_GAP = 0.3
"""Columns are at least as far apart; full-width characters."""
_ONE_RULE = 0.2
"""Lines drawn nearer than this are at one height; full-width characters."""
_LEAST_DRAWN = 0.5
"""Share of its width over which lines part the rows of a table; some cells are merged."""
_MOST_TABLES = 10
"""Tables of one page; each costs a look at all of it."""


class Aligned(NamedTuple):
    """The lines of a page on which there is a table without borders（对齐的表）."""

    rules: list[Rule]
    """Those drawn outside of the table, and the borders that it would have."""
    columns: Columns | None
    """Those of a table that may go on on the next page."""


def align(
    fragments: Sequence[Fragment],
    rules: Sequence[Rule],
    carried: Columns | None,
    split: Callable[[Sequence[Rule]], Sequence[Fragment]],
) -> Aligned | None:
    """Return the lines of a page with the borders that its tables without borders would have.

    Args:
        fragments: the text of the page.
        rules: the lines drawn on it; where some run along and others across the text, tables have borders.
        carried: the columns of a table that reached the foot of the page before.
        split: gives the text of the page parted at rules across it, as far as it can be.

    Returns:
        None where there is no such table.
    """
    flat = sum(rule.top == rule.bottom for rule in rules)
    if 1 < flat < len(rules):
        return None
    heads = any(may_begin(one.text) for one in fragments)
    if not (heads or carried):
        return None
    lines = _lines(fragments)
    made: list[Rule] = []
    body = _continued(lines, carried) if carried else None
    index = 0
    reached: Columns | None = None
    tables_left = _MOST_TABLES
    while body is not None or (index < len(lines) and tables_left):
        body = body or (_headed(lines, index) if heads else None)
        if body is None:
            index += 1
            continue
        made += _borders(body, rules, split)
        index = body.end
        tables_left -= 1
        reached = body.columns if len(lines) - index <= 1 else None
        body = None
    if not made:
        return None
    near = _OUTER * max(line.size for line in lines)
    top, bottom = min(rule.top for rule in made) - near, max(rule.bottom for rule in made) + near
    return Aligned([*(rule for rule in rules if rule.bottom < top or bottom < rule.top), *made], reached)


def _lines(fragments: Sequence[Fragment]) -> list[Line]:
    lines: list[Line] = []
    for one in sorted((one for one in fragments if one.text.strip()), key=attrgetter("baseline")):
        if lines and one.baseline - lines[-1].baseline <= _SAME_LINE * max(lines[-1].size, one.size):
            lines[-1].parts.append(one)
        else:
            lines.append(Line(one.baseline, one.size, [one]))
    for line in lines:
        line.parts.sort(key=attrgetter("left"))
    return lines


def _headed(lines: Sequence[Line], at: int) -> Body | None:
    """Return the table whose headings begin on line `at`, None where they are none or nothing fits below."""
    head = head_at(lines, at)
    if head is None:
        return None
    start = at + head.height
    end = _reach(lines, start, head)
    columns = _columns(head, lines[start:end])
    return Body(lines[at:end], columns, end, head.height, head.group) if columns else None


def _reach(lines: Sequence[Line], start: int, head: Head) -> int:
    """Return the index behind the last line that stands under the headings."""
    index = start
    while index < len(lines):
        line, above = lines[index], lines[index - 1]
        if line.baseline - above.baseline > _FURTHEST * max(line.size, above.size):
            break
        if head_at(lines, index) is not None:
            break
        aside = head.is_numbered and _is_aside(line, head.line)
        if not is_section(line) and (_is_wide(line, head.line) or aside):
            break
        index += 1
    return index


def _is_aside(line: Line, head: Line) -> bool:
    """Tell whether the line begins where the numbers stand and is none: what comes behind a table."""
    first = line.parts[0]
    return first.left < head.parts[0].right and not begins_numbered(first.text)


def _is_wide(line: Line, head: Line) -> bool:
    """Tell whether the line is one part that stands under several headings."""
    crossed = sum(_crosses(line.parts[0], before, after) for before, after in pairwise(head.parts))
    return len(line.parts) == 1 and crossed > 1


def _crosses(part: Fragment, before: Fragment, after: Fragment) -> bool:
    return part.left < before.right and part.right > after.left


def _columns(head: Head, body: Sequence[Line]) -> Columns | None:
    """Return the columns: what stands one below the other hangs together, each under one heading."""
    heads = head.line.parts
    parts = [
        part
        for line in body
        if not (_is_wide(line, head.line) or (len(line.parts) == 1 and is_section(line)))
        for part in line.parts
        if not any(_crosses(part, before, after) for before, after in pairwise(heads))
    ]
    ends: list[tuple[float, float]] = []
    for part in sorted([*parts, *heads], key=attrgetter("left")):
        if ends and part.left < ends[-1][1] + _LEAST_GAP * head.line.size:
            ends[-1] = ends[-1][0], max(ends[-1][1], part.right)
        else:
            ends.append((part.left, part.right))
    fits = len(ends) == len(heads) and all(
        left <= one.left and one.right <= right for one, (left, right) in zip(heads, ends, strict=True)
    )
    return Columns(tuple(ends), head.own, head.is_numbered) if fits else None


def _continued(lines: Sequence[Line], columns: Columns) -> Body | None:
    """Return what goes on at the head of a page of a table from the page before, None where nothing does."""
    start = 0
    while start < len(lines) and not _fits(lines[start], columns):
        start += 1
    end = start
    while end < len(lines) and (_fits(lines[end], columns) or is_section(lines[end])):
        end += 1
    return Body(lines[start:end], columns, end) if start <= 1 and start < end else None


def _fits(line: Line, columns: Columns) -> bool:
    """Tell whether the parts of a line stand in columns, the first in that of the numbers being one.

    A part may run on from one column into the next, where hardly any room is between them.
    """
    last = -1
    for part in line.parts:
        span = columns.span(part)
        if span is None or span[0] < last or span[1] - span[0] > 1:
            return False
        if columns.is_numbered and span[0] == 0 and not begins_numbered(part.text):
            return False
        last = span[1]
    return True


def _borders(
    body: Body, rules: Sequence[Rule], split: Callable[[Sequence[Rule]], Sequence[Fragment]]
) -> list[Rule]:
    """Return the borders of a table, none where neither lines nor `rules` show where rows begin."""
    posts, height = body.columns.posts, body.lines[0].size
    bands = [
        (inner, together[0].baseline - 0.9 * height, together[-1].baseline + 0.2 * height)
        for inner, group in groupby(body.lines, body.inner_posts)
        if (together := list(group))
    ]
    parted = split([Rule(x, top, x, bottom) for inner, top, bottom in bands for x in inner])
    first, last = body.lines[0].baseline, body.lines[-1].baseline
    near = _SAME_LINE * height
    lines = _lines([one for one in parted if first - near <= one.baseline <= last + near])
    body = body._replace(lines=lines)
    drawn = _drawn_across(body, rules)
    rows = rows_between(body, sorted({rule.top for rule in drawn}))
    if rows:
        between = [next(rule.top for rule in drawn if rule.top >= row[-1].baseline) for row in rows[:-1]]
        flat = [rule for rule in drawn if rule.top in between]
    else:
        rows = rows_of_body(body)
        pairs = pairwise(rows)
        between = [(above[-1].baseline + below[0].baseline) / 2 - 0.35 * height for above, below in pairs]
        flat = [Rule(posts[0], y, posts[-1], y) for y in between]
    if not rows:
        return []
    heights = [lines[0].baseline - 1.2 * height, *between, lines[-1].baseline + 0.4 * height]
    flat += [Rule(posts[0], y, posts[-1], y) for y in (heights[0], heights[-1])]
    for row, (top, bottom) in zip(rows, pairwise(heights), strict=True):
        flat += [Rule(x, top, x, bottom) for x in (posts[0], *body.inner_posts(row[0]), posts[-1])]
    return flat


def _drawn_across(body: Body, rules: Sequence[Rule]) -> list[Rule]:
    """Return the lines drawn between the rows of a table over most of its width, from top to bottom.

    Those side by side have one height.
    """
    left, right = body.columns.posts[0], body.columns.posts[-1]
    first, last = body.lines[0].baseline, body.lines[-1].baseline
    near = _ONE_RULE * body.lines[0].size
    heights: list[list[Rule]] = []
    for rule in sorted(rules, key=attrgetter("top")):
        if rule.top == rule.bottom and first < rule.top < last and left < rule.right and rule.left < right:
            if not heights or rule.top - heights[-1][0].top > near:
                heights.append([])
            at = heights[-1][0].top if heights[-1] else rule.top
            heights[-1].append(Rule(max(rule.left, left), at, min(rule.right, right), at))
    return [
        rule
        for each in heights
        if sum(one.right - one.left for one in each) > _LEAST_DRAWN * (right - left)
        for rule in each
    ]
