"""Paper, margins, repeated rows（页面设置）."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from respmatrix.export.excel.sheet import Sheet

_INCH = 25.4
_NUMBER = '&"宋体,Regular"&14— &P —'
_MAX_BREAKS = 1000


@frozen
class Paper:
    """A sheet of paper as it lies, with its margins, in millimetres（纸张）."""

    code: int
    """What Excel calls it: 9 for A4, 8 for A3."""
    width: float
    height: float
    side: float
    """Left and right margin."""
    top: float
    bottom: float

    @property
    def pixels(self) -> float:
        """Printable width in pixels of 1/96 inch, the unit of column widths."""
        return (self.width - 2 * self.side) / _INCH * 96

    @property
    def points(self) -> float:
        """Printable height in points."""
        return (self.height - self.top - self.bottom) / _INCH * 72


A4_LANDSCAPE = Paper(9, 297, 210, side=15, top=18, bottom=18)
A4_PORTRAIT = Paper(9, 210, 297, side=18, top=20, bottom=20)
A3_LANDSCAPE = Paper(8, 420, 297, side=13, top=14, bottom=16)
PAPERS = {"auto": None, "A4": A4_LANDSCAPE, "A3": A3_LANDSCAPE}
"""Papers by the names that options give them."""


def set_up(
    written: Sheet,
    paper: Paper,
    *,
    titles: str,
    area: str,
    pane: str,
    title_columns: str = "",
    one_page: bool = False,
) -> None:
    """Set up `sheet` for printing and reading.

    Args:
        written: the sheet.
        paper: paper and margins.
        titles: rows repeated on every page, such as 「4:5」.
        area: cells to print, such as 「A1:G31」.
        pane: cell at which rows above and columns to the left stay in view.
        title_columns: columns repeated on every page, such as 「A:B」; empty for none.
        one_page: True to fit all on one page, False to fit the width only.
    """
    from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet = written.settings
    setup = sheet.page_setup
    setup.orientation = "landscape" if paper.width > paper.height else "portrait"
    setup.paperSize = str(paper.code)
    setup.fitToWidth = 1
    setup.fitToHeight = 1 if one_page else 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    margins.left = margins.right = paper.side / _INCH
    margins.top, margins.bottom = paper.top / _INCH, paper.bottom / _INCH
    margins.header = margins.footer = 8 / _INCH
    sheet.print_options.horizontalCentered = True
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart(text=_NUMBER))
    sheet.print_title_rows = titles
    if title_columns:
        sheet.print_title_cols = title_columns
    sheet.print_area = area
    sheet.freeze_panes = pane
    sheet.sheet_view.showGridLines = False


def break_pages(
    sheet: Sheet, header: int, headings: Collection[int], page: float, *, repeated: int = 1
) -> None:
    """Break pages of `sheet` so that no heading is the last row of one.

    Every page gets its break, since programs shrink the sheet by slightly different amounts.
    Excel overlooks manual breaks in a sheet that is fitted to the width; then its own apply.

    Args:
        sheet: the sheet.
        header: the last row above the data.
        headings: the rows below it that are headings.
        page: printable height of a page in points.
        repeated: how many rows, up to `header`, every page repeats.
    """
    from openpyxl.worksheet.pagebreak import Break

    heights, breaks = sheet.heights, sheet.settings.row_breaks
    again = sum(heights[header - repeated : header])
    used, start = sum(heights[:header]), header + 1
    for row in range(header + 1, sheet.row):
        points = heights[row - 1]
        if used + points > page * 0.98 and row > start:
            first = row
            while first > start + 1 and first - 1 in headings:
                first -= 1
            if len(breaks.brk) < _MAX_BREAKS:
                breaks.append(Break(id=first - 1))
            used = again + sum(heights[first - 1 : row - 1])
            start = first
        used += points
