"""Names of another time（机构沿革）: applied only when asked for; merges and splits are told, not guessed."""

from __future__ import annotations

import re

from attrs import frozen

from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.departments.schema import Division, Former, Rename

_BRACKET = re.compile(r"[(（].*?[)）]")


@frozen
class Change:
    """What became of a body by a given date."""

    kind: str
    """rename, which is applied; or merge, split, absorbed, which are reported."""
    names: tuple[str, ...]
    """Names of the successors."""
    function: str
    """Function of the successor; empty where there are several."""
    date: str


def change_of(
    registry: DepartmentRegistry, name: str, function: str, place: Division | None, as_of: str
) -> Change | None:
    """Return what became of a body by `as_of`, None where its name still stands.

    Args:
        registry: the bodies and their renames.
        name: the body's canonical name.
        function: its function.
        place: its place; None for central bodies and where it is unknown.
        as_of: ISO date, month or year.
    """
    for entry in registry.renames:
        if entry.kind in ("new", "status") or entry.date > as_of:
            continue
        if name in map(_bare, entry.before):
            return _change(entry)
    historical = registry.functions.get(function)
    if historical is None or not historical.historical or place is None:
        return None
    for entry in registry.renames:
        local = entry.level in ("local", "vertical") and entry.places == ("全国",)
        if local and function in entry.before_functions and entry.date <= as_of:
            change = _change(entry)
            if change.kind != "rename":
                names = tuple(registry.functions[one].name for one in entry.after_functions)
                return Change(change.kind, names, "", change.date)
            return Change("rename", (), change.function, change.date)
    return None


def former_over(former: Former | None, as_of: str | None) -> bool:
    """Tell whether an earlier name is over by `as_of`."""
    return former is not None and as_of is not None and former.until <= as_of


def _change(entry: Rename) -> Change:
    single = entry.kind == "rename" and len(entry.after) == 1 and len(entry.after_functions) <= 1
    kind = entry.kind if entry.kind != "rename" or single else "split"
    function = entry.after_functions[0] if single and entry.after_functions else ""
    return Change(kind, tuple(map(_bare, entry.after)), function, entry.date)


def _bare(name: str) -> str:
    return _BRACKET.sub("", name)
