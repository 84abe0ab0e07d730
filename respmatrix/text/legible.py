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
_OF_ONE_LINE = OTHER_ENDS[1:]
_WITHOUT_WIDTH = re.compile(f"[{INVISIBLE}]+")
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
    return _replaced(_with_one_end(text), INVISIBLE, " ")


def with_plain_edges(text: str) -> str:
    r"""Return `text` with blanks for characters without width beside white space, and 「\n」 for other ends.

    One for one, as `legible` does; what has no width inside a word parts nothing and stays, so that no column
    of a table is cut in two.
    """
    plain = _with_one_end(text)
    return _WITHOUT_WIDTH.sub(_blank_at_edge, plain) if any(map(plain.__contains__, INVISIBLE)) else plain


def _with_one_end(text: str) -> str:
    r"""Return `text` with 「\n」 for other line ends; 「\r\n」 stays."""
    text = _replaced(text, _OF_ONE_LINE, "\n")
    if "\r" in text and text.count("\r\n") < text.count("\r"):
        text = _RETURN.sub("\n", text)
    return text


def _replaced(text: str, characters: str, by: str) -> str:
    """Return `text` with `by` for each of the `characters`, of which a text holds few or none.

    `str.translate` would take many times as long as looking for each.
    """
    for character in characters:
        if character in text:
            text = text.replace(character, by)
    return text


def _blank_at_edge(invisible: re.Match[str]) -> str:
    """Return blanks for characters without width beside white space or an end of the text."""
    text, (start, end) = invisible.string, invisible.span()
    before, behind = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
    return " " * (end - start) if before.isspace() or behind.isspace() else invisible[0]
