"""Where headings of bodies stand in plain text（责任单位栏头的位置）: 责任单位, 牵头部门."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from respmatrix.model import Source
from respmatrix.text import places_of
from respmatrix.vocabulary.tables import BEHIND_ROLE, LINE_ROLE_ENDS, ROLE_ENDS, ROLE_HEADINGS

_LONGEST = 7
"""A heading of bodies has no more before its last code point."""
_BEHIND = 10
"""So far behind its last code point the next heading ends."""


def role_places(source: Source, *, within: str = ROLE_ENDS) -> Iterator[int]:
    """Yield where a heading of bodies stands that ends its line, or is parted from the next.

    Args:
        source: the document.
        within: last code points of those that are looked for within lines too.
    """
    text = source.text
    ends = [line.end - 1 for line in source.paragraphs if text[line.end - 1] in LINE_ROLE_ENDS]
    for last in within:
        ends += [place for place in places_of(text, last) if text[place + 1 : place + 2] in BEHIND_ROLE]
    for place in ends:
        heading = _role_headings().search(text, max(place - _LONGEST, 0), place + _BEHIND)
        if heading is not None:
            yield heading.start()


@cache
def _role_headings() -> re.Pattern[str]:
    return re.compile(ROLE_HEADINGS)
