"""The sheet of sources and caveats, on marks and counts（说明）: A4 portrait."""

from __future__ import annotations

from respmatrix.export.excel import style
from respmatrix.export.excel.cells import MAX_HEIGHT, capacity, height, lines_in, parts
from respmatrix.export.excel.page import A4_PORTRAIT, set_up
from respmatrix.export.excel.sheet import Sheet
from respmatrix.model import Table

_SIZE = 10.5
_WIDTHS = (5.0, 6.0, 8.0, 8.0, 50.0)
_SPLIT = 2
"""Columns that the name of a note takes; its text takes the others."""


def write_notes(sheet: Sheet, notes: Table) -> None:
    """Write the notes.

    Args:
        sheet: an empty sheet.
        notes: item and text.
    """
    sheet.set_widths(_WIDTHS)
    sheet.across(1, len(_WIDTHS), notes.title, style.TITLE)
    sheet.end_row(36.0)
    across = capacity(sum(_WIDTHS[_SPLIT:]) + 0.6 * (len(_WIDTHS) - _SPLIT - 1), _SIZE)
    with sheet.framed(1, len(_WIDTHS)):
        for note in notes.rows:
            key, text = (cell.text for cell in note.cells)
            for lines in parts(text, across, lines_in(MAX_HEIGHT, _SIZE)):
                sheet.across(1, _SPLIT, key, style.TASK)
                sheet.across(_SPLIT + 1, len(_WIDTHS), "".join(lines).rstrip("\n"), style.TEXT)
                sheet.end_row(height(lines, _SIZE))
                key = "（续）"
    set_up(sheet, A4_PORTRAIT, titles="1:1", area=f"A1:E{sheet.row - 1}", pane="A2")
