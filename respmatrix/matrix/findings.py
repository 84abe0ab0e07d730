"""What a careful reader should know about a matrix（矩阵的诊断）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from respmatrix.diagnostics import report
from respmatrix.model import (
    Cell,
    Column,
    Diagnostic,
    Evidence,
    ParsedDocument,
    Resolution,
    ResolutionStatus,
)
from respmatrix.text import fold

_MOST = 5
"""How many candidates a message names."""


def find(
    documents: Sequence[ParsedDocument], columns: Sequence[Column], cells: Iterable[Cell]
) -> tuple[Diagnostic, ...]:
    """Return what is to be said of documents (RM501, RM502) and of columns (RM503 to RM505)."""
    mentions: list[list[Evidence]] = [[] for _ in columns]
    for cell in cells:
        mentions[cell.column] += (evidence for evidence in cell.evidence if not evidence.member)
    found = [*_repeated(documents), *_without_tasks(documents)]
    for column, held in zip(columns, mentions, strict=True):
        found += _about(documents, column, held)
    return tuple(found)


def _repeated(documents: Iterable[ParsedDocument]) -> Iterator[Diagnostic]:
    """Report documents whose text has been given before."""
    seen: dict[str, int] = {}
    for number, document in enumerate(documents, start=1):
        earlier = seen.setdefault(document.source.text, number)
        if earlier != number:
            yield report("RM502", None, name=document.source.name, first=str(earlier), second=str(number))


def _without_tasks(documents: Iterable[ParsedDocument]) -> Iterator[Diagnostic]:
    """Report documents that name bodies for the whole and have nothing to give them to."""
    for document in documents:
        if document.parties and not document.tasks:
            names = "、".join(party.name for party in document.parties)
            yield report("RM501", document.source.locate(document.parties[0].span), names=names)


def _about(
    documents: Sequence[ParsedDocument], column: Column, mentions: Sequence[Evidence]
) -> Iterator[Diagnostic]:
    """Report how the body of a column was, or was not, identified."""
    first = next((mention for mention in mentions if mention.resolution), None)
    if first is None or first.resolution is None:
        return
    location = documents[first.document].source.locate(first.span)
    say = partial(
        report,
        location=location if len(documents) == 1 else None,
        name=column.name,
        document=str(first.document + 1),
        line=str(location.line),
        count=str(len(mentions)),
    )
    if first.resolution.status is ResolutionStatus.AMBIGUOUS:
        yield say("RM503", candidates=_candidates(first.resolution))
    elif first.resolution.status is ResolutionStatus.UNKNOWN:
        if not column.collective:
            yield say("RM504")
    elif len({fold(name) for name in column.names}) > 1:
        yield say("RM505", names="、".join(column.names), canonical=column.canonical_name)


def _candidates(resolution: Resolution) -> str:
    names = list(dict.fromkeys(candidate.name for candidate in resolution.candidates))
    return "、".join(names[:_MOST]) + ("……" if len(names) > _MOST else "")
