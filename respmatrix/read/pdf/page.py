"""One page of a PDF: its text, and what else is on it（PDF 页面）."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from respmatrix.read.archive import damaged
from respmatrix.read.pdf.layer import Row, TextLayer
from respmatrix.read.pdf.rules import rules_of
from respmatrix.read.unwrap import (
    LEAST_TEXT,
    Fragment,
    PageText,
    Rule,
    Surveyed,
    align,
    too_much_text,
)

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_SIDE_BY_SIDE = 0.5
"""Rows whose baselines are nearer are one, parted by PDFium; full-width characters."""
_LEAST_CELL_GAP = 0.65
"""Some cells of a table are further apart, for not all are full; a space between words is narrower."""
_COVERED = 0.3
"""Share of the page that pictures take where it is one."""
_MOST_OBJECTS = 200_000
"""A page with more drawn objects is no page of text; each costs time."""
_MOST_ASKED = 1_000
"""Objects and annotations of a page that are looked at."""


def survey_page(document: PdfDocument, index: int, name: str, before: Surveyed | None = None) -> Surveyed:
    """Return the text of a page, and what else is on it.

    Args:
        document: the open file.
        index: of the page, from 0.
        name: what messages call the file.
        before: the page before, from which a table may go on.

    Raises:
        ReadError: the page is damaged.
    """
    from pypdfium2 import raw

    page = raw.FPDF_LoadPage(document.raw, index)
    if not page:
        raise damaged(name)
    try:
        if raw.FPDFPage_CountObjects(page) > _MOST_OBJECTS:
            raise too_much_text(name, _MOST_OBJECTS)
        text_page = raw.FPDFText_LoadPage(page)
        if not text_page:
            raise damaged(name)
        try:
            layer = TextLayer(raw, page, text_page)
            rows = list(layer.rows())
            goes_on = before is not None and bool(before.text.rules)
            looked_at = goes_on or _may_be_cells(rows)
            rules = rules_of(raw, page, layer.place) if looked_at else list[Rule]()
            fragments = list(layer.fragments(rows, rules))
            carried = before.columns if before else None
            if aligned := align(fragments, rules, carried, partial(_parted, layer, rows)):
                rules = aligned.rules
                fragments = list(layer.fragments(rows, rules))
            text = PageText(index + 1, layer.width, fragments, rules)
            is_picture = layer.count < LEAST_TEXT and _picture_share(raw, page) > _COVERED
            return Surveyed(
                text,
                is_picture,
                layer.is_invisible(),
                _has_notes(raw, page),
                aligned is not None,
                aligned.columns if aligned else None,
            )
        finally:
            raw.FPDFText_ClosePage(text_page)
    finally:
        raw.FPDF_ClosePage(page)


def _parted(layer: TextLayer, rows: Sequence[Row], rules: Sequence[Rule]) -> list[Fragment]:
    """Return the text of rows, parted at rules across it."""
    return list(layer.fragments(rows, rules))


def _may_be_cells(rows: Sequence[Row]) -> bool:
    """Tell whether texts stand side by side: the lines drawn on other pages need not be looked at."""
    return any(
        after.left - before.right >= _LEAST_CELL_GAP * after.size
        for row in rows
        if len(row.parts) > 1
        for before, after in pairwise(row.parts)
    ) or any(
        abs(before.parts[-1].baseline - after.parts[0].baseline) < _SIDE_BY_SIDE * after.parts[0].size
        for before, after in pairwise(rows)
    )


def _picture_share(raw: Any, page: Any) -> float:
    """Return how much of the page pictures take; they may overlap."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    area = 0.0
    for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_ASKED)):
        drawn = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(drawn) in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM):
            raw.FPDFPageObj_GetBounds(drawn, left, bottom, right, top)
            area += max(right.value - left.value, 0) * max(top.value - bottom.value, 0)
    whole = raw.FPDF_GetPageWidthF(page) * raw.FPDF_GetPageHeightF(page)
    return area / whole if whole > 0 else 0.0


def _has_notes(raw: Any, page: Any) -> bool:
    """Tell whether annotations or form fields hold text; a signature or a link does not."""
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_ASKED)):
        note = raw.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        try:
            kind = raw.FPDFAnnot_GetSubtype(note)
            key = {
                raw.FPDF_ANNOT_TEXT: b"Contents",
                raw.FPDF_ANNOT_FREETEXT: b"Contents",
                raw.FPDF_ANNOT_WIDGET: b"V",
            }.get(kind)
            if key is not None and raw.FPDFAnnot_GetStringValue(note, key, None, 0) > 2:
                return True
        finally:
            raw.FPDFPage_CloseAnnot(note)
    return False
