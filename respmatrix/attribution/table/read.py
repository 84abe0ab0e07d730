"""Rows of a table of division of work → what they say（表格行的读取）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field, frozen

from respmatrix.attribution.phrase.reading import Accepted, Reading
from respmatrix.attribution.reports import shortened
from respmatrix.attribution.table.broken import in_one_word, on_one_line, pieces_of
from respmatrix.attribution.table.cell import is_empty, read_bodies, says_by_duty
from respmatrix.attribution.table.crosswise import read_marks
from respmatrix.attribution.table.entries import Entry, TaskTable
from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import BESIDE, OWN_TEXT, Column, Header, Key, folded
from respmatrix.attribution.table.pasted import lists_lines
from respmatrix.attribution.table.persons import persons_beside, read_persons
from respmatrix.attribution.table.subject import subject_of
from respmatrix.attribution.tasks.targets import targets_in
from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, GridCell, Person, Remark, Role, Source, Span, Target
from respmatrix.text import fold, read_number
from respmatrix.vocabulary import phrases, tables

_TIME_OF_THE_TEXT = re.compile(tables.TIME_OF_THE_TEXT)
_DITTO = re.compile(tables.CONTINUED)
_DITTO_IN_LIST = re.compile(rf"(?:^|(?<=[、，,；;\s])){phrases.AS_ABOVE}(?:[、，,；;\s]|$)")
_MOST_ABOVE = 8
"""So many cells one below the other may each add to the one above."""
_LABELS = tuple(re.compile(label) for _, label in tables.SECTION_LABELS)
_OPEN = re.compile(phrases.OPEN_LIST)
_NUMBER = re.compile(r"\d+|[一二三四五六七八九十百]+")
_SAYS_WHO = frozenset({Key.ROLE, Key.MARK, Key.PERSON, Key.DEADLINE})


@frozen
class TableTask:
    """A task of a table with what its rows say（表中任务）."""

    id: str
    label: str
    title: str
    path: tuple[str, ...]
    span: Span
    targets: tuple[Target, ...]
    remarks: tuple[Remark, ...]
    accepted: tuple[Accepted, ...]
    """At most one a row."""
    closes: tuple[Span | None, ...]
    """What each of them closes: the row's text before it."""
    above: tuple[Span, ...] = ()
    """The rows of the table that are headings above it, the outermost first."""


