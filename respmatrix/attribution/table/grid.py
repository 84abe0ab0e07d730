"""Tables as rows and columns（表格的行列）: what a merged cell covers, and tables of plain text."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

from attrs import frozen

from respmatrix.attribution.table.broken import GOES_ON
from respmatrix.model import Grid, GridCell, Paragraph, Source, Span
from respmatrix.text import INVISIBLE
from respmatrix.vocabulary.tables import OPENS, SEQUENCE

MOST_COLUMNS = 256
"""A wider grid is no table of division of work."""
_LONGEST_SECTION = 60
"""A line without tabs between rows of pasted text is a section's heading up to this length; code points."""

_MOST_LINES = 30
"""Over more lines no row of a table in plain text is broken."""
_PRINTED = re.compile(r"\S")
_QUOTE = '"'
_AROUND = string.whitespace + "\u3000\xa0" + INVISIBLE + _QUOTE
"""What stands around a cell: blanks, and the quotation marks of one that was copied from a sheet."""
_NUMBERED = re.compile(
    r"[ \u3000]*[(（]?(?:\d{1,3}(?:[.-]\d{1,3})?|[一二三四五六七八九十]{1,3})[)）.．、]?[ \u3000]*(?:\t|$)",
    re.MULTILINE,
)
"""How a row begins that carries a number."""
_NUMBER_HEADING = re.compile(rf"[ \u3000]*(?:{SEQUENCE})[ \u3000]*\t")
_GLUED_NUMBER = re.compile(r"[(（]?\d{1,3}[)）.．、]?(?=[一-龥“])(?![年月日个项级])")
"""One that is glued to the task."""


@frozen
class GridRow:
    """One row of a grid（表格行）."""

    number: int
    """Row in the grid, counted from 0."""
    cells: dict[int, GridCell]
    """The cell that covers each column; one that began in a row above is there too."""

    own: tuple[GridCell, ...]
    """The cells that begin in this row, from left to right."""
    filled: tuple[GridCell, ...]
    """Those of them that hold text."""

    def begins(self, column: int) -> bool:
        """Tell whether the cell at `column` begins there, in this row."""
        cell = self.cells[column]
        return cell.row == self.number and cell.column == column

    def is_blank(self) -> bool:
        """Tell whether no cell that begins in this row holds text."""
        return not self.filled


def grids_of(source: Source) -> tuple[Grid, ...]:
    """Return the tables of the source; those of plain text are its runs of lines with tabs."""
    if source.grids or "\t" not in source.text:
        return source.grids
    return tuple(_pasted(source))


def rows_of(grid: Grid) -> list[GridRow]:
    """Return the rows of `grid`, empty for one that is wider than any table of division of work."""
    if not grid.cells or max(cell.column for cell in grid.cells) >= MOST_COLUMNS:
        return []
    width = min(max(cell.column + cell.width for cell in grid.cells), MOST_COLUMNS)
    beginning: dict[int, list[GridCell]] = {}
    for cell in grid.cells:
        beginning.setdefault(cell.row, []).append(cell)
    rows: list[GridRow] = []
    above: dict[int, GridCell] = {}  # what reaches down into the next row
    for number in range(max(beginning) + 1):
        covering = {column: cell for column, cell in above.items() if cell.row + cell.height > number}
        for cell in beginning.get(number, ()):
            covering.update(dict.fromkeys(range(cell.column, min(cell.column + cell.width, width)), cell))
        own = tuple(beginning.get(number, ()))
        filled = tuple(cell for cell in own if len(cell.span))
        rows.append(GridRow(number, dict(sorted(covering.items())), own, filled))
        above = {column: cell for column, cell in covering.items() if cell.row + cell.height > number + 1}
    return rows


