"""Tables that name who answers, and no body（只列人员的表格）: 村名、责任人、电话."""

from __future__ import annotations

import re
from functools import cache

from respmatrix.model import Span
from respmatrix.text import places_of
from respmatrix.vocabulary import labels, phrases

_PARTING = frozenset("\t\n|｜│\r")
"""What stands on either side of a heading."""
_LONGEST_HEADING = 10
_REACH = 600
"""So far behind a heading the names below it are looked for; code points."""
_FEWEST = 2


def find_persons(text: str) -> tuple[Span, int] | None:
    """Return the first heading of a column of persons who answer, and how many are named below it.

    Args:
        text: a document without any attribution.
    """
    for word in labels.PERSON_COLUMNS:
        for place in places_of(text, word):
            end = place + len(word)
            if text[end : end + 1] not in _PARTING:
                continue
            head = text[max(0, place - _LONGEST_HEADING) : place]
            start = place - len(head) + max(map(head.rfind, _PARTING)) + 1
            named = _names().findall(text, end, end + _REACH)
            if len(named) >= _FEWEST and (start > place - len(head) or place == len(head)):
                return Span(start, end), len(named)
    return None


@cache
def _names() -> re.Pattern[str]:
    """Names that are all of a cell."""
    return re.compile(
        rf"(?<=[\t\n|｜│ ])(?![一-龥]{{2}}[村镇乡局路])(?:{phrases.PERSON_NAME})(?=\s*[\t\n|｜│\r]|\Z)"
    )
