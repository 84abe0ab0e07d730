"""Recognise the number at the head of a paragraph（序数识别）."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from attrs import evolve, frozen

from respmatrix.model import LabelStyle, Paragraph, Source
from respmatrix.model.lean import lean, maker
from respmatrix.outline.garbled import Garbled, see_garbled
from respmatrix.outline.letters import LETTERS, OUTERMOST, Letter, see_letter
from respmatrix.text import fold, read_number, write_chinese
from respmatrix.vocabulary.characters import GARBLED_OPENING
from respmatrix.vocabulary.headings import BEHIND_CITED_PARTS, DIGITS, NUMERALS, PARTS
from respmatrix.vocabulary.units import BEHIND_DECIMALS, BEHIND_NUMBERS, BEHIND_SERIES


@lean
@frozen
class Found:
    """A number that may head an item（候选序数）."""

    start: int
    """Offset of the label's first character."""
    end: int
    """Offset after the label and the space behind it."""
    text: str
    style: LabelStyle
    level: int
    """Order among the styles by the usual nesting; smaller encloses larger."""
    number: int
    limit: int
    """End of the paragraph."""
    shape: int = 0
    """By which shape it was seen at the head of a paragraph; 0 where a later step found it."""
    paragraph: int = -1
    """Index of the paragraph that it heads; -1 inside one."""
    prefix: str = ""
    """For decimal labels what stands before the last component: 「2.3」 of 「2.3.1」."""
    emphasis: bool = False
    """True where 「**」 opens before the label."""
    glued: bool = False
    """True where it stands inside a paragraph."""
    recovered: bool = False
    opening: int = -1
    """Where the text of the item before it ends: at what stands before the label in its paragraph, such as
    「- **」; -1 where that is nothing."""
    outline: int | None = None
    """Level at which the file's styles put it among the headings, 1 the outermost; None for no heading."""


_make_found = maker(Found)

LEVELS = {
    LabelStyle.ARTICLE: 0,
    LabelStyle.CHINESE: 10,
    LabelStyle.CHINESE_BRACKET: 20,
    LabelStyle.ARABIC: 30,
    LabelStyle.DECIMAL: 34,
    LabelStyle.ARABIC_BRACKET: 40,
    LabelStyle.CIRCLED: 50,
    LabelStyle.ORDINAL: 60,
}
"""The nesting of GB/T 9704; 「第一章」 and its like stand before all others (see `PARTS`)."""
_ARABIC = LabelStyle.ARABIC

_DASHES = "－—–-"
"""Between the numbers of a label: 1-1."""
_OPENERS = "-#>*•●○◎◆◇■□▲△▶❖➢★☆※<"
_ENCLOSED = "①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿"
_STARTS = frozenset(
    NUMERALS
    + "0123456789０１２３４５６７８９（(第)）"
    + _OPENERS
    + "".join(chr(code) for a, b in ("①⑳", "⑴⒇", "⒈⒛", "㈠㈩", "❶❿") for code in range(ord(a), ord(b) + 1))
)
_NO_TITLE = BEHIND_NUMBERS + "+-—~～:：/,，)）."
"""What follows a bare number that counts or dates something, or stands in a row of numbers."""


@cache
def _written_numbers() -> dict[str, int]:
    return {write_chinese(number): number for number in range(1, 100)}


