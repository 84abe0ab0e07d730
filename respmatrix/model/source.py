"""What was read（原文与自然段）."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve, field, frozen

from respmatrix.model.diagnostic import Diagnostic
from respmatrix.model.lean import lean, maker
from respmatrix.model.span import Location, Span, make_location


@lean
@frozen
class Provenance:
    """Where a stretch of the text stands in the file that it was read from（出处）.

    Plain text has none: line and column say it. All counts are from 1; what does not apply is None.
    """

    start: int
    """First code point of the stretch in `Source.text`; it runs to the start of the next one."""
    part: str = "body"
    """「body」, 「textbox」, 「footnote」, 「endnote」, 「header」, 「footer」, 「metadata」."""
    page: int | None = None
    paragraph: int | None = None
    """Paragraph in its part, in the order of the file."""
    run: int | None = None
    """Run of equal formatting in the paragraph, in Word."""
    table: int | None = None
    """Table in the file; None in a workbook, whose sheets are its tables."""
    row: int | None = None
    column: int | None = None
    """Row and column of the cell in its grid; of a merged cell the first."""
    sheet: str = ""
    """Name of the worksheet."""
    anchor: str = ""
    """Id by which a web page can be opened at the place."""


make_place = maker(Provenance)
"""For loops that make many."""


@lean
@frozen
class GridCell:
    """A cell of a table in the source（单元格）: where it stands in the grid, and in the text."""

    span: Span
    """Its text without surrounding white space; empty for an empty cell."""
    row: int
    """First row in the grid, counted from 0."""
    column: int
    """First column in the grid, counted from 0."""
    height: int = 1
    """Rows that a merged cell covers."""
    width: int = 1
    """Columns that a merged cell covers."""


@frozen
class Grid:
    """A table in the source（原文表格）.

    In the text each row is a line, its cells parted by tabs; a line break inside a cell is a
    vertical tab (U+000B), which breaks no line. A merged cell is printed once, at its first row
    and column.
    """

    span: Span
    cells: tuple[GridCell, ...]
    """In the order of the text."""


@lean
@frozen
class Paragraph(Span):
    """One paragraph of the source without its indent and trailing space（自然段）.

    In plain text a paragraph is a line that holds more than white space.
    """

    line: int
    """Line in the file, counted from 1."""
    column: int
    """Column of the first character in code points, counted from 1."""

    @property
    def span(self) -> Span:
        """The stretch of text alone."""
        return Span(self.start, self.end)


make_paragraph = maker(Paragraph)


@frozen
class StyledHeading:
    """A line that the file itself marks as a heading（标题样式）, by its style or its outline level."""

    span: Span
    """Its text without surrounding white space."""
    level: int
    """1 for the outermost, as in 「标题 1」 and `<h1>`."""


@lean
@frozen
class Source:
    """One document as read, its text kept code point for code point（原文）."""

    name: str
    """File name or path as the caller gave it; 「-」 for standard input, 「<text>」 for a string."""
    text: str = field(repr=lambda text: f"<{len(text)} code points>")
    """The whole text, line ends as in the file, without a byte-order mark."""
    paragraphs: tuple[Paragraph, ...] = field(repr=lambda paragraphs: f"<{len(paragraphs)} paragraphs>")
    line_starts: tuple[int, ...] = field(repr=False)
    """Offset of the first code point of every line, ascending, the first one 0."""
    encoding: str | None = None
    """Encoding of the file; None for a string, and for formats that are no text."""
    format: str = "text"
    """「text」, 「docx」, 「html」, 「pdf」, 「ofd」 or 「xlsx」."""
    provenance: tuple[Provenance, ...] = field(default=(), repr=lambda places: f"<{len(places)} places>")
    """Where each stretch of the text stands in the file, ascending; empty for plain text."""
    grids: tuple[Grid, ...] = field(default=(), repr=lambda grids: f"<{len(grids)} tables>")
    """The tables, in the order of the text."""
    diagnostics: tuple[Diagnostic, ...] = field(default=(), repr=False)
    """What is odd in the file: hidden text, tracked changes (codes RM1xx)."""
    headings: tuple[StyledHeading, ...] = field(default=(), repr=lambda lines: f"<{len(lines)} headings>")
    """The lines outside of tables that the file marks as headings, in the order of the text."""

    def locate(self, span: Span) -> Location:
        """Return line and column of `span`."""
        line = bisect_right(self.line_starts, span.start)
        return make_location(span, line, span.start - self.line_starts[line - 1] + 1)

    def without(self, spans: Sequence[Span]) -> Source:
        """Return this source without the paragraphs that begin inside `spans`; text and positions stay.

        Args:
            spans: in the order of the text, none inside another.
        """
        if not spans:
            return self
        starts = [span.start for span in spans]

        def is_inside(offset: int) -> bool:
            index = bisect_right(starts, offset)
            return index > 0 and offset < spans[index - 1].end

        kept = tuple(each for each in self.paragraphs if not is_inside(each.start))
        return evolve(self, paragraphs=kept)

    def place_of(self, span: Span) -> Provenance | None:
        """Return where `span` begins in the file; None for plain text."""
        index = bisect_right(self.provenance, span.start, key=_start)
        return self.provenance[index - 1] if index else None


def _start(place: Provenance) -> int:
    return place.start
