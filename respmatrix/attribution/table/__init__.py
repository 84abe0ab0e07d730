"""Tables of division of work（责任分工表）: grid → header → rows → what they say.

The patterns of this package are compiled only for documents with tables: most texts have none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from respmatrix.model import Source
from respmatrix.text import places_of
from respmatrix.vocabulary.tables import BARRED, BOX_TOPS, BROKEN_OPENS, OPENS, ROLE_HEADINGS, UNDERLINES

if TYPE_CHECKING:
    from respmatrix.attribution.table.layout import TaskTable

__all__ = ["find_tables"]


def find_tables(source: Source) -> tuple[TaskTable, ...]:
    r"""Return the tables of division of work in `source`, in the order of the text.

    >>> from respmatrix.read import source_from_text
    >>> source = source_from_text("任务\t责任单位\n修桥\t市住建局\n铺路\t市交通运输局\n")
    >>> [len(table.entries) for table in find_tables(source)]
    [2]
    """
    if not source.grids and not _may_hold_one(source.text):
        return ()
    from respmatrix.attribution.table import layout, repeats

    return repeats.mark_repeats(source.text, layout.find_tables(source))


def _may_hold_one(text: str) -> bool:
    # One code point is found several times as fast as two, and most texts have none of these.
    if "\t" in text or places_of(text, OPENS, by=0):
        return True
    if "|" in text and any(sign in text for sign in (*UNDERLINES, *BARRED)):
        return True
    return (
        any(sign in text for sign in (*BOX_TOPS, BROKEN_OPENS)) or _role_headings().search(text) is not None
    )


@cache
def _role_headings() -> re.Pattern[str]:
    return re.compile(ROLE_HEADINGS)
