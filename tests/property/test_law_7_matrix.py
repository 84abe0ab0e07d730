"""Law 7: cells are the distinct (task, department) pairs; merge is associative, keeps all（责任矩阵）."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from respmatrix import (
    CellKind,
    ParsedDocument,
    Party,
    ResponsibilityMatrix,
    Role,
    Span,
    Task,
    build_matrix,
    merge_matrices,
)
from respmatrix.testing import matrices, parsed_documents
from respmatrix.text import fold


def claims(document: ParsedDocument, task: Task) -> list[Party]:
    """Return every body of the task: printed, else inherited; and inferred."""
    own = [party for attribution in task.attributions for party in attribution.parties]
    inherited = [party for attribution in task.inherited for party in attribution.parties]
    above = [] if own else [*inherited, *document.parties]
    return [*own, *above, *(one.party for one in task.inferred)]


def evidence_of(matrix: ResponsibilityMatrix) -> Counter[tuple[str, str, Role, CellKind, Span, Span | None]]:
    """Return all evidence by text of the document and task, apart from numbering."""
    return Counter(
        (
            matrix.documents[piece.document].source.text,
            piece.task,
            piece.role,
            piece.kind,
            piece.span,
            piece.rule,
        )
        for cell in matrix.cells
        for piece in cell.evidence
    )


@given(matrices())
def test_cells_are_the_distinct_pairs(matrix: ResponsibilityMatrix) -> None:
    wanted = {
        (number, fold(party.name))
        for number, row in enumerate(matrix.rows)
        for party in claims(matrix.documents[row.document], row.task)
    }
    assert {(cell.row, fold(matrix.columns[cell.column].name)) for cell in matrix.cells} == wanted
    assert len({(cell.row, cell.column) for cell in matrix.cells}) == len(matrix.cells)
    assert [(cell.row, cell.column) for cell in matrix.cells] == sorted(
        (cell.row, cell.column) for cell in matrix.cells
    )


@given(matrices())
def test_every_claim_is_evidence_once(matrix: ResponsibilityMatrix) -> None:
    wanted = Counter(
        (row.document, row.task.id, party.role, party.span)
        for row in matrix.rows
        for party in claims(matrix.documents[row.document], row.task)
    )
    found = Counter(
        (piece.document, piece.task, piece.role, piece.span)
        for cell in matrix.cells
        for piece in cell.evidence
    )
    assert found == wanted


@given(matrices())
def test_a_cell_sums_up_its_evidence(matrix: ResponsibilityMatrix) -> None:
    for cell in matrix.cells:
        assert cell.evidence
        assert cell.roles == tuple(role for role in Role if role in {piece.role for piece in cell.evidence})
        assert cell.kind is min((piece.kind for piece in cell.evidence), key=list(CellKind).index)
        names = {fold(name) for name in matrix.columns[cell.column].names}
        for piece in cell.evidence:
            assert fold(piece.span.of(matrix.documents[piece.document].source.text)) in names


@given(matrices())
def test_rows_and_columns(matrix: ResponsibilityMatrix) -> None:
    assert len({row.id for row in matrix.rows}) == len(matrix.rows)
    assert len({column.key for column in matrix.columns}) == len(matrix.columns)
    assert all(matrix.row_counts())
    assert all(matrix.column_counts())
    assert sum(matrix.row_counts()) == sum(matrix.column_counts()) == len(matrix.cells)
    flags = [column.collective for column in matrix.columns]
    assert flags == sorted(flags)
    rows = [(row.document, row.task.location.span.start) for row in matrix.rows]
    assert rows == sorted(rows)


@given(st.lists(parsed_documents(), max_size=3))
def test_no_task_with_a_body_is_lost(documents: list[ParsedDocument]) -> None:
    rows = [(row.document, row.task.id) for row in build_matrix(documents).rows]
    assert rows == [
        (number, task.id)
        for number, document in enumerate(documents)
        for task in document.tasks
        if claims(document, task)
    ]


@given(matrices(), matrices(), matrices())
def test_merge_is_associative(
    first: ResponsibilityMatrix, second: ResponsibilityMatrix, third: ResponsibilityMatrix
) -> None:
    left = merge_matrices([merge_matrices([first, second]), third])
    right = merge_matrices([first, merge_matrices([second, third])])
    assert left == right == merge_matrices([first, second, third])


@given(matrices(), matrices())
def test_merge_keeps_every_evidence(first: ResponsibilityMatrix, second: ResponsibilityMatrix) -> None:
    merged = merge_matrices([first, second])
    assert evidence_of(merged) == evidence_of(first) + evidence_of(second)
    assert merged.documents == first.documents + second.documents


@given(matrices())
def test_merge_of_one_changes_nothing(matrix: ResponsibilityMatrix) -> None:
    assert merge_matrices([matrix]) == matrix
