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
    """Return the format of `data`: 「docx」, 「xlsx」, 「ofd」, 「pdf」, 「html」, or else 「text」.

    Args:
        data: the whole file.
        suffix: of its name, in lower case with the dot; may be empty.
    """
    if data.startswith(b"PK\x03\x04"):
        for part, kind in ((b"word/", "docx"), (b"xl/", "xlsx"), (b"OFD.xml", "ofd")):
            if part in data[-_DIRECTORY:] or part in data[:_DIRECTORY]:
                return kind
        return suffix.removeprefix(".")
    if data.startswith(b"%PDF"):
        return "pdf"
    return "html" if suffix in _WEB else "text"


_DIRECTORY = 1 << 16
"""The list of an archive's parts stands at its end; bytes looked at."""
_WEB = frozenset({".html", ".htm", ".shtml", ".xhtml"})
