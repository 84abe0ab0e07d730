"""Which encoding a web page is in（网页编码）: what it declares is believed only where it holds."""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import NamedTuple

from respmatrix.errors import ReadError
from respmatrix.read.detect import BYTE_ORDER_MARKS, refuse_other_formats, utf16_order

_HEAD = 4096
"""Bytes in which a declaration stands."""
_SAMPLE = 1 << 16
_PIECE = 1 << 15
_STRAY_NULS = 4
_GOOD_FOR_ONE_BAD = 4
_FAMILIES = (
    (re.compile(r"utf-?8"), "utf-8"),
    (re.compile(r"gb|cp936|ms936|windows-936|euc-?cn"), "gb18030"),
    (re.compile(r"big-?5|cp950"), "big5hkscs"),
)


class Decoded(NamedTuple):
    """A page in one encoding, whatever it came in（页面文字）."""

    data: bytes
    """The page in UTF-8, without a byte-order mark."""
    encoding: str
    damaged: int
    """Byte sequences that are no character of the encoding; each became U+FFFD."""


@cache
def _declaration() -> re.Pattern[bytes]:
    return re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:-]{2,20})", re.IGNORECASE)


def decode_page(data: bytes, name: str, charset: str | None = None) -> Decoded:
    """Return a page in UTF-8.

    Tried in turn: byte-order mark, UTF-16 where its pattern is clear, UTF-8, the encoding of the
    transport's header, the declared one, GB18030. Chinese in GBK is hardly ever valid UTF-8, so
    UTF-8 needs no declaration, and a few damaged places do not speak against it. Where none
    holds, the one that loses least is taken.

    Raises:
        ReadError: `data` is another format, or binary.
    """
    refuse_other_formats(data, name)
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _least_damaged(data[len(mark) :], (encoding.removesuffix("-sig"),), encoding)
    if (wide := utf16_order(data)) is not None:
        return _least_damaged(data, (wide,))
    if b"\0" in data and data.count(b"\0") > len(data) // 100 + _STRAY_NULS:
        raise ReadError(
            f"无法读取「{name}」：内容不是网页（含有二进制数据）",
            "请确认选对了文件；如是网页，请在浏览器中重新另存",
            message_en=f"cannot read {name!r}: it holds binary data, not a web page",
            hint_en="check that it is the right file; save the page again in the browser",
        )
    try:
        _check_utf8(data)
    except UnicodeDecodeError:
        declared = _family(charset or ""), _family(_declared(data[:_HEAD]))
    else:
        return Decoded(data, "utf-8", 0)
    if _is_damaged_utf8(data):
        return _least_damaged(data, ("utf-8",))
    return _least_damaged(data, tuple(dict.fromkeys(filter(None, ("utf-8", *declared, "gb18030")))))


def _check_utf8(data: bytes) -> None:
    """Raise UnicodeDecodeError unless `data` is UTF-8; in pieces, for a large text costs much to set up."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for at in range(0, len(data), _PIECE):
        decoder.decode(data[at : at + _PIECE])
    decoder.decode(b"", final=True)


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether bytes that are no UTF-8 nearly are; Chinese in another encoding is far from it."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    return len(_chinese().findall(text)) > _GOOD_FOR_ONE_BAD * text.count("\ufffd")


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile("[\u3000-\u9fff\uff00-\uffee]")


def _least_damaged(data: bytes, encodings: tuple[str, ...], shown: str | None = None) -> Decoded:
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return Decoded(data if encoding == "utf-8" else _utf8(text), shown or encoding, 0)
    tries = [(data.decode(encoding, "replace"), encoding) for encoding in encodings]
    text, encoding = min(tries, key=lambda one: one[0].count("\ufffd"))
    return Decoded(_utf8(text), shown or encoding, text.count("\ufffd"))


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")  # GB18030 and UTF-16 may hold lone surrogates


def _declared(head: bytes) -> str:
    hit = _declaration().search(head)
    return hit.group(1).decode("ascii") if hit else ""


def _family(label: str) -> str | None:
    """Return the codec for a declared label, None where it is none that Chinese pages are in."""
    label = label.strip().lower()
    for pattern, codec in _FAMILIES:
        if pattern.match(label):
            return codecs.lookup(codec).name
    return None
