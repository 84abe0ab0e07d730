"""Numbers as attributes of an OFD write them（数值）."""

from __future__ import annotations

AS_IT_IS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
"""The matrix that changes nothing."""
_FURTHEST = 1e6


def numbers(written: str, count: int) -> tuple[float, ...]:
    """Return `count` numbers; those that are missing or no sensible numbers are 0."""
    found = [number(word, 0.0) for word in written.split()[:count]]
    return (*found, *[0.0] * (count - len(found)))


def number(written: str | None, otherwise: float) -> float:
    """Return the number that is written, or `otherwise` where there is no sensible one."""
    try:
        value = float(written) if written else otherwise
    except ValueError:
        return otherwise
    return value if -_FURTHEST < value < _FURTHEST else otherwise
