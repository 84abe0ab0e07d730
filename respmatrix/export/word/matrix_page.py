"""Which part of the matrix stands on which page（矩阵分页）: all on one page, else by bodies and sections.

Lengths are in millimetres. A page is planned before it is written, for what does not fit would push
the legend or the last row onto a page of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import ceil

from attrs import evolve, frozen

from respmatrix.export.layout import LayoutOptions, em, matrix_table, wrap
from respmatrix.export.marked import headings
from respmatrix.model import ResponsibilityMatrix, RowKind, Table, TableColumn, TableRow

EM = 9 / 72 * 25.4
"""Width of a character."""
LINE = 10.4 / 72 * 25.4
"""Height of a line."""
ROW = 3.7
"""Least height of a row."""
PADDING, TEXT_PADDING = 0.3, 0.8
"""On either side of a mark, and of a text."""
_BORDER = 0.18
_SEQ, _TASK, _OPEN, _TOTAL = 8.0, 42.0, 6.4, 9.0
_WIDEST_TASK = 110.0
_UNIT = (6.0, 7.9, 12.0)
"""Narrowest, usual and widest column of a body."""
_HEADER = (18.0, 30.0, 80.0)
"""Least, usual and greatest height of the headings."""
_ABOVE_FIRST, _ABOVE = 21.3, 11.4
"""What the annex's mark and title take of its first page, and the title of the others."""
_SLACK = 1.5
_LOOSEST = 1.7
"""A small matrix is made taller by this at most."""
_LONGEST_TASK, _LONGEST_NAME = 60, 36
"""Characters of a title, where one page cannot hold all, and of a name; other annexes have all of them."""
_MOST_PAGES = 60
_USUAL_UNITS, _USUAL_ROWS = 25, 25
"""Bodies and tasks on a page of a long matrix."""


@frozen
class MatrixPage:
    """One page of the matrix（矩阵的一页）."""

    table: Table
    """Its rows and columns."""
    widths: tuple[float, ...]
    groups: float
    """Height of the row of groups."""
    header: float
    """Height of the row of bodies."""
    row: float
    """Least height of a row."""


def too_long(matrix: ResponsibilityMatrix) -> bool:
    """Tell whether the matrix would take more pages than anybody turns."""
    bodies: dict[int, set[int]] = {}
    for cell in matrix.cells:
        bodies.setdefault(matrix.rows[cell.row].document, set()).add(cell.column)
    tasks = Counter(row.document for row in matrix.rows)
    pages = (ceil(len(bodies[one]) / _USUAL_UNITS) * ceil(tasks[one] / _USUAL_ROWS) for one in bodies)
    return sum(pages) > _MOST_PAGES


def matrix_pages(
    matrix: ResponsibilityMatrix, options: LayoutOptions, block: tuple[float, float]
) -> tuple[MatrixPage, ...]:
    """Return the pages of the matrix in order.

    One page where all fits on one; else document by document, each with its own bodies, group of bodies
    by group, each group from the first task to the last.

    Args:
        matrix: a matrix with rows and columns.
        options: how text is displayed.
        block: width and height of the type area.
    """
    pages = _without_cut(_readable(matrix, options, whole=True), block, first=True)
    if len(pages) != 1:
        pages = _without_cut(_readable(matrix, options), block, first=True)
    if len(pages) == 1 or (pages and len(matrix.documents) == 1):
        return pages
    found: list[MatrixPage] = []
    for document in dict.fromkeys(row.document for row in matrix.rows):
        readable = _readable(matrix, options, document)
        found += _without_cut(readable, block, first=not found) or _cut_up(readable, block, first=not found)
    return tuple(found)


_Readable = Callable[[int | None], Table]
"""Gives the table with so many levels of headings as rows; None for all."""


def _readable(
    matrix: ResponsibilityMatrix,
    options: LayoutOptions,
    document: int | None = None,
    *,
    whole: bool = False,
) -> _Readable:
    """Return what gives the table, of one document or of all, with long titles whole or shortened."""

    def table(depth: int | None) -> Table:
        made = matrix_table(matrix, options, depth=depth, document=document)
        rows = (_on_one_line(row, None if whole else _LONGEST_TASK) for row in made.rows)
        return evolve(made, columns=_named(matrix, made, options), rows=tuple(rows))

    return table


def _without_cut(readable: _Readable, block: tuple[float, float], *, first: bool) -> tuple[MatrixPage, ...]:
    """Return pages that each hold all tasks, headings between or before them; none where they cannot."""
    width, height = block
    for depth in (None, 0):
        planned = [_page(part, width) for part in _parts(readable(depth), width)]
        alone = first and len(planned) == 1
        rooms = [
            _room(page, height, first=first and place == 0, alone=alone) for place, page in enumerate(planned)
        ]
        if all(_height(page) <= room for page, room in zip(planned, rooms, strict=True)):
            return tuple(_loosened(page, room) for page, room in zip(planned, rooms, strict=True))
    return ()


