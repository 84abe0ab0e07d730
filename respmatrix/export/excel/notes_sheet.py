"""The sheet of sources and caveats, on marks and counts（说明）: A4 portrait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from respmatrix.export.excel import style
from respmatrix.export.excel.cells import MAX_HEIGHT, capacity, height, lines_in, parts, put_across
from respmatrix.export.excel.page import A4_PORTRAIT, set_up
from respmatrix.model import Table

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_SIZE = 10.5
_WIDTHS = (5.0, 6.0, 8.0, 8.0, 50.0)
_SPLIT = 2
"""Columns that the name of a note takes; its text takes the others."""


def write_notes(sheet: Worksheet, notes: Table) -> None:
    """Write the notes.

    Args:
        sheet: an empty sheet.
        notes: item and text.
    """
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    row = _title(sheet, 1, notes.title)
    first = row
    across = capacity(sum(_WIDTHS[_SPLIT:]) + 0.6 * (len(_WIDTHS) - _SPLIT - 1), _SIZE)
    for note in notes.rows:
        key, text = (cell.text for cell in note.cells)
        for lines in parts(text, across, lines_in(MAX_HEIGHT, _SIZE)):
            put_across(sheet, row, 1, _SPLIT, key, style.TASK)
            put_across(sheet, row, _SPLIT + 1, len(_WIDTHS), "".join(lines).rstrip("\n"), style.TEXT)
            row = _close(sheet, row, lines)
            key = "（续）"
    style.frame(sheet, first, row - 1, len(_WIDTHS))
    set_up(sheet, A4_PORTRAIT, titles="1:1", area=f"A1:E{row - 1}", pane="A2")


def _title(sheet: Worksheet, row: int, text: str) -> int:
    put_across(sheet, row, 1, len(_WIDTHS), text, style.TITLE)
    sheet.row_dimensions[row].height = 36.0
    return row + 1


def _close(sheet: Worksheet, row: int, lines: list[str]) -> int:
    sheet.row_dimensions[row].height = height(lines, _SIZE)
    return row + 1
