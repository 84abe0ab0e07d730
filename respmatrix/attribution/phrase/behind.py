"""What stands right behind a body without a mark（紧随其后）: a time, or a duty and what it is about."""

from __future__ import annotations

import re

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.phrase.joined import joined
from respmatrix.attribution.phrase.piece import UNREAD, Piece, TokenKind
from respmatrix.attribution.phrase.stretch import ROLE_TAIL, is_body
from respmatrix.vocabulary import deadlines, roles

_DEADLINE = re.compile(deadlines.DEADLINE)
_DEADLINE_BEHIND = re.compile(deadlines.DEADLINE_BEHIND)
_DUTY_TAIL = re.compile(f"{roles.DUTY}$")
_DUTY_OF_ONE = re.compile(rf"(?P<body>[^、,;。:()]{{2,24}}):(?P<duty>{roles.DUTY_BEHIND})(?=[;。]|$)")


def timed(word: str) -> tuple[Piece, ...] | None:
    """Return the pieces of a body with a time right behind it: 「市教育局于2024年6月底前（负责）完成」."""
    time = _DEADLINE_BEHIND.search(word)
    if time is None or not time.start() or kind_of(word[: time.start()]) is None:
        return None
    name = (TokenKind.NAME, 0, time.start())
    if _DEADLINE.fullmatch(time[0]):
        return (name, (TokenKind.DEADLINE, time.start(), len(word)))
    moment, role = _DEADLINE.match(word, time.start()), ROLE_TAIL.search(word)
    if moment and role and role.start() <= moment.end() <= role.end():
        return (
            name,
            (TokenKind.DEADLINE, time.start(), moment.end()),
            (TokenKind.ROLE, moment.end(), len(word)),
        )
    return None


def told(word: str) -> tuple[Piece, ...] | None:
    """Return the pieces of bodies with a duty that says what it is about: 「市财政局负责资金保障」."""
    duty = _DUTY_TAIL.search(word, 2)
    if duty is None or is_body(word[duty.end("verb") :]):
        return None
    ahead = joined(word[: duty.start()])
    if any(kind in UNREAD for kind, _, _ in ahead):
        return None
    return (*ahead, (TokenKind.DUTY, duty.start(), len(word)))


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
