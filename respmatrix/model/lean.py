"""Frozen values that are made in half the time（轻量的不可变值）."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, ParamSpec, TypeVar, cast

from attrs import NOTHING, Attribute, Factory, fields

_Class = TypeVar("_Class", bound=type)
_Fields = ParamSpec("_Fields")
_Value = TypeVar("_Value")
_TWINS: dict[type, Any] = {}
_STORES = ("{stores}", "self.__class__ = _Frozen")


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
    # Both methods, or Python goes on to call what the frozen class defines; a twin begins empty.
    opened = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    _TWINS[cls] = type(f"Open{cls.__name__}", (cls,), {**opened, "__init__": object.__init__})
    init = _compiled(cls, "def __init__(self, {fields}):", "_become(self, _Open)", *_STORES)
    update_wrapper(init, cls.__dict__["__init__"])
    del init.__wrapped__
    type.__setattr__(cls, "__init__", init)
    return cls


def maker(cls: Callable[_Fields, _Value]) -> Callable[_Fields, _Value]:
    """Return a plain function that makes values of a lean class, faster still, for loops that make many.

    What it makes is of the class itself, and as frozen.

    >>> from respmatrix.model import Span
    >>> make_span = maker(Span)
    >>> make_span(1, 2) == Span(1, 2), type(make_span(1, 2)) is Span
    (True, True)
    """
    lines = "def make({fields}):", "self = _Open()", *_STORES, "return self"
    made: Callable[_Fields, _Value] = _compiled(cast(type, cls), *lines)
    return made


def _compiled(cls: type, head: str, *body: str) -> Any:
    """Return the function of these lines, with the fields of `cls` for 「{fields}」 and 「{stores}」."""
    scope: dict[str, Any] = {
        "_Open": _TWINS[cls],
        "_Frozen": cls,
        "_become": object.__dict__["__class__"].__set__,
    }
    parameters: list[str] = []
    for one in fields(cls):
        _require_plain(cls, one)
        scope[f"_default_{one.name}"] = one.default
        parameters.append(one.name if one.default is NOTHING else f"{one.name}=_default_{one.name}")
    stores = "; ".join(f"self.{one.name} = {one.name}" for one in fields(cls))
    lines = "\n    ".join([head, *body]).format(fields=", ".join(parameters), stores=stores)
    made: dict[str, Any] = {}
    exec(compile(lines, f"<lean {cls.__name__}>", "exec"), scope, made)
    return made.popitem()[1]


def _require_plain(cls: type, one: Attribute[Any]) -> None:
    plain = one.init and not (one.validator or one.converter or isinstance(one.default, Factory))  # type: ignore[arg-type]
    if not plain or one.alias != one.name or hasattr(cls, "__attrs_post_init__"):
        raise TypeError(f"{cls.__name__}.{one.name}: a lean class stores what it is given, and nothing else")
