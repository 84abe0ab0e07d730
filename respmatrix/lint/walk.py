"""The walk through this room: assignments → coverage, leads, lists, deadlines（检查的次序）."""

from __future__ import annotations

from respmatrix.lint.assignments import assignments_of
from respmatrix.lint.coverage import find_stray, find_uncovered
from respmatrix.lint.deadlines import find_without_deadline
from respmatrix.lint.leads import find_several_leads, find_without_lead
from respmatrix.lint.lists import find_collective, find_open
from respmatrix.model import Diagnostic, ParsedDocument


def lint(document: ParsedDocument) -> tuple[Diagnostic, ...]:
    """Return what a drafter should look at in `document`, the codes RM310 and later（起草检查）.

    What reading the document found is in `document.diagnostics` and is not told again. Each rule
    compares the document with itself only: no list of bodies and no other document is needed.
    """
    assignments = assignments_of(document)
    if not assignments:
        return ()
    placed = [each for each in assignments if each.has_task]
    return (
        *find_uncovered(document),
        *find_stray(assignments),
        *find_without_lead(placed),
        *find_several_leads(assignments),
        *find_open(assignments),
        *find_collective(assignments),
        *find_without_deadline(document, placed),
    )
