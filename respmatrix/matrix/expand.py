"""Classes of bodies ↔ their members（集合主体的展开与收拢）."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import evolve

from respmatrix.matrix.assemble import Claim, assemble, claims_of
from respmatrix.matrix.identity import column_of, scopes_of
from respmatrix.model import Department, ResponsibilityMatrix
from respmatrix.text import fold
from respmatrix.vocabulary.bodies import PLACE_ENDS

Members = Sequence[Department | str] | Callable[[str], Sequence[Department]]
"""The members of a class of bodies, a name being read as if the document printed it; or what gives
them for the place of a document, and raises ValueError for a place that it does not know."""

_ENDS = tuple(PLACE_ENDS.split("|"))


def members_in(place: str | None, expand: Mapping[str, Members]) -> dict[str, Sequence[Department | str]]:
    """Return the members of each class in a document of `place`, by the folded name of the class.

    There are none where the place, or who lies in it, is not known: the class then stays as it is.
    """
    return {fold(name): _members(place, given) for name, given in expand.items()}


def _members(place: str | None, given: Members) -> Sequence[Department | str]:
    if not callable(given):
        return given
    try:
        return given(place) if place else ()
    except ValueError:
        return ()


def lies_in(department: Department, place: str) -> bool:
    """Tell whether a body's place is `place` or below it, as far as that is known.

    The document may leave its province unsaid: 西湖区 of 浙江省杭州市 lies in 杭州市.
    """
    before, found, _ = department.place.partition(place)
    return not department.place or bool(found and (not before or before.endswith(_ENDS)))


def collapse_matrix(matrix: ResponsibilityMatrix) -> ResponsibilityMatrix:
    """Return `matrix` with every expanded class as one column again（收拢）; it undoes `expand`."""
    if not any(evidence.member for cell in matrix.cells for evidence in cell.evidence):
        return matrix
    claims = _collapsed(matrix)
    return assemble(matrix.documents, matrix.rows, claims, column_order=matrix.column_order)


def _collapsed(matrix: ResponsibilityMatrix) -> Iterator[Claim]:
    """Yield what is printed: of the members of a class, the first one left speaks for all."""
    scopes = scopes_of(matrix.documents)
    first: dict[tuple[object, ...], int] = {}
    for claim in claims_of(matrix):
        mention = _mention(claim)
        first[mention] = min(claim.evidence.member, first.get(mention, claim.evidence.member))
    for claim in claims_of(matrix):
        evidence = claim.evidence
        if not evidence.member:
            yield claim
        elif evidence.member == first[_mention(claim)]:
            column = column_of(scopes[evidence.document], evidence.party, evidence.resolution)
            yield Claim(claim.row, column, evolve(evidence, member=0))


def _mention(claim: Claim) -> tuple[object, ...]:
    evidence = claim.evidence
    return claim.row, evidence.span, evidence.role, evidence.kind, evidence.rule
