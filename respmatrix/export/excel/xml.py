"""Text as XML（转为 XML）, and where it waits until its place in the package is reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from tempfile import SpooledTemporaryFile

from respmatrix.export.layout.display import UNPRINTABLE

_LONGEST = 32_767
"""UTF-16 units that a cell holds at most."""
_SPECIAL = re.compile(r"[&<>\r]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;", "_": "_x005F_"}
_IN_MEMORY = 1 << 20
"""Bytes of a stream beyond which it goes to the disk."""


class Stream:
    """Bytes that wait for their place in the package（暂存）, on the disk where they are many."""

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - `close` closes it
        self.count = 0
        """Pieces written."""

    def add(self, piece: str) -> None:
        """Add `piece`."""
        self._file.write(piece.encode())
        self.count += 1

    @property
    def size(self) -> int:
        """The number of bytes."""
        return self._file.seek(0, 2)

    def chunks(self) -> Iterator[bytes]:
        """Yield all bytes, some at a time."""
        self._file.seek(0)
        while chunk := self._file.read(_IN_MEMORY):
            yield chunk

    def close(self) -> None:
        """Give up the bytes."""
        self._file.close()


@cache
def letter(column: int) -> str:
    """Return the letters of a column, counted from 1."""
    from openpyxl.utils import get_column_letter

    return get_column_letter(column)


def escape(value: str) -> str:
    """Return `value` as XML holds it; 「_x000D_」 and its like too, which Excel takes for characters."""
    return _SPECIAL.sub(lambda match: _ESCAPED[match.group()], value)


def text_element(value: str) -> str:
    """Return `value` as an element of text; no sheet is lost for what XML or Excel cannot hold."""
    value = UNPRINTABLE.sub("\ufffd", value)
    if len(value) > _LONGEST // 2 and len(units := value.encode("utf-16-le")) > 2 * _LONGEST:
        value = units[: 2 * _LONGEST - 4].decode("utf-16-le", "ignore") + "……"
    kept = ' xml:space="preserve"' if value != value.strip() else ""
    return f"<t{kept}>{escape(value)}</t>"
