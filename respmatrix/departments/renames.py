"""Names of another time（机构沿革）: applied only when asked for; merges and splits are told, not guessed."""

from __future__ import annotations

import re

from attrs import frozen

from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.departments.schema import Division, Former, Rename

_BRACKET = re.compile(r"[(（].*?[)）]")


@frozen
class Change:
    """What became of a body by a given date（变动）."""

    kind: str
    """rename, which is applied; merge, split, absorbed or unconfirmed, which are told."""
    names: tuple[str, ...]
    """Names of the successors."""
    date: str

    @property
    def reason(self) -> str:
        """What to tell a reader: Chinese, one clause."""
        after = "、".join(self.names)
        if self.kind == "rename":
            return f"{self.date} 起更名为{after}"
        if self.kind == "unconfirmed":
            return f"{self.date} 可能更名为{after}，未经证实，没有代换"
        return f"{self.date} 机构调整，职责转到{after}，没有代换"


def change_of(
    registry: DepartmentRegistry, names: tuple[str, ...], function: str, place: Division | None, as_of: str
) -> Change | None:
    """Return what became of a body by `as_of`, None where its name still stands.

    Args:
        registry: the bodies and their renames.
        names: the body's canonical name, and others under which it may be listed.
        function: its function.
        place: its place; None for central bodies and where it is unknown.
        as_of: ISO date, month or year.
    """
    over = [one for one in registry.renames if one.kind not in ("new", "status") and one.date <= as_of]
    for entry in over:
        if not set(names).isdisjoint(map(_bare, entry.before)):
            return _change(entry, tuple(map(_bare, entry.after)))
    known = registry.functions.get(function)
    if known is None or not known.historical or place is None:
        return None
    for entry in over:
        if (
            entry.level in ("local", "vertical")
            and entry.places == ("全国",)
            and function in entry.before_functions
        ):
            return _change(entry, tuple(usual_name(registry, one, place) for one in entry.after_functions))
    return None


def usual_name(registry: DepartmentRegistry, function: str, place: Division) -> str:
    """Return how the body of a function is usually called at a place."""
    known = registry.functions[function]
    organ = dict(known.organs).get(place.rank, "局")
    return place.display + known.name + organ


def former_over(former: Former | None, as_of: str | None) -> bool:
    """Tell whether an earlier name is over by `as_of`."""
    return former is not None and as_of is not None and former.until <= as_of


def _change(entry: Rename, names: tuple[str, ...]) -> Change:
    kind = entry.kind
    if kind == "rename" and len(names) > 1:
        kind = "split"
    elif kind == "rename" and entry.confidence != "high":
        kind = "unconfirmed"
    return Change(kind, names, entry.date)


def _bare(name: str) -> str:
    return _BRACKET.sub("", name)
