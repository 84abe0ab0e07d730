"""Who has to do what（任务清单）: by body, by leader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from respmatrix.matrix.views.names import ColumnNames
from respmatrix.model import (
    Assignment,
    Cell,
    Department,
    DepartmentTasks,
    LeaderAssignment,
    LeaderTasks,
    LeaderView,
    Partner,
    ResponsibilityMatrix,
)


def by_department(
    matrix: ResponsibilityMatrix, departments: Iterable[str | Department] | None = None
) -> Iterator[DepartmentTasks]:
    """Yield the list of tasks of every body, or of those asked for（部门任务清单）, one at a time.

    Args:
        matrix: the matrix.
        departments: see `columns_named`; None for all, in the order of the columns.
    """
    rows = _by_row(matrix)
    held: list[list[Cell]] = [[] for _ in matrix.columns]
    for cell in matrix.cells:
        held[cell.column].append(cell)
    asked: Iterable[int] = range(len(matrix.columns))
    if departments is not None:
        names = ColumnNames(matrix)
        asked = dict.fromkeys(index for wanted in departments for index in names.find(wanted))
    for index in asked:
        assignments = tuple(_assignment(matrix, cell, rows[cell.row]) for cell in held[index])
        yield DepartmentTasks(matrix.columns[index], assignments)


def by_leader(matrix: ResponsibilityMatrix, leaders: Mapping[str, Iterable[str | Department]]) -> LeaderView:
    """Return the tasks of the bodies in every leader's charge（按分管领导）.

    Args:
        matrix: the matrix.
        leaders: for every leader the bodies in their charge; see `columns_named`.
    """
    rows, names = _by_row(matrix), ColumnNames(matrix)
    lists = []
    charged: set[int] = set()
    for name, departments in leaders.items():
        found = {_name(wanted): names.find(wanted) for wanted in departments}
        columns = sorted({index for indices in found.values() for index in indices})
        charged.update(columns)
        missing = tuple(wanted for wanted, indices in found.items() if not indices)
        lists.append(_leader(matrix, rows, name, columns, missing))
    free = (column for index, column in enumerate(matrix.columns) if index not in charged)
    return LeaderView(tuple(lists), tuple(column for column in free if not column.collective))


def _leader(
    matrix: ResponsibilityMatrix,
    rows: list[list[Cell]],
    name: str,
    columns: list[int],
    missing: tuple[str, ...],
) -> LeaderTasks:
    charge = set(columns)
    own = [tuple(cell for cell in held if cell.column in charge) for held in rows]
    return LeaderTasks(
        name,
        tuple(matrix.columns[index] for index in columns),
        tuple(LeaderAssignment(row, held) for row, held in zip(matrix.rows, own, strict=True) if held),
        missing,
    )


def _assignment(matrix: ResponsibilityMatrix, cell: Cell, held: list[Cell]) -> Assignment:
    return Assignment(
        matrix.rows[cell.row],
        cell,
        tuple(evidence.party.position + 1 for evidence in cell.evidence),
        tuple(Partner(matrix.columns[one.column], one.roles) for one in held if one.column != cell.column),
    )


def _by_row(matrix: ResponsibilityMatrix) -> list[list[Cell]]:
    rows: list[list[Cell]] = [[] for _ in matrix.rows]
    for cell in matrix.cells:
        rows[cell.row].append(cell)
    return rows


def _name(department: str | Department) -> str:
    return department.name if isinstance(department, Department) else department
