"""What a stretch of an attribution is by itself（独立成分）: a body, a stem, a noun."""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.attribution.names.function import stem_of
from respmatrix.attribution.names.kind import is_short_place, kind_of
from respmatrix.attribution.names.level import begins_afresh
from respmatrix.attribution.phrase.piece import TokenKind
from respmatrix.vocabulary import deadlines, labels, no_names, phrases, roles

_NOUN = re.compile(r"[一-龥]{2,14}(?:\([一-龥、]{1,12}\))?")
_NO_NAME = re.compile(no_names.NO_UNKNOWN_NAME)
_LABEL = re.compile(labels.ANY_LABEL)
_WITH_PERSONS = re.compile(labels.ANNOUNCES_PERSONS)
_PERSON = re.compile(phrases.PERSON_NAME)
ROLE_TAIL = re.compile(rf"(?P<role>{roles.VERB_PHRASE})(?P<deadline>{deadlines.DEADLINE})?$")


def unknown(word: str) -> TokenKind:
    """Tell a short noun, which may be the name of a body, from what can be none, as no label is."""
    if _NOUN.fullmatch(word) and not (_NO_NAME.search(word) or _LABEL.fullmatch(word)):
        return TokenKind.UNKNOWN
    return TokenKind.RESIDUE


@lru_cache(maxsize=4096)
def is_body(word: str) -> bool:
    """Tell whether `word`, a role phrase behind it apart, is a body that begins by itself."""
    role = ROLE_TAIL.search(word)
    name = word[: role.start()] if role else word
    return begins_afresh(word) and (kind_of(name) is not None or kind_of(word) is not None)


def name_of(word: str) -> TokenKind | None:
    """Tell a body from a bare stem; None for what is neither."""
    if kind_of(word) is not None:
        return TokenKind.NAME
    return TokenKind.STEM if stem_of(word) is not None or is_short_place(word) else None


def names_person(word: str, label: str) -> bool:
    """Tell whether a word that is no body names a person under a label of both（责任单位及责任人）."""
    return _WITH_PERSONS.search(label) is not None and _PERSON.fullmatch(word) is not None
