"""What a stretch of an attribution is by itself（独立成分）: a body, a stem, a noun, or several bodies."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from respmatrix.attribution.names.function import stem_of, stem_of_body
from respmatrix.attribution.names.kind import is_short_place, kind_of
from respmatrix.attribution.names.level import begins_afresh, levels_of
from respmatrix.attribution.piece import Piece, TokenKind
from respmatrix.vocabulary import bodies, classes, no_names, phrases, roles

_WHOLE_BODY = re.compile(rf"(?:{bodies.LEVEL})[一-龥]{{2,10}}?(?:委员会|局|厅|委|办)(?=(?:{bodies.LEVEL})|$)")
"""A body with its level, up to the next level."""
_NOUN = re.compile(r"[一-龥]{2,14}(?:\([一-龥、]{1,12}\))?")
_NO_NAME = re.compile(no_names.NO_UNKNOWN_NAME)
_OPEN_CLASS = re.compile(classes.OPEN_CLASS)
_DUTY_OF_ONE = re.compile(rf"(?P<body>[^、,;。:()]{{2,24}}):(?P<duty>{roles.DUTY_BEHIND})(?=[;。]|$)")
ROLE_TAIL = re.compile(rf"(?P<role>{roles.VERB_PHRASE})(?P<deadline>{phrases.DEADLINE})?$")


def glued(word: str) -> list[tuple[int, int]]:
    """Return where bodies begin and end that stand without a separator: 「市教育局市财政局」."""
    places = [each.span() for each in _WHOLE_BODY.finditer(word)]
    whole = len(places) > 1 and places[0][0] == 0 and places[-1][1] == len(word)
    joined = whole and all(first[1] == second[0] for first, second in pairwise(places))
    return places if joined and all(stem_of_body(word[start:end]) for start, end in places) else []


def unknown(word: str) -> TokenKind:
    """Tell a short noun, which may be the name of a body, from what can be none."""
    return TokenKind.UNKNOWN if _NOUN.fullmatch(word) and not _NO_NAME.search(word) else TokenKind.RESIDUE


def begins_body(
    head: str, start: int, marks: list[re.Match[str]], test: Callable[[str], object] | None = None
) -> bool:
    """Tell whether a body begins at `start` of `head` and ends at one of `marks` or at the end."""
    ends = [mark.start() for mark in marks] + [len(head)]
    return any((test or name_of)(head[start:end]) for end in ends if end > start)


@lru_cache(maxsize=4096)
def is_body(word: str) -> bool:
    """Tell whether `word`, a role phrase behind it apart, is a body that begins by itself."""
    role = ROLE_TAIL.search(word)
    name = word[: role.start()] if role else word
    return begins_afresh(word) and (kind_of(name) is not None or kind_of(word) is not None)


def has_level(word: str) -> bool:
    """Tell whether `word` is a body that says its level: 「南方海洋科学与工程广东省实验室」 is one name."""
    return levels_of(word) is not None and is_body(word)


def name_of(word: str) -> TokenKind | None:
    """Tell a body from a bare stem; None for what is neither."""
    if kind_of(word) is not None:
        return TokenKind.NAME
    return TokenKind.STEM if stem_of(word) is not None or is_short_place(word) else None


def open_end(head: str, mark: re.Match[str], rest: Sequence[re.Match[str]]) -> int:
    """Return where 等, which is `mark`, and the class behind it end: 「等市属国有企业」 names nobody.

    The class ends at one of the marks of the `rest`, or with `head`.
    """
    ends = [each.start() for each in rest if each.start() >= mark.end()] + [len(head)]
    if mark.end() in ends:
        return mark.end()
    return next((end for end in ends if _OPEN_CLASS.fullmatch(head, mark.start() + 1, end)), mark.end())


def duty_of_one(text: str, position: int) -> list[Piece]:
    """Return the pieces of a body and its duty behind a colon, 「市林业局：负责育苗；」, or nothing."""
    match = _DUTY_OF_ONE.match(text, position)
    if match is None or kind_of(match["body"]) is None:
        return []
    return [
        (TokenKind.NAME, *match.span("body")),
        (TokenKind.LEAD_IN, match.end("body"), match.start("duty")),
        (TokenKind.DUTY, *match.span("duty")),
    ]
