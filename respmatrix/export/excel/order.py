"""Bodies in another order（单位次序）."""

from __future__ import annotations

from attrs import evolve

from respmatrix.model import ResponsibilityMatrix


def by_load(matrix: ResponsibilityMatrix) -> ResponsibilityMatrix:
    """Return `matrix` with the bodies that have the most tasks first, classes of bodies last."""
    counts = matrix.column_counts()
    order = sorted(
        range(len(matrix.columns)), key=lambda index: (matrix.columns[index].collective, -counts[index])
    )
    place = {old: new for new, old in enumerate(order)}
    cells = [evolve(cell, column=place[cell.column]) for cell in matrix.cells]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return evolve(matrix, columns=tuple(matrix.columns[index] for index in order), cells=tuple(cells))
