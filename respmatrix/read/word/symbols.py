"""Characters that old symbol fonts draw（符号字体）: what a reader sees, not the code in the file."""

from __future__ import annotations

_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x74: "⧫", 0x75: "◆", 0x76: "❖",
    0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xE0: "→",
    0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    0x80: "⓪", **{0x81 + index: chr(0x2460 + index) for index in range(10)},
    0x8B: "⓿", **{0x8C + index: chr(0x2776 + index) for index in range(10)},
}  # fmt: skip
_WINGDINGS_2 = {
    0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x53: "☒", 0xA3: "□", 0x97: "●", 0x98: "●", 0xA2: "■", 0xAE: "◆",
    0x69: "⓪", **{0x6A + index: chr(0x2460 + index) for index in range(10)},
    0x74: "⓿", **{0x75 + index: chr(0x2776 + index) for index in range(10)},
}  # fmt: skip
_SYMBOL = {
    0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xA3: "≤", 0xB3: "≥", 0xB9: "≠", 0xBB: "≈",
    0xA5: "∞", 0xAE: "→", 0xAC: "←", 0xD7: "⋅", 0xBC: "…",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = range(0xF000, 0xF100)


def symbol(font: str | None, code: str | None) -> str:
    """Return the character that `font` draws for `code`, hexadecimal; 「」 where `code` is none.

    What is not known keeps its code, be it a private one: nothing is guessed.

    >>> symbol("Wingdings", "F081"), symbol("宋体", "2460"), symbol("Symbol", "F0B7")
    ('①', '①', '•')
    """
    try:
        number = int(code or "", 16)
        plain = chr(number)
    except (ValueError, OverflowError):
        return ""
    if 0xD800 <= number < 0xE000 or number < 0x20:
        return ""
    table = _FONTS.get((font or "").lower(), {})
    return table.get(number & 0xFF if number in _PRIVATE else number, plain)
