"""What an attribution says, put back into its document（就位）: spans, and names as they are printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from respmatrix.attribution.names.kind import is_class_at, says_scope
from respmatrix.attribution.phrase.clean import Cleaned
from respmatrix.attribution.phrase.grammar import say
from respmatrix.attribution.phrase.posts import is_one_person
from respmatrix.attribution.phrase.reading import Reading
from respmatrix.attribution.phrase.said import Given, Place
from respmatrix.model import Party, PartyKind, Person, Span
from respmatrix.text.brackets import bracketed_like
from respmatrix.vocabulary import bodies
from respmatrix.vocabulary.characters import written_like
from respmatrix.vocabulary.phrases import TELEPHONE

_AROUND = 400
"""So far around a body its neighbours tell how characters are written, in code points."""
_TELEPHONE = re.compile(TELEPHONE)
_ANNOTATION = re.compile(rf"\({bodies.ANNOTATION}\)$")


def read(original: str, cleaned: Cleaned, *, level: str | None = None) -> Reading | None:
    """Read the inside of an attribution; None where it names no body, or is mostly something else.

    Args:
        original: the text that the offsets of `cleaned` count in.
        cleaned: the attribution without its brackets.
        level: the issuer's own level, such as 「市」; it tells whether a bare 区政府 is a class.
    """
    said = say(cleaned.text)
    if said is None:
        return None
    parties = [_party(original, cleaned, level, place, given) for place, given in enumerate(said.given)]
    if said.is_plain:
        duty = said.open_roles, said.by_duty
        return Reading(tuple(parties), (), *duty, None, said.tags, (), (), (), *said.signs)
    return Reading(
        tuple(parties),
        tuple([_person(original, cleaned, *person) for person in _whole(cleaned.text, said.persons)]),
        said.open_roles,
        said.by_duty,
        "；".join([cleaned.printed(original, *place) for place in said.deadlines]) or None,
        said.tags,
        _spans(cleaned, said.rules),
        _spans(cleaned, said.residue),
        _spans(cleaned, said.unsure),
        *said.signs,
    )


def _spans(cleaned: Cleaned, places: Sequence[Place]) -> tuple[Span, ...]:
    return tuple([cleaned.span(*place) for place in places])


def _whole(text: str, persons: Sequence[tuple[Place, str]]) -> Sequence[tuple[Place, str]]:
    """Join the posts of one person: 「县委常委、副县长杨林」."""
    if len(persons) < 2:
        return persons
    whole: list[tuple[Place, str]] = []
    for (start, end), label in reversed(persons):
        behind, _ = whole[-1] if whole else ((0, 0), "")
        if text[end : behind[0]] == "、" and is_one_person(text[start:end], text[slice(*behind)]):
            whole[-1] = (start, behind[1]), label
        else:
            whole.append(((start, end), label))
    return whole[::-1]


def _person(original: str, cleaned: Cleaned, place: Place, label: str) -> Person:
    start, end = place
    number = _TELEPHONE.search(cleaned.text, start + 1, end)
    end = number.start() if number else end
    return Person(cleaned.printed(original, start, end), label, cleaned.span(start, end))


def _behind_the_name(word: str, kind: PartyKind | None) -> int:
    """Return how much of a name that ends in a bracket is no part of it: 「（筹）」, 「（建筑工地）」."""
    annotation = _ANNOTATION.search(word)
    if annotation:
        return len(annotation[0])
    opened = word.rfind("(")
    scope = kind is PartyKind.DEPARTMENT and opened > 0 and says_scope(word[opened + 1 : -1])
    return len(word) - opened if scope else 0


def _party(original: str, cleaned: Cleaned, level: str | None, position: int, given: Given) -> Party:
    (start, end, word, kind, prefix, suffix, _), role, role_word, source, separately = given
    if level is not None and kind is not PartyKind.CLASS and is_class_at(prefix + word, level):
        kind = PartyKind.CLASS
    span = cleaned.span(start, end)
    printed = original[span.start : span.end]
    if word[-1] == ")":
        end -= _behind_the_name(word, kind)
    name = cleaned.printed(original, start, end)
    if prefix or suffix:
        first, last = cleaned.offsets[0], cleaned.offsets[-1] + 1
        around = original[max(first, span.start - _AROUND) : min(last, span.end + _AROUND)]
        prefix, suffix = written_like(prefix, around), written_like(suffix, around)
        prefix = bracketed_like(prefix, around) if "(" in prefix else prefix
    return Party(
        prefix + name + suffix if prefix or suffix else name,
        printed,
        span,
        role,
        role_word,
        source,
        separately,
        position,
        kind is PartyKind.CLASS,
        kind,
    )
