"""How much, with whom, and what is left open（统计）."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from respmatrix.matrix.build import uncovered_tasks
from respmatrix.matrix.views.names import ColumnNames
from respmatrix.model import (
    Cell,
    CoResponsibility,
    Coverage,
    Department,
    MatrixCounts,
    ResponsibilityMatrix,
    Role,
    RoleCounts,
)


def count_roles(matrix: ResponsibilityMatrix) -> MatrixCounts:
    """Return how many tasks every body has and how many bodies every task, by role（统计）."""
    columns: list[list[Cell]] = [[] for _ in matrix.columns]
    rows: list[list[Cell]] = [[] for _ in matrix.rows]
    for cell in matrix.cells:
        columns[cell.column].append(cell)
        rows[cell.row].append(cell)
    return MatrixCounts(tuple(map(_counts, columns)), tuple(map(_counts, rows)), _counts(matrix.cells))


def _counts(cells: Sequence[Cell]) -> RoleCounts:
    with_role = {role: sum(role in cell.roles for cell in cells) for role in Role}
    return RoleCounts(
        len(cells),
        sum(cell.printed for cell in cells),
        with_role[Role.LEAD],
        with_role[Role.RESPONSIBLE],
        with_role[Role.SUPPORT],
        with_role[Role.GUIDE],
    )


def co_responsibility(matrix: ResponsibilityMatrix) -> tuple[CoResponsibility, ...]:
    """Return every two bodies that share a task（共同责任）, those with the most tasks first.

    Pairs that share none are left out. Time and memory grow with the pairs: a row of n bodies
    has n² / 2 of them.
    """
    rows: list[list[Cell]] = [[] for _ in matrix.rows]
    for cell in matrix.cells:
        rows[cell.row].append(cell)
    found: dict[tuple[int, int], list[int]] = {}
    for held in rows:
        for one, other in combinations(held, 2):
            counts = found.setdefault((one.column, other.column), [0, 0, 0])
            counts[0] += 1
            counts[1] += Role.LEAD in one.roles
            counts[2] += Role.LEAD in other.roles
    pairs = [CoResponsibility(*columns, *counts) for columns, counts in found.items()]
    return tuple(sorted(pairs, key=lambda pair: (-pair.tasks, pair.first, pair.second)))


def coverage(matrix: ResponsibilityMatrix, *, departments: Iterable[Department] = ()) -> Coverage:
    """Return the tasks without a lead or any body, and the departments without a task（覆盖情况）.

    Args:
        matrix: the matrix.
        departments: those that should have tasks, such as all of a city; a document cannot tell them.
    """
    names = ColumnNames(matrix)
    led = {cell.row for cell in matrix.cells if Role.LEAD in cell.roles}
    return Coverage(
        tuple(row for index, row in enumerate(matrix.rows) if index not in led),
        tuple(
            (number, task)
            for number, document in enumerate(matrix.documents)
            for task in uncovered_tasks(document)
        ),
        tuple(department for department in departments if not names.find(department)),
    )
