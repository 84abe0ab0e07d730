"""Documents → responsibility matrix（建立责任矩阵）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field, frozen

from respmatrix.diagnostics import report
from respmatrix.model import (
    Attribution,
    Cell,
    CellKind,
    Column,
    Diagnostic,
    Evidence,
    ParsedDocument,
    Party,
    ResponsibilityMatrix,
    Role,
    Row,
    Span,
    Task,
)
from respmatrix.text import fold

_ROLES = tuple(Role)
_KINDS = tuple(CellKind)


@frozen
class _Claim:
    """One body's part in one task, with what it rests on."""

    party: Party
    kind: CellKind
    rule: Span | None


@define
class _Columns:
    """Columns in order of first appearance, by scope and folded name."""

    found: dict[tuple[str, str], Column] = field(factory=dict)

    def of(self, scope: str, party: Party) -> tuple[str, str]:
        """Return the identity of the party's column, which is opened where it is new."""
        identity = scope, fold(party.name)
        if identity not in self.found:
            # A name holds no white space, so that the last space parts scope and name.
            self.found[identity] = Column(
                f"{scope} {identity[1]}", party.name, scope, collective=party.collective
            )
        return identity


def build_matrix(documents: Iterable[ParsedDocument]) -> ResponsibilityMatrix:
    """Return the matrix of all tasks and bodies of `documents`（责任矩阵）.

    A task is a row where bodies are printed for it, inherited from a heading, added by a rule
    of the document, or named for the document as a whole. Bodies of documents of one place
    share columns; the same document given twice counts twice and is reported (RM502).
    """
    kept = tuple(documents)
    scopes = _scopes(kept)
    rows: list[Row] = []
    columns = _Columns()
    claims: dict[tuple[int, tuple[str, str]], list[Evidence]] = {}
    diagnostics = list(_repeated(kept))
    for number, document in enumerate(kept):
        if document.parties and not document.tasks:
            names = "、".join(party.name for party in document.parties)
            location = document.source.locate(document.parties[0].span)
            diagnostics.append(report("RM501", location, names=names))
        for task in document.tasks:
            found = tuple(_claims(document, task))
            if not found:
                continue
            prefix = f"D{number + 1}-" if len(kept) > 1 else ""
            attributions = task.attributions or task.inherited
            is_open = any(attribution.open_ended for attribution in attributions)
            rows.append(Row(prefix + task.id, number, task, attributions, is_open))
            for claim in found:
                identity = columns.of(scopes[number], claim.party)
                evidence = Evidence(
                    number, task.id, claim.party.role, claim.kind, claim.party.span, claim.rule
                )
                claims.setdefault((len(rows) - 1, identity), []).append(evidence)
    order = sorted(columns.found, key=lambda identity: columns.found[identity].collective)
    place = {identity: index for index, identity in enumerate(order)}
    cells = [_cell(row, place[identity], evidence) for (row, identity), evidence in claims.items()]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return ResponsibilityMatrix(
        kept,
        tuple(rows),
        tuple(columns.found[identity] for identity in order),
        tuple(cells),
        tuple(diagnostics),
    )


def uncovered_tasks(document: ParsedDocument) -> tuple[Task, ...]:
    """Return the tasks of `document` for which it names no body at all（未明确责任单位的任务）."""
    return tuple(task for task in document.tasks if next(_claims(document, task), None) is None)


def _claims(document: ParsedDocument, task: Task) -> Iterator[_Claim]:
    for attribution in task.attributions:
        for party in attribution.parties:
            kind = CellKind.COLLECTIVE if party.collective else CellKind.NAMED
            yield _Claim(party, kind, party.rule)
    if not any(attribution.parties for attribution in task.attributions):
        for party in (*_parties(task.inherited), *document.parties):
            yield _Claim(party, CellKind.INHERITED, party.rule)
    for inferred in task.inferred:
        yield _Claim(inferred.party, CellKind.INFERRED, inferred.rule)


def _parties(attributions: Iterable[Attribution]) -> Iterator[Party]:
    return (party for attribution in attributions for party in attribution.parties)


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


def _scopes(documents: tuple[ParsedDocument, ...]) -> tuple[str, ...]:
    """Return the scope of every document's bodies: its place, else a name of its own."""
    used = {document.meta.place for document in documents}
    scopes = []
    for number, document in enumerate(documents, start=1):
        scope = document.meta.place
        if not scope:
            scope = document.meta.title or f"文件{number}"
            while scope in used:
                scope += f"（文件{number}）"
            used.add(scope)
        scopes.append(scope)
    return tuple(scopes)


def _repeated(documents: tuple[ParsedDocument, ...]) -> Iterator[Diagnostic]:
    """Report documents whose text has been given before."""
    seen: dict[str, int] = {}
    for number, document in enumerate(documents, start=1):
        earlier = seen.setdefault(document.source.text, number)
        if earlier != number:
            yield report("RM502", None, name=document.source.name, first=str(earlier), second=str(number))
