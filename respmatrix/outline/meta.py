"""Facts of the document as a whole（文件要素）: never those of a document that it cites."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, Meta, Paragraph, Source, Span
from respmatrix.outline.closing import Signature, bodies_of_line, find_glued_signature, gloss
from respmatrix.outline.dates import find_date
from respmatrix.outline.headline import Headline, find_headline
from respmatrix.outline.labels import Found
from respmatrix.outline.number import document_number, number_alone, without_number, without_order
from respmatrix.outline.place import read_place, split_place
from respmatrix.outline.rows import labelled_rows
from respmatrix.vocabulary import headings as words
from respmatrix.vocabulary.numbers import OF_GOVERNMENT
from respmatrix.vocabulary.signatures import POSTS
from respmatrix.vocabulary.titles import ABOUT, PROPOSALS, PUTS_OUT, SPREAD_KINDS

_HEAD = 60
"""Paragraphs in which letterhead, number and title are looked for."""
_BULLETS = "•●·◆■ "
_GLOSSED = 400
"""A text with glosses has one in its beginning; code points."""
_LAST_LINES = 8
"""Among so many paragraphs at the end a date is the document's though nobody signs above it."""
_LONGEST_NOTE = 40
"""A longer line is no note of a date under a title; code points."""
_ODD_BLANKS = dict.fromkeys("\xa0\u2002\u2003", " ") | dict.fromkeys("\u200b\ufeff", "")
_GO_ON = ("“", "和", "与", "及", "暨")
"""How the second line of a name opens that a signature has in two, the whole of which the letterhead has."""
_LINE = 200
"""How much of a paragraph may say a fact; code points."""


def read_meta(
    source: Source, labels: list[Found], signatures: list[Signature]
) -> tuple[Meta, list[Diagnostic]]:
    """Return title, issuer, number, date, place and level, and what is odd about them.

    Args:
        source: the text.
        labels: the labels of its items.
        signatures: its signature blocks.
    """
    text = source.text
    signatures = signatures or find_glued_signature(source)
    first_label = labels[0].start if labels else len(text) + 1
    lines = _lines(source)
    head = bisect_left(source.paragraphs, first_label, 0, min(len(lines), _HEAD), key=_start)
    rows, taken = labelled_rows(lines[:head])
    number = document_number(lines[:head], rows.get("number")) or number_alone(lines[head:_HEAD])
    lines[:head] = ["：" if index in taken else without_number(lines[index]) for index in range(head)]
    headline = find_headline(lines, head=head, stated=rows.get("title"))
    titles = tuple(title for title in (headline.title, headline.notice) if title)
    issuer = _issuer(lines[:head], rows, signatures, titles, headline, number)
    date, oddities = _date(source, lines, head, rows, signatures, headline)
    if headline.title is None and lines:
        oddities.append(report("RM205"))
    place, level = read_place(issuer, titles, text)
    return Meta(headline.title, issuer, number, date, place, level, headline.draft_note), oddities


def _lines(source: Source) -> list[str]:
    """Return the beginnings of the paragraphs without bullets, glosses and the like."""
    text = source.text
    lines = [text[p.start : p.end][:_LINE] for p in source.paragraphs]
    for odd, plain in _ODD_BLANKS.items():
        if odd in text:
            lines = [line.replace(odd, plain) or line for line in lines]
    if "#" in text or "*" in text:
        lines = [line.strip("#* ") or line if line[0] in "#*" else line for line in lines]
    if gloss().search(text, 0, _GLOSSED):
        lines = [gloss().sub("", line) or line for line in lines]
    for index, line in enumerate(lines[:_HEAD]):
        if line[0] in _BULLETS:
            lines[index] = line = line.lstrip(_BULLETS) or line
        if " " in line or "\u3000" in line:
            lines[index] = _unspaced(line)
    return lines


def _unspaced(line: str) -> str:
    """Return a line of which all characters stand apart without the spaces（关 于 某 事 的 通 知）.

    Of one that only ends in such a word（…的 通 知）the word is joined.
    """
    parts = line.split()
    if len(parts) >= 5 and 2 * len(parts) > len(line) - len(parts):
        return "".join(parts)
    return _spread_kind().sub(r"\1\2", line) if parts and parts[-1] in SPREAD_KINDS[1] else line


@cache
def _spread_kind() -> re.Pattern[str]:
    first, second = SPREAD_KINDS
    return re.compile(rf"([{first}])[ \u3000]+([{second}])$")


def _start(paragraph: Paragraph) -> int:
    return paragraph.start


def _issuer(
    lines: list[str],
    rows: dict[str, str],
    signatures: list[Signature],
    titles: tuple[str, ...],
    headline: Headline,
    number: str | None,
) -> str | None:
    """Return the issuing body: signature, table, full name in the title, letterhead, publisher, number."""
    signed = next((one.bodies for one in signatures if one.bodies), ())
    if signed and not signed[0].startswith(_GO_ON):
        return "、".join(dict.fromkeys(signed))
    if "own_issuer" in rows:
        return "、".join(rows["own_issuer"].split())
    above = headline.line if headline.line >= 0 else len(lines)
    opening = next((bodies for title in reversed(titles) if (bodies := _opening_bodies(title))), ())
    if opening and split_place(opening[0])[0]:
        return "、".join(opening)
    letterhead = [body for line in lines[:above] for body in bodies_of_line(without_order(_undated(line)))]
    letterhead = letterhead or _above_a_title(lines)
    if signed and not any(body.endswith(signed[0]) for body in letterhead):
        return "、".join(dict.fromkeys(signed))
    if letterhead or opening:
        named = "、".join(dict.fromkeys(letterhead or opening))
        published = rows.get("issuer", "")
        # 「省人民政府办公厅关于…」 leaves out the place that the table says.
        return published if published.endswith(named) and split_place(published)[0] else named
    for key in ("issuer", "source"):
        if key in rows:
            return "、".join(rows[key].split())
    return _from_number(number, titles)


