"""Tables as people read them, before any file format（中性表格）."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen


class RowKind(StrEnum):
    """What a row of a table is（行类别）."""

    DOCUMENT = "document"
    """title of one of several documents, over the full width"""
    SECTION = "section"
    """enclosing heading（分节行）, over the full width"""
    DATA = "data"
    """a fact"""
    TOTAL = "total"
    """sums（合计行）"""


@frozen
class TableColumn:
    """A column of a table（栏）."""

    key: str
    """What it holds: 「seq」, 「task」, 「content」, 「goal」, 「lead」, 「responsible」, 「support」,
    「guide」, 「person」, 「deadline」, 「note」; in a matrix 「unit」, 「open」 and 「total」 too; in lists
    of bodies 「number」, 「role」 and 「partners」."""
    heading: str
    group: str = ""
    """Heading over neighbouring columns of the same group; empty where there is none."""
    column: int | None = None
    """Index into `ResponsibilityMatrix.columns` of a unit's column."""


@frozen
class TableCell:
    """What one cell shows（单元格）."""

    text: str = ""
    """Lines are parted by a line feed; no other control character occurs."""
    number: int | None = None
    """The value where `text` is a count or an ordinal."""
    comment: str = ""
    """Where it says so; nothing stands only here."""


@frozen
class TableRow:
    """A row of a table（行）."""

    kind: RowKind
    cells: tuple[TableCell, ...]
    """One for every column; a document's or section's row has one cell for the whole width."""
    level: int = 0
    """Depth of a section row: 0 for the outermost heading."""
    row: int | None = None
    """Index into `ResponsibilityMatrix.rows` of a data row."""
    attribution: int | None = None
    """Index into the matrix row's attributions; None where the row stands for none or for all of them."""
    column: int | None = None
    """Index into `ResponsibilityMatrix.columns` of the body whose part in the task it tells; None where it
    tells of several or of none."""


@frozen
class Table:
    """A table with its title and legend, ready for any format（表）."""

    key: str
    """「tasks」, 「matrix」, 「departments」, 「notes」 or 「review」."""
    name: str
    """What the table is called: 「重点任务分工表」."""
    title: str
    """Title over the table, its lines parted by a line feed."""
    basis: str
    """One paragraph under the title: what it was made from; may be empty."""
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    legend: tuple[str, ...] = ()
    """Sentences that explain marks, dashes and brackets."""

    def data(self) -> Iterator[TableRow]:
        """Yield the data rows."""
        return (row for row in self.rows if row.kind is RowKind.DATA)

    def index(self, key: str) -> int | None:
        """Return the index of the first column with `key`, None where there is none."""
        return next((index for index, column in enumerate(self.columns) if column.key == key), None)
