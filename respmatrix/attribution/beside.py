"""Brackets that give nobody a task by themselves（时限和责任人的括号）: 「（责任单位：…）（完成时限：…）」.

Labelled lines that follow one another are one attribution (READING, 1.4); so is a bracket of bodies with
a bracket beside it that holds nothing but a time or persons.
"""

from __future__ import annotations

import re

from respmatrix.attribution.candidate import CLOSE, CLOSING, OPEN, OPENING
from respmatrix.attribution.clean import clean
from respmatrix.attribution.lex import pieces
from respmatrix.attribution.piece import TokenKind

OPENS_ASIDE = OPENING | frozenset(" 　")
"""What stands behind a bracket where there is another one."""
_ASIDE = rf"[{OPEN}]([^{OPEN}{CLOSE}\n]{{2,40}})[{CLOSE}]"
_BEHIND = re.compile(rf"[ 　]{{0,6}}{_ASIDE}")
_AHEAD = re.compile(rf"(?<![{CLOSE}]){_ASIDE}\s{{0,6}}$")
_REACH = 50
"""How far such a bracket reaches; code points."""
_ASIDES = frozenset(
    {
        TokenKind.DEADLINE_LABEL,
        TokenKind.DEADLINE,
        TokenKind.PERSON_LABEL,
        TokenKind.PERSON,
        TokenKind.SEPARATOR,
    }
)


def with_asides(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a bracket of bodies begins and ends together with such brackets beside it.

    Args:
        text: the whole text.
        start: where the bracket opens.
        end: behind where it closes.
    """
    if text[start - 1 : start] in CLOSING:
        ahead = _AHEAD.search(text, max(0, start - _REACH), start)
        if ahead and ":" in (said := clean(text, *ahead.span(1)).text) and _is_aside(said):
            start = ahead.start()
    while text[end : end + 1] in OPENS_ASIDE:
        behind = _BEHIND.match(text, end)
        if behind is None or not _is_aside(clean(text, *behind.span(1)).text):
            break
        end = behind.end()
    return start, end


def _is_aside(said: str) -> bool:
    return {kind for kind, _, _ in pieces(said)} <= _ASIDES
