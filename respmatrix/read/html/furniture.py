"""What a line of a page is（行的种类）: furniture, a fact, a heading of a box, a part of an article."""

from __future__ import annotations

import re
from functools import cache

from respmatrix.read.html.blocks import Item
from respmatrix.vocabulary import headings, pages, signatures, titles
from respmatrix.vocabulary.numbers import CODED

LONGEST = 120
"""Characters of the longest line that is furniture."""
_LONGEST_HEADING, _LONGEST_COLUMN = 30, 6


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"[\[【(（]?\s*(?:{pages.OPENING_FURNITURE})", re.IGNORECASE)


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"(?:{pages.CLOSING_FURNITURE})", re.IGNORECASE)


@cache
def _box() -> re.Pattern[str]:
    return re.compile(
        rf"[【\[·◆■|]?\s*(?:{pages.BOX_HEADINGS})\s*(?:{pages.MORE})\s*[】\]:：]?", re.IGNORECASE
    )


@cache
def _fact() -> re.Pattern[str]:
    keys = "|".join(headings.FACT_KEYS.values())
    spaced = "|".join(r"\s*".join(key) for key in keys.split("|"))
    return re.compile(rf"[\[【]?\s*(?:{spaced})\s*(?:[:：\]】]|$)")


@cache
def _unparted() -> re.Pattern[str]:
    """The label of a fact with its value, told by its shape, and nothing between（文号某政发〔2024〕3号）."""
    date = r"(?:19|20)\d\d\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}日?"
    body = rf"[\u4e00-\u9fff]{{2,30}}(?:{signatures.ORGAN_ENDINGS})"
    shapes = {
        "number": CODED, "own_issuer": body, "issuer": body,
        "own_date": date, "sent_date": date, "date": date,
        "other": f"(?:{pages.OPENNESS}|{pages.VALIDITY})",
    }  # fmt: skip
    kinds = (rf"(?P<{kind}>{headings.FACT_KEYS[kind]})(?={shape}$)" for kind, shape in shapes.items())
    return re.compile("|".join(kinds))


@cache
def _first_of_labels() -> frozenset[str]:
    return frozenset(key[0] for keys in headings.FACT_KEYS.values() for key in keys.split("|"))


@cache
def _belonging() -> re.Pattern[str]:
    return re.compile(
        rf"[〔\[（(]\s*(?:19|20)\d\d\s*[〕\]）)].{{0,6}}\d+\s*号|[。；：:]$|(?:{signatures.ORGAN_ENDINGS}|文件)$"
        r"|[0-9〇一二三四五六七八九十]{1,4}\s*日[）)]?$|^附\s*件|^[（(].{2,20}[）)]$"
    )


@cache
def _beginning() -> re.Pattern[str]:
    return re.compile(r"[〔\[（(]\s*(?:19|20)\d\d\s*[〕\]）)].{0,6}\d+\s*号$|^[^。；！？]+[：:]$")


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(
        r"^.{0,20}[年月]\s*[0-9〇一二三四五六七八九十]{1,3}\s*日[）)]?$|^附\s*件|"
        rf"^[（(]?(?:{signatures.FORMULA}).{{0,40}}$"
    )


@cache
def _unpunctuated() -> re.Pattern[str]:
    return re.compile(r"[^。；，：！？,;:!?、]+")


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"(?:{titles.TITLE_ENDINGS})$")


@cache
def _column() -> re.Pattern[str]:
    return re.compile(rf"(?:{pages.COLUMN_ENDINGS})$")


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(
        rf"[（(]?[{headings.NUMERALS}{headings.DIGITS}]{{1,3}}[)）.．、]|第[{headings.NUMERALS}]+[章节条]|[①-⑳]"
    )


@cache
def _attachment() -> re.Pattern[str]:
    return re.compile(r"附\s*[件表图]|\.(?:docx?|wps|xlsx?|et|pdf|ofd|zip|rar)\b", re.IGNORECASE)


@cache
def _bare_date() -> re.Pattern[str]:
    """A date as pages print it under a title, alone or with the name of the source."""
    return re.compile(
        r"[（(\[]?(?:19|20)\d\d(?:[-/.]\d\d?[-/.]\d\d?|年\d\d?月\d\d?日(?=\s*(?:信息|文章|稿件|新闻)?来源))(?:\s+\d\d?:\d\d(?::\d\d)?)?"
        r"(?:\s*[^\s。，；：、]{2,12}|\s*(?:信息|文章|稿件|新闻)?(?:来源|出处)\s*[:：].{2,20})?[\]）)]?"
    )


