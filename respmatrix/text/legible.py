"""Text as patterns see it best（易读的文本）: one kind of line end, no characters without width."""

from __future__ import annotations

import re
import string

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad"
"""Characters without width, which copies of web pages leave at the ends of lines."""
BLANKS = INVISIBLE + string.whitespace + "\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
BLANKS += "".join(map(chr, range(0x2000, 0x200B)))
"""These and white space, for `str.strip`."""
OTHER_ENDS = "\r\x85\u2028\u2029"
"""Where lines end besides 「\\n」; 「\\r\\n」 is one end."""
_ODD = INVISIBLE + OTHER_ENDS
_ENDS = dict.fromkeys(map(ord, OTHER_ENDS[1:]), "\n")
_PLAIN = dict.fromkeys(map(ord, INVISIBLE), " ") | _ENDS
_AT_AN_EDGE = re.compile(rf"[{INVISIBLE}]+(?=\s|$)|(?<=\s)[{INVISIBLE}]+|^[{INVISIBLE}]+")
_RETURN = re.compile(r"\r(?!\n)")


def holds_odd(text: str) -> bool:
    """Tell whether `text` holds characters without width or line ends besides LF; most texts do not."""
    return any(map(text.__contains__, _ODD))


def legible(text: str) -> str:
    r"""Return `text` with blanks for characters without width and 「\n」 for other line ends, one for one.

    「\r\n」 stays. Most texts hold nothing of the kind and are returned as they are.

    >>> legible("一、节水\u2028\u200b（市水务局）\r二、造林\r\n")
    '一、节水\n （市水务局）\n二、造林\r\n'
    """
    if not holds_odd(text):
        return text
    plain = _RETURN.sub("\n", text.translate(_PLAIN))
    return text if plain == text else plain  # as with 「\r\n」 alone


def with_plain_edges(text: str) -> str:
    r"""Return `text` with blanks for characters without width beside white space, and 「\n」 for other ends.

    One for one, as `legible` does; what has no width inside a word parts nothing and stays, so that no column
    of a table is cut in two.
    """
    if not holds_odd(text):
        return text
    plain = _AT_AN_EDGE.sub(_blank, _RETURN.sub("\n", text.translate(_ENDS)))
    return text if plain == text else plain


def _blank(invisible: re.Match[str]) -> str:
    return " " * len(invisible[0])
