"""WordprocessingML as text（文档标记）: clean characters, runs, paragraphs.

Everything that comes from a document passes through `clean`; nothing else is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W_NAMESPACE}" xmlns:r="{R_NAMESPACE}"'

REPLACEMENT = "\ufffd"
"""What a character that a document cannot hold, or that would hide others, is shown as."""

_LINE_END = re.compile(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
# what XML 1.0 forbids, non-characters, and the marks that turn the direction of what follows them
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069"
    + "".join(chr(plane << 16 | low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
    + "]"
)
# a parser takes at most 10 million bytes in one text node, so that a longer text goes into several
_LONGEST = 1_000_000


def clean(text: str) -> str:
    r"""Return `text` with line feeds for line ends and without what XML cannot hold.

    Invisible joiners are dropped; what is forbidden is shown as U+FFFD.

    >>> clean("市\x00财政局\r\n市\u200b科技局\ud800")
    '市�财政局\n市科技局�'
    """
    return _FORBIDDEN.sub(REPLACEMENT, _INVISIBLE.sub("", _LINE_END.sub("\n", text)))


def attribute(text: str) -> str:
    """Return `text` cleaned and escaped for a double-quoted attribute, on one line."""
    return escape(clean(text), {'"': "&quot;", "\n": " ", "\t": " "})


def runs(text: str) -> str:
    """Return the runs of one paragraph; tabs become tab marks, line ends line breaks."""
    parts = []
    for piece in re.split("([\n\t])", clean(text)):
        if piece == "\n":
            parts.append("<w:br/>")
        elif piece == "\t":
            parts.append("<w:tab/>")
        else:
            parts.extend(
                f'<w:t xml:space="preserve">{escape(piece[start : start + _LONGEST])}</w:t>'
                for start in range(0, len(piece), _LONGEST)
            )
    return f"<w:r>{''.join(parts)}</w:r>" if parts else ""


def paragraph(style: str, text: str = "", *, properties: str = "") -> str:
    """Return one paragraph.

    Args:
        style: id of its style.
        text: its text, from a document or our own.
        properties: further children of `w:pPr`, in the order of the schema.
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs(text)}</w:p>'


def paragraphs(style: str, lines: Iterable[str]) -> str:
    """Return one paragraph a line; at least one, for a table cell may not end without."""
    return "".join(paragraph(style, line) for line in lines) or paragraph(style)


def document_part(body: str) -> bytes:
    """Return the main part of a document with `body`, the markup of its paragraphs, tables and sections."""
    content = f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return (XML_DECLARATION + content).encode()


def elements(markup: str) -> list[Element]:
    """Return the elements of a piece of markup as python-docx's own kind of elements."""
    from docx.oxml import parse_xml

    return list(parse_xml(f"<w:body {NAMESPACES}>{markup}</w:body>"))
