"""Refuse streams that unpack to far more than text does（压缩炸弹）, before PDFium meets them.

A page of 700 bytes may unpack to gigabytes of drawing commands, and PDFium cannot be stopped.
"""

from __future__ import annotations

import re
import zlib

from respmatrix.errors import ReadError
from respmatrix.read.limits import MEBIBYTE

_STREAM = re.compile(rb"/(?:FlateDecode|Fl)\b[^\x00]{0,400}?>>\s*stream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_NO_COMMANDS = re.compile(rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType)\b|/Length[123]\b")
"""Pictures and fonts, which are not unpacked for the text of a page."""
_DICTIONARY = 1_000
"""Bytes before the data in which a stream says what it is."""
_RATIO = 20
"""Commands of real pages unpack to 3 to 10 times their size."""
_ALWAYS = 2 * MEBIBYTE
"""What unpacks to less is never refused."""
_NEVER = 64 * MEBIBYTE


def refuse_bombs(data: bytes, name: str) -> None:
    """Unpack the streams of drawing commands of a PDF as far as is reasonable.

    Raises:
        ReadError: one unpacks to more.
    """
    for match in _STREAM.finditer(data):
        start = match.end()
        begin = data.rfind(b"obj", max(0, start - _DICTIONARY), start)
        said = data[max(begin, 0) : start]
        if _NO_COMMANDS.search(said):
            continue
        end = data.find(b"endstream", start)
        packed = data[start : end if end >= 0 else len(data)]
        most = min(max(_ALWAYS, _RATIO * len(packed)), _NEVER)
        for _ in range(len(_FLATE.findall(said))):
            try:
                packed = zlib.decompressobj().decompress(packed, most + 1)
            except zlib.error:
                break  # encrypted or damaged: PDFium will say
            if len(packed) > most:
                raise ReadError(
                    f"拒绝读取「{name}」：其中页面数据的压缩比异常，可能是恶意文件",
                    "来源不明的文件请勿打开；如确认可信，请用阅读器重新打印为 PDF 后再读取",
                    message_en=f"refused to read {name!r}: data of a page unpacks to far more than text",
                    hint_en="do not open files of unknown origin; if it can be trusted, print it to PDF anew",
                )
