"""What is seen when a matrix is looked at from another side（视图）."""

from __future__ import annotations

from attrs import field, frozen

from respmatrix.model.attribution import Role, Task
from respmatrix.model.department import Department
from respmatrix.model.document import ParsedDocument
from respmatrix.model.matrix import Cell, Column, Row


@frozen
class TransposedMatrix:
    """Departments × tasks（转置）: `row` and `column` of a cell have changed places."""

    documents: tuple[ParsedDocument, ...]
    rows: tuple[Column, ...]
    columns: tuple[Row, ...]
    cells: tuple[Cell, ...]
    """Sorted by row, then column."""
    _index: dict[tuple[int, int], Cell] = field(init=False, repr=False, eq=False, hash=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_index", {(cell.row, cell.column): cell for cell in self.cells})

    def cell(self, row: int, column: int) -> Cell | None:
        """Return the cell of department `row` and task `column`, None where it is blank."""
        return self._index.get((row, column))


@frozen
class Partner:
    """Another body of the same task（共同责任单位）."""

    column: Column
    roles: tuple[Role, ...]


@frozen
class Assignment:
    """One task of one body（承担的任务）."""

    row: Row
    """The task; where `row.open_ended`, bodies that are not named may belong to it."""
    cell: Cell
    """Roles, kind and evidence."""
    positions: tuple[int, ...]
    """For every piece of evidence, the place of the body in its printed list, counted from 1; it
    never implies a lead."""
    partners: tuple[Partner, ...]
    """In the order of the columns."""


@frozen
class DepartmentTasks:
    """What one body has to do（部门任务清单）."""

    column: Column
    assignments: tuple[Assignment, ...]
    """In the order of the rows."""

    def with_role(self, role: Role) -> tuple[Assignment, ...]:
        """Return the tasks in which the body has `role`."""
        return tuple(assignment for assignment in self.assignments if role in assignment.cell.roles)


@frozen
class LeaderAssignment:
    """One task in which bodies in a leader's charge take part（分管领导的任务）."""

    row: Row
    cells: tuple[Cell, ...]
    """Those of the bodies in the leader's charge."""

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles of these bodies, in the order of `Role`."""
        held = {role for cell in self.cells for role in cell.roles}
        return tuple(role for role in Role if role in held)


@frozen
class LeaderTasks:
    """What the bodies in one leader's charge have to do（分管领导任务清单）."""

    name: str
    columns: tuple[Column, ...]
    """The bodies in the leader's charge that the matrix names."""
    assignments: tuple[LeaderAssignment, ...]
    """In the order of the rows."""
    missing: tuple[str, ...]
    """Bodies in the leader's charge that the matrix does not name."""


@frozen
class LeaderView:
    """Tasks by leader（按分管领导）."""

    leaders: tuple[LeaderTasks, ...]
    """In the order given."""
    unassigned: tuple[Column, ...]
    """Bodies of the matrix in nobody's charge; classes of bodies are not among them."""


@frozen
class RoleCounts:
    """How many filled cells there are（计数）."""

    cells: int
    printed: int
    """Those that the tasks themselves print: no inheritance, no rule, no expansion."""
    lead: int
    responsible: int
    support: int
    guide: int
    """A body in two roles is counted in both."""

    def of(self, role: Role) -> int:
        """Return the count of `role`."""
        return {
            Role.LEAD: self.lead,
            Role.RESPONSIBLE: self.responsible,
            Role.SUPPORT: self.support,
            Role.GUIDE: self.guide,
        }[role]


@frozen
class MatrixCounts:
    """Counts of a matrix（统计）."""

    by_department: tuple[RoleCounts, ...]
    """One for every column."""
    by_task: tuple[RoleCounts, ...]
    """One for every row."""
    total: RoleCounts


@frozen
class CoResponsibility:
    """Two bodies that share tasks（共同责任）."""

    first: int
    """Index into `ResponsibilityMatrix.columns`, less than `second`."""
    second: int
    tasks: int
    """How many tasks they share."""
    first_leads: int
    """In how many of these the first one leads."""
    second_leads: int


@frozen
class Coverage:
    """What is not covered（覆盖情况）."""

    without_lead: tuple[Row, ...]
    """Rows of the matrix in which no body leads."""
    without_body: tuple[tuple[int, Task], ...]
    """Tasks that name no body, and so are no rows, with the index of their document."""
    without_task: tuple[Department, ...]
    """Of the departments asked about, those without any task. Where lists are open（等部门）or name
    classes, that is no proof that they have none."""
