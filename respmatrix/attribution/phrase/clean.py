"""Attribution text made readable for patterns, every character tied to its place（清洗）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from respmatrix.attribution.names.apart import is_separate, without_role
from respmatrix.attribution.names.kind import kind_of
from respmatrix.model import PartyKind, Span
from respmatrix.text import CIRCLED
from respmatrix.text.fold import FOLD_TABLE
from respmatrix.vocabulary.bodies import LEVEL
from respmatrix.vocabulary.characters import PINYIN, SIMPLIFIED
from respmatrix.vocabulary.deadlines import DEADLINE
from respmatrix.vocabulary.labels import (
    ANY_LABEL,
    ANY_LINE_LABEL,
    BULLETS,
    DEADLINE_LABEL,
    FRAMED_NOUNS,
    LINE_LABEL,
    NO_HOLDERS,
    PERSON_LABEL,
    ROLE_LABEL,
)
from respmatrix.vocabulary.no_names import OPENS
from respmatrix.vocabulary.pages import PAGE_NUMBER
from respmatrix.vocabulary.phrases import MASKED_NAME, PERSON_NAME
from respmatrix.vocabulary.roles import MANNER_OPENS, VERB_PHRASE

_TABLE = FOLD_TABLE | SIMPLIFIED | str.maketrans("|｜│丶〈〉–\\", ";;;、()—/")
"""A bar parts what one line holds: 「责任单位：市工信局 | 配合单位：市商务局」."""
_DROP = re.compile(
    r"(?=[\s\u200b-\u200f\u2060\ufeff\xad*★☆▲△※●○■◆—–<(])"  # most characters are none of these
    r"(?:[^\S\t]|[\u200b-\u200f\u2060\ufeff\xad]|(?<=[一-龥)])[*★☆▲△※]+|\([*★☆▲△※]\)|"
    r"[*★☆▲△※]+(?=[一-龥])(?!为|是|号|的|者|标)|\A[●○■◆—–]+|</?[A-Za-z][^<>]{0,60}>|"
    rf"<!--[^<>]{{0,60}}>|\([{PINYIN}]{{1,8}}\))"
)
_GAP = re.compile(r"[^\S\t]+")
_ENTITY = re.compile(r"&(?:[A-Za-z]{2,6}|#\d{2,5}|#x[0-9A-Fa-f]{2,5});|\*\*")
"""What mark-up leaves in the text: 「&nbsp;」, 「**」."""
_VERB = re.compile(VERB_PHRASE)
_JOINS = ("各", "及", "和", "与")
_COUNTER_OF_LINE = rf"(?:\(?[\d一二三四五六七八九十]{{1,3}}[.、)]+|[–>{BULLETS}]{{1,2}})"
_MARKS = (";", "—", "-", "→")
_MARKED = re.compile("[位门室体] *[;—→-]")
_NOUN_MARKED = re.compile(
    rf"((?:^|[,;。]|(?:(?<![各及和与\s]) |(?<![各及和与])\n)(?! *(?:行业|{NO_HOLDERS}))) *"
    rf"(?:{_COUNTER_OF_LINE})?"
    rf"(?:(?:{ROLE_LABEL})(?<=[位门室体])|(?:{PERSON_LABEL})(?<=[导人])|(?:{DEADLINE_LABEL})(?<=[限间])) *)"
    r"(?:;|[—→-]{1,2})"
)
"""Another mark in the place of the colon: 「责任单位；市教育局」, 「责任单位-市教育局」."""
_PAGE_NUMBER = re.compile(
    rf"(?<=\n)(?<![\d年月第至到-]\n)[^\S\n]*(?:{PAGE_NUMBER})[^\S\n]*(?=\n)(?!\n\s*[\d年月日个项条季至到-])"
    r"|(?<![\d-])[-—–―─]{1,2} ?\d{1,3} ?[-—–―─]{1,2}(?![\d-])"
)
"""The number of a page on which the text was broken; 「2026年⏎6⏎月」 is a date with breaks in it."""
_FRAME = re.compile(r"\(([^()\n]{1,15}\n?[^()\n]{1,15})\):?")
_FRAMED = re.compile(ANY_LABEL)
"""「【责任单位】市教育局」: the brackets do what the colon does."""
_FRAMED_NOUN = re.compile(f"(?:{FRAMED_NOUNS})$")
_ENDS_PART = re.compile(r" *(?:[、,;。)]|$)")
HOLDER = rf"(?![^()]{{0,4}}(?:{NO_HOLDERS}))(?:{LINE_LABEL})(?<=[位门])"
"""A label whose bodies may stand in a bracket behind it（责任单位（市水务局））; 主管部门 is a class."""
HELD = rf"({HOLDER})\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)"
_LABEL_AHEAD = re.compile(r"[^、,;。:()\n\r]{2,24}:")
_LABEL = re.compile(f"(?:{ANY_LABEL}):")
_WHOLE_LABEL = re.compile(f"(?:{ANY_LINE_LABEL}):")
_SPACED_LABEL = re.compile(f"(?=.{{4}}|责任人$|[时期]限$)(?:{ANY_LINE_LABEL})")
_TAG = re.compile("</?(?:(?P<block>br|p|div|li|tr|td|th|h[1-6])(?=[ />])|[a-z])[^<>]{0,60}>", re.IGNORECASE)
"""A tag that a copy left in the text; some of them break the line."""
_COUNTED_LABEL = re.compile(
    rf"(?<=\n)[^\S\n]*{_COUNTER_OF_LINE}(?=[^、,;。:()\n\r]{{2,24}}(?:\([^()\n]{{1,10}}\)[单位部门]*)?:)"
)
"""The number or bullet of a line in front of its label."""
_TIME = re.compile(DEADLINE)
_PERSON = re.compile(f"{PERSON_NAME}|{MASKED_NAME}")
_PERSON_LIST = re.compile(f"(?:{PERSON_LABEL})(?: *:| )[^:;。]*$")
_LONGEST_LIST = 60
"""So far before white space the label of the persons begins between whom it may stand; code points."""
_OFFICE = re.compile(rf"(?!{LEVEL})[一-龥]{{2,12}}(?:办公室|[办所站队]|中心)(?<!政府办公室)")
_LONGEST_NAME = 40
"""So far before white space the name begins that it may stand in; code points."""
_ROLES_AHEAD = ("牵头", "负责", "配合", "参与", "落实")
_NO_LABELS = ("负责", "落实", "参与")
"""Alone in front of a body these tell whom somebody looks after: 「负责 市教育局」."""
_OPENS = re.compile(OPENS)
_LEFT = re.compile(r"[^、,;。:()]*(?:\([^()]*\))?$")
_BLANK_IN_BRACKET = re.compile(r"\s+(?=[^()]*\))")
_RIGHT = re.compile(r"[^\s、,;。:()]+")


@cache
def _nothing_else() -> re.Pattern[str]:
    """Nothing but such labels with their brackets."""
    return re.compile(rf"\s*(?:{HELD}[\s,;、]*)+")


_COUNTER = re.compile(rf"(?<=[一-龥)])(?:[{CIRCLED}]|\d{{1,2}}[.、](?={LEVEL}))")
"""A counter right behind a body parts it from the next one."""
_NUMBER = re.compile(
    r"(?:(?<![^\s、,;:)])\(?\d{1,2}[.、)]|(?<=[一-龥])(?:\d{1,2}\.|\(\d{1,2}\)))(?=\s*[一-龥])"
)
_COUNTED = re.compile(r"(?<![^\s、,;:)])\(?1[.、)]\s*[一-龥][^:]{1,80}?(?<![\d.])\(?2[.、)]\s*[一-龥]")
"""Numbers count the bodies of a list as well（1.市发改委 2.市财政局）."""
_COUNTERS = frozenset(CIRCLED)
"""They count the bodies of a list（①市发改委 ②市财政局）."""


class Cleaned(NamedTuple):
    """Half-width, simplified text without white space, glosses and markup（清洗后的文本）.

    White space in front of a label has become 「;」 and between two bodies 「、」, because it separates them.
    """

    text: str
    offsets: range | tuple[int, ...]
    """Offset in the original of every character of `text`."""

    def span(self, start: int, end: int) -> Span:
        """Return the original span of `text[start:end]`, which must not be empty."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def printed(self, original: str, start: int, end: int) -> str:
        """Return the original characters of `text[start:end]` without what was dropped between them."""
        offsets = self.offsets
        if isinstance(offsets, range):
            return original[offsets[start] : offsets[end - 1] + 1]
        return "".join([original[offset] for offset in offsets[start:end]])


