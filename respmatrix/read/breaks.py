"""Give back the line breaks that a copy replaced by blanks（还原丢失的换行）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from respmatrix.model import Paragraph
from respmatrix.text import fold, fold_radicals
from respmatrix.vocabulary.characters import simplify
from respmatrix.vocabulary.headings import ROLE_LABEL_ENDS, ROLE_LABEL_STARTS, ROLES_AT_THE_END
from respmatrix.vocabulary.labels import ANY_LINE_LABEL
from respmatrix.vocabulary.titles import CARRIED_KINDS
from respmatrix.vocabulary.units import BEHIND_BLANKS

_LONGEST_MEAN = 300
"""Paragraphs that are longer on the average have lost the breaks between them; code points."""
_FEW = 8
"""Among no more paragraphs some may be no more than a mark, such as the bars of a lost table."""
_LONGEST_HEADING = 40
_LONGEST_BRACKET = 300
_LABEL = 16
"""The end of a label and its colon; code points."""
_ENDS = frozenset("。！？；：:）)”》】〕")
"""What the paragraphs before a lost break end in, as far as they are sentences or attributions."""


def give_back(text: str, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, the long ones cut at blanks that stand for lost line breaks.

    A text has lost its breaks where its paragraphs are very long on the average, or all of it is one.
    In it a break was where a blank follows a sentence, precedes a number or a label, follows a numbered
    heading, or stands in the head of the text, before its first sentence, or in its tail, behind the
    last one.
    """
    count = len(paragraphs)
    if 1 < count <= _FEW:
        count = sum(len(one) > 1 for one in paragraphs)
    if count > 1 and len(text) <= _LONGEST_MEAN * count:
        return list(paragraphs)
    shortest = _LONGEST_MEAN if count > 1 else 1
    text = fold_radicals(text)
    return [part for each in paragraphs for part in (_parts(text, each) if len(each) > shortest else (each,))]


def _parts(text: str, whole: Paragraph) -> Iterator[Paragraph]:
    start, end = whole.start, whole.end
    first, last = text.find("。", start, end), text.rfind("。", start, end)
    for gap in _gap().finditer(text, start, end):
        if gap.end() - gap.start() > 1 or _is_break(text, start, gap.start(), gap.end(), first, last):
            yield _part(whole, start, gap.start())
            start = gap.end()
    yield _part(whole, start, end)


def _part(whole: Paragraph, start: int, end: int) -> Paragraph:
    return Paragraph(start, end, whole.line, whole.column + start - whole.start)


def _is_break(text: str, start: int, gap: int, behind: int, first: int, last: int) -> bool:
    """Tell whether the blank from `gap` to `behind` ends the paragraph that begins at `start`."""
    if _opens_bracket(text, start, gap) or (text[gap - 1] in "：:" and _ends_label(text[start:gap])):
        return False
    if text[gap - 1] in _ENDS or _opener().match(text, behind) is not None:
        return True
    if _amount().match(text, behind) is not None:
        return False
    if not first <= gap <= last or text.endswith(ROLES_AT_THE_END, start, gap):
        return True
    label = _label().match(text, start, gap)
    if label is None:
        return any(line.fullmatch(text, start, gap) for line in (_date(), _title()))
    return gap - start <= _LONGEST_HEADING and _inner_mark().search(text, label.end(), gap) is None


def _opens_bracket(text: str, start: int, gap: int) -> bool:
    """Tell whether a bracket that opens behind `start` is still open at `gap`."""
    near = max(start, gap - _LONGEST_BRACKET)
    opened = max(text.rfind("（", near, gap), text.rfind("(", near, gap))
    return opened > max(text.rfind("）", near, gap), text.rfind(")", near, gap))


def _ends_label(text: str) -> bool:
    return _behind_label().search(fold(simplify(text[-_LABEL:]))) is not None


@cache
def _gap() -> re.Pattern[str]:
    """A blank that parts Chinese words, not a number from its unit."""
    return re.compile(
        r"(?<=[\u4e00-\u9fff。！？；：:）)”》】〕〉])[ \u3000\xa0]+(?=[\u4e00-\u9fff（(【〔［“《①-⑳]|\d)"
        r"|(?<=[\d号])[ \u3000\xa0]+(?=[\u4e00-\u9fff（(【〔［《]{3})"
    )


@cache
def _amount() -> re.Pattern[str]:
    """A number with blanks on both sides and its unit behind it（建成小区 300 个）."""
    return re.compile(rf"[\d.,]+[ \u3000\xa0]+[{BEHIND_BLANKS}]")


@cache
def _label() -> re.Pattern[str]:
    """A number at the head of a paragraph."""
    n = "[一二三四五六七八九十]{1,3}"
    return re.compile(
        rf"{n}、|[（(]{n}[）)]|\d{{1,2}}(?:[.．](?!\d)|、)|[（(]\d{{1,2}}[）)]|[①-⑳]|第{n}[章节条]"
    )


@cache
def _opener() -> re.Pattern[str]:
    """What else begins a paragraph: the label of an attribution, an attribution without one, a date."""
    duties = "|".join(ROLES_AT_THE_END)
    return re.compile(
        rf"{_label().pattern}|附件|(?:{ROLE_LABEL_STARTS})(?:{ROLE_LABEL_ENDS})[：:]|{_date().pattern}(?=\s|$)"
        rf"|[^\s。；：:]{{3,200}}(?:{duties})(?=\s|$)"
    )


@cache
def _behind_label() -> re.Pattern[str]:
    """The end of a label and its colon, behind which the list goes on: 「责任单位： 市教育局」."""
    return re.compile(rf"(?:{ANY_LINE_LABEL}):\Z")


@cache
def _date() -> re.Pattern[str]:
    digits = "[0-9〇○零一二三四五六七八九十]"
    return re.compile(rf"{digits}{{4}}年{digits}{{1,3}}月{digits}{{1,3}}日")


@cache
def _title() -> re.Pattern[str]:
    """The title of what a notice carries, between its signature and the text."""
    return re.compile(rf"[^。；，：\s]{{6,60}}(?:{CARRIED_KINDS})(?:[（(][^（）()]{{2,20}}[）)])?")


@cache
def _inner_mark() -> re.Pattern[str]:
    return re.compile("[，。；、：]")
