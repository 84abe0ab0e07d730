"""Widths of the columns of the task table（列宽）: as even a height of all cells as the paper allows."""

from __future__ import annotations

from math import ceil

from respmatrix.export.excel.cells import FULL, capacity
from respmatrix.export.layout import em
from respmatrix.model import Role, Table

_ROLES = frozenset(role.value for role in Role)
_BOUNDS = {
    "seq": (4.6, 6.6),
    "task": (11.0, 26.0),
    "content": (24.0, 80.0),
    "goal": (14.0, 44.0),
    "number": (9.6, 14.0),
    "role": (8.8, 12.0),
    "partners": (24.0, 70.0),
    "person": (9.0, 18.0),
    "deadline": (9.6, 15.0),
    "note": (7.0, 24.0),
    **dict.fromkeys(_ROLES, (11.0, 24.0)),
}
CHECK_WIDTHS = [5.0, 9.0, 16.0, 9.4, 38.0, 45.0]
"""Number, kind, place, tasks, message, source sentence on A4 landscape（核对）."""
_SOURCES = {
    "seq": 5.6,
    "kind": 9.4,
    "where": 15.0,
    "tasks": 9.4,
    "task": 22.0,
    "sentence": 32.0,
    "named": 24.0,
}
"""Columns of the source sentences on A4 landscape（原文依据）."""
_TITLES = 46.0
"""Widest column of tasks where no other tells what they are about."""
_WRAPS = 13.0
"""A column of bodies gets no narrower than this for the sake of others."""
_SAMPLE = 80
_STEP = 0.5


def column_widths(table: Table, pixels: float, size: float) -> list[float]:
    """Return the width of every column of `table`, in Excel's units of 8 pixels.

    Columns of short text start as wide as their longest line, the rest goes to the content.
    Then columns trade width as long as that makes the table shorter.

    Args:
        table: the table of tasks.
        pixels: width of the paper.
        size: font size in points.
    """
    keys = [column.key for column in table.columns]
    main = next((keys.index(key) for key in ("content", "partners") if key in keys), keys.index("task"))
    widest = [_BOUNDS[key][1] for key in keys]
    if "content" not in keys:  # the task is told by its title alone
        widest[keys.index("task")] = 90.0 if keys[main] == "task" else _TITLES
    rows = _sample(table)
    widths = [
        _start(key, [cells[index] for cells in rows], size, most)
        for index, (key, most) in enumerate(zip(keys, widest, strict=True))
    ]
    narrowest = [min(width, _WRAPS) for width in widths]
    _fill(widths, widest, main, pixels)
    names = [index for index, key in enumerate(keys) if key in _ROLES]
    return _traded(widths, narrowest, widest, rows, names, size)


def sources_widths(table: Table, pixels: float, size: float) -> list[float]:
    """Return the width of every column of the source sentences, wide where sentences and bodies stand.

    Args:
        table: the table of source sentences.
        pixels: width of the paper.
        size: font size in points.
    """
    widths = {column.key: _SOURCES[column.key] for column in table.columns}
    places = [row.cells[index].text for row in table.data() for index in [table.index("where") or 0]]
    longest = max(map(em, places), default=0.0)
    widths["where"] = min(max(8.4, round((longest / FULL * size * 96 / 72 + 8) / 8, 1)), widths["where"])
    spare = (pixels - sum(8 * width + 5 for width in widths.values())) / 8
    widths["named"] += int(spare / 3)
    widths["sentence"] += int(spare) - int(spare / 3)
    return list(widths.values())


def _fill(widths: list[float], widest: list[float], main: int, pixels: float) -> None:
    """Give what the paper leaves to the main column, then to the last ones that may be wider."""
    for index in [main, *range(len(widths) - 1, -1, -1)]:
        spare = int((pixels - sum(8 * width + 5 for width in widths)) / 8 / _STEP) * _STEP
        widths[index] += max(0.0, min(spare, widest[index] - widths[index]))


def _traded(
    widths: list[float],
    narrowest: list[float],
    widest: list[float],
    rows: list[list[list[float]]],
    names: list[int],
    size: float,
) -> list[float]:
    """Return `widths` after trading steps between columns as long as that makes the table shorter.

    A line that a broken name takes counts twice: a reader looks for names.
    """

    def cost(lines: list[list[int]]) -> int:
        broken = sum(
            held[at] - len(cells[at]) for held, cells in zip(lines, rows, strict=True) for at in names
        )
        return sum(map(max, lines)) + broken

    lines = [
        [_lines(lengths, width, size) for lengths, width in zip(cells, widths, strict=True)] for cells in rows
    ]
    best = cost(lines)
    pairs = [(giver, taker) for giver in range(len(widths)) for taker in range(len(widths)) if giver != taker]
    for step in (8.0, 4.0, 2.0, 1.0):
        improved = True
        while improved:
            improved = False
            for giver, taker in pairs:
                less, more = widths[giver] - step, widths[taker] + step
                if less < narrowest[giver] or more > widest[taker]:
                    continue
                changed = [
                    _with(
                        held, giver, _lines(cells[giver], less, size), taker, _lines(cells[taker], more, size)
                    )
                    for held, cells in zip(lines, rows, strict=True)
                ]
                total = cost(changed)
                if total < best:
                    widths[giver], widths[taker] = less, more
                    lines, best, improved = changed, total, True
    return widths


def _with(held: list[int], giver: int, less: int, taker: int, more: int) -> list[int]:
    changed = held.copy()
    changed[giver], changed[taker] = less, more
    return changed


def _sample(table: Table) -> list[list[list[float]]]:
    """Return for rows spread over the table the lengths in em of the lines of every cell."""
    data = list(table.data())
    step = max(1, len(data) // _SAMPLE)
    return [[[em(line) for line in cell.text.split("\n")] for cell in row.cells] for row in data[::step]]


def _start(key: str, cells: list[list[float]], size: float, most: float) -> float:
    least = _BOUNDS[key][0]
    longest = max((length for lengths in cells for length in lengths), default=0.0)
    if key in ("content", "goal", "partners", "task") or (key == "note" and longest > 6):
        return least
    return min(max(least, ceil(((longest / FULL + 0.1) * size * 96 / 72 + 4) / 8 * 10) / 10), most)


def _lines(lengths: list[float], width: float, size: float) -> int:
    holds = capacity(width, size)
    return sum(max(1, ceil(length / holds)) for length in lengths)
