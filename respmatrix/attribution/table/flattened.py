"""Tables of plain text without tabs（拍平的表格）: columns parted by blanks or bars, or one cell a line.

    序号  重点任务  牵头单位  完成时限        序号⏎重点任务⏎牵头单位⏎完成时限
    1  改造老旧小区  县住建局  10月           1⏎改造老旧小区⏎县住建局⏎10月

Only a heading that begins with 序号 and names a role opens one, for nothing else tells such lines from
prose; or one whose columns bars part, underlined as in Markdown or not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import combinations, zip_longest

from respmatrix.attribution.names import kind_of
from respmatrix.attribution.table.header import Key, folded, key_of
from respmatrix.model import Grid, GridCell, Paragraph, Source, Span
from respmatrix.text import places_of
from respmatrix.vocabulary.phrases import PERSON_NAME
from respmatrix.vocabulary.tables import BARRED, OPENS, UNDERLINES

_BAR = re.compile(r"[ \t\u3000]*[|｜][ \t\u3000]*")
_WIDE = re.compile(r"[ \u3000]{2,}|\u3000")
_NARROW = re.compile(r"[ \u3000]+")
_RULE = re.compile(r"[|｜:：\-—+ ]+")
_NUMBER = re.compile(r"[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、]?")
_SECTION = re.compile(r"[(（]?[一二三四五六七八九十]{1,3}[)）、.．]")
_AROUND = " \t\u3000*"
"""What stands around a cell: blanks, and the emphasis of Markdown."""
_LIST = re.compile("牵头|负责|[<、,，;；]")
_MARK = re.compile("[。，、；：]")
_GOES_ON = frozenset("、，,")
_BARS = "|｜ \t\u3000"
_MOST_SECTIONS = 8
"""Headings of sections that may stand between two rows."""
_LONGEST_NUMBER = 3
_LONGEST_KEY = 12
"""A longer line is no heading of a column; code points."""
_TIME = re.compile(r"\d[年月日.]|[年月]底|长期|持续|全年|季度|常态")
_PERSON = re.compile(PERSON_NAME)
_LONGEST_TIME = 30
_MOST_BLANK = 3
"""So many cells of a row may be blank and have left no line."""
_FEWEST, _MOST = 2, 12
"""Columns of such a table."""
_LONGEST_SECTION = 60
_ROLE_ONLY = frozenset({Key.ROLE, Key.DEADLINE, Key.PERSON, Key.NOTE})
"""Columns whose cells hold no blanks of their own to speak of."""

_Cells = list[Span]


def flattened(source: Source) -> Iterator[Grid]:
    """Yield the tables of `source`, in the order of the text."""
    paragraphs = source.paragraphs
    behind = 0
    heads = _heads(source)
    for index, following in zip(heads, [*heads[1:], len(paragraphs)], strict=False):
        line = paragraphs[index]
        if line.start < behind:
            continue
        alone = len(_unbarred(source.text, line.span)) == len(OPENS)
        found = _upright(source, index, following) if alone else _lying(source, index, following)
        if found is not None:
            behind = found.span.end
            yield found


def _heads(source: Source) -> list[int]:
    """Return the paragraphs that may be the heading of a table."""
    text, paragraphs = source.text, source.paragraphs
    found: set[int] = set()
    for place in places_of(text, OPENS):
        index = bisect_right(paragraphs, place, key=_start_of) - 1
        if index >= 0 and not text[paragraphs[index].start : place].strip("|｜ \u3000"):
            found.add(index)
    for sign in UNDERLINES:
        for place in places_of(text, sign):
            index = bisect_right(paragraphs, place, key=_start_of) - 1
            if index > 0 and _RULE.fullmatch(paragraphs[index].of(text)):
                found.add(index - 1)
    if "|" in text:
        for sign in BARRED:
            for place in places_of(text, sign):
                found.add(bisect_right(paragraphs, place, key=_start_of) - 1)
    return sorted(found)


def _start_of(paragraph: Paragraph) -> int:
    return paragraph.start


def _lying(source: Source, first: int, following: int) -> Grid | None:
    """Return the table whose heading is the paragraph `first`, a row a line, before the `following` one."""
    text, paragraphs = source.text, source.paragraphs
    line = paragraphs[first].of(text)
    if "\t" in line:
        return None
    parting = _BAR if line.count("|") + line.count("｜") > 1 else _WIDE if _WIDE.search(line) else _NARROW
    head = _parted(text, paragraphs[first], parting)
    if parting is _NARROW:
        head = _spaced_out(head)
    keys = _keys(text, head)
    if keys is None or (keys[0] is not Key.SEQUENCE and parting is not _BAR):
        return None
    rows: list[_Cells] = [head]
    held: _Cells | None = None
    for paragraph in paragraphs[first + 1 : following]:
        if parting is _BAR and _RULE.fullmatch(paragraph.of(text)):
            continue
        cells = _row(text, paragraph, parting, keys)
        if cells:
            rows.extend([held, cells] if held else [cells])
            held = None
        elif held or len(paragraph) > _LONGEST_SECTION or text[paragraph.end - 1] == "。":
            break
        else:
            held = [paragraph.span]
    return _grid(text, rows, keys)


def _spaced_out(cells: _Cells) -> _Cells:
    """Return the headings, those set with blanks between their characters as one: 「工 作 任 务」."""
    joined: _Cells = []
    for cell, before in zip(cells, [None, *cells], strict=False):
        if joined and before is not None and len(cell) == len(before) == 1:
            joined[-1] = Span(joined[-1].start, cell.end)
        else:
            joined.append(cell)
    return joined


def _row(text: str, line: Paragraph, parting: re.Pattern[str], keys: Sequence[Key | None]) -> _Cells | None:
    """Return the cells of a line that has one for every column; blanks inside the task do not part it."""
    cells = _parted(text, line.span, parting)
    surplus = len(cells) - len(keys)
    if keys[0] is not Key.SEQUENCE:
        return cells if surplus == 0 and parting is _BAR else None
    if surplus < 0 or not _NUMBER.fullmatch(cells[0].of(text)):
        return None
    if surplus and (parting is _BAR or not all(key in _ROLE_ONLY for key in keys[2:])):
        return None
    return [cells[0], Span(cells[1].start, cells[1 + surplus].end), *cells[2 + surplus :]]


def _parted(text: str, line: Span, parting: re.Pattern[str]) -> _Cells:
    start, end = line.start, line.end
    if parting is _BAR:  # the bars at both ends part nothing
        start += text[start] in "|｜"
        end -= text[end - 1] in "|｜" and end - 1 > start
    cells: list[Span] = []
    for gap in parting.finditer(text, start, end):
        cells.append(_trimmed(text, start, gap.start()))
        start = gap.end()
    return [*cells, _trimmed(text, start, end)]


def _trimmed(text: str, start: int, end: int) -> Span:
    inner = text[start:end]
    begin = start + len(inner) - len(inner.lstrip(_AROUND))
    return Span(begin, start + len(inner.rstrip(_AROUND))) if inner.strip(_AROUND) else Span(start, start)


def _unbarred(text: str, line: Span) -> Span:
    """Return a line without the bars at its ends, which part the cells of a table with a cell a line."""
    inner = text[line.start : line.end]
    begin = line.start + len(inner) - len(inner.lstrip(_BARS))
    return Span(begin, max(begin, line.start + len(inner.rstrip(_BARS))))


def _upright(source: Source, first: int, following: int) -> Grid | None:
    """Return the table whose first heading is the paragraph `first`, a cell a line, before `following`."""
    text, paragraphs = source.text, source.paragraphs
    lines: list[Span] = []
    for paragraph in paragraphs[first : min(first + _MOST, following)]:
        cell = _unbarred(text, paragraph.span)
        if not _may_be_heading(cell.of(text)):
            break
        lines.append(cell)
    keys = _keys(text, lines)
    if keys is None or keys[0] is not Key.SEQUENCE:
        return None
    last = first + len(lines)
    starts = list(_numbers(text, paragraphs, range(last, following), keys))
    if len(starts) < 2:  # one row does not tell how many lines a row has
        return None
    sections = _cells(text, paragraphs[last : starts[0]])
    if len(sections) > _MOST_SECTIONS or not all(_SECTION.match(cell.of(text)) for cell in sections):
        return None
    rows = [lines, *([cell] for cell in sections)]
    for begin, after in zip_longest(starts, starts[1:]):
        spans = _cells(text, paragraphs[begin : after or min(begin + 2 * _MOST, following)])
        if after is None:  # nothing tells where the last row ends but what it holds
            spans = _joined(text, spans)[: len(keys)]
            sizes = range(len(spans), max(2, len(spans) - _MOST_BLANK), -1)
            fitted = next((cells for size in sizes if (cells := _fitted(text, spans[:size], keys))), None)
            rows += [fitted] if fitted else []
            break
        end = len(spans)
        while end > 2 and len(spans) - end < _MOST_SECTIONS and _SECTION.match(spans[end - 1].of(text)):
            end -= 1
        fitted = _fitted(text, spans[:end], keys)
        if fitted is None:
            end, fitted = len(spans), _fitted(text, spans, keys)
        if fitted is None:
            break
        rows += [fitted, *([cell] for cell in spans[end:])]
    return _grid(text, rows, keys) if len(rows) > 1 else None


def _cells(text: str, lines: Sequence[Paragraph]) -> _Cells:
    """Return what the lines hold between their bars; a line of nothing but bars holds nothing."""
    return [cell for line in lines if len(cell := _unbarred(text, line.span))]


def _may_be_heading(line: str) -> bool:
    """Tell whether a line may be a column's heading, known or not."""
    return key_of(line) is not None or (
        len(line) <= _LONGEST_KEY and _NUMBER.fullmatch(line) is None and _MARK.search(line) is None
    )