@define
class TableReader:
    """Reads the tables of one document, one after the other."""

    source: Source
    level: str | None
    diagnostics: list[Diagnostic] = field(factory=list)
    _number: int = 0
    _opened: set[Role] = field(factory=set)
    """Roles for which a row holds nothing but 等部门."""
    _header: Header = field(init=False)
    _groups: Column | None = None
    """The column of bodies in front of all others, which say once who answers for several rows."""
    _shares_bodies: bool = False
    """Whether several columns hold bodies."""
    _cells: dict[int, GridCell] = field(factory=dict)
    """The last cell of every column that says who or when, for 「同上」."""
    _above: dict[int, GridCell] = field(factory=dict)
    """For the beginning of every cell that adds to 「同上」 the one above it."""

    def read(self, table: TaskTable) -> Iterator[TableTask]:
        """Yield the tasks of `table`, and note what is to be checked."""
        self._number += 1
        self._cells, self._above = {}, {}
        if table.repeats or not table.entries:
            self._report_unread(table)
            return
        if table.is_crosswise and not table.header.legend:
            self._report("RM344", table.header.columns[0].heading.span)
            return
        self._header = table.header
        self._shares_bodies = len(table.header.of(Key.ROLE)) > 1
        if table.header.is_missing:
            self._report("RM347", _filled_span(table.entries[0].rows[0]))
        for cell in table.header.unknown:
            self._report("RM340", cell.span)
        for row in table.stray:
            self._report("RM343", _filled_span(row))
        sections = list(dict.fromkeys(entry.path for entry in table.entries))
        taken: dict[str, int] = {}
        self._groups = _grouping(table.header)
        above: tuple[Span, ...] | None = None
        for entry in table.entries:
            if self._groups and entry.above != above:
                self._cells.pop(self._groups.index, None)
            above = entry.above
            yield self._task(entry, sections.index(entry.path) + 1 if len(sections) > 1 else 0, taken)

    def _task(self, entry: Entry, section: int, taken: dict[str, int]) -> TableTask:
        text = self.source.text
        label, title = label_and_title(text, entry)
        accepted: list[Accepted] = []
        closes: list[Span | None] = []
        for row in entry.rows:
            self._opened = set()
            found = self._row(row, entry)
            if self._opened and not found and accepted:  # 「等部门」 torn off by a page break
                accepted[-1] = _opened(accepted[-1], self._opened)
            elif self._opened and found:
                found = _opened(found, self._opened)
            if found:
                accepted.append(found)
                closes.append(_closed(row, self._header, found.span.start))
        start = min(_filled_span(row).start for row in entry.rows)
        span = Span(start, max(_filled_span(row).end for row in entry.rows))
        if not accepted:
            self._report("RM342", span, title or label)
        return TableTask(
            self._id(label, section, taken),
            label,
            title,
            entry.path,
            span,
            tuple(_targets(text, entry, self._header)),
            tuple(_remarks(text, entry, self._header, is_read=bool(accepted))),
            tuple(accepted),
            tuple(closes),
            entry.above,
        )

    def _row(self, row: GridRow, entry: Entry) -> Accepted | None:
        """Return what one row says; None where it names no body, or nothing that the rows above did not."""
        text = self.source.text
        cells = self._who_and_when(row)
        own = [cell for _, cell in cells if cell.row == row.number]
        if not own and row is not entry.rows[0]:
            return None
        readings: list[Reading] = []
        persons: list[Person] = []
        deadline: str | None = None
        for column, printed in cells:
            cell = self._meant(column, printed)
            said = cell.span.of(text)
            if is_empty(said):
                continue
            if column.key is Key.PERSON:
                persons.extend(read_persons(text, cell, column))
            elif column.key is Key.MARK:
                readings.extend(read_marks(text, cell, column, self._header, level=self.level))
            elif column.key is Key.DEADLINE:
                deadline = None if _TIME_OF_THE_TEXT.search(folded(said)) else on_one_line(said)
            else:
                if column.with_persons:
                    beside, said = persons_beside(text, cell, column)
                    persons.extend(beside)
                for above in self._ditto(cell):
                    readings.extend(self._bodies(above, column, _without_ditto(above.span.of(text))))
                readings.extend(self._bodies(cell, column, _without_ditto(said)))
        if not readings:
            return None
        if self._may_be_another(row):
            self._report("RM358", _filled_span(row))
        notes = [row.cells[column.index] for column in self._header.of(Key.NOTE) if column.index in row.cells]
        by_duty = any(says_by_duty(cell.span.of(text)) for cell in notes)
        reading = _joined(readings, persons, deadline, by_duty=by_duty)
        return Accepted(_printed(own or [cell for _, cell in cells]), reading)

    def _may_be_another(self, row: GridRow) -> bool:
        """Tell whether bodies of a row with a cell a line may belong to a blank column beside theirs."""
        roles = [row.cells.get(column.index) for column in self._header.of(Key.ROLE)][1:]
        filled = [cell for cell in roles if cell is not None and len(cell.span)]
        if self.source.grids or not filled or len(filled) == len(roles):
            return False
        text = self.source.text
        lines = text[row.filled[0].span.start : filled[-1].span.end]
        return "\t" not in lines and lines.count("\n") >= len(row.filled) - 1

    def _bodies(self, cell: GridCell, column: Column, said: str) -> Iterator[Reading]:
        """Yield what a cell of bodies says, if it can be read; 「等」 alone leaves the task's list open."""
        if is_empty(said.strip()):
            return
        if self._shares_bodies and lists_lines(self.source.text, cell.span):
            self._report("RM348", cell.span)
        reading = read_bodies(self.source.text, cell, column, level=self.level, said=said)
        if reading:
            yield reading
        elif column.role and _OPEN.fullmatch(folded(said)):
            self._opened.add(column.role)
        else:
            self._report("RM341", cell.span)

    def _who_and_when(self, row: GridRow) -> list[tuple[Column, GridCell]]:
        """Return the cells of the row that say who and by when, none twice, without the blank ones."""
        found: dict[int, tuple[Column, GridCell]] = {}
        for column in self._header.columns:
            cell = row.cells.get(column.index)
            if column is self._groups and (cell is None or not len(cell.span)):
                cell = self._cells.get(column.index)
            if column.key in _SAYS_WHO and cell is not None and len(cell.span):
                found.setdefault(cell.span.start, (column, cell))
        return list(found.values())

    def _meant(self, column: Column, cell: GridCell) -> GridCell:
        """Return the cell that speaks: the one above where this says 「同上」."""
        if _DITTO.fullmatch(folded(cell.span.of(self.source.text))):
            return self._cells.get(column.index, cell)
        if phrases.AS_ABOVE in cell.span.of(self.source.text) and (above := self._cells.get(column.index)):
            self._above[cell.span.start] = above
        self._cells[column.index] = cell
        return cell

    def _ditto(self, cell: GridCell) -> list[GridCell]:
        """Return the cells above, the uppermost first, to whose bodies one adds: 「同上、市民政局」."""
        cells: list[GridCell] = []
        while (above := self._above.get(cell.span.start)) and len(cells) < _MOST_ABOVE:
            cells.insert(0, above)
            cell = above
        return cells

    def _id(self, label: str, section: int, taken: dict[str, int]) -> str:
        """Return 「A1-2-3」 for number 3 in the second section of the first table; unique."""
        numbers = [str(read_number(number) or 0) for number in _NUMBER.findall(fold(label))]
        name = "-".join([f"A{self._number}", *([str(section)] if section else []), *(numbers or ["U"])])
        taken[name] = count = taken.get(name, 0) + 1
        if not numbers:
            return f"{name}{count}"
        return name if count == 1 else f"{name}.{count}"

    def _report_unread(self, table: TaskTable) -> None:
        cells = [*(column.heading for column in table.header.columns), *table.header.unknown]
        cells.sort(key=lambda cell: cell.column)
        names = "、".join("".join(cell.span.of(self.source.text).split()) for cell in cells)
        code = "RM345" if table.repeats else "RM346"
        place = self.source.locate(cells[0].span)
        self.diagnostics.append(report(code, place, count=str(len(table.entries)), text=shortened(names)))

    def _report(self, code: str, span: Span, text: str | None = None) -> None:
        quoted = " ".join((span.of(self.source.text) if text is None else text).split())
        place = self.source.locate(Span(span.start, span.end))
        self.diagnostics.append(report(code, place, text=shortened(quoted)))