def _cut_up(readable: _Readable, block: tuple[float, float], *, first: bool) -> tuple[MatrixPage, ...]:
    """Return pages that each hold some tasks, cut between sections where that is near."""
    width, height = block
    pages: list[MatrixPage] = []
    for part in _parts(readable(1), width):
        pages.extend(_cut(_page(part, width), height, first=first and not pages))
    return tuple(pages)


def _named(matrix: ResponsibilityMatrix, table: Table, options: LayoutOptions) -> tuple[TableColumn, ...]:
    """Return the columns, every body with a heading of its own within its group."""
    distinct = headings(matrix, options)
    plain = Counter((column.group, column.heading) for column in table.columns)

    def name(column: TableColumn) -> TableColumn:
        if column.column is None:
            return column
        heading = column.heading or distinct[column.column]
        if plain[column.group, column.heading] > 1:
            heading = distinct[column.column]
        if len(heading) > _LONGEST_NAME:
            heading = f"{heading[: _LONGEST_NAME - 4]}…（{column.column + 1}）"
        return evolve(column, heading=heading)

    return tuple(map(name, table.columns))


def _on_one_line(row: TableRow, longest: int | None) -> TableRow:
    place = 0 if len(row.cells) == 1 else 1
    text = row.cells[place].text.replace("\n", "")
    text = text if longest is None or len(text) <= longest else text[: longest - 1] + "…"
    return _with_text(row, place, text)


def _with_text(row: TableRow, place: int, text: str) -> TableRow:
    cells = list(row.cells)
    cells[place] = evolve(cells[place], text=text)
    return evolve(row, cells=tuple(cells))


def _parts(table: Table, width: float) -> list[Table]:
    """Return `table`, or parts of it with as many bodies as fit side by side, all other columns repeated."""
    units = [index for index, column in enumerate(table.columns) if column.key == "unit"]
    others = [index for index, column in enumerate(table.columns) if column.key != "unit"]
    room = width - sum(_least(table, index) for index in others)
    needs = {index: _least(table, index) for index in units}
    for count in range(1, len(units) + 1):
        size = ceil(len(units) / count)
        groups = [units[start : start + size] for start in range(0, len(units), size)]
        if all(sum(needs[index] for index in group) <= room for group in groups):
            break
    if len(groups) == 1:
        return [table]
    told = (*table.legend, "合计为该任务的全部单位数")
    return [_part(evolve(table, legend=told), [0, 1, *group, *others[2:]]) for group in groups]


def _part(table: Table, keep: Sequence[int]) -> Table:
    rows = tuple(
        row if len(row.cells) == 1 else evolve(row, cells=tuple(row.cells[index] for index in keep))
        for row in table.rows
    )
    return evolve(table, columns=tuple(table.columns[index] for index in keep), rows=rows)


def _least(table: Table, index: int) -> float:
    """Return the least width of a column: what its marks and sums need on one line."""
    least = {"seq": _SEQ, "task": _TASK, "open": _OPEN, "total": _TOTAL}.get(
        table.columns[index].key, _UNIT[0]
    )
    if table.columns[index].key == "task":
        return least
    held = (_set(row.cells[index].text) for row in table.rows if len(row.cells) > 1)
    return max(least, max(held, default=0.0) * EM + 2 * PADDING + 0.2)


def _set(text: str) -> float:
    """Return the width of a sum in em; programs set a gap between a bracket and a number."""
    return em(text) + (0.5 if text[-1:] == "〕" and text[-2:-1].isdigit() else 0.0)


def _page(table: Table, width: float) -> MatrixPage:
    """Return a page of all rows of `table`, with bodies as wide as the tasks leave room."""
    least = [_least(table, index) for index in range(len(table.columns))]
    others = sum(one for one, column in zip(least, table.columns, strict=True) if column.key != "unit")
    others -= _TASK
    wanted = max((em(row.cells[1].text) for row in table.rows if len(row.cells) > 1), default=0.0)
    wanted = min(max(_TASK, wanted * EM + 2 * TEXT_PADDING + 0.5), _WIDEST_TASK)

    def units(at_least: float) -> list[float]:
        pairs = zip(least, table.columns, strict=True)
        return [max(one, at_least) for one, column in pairs if column.key == "unit"]

    narrow, usual, wide = (round(one * 10) for one in _UNIT)
    steps = [step / 10 for step in range(wide, narrow - 1, -1)]
    left = {step: width - others - sum(units(step)) for step in steps}
    one_line = (step for step in steps if left[step] >= wanted)
    bearable = (step for step in steps if left[step] >= _TASK and step * 10 <= usual)
    unit = next(one_line, next(bearable, _UNIT[0]))
    task = min(width - others - sum(units(unit)), wanted)
    widths = [
        max(one, unit) if column.key == "unit" else task if column.key == "task" else one
        for one, column in zip(least, table.columns, strict=True)
    ]
    return MatrixPage(table, tuple(widths), _groups_height(table, widths), _header_height(table, widths), ROW)


