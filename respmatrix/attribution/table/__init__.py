"""Tables of division of work（责任分工表）: grid → header → rows → what they say.

The patterns of this package are compiled only for documents with tables: most texts have none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve

from respmatrix.attribution.table.role_places import role_places
from respmatrix.model import Source
from respmatrix.text import holds_odd, places_of, with_plain_edges
from respmatrix.vocabulary.characters import IN_TRADITIONAL_HEADINGS, simplify
from respmatrix.vocabulary.tables import (
    BARRED,
    BOX_TOPS,
    BROKEN_OPENS,
    OPENS,
    TABLE_ROW,
    UNDERLINES,
)

if TYPE_CHECKING:
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
    from respmatrix.attribution.table.unread import Unread, find_unread

    found = layout.find_tables(source)
    tables = repeats.mark_repeats(source.text, found.tables)
    unread = () if source.grids else find_unread(source, tables, found.refused, role_places(source))
    known = {each.heading.start for each in unread}
    cut = (Unread(heading, (line,)) for heading, line in found.cut if heading.start not in known)
    return Looked(tables, (*unread, *cut, *(Unread(heading, ()) for heading in found.refused)))


def _plain(source: Source, *, odd: bool) -> Source:
    """Return the source as headings of tables and the gaps between columns are seen best; places stay."""
    text = with_plain_edges(source.text) if odd else source.text
    if any(map(text.__contains__, IN_TRADITIONAL_HEADINGS)):
        text = simplify(text)
    return source if text is source.text else evolve(source, text=text)


def _may_hold_one(source: Source) -> bool:
    # One code point is found several times as fast as two, and most texts have none of these.
    text = source.text
    if "\t" in text or ("<" in text and TABLE_ROW in text):
        return True
    for first, signs in _SIGNS:
        if first in text and any(text.startswith(signs, place) for place in places_of(text, first)):
            return True
    return any(True for _ in role_places(source))
