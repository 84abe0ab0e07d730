"""The columns of a page of plain text（栏带）: what is blank in all its lines parts them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from respmatrix.attribution.table.header import key_of
from respmatrix.attribution.table.pasted import NUMBER
from respmatrix.model import Span
from respmatrix.text import INVISIBLE, display_width, parted

Extent = tuple[int, int]
"""From which column of the page up to which something stands."""

_GAP = re.compile(r"[ \u3000\xa0]{2,}|\u3000")
_WORD = re.compile(r"[^ \xa0]+")
_BLANK = re.compile("[ \xa0]")
_WITHOUT_WIDTH = dict.fromkeys(map(ord, INVISIBLE))
_OVERFLOW = 2
"""So far what ends in a number and its unit may stand out of its column."""


@frozen
class Line:
    """A line of the table（表中一行文字）."""

    pieces: tuple[Span, ...]
    extents: tuple[Extent, ...]
    is_apart: bool
    """Whether a blank line stands before it, or one that is drawn."""
    begins_page: bool
    width: Callable[[str], int]
    """How the columns of the page are counted."""
    columns: tuple[int, ...] = ()
    """Under which heading each piece stands, once that is known."""
    rooms: tuple[int, ...] = ()
    """How much room each piece leaves in its column."""

    @classmethod
    def of(
        cls,
        text: str,
        margin: int,
        pieces: tuple[Span, ...],
        width: Callable[[str], int],
        *,
        is_apart: bool,
        begins_page: bool,
    ) -> Line:
        """Return the line of `pieces`, whose page begins at the offset `margin`."""
        line = cls(pieces, (), is_apart, begins_page, width)
        return evolve(line, extents=line._extents(text, pieces, margin, 0))

    def measured(self, text: str, start: int, end: int) -> int:
        """Return how many columns of the page a stretch takes."""
        return self.width(text[start:end].translate(_WITHOUT_WIDTH))

    def _extents(self, text: str, pieces: Sequence[Span], margin: int, first: int) -> tuple[Extent, ...]:
        """Return the extents of `pieces`, where the column `first` of the page is at the offset `margin`."""
        begins = [first + self.measured(text, margin, piece.start) for piece in pieces]
        sizes = [max(self.measured(text, piece.start, piece.end), 1) for piece in pieces]
        return tuple((begin, begin + size) for begin, size in zip(begins, sizes, strict=True))

    def words(self, text: str) -> list[str]:
        """Return the words of the line, whatever parts them."""
        return [word for piece in self.pieces for word in piece.of(text).split()]

    def parted(self, text: str) -> Line:
        """Return a line of headings, those that a single blank parts as two, if both are headings."""
        pieces: list[Span] = []
        for piece in self.pieces:
            words = [Span(*word.span()) for word in _WORD.finditer(text, piece.start, piece.end)]
            pieces += words if all(key_of(word.of(text)) for word in words) else [piece]
        extents = self._extents(text, pieces, self.pieces[0].start, self.extents[0][0])
        return evolve(self, pieces=tuple(pieces), extents=extents)


def pieces_in(text: str, line: Span) -> Iterator[Span]:
    """Yield what wide gaps part on a line."""
    for start, end in parted(text, line.start, line.end, _GAP):
        yield Span(start, end)


def bands_of(text: str, page: Sequence[Line]) -> tuple[Extent, ...]:
    """Return the columns of a page without headings, such as are not blank on it.

    A line alone in the first column that is no number stands behind the table, or above its first row there.
    """
    bands: list[Extent] = []
    left = min((line.extents[0][0] for line in page), default=0)
    for line in page:
        alone = len(line.pieces) == 1 and line.extents[0][0] == left
        if alone and not NUMBER.fullmatch(line.pieces[0].of(text)):
            if bands:
                break
            continue
        for piece, extent in zip(line.pieces, line.extents, strict=True):
            if not _parting(text, piece):  # else it may be two
                bands = _with(bands, extent)
    return tuple(bands)


class Bands:
    """The columns of one page, which grow with every line that is taken（一页的栏）."""

    def __init__(self, heads: Sequence[Extent], columns: Sequence[int] | None = None) -> None:
        """Take the extents of the headings, from left to right, and which columns of the table they are."""
        self._heads = heads
        self._columns = range(len(heads)) if columns is None else columns
        self._bands = list(heads)

    def stands_left(self, line: Line) -> bool:
        """Tell whether a line is nothing but one piece, set as far left as the first column."""
        return len(line.pieces) == 1 and self.begins_left(line)

    def begins_left(self, line: Line) -> bool:
        """Tell whether a line begins as far left as the first column."""
        return line.extents[0][0] <= self._bands[0][0]

    def take(self, text: str, line: Line) -> Line | None:
        """Add a line and return it; None where it stands across two columns.

        Where columns stand close, one blank parts two pieces, which are then returned as two.
        """
        bands = self._with(line)
        if bands is None:
            line = self._parted(text, line)
            bands = self._with(line)
        if bands is None:
            return None
        self._bands = bands
        return line

    def _with(self, line: Line) -> list[Extent] | None:
        bands = self._bands
        for extent in line.extents:
            bands = _with(bands, extent)
        return bands if len({_index(bands, head) for head in self._heads}) == len(self._heads) else None

    def _parted(self, text: str, line: Line) -> Line:
        """Return a line with its pieces parted at the blanks that stand between two columns."""
        owners = [self._bands[_index(self._bands, head)] for head in self._heads]
        pieces: list[Span] = []
        extents: list[Extent] = []
        for piece, (begin, end) in zip(line.pieces, line.extents, strict=True):
            for left, right in pairwise(owners):
                if not (begin < left[1] and right[0] < end):
                    continue
                gap = _nearest(text, line, Span(begin, right[0]), piece)
                if end - right[0] <= _OVERFLOW and (gap is None or _is_by_number(text, gap)):
                    end = max(min(end, right[0]), begin + 1)
                    break
                if gap is None:
                    break
                # What fills its column moves the next piece a little.
                pieces.append(Span(piece.start, gap.start()))
                stop = begin + line.measured(text, piece.start, gap.start())
                extents.append((begin, max(min(stop, right[0]), begin + 1)))
                piece = Span(gap.end(), piece.end)
                begin = max(end - line.measured(text, piece.start, piece.end), right[0])
                end = max(end, begin + 1)
            pieces.append(piece)
            extents.append((begin, end))
        return evolve(line, pieces=tuple(pieces), extents=tuple(extents))

    def placed(self, text: str, lines: Sequence[Line]) -> list[Line]:
        """Return the lines that were taken, each piece with its column and the room that it leaves there."""
        owners = [self._bands[_index(self._bands, head)] for head in self._heads]
        placed = [
            evolve(
                line,
                columns=tuple(
                    self._columns[_nearest_of(owners, self._bands[_index(self._bands, extent)])]
                    for extent in line.extents
                ),
            )
            for line in lines
        ]
        widest = _widest(text, placed)
        if all(line.width is len for line in lines):
            placed = [_untied(text, line, widest, self._columns) for line in placed]
            widest = _widest(text, placed)
        return [
            evolve(
                line,
                rooms=tuple(
                    widest[column] - display_width(piece.of(text))
                    for column, piece in zip(line.columns, line.pieces, strict=True)
                ),
            )
            for line in placed
        ]


def _widest(text: str, lines: Sequence[Line]) -> dict[int, int]:
    """Return how wide the columns are, by pieces that hold no blank beside which two might stand."""
    widest: dict[int, int] = {}
    for line in lines:
        for column, piece in zip(line.columns, line.pieces, strict=True):
            width = 0 if _parting(text, piece) else display_width(piece.of(text))
            widest[column] = max(widest.get(column, 0), width)
    return widest


def _parting(text: str, piece: Span) -> list[re.Match[str]]:
    """Return the blanks of a piece that no number explains."""
    gaps = _BLANK.finditer(text, piece.start, piece.end)
    return [gap for gap in gaps if not _is_by_number(text, gap)]


def _untied(text: str, line: Line, widest: Mapping[int, int], columns: Sequence[int]) -> Line:
    """Return a line with a piece as two where its first part fills the column, and the next one is blank.

    So text that fills its column moves what stands beside it up to one blank.
    """
    pieces: list[Span] = []
    own: list[int] = []
    for column, piece in zip(line.columns, line.pieces, strict=True):
        at = columns.index(column) + 1
        behind = columns[at] if at < len(columns) else None
        if behind is not None and behind not in line.columns:
            for gap in _parting(text, piece):
                room = widest[column] - display_width(text[piece.start : gap.start()])
                if room <= _OVERFLOW:
                    pieces.append(Span(piece.start, gap.start()))
                    own.append(column)
                    column, piece = behind, Span(gap.end(), piece.end)
                    break
        pieces.append(piece)
        own.append(column)
    return evolve(line, pieces=tuple(pieces), columns=tuple(own))


def _nearest(text: str, line: Line, reach: Span, piece: Span) -> re.Match[str] | None:
    """Return the blank in a piece behind which the next column begins most nearly; None where it has none.

    Args:
        text: the text of the document.
        line: the line.
        reach: from which column of the page the piece stands, and where the next column begins.
        piece: the piece.
    """
    return min(
        _BLANK.finditer(text, piece.start, piece.end),
        key=lambda gap: (
            _is_by_number(text, gap),
            abs(reach.start + line.measured(text, piece.start, gap.end()) - reach.end),
        ),
        default=None,
    )


def _is_by_number(text: str, gap: re.Match[str]) -> bool:
    """Tell whether a blank stands beside a number, as in 「2025 年 9 月」: it seldom parts two columns."""
    return text[gap.start() - 1].isdigit() or text[gap.end()].isdigit()


def _with(bands: list[Extent], extent: Extent) -> list[Extent]:
    """Return the bands, those that `extent` meets as one with it."""
    begin, end = extent
    kept: list[Extent] = []
    for band in bands:
        if band[0] < end and begin < band[1]:
            begin, end = min(begin, band[0]), max(end, band[1])
        else:
            kept.append(band)
    return sorted([*kept, (begin, end)])


def _index(bands: Sequence[Extent], extent: Extent) -> int:
    return next(at for at, band in enumerate(bands) if band[0] <= extent[0] < band[1])


def _nearest_of(bands: Sequence[Extent], band: Extent) -> int:
    """Return which of the bands `band` is, or else is nearest to."""
    if band in bands:
        return bands.index(band)
    return min(range(len(bands)), key=lambda at: max(bands[at][0] - band[1], band[0] - bands[at][1]))
