"""What one attribution says（读法）, wherever it stands."""

from __future__ import annotations

from typing import NamedTuple

from attrs import evolve

from respmatrix.model import Party, Person, Role, Span


class Reading(NamedTuple):
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
        parties = tuple([_moved(party, by) for party in self.parties])
        if not (self.persons or self.rules or self.residue or self.unsure):
            return Reading(parties, *self[1:])
        return self._replace(
            parties=parties,
            persons=tuple([evolve(person, span=person.span.moved(by)) for person in self.persons]),
            rules=tuple([span.moved(by) for span in self.rules]),
            residue=tuple([span.moved(by) for span in self.residue]),
            unsure=tuple([span.moved(by) for span in self.unsure]),
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
