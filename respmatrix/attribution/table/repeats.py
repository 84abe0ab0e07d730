"""Tables that list tasks once more（重复列示）: by body, as a ledger, as a matrix of marks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from respmatrix.attribution.table.entries import Entry, TaskTable
from respmatrix.attribution.table.header import Key, folded
from respmatrix.attribution.table.read import label_and_title
from respmatrix.model import GridCell
from respmatrix.vocabulary import labels, phrases, tables

_SAYS = frozenset({Key.TASK, Key.CONTENT, Key.GOAL, Key.PERSON, Key.DEADLINE})
"""Columns that, beside those of bodies, must say nothing new; what is filled in later may."""
_PARTS = re.compile(r"[、，,；;：:\v]")
_NO_NAME = re.compile(rf"\([^()]*\)|^(?:{labels.ROLE_LABEL})$|(?:{phrases.OPEN_LIST})$")
"""What stands before, in and behind the names of bodies."""
_DITTO = re.compile(tables.CONTINUED)
_CUT_OFF = re.compile(f"(?:{tables.CUT_OFF})$")
_CUT = "…"
_CLASS = re.compile(f"(?:{tables.CLASS})")
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

        A name is taken for another form of one that `again` does not hold itself, a class for any other
        class（各街道、各街道办事处）.
        """
        missing, fresh = self.bodies - again.bodies, again.bodies - self.bodies
        classes = {name for name in fresh if _CLASS.match(name)}
        return (
            again.others <= self.others | self.bodies
            and len(classes) <= sum(bool(_CLASS.match(name)) for name in missing)
            and all(any(_are_alike(name, other) for other in missing) for name in fresh - classes)
        )


def mark_repeats(text: str, found: Sequence[TaskTable]) -> tuple[TaskTable, ...]:
    """Return `found`, those marked that list the tasks of others again.

    A list repeats when each of its rows says nothing about its task that another list does not say: no
    other body, time or words. Of lists that say the same, the one in which a task has a single row is
    kept, then the first. A matrix of marks repeats when it shares a task with a list.
    """
    lists = [table for table in found if table.entries]
    if len(lists) < 2:
        return tuple(found)
    told: dict[str, _Said] = {}
    repeats: set[int] = set()
    for table in sorted(lists, key=lambda table: (table.is_crosswise, _rows_a_task(text, table))):
        said = _said(text, table)
        if table.is_crosswise:
            again = any(
                title.endswith(tuple(filter(None, told))) or _whole(title, told) in told for title in said
            )
        else:
            pairs = [(told.get(_whole(title, told)), one) for title, one in said.items()]
            again = all(known and known.tells_all_of(one) for known, one in pairs)
        if again:
            repeats.add(table.span.start)
            continue
        for title, one in said.items():
            told[title] = told[title].joined(one) if title in told else one
    return tuple(evolve(table, repeats=table.span.start in repeats) for table in found)


def _rows_a_task(text: str, table: TaskTable) -> float:
    return len(table.entries) / len({_title(text, entry) for entry in table.entries})


def _title(text: str, entry: Entry) -> str:
    """Return the title of a task without its number, which one list prints and another leaves out.

    One that is cut off（……全文见表1）keeps a mark.
    """
    title = folded(label_and_title(text, entry)[1])
    cut = _CUT_OFF.search(title)
    bare = _plain(title[: cut.start()] if cut else title)
    return (bare.lstrip("0123456789") or bare) + (_CUT if cut else "")


def _whole(title: str, told: Mapping[str, _Said]) -> str:
    """Return the title among `told` that one which is cut off begins; itself where it is whole."""
    if not title.endswith(_CUT):
        return title
    begun = [each for each in told if each.startswith(title.removesuffix(_CUT))]
    return begun[0] if len(begun) == 1 else title


def _said(text: str, table: TaskTable) -> dict[str, _Said]:
    """Return what a table says of its tasks, by title."""
    bodies = {column.index for column in table.header.of(Key.ROLE)}
    others = {column.index for column in table.header.columns if column.key in _SAYS}
    said: dict[str, _Said] = {}
    above: dict[int, GridCell] = {}
    for entry in table.entries:
        cells = [cell for row in entry.rows for cell in dict.fromkeys(row.cells.values())]
        cells = [_meant(text, cell, above) for cell in cells if cell is not entry.title]
        above.update((cell.column, cell) for cell in cells if len(cell.span))
        title, one = _title(text, entry), _Said(_parts(text, cells, bodies), _parts(text, cells, others))
        said[title] = said[title].joined(one) if title in said else one
    return said


def _meant(text: str, cell: GridCell, above: Mapping[int, GridCell]) -> GridCell:
    """Return the cell that speaks: the one above where this says 「同上」."""
    is_ditto = _DITTO.fullmatch(folded(cell.span.of(text)))
    return above.get(cell.column, cell) if is_ditto else cell


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
