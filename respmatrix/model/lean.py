"""Frozen values that are made in half the time（轻量的不可变值）."""

from __future__ import annotations

from functools import update_wrapper
from typing import Any, TypeVar

from attrs import NOTHING, Attribute, Factory, fields

_Class = TypeVar("_Class", bound=type)


def lean(cls: _Class) -> _Class:
    """Give a frozen attrs class an `__init__` that stores its fields directly; the rest is as attrs made it.

    attrs fills each field of a frozen value through `object.__setattr__`. Here the slots' own descriptors
    do, and where there are many, the new value is for a moment of an open twin class, whose fields are
    plain assignments: half the time or less, and a document is thousands of small values.

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
    scope: dict[str, Any] = {}
    parameters: list[str] = []
    for one in fields(cls):
        _require_plain(cls, one)
        scope[f"_default_{one.name}"] = one.default
        parameters.append(one.name if one.default is NOTHING else f"{one.name}=_default_{one.name}")
    store = _through_descriptors if len(parameters) < _MANY else _through_open_twin
    lines = [f"def __init__(self, {', '.join(parameters)}):", *store(cls, scope)]
    exec(compile("\n    ".join(lines), f"<lean {cls.__name__}>", "exec"), scope)
    made = update_wrapper(scope["__init__"], cls.__dict__["__init__"])
    del made.__wrapped__
    type.__setattr__(cls, "__init__", made)
    return cls


_MANY = 3
"""From so many fields on, twice to change the class costs less than to call each descriptor."""


def _through_descriptors(cls: type, scope: dict[str, Any]) -> list[str]:
    names = [one.name for one in fields(cls)]
    scope.update({f"_set_{name}": cls.__dict__[name].__set__ for name in names})
    return [f"_set_{name}(self, {name})" for name in names]


def _through_open_twin(cls: type, scope: dict[str, Any]) -> list[str]:
    # Both methods, or Python goes on to call what the frozen class defines.
    opened = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    scope["_Open"] = type(f"Open{cls.__name__}", (cls,), opened)
    scope["_Frozen"] = cls
    scope["_become"] = object.__dict__["__class__"].__set__
    stores = [f"self.{one.name} = {one.name}" for one in fields(cls)]
    return ["_become(self, _Open)", *stores, "self.__class__ = _Frozen"]


def _require_plain(cls: type, one: Attribute[Any]) -> None:
    plain = one.init and not (one.validator or one.converter or isinstance(one.default, Factory))  # type: ignore[arg-type]
    if not plain or one.alias != one.name or hasattr(cls, "__attrs_post_init__"):
        raise TypeError(f"{cls.__name__}.{one.name}: a lean class stores what it is given, and nothing else")
