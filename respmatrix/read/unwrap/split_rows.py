"""A row of a table that goes on over the page is one row again（跨页行还原）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from respmatrix.read.unwrap.cells import goes_on
from respmatrix.read.unwrap.page import PageCell, Row

_NUMBER = re.compile(r"[(（]?(?:\d{1,4}(?:\.\d{1,3})*|[一二三四五六七八九十百]{1,4})[)）]?[.．、]?")
_BEGINS = re.compile(
    r"[(（]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十]{1,3}[章节部]|[(（]?\d{1,3}[)）.．、]|[①-⑳]"
)
"""What begins with a number is the heading of a section, or a part of a task of its own."""
_MOST_HEADS = 3
"""Rows that the headings of a table take."""
_LEAST_COLUMNS, _LEAST_ROWS = 3, 3
"""A smaller table does not tell that all its cells are filled."""
_NEAR = 2.0
"""Borders of the same table on two pages differ by less; of its size."""


def join_split_rows(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """Return the pages; the rest of a row at the head of a page stands where the row began.

    Where every row of a table has a number of its own, one without at the head of the next page, behind
    the headings printed again, is such a rest; or, where all cells of all rows are filled, one with a
    single cell whose text had not come to its end.
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
    heads = 0
    while heads < min(len(upper), len(lower)) and _texts(upper[heads]) == _texts(lower[heads]):
        heads += 1
    if heads >= min(len(upper), len(lower)):
        return None
    last, rest = upper[-1], lower[heads]
    columns = [(cell.column, cell.width, cell.height) for cell in last]
    if columns != [(cell.column, cell.width, cell.height) for cell in rest]:
        return None
    unnumbered = not rest[0].text and _are_numbered(upper[heads:])
    if not unnumbered and not _is_one_cell_more(upper[heads:], rest):
        return None
    whole = tuple(
        cell._replace(rest=more.text, parted=not goes_on(cell.text, more.text))
        for cell, more in zip(last, rest, strict=True)
    )
    gone = rest[0].row
    left = [cell for row in lower[:heads] for cell in row] + [
        cell._replace(row=cell.row - 1) for row in lower[heads + 1 :] for cell in row
    ]
    kept = tuple(left) if any(cell.row >= gone for cell in left) else ()
    return (*(cell for cell in above.table if cell.row != last[0].row), *whole), kept


def _is_one_cell_more(rows: Sequence[Sequence[PageCell]], rest: Sequence[PageCell]) -> bool:
    """Tell whether a row has text in one cell alone, behind rows with text in all, and goes on with it."""
    filled = [index for index, cell in enumerate(rest) if cell.text]
    return (
        len(filled) == 1
        and len(rest) >= _LEAST_COLUMNS
        and len(rows) >= _LEAST_ROWS
        and not rows[-1][filled[0]].text.endswith(("。", "；", ";"))
        and not _BEGINS.match(rest[filled[0]].text)
        and all(cell.text for row in rows for cell in row)
    )


def _rows(cells: Sequence[PageCell]) -> list[list[PageCell]]:
    rows: dict[int, list[PageCell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell)
    return list(rows.values())


def _texts(row: Sequence[PageCell]) -> list[str]:
    return [cell.text for cell in row]


def _are_numbered(rows: Sequence[Sequence[PageCell]]) -> bool:
    """Tell whether each row under the headings has a number of its own; a section's heading needs none."""
    begin = next((at for at, row in enumerate(rows[: _MOST_HEADS + 1]) if _is_numbered(row)), len(rows))
    return begin < len(rows) and all(
        len(row) == 1 or (_is_numbered(row) and row[0].height == 1) for row in rows[begin:]
    )


def _is_numbered(row: Sequence[PageCell]) -> bool:
    return len(row) > 1 and row[0].column == 0 and _NUMBER.fullmatch(row[0].text) is not None
