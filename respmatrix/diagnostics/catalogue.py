"""The one list of codes, and the one way to make a diagnostic（诊断目录）."""

from __future__ import annotations

from respmatrix.diagnostics import attribution, departments, lint, matrix, outline, read
from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Diagnostic, Location

CATALOGUE: dict[str, Entry] = {
    entry.code: entry
    for room in (read, outline, attribution, lint, departments, matrix)
    for entry in room.ENTRIES
}


def report(
    code: str, location: Location | None = None, *, related: tuple[Location, ...] = (), **facts: str
) -> Diagnostic:
    """Return the diagnostic `code` about `location`, its message filled with `facts`.

    Raises:
        KeyError: the code is not in the catalogue, or a fact that its message needs is missing.
    """
    entry = CATALOGUE[code]
    return Diagnostic(
        code,
        entry.severity,
        entry.message.format_map(facts),
        location,
        entry.hint.format_map(facts),
        related,
        tuple(facts.items()),
    )