def _groups_height(table: Table, widths: Sequence[float]) -> float:
    spans: dict[str, float] = {}
    for column, width in zip(table.columns, widths, strict=True):
        if column.key == "unit":
            spans[column.group] = spans.get(column.group, 0.0) + width
    lines = [len(wrap(group, (span - 2 * PADDING) / EM)) for group, span in spans.items()]
    return max(lines, default=1) * LINE + 0.8


def _header_height(table: Table, widths: Sequence[float]) -> float:
    """Return how high stacked names are: on one line of text if that is no higher than usual, else on two."""
    least, usual, most = _HEADER
    stacks = []
    for column, width in zip(table.columns, widths, strict=True):
        if column.key not in ("unit", "open"):
            continue
        length = em(column.heading) * EM * 1.02
        lines = max(1, int((width - 2 * PADDING) / LINE))
        stacks.append(length if length <= usual - 1.5 else length / lines + (EM if lines > 1 else 0.0))
    return min(max(max(stacks, default=0.0) + 1.5, least), most)


def _row_height(row: TableRow, widths: Sequence[float]) -> float:
    place, width = (0, sum(widths)) if len(row.cells) == 1 else (1, widths[1])
    lines = len(wrap(row.cells[place].text, (width - 2 * TEXT_PADDING) / EM))
    return max(ROW, lines * LINE) + _BORDER


def _height(page: MatrixPage) -> float:
    return sum(_row_height(row, page.widths) for row in page.table.rows)


def legend(table: Table) -> str:
    """Return the line that explains the marks."""
    return f"注：{'；'.join(table.legend)}。"


def _room(page: MatrixPage, height: float, *, first: bool, alone: bool) -> float:
    """Return what the page leaves for rows; where it is not alone, a line says which part of all it is."""
    notes = len(wrap(legend(page.table), sum(page.widths) / EM)) + (not alone)
    above = _ABOVE_FIRST if first else _ABOVE
    return height - above - notes * LINE - page.groups - page.header - _SLACK


def _loosened(page: MatrixPage, room: float) -> MatrixPage:
    """Return the page with its rows made taller where there is room."""
    return evolve(page, row=ROW * min(max(room / _height(page), 1.0), _LOOSEST))


def _cut(page: MatrixPage, height: float, *, first: bool) -> Iterator[MatrixPage]:
    """Yield the rows of `page` on pages that can hold them, new sections on new pages where that is near."""
    rows = page.table.rows
    heights = [_row_height(row, page.widths) for row in rows]
    bounds, used = [0], 0.0
    room = _room(page, height, first=first, alone=False)
    for index, needed in enumerate(heights):
        if used + needed > room and index > bounds[-1]:
            bounds.append(_bound(rows, bounds[-1], index))
            again = sum(_row_height(one, page.widths) for one in _again(rows, bounds[-1]))
            used = again + sum(heights[bounds[-1] : index])
            room = _room(page, height, first=False, alone=False)
        used += needed
    for start, end in pairwise([*bounds, len(rows)]):
        yield evolve(page, table=evolve(page.table, rows=(*_again(rows, start), *rows[start:end])))


def _again(rows: Sequence[TableRow], start: int) -> tuple[TableRow, ...]:
    """Return the heading that a page repeats where it begins amid a section（续）."""
    if rows[start].row is None:
        return ()
    above = next((row for row in reversed(rows[:start]) if _heads(row)), None)
    if above is None:
        return ()
    return (_with_text(above, 0, above.cells[0].text.removesuffix("）") + "，续）"),)


def _bound(rows: Sequence[TableRow], start: int, full: int) -> int:
    """Return where the next page begins: at a section in the last half of this one, else where it is full.

    No heading ends a page, and sums follow a task.
    """
    for index in range(full, start + (full - start) // 2, -1):
        if _heads(rows[index]) and not _heads(rows[index - 1]):
            return index
    bound = full
    while bound > start + 1 and (_heads(rows[bound - 1]) or rows[bound].kind is RowKind.TOTAL):
        bound -= 1
    return bound if bound > start + 1 else full


def _heads(row: TableRow) -> bool:
    return len(row.cells) == 1
