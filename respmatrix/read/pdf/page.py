"""One page of a PDF: its text and where it stands（PDF 页面）.

PDFium gives the characters of a page in the order in which they were drawn, with line ends and spaces of
its own guessing; a call for the place of each would cost more than all the rest, so only the ends of
lines and the gaps in them are asked for.
"""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from respmatrix.read.archive import damaged
from respmatrix.read.pdf.rules import rules_of
from respmatrix.read.unwrap import (
    CELL_GAP,
    HYPHEN,
    LEAST_TEXT,
    Fragment,
    PageText,
    Rule,
    Surveyed,
    too_much_text,
)

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_LINE = re.compile(r"[^\r\n]+")
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")
_WORD = re.compile("[!-~\u00c0-\u024f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_HYPHENS = {0x02: HYPHEN, 0xFFFE: HYPHEN}
"""PDFium's codes for a hyphen at the end of a line."""
_SAMPLES = 3
"""Lines of a page whose direction is asked for."""
_OTHER_ROW = 0.6
"""Baselines of one line that are further apart are of two rows; full-width characters."""
_WITHIN = 0.3
"""What is nearer to the edge of a character is at its side, and no rule through it; full-width characters."""
_SIDE_BY_SIDE = 0.5
_LEAST_CELL_GAP = 0.4
"""A narrower gap is none between cells: these have a margin on both sides of the border."""
_MOST_POSTS = 1_000
"""A page with more rules across its text is a drawing."""
_COVERED = 0.3
"""Share of the page that pictures take where it is one."""
_MOST_OBJECTS = 200_000
"""A page with more drawn objects is no page of text; each costs time."""
_MOST_ASKED = 1_000
"""Objects and annotations of a page that are looked at."""


def survey_page(document: PdfDocument, index: int, name: str) -> Surveyed:
    """Return the text of a page, and what else is on it.

    Args:
        document: the open file.
        index: of the page, from 0.
        name: what messages call the file.

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
            layer = _TextLayer(raw, page, text_page)
            fragments, rules = list(layer.fragments()), list[Rule]()
            if _may_be_cells(fragments, layer.has_gaps) and (rules := rules_of(raw, page, layer.place)):
                fragments = list(layer.fragments(rules))
            text = PageText(index + 1, layer.width, fragments, rules)
            is_picture = layer.count < LEAST_TEXT and _picture_share(raw, page) > _COVERED
            return Surveyed(text, is_picture, layer.is_invisible(), _has_notes(raw, page))
        finally:
            raw.FPDFText_ClosePage(text_page)
    finally:
        raw.FPDF_ClosePage(page)


class _Stretch(NamedTuple):
    """Some text of a line and where it begins and ends along it."""

    text: str
    left: float
    right: float


class _TextLayer:
    """The characters of a page, by index."""

    def __init__(self, raw: Any, page: Any, text_page: Any) -> None:
        self._raw, self._handle = raw, text_page
        self.count: int = max(raw.FPDFText_CountChars(text_page), 0)
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._text = self._characters()
        self._lines = [match.span() for match in _LINE.finditer(self._text)]
        self._turn = self._direction()
        self._edge = 0.0
        self._posts: Sequence[tuple[float, ...]] = []
        self.has_gaps = False
        """Whether something on a line that was read stands apart from what is before it."""
        raw.FPDF_GetPageBoundingBox(page, self._box)
        self._edge, self.width = self._ends()

    def _characters(self) -> str:
        """Return the text of the page, one code point or half of a surrogate pair for each index."""
        buffer = (ctypes.c_ushort * (self.count + 1))()
        written = self._raw.FPDFText_GetText(self._handle, 0, self.count, buffer)
        text = bytes(buffer)[: 2 * max(written - 1, 0)].decode("utf-16-le", "surrogatepass")
        if len(text) != self.count:  # characters without a code, which that call leaves out
            codes = (self._raw.FPDFText_GetUnicode(self._handle, index) for index in range(self.count))
            text = "".join(chr(code) if 0 < code <= 0x10FFFF else "\ufffd" for code in codes)
        return text.translate(_HYPHENS) if "\x02" in text or "\ufffe" in text else text

    def _direction(self) -> int:
        """Return in which direction most of the text runs: 0 to the right, 1 upwards, 2, 3 downwards."""
        step = max(1, len(self._lines) // _SAMPLES)
        angles = [
            self._raw.FPDFText_GetCharAngle(self._handle, start)
            for start, _ in self._lines[step // 2 :: step]
        ]
        turns = Counter(-round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0)
        return turns.most_common(1)[0][0] if turns else 0

    def is_invisible(self) -> bool:
        """Tell whether the text is drawn without being shown."""
        if not self._lines:
            return False
        middle = self._lines[len(self._lines) // 2][0]
        drawn = self._raw.FPDFText_GetTextObject(self._handle, middle)
        return bool(drawn) and (
            self._raw.FPDFTextObj_GetTextRenderMode(drawn) == self._raw.FPDF_TEXTRENDERMODE_INVISIBLE
        )

    def fragments(self, rules: Sequence[Rule] = ()) -> Iterator[Fragment]:
        """Yield the text in stretches without wide gaps, each of one row and on one side of all rules."""
        text, box = self._text, self._box
        posts = sorted((rule.left, rule.top, rule.bottom) for rule in rules if rule.top != rule.bottom)
        self._posts = posts if len(posts) <= _MOST_POSTS else []
        for start, end in self._lines:
            start, end = self._trimmed(start, end)
            if start == end:
                continue
            size = self._size(start, end)
            left, baseline = self._origin(start)
            right = self._right(end - 1)
            below = (-box.bottom, box.right, box.top, -box.left)[self._turn] - baseline
            if not -0.5 * size < below < 0.9 * size:  # the last character is not on the row of the first
                yield from self._in_rows(start, end, size)
            elif self._posts and self._crossing(left, right, baseline, size):
                yield from self._in_row(start, end, size)
            elif text.find(" ", start + 1, end - 1) < 0:
                yield self._fragment(text[start:end], left, right, baseline, size)
            else:
                yield from self._in_row(start, end, size)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch without the white space around it."""
        text = self._text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def _in_rows(self, start: int, end: int, size: float) -> Iterator[Fragment]:
        """Yield the stretches of what PDFium took for one line."""
        begin, baseline = start, self._origin(start)[1]
        for index in range(start + 1, end):
            here = self._origin(index)[1]
            if abs(here - baseline) >= _OTHER_ROW * size:
                yield from self._in_row(begin, index, size)
                begin = index
            baseline = here
        yield from self._in_row(begin, end, size)

    def _in_row(self, start: int, end: int, size: float) -> Iterator[Fragment]:
        """Yield the stretches of a row, those on the two sides of a rule apart."""
        if not self._posts:
            yield from self._on_one_side(start, end, size)
            return
        left, baseline = self._origin(start)
        for x in self._crossing(left, self._right(end - 1), baseline, size):
            at = bisect_left(range(start, end), x, key=lambda index: self._origin(index)[0] + _WITHIN * size)
            yield from self._on_one_side(start, start + at, size)
            start += at
        yield from self._on_one_side(start, end, size)

    def _crossing(self, left: float, right: float, baseline: float, size: float) -> list[float]:
        """Return where rules run across a row, from left to right."""
        middle = baseline - _WITHIN * size
        begin = bisect_left(self._posts, (left + _WITHIN * size,))
        end = bisect_left(self._posts, (right - _WITHIN * size,))
        return [x for x, top, bottom in self._posts[begin:end] if top < middle < bottom]

    def _on_one_side(self, start: int, end: int, size: float) -> Iterator[Fragment]:
        """Yield the stretches of a row; of the spaces that stand for a gap only those of words are kept."""
        start, end = self._trimmed(start, end)
        if start == end:
            return
        stretches = self._stretches(start, end)
        baseline = self._origin(start)[1]
        if any(after.left < before.right - _WITHIN * size for before, after in pairwise(stretches)):
            # Some programs draw what has another font behind the rest of the line: its place tells.
            yield from (self._fragment(*stretch, baseline, size) for stretch in stretches)
            return
        (joined, left, right), *others = stretches
        for stretch in others:
            gap = stretch.left - right
            self.has_gaps = self.has_gaps or gap >= _LEAST_CELL_GAP * size
            if gap >= CELL_GAP * size:
                yield self._fragment(joined, left, right, baseline, size)
                joined, left = "", stretch.left
            elif _WORD.match(joined[-1:]) and _WORD.match(stretch.text):
                joined += " "
            joined, right = joined + stretch.text, stretch.right
        yield self._fragment(joined, left, right, baseline, size)

    def _stretches(self, start: int, end: int) -> list[_Stretch]:
        """Return what stands between the spaces that PDFium has put for gaps."""
        text, stretches = self._text, list[_Stretch]()
        at = text.find(" ", start + 1, end - 1)
        while at >= 0:
            if self._raw.FPDFText_IsGenerated(self._handle, at):
                if start < at:
                    stretches.append(self._stretch(start, at))
                start = at + 1
            at = text.find(" ", at + 1, end - 1)
        return [*stretches, self._stretch(start, end)]

    def _stretch(self, start: int, end: int) -> _Stretch:
        return _Stretch(self._text[start:end], self._origin(start)[0], self._right(end - 1))

    @staticmethod
    def _fragment(text: str, left: float, right: float, baseline: float, size: float) -> Fragment:
        if _SURROGATE.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return Fragment(text, left, max(left, right), baseline, size)

    def _size(self, start: int, end: int) -> float:
        ideograph = _IDEOGRAPH.search(self._text, start, end)
        size = 0.0
        if ideograph:
            self._raw.FPDFText_GetLooseCharBox(self._handle, ideograph.start(), self._box)
            left, right = self._ends()
            size = right - left
        if size <= 0:
            self._raw.FPDFText_GetMatrix(self._handle, start, self._matrix)
            scale = math.hypot(self._matrix.c, self._matrix.d)
            size = self._raw.FPDFText_GetFontSize(self._handle, start) * scale
        return size if 0.1 < size < 1e4 else 10.0

    def _origin(self, index: int) -> tuple[float, float]:
        """Return where a character begins along the text, from the edge of the page, and its baseline."""
        self._raw.FPDFText_GetCharOrigin(self._handle, index, self._x, self._y)
        return self.place(self._x.value, self._y.value)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page is along the text, from the edge of the page, and down."""
        if self._turn == 0:
            return x - self._edge, -y
        along, down = ((y, x), (-x, y), (-y, -x))[self._turn - 1]
        return along - self._edge, down

    def _right(self, index: int) -> float:
        """Return where a character ends along the text, from the edge of the page."""
        self._raw.FPDFText_GetLooseCharBox(self._handle, index, self._box)
        return self._ends()[1]

    def _ends(self) -> tuple[float, float]:
        """Return where the box begins and ends along the text."""
        box, edge = self._box, self._edge
        if self._turn == 0:
            return box.left - edge, box.right - edge
        ends = ((box.bottom, box.top), (-box.right, -box.left), (-box.top, -box.bottom))[self._turn - 1]
        return ends[0] - edge, ends[1] - edge


def _may_be_cells(fragments: Sequence[Fragment], has_gaps: bool) -> bool:
    """Tell whether texts stand side by side: the lines drawn on other pages need not be looked at."""
    return has_gaps or any(
        abs(before.baseline - after.baseline) < _SIDE_BY_SIDE * after.size
        for before, after in pairwise(fragments)
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
