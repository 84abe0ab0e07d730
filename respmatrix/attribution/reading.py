"""What one attribution says（读法）, wherever it stands."""

from __future__ import annotations

from attrs import evolve, frozen

from respmatrix.model import Party, Person, Role, Span
from respmatrix.model.lean import lean


@lean
@frozen
class Reading:
    """What one attribution says, its positions in the original（读法）."""

    parties: tuple[Party, ...]
    persons: tuple[Person, ...]
    open_roles: tuple[Role, ...]
    by_duty: bool
    deadline: str | None
    tags: tuple[str, ...]
    rules: tuple[Span, ...]
    residue: tuple[Span, ...]
    unsure: tuple[Span, ...]
    """Bodies taken as such because they stand in a list of bodies, not by their shape."""
    cued: bool
    """True where a label or a role phrase stands."""
    anchored: bool
    """True where a body says by itself that it is public."""
    labelled: bool

    def moved(self, by: int) -> Reading:
        """Return the same, found `by` code points further on."""
        if not by:
            return self
        return Reading(
            tuple([_moved(party, by) for party in self.parties]),
            self.persons and tuple([evolve(person, span=person.span.moved(by)) for person in self.persons]),
            self.open_roles,
            self.by_duty,
            self.deadline,
            self.tags,
            self.rules and tuple([span.moved(by) for span in self.rules]),
            self.residue and tuple([span.moved(by) for span in self.residue]),
            self.unsure and tuple([span.moved(by) for span in self.unsure]),
            self.cued,
            self.anchored,
            self.labelled,
        )


def _moved(party: Party, by: int) -> Party:
    """Return `party` moved; written out, for `evolve` takes several times as long."""
    return Party(
        party.name,
        party.printed,
        party.span.moved(by),
        party.role,
        party.role_word,
        party.role_source,
        party.separately,
        party.position,
        party.collective,
        party.kind,
    )
