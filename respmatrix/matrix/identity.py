"""Whose column a mention fills（列的归属）: two bodies never share one by accident."""

from __future__ import annotations

from attrs import evolve

from respmatrix.model import Column, Department, ParsedDocument, Party, Resolution, ResolutionStatus
from respmatrix.text import fold

_UNSURE = (ResolutionStatus.AMBIGUOUS, ResolutionStatus.UNKNOWN)


def scopes_of(documents: tuple[ParsedDocument, ...]) -> tuple[str, ...]:
    """Return the scope of every document's bodies: its place, else a name of its own."""
    used = {document.meta.place for document in documents}
    scopes = []
    for number, document in enumerate(documents, start=1):
        scope = document.meta.place
        if not scope:
            scope = document.meta.title or f"文件{number}"
            while scope in used:
                scope += f"（文件{number}）"
            used.add(scope)
        scopes.append(scope)
    return tuple(scopes)


def column_of(scope: str, party: Party, resolution: Resolution | None) -> Column:
    """Return the column of `party` in a document of `scope`.

    Without a registry, and where the name is ambiguous or unknown, that is the column of the
    printed name in this scope. The last space of such a key parts scope and name.
    """
    if resolution is None or resolution.status in _UNSURE:
        name = fold(party.name)
        return Column(f"{scope} {name}", party.name, scope, party.collective)
    return column_of_department(scope, resolution.department)


def column_of_department(scope: str, department: Department) -> Column:
    """Return the column of an identified body; where its place is unknown it is one of this scope."""
    key = f"{scope} {department.id}" if department.scoped else department.id
    return Column(key, department.name, scope, department.collective, department)


def moved(column: Column, scope: str) -> Column:
    """Return `column` as it is where its scope is called `scope` among other documents."""
    if column.department and not column.department.scoped:
        return column
    return evolve(column, key=scope + column.key.removeprefix(column.scope), scope=scope)
