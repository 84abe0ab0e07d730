"""The document's number（发文字号、令号、公告号）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from respmatrix.outline.closing import bodies_of_line
from respmatrix.outline.title_line import is_title
from respmatrix.vocabulary.headings import NUMBER_KEYS
from respmatrix.vocabulary.numbers import CODED, COUNT, IN_YEAR, ORDER, YEAR
from respmatrix.vocabulary.signatures import SIGNER
from respmatrix.vocabulary.titles import ANNOUNCEMENTS, CITES, COUNTED_KINDS, ORDERS, TITLE_ENDINGS

_ORDERS = "|".join(ORDERS)
_LONGEST_LINE = 60
"""A longer line is not that of a document number; code points."""
_LONGEST_TITLE = 90
"""A title with its number on the same line is no longer; code points."""
_LONGEST_ALONE = 40
"""A number that has a line to itself is no longer; code points."""


def document_number(lines: Sequence[str], stated: str | None) -> str | None:
    """Return the number: that of the table, of a line above the text, of an order, one without a code.

    Args:
        lines: the paragraphs above the first item.
        stated: what a table above the text says, None where it says nothing.
    """
    if stated is not None and (hit := re.match(CODED, stated) or _stated().fullmatch(stated)):
        return _plain(hit.group())
    numbered = [(index, line) for index, line in enumerate(lines) if _is_numbered(line)]
    coded = [line for _, line in numbered if _in_year().search(line)]
    for line in coded:
        hit = _coded_line().fullmatch(line) if len(line) <= _LONGEST_LINE else None
        if hit is None and (opens := _opens().match(line)) is not None:
            rest = line[opens.end() :]
            hit = opens if is_title(rest) or (rest[:1] == "各" and line[opens.end() - 1].isspace()) else None
        right = _at_right().fullmatch(line) if hit is None and len(line) <= _LONGEST_LINE else None
        if right is not None and bodies_of_line(right["bodies"]):
            return _plain(right["number"])
        if hit is None and line[-1] in "）)":
            hit = _behind().search(line)
        if hit is not None:
            return _plain(hit.group(1))
        if (glued := _glued().match(line)) is not None:
            return _plain(glued["number"])
    for index, line in numbered:
        if len(line) <= _LONGEST_LINE and (order := _order(lines, index)) is not None:
            return _plain(order)
    return next((_plain(line.strip("（() ）")) for line in coded if _bare_line().fullmatch(line)), None)


@cache
def _at_right() -> re.Pattern[str]:
    """A number at the right of the letterhead: 「某县人民政府文件　　　某政发〔2023〕1号」."""
    return re.compile(rf"(?P<bodies>[\u4e00-\u9fff（）() \u3000]{{4,40}}?)[ \u3000]+(?P<number>{CODED})")


def number_alone(lines: Sequence[str]) -> str | None:
    """Return a number that has a line to itself below what a page put before the text."""
    for line in lines:
        if len(line) <= _LONGEST_ALONE and line[-1] not in "。：" and _is_numbered(line):
            hit = _coded_line().fullmatch(line)
            if hit is not None:
                return _plain(hit.group(1))
    return None


def without_number(line: str) -> str:
    """Return the title of a line on which a number stands before it, or what else is glued to it behind."""
    if _is_numbered(line[:30]) and (hit := _opens().match(line)) is not None:
        return line[hit.end() :] or line
    if len(line) <= _LONGEST_LINE:
        return line
    glued = _glued().match(line) if _is_numbered(line) else None
    if glued is None and (" 各" in line or "\u3000各" in line):
        glued = _addressed().match(line)
    if glued is None:
        return line
    title = line[: glued.end("title")]
    return title if is_title(title) else line


def without_order(line: str) -> str:
    """Return the organ of an order or announcement without the count behind it（某市人民政府令第36号）."""
    if line[-1] not in "号號）)" or len(line) > _LONGEST_LINE:
        return line
    return _order_behind().sub("", line) or line


def _order(lines: Sequence[str], index: int) -> str | None:
    """Return the number of an order or announcement, which names its organ on the same line or above."""
    line = lines[index]
    if _order_line().fullmatch(line):
        return line
    if not _count_line().fullmatch(line):
        return None
    above = lines[index - 1] if index else ""
    if above.endswith(ORDERS) and bodies_of_line(_organ(above)):
        return above + line.strip("（() ）")
    return line.strip("（() ）") if "年" in line else None


def _organ(line: str) -> str:
    """Return the organ of an announcement; that of an order is known with the word behind it."""
    for kind in ANNOUNCEMENTS:
        line = line.removesuffix(kind)
    return line


def _is_numbered(line: str) -> bool:
    return "号" in line or "號" in line


def _plain(number: str) -> str:
    return re.sub(r"\s", "", number)


@cache
def _stated() -> re.Pattern[str]:
    return re.compile(rf"[^\s：:，。]{{0,20}}(?:{IN_YEAR}|{ORDER}|{YEAR}年?{COUNT})")


@cache
def _in_year() -> re.Pattern[str]:
    return re.compile(IN_YEAR)


@cache
def _coded_line() -> re.Pattern[str]:
    # Behind it stand the signer, the class of a reply or how it is published, a wide space apart.
    behind = (
        rf"\s+{SIGNER}.*$|(?:[\t\u3000]| {{2}})[^，。；]{{1,24}}$|\s*[A-DＡ-Ｄ]\s*[类類][^，。；]{{0,12}}$"
        r"|\s*[（(]\s*[A-DＡ-Ｄ]\s*[类類]?\s*[）)]$"
    )
    label = rf"(?:{NUMBER_KEYS})\s*"  # some pages print it without a colon
    return re.compile(rf"[（(]?\s*(?:{label})?({CODED})\s*[）)]?(?:$|{behind})")


@cache
def _opens() -> re.Pattern[str]:
    """A number with the title behind it on one line（某政发〔2024〕3号　某市节水方案）."""
    return re.compile(rf"({CODED})\s*")


@cache
def _behind() -> re.Pattern[str]:
    """A title with its number in a bracket behind it（关于印发某方案的通知（某政发〔2024〕3号））."""
    return re.compile(rf"(?:{TITLE_ENDINGS})\s*[（(]({CODED})[）)]$")


@cache
def _glued() -> re.Pattern[str]:
    """A title with its number and more behind it, no line breaks（…的通知 某政发〔2024〕3号 各县：）."""
    return re.compile(
        rf"(?P<title>(?!{CITES})[^。；：]{{4,{_LONGEST_TITLE}}}?的(?:{COUNTED_KINDS}))"
        rf"\s*[（(]?\s*(?P<number>{CODED})\s*[）)]?(?=[\s各]|$)"
    )


@cache
def _addressed() -> re.Pattern[str]:
    """A title with the addressees glued to it（…的通知 各县人民政府：）."""
    return re.compile(
        rf"(?P<title>[^。；：]{{4,{_LONGEST_TITLE}}}?的(?:{COUNTED_KINDS}))[ \u3000]+各[^。；]{{2,60}}[：:]"
    )


@cache
def _order_line() -> re.Pattern[str]:
    return re.compile(rf"[（(]?[\u4e00-\u9fff\s]{{2,50}}(?:{_ORDERS})\s*{ORDER}[）)]?")


@cache
def _order_behind() -> re.Pattern[str]:
    return re.compile(rf"(?:{_ORDERS})\s*{ORDER}[）)]?$")


@cache
def _count_line() -> re.Pattern[str]:
    return re.compile(rf"[（(]?\s*{ORDER}\s*[）)]?")


@cache
def _bare_line() -> re.Pattern[str]:
    """A number whose code a copy lost（〔2018〕15号）."""
    return re.compile(rf"[（(]?\s*{IN_YEAR}\s*[）)]?")