def _separator(gap: re.Match[str]) -> str:
    """Return what the white space stands for, as long as itself: a separator, or nothing to keep."""
    text, start, end = gap.string, gap.start(), gap.end()
    ahead, right = _LABEL_AHEAD.match(text, end), _RIGHT.match(text, end)
    before = _LEFT.search(text[max(0, start - _LONGEST_NAME) : start])
    parts = _BLANK_IN_BRACKET.sub("", before[0]).split() if before else []
    left = "".join(parts)
    manner = any(part.endswith(MANNER_OPENS) for part in parts[-2:])  # 「按 职责分工 负责」
    if parts and right and not manner:  # 「牵头单位 市发改委 责任单位 市教育局」
        after, before_label = _SPACED_LABEL.fullmatch(parts[-1]), _SPACED_LABEL.fullmatch(right[0])
        if after and not before_label and not _VERB.fullmatch(right[0]):  # 「各行业 主管部门 负责」
            return ":" + " " * (end - start - 1)
        ended = not parts[-1].endswith(_JOINS) and not (
            "各" in "".join(parts[-2:]) and "主管" in right[0]
        )  # 「及各 行业主管部门」 and 「及各 行业 主管部门」 are one name
        if before_label and not after and ended and text[right.end() : right.end() + 1].isspace():
            return ";" + " " * (end - start - 1)
    if ahead:
        label = "".join(ahead[0].split())
        longer = ("".join([*parts[index:], label]) for index in range(len(parts)))
        known = _LABEL if "\n" in gap[0] else _WHOLE_LABEL
        if known.fullmatch(label) and not any(
            map(_WHOLE_LABEL.fullmatch, longer)
        ):  # 「完成 时限」 is one label
            return ";" + " " * (end - start - 1)
    if not (left and right):
        return gap[0]
    begins = not (ahead or "\n" in gap[0] or left in _NO_LABELS) and left.endswith(_ROLES_AHEAD)
    if begins and kind_of(without_role(_OPENS.split(right[0], maxsplit=1)[0])):
        return "," + " " * (end - start - 1)  # 「教育部牵头 财政部等参与」
    apart = right[0][0] in _COUNTERS or parts_bodies(parts, right[0])
    if apart or _parts_persons(text[max(0, start - _LONGEST_LIST) : start], parts[-1], right[0]):
        return "、" + " " * (end - start - 1)
    return gap[0]


