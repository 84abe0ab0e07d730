"""Tables of division of work（责任分工表）: grid → header → rows → what they say.

The patterns of this package are compiled only for documents with tables: most texts have none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from respmatrix.model import Source
from respmatrix.text import holds_odd, places_of, with_plain_edges
from respmatrix.vocabulary.characters import IN_TRADITIONAL_HEADINGS, simplify
from respmatrix.vocabulary.tables import (
    BARRED,
    BEHIND_ROLE,
    BOX_TOPS,
    BROKEN_OPENS,
    LINE_ROLE_ENDS,
    OPENS,
    ROLE_ENDS,
    ROLE_HEADINGS,
    UNDERLINES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from respmatrix.attribution.table.entries import TaskTable
    from respmatrix.attribution.table.unread import Unread

__all__ = ["Looked", "find_tables", "look_for_tables"]

_FOUND = (OPENS, BROKEN_OPENS, *UNDERLINES, *BARRED, *BOX_TOPS)
_SIGNS = [
    (first, tuple(sign for sign in _FOUND if sign[0] == first))
    for first in dict.fromkeys(sign[0] for sign in _FOUND)
]
"""What a table in plain text holds, by its first code point."""


class Looked(NamedTuple):
    """What was found in a document that looks like tables of division of work."""

    tables: tuple[TaskTable, ...]
    unread: tuple[Unread, ...]


_NOTHING = Looked((), ())
_LONGEST = 7
"""A heading of bodies has no more before its last code point."""
_BEHIND = 10
"""So far behind its last code point the next heading ends."""


def find_tables(source: Source) -> tuple[TaskTable, ...]:
    r"""Return the tables of division of work in `source`, in the order of the text.

    >>> from respmatrix.read import source_from_text
    >>> source = source_from_text("任务\t责任单位\n修桥\t市住建局\n铺路\t市交通运输局\n")
    >>> [len(table.entries) for table in find_tables(source)]
    [2]
    """
    return look_for_tables(source, odd=holds_odd(source.text)).tables


def look_for_tables(source: Source, *, odd: bool) -> Looked:
    """Return the tables of division of work in `source`, and what looks like one and was not read.

    Args:
        source: the document.
        odd: whether `holds_odd` says so of its text.
    """
    source = _plain(source, odd=odd)
    if not source.grids and not _may_hold_one(source):
        return _NOTHING
    from respmatrix.attribution.table import layout, repeats
    from respmatrix.attribution.table.unread import find_unread

    tables = repeats.mark_repeats(source.text, layout.find_tables(source))
    return Looked(tables, () if source.grids else find_unread(source, tables, _role_places(source)))


def _plain(source: Source, *, odd: bool) -> Source:
    """Return the source as headings of tables and the gaps between columns are seen best; places stay."""
    text = with_plain_edges(source.text) if odd else source.text
    if any(map(text.__contains__, IN_TRADITIONAL_HEADINGS)):
        text = simplify(text)
    return source if text is source.text else evolve(source, text=text)


def _may_hold_one(source: Source) -> bool:
    # One code point is found several times as fast as two, and most texts have none of these.
    text = source.text
    if "\t" in text:
        return True
    for first, signs in _SIGNS:
        if first in text and any(text.startswith(signs, place) for place in places_of(text, first)):
            return True
    return _heads_bodies(source)


def _heads_bodies(source: Source) -> bool:
    """Tell whether a heading of bodies ends its line, or is parted from the next."""
    return any(True for _ in _role_places(source))


def _role_places(source: Source) -> Iterator[int]:
    """Yield where a heading of bodies stands that ends its line, or is parted from the next."""
    text = source.text
    ends = [line.end - 1 for line in source.paragraphs if text[line.end - 1] in LINE_ROLE_ENDS]
    for last in ROLE_ENDS:
        ends += [place for place in places_of(text, last) if text[place + 1 : place + 2] in BEHIND_ROLE]
    for place in ends:
        heading = _role_headings().search(text, max(place - _LONGEST, 0), place + _BEHIND)
        if heading is not None:
            yield heading.start()


@cache
def _role_headings() -> re.Pattern[str]:
    return re.compile(ROLE_HEADINGS)
