"""Find the article among menus, sidebars and buttons（正文识别）."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import frozen

from respmatrix.read.html.blocks import Block, DataTable, Item, Layout, Line
from respmatrix.read.html.furniture import (
    belongs,
    is_bare_heading,
    is_box_heading,
    is_closing,
    is_day_of_publication,
    is_fact,
    is_foot_of_site,
    is_numbered,
    is_surrounding,
)
from respmatrix.read.html.place import Place, Prose, find_place, has_end
from respmatrix.read.html.surroundings import LITTLE

if TYPE_CHECKING:
    from lxml.etree import _Element

_BEHIND_SHARE = 0.15
"""Most of the article's prose that may stand behind the line that is taken for its end."""
_RUNNING = 40
"""Characters of prose from which a line is running text."""
_MOST_JOINED = 12
"""Lines before and behind an unmarked block that may belong to the article."""


@frozen
class Article:
    """Which items of a page are the article（正文）."""

    kept: list[int]
    """Indices of its items."""
    outside: set[int]
    """Indices of the items that stand in menus, sidebars, boxes of other texts."""
    container: _Element
    told: bool
    """Whether it could be told from what surrounds it."""


def find_article(layout: Layout, titles: Sequence[range]) -> Article:
    """Return the article of a page.

    It stands in the place that `find_place` tells, with the lines around it that are of its kind;
    what is known to surround articles is left out at its head and end.

    Args:
        layout: the whole page; it holds at least one item.
        titles: the places at which the page prints the article's title.
    """
    items = layout.items
    prose = Prose(layout, titles)
    place = find_place(layout, prose, titles)
    block = place.block if place.marked else _grown(layout, prose, place)
    start, end = max(block.start, place.begin), block.end
    if block.start >= place.begin and not place.marked:
        start, end = _joined(items, prose, place, start, end)
    start = _letterhead(items, prose, place, start)
    head = _head_end(items, prose, start, end)
    end, told = _cut(layout, prose, place, start, end)
    end = _tail_start(items, prose, start, end, place.core.end)
    if not place.marked:
        end = _without_links(items, start, end)
    kept = [
        index
        for index in range(start, end)
        if index not in prose.outside and not (index < head and _is_of_head(items, index, place.core.start))
    ]
    told = told and place.told and (place.marked or not _is_mixed(layout, prose, block, start, end))
    if told and place.title is None and not place.marked:
        told = not _is_text(items, prose, 0, start) and not _is_text(items, prose, end, len(items))
    return Article(kept or list(range(block.start, block.end)), prose.outside, block.element, told)


def _grown(layout: Layout, prose: Prose, place: Place) -> Block:
    """Return the widest block around the article's that adds nothing known to surround articles."""
    items = layout.items
    block = place.block
    boxes = _boxes(layout, prose, place.column.start, place.column.end)
    heads = {one.start for one in boxes if one.start >= block.end or one.end <= block.start}
    for wider in layout.blocks:
        if wider.start > block.start or wider.end < block.end:
            continue
        if wider.start < place.column.start or wider.end > place.column.end:
            break
        added = (*range(max(wider.start, place.begin), block.start), *range(block.end, wider.end))
        if any(index in prose.outside or is_surrounding(items[index]) for index in added):
            break
        if place.column is layout.blocks[-1] and any(index in heads for index in added):
            break
        block = wider
    return block


def _joins(items: Sequence[Item], prose: Prose, index: int) -> bool:
    """Tell whether an item reads like a short part of an article, and is no fact with its label above it."""
    item = items[index]
    if index and items[index - 1].text.endswith(("：", ":")) and is_fact(items[index - 1].text):
        return False
    return (
        isinstance(item, Line)
        and index not in prose.outside
        and not is_surrounding(item)
        and belongs(item.text)
    )


def _joined(items: Sequence[Item], prose: Prose, place: Place, start: int, end: int) -> tuple[int, int]:
    """Return the range with the lines before and behind it that read like parts of an article."""
    first, last = start, end
    while start > max(place.begin, first - _MOST_JOINED) and _joins(items, prose, start - 1):
        start -= 1
    while end < min(place.column.end, last + _MOST_JOINED) and _joins(items, prose, end):
        end += 1
    return start, end


def _letterhead(items: Sequence[Item], prose: Prose, place: Place, start: int) -> int:
    """Return where the text begins if the title is its own, with the lines of a letterhead above it.

    Then they stand side by side as paragraphs do: a body, a number, the title.
    """
    title = place.title
    if title is None or start > title.stop or isinstance(items[title.start], DataTable):
        return start
    element = items[title.start].element
    first = title.start
    while first > place.column.start and _joins(items, prose, first - 1):
        above = items[first - 1].element
        if above.tag != element.tag or above.getparent() is not element.getparent():
            break
        first -= 1
    return first if first < title.start else start


