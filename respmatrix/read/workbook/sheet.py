"""One sheet of a workbook（工作表）: what is visible of it becomes a table of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, Provenance
from respmatrix.read.compose import ComposedCell, Composer, Piece
from respmatrix.read.workbook.shown import CHINESE_DATES, shown

if TYPE_CHECKING:
    from datetime import datetime

    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

_CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127])
_MOST_NAMED = 5
_LAST_DAY = 2_958_466
"""Number of the first day of the year 10000, which no sheet shows."""


@frozen
class _Block:
    """Text and the cells that it stands over（文字块）, rows and columns counted from 1."""

    text: str
    top: int
    left: int
    bottom: int
    right: int


class SheetReader:
    """Reads one sheet: what it shows, and what is odd in it."""

    def __init__(self, sheet: Worksheet, epoch: datetime, formulas: Worksheet | None) -> None:
        """Look at `sheet`.

        Args:
            sheet: with the values of its formulas.
            epoch: the first day of its dates.
            formulas: the same sheet with its formulas, where some of them have no value.
        """
        self._sheet, self._epoch, self._formulas = sheet, epoch, formulas
        self._blocks = list(self._find_blocks())
        self._hidden_rows = {row for row, each in sheet.row_dimensions.items() if each.hidden}
        self._hidden_columns = set(_hidden_columns(sheet))

    @property
    def is_hidden(self) -> bool:
        """Whether the whole sheet is."""
        return self._sheet.sheet_state != "visible"

    def compose(self, composer: Composer) -> None:
        """Write the visible part of the sheet as a table, without its blank rows and columns."""
        if self.is_hidden:
            return
        placed = [(block, *place) for block in self._blocks if (place := self._place(block))]
        if not placed:
            return
        # A row or column that only lower or right parts of merged cells reach says nothing of its own.
        rows = sorted({row for _, row, _ in placed})
        columns = sorted({column for _, _, column in placed})
        if composer.length:
            composer.blank_line()
        title = self._sheet.title
        composer.table(
            ComposedCell(
                [Piece(block.text, Provenance(0, sheet=title, row=block.top, column=block.left))],
                row=bisect_left(rows, row),
                column=bisect_left(columns, column),
                height=_covered(rows, row, block.bottom),
                width=_covered(columns, column, block.right),
            )
            for block, row, column in sorted(placed, key=lambda each: each[1:])
        )

    def diagnostics(self) -> Iterator[Diagnostic]:
        """Yield what was left out, and what the file does not hold though it seems to."""
        title = self._sheet.title
        if self.is_hidden:
            if self._blocks:
                yield report("RM140", sheet=title)
            return
        unseen = [block for block in self._blocks if not self._place(block)]
        if unseen:
            yield report("RM141", sheet=title, cells=_named(map(_address, unseen)))
        if missing := list(self._without_value()):
            yield report("RM142", sheet=title, cells=_named(missing))
        if errors := [cell.coordinate for cell in self._cells() if cell.data_type == "e"]:
            yield report("RM143", sheet=title, cells=_named(errors))

    def _place(self, block: _Block) -> tuple[int, int] | None:
        """Return the first visible row and column of a block; None where it is hidden."""
        row = _first_outside(self._hidden_rows, block.top, block.bottom)
        column = _first_outside(self._hidden_columns, block.left, block.right)
        return None if row is None or column is None else (row, column)

    def _cells(self) -> list[Cell]:
        # What openpyxl offers visits every cell of the used range, which a single stray cell makes huge.
        return [cell for cell in self._sheet._cells.values() if cell.value is not None]  # noqa: SLF001

    def _find_blocks(self) -> Iterator[_Block]:
        merged = {(each.min_row, each.min_col): each for each in self._sheet.merged_cells.ranges}
        for cell in self._cells():
            text = self._text(cell)
            if text.strip():
                area = merged.get((cell.row, cell.column))
                bottom, right = (area.max_row, area.max_col) if area else (cell.row, cell.column)
                yield _Block(text, cell.row, cell.column, bottom, right)

    def _text(self, cell: Cell) -> str:
        from openpyxl.utils.datetime import from_excel
        from openpyxl.utils.escape import unescape

        value, form = cell.value, cell.number_format
        if isinstance(value, str):
            return unescape(value).translate(_CONTROL) if "_x" in value else value.translate(_CONTROL)
        # The number of its format is told nowhere else.
        chinese = CHINESE_DATES.get(cell._style.numFmtId)  # type: ignore[attr-defined]  # noqa: SLF001
        if chinese and isinstance(value, int | float) and 0 <= value < _LAST_DAY:
            value, form = from_excel(value, self._epoch), chinese
        return shown(value, form)

    def _without_value(self) -> Iterator[str]:
        """Yield the addresses of formulas whose value was never saved."""
        if self._formulas is None:
            return
        known = {(cell.row, cell.column) for cell in self._cells()}
        for cell in self._formulas._cells.values():  # noqa: SLF001 - as in `_cells`
            if cell.data_type == "f" and (cell.row, cell.column) not in known:
                yield cell.coordinate


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    from openpyxl.utils import column_index_from_string

    for letter, each in sheet.column_dimensions.items():
        if each.hidden:
            first = each.min or column_index_from_string(letter)
            yield from range(first, (each.max or first) + 1)


def _first_outside(hidden: set[int], first: int, last: int) -> int | None:
    return next((index for index in range(first, last + 1) if index not in hidden), None)


def _covered(kept: Sequence[int], first: int, last: int) -> int:
    """Return how many of the `kept` rows or columns lie between two, both included."""
    return bisect_right(kept, last) - bisect_left(kept, first)


def _address(block: _Block) -> str:
    from openpyxl.utils import get_column_letter

    return f"{get_column_letter(block.left)}{block.top}"


def _named(addresses: Iterable[str]) -> str:
    """Return the first addresses for a message, and how many there are."""
    every = list(addresses)
    return "、".join(every[:_MOST_NAMED]) + (f" 等 {len(every)} 格" if len(every) > _MOST_NAMED else "")