def parts_bodies(left: Sequence[str], right: str) -> bool:
    """Tell whether white space parts a body from the next or from a time; such space is within `left` too."""
    if _TIME.fullmatch(right):  # 「各乡镇 长期」
        return kind_of("".join(left)) is not None
    ahead = ["".join(left[index:]) for index in range(len(left))]
    return any(is_separate(each, right) or _are_offices(each, right) for each in ahead)


def _parts_persons(before: str, left: str, right: str) -> bool:
    """Tell whether two names stand beside each other under a label of persons: 「责任领导：王建国 李明」."""
    named = _PERSON.fullmatch(left.partition("(")[0]) and _PERSON.fullmatch(right)
    return bool(named) and _PERSON_LIST.search(before) is not None


def _are_offices(left: str, right: str) -> bool:
    """Tell whether bodies of a township or zone stand beside each other: 「党政办公室 财政所 各村」.

    「财政局 预算科」 is an office of the body in front, 「乡村振兴局 办公室」 likewise.
    """
    if _OFFICE.fullmatch(left) is None or not (right[0] == "各" or _OFFICE.fullmatch(right)):
        return False
    return kind_of(left) is PartyKind.DEPARTMENT and kind_of(right) is not None


def _counter(number: re.Match[str]) -> str:
    """Return what the number of a body stands for: a separator, unless one stands in front of it."""
    before = number.string[: number.start()][-8:].rstrip()
    return ("" if before[-1:] in "、,;:" else "、").ljust(len(number[0]))


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark[0])


