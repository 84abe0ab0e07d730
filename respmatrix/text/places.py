"""Where a literal stands（字面位置）."""

from __future__ import annotations

from collections.abc import Iterator


def places_of(text: str, sign: str, *, by: int = 0) -> Iterator[int]:
    """Yield where `sign` stands in `text`, in order; it must not overlap itself.

    One code point is found twenty times as fast as two, and all of it faster than by a pattern.

    Args:
        text: where to look.
        sign: what is looked for.
        by: index of the code point in `sign` that a text holds least often.

    >>> list(places_of("市财政局、市数据局", "数据局", by=1))
    [6]
    """
    rare = sign[by]
    position = text.find(rare, by)
    while position >= 0:
        if text.startswith(sign, position - by):
            yield position - by
        position = text.find(rare, position + 1)
