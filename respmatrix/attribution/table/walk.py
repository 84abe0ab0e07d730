"""What every row of a table of division of work is（表格结构）: heading, section, task, continuation.

table   = header { section | task { more of the task } | header again | total | note }
section = a row with one heading; it stands above the tasks below it
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from attrs import define, evolve, field

from respmatrix.attribution.table.broken import on_one_line
from respmatrix.attribution.table.crosswise import crosswise
from respmatrix.attribution.table.entries import Entry, TaskTable
from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import Column, Header, Key, find_header, folded
from respmatrix.attribution.table.kinds import is_apart, is_numbered_section, is_section
from respmatrix.attribution.table.persons import name_bodies
from respmatrix.attribution.table.subject import (
    heads_another,
    lists_other_matters,
    subject_of,
    with_subject,
)
from respmatrix.attribution.table.units import name_units, with_places
from respmatrix.model import GridCell, Span
from respmatrix.text import read_number
from respmatrix.vocabulary import phrases, tables

_LEVELS = tuple((level, re.compile(pattern)) for level, pattern in tables.SECTION_LABELS)
_CONTINUED = re.compile(tables.CONTINUED)
_COUNT = re.compile(tables.COUNT)
_NUMBERED = re.compile(r"\(?(\d{1,3})[.、)](?!\d)")
"""How a part of a task begins that is counted."""
_OUTERMOST, _INNERMOST = 0, 9


class Begun(NamedTuple):
    """What a table has said so far that goes on on the next page（跨页续表）."""

    header: Header
    sections: list[tuple[int, str, Span]]
    columns: tuple[str, ...]
    sequence: GridCell | None
    """The last number, whose cell may be merged with the first ones of the next page."""
    span: Span
    """Its place with headings at its end, below which there are tasks if it goes on."""


@define
class Walk:
    """Walks the rows of one grid from top to bottom; a header of other columns begins another table."""

    text: str
    rows: Sequence[GridRow]
    header: Header | None
    tables: list[TaskTable] = field(factory=list)
    refused: list[Span] = field(factory=list)
    """Headings that say who answers, of tables that give nobody a task all the same."""
    begin: int = 0
    """First row of the table that is open."""
    entries: list[Entry] = field(factory=list)
    """Each with its first row."""
    more: list[list[GridRow]] = field(factory=list)
    """All rows of each entry."""
    stray: list[GridRow] = field(factory=list)
    sections: list[tuple[int, str, Span]] = field(factory=list)
    """Level, heading and place of the open sections."""
    headed: bool = False
    """True behind a section's heading, until a task follows."""
    heading: int = 0
    """Row of the first such heading."""
    encloses: bool = False
    """True where headings without a label stand over those with one."""
    columns: tuple[str, ...] = ()
    """What the section columns said last."""
    until: int = 0
    """First row below the header."""
    parted: bool | None = None
    """Whether the rows beside a merged 任务 are tasks by the numbers that they begin with; None where it
    has not been asked."""
    sequence: GridCell | None = None
    """The last number of the page before."""
    asked: Header | None = None
    """The last header without roles, and what came of it: it may stand on every page."""
    answer: Header | None = None
    begun: Begun | None = None
    """What the table says that was closed last; None where there was none."""

    @classmethod
    def on(cls, text: str, rows: Sequence[GridRow], begun: Begun) -> Walk:
        """Return the walk that goes on with a table that was `begun` on the page before."""
        walk = cls(text, rows, evolve(begun.header, first=-1, depth=0), sections=begun.sections)
        walk.columns, walk.sequence = begun.columns, begun.sequence
        return walk

    def take(self, row: GridRow) -> None:
        """Tell what `row` is, and keep it where it belongs."""
        if row.number < self.until or row.is_blank():
            return
        header = self._header(row)
        if header:
            self.until = header.first + header.depth
            if self.header is None or not header.is_like(self.header):
                self.close(row.number)
                self.header, self.begin = header, row.number
        elif self.header is None or is_apart(self.text, row):
            return
        elif heads_another(self.text, row, self.header, section=self.sections[-1][1] if self.headed else ""):
            self.close(row.number)
            self.header = None
        elif is_section(row, self.header):
            self._open("".join(_one_line(cell.span.of(self.text)) for cell in row.filled), row)
        elif is_numbered_section(self.text, self.rows, row, self.header):
            number, heading = (_one_line(cell.span.of(self.text)) for cell in row.filled)
            self._open(number + ("、" if number[-1:].isalnum() else "") + heading, row)
        else:
            self._task(row, self.header)
            self.headed = False

    def close(self, end: int) -> None:
        """Keep the table whose last row stands before row `end`, if tasks were found in it."""
        self.begun = None
        if self.header and self.entries:
            whole = self._place(end)
            # A heading without tasks is no part of the table.
            span = self._place(self.heading) if self.headed else whole
            self.begun = Begun(self.header, self.sections, self.columns, self.entries[-1].sequence, whole)
            entries = (
                evolve(entry, rows=tuple(rows)) for entry, rows in zip(self.entries, self.more, strict=True)
            )
            self.tables.append(TaskTable(span, self.header, tuple(entries), tuple(self.stray)))
        self.entries, self.more, self.stray, self.sections = [], [], [], []
        self.headed, self.encloses, self.columns, self.parted = False, False, (), None

    def _place(self, end: int) -> Span:
        """Return where the rows of the open table before row `end` stand."""
        held = [cell.span for row in self.rows[self.begin : end] for cell in row.own]
        return Span(min(each.start for each in held), max(each.end for each in held))

    def _header(self, row: GridRow) -> Header | None:
        header = find_header(self.text, self.rows, row.number)
        if header is None or header.of(Key.ROLE):
            known = header and with_subject(self.text, header, self.rows)
            if header and not known and lists_other_matters(self.text, header):
                self.refused.append(Span(row.filled[0].span.start, row.filled[-1].span.end))
            return known and with_places(self.text, known, self.rows)
        if self.asked is None or not header.is_like(self.asked):
            ways = (name_bodies, name_units, crosswise)
            answers = (way(self.text, header, self.rows) for way in ways)
            self.asked, self.answer = header, next(filter(None, answers), None)
        return self.answer and evolve(self.answer, first=header.first)

    def _open(self, heading: str, row: GridRow) -> None:
        plain = folded(heading)
        level = next((level for level, label in _LEVELS if label.match(plain)), None)
        if level is None:
            level = _OUTERMOST if self.encloses else _INNERMOST
        elif self.headed and self.sections and self.sections[-1][0] == _INNERMOST:
            self.sections[-1] = (_OUTERMOST, *self.sections[-1][1:])
            self.encloses = True
        while self.sections and self.sections[-1][0] >= level:
            self.sections.pop()
        place = Span(row.filled[0].span.start, row.filled[-1].span.end)
        self.sections.append((level, _without_count(heading), place))
        self.heading = self.heading if self.headed else row.number
        self.headed, self.columns = True, ()

    def _task(self, row: GridRow, header: Header) -> None:
        subject = subject_of(header)
        title = self._cell(row, subject)
        sequence = self._number(row, next(iter(header.of(Key.SEQUENCE)), None))
        if title is None and sequence is not None and row.begins(sequence.column):
            title = self._first_text(row, header)
        path = self._path(row, header)
        part = self._first_text(row, header)
        begins = part is not None and row.begins(part.column)
        if begins and title and part and self._is_task_itself(part, title, sequence, header):
            path, title = (*path, _without_count(_one_line(title.span.of(self.text)))), part
        last = self.entries[-1] if self.entries else None
        if last and self._goes_on(last, sequence, title):
            self.more[-1].append(row)
        elif title is None and sequence is None:
            self.stray.append(row)
        else:
            above = tuple(place for _, _, place in self.sections)
            self.entries.append(Entry((row,), sequence, title, path, above))
            self.more.append([row])

    def _are_numbered_apart(self, title: GridCell, sequence: GridCell) -> bool:
        """Tell whether the rows beside a merged 任务 have a number each: then these are the tasks."""
        rows = self.rows[title.row : title.row + title.height] if title.height > 1 else ()
        cells = (row.cells.get(sequence.column) for row in rows)
        return len({cell.row for cell in cells if cell is not None and len(cell.span)}) > 1

    def _is_task_itself(
        self, part: GridCell, title: GridCell, sequence: GridCell | None, header: Header
    ) -> bool:
        """Tell whether what stands beside a merged 任务 is the task: it is counted, in 序号 or by itself."""
        if sequence is not None:
            return self._are_numbered_apart(title, sequence)
        if self.parted is None:
            self.parted = not header.of(Key.SEQUENCE) and self._has_numbered_parts(header)
        return self.parted and part is not title

    def _has_numbered_parts(self, header: Header) -> bool:
        """Tell whether the texts beside 任务 are counted through the table, and several stand beside one."""
        subject, contents = subject_of(header), header.of(Key.CONTENT)
        if subject is None or not contents or contents[0] is subject:
            return False
        pairs = [
            (row.cells.get(subject.index), part)
            for row in self.rows[header.first + header.depth :]
            if (part := self._cell(row, contents[0])) and row.begins(part.column)
        ]
        numbers = [_NUMBERED.match(folded(part.span.of(self.text)[:8])) for _, part in pairs]
        counted = [read_number(number[1]) if number else None for number in numbers]
        beside = Counter(title.row for title, _ in pairs if title is not None)
        return counted == list(range(1, len(pairs) + 1)) and max(beside.values(), default=0) > 1

    def _first_text(self, row: GridRow, header: Header) -> GridCell | None:
        """Return what a numbered row is about where its 任务 is blank."""
        keys = (Key.CONTENT, Key.GOAL, Key.ISSUE)
        cells = (self._cell(row, column) for key in keys for column in header.of(key))
        return next((cell for cell in cells if cell is not None), None)

    def _goes_on(self, last: Entry, sequence: GridCell | None, title: GridCell | None) -> bool:
        """Tell whether a row belongs to the task before it: merged with it, or naming none of its own."""
        if title is not None and _CONTINUED.fullmatch(folded(title.span.of(self.text))):
            return True
        if sequence is not None:
            return sequence is last.sequence and (title is None or title is last.title)
        if title is not None:
            return title is last.title
        return not self.headed

    def _number(self, row: GridRow, column: Column | None) -> GridCell | None:
        """Return the number of a row, maybe from the page before, where its merged cell began."""
        number, cell = self._cell(row, column), row.cells.get(column.index) if column else None
        if number is None and cell is not None and self.sequence and cell.row == self.until:
            return self.sequence if max(cell.height, self.sequence.height) > 1 else None
        return number

    def _cell(self, row: GridRow, column: Column | None) -> GridCell | None:
        """Return the cell of a column with its text; None where it is empty."""
        cell = row.cells.get(column.index) if column else None
        return cell if cell is not None and len(cell.span) and not self._is_empty(cell) else None

    def _is_empty(self, cell: GridCell) -> bool:
        return folded(cell.span.of(self.text)) in phrases.EMPTY_VALUES

    def _path(self, row: GridRow, header: Header) -> tuple[str, ...]:
        """Return the headings above a row: those of rows, then those of columns."""
        subject = subject_of(header)
        names = [*header.of(Key.SECTION), *(each for each in header.of(Key.TASK) if each is not subject)]
        held = list(self.columns) + [""] * (len(names) - len(self.columns))
        for place, column in enumerate(sorted(names, key=lambda column: column.index)):
            cell = self._cell(row, column)
            if cell is not None:
                held[place] = _without_count(_one_line(cell.span.of(self.text)))
                if row.begins(column.index):
                    held[place + 1 :] = [""] * (len(held) - place - 1)
        self.columns = tuple(held)
        return (*(heading for _, heading, _ in self.sections), *filter(None, held))


def _one_line(text: str) -> str:
    return on_one_line(text).strip()


def _without_count(heading: str) -> str:
    """Return a heading without the number of its tasks: 「（8项）」."""
    count = _COUNT.search(folded(heading))
    if count is None:
        return heading
    cut = max(heading.rfind("（"), heading.rfind("("))
    return heading[:cut].rstrip() or heading if cut > 0 else heading
