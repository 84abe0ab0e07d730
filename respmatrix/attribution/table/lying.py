"""Tables of plain text with a row a line（一行一条）: columns parted by blanks, bars or commas."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import frozen

from respmatrix.attribution.table.broken import GOES_ON, joined_pieces, pieces_of
from respmatrix.attribution.table.fitting import blank_columns, is_row, with_blanks
from respmatrix.attribution.table.header import BESIDE, Key, key_of
from respmatrix.attribution.table.pasted import (
    LONGEST_SECTION,
    NUMBER,
    ROLE_ONLY,
    SECTION,
    Cells,
    are_sure,
    grid_of,
    is_plausible,
    keys_of,
    stripped,
)
from respmatrix.model import Grid, Paragraph, Source, Span
from respmatrix.text import display_width
from respmatrix.vocabulary.tables import BOX_BARS, BOX_JOINTS, RULE

_BAR = re.compile(rf"[ \t\u3000]*[{BOX_BARS}][ \t\u3000]*")
_POST = re.compile(rf"[ \t\u3000]*[{BOX_BARS}{BOX_JOINTS}][ \t\u3000]*")
"""What parts the cells of a line through some of which lines are drawn: 「├──┤ │」."""
_POSTS = frozenset(BOX_BARS + BOX_JOINTS)
_WIDE = re.compile(r"[ \u3000]{2,}|\u3000")
_NARROW = re.compile(r"[ \u3000]+")
_COMMA = re.compile(r"[ \u3000]*,[ \u3000]*")
_RULE = re.compile(RULE)
_QUOTED = re.compile(r'"[^"]*"')
_AROUND = ' \t\u3000*"'
"""What stands around a cell: blanks, the emphasis of Markdown, the quotation marks of CSV."""
_MOST_LINES, _FEWEST_RULES = 40, 2
"""Where so many lines are drawn so soon below the headings, they part the rows."""
_MOST_HEADS = 4
"""Lines below the first in which its other headings may stand."""
_MANY = 4
"""Among so many headings the first may be unknown."""
_MOST_PIECES = 30
"""Lines over which a cell may be broken."""
_NEAR = 2
"""Cells of a column begin so near each other; half-width columns."""


@frozen
class _Shape:
    """How the rows of a table are parted（分列方式）."""

    parting: re.Pattern[str]
    keys: Sequence[Key | None]
    begins: Sequence[int]
    """Where the headings begin on their line; half-width columns."""

    @property
    def is_drawn(self) -> bool:
        """Tell whether marks part the columns, and not blanks that may stand in a cell as well."""
        return self.parting in (_BAR, _COMMA)


def heads_rows(source: Source, index: int) -> bool:
    """Tell whether paragraph `index` may be the heading of a table."""
    return _headed(source, index) is not None


def lying(source: Source, first: int, following: int) -> Grid | None:
    """Return the table whose heading is the paragraph `first`, a row a line, before the `following` one."""
    text, paragraphs = source.text, source.paragraphs
    headed = _headed(source, first)
    if headed is None:
        return None
    head, shape = headed
    below = range(first + 1, following)
    if shape.parting is _BAR and _are_ruled(source, below):
        return grid_of(text, [head, *_ruled_rows(source, below, shape)], shape.keys)
    rows: list[Cells] = [head]
    held: Cells | None = None
    for paragraph in paragraphs[first + 1 : following]:
        if shape.parting is _BAR and _RULE.fullmatch(paragraph.of(text)):
            continue
        cells = _row(source, paragraph, shape)
        if not cells and len(rows) == 1 and shape.is_drawn:
            cells = _more_headings(text, paragraph, shape)
        if cells:
            rows.extend([held, cells] if held else [cells])
            held = None
        elif not held and len(rows) > 1 and (more := _going_on(source, paragraph, rows[-1], shape)):
            rows[-1] = more
        elif held or not _may_head_section(text, paragraph, shape):
            break
        else:
            held = [stripped(text, paragraph.span, _AROUND + BOX_BARS)]
    return grid_of(text, rows, shape.keys)


def _may_head_section(text: str, line: Paragraph, shape: _Shape) -> bool:
    """Tell whether a line between two rows may be the heading of a section; it has a single cell."""
    if len(line) > LONGEST_SECTION or text[line.end - 1] == "。":
        return False
    if shape.parting is _NARROW and shape.keys[0] is not Key.SEQUENCE and _NARROW.search(line.of(text)):
        return False
    return shape.parting is not _WIDE or len(_parted(text, line.span, _WIDE)) == 1


def _are_ruled(source: Source, below: range) -> bool:
    """Tell whether lines are drawn between the rows `below` the headings, whose cells may be broken then."""
    near = source.paragraphs[below.start : min(below.stop, below.start + _MOST_LINES)]
    return sum(_RULE.fullmatch(line.of(source.text)) is not None for line in near) >= _FEWEST_RULES


def _ruled_rows(source: Source, below: range, shape: _Shape) -> Iterator[Cells]:
    """Yield the rows of a table with lines drawn between them; what is not parted heads a section."""
    text = source.text
    group: list[Cells] = []
    is_below = False  # the first lines may be the rest of the headings
    for paragraph in source.paragraphs[below.start : below.stop]:
        if _RULE.fullmatch(paragraph.of(text)):
            yield from _whole_rows(group if is_below else (), shape, text)
            group, is_below = [], True
        elif _BAR.search(paragraph.of(text)) is None:
            break
        else:
            group.append(_parted(text, paragraph.span, _POST))
    yield from _whole_rows(group, shape, text)


def _whole_rows(group: Sequence[Cells], shape: _Shape, text: str) -> Iterator[Cells]:
    """Yield the rows that stand between two lines drawn from border to border.

    A line that is drawn through one column alone parts its cells, beside which those of others are merged:
    a row is what stands beside one cell of bodies.
    """
    if not group or any(len(cells) != len(shape.keys) for cells in group):
        yield from (cells for cells in group if len(cells) == 1)
        return
    bodies = shape.keys.index(Key.ROLE)
    begins = [0] * len(shape.keys)
    for at in [*(at for at, cells in enumerate(group) if _is_drawn(text, cells[bodies])), len(group) - 1]:
        ends = [_text_end(text, group, column, at) + 1 for column in range(len(shape.keys))]
        ends[bodies] = at + 1
        row = [
            [cells[column] for cells in group[begin:end] if not _is_drawn(text, cells[column])]
            for column, (begin, end) in enumerate(zip(begins, ends, strict=True))
        ]
        blank = group[at][bodies].start
        begins = ends
        if any(map(len, row[bodies])):
            yield [joined_pieces(pieces) if pieces else Span(blank, blank) for pieces in row]


def _text_end(text: str, group: Sequence[Cells], column: int, at: int) -> int:
    """Return where the text of a cell ends that fills its lines up to the border: it goes on below."""
    last = min(at + _MOST_PIECES, len(group) - 1)
    while at < last:
        cell = group[at][column]
        if not len(cell) or text[cell.end : cell.end + 1] not in _POSTS or _is_drawn(text, cell):
            break
        at += 1
    return at


def _is_drawn(text: str, cell: Span) -> bool:
    return len(cell) > 1 and _RULE.fullmatch(cell.of(text)) is not None


def _going_on(source: Source, line: Paragraph, row: Cells, shape: _Shape) -> Cells | None:
    """Return the row with a line below that goes on with its cells, None where it is not certain to.

    Each piece stands in the place of one column, none in that of the numbers, and a list above had not come
    to its end; or rows are numbered, and several cells go on, or one that was no sentence yet.
    """
    if shape.parting is not _WIDE or len(row) != len(shape.keys):
        return None
    text = source.text
    cells = _parted(text, line.span, _WIDE)
    ends = [_extent(source, cell) if len(cell) else None for cell in row]
    columns: list[int] = []
    for cell in cells:
        begin, end = _extent(source, cell)
        over = [at for at, extent in enumerate(ends) if extent and extent[0] < end and begin < extent[1]]
        if len(over) != 1 or over[0] <= max([0, *columns]):
            return None
        columns += over
    if not any(text[row[at].end - 1] in GOES_ON for at in columns) and not _are_rests(
        text, row, cells, shape
    ):
        return None
    if any(len(list(pieces_of(cell))) >= _MOST_PIECES for cell in row):
        return None
    more = dict(zip(columns, cells, strict=True))
    return [joined_pieces([cell, more[at]]) if at in more else cell for at, cell in enumerate(row)]


def _are_rests(text: str, row: Cells, cells: Cells, shape: _Shape) -> bool:
    """Tell whether a line without a number goes on with several cells of the row, or its unfinished text."""
    if shape.keys[0] is not Key.SEQUENCE or SECTION.match(cells[0].of(text)):
        return False
    return len(cells) > 1 or text[row[1].end - 1] not in "。；"


def _extent(source: Source, cell: Span) -> tuple[int, int]:
    """Return where a cell begins and ends on its line; half-width columns."""
    last = list(pieces_of(cell))[-1]
    margin = source.line_starts[bisect_right(source.line_starts, last.start) - 1]
    begin = display_width(source.text[margin : last.start])
    return begin, begin + display_width(last.of(source.text))


def _headed(source: Source, index: int) -> tuple[Cells, _Shape] | None:
    """Return the headings in paragraph `index`, and how the rows below are parted."""
    text, line = source.text, source.paragraphs[index]
    if "\t" in line.of(text):
        return None
    parting = _parting(line.of(text))
    head = _parted(text, line, parting)
    if parting is _BAR and index and _RULE.fullmatch(source.paragraphs[index - 1].of(text)):
        head = _broken_headings(source, index, head)
    if parting is _NARROW:
        head = _spaced_out(head)
    keys = keys_of(text, head, unknown=len(head) // 2 if parting is _BAR else max(1, len(head) // 3))
    if keys is None:
        return None
    opens = keys[0] is Key.SEQUENCE or parting is _BAR or are_sure(keys)
    if not opens and not (parting is _WIDE and _begins_unknown(keys)):
        return None
    return head, _Shape(parting, keys, _begins(source, line, head) if parting is _WIDE else ())


def _begins_unknown(keys: Sequence[Key | None]) -> bool:
    """Tell whether only the first of many headings is not known: what the rows are about, such as 村名."""
    return keys[0] is None and keys.count(None) == 1 and len(keys) >= _MANY


def _broken_headings(source: Source, index: int, head: Cells) -> Cells:
    """Return the headings with what stands below them before the next line that is drawn."""
    group = [head]
    for paragraph in source.paragraphs[index + 1 : index + _MOST_HEADS]:
        if _RULE.fullmatch(paragraph.of(source.text)):
            return [joined_pieces(column) for column in zip(*group, strict=True)]
        cells = _parted(source.text, paragraph.span, _BAR)
        if len(cells) != len(head):
            break
        group.append(cells)
    return head


def _parting(line: str) -> re.Pattern[str]:
    if len(_BAR.findall(line)) > 1:
        return _BAR
    if line.count(",") > 1:
        return _COMMA
    return _WIDE if _WIDE.search(line) else _NARROW


def _spaced_out(cells: Cells) -> Cells:
    """Return the headings, those set with blanks between their characters as one: 「工 作 任 务」."""
    joined: Cells = []
    for cell, before in zip(cells, [None, *cells], strict=False):
        if joined and before is not None and len(cell) == len(before) == 1:
            joined[-1] = Span(joined[-1].start, cell.end)
        else:
            joined.append(cell)
    return joined


def _row(source: Source, line: Paragraph, shape: _Shape) -> Cells | None:
    """Return the cells of a line that has one for every column; blanks inside the task do not part it."""
    text, keys = source.text, shape.keys
    cells = _parted(text, line.span, shape.parting)
    surplus = len(cells) - len(keys)
    is_numbered = keys[0] is Key.SEQUENCE
    if surplus < 0 and len(cells) > 1 and shape.begins:
        aligned = _aligned(cells, _begins(source, line, cells), shape.begins)
        if aligned and not (is_numbered and len(aligned[0]) and not NUMBER.fullmatch(aligned[0].of(text))):
            cells = aligned
        surplus = len(cells) - len(keys)
    if surplus < 0 and len(cells) > 1:
        cells = _with_lost_cells(text, cells, shape)
        surplus = len(cells) - len(keys)
        if surplus == 0 and not len(cells[0]):
            return cells
    if surplus < 0 or (is_numbered and not NUMBER.fullmatch(cells[0].of(text))):
        return None
    if surplus == 0:
        is_sure = is_numbered or shape.parting is not _NARROW or is_row(text, cells, keys)
        return cells if is_sure else None
    if not is_numbered or shape.is_drawn or not all(key in ROLE_ONLY for key in keys[2:]):
        return None
    return [cells[0], Span(cells[1].start, cells[1 + surplus].end), *cells[2 + surplus :]]


def _with_lost_cells(text: str, cells: Cells, shape: _Shape) -> Cells:
    """Return the cells of a row with the empty ones that a copy lost, if all fit so.

    Those are notes at its end, and the number that Word counts by itself; behind a number between bars also
    such as were merged with the ones above, of which Markdown knows nothing, but no bodies.
    """
    keys = shape.keys
    missing = len(keys) - len(cells)
    begin, end = cells[0].start, cells[-1].end
    is_numbered = keys[0] is Key.SEQUENCE and NUMBER.fullmatch(cells[0].of(text)) is not None
    for ahead in (0, 1) if keys[0] is Key.SEQUENCE and not is_numbered else (0,):
        behind = missing - ahead
        if behind < 0 or any(key not in BESIDE for key in keys[len(keys) - behind :]):
            continue
        whole = [*[Span(begin, begin)] * ahead, *cells, *[Span(end, end)] * behind]
        if (ahead or is_numbered or keys[0] is not Key.SEQUENCE) and is_row(text, whole, keys):
            return whole
    merged = blank_columns(keys, missing, of_bodies=False) if is_numbered and shape.is_drawn else ()
    options = [with_blanks(cells, blank) for blank in merged]
    fitting = (whole for tells in (is_row, is_plausible) for whole in options if tells(text, whole, keys))
    return next(fitting, cells)


def _more_headings(text: str, line: Paragraph, shape: _Shape) -> Cells | None:
    """Return the cells of a second line of headings, which stands under a heading of several columns."""
    cells = _parted(text, line.span, shape.parting)
    words = [cell.of(text) for cell in cells if len(cell)]
    return cells if len(cells) == len(shape.keys) and words and all(map(key_of, words)) else None


def _begins(source: Source, line: Paragraph, cells: Cells) -> list[int]:
    """Return how far from the margin the cells of a line begin; half-width columns."""
    margin = source.line_starts[line.line - 1]
    return [display_width(source.text[margin : cell.start]) for cell in cells]


def _aligned(cells: Cells, begins: Sequence[int], heads: Sequence[int]) -> Cells | None:
    """Return the cells with empty ones where none begins below a heading; None where one begins elsewhere."""
    placed: Cells = []
    rest = list(zip(cells, begins, strict=True))
    for head in heads:
        if rest and abs(rest[0][1] - head) <= _NEAR:
            placed.append(rest.pop(0)[0])
        else:
            end = placed[-1].end if placed else cells[0].start
            placed.append(Span(end, end))
    return None if rest else placed


def _parted(text: str, line: Span, parting: re.Pattern[str]) -> Cells:
    start, end = line.start, line.end
    if parting is _BAR or parting is _POST:  # the bars at both ends part nothing
        start += text[start] in _POSTS
        end -= text[end - 1] in _POSTS and end - 1 > start
    quoted = [hit.span() for hit in _QUOTED.finditer(text, start, end)] if parting is _COMMA else []
    cells: Cells = []
    for gap in parting.finditer(text, start, end):
        while quoted and quoted[0][1] <= gap.start():
            quoted.pop(0)
        if not quoted or gap.start() < quoted[0][0]:
            cells.append(_trimmed(text, start, gap.start()))
            start = gap.end()
    return [*cells, _trimmed(text, start, end)]


def _trimmed(text: str, start: int, end: int) -> Span:
    cell = stripped(text, Span(start, end), _AROUND)
    return cell if len(cell) else Span(start, start)
