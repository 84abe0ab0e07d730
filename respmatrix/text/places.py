"""Where a literal stands（字面位置）."""

from __future__ import annotations

from collections.abc import Iterator


def places_of(text: str, sign: str) -> Iterator[int]:
    """Yield where `sign` stands in `text`, in order; `str.find` passes over all else faster than a pattern.

    >>> list(places_of("市财政局、市数据局", "局"))
    [3, 8]
    """
    position = text.find(sign)
    while position >= 0:
        yield position
        position = text.find(sign, position + len(sign))
