"""Fragments of a page → its rows, in reading order（行与栏）."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter
from statistics import median

from respmatrix.read.unwrap.cells import cells_of
from respmatrix.read.unwrap.page import CELL_GAP, HYPHEN, Fragment, PageText, Row
from respmatrix.read.unwrap.ruled import Box, Frameset, framesets
from respmatrix.text import fold_radicals

_MIDDLE = 0.35
"""How far above its baseline a line has its middle; of its size."""
_SAME_ROW = 0.5
"""Baselines nearer than this are of one row (a raised note mark stands up to that high); of its size."""
_WORD_GAP = 0.15
_WORD = re.compile(r"[!-~\u00c0-\u024f]")
_INVISIBLE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028\u2029\u2060\ufeff]|{HYPHEN}(?!$)")

_LEAST_ROWS = 8
"""A column of fewer rows is not told from cells of a table."""
_MOST_CROSSING = 0.2
"""Share of the rows of a page that may run over the gutter: headings, and tables of the full width."""
_LEAST_FULL = 0.5
"""Share of a column's rows that end at its right edge; cells of a table seldom do."""


def rows_of(page: PageText) -> list[Row]:
    """Return the rows of `page`; of two columns the left one first."""
    fragments = [fragment for fragment in page.fragments if fragment.text.strip()]
    tables: list[Row] = []
    if page.rules:
        tables, fragments = take_tables(page, fragments)
    gutter = _gutter(fragments)
    if gutter is None:
        rows = rows_of_column(page.number, 0, fragments)
        return sorted([*rows, *tables], key=attrgetter("baseline")) if tables else rows
    rows = []
    for band, across in _bands(fragments, gutter):
        rows += rows_of_column(page.number, 1, [one for one in band if one.right <= gutter])
        rows += rows_of_column(page.number, 2, [one for one in band if one.left >= gutter])
        rows += rows_of_column(page.number, 0, across)
    for table in tables:
        behind = (at for at, row in enumerate(rows) if not row.column and row.baseline > table.baseline)
        rows.insert(next(behind, len(rows)), table)
    return rows


def take_tables(page: PageText, fragments: Sequence[Fragment]) -> tuple[list[Row], list[Fragment]]:
    """Return the tables that the rules of a page frame, each as a row, and the text outside of them."""
    if not fragments:
        return [], []
    tables: list[Row] = []
    left = list(fragments)
    for frame in framesets(page.rules, median(fragment.size for fragment in fragments)):
        held: dict[Box, list[Fragment]] = {}
        outside: list[Fragment] = []
        for one in left:
            box = frame.box_at((one.left + one.right) / 2, one.baseline - _MIDDLE * one.size)
            if box is None:
                outside.append(one)
            else:
                held.setdefault(box, []).append(one)
        if not _is_table(frame, held):
            continue
        left = outside
        lines = {box: rows_of_column(page.number, 0, inside) for box, inside in held.items()}
        cells = cells_of(frame, lines)
        text = "\n".join(cell.text for cell in cells if cell.text)
        size = median(one.size for inside in held.values() for one in inside)
        tables.append(Row(page.number, 0, text, frame.xs[0], frame.xs[-1], frame.ys[0], size, cells))
    return tables, left


def _is_table(frame: Frameset, held: Collection[Box]) -> bool:
    """Tell whether a frame is a table by the cells that hold text.

    One row may be the last of a table on the page before, or the rest of a row, with text in one cell.
    """
    if len(frame.ys) == 2:
        return bool(held)
    return len({box.row for box in held}) > 1 and len({box.column for box in held}) > 1


