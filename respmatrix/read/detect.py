"""Which encoding bytes are in, and which bytes are no plain text at all（编码识别）."""

from __future__ import annotations

import codecs
import re
from functools import cache

from respmatrix.errors import ReadError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Marks at the head of a file, each with the encoding that it tells."""
_MAGIC = (
    (
        b"PK\x03\x04",
        "Word/Excel（.docx、.xlsx）或压缩包",
        "a Word or Excel file (.docx, .xlsx) or a zip archive",
    ),
    (b"%PDF", "PDF", "a PDF file"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "旧版 Word/WPS（.doc、.wps）",
        "an old Word or WPS file (.doc, .wps)",
    ),
    (b"{\\rtf", "RTF", "an RTF file"),
    (b"\x89PNG", "图片", "a picture"),
    (b"\xff\xd8\xff", "图片", "a picture"),
    (b"GIF8", "图片", "a picture"),
    (b"\x1f\x8b", "压缩包", "a gzip archive"),
    (b"Rar!", "压缩包", "a RAR archive"),
    (b"7z\xbc\xaf", "压缩包", "a 7z archive"),
)
_SAMPLE = 1 << 16
"""Bytes looked at where a guess is enough."""


@cache
def _control_characters() -> re.Pattern[str]:
    # Form feed, vertical tab and the separators 1C to 1F do occur in exported text.
    return re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")


@cache
def _markup() -> re.Pattern[bytes]:
    return re.compile(rb"\s*<\?xml\s")


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text that `data` holds and its encoding; a byte-order mark is left out.

    Tried in turn: byte-order mark, strict UTF-8, UTF-16 where its pattern is clear, strict GB18030.

    Raises:
        ReadError: `data` is empty, another format, binary, or in none of these encodings.
    """
    if not data.strip():
        raise empty(name)
    refuse_other_formats(data, name)
    if _markup().match(data[:400].removeprefix(codecs.BOM_UTF8)):
        raise _xml(name)
    text, encoding = _decode_strictly(data, name)
    if _control_characters().search(text):
        raise _binary(name)
    if not text or text.isspace():
        raise empty(name)
    return text, encoding


def _decode_strictly(data: bytes, name: str) -> tuple[str, str]:
    try:
        for mark, encoding in BYTE_ORDER_MARKS:
            if data.startswith(mark):
                return data[len(mark) :].decode(encoding.removesuffix("-sig")), encoding
        if (wide := utf16_order(data)) is not None:
            return data.decode(wide), wide
    except UnicodeDecodeError as error:
        raise _undecodable(name, error.start) from None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        place = error.start
    try:
        return data.decode("gb18030"), "gb18030"
    except UnicodeDecodeError:
        raise (_binary(name) if b"\0" in data[:_SAMPLE] else _undecodable(name, place)) from None


def utf16_order(data: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark, None where neither order gives readable text.

    Line ends, digits and ASCII punctuation hold a zero byte, and so does 「一」; text in UTF-8
    or GB18030 holds none.
    """
    if len(data) % 2 or data.find(b"\0", 0, _SAMPLE) < 0:
        return None
    sample = data[:_SAMPLE]
    share, order = max(
        (_readable(sample.decode(order, "replace")), order) for order in ("utf-16-le", "utf-16-be")
    )
    return order if share >= 0.9 else None


def _readable(text: str) -> float:
    """Return the share of characters that documents are made of."""
    chinese = sum(
        "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef" for character in text
    )
    latin = sum(" " <= character <= "~" or character in "\t\r\n“”‘’…—·〔〕" for character in text)
    return (chinese + latin) / len(text)


def refuse_other_formats(data: bytes, name: str) -> None:
    """Refuse what opens like an office file, a picture or an archive.

    Raises:
        ReadError: `data` is one.
    """
    for magic, chinese, english in _MAGIC:
        if data.startswith(magic):
            raise ReadError(
                f"无法读取「{name}」：这是{chinese}文件，其中看不出能读的文档",
                "压缩包请先解压，图片请先做文字识别（OCR）；其他请在原程序中另存为 .docx 或 .txt",
                message_en=f"cannot read {name!r}: it is {english}, in which no document can be told",
                hint_en="unpack archives, recognise the text of pictures (OCR), or save it as .docx or .txt",
            )


def _xml(name: str) -> ReadError:
    return ReadError(
        f"无法读取「{name}」：这是 XML 文件，目前不支持",
        "请在原程序中打开，另存为 Word 文档或纯文本（.txt）后再读取",
        message_en=f"cannot read {name!r}: it is XML, which is not supported",
        hint_en="open it in the program that made it, and save it as a Word document or plain text (.txt)",
    )


def empty(name: str) -> ReadError:
    """Return the error for a file without text."""
    return ReadError(
        f"「{name}」是空文件，没有可读的文字",
        "请确认文件已保存、内容不是只有空格和空行",
        message_en=f"{name!r} is empty: there is no text in it",
        hint_en="check that the file was saved and holds more than white space",
    )


def _binary(name: str) -> ReadError:
    return ReadError(
        f"无法读取「{name}」：内容不是文本（含有二进制数据）",
        "请确认选对了文件；如是文档，请另存为纯文本（.txt，编码选 UTF-8）",
        message_en=f"cannot read {name!r}: it holds binary data, not text",
        hint_en="check that it is the right file, or save the document as plain text (.txt, UTF-8)",
    )


def _undecodable(name: str, place: int) -> ReadError:
    return ReadError(
        f"无法识别「{name}」的编码：不是 UTF-8、UTF-16 或 GB18030（第 {place + 1} 字节处）",
        "请用记事本等程序打开，确认文字正常，再另存为 UTF-8 编码的纯文本",
        message_en=f"unknown encoding of {name!r}: not UTF-8, UTF-16 or GB18030 (at byte {place + 1})",
        hint_en="open it in a text editor, check that it reads well, and save it as UTF-8 text",
    )
