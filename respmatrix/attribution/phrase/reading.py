"""What one attribution says（读法）, wherever it stands."""

from __future__ import annotations

from attrs import evolve, frozen

from respmatrix.model import Party, Person, Role, Span
from respmatrix.model.attribution import make_party
from respmatrix.model.lean import lean
from respmatrix.model.span import make_span


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
    told: bool
    """True where a role phrase says what it is about, as prose does: 负责资金保障."""


@lean
@frozen
class Accepted:
    """A stretch that is an attribution, and what it says（成立的责任分工）."""

    span: Span
    """What will be `raw`."""
    reading: Reading
    origin: int = 0
    """Where its positions are counted from: what several places print alike is read once."""

    def parties(self) -> tuple[Party, ...]:
        """Return the bodies in the order of the text."""
        by, parties = self.origin, self.reading.parties
        if not by:
            return parties
        return tuple(
            [  # written out, for `evolve` takes several times as long
                make_party(
                    party.name,
                    party.printed,
                    make_span((span := party.span).start + by, span.end + by),
                    party.role,
                    party.role_word,
                    party.role_source,
                    party.separately,
                    party.position,
                    party.collective,
                    party.kind,
                )
                for party in parties
            ]
        )

    def persons(self) -> tuple[Person, ...]:
        """Return the persons in the order of the text."""
        persons = self.reading.persons
        return persons and tuple([evolve(each, span=each.span.moved(self.origin)) for each in persons])

    def places(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return where `spans` of the reading stand in the text."""
        return spans and tuple([span.moved(self.origin) for span in spans])