def _grouping(header: Header) -> Column | None:
    """Return the column of bodies that stands first in a table, with the tasks behind it; None for none."""
    first, subject = min(header.columns, key=lambda column: column.index), subject_of(header)
    return first if first.key is Key.ROLE and subject and subject.index > first.index else None


def _without_ditto(said: str) -> str:
    """Return the text of a cell with blanks for 「同上」 in a list, as long as it is."""
    return _DITTO_IN_LIST.sub(lambda ditto: " " * len(ditto[0]), said) if phrases.AS_ABOVE in said else said


def _opened(accepted: Accepted, opened: set[Role]) -> Accepted:
    """Return `accepted` with the lists of these roles left open."""
    both = opened | set(accepted.reading.open_roles)
    reading = evolve(accepted.reading, open_roles=tuple(role for role in Role if role in both))
    return evolve(accepted, reading=reading)


def _filled_span(row: GridRow) -> Span:
    filled = row.filled
    return Span(filled[0].span.start, max(cell.span.end for cell in filled))


def _printed(cells: Sequence[GridCell]) -> Span:
    """Return where the row's attribution stands: its own cells, or those that speak for it from above."""
    line = min(cell.row for cell in cells)
    spans = [cell.span for cell in cells if cell.row == line]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _closed(row: GridRow, header: Header, end: int) -> Span | None:
    """Return the text of the row before its attribution; None where there is none."""
    numbers = {column.index for column in header.of(Key.SEQUENCE)}
    starts = [cell.span.start for cell in row.filled if cell.column not in numbers]
    return Span(starts[0], end) if starts and starts[0] < end else None


