"""Tables that list tasks once more（重复列示）: by body, as a ledger, as a matrix of marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from respmatrix.attribution.table.header import Key, folded
from respmatrix.attribution.table.layout import Entry, TaskTable
from respmatrix.attribution.table.read import label_and_title
from respmatrix.model import GridCell
from respmatrix.vocabulary import phrases, roles

_SAYS = frozenset({Key.TASK, Key.CONTENT, Key.GOAL, Key.PERSON, Key.DEADLINE})
"""Columns that, beside those of bodies, must say nothing new; what is filled in later may."""
_PARTS = re.compile(r"[、，,；;：:\v]")
_NO_NAME = re.compile(rf"\([^()]*\)|^(?:{roles.ROLE_LABEL})$|(?:{phrases.OPEN_LIST})$")
"""What stands before, in and behind the names of bodies."""
_COMMISSION = re.compile("委员会$")


@frozen
class _Said:
    """What the rows of a table say of one task, in pieces bare of marks（各行所述）."""

    bodies: frozenset[str]
    others: frozenset[str]

    def joined(self, more: _Said) -> _Said:
        return _Said(self.bodies | more.bodies, self.others | more.others)

    def tells_all_of(self, again: _Said) -> bool:
        """Tell whether `again` says nothing new; a body may have a shorter or longer name there（市发改委）.

        A name is taken for another form of one that `again` does not hold itself.
        """
        missing = self.bodies - again.bodies
        return again.others <= self.others | self.bodies and all(
            any(_are_alike(name, other) for other in missing) for name in again.bodies - self.bodies
        )


def mark_repeats(text: str, tables: Sequence[TaskTable]) -> tuple[TaskTable, ...]:
    """Return `tables`, those marked that list the tasks of others again.

    A list repeats when each of its rows says nothing about its task that another list does not say: no
    other body, time or words. Of lists that say the same, the one in which a task has a single row is
    kept, then the first. A matrix of marks repeats when it shares a task with a list.
    """
    lists = [table for table in tables if table.entries]
    if len(lists) < 2:
        return tuple(tables)
    told: dict[str, _Said] = {}
    repeats: set[int] = set()
    for table in sorted(lists, key=lambda table: (table.is_crosswise, _rows_a_task(text, table))):
        said = _said(text, table)
        if table.is_crosswise:
            again = any(title.endswith(tuple(filter(None, told))) for title in said)
        else:
            again = all(title in told and told[title].tells_all_of(one) for title, one in said.items())
        if again:
            repeats.add(table.span.start)
            continue
        for title, one in said.items():
            told[title] = told[title].joined(one) if title in told else one
    return tuple(evolve(table, repeats=table.span.start in repeats) for table in tables)


def _rows_a_task(text: str, table: TaskTable) -> float:
    return len(table.entries) / len({_title(text, entry) for entry in table.entries})


def _title(text: str, entry: Entry) -> str:
    return _plain(label_and_title(text, entry)[1])


def _said(text: str, table: TaskTable) -> dict[str, _Said]:
    """Return what a table says of its tasks, by title."""
    bodies = {column.index for column in table.header.of(Key.ROLE)}
    others = {column.index for column in table.header.columns if column.key in _SAYS}
    said: dict[str, _Said] = {}
    for entry in table.entries:
        cells = [cell for row in entry.rows for cell in dict.fromkeys(row.cells.values())]
        cells = [cell for cell in cells if cell is not entry.title]
        title, one = _title(text, entry), _Said(_parts(text, cells, bodies), _parts(text, cells, others))
        said[title] = said[title].joined(one) if title in said else one
    return said


def _parts(text: str, cells: Sequence[GridCell], columns: set[int]) -> frozenset[str]:
    parts = (part for cell in cells if cell.column in columns for part in _PARTS.split(cell.span.of(text)))
    return frozenset(filter(None, (_plain(_NO_NAME.sub("", folded(part))) for part in parts)))


def _are_alike(one: str, other: str) -> bool:
    """Tell whether one of two names may be short for the other: 市发改委, 市发展和改革委员会."""
    short, name = sorted((_COMMISSION.sub("委", one), _COMMISSION.sub("委", other)), key=len)
    rest = iter(name)
    return short[-1] == name[-1] and all(character in rest for character in short)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, folded(text)))
