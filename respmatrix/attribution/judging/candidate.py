"""A stretch that may be an attribution（候选）, and how it is marked off."""

from __future__ import annotations

import re
from enum import StrEnum

from respmatrix.text import brackets, fold
from respmatrix.vocabulary import bodies, classes, ends, roles
from respmatrix.vocabulary.characters import SIMPLIFIED

SMALL = "﹙﹚"
"""Round brackets of small width."""
OPENING, CLOSING = frozenset(brackets.OPENING + SMALL[0]), frozenset(brackets.CLOSING + SMALL[1])
"""The brackets that may hold an attribution."""
OPEN, CLOSE = (re.escape("".join(sorted(marks))) for marks in (OPENING, CLOSING))
"""The same, for use in a character class."""
_COLON = re.compile("[：:]")
_ENDS = (*ends.ORGAN_WORDS, *f"{bodies.PLACE_ENDS}|{classes.CLASS_NOUN}|{bodies.GOVERNMENT}".split("|"))
_LAST_CHARACTERS = {word[-1] for word in _ENDS} | roles.LEADING_ENDS
PLAUSIBLE = re.compile(
    "["
    + "".join(
        sorted(_LAST_CHARACTERS | {chr(t) for t, simple in SIMPLIFIED.items() if simple in _LAST_CHARACTERS})
    )
    + "]"
)
"""A bracket without the last character of any body or of 牵头 and 负责 names nobody."""


class Shape(StrEnum):
    """How a candidate is marked off（形式）."""

    BRACKET = "bracket"
    UNCLOSED = "unclosed"
    """what an opening bracket without a partner might hold, without that bracket"""
    LABELLED = "labelled"
    OTHER_LABEL = "other label"
    """bodies behind a label of which nobody can tell whether it gives a duty"""
    PERSONS = "persons"
    """labelled persons without any body"""
    BARE = "bare"
    SENTENCE = "sentence"
    """the last sentence of a paragraph"""


Candidate = tuple[Shape, int, int]
"""What may be an attribution（候选）: how it is marked off; start and end of what would be `raw`."""


def left_open(text: str) -> int:
    """Return how many more round brackets open in a stretch than close."""
    return sum(map(text.count, "（(")) - sum(map(text.count, "）)"))


def whole(text: str) -> Candidate | None:
    """Return the candidate that is all of `text`, without a final 「。」; None for blank text."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    if end > start and text[end - 1] == "。":
        end -= 1
    if end <= start:
        return None
    if text[start] in OPENING and fold(text[end - 1]) == ")":
        return Shape.BRACKET, start, end
    return Shape.LABELLED if _COLON.search(text, start, end) else Shape.BARE, start, end
