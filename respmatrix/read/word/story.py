"""Walk through a story of a Word file（正文、文本框、脚注）: paragraphs and tables in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from respmatrix.read.word.marks import Marks, Odd
from respmatrix.read.word.names import FOREIGN, PARAGRAPH, TABLE
from respmatrix.read.word.notes import ENDNOTE, Note, Notes
from respmatrix.read.word.numbering import Lists
from respmatrix.read.word.runs import Cell, Content, Runs, Stretch
from respmatrix.read.word.tables import PlacedCell, place_cells
from respmatrix.read.word.wrappers import unwrapped

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEADER = "……"
_OUTSIDE = Cell()
_BLOCKS = frozenset({PARAGRAPH, TABLE, FOREIGN})


@frozen
class Line:
    """A paragraph（自然段）; a line break in it is a line feed."""

    pieces: list[Stretch]
    heading: int | None = None
    """Level among the headings of the body, 1 the outermost; None for text."""


@frozen
class Table:
    """A table（表格）."""

    cells: list[tuple[list[Stretch], PlacedCell]]
    """The text of each, and where it stands on the grid."""


Block = Line | Table


class Story:
    """Yields the paragraphs and tables of a file, and counts them."""

    def __init__(self, runs: Runs, lists: Lists, notes: Notes, marks: Marks) -> None:
        self._runs, self._lists, self._notes, self._marks = runs, lists, notes, marks
        self._paragraphs: Counter[str] = Counter()
        self._tables = self._depth = 0
        self._waiting: list[Note] = []
        """Footnotes called in a table, which follow it."""
        self._at_end: list[Note] = []

    def read(self, body: _Element) -> Iterator[Block]:
        """Yield what stands in `body`, and the endnotes."""
        yield from self._blocks(body, "body", _OUTSIDE)
        for note in self._at_end:
            yield from self._note(note)

    def _blocks(self, parent: _Element, part: str, cell: Cell) -> Iterator[Block]:
        """Yield what stands in a body, a cell, a text box or a note; what hangs on a paragraph follows it."""
        joined: list[Content] = []
        for child in unwrapped(parent, _BLOCKS):
            if child.tag == PARAGRAPH:
                self._paragraphs[part] += 1
                content = self._runs.read(child, part, self._paragraphs[part], cell)
                joined.append(content)
                if content.joins:
                    continue
            if joined:
                yield from self._finished(joined, part, cell)
                joined = []
            if child.tag == TABLE:
                yield from self._table(child, part)
            elif child.tag == FOREIGN:
                self._marks.add(Odd.EMBEDDED, part, self._paragraphs[part] + 1)
        if joined:
            yield from self._finished(joined, part, cell)

    def _finished(self, joined: list[Content], part: str, cell: Cell) -> Iterator[Block]:
        """Yield the line that paragraphs with a deleted end make together, and what hangs on them."""
        last = joined[-1]
        pieces = last.pieces if len(joined) == 1 else [piece for one in joined for piece in one.pieces]
        # Where the last end is deleted too, the line goes on nowhere and has no number.
        label = "" if last.joins else self._lists.label(last.properties, last.style, last.style_name)
        if label and (pieces or cell.table):
            place = pieces[0] if pieces else Stretch("", part, last.number, None, cell)
            pieces = [place._replace(text=label if pieces else label.rstrip(), run=None), *pieces]
        if last.contents:
            pieces = _with_leader(pieces)
        if pieces or not last.joins:
            yield Line(pieces, last.heading if part == "body" and not last.contents else None)
        for content in joined:
            if content.boxes or content.notes:
                yield from self._hanging(content, cell)

    def _hanging(self, content: Content, cell: Cell) -> Iterator[Block]:
        for box in content.boxes:
            with self._runs.apart():
                yield from self._blocks(box, "textbox", cell)
        for kind, note_id in content.notes:
            note = self._notes.take(kind, note_id)
            if note is None:
                continue
            if kind == ENDNOTE:
                self._at_end.append(note)
            elif self._depth:
                self._waiting.append(note)
            else:
                yield from self._note(note)

    def _note(self, note: Note) -> Iterator[Block]:
        self._paragraphs[note.kind] = note.before
        with self._runs.apart():
            yield from self._blocks(note.element, note.kind, _OUTSIDE)

    def _table(self, table: _Element, part: str) -> Iterator[Block]:
        self._tables += 1
        number = self._tables
        rows = place_cells(table)
        if all(sum(cell.shown for cell in row) <= 1 for row in rows):  # a frame around text, no table
            for cell in (cell for row in rows for cell in row):
                if not cell.shown:
                    self._pass_over(cell, part)
                else:
                    place = Cell(number, cell.row + 1, cell.column + 1)
                    yield from self._blocks(cell.element, part, place)
            return
        self._depth += 1
        cells: list[tuple[list[Stretch], PlacedCell]] = []
        for cell in (cell for row in rows for cell in row):
            if cell.shown:
                cells.append((self._cell_pieces(cell, part, number), cell))
            else:
                self._pass_over(cell, part)
        self._depth -= 1
        yield Table(cells)
        if not self._depth:
            waiting, self._waiting = self._waiting, []
            for note in waiting:
                yield from self._note(note)

    def _pass_over(self, cell: PlacedCell, part: str) -> None:
        """Count what a reader does not see, so that the numbers of paragraphs stay those of the file."""
        if cell.odd is not None:
            self._marks.add(cell.odd, part, self._paragraphs[part] + 1)
        self._paragraphs[part] += sum(1 for _ in cell.element.iter(PARAGRAPH))

    def _cell_pieces(self, cell: PlacedCell, part: str, table: int) -> list[Stretch]:
        """Return the text of a cell, a stretch without text for an empty one.

        Lines, and the cells of a table in it, are parted by line feeds.
        """
        place = Cell(table, cell.row + 1, cell.column + 1)
        pieces: list[Stretch] = []
        for block in self._blocks(cell.element, part, place):
            lines = [block.pieces] if isinstance(block, Line) else [pieces for pieces, _ in block.cells]
            for line in lines:
                if not any(piece.text for piece in line):
                    continue
                if pieces:
                    pieces.append(line[0]._replace(text="\n", run=None))
                pieces += line
        return pieces or [Stretch("", part, self._paragraphs[part], None, place)]


def _with_leader(pieces: list[Stretch]) -> list[Stretch]:
    """Return a line of a table of contents with the dots that Word draws before the page number."""
    for index in range(len(pieces) - 1, -1, -1):
        before, tab, after = pieces[index].text.rpartition("\t")
        if tab:
            dotted = pieces[index]._replace(text=before + _LEADER + after)
            return [*pieces[:index], dotted, *pieces[index + 1 :]]
    return pieces
