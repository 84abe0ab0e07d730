"""Chinese, circled and Arabic numerals（数字）."""

from __future__ import annotations

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ENCLOSED = {
    **{character: value for value, character in enumerate(CIRCLED, 1)},
    **{chr(0x2474 + value - 1): value for value in range(1, 21)},  # ⑴ to ⒇
    **{chr(0x2488 + value - 1): value for value in range(1, 21)},  # ⒈ to ⒛
    **{chr(0x3220 + value - 1): value for value in range(1, 11)},  # ㈠ to ㈩
    **{chr(0x2776 + value - 1): value for value in range(1, 11)},  # ❶ to ❿
}


def read_number(text: str) -> int | None:
    """Return the whole number that `text` writes, or None where it is no number.

    >>> [read_number(text) for text in ("二十三", "１２", "③", "二〇二三", "十")]
    [23, 12, 3, 2023, 10]
    >>> read_number("重点") is None
    True
    """
    if not text:
        return None
    if text.isdecimal():
        return int(text)
    if len(text) == 1 and text in _ENCLOSED:
        return _ENCLOSED[text]
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total, digit = 0, None
    for character in text:
        if character in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[character]
            digit = None
        elif character in _DIGITS:
            digit = _DIGITS[character]
        else:
            return None
    return total + (digit or 0)


def write_chinese(number: int) -> str:
    """Return `number` (1 to 99) as Chinese numerals, as headings write it.

    >>> write_chinese(3), write_chinese(10), write_chinese(21)
    ('三', '十', '二十一')
    """
    if not 1 <= number <= 99:
        raise ValueError(f"write_chinese takes 1 to 99, not {number}")
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[ones] if ones else "")