def rows_of_column(page: int, column: int, fragments: Sequence[Fragment]) -> list[Row]:
    """Return the rows that these fragments stand on, from top to bottom."""
    if len(fragments) == 1:
        return [_row(page, column, [*fragments])]
    rows: list[Row] = []
    together: list[Fragment] = []
    baseline = size = 0.0
    for fragment in sorted(fragments, key=attrgetter("baseline", "left")):
        if together and fragment.baseline - baseline > _SAME_ROW * max(size, fragment.size):
            rows.append(_row(page, column, together))
            together = []
        if not together or fragment.size > size:
            baseline, size = fragment.baseline, fragment.size
        together.append(fragment)
    if together:
        rows.append(_row(page, column, together))
    return rows


def _row(page: int, column: int, fragments: list[Fragment]) -> Row:
    if len(fragments) == 1:
        first = last = largest = fragments[0]
        text = first.text
    else:
        fragments.sort(key=attrgetter("left"))
        first, largest = fragments[0], max(fragments, key=attrgetter("size"))
        last, text = first, first.text
        for fragment in fragments[1:]:
            if _printed_twice(last, fragment):
                continue
            text += _between(last, fragment) + fragment.text
            last = fragment if fragment.right > last.right else last._replace(text=fragment.text)
    return Row(page, column, _clean(text), first.left, last.right, largest.baseline, largest.size)


def _clean(text: str) -> str:
    """Return `text` without invisible characters, radicals as the characters that they stand for."""
    if _INVISIBLE.search(text):
        text = _INVISIBLE.sub("", text)
    return fold_radicals(text.strip())


def _printed_twice(before: Fragment, fragment: Fragment) -> bool:
    """Tell whether a text is printed over itself, which makes it look bold."""
    return before.text == fragment.text and fragment.left - before.left < 0.3 * fragment.size


def _between(before: Fragment, after: Fragment) -> str:
    """Return what a gap between two fragments of a row stands for."""
    gap, size = after.left - before.right, max(before.size, after.size)
    if gap >= CELL_GAP * size:
        return "\t"
    words = _WORD.match(before.text[-1:]) and _WORD.match(after.text[:1])
    return " " if words and gap >= _WORD_GAP * size else ""


def _gutter(fragments: Sequence[Fragment]) -> float | None:
    """Return where the gutter between two columns of text runs, None on a page of one column."""
    if len(fragments) < 2 * _LEAST_ROWS:
        return None
    left, right = min(one.left for one in fragments), max(one.right for one in fragments)
    middle = (left + right) / 2
    most = _MOST_CROSSING * len(fragments)
    if sum(one.left < middle < one.right for one in fragments) > most:
        return None
    near = (right - left) / 10
    starts = sorted(one.left for one in fragments if middle - near < one.left < middle + near)
    if len(starts) < _LEAST_ROWS:
        return None
    gutter = starts[len(starts) // 10] - 0.1 * fragments[0].size
    sides = [
        [one for one in fragments if one.right <= gutter],
        [one for one in fragments if one.left >= gutter],
    ]
    crossing = len(fragments) - len(sides[0]) - len(sides[1])
    return gutter if crossing <= most and all(map(_is_column, sides)) else None


def _is_column(fragments: Sequence[Fragment]) -> bool:
    """Tell whether most of these fragments fill their column, as running text does."""
    if len(fragments) < _LEAST_ROWS:
        return False
    left, right = min(one.left for one in fragments), max(one.right for one in fragments)
    size = max(one.size for one in fragments)
    full = sum(one.right > right - 1.6 * size and one.left < left + 2.6 * size for one in fragments)
    return right - left > 8 * size and full >= _LEAST_FULL * len(fragments)


def _bands(fragments: Sequence[Fragment], gutter: float) -> Iterator[tuple[list[Fragment], list[Fragment]]]:
    """Yield what stands in columns between two stretches of full width, and the stretch below it."""
    band: list[Fragment] = []
    across: list[Fragment] = []
    for fragment in sorted(fragments, key=attrgetter("baseline")):
        if fragment.left < gutter < fragment.right:
            across.append(fragment)
        else:
            if across:
                yield band, across
                band, across = [], []
            band.append(fragment)
    yield band, across
