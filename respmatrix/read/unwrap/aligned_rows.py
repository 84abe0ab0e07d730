"""The rows of a table without borders（无框线表格的行）, told by their numbers and the room between them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from respmatrix.read.unwrap.cells import ends_a_body
from respmatrix.read.unwrap.frame import first_unit
from respmatrix.read.unwrap.page import Fragment
from respmatrix.text import fold

_ROOM = 0.3
"""Less room than the next word needs and this much more makes a line full; full-width characters."""
_APART = 1.2
"""Lines further apart than this are of two rows, where lines of a cell are one apart."""
_LONGEST_SECTION = 40
_FEWEST_ROWS = 2
_NUMBER = re.compile(r"[(（]?(?:\d{1,4}|[一二三四五六七八九十]{1,3})[)）]?[.．、]?")
_SECTION = re.compile(r"[(（]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十]{1,3}[章节部]")


class Columns(NamedTuple):
    """Where the columns of a table stand（栏）."""

    ends: tuple[tuple[float, float], ...]
    """Left and right end of what stands in each."""
    own_text: frozenset[int]
    """Those that hold the task's own text, whose lines run on."""
    is_numbered: bool = True
    """Whether the first one holds the numbers of the rows."""

    @property
    def margin(self) -> float:
        """Return half of the least distance of two columns: the room beside the text of a cell."""
        return min(after[0] - before[1] for before, after in pairwise(self.ends)) / 2

    @property
    def posts(self) -> list[float]:
        """Return where the borders would be: on the left of each column, and behind the last."""
        return [left - self.margin for left, _ in self.ends] + [self.ends[-1][1] + self.margin]

    def of(self, part: Fragment) -> int | None:
        """Return the column in which a part stands whole, None where it stands in none or in several."""
        span = self.span(part)
        return span[0] if span and span[0] == span[1] else None

    def span(self, part: Fragment) -> tuple[int, int] | None:
        """Return the columns in which a part begins and ends, None where it is not between the outer ones."""
        posts, near = self.posts, _ROOM * part.size
        begin = bisect_right(posts, part.left + near) - 1
        end = bisect_left(posts, part.right - near) - 1
        return (begin, end) if 0 <= begin <= end < len(self.ends) else None


class Line(NamedTuple):
    """What stands on one line of a page, from left to right."""

    baseline: float
    size: float
    parts: list[Fragment]


class Body(NamedTuple):
    """The lines of a table（表体）."""

    lines: Sequence[Line]
    """With that of the headings, if there is one."""
    columns: Columns
    end: int
    """Index of the line of the page behind them."""
    heads: int = 0
    """Lines of headings at the top."""
    group: range = range(0)
    """Columns with a heading in common on the first of two."""

    def inner_posts(self, line: Line) -> tuple[float, ...]:
        """Return where borders would run through a line: none through the heading of a section."""
        if self.spans(line):
            return ()
        whole = self.group[1:] if self.heads > 1 and line.baseline == self.lines[0].baseline else ()
        ends = range(1, len(self.columns.ends))
        return tuple(self.columns.posts[column] for column in ends if column not in whole)

    def spans(self, line: Line) -> bool:
        """Tell whether a line is the heading of a section, over the width of several columns."""
        return len(line.parts) == 1 and self.columns.of(line.parts[0]) is None and is_section(line)


def rows_of_body(body: Body) -> list[list[Line]]:
    """Return the lines of each row, none where they do not show where rows begin."""
    begins = _parted_by_numbers if body.columns.is_numbered else _parted_by_full_lines
    return _parted_by_room(body) or begins(body)


def rows_between(body: Body, heights: Sequence[float]) -> list[list[Line]]:
    """Return the lines of each row where lines are drawn between the rows, none where they do not part tasks.

    Args:
        body: the table, its headings on no more than one line.
        heights: where lines are drawn, ascending.
    """
    if body.heads > 1:
        return []
    bands = groupby(body.lines, lambda line: bisect_left(heights, line.baseline))
    rows = [list(lines) for _, lines in bands]
    if body.heads and len(rows[0]) > 1:
        return []  # no line is drawn below the headings
    own = rows[body.heads :]
    numbers = [_numbers_of(row, body.columns) for row in own]
    is_told = all(
        number == 1 or (len(row) == 1 and body.spans(row[0])) or (not index and number == 0)
        for index, (row, number) in enumerate(zip(own, numbers, strict=True))
    )  # the first may be the rest of a row of the page before
    return rows if len(rows) > 1 and is_told and any(numbers) and _fit(body, rows) else []


def _numbers_of(row: Sequence[Line], columns: Columns) -> int:
    """Return how many numbers a row holds; where rows have none, whether it holds text of a task."""
    if columns.is_numbered:
        return sum(is_number(line, columns) for line in row)
    return int(any(columns.own_text & _by_column(line, columns).keys() for line in row))


def _parted_by_room(body: Body) -> list[list[Line]]:
    """Return the rows where there is more room between them than between the lines of a cell.

    Each has one number, wherever in its height it stands, or, without numbers, text of its own that runs on.
    """
    pitch = _pitch(body)
    rows: list[list[Line]] = []
    for index, line in enumerate(body.lines):
        if index > body.heads and rows and line.baseline - rows[-1][-1].baseline <= _APART * pitch:
            rows[-1].append(line)
        else:
            rows.append([line])
    own = rows[body.heads :]
    numbers = [_tasks_of(row, body) for row in own]
    is_told = all(
        number == 1 or (len(row) == 1 and body.spans(row[0])) or not (index or number or body.heads)
        for index, (row, number) in enumerate(zip(own, numbers, strict=True))
    )
    return rows if is_told and _are_enough(body, sum(numbers)) and _fit(body, rows) else []


