"""Tables that list tasks once more（重复列示）: by body, as a ledger, as a matrix of marks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve

from respmatrix.attribution.table.header import Key, folded
from respmatrix.attribution.table.layout import Entry, TaskTable
from respmatrix.attribution.table.read import label_and_title
from respmatrix.vocabulary import phrases, roles

_SAYS = frozenset({Key.TASK, Key.CONTENT, Key.GOAL, Key.ROLE, Key.PERSON, Key.DEADLINE})
"""Columns that must say nothing new; what is filled in later, such as 进展情况, may."""
_PARTS = re.compile(r"[、，,；;：:\v]")
_NO_NAME = re.compile(f"^(?:{roles.ROLE_LABEL})$|(?:{phrases.OPEN_LIST})$|\\([^()]*\\)$")
"""What stands before and behind the names of bodies."""


def mark_repeats(text: str, tables: Sequence[TaskTable]) -> tuple[TaskTable, ...]:
    """Return `tables`, those marked that list the tasks of others again.

    A list repeats when each of its rows says nothing about its task that another list does not say: no
    other body, time or words. Of lists that say the same, the one in which a task has a single row is
    kept, then the first. A matrix of marks repeats when it shares a task with a list.
    """
    lists = [table for table in tables if table.entries]
    if len(lists) < 2:
        return tuple(tables)
    told: defaultdict[str, set[str]] = defaultdict(set)
    repeats: set[int] = set()
    for table in sorted(lists, key=lambda table: (table.is_crosswise, _rows_a_task(text, table))):
        said = [(_title(text, entry), set(_parts(text, table, entry))) for entry in table.entries]
        if table.is_crosswise:
            again = any(title.endswith(tuple(filter(None, told))) for title, _ in said)
        else:
            again = all(title in told and parts <= told[title] for title, parts in said)
        if again:
            repeats.add(table.span.start)
            continue
        for title, parts in said:
            told[title] |= parts
    return tuple(evolve(table, repeats=table.span.start in repeats) for table in tables)


def _rows_a_task(text: str, table: TaskTable) -> float:
    return len(table.entries) / len({_title(text, entry) for entry in table.entries})


def _title(text: str, entry: Entry) -> str:
    return _plain(label_and_title(text, entry)[1])


def _parts(text: str, table: TaskTable, entry: Entry) -> Iterator[str]:
    """Yield the names, times and clauses that the rows of a task hold, bare of marks and brackets."""
    said = {column.index for column in table.header.columns if column.key in _SAYS}
    for row in entry.rows:
        for cell in dict.fromkeys(row.cells.values()):
            if cell.column in said and cell is not entry.title:
                for part in _PARTS.split(cell.span.of(text)):
                    if plain := _plain(_NO_NAME.sub("", folded(part))):
                        yield plain


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, folded(text)))
