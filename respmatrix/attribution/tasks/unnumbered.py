"""The task of an attribution that no numbered item holds（无序号的任务）.

It is the short line that heads the block, or else the first sentence of the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from respmatrix.attribution.tasks.draft import Draft
from respmatrix.model import Source, Span
from respmatrix.vocabulary import headings, tables
from respmatrix.vocabulary.characters import simplify

_CLOSING_MARKS = frozenset("。；：，、！？…,;:!?.")
_LONGEST_HEADING = 24
"""A longer line heads no block; code points."""
_WORD = re.compile(r"\w")
_INNER_MARK = re.compile("[，,。；;\t]")
_FACT = re.compile(f"(?:{'|'.join(headings.FACT_KEYS.values())})[:：]")
"""How a line begins that tells a fact of the whole document."""
_CARD = re.compile(rf"(?:{tables.CARD_NUMBER})[:：]?[^\S\n]*[\w.-]{{1,8}}")
"""The number of a card, one of many that tell a task each（序号：1）."""
_COUNT = re.compile(headings.COUNT)
"""The number of a block in a line of its own, as posts print them: 01, PART 2."""
_FEWEST_PARTED = 2
"""Where blank lines part all of more lines, they part no blocks."""
_MARKUP = "*# •"
"""What Markdown puts around a title, and the bullet that stands for a picture."""
_LIST_MARKS = "▲△▶►❖➢➤●○◎■□◆◇•·√✓✔"
_MARKS = frozenset(_LIST_MARKS + "★☆※")
_BULLET = re.compile(rf"[{_LIST_MARKS}★☆※*—\-]+\s*")


def block_of(source: Source, span: Span, previous: int, title: str | None, blocks: list[Draft]) -> Draft:
    """Return the unnumbered task that the attribution at `span` closes, a new one where none is open."""
    paragraphs = source.paragraphs
    last = bisect_right(paragraphs, span.start, key=_start) - 1
    first = bisect_right(paragraphs, previous, key=_start) - 1
    own = _holds_text(source, paragraphs[last], span)
    afresh = previous and first < last
    first += bool(afresh)
    first = max(first, 0)
    while first < last and _says_nothing(paragraphs[first].of(source.text), title):
        first += 1
    listed = own and source.text[paragraphs[last].start] in _LIST_MARKS
    heading = None if listed else _heading_of(source, range(first, last), title)
    if heading is None and blocks and previous and first == last and not (afresh and own):
        return blocks[-1]
    begin = (
        _without_bullet(source.text, heading)
        if heading
        else _first_sentence(source, paragraphs[last], span, paragraphs[first])
    )
    begin = _without_key(source.text, begin)
    draft = Draft(None, begin.of(source.text), begin.start, span.end)
    blocks.append(draft)
    return draft


def head_of(
    source: Source, span: Span, starts: Sequence[int], title: str | None, blocks: list[Draft]
) -> Draft:
    """Return the task of an attribution that stands above its items; a short line above it is its title."""
    paragraphs = source.paragraphs
    line = bisect_right(paragraphs, span.start, key=_start) - 1
    heading = Span(span.start, span.start)
    if line and bisect_left(starts, paragraphs[line - 1].start) == bisect_left(starts, span.start):
        above = paragraphs[line - 1].span
        if _is_heading(above.of(source.text), title):
            heading = above
    draft = Draft(None, heading.of(source.text), heading.start, span.end)
    blocks.append(draft)
    return draft


def _without_bullet(text: str, heading: Span) -> Span:
    """Return the line that heads a block without the mark before it: 「★ 防溺水工作」."""
    bullet = _BULLET.match(text, heading.start, heading.end) if text[heading.start] in _MARKS else None
    return Span(bullet.end(), heading.end) if bullet and bullet.end() < heading.end else heading


def _without_key(text: str, title: Span) -> Span:
    """Return a title without the word for all titles before it: 「工作任务：建设平台」."""
    line = simplify(title.of(text))
    key = _task_key().match(line)
    end = key.end() if key else 0
    if not key and (spread := _spread_key().match(line)) and _task_key().match("".join(spread[0].split())):
        end = spread.end()  # 「项 目 名 称：…」
    return Span(title.start + end, title.end) if 0 < end < len(title) else title


@cache
def _spread_key() -> re.Pattern[str]:
    return re.compile(r"(?:[\u4e00-\u9fff][ \u3000]+){1,5}[\u4e00-\u9fff][:：][ \u3000]*")


@cache
def _task_key() -> re.Pattern[str]:
    word = f"(?:{tables.TASK})"
    mark = r"(?:[-*•·◆■●] ?)?\*{0,2}"
    return re.compile(
        rf"{mark}(?:{word}\*{{0,2}}[ \u3000]*[:：]|[【〖]{word}[】〗][:：]?)\*{{0,2}}[ \u3000]*"
    )


def _says_nothing(line: str, title: str | None) -> bool:
    """Tell whether a line is of the document's title, or the number of a card, and so no task's title."""
    return (_COUNT.fullmatch(line) or _CARD.fullmatch(line)) is not None or (
        title is not None and line.strip(_MARKUP) in title
    )


def _start(span: Span) -> int:
    return span.start


def _holds_text(source: Source, paragraph: Span, attribution: Span) -> bool:
    """Tell whether words stand in a paragraph before the attribution, and not its bullet alone."""
    return _WORD.search(source.text, paragraph.start, attribution.start) is not None


def _heading_of(source: Source, lines: range, title: str | None) -> Span | None:
    """Return the short line that heads the last block of `lines`.

    Blank lines part the blocks, if there are any, and lines that none parts.
    """
    paragraphs = source.paragraphs
    parted = [not index or paragraphs[index].line - paragraphs[index - 1].line > 1 for index in lines]
    if len(parted) > _FEWEST_PARTED and all(parted):
        parted = [False] * len(parted)
    has_blocks = any(parted)
    heading: Span | None = None
    at_head = True
    for index, begins_block in zip(lines, parted, strict=True):
        if begins_block and not at_head:
            heading, at_head = None, True
        line = paragraphs[index].span
        if _COUNT.fullmatch(line.of(source.text)):
            heading, at_head = None, True
            continue
        if at_head and not _is_heading(line.of(source.text), title):
            at_head = False
        elif at_head and (heading is None or begins_block or not has_blocks):
            heading = line
            at_head = _task_key().match(simplify(line.of(source.text))) is None
    return heading


def _is_heading(line: str, title: str | None) -> bool:
    if len(line) > _LONGEST_HEADING or line[-1] in _CLOSING_MARKS or _INNER_MARK.search(line):
        return False
    if _FACT.match(line) or _CARD.fullmatch(line):
        return False
    return title is None or line.strip(_MARKUP) not in title


def _first_sentence(source: Source, paragraph: Span, attribution: Span, block: Span) -> Span:
    """Return the sentence that begins the attribution's paragraph, or its block where the line is its own."""
    begins = paragraph if _holds_text(source, paragraph, attribution) else block
    if begins.start >= attribution.start:
        return Span(attribution.start, attribution.start)
    bullet = _BULLET.match(source.text, begins.start, attribution.start)
    start = bullet.end() if bullet else begins.start
    stop = source.text.find("。", start, attribution.start)
    end = min(stop if stop >= 0 else attribution.start, begins.end)
    return Span(start, start + len(source.text[start:end].rstrip()))
