"""Frozen values that are made in half the time（轻量的不可变值）."""

from __future__ import annotations

from functools import update_wrapper
from typing import Any, TypeVar

from attrs import NOTHING, Attribute, Factory, fields

_Class = TypeVar("_Class", bound=type)
_TWINS: dict[type, Any] = {}


def lean(cls: _Class) -> _Class:
    """Give a frozen attrs class an `__init__` that stores its fields directly; the rest is as attrs made it.

    attrs fills each field of a frozen value through `object.__setattr__`. Here the new value is for a
    moment of an open twin class, whose fields are plain assignments: half the time or less, and a
    document is thousands of small values.

    Raises:
        TypeError: a field needs more than to be stored, which is left to attrs' own `__init__`.

    >>> from attrs import frozen
    >>> @lean
    ... @frozen
    ... class Point:
    ...     x: int
    ...     y: int = 0
    >>> Point(1), Point(x=1) == Point(1, 0)
    (Point(x=1, y=0), True)
    """
    # Both methods, or Python goes on to call what the frozen class defines.
    opened = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    twin = type(f"Open{cls.__name__}", (cls,), opened)
    scope: dict[str, Any] = {
        "_Open": twin,
        "_Frozen": cls,
        "_become": object.__dict__["__class__"].__set__,
    }
    parameters: list[str] = []
    for one in fields(cls):
        _require_plain(cls, one)
        scope[f"_default_{one.name}"] = one.default
        parameters.append(one.name if one.default is NOTHING else f"{one.name}=_default_{one.name}")
    head = f"def __init__(self, {', '.join(parameters)}):"
    stores = [*(f"self.{one.name} = {one.name}" for one in fields(cls)), "self.__class__ = _Frozen"]
    for made, lines in ((twin, [head, *stores]), (cls, [head, "_become(self, _Open)", *stores])):
        exec(compile("\n    ".join(lines), f"<lean {made.__name__}>", "exec"), scope)
        init = update_wrapper(scope["__init__"], cls.__dict__["__init__"])
        del init.__wrapped__
        type.__setattr__(made, "__init__", init)
    _TWINS[cls] = twin
    return cls


def maker(cls: _Class) -> _Class:
    """Return what makes values of a lean class faster still, for loops that make many: its open twin.

    What it makes is of the class itself, and as frozen.

    >>> from respmatrix.model import Span
    >>> make_span = maker(Span)
    >>> make_span(1, 2) == Span(1, 2), type(make_span(1, 2)) is Span
    (True, True)
    """
    twin: _Class = _TWINS[cls]
    return twin


def _require_plain(cls: type, one: Attribute[Any]) -> None:
    plain = one.init and not (one.validator or one.converter or isinstance(one.default, Factory))  # type: ignore[arg-type]
    if not plain or one.alias != one.name or hasattr(cls, "__attrs_post_init__"):
        raise TypeError(f"{cls.__name__}.{one.name}: a lean class stores what it is given, and nothing else")
