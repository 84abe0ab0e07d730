"""The text layer of a page of a PDF, and where each stretch of it stands（文字层）.

PDFium gives the characters of a page in the order in which they were drawn, with line ends and spaces of
its own guessing; a call for the place of each would cost more than all the rest, so only the ends of
lines and the gaps in them are asked for.
"""

from __future__ import annotations

import ctypes
import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Any, NamedTuple

from respmatrix.read.unwrap import CELL_GAP, HYPHEN, Fragment, Rule

_LINE = re.compile(r"[^\r\n]+")
_IDEOGRAPH = re.compile("[\u3400-\u9fff]")
_WORD = re.compile("[!-~\u00c0-\u024f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_HYPHENS = {0x02: HYPHEN, 0xFFFE: HYPHEN}
"""PDFium's codes for a hyphen at the end of a line."""
_SAMPLES = 3
"""Lines of a page whose direction is asked for."""
_ODD = 0.02
"""Share by which the width of a character may differ from that of the line before, to be taken as it is."""
_ASKED = 3
"""Characters of a line that are asked for their width."""
_OTHER_ROW = 0.6
"""Baselines of one line that are further apart are of two rows; full-width characters."""
_WITHIN = 0.3
"""What is nearer to the edge of a character is at its side, and no rule through it; full-width characters."""
_MOST_POSTS = 1_000
"""A page with more rules across its text is a drawing."""

Post = tuple[float, float, float]
"""A rule across the text: where it is along it, where it begins and ends."""


class Row(NamedTuple):
    """A row of characters（行）."""

    start: int
    """Index of the first."""
    end: int
    """Index behind the last."""
    parts: list[Fragment]
    """Its text, parted at the spaces that PDFium has put for gaps."""


class TextLayer:
    """The characters of a page, by index."""

    def __init__(self, raw: Any, page: Any, text_page: Any) -> None:
        """Take PDFium, and its handles of the page and of the text on it."""
        self._raw, self._handle = raw, text_page
        self._ask_origin, self._ask_box = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetLooseCharBox
        self.count: int = max(raw.FPDFText_CountChars(text_page), 0)
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._text = self._characters()
        self._has_pairs = _SURROGATE.search(self._text) is not None
        self._lines = [match.span() for match in _LINE.finditer(self._text)]
        self._turn = self._direction()
        self._edge = 0.0
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

    def rows(self) -> Iterator[Row]:
        """Yield the rows of the page in the order in which they were drawn."""
        text, box, usual = self._text, self._box, 0.0
        for start, end in self._lines:
            start, end = self._trimmed(start, end)
            if start == end:
                continue
            before, right = self._box_of(end - 1)
            bottom = (-box.bottom, box.right, box.top, -box.left)[self._turn]
            size = right - before
            if not ("\u3400" <= text[end - 1] <= "\u9fff" and _is_near(size, usual)):
                usual = size = self._size(start, end, usual)
            left, baseline = self._origin(start)
            if not -0.5 * size < bottom - baseline < 0.9 * size:  # the last is not on the row of the first
                yield from self._parted(start, end, size)
            elif text.find(" ", start + 1, end - 1) < 0:
                yield Row(start, end, [self._fragment(start, end, left, right, baseline, size)])
            else:
                yield Row(start, end, self._parts(start, end, size))

    def fragments(self, rows: Sequence[Row], rules: Sequence[Rule]) -> Iterator[Fragment]:
        """Yield the text of rows in stretches without wide gaps, each on one side of all rules."""
        posts = sorted((rule.left, rule.top, rule.bottom) for rule in rules if rule.top != rule.bottom)
        if len(posts) > _MOST_POSTS:
            posts = []
        for row in rows:
            if posts and (places := _crossing(posts, row.parts)):
                for side in self._sides(row, places):
                    yield from _joined(side)
            elif len(row.parts) == 1:
                yield row.parts[0]
            else:
                yield from _joined(row.parts)

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch without the white space around it."""
        text = self._text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return start, end

    def _parted(self, start: int, end: int, size: float) -> Iterator[Row]:
        """Yield the rows of what PDFium took for one line."""
        begin, baseline = start, self._origin(start)[1]
        for index in range(start + 1, end):
            here = self._origin(index)[1]
            if abs(here - baseline) >= _OTHER_ROW * size:
                if parts := self._parts(begin, index, size):
                    yield Row(begin, index, parts)
                begin = index
            baseline = here
        if parts := self._parts(begin, end, size):
            yield Row(begin, end, parts)

    def _parts(self, start: int, end: int, size: float) -> list[Fragment]:
        """Return what stands between the spaces that PDFium has put for gaps."""
        start, end = self._trimmed(start, end)
        text, parts = self._text, list[Fragment]()
        at = text.find(" ", start + 1, end - 1)
        while at >= 0:
            if self._raw.FPDFText_IsGenerated(self._handle, at):
                if start < at:
                    parts.append(self._part(start, at, size))
                start = at + 1
            at = text.find(" ", at + 1, end - 1)
        if start < end:
            parts.append(self._part(start, end, size))
        return parts

    def _part(self, start: int, end: int, size: float) -> Fragment:
        left, baseline = self._origin(start)
        return self._fragment(start, end, left, self._box_of(end - 1)[1], baseline, size)

    def _fragment(
        self, start: int, end: int, left: float, right: float, baseline: float, size: float
    ) -> Fragment:
        text = self._text[start:end]
        if self._has_pairs and _SURROGATE.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return Fragment(text, left, right if right > left else left, baseline, size)

    def _sides(self, row: Row, places: Sequence[float]) -> list[list[Fragment]]:
        """Return the parts of a row that rules run across, those between two rules together."""
        size = row.parts[0].size
        near = _WITHIN * size
        if any(part.left + near < x < part.right - near for part in row.parts for x in places):
            return [self._parts(start, end, size) for start, end in self._cut(row, places, near)]
        sides: list[list[Fragment]] = [[] for _ in range(len(places) + 1)]
        for part in row.parts:
            sides[bisect_right(places, part.left + near)].append(part)
        return sides

    def _cut(self, row: Row, places: Sequence[float], near: float) -> Iterator[tuple[int, int]]:
        """Yield where the characters between two rules begin and end, where a rule is inside one."""
        start, end = row.start, row.end
        for x in places:
            at = start + bisect_left(range(start, end), x, key=lambda index: self._origin(index)[0] + near)
            yield start, at
            start = at
        yield start, end

    def _size(self, start: int, end: int, usual: float) -> float:
        """Return the width of an ideograph of a line; more than one is asked where it is not the usual one.

        Of a few characters PDFium gives no more than the ink.
        """
        size = 0.0
        for ideograph in islice(_IDEOGRAPH.finditer(self._text, start, end), _ASKED):
            left, right = self._box_of(ideograph.start())
            size = max(size, right - left)
            if _is_near(size, usual):
                break
        if size <= 0:
            self._raw.FPDFText_GetMatrix(self._handle, start, self._matrix)
            scale = math.hypot(self._matrix.c, self._matrix.d)
            size = self._raw.FPDFText_GetFontSize(self._handle, start) * scale
        return size if 0.1 < size < 1e4 else 10.0

    def _origin(self, index: int) -> tuple[float, float]:
        """Return where a character begins along the text, from the edge of the page, and its baseline."""
        self._ask_origin(self._handle, index, self._x, self._y)
        if self._turn == 0:
            return self._x.value - self._edge, -self._y.value
        return self.place(self._x.value, self._y.value)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the page is along the text, from the edge of the page, and down."""
        if self._turn == 0:
            return x - self._edge, -y
        along, down = ((y, x), (-x, y), (-y, -x))[self._turn - 1]
        return along - self._edge, down

    def _box_of(self, index: int) -> tuple[float, float]:
        """Return where a character begins and ends along the text, from the edge of the page."""
        self._ask_box(self._handle, index, self._box)
        if self._turn == 0:
            return self._box.left - self._edge, self._box.right - self._edge
        return self._ends()

    def _ends(self) -> tuple[float, float]:
        """Return where the box begins and ends along the text."""
        box, edge = self._box, self._edge
        if self._turn == 0:
            return box.left - edge, box.right - edge
        ends = ((box.bottom, box.top), (-box.right, -box.left), (-box.top, -box.bottom))[self._turn - 1]
        return ends[0] - edge, ends[1] - edge


def _is_near(size: float, usual: float) -> bool:
    return size > 0 and abs(size - usual) <= _ODD * usual


def _crossing(posts: Sequence[Post], parts: Sequence[Fragment]) -> list[float]:
    """Return where rules run across a row, from left to right."""
    first, last = parts[0], parts[-1]
    near = _WITHIN * first.size
    begin = bisect_left(posts, (first.left + near,))
    end = bisect_left(posts, (last.right - near,))
    middle = first.baseline - near
    return [x for x, top, bottom in posts[begin:end] if top < middle < bottom]


def _joined(parts: Sequence[Fragment]) -> Iterator[Fragment]:
    """Yield the parts of a row, those that are no cells' width apart as one; only words keep their spaces."""
    if not parts:
        return
    size = parts[0].size
    if any(after.left < before.right - _WITHIN * size for before, after in pairwise(parts)):
        # Some programs draw what has another font behind the rest of the line: its place tells.
        yield from parts
        return
    joined, left, right, baseline, _ = parts[0]
    for part in parts[1:]:
        if part.left - right >= CELL_GAP * size:
            yield Fragment(joined, left, right, baseline, size)
            joined, left = "", part.left
        elif _WORD.match(joined[-1:]) and _WORD.match(part.text):
            joined += " "
        joined, right = joined + part.text, part.right
    yield Fragment(joined, left, right, baseline, size)
