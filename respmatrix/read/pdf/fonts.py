"""A font of boxes, for PDF files whose fonts are neither in them nor on this machine（缺字体时的代用字体）.

Where PDFium finds no glyph for a character, the character has no width, and PDFium leaves out what has no
width: texts of one character, and repeats of what it takes for the same place. On a machine without
Chinese fonts words were lost that way without a trace. What is read needs no shapes, only room.
"""

from __future__ import annotations

import ctypes
import struct
from functools import cache
from typing import Any

_CHINESE = frozenset({128, 129, 134, 136})
"""Windows' numbers of the Japanese, Korean, simplified and traditional Chinese character sets."""
_HANDLE = 0x52455350
"""What PDFium calls our font by; any number that is no address of its own."""
_EM = 1000
_TOP, _FOOT = 880, -120
"""Of a box above and below the baseline, in thousandths of the size."""
_HALF, _FULL = 1, 2
"""Glyphs: half as wide as high, and a square."""
_GROUPS = ((0x20, 0x2FF, _HALF), (0x300, 0xD7FF, _FULL), (0xE000, 0xFF60, _FULL), (0xFF61, 0xFFDF, _HALF))
"""First and last of the characters that have one glyph."""


def lend_boxes() -> None:
    """Have PDFium take boxes where this machine has no font for Chinese; called before a file is opened.

    What another part of the program has told PDFium about fonts holds as before, and so do all fonts
    that there are.
    """
    import pypdfium2

    known = pypdfium2.PdfSysfontBase.SINGLETON
    if not isinstance(known, _boxes()):
        _boxes()(known).setup()


@cache
def _boxes() -> Any:
    """Return the class of what finds fonts; pypdfium2 is imported only where a PDF is read."""
    import pypdfium2

    class Boxes(pypdfium2.PdfSysfontBase):  # type: ignore[misc]
        """Finds the fonts of the machine, and boxes where it has none; methods are named by PDFium."""

        def MapFont(self, own: Any, weight: int, italic: int, charset: int, *rest: Any) -> Any:  # noqa: N802
            return super().MapFont(own, weight, italic, charset, *rest) or (
                _HANDLE if charset in _CHINESE else None
            )

        def GetFontData(self, own: Any, font: Any, table: int, buffer: Any, size: int) -> int:  # noqa: N802
            if font != _HANDLE:
                return int(super().GetFontData(own, font, table, buffer, size))
            data = font_of_boxes() if table == 0 else b""
            if data and size >= len(data):
                ctypes.memmove(buffer, data, len(data))
            return len(data)

        def GetFaceName(self, own: Any, font: Any, buffer: Any, size: int) -> int:  # noqa: N802
            return 0 if font == _HANDLE else int(super().GetFaceName(own, font, buffer, size))

        def GetFontCharset(self, own: Any, font: Any) -> int:  # noqa: N802
            return 134 if font == _HANDLE else int(super().GetFontCharset(own, font))

        def DeleteFont(self, own: Any, font: Any) -> None:  # noqa: N802
            if font != _HANDLE:
                super().DeleteFont(own, font)

    return Boxes


@cache
def font_of_boxes() -> bytes:
    """Return a TrueType font whose characters are all boxes, half or fully as wide as they are high."""
    boxes = [_box(_EM), _box(_EM // 2), _box(_EM)]
    groups = b"".join(struct.pack(">III", *group) for group in _GROUPS)
    sides = _EM, 0, 0, _EM, 1, 0, 0, 0, 0, 0, 0, 0
    tables = {
        b"cmap": struct.pack(">HHHHIHHIII", 0, 1, 3, 10, 12, 13, 0, 16 + len(groups), 0, len(_GROUPS))
        + groups,
        b"glyf": b"".join(boxes),
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM, 0, 0, 0, _FOOT, _EM, _TOP, 0, 8, 2, 0, 0),
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, _TOP, _FOOT, 0, *sides, len(boxes)),
        b"hmtx": struct.pack(">HhHhHh", _EM, 0, _EM // 2, 0, _EM, 0),
        b"loca": struct.pack(">4H", *(len(boxes[0]) // 2 * index for index in range(4))),
        b"maxp": struct.pack(">IH13H", 0x10000, len(boxes), 4, 1, 0, 0, 1, *[0] * 8),
    }
    return _sfnt(tables)


def _box(width: int) -> bytes:
    """Return a glyph of one contour: four corners, each told by its step from the one before."""
    height = _TOP - _FOOT
    head = struct.pack(">hhhhhHH4B", 1, 0, _FOOT, width, _TOP, 3, 0, 1, 1, 1, 1)
    return head + struct.pack(">8h", 0, 0, width, 0, _FOOT, height, 0, -height)


def _sfnt(tables: dict[bytes, bytes]) -> bytes:
    """Return the file of these tables, which stand in the order of their names."""
    place = 12 + 16 * len(tables)
    head, body = struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64), b""
    for name, table in tables.items():
        head += name + struct.pack(">III", 0, place + len(body), len(table))
        body += table + b"\0" * (-len(table) % 4)
    return head + body