@cache
def _label_pattern() -> re.Pattern[str]:
    """One alternative a shape; the odd groups hold the label, the even ones its number."""
    n, d, space = f"[{NUMERALS}]", f"[{DIGITS}]", "[ \u3000\u200b]?"
    span = "[至、和及与][（(]"  # （一）至（三）项 are spoken of
    parts = "|".join(PARTS)
    shapes = (
        rf"([（(]{space}({n}{{1,4}}){space}[）)](?!{span})[、.．]?)",  # 1 （一）
        rf"(({n}{{1,4}}){space}[、．.](?!{space}{n}{{1,2}}(?:、|{BEHIND_SERIES})))",  # 3 一、
        rf"(({d}{{1,3}}){space}[*★☆▲]?{space}[.．、](?!{d}))",  # 5 1. and 1*.
        rf"(({d}{{1,2}}(?:(?:[.．]{d}{{1,2}}){{1,3}}|[{_DASHES}]{d}{{1,2}}(?![{BEHIND_NUMBERS}{_DASHES}])))"
        rf"(?!{d})[.．、]?)(?![{BEHIND_DECIMALS}])",  # 7 1.1 and 1-1
        rf"(({d}{{1,3}})\u200b?(?:[.．、]|[,，](?!{d})))",  # 9 「3.」 before a title that begins with a digit
        rf"([（(]{space}({d}{{1,3}}){space}[）)](?!{span})[、.．]?)",  # 11 （1）
        rf"(({d}{{1,3}}){space}[）)][、.．]?)",  # 13 1）
        rf"(([{_ENCLOSED}])[、.．]?)",  # 15 ①
        rf"(第{space}({n}{{1,5}}|{d}{{1,3}}){space}(?:{parts})"
        rf"(?!{BEHIND_CITED_PARTS}|，|,))",  # 17 第一条
        rf"(({n}{{1,2}})是)",  # 19 一是
        rf"(({n}{{1,3}})[）)])",  # 21 一）
        rf"(({d}{{1,3}})(?=[\t \u3000]|[\u4e00-\u9fff“\"「《]))",  # 23 a bare number
        rf"(第({n}{{1,2}})[，,、])",  # 25 第一，
        rf"(({n}{{1,2}})[，,])",  # 27 一，
    )
    blank = "[ \t\u3000\xa0\u2000-\u200f\ufeff]*"
    opener = rf"(?:[-#>*•●○◎◆◇■□▲△▶❖➢★☆※]{{1,6}}{blank}|<[a-zA-Z][^<>\n]{{0,60}}>[ \t]*){{0,4}}"
    return re.compile(opener + "(?:" + "|".join(shapes) + ")[ \t\u3000\u00a0\u2000-\u200a]*")


_STYLES = {
    1: LabelStyle.CHINESE_BRACKET,
    3: LabelStyle.CHINESE,
    5: LabelStyle.ARABIC,
    7: LabelStyle.DECIMAL,
    9: LabelStyle.ARABIC,
    11: LabelStyle.ARABIC_BRACKET,
    13: LabelStyle.ARABIC_BRACKET,
    17: LabelStyle.ARTICLE,
    19: LabelStyle.ORDINAL,
    21: LabelStyle.CHINESE_BRACKET,
    23: LabelStyle.ARABIC,
    25: LabelStyle.ORDINAL,
    27: LabelStyle.CHINESE,
}
_SHORT_LINE = 40
"""A bare number may head a line that is no longer; code points."""
_LIST_HEAD = 12
"""So much of a line tells that it opens a list of attachments; code points."""
_ENCLOSED_SHAPE, _ARTICLE_SHAPE = 15, 17
_CLOSED_SHAPES = frozenset({13, 21})
"""「2）」 and 「二）」, which a line break may have cut off from 「（」."""
_LONGEST_BRACKET = 60
"""So far before the end of a line the bracket may open that the next line closes; code points."""
UNCERTAIN_DECIMAL, UNCERTAIN_ARABIC, UNCERTAIN_BARE, UNCERTAIN_LETTER = 7, 9, 23, 29
_DASH = re.compile(f"[{_DASHES}]")
_FILE_ENDS = frozenset("cdfgprstxCDFGPRSTX")
"""Last letters of the names of files."""
UNCERTAIN_ORDINALS = frozenset({19, 25, 27})
"""Shapes that are labels only where their neighbours say so; letters have a pattern of their own."""


def see_labels(source: Source) -> tuple[list[Found], list[int]]:
    """Return what looks like a label at the head of a paragraph, and the damaged paragraphs."""
    text = source.text
    match = _label_pattern().match
    seen: list[Found] = []
    damaged: list[int] = []
    attached = 0  # next number of a list behind 「附件：1.…」
    for index, paragraph in enumerate(source.paragraphs):
        start = paragraph.start
        first = text[start]
        if first not in _STARTS:
            attached = _attachment(text, paragraph) if first == "附" else 0
            if first in LETTERS and (letter := see_letter(text, start, paragraph.end)):
                seen.append(_lettered(letter, start, paragraph.end, index))
            elif first == GARBLED_OPENING[0] and (garbled := see_garbled(text, start, paragraph.end)):
                seen.append(_restored(garbled, start, paragraph.end, index))
            continue
        limit = paragraph.end
        hit = match(text, start, limit)
        if hit is None or (shape := hit.lastindex) is None:
            attached = 0
            if first in ")）" and text[start + 1 : limit][:1].isalpha():
                if not _closes(source, index):
                    damaged.append(index)
            elif letter := see_letter(text, start, limit):
                seen.append(_lettered(letter, start, limit, index))
            continue
        found = _found(hit, shape, limit, index)
        if attached and found.number == attached and found.style is _ARABIC:
            attached += 1
            continue
        attached = 0
        if text[limit - 1] in _FILE_ENDS and _file_name().search(text, found.end, limit):
            continue
        if shape == UNCERTAIN_BARE and not _may_be_bare(text, found):
            continue
        if shape in _CLOSED_SHAPES and _closes(source, index):
            continue
        seen.append(found)
    return seen, damaged


