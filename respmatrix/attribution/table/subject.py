"""Which column of a table says what its rows are about（任务所在的栏）."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import OWN_TEXT, Column, Header, Key, folded, key_of
from respmatrix.attribution.table.pasted import names_body, tells_time
from respmatrix.model import GridCell, PartyKind
from respmatrix.vocabulary import tables
from respmatrix.vocabulary.phrases import PERSON_NAME

_DIVIDES_WORK = re.compile(tables.DIVIDES_WORK)
_ABOVE = 60
"""So far above the headings the title stands; code points."""
_ANSWERS = re.compile(tables.ANSWERS)
_BASIS = re.compile(tables.LEGAL_BASIS)
_HOSTS, _OF_EVENTS = re.compile(tables.HOSTS), re.compile(tables.OF_EVENTS)
_OF_MONEY = re.compile(tables.OF_MONEY)
_MONEY_HEADING = re.compile(tables.MONEY_HEADINGS)
_OF_SERVICES = re.compile(tables.OF_SERVICES)
_SHARES_WORK = re.compile(tables.SHARES_WORK)
_OWNERS = re.compile(tables.OWNERS)
_PERMITS = re.compile(tables.PERMITS)
_OF_RESEARCH, _DO_RESEARCH = re.compile(tables.OF_RESEARCH), re.compile(tables.DO_RESEARCH)
_CAPTION = re.compile(tables.CAPTION)
_PERSON = re.compile(PERSON_NAME)
_FEWEST = 2
_LONGEST_HEADING = 8
"""A longer cell heads no column of another table; code points."""
_WORDS = re.compile("[一-龥]{2}")
_CLAUSE = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}[、.]?(?!年?[前底])[一-龥]{4}")
"""A clause with its number, which is no day: 「2.1质量与安全管理」."""


def subject_of(header: Header) -> Column | None:
    """Return the column that names the tasks: the last 任务, else what they are about.

    Where numbers stand behind 任务 they count what follows them.
    """
    named = header.of(Key.TASK)
    about = sorted(
        (column for key in (Key.ISSUE, Key.CONTENT, Key.GOAL) for column in header.of(key)),
        key=lambda column: column.index,
    )
    if not named:
        return about[0] if about else None
    numbers = header.of(Key.SEQUENCE)
    counted = [column for column in about if numbers and column.index > numbers[0].index]
    return counted[0] if counted and named[-1].index < numbers[0].index else named[-1]


def with_subject(text: str, header: Header, rows: Sequence[GridRow]) -> Header | None:
    """Return `header`, with a column of tasks where its headings name none; None where it divides no work.

    What comes first and is neither body, person, time nor number is what the bodies answer for: 路段, 河流.
    Without numbers the text above must speak of a division of work.

    Args:
        text: the text of the document.
        header: one with columns of bodies.
        rows: the rows of the grid.
    """
    if _is_of_permits(text, header) or _is_of_money(text, header) or _is_of_services(text, header):
        return None
    if not OWN_TEXT.isdisjoint(column.key for column in header.columns):
        return _with_areas(header)
    if not header.of(Key.SEQUENCE):
        start = min(column.heading.span.start for column in header.columns)
        above = text[max(0, start - _ABOVE) : start]
        if not _DIVIDES_WORK.search(above) or not any(
            _ANSWERS.search(column.word) for column in header.of(Key.ROLE)
        ):
            return None
    matters = [
        (len(said), cell)
        for cell in header.unknown
        if (said := header.cells_below(rows, cell.column))
        and 2 * sum(_is_matter(text, each, header) for each in said) > len(said)
    ]
    if matters:
        # What has fewer cells in front of it is merged over several: 「章节｜条款」.
        most = max(matters, key=lambda matter: matter[0])[1]
        subjects = [cell for _, cell in matters if cell.column <= most.column]
        return _with_columns(text, header, subjects, most)
    return header if header.of(Key.SEQUENCE) else None


def _with_columns(text: str, header: Header, found: Sequence[GridCell], subject: GridCell) -> Header:
    """Return `header` with the unknown columns `found`: the `subject`, and in front of it its sections."""
    known = [
        Column(cell.column, Key.TASK if cell is subject else Key.SECTION, folded(cell.span.of(text)), cell)
        for cell in found
    ]
    columns = sorted([*header.columns, *known], key=lambda column: column.index)
    unknown = tuple(each for each in header.unknown if each not in found)
    return evolve(header, columns=tuple(columns), unknown=unknown)


def _with_areas(header: Header) -> Header:
    """Return `header`, with 指标 as what the measures behind it belong to: 「指标｜改革举措｜牵头单位」."""
    measures = [column.index for column in header.of(Key.CONTENT) if column.word.endswith(tables.MEASURES)]
    if header.of(Key.TASK) or header.of(Key.SEQUENCE) or not measures:
        return header
    columns = (
        evolve(column, key=Key.SECTION)
        if column.key is Key.GOAL and column.word == tables.AREA and column.index < measures[0]
        else column
        for column in header.columns
    )
    return evolve(header, columns=tuple(columns))


def lists_other_matters(text: str, header: Header) -> bool:
    """Tell whether a table says who answers for what is paid or offered, and so divides no work."""
    answers = any(_ANSWERS.search(column.word) for column in header.of(Key.ROLE))
    return answers and (_is_of_money(text, header) or _is_of_services(text, header))


def _is_matter(text: str, cell: GridCell, header: Header) -> bool:
    """Tell whether a cell may be what a row is about; a place may, before the bodies that answer for it."""
    words = folded(cell.span.of(text))
    if _CLAUSE.match(words):
        return True
    if _WORDS.search(words) is None or tells_time(words):
        return False
    if kind_of(words) is PartyKind.PLACE:
        return cell.column < min(column.index for column in header.of(Key.ROLE))
    return not names_body(words) and _PERSON.fullmatch(words) is None


def _is_of_permits(text: str, header: Header) -> bool:
    """Tell whether a table lists what bodies have, hold, or may permit by which law, and no tasks."""
    if any(_BASIS.fullmatch(folded(cell.span.of(text))) for cell in header.unknown):
        return True
    words = [column.word for column in header.of(Key.ROLE)]
    if any(_OF_RESEARCH.fullmatch(column.word) for column in header.of(Key.PERSON)):
        return all(map(_DO_RESEARCH.fullmatch, words))
    start = min(column.heading.span.start for column in header.columns)
    if _DIVIDES_WORK.search(text[max(0, start - _ABOVE) : start]):
        return all(map(_PERMITS.fullmatch, words))
    if any(_OF_EVENTS.fullmatch(folded(cell.span.of(text))) for cell in header.unknown):
        words = [word for word in words if not _HOSTS.fullmatch(word)]
    return all(_PERMITS.fullmatch(word) or _OWNERS.fullmatch(word) for word in words)


def _is_of_money(text: str, header: Header) -> bool:
    """Tell whether what stands above says that a table lists money, goods or names.

    Where a heading says who answers, another must say how much, and none what is to be done or by when.
    """
    start = min(column.heading.span.start for column in header.columns)
    above = text[max(0, start - _ABOVE) : start].rstrip()
    if any(_ANSWERS.search(column.word) for column in header.of(Key.ROLE)):
        words = (folded(cell.span.of(text)) for cell in header.unknown)
        if _says_what_to_do(header) or not any(map(_MONEY_HEADING.fullmatch, words)):
            return False
    else:
        above = above.rpartition("\n")[2]
    return _OF_MONEY.search(above) is not None and _DIVIDES_WORK.search(above) is None


def _is_of_services(text: str, header: Header) -> bool:
    """Tell whether a table lists what is offered to whom, and how to ask for it: 适用对象, 申报条件."""
    if header.of(Key.DEADLINE) or any(_SHARES_WORK.search(column.word) for column in header.of(Key.ROLE)):
        return False
    words = (folded(cell.span.of(text)) for cell in header.unknown)
    return sum(_OF_SERVICES.fullmatch(word) is not None for word in words) >= _FEWEST


def _says_what_to_do(header: Header) -> bool:
    return any(column.key in (Key.CONTENT, Key.GOAL, Key.ISSUE, Key.DEADLINE) for column in header.columns)


def heads_another(text: str, row: GridRow, header: Header, *, section: str) -> bool:
    """Tell whether a row is the heading of a table of other things, which ends the one above it.

    Args:
        text: the text of the document.
        row: one that is no heading of a division of work.
        header: the headings above.
        section: the line with one cell that stands right above, empty where there is none.
    """
    words = [folded(cell.span.of(text)) for cell in row.filled]
    if len(words) < _FEWEST or any(map(str.isdigit, "".join(words))):
        return False
    if words[0] == tables.OPENS:
        return True
    roles = {column.index for column in header.of(Key.ROLE)}
    bodies = any(cell.column in roles for cell in row.filled if names_body(folded(cell.span.of(text))))
    return (
        section != ""
        and len(words) > _FEWEST
        and not bodies
        and all(len(word) <= _LONGEST_HEADING for word in words)
        and (any(key_of(word) for word in words) or _CAPTION.search(folded(section)) is not None)
    )
