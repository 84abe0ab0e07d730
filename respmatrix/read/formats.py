"""Which reader a file needs（格式识别）: told by its content, and by its suffix where content cannot tell."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from importlib import import_module

from respmatrix.model import Source
from respmatrix.read.limits import ReadLimits

Reader = Callable[[bytes, str, ReadLimits], Source]
"""Takes the bytes of a file, what messages call it, and the limits."""

_READERS: dict[str, str] = {
    "docx": "word:read_docx",
    "xlsx": "workbook:read_xlsx",
    "html": "html:read_html",
    "mhtml": "html:read_mhtml",
}
"""Module and function of the reader of each format; it is loaded when a file needs it.

Keys are what `format_of` returns, such as 「docx」.
"""


_TEXT_SUFFIXES = (".txt", ".text", ".md")
_SUFFIXES = {
    **dict.fromkeys((".docm", ".dotx", ".dotm"), "docx"),
    **dict.fromkeys((".htm", ".shtml", ".xhtml"), "html"),
    **dict.fromkeys((".wps", ".wpt", ".dot"), "doc"),
    ".xlsm": "xlsx",
    ".et": "xls",
    ".mht": "mhtml",
}
"""Formats of the suffixes that are not the name of one."""


def readable_suffixes() -> frozenset[str]:
    """Return the suffixes of the files that can be read, in lower case with the dot."""
    others = (suffix for suffix, kind in _SUFFIXES.items() if kind in _READERS)
    return frozenset((*_TEXT_SUFFIXES, *(f".{kind}" for kind in _READERS), *others))


def reader_of(kind: str) -> Reader | None:
    """Return the reader of a format, None where it is not supported."""
    path = _READERS.get(kind)
    if path is None:
        return None
    module, _, function = path.partition(":")
    reader: Reader = getattr(import_module(f"respmatrix.read.{module}"), function)
    return reader


def format_of(data: bytes, suffix: str) -> str:
    """Return the format of `data`: 「docx」, 「xlsx」, 「ofd」, 「pdf」, 「html」, 「mhtml」, else 「text」.

    Args:
        data: the whole file.
        suffix: of its name, in lower case with the dot; may be empty.
    """
    if suffix in _WORD:
        return "docx"
    if data.startswith(b"PK\x03\x04"):
        for part, kind in ((b"word/", "docx"), (b"xl/", "xlsx"), (b"OFD.xml", "ofd")):
            if part in data[-_DIRECTORY:] or part in data[:_DIRECTORY]:
                return kind
        return suffix.removeprefix(".")
    if data.startswith(_COMPOUND) and suffix in _ENCRYPTED_AS:  # an encrypted file is no archive
        return _ENCRYPTED_AS[suffix]
    if data.startswith(b"%PDF"):
        return "pdf"
    if suffix in _WEB:
        return "html"
    if suffix in _WEB_ARCHIVES:
        return "mhtml"
    return "html" if suffix in _TEXT and _opens_page().match(data[:_HEAD].replace(b"\0", b"")) else "text"


@cache
def _opens_page() -> re.Pattern[bytes]:
    """What only web pages begin with, behind a byte-order mark, comments and an XML declaration."""
    before = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<!--.*?-->|<\?xml\s[^>]*>)*+"
    return re.compile(
        before + rb"<(?:!doctype\s+html|html|head|body|meta|title)[\s>]", re.IGNORECASE | re.DOTALL
    )


_HEAD = 4096
_TEXT = frozenset({"", ".txt", ".text", ".md"})
_WEB_ARCHIVES = frozenset({".mht", ".mhtml"})
_DIRECTORY = 1 << 16
"""The list of an archive's parts stands at its end; bytes looked at."""
_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm"})
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_AS = {".xlsx": "xlsx", ".xlsm": "xlsx"}
_WEB = frozenset({".html", ".htm", ".shtml", ".xhtml"})
