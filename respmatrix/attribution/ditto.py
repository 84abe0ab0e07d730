"""Attributions that refer to the one above（同上）: 「（同上）」, 「责任单位：同上」.

They name the bodies of the attribution right above. What is not plain is left to be told: where a task
between has none, or where the one above has other roles than the label says.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import evolve

from respmatrix.attribution.judging.accept import Doubtful
from respmatrix.attribution.phrase.reading import Accepted
from respmatrix.model import OutlineItem, Span
from respmatrix.vocabulary.deadlines import DEADLINE
from respmatrix.vocabulary.labels import DEADLINE_LABEL
from respmatrix.vocabulary.phrases import AS_ABOVE, REFERS_ABOVE
from respmatrix.vocabulary.roles import role_of


@cache
def _refers_above() -> re.Pattern[str]:
    return re.compile(REFERS_ABOVE)


def find_references(text: str) -> Sequence[re.Match[str]]:
    """Return what refers to an attribution above, in brackets and behind labels; most texts have nothing."""
    return tuple(_refers_above().finditer(text)) if AS_ABOVE in text else ()


def find_dittos(
    text: str,
    references: Sequence[re.Match[str]],
    accepted: Sequence[Accepted],
    doubtful: Sequence[Doubtful],
    outline: Sequence[OutlineItem],
) -> list[Accepted]:
    """Return what refers to the attribution above and says no more, with the bodies of that one.

    Args:
        text: the whole text.
        references: what refers to one above.
        accepted: the attributions in order.
        doubtful: the places that could not be read, labelled lines among them.
        outline: the numbered items.
    """
    if not references or not accepted:
        return []
    parents = {item.parent for item in outline}
    leaves = [item.location.span.start for index, item in enumerate(outline) if index not in parents]
    starts = [each.span.start for each in accepted]
    found: list[Accepted] = []
    for place, label, deadline in _places(text, references, doubtful):
        index = bisect_right(starts, place.start) - 1
        above = accepted[index] if index >= 0 else None
        if found and (above is None or above.span.start < found[-1].span.start):
            above = found[-1]
        if above is None or above.span.end > place.start:
            continue
        tasks = bisect_left(leaves, place.start) - bisect_right(leaves, above.span.start)
        if tasks <= 1 and _is_meant(above, label):
            reading = evolve(above.reading, residue=(), rules=(), unsure=(), persons=(), deadline=deadline)
            found.append(Accepted(place, reading, above.origin))
    return found


def _places(
    text: str, references: Sequence[re.Match[str]], doubtful: Sequence[Doubtful]
) -> Iterator[tuple[Span, str, str | None]]:
    """Yield the places that refer to what is above, in order, each with its label and its own time."""
    places = {each.span.start: each.span for each in doubtful}
    for match in references:
        start, end = match.span("words")
        line = places.get(start)
        if match["bracket"]:
            whole, behind = Span(*match.span()), match.span("behind")
        elif match["label"] and line is not None:
            whole, behind = line, (end, line.end)
        else:
            continue
        rest = text[slice(*behind)] if behind[0] >= 0 else ""
        time = _own_time().fullmatch(rest) if rest else None
        if time or not rest:
            yield whole, match["label"] or "", time["time"] if time else None


@cache
def _own_time() -> re.Pattern[str]:
    """A time behind 同上, with its label or without."""
    return re.compile(rf"[\s。；;，,]*(?:(?:{DEADLINE_LABEL})[：:][ \t\u3000]*)?(?P<time>{DEADLINE})[。；;]?")


def _is_meant(above: Accepted, label: str) -> bool:
    """Tell whether all bodies of the attribution above have the role of the label, where there is one."""
    role = role_of(label) if label else None
    return role is None or all(party.role is role for party in above.reading.parties)
