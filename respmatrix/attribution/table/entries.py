"""Tables of division of work as they were found（责任分工表）, and the tasks in them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from respmatrix.attribution.table.broken import pieces_of
from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import OWN_TEXT, Header, Key
from respmatrix.model import GridCell, Span


@frozen
class Entry:
    """A task of the table: the rows that belong to it（表中任务）."""

    rows: tuple[GridRow, ...]
    sequence: GridCell | None
    title: GridCell | None
    """The cell that names it; a merged one may begin in a row above."""
    path: tuple[str, ...]
    """Headings above it in the table, from the outside in."""
    above: tuple[Span, ...] = ()
    """The rows of the table that are these headings, for they may say who answers."""


@frozen
class TaskTable:
    """A table whose columns say who answers for what（责任分工表）."""

    span: Span
    """From its header to its last row; titles above the header are outside."""
    header: Header
    entries: tuple[Entry, ...]
    """Empty for a table beside it that has no column for tasks, such as a list of telephones."""
    stray: tuple[GridRow, ...]
    """Rows with text that belong to no task."""
    repeats: bool = False
    """True for one that lists the tasks of another table again, and is not read."""

    def own_text(self) -> Iterator[Span]:
        """Yield the cells of the tasks' own text, and the headings between the rows."""
        yield from self.headings()
        indexes = {column.index for column in self.header.columns if column.key in OWN_TEXT}
        for entry in self.entries:
            for row in entry.rows:
                for cell in row.filled:
                    if cell.column in indexes:
                        yield from pieces_of(cell.span)

    def headings(self) -> Iterator[Span]:
        """Yield the rows that are headings of the tasks below them, each once."""
        yield from dict.fromkeys(span for entry in self.entries for span in entry.above)

    @property
    def is_crosswise(self) -> bool:
        """Whether marks stand under the names of bodies."""
        return not self.header.of(Key.ROLE)