def _undated(line: str) -> str:
    """Return the bodies of a line that ends in a date, as briefs have it: 「某市督查室　2023年7月12日」."""
    issued = _issued(line)
    return issued[0] if issued else line


def _issued(line: str) -> tuple[str, str] | None:
    """Return who issues a brief and its date, where a line says both."""
    dated = _dated().fullmatch(line) if line[-1:] == "日" else None
    return (dated["bodies"].removesuffix("编"), dated["date"]) if dated else None


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(
        r"(?P<bodies>[\u4e00-\u9fff、 \u3000]{4,60}?)[ \u3000]+(?P<date>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)"
    )


def _opening_bodies(title: str) -> tuple[str, ...]:
    """Return the bodies with which a title opens（某市财政局关于…）."""
    opening = _opening().match(title)
    return bodies_of_line(opening.group(1).strip()) if opening and "等" not in opening.group(1) else ()


@cache
def _opening() -> re.Pattern[str]:
    of_a_reply = f"[对對](?=.{{2,40}}(?:{PROPOSALS}))"
    return re.compile(rf"([\u4e00-\u9fff\s（）()]{{2,100}}?)(?:{'|'.join(ABOUT)}|{PUTS_OUT}|{of_a_reply})")


@cache
def _signer() -> re.Pattern[str]:
    """The person who signs an order（市长　某某）."""
    return re.compile(rf"^[\u4e00-\u9fff]{{0,6}}(?:{POSTS})[ \u3000]*[\u4e00-\u9fff· \u3000]{{2,8}}$")


def _above_a_title(lines: list[str]) -> list[str]:
    """Return the bodies right above a line 「关于…」, where a page has the title higher up too."""
    for line, below in pairwise(lines):
        if below.startswith(("关于", "關")) and (bodies := bodies_of_line(line)):
            return list(bodies)
    return []


def _from_number(number: str | None, titles: tuple[str, ...]) -> str | None:
    """Return the government whose own code the document number carries（某府〔2023〕7号、某政发）."""
    code = re.match(rf"[\u4e00-\u9fff]{{1,3}}{OF_GOVERNMENT}[〔\[（(【﹝［]", number or "")
    if code is None:
        return None
    return next((f"{place}人民政府" for title in titles if (place := split_place(title)[0])), None)


@cache
def _stamp() -> re.Pattern[str]:
    """The line under a title that begins with the time of publishing（2024-05-06 09:30 来源：…）."""
    return re.compile(
        r"(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}(?=(?:\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
        rf"\s*(?:$|[\[【（(]?(?:{words.STAMP_LABELS})))"
    )


def _date(
    source: Source,
    lines: list[str],
    head: int,
    rows: dict[str, str],
    signatures: list[Signature],
    headline: Headline,
) -> tuple[str | None, list[Diagnostic]]:
    """Return the date: 成文日期, then the signature's, the one under the title, 发布日期, a damaged one."""
    if (own := find_date(rows.get("own_date", ""))) is not None:
        return own, []
    signed, damaged = _signed_date(source, lines, head, signatures, headline)
    found = signed or find_date(rows.get("sent_date", "")) or _bracketed_date(lines[:head])
    found = found or find_date(rows.get("date", "")) or _date_of_issue(lines[: max(0, headline.line)])
    if found is not None:
        return found, []
    for line in lines[:head]:
        if (stamp := _stamp().match(line)) is not None:
            return find_date(stamp.group()), []
    if damaged is None:
        return None, []
    place, iso = damaged
    printed, location = place.of(source.text), source.locate(place)
    if iso is None:
        return None, [report("RM207", location, printed=printed)]
    return iso, [report("RM206", location, printed=printed, date=iso)]


def _signed_date(
    source: Source, lines: list[str], head: int, signatures: list[Signature], headline: Headline
) -> tuple[str | None, tuple[Span, str | None] | None]:
    """Return the date of the first signature that is the document's, and the last damaged one."""
    prose = next((index for index, line in enumerate(lines) if "。" in line), len(lines))
    damaged: tuple[Span, str | None] | None = None
    for one in signatures:
        at_end = one.date >= len(lines) - _LAST_LINES and one.date >= min(head, prose)
        signer = one.first > 0 and _signer().search(lines[one.first - 1]) is not None
        if not (one.bodies or at_end or signer or _stands_above(lines, one.date, headline.line)):
            continue
        if not one.reading.damaged and one.reading.iso is not None:
            return one.reading.iso, None
        damaged = source.paragraphs[one.date].span, one.reading.iso
    return None, damaged


def _stands_above(lines: list[str], date: int, title: int) -> bool:
    """Tell whether a date stands right above the title, a note between them（（此件公开发布））."""
    between = lines[date + 1 : title]
    return date < title and len(between) < 2 and all(line[0] in "（(" and "此件" in line for line in between)


def _date_of_issue(lines: Sequence[str]) -> str | None:
    """Return the date behind who issues a brief, above its title."""
    for line in lines:
        issued = _issued(line)
        if issued and bodies_of_line(issued[0]):
            return find_date(issued[1])
    return None


def _bracketed_date(lines: Sequence[str]) -> str | None:
    """Return the date in a bracket on a line of its own, as under the titles of laws."""
    for line in lines:
        bracketed = line[0] in "（(" and line[-1] in "）)" and len(line) <= _LONGEST_NOTE
        if bracketed and (iso := find_date(line)):
            return iso
    return None
