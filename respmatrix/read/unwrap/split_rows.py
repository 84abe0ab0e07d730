"""A row of a table that goes on over the page is one row again（跨页行还原）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from respmatrix.read.unwrap.cells import ends_a_body, goes_on
from respmatrix.read.unwrap.page import PageCell, Row

_NUMBER = re.compile(r"[(（]?(?:\d{1,4}(?:\.\d{1,3})*|[一二三四五六七八九十百]{1,4})[)）]?[.．、]?")
_BEGINS = re.compile(
    r"[(（]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十]{1,3}[章节部]|[(（]?\d{1,3}[)）.．、]|[①-⑳]"
)
"""What begins with a number is the heading of a section, or a part of a task of its own."""
_OPEN = tuple("、，,（(《“和与及0123456789")
_CLOSING = tuple("、，,；;。）)》”")
"""Text before or behind these is only a part of something: its end would be a unit, or another body."""
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")"))
_ENDED = ("。", "；", ";")
_NUMBER_COLUMNS = 2
"""Numbers stand in the first column, or behind one of merged cells that part the tasks into groups."""
_MOST_HEADS = 3
"""Rows that the headings of a table take."""
_LEAST_COLUMNS, _LEAST_ROWS = 3, 3
"""A smaller table does not tell that all its cells are filled."""
_FEW_LINES = 2
"""Of more lines a cell that goes on may have one less than the longest: a program keeps two together."""
_NEAR = 2.0
"""Borders of the same table on two pages differ by less; of its size."""

_Cells = Sequence[PageCell]


def join_split_rows(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Return the pages; the rest of a row at the head of a page stands where the row began.

    Such a rest has no number where all rows have one. Its cells go on from the longest ones of the row, and
    one of them broke off in the midst of its text, or others have come to their end on the page before.
    """
    joined = [list(rows) for rows in pages]
    for before, after in pairwise(joined):
        if before and after and before[-1].table and after[0].table:
            tables = _joined(before[-1], after[0])
            if tables:
                before[-1] = before[-1]._replace(table=tables[0])
                after[0] = after[0]._replace(table=tables[1])
                if not tables[1]:
                    del after[0]
    return joined


def _joined(above: Row, below: Row) -> tuple[tuple[PageCell, ...], tuple[PageCell, ...]] | None:
    """Return both tables with the rest of the last row above put behind it; None where there is none."""
    limit = _NEAR * above.size
    if abs(above.left - below.left) > limit or abs(above.right - below.right) > limit:
        return None
    upper, lower = _rows(above.table), _rows(below.table)
    heads = 0  # printed again on the next page
    while heads < min(len(upper), len(lower)) and _texts(upper[heads]) == _texts(lower[heads]):
        heads += 1
    if heads >= min(len(upper), len(lower)):
        return None
    last, rest = _across(above.table, upper[-1][0].row), _across(below.table, lower[heads][0].row)
    if [(cell.column, cell.width) for cell in last] != [(cell.column, cell.width) for cell in rest]:
        return None
    if not _goes_on(upper[heads:], last, rest):
        return None
    whole = {
        cell: cell._replace(rest=more.text, parted=not goes_on(cell.text, more.text))
        for cell, more in zip(last, rest, strict=True)
    }
    gone = rest[0].row
    left = [_without_row(cell, gone) for cell in below.table if cell.row != gone or cell.height > 1]
    kept = tuple(left) if any(cell.row + cell.height > gone for cell in left) else ()
    return tuple(whole.get(cell, cell) for cell in above.table), kept


def _without_row(cell: PageCell, gone: int) -> PageCell:
    """Return a cell as it stands when the row `gone` is taken out; of a merged one the text went with it."""
    if cell.row > gone:
        return cell._replace(row=cell.row - 1)
    return cell._replace(height=cell.height - 1, text="") if cell.row == gone else cell


def _goes_on(rows: Sequence[_Cells], last: _Cells, rest: _Cells) -> bool:
    """Tell whether `rest` is no row of its own.

    Args:
        rows: those above, maybe with their headings, by the cells that begin in them.
        last: all cells of the last one.
        rest: the cells of the first row on the next page.
    """
    if any(_NUMBER.fullmatch(cell.text) for cell in rest if cell.column < _NUMBER_COLUMNS):
        return False
    column = next((at for at in range(_NUMBER_COLUMNS) if _are_numbered(rows, at)), None)
    number = next((cell for cell in rest if cell.column == column), None)
    pairs = [(before, after) for before, after in zip(last, rest, strict=True) if after is not number]
    filled = [(before, after) for before, after in pairs if after.text]
    most = max((cell.lines for cell in last if cell.height == 1), default=0)
    fewest = most - 1 if most > _FEW_LINES else most
    if not filled or any(before.lines < fewest for before, _ in filled if before.height == 1):
        return False
    if any(_is_cut(rows, before, after.text) for before, after in filled):
        return True
    ended = [before for before, after in pairs if before.text and not after.text]
    if number is not None and number.height == 1:
        return bool(ended)
    always = [_is_always_filled(rows, before.column) for before in ended]
    is_no_heading = most > 1 or any(cell.height > 1 for cell in rest)
    return (
        len(rest) >= _LEAST_COLUMNS
        and len(rows) >= _LEAST_ROWS
        and (any(always) if is_no_heading else all(always) and len(always) == len(rest) - 1)
        and not any(before.text.endswith(_ENDED) or _BEGINS.match(after.text) for before, after in filled)
    )


def _is_cut(rows: Sequence[_Cells], before: PageCell, after: str) -> bool:
    """Tell whether the text of a cell broke off: at a mark, or in a body, where all above it are whole."""
    text = before.text
    if (
        text.endswith(_OPEN)
        or after.startswith(_CLOSING)
        or any(text.count(a) > text.count(b) for a, b in _PAIRS)
    ):
        return True
    others = [ends_a_body(cell.text) for row in rows[:-1] for cell in row if cell.column == before.column]
    return True in others and all(others[others.index(True) :]) and not ends_a_body(text)


def _is_always_filled(rows: Sequence[_Cells], column: int) -> bool:
    """Tell whether each row has text of its own in this column."""
    return all(any(cell.column == column and cell.text for cell in row) for row in rows)


def _rows(cells: _Cells) -> list[list[PageCell]]:
    """Return the cells by the row that they begin in."""
    rows: dict[int, list[PageCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return list(rows.values())


def _across(cells: _Cells, row: int) -> list[PageCell]:
    """Return all cells that a row runs through, merged ones too, by column."""
    return sorted([cell for cell in cells if cell.row <= row < cell.row + cell.height], key=_by_column)


def _by_column(cell: PageCell) -> int:
    return cell.column


def _texts(row: _Cells) -> list[str]:
    return [cell.text for cell in row]


def _are_numbered(rows: Sequence[_Cells], column: int) -> bool:
    """Tell whether each row under the headings has a number of its own; a section's heading needs none."""
    begin = next(
        (at for at, row in enumerate(rows[: _MOST_HEADS + 1]) if _is_numbered(row, column)), len(rows)
    )
    return begin < len(rows) and all(len(row) == 1 or _is_numbered(row, column) for row in rows[begin:])


def _is_numbered(row: _Cells, column: int) -> bool:
    """Tell whether a row has a number in a cell that is not merged with others."""
    number = next((cell for cell in row if cell.column == column), None)
    return (
        len(row) > 1
        and number is not None
        and number.height == 1
        and _NUMBER.fullmatch(number.text) is not None
    )
