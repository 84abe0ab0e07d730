"""What a careful reader should know about a matrix（矩阵的诊断）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from respmatrix.diagnostics import report
from respmatrix.diagnostics.resolution import check_resolution
from respmatrix.model import (
    Cell,
    Column,
    Diagnostic,
    Evidence,
    ParsedDocument,
    ResolutionStatus,
)
from respmatrix.text import fold

_OWN_COLUMN = "RM407"
"""A body of an unknown place has a column of its document's own: with one document nothing is to be told."""


def find(
    documents: Sequence[ParsedDocument], columns: Sequence[Column], cells: Iterable[Cell]
) -> tuple[Diagnostic, ...]:
    """Return what is to be said of documents (RM501, RM502) and of columns (RM401 to RM407, RM503)."""
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
    place = documents[first.document].source.locate(first.span)
    location = place if len(documents) == 1 else None
    if not (column.collective and first.resolution.status is ResolutionStatus.UNKNOWN):
        for found in check_resolution(first.resolution, location):
            if location is None:
                yield _in_document(found, first.document + 1, place.line)
            elif found.code != _OWN_COLUMN:
                yield found
    if column.department is not None and len({fold(name) for name in column.names}) > 1:
        yield report(
            "RM503",
            location,
            name=column.name,
            names="、".join(column.names),
            canonical=column.canonical_name,
            document=str(first.document + 1),
            line=str(place.line),
            count=str(len(mentions)),
        )


def _in_document(diagnostic: Diagnostic, document: int, line: int) -> Diagnostic:
    """Return `diagnostic` with the document and line that it speaks of, which a location cannot tell."""
    facts = (*diagnostic.facts, ("document", str(document)), ("line", str(line)))
    return evolve(diagnostic, message=f"{diagnostic.message}（第{document}份文件第{line}行）", facts=facts)