def _tasks_of(row: Sequence[Line], body: Body) -> int:
    """Return how many tasks a row holds, as far as it shows."""
    columns = body.columns
    if columns.is_numbered:
        return sum(is_number(line, columns) for line in row)
    found = [_by_column(line, columns) for line in row]
    own = [[parts[column] for parts in found if column in parts] for column in columns.own_text]
    runs_on = all(
        _is_full(before, part, column, columns)
        for column, parts in zip(columns.own_text, own, strict=True)
        for before, part in pairwise(parts)
    )
    return int(any(own) and runs_on and len({column for parts in found for column in parts}) > 1)


def _pitch(body: Body) -> float:
    """Return the least distance of two lines of a column, 0 where none has two."""
    baselines: dict[int | None, list[float]] = defaultdict(list)
    for line in body.lines:
        for column in _by_column(line, body.columns):
            baselines[column].append(line.baseline)
    return min(
        (after - before for each in baselines.values() for before, after in pairwise(each)), default=0.0
    )


def _parted_by_numbers(body: Body) -> list[list[Line]]:
    """Return the rows where each begins with its number, and all that stands in it begins on that line.

    Where cells are centred, lines stand above the number, and no one can tell of which row they are.
    """
    columns = body.columns
    rows: list[list[Line]] = []
    numbers = 0
    for index, line in enumerate(body.lines):
        number = is_number(line, columns)
        if index < body.heads or number or not rows or body.spans(line):
            rows.append([line])
        elif index == body.heads or body.spans(rows[-1][0]):
            return []
        else:
            rows[-1].append(line)
        numbers += number
    is_told = all(_hangs_together(row, body) for row in rows)
    return rows if is_told and _are_enough(body, numbers) and _fit(body, rows) else []


def _parted_by_full_lines(body: Body) -> list[list[Line]]:
    """Return the rows where each begins on a line with text in all columns, and what stands below goes on.

    No such line may go on with the one above it in all columns: it could be of the same row.
    """
    rows: list[list[Line]] = []
    for index, line in enumerate(body.lines):
        is_full = len(_by_column(line, body.columns)) == len(body.columns.ends)
        if index < body.heads or is_full or body.spans(line):
            rows.append([line])
        elif index == body.heads or body.spans(rows[-1][0]):
            return []
        else:
            rows[-1].append(line)
    own = rows[body.heads :]
    is_told = all(_hangs_together(row, body) for row in own) and not any(
        _hangs_together((before[-1], after[0]), body) for before, after in pairwise(own)
    )
    tasks = sum(not body.spans(row[0]) for row in own)
    return rows if is_told and _are_enough(body, tasks) and _fit(body, rows) else []


def _are_enough(body: Body, numbers: int) -> bool:
    return numbers >= (_FEWEST_ROWS if body.heads else 1)


def _fit(body: Body, rows: Sequence[Sequence[Line]]) -> bool:
    """Tell whether all that is no heading of a section stands in a column."""
    own = (line for row in rows[max(body.heads - 1, 0) :] for line in row)
    return all(body.spans(line) or None not in _by_column(line, body.columns) for line in own)


def is_number(line: Line, columns: Columns) -> bool:
    """Tell whether a line begins with the number of a row."""
    first = line.parts[0]
    return columns.of(first) == 0 and _NUMBER.fullmatch(squeezed(first.text)) is not None


def _hangs_together(row: Sequence[Line], body: Body) -> bool:
    """Tell whether each line of a row goes on with the one above it, in all columns that it stands in.

    A cell with several bodies may have one on each line, but for that the row must have its number.
    """
    columns = body.columns
    for above, below in pairwise(_by_column(line, columns) for line in row):
        for column, part in below.items():
            before = above.get(column)
            if before is None or column is None or (not column and columns.is_numbered):
                return False
            may_end = columns.is_numbered and column not in columns.own_text and ends_a_body(before.text)
            if not (may_end or _is_full(before, part, column, columns)):
                return False
    return True


def _is_full(before: Fragment, part: Fragment, column: int, columns: Columns) -> bool:
    """Tell whether there was no room left for the first word of `part` on the line before it."""
    left, right = columns.ends[column]
    room = right - left - (before.right - before.left)
    return room < (first_unit(part.text) + _ROOM) * before.size


def _by_column(line: Line, columns: Columns) -> dict[int | None, Fragment]:
    """Return what stands in each column; under None what stands in no single one."""
    found: dict[int | None, Fragment] = {}
    for part in line.parts:
        column = columns.of(part)
        before = found.get(column)
        found[column] = before._replace(text=before.text + part.text, right=part.right) if before else part
    return found


def squeezed(text: str) -> str:
    """Return `text` in half width and without white space."""
    return "".join(fold(text).split())


def begins_numbered(text: str) -> bool:
    """Tell whether a text begins with a number such as rows have."""
    return _NUMBER.match(squeezed(text)) is not None


def is_section(line: Line) -> bool:
    """Tell whether a line reads like the heading of a section."""
    text = line.parts[0].text.strip()
    return len(text) <= _LONGEST_SECTION and not text.endswith(("。", "；")) and bool(_SECTION.match(text))
