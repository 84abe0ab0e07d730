"""Put a text together from the pieces of a file, each with its place（合成原文）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from respmatrix.model import Diagnostic, Grid, GridCell, Provenance, Source, Span, StyledHeading
from respmatrix.model.lean import lean, maker
from respmatrix.model.source import make_place
from respmatrix.read.lines import source_from_text

CELL_BREAK = "\v"
"""What a line break inside a cell, or inside a paragraph that is to stay one, becomes; it breaks no line."""
_BREAKS = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
_BREAKS_AND_TABS = re.compile(r"\r\n|[\n\r\t\x85\u2028\u2029]")


@lean
@frozen
class Piece:
    """Some text and where it stands in the file（片段）."""

    text: str
    place: Provenance
    """Its `start` is set when the piece is written; a reader that knows it saves the time for that."""


make_piece = maker(Piece)
"""For loops that make many."""


@lean
@frozen
class ComposedCell:
    """A cell of a table to be written（单元格）."""

    pieces: Sequence[Piece]
    """What stands in it; one without text tells where an empty cell is."""
    row: int
    """First row in the grid, counted from 0."""
    column: int
    """First column in the grid, counted from 0."""
    height: int = 1
    width: int = 1


class Composer:
    """Writes paragraphs and tables one after the other, and remembers where each came from."""

    def __init__(self) -> None:
        self._written: list[str] = []
        self._length = 0
        self._places: list[Provenance] = []
        self._grids: list[Grid] = []
        self._headings: list[StyledHeading] = []

    @property
    def length(self) -> int:
        """Code points written so far: where the next piece will stand."""
        return self._length

    def paragraph(self, pieces: Iterable[Piece], *, heading: int | None = None) -> Span:
        """Write one paragraph as one line; return where its text stands.

        Args:
            pieces: its text.
            heading: level at which the file marks it as a heading, 1 the outermost; None for text.
        """
        start = self._length
        text = self._pieces(pieces, _BREAKS)
        end = self._length
        if heading is not None and len(inner := _trimmed(text, start)):
            self._headings.append(StyledHeading(inner, heading))
        self._written.append("\n")
        self._length = end + 1
        return Span(start, end)

    def table(self, cells: Iterable[ComposedCell]) -> Span:
        """Write a table, a line for each row; return where it stands.

        Args:
            cells: by row, then column; no two overlap. Places that no cell begins at are left blank.
        """
        start = self._length
        written: list[GridCell] = []
        row = column = 0
        for cell in cells:
            while row < cell.row:
                self._end_line()
                row, column = row + 1, 0
            self._plain("\t" * (cell.column - column))
            column = cell.column
            begin = self._length
            text = self._pieces(cell.pieces, _BREAKS_AND_TABS)
            if cell.pieces and not text:
                self._place(cell.pieces[0].place)  # it runs over the tab or line end behind the cell
            span = _trimmed(text, begin)
            written.append(GridCell(span, cell.row, cell.column, cell.height, cell.width))
        end = self._length
        self._end_line()
        self._grids.append(Grid(Span(start, end), tuple(written)))
        return Span(start, end)

    def blank_line(self) -> None:
        """Write an empty line."""
        self._end_line()

    def finish(self, name: str, kind: str, diagnostics: Sequence[Diagnostic] = ()) -> Source:
        """Return the source.

        Args:
            name: what messages call it.
            kind: `Source.format`.
            diagnostics: what is odd in the file.
        """
        source = source_from_text("".join(self._written), name=name)
        return evolve(
            source,
            format=kind,
            provenance=tuple(self._places),
            grids=tuple(self._grids),
            diagnostics=tuple(diagnostics),
            headings=tuple(self._headings),
        )

    def _pieces(self, pieces: Iterable[Piece], breaks: re.Pattern[str]) -> str:
        """Write pieces without the breaks in them; return their text."""
        begin = len(self._written)
        for piece in pieces:
            text = piece.text if piece.text.isprintable() else breaks.sub(CELL_BREAK, piece.text)
            if text:
                self._place(piece.place)
                self._plain(text)
        return "".join(self._written[begin:])

    def _place(self, place: Provenance) -> None:
        start = self._length if self._places else 0  # what is blank before the first belongs to it
        self._places.append(place if place.start == start else _moved(place, start))

    def _plain(self, text: str) -> None:
        self._written.append(text)
        self._length += len(text)

    def _end_line(self) -> None:
        self._plain("\n")


def _trimmed(text: str, begin: int) -> Span:
    """Return where `text`, written at `begin`, stands without white space around it."""
    inner = text.strip()
    if not inner:
        return Span(begin, begin)
    start = begin + len(text) - len(text.lstrip())
    return Span(start, start + len(inner))


def _moved(place: Provenance, start: int) -> Provenance:
    """Return `place` beginning at `start`; written out, for `evolve` takes five times as long."""
    return make_place(
        start,
        place.part,
        place.page,
        place.paragraph,
        place.run,
        place.table,
        place.row,
        place.column,
        place.sheet,
        place.anchor,
    )
