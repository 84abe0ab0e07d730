"""Make a failing text as short as it can be（最小化）: delta debugging over code points."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic


def minimise(text: str, fails: Callable[[str], bool], *, seconds: float) -> str:
    """Return the shortest text found that still fails, by leaving out ever smaller stretches.

    Args:
        text: a text that fails.
        fails: tells whether another one fails in the same way.
        seconds: when to stop looking.

    >>> minimise("甲乙（丙）丁" * 9, lambda text: "丙" in text and "甲" in text, seconds=9)
    '甲丙'
    """
    until = monotonic() + seconds
    size = max(1, len(text) // 2)
    while size:
        shortened = False
        start = 0
        while start < len(text):
            if monotonic() > until:
                return text
            shorter = text[:start] + text[start + size :]
            if fails(shorter):
                text, shortened = shorter, True
            else:
                start += size
        if not (shortened and size == 1):  # single code points are tried until none can go
            size //= 2
    return text
