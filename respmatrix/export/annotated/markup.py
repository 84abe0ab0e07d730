"""Text of documents as HTML that shows every code point and does nothing（转义）."""

from __future__ import annotations

import re
from html import escape

from respmatrix.diagnostics.render import visible

_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff"
    "\ufdd0-\ufdef\ufff9-\ufffb\U000e0000-\U000e007f"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
"""What HTML cannot hold, nobody sees, or turns the direction of writing."""
_LINE_ENDS = re.compile("(?:\r\n|[\r\x85\u2028\u2029])\\Z")


def text(original: str) -> str:
    r"""Return `original` as HTML: its text is the original, except for odd code points.

    Each of those is an empty element that shows its number and keeps it under `data-u`, so that the
    original can be read back from the page code point for code point.

    >>> text("<市财政局>\u202e")
    '&lt;市财政局&gt;<i class="u" data-u="202E"></i>'
    """
    end = _LINE_ENDS.search(original)
    if end is None:
        return _ODD.sub(_odd, escape(original, quote=False))
    # An odd line end breaks the line already; it need not be seen as well.
    quiet = "".join(
        one if one == "\n" else f'<i class="u end" data-u="{ord(one):X}"></i>' for one in end.group()
    )
    return _ODD.sub(_odd, escape(original[: end.start()], quote=False)) + quiet


def _odd(match: re.Match[str]) -> str:
    kind = "u break" if match.group() == "\v" else "u"
    return f'<i class="{kind}" data-u="{ord(match.group()):X}"></i>'


def said(words: str) -> str:
    """Return `words`, which may hold names from the document, for text or a quoted attribute."""
    return escape(visible(words))


def attributes(**values: str | None) -> str:
    """Return HTML attributes with a blank before each; what is None or empty is left out.

    >>> attributes(class_="party lead", title="市财政局：牵头", href=None)
    ' class="party lead" title="市财政局：牵头"'
    """
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{said(value)}"' for name, value in values.items() if value
    )
