"""Brackets that give nobody a task by themselves（时限和责任人的括号）: 「（责任单位：…）（完成时限：…）」.

Labelled lines that follow one another are one attribution (READING, 1.4); so is a bracket of bodies with
a bracket beside it that holds nothing but a time or persons.
"""

from __future__ import annotations

import re
from functools import cache

from respmatrix.attribution.judging.candidate import CLOSE, CLOSING, OPEN, OPENING
from respmatrix.attribution.phrase.clean import HELD, HOLDER, clean
from respmatrix.attribution.phrase.lex import pieces
from respmatrix.attribution.phrase.piece import TokenKind
from respmatrix.text import fold
from respmatrix.vocabulary.characters import simplify

OPENS_ASIDE = OPENING | frozenset(" 　")
"""What stands behind a bracket where there is another one."""
ENDS_LABEL = "位门門"
"""The last character of a label whose bodies may stand in a bracket behind it（责任单位（…））."""
_ASIDE = rf"[{OPEN}]([^{OPEN}{CLOSE}\n]{{2,40}})[{CLOSE}]"
_BEHIND = re.compile(rf"[ 　]{{0,6}}{_ASIDE}")
_AHEAD = re.compile(rf"(?<![{CLOSE}]){_ASIDE}\s{{0,6}}$")
_REACH = 50
"""How far such a bracket reaches; code points."""
_LONGEST_LABEL = 20
"""A label in front of a bracket is no longer; code points."""
_LONGEST_LIST = 400
"""So far behind a bracket further labels with theirs are read; code points."""
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


@cache
def _label_ahead() -> re.Pattern[str]:
    return re.compile(rf"(?:(?<=[\s。;,、:)])|\A){HOLDER}\Z")


@cache
def _more_labels() -> re.Pattern[str]:
    """What may stand behind the first label and its bracket: others, and the end of the sentence."""
    return re.compile(rf"((?:[^\S\n]*(?:[,;、]|。(?=\n))?\s{{0,12}}{HELD})*)[^\S\n]*(?:[。;\n]|\Z)")


def with_labels(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the label in front of a bracket begins and where the last bracket of such labels ends.

    「牵头单位（市水务局），配合单位（市财政局）。」 None where no label stands in front, as none does in
    「各责任单位（市教育局）」, or where the sentence goes on: 「牵头单位（市水务局）定期通报」.

    Args:
        text: the whole text.
        start: where the bracket opens.
        end: behind where it closes.
    """
    first = max(0, start - _LONGEST_LABEL)
    label = _label_ahead().search(simplify(fold(text[first:start])))
    if label is None or (label.start() == 0 and first):
        return None
    further = _more_labels().match(simplify(fold(text[end : end + _LONGEST_LIST])))
    if further is None or further.end() == _LONGEST_LIST:
        return None
    return first + label.start(), end + further.end(1)


def _is_aside(said: str) -> bool:
    return {kind for kind, _, _ in pieces(said)} <= _ASIDES
