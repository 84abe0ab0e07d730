"""Text into cells, safely（写入单元格）."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from respmatrix.errors import WriteError
from respmatrix.export.excel.style import paint
from respmatrix.export.layout import em as length
from respmatrix.export.layout import wrap

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

MAX_HEIGHT = 409.5
"""Height in points beyond which no row can go."""
LINE = 1.36
"""Line height by font size, with slack for fonts that stand taller than 仿宋."""
_HARD_LINE = 1.47
"""The same for lines that the text itself breaks: there is no slack in their number, and the fonts
of other systems stand taller."""
_PADDING = 6.0
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_MAX_COMMENTS = 20_000
_MAX_ROWS = 1_048_576
MAX_LINKS = 65_530
"""Links that Excel allows on a sheet."""

Target = tuple[str, int]
"""Where a link leads: name of a sheet, and row on it."""


def put(sheet: Worksheet, row: int, column: int, value: str | int, style: str) -> Cell:
    """Write `value` as it is, never as a formula, and return the cell.

    Text that begins like a formula keeps its quote prefix, so that editing it in Excel does
    not run it; 「_x000D_」 and its like are escaped, or Excel would read them as characters.
    """
    cell = cast("Cell", sheet.cell(row, column))
    paint(cell, style)
    if isinstance(value, int):
        cell.value = value
    elif value:
        cell.value = _ESCAPE.sub("_x005F_", value)
        cell.data_type = "s"
        if value[0] in "=+-@":
            cell.quotePrefix = True
    return cell


def put_across(sheet: Worksheet, row: int, first: int, last: int, value: str, style: str) -> None:
    """Write `value` over the merged columns `first` to `last`, each of them styled for its borders."""
    put(sheet, row, first, value, style)
    for column in range(first + 1, last + 1):
        paint(cast("Cell", sheet.cell(row, column)), style)
    if last > first:
        merge(sheet, row, first, row, last)


def merge(sheet: Worksheet, top: int, left: int, bottom: int, right: int) -> None:
    """Merge cells that are styled already; the sheet's own way would style them all again, slowly."""
    from openpyxl.worksheet.cell_range import CellRange

    sheet.merged_cells.add(CellRange(min_row=top, min_col=left, max_row=bottom, max_col=right))


def comment(cell: Cell, text: str, count: int) -> None:
    """Attach `text` to `cell`; where there are more than 20,000, Excel grows slow and they are left out."""
    from openpyxl.comments import Comment

    if text and count < _MAX_COMMENTS:
        cell.comment = Comment(_ESCAPE.sub("_x005F_", text), "respmatrix", height=120, width=320)


def link(cell: Cell, target: Target) -> None:
    """Make `cell` lead to the first column of a row."""
    from openpyxl.worksheet.hyperlink import Hyperlink

    sheet, row = target
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{sheet}'!A{row}")


def check_row(row: int, sheet: str) -> None:
    """Check that `row` can stand on a sheet.

    Raises:
        WriteError: Excel has no such row.
    """
    if row > _MAX_ROWS:
        raise WriteError(
            f"工作表「{sheet}」超过 Excel 的 {_MAX_ROWS} 行上限",
            "请把文件分成几批，分别写出工作簿",
            message_en=f"the sheet {sheet} would have more than the {_MAX_ROWS} rows that Excel allows",
            hint_en="write several workbooks, each from a part of the documents",
        )


def capacity(width: float, size: float) -> float:
    """Return how many em of `size` points a column of `width` holds."""
    return (8 * width + 5 - 9) / (size * 96 / 72)


def height(lines: list[str], size: float) -> float:
    """Return the height in points of a cell that shows `lines` in `size` points."""
    hard = "".join(lines[:-1]).count("\n") == len(lines) - 1
    points = len(lines) * size * (_HARD_LINE if hard else LINE) + _PADDING
    return min(max(20.0, round(points, 1)), MAX_HEIGHT)


def lines_in(points: float, size: float) -> int:
    """Return how many lines of `size` points a row of `points` height holds."""
    return int((min(points, MAX_HEIGHT) - _PADDING) / (size * _HARD_LINE))


FULL = 0.92
"""How much of a column text may fill: it is narrower where the digits of another 宋体 are."""


def _nearly_two(lines: list[str], em: float) -> bool:
    """Tell whether one line all but fills `em`: where it breaks, a row of its height would cut it."""
    return len(lines) == 1 and length(lines[0]) > FULL * em


def parts(text: str, em: float, lines: int) -> list[list[str]]:
    """Return the lines of `text` in columns of `em` em, parted into groups of at most `lines`.

    A group ends with a sentence where one ends in its last third; joined, the lines are the text. Below
    a single line that all but fills the column stands an empty one, since it may need a second.
    """
    groups: list[list[str]] = []
    while True:
        # No more than two characters stand on one em, so that this much fills a group at least.
        start = text[: int(em * 2 + 2) * (lines + 1)]
        wrapped = wrap(start, em)
        if len(wrapped) <= lines and len(start) == len(text):
            return [*groups, [*wrapped, ""] if _nearly_two(wrapped, em) else wrapped]
        head = "".join(wrapped[:lines])
        cut = max(head.rfind(mark) for mark in "。；\n") + 1
        if cut * 3 < len(head) * 2:
            cut = len(head)
        groups.append(wrap(head[:cut], em))
        text = text[cut:]
