"""How wide the columns of a task table are（栏宽）: the widths that make this table's rows lowest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import ceil

from attrs import frozen

from respmatrix.export.layout import em
from respmatrix.export.layout.marks import MISSING
from respmatrix.model import Table

PADDING = 0.8
"""On either side of a cell's text, in millimetres."""
EM = 10.5 / 72 * 25.4
"""Width of a character of the table's text, in millimetres."""
LINE = 14.5 / 72 * 25.4
"""Height of a line of it, in millimetres."""

MARGIN = 0.3
"""Above and below a cell's text, in millimetres."""
HEADER = 9.0
"""Height of the row of headings, in millimetres."""
FIRST_HEAD = 38.0
"""What an annex's mark, title and notes take of its first page."""

_FIXED = {"seq": 9.0, "deadline": 20.0, "note": 20.5}
_IDLE = {"deadline": 14.0, "note": 9.0}
"""Width of a column that says nothing in this table."""
_CHOICES = {
    "task": (24.0, 28.0, 34.0),
    "goal": (35.0, 42.0, 50.0, 60.0),
    "person": (18.0, 24.0),
}
_ROLES = frozenset({"lead", "responsible", "support", "guide"})
_ROLE_CHOICES = ((32.0, 36.0), (28.0, 32.0), (25.0, 28.0), (22.0, 25.0))
"""Widths of every role's column where one, two, three or four roles occur; the usual one first."""
_NARROWEST = 36.0
"""The least that is left for the column that takes what is over."""
_CROWDED = {"seq": 9.0, "task": 22.0, "goal": 28.0, "person": 15.0, "deadline": 17.0, "note": 15.0}
_CROWDED |= dict.fromkeys(_ROLES, 20.5)
"""Widths for a table that is too wide otherwise."""
_FEW_ROLES = 2
"""Columns of roles beside which the content usually has room enough."""
_QUIET, _SHRUNK = 0.75, 0.7
"""A column of such a table that mostly says nothing is made narrower still."""
_LIST = {"seq": 10.0, "number": 20.0, "task": 52.0, "role": 20.0, "partners": 54.0}
"""Widths of the lists of bodies where they tell nothing more."""
_FULL_LIST = {"seq": 9.2, "number": 18.0, "role": 17.4, "deadline": 18.5}
"""Where they also tell goals or deadlines; tasks, partners and goals share the rest."""
_SHARES = (
    {"task": 30.0, "partners": 34.0, "goal": 30.0},
    {"task": 26.0, "partners": 30.0, "goal": 38.0},
    {"task": 22.0, "partners": 24.0, "goal": 48.0},
    {"task": 24.0, "partners": 42.0, "goal": 28.0},
)
_SAMPLE = 300
_LONGEST = 2000


@frozen
class _Sampled:
    """The texts of some rows as widths of their lines, in em."""

    rows: tuple[tuple[tuple[float, ...], ...], ...]
    names: frozenset[int]
    """Columns of names, which had better not be broken."""
    page: float
    """Lines that a page holds."""
    head: float
    """Lines of the first page that are taken by what stands above the table."""

    def cost(self, widths: Sequence[float]) -> tuple[int, float]:
        """Return pages, then lines, that the rows take; a broken name counts as one more line."""
        room = [max((width - 2 * PADDING) / EM, 1.0) for width in widths]
        pages, used, total = 1, self.head, 0.0
        for row in self.rows:
            counts = [
                sum(max(1, ceil(line / capacity)) for line in lines)
                for lines, capacity in zip(row, room, strict=True)
            ]
            height = max(counts) + 2 * MARGIN / LINE
            total += height + sum(counts[i] - len(row[i]) for i in self.names)
            if used + height > self.page:
                pages, used = pages + 1, 0.0
            used += height
        return pages, total


