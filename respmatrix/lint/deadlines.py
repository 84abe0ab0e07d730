"""Deadlines that are missing where most tasks have one（缺完成时限）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from respmatrix.diagnostics import report
from respmatrix.lint.assignments import Assignment, is_usual, plain
from respmatrix.model import Attribution, Diagnostic, ParsedDocument
from respmatrix.vocabulary import drafting

_LIMIT = re.compile(drafting.TIME_LIMIT)


def find_without_deadline(
    document: ParsedDocument, assignments: Sequence[Assignment]
) -> Iterator[Diagnostic]:
    """Yield the assignments without any time, where most have a deadline: RM317."""
    timed = sum(_has_deadline(each) for each in assignments)
    if is_usual(timed, len(assignments)):
        for each in assignments:
            if not _has_deadline(each) and not _tells_time(document, each.attributions[0]):
                yield report("RM317", each.location)


def _has_deadline(assignment: Assignment) -> bool:
    return any(attribution.deadline is not None for attribution in assignment.attributions)


def _tells_time(document: ParsedDocument, attribution: Attribution) -> bool:
    """Tell whether the text that the attribution closes sets a time itself."""
    if attribution.closes is None:
        return False
    return _LIMIT.search(plain(attribution.closes.of(document.source.text))) is not None
