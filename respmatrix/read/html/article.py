"""Find the article among menus, sidebars and buttons（正文识别）."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import frozen

from respmatrix.read.html.blocks import Block, DataTable, Item, Layout, Line
from respmatrix.vocabulary import headings, pages

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKED_SHARE = 0.35
"""Share of the page's prose that a place marked as the article's must hold."""
_PLAIN_SHARE = 0.75
"""Share of the prose that the innermost unmarked block with the article holds."""
_SURROUNDING_SHARE = 0.2
"""A block with more of the prose is no menu, whatever its class says."""
_BEHIND_SHARE = 0.15
"""Most of the article's prose that may stand behind the line that is taken for its end."""
_LITTLE = 80
"""Characters of prose that a footer may always hold, however short the article."""
_LONGEST_FURNITURE = 120
_RUNNING = 40
"""Characters of prose from which a line is running text."""
_MOST_JOINED = 12
"""Lines before and behind an unmarked block that may belong to the article."""
_PARAGRAPHS = frozenset("p pre blockquote li dd dt h1 h2 h3 h4 h5 h6 center address td th tr tbody".split())
"""Elements that hold a part of an article rather than all of it."""
_OUTSIDE_TAGS = frozenset(("nav", "footer", "aside"))


@frozen
class Article:
    """Which items of a page are the article（正文）."""

    kept: list[int]
    """Indices of its items."""
    container: _Element
    told: bool
    """Whether it could be told from what surrounds it."""


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:{pages.OPENING_FURNITURE})", re.IGNORECASE)


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"(?:{pages.CLOSING_FURNITURE})", re.IGNORECASE)


@cache
def _belonging() -> re.Pattern[str]:
    """Short lines of an article: number, body, date, addressee, sentence, attachment."""
    return re.compile(
        rf"[〔\[（(]\s*(?:19|20)\d\d\s*[〕\]）)].{{0,6}}\d+\s*号|[。；：:]$|(?:{headings.ORGAN_ENDINGS})$"
        r"|[0-9〇一二三四五六七八九十]{1,4}\s*日[）)]?$|^附\s*件|^[（(].{2,20}[）)]$"
    )


@cache
def _attachment() -> re.Pattern[str]:
    return re.compile(r"附\s*[件表图]|\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar)\b", re.IGNORECASE)


@cache
def _marks(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{words})(?:\s|$)", re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Tell whether a line is one that pages put around an article（页面附属文字）.

    >>> is_furniture("来源：本网　字体：大 中 小"), is_furniture("一、总体要求")
    (True, False)
    """
    return len(text) <= _LONGEST_FURNITURE and bool(_opening().match(text) or _closing().match(text))


def find_article(layout: Layout, is_title: Callable[[Line], bool]) -> Article:
    """Return the article of a page.

    A place that a content system marks for the article is believed if it holds much of the
    prose. Otherwise the innermost block with most of the prose is it, with the lines around it
    that are of its kind. What is known to surround articles is left out at its head and end.

    Args:
        layout: the whole page; it holds at least one item.
        is_title: tells the lines that print the page's title.
    """
    items = layout.items
    prose = [_prose(item) for item in items]
    outside = _surroundings(layout.blocks, [0, *accumulate(prose)])
    for index in outside:
        prose[index] = 0
    sums = [0, *accumulate(prose)]
    marked, core, block = _container(layout.blocks, sums)
    outside = set() if marked else outside
    start, end = block.start, block.end
    if not marked:
        block = _grown(layout, outside, block)
        start, end = _joined(items, outside, block.start, block.end, is_title)
    head = _head_end(items, prose, start, end)
    if not marked:
        # The first title on the page is the page's; one below it is the article's own.
        title = next((index for index in range(head) if _is_line(items[index], is_title)), -1)
        start = max(start, title + 1)
    sure = core.end if core.element.tag not in ("html", "body") else start
    end = _tail_start(items, sums, outside, start, end, sure)
    if not marked:
        end = _without_links(items, start, end)
    kept = [
        index
        for index in range(start, end)
        if index not in outside
        and not (index < head and (_is_surrounding(items[index]) or _is_day_of_publication(items, index)))
    ]
    told = marked or block.element.tag not in ("html", "body") or not _has_menus(items, kept)
    return Article(kept or list(range(block.start, block.end)), block.element, told)


def _is_line(item: Item, test: Callable[[Line], bool]) -> bool:
    return isinstance(item, Line) and test(item)


def _prose(item: Item) -> int:
    """Return how much running text an item holds: characters, those of links left out."""
    text = item.text
    size = len(text) - item.linked
    if 2 * size < len(text):
        return 0
    return size if "。" in text or "，" in text or "；" in text or "," in text else size // 4


def _container(blocks: list[Block], sums: list[int]) -> tuple[bool, Block, Block]:
    """Return whether the page marks the article, the innermost block with its bulk, and the first to try."""

    def weight(block: Block) -> int:
        return sums[block.end] - sums[block.start]

    total = sums[-1]
    if not total:
        return False, blocks[-1], blocks[-1]
    large = [block for block in blocks if weight(block) >= _MARKED_SHARE * total]
    marked = [
        block
        for block in large
        if block.element.tag not in ("html", "body")
        and _is_marked(block.element, pages.ARTICLE_MARKS)
        and weight(block)
    ]
    if marked:
        best = max(marked, key=lambda block: (weight(block), block.end - block.start))
        return True, best, best
    chain = [block for block in large if weight(block) >= _PLAIN_SHARE * total]
    holding = (block for block in chain if block.element.tag not in _PARAGRAPHS)
    return False, chain[0], next(holding, chain[-1])


def _is_marked(element: _Element, words: str) -> bool:
    """Tell whether the id or a class of an element is among `words`."""
    style, name = element.get("class"), element.get("id")
    return bool((style and _tells(style, words)) or (name and _tells(name, words)))


@lru_cache(maxsize=4096)
def _tells(names: str, words: str) -> bool:
    return bool(_marks(words).search(names))


def _surroundings(blocks: list[Block], sums: list[int]) -> set[int]:
    """Return the items that stand in what the page marks as menu, button bar or footer."""
    most = max(_SURROUNDING_SHARE * sums[-1], _LITTLE)
    found: set[int] = set()
    for block in reversed(blocks):  # outer ones first
        if block.start in found and block.end - 1 in found:
            continue
        if sums[block.end] - sums[block.start] <= most and (
            block.element.tag in _OUTSIDE_TAGS or _is_marked(block.element, pages.SURROUNDINGS_MARKS)
        ):
            found.update(range(block.start, block.end))
    return found


def _is_surrounding(item: Item) -> bool:
    return is_furniture(item.text) or (
        2 * item.linked > len(item.text) and not _attachment().search(item.text)
    )


def _is_day_of_publication(items: list[Item], index: int) -> bool:
    """Tell whether a line is a bare date as pages print it under a title, and no label's value."""
    above = items[index - 1].text if index else ""
    return bool(_bare_date().fullmatch(items[index].text)) and not above.endswith(("]", "】", "：", ":"))