def task_widths(table: Table, total: float, height: float) -> tuple[float, ...]:
    """Return the widths of the columns of `table` in millimetres; together they fill `total`.

    Args:
        table: a table of tasks; 「content」 takes what the other columns leave, and where there is
            none all columns grow alike.
        total: width of the type area.
        height: its height.
    """
    keys = [column.key for column in table.columns]
    silent = dict(zip(keys, _silence(table), strict=True))
    idle = {key: width for key, width in _IDLE.items() if silent.get(key) == 1.0}
    sampled = _sampled(table, (height - HEADER) / LINE)
    filled = [_filled(keys, widths, total) for widths in _candidates(keys, _FIXED | idle)]
    options = [widths for widths in filled if widths is not None]
    if not options or len(_ROLES.intersection(keys)) > _FEW_ROLES:
        quiet = {key for key in keys if silent[key] > _QUIET}
        crowded = [_CROWDED.get(key, 0.0) for key in keys]
        shrunk = [width * (_SHRUNK if key in quiet else 1) for key, width in zip(keys, crowded, strict=True)]
        filled = [_filled(keys, widths, total) for widths in (crowded, shrunk)]
        options += [widths for widths in filled if widths is not None]
    if not options:
        return tuple(total / len(keys) for _ in keys)
    return min(options, key=sampled.cost)  # the first, most usual one, where several are equal


def department_widths(table: Table, total: float, height: float) -> tuple[float, ...]:
    """Return the widths of the columns of the lists of bodies in millimetres; together they fill `total`.

    Args:
        table: the lists.
        total: width of the type area.
        height: its height.
    """
    keys = [column.key for column in table.columns]
    if all(key in _LIST for key in keys):
        known = sum(_LIST[key] for key in keys)
        return tuple(_LIST[key] * total / known for key in keys)
    room = total - sum(_FULL_LIST.get(key, 0.0) for key in keys)
    options = []
    for shares in _SHARES:
        known = sum(shares.get(key, 0.0) for key in keys)
        widths = _FULL_LIST | {key: share * room / known for key, share in shares.items()}
        options.append(tuple(widths[key] for key in keys))
    return min(options, key=_sampled(table, (height - HEADER) / LINE).cost)


def _silence(table: Table) -> Iterator[float]:
    """Yield for every column the share of its cells that say nothing."""
    rows = tuple(table.data())
    for index in range(len(table.columns)):
        silent = sum(row.cells[index].text in ("", MISSING) for row in rows)
        yield silent / len(rows) if rows else 1.0


def _candidates(keys: Sequence[str], fixed: Mapping[str, float]) -> Iterator[list[float]]:
    roles = sum(key in _ROLES for key in keys)
    varied = [key for key in keys if key in _CHOICES]
    for role in _ROLE_CHOICES[min(max(roles, 1), 4) - 1]:
        for chosen in product(*(_CHOICES[key] for key in varied)):
            widths = {**fixed, **dict.fromkeys(_ROLES, role), **dict(zip(varied, chosen, strict=True))}
            yield [widths.get(key, 0.0) for key in keys]


def _filled(keys: Sequence[str], widths: list[float], total: float) -> tuple[float, ...] | None:
    """Return `widths` with what is left given to the column that has none, else shared by all.

    None where too little would be left.
    """
    if 0.0 in widths:
        taker = keys.index("content") if "content" in keys else widths.index(0.0)
        widths = [width or _NARROWEST for width in widths]
        widths[taker] += total - sum(widths)
        return tuple(widths) if widths[taker] >= _NARROWEST else None
    known = sum(widths)
    return tuple(width * total / known for width in widths)


def _sampled(table: Table, page: float) -> _Sampled:
    data = tuple(table.data())
    step = max(1, len(data) // _SAMPLE)
    return _Sampled(
        tuple(
            tuple(tuple(em(line) for line in cell.text[:_LONGEST].split("\n")) for cell in row.cells)
            for row in data[::step]
        ),
        frozenset(i for i, column in enumerate(table.columns) if column.key in _ROLES),
        page,
        FIRST_HEAD / LINE,
    )
