"""One page of an OFD: its text and where it stands（OFD 页面）. Lengths are mm; y runs downwards."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, repeat
from typing import NamedTuple

from respmatrix.read.ofd.numbers import AS_IT_IS, number, numbers
from respmatrix.read.ofd.package import Element, OfdPage
from respmatrix.read.ofd.rules import rules_of, turned
from respmatrix.read.unwrap import CELL_GAP, LEAST_TEXT, Columns, Fragment, PageText, Surveyed, align

_COVERED = 0.3
"""Share of a page that pictures take where it is one."""
_NO_NOTE = frozenset({"Watermark", "Link", "Stamp"})
_USUAL_SIZE, _LEAST_SIZE = 3.5, 0.01


class _Stretch(NamedTuple):
    """Some text, where it begins on the page, and where it runs."""

    text: str
    x: float
    y: float
    length: float
    size: float
    turn: int
    """Quarter turns, clockwise: 0 runs to the right, 1 downwards."""


def survey_page(page: OfdPage, place: int, carried: Columns | None = None) -> tuple[Surveyed, int]:
    """Return the text of a page and what else is on it; and how many texts name their own glyphs.

    Args:
        page: its XML.
        place: its number, from 1.
        carried: the columns of a table without borders that may go on from the page before.
    """
    box = numbers(page.box, 4)
    texts = [one for layer in page.layers for one in layer.iter("TextObject")]
    shown = [one for one in texts if _is_visible(one)]
    stretches = [stretch for one in shown for stretch in _stretches(one)]
    turns = Counter(stretch.turn for stretch in stretches)
    turn = turns.most_common(1)[0][0] if turns else 0
    fragments = [_turned(stretch, turn) for stretch in stretches]
    width = box[3] if turn % 2 else box[2]
    has_unread = (
        len(shown) < len(texts)
        or any(layer.find(".//CompositeObject") is not None for layer in page.layers)
        or any(map(_has_words, page.note_layers))
    )
    few = sum(len(stretch.text) for stretch in stretches) < LEAST_TEXT
    glyphs = sum(one.find("CGTransform") is not None for one in shown)
    paths = (one for layer in page.layers for one in layer.iter("PathObject") if _is_visible(one))
    rules = [turned(rule, turn) for rule in rules_of(paths)]
    aligned = align(fragments, rules, carried, lambda _: fragments)
    text = PageText(place, width, fragments, aligned.rules if aligned else rules)
    surveyed = Surveyed(
        text,
        few and _picture_share(page, box) > _COVERED,
        has_unread=has_unread,
        is_aligned=aligned is not None,
        columns=aligned.columns if aligned else None,
    )
    return surveyed, glyphs


def _is_visible(element: Element) -> bool:
    return element.get("Visible", "true").strip().lower() not in ("false", "0")


def _has_words(notes: Element) -> bool:
    return any(
        note.get("Type") not in _NO_NOTE and note.find(".//TextCode") is not None
        for note in notes.iter("Annot")
    )


def _picture_share(page: OfdPage, box: Sequence[float]) -> float:
    area = 0.0
    for layer in page.layers:
        for picture in layer.iter("ImageObject"):
            _, _, width, height = numbers(picture.get("Boundary", ""), 4)
            area += width * height
    return area / (box[2] * box[3]) if box[2] * box[3] > 0 else 0.0


def _stretches(element: Element) -> Iterator[_Stretch]:
    """Yield what a text object holds, parted at wide gaps."""
    left, top, _, _ = numbers(element.get("Boundary", ""), 4)
    matrix = numbers(element.get("CTM", ""), 6)
    a, b, c, d, e, f = matrix if any(matrix[:4]) else AS_IT_IS
    size = abs(number(element.get("Size"), _USUAL_SIZE) * number(element.get("HScale"), 1.0))
    size = size if size > _LEAST_SIZE else _USUAL_SIZE
    read = number(element.get("ReadDirection"), 0.0)
    turn = round((math.degrees(math.atan2(b, a)) + read) / 90) % 4
    scale = math.hypot(a, b) or 1.0
    x = y = 0.0
    for code in element.iter("TextCode"):
        x, y = number(code.get("X"), x), number(code.get("Y"), y)
        text = code.text or ""
        starts = list(_starts(text, x, code.get("DeltaX", ""), size))
        ends = [start + _advance(mark, size) for mark, start in zip(text, starts, strict=True)]
        breaks = [at for at in range(1, len(text)) if starts[at] - ends[at - 1] >= CELL_GAP * size]
        for begin, end in pairwise((0, *breaks, len(text))):
            if begin < end:
                at_x, at_y = left + a * starts[begin] + c * y + e, top + b * starts[begin] + d * y + f
                length = scale * (ends[end - 1] - starts[begin])
                yield _Stretch(text[begin:end], at_x, at_y, length, max(size * scale, _LEAST_SIZE), turn)


def _starts(text: str, x: float, deltas: str, size: float) -> Iterator[float]:
    """Yield where each character begins; what `deltas` does not say follows from their widths."""
    steps = _deltas(deltas.split())
    for mark in text:
        yield x
        x += next(steps, _advance(mark, size))


def _deltas(words: Sequence[str]) -> Iterator[float]:
    """Yield the distances that DeltaX lists; 「g 3 5.0」 stands for three of 5.0."""
    index = 0
    while index < len(words):
        if words[index] == "g" and index + 2 < len(words):
            yield from repeat(number(words[index + 2], 0.0), int(number(words[index + 1], 0.0)))
            index += 3
        else:
            yield number(words[index], 0.0)
            index += 1


def _advance(mark: str, size: float) -> float:
    return size / 2 if mark.isascii() else size


def _turned(stretch: _Stretch, turn: int) -> Fragment:
    """Return where a stretch stands when the page is turned so that its text runs to the right."""
    x, y = stretch.x, stretch.y
    along, down = ((x, y), (y, -x), (-x, -y), (-y, x))[turn]
    return Fragment(stretch.text, along, along + max(stretch.length, 0.0), down, stretch.size)