def _fitted(text: str, lines: _Cells, keys: Sequence[Key | None]) -> _Cells | None:
    """Return the cells of a row, None where it cannot be told which line is which cell.

    A line that ends in 「、」 goes on in the next; what is left over belongs to the last column of text
    before those of roles and times; what is missing is a cell that was blank.
    """
    joined = _joined(text, lines)
    surplus = len(joined) - len(keys)
    if surplus < 0:
        options = (_with_blanks(joined, blank) for blank in _blank_columns(keys, -surplus))
        return next((cells for cells in options if _is_plausible(text, cells, keys)), None)
    behind = next((index for index, key in enumerate(keys) if key in _ROLE_ONLY), 0)
    if surplus and behind < 2:
        return None
    content = Span(joined[behind - 1].start, joined[behind - 1 + surplus].end)
    cells = [*joined[: behind - 1], content, *joined[behind + surplus :]] if surplus else joined
    return cells if _is_plausible(text, cells, keys) else None


def _joined(text: str, lines: _Cells) -> _Cells:
    """Return the lines, those that end in 「、」 with the next one."""
    joined: _Cells = []
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
    trailing = []
    for index in range(len(keys) - 1, 1, -1):
        if keys[index] in (Key.ROLE, Key.TASK, Key.CONTENT, Key.DEADLINE):
            break
        trailing.append(index)
    for chosen in combinations([*trailing, *open_roles, *others], count):
        yield frozenset(chosen)