def _closes(source: Source, index: int) -> bool:
    """Tell whether the bracket that closes at the head of a paragraph opens at the end of the one before."""
    if not index:
        return False
    above = source.paragraphs[index - 1]
    tail = source.text[max(above.start, above.end - _LONGEST_BRACKET) : above.end]
    return max(tail.rfind("（"), tail.rfind("(")) > max(tail.rfind("）"), tail.rfind(")"))


def _found(hit: re.Match[str], shape: int, limit: int, paragraph: int) -> Found:
    label, number = hit.group(shape, shape + 1)
    start, (opening, end) = hit.start(shape), hit.span()
    emphasis = start > opening and "**" in hit.string[opening:start]
    if hit.string.startswith("**", end):
        # 「**（一）** 标题」: only the label is emphasised; 「1. **标题。** 」: only the title is.
        emphasis = not emphasis
        end += 2
    style = _enclosed_style(number) if shape == _ENCLOSED_SHAPE else _STYLES[shape]
    prefix = ""
    if shape == UNCERTAIN_DECIMAL:
        prefix, _, number = _DASH.sub(".", fold(number)).rpartition(".")
    level = LEVELS[style]
    if shape == _ARTICLE_SHAPE:
        level = PARTS.get(label[-1]) or PARTS[label[-2:]]
    elif prefix:
        level += prefix.count(".")
    return _make_found(
        start,
        end,
        label,
        style,
        level,
        _value(number),
        limit,
        shape,
        paragraph,
        prefix,
        emphasis,
        False,
        False,
        opening,
    )


def _lettered(letter: Letter, start: int, limit: int, paragraph: int) -> Found:
    kind = letter.style, OUTERMOST, letter.number
    return Found(start, letter.end, letter.text, *kind, limit, UNCERTAIN_LETTER, paragraph)


def _restored(garbled: Garbled, start: int, limit: int, paragraph: int) -> Found:
    style = LabelStyle.CHINESE_BRACKET
    kind = style, LEVELS[style], garbled.number
    return Found(start, garbled.end, garbled.text, *kind, limit, paragraph=paragraph, recovered=True)


@lru_cache(maxsize=1024)
def _value(number: str) -> int:
    return _written_numbers().get(number) or read_number(number) or 0


def _enclosed_style(character: str) -> LabelStyle:
    if "⒈" <= character <= "⒛":
        return LabelStyle.ARABIC
    return LabelStyle.CHINESE_BRACKET if "㈠" <= character <= "㈩" else LabelStyle.CIRCLED


def _may_be_bare(text: str, found: Found) -> bool:
    """Tell whether a number without a mark may head a table row or a short line."""
    gap = text[found.start + len(found.text) : found.end]
    if "\t" in gap or "\u3000" in gap:
        return True
    head = text[found.end : found.end + 1]
    short = found.limit - found.start <= _SHORT_LINE and text[found.limit - 1] not in "。；;，,"
    return head not in _NO_TITLE and (short or "  " in gap)


@cache
def _file_name() -> re.Pattern[str]:
    """The end of the name of a file: pages list attachments so（1.任务分工表.docx）."""
    return re.compile(r"[^。；]\.(?:docx?|wps|xlsx?|et|pptx?|pdf|ofd|zip|rar|jpg|png)$", re.IGNORECASE)


def _attachment(text: str, paragraph: Paragraph) -> int:
    """Return 2 where the paragraph opens a list of attachments（附件：1.…）, else 0."""
    line = text[paragraph.start : paragraph.start + _LIST_HEAD].replace(" ", "").replace("\u3000", "")
    return 2 if re.match(r"附件?[:：][1１][.．、]", line) else 0


def decimal_as_arabic(found: Found) -> Found | None:
    """Return 「3.5」 read as the label 「3.」 before a title that begins with 「5」; None for 「3-5」."""
    if _DASH.search(found.text):
        return None
    first = found.prefix.partition(".")[0]
    cut = len(first) + 1
    start = found.start
    return evolve(
        found,
        end=start + cut,
        text=found.text[:cut],
        style=LabelStyle.ARABIC,
        level=LEVELS[LabelStyle.ARABIC],
        number=int(first),
        prefix="",
    )
