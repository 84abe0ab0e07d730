"""Documents → responsibility matrix（建立责任矩阵）."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from respmatrix.matrix.assemble import Claim, assemble, row_id
from respmatrix.matrix.expand import Members, lies_in, members_in
from respmatrix.matrix.identity import Scope, column_of, column_of_department, scopes_of
from respmatrix.model import (
    Attribution,
    CellKind,
    Column,
    Department,
    Evidence,
    ParsedDocument,
    Party,
    PartyKind,
    Resolution,
    ResponsibilityMatrix,
    Row,
    Span,
    Task,
)
from respmatrix.model.matrix import ColumnOrder
from respmatrix.text import fold

Resolve = Callable[[ParsedDocument, Party], Resolution]
"""Tells whom a mention in a document means; it should remember what it has told."""


@frozen
class _Mention:
    """One body's part in one task, with what it rests on."""

    party: Party
    kind: CellKind
    rule: Span | None


def build_matrix(
    documents: Iterable[ParsedDocument],
    *,
    resolve: Resolve | None = None,
    expand: Mapping[str, Members] | None = None,
    column_order: ColumnOrder = "protocol",
) -> ResponsibilityMatrix:
    """Return the matrix of all tasks and bodies of `documents`（责任矩阵）.

    A task is a row where bodies are printed for it, inherited from a heading, added by a rule
    of the document, or named for the document as a whole. A body is one column under all its
    names; without `resolve`, one column for every printed name in one place. The same document
    given twice counts twice and is reported (RM502).

    Args:
        documents: what `parse` gave; their order is that of the rows.
        resolve: tells whom a mention means; None where there is no registry.
        expand: members of classes of bodies by the printed name of the class: 「各相关区政府」; a list,
            or what gives it for a document's place. Only the members that lie in the document's place
            are taken, as far as places are known; without any, the class stays.
        column_order: 「protocol」（机构序列）as far as bodies are identified, or 「appearance」.
    """
    kept = tuple(documents)
    rows: list[Row] = []
    claims: list[Claim] = []
    for number, (document, scope) in enumerate(zip(kept, scopes_of(kept), strict=True)):
        columns = _Columns(document, scope, resolve, members_in(document.meta.place, expand or {}))
        for task in document.tasks:
            mentions = tuple(_mentions(document, task))
            if not mentions:
                continue
            attributions = task.attributions or task.inherited
            is_open = any(attribution.open_ended for attribution in attributions)
            rows.append(Row(row_id(task.id, number, len(kept)), number, task, attributions, is_open))
            for mention in mentions:
                resolution, own = columns.of(mention.party)
                for member, column in own:
                    evidence = Evidence(
                        number, task.id, mention.kind, mention.party, mention.rule, resolution, member
                    )
                    claims.append(Claim(len(rows) - 1, column, evidence))
    return assemble(kept, tuple(rows), claims, column_order=column_order)


@frozen
class _Columns:
    """Whose columns the mentions of one document fill."""

    document: ParsedDocument
    scope: Scope
    resolve: Resolve | None
    members: Mapping[str, Sequence[Department | str]]

    def of(self, party: Party) -> tuple[Resolution | None, list[tuple[int, Column]]]:
        """Return how `party` is identified, and its columns with the ordinal of each member."""
        resolution, own = self._identify(party)
        given = self.members.get(fold(party.name), ())
        members = [column for column in (self._member(party, one) for one in given) if self._is_here(column)]
        return resolution, list(enumerate(members, start=1)) or [(0, own)]

    def _identify(self, party: Party) -> tuple[Resolution | None, Column]:
        resolution = self.resolve(self.document, party) if self.resolve else None
        return resolution, column_of(self.scope, party, resolution)

    def _member(self, party: Party, member: Department | str) -> Column:
        """Return the column of one member of the class `party`."""
        if isinstance(member, Department):
            return column_of_department(self.scope, member)
        named = evolve(party, name=member, printed=member, collective=False, kind=PartyKind.DEPARTMENT)
        return evolve(self._identify(named)[1], name=member)

    def _is_here(self, column: Column) -> bool:
        """Tell whether the body of a column may be a member of a class in this document's place."""
        place = self.document.meta.place
        return not place or column.department is None or lies_in(column.department, place)


def uncovered_tasks(document: ParsedDocument) -> tuple[Task, ...]:
    """Return the tasks of `document` for which it names no body at all（未明确责任单位的任务）."""
    return tuple(task for task in document.tasks if next(_mentions(document, task), None) is None)


def _mentions(document: ParsedDocument, task: Task) -> Iterator[_Mention]:
    for attribution in task.attributions:
        for party in attribution.parties:
            kind = CellKind.COLLECTIVE if party.collective else CellKind.NAMED
            yield _Mention(party, kind, party.rule)
    if not any(attribution.parties for attribution in task.attributions):
        for party in (*_parties(task.inherited), *document.parties):
            yield _Mention(party, CellKind.INHERITED, party.rule)
    for inferred in task.inferred:
        yield _Mention(inferred.party, CellKind.INFERRED, inferred.rule)


def _parties(attributions: Iterable[Attribution]) -> Iterator[Party]:
    return (party for attribution in attributions for party in attribution.parties)