def _with_blanks(lines: _Cells, blank: frozenset[int]) -> _Cells:
    """Return the cells of a row with empty ones at the columns `blank`."""
    cells: _Cells = []
    rest = iter(lines)
    for column in range(len(lines) + len(blank)):
        end = cells[-1].end if cells else lines[0].start
        cells.append(Span(end, end) if column in blank else next(rest))
    return cells


def _is_plausible(text: str, cells: _Cells, keys: Sequence[Key | None]) -> bool:
    """Tell whether bodies stand in the columns of roles, and none in those of times and persons."""
    for cell, key in zip(cells, keys, strict=True):
        words = folded(cell.of(text))
        if not words:
            continue
        known = kind_of(_LIST.split(words)[0]) is not None
        if key is Key.ROLE and not known and _TIME.search(words):
            return False
        if key is Key.GOAL and _PERSON.fullmatch(words):
            return False
        if key in (Key.DEADLINE, Key.PERSON) and (known or len(words) > _LONGEST_TIME):
            return False
    return True


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
        line = _unbarred(text, paragraphs[index].span).of(text).strip("．.、")
        if len(line) > _LONGEST_NUMBER or not line.isdecimal():
            continue
        number = int(line)
        if not wanted or number == wanted or (number > wanted and index >= whole):
            yield index
            wanted, limit = number + 1, index + 3 * _MOST
            whole = index + len(keys) - 1 + (keys[-1] not in _ROLE_ONLY)


def _keys(text: str, head: Sequence[Span]) -> list[Key | None] | None:
    """Return what the columns hold; None for a line that is no heading of such a table."""
    keys = [key_of(cell.of(text)) for cell in head]
    if not _FEWEST <= len(keys) <= _MOST or keys.count(None) > 1 or Key.ROLE not in keys:
        return None
    return keys


def _grid(text: str, rows: Sequence[_Cells], keys: Sequence[Key | None]) -> Grid | None:
    """Return the table if its rows name bodies where a role's column is."""
    column = keys.index(Key.ROLE)
    first = [cells[column].of(text) for cells in rows[1:] if len(cells) > column and len(cells[column])]
    known = sum(kind_of(_LIST.split(folded(cell))[0]) is not None for cell in first)
    if not first or known * 2 < len(first):
        return None
    cells = tuple(
        GridCell(span, row, column) for row, spans in enumerate(rows) for column, span in enumerate(spans)
    )
    return Grid(Span(rows[0][0].start, max(cell.span.end for cell in cells)), cells)
