"""Matrices → one matrix（合并责任矩阵）."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from attrs import evolve

from respmatrix.matrix.assemble import Claim, assemble, row_id
from respmatrix.matrix.identity import moved, scopes_of
from respmatrix.model import ParsedDocument, ResponsibilityMatrix, Row
from respmatrix.model.matrix import ColumnOrder

Place = tuple[int, int]
"""A document among several matrices: index of the matrix, and in it."""


def merge(
    matrices: Iterable[ResponsibilityMatrix],
    *,
    column_order: ColumnOrder = "protocol",
    sort_documents: bool = False,
) -> ResponsibilityMatrix:
    """Return the matrix over the documents of all `matrices`, every piece of evidence kept.

    It is what `build_matrix` gives for all the documents at once: the grouping is irrelevant. With
    `sort_documents` so is the order: any order and grouping of the same documents give equal matrices.

    Args:
        matrices: how bodies were identified and expanded stays as it is in each.
        column_order: as in `build_matrix`.
        sort_documents: put the documents in order of date, number, title and text instead of
            the order in which they are given.
    """
    kept = tuple(matrices)
    places = [(part, index) for part, matrix in enumerate(kept) for index in range(len(matrix.documents))]
    return gather(kept, _sorted(kept, places) if sort_documents else places, column_order=column_order)


def gather(
    matrices: Sequence[ResponsibilityMatrix], places: Sequence[Place], *, column_order: ColumnOrder
) -> ResponsibilityMatrix:
    """Return the matrix of some documents of `matrices` in the order of `places`, rows numbered anew."""
    documents = tuple(matrices[part].documents[index] for part, index in places)
    rows: list[Row] = []
    claims: list[Claim] = []
    scopes = scopes_of(documents)
    before = [scopes_of(matrix.documents) for matrix in matrices]
    held = [_by_document(matrix) for matrix in matrices]
    for number, (part, index) in enumerate(places):
        for row, found in held[part][index]:
            rows.append(evolve(row, id=row_id(row.task.id, number, len(places)), document=number))
            claims.extend(
                Claim(
                    len(rows) - 1,
                    moved(column, before[part][index], scopes[number]),
                    evolve(evidence, document=number),
                )
                for _, column, evidence in found
            )
    return assemble(documents, tuple(rows), claims, column_order=column_order)


def _by_document(matrix: ResponsibilityMatrix) -> list[list[tuple[Row, list[Claim]]]]:
    """Return for every document its rows with their claims."""
    held: list[list[Claim]] = [[] for _ in matrix.rows]
    for cell in matrix.cells:
        column = matrix.columns[cell.column]
        held[cell.row] += (Claim(cell.row, column, evidence) for evidence in cell.evidence)
    result: list[list[tuple[Row, list[Claim]]]] = [[] for _ in matrix.documents]
    for row, claims in zip(matrix.rows, held, strict=True):
        result[row.document].append((row, claims))
    return result


def _sorted(matrices: Sequence[ResponsibilityMatrix], places: Sequence[Place]) -> list[Place]:
    """Return `places` in the canonical order of their documents, which tells any two apart."""

    def document(place: Place) -> ParsedDocument:
        return matrices[place[0]].documents[place[1]]

    def facts(place: Place) -> tuple[str, ...]:
        meta, source = document(place).meta, document(place).source
        return meta.date or "", meta.number or "", meta.title or "", source.text, source.name

    held = [_by_document(matrix) for matrix in matrices]

    def whole(place: Place) -> str:
        part, index = place
        claims = [claim for _, found in held[part][index] for claim in found]
        said = [(claim.column.canonical_name, evolve(claim.evidence, document=0)) for claim in claims]
        return repr((document(place), said))

    result: list[Place] = []
    for _, same in groupby(sorted(places, key=facts), key=facts):
        # Only the same text read in two ways is left to tell apart, by all that was read.
        twins = list(same)
        result += sorted(twins, key=whole) if len(twins) > 1 else twins
    return result
