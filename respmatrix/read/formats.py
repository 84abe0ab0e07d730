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
    "pdf": "pdf:read_pdf",
    "ofd": "ofd:read_ofd",
    "doc": "convert:read_document",
    "rtf": "convert:read_document",
    "odt": "convert:read_document",
    "xls": "convert:read_workbook",
}
"""Module and function of the reader of each format; it is loaded when a file needs it.

Keys are what `format_of` returns, such as 「docx」.
"""

_TEXT = frozenset({"", ".txt", ".text", ".md"})
_SUFFIXES = {
    **dict.fromkeys((".docm", ".dotx", ".dotm"), "docx"),
    **dict.fromkeys((".htm", ".shtml", ".xhtml"), "html"),
    **dict.fromkeys((".wps", ".wpt", ".dot"), "doc"),
    ".xlsm": "xlsx",
    ".et": "xls",
    ".mht": "mhtml",
}
"""Formats of the suffixes that are not the name of one."""

_OFFICE = frozenset({"doc", "docx", "xls", "xlsx", "rtf"})
"""Under these suffixes many programs write a web page, which Word and Excel open all the same."""
_DIRECTORY = 1 << 16
"""The list of an archive's parts stands at its end; bytes looked at."""
_HEADER = 1 << 10
"""Bytes in which a file says what it is; some PDF files have a few others before."""
_PAGE_HEAD = 1 << 12
_PARTS = ((b"word/", "docx"), (b"xl/", "xlsx"), (b"OFD.xml", "ofd"))
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"))
"""Parts of old office files; WPS names them as Word and Excel do."""
ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""Name under which an old office file holds a .docx or .xlsx that asks for a password."""


def readable_suffixes() -> frozenset[str]:
    """Return the suffixes of the files that can be read, in lower case with the dot."""
    others = (suffix for suffix, kind in _SUFFIXES.items() if kind in _READERS)
    return frozenset((*filter(None, _TEXT), *(f".{kind}" for kind in _READERS), *others))


def reader_of(kind: str) -> Reader | None:
    """Return the reader of a format, None where it is not supported."""
    path = _READERS.get(kind)
    if path is None:
        return None
    module, _, function = path.partition(":")
    reader: Reader = getattr(import_module(f"respmatrix.read.{module}"), function)
    return reader


def format_of_suffix(suffix: str) -> str:
    """Return the format that a suffix promises, such as 「doc」 for 「.wps」."""
    return _SUFFIXES.get(suffix, suffix.removeprefix("."))


def format_of(data: bytes, suffix: str) -> str:
    """Return the format of `data`, such as 「docx」, 「ofd」, 「pdf」, 「doc」 or 「html」, or else 「text」.

    Args:
        data: the whole file.
        suffix: of its name, in lower case with the dot; may be empty.
    """
    promised = format_of_suffix(suffix)
    if data.startswith(b"PK\x03\x04"):
        return _archive_format(data, promised)
    if data.startswith(_OLE):
        return _ole_format(data, promised)
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if b"%PDF-" in data[:_HEADER]:
        return "pdf"
    head = data[:_PAGE_HEAD].replace(b"\0", b"")
    if _opens_mail().match(head) and (promised in _OFFICE or b"multipart/related" in head):
        return "mhtml"
    if promised in ("html", "mhtml"):
        return promised
    if (suffix in _TEXT or promised in _OFFICE) and _opens_page().match(head):
        return "html"
    return promised if promised == "docx" else "text"


def _archive_format(data: bytes, promised: str) -> str:
    if _ODT in data[:_HEADER]:
        return "odt"
    listed = data[:_DIRECTORY] + data[-_DIRECTORY:]
    return next((kind for part, kind in _PARTS if part in listed), promised)


def _ole_format(data: bytes, promised: str) -> str:
    """Return what an old office file is; an encrypted new one is left to its own reader, which says so."""
    if ENCRYPTED_PACKAGE in data:
        return promised if promised in ("docx", "xlsx") else "doc"
    for stream, kind in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return kind
    return promised if promised in _READERS else "text"


@cache
def _opens_mail() -> re.Pattern[bytes]:
    """What a web archive（单个文件网页）begins with."""
    return re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:MIME-Version|From|Content-Type):\s", re.IGNORECASE)


@cache
def _opens_page() -> re.Pattern[bytes]:
    """What only web pages begin with, behind a byte-order mark, comments and an XML declaration."""
    before = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s|<!--.*?-->|<\?xml\s[^>]*>)*+"
    return re.compile(
        before + rb"<(?:!doctype\s+html|html|head|body|meta|title|table)[\s>]", re.IGNORECASE | re.DOTALL
    )
