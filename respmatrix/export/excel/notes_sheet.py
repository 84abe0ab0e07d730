"""The sheet of sources and caveats, with what is to be checked（说明、需核对）: A4 portrait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from respmatrix.export.excel import style
from respmatrix.export.excel.cells import MAX_HEIGHT, capacity, height, lines_in, parts, put, put_across
from respmatrix.export.excel.page import A4_PORTRAIT, set_up
from respmatrix.model import Table

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_SIZE = 10.5
_WIDTHS = (5.0, 6.0, 8.0, 8.0, 50.0)
_SPLIT = 2
"""Columns that the name of a note takes; its text takes the others."""


def write_notes(sheet: Worksheet, notes: Table, review: Table) -> None:
    """Write the notes, and below them the list of what is to be checked where there is any.

    Args:
        sheet: an empty sheet.
        notes: item and text.
        review: ordinal, severity, line, code, message.
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
    repeated = 1
    if review.rows:
        # Title, then the header, which the pages after it repeat.
        repeated = row + 2
        row = _review(sheet, row + 1, review)
    set_up(sheet, A4_PORTRAIT, titles=f"{repeated}:{repeated}", area=f"A1:E{row - 1}", pane="A2")


def _title(sheet: Worksheet, row: int, text: str) -> int:
    put_across(sheet, row, 1, len(_WIDTHS), text, style.TITLE)
    sheet.row_dimensions[row].height = 36.0
    return row + 1


def _close(sheet: Worksheet, row: int, lines: list[str]) -> int:
    sheet.row_dimensions[row].height = height(lines, _SIZE)
    return row + 1


def _review(sheet: Worksheet, row: int, review: Table) -> int:
    row = _title(sheet, row, review.title)
    first = row
    for column, heading in enumerate(review.columns, start=1):
        put(sheet, row, column, heading.heading, style.HEADER)
    row = _close(sheet, row, [""])
    for entry in review.rows:
        groups = [
            parts(cell.text, capacity(width, _SIZE), lines_in(MAX_HEIGHT, _SIZE))
            for cell, width in zip(entry.cells, _WIDTHS, strict=True)
        ]
        for part in range(max(map(len, groups))):
            tallest: list[str] = []
            for column, (cell, group) in enumerate(zip(entry.cells, groups, strict=True), start=1):
                lines = group[part] if part < len(group) else []
                value: str | int = "".join(lines).rstrip("\n")
                if not part and cell.number is not None:
                    value = cell.number
                put(sheet, row, column, value, style.TEXT if column == len(_WIDTHS) else style.CENTRED)
                tallest = max(tallest, lines, key=len)
            row = _close(sheet, row, tallest)
    style.frame(sheet, first, row - 1, len(_WIDTHS))
    return row
