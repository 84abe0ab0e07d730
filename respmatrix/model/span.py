"""Positions in the original text（区间）."""

from __future__ import annotations

from attrs import frozen

from respmatrix.model.lean import lean, maker


@lean
@frozen
class Span:
    """A half-open range of code points in the original text（区间）.

    >>> Span(2, 5).of("市财政局、市科技局")
    '政局、'
    """

    start: int
    """First code point, counted from 0."""
    end: int
    """One past the last code point."""

    def of(self, text: str) -> str:
        """Return the text that the span names."""
        return text[self.start : self.end]

    def __len__(self) -> int:
        return self.end - self.start

    def moved(self, by: int) -> Span:
        """Return the span `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@lean
@frozen
class Location:
    """A place that a person can find: the span with its line and column（位置）."""

    span: Span
    line: int
    """Line of the span's start in the file, counted from 1."""
    column: int
    """Column of the span's start in code points, counted from 1."""


make_span, make_location = maker(Span), maker(Location)
