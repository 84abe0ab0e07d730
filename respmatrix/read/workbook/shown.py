"""Numbers and dates as a sheet shows them（单元格的显示值）.

Formats that offices use: 0, 0.00, #,##0, 0%, yyyy/m/d, yyyy"年"m"月"d"日". What a format says beyond
that (colours, conditions, widths) changes no digit and is left out.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

CHINESE_DATES = {
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
}
"""Formats by number that Chinese Excel and WPS do not write out; openpyxl does not know them."""
_AS_SHOWN_IN_CHINA = {"mm-dd-yy": "yyyy/m/d", "m/d/yy h:mm": "yyyy/m/d h:mm"}
"""Formats that follow the system's language."""
_SECTION = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*')
_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[[^\]]*\]|_.|\*.|(?P<noon>AM/PM|上午/下午)'
    r"|(?P<code>y+|e+|m+|d+|h+|s+|a{3,4})|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_DIGITS = re.compile(r"[#0?](?:[#0?,]*[#0?])?(?:\.([#0?]*))?,*")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.', re.DOTALL)
_WEEKDAYS = "一二三四五六日"
_LARGEST = 1e15
"""Beyond this a number has no exact digits to show."""
_GENERAL = frozenset({"general", "@", "", "g/通用格式"})


def shown(value: object, form: str) -> str:
    """Return `value` as a cell of format `form` shows it.

    >>> from datetime import datetime
    >>> shown(0.355, "0.0%"), shown(1200, "#,##0"), shown(datetime(2025, 6, 30), 'yyyy"年"m"月"d"日"')
    ('35.5%', '1,200', '2025年6月30日')
    """
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, form)
    if isinstance(value, timedelta):
        value = (datetime.min + value).time() if timedelta(0) <= value < timedelta(1) else str(value)
    if isinstance(value, time):
        value = datetime.combine(date(1900, 1, 1), value)
    if isinstance(value, date):
        moment = value if isinstance(value, datetime) else datetime.combine(value, time())
        return _moment(moment, _AS_SHOWN_IN_CHINA.get(form, form))
    return str(value)


def _moment(moment: datetime, form: str) -> str:
    pieces = _pieces("" if form.lower() in _GENERAL else _sections(form)[0])
    if not any(kind == "code" for kind, _ in pieces):
        pieces = _pieces("yyyy/m/d")
    twelve = any(kind == "noon" for kind, _ in pieces)
    codes = [text[0] if kind == "code" else "" for kind, text in pieces]
    out: list[str] = []
    for index, (kind, text) in enumerate(pieces):
        if kind == "noon":
            morning, afternoon = text.split("/")
            out.append(morning if moment.hour < 12 else afternoon)
        elif kind == "code":
            before = next((code for code in reversed(codes[:index]) if code), "")
            after = next((code for code in codes[index + 1 :] if code), "")
            is_minute = text[0] == "m" and (before == "h" or after == "s")
            out.append(_part(moment, "n" * len(text) if is_minute else text, twelve=twelve))
        else:
            out.append(text)
    return "".join(out).strip()


@lru_cache(maxsize=256)
def _pieces(form: str) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for piece in _PIECE.finditer(form):
        kind = piece.lastgroup
        if kind:
            text = piece[kind]
            found.append((kind, text.lower() if kind == "code" else text))
    return tuple(found)


def _part(moment: datetime, code: str, *, twelve: bool) -> str:
    hour = (moment.hour % 12 or 12) if twelve else moment.hour
    numbers = {"m": moment.month, "d": moment.day, "h": hour, "n": moment.minute, "s": moment.second}
    if code[0] in "ye":
        return f"{moment.year % 100:02d}" if code == "yy" else str(moment.year)
    if code[0] == "a" or code in ("ddd", "dddd"):
        long = code in ("aaaa", "dddd")
        return ("星期" if long else "周") + _WEEKDAYS[moment.weekday()]
    return str(numbers[code[0]]).zfill(2 if len(code) == 2 else 1)


def _number(value: float, form: str) -> str:
    sections = _sections(form)
    section = sections[0]
    if value < 0 and len(sections) > 1:
        value, section = -value, sections[1]
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    plain = _LITERAL.sub("", section)
    digits = _DIGITS.search(plain)
    if digits is None and len(sections) > 1:
        return "".join(_around(section))  # a word in place of the number, or nothing at all
    if plain.strip().lower() in _GENERAL or digits is None or "/" in plain or "E" in plain:
        return _general(value)
    if not abs(value) < _LARGEST:
        return _general(value)
    decimals = digits[1] or ""
    exact = Decimal(repr(value)) * (100 if "%" in plain else 1)
    scaled = exact.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    text = f"{abs(scaled):{',' if ',' in digits[0] else ''}f}"
    for mark in reversed(decimals):  # 「0.0#」 shows the last digit only where it is none
        if mark == "0" or not text.endswith("0"):
            break
        text = text[:-1]
    text = text.rstrip(".")
    whole, point, fraction = text.partition(".")
    whole = whole.zfill(digits[0].partition(".")[0].count("0"))
    head, tail = _around(section)
    return ("-" if scaled < 0 else "") + head + whole + point + fraction + tail


def _sections(form: str) -> list[str]:
    """Return the parts of a format for positive and negative numbers, zero and text."""
    found: list[str] = []
    position = 0
    while position <= len(form):
        section = _SECTION.match(form, position)
        end = section.end() if section else len(form)
        found.append(form[position:end])
        position = end + 1
    return found


def _around(section: str) -> tuple[str, str]:
    """Return the literal text before and behind the digits of a format."""
    first = last = -1
    position = 0
    pieces: list[tuple[int, str]] = []
    for part in re.split(r'("[^"]*"|\\.|\[[^\]]*\]|_.|\*.)', section):
        literal = _LITERAL.fullmatch(part)
        if literal:
            pieces.append((position, literal[1] or literal[2] or ""))
        else:
            for offset, character in enumerate(part):
                if character in "#0?.,":
                    first = position + offset if first < 0 else first
                    last = position + offset
                else:
                    pieces.append((position + offset, character))
        position += len(part)
    head = "".join(text for place, text in pieces if place < first)
    return head, "".join(text for place, text in pieces if place > last)


def _general(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    if value.is_integer() and abs(value) < _LARGEST:
        return str(int(value))
    return f"{value:.10g}"
