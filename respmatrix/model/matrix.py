"""The task × department responsibility matrix（责任矩阵）."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum

from attrs import field, frozen

from respmatrix.model.attribution import Attribution, Role, Task
from respmatrix.model.diagnostic import Diagnostic
from respmatrix.model.document import ParsedDocument
from respmatrix.model.span import Span


class CellKind(StrEnum):
    """What a cell rests on（单元格类别）."""

    NAMED = "named"
    """the task's own attribution names the body"""
    COLLECTIVE = "collective"
    """the task's own attribution names a class of bodies"""
    INHERITED = "inherited"
    """the attribution of a heading or of the whole document"""
    INFERRED = "inferred"
    """a rule of the whole document"""

    @property
    def direct(self) -> bool:
        """True for what the task itself prints."""
        return self in (CellKind.NAMED, CellKind.COLLECTIVE)


@frozen
class Evidence:
    """Where it says so（依据）."""

    document: int
    """Index into `ResponsibilityMatrix.documents`."""
    task: str
    """Id of the task within that document."""
    role: Role
    kind: CellKind
    span: Span
    """The body as printed."""
    rule: Span | None = None
    """The sentence of the rule that made it; None where it is printed."""


@frozen
class Cell:
    """One body's part in one task（单元格）."""

    row: int
    column: int
    roles: tuple[Role, ...]
    """Distinct, in the order of `Role`."""
    kind: CellKind
    """The strongest kind among its evidence: printed before inherited before inferred."""
    evidence: tuple[Evidence, ...]


@frozen
class Column:
    """A body or a class of bodies（列：部门）."""

    key: str
    """Unique: scope and name."""
    name: str
    """As printed, elisions restored."""
    scope: str
    """Issuer's place, or the document where that is unknown; bodies of two scopes share no column."""
    collective: bool


@frozen
class Row:
    """A task（行：任务）."""

    id: str
    """Unique in the matrix: 「T2-1」, or 「D2-T2-1」 where there are several documents."""
    document: int
    """Index into `ResponsibilityMatrix.documents`."""
    task: Task
    attributions: tuple[Attribution, ...]
    """The task's own, else the inherited ones; empty where only the whole document names bodies."""
    open_ended: bool
    """True where a list of the row is open: a blank cell is then not a no."""


@frozen
class ResponsibilityMatrix:
    """Tasks × departments（责任矩阵）.

    Rows keep the order of the documents. Columns stand in order of first appearance, classes of
    bodies last. Cells are sorted by row, then column.
    """

    documents: tuple[ParsedDocument, ...]
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: tuple[Cell, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    _index: dict[tuple[int, int], Cell] = field(init=False, repr=False, eq=False, hash=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_index", {(cell.row, cell.column): cell for cell in self.cells})

    def cell(self, row: int, column: int) -> Cell | None:
        """Return the cell at `row` and `column`, None where it is blank."""
        return self._index.get((row, column))

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles that occur, in the order of `Role`."""
        seen = {role for cell in self.cells for role in cell.roles}
        return tuple(role for role in Role if role in seen)

    def row_counts(self) -> tuple[int, ...]:
        """Return for every row the number of bodies in it."""
        counts = Counter(cell.row for cell in self.cells)
        return tuple(counts[row] for row in range(len(self.rows)))

    def column_counts(self, role: Role | None = None) -> tuple[int, ...]:
        """Return for every column the number of tasks, or of those in which it has `role`."""
        counts = Counter(cell.column for cell in self.cells if role is None or role in cell.roles)
        return tuple(counts[column] for column in range(len(self.columns)))
