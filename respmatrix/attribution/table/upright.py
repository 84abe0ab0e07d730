"""Tables of plain text with a cell a line（一格一行）, as copies of web pages and of PDF files leave them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, zip_longest

from respmatrix.attribution.table.header import OWN_TEXT, Key, folded, key_of
from respmatrix.attribution.table.pasted import (
    LONGEST_SECTION,
    MOST,
    NUMBER,
    ROLE_ONLY,
    SECTION,
    Cells,
    are_sure,
    grid_of,
    is_plausible,
    keys_of,
    names_body,
    tells_time,
    unbarred,
)
from respmatrix.model import Grid, Paragraph, Source, Span
from respmatrix.vocabulary.phrases import EMPTY_VALUES

_MARK = re.compile("[。，、；：]")
_GOES_ON = frozenset("、，,")
_MOST_SECTIONS = 8
"""Headings of sections that may stand between two rows."""
_LONGEST_NUMBER = 3
_LONGEST_KEY = 12
"""A longer line is no heading of a column; code points."""
_MOST_BLANK = 3
"""So many cells of a row may be blank and have left no line."""
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
    """Return the table whose first heading is the paragraph `first`, a cell a line, before `following`."""
    text, paragraphs = source.text, source.paragraphs
    lines: list[Span] = []
    for paragraph in paragraphs[first : min(first + MOST, following)]:
        cell = unbarred(text, paragraph.span)
        if not _may_be_heading(cell.of(text)):
            break
        lines.append(cell)
    keys = keys_of(text, lines)
    if keys is not None and keys[0] is Key.SEQUENCE:
        return _numbered(source, first, following, lines, keys)
    known = 0
    while known < len(lines) and key_of(lines[known].of(text)) is not None:
        known += 1
    for begin in range(known - 2):  # the title above may look like a heading: 任务清单
        head = lines[begin:known]
        keys = keys_of(text, head)
        if keys is not None and are_sure(keys):
            rows = _unnumbered(text, _cells(text, paragraphs[first + known : following]), keys)
            if rows:
                return grid_of(text, [head, *rows], keys)
    return None


def _numbered(
    source: Source, first: int, following: int, lines: Cells, keys: Sequence[Key | None]
) -> Grid | None:
    """Return a table whose rows begin with their numbers."""
    text, paragraphs = source.text, source.paragraphs
    last = first + len(lines)
    starts = list(_numbers(text, paragraphs, range(last, following), keys))
    if len(starts) < 2:  # one row does not tell how many lines a row has
        return None
    sections = _cells(text, paragraphs[last : starts[0]])
    if len(sections) > _MOST_SECTIONS or not all(SECTION.match(cell.of(text)) for cell in sections):
        return None
    rows = [lines, *([cell] for cell in sections)]
    for begin, after in zip_longest(starts, starts[1:]):
        spans = _cells(text, paragraphs[begin : after or min(begin + 2 * MOST, following)])
        if after is None:  # nothing tells where the last row ends but what it holds
            spans = _joined(text, spans)[: len(keys)]
            sizes = range(len(spans), max(2, len(spans) - _MOST_BLANK), -1)
            fitted = next((cells for size in sizes if (cells := _fitted(text, spans[:size], keys))), None)
            rows += [fitted] if fitted else []
            break
        end = len(spans)
        while end > 2 and len(spans) - end < _MOST_SECTIONS and SECTION.match(spans[end - 1].of(text)):
            end -= 1
        fitted = _fitted(text, spans[:end], keys)
        if fitted is None:
            end, fitted = len(spans), _fitted(text, spans, keys)
        if fitted is None:
            break
        rows += [fitted, *([cell] for cell in spans[end:])]
    return grid_of(text, rows, keys) if len(rows) > 1 else None


def _unnumbered(text: str, lines: Cells, keys: Sequence[Key | None]) -> list[Cells]:
    """Return the rows of a table without numbers: each has bodies and times where its columns have them.

    A row ends where another can begin behind it; the last one has as many lines as it may. One row alone
    does not tell how many lines a row has.
    """
    lines = _joined(text, lines)
    rows: list[Cells] = []
    at = count = 0
    while at < len(lines):
        size, row = _next_row(text, lines[at:], keys)
        if row is not None:
            rows.append(row)
            count += 1
        elif not _heads_section(text, lines[at : at + 1 + len(keys)], keys):
            break
        else:
            rows.append([lines[at]])
        at += size
    while rows and len(rows[-1]) == 1:
        rows.pop()
    return rows if count > 1 else []


def _heads_section(text: str, lines: Cells, keys: Sequence[Key | None]) -> bool:
    """Tell whether the first line is the heading of a section: a whole row stands behind it."""
    return len(lines[0]) <= LONGEST_SECTION and _is_row(text, lines[1:], keys)


def _next_row(text: str, lines: Cells, keys: Sequence[Key | None]) -> tuple[int, Cells | None]:
    """Return how many lines the first row takes, and its cells; None where no row begins."""
    lines = lines[: 2 * (len(keys) + _MOST_LINES)]
    sizes = [size for size in _sizes(len(keys)) if size <= len(lines)]
    options = [(size, cells) for size in sizes if (cells := _row_of(text, lines[:size], keys))]
    for size, cells in options:
        rest = lines[size:]
        if any(_row_of(text, rest[:more], keys) for more in _sizes(len(keys)) if more <= len(rest)):
            return size, cells
    for size, cells in options:
        if _heads_section(text, lines[size : size + 1 + len(keys)] or lines[:1], keys):
            return size, cells
    return options[0] if options else (1, None)


def _sizes(columns: int) -> list[int]:
    """Return how many lines a row may have, the likeliest first."""
    fewer = range(columns - 1, max(1, columns - 1 - _MOST_BLANK), -1)
    return [columns, *fewer, *range(columns + 1, columns + _MOST_LINES)]


def _row_of(text: str, lines: Cells, keys: Sequence[Key | None]) -> Cells | None:
    cells = _fitted(text, lines, keys)
    return cells if cells and _is_row(text, cells, keys) else None


def _is_row(text: str, cells: Cells, keys: Sequence[Key | None]) -> bool:
    """Tell whether all cells are what their columns hold, so that nothing else tells that they are a row."""
    words = [folded(cell.of(text)) for cell in cells]
    said = ["" if word in EMPTY_VALUES else word for word in words]
    named = any(word for word, key in zip(said, keys, strict=False) if key is Key.ROLE)
    return len(cells) == len(keys) and named and all(map(_fits, said, keys))


def _fits(word: str, key: Key | None) -> bool:
    """Tell whether a cell of this text is nothing that another column would hold."""
    if key is Key.TASK:
        return bool(word) and not names_body(word)
    if key in OWN_TEXT:
        return not names_body(word)
    if key is Key.ROLE:
        return not word or names_body(word)
    return key is not Key.DEADLINE or not word or tells_time(word)


def _cells(text: str, lines: Sequence[Paragraph]) -> Cells:
    """Return what the lines hold between their bars; a line of nothing but bars holds nothing."""
    return [cell for line in lines if len(cell := unbarred(text, line.span))]


def _may_be_heading(line: str) -> bool:
    """Tell whether a line may be a column's heading, known or not."""
    return key_of(line) is not None or (
        len(line) <= _LONGEST_KEY and NUMBER.fullmatch(line) is None and _MARK.search(line) is None
    )


