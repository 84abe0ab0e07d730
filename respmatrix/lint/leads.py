"""Who leads（牵头）: nobody where the rest of the document has leads, or too many."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from respmatrix.diagnostics import report
from respmatrix.lint.assignments import Assignment, is_usual, names_of, plain
from respmatrix.model import Diagnostic, Party, Role, RoleSource
from respmatrix.vocabulary import drafting

_JOINT = re.compile(drafting.JOINT_LEAD)
_OVERALL = re.compile(drafting.OVERALL_LEAD)


def find_without_lead(assignments: Sequence[Assignment]) -> Iterator[Diagnostic]:
    """Yield the assignments that need a lead and have none, where most have one: RM313.

    A body that is alone in its duty needs no lead, nor do bodies of which each has its own
    part（按职责分工、分别）.
    """
    leaderless = [each for each in assignments if _needs_lead(each)]
    led = sum(bool(each.named(Role.LEAD)) for each in assignments)
    if is_usual(led, led + len(leaderless)):
        for each in leaderless:
            count = len(each.named(Role.RESPONSIBLE))
            yield report("RM313", each.location, count=str(count))


def find_several_leads(assignments: Iterable[Assignment]) -> Iterator[Diagnostic]:
    """Yield the assignments with several leads that do not say how these share the lead: RM314."""
    for each in assignments:
        leads = each.named(Role.LEAD)
        plain = [party for party in leads if not _is_settled(party)]
        overall = sum(_OVERALL.search(_word(party)) is not None for party in leads)
        if len(plain) > 1 and overall != 1:
            count = str(len(plain))
            yield report("RM314", each.location, count=count, names=names_of(plain))


def _needs_lead(assignment: Assignment) -> bool:
    duties = assignment.named(Role.RESPONSIBLE)
    return (
        len(duties) > 1
        and not assignment.named(Role.LEAD)
        and not any(attribution.by_duty for attribution in assignment.attributions)
        and not any(party.separately for party in duties)
    )


def _is_settled(party: Party) -> bool:
    """Tell whether the words say how the body shares the lead, or a rule of the document made it lead."""
    return party.separately or party.role_source is RoleSource.RULE or _JOINT.search(_word(party)) is not None


def _word(party: Party) -> str:
    return plain(party.role_word)
