"""Find the block of a page in which its article stands（正文位置）: by the title, by marks, by prose."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from respmatrix.read.html.blocks import Block, DataTable, Item, Layout
from respmatrix.read.html.furniture import (
    LONGEST,
    begins_article,
    ends_article,
    is_bare_heading,
    is_box_heading,
    is_closing,
    is_day_of_publication,
    is_fact,
    is_furniture,
    is_numbered,
    is_running,
    is_surrounding,
)
from respmatrix.read.html.marks import is_marked
from respmatrix.read.html.surroundings import LITTLE, find_surroundings
from respmatrix.vocabulary import pages

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKED_SHARE = 0.35
"""Share of the prose behind the title that a place marked as the article's must hold."""
_BULK = 0.75
"""Share of the prose that the innermost block with an article holds."""
_PARAGRAPHS = frozenset("p pre blockquote li dd dt h1 h2 h3 h4 h5 h6 center address td th tr tbody".split())
"""Elements that hold a part of an article rather than all of it."""
_WHOLE = ("html", "body")
_LABEL = 20
"""Characters at the head of a table in which the label of a fact stands."""
_FIRST = 3
"""Lines at the head of a document among which its number or whom it addresses stands."""
_LAST = 8
"""Lines at the end of an article among which its date or its attachments stand."""


class Prose:
    """How much running text stands where on a page（成段文字）, what surrounds the article left out."""

    def __init__(self, layout: Layout, titles: Sequence[range]) -> None:
        """Weigh the items of a page on which the title is printed at `titles`."""
        self._items = layout.items
        self.weights = [_weight(item) for item in layout.items]
        for title in titles:
            self._leave_out(title)
        self.sums = [0, *accumulate(self.weights)]
        if not self._is_marked(layout):  # then a few lines too many do no harm
            self._leave_out(index for index, item in enumerate(self._items) if _is_apart(item))
            self.sums = [0, *accumulate(self.weights)]
        self.outside = find_surroundings(layout, self.sums, titles)
        self._leave_out(self.outside)
        self.sums = [0, *accumulate(self.weights)]

    def _leave_out(self, indices: Iterable[int]) -> None:
        for index in indices:
            self.weights[index] = 0

    def _is_marked(self, layout: Layout) -> bool:
        """Tell whether one marked block holds nearly all of the prose."""
        return any(
            self.between(block.start, block.end) >= _BULK * self.sums[-1]
            and block.element.tag not in _WHOLE
            and is_marked(block.element, pages.ARTICLE_MARKS)
            for block in layout.blocks
        )

    def between(self, start: int, end: int) -> int:
        """Return the prose of the items from `start` to before `end`, in characters."""
        return self.sums[end] - self.sums[start]

    def reads(self, start: int, end: int) -> bool:
        """Tell whether items from `start` to before `end` hold a line of text, or a table."""
        return any(
            self.weights[index]
            and (isinstance(self._items[index], DataTable) or is_running(self._items[index].text))
            for index in range(start, end)
        )

    def first(self, start: int, end: int) -> int | None:
        """Return the index of the first item with prose from `start` to before `end`."""
        return next((index for index in range(start, end) if self.weights[index]), None)


def _weight(item: Item) -> int:
    """Return how much running text an item holds: characters, those of links left out."""
    text = item.text
    size = len(text) - item.linked
    if 2 * size < len(text):
        return 0
    if "。" in text or "，" in text or "；" in text or "," in text:
        return size
    return size if is_numbered(text) else size // 4


def _is_apart(item: Item) -> bool:
    """Tell whether an item is furniture, a fact, the heading of a box, or the day of publication."""
    text = item.text
    if isinstance(item, DataTable):
        return is_fact(text[:_LABEL])
    return len(text) <= LONGEST and (
        is_furniture(text) or is_fact(text) or is_box_heading(text) or is_day_of_publication(text)
    )