def _fitted(text: str, lines: Cells, keys: Sequence[Key | None]) -> Cells | None:
    """Return the cells of a row, None where it cannot be told which line is which cell.

    A line that ends in 「、」 goes on in the next; what is left over belongs to the last column of text
    before those of roles and times; what is missing is a cell that was blank.
    """
    joined = _joined(text, lines)
    surplus = len(joined) - len(keys)
    if surplus < 0:
        options = [_with_blanks(joined, blank) for blank in _blank_columns(keys, -surplus)]
        options = [cells for cells in options if is_plausible(text, cells, keys)]
        return next((cells for cells in options if _is_row(text, cells, keys)), next(iter(options), None))
    behind = next((index for index, key in enumerate(keys) if key in ROLE_ONLY), 0)
    if surplus and behind < 2:
        return None
    content = Span(joined[behind - 1].start, joined[behind - 1 + surplus].end)
    cells = [*joined[: behind - 1], content, *joined[behind + surplus :]] if surplus else joined
    return cells if is_plausible(text, cells, keys) else None


def _joined(text: str, lines: Cells) -> Cells:
    """Return the lines, those that end in 「、」 with the next one."""
    joined: Cells = []
    for line in lines:
        if joined and text[joined[-1].end - 1] in _GOES_ON:
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _blank_columns(keys: Sequence[Key | None], count: int) -> Iterator[frozenset[int]]:
    """Yield the columns that may be blank together: the last ones, roles but the first, times, aims."""
    if count > _MOST_BLANK:
        return
    open_roles = [index for index, key in enumerate(keys) if key is Key.ROLE][1:][::-1]
    others = [index for index, key in enumerate(keys) if key in (Key.DEADLINE, Key.PERSON)]
    others += [index for index, key in enumerate(keys) if key is Key.GOAL]  # merged with the one above
    sections = [index for index, key in enumerate(keys) if key is Key.SECTION]  # likewise
    trailing = []
    for index in range(len(keys) - 1, 1, -1):
        if keys[index] in (Key.ROLE, Key.TASK, Key.CONTENT, Key.DEADLINE):
            break
        trailing.append(index)
    for chosen in combinations([*trailing, *sections, *open_roles, *others], count):
        yield frozenset(chosen)


def _with_blanks(lines: Cells, blank: frozenset[int]) -> Cells:
    """Return the cells of a row with empty ones at the columns `blank`."""
    cells: Cells = []
    rest = iter(lines)
    for column in range(len(lines) + len(blank)):
        end = cells[-1].end if cells else lines[0].start
        cells.append(Span(end, end) if column in blank else next(rest))
    return cells


def _numbers(
    text: str, paragraphs: Sequence[Paragraph], below: range, keys: Sequence[Key | None]
) -> Iterator[int]:
    """Yield the lines `below` the headings that hold nothing but the number of a row.

    An extract has some of the rows: its numbers begin anywhere, and a greater one than the next is taken
    where the row before it may be whole. A bare number in the last column could be taken for one.
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
        if not wanted or number == wanted or (number > wanted and index >= whole):
            yield index
            wanted, limit = number + 1, index + 3 * MOST
            whole = index + len(keys) - 1 + (keys[-1] not in ROLE_ONLY)
