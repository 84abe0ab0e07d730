"""What the command says after its work（小结）."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language, address, sentences, visible
from respmatrix.model import Diagnostic, ResponsibilityMatrix, Severity

_MOST_CODES = 5
"""How many codes the summary names; the rest is for `respmatrix check`."""

_UNREAD = frozenset({"RM301", "RM302", "RM303"})
"""Codes for text that was not understood."""

_MOST_UNREAD = 5
"""How many stretches that were not understood the summary shows."""

_MOST_FILES = 3
"""How many files the last line of the summary names."""


def summary(
    matrix: ResponsibilityMatrix, files: Sequence[str], outputs: Sequence[str], lang: Language
) -> str:
    """Return what was read, what was written and what to look at, in a few lines."""
    from respmatrix.matrix import uncovered_tasks

    lines = [
        say(
            lang,
            "summary-read",
            documents=len(matrix.documents),
            tasks=len(matrix.rows),
            attributions=sum(len(task.attributions) for one in matrix.documents for task in one.tasks),
            departments=sum(not column.collective and bool(column.names) for column in matrix.columns),
            classes=sum(column.collective for column in matrix.columns),
        ),
        say(lang, "summary-written", names=say(lang, "join").join(outputs)),
    ]
    if not matrix.rows:
        lines.append(say(lang, "summary-empty"))
    uncovered = sum(len(uncovered_tasks(document)) for document in matrix.documents)
    if uncovered:
        lines.append(say(lang, "summary-uncovered", count=uncovered))
    diagnostics = all_diagnostics(matrix)
    if diagnostics:
        lines.append(say(lang, "summary-look", counts=counts(diagnostics, lang)))
        lines.extend(_by_code(diagnostics, lang))
        lines.extend(_unread(matrix, lang))
        names = " ".join(files[:_MOST_FILES]) + (" …" if len(files) > _MOST_FILES else "")
        lines.append(say(lang, "summary-more", names=names))
    return "\n".join(lines)


def all_diagnostics(matrix: ResponsibilityMatrix) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of the documents and of the matrix itself."""
    own = (diagnostic for document in matrix.documents for diagnostic in document.diagnostics)
    return (*own, *matrix.diagnostics)


def counts(diagnostics: Iterable[Diagnostic], lang: Language) -> str:
    """Return how many diagnostics there are of each severity."""
    found = Counter(diagnostic.severity.value for diagnostic in diagnostics)
    return say(lang, "counts", **{severity.value: found[severity.value] for severity in Severity})


def _by_code(diagnostics: Iterable[Diagnostic], lang: Language) -> list[str]:
    """Return a line for each of the commonest codes, the gravest first, with what the first one says."""
    found: dict[str, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        found.setdefault(diagnostic.code, []).append(diagnostic)
    order = sorted(found.values(), key=lambda same: (-same[0].severity.rank, -len(same), same[0].code))
    lines = []
    for same in order[:_MOST_CODES]:
        message = sentences(same[0], lang)[0]
        if len(same) > 1:
            message = say(lang, "summary-first", message=message)
        lines.append(f"  {same[0].code} × {len(same)}  {message}")
    return lines


def _unread(matrix: ResponsibilityMatrix, lang: Language) -> list[str]:
    """Return what may give a duty and was not understood, word for word, with its place."""
    found = [
        (document.source, diagnostic.location)
        for document in matrix.documents
        for diagnostic in document.diagnostics
        if diagnostic.code in _UNREAD and diagnostic.location
    ]
    if not found:
        return []
    lines = [say(lang, "summary-unread", count=len(found))]
    for source, place in found[:_MOST_UNREAD]:
        printed = visible(" ".join(place.span.of(source.text).split()))
        lines.append(f"  {address(source, place, lang)}  {printed}")
    if len(found) > _MOST_UNREAD:
        lines.append("  ……")
    return lines
