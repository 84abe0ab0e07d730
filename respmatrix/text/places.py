"""Where a literal stands, and what stands between（字面位置）."""

from __future__ import annotations

import re
from collections.abc import Iterator


def places_of(text: str, sign: str, *, by: int | None = None) -> list[int]:
    """Return where `sign` stands in `text`, in order; `str.find` passes over all else faster than a pattern.

    Args:
        text: where to look.
        sign: what is looked for; it must not overlap itself.
        by: index of a code point in `sign` that texts seldom hold, by which it is then looked for: one
            code point is found twenty times as fast as two.

    >>> places_of("市财政局、市数据局", "局"), places_of("市财政局、市数据局", "数据局", by=1)
    ([3, 8], [6])
    """
    places: list[int] = []
    find = text.find
    if by is None:
        position = find(sign)
        while position >= 0:
            places.append(position)
            position = find(sign, position + 1)
        return places
    rare = sign[by]
    position = find(rare, by)
    while position >= 0:
        if text.startswith(sign, position - by):
            places.append(position - by)
        position = find(rare, position + 1)
    return places


def parted(text: str, start: int, end: int, parting: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield where each part of a stretch begins and ends that `parting` parts; empty ones too.

    >>> list(parted("市财政局  市数据局", 0, 10, re.compile(" +")))
    [(0, 4), (6, 10)]
    """
    for gap in parting.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end
