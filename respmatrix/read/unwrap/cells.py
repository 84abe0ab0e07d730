"""The text of the cells of a table that is drawn on a page（单元格文字）."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from respmatrix.read.unwrap.frame import first_unit
from respmatrix.read.unwrap.page import PageCell, Row
from respmatrix.read.unwrap.ruled import Box, Frameset
from respmatrix.vocabulary.signatures import ORGAN_ENDINGS

_ROOM = 0.3
"""Less room than the next word needs and this much more makes a line full; characters."""
_MOST_PADDING = 1.0
_ENDS_A_BODY = re.compile(f"(?:{ORGAN_ENDINGS})$")
_GOES_ON = re.compile("[、，,；;。.：:）)等和及与]")


def cells_of(frame: Frameset, lines: Mapping[Box, Sequence[Row]]) -> tuple[PageCell, ...]:
    """Return the cells of a table with their text.

    A line that had no room for the next word goes on; where it ends with the name of a body the next
    one may begin another, and the break is kept.

    Args:
        frame: the borders.
        lines: the lines of text in each cell that has any.
    """
    sides = [row.left - box.left for box, rows in lines.items() for row in rows]
    size = max(row.size for rows in lines.values() for row in rows)
    padding = min(max(min(sides), 0.0), _MOST_PADDING * size)
    return tuple(
        PageCell(
            box.row,
            box.column,
            box.height,
            box.width,
            _text(lines.get(box, ()), box.right - box.left - 2 * padding),
            len(lines.get(box, ())),
        )
        for box in frame.boxes
    )


def _text(rows: Sequence[Row], width: float) -> str:
    """Return the text of a cell whose lines have this much room."""
    text = ""
    for index, row in enumerate(rows):
        if index:
            text += "" if _is_soft(rows[index - 1], row, width) else "\n"
        text += row.text.replace("\t", " ")
    return text


def _is_soft(before: Row, row: Row, width: float) -> bool:
    room = width - (before.right - before.left)
    if room >= (first_unit(row.text) + _ROOM) * before.size:
        return False
    return goes_on(before.text, row.text)


def goes_on(before: str, text: str) -> bool:
    """Tell whether `text` goes on with a full line `before` it, and does not begin another body."""
    return not ends_a_body(before) or _GOES_ON.match(text) is not None


def ends_a_body(text: str) -> bool:
    """Tell whether a line ends with the name of a body."""
    return _ENDS_A_BODY.search(text) is not None
