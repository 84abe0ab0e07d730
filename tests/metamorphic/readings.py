"""What a text says of who does what, and what a change has made of it（改动前后的读法）."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from respmatrix import ParsedDocument, parse_text
from respmatrix.text import fold, fold_radicals
from respmatrix.vocabulary.characters import simplify

_NO_LETTER = re.compile(r"[\W_]")
_LONGEST_TITLE = 12
"""Titles are compared up to here, for a change may cut or end a sentence; code points."""


@frozen
class Reading:
    """One attribution: whose it is and what it says（一处读法）."""

    task: str
    bodies: tuple[tuple[str, str], ...]
    """Name and role."""
    is_open: bool

    def __str__(self) -> str:
        bodies = "、".join(f"{name}（{role}）" for name, role in self.bodies)
        return f"{self.task}：{bodies}{'等' if self.is_open else ''}"


@frozen
class Comparison:
    """What a change has made of the readings of one text（对照）."""

    total: int
    lost: tuple[Reading, ...]
    changed: tuple[tuple[Reading, Reading], ...]
    """Attributions with a body in common that say something else, or are another task's."""
    invented: tuple[Reading, ...]

    @property
    def holds(self) -> bool:
        """Whether all is as it was."""
        return not (self.lost or self.changed or self.invented)


def readings(text: str) -> list[Reading]:
    """Return the attributions of a text, names in half-width simplified characters without blanks."""
    return readings_of(parse_text(text))


def readings_of(document: ParsedDocument) -> list[Reading]:
    """Return the attributions of a document that was read, in the same form."""
    return [
        Reading(
            _letters(task.title)[:_LONGEST_TITLE],
            tuple((_plain(party.name), party.role.value) for party in attribution.parties),
            attribution.open_ended,
        )
        for task in document.tasks
        for attribution in task.attributions
    ]


def compared(before: Sequence[Reading], after: Iterable[Reading], *, titles: bool = True) -> Comparison:
    """Return what has become of the readings `before` in those `after` a change, wherever they stand.

    Args:
        before: what was read of a text.
        after: what is read of it now.
        titles: whether it matters whose task an attribution is.
    """
    if not titles:
        before, after = ([evolve(one, task="") for one in each] for each in (before, after))
    rest, new = Counter(before), Counter(after)
    rest, new = rest - new, new - rest
    lost = list(rest.elements())
    invented = list(new.elements())
    changed: list[tuple[Reading, Reading]] = []
    for one in list(lost):
        names = {name for name, _ in one.bodies}
        other = next((each for each in invented if not names.isdisjoint(dict(each.bodies))), None)
        if other is not None:
            lost.remove(one)
            invented.remove(other)
            changed.append((one, other))
    return Comparison(len(before), tuple(lost), tuple(changed), tuple(invented))


def _plain(name: str) -> str:
    return "".join(fold(simplify(fold_radicals(name))).split())


def _letters(title: str) -> str:
    return _NO_LETTER.sub("", _plain(title))
