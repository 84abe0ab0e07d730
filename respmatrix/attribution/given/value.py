"""What one sentence gives several tasks（统一交代的一句）, as a value."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from respmatrix.model import DocumentRule, Party, RoleSource, Span
from respmatrix.model.lean import lean

GIVES_TASKS = "gives-tasks"
GIVES_REST = "gives-rest"
GIVES_LEAD = "gives-lead"


@lean
@frozen
class Given:
    """What a sentence gives to bodies（统一交代）."""

    rule: DocumentRule
    parties: tuple[Party, ...]
    ends: int
    """Up to where the tasks begin that it gives them."""


def make_given(kind: str, span: Span, parties: Iterable[Party], tasks: range) -> Given:
    """Return what the sentence at `span` gives the `parties`: the tasks that begin in that range."""
    rule = DocumentRule(kind, span, tasks.start)
    given = [evolve(party, role_source=RoleSource.RULE, rule=span) for party in parties]
    return Given(rule, tuple(given), tasks.stop)
