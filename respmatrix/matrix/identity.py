"""Whose column a mention fills（列的归属）: two bodies never share one by accident."""

from __future__ import annotations

from attrs import evolve, frozen

from respmatrix.model import Column, Department, ParsedDocument, Party, Resolution, ResolutionStatus
from respmatrix.text import fold

_UNSURE = (ResolutionStatus.AMBIGUOUS, ResolutionStatus.UNKNOWN)


@frozen
class Scope:
    """Within what names tell the bodies of one document apart（范围）."""

    name: str
    """The place of the document, shared by all documents of that place; else a name of its own."""
    own: str
    """A name of the document alone; the same as `name` where the place is unknown."""


def scopes_of(documents: tuple[ParsedDocument, ...]) -> tuple[Scope, ...]:
    """Return the scope of every document's bodies."""
    used = {document.meta.place for document in documents}
    scopes = []
    for number, document in enumerate(documents, start=1):
        place = document.meta.place
        own = f"{place}（文件{number}）" if place else document.meta.title or f"文件{number}"
        while not place and own in used:
            own += f"（文件{number}）"
        used.add(own)
        scopes.append(Scope(place or own, own))
    return tuple(scopes)


def column_of(scope: Scope, party: Party, resolution: Resolution | None) -> Column:
    """Return the column of `party` in a document of `scope`.

    Without a registry, and where the name is ambiguous or unknown, that is the column of the
    printed name in this place. The last space of such a key parts scope and name.
    """
    if resolution is None or resolution.status in _UNSURE:
        key = f"{scope.name} {fold(party.name)}"
        return Column(key, party.name, scope.name, party.collective)
    return column_of_department(scope, resolution.department)


def column_of_department(scope: Scope, department: Department) -> Column:
    """Return the column of an identified body; where its place is unknown, the document's own."""
    key = f"{scope.own} {department.id}" if department.scoped else department.id
    return Column(key, department.name, scope.name, department.collective, department)


def moved(column: Column, old: Scope, new: Scope) -> Column:
    """Return the column as it is where the scope of its document is `new` instead of `old`."""
    if column.department is None:
        return evolve(column, key=new.name + column.key.removeprefix(old.name))
    if column.department.scoped:
        return evolve(column, key=new.own + column.key.removeprefix(old.own))
    return column
