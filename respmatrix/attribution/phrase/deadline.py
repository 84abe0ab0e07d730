"""Deadlines as typed values（完成时限的规范值）."""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.text import fold, read_number
from respmatrix.vocabulary import times

_YEAR = re.compile(r"((?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})年")
_MONTH = re.compile(r"(\d{1,2}|[一二三四五六七八九十]{1,2})月")
_DAY = re.compile(r"月(\d{1,2}|[一二三四五六七八九十]{1,3})日")
_PERIOD = re.compile("十([三四五六七])五")
_POINTED = re.compile(r"(20\d\d)[./-](\d{1,2})(?:[./-](\d{1,2}))?(?!\d)")
"""「2025.6.30」, 「2025/6/30」, 「2025-06」, as tables print dates."""
_FROM = re.compile(
    r"(?P<year>(?:[12]\d{3}|[一二][〇零一二三四五六七八九]{3})年)?(?P<month>(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?"
    r"[^年月]{0,3}(?<=[年月日底末初旬前起])[-—–~至到]{1,2}(?=\d|年|[一二三四五六七八九十])"
)
"""Where a time begins that is told with its beginning and its end: 「2024年3月至」."""
_CONTINUING = re.compile(times.CONTINUING)
_BY_THEN = re.compile(times.BY_THEN)


@lru_cache(maxsize=4096)
def typed_deadline(printed: str | None) -> str | None:
    """Return an ISO date, 「2025-10」, 「2025」, 「14th-five-year」 or 「continuing」; None where uncertain.

    A time without a year, such as 「9月底」 or 「年内」, has no certain value, nor have several in one;
    what is told from its beginning is due at its end, and what is done by a time and goes on then by that
    time.

    >>> printed = ("2025年6月底前", "持续推进", "十四五期间", "2025.6.3", "9月底", "2025年6月、12月底前")
    >>> [typed_deadline(time) for time in printed]
    ['2025-06', 'continuing', '14th-five-year', '2025-06-03', None, None]
    >>> [typed_deadline(time) for time in ("2025年3月至10月", "2024年9月—2025年1月", "2023年至2025年")]
    ['2025-10', '2025-01', '2025']
    >>> typed_deadline("2025年6月底前，长期坚持"), typed_deadline("每年6月底前")
    ('2025-06', 'continuing')
    """
    if printed is None:
        return None
    text = "".join(fold(printed).split())
    if _CONTINUING.search(text) and not (_BY_THEN.search(text) and _YEAR.search(text)):
        return "continuing"
    text = _POINTED.sub(lambda date: f"{date[1]}年{date[2]}月" + (f"{date[3]}日" if date[3] else ""), text)
    period = _PERIOD.search(text)
    if period:
        return f"{10 + (read_number(period[1]) or 0)}th-five-year"
    text = _until(text)
    years = _YEAR.findall(text)
    if len(years) != 1:
        return None
    year = read_number(years[0])
    months = _MONTH.findall(text)
    if not months:
        return f"{year:04d}"
    if len(months) > 1:
        return None
    day = _DAY.search(text)
    parts = [year or 0, read_number(months[0]) or 0, *([read_number(day[1]) or 0] if day else [])]
    if not 1 <= parts[1] <= 12 or (day and not 1 <= parts[2] <= 31):
        return None
    return "-".join([f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:])])


def _until(text: str) -> str:
    """Return the end of a time that is told with its beginning, the year and month that it shares said."""
    begins = _FROM.search(text)
    if begins is None:
        return text
    end = text[begins.end() :]
    if "月" not in end and "日" in end:
        end = (begins["month"] or "") + end
    return end if _YEAR.match(end) else (begins["year"] or "") + end
