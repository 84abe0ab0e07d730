"""How Word writes the numbers of lists（编号格式）: `ST_NumberFormat` of ECMA-376, as Word does it."""

from __future__ import annotations

from collections.abc import Callable

_MOST_LETTERS = 780
"""Thirty letters in a row; Word goes on, nobody reads it."""
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        written += letters * count
    return written


def _letters(number: int) -> str:
    """Write a, b, … z, aa, bb, … as Word does."""
    if not 0 < number <= _MOST_LETTERS:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _from(first: str, count: int) -> Callable[[int], str]:
    """Return a writer of `count` characters in a row; numbers beyond are written in digits."""
    return lambda number: chr(ord(first) + number - 1) if 0 < number <= count else str(number)


def _listed(characters: str) -> Callable[[int], str]:
    """Return a writer of `characters`; numbers beyond are written in digits."""
    return lambda number: characters[number - 1] if 0 < number <= len(characters) else str(number)


def _digits(digits: str) -> Callable[[int], str]:
    """Return a writer that puts digit after digit: 一二三."""
    table = str.maketrans("0123456789", digits)
    return lambda number: str(number).translate(table)


def _counted(digits: str, units: str, *, bare_ten: bool = True, one: bool = True) -> Callable[[int], str]:
    """Return a writer of numbers with units: 一百二十三.

    Args:
        digits: zero to nine; nothing is written for a zero inside where the first is a space.
        units: ten, hundred, thousand, ten thousand.
        bare_ten: 10 to 19 begin with the ten itself（十一, not 一十一）.
        one: a hundred and a thousand are preceded by 「一」.
    """

    def write(number: int) -> str:
        if not 0 < number < 100_000:
            return str(number)
        written, gap = "", False
        for place in range(4, -1, -1):
            digit = number // 10**place % 10
            if not digit:
                gap = bool(written)
                continue
            written += digits[0].strip() if gap else ""
            gap = False
            if not place:
                written += digits[digit]
            elif digit == 1 and ((place == 1 and bare_ten and (number < 20 or not one)) or not one):
                written += units[place - 1]
            else:
                written += digits[digit] + units[place - 1]
        return written

    return write


def _chinese_counting(number: int) -> str:
    """Write 一 to 九十九, and from a hundred on digit after digit: 一○○."""
    return _thousand(number) if number < 100 else _digits("○一二三四五六七八九")(number)


def _sexagenary(number: int) -> str:
    """Write 甲子, 乙丑, …（六十甲子）."""
    if not 0 < number <= 60:
        return str(number)
    return _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12]


def _padded(width: int) -> Callable[[int], str]:
    return lambda number: str(number).zfill(width)


def _none(_: int) -> str:
    return ""


_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_thousand = _counted("零一二三四五六七八九", "十百千万")

FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": _padded(2),
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "ideographEnclosedCircle": _from("㈠", 10),
    "chineseCounting": _chinese_counting,
    "chineseCountingThousand": _thousand,
    "chineseLegalSimplified": _counted("零壹贰叁肆伍陆柒捌玖", "拾佰仟萬", bare_ten=False),
    "ideographLegalTraditional": _counted("零壹貳參肆伍陸柒捌玖", "拾佰仟萬", bare_ten=False),
    "ideographDigital": _digits("〇一二三四五六七八九"),
    "japaneseDigitalTenThousand": _digits("〇一二三四五六七八九"),
    "japaneseCounting": _counted(" 一二三四五六七八九", "十百千万", one=False),
    "taiwaneseCounting": _chinese_counting,
    "taiwaneseCountingThousand": _counted("零一二三四五六七八九", "十百千萬"),
    "taiwaneseDigital": _digits("○一二三四五六七八九"),
    "ideographTraditional": _listed(_STEMS),
    "ideographZodiac": _listed(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "none": _none,
    "bullet": _none,
}
"""Writer of each format. A bullet（项目符号）is no number and writes nothing."""

CUSTOM = {
    "01, 02, 03, ...": _padded(2),
    "001, 002, 003, ...": _padded(3),
    "0001, 0002, 0003, ...": _padded(4),
    "00001, 00002, 00003, ...": _padded(5),
}
"""Formats that Word calls custom, by their example."""
