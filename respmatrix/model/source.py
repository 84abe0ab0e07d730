"""What was read（原文与自然段）."""

from __future__ import annotations

from bisect import bisect_right

from attrs import field, frozen

from respmatrix.model.span import Location, Span


@frozen
class Paragraph:
    """One paragraph of the source without its indent and trailing space（自然段）.

    In plain text a paragraph is a line that holds more than white space.
    """

    span: Span
    line: int
    """Line in the file, counted from 1."""
    column: int
    """Column of the first character in code points, counted from 1."""


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
    """Encoding of the file; None for a string."""

    def locate(self, span: Span) -> Location:
        """Return line and column of `span`."""
        line = bisect_right(self.line_starts, span.start)
        return Location(span, line, span.start - self.line_starts[line - 1] + 1)
