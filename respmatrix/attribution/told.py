"""Duties that the document tells in another way, and that are not read（文中另行交代的职责）."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from respmatrix.attribution.judging.accept import ONLY_PERSONS
from respmatrix.attribution.judging.candidate import left_open
from respmatrix.attribution.judging.genre import Genre
from respmatrix.attribution.judging.telling import are_offices, is_mostly_understood, leads_with_others
from respmatrix.attribution.names.level import is_anchored
from respmatrix.attribution.person_columns import find_persons
from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.lex import pieces
from respmatrix.attribution.phrase.piece import TokenKind
from respmatrix.attribution.phrase.placed import read
from respmatrix.attribution.phrase.reading import Accepted
from respmatrix.attribution.reports import quoted
from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, OutlineItem, Paragraph, Role, Source, Span, Task
from respmatrix.vocabulary.bodies import LEVEL
from respmatrix.vocabulary.headings import DUTY_SECTIONS, ORGANS_OF_ROWS
from respmatrix.vocabulary.phrases import COMRADE, LEADS, TELLS_DUTY, TELLS_WHO, TOLD_LAST
from respmatrix.vocabulary.titles import DIVIDES_PERSONS, DIVIDES_WORK_TITLES

_TOLD_LAST = frozenset(TOLD_LAST)
_LONGEST_TOLD = 120
"""So far before its end the words of a task begin that tell who answers for it; code points."""
_BEFORE_LEVEL = re.compile(f"[，,；;：:。](?=(?:{LEVEL})[^，,；;：:。]{{1,60}}?(?:{'|'.join(TOLD_LAST)}))")
"""What stands before a clause that begins with a level and holds a role word."""
_OPENING = re.compile(r"[ \t\u3000]*(?P<body>[^：:。，,；;\n]{2,40})[：:。][^\n]")
"""How a line begins that tells the duties of a body."""
_FEWEST_BODIES = 2
_LONGEST_SENTENCE = 40
"""A last sentence that says nothing but who answers is no longer; code points."""
_LONGEST_ROW = 120
"""A line that is longer is no row of what is divided; code points."""
_WORD = re.compile(r"[^\s，,、；;。：:（()）|]{3,24}")
"""What may be a body in it."""


def report_told(source: Source, title: str | None, genre: Genre) -> Sequence[Diagnostic]:
    """Return what tells duties in another way: persons in a table, or prose and lines of bodies.

    Of the latter it is the first of several sentences or lines, where the title speaks of a division of work.

    Args:
        source: a document without any attribution.
        title: its title.
        genre: its kind.
    """
    behind = genre.first_item
    persons = find_persons(source)
    if persons and genre.gives_tasks(persons[0], unnumbered=True):
        heading, count = persons
        text = quoted(heading.of(source.text))
        return (report(ONLY_PERSONS, source.locate(heading), text=text, count=str(count)),)
    if title is None or not any(map(title.__contains__, DIVIDES_WORK_TITLES)):
        return ()
    told = list(islice(_told().finditer(source.text, behind), 2))
    if len(told) > 1:
        place = Span(*told[0].span())
        return (report("RM353", source.locate(place), text=quoted(place.of(source.text))),)
    if any(map(title.__contains__, DIVIDES_PERSONS)):
        return ()
    named = list(islice((line for line in source.paragraphs[1:] if _names_bodies(source.text, line)), 3))
    below = [line for line in named if line.end > behind]
    if len(named) <= _FEWEST_BODIES and len(below) < _FEWEST_BODIES:
        return ()  # who issues it, and to whom
    first = (below or named)[0]
    return (report("RM359", source.locate(first.span), text=quoted(first.of(source.text))),)


def _names_bodies(text: str, line: Paragraph) -> bool:
    """Tell whether a short line has a body among the words that blanks or marks part."""
    if len(line) > _LONGEST_ROW:
        return False
    words = _WORD.findall(text, line.start, line.end)
    return any(word.endswith(ORGANS_OF_ROWS) or _is_body(word, whole=True) for word in words)


def report_prose(
    source: Source, tasks: Iterable[Task], genre: Genre, stated: Sequence[Span], *, fewest: int
) -> Iterator[Diagnostic]:
    """Yield the first task whose last words tell in prose who answers for it, the others beside it.

    Args:
        source: the document.
        tasks: its tasks; only such as have no attribution are looked at.
        genre: its kind.
        stated: its rules, which are no such words.
        fewest: how many such tasks there are at least.
    """
    found: list[Span] = []
    for task in tasks:
        if task.attributions or task.inherited or task.inferred:
            continue
        text = task.text
        if text[-3:].rstrip("。；")[-2:] in _TOLD_LAST:
            told = _told_last(source.text, task.location.span)
        else:
            told = (
                _led_last(source.text, task.location.span) if text.find(LEADS, -_LONGEST_TOLD) >= 0 else None
            )
        if told and genre.gives_tasks(told, unnumbered=False):
            found.append(told)
    if found and stated:
        held = sorted(stated, key=_start)
        found = [span for span in found if not _overlaps(held, span)]
    if len(found) >= fewest:
        places = [source.locate(span) for span in found]
        text = quoted(found[0].of(source.text))
        yield report("RM354", places[0], related=tuple(places[1:]), text=text, count=str(len(found)))


def report_lists(
    source: Source, outline: Sequence[OutlineItem], printed: Sequence[Accepted], genre: Genre
) -> Iterator[Diagnostic]:
    """Yield the sections that tell the duties of one body after the other（责任分工：市水利局：负责…）.

    Args:
        source: the document.
        outline: its items.
        printed: its attributions; a section that holds one is read.
        genre: its kind.
    """
    if genre.is_plan:
        return
    starts = [each.span.start for each in printed]
    for index, item in enumerate(outline):
        if not item.title.endswith(DUTY_SECTIONS):
            continue
        last = index + 1
        while last < len(outline) and outline[last].depth > item.depth:
            last += 1
        end = outline[last].location.span.start if last < len(outline) else len(source.text)
        section = Span(item.title_span.end, end)
        is_read = bisect_left(starts, section.start) < bisect_left(starts, end)
        if is_read or not genre.gives_tasks(section, unnumbered=True):
            continue
        lines = [below.title_span.start for below in outline[index + 1 : last]]
        opened = (_OPENING.match(source.text, line, end) for line in lines or _lines(source, section))
        bodies = [each["body"] for each in opened if each and _is_body(each["body"], whole=True)]
        if len(bodies) >= _FEWEST_BODIES:
            place = source.locate(item.title_span)
            yield report("RM356", place, text=quoted(item.title), count=str(len(bodies)), name=bodies[0])


def _lines(source: Source, section: Span) -> list[int]:
    """Return where the paragraphs begin that begin inside a section."""
    first, last = (bisect_left(source.paragraphs, at, key=_start) for at in (section.start, section.end))
    return list(map(_start, source.paragraphs[first:last]))


def _start(stretch: Paragraph | Span) -> int:
    return stretch.start


def _overlaps(held: Sequence[Span], span: Span) -> bool:
    """Tell whether a stretch overlaps one of several, which are in order and apart."""
    index = bisect_left(held, span.end, key=_start)
    return index > 0 and held[index - 1].end > span.start


def _told_last(text: str, task: Span) -> Span | None:
    """Return the last words of a task that say who answers for it, as 「…，由县水利局负责。」 does.

    Without 由 they say nothing else, as in 「…，县水利局牵头，县财政局配合。」.
    """
    start, end = max(task.start, task.end - _LONGEST_TOLD), task.end
    start = max(start, text.rfind("。", start, end - 1))
    if left_open(text[start:end]):
        return None  # in a bracket that never closes, which RM302 tells
    by = _tells_who().search(text, start, end)
    if by and (_is_body(by["body"]) or by["body"].endswith(COMRADE)):
        return Span(*by.span())
    if _is_short_duty(text, start, end):
        return Span(start + 1, end)
    for mark in _BEFORE_LEVEL.finditer(text, start, end):
        reading = read(text, clean(text, mark.end(), end))
        if reading and reading.cued and reading.anchored and not (reading.residue or reading.unsure):
            return Span(mark.end(), end)
    comma = text.rfind("，", start, end)
    return Span(comma + 1, end) if comma >= 0 and _offices_answer(text, comma + 1, end) else None


def _led_last(text: str, task: Span) -> Span | None:
    """Return the last sentence or line of a task that says who leads and what others do.

    「…。市水务局牵头，市财政局负责资金保障。」
    """
    start = max(task.start, task.end - _LONGEST_TOLD)
    end = start + len(text[start : task.end].rstrip("。；; \t\u3000\r\n"))
    start = max(start, text.rfind("。", start, end) + 1, text.rfind("\n", start, end) + 1)
    start = end - len(text[start:end].lstrip())
    reading = read(text, clean(text, start, end)) if text.find(LEADS, start, end) >= 0 else None
    if reading is None or not (reading.anchored and is_mostly_understood(reading)):
        return None
    first = reading.parties[0]
    return Span(start, end) if first.role is Role.LEAD and first.span.start <= start else None


def _offices_answer(text: str, start: int, end: int) -> bool:
    """Tell whether a last clause says nothing but that offices lead or answer（…，经济处牵头）."""
    if end - start > _LONGEST_SENTENCE:
        return False
    reading = read(text, clean(text, start, end))
    return reading is not None and reading.cued and not reading.told and are_offices(reading)


def _is_short_duty(text: str, start: int, end: int) -> bool:
    """Tell whether a last sentence is short, and says of offices who answers and who helps."""
    if text[start] != "。" or end - start > _LONGEST_SENTENCE:
        return False
    reading = read(text, clean(text, start + 1, end))
    if reading is None or reading.residue or reading.told:
        return False
    return leads_with_others(reading) or (reading.cued and len(reading.parties) > 1)


def _is_body(words: str, *, whole: bool = False) -> bool:
    """Tell whether words open with a body, or are nothing else and say its level or place."""
    plain = clean(words, 0, len(words)).text
    kind, start, end = next(iter(pieces(plain)), (None, 0, 0))
    return kind is TokenKind.NAME and (not whole or (end == len(plain) and is_anchored(plain[start:end])))


@cache
def _tells_who() -> re.Pattern[str]:
    return re.compile(TELLS_WHO)


@cache
def _told() -> re.Pattern[str]:
    return re.compile(TELLS_DUTY)
