"""Where the text proper ends: signatures, attachments, closing formulas（落款、附件与结束语）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from respmatrix.model import Paragraph, Source
from respmatrix.outline.dates import DateReading, read_date_line
from respmatrix.text import fold
from respmatrix.vocabulary.bodies import LEVEL
from respmatrix.vocabulary.characters import SOUND, simplify
from respmatrix.vocabulary.headings import CLOSING
from respmatrix.vocabulary.labels import LINE_LABEL
from respmatrix.vocabulary.signatures import (
    EVENTS,
    FORMULA,
    FORMULA_STARTS,
    LETTERHEADS,
    ORGAN_ENDINGS,
    SEALS,
)
from respmatrix.vocabulary.titles import ABOUT, ASSEMBLIES


class Signature(NamedTuple):
    """A date line with the bodies that sign above it（落款）."""

    first: int
    """Index of the first paragraph of the block."""
    date: int
    """Index of the paragraph of the date."""
    bodies: tuple[str, ...]
    """Bodies as printed, in order; empty where the date stands alone."""
    reading: DateReading
    """What the date line says."""


class Breaks(NamedTuple):
    """Offsets at which the text of an item ends though none begins, each list ascending."""

    texts: list[int]
    """All of them."""
    parts: list[int]
    """Those behind which another part of the file begins: signatures and attachments."""


_ABOUT = re.compile(f"{'|'.join(ABOUT)}|[对對](?:十|[省市县区州]|全国)?[^办]{{0,6}}(?:{ASSEMBLIES})")
"""The first line of a title of several lines: 「某局关于规范中介公司」, 「某局对政协第十二届某省委员会」."""
_EVENT = re.compile(EVENTS)
_LONGEST_BODIES = 100
"""A longer line is no line of bodies; code points."""
_LONGEST_SIGNED = 60
"""Nor is one above or below a date; code points."""
_LONGEST_DATE = 24
"""A longer line is no date alone; code points."""
_MOST_LINES = 12
"""Paragraphs that a signature takes at most, and at the end of the text those that may hold one."""
_SENTENCE_ENDS = frozenset("。！）)")
_SIGNED_TAIL = 120
"""So much of the end of a paragraph may be a signature that lost its line break; code points."""
_LATIN = re.compile("[a-zà-ǿ]")
_ENDS_DATE = frozenset("日0123456789０１２３４５６７８９")
_CLOSING_STARTS = frozenset("（([【*" + CLOSING)
"""What may begin a closing line, and more: most paragraphs begin with none of them."""
_BREAK_STARTS = frozenset("附（(" + FORMULA_STARTS)
"""What may begin an attachment or a formula."""


def _spread(words: tuple[str, ...]) -> str:
    """Return the pattern of words whose characters may stand apart（公　章）."""
    return "|".join(r"\s*".join(word) for word in words)


@cache
def _formula() -> re.Pattern[str]:
    return re.compile(rf"[（(]?(?:{FORMULA})")


@cache
def _body_line() -> re.Pattern[str]:
    return re.compile(
        rf"[\u4e00-\u9fff（）()“”\s]{{1,100}}(?:{ORGAN_ENDINGS})(?:[（(][\u4e00-\u9fff]{{1,6}}[）)])?\s*(?:{_spread(LETTERHEADS)})?$"
    )


@cache
def _seal() -> re.Pattern[str]:
    return re.compile(rf"[（(]\s*(?:{_spread(SEALS)})\s*[）)]")


@cache
def _letterhead() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_spread(LETTERHEADS)})$")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(rf"[（(\[【*]{{0,2}}(?:{CLOSING})")


@cache
def _attachment() -> re.Pattern[str]:
    return re.compile(r"附\s*(?:件|表|录|：|:)\s*(?:[0-9０-９一二三四五六七八九十]{0,3})\s*(?:[:：.、]|$|《)")


@cache
def gloss() -> re.Pattern[str]:
    """The sound of a character in a bracket behind it, which some copies print（號(hào)）."""
    # The bracket first: by it the engine skips all other text.
    return re.compile(rf"[（(](?<=[\u4e00-\u9fff].){SOUND}")


@lru_cache(maxsize=4096)
def bodies_of_line(line: str) -> tuple[str, ...]:
    """Return the bodies that make up a line of a letterhead or signature; empty where it is another line.

    >>> bodies_of_line("省发展改革委　　省财政厅"), bodies_of_line("由市财政局负责。")
    (('省发展改革委', '省财政厅'), ())
    """
    if len(line) <= _LONGEST_BODIES and _LATIN.search(line):
        line = gloss().sub("", line)
    if len(line) > _LONGEST_BODIES or not _body_line().fullmatch(simplify(line)) or _ABOUT.search(line):
        return ()
    if _EVENT.search(line):
        return ()
    line = _letterhead().sub("", _seal().sub("", line)).strip()
    parts = line.split()
    if not parts or any(len(part) == 1 for part in parts):
        return ("".join(parts),) if parts else ()
    return tuple(parts)


@cache
def _labelled() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{LINE_LABEL})\s*[:|→—-]")


@cache
def _level() -> re.Pattern[str]:
    return re.compile(LEVEL)


def find_signatures(source: Source) -> list[Signature]:
    """Return the signature blocks of the text in order."""
    text, paragraphs = source.text, source.paragraphs
    found: list[Signature] = []
    for index in [index for index, each in enumerate(paragraphs) if text[each.end - 1] in _ENDS_DATE]:
        paragraph = paragraphs[index]
        if paragraph.end - paragraph.start > _LONGEST_DATE:
            continue
        reading = read_date_line(text[paragraph.start : paragraph.end])
        if reading is not None:
            found.append(_signature(text, paragraphs, index, reading))
    if found and found[-1].date >= len(paragraphs) - _MOST_LINES and not any(one.bodies for one in found):
        found[-1] = _signed_in_a_list(text, paragraphs, found)
    return found


def _signed_in_a_list(text: str, paragraphs: tuple[Paragraph, ...], found: Sequence[Signature]) -> Signature:
    """Return the last signature with those who sign in one list（市财政局、市教育局）.

    Such a list stands below the last sentence, and above no other date: else these are times of tasks.
    """
    *others, last = found
    index = last.first - 1
    bodies = _listed(text, paragraphs, index)
    if index < 1 or not bodies or any(_listed(text, paragraphs, one.first - 1) for one in others):
        return last
    above = paragraphs[index - 1]
    closed = text[above.end - 1] in _SENTENCE_ENDS or paragraphs[index].line - above.line > 1
    return last._replace(first=index, bodies=bodies) if closed else last


def _listed(text: str, paragraphs: tuple[Paragraph, ...], index: int) -> tuple[str, ...]:
    """Return the bodies of a short line that lists several; empty where it is another line."""
    if index < 0 or paragraphs[index].end - paragraphs[index].start > _LONGEST_SIGNED:
        return ()
    line = text[paragraphs[index].start : paragraphs[index].end]
    return bodies_of_line(line.replace("、", " ")) if "、" in line else ()


def find_glued_signature(source: Source) -> list[Signature]:
    """Return the signature that lost its line break and ends a paragraph（…。某市水务局 2024年5月6日）."""
    text, paragraphs = source.text, source.paragraphs
    for index in range(len(paragraphs) - 1, max(-1, len(paragraphs) - 1 - _MOST_LINES), -1):
        paragraph = paragraphs[index]
        if text[paragraph.end - 1] not in "日|｜":
            continue
        hit = _signed_inside().search(
            text[max(paragraph.start, paragraph.end - _SIGNED_TAIL) : paragraph.end]
        )
        if hit is not None and (bodies := _last_bodies(hit.group(1))):
            reading = read_date_line(hit.group(2))
            return [Signature(index, index, bodies, reading)] if reading is not None else []
    return []


def _last_bodies(words: str) -> tuple[str, ...]:
    """Return the bodies that close a stretch of words（…执行 某市财政局 某市水务局）."""
    bodies: tuple[str, ...] = ()
    for word in reversed(words.split()):
        named = bodies_of_line(word)
        if not named:
            break
        bodies = named + bodies
    return bodies


@cache
def _signed_inside() -> re.Pattern[str]:
    return re.compile(
        r"(?:^|[。！!…：:\s])([\u4e00-\u9fff（）() \u3000]{3,100}?)[ \u3000]*"
        r"([0-9〇○零OＯ一二三四五六七八九]{4}\s*年[^年月日]{1,4}月[^年月日]{1,4}日)\s*[|｜]?$"
    )


def _signature(text: str, paragraphs: tuple[Paragraph, ...], date: int, reading: DateReading) -> Signature:
    first = date
    bodies: tuple[str, ...] = ()
    signed: list[tuple[int, tuple[str, ...]]] = []
    for index in range(date - 1, max(-1, date - 1 - _MOST_LINES), -1):
        paragraph = paragraphs[index]
        short = paragraph.end - paragraph.start <= _LONGEST_SIGNED
        line = text[paragraph.start : paragraph.end] if short else ""
        if _seal().fullmatch(line):
            first = index
            continue
        names = bodies_of_line(line)
        if not names:
            if len(signed) > 1 and _labelled().match(fold(simplify(line))):
                first, bodies = _below_a_list(signed)
            break
        bodies = names + bodies
        signed.append((index, names))
        first = index
    if not bodies and date + 1 < len(paragraphs):  # the date may stand above the body
        below = paragraphs[date + 1]
        bodies = bodies_of_line(text[below.start : below.end][: _LONGEST_SIGNED + 1])
    return Signature(first, date, bodies, reading)


def _below_a_list(signed: Sequence[tuple[int, tuple[str, ...]]]) -> tuple[int, tuple[str, ...]]:
    """Return the first line of those that sign below a labelled list, and their bodies.

    Bodies that say their level alone, 市住建局, above such as sign with their place, 云岭市人民政府,
    belong to the list.

    Args:
        signed: the lines that are bodies, each with its index, the last first.
    """
    listed = [bool(_level().match(simplify(names[0]))) for _, names in signed]
    count = listed.index(True) if True in listed[1:] and not listed[0] else len(signed)
    kept = signed[:count]
    return kept[-1][0], tuple([body for _, names in reversed(kept) for body in names])


def find_breaks(source: Source, signatures: list[Signature], last_heading: int) -> Breaks:
    """Return where the text of an item ends though no new item begins.

    Signatures, attachments and closing formulas end it anywhere; the furniture of a web page
    only behind the last heading, where no item can follow.

    Args:
        source: the text.
        signatures: its signature blocks.
        last_heading: offset of the last heading, -1 where there is none.
    """
    text, paragraphs = source.text, source.paragraphs
    parts = {
        paragraphs[one.first].start for one in signatures if one.bodies or one.date == len(paragraphs) - 1
    }
    ends: set[int] = set()
    closing, formula, attachment = _closing().match, _formula().match, _attachment().match
    for paragraph in [each for each in paragraphs if text[each.start] in _BREAK_STARTS]:
        if text[paragraph.start] == "附":
            if attachment(text, paragraph.start, paragraph.end):
                parts.add(paragraph.start)
        elif formula(text, paragraph.start, paragraph.end):
            ends.add(paragraph.start)
    for paragraph in reversed(paragraphs):
        if paragraph.start <= last_heading:
            break
        if text[paragraph.start] in _CLOSING_STARTS and closing(text, paragraph.start, paragraph.end):
            ends.add(paragraph.start)
    return Breaks(sorted(parts | ends), sorted(parts))