@cache
def _date_and_tools() -> re.Pattern[str]:
    """A date with what else pages put between title and article."""
    return re.compile(
        r"(?:[^。，；：]{0,30}(?:网站?|\.cn|\.com)\s+)?(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?"
        rf"(?:\s+\d\d?:\d\d(?::\d\d)?)?[\s|｜]+(?:{pages.OPENING_FURNITURE})"
    )


@cache
def _keeper() -> re.Pattern[str]:
    return re.compile(pages.KEEPER)


@cache
def _registered() -> re.Pattern[str]:
    return re.compile(pages.REGISTERED, re.IGNORECASE)


def is_furniture(text: str) -> bool:
    """Tell whether a line is one that pages put around an article（页面附属文字）.

    >>> is_furniture("来源：本网　字体：大 中 小"), is_furniture("一、总体要求")
    (True, False)
    """
    return len(text) <= LONGEST and bool(_opening().match(text) or _closing().match(text))


def is_closing(text: str) -> bool:
    """Tell whether a line is one that pages put behind an article."""
    return len(text) <= LONGEST and bool(_closing().match(text))


def is_foot_of_site(text: str, below: str) -> bool:
    """Tell whether a line tells who keeps the site, for that below it tells where the site is registered."""
    return bool(_keeper().match(text) and _registered().match(below))


def is_fact(text: str) -> bool:
    """Tell whether a line begins with the label of a fact such as 「发文字号：」."""
    return len(text) <= LONGEST and (bool(_fact().match(text)) or unparted_fact(text) is not None)


def unparted_fact(text: str) -> re.Match[str] | None:
    """Return the label that is not parted from its value; the name of its group is the kind of the fact."""
    if text[:1] not in _first_of_labels() or len(text) > LONGEST:
        return None
    return _unparted().match(text)


def is_box_heading(text: str) -> bool:
    """Tell whether a line is known to head a box of other texts（栏目标题）.

    >>> is_box_heading("热门推荐 更多>>"), is_box_heading("热门岗位目录")
    (True, False)
    """
    return len(text) <= _LONGEST_HEADING and bool(_box().fullmatch(text))


def is_bare_heading(text: str) -> bool:
    """Tell whether a line reads like a heading that is neither numbered nor a title of a document.

    >>> is_bare_heading("身边的变化"), is_bare_heading("临江市节水工作方案"), is_bare_heading("部门解读")
    (True, False, True)
    """
    if len(text) > _LONGEST_HEADING or not _unpunctuated().fullmatch(text):
        return False
    if is_numbered(text) or belongs(text):
        return False
    return not _titled().search(text) or (len(text) <= _LONGEST_COLUMN and bool(_column().search(text)))


def is_numbered(text: str) -> bool:
    """Tell whether a line begins with the number of a heading or an item."""
    return bool(_numbered().match(text))


def is_running(text: str) -> bool:
    """Tell whether a line is one of a text proper: a sentence, a numbered one, or a long one."""
    return text.endswith(("。", "；", "！")) or is_numbered(text) or len(text) > _LONGEST_HEADING


def belongs(text: str) -> bool:
    """Tell whether a short line is of an article: number, body, date, addressee, sentence, attachment."""
    return bool(_belonging().search(text))


def begins_article(text: str) -> bool:
    """Tell whether a line is one that stands at the head of a document: its number, whom it addresses.

    >>> begins_article("各区人民政府，市政府各部门："), begins_article("受理条件：具有本市户籍")
    (True, False)
    """
    return len(text) <= LONGEST and bool(_beginning().search(text))


def ends_article(text: str) -> bool:
    """Tell whether a line is one that stands at the end of a document: date, attachment, formula."""
    return len(text) <= LONGEST and bool(_ending().match(text))


def is_surrounding(item: Item) -> bool:
    """Tell whether an item is furniture or mostly links, those to attachments apart."""
    return is_furniture(item.text) or (
        2 * item.linked > len(item.text) and not _attachment().search(item.text)
    )


def is_day_of_publication(text: str, above: str = "") -> bool:
    """Tell whether a line is a date as pages print it under a title, bare or before tools; no label's value.

    Args:
        text: the line.
        above: the line above it.
    """
    return (
        len(text) <= LONGEST
        and (bool(_bare_date().fullmatch(text)) or bool(_date_and_tools().match(text)))
        and not above.endswith(("]", "】", "：", ":"))
    )
