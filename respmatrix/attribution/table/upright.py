"""Tables of plain text with a cell a line（一格一行）, as copies of web pages and of PDF files leave them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.table.fitting import MOST_BLANK, cuts_list, fitted, is_row, joined
from respmatrix.attribution.table.header import Key, folded, key_of
from respmatrix.attribution.table.pasted import (
    LONGEST_SECTION,
    MOST,
    NUMBER,
    ROLE_ONLY,
    SECTION,
    Cells,
    are_sure,
    grid_of,
    is_time,
    keys_of,
    names_body,
    unbarred,
)
from respmatrix.model import Grid, Paragraph, PartyKind, Source, Span
from respmatrix.vocabulary.tables import HEADING_ENDS

_MARK = re.compile("[。，、；：]")
_NONE_JOINED = None
_ENDS_JOINED = re.compile(HEADING_ENDS)
_ALL_JOINED = re.compile(".{1,2}")
"""Which lines may be the rest of the heading before: 牵头⏎单位, 项目⏎内容."""
_LONGEST_HALF = 4
"""A longer line is a whole heading."""
_MOST_SECTIONS = 8
"""Headings of sections that may stand between two rows."""
_LONGEST_NUMBER = 3
"""A longer number counts no rows; digits."""
_LONGEST_KEY = 12
"""A longer line is no heading of a column; code points."""
_FEWEST_BROKEN = 5
"""Headings of a table of which those in the midst are broken."""
_FEWEST_KNOWN = 4
"""Known headings behind 序号 and with it, where no number tells where the rows begin."""
_FRONT = (Key.SEQUENCE, Key.TASK, None)
"""What stands in front of the bodies in such a table, the last of them in any number of lines."""
_MOST_LINES = 6
"""Lines over which the text of one cell runs, where no number tells where a row begins."""


def top_of(source: Source, index: int) -> int | None:
    """Return the first of the headings, one a line, among which paragraph `index` is; None for none."""
    text, paragraphs = source.text, source.paragraphs
    if not _is_key(text, paragraphs[index]):
        return None
    top = index
    while top and index - top < MOST and _is_key(text, paragraphs[top - 1]):
        top -= 1
    for above in range(top, max(-1, index - MOST), -1):  # headings that are not known may stand behind 序号
        line = unbarred(text, paragraphs[above].span).of(text)
        if key_of(line) is Key.SEQUENCE:
            return above
        if not _may_be_heading(line):
            break
    return top


def _is_key(text: str, line: Paragraph) -> bool:
    return len(line) <= _LONGEST_KEY + 2 and key_of(unbarred(text, line.span).of(text)) is not None


def upright(source: Source, first: int, following: int) -> Grid | None:
    """Return the table whose first heading is the paragraph `first`, a cell a line, before `following`.

    Headings may be broken over lines（牵头⏎单位）; the way to read them that fits most rows holds.
    """
    text, paragraphs = source.text, source.paragraphs
    lines: list[Span] = []
    for paragraph in paragraphs[first : min(first + 2 * MOST, following)]:
        cell = unbarred(text, paragraph.span)
        if not _may_be_heading(cell.of(text)):
            break
        lines.append(cell)
    found: Grid | None = None
    most = 0
    numbered = first + len(lines) < following and _is_number(text, paragraphs[first + len(lines)])
    for heads, taken in _headings(text, lines, numbered=numbered):
        keys = keys_of(text, heads, unknown=max(1, len(heads) // 3))
        if keys is None:
            continue
        rows: list[Cells] | None = None
        if keys[0] is Key.SEQUENCE:
            rows = _numbered(source, range(first + taken, following), keys)
            if rows is None:  # the numbers were not copied
                heads, keys = heads[1:], keys[1:]
        if rows is None and are_sure(keys):
            rows = _unnumbered(text, _cells(text, paragraphs[first + taken : following]), keys)
        count = sum(is_row(text, row, keys) for row in rows or ())
        grid = (
            grid_of(text, [heads, *rows], keys)
            if rows and (count > most or (keys[0] is Key.SEQUENCE and found is None))
            else None
        )
        if grid is not None:
            found, most = grid, count
    return found or _with_broken_headings(source, lines, range(first + len(lines), following))


def _is_number(text: str, line: Paragraph) -> bool:
    return NUMBER.fullmatch(unbarred(text, line.span).of(text)) is not None


def _with_broken_headings(source: Source, lines: Cells, below: range) -> Grid | None:
    """Return a numbered table of which only the first headings and the last one, of bodies, are known.

    The others are broken so that nobody can tell how many there are（总投资⏎（万元））: what stands between
    the task and the bodies is one column. Every row must end in a body; at least two do.
    """
    text, paragraphs = source.text, source.paragraphs
    heads = _joined_headings(text, lines, _ALL_JOINED)
    keys = [key_of(head.of(text)) for head in heads]
    if len(heads) < _FEWEST_BROKEN or tuple(keys[:2]) != _FRONT[:2]:
        return None
    if keys[-1] is not Key.ROLE or Key.ROLE in keys[:-1]:
        return None
    columns = [*_FRONT, Key.ROLE]
    starts = list(_numbers(text, paragraphs, below, columns, gaps=False))
    rows: list[Cells] = []
    for begin, after in zip_longest(starts, starts[1:]):
        spans = _cells(text, paragraphs[begin : after or min(begin + 2 * MOST, below.stop)])
        row = _ending_in_bodies(text, spans, is_last=after is None)
        if row is None and after is not None:
            return None
        rows += [row] if row else []
    if len(rows) < 2:
        return None
    return grid_of(text, [[*heads[:2], Span(heads[2].start, heads[-2].end), heads[-1]], *rows], columns)


def _ending_in_bodies(text: str, lines: Cells, *, is_last: bool) -> Cells | None:
    """Return number, task, bodies and what stands between of a row; nothing tells where the last one ends."""
    lines = joined(text, lines)
    words = [folded(line.of(text)) for line in lines]
    first = len(_FRONT)
    if is_last:
        end = next((at + 1 for at in range(first, len(lines)) if names_body(words[at])), 0)
        while end and end < len(lines) and kind_of(words[end]) is PartyKind.DEPARTMENT:
            end += 1
        lines, words = lines[:end], words[:end]
    start = len(lines) - 1
    if start < first:
        return None
    if not names_body(words[start]):
        start -= 1  # 「市自然资源和⏎规划局」
        if start < first or not names_body("".join(words[start:])):
            return None
    while start > first and kind_of(words[start - 1]) is PartyKind.DEPARTMENT:
        start -= 1
    bodies = Span(lines[start].start, lines[-1].end)
    return [*lines[:2], Span(lines[2].start, lines[start - 1].end), bodies]


def _headings(text: str, lines: Cells, *, numbered: bool) -> Iterator[tuple[Cells, int]]:
    """Yield the headings as they may be meant, and how many lines they take.

    Args:
        text: the text of the document.
        lines: those that may be headings.
        numbered: whether a number stands below them, where the rows begin.

    With 序号 all lines are headings, known or not; else those that are known, of which the first may be
    the title above（任务清单）.
    """
    for join in (_NONE_JOINED, _ENDS_JOINED, _ALL_JOINED):
        heads = _joined_headings(text, lines, join)
        if join is not _NONE_JOINED and len(heads) == len(lines):
            continue
        known = 0
        while known < len(heads) and key_of(heads[known].of(text)) is not None:
            known += 1
        taken = sum(line.start < heads[known - 1].end for line in lines) if known else 0
        if heads and key_of(heads[0].of(text)) is Key.SEQUENCE:
            yield heads[:MOST], len(lines)
            if _FEWEST_KNOWN <= known < len(heads) and not numbered:
                yield heads[:known], taken
            continue
        yield from ((heads[begin:known], taken) for begin in range(known - 2))


def _joined_headings(text: str, lines: Cells, join: re.Pattern[str] | None) -> Cells:
    """Return the headings, those joined to the one before that may be the rest of it and make a known one."""
    heads: Cells = []
    for line in lines:
        whole = Span(heads[-1].start, line.end) if heads else line
        if (
            heads
            and join
            and len(heads[-1]) <= _LONGEST_HALF
            and join.fullmatch(folded(line.of(text)))
            and key_of(whole.of(text))
            and not _are_two(text, heads[-1], line)
        ):
            heads[-1] = whole
        else:
            heads.append(line)
    return heads


def _are_two(text: str, head: Span, line: Span) -> bool:
    """Tell whether a line below 序号 is a heading of its own, and not its rest: 类别, not 号."""
    return len(head) > 1 and key_of(head.of(text)) is Key.SEQUENCE and key_of(line.of(text)) is not None


def _numbered(source: Source, below: range, keys: Sequence[Key | None]) -> list[Cells] | None:
    """Return the rows of a table that begin with their numbers, in the lines `below` its headings."""
    text, paragraphs = source.text, source.paragraphs
    starts = list(_numbers(text, paragraphs, below, keys))
    if len(starts) < 2:  # one row does not tell how many lines a row has
        return None
    sections = _cells(text, paragraphs[below.start : starts[0]])
    if len(sections) > _MOST_SECTIONS or not all(SECTION.match(cell.of(text)) for cell in sections):
        return None
    rows = [[cell] for cell in sections]
    for begin, after in zip_longest(starts, starts[1:]):
        spans = _cells(text, paragraphs[begin : after or min(begin + 2 * MOST, below.stop)])
        if after is None:  # nothing tells where the last row ends but what it holds
            last = _last_row(text, spans, keys)
            rows += [last] if last else []
            break
        end = len(spans)
        while end > 2 and len(spans) - end < _MOST_SECTIONS and SECTION.match(spans[end - 1].of(text)):
            end -= 1
        row = fitted(text, spans[:end], keys)
        if row is None:
            end, row = len(spans), fitted(text, spans, keys)
        if row is None:
            break
        rows += [row, *([cell] for cell in spans[end:])]
    return rows


def _last_row(text: str, lines: Cells, keys: Sequence[Key | None]) -> Cells | None:
    """Return the row that `lines` begin with; where no reading is sure, the longest that may be one."""
    whole = joined(text, lines)
    columns = len(keys)
    ends_sure = keys[-1] in (Key.ROLE, Key.DEADLINE)  # else what stands behind the table would be taken
    more = range(columns + 1, columns + _MOST_LINES)
    fewer = range(columns - 1, max(2, columns - 1 - MOST_BLANK), -1)

    def rows_of(sizes: Iterable[int]) -> list[Cells]:
        return [row for size in sizes if size <= len(whole) and (row := fitted(text, whole[:size], keys))]

    rows = rows_of([columns, *(more if ends_sure else ()), *fewer])
    if not ends_sure and not any(is_row(text, row, keys) and not cuts_list(text, row, keys) for row in rows):
        rows += rows_of(more)
    rows.sort(key=lambda row: cuts_list(text, row, keys))
    sure = (row for row in rows if is_row(text, row, keys) and (len(row[-1]) or not ends_sure))
    return next(sure, next((row for row in rows if is_row(text, row, keys)), rows[0] if rows else None))


def _unnumbered(text: str, lines: Cells, keys: Sequence[Key | None]) -> list[Cells]:
    """Return the rows of a table without numbers: each has bodies and times where its columns have them.

    A row ends where another can begin behind it; the last one has as many lines as it may. One row alone
    does not tell how many lines a row has.
    """
    lines = joined(text, lines)
    rows: list[Cells] = []
    at = count = 0
    while at < len(lines):
        size, row = _next_row(text, lines[at : at + 2 * (len(keys) + _MOST_LINES)], keys)
        if row is not None:
            rows.append(row)
            count += 1
        elif not _heads_section(text, lines[at : at + 2 + len(keys)], keys):
            break
        else:
            rows.append([lines[at]])
        at += size
    while rows and len(rows[-1]) == 1:
        rows.pop()
    return rows if count > 1 else []


def _heads_section(text: str, lines: Cells, keys: Sequence[Key | None]) -> bool:
    """Tell whether the first line is the heading of a section: a row stands behind it, none of it broken."""
    heading = folded(lines[0].of(text))
    sizes = _sizes(len(keys))[: 1 + MOST_BLANK]
    is_text = len(lines[0]) <= LONGEST_SECTION and not (names_body(heading) or is_time(heading))
    return is_text and any(_row_of(text, lines[1 : 1 + size], keys) for size in sizes if size < len(lines))


def _next_row(text: str, lines: Cells, keys: Sequence[Key | None]) -> tuple[int, Cells | None]:
    """Return how many lines the first row takes, and its cells; None where no row begins."""
    sizes = [size for size in _sizes(len(keys)) if size <= len(lines)]
    if SECTION.match(lines[0].of(text)) and _heads_section(text, lines, keys):
        sizes = [size for size in sizes if size <= len(keys)]
    first: tuple[int, Cells | None] = (1, None)
    for size in sizes:
        cells = _row_of(text, lines[:size], keys)
        if cells is None:
            continue
        rest = lines[size:]
        rows = (_row_of(text, rest[:more], keys) for more in _sizes(len(keys)) if more <= len(rest))
        if any(rows) or (rest and _heads_section(text, rest, keys)):
            return size, cells
        if first[1] is None or not all(map(len, first[1])):  # nothing tells but that no cell is blank
            first = size, cells
    return first


def _sizes(columns: int) -> list[int]:
    """Return how many lines a row may have, the likeliest first."""
    fewer = range(columns - 1, max(1, columns - 1 - MOST_BLANK), -1)
    return [columns, *fewer, *range(columns + 1, columns + _MOST_LINES)]


def _row_of(text: str, lines: Cells, keys: Sequence[Key | None]) -> Cells | None:
    cells = fitted(text, lines, keys)
    return cells if cells and is_row(text, cells, keys) else None


def _cells(text: str, lines: Sequence[Paragraph]) -> Cells:
    """Return what the lines hold between their bars; a line of nothing but bars holds nothing."""
    return [cell for line in lines if len(cell := unbarred(text, line.span))]


def _may_be_heading(line: str) -> bool:
    """Tell whether a line may be a column's heading, known or not."""
    return key_of(line) is not None or (
        len(line) <= _LONGEST_KEY and NUMBER.fullmatch(line) is None and _MARK.search(line) is None
    )


def _numbers(
    text: str,
    paragraphs: Sequence[Paragraph],
    below: range,
    keys: Sequence[Key | None],
    *,
    gaps: bool = True,
) -> Iterator[int]:
    """Yield the lines `below` the headings that hold nothing but the number of a row.

    An extract has some of the rows: its numbers begin anywhere, and a greater one than the next is taken
    where the row before it may be whole and there may be `gaps`. A bare number in the last column could be
    taken for one.
    """
    wanted, limit = 0, below.start + 1 + _MOST_SECTIONS
    whole = 0
    for index in below:
        if index >= limit:
            return
        line = unbarred(text, paragraphs[index].span).of(text).strip("．.、")
        if len(line) > _LONGEST_NUMBER or not line.isdecimal():
            continue
        number = int(line)
        if not wanted or number == wanted or (gaps and number > wanted and index >= whole):
            yield index
            wanted, limit = number + 1, index + 3 * MOST
            whole = index + len(keys) - 1 + (keys[-1] not in ROLE_ONLY)
