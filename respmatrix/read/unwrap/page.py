"""What a page format gives: stretches of text and where they stand（页面文字）.

Lengths are in the unit of the format (pt, mm); nothing here depends on which. y runs downwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

CELL_GAP = 1.5
"""A wider gap parts cells of a table; full-width characters."""
HYPHEN = "\u00ad"
"""What a reader of a format writes for a hyphen that parts a word at the end of a line."""


class Fragment(NamedTuple):
    """Some text of one line without wide gaps（文字片段）."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    """Width of one full-width character."""


class Rule(NamedTuple):
    """A thin line along or across the text, as borders of tables are（框线）."""

    left: float
    top: float
    right: float
    bottom: float


class PageText(NamedTuple):
    """The text of one page（页）."""

    number: int
    """Counted from 1."""
    width: float
    fragments: Sequence[Fragment]
    """None runs over a rule across it."""
    rules: Sequence[Rule] = ()


class PageCell(NamedTuple):
    """A cell of a table that is drawn on a page（页面表格单元格）."""

    row: int
    column: int
    height: int
    width: int
    text: str
    """Lines that are not known to go on are parted by a line feed."""
    lines: int = 0
    """On so many it is printed."""
    rest: str = ""
    """What of it stands on the next page."""
    parted: bool = False
    """Whether that is not known to go on with the line before it."""


class Row(NamedTuple):
    """All that stands on one line of a page or of a column（行）."""

    page: int
    column: int
    """0 on a page of one column; 1 and 2 are the left and the right one of two."""
    text: str
    """Its fragments; a wide gap between them, as between the cells of a table, is a tab."""
    left: float
    right: float
    baseline: float
    size: float
    table: tuple[PageCell, ...] = ()
    """The cells, by row and column, where a table with borders stands here; the text is theirs."""