@cache
def _bare_date() -> re.Pattern[str]:
    return re.compile(r"(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?(?:\s+\d\d?:\d\d(?::\d\d)?)?")


def _grown(layout: Layout, outside: set[int], block: Block) -> Block:
    """Return the widest block around `block` that adds nothing known to surround articles."""
    items = layout.items
    for wider in layout.blocks:
        if wider.start <= block.start and wider.end >= block.end:
            added = (*range(wider.start, block.start), *range(block.end, wider.end))
            if any(index in outside or _is_surrounding(items[index]) for index in added):
                break
            block = wider
    return block


def _joined(
    items: list[Item], outside: set[int], start: int, end: int, is_title: Callable[[Line], bool]
) -> tuple[int, int]:
    """Return the range with the lines before and behind it that read like parts of an article."""

    def joins(index: int) -> bool:
        item = items[index]
        return (
            isinstance(item, Line)
            and index not in outside
            and not _is_surrounding(item)
            and not is_title(item)
            and bool(_belonging().search(item.text))
        )

    first, last = start, end
    while start > max(0, first - _MOST_JOINED) and joins(start - 1):
        start -= 1
    while end < min(len(items), last + _MOST_JOINED) and joins(end):
        end += 1
    return start, end


def _head_end(items: list[Item], prose: list[int], start: int, end: int) -> int:
    """Return the index of the first item of running text."""
    for index in range(start, end):
        if isinstance(items[index], DataTable):
            continue
        text = items[index].text
        running = prose[index] >= _RUNNING or (prose[index] and text.endswith(("。", "；")))
        if running and not is_furniture(text):
            return index
    return start


def _tail_start(
    items: list[Item], sums: list[int], outside: set[int], start: int, end: int, sure: int
) -> int:
    """Return the index behind the last item of the article: where lines begin that pages put behind it.

    Args:
        items: the whole page.
        sums: running sums of its prose.
        outside: indices of what stands in menus and the like.
        start: index of the first item that may be the article's.
        end: index behind the last one.
        sure: index up to which items stand in one block with the bulk of the article: there, nothing that
            reads like the end of an article is cut off.
    """
    most = max(_BEHIND_SHARE * (sums[end] - sums[start]), _LITTLE)
    behind = 0
    cut = end
    for index in range(end - 1, start, -1):
        item = items[index]
        if index in outside or (len(item.text) <= _LONGEST_FURNITURE and _closing().match(item.text)):
            cut = index
        elif not item.linked:
            behind += sums[index + 1] - sums[index]
            if behind > most or (index < sure and _belonging().search(item.text)):
                break
    return cut


def _without_links(items: list[Item], start: int, end: int) -> int:
    while end > start + 1 and _is_surrounding(items[end - 1]):
        end -= 1
    return end


def _has_menus(items: list[Item], kept: list[int]) -> bool:
    """Tell whether much of what was kept is links."""
    size = sum(len(items[index].text) for index in kept)
    return 10 * sum(items[index].linked for index in kept) > size
