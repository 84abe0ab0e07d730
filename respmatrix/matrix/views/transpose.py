"""Tasks × departments → departments × tasks（转置）."""

from __future__ import annotations

from attrs import evolve

from respmatrix.model import ResponsibilityMatrix, TransposedMatrix


def transpose_matrix(matrix: ResponsibilityMatrix) -> TransposedMatrix:
    """Return `matrix` with departments as rows and tasks as columns（转置）."""
    cells = [evolve(cell, row=cell.column, column=cell.row) for cell in matrix.cells]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return TransposedMatrix(matrix.documents, matrix.columns, matrix.rows, tuple(cells))
