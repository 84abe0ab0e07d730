"""A sheet while it is written（工作表）: rows top to bottom, each to a file as soon as it is closed.

openpyxl holds every cell that it is given until the end, and takes longest over cells. So it makes
all that is not a cell, and `package` puts the rows into the sheets that it wrote.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING

from attrs import define, field

from respmatrix.errors import WriteError
from respmatrix.export.excel.style import BOTTOM, LEFT, RIGHT, TOP, Formats
from respmatrix.export.layout.display import UNPRINTABLE

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MAX_LINKS = 65_530
"""Links that Excel allows on a sheet."""
_MAX_ROWS = 1_048_576
_LONGEST = 32_767
"""UTF-16 units that a cell holds at most."""
_SPECIAL = re.compile(r"[&<>\r]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", "_": "_x005F_"}
_IN_MEMORY = 1 << 20
"""Bytes of a stream beyond which it goes to the disk."""

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


class Stream:
    """Bytes that wait for their place in the package（暂存）, on the disk where they are many."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - `close` closes it
        self.count = 0
        """Pieces written."""

    def add(self, piece: str) -> None:
        """Add `piece`."""
        self._file.write(piece.encode())
        self.count += 1

    @property
    def size(self) -> int:
        """The number of bytes."""
        return self._file.seek(0, 2)

    def chunks(self) -> Iterator[bytes]:
        """Yield all bytes, some at a time."""
        self._file.seek(0)
        while chunk := self._file.read(_IN_MEMORY):
            yield chunk

    def close(self) -> None:
        """Give up the bytes."""
        self._file.close()


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
    comments: Stream = field(factory=Stream)
    shapes: Stream = field(factory=Stream)
    """The boxes in which comments appear."""
    _cells: list[tuple[int, str, bool, str]] = field(factory=list)
    _frame: tuple[int, int] = (0, 0)
    _edges: int = 0
    """Edges of the frame that the current row touches above or below."""
    _held: _Row | None = None

    @property
    def title(self) -> str:
        """The sheet's name."""
        return self.settings.title

    @property
    def streams(self) -> tuple[Stream, ...]:
        """All that waits for the package."""
        return self.rows, self.merged, self.links, self.comments, self.shapes

    def set_widths(self, widths: Sequence[float], first: int = 1) -> None:
        """Set the widths of the columns from `first` on, in Excel's units."""
        for column, width in enumerate(widths, start=first):
            self.settings.column_dimensions[letter(column)].width = width

    def put(self, column: int, value: str | int, style: str) -> None:
        """Write `value` as it is, never as a formula.

        Text that begins like a formula keeps its quote prefix, so that editing it in Excel does
        not run it; 「_x000D_」 and its like are escaped, or Excel would read them as characters.
        """
        if isinstance(value, int):
            self._add(column, style, f"><v>{value}</v></c>")
        elif value:
            self._add(column, style, f' t="inlineStr"><is>{_text(value)}</is></c>', value[0] in "=+-@")
        else:
            self._add(column, style, "/>")

    def formula(self, column: int, formula: str, value: int, style: str) -> None:
        """Write `formula` with its present value, which previews show without computing."""
        text = _SPECIAL.sub(_escaped, formula.removeprefix("="))
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

    def link(self, column: int, target: Target) -> None:
        """Make a cell lead to the first column of a row; as many of them as Excel allows."""
        if self.links.count < MAX_LINKS:
            sheet, row = target
            self.links.add(f'<hyperlink ref="{letter(column)}{self.row}" location="\'{sheet}\'!A{row}"/>')

    def comment(self, column: int, text: str) -> None:
        """Attach `text` to a cell."""
        place = f"{letter(column)}{self.row}"
        self.comments.add(
            f'<comment ref="{place}" authorId="0" shapeId="0"><text>{_text(text)}</text></comment>'
        )
        self.shapes.add(_SHAPE.format(number=1025 + self.comments.count, row=self.row - 1, column=column - 1))

    def close(self, points: float = 0.0) -> None:
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


@cache
def letter(column: int) -> str:
    """Return the letters of a column, counted from 1."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(column)


def _check(row: int, sheet: str) -> None:
    if row > _MAX_ROWS:
        raise WriteError(
            f"工作表「{sheet}」超过 Excel 的 {_MAX_ROWS} 行上限",
            "请把文件分成几批，分别写出工作簿",
            message_en=f"the sheet {sheet} would have more than the {_MAX_ROWS} rows that Excel allows",
            hint_en="write several workbooks, each from a part of the documents",
        )


def _text(value: str) -> str:
    """Return `value` as an element of text; no sheet is lost for what XML or Excel cannot hold."""
    value = UNPRINTABLE.sub("\ufffd", value)
    if len(value) > _LONGEST // 2 and len(units := value.encode("utf-16-le")) > 2 * _LONGEST:
        value = units[: 2 * _LONGEST - 4].decode("utf-16-le", "ignore") + "……"
    kept = ' xml:space="preserve"' if value != value.strip() else ""
    return f"<t{kept}>{_SPECIAL.sub(_escaped, value)}</t>"


def _escaped(match: re.Match[str]) -> str:
    return _ESCAPED[match.group()]


_SHAPE = (
    '<v:shape type="#_x0000_t202" style="position:absolute; margin-left:59.25pt;margin-top:1.5pt;'
    'width:320px;height:120px;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"'
    ' id="_x0000_s{number}"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    '<div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
    "<x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row>"
    "<x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
