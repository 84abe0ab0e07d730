"""Page numbers, running heads and running feet are no text of the document（页码、页眉、页脚）."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from respmatrix.read.unwrap.page import Row
from respmatrix.text import fold

_DECORATED = re.compile(
    r"[-–—―－─·•~～]{1,3} ?\d{1,4} ?[-–—―－─·•~～]{1,3}"
    r"|第 ?\d{1,4} ?页(?:[ ,，/]?共 ?\d{1,4} ?页)?|[Pp]age ?\d{1,4}"
)
"""A number that can only be that of the page."""
_PLAIN = re.compile(r"(\d{1,4})(?: ?[/／] ?\d{1,4})?")
"""A number that is that of the page where it counts with the pages."""
_DEPTH = 3
"""Rows at the head and at the foot of a page that are looked at, one after the other."""
_NEAR = 1.0
"""What is repeated stands at the same height to within this; of its size."""
_APART = 1.3
"""A single number, or what is repeated, stands that far from the text; of the usual pitch of rows."""
_SMALL = 0.8
"""What is set smaller than the text beside it by more than this is none of it, however near."""
_SHARE = 0.4
"""Share of the pages that bear a running head; in a document of many chapters it is a run of pages."""
_RUN = 3


class Cleared(NamedTuple):
    """Pages without furniture, and what was left out."""

    pages: list[list[Row]]
    repeated: tuple[str, ...]
    """Texts of the heads and feet that stood on several pages; page numbers are not told."""


def without_furniture(pages: Sequence[Sequence[Row]]) -> Cleared:
    """Return the pages without page numbers and without what is repeated at their head and foot.

    What is repeated close to the text is text, but for the head of a table, which stays where it is first.
    """
    kept = [list(rows) for rows in pages]
    pitch = usual_pitch(kept)
    repeated: dict[str, None] = {}
    for last, outward in ((True, 1.0), (False, -1.0)):
        for _ in range(_DEPTH):
            edges = {index: _edge(rows, last) for index, rows in enumerate(kept) if rows}
            gone = _page_numbers(edges, kept, pitch)
            for index, row in _running(edges, kept, pitch, outward).items():
                gone[index] = row
                for part in row.text.split("\t"):
                    if not _is_number(part):
                        repeated[part] = None
            if not gone:
                break
            for index, row in gone.items():
                kept[index].remove(row)
    return Cleared(kept, tuple(repeated))


def usual_pitch(pages: Sequence[Sequence[Row]]) -> float:
    """Return the usual distance of baselines from row to row, 0 where no two rows follow each other."""
    gaps = [
        after.baseline - before.baseline
        for rows in pages
        for before, after in pairwise(rows)
        if not (before.table or after.table)
        and before.baseline < after.baseline < before.baseline + 4 * before.size
    ]
    return median(gaps) if gaps else 0.0


def _edge(rows: Sequence[Row], last: bool) -> Row:
    choose: Callable[..., Row] = max if last else min
    return choose(rows, key=attrgetter("baseline"))


def _is_number(part: str) -> bool:
    plain = fold(part).strip()
    return bool(_DECORATED.fullmatch(plain) or _PLAIN.fullmatch(plain))


def _page_numbers(edges: dict[int, Row], pages: Sequence[Sequence[Row]], pitch: float) -> dict[int, Row]:
    """Return the rows that are page numbers and nothing else."""
    found: dict[int, Row] = {}
    counted: dict[int, tuple[Row, int]] = {}
    for index, row in edges.items():
        if row.table:
            continue
        text = fold(row.text).strip()
        if _DECORATED.fullmatch(text):
            found[index] = row
        elif match := _PLAIN.fullmatch(text):
            counted[index] = row, int(match[1]) - index
    shifts = Counter(shift for _, shift in counted.values())
    for index, (row, shift) in counted.items():
        alone = len(edges) == 1 and shift == 1 and _gap(row, pages[index]) > _APART * pitch
        if alone or shifts[shift] > max(1, len(counted) // 3):
            found[index] = row
    return found


def _running(
    edges: dict[int, Row], pages: Sequence[Sequence[Row]], pitch: float, outward: float
) -> dict[int, Row]:
    """Return the rows at the edge of their pages that are repeated there.

    Args:
        edges: the outermost row of each page.
        pages: all rows.
        pitch: usual distance of rows.
        outward: 1 at the foot, -1 at the head: the direction in which it is further from the text.
    """
    places: dict[str, list[tuple[int, Row]]] = defaultdict(list)
    for index, row in edges.items():
        for part in row.text.split("\t"):
            if not _is_number(part):
                places[part].append((index, row))
    text_ends = [outward * row.baseline for index, row in edges.items() if len(places.get(row.text, ())) == 1]
    furthest = max(text_ends, default=float("-inf"))
    repeated: dict[int, set[str]] = defaultdict(set)
    for part, places_of_one in places.items():
        same = _at_one_height(places_of_one)
        if not _often([index for index, _ in same], len(edges)):
            continue
        if any(outward * row.baseline < furthest + 0.3 * row.size for _, row in same):
            continue  # other pages have text of their own at this height
        near_the_text = (
            median(_gap(row, pages[index]) for index, row in same) <= _APART * pitch
            and median(_share_of_size(row, pages[index]) for index, row in same) >= _SMALL
        )
        if near_the_text:
            same = [(index, row) for index, row in same[1:] if outward < 0 and "\t" in row.text]
        for index, _ in same:
            repeated[index].add(part)
    return {
        index: edges[index]
        for index, parts in repeated.items()
        if all(part in parts or _is_number(part) for part in edges[index].text.split("\t"))
    }


def _at_one_height(places: Sequence[tuple[int, Row]]) -> list[tuple[int, Row]]:
    middle = median(row.baseline for _, row in places)
    return [(index, row) for index, row in places if abs(row.baseline - middle) <= _NEAR * row.size]


def _often(indices: Sequence[int], pages: int) -> bool:
    if len(indices) < 2:
        return False
    runs = sum(after - before <= 2 for before, after in pairwise(indices))
    return len(indices) >= _SHARE * pages or runs >= _RUN - 1


def _share_of_size(row: Row, rows: Sequence[Row]) -> float:
    """Return the size of a row, of that of the nearest other row of the page."""
    others = [one for one in rows if one is not row and not one.table]
    if not others:
        return 0.0
    return row.size / min(others, key=lambda one: abs(one.baseline - row.baseline)).size


def _gap(row: Row, rows: Sequence[Row]) -> float:
    """Return how far the nearest other row of the page is; the borders of a table part what is outside."""
    others = (one for one in rows if one is not row and not one.table)
    return min((abs(one.baseline - row.baseline) for one in others), default=float("inf"))
