"""Rows → paragraphs: which line breaks are soft（硬换行还原）.

A break is soft where the first word of the next row had no room left on the row. Where the row is
full by chance, the indent of the next one decides, then the space between them, then the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from respmatrix.read.unwrap.frame import Frame
from respmatrix.read.unwrap.page import HYPHEN, PageCell, Row
from respmatrix.text import fold
from respmatrix.vocabulary.headings import ROLE_LABEL
from respmatrix.vocabulary.labels import DEADLINE_LABEL, PERSON_LABEL
from respmatrix.vocabulary.numbers import CODED

_LABEL = re.compile(
    r"(?:第[一二三四五六七八九十百零〇\d]+[编章节条款]|\(?[一二三四五六七八九十百]{1,4}[、)]"
    r"|\(?\d{1,3}(?:[、)]|\.(?!\d))|[①-⑳⑴-⒇⒈-⒛㈠-㈩])"
)
"""How a numbered item begins, of folded text."""
_KEY = re.compile(r"[\u4e00-\u9fff]{2,8}:")
"""How a line begins that says what it gives, such as 「抄送：」, of folded text."""
_ROLE = re.compile(rf"{ROLE_LABEL}|(?:{DEADLINE_LABEL}|{PERSON_LABEL})[：:]")
_NUMBER = re.compile(CODED)
_FACT = re.compile(r"(?:[^\t：:]{2,12}[：:]\t|[^\t：:]\t[^\t：:][：:]\t?)[^\t]+")
"""A fact behind its label, which may be set wide: 「标　　题：」."""
_ENDED = re.compile(r"[。！？!?；;：:…][”’」』\")）】〉》]*$")
_CLOSED = re.compile(r"[)）】\]]$")
_RUNS_ON = re.compile(r"[，、,（(《“‘—和与及或按照据的]$")
_OPENING, _CLOSING = "（(", "）)"
_LETTER = re.compile(r"[A-Za-z\u00c0-\u024f]")

_LABEL_LENGTH = 12
_LONGEST_BRACKET = 40
"""Rows back that an open bracket is looked for."""
_SIDE = 4.5
"""A row that is indented further is no first line but a signature, a date or a cell; characters."""
_FEWEST_FULL = 5
"""From so many full rows on, they tell how far the rows of a paragraph are apart."""
_SAME_LEFT = 0.4
_INDENTED = 0.7
_SAME_SIZE = 0.15
"""Sizes that differ by a smaller share are of one paragraph."""
_GAP_INDENTED, _GAP_FLUSH = 1.7, 1.25
"""Rows further apart are of two paragraphs, where first lines are indented and where they are not;
of the usual pitch."""


class Unwrapped(NamedTuple):
    """One paragraph put together again."""

    pieces: list[tuple[int, str]]
    """Page and text of each of its parts, one for every page that it stands on."""
    doubts: list[int]
    """Offsets in it where another paragraph might begin."""
    apart: bool
    """There is an empty line, or as much room, before it."""
    table: tuple[PageCell, ...] = ()
    """The cells, where it is no paragraph but a table; the text is theirs."""


class _Breaks:
    """Decides of two rows that follow each other whether they are of one paragraph."""

    def __init__(self, rows: Sequence[Row], frames: Mapping[tuple[int, int], Frame], pitch: float) -> None:
        self._rows, self._pitch = rows, pitch
        self._size = median(row.size for row in rows)
        self._frames = [frames[row.page, row.column] for row in rows]
        self._full = [
            frame.is_full(before, row)
            for frame, (before, row) in zip(self._frames, pairwise(rows), strict=False)
        ]
        self._pitch = self._pitch_within() or pitch
        indents = self._first_indents()
        self._indent = median(indents) if indents else 0.0
        self._indented = self._indent > _INDENTED
        self._flush_labels = self._has_flush_labels()
        self._gap = _GAP_INDENTED if self._indented else _GAP_FLUSH

    def _pitch_within(self) -> float:
        """Return the usual distance of rows within paragraphs: from a full one; 0 where few are full."""
        gaps = [
            gap
            for full, (before, row) in zip(self._full, pairwise(self._rows), strict=True)
            if full and 0 < (gap := row.baseline - before.baseline) < 4 * row.size
            if before.page == row.page and not (before.table or row.table)
        ]
        return median(gaps) if len(gaps) >= _FEWEST_FULL else 0.0

    def _first_indents(self) -> list[float]:
        """Return the indents of the long rows that follow a hard break."""
        return [
            indent
            for row, frame, full in zip(self._rows[1:], self._frames[1:], self._full, strict=True)
            if not full and row.right >= frame.right - 3 * row.size and (indent := frame.indent(row)) < _SIDE
        ]

    def _has_flush_labels(self) -> bool:
        """Tell whether numbered paragraphs begin at the left edge, as those that Word numbers may."""
        indents = [
            frame.indent(row)
            for row, frame, full in zip(self._rows[1:], self._frames[1:], self._full, strict=True)
            if not (full or row.table) and _is_label(row.text)
        ]
        return 2 * sum(abs(indent) < _SAME_LEFT for indent in indents) > len(indents)

    def is_soft(self, paragraph: Sequence[Row], index: int) -> tuple[bool, bool]:
        """Tell whether row `index` goes on with the paragraph before it, and whether that is in doubt."""
        if not self._full[index - 1]:
            return False, False
        before, row = paragraph[-1], self._rows[index]
        if before.table or row.table:
            return False, False
        if _is_cells(before.text) or "\t" in row.text or self.is_apart(before, row, self._gap):
            return False, False
        if _NUMBER.fullmatch(row.text) and not (_RUNS_ON.search(before.text) or _is_open(paragraph)):
            return False, False
        if abs(before.size - row.size) > _SAME_SIZE * max(before.size, row.size):
            return False, False
        return self._by_indent(paragraph, index)

    def is_apart(self, before: Row, row: Row, limit: float = _GAP_INDENTED) -> bool:
        """Tell whether two rows of a page are further apart than `limit` usual pitches."""
        gap = row.baseline - before.baseline
        usual = self._pitch * max(1.0, row.size / self._size)  # a title in large type has a larger pitch
        return before.page == row.page and gap > limit * max(usual, 1.2 * row.size)

    def _by_indent(self, paragraph: Sequence[Row], index: int) -> tuple[bool, bool]:
        first, before, row = paragraph[0], paragraph[-1], self._rows[index]
        frame, frame_before = self._frames[index], self._frames[index - 1]
        frame_first = self._frames[index - len(paragraph)]
        here, start = frame.indent(row), frame_before.indent(before)
        if here > 1 and frame.is_centred(row) and (start < 1 or frame_before.is_centred(before)):
            labelled = _is_label(row.text) or _ROLE.match(row.text)
            return not (labelled or _ENDED.search(before.text)), False
        if start > _SIDE or here > _SIDE:
            return False, False
        if here > _INDENTED:
            same = len(paragraph) > 1 and abs(here - start) < _SAME_LEFT
            if not same and (self._indented or not _is_open(paragraph)):
                return False, False
            return _by_words(paragraph, row)
        begun = frame_first.indent(first)
        if abs(begun - self._indent) > _SAME_LEFT and frame_first.is_centred(first):
            return False, False
        if self._indented and begun > _INDENTED:
            begins = (_is_ended(before.text) or self._flush_labels) and _is_label(row.text)
            return not begins or _is_open(paragraph), False
        return _by_words(paragraph, row)


def unwrap(rows: Sequence[Row], frames: Mapping[tuple[int, int], Frame], pitch: float) -> Iterator[Unwrapped]:
    """Yield the paragraphs that the rows are.

    Args:
        rows: of all pages, in reading order.
        frames: of every page and column.
        pitch: the usual distance of rows.
    """
    if not rows:
        return
    breaks = _Breaks(rows, frames, pitch)
    paragraph: list[Row] = []
    doubtful: set[int] = set()
    apart = False
    for index, row in enumerate(rows):
        soft, doubt = breaks.is_soft(paragraph, index) if paragraph else (False, False)
        if paragraph and not soft:
            yield _joined(paragraph, doubtful, apart)
            apart = breaks.is_apart(paragraph[-1], row)
            paragraph, doubtful = [], set()
        if soft and doubt:
            doubtful.add(len(paragraph))
        paragraph.append(row)
    yield _joined(paragraph, doubtful, apart)


def _joined(rows: Sequence[Row], doubtful: set[int], apart: bool) -> Unwrapped:
    if rows[0].table:
        return Unwrapped([(rows[0].page, rows[0].text)], [], apart, rows[0].table)
    pages: list[tuple[int, list[str]]] = []
    doubts: list[int] = []
    length = 0
    for index, row in enumerate(rows):
        if index in doubtful:
            doubts.append(length)
        text = _before(row.text, rows[index + 1].text if index + 1 < len(rows) else "")
        length += len(text)
        if pages and pages[-1][0] == row.page:
            pages[-1][1].append(text)
        else:
            pages.append((row.page, [text]))
    return Unwrapped([(page, "".join(texts)) for page, texts in pages], doubts, apart)


def _before(text: str, after: str) -> str:
    """Return the text of a row as it stands before that of the next: words parted, or made whole again."""
    if text.endswith(HYPHEN):
        return text[:-1] if after[:1].islower() else text[:-1] + "-"
    return text + " " if _LETTER.search(text[-1:]) and _LETTER.match(after) else text


def _by_words(paragraph: Sequence[Row], row: Row) -> tuple[bool, bool]:
    """Tell by what is said whether `row` goes on with the paragraph, and whether that is in doubt."""
    before = paragraph[-1].text
    ended = _is_ended(before)
    begins = _ROLE.match(row.text) or (_is_label(row.text) and (ended or not _RUNS_ON.search(before)))
    if not begins and not (ended and _KEY.match(fold(row.text[:_LABEL_LENGTH]))):
        return True, ended
    return _is_open(paragraph), False


def _is_cells(text: str) -> bool:
    """Tell whether a row holds several cells; a fact behind its label is one."""
    return "\t" in text and _FACT.fullmatch(text) is None


def _is_ended(text: str) -> bool:
    return bool(_ENDED.search(text) or _CLOSED.search(text))


def _is_label(text: str) -> bool:
    return bool(_LABEL.match(fold(text[:_LABEL_LENGTH])))


def _is_open(rows: Sequence[Row]) -> bool:
    """Tell whether a bracket of the paragraph is still open."""
    depth = 0
    for row in rows[-_LONGEST_BRACKET:]:
        for character in row.text:
            if character in _OPENING:
                depth += 1
            elif character in _CLOSING and depth:
                depth -= 1
    return depth > 0
