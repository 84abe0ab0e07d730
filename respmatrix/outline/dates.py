"""Read the dates that documents print（日期）."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from respmatrix.text import read_number


class DateReading(NamedTuple):
    """A date line as understood."""

    iso: str | None
    """None where the digits allow no reading, or several."""
    damaged: bool
    """True where year, month and day ran together."""


_YEAR_DIGITS = "0-9０-９〇○零ＯO一二三四五六七八九"


_YEAR = str.maketrans("〇○零ＯO一二三四五六七八九", "00000123456789")
"""The digits of years, which are written one by one, also of both kinds（二00七）."""


@cache
def _written() -> re.Pattern[str]:
    return re.compile(
        rf"([{_YEAR_DIGITS}]{{4}})\s*年\s*([0-9０-９一二三四五六七八九十]{{1,3}})\s*月\s*"
        rf"([0-9０-９一二三四五六七八九十廿卅]{{1,3}})\s*日"
    )


@cache
def _dashed() -> re.Pattern[str]:
    return re.compile(r"((?:19|20)[0-9]{2})\s*[-./－]\s*([0-9]{1,2})\s*[-./－]\s*([0-9]{1,2})(?![0-9])")


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"((?:19|20)[0-9]{2})([0-9]{2,4})")


def find_date(text: str) -> str | None:
    """Return the first whole date of `text` as ISO date, None where there is none.

    >>> find_date("二〇二三年八月十六日"), find_date("2021-03-08 09:30"), find_date("3月9号")
    ('2023-08-16', '2021-03-08', None)
    """
    for pattern in (_written(), _dashed()) if text else ():
        if (hit := pattern.search(text)) is not None and (iso := _iso(*hit.groups())) is not None:
            return iso
    return None


@lru_cache(maxsize=4096)
def read_date_line(line: str) -> DateReading | None:
    """Return what a line that is nothing but a date says, None where it is another line.

    >>> read_date_line("2022317")
    DateReading(iso='2022-03-17', damaged=True)
    >>> read_date_line("2022111")
    DateReading(iso=None, damaged=True)
    """
    line = line.strip()
    for pattern in (_written(), _dashed()):
        if (hit := pattern.fullmatch(line)) is not None:
            return DateReading(_iso(*hit.groups()), False)
    if (hit := _joined().fullmatch(line)) is None:
        return None
    year, rest = hit.groups()
    readings = {
        _iso(year, rest[:cut], rest[cut:]) for cut in range(1, len(rest)) if "0" not in (rest[0], rest[cut])
    }
    if len(rest) == 4:
        readings = {_iso(year, rest[:2], rest[2:])}
    readings.discard(None)
    return DateReading(readings.pop() if len(readings) == 1 else None, True)


def _iso(year: str, month: str, day: str) -> str | None:
    year = year.translate(_YEAR)
    numbers = [read_number(part) for part in (year, month, day.replace("廿", "二十").replace("卅", "三十"))]
    if None in numbers or not 1949 <= (numbers[0] or 0) <= 2100:
        return None
    try:
        return date(*(number or 0 for number in numbers)).isoformat()
    except ValueError:
        return None
