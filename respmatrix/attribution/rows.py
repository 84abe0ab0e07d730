"""Rows of a table pasted as text（表格行）: the tab is a cell's border, the header gives the roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from respmatrix.attribution.accept import Accepted
from respmatrix.attribution.clean import clean
from respmatrix.attribution.find import Candidate, Shape
from respmatrix.attribution.grammar import Reading, read
from respmatrix.model import Role, RoleSource, Source, Span
from respmatrix.text import fold
from respmatrix.vocabulary import phrases, roles
from respmatrix.vocabulary.characters import SIMPLIFIED

_ROLE_HEADER = re.compile(roles.LINE_LABEL)
_DEADLINE_HEADER = re.compile(roles.DEADLINE_LABEL)


@frozen
class _Header:
    """What the columns of a table hold."""

    roles: dict[int, tuple[Role, str]]
    deadline: int | None


def find_rows(source: Source, *, level: str | None) -> Iterator[Accepted]:
    """Yield the attributions of the rows below every header that names a role.

    A row's raw runs from its first body cell to its last cell of a role or time.
    """
    if "\t" not in source.text:
        return
    header: _Header | None = None
    for paragraph in source.paragraphs:
        cells = list(_cells(source.text, paragraph.span))
        if len(cells) < 2:
            header = None
            continue
        header_here = _header(source.text, cells)
        if header_here:
            header = header_here
        elif header:
            row = _row(source.text, cells, header, level)
            if row:
                yield row


def _cells(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while True:
        end = text.find("\t", start, span.end)
        yield Span(start, span.end if end < 0 else end)
        if end < 0:
            return
        start = end + 1


def _header(text: str, cells: Sequence[Span]) -> _Header | None:
    given: dict[int, tuple[Role, str]] = {}
    deadline: int | None = None
    for index, cell in enumerate(cells):
        word = "".join(fold(cell.of(text)).translate(SIMPLIFIED).split())
        if _ROLE_HEADER.fullmatch(word):
            given[index] = (roles.role_of(word), word)
        elif _DEADLINE_HEADER.fullmatch(word):
            deadline = index
    return _Header(given, deadline) if given else None


def _row(text: str, cells: Sequence[Span], header: _Header, level: str | None) -> Accepted | None:
    """Read one row; a word inside a cell overrules the header's role."""
    readings: list[Reading] = []
    spans: list[Span] = []
    deadline: str | None = None
    for index, cell in enumerate(cells):
        cleaned = clean(text, cell.start, cell.end)
        if not cleaned.text:
            continue
        if index in header.roles:
            spans.append(cell)
            reading = read(text, cleaned, level=level)
            if reading and cleaned.text not in phrases.EMPTY_VALUES:
                readings.append(_under_header(reading, *header.roles[index]))
        elif index == header.deadline and spans:
            spans.append(cell)
            deadline = cell.of(text).strip()
    if not readings:
        return None
    span = Span(spans[0].start, spans[-1].end)
    return Accepted(Candidate(Shape.ROW, span), _joined(readings, deadline))


def _under_header(reading: Reading, role: Role, word: str) -> Reading:
    parties = tuple(
        evolve(party, role=role, role_word=word, role_source=RoleSource.LABEL)
        if party.role_source is RoleSource.NONE
        else party
        for party in reading.parties
    )
    opened = {party.role for party in parties} if reading.open_roles else set()
    return reading._replace(parties=parties, open_roles=tuple(each for each in Role if each in opened))


def _joined(readings: Sequence[Reading], deadline: str | None) -> Reading:
    """Return the reading of a whole row, its bodies numbered through."""
    parties = [party for reading in readings for party in reading.parties]
    opened = {role for reading in readings for role in reading.open_roles}
    first = readings[0]
    return first._replace(
        parties=tuple(evolve(party, position=position) for position, party in enumerate(parties)),
        persons=tuple(person for reading in readings for person in reading.persons),
        open_roles=tuple(role for role in Role if role in opened),
        by_duty=any(reading.by_duty for reading in readings),
        deadline=deadline or next((reading.deadline for reading in readings if reading.deadline), None),
        tags=tuple(tag for reading in readings for tag in reading.tags),
        rules=tuple(rule for reading in readings for rule in reading.rules),
        residue=tuple(span for reading in readings for span in reading.residue),
        unsure=tuple(span for reading in readings for span in reading.unsure),
    )
