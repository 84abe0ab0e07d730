"""What surrounds an article on a page（页面附件区）: told by its elements, by its names, by its heading."""

from __future__ import annotations

from collections.abc import Sequence

from respmatrix.read.html.blocks import Block, Layout
from respmatrix.read.html.furniture import is_box_heading
from respmatrix.read.html.marks import is_marked
from respmatrix.vocabulary import pages

_SMALL_SHARE = 0.2
"""Share of the prose up to which a block is a menu if its class says so."""
LITTLE = 80
"""Characters of prose that a footer may always hold, however short the article."""
_OUTSIDE_TAGS = frozenset(("nav", "footer", "aside"))


def find_surroundings(layout: Layout, sums: Sequence[int], titles: Sequence[range]) -> set[int]:
    """Return the items that stand in a menu, a sidebar, a box of other texts, a footer.

    A block of little prose is one if its element, its names or its heading say so. One of much is
    so only if the article is elsewhere: prose is left behind the title.

    Args:
        layout: the whole page.
        sums: running sums of its prose.
        titles: places of the article's title.
    """
    most = max(_SMALL_SHARE * sums[-1], LITTLE)
    found: set[int] = set()
    large: list[Block] = []
    for block in reversed(layout.blocks):  # outer ones first
        if block.start in found and block.end - 1 in found:
            continue
        if not _is_told(layout, block) or _holds_article(block, sums, titles):
            continue
        if sums[block.end] - sums[block.start] <= most:
            found.update(range(block.start, block.end))
        else:
            large.append(block)
    boxes = {index for block in large for index in range(block.start, block.end)}
    begin = titles[0].start if titles else len(sums)
    left = (index for index in range(begin, len(layout.items)) if index not in found and index not in boxes)
    if any(sums[index + 1] > sums[index] for index in left):
        found |= boxes
    return found


def _is_told(layout: Layout, block: Block) -> bool:
    """Tell whether the page says of a block that it is no part of the article."""
    element = block.element
    return (
        element.tag in _OUTSIDE_TAGS
        or is_marked(element, pages.SURROUNDINGS_MARKS)
        or (block.end - block.start > 1 and is_box_heading(layout.items[block.start].text))
    )


def _holds_article(block: Block, sums: Sequence[int], titles: Sequence[range]) -> bool:
    """Tell whether a block holds the title with prose behind it."""
    return any(
        block.start <= title.start and title.stop < block.end and sums[block.end] > sums[title.stop]
        for title in titles
    )
