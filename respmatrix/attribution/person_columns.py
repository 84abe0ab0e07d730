"""Tables that name who answers, and no body（只列人员的表格）: 村名、责任人、电话."""

from __future__ import annotations

import re
from functools import cache

from respmatrix.model import Source, Span
from respmatrix.text import places_of
from respmatrix.vocabulary import labels, phrases

_WITHIN_LINES = "\t|｜│"
_PARTING = frozenset(_WITHIN_LINES + "\n\r")
"""What stands on either side of a heading."""
_LAST = frozenset(word[-1] for word in labels.PERSON_COLUMNS)
_LONGEST_HEADING = 10
_REACH = 600
"""So far behind a heading the names below it are looked for; code points."""
_FEWEST = 2


def find_persons(source: Source) -> tuple[Span, int] | None:
    """Return the first heading of a column of persons who answer, and how many are named below it.

    Args:
        source: a document without any attribution.
    """
    text = source.text
    ends = [line.end for line in source.paragraphs if text[line.end - 1] in _LAST]
    if any(map(text.__contains__, _WITHIN_LINES)):  # else a heading is all of its line
        words = (place + len(word) for word in labels.PERSON_COLUMNS for place in places_of(text, word))
        ends += [end for end in words if text[end : end + 1] in _PARTING]
    for end in ends:
        word = next((word for word in labels.PERSON_COLUMNS if text.endswith(word, 0, end)), None)
        if word is None:
            continue
        place = end - len(word)
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
