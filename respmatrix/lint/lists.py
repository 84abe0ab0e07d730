"""Lists that leave open who is meant（名单未列全、只有类别单位）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from respmatrix.diagnostics import report
from respmatrix.lint.assignments import Assignment, names_of
from respmatrix.model import Diagnostic


def find_open(assignments: Iterable[Assignment]) -> Iterator[Diagnostic]:
    """Yield the attributions whose list is open（等）: RM315."""
    for assignment in assignments:
        for attribution in assignment.attributions:
            if attribution.open_ended:
                yield report("RM315", attribution.location)


def find_collective(assignments: Iterable[Assignment]) -> Iterator[Diagnostic]:
    """Yield the assignments that name classes of bodies and no single body: RM316.

    An open list may hold single bodies, but it names none, so it is told here too.
    """
    for assignment in assignments:
        parties = assignment.parties
        if parties and all(party.collective for party in parties):
            yield report("RM316", assignment.location, names=names_of(parties))
