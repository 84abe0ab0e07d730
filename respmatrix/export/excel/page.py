"""Paper, margins, repeated rows（页面设置）."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field, frozen

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


@define
class Pages:
    """Where the pages of a sheet break（分页）, told row by row.

    Every page gets its break, since programs shrink the sheet by slightly different amounts. Excel
    overlooks manual breaks in a sheet that is fitted to the width; then its own apply.
    """

    page: float
    """Printable height in points."""
    repeated: float
    """Height of the rows that every page repeats."""
    used: float = 0.0
    """Height of what stands on the current page."""
    breaks: list[int] = field(factory=list)
    """Rows after which a page ends."""
    _rows: list[tuple[float, bool]] = field(factory=list)
    """Rows of the current page: height, and whether the row holds on to the next."""

    @property
    def room(self) -> float:
        """What is left of the current page."""
        return self.page - self.used

    @property
    def fresh(self) -> float:
        """What the next page would offer, below the rows that would go there with the next one."""
        return self.page - self.repeated - sum(points for points, _ in self._moved())

    def add(self, row: int, points: float, *, holds: bool = False) -> None:
        """Put a row on the current page, or on a new one where it does not fit.

        Args:
            row: its number.
            points: its height.
            holds: whether it must not be the last one of a page, as a heading must not.
        """
        if points > self.room and not self.bare:
            moved = self._moved()
            self.breaks.append(row - len(moved) - 1)
            self._rows, self.used = moved, self.repeated + sum(height for height, _ in moved)
        self._rows.append((points, holds))
        self.used += points

    @property
    def bare(self) -> bool:
        """Whether nothing stands on the current page but what holds on to the next row."""
        return all(holds for _, holds in self._rows)

    def hold(self) -> None:
        """Let the last row hold on to the next."""
        self._rows[-1:] = [(points, True) for points, _ in self._rows[-1:]]

    def _moved(self) -> list[tuple[float, bool]]:
        """Return the last rows of the page that hold on to the next; none where all do."""
        first = len(self._rows)
        while first and self._rows[first - 1][1]:
            first -= 1
        return self._rows[first:] if first else []

    def put_on(self, sheet: Sheet) -> None:
        """Break the pages of `sheet`."""
        from openpyxl.worksheet.pagebreak import Break

        for row in self.breaks[:_MAX_BREAKS]:
            sheet.settings.row_breaks.append(Break(id=row))
