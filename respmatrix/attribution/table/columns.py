"""Tables of plain text set in columns of blanks（空格对齐的表格）, a row over several lines.

    序号  重点任务      牵头单位    完成时限
    1     改造老旧小    县住建局    10月底
          区20个
    2     新建公厕      县城管局    12月底

So `pdftotext -layout` writes a table of a PDF file, counting characters, and pandoc, counting half-width
columns.
What tells the columns apart is what is blank in all lines of a page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile
from operator import attrgetter
from typing import NamedTuple

from attrs import define, field

from respmatrix.attribution.table.bands import Bands, Extent, Line, bands_of, pieces_in
from respmatrix.attribution.table.broken import BrokenSpan
from respmatrix.attribution.table.fitting import blank_columns, is_row
from respmatrix.attribution.table.header import Key, folded
from respmatrix.attribution.table.pasted import (
    LONGEST_SECTION,
    NUMBER,
    Cells,
    are_sure,
    grid_of,
    is_plausible,
    keys_of,
    names_body,
)
from respmatrix.attribution.table.stacked import cells_of, parts_of
from respmatrix.model import Grid, Source, Span
from respmatrix.text import display_width
from respmatrix.vocabulary.tables import RULE

_RULE = re.compile(RULE)
_FEWEST = 2
"""Columns of such a table."""
_MOST_HEADS = 6
"""Lines over which its headings may be broken."""
_MOST_SECTIONS = 3
"""Headings of sections that may stand above a row."""
_LONGEST_LABEL = 6
"""So soon behind its beginning a note has its colon（注：, 说明：）; code points."""
_DIGITS = re.compile(r"\d{1,4}")
_PAGE = "\x0c"
"""What begins a page; the number of the one before may stand in front of it, alone on its line."""
_WIDTHS: tuple[Callable[[str], int], ...] = (display_width, partial(display_width, ambiguous=1), len)
"""How programs count the columns of a page: those of an office font, of a terminal, or characters."""
_SAMPLE = 60
"""So many lines tell how the columns of the page are counted."""


class InColumns(NamedTuple):
    """A table set in columns, as far as they were told apart."""

    grid: Grid
    cut: Span | None
    """The line from which on its rows are not read."""


def is_broken(grid: Grid) -> bool:
    """Tell whether a cell runs over several lines."""
    return any(isinstance(cell.span, BrokenSpan) for cell in grid.cells)


def set_in_columns(source: Source, first: int, following: int) -> InColumns | None:
    """Return the table whose heading is the paragraph `first`, before the paragraph `following`.

    None where its columns are not told apart, or not its rows: each begins with its number on its first line,
    or behind a blank line; where there is neither, what the columns hold is to tell.
    """
    head = source.paragraphs[first].span
    if len(list(pieces_in(source.text, head))) < _FEWEST or "\t" in head.of(source.text):
        return None
    among = range(first, following)
    width = min(_WIDTHS, key=lambda width: _raggedness(source, among[:_SAMPLE], width))
    lines = list(_lines(source, among, width))
    headings = _Head.of(source.text, lines) if lines else None
    if headings is None:
        return None
    rows = _Rows(source.text, headings)
    grid = rows.read(lines)
    return None if grid is None else InColumns(grid, rows.cut)


def _raggedness(source: Source, among: range, width: Callable[[str], int]) -> int:
    """Return in how many columns of the page something begins, if they are counted so."""
    return len({extent[0] for line in _lines(source, among, width) for extent in line.extents})


def _lines(source: Source, among: range, width: Callable[[str], int]) -> Iterator[Line]:
    """Yield the lines that hold text, without those that are drawn and the numbers of pages."""
    text, paragraphs = source.text, source.paragraphs
    begins_page = is_below = False
    for index in among:
        paragraph = paragraphs[index]
        margin = source.line_starts[paragraph.line - 1]
        begins_page = begins_page or text.startswith(_PAGE, margin)
        if _RULE.fullmatch(text, paragraph.start, paragraph.end):
            is_below = True
            continue
        behind = paragraphs[index + 1].start if index + 1 < len(paragraphs) else len(text)
        if _DIGITS.fullmatch(text, paragraph.start, paragraph.end) and _PAGE in text[paragraph.end : behind]:
            continue
        margin += text.startswith(_PAGE, margin)
        is_apart = is_below or (index > 0 and paragraph.line > paragraphs[index - 1].line + 1)
        pieces = tuple(pieces_in(text, paragraph.span))
        yield Line.of(text, margin, pieces, width, is_apart=is_apart, begins_page=begins_page)
        begins_page = is_below = False


def _begins_row(text: str, line: Line) -> bool:
    return NUMBER.fullmatch(line.pieces[0].of(text)) is not None


@define
class _Head:
    """The headings of the columns（栏头）."""

    lines: Sequence[Line]
    extents: Sequence[Extent]
    cells: Cells
    keys: Sequence[Key | None]

    @classmethod
    def of(cls, text: str, lines: Sequence[Line]) -> _Head | None:
        """Return the headings at the top of `lines`, above the first row; None where they are none."""
        for begins_row in (partial(_begins_row, text), attrgetter("is_apart")):
            begins = [at for at, line in enumerate(lines[: _MOST_HEADS + 1]) if at and begins_row(line)]
            if begins:
                break
        heads = [cls._over(text, lines[:count]) for count in range(1, 1 + (begins[0] if begins else 2))]
        sure = (head for head in heads if head is not None and are_sure(head.keys))
        return next(sure, heads[-1] if begins else None)

    @classmethod
    def _over(cls, text: str, own: Sequence[Line]) -> _Head | None:
        """Return the headings that these lines are."""
        first = own[0].parted(text)
        bands = Bands(first.extents)
        taken = [bands.take(text, line) for line in (first, *own[1:])]
        cells = cells_of(text, bands.placed(text, [line for line in taken if line]), len(first.pieces))
        keys = keys_of(text, cells, unknown=len(cells) // 3)
        return None if keys is None or None in taken else cls(own, first.extents, cells, keys)

    def repeated(self, text: str, page: Sequence[Line]) -> int:
        """Return how many of the lines of the headings a page begins with again."""
        pairs = zip(self.lines, page, strict=False)
        return len(list(takewhile(lambda pair: pair[0].words(text) == pair[1].words(text), pairs)))


@define
class _Rows:
    """The rows of the table, page after page（逐页读行）."""

    text: str
    head: _Head
    kept: list[Line] = field(factory=list)
    sections: dict[int, list[Span]] = field(factory=dict)
    """What stands above the line of an index."""
    above: list[Span] = field(factory=list)
    """Headings of sections with no row below them so far."""
    cut: Span | None = None
    """The first line of a row that is not read."""
    is_loose: bool = False
    """Whether blank lines stand between most lines, also of one row."""

    def read(self, lines: Sequence[Line]) -> Grid | None:
        """Return the table."""
        self.is_loose = 2 * sum(line.is_apart for line in lines) > len(lines)
        first = lines[0].words(self.text)
        begins = [at for at, line in enumerate(lines) if line.begins_page or line.words(self.text) == first]
        for begin, end in pairwise(sorted({0, *begins, len(lines)})):
            page = lines[begin:end]
            taken = self._take(page)
            if taken < len(page):
                self.cut = next((line.pieces[0] for line in page[taken:] if self._is_row(line)), None)
                break
        if not self.kept:
            return None
        rows = self._numbered() if self.head.keys[0] is Key.SEQUENCE else self._unnumbered()
        return grid_of(self.text, [self.head.cells, *rows], self.head.keys) if rows else None

    def _numbered(self) -> list[Cells]:
        """Return the rows, each from its number on; none where the first line has no number."""
        text, kept = self.text, self.kept
        begins = [at for at, line in enumerate(kept) if not line.columns[0] and _begins_row(text, line)]
        rows: list[Cells] = []
        for begin, end in pairwise([*begins, len(kept)] if begins and not begins[0] else ()):
            rows += [[section] for section in self.sections.get(begin, ())]
            rows += parts_of(text, kept[begin:end], self.head.keys)
        return rows

    def _unnumbered(self) -> list[Cells]:
        """Return the rows that blank lines part; where there are none, as what they hold tells."""
        text, kept, keys = self.text, self.kept, self.head.keys
        begins = [at for at, line in enumerate(kept) if line.is_apart]
        if begins[:1] != [0] or len(begins) == 1:
            return parts_of(text, kept, keys)
        return [cells_of(text, kept[begin:end], len(keys)) for begin, end in pairwise([*begins, len(kept)])]

    def _is_row(self, line: Line) -> bool:
        """Tell whether a line is one of a row that has cells in several columns."""
        return len(line.pieces) > (1 if _begins_row(self.text, line) else 2)

    def _is_note(self, bands: Bands, line: Line) -> bool:
        """Tell whether a line stands behind a table without numbers, left of its columns."""
        start = line.pieces[0].start
        noted = line.is_apart or "：" in self.text[start : start + _LONGEST_LABEL]
        return bands.stands_left(line) and noted and self.head.keys[0] is not Key.SEQUENCE

    def _take(self, page: Sequence[Line]) -> int:
        """Take the lines of a page; return how many there are before the end of the table."""
        text, repeated = self.text, self.head.repeated(self.text, page)
        bands = Bands(page[0].parted(text).extents) if repeated else self._columns(page)
        if bands is None:
            return 0
        held: list[Line] = []
        count = repeated
        for line in page[repeated:]:
            at = len(self.kept) + len(held)
            taken = None if self._is_apart(bands, line, first=not at) else bands.take(text, line)
            if taken is not None:
                if self.above and not self._may_begin(line):
                    break
                if self.above:
                    self.sections[at], self.above = self.above, []
                held.append(taken)
            elif len(self.above) < _MOST_SECTIONS and self._may_head_section(bands, line):
                self.above.append(line.pieces[0])
            else:
                break
            count += 1
        self.kept += bands.placed(text, held)
        return count

    def _is_apart(self, bands: Bands, line: Line, *, first: bool) -> bool:
        """Tell whether a line is no part of a row.

        Something else than a number stands in the place of one, or a blank line parts it from the rows.
        """
        if self.head.keys[0] is not Key.SEQUENCE:
            return not first and self._is_note(bands, line)
        if _begins_row(self.text, line):
            return False
        return bands.begins_left(line) or (line.is_apart and not line.begins_page and not self.is_loose)

    def _may_begin(self, line: Line) -> bool:
        """Tell whether a row may begin on a line, below the heading of a section."""
        return self.head.keys[0] is not Key.SEQUENCE or _begins_row(self.text, line)

    def _may_head_section(self, bands: Bands, line: Line) -> bool:
        """Tell whether a line across the columns, or left of them, may be the heading of a section."""
        piece = line.pieces[0]
        short = len(piece) <= LONGEST_SECTION and self.text[piece.end - 1] != "。"
        if not short or len(line.pieces) > 1 or self._is_note(bands, line):
            return False
        return not names_body(folded(piece.of(self.text)))

    def _columns(self, page: Sequence[Line]) -> Bands | None:
        """Return the columns of a page without headings, some of which may be blank on it."""
        text, keys = self.text, self.head.keys
        found = bands_of(text, page)
        if not found or len(found) > len(keys):
            return None
        if keys[0] is not Key.SEQUENCE:
            return Bands(found) if len(found) == len(keys) else None
        missing = len(keys) - len(found)  # but two columns of bodies may only stand so close as to be one
        options = [
            [at for at in range(len(keys)) if at not in blank]
            for blank in blank_columns(keys, missing, of_bodies=False)
        ]
        fitting = [self._fitting(page, Bands(found, filled)) for filled in options]
        best = max(fitting, default=0)
        return Bands(found, options[fitting.index(best)]) if best else None

    def _fitting(self, page: Sequence[Line], bands: Bands) -> int:
        """Count the rows of a page that are what the headings say; 0 where one is not even like it."""
        text, keys = self.text, self.head.keys
        taken = [line for line in (bands.take(text, line) for line in page) if line is not None]
        lines = bands.placed(text, taken)
        begins = [at for at, line in enumerate(lines) if _begins_row(text, line)]
        if len(begins) == 1:  # else the last row is left out, for the page may not end with it
            begins.append(len(lines))
        rows = [cells_of(text, lines[begin:end], len(keys)) for begin, end in pairwise(begins)]
        if not all(is_plausible(text, row, keys) for row in rows):
            return 0
        return sum(is_row(text, row, keys) for row in rows)
