"""The task × department responsibility matrix（责任矩阵）."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import Literal

from attrs import field, frozen
from attrs.validators import in_

from respmatrix.model.attribution import Attribution, Party, Role, Task
from respmatrix.model.department import Department, Resolution
from respmatrix.model.diagnostic import Diagnostic
from respmatrix.model.document import ParsedDocument
from respmatrix.model.preview import preview
from respmatrix.model.span import Span

ColumnOrder = Literal["protocol", "appearance"]
"""Order of the columns: 机构序列, or as they first appear in the documents."""


class CellKind(StrEnum):
    """What a cell rests on（单元格类别）."""

    NAMED = "named"
    """the task's own attribution names the body"""
    COLLECTIVE = "collective"
    """the task's own attribution names a class of bodies: the column's, or one expanded into its members"""
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
    """One mention that gives a body its part in a task（依据）: where it says so, and who is meant."""

    document: int
    """Index into `ResponsibilityMatrix.documents`."""
    task: str
    """Id of the task within that document."""
    kind: CellKind
    party: Party
    """The mention: name, span, role, position in its list."""
    rule: Span | None = None
    """The sentence of the rule that made it; None where it is printed."""
    resolution: Resolution | None = None
    """How `party` was identified; None without a registry."""
    member: int = 0
    """0 where `party` is the column's own body or class; n where it is a class that was expanded and
    the column its n-th member（集合主体的第几个成员）."""

    @property
    def role(self) -> Role:
        """What the body is answerable for."""
        return self.party.role

    @property
    def span(self) -> Span:
        """The body, or the class that it was expanded from, as printed."""
        return self.party.span

    @property
    def printed(self) -> bool:
        """True where the task itself names the column's body or class, and no rule or list was needed."""
        return self.kind.direct and not self.member


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

    @property
    def printed(self) -> bool:
        """True where the task itself names the body or class of the column."""
        return any(evidence.printed for evidence in self.evidence)

    @property
    def marks(self) -> str:
        """The marks of the roles, in brackets where the task itself does not print the body in the role.

        >>> lead = Evidence(0, "T1", CellKind.NAMED, Party("市文旅局", "市文旅局", Span(0, 4), Role.LEAD))
        >>> other = Party("市文旅局", "市文旅局", Span(9, 13), Role.SUPPORT)
        >>> support = Evidence(0, "T1", CellKind.INFERRED, other)
        >>> Cell(0, 0, (Role.LEAD, Role.SUPPORT), CellKind.NAMED, (lead, support)).marks
        '★〔○〕'
        """
        printed = {evidence.role for evidence in self.evidence if evidence.printed}
        return "".join(role.mark if role in printed else f"〔{role.mark}〕" for role in self.roles)


@frozen
class Column:
    """A body or a class of bodies（列：部门）."""

    key: str
    """Unique. The id of the department where it is identified together with its place; else the document
    and the id, or the scope and the printed name: two bodies never share a column by accident."""
    name: str
    """The commonest of the printed names, elisions restored; of equally common ones the longer. The
    canonical name without the scope where only the expansion of a class brought the body in."""
    scope: str
    """Place of the documents that name it, or the one document where that is unknown; empty where
    documents of several scopes name it, as they do central bodies."""
    collective: bool
    """True for a class of bodies."""
    department: Department | None = None
    """The body as identified; None without a registry, and where the name is ambiguous or unknown."""
    names: tuple[str, ...] = ()
    """All printed names, the commonest first; none where only an expansion brought the body in."""

    @property
    def canonical_name(self) -> str:
        """The full name of the body（规范名称）; the printed one where it is not identified."""
        return self.department.name if self.department else self.name


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

    Rows keep the order of the documents. Columns stand in protocol order（机构序列）as far as bodies are
    identified, then, or all of them if that was asked for, in order of first appearance; classes of
    bodies last. Cells are sorted by row, then column. A blank in an open row is not a no.
    """

    documents: tuple[ParsedDocument, ...]
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: tuple[Cell, ...]
    diagnostics: tuple[Diagnostic, ...] = ()
    column_order: ColumnOrder = field(default="protocol", validator=in_(("protocol", "appearance")))
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

    def _repr_html_(self) -> str:
        """Return the upper left part as a table for a notebook."""
        return preview(
            f"责任矩阵：{len(self.rows)} 项任务 × {len(self.columns)} 个单位",
            [column.name for column in self.columns],
            [(row.id, row.task.heading, row.open_ended) for row in self.rows],
            self._marks,
        )

    def _marks(self, row: int, column: int) -> str:
        cell = self.cell(row, column)
        return cell.marks if cell else ""
