"""Which reader a file needs（格式识别）: told by its content, and by its suffix where content cannot tell."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from respmatrix.model import Source
from respmatrix.read.limits import ReadLimits

Reader = Callable[[bytes, str, ReadLimits], Source]
"""Takes the bytes of a file, what messages call it, and the limits."""

_READERS: dict[str, str] = {
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


def reader_of(kind: str) -> Reader | None:
    """Return the reader of a format, None where it is not supported."""
    path = _READERS.get(kind)
    if path is None:
        return None
    module, _, function = path.partition(":")
    reader: Reader = getattr(import_module(f"respmatrix.read.{module}"), function)
    return reader


def format_of(data: bytes, suffix: str) -> str:
    """Return the format of `data`, such as 「docx」, 「ofd」, 「pdf」, 「doc」 or 「html」, or else 「text」.

    Args:
        data: the whole file.
        suffix: of its name, in lower case with the dot; may be empty.
    """
    if data.startswith(b"PK\x03\x04"):
        if _ODT in data[:_HEADER]:
            return "odt"
        for part, kind in ((b"word/", "docx"), (b"xl/", "xlsx"), (b"OFD.xml", "ofd")):
            if part in data[-_DIRECTORY:] or part in data[:_DIRECTORY]:
                return kind
        return suffix.removeprefix(".")
    if data.startswith(_OLE):
        return _ole_format(data, suffix)
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if b"%PDF-" in data[:_HEADER]:
        return "pdf"
    return "html" if suffix in _WEB else "text"


def format_of_suffix(suffix: str) -> str:
    """Return the format that a suffix promises, such as 「doc」 for 「.wps」."""
    return _SUFFIXES.get(suffix, suffix.removeprefix("."))


def _ole_format(data: bytes, suffix: str) -> str:
    """Return what an old office file is; WPS names the streams inside it as Word and Excel do."""
    streams = (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"), (_LOCKED, "doc"))
    for stream, kind in streams:
        if stream.encode("utf-16-le") in data:
            return kind
    promised = format_of_suffix(suffix)
    return {"docx": "doc", "xlsx": "xls"}.get(promised, promised if promised in ("doc", "xls") else "text")


_DIRECTORY = 1 << 16
"""The list of an archive's parts stands at its end; bytes looked at."""
_HEADER = 1 << 10
"""Bytes in which a file says what it is; some PDF files have a few others before."""
_WEB = frozenset({".html", ".htm", ".shtml", ".xhtml"})
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SUFFIXES = {".wps": "doc", ".et": "xls", ".htm": "html", ".shtml": "html", ".xhtml": "html"}
_LOCKED = "EncryptedPackage"
ENCRYPTED_PACKAGE = _LOCKED.encode("utf-16-le")
"""Name under which an old office file holds a .docx or .xlsx that asks for a password."""
