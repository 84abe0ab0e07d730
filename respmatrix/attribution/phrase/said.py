"""What a cleaned text says（所言）, whatever document it stands in."""

from __future__ import annotations

from typing import NamedTuple

from attrs import frozen

from respmatrix.model import PartyKind, Role, RoleSource

Word = tuple[int, int, str]
"""Start and end in the cleaned text, and the cleaned body."""


class Body(NamedTuple):
    """A body whose group is read."""

    start: int
    end: int
    word: str
    kind: PartyKind
    prefix: str
    suffix: str
    group: int


class Given(NamedTuple):
    """A body with its role."""

    body: Body
    role: Role
    word: str
    source: RoleSource
    separately: bool


Place = tuple[int, int]
"""Start and end in the cleaned text."""


@frozen
class Said:
    """What a cleaned text says, whatever document it stands in."""

    given: tuple[Given, ...]
    persons: tuple[tuple[Place, str], ...]
    open_roles: tuple[Role, ...]
    by_duty: bool
    deadlines: tuple[Place, ...]
    tags: tuple[str, ...]
    rules: tuple[Place, ...]
    residue: tuple[Place, ...]
    unsure: tuple[Place, ...]
    signs: tuple[bool, bool, bool, bool]
    """Whether cued, anchored, labelled, told, as in `Reading`."""
    is_plain: bool
    """True where only bodies have a place."""
