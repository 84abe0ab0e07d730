"""How raw text is shown to people（显示用文本）: punctuation, spaces, what no file may hold."""

from __future__ import annotations

import re

_FULL = {
    ",": "\uff0c",
    ":": "\uff1a",
    ";": "\uff1b",
    "(": "\uff08",
    ")": "\uff09",
    "!": "\uff01",
    "?": "\uff1f",
}
_HALF = re.compile(f"[{re.escape(''.join(_FULL))}]")
# Ideographs, their punctuation and full-width forms; quotation marks, dash and ellipsis are the
# Chinese ones wherever a Chinese document prints them.
_CHINESE = re.compile(
    "[\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff00-\uffef\U00020000-\U0003ffff]"
)
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""What XML forbids or programs refuse: control characters, lone surrogates, non-characters."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ODD_SPACES = re.compile(
    "[ \t\u3000]*[\u00a0\u1680\u2000-\u200a\u202f\u205f\t][ \t\u3000\u00a0\u1680\u2000-\u200a\u202f\u205f]*"
)


def display(text: str, *, punctuation: str = "fullwidth") -> str:
    """Return `text` as it is printed in a table.

    Line ends become line feeds; odd and zero-width spaces go, or become one space between
    Latin words; what XML cannot hold becomes U+FFFD. Under 「fullwidth」, ASCII punctuation
    beside Chinese is made full-width（恢复全角标点）.

    Args:
        text: a piece of the original text.
        punctuation: 「fullwidth」 or 「raw」.

    >>> display("到2025年,增加1,000个(含以上)。")
    '到2025年，增加1,000个（含以上）。'
    """
    text = _BREAKS.sub("\n", text)
    text = UNPRINTABLE.sub("\ufffd", _INVISIBLE.sub("", text))
    text = _ODD_SPACES.sub(_space, text)
    return text if punctuation == "raw" else restore_punctuation(text)


def restore_punctuation(text: str) -> str:
    """Return `text` with the ASCII marks , : ; ( ) ! ? beside Chinese made full-width.

    A run of marks has the text behind it in common. A bracket follows its partner, so that no pair is of
    two widths; `1,000` and `15:13` stay. The length is kept.

    >>> restore_punctuation("时间:15:13,发改高技(2021)9号")
    '时间：15:13，发改高技（2021）9号'
    """
    if not _HALF.search(text):
        return text
    characters = list(text)
    behind = [""] * len(text)
    for index in range(len(text) - 2, -1, -1):
        following = text[index + 1]
        behind[index] = behind[index + 1] if following in _FULL else following
    open_brackets: list[int] = []
    for index, character in enumerate(text):
        if character not in _FULL:
            continue
        left, right = characters[index - 1] if index else "", behind[index]
        chinese = bool(_CHINESE.match(left) or _CHINESE.match(right))
        if character == "(":
            open_brackets.append(index)
        elif character == ")" and open_brackets:
            partner = open_brackets.pop()
            chinese = chinese or characters[partner] != "("
            if chinese:
                characters[partner] = _FULL["("]
        if chinese:
            characters[index] = _FULL[character]
    return "".join(characters)


def _space(match: re.Match[str]) -> str:
    """Return one space between Latin words, nothing beside Chinese or at an end."""
    left = match.string[match.start() - 1 : match.start()]
    right = match.string[match.end() : match.end() + 1]
    return " " if left.isascii() and right.isascii() and left.isalnum() and right.isalnum() else ""
