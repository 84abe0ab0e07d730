"""Claims → matrix（汇总成矩阵）: merge what is said of one body in one task, order the columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import define, evolve, field

from respmatrix.matrix.findings import find
from respmatrix.matrix.identity import scopes_of
from respmatrix.model import (
    Cell,
    CellKind,
    Column,
    Evidence,
    ParsedDocument,
    ResponsibilityMatrix,
    Role,
    Row,
)
from respmatrix.model.matrix import ColumnOrder

_ROLES = tuple(Role)
_KINDS = tuple(CellKind)


class Claim(NamedTuple):
    """One mention of a body in one task."""

    row: int
    column: Column
    """Key, department and class; its names and scopes are gathered from all of its claims."""
    evidence: Evidence


@define
class _Opened:
    """A column in the making."""

    column: Column
    names: Counter[str] = field(factory=Counter)
    scopes: set[str] = field(factory=set)
    collective: bool = False
    order: tuple[int, ...] = ()
    appears: tuple[int, int, int, int] | None = None

    def add(self, claim: Claim, scope: str) -> None:
        evidence = claim.evidence
        self.scopes.add(scope)
        self.collective = self.collective or claim.column.collective
        if not evidence.member:
            self.names[evidence.party.name] += 1
        self.order = self.order or _order(claim)
        appears = (
            claim.row,
            0 if evidence.kind.direct else _KINDS.index(evidence.kind),
            evidence.span.start,
            evidence.member,
        )
        if self.appears is None or appears < self.appears:
            self.appears = appears

    def sorting_key(self, column_order: ColumnOrder) -> tuple[object, ...]:
        """Classes last; under 「protocol」 the bodies without a place in the order behind the others."""
        if column_order == "appearance":
            return self.collective, self.appears
        return self.collective, not self.order, self.order, self.appears

    def done(self) -> Column:
        names = sorted(self.names, key=lambda name: (-self.names[name], -len(name), name))
        scope = next(iter(self.scopes)) if len(self.scopes) == 1 else ""
        return evolve(
            self.column,
            # Documents do not repeat their own place before the names of its bodies.
            name=names[0] if names else self.column.name.removeprefix(scope),
            scope=scope,
            collective=self.collective,
            names=tuple(names),
        )


def assemble(
    documents: tuple[ParsedDocument, ...],
    rows: tuple[Row, ...],
    claims: Iterable[Claim],
    *,
    column_order: ColumnOrder,
) -> ResponsibilityMatrix:
    """Return the matrix of `claims`: one cell for every pair of a task and a body, all evidence kept."""
    scopes = scopes_of(documents)
    opened: dict[str, _Opened] = {}
    held: dict[tuple[int, str], list[Evidence]] = {}
    for claim in claims:
        key = claim.column.key
        if key not in opened:
            opened[key] = _Opened(claim.column)
        opened[key].add(claim, scopes[rows[claim.row].document].name)
        held.setdefault((claim.row, key), []).append(claim.evidence)
    order = sorted(opened, key=lambda key: opened[key].sorting_key(column_order))
    place = {key: index for index, key in enumerate(order)}
    cells = [_cell(row, place[key], evidence) for (row, key), evidence in held.items()]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    columns = tuple(opened[key].done() for key in order)
    return ResponsibilityMatrix(
        documents, rows, columns, tuple(cells), find(documents, columns, cells), column_order
    )


def claims_of(matrix: ResponsibilityMatrix) -> Iterator[Claim]:
    """Yield what `matrix` was assembled from."""
    return (
        Claim(cell.row, matrix.columns[cell.column], evidence)
        for cell in matrix.cells
        for evidence in cell.evidence
    )


def row_id(task: str, document: int, documents: int) -> str:
    """Return the id of a row: that of its task, with the ordinal of its document where there are several."""
    return f"D{document + 1}-{task}" if documents > 1 else task


def _order(claim: Claim) -> tuple[int, ...]:
    """Return the place in the protocol order; an unknown name may have one by its kind."""
    if claim.column.department:
        return claim.column.department.order
    resolution = claim.evidence.resolution
    return resolution.department.order if resolution and not claim.evidence.member else ()


def _cell(row: int, column: int, evidence: list[Evidence]) -> Cell:
    roles = {piece.role for piece in evidence}
    kinds = {piece.kind for piece in evidence}
    return Cell(
        row,
        column,
        tuple(role for role in _ROLES if role in roles),
        next(kind for kind in _KINDS if kind in kinds),
        tuple(evidence),
    )