def _pasted(source: Source) -> Iterator[Grid]:
    """Yield the tables of a text: runs of lines with tabs, and headings alone on a line between them."""
    text, run, held = source.text, list[Span](), list[Span]()
    width = behind = 0
    for index, paragraph in enumerate(source.paragraphs):
        if paragraph.start < behind:
            continue
        if not run and text.find("\t", paragraph.start, paragraph.end) < 0:
            continue  # a tab in front of a line may be its indent
        line = _line(source, paragraph)
        pieces = text.count("\t", line.start, line.end) + 1
        if pieces > 1 and text.count(_QUOTE, line.start, line.end) % 2:
            line = _quoted_row(source, index, line)
            behind, pieces = line.end, text.count("\t", line.start, line.end) + 1
        if not run:
            width = pieces if text.startswith(OPENS, paragraph.start) else 0
        elif 1 < pieces < width:
            line = _whole_row(source, index, line, width - pieces)
            behind = line.end
        if pieces == 1 and run and not held and text[run[-1].end - 1] in GOES_ON:
            run[-1] = Span(run[-1].start, line.end)
        elif pieces > 1:
            run += [*held, line] if run else [line]
            held = []
        elif run and not held and len(paragraph) <= _LONGEST_SECTION and text[paragraph.end - 1] != "。":
            held = [line]
        else:
            if len(run) > 1:
                yield _grid(text, run)
            run, held = [], []
    if len(run) > 1:
        yield _grid(text, run)


def _line(source: Source, paragraph: Paragraph) -> Span:
    """Return a paragraph with the blanks that its line begins with, for its first cell may be empty."""
    start = source.line_starts[paragraph.line - 1]
    begins = _PRINTED.search(source.text, start, paragraph.start) is None  # else another stands in front
    return Span(start if begins else paragraph.start, paragraph.end)


def _quoted_row(source: Source, first: int, line: Span) -> Span:
    """Return the row whose first line is `line`, with the lines of its cells in quotation marks.

    So sheets are copied: 「1⇥修桥⇥"市住建局⏎市财政局"⇥年底」. Where no mark closes, the row is the line.
    """
    opened, behind = True, line.end
    for paragraph in source.paragraphs[first + 1 : first + _MOST_LINES]:
        more = _line(source, paragraph)
        opened ^= bool(source.text.count(_QUOTE, behind, more.end) % 2)
        behind = more.end
        if not opened:
            return Span(line.start, behind)
    return line


def _whole_row(source: Source, first: int, line: Span, missing: int) -> Span:
    """Return the row whose first line is `line`, with the lines over which its cells are broken.

    The last cell of every line goes on in the first one of the next; with the `missing` cells together
    they must fill the table. A row that does not stays a line.
    """
    text, paragraphs = source.text, source.paragraphs
    if _NUMBERED.match(text, line.start) is None:
        return line
    for paragraph in paragraphs[first + 1 : first + _MOST_LINES]:
        more = _line(source, paragraph)
        if _NUMBERED.match(text, more.start):
            break
        missing -= text.count("\t", more.start, more.end)
        if missing <= 0:
            return Span(line.start, more.end) if missing == 0 else line
    return line


def _grid(text: str, lines: list[Span]) -> Grid:
    cells: list[GridCell] = []
    unnumbered = _lost_numbers(text, lines)
    for row, line in enumerate(lines):
        start = line.start
        lost = unnumbered and row and "\t" in line.of(text)
        number = _GLUED_NUMBER.match(text, start, line.end) if lost else None
        if number:
            cells.append(GridCell(Span(start, number.end()), row, 0))
            start = number.end()
        for column, piece in enumerate(text[start : line.end].split("\t"), 1 if lost else 0):
            inner = piece.strip(_AROUND)
            begin = start + len(piece) - len(piece.lstrip(_AROUND)) if inner else start
            cells.append(GridCell(Span(begin, begin + len(inner)), row, column))
            start += len(piece) + 1
    return Grid(Span(lines[0].start, lines[-1].end), tuple(cells))


def _lost_numbers(text: str, lines: list[Span]) -> bool:
    """Tell whether all rows lack the cell of their number, which the headings have.

    Word counts rows by itself; a copy keeps neither the numbers nor the blanks at the head of a line, or
    glues the number to the text: 「1改造老旧小区⇥县住建局」.
    """
    if _NUMBER_HEADING.match(text, lines[0].start, lines[0].end) is None:
        return False
    width = text.count("\t", lines[0].start, lines[0].end)
    rows = [line for line in lines[1:] if "\t" in line.of(text)]
    return len(rows) > 1 and all(
        text.count("\t", row.start, row.end) < width
        and not text[row.start].isspace()
        and not _NUMBERED.match(text, row.start)
        for row in rows
    )