def _as_comma(counter: re.Match[str]) -> str:
    return "、".ljust(len(counter[0]))


def _with_colon(marked: re.Match[str]) -> str:
    return f"{marked[1]}:".ljust(len(marked[0]))


def _as_white_space(tag: re.Match[str]) -> str:
    return ("\n" if tag["block"] else " ").ljust(len(tag[0]))


def _unframed(frame: re.Match[str]) -> str:
    """Return a label between separator and colon, as long as with its brackets; what is none as it was.

    「市教育局【牵头】、市财政局」 is none: in front of a separator it says what the body before it does.
    """
    label = "".join(frame[1].split())
    if not _FRAMED.fullmatch(label):
        return frame[0]
    if not _FRAMED_NOUN.search(label) and _ENDS_PART.match(frame.string, frame.end()):
        return frame[0]
    return f";{label}:".ljust(len(frame[0]))


def _unframed_noun(frame: re.Match[str]) -> str:
    """Return the same for brackets in which only a noun is a label, not a role word: 「市财政局〔牵头〕」."""
    return _unframed(frame) if _FRAMED_NOUN.search("".join(frame[1].split())) else frame[0]


def clean(original: str, start: int, end: int) -> Cleaned:
    """Return `original[start:end]` cleaned, its offsets counted in `original`.

    >>> clean("（市财政 局 牵头）", 1, 9).text
    '市财政局牵头'
    """
    text = original[start:end].translate(_TABLE)
    if text[-1:] == ".":  # 「(市水利局牵头,市财政局配合.)」
        text = text[:-1] + "。"
    if "&" in text or "**" in text:
        text = _ENTITY.sub(_blank, text)
    if "限为" in text or "间为" in text:
        text = text.replace("时限为", "时限:").replace("时间为", "时间:")
    if "::" in text:
        text = text.replace("::", ": ")
    if any(map(text.__contains__, _MARKS)) and _MARKED.search(text):
        text = _NOUN_MARKED.sub(_with_colon, text)
    if "<" in text:
        text = _TAG.sub(_as_white_space, text)
    if "\n" in text or "—" in text:
        text = _PAGE_NUMBER.sub(_blank, text)
    framed = ")" in text  # to which all of them are folded
    if framed and (original.find("】", start, end) >= 0 or original.find("〗", start, end) >= 0):
        text = _FRAME.sub(_unframed, text)
    elif framed and any(original.find(mark, start, end) >= 0 for mark in "]］〕"):
        text = _FRAME.sub(_unframed_noun, text)
    elif framed and text[0] == "(":  # 「（责任单位）市教育局」
        text = _FRAME.sub(_unframed_noun, text, count=1)
    if framed and text[-1] == ")" and ("位(" in text or "门(" in text) and _nothing_else().fullmatch(text):
        text = re.sub(HELD, r"\1:\2;", text)  # the brackets do what the colon does
    if "\n" in text:
        text = _COUNTED_LABEL.sub(_blank, text)
    if "2" in text and _COUNTED.search(text):
        text = _NUMBER.sub(_counter, text)
    elif "②" in text or "2." in text or "2、" in text:
        text = _COUNTER.sub(_as_comma, text)
    if not _DROP.search(text):
        return Cleaned(text, range(start, end))
    text = _GAP.sub(_separator, text)
    kept: list[str] = []
    offsets: list[int] = []
    position = 0
    for match in _DROP.finditer(text):
        kept.append(text[position : match.start()])
        offsets.extend(range(start + position, start + match.start()))
        position = match.end()
    kept.append(text[position:])
    offsets.extend(range(start + position, end))
    return Cleaned("".join(kept), tuple(offsets))