def _head_end(items: Sequence[Item], prose: Prose, start: int, end: int) -> int:
    """Return the index of the first item of running text, or behind the last line of furniture before it."""
    for index in range(start, end):
        if isinstance(items[index], DataTable):
            continue
        text = items[index].text
        weight = prose.weights[index]
        is_running = weight >= _RUNNING or (weight and text.endswith(("。", "；")))
        if is_running and not is_fact(text):
            return index
    near = range(min(end, start + _MOST_JOINED) - 1, start - 1, -1)
    return next((index + 1 for index in near if _is_of_head(items, index, index + 1)), start)


def _is_of_head(items: Sequence[Item], index: int, core: int) -> bool:
    """Tell whether an item before the running text stands between title and article rather than in it.

    Facts that stand in the article's own block, from `core` on, are part of it.
    """
    text = items[index].text
    above = items[index - 1].text if index else ""
    return (
        is_surrounding(items[index]) or (index < core and is_fact(text)) or is_day_of_publication(text, above)
    )


def _cut(layout: Layout, prose: Prose, place: Place, start: int, end: int) -> tuple[int, bool]:
    """Return where the article ends before boxes that stand behind it, and whether that is sure.

    Behind the block in which the text begins, it ends at a line that pages put behind articles, or
    once it has come to its end, at a block that begins with a heading of its own.
    """
    items = layout.items
    first = prose.first(start, end)
    if first is None:
        return end, True
    groups = {block.element: block for block in layout.blocks if block.end - block.start > 1}
    opening = {block.start for block in groups.values() if block.start > first}
    told = True
    inner = place.core if place.core.end < end else _group(groups, items[first]) or place.core
    for index in range(max(inner.end, first + 1), end):
        if index in prose.outside:
            continue
        text = items[index].text
        if is_closing(text) or is_box_heading(text) or is_fact(text):
            around = _group(groups, items[index])
            if around is None or around.start <= first or not prose.between(around.start, index):
                return index, told
        elif index in opening and is_bare_heading(text):
            if has_end(items, prose, start, index):
                return index, told
            if told and _is_numbered(items, start, index) and not _is_numbered(items, index, end):
                return index, False
            told = False
    return end, told


def _group(groups: Mapping[_Element, Block], item: Item) -> Block | None:
    """Return the innermost of some blocks in which an item stands."""
    element: _Element | None = item.element
    while element is not None and element not in groups:
        element = element.getparent()
    return None if element is None else groups[element]


def _is_numbered(items: Sequence[Item], start: int, end: int) -> bool:
    return any(is_numbered(items[index].text) for index in range(start, end))


def _tail_start(items: Sequence[Item], prose: Prose, start: int, end: int, sure: int) -> int:
    """Return the index behind the last item of the article: where lines begin that pages put behind it.

    Args:
        items: the whole page.
        prose: where its prose stands.
        start: index of the first item that may be the article's.
        end: index behind the last one.
        sure: index up to which items stand in one block with the bulk of the article: there, nothing that
            reads like the end of an article is cut off.
    """
    most = max(_BEHIND_SHARE * prose.between(start, end), LITTLE)
    behind = 0
    cut = end
    for index in range(end - 1, start, -1):
        item = items[index]
        below = items[index + 1].text if index + 1 == cut < len(items) else ""
        if (
            index in prose.outside
            or is_closing(item.text)
            or is_box_heading(item.text)
            or is_foot_of_site(item.text, below)
        ):
            cut = index
        elif not item.linked:
            behind += prose.weights[index]
            if behind > most or (index < sure and belongs(item.text)):
                break
    return cut


def _without_links(items: Sequence[Item], start: int, end: int) -> int:
    while end > start + 1 and is_surrounding(items[end - 1]):
        end -= 1
    return end


def _is_text(items: Sequence[Item], prose: Prose, start: int, end: int) -> bool:
    """Tell whether lines could be of an article as well: running text, or numbered."""
    return any(
        prose.weights[index] >= _RUNNING or (prose.weights[index] and is_numbered(items[index].text))
        for index in range(start, end)
    )


def _boxes(layout: Layout, prose: Prose, start: int, end: int) -> list[Block]:
    """Return the blocks with prose that begin with a heading of their own, neither numbered nor a title."""
    return [
        block
        for block in layout.blocks
        if start <= block.start
        and block.end <= end
        and block.end - block.start > 1
        and prose.between(block.start, block.end)
        and is_bare_heading(layout.items[block.start].text)
    ]


def _is_mixed(layout: Layout, prose: Prose, block: Block, start: int, end: int) -> bool:
    """Tell whether what was found looks like an article and other things besides: menus, boxes with prose."""
    whole = block.element.tag in ("html", "body")
    kept = [layout.items[index] for index in range(start, end) if index not in prose.outside]
    if whole and 10 * sum(item.linked for item in kept) > sum(len(item.text) for item in kept):
        return True
    total = prose.between(start, end)
    boxes = _boxes(layout, prose, start, end)
    return any(0 < prose.between(one.start, one.end) < total for one in boxes)