@frozen
class Place:
    """Where an article stands（正文位置）."""

    column: Block
    """The block that holds it with its title; the whole page where no title is known."""
    title: range | None
    """The items that print the title."""
    block: Block
    """The block that holds it, or most of it."""
    core: Block
    """The innermost block with its bulk: there, nothing is taken for furniture but at its very end."""
    marked: bool
    """Whether the page marks the block."""
    told: bool
    """Whether it is sure."""

    @property
    def begin(self) -> int:
        """Index behind the title, which may stand above the column."""
        return max(self.title.stop if self.title else 0, self.column.start)


def find_place(layout: Layout, prose: Prose, titles: Sequence[range]) -> Place:
    """Return where the article of a page stands.

    An article stands in one block with its title: the smallest one that holds the title and prose
    behind it, wider if what follows goes on with the text. In there, a block that a content
    system marks is believed if the prose begins in it or much stands in it. Otherwise the
    innermost block with three quarters of the prose is it.
    """
    page = layout.blocks[-1]
    column, title = _column(layout, prose, titles) or (page, None)
    begin = title.stop if title else column.start
    column, told = _widened(layout, prose, column, begin, {one.start for one in titles})
    place = _marked(layout, prose, Place(column, title, column, column, False, told))
    if place is not None:
        return place
    if (whole := _whole_document(layout, prose, column, begin)) is not None:
        return Place(whole, title, whole, whole, False, told)
    total = prose.between(begin, column.end)
    latest = (prose.first(begin, column.end) or 0) if title else column.end  # behind a title, the text begins
    large = [
        block
        for block in layout.blocks
        if column.start <= block.start <= latest
        and block.end <= column.end
        and prose.between(max(begin, block.start), max(begin, block.end)) >= _BULK * total
    ]
    if not total or not large:
        return Place(column, title, column, column, False, False)
    holding = (block for block in large if block.element.tag not in _PARAGRAPHS)
    return Place(column, title, next(holding, large[-1]), large[0], False, told)


def _column(layout: Layout, prose: Prose, titles: Sequence[range]) -> tuple[Block, range] | None:
    """Return the smallest block with the title of the page and prose behind it, and that title.

    The first one printed is the page's, unless there is prose between it and a later one that
    begins a block: then the first stands in a banner or a breadcrumb.
    """
    shown = [title for title in titles if title.start not in prose.outside]
    whole = [one for one in shown if layout.items[one.start].element.tag != "li"]  # not in a breadcrumb
    chosen: tuple[Block, range] | None = None
    for title in whole or shown:
        block = _around(layout, prose, title)
        if block is None:
            continue
        if chosen is None or (
            chosen[0].start <= block.start
            and block.end <= chosen[0].end
            and prose.between(chosen[1].stop, max(chosen[1].stop, block.start)) > LITTLE
            and prose.between(block.start, title.start) <= LITTLE
        ):
            chosen = block, title
    return chosen


def _around(layout: Layout, prose: Prose, title: range) -> Block | None:
    """Return the smallest block with a title and text behind it; with any prose, if there is no text."""
    around = [one for one in layout.blocks if one.start <= title.start and one.end > title.stop]
    return next(
        (one for one in around if prose.reads(title.stop, one.end)),
        next((one for one in around if prose.between(title.stop, one.end)), None),
    )


def _widened(layout: Layout, prose: Prose, column: Block, begin: int, titles: set[int]) -> tuple[Block, bool]:
    """Return the block around a title as far as the text goes on in it, and whether that is sure."""
    items = layout.items
    told = True
    for wider in layout.blocks:
        if wider.start > column.start or wider.end <= column.end:
            continue
        first = prose.first(column.end, wider.end)
        if first is None:
            continue
        if has_end(items, prose, begin, column.end):
            break
        between = [index for index in range(column.end, first + 1) if index not in prose.outside]
        if any(is_closing(items[index].text) or is_box_heading(items[index].text) for index in between):
            break
        opening = next((index for index in between if not is_surrounding(items[index])), first)
        text = items[opening].text
        share = _MARKED_SHARE if opening in titles else _BULK
        little = prose.between(begin, column.end) < share * prose.between(begin, wider.end)
        if not is_numbered(text):
            told = told and (not little or _is_list(items, begin, column.end))
            if not little or (
                is_bare_heading(text) and not _is_alike(column.element, items[opening].element)
            ):
                break
        column = wider
    return column, told


