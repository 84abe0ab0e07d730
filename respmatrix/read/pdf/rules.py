"""The lines drawn on a page of a PDF, which may be the borders of a table（框线）."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from respmatrix.read.unwrap import Rule

_MOST_OBJECTS = 20_000
"""On a page with more the borders of tables are not looked for; each costs time."""
_MOST_SEGMENTS = 20_000
_THICKEST = 3.0
"""What is thicker is a bar, no line; pt."""
_SLENDER = 3.0
"""A line is longer than thick by this factor."""

Place = Callable[[float, float], tuple[float, float]]
"""Where a point of the page is when its text runs to the right: along the text, and down."""


def rules_of(raw: Any, page: Any, place: Place) -> list[Rule]:
    """Return the lines of the page that run along or across its text.

    Args:
        raw: PDFium.
        page: its handle.
        place: how to turn points of the page.
    """
    count = raw.FPDFPage_CountObjects(page)
    if count > _MOST_OBJECTS:
        return []
    get, kind_of, path = raw.FPDFPage_GetObject, raw.FPDFPageObj_GetType, raw.FPDF_PAGEOBJ_PATH
    drawn = [one for one in (get(page, index) for index in range(count)) if kind_of(one) == path]
    rules: list[Rule] = []
    left = _MOST_SEGMENTS
    box = [ctypes.c_float() for _ in range(4)]
    for one in drawn:
        if not raw.FPDFPageObj_GetBounds(one, *box):
            continue
        x, y, right, top = (each.value for each in box)
        if rule := _line(place(x, y), place(right, top)):
            rules.append(rule)
            continue
        left -= max(raw.FPDFPath_CountSegments(one), 0)
        if left < 0:
            return []
        rules += _lines_of_path(raw, one, place)
    return rules


def _line(one: tuple[float, float], other: tuple[float, float]) -> Rule | None:
    """Return the line that a thin box is, None for one that is not thin."""
    (left, right), (top, bottom) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    width, height = right - left, bottom - top
    if height <= _THICKEST and width > _SLENDER * height and width > _THICKEST:
        return Rule(left, (top + bottom) / 2, right, (top + bottom) / 2)
    if width <= _THICKEST and height > _SLENDER * width and height > _THICKEST:
        return Rule((left + right) / 2, top, (left + right) / 2, bottom)
    return None


def _lines_of_path(raw: Any, path: Any, place: Place) -> Iterator[Rule]:
    """Yield the lines of a path: those that are stroked, or else its parts that are thin boxes."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    for part in _parts(raw, path, place):
        if stroke.value:
            for one, other in pairwise(part):
                if rule := _line(one, other):
                    yield rule
        elif rule := _line(
            (min(x for x, _ in part), min(y for _, y in part)),
            (max(x for x, _ in part), max(y for _, y in part)),
        ):
            yield rule


def _parts(raw: Any, path: Any, place: Place) -> Iterator[list[tuple[float, float]]]:
    """Yield the corners of each part of a path that has no curves; a closed one ends where it began."""
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(path, matrix):
        return
    a, b, c, d, e, f = matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
    at_x, at_y = ctypes.c_float(), ctypes.c_float()
    part: list[tuple[float, float]] = []
    curved = False
    for index in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if len(part) > 1 and not curved:
                yield part
            part, curved = [], False
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        raw.FPDFPathSegment_GetPoint(segment, at_x, at_y)
        x, y = at_x.value, at_y.value
        part.append(place(a * x + c * y + e, b * x + d * y + f))
        if raw.FPDFPathSegment_GetClose(segment):
            part.append(part[0])
    if len(part) > 1 and not curved:
        yield part
