"""Tables whose tags stand in plain text（文中的 HTML 表格）, as programs that read pages leave them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import define, field

from respmatrix.attribution.table.broken import joined_pieces
from respmatrix.model import Grid, GridCell, Span
from respmatrix.text import parted
from respmatrix.vocabulary.pages import BLANK_ENTITIES

_TAG = re.compile(r"<(/?)(table|tr|td|th)\b([^<>]{0,300})>", re.IGNORECASE)
_PARTING = re.compile(rf"\s*(?:<[^<>]{{0,300}}>|[\r\n]|{'|'.join(BLANK_ENTITIES)})\s*")
"""What parts the lines of a cell: tags and line breaks."""
_SPANS = {
    name: re.compile(rf"{name}\s*=\s*[\"']?(\d{{1,3}})", re.IGNORECASE) for name in ("rowspan", "colspan")
}


def tagged(text: str) -> Iterator[Grid]:
    """Yield the tables of a text, in order; one without end ends with its last row."""
    table = _Table()
    for tag in _TAG.finditer(text):
        name, closes = tag[2].lower(), bool(tag[1])
        if name == "table":
            yield from table.made(text)
            table = _Table()
        elif name == "tr":
            table.end_cell(tag.start())
            table.row += not closes
        elif closes:
            table.end_cell(tag.start())
        elif table.row >= 0:
            table.end_cell(tag.start())
            table.opened = tag
    yield from table.made(text)


@define
class _Table:
    """A table so far."""

    row: int = -1
    opened: re.Match[str] | None = None
    """The tag of the cell that is open."""
    cells: list[tuple[int, re.Match[str], int]] = field(factory=list)
    """Row, opening tag and end of every cell."""

    def end_cell(self, end: int) -> None:
        """End the cell that is open, if one is."""
        if self.opened is not None:
            self.cells.append((self.row, self.opened, end))
            self.opened = None

    def made(self, text: str) -> Iterator[Grid]:
        """Yield the table, if it has two rows."""
        if self.row < 1 or not self.cells:
            return
        made: list[GridCell] = []
        until: dict[int, int] = {}  # column → first row that a merged cell above leaves free
        column = last = 0
        for row, tag, end in self.cells:
            column, last = (column if row == last else 0), row
            while until.get(column, 0) > row:
                column += 1
            height, width = (_spanned(tag[3], name) for name in ("rowspan", "colspan"))
            made.append(GridCell(_inside(text, tag.end(), end), row, column, height, width))
            for covered in range(column, column + width):
                until[covered] = row + height
            column += width
        yield Grid(Span(self.cells[0][1].start(), self.cells[-1][2]), tuple(made))


def _spanned(attributes: str, name: str) -> int:
    said = _SPANS[name].search(attributes)
    return max(int(said[1]), 1) if said else 1


def _inside(text: str, start: int, end: int) -> Span:
    """Return the text of a cell, its lines as pieces; what is empty stands at its beginning."""
    pieces: list[Span] = []
    for first, last in parted(text, start, end, _PARTING):
        inner = text[first:last].strip()
        if inner:
            begin = text.index(inner[0], first)
            pieces.append(Span(begin, begin + len(inner)))
    return joined_pieces(pieces) if pieces else Span(start, start)
