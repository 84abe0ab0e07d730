"""A sheet while it is written（工作表）: rows top to bottom, each to a file as soon as it is closed.

openpyxl holds every cell that it is given until the end, and takes longest over cells. So it makes
all that is not a cell, and `package` puts the rows into the sheets that it wrote.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import define, field

from respmatrix.errors import WriteError
from respmatrix.export.excel.comments import Comments
from respmatrix.export.excel.style import BOTTOM, LEFT, RIGHT, TOP, Formats
from respmatrix.export.excel.xml import Stream, escape, letter, text_element

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MAX_LINKS = 65_530
"""Links that Excel allows on a sheet."""
_MAX_ROWS = 1_048_576

Target = tuple[str, int]
"""Where a link leads: name of a sheet, and row on it."""


@define
class _Row:
    """A row that is not yet in the file: whether it is the last one in a frame is told by the next."""

    number: int
    points: float
    cells: list[tuple[int, str, bool, str]]
    """Column, style, whether the text begins like a formula, and what follows the style in the XML."""
    frame: tuple[int, int]
    edges: int


@define
class Sheet:
    """A sheet of the workbook; cells go into its current row, from left to right."""

    settings: Worksheet
    """All that is not a cell: widths, paper, validation, charts."""
    _formats: Formats
    row: int = 1
    """The current row."""
    width: int = 1
    """The last column that has a cell."""
    heights: array[float] = field(factory=lambda: array("d"))
    """Heights in points of the closed rows."""
    rows: Stream = field(factory=Stream)
    merged: Stream = field(factory=Stream)
    links: Stream = field(factory=Stream)
    comments: Comments = field(factory=Comments)
    _cells: list[tuple[int, str, bool, str]] = field(factory=list)
    _frame: tuple[int, int] = (0, 0)
    _edges: int = 0
    """Edges of the frame that the current row touches above or below."""
    _held: _Row | None = None

    @property
    def title(self) -> str:
        """The sheet's name."""
        return self.settings.title

    def set_widths(self, widths: Sequence[float], first: int = 1) -> None:
        """Set the widths of the columns from `first` on, in Excel's units."""
        for column, width in enumerate(widths, start=first):
            self.settings.column_dimensions[letter(column)].width = width

    def put(self, column: int, value: str | int, style: str) -> None:
        """Write `value` as it is, never as a formula.

        Text that begins like a formula keeps its quote prefix, so that editing it in Excel does
        not run it.
        """
        if isinstance(value, int):
            self._add(column, style, f"><v>{value}</v></c>")
        elif value:
            self._add(column, style, f' t="inlineStr"><is>{text_element(value)}</is></c>', value[0] in "=+-@")
        else:
            self._add(column, style, "/>")

    def formula(self, column: int, formula: str, value: int, style: str) -> None:
        """Write `formula` with its present value, which previews show without computing."""
        text = escape(formula.removeprefix("="))
        self._add(column, style, f"><f>{text}</f><v>{value}</v></c>")

    def across(self, first: int, last: int, value: str, style: str) -> None:
        """Write `value` over the merged columns `first` to `last`, each of them styled for its borders."""
        self.put(first, value, style)
        for column in range(first + 1, last + 1):
            self.put(column, "", style)
        if last > first:
            self.merge(first, last)

    def merge(self, first: int, last: int, *, rows: int = 1) -> None:
        """Merge the columns `first` to `last` of the current row and those below; all have their styles."""
        self.merged.add(f'<mergeCell ref="{letter(first)}{self.row}:{letter(last)}{self.row + rows - 1}"/>')

    def link(self, column: int, target: Target, row: int | None = None) -> None:
        """Make a cell lead to the first column of a row; as many of them as Excel allows.

        Args:
            column: the cell's column.
            target: where it leads.
            row: the cell's row; None for the current one.
        """
        if self.links.count < MAX_LINKS:
            sheet, place = target
            cell = f"{letter(column)}{row or self.row}"
            self.links.add(f'<hyperlink ref="{cell}" location="\'{sheet}\'!A{place}"/>')

    def comment(self, column: int, text: str) -> None:
        """Attach `text` to a cell."""
        self.comments.add(self.row, column, text)

    def end_row(self, points: float = 0.0) -> None:
        """End the current row, of `points` height or as programs like it, and begin the next.

        Raises:
            WriteError: Excel has no such row.
        """
        _check(self.row, self.title)
        self._write_held()
        self._held = _Row(self.row, points, self._cells, self._frame, self._edges)
        self.heights.append(points)
        self.width = max(self.width, self._cells[-1][0] if self._cells else 1)
        self._cells, self._edges = [], 0
        self.row += 1

    @contextmanager
    def framed(self, first: int, last: int) -> Iterator[None]:
        """Draw a border around the rows that are written inside, heavier than their grid.

        Args:
            first: first column.
            last: last column.
        """
        self._frame, self._edges = (first, last), TOP
        yield
        if self._held:
            self._held.edges |= BOTTOM
        self._frame, self._edges = (0, 0), 0

    def finish(self) -> None:
        """Write the last row."""
        self._write_held()
        self._held = None

    def close(self) -> None:
        """Give up all that waits for the package."""
        for waiting in (self.rows, self.merged, self.links, self.comments):
            waiting.close()

    def _add(self, column: int, style: str, content: str, quoted: bool = False) -> None:
        self._cells.append((column, style, quoted, content))

    def _write_held(self) -> None:
        row = self._held
        if row is None:
            return
        number, edges, (first, last) = row.number, row.edges, row.frame
        index = self._formats.index
        cells = []
        for column, style, quoted, content in row.cells:
            touched = 0
            if first <= column <= last:
                touched = edges | (LEFT if column == first else 0) | (RIGHT if column == last else 0)
            place = f"{letter(column)}{number}"
            cells.append(f'<c r="{place}" s="{index(style, touched, quoted)}"{content}')
        tall = f' ht="{row.points:g}" customHeight="1"' if row.points else ""
        self.rows.add(f'<row r="{number}"{tall}>{"".join(cells)}</row>')


def _check(row: int, sheet: str) -> None:
    if row > _MAX_ROWS:
        raise WriteError(
            f"工作表「{sheet}」超过 Excel 的 {_MAX_ROWS} 行上限",
            "请把文件分成几批，分别写出工作簿",
            message_en=f"the sheet {sheet} would have more than the {_MAX_ROWS} rows that Excel allows",
            hint_en="write several workbooks, each from a part of the documents",
        )