def label_and_title(text: str, entry: Entry) -> tuple[str, str]:
    """Return label and title of a task: its own label, or else the number in 序号."""
    number = in_one_word(entry.sequence.span.of(text)) if entry.sequence else ""
    if entry.title is None:
        return number, ""
    label, title = parted_label(entry.title.span.of(text))
    sentence = on_one_line(title).partition("。")[0].strip()
    return label or number, sentence


def parted_label(title: str) -> tuple[str, str]:
    """Return the label of a heading, empty where it has none, and the rest."""
    plain = fold(title)
    for pattern in _LABELS:
        match = pattern.match(plain)
        if match and not pattern.search(plain, match.end()):  # else it is a list of measures
            return title[: match.end()], title[match.end() :]
    return "", title


def _targets(text: str, entry: Entry, header: Header) -> Iterator[Target]:
    """Yield the targets: cells of 工作目标, and the sentences of the other text that set one for a time."""
    for row in entry.rows:
        for column in header.columns:
            cell = row.cells.get(column.index)
            if column.key not in OWN_TEXT or cell is None or not row.begins(column.index):
                continue
            for span in pieces_of(cell.span):
                dated = targets_in(text, span)
                if column.key is not Key.GOAL:
                    yield from dated
                elif not is_empty(span.of(text)):
                    time, due = (dated[0].time, dated[0].due) if dated else ("", None)
                    yield Target(span.of(text), span, time, due)


def _remarks(text: str, entry: Entry, header: Header, *, is_read: bool) -> Iterator[Remark]:
    """Yield what stands in the other columns: progress, remarks, and what is not known.

    Where no attribution `is_read` of the rows, times and persons are held by none.
    """
    others = BESIDE if is_read else {*BESIDE, Key.DEADLINE, Key.PERSON}
    headings = {column.index: column.heading for column in header.columns if column.key in others}
    headings |= {column.index: column.heading for column in header.of(Key.SEQUENCE)[1:]}
    headings |= {cell.column: cell for cell in header.unknown}
    for row in entry.rows:
        for cell in row.filled:
            if cell.column in headings and cell is not entry.title and not is_empty(cell.span.of(text)):
                heading = in_one_word(headings[cell.column].span.of(text))
                yield from (Remark(heading, span.of(text), span) for span in pieces_of(cell.span))


def _joined(
    readings: Sequence[Reading], persons: Sequence[Person], deadline: str | None, *, by_duty: bool
) -> Reading:
    """Return the reading of a whole row, its bodies numbered through."""
    parties = [party for reading in readings for party in reading.parties]
    opened = {role for reading in readings for role in reading.open_roles}
    return evolve(
        readings[0],
        parties=tuple(evolve(party, position=position) for position, party in enumerate(parties)),
        persons=(*persons, *(person for reading in readings for person in reading.persons)),
        open_roles=tuple(role for role in Role if role in opened),
        by_duty=by_duty or any(reading.by_duty for reading in readings),
        deadline=deadline or next((reading.deadline for reading in readings if reading.deadline), None),
        tags=tuple(tag for reading in readings for tag in reading.tags),
        rules=tuple(rule for reading in readings for rule in reading.rules),
        residue=tuple(span for reading in readings for span in reading.residue),
        unsure=tuple(span for reading in readings for span in reading.unsure),
    )