def _is_alike(block: _Element, element: _Element) -> bool:
    """Tell whether an element stands in a neighbour of `block` that has its class: the next chapter."""
    one: _Element | None = element
    while one is not None and one.getparent() is not block.getparent():
        one = one.getparent()
    return one is not None and bool(block.get("class")) and block.get("class") == one.get("class")


def _is_list(items: Sequence[Item], start: int, end: int) -> bool:
    """Tell whether items are numbered, so that others beside them are not of their kind."""
    return sum(is_numbered(items[index].text) for index in range(start, end)) > 1


def _whole_document(layout: Layout, prose: Prose, column: Block, begin: int) -> Block | None:
    """Return the block behind a title in which alone a document begins and ends, None where none does.

    Under a title that stands above several columns, one of them holds the article; what else is there
    begins with a heading of its own.
    """
    items = layout.items
    first = prose.first(begin, column.end)
    inside = [one for one in layout.blocks if begin <= one.start and one.end <= column.end]
    if first is None or not any(one.start <= first < one.end and _is_headed(items, one) for one in inside):
        return None
    whole = [one for one in inside if _opens(items, one) and has_end(items, prose, one.start, one.end)]
    if not whole:
        return None
    innermost = whole[0]
    others = [one for one in whole if one.end <= innermost.start or innermost.end <= one.start]
    rest = (*range(begin, innermost.start), *range(innermost.end, column.end))
    boxes = [one for one in inside if _is_headed(items, one)]
    told = all(any(box.start <= index < box.end for box in boxes) for index in rest if prose.weights[index])
    return innermost if told and not others else None


def _is_headed(items: Sequence[Item], block: Block) -> bool:
    """Tell whether a block begins with a heading of its own, neither numbered nor a title."""
    return block.end - block.start > 1 and is_bare_heading(items[block.start].text)


def _opens(items: Sequence[Item], block: Block) -> bool:
    """Tell whether a block begins as documents do: with whom it addresses, its number, or an item."""
    if _is_headed(items, block):
        return False
    opening = [item.text for item in items[block.start : min(block.start + _FIRST, block.end)]]
    return is_numbered(opening[0]) or any(begins_article(text) for text in opening)


def has_end(items: Sequence[Item], prose: Prose, start: int, end: int) -> bool:
    """Tell whether a text has come to its end: its date, its attachments or its last formula."""
    left = _LAST
    for index in range(end - 1, start - 1, -1):
        if index in prose.outside or is_surrounding(items[index]):
            continue
        if ends_article(items[index].text):
            return True
        left -= 1
        if not left:
            break
    return False


def _marked(layout: Layout, prose: Prose, place: Place) -> Place | None:
    """Return the place that the page marks as the article's, None where it marks none that can be it."""
    column, begin = place.column, place.begin
    marked = [
        block
        for block in layout.blocks
        if block.element.tag not in _WHOLE
        and column.start <= block.start
        and block.end <= column.end
        and is_marked(block.element, pages.ARTICLE_MARKS)
        and prose.between(max(begin, block.start), max(begin, block.end))
    ]
    if not marked:
        return None
    first = prose.first(begin, column.end)
    holding = [block for block in marked if first is not None and block.start <= first < block.end]
    told = True
    if not holding:
        total = prose.between(begin, column.end)
        large = [block for block in marked if prose.between(block.start, block.end) >= _MARKED_SHARE * total]
        told = bool(large)
        best = max(large or marked, key=lambda one: (prose.between(one.start, one.end), one.end - one.start))
        if not told and (place.title or any(one.start < best.start or one.end > best.end for one in marked)):
            return None
        holding = [block for block in marked if block.start <= best.start and best.end <= block.end]
    block = holding[-1]
    name, end = block.element.get("class"), block.end
    for other in marked:  # the text may stand in several editors, one behind the other
        if other.start >= end and other.element.get("class") == name and not prose.between(end, other.start):
            end = other.end
    if end > block.end:
        block = next(one for one in layout.blocks if one.start <= block.start and one.end >= end)
    return evolve(place, block=block, core=block, marked=True, told=told)
