"""Decide what is an attribution（判定）: by its content, not by its shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache

from attrs import frozen

from respmatrix.attribution.judging import telling
from respmatrix.attribution.judging.beside import ENDS_LABEL, OPENS_ASIDE, with_asides, with_labels
from respmatrix.attribution.judging.bystanders import is_called, tells_fact
from respmatrix.attribution.judging.candidate import CLOSING, Candidate, Shape
from respmatrix.attribution.judging.context import (
    closes_sentence,
    counts_bodies,
    ends_line,
    ends_part,
    explains,
    follows_sentence,
    is_within,
    stands_apart,
)
from respmatrix.attribution.judging.several import gives_several
from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.frames import governs_frame, heads_line, without_frames
from respmatrix.attribution.phrase.placed import read
from respmatrix.attribution.phrase.reading import Accepted, Reading
from respmatrix.model import Party, Span
from respmatrix.model.lean import lean, maker
from respmatrix.model.span import make_span
from respmatrix.text import fold
from respmatrix.vocabulary import bodies, bystanders, deadlines, ends, labels, no_names, phrases, roles
from respmatrix.vocabulary.characters import simplify
from respmatrix.vocabulary.pages import LEADERS

_LABEL = re.compile(labels.ROLE_LABEL)
_NAMES_PERSONS = re.compile(rf"(?:{labels.ANSWERING}):{phrases.PERSON_NAME}")
_CALLS_UPON = re.compile(roles.CALLS_UPON)
_TELLS_HOW = re.compile(bystanders.REACHED_BY)
_DEFINES = re.compile(phrases.DEFINITION)
_NAMES_UNITS = re.compile(labels.PROMISES_UNITS)
_GIVES_DUTY = re.compile(
    rf"(?:{ends.ORGANS}|政府|部门|单位)(?:等[^,;、。:()]{{0,6}}|[^,;、。:()]{{0,6}}(?:{phrases.POSTS}))?"
    rf"(?:{roles.PLAIN_MANNER})?"
    rf"(?:{'|'.join(roles.DUTY_WORDS)})(?=[,;。]|$)"
)
"""A body with its role word behind it, at the end of a clause."""
_MAY_GIVE_DUTY = re.compile(rf"[{''.join(sorted({word[-1] for word in roles.DUTY_WORDS}))}](?=[,;。]|$)")
"""How every such clause ends; it is looked for first, for it costs little."""
_GIVES_DOER_DUTY = re.compile(
    rf"{phrases.DOER}(?:[、,]{phrases.DOER}){{0,8}}(?:{roles.PLAIN_MANNER}){{0,2}}"
    rf"(?:{'|'.join(roles.DUTY_WORDS)}){{1,2}}(?=[,;。]|$)"
)
"""Words that may be bodies of no known shape, and their role word: 「蓝天救援牵头」."""
_GROUP_AHEAD = re.compile(rf"(?:{phrases.GROUPS})[。.]\s*\Z")
"""「抢险救援组。由市应急管理局牵头，…」 says who is in the group."""
_HAS_OBJECT = re.compile(roles.HAS_OBJECT)
_BY = "由"
_BY_STARTS = (_BY, "具体由")
"""Opens a clause of a sentence: 「由考核委负责，县统计局配合」 is prose."""
_NEXT_PART = re.compile(
    r"[，,、]\n?[^，,。；;：:、（()）\n]{4,40}(?:[，,、]\n?[^。；;：:（()）\n]{1,40})?"
    r"(?P<bracket>[（(](?P<inner>[^（()）\n]{2,80})[)）])"
)
"""What stands between two brackets of one sentence, and the second of them."""
_REST_OF_SENTENCE = re.compile(r"[^。；;\n（()）]{3,}(?=[。；;\n]|$)")
_LONGEST_TIME = 30
_TIME = re.compile(f"[,、]?(?:{deadlines.DEADLINE})")
_PERSON = re.compile(phrases.PERSON_NAME)
_PARTS = re.compile("[、,;]")
_NEXT_WORD = re.compile(
    r"[、，,和及与]?(?P<word>[^、，,。；;：:（()）\n]{2,16})[（(](?P<inner>[^（()）\n]{2,80})[)）]"
)
"""The next word with a bracket behind it."""
_BODY = re.compile(
    rf"(?:(?:^|[、,;:])(?:{no_names.BEFORE_ANY_BODY})?|[前底内]由?)(?:{bodies.LEVEL})"
    r"(?:[一-龥]{2,14}(?:局|委|厅|办|政府)|总工会|妇联|[残文]联|科协|工商联|[一-龥]{0,4}(?:法院|检察院))"
    r"(?=[一-龥\d]{0,8}(?:[、,;:]|$))"
)
"""A body with its level and organ, and no more than a verb behind it."""
_NO_DUTY = re.compile(phrases.TELLS_SOURCE)
_MOST_PARTS = 12
"""So many parts of one sentence are looked at."""
_LONGEST_DOUBT = 200
"""What could not be read and is longer is prose in a bracket, and no doubt; code points."""
_LONGEST_DUTY = 80
"""What names no known body and is longer is prose; code points."""
_REMEMBERED = 300
"""Up to this length what a text says is remembered, for documents repeat their attributions; code points."""


ONLY_PERSONS = "RM357"
"""Tells that labels name persons and no body."""


@lean
@frozen
class Doubtful:
    """A candidate that names bodies and a role and yet could not be read（存疑）."""

    span: Span
    code: str = "RM301"
    """Of the diagnostic that reports it."""
    is_aside: bool = False
    """It gives a task at most in a document that gives some."""
    probable: Accepted | None = None
    """What it says; it is an attribution where others of the document are written so."""


class _Outcome(Enum):
    """What a stretch of text is by its own words, wherever it stands."""

    ATTRIBUTION = auto()
    CLOSING = auto()
    """an attribution where it closes a sentence"""
    APART = auto()
    """an attribution behind a sentence or at the end of a line"""
    DOUBT = auto()
    PERSONS = auto()
    BEHIND_SENTENCE = auto()
    """a doubt behind a sentence, where most brackets of bodies are attributions"""
    NOTHING = auto()


_make_accepted = maker(Accepted)
_BRACKET, _BARE, _SENTENCE = Shape.BRACKET, Shape.BARE, Shape.SENTENCE
_LABELLED, _OTHER_LABEL, _PERSONS = Shape.LABELLED, Shape.OTHER_LABEL, Shape.PERSONS
_BRACKETS = (Shape.BRACKET, Shape.UNCLOSED)
_UNMARKED = (Shape.BARE, Shape.SENTENCE)
_CLOSING, _APART, _DOUBT = _Outcome.CLOSING, _Outcome.APART, _Outcome.DOUBT
_BEHIND_SENTENCE = _Outcome.BEHIND_SENTENCE
_UNREAD = frozenset({_DOUBT, _BEHIND_SENTENCE, _Outcome.NOTHING})


def judge(text: str, candidate: Candidate, *, level: str | None) -> Accepted | Doubtful | None:
    """Return the attribution, a doubt to report, or None where it is plainly none."""
    shape, start, end = candidate
    if shape is _PERSONS:
        return Doubtful(Span(start, end), ONLY_PERSONS, is_aside=True)
    inner, behind = (start + 1, end - 1) if shape is _BRACKET else (start, end)
    weigh = _remembered if behind - inner <= _REMEMBERED else _weigh
    outcome, reading = weigh(text[inner:behind], shape, level)
    if shape is _BRACKET and text.startswith(LEADERS, end):
        return None
    if shape is _OTHER_LABEL:
        if reading is None or reading.residue or reading.unsure:
            return None
        sure = telling.names_bodies_behind(text[start - 1 : start], reading)
        return Doubtful(Span(start, end), "RM351", is_aside=True) if sure else None
    if reading is None:
        if outcome is _Outcome.PERSONS:
            return Doubtful(Span(start, end), ONLY_PERSONS, is_aside=True)
        if outcome is _BEHIND_SENTENCE:
            in_place = follows_sentence(text, start) or _closes_line(text, start, end)
            in_place = in_place or (ends_line(text, end) and _lists_bodies(text[start + 1 : end - 1]))
            return Doubtful(Span(start, end), is_aside=True) if in_place else None
        doubt = outcome is _DOUBT or (shape is _LABELLED and counts_bodies(text, end))
        return Doubtful(Span(start, end), is_aside=shape in _UNMARKED) if doubt else None
    if shape is _BARE and not reading.cued and is_called(text, start):
        return None
    alone = shape is _BRACKET and not reading.cued and not text[start - 1 : start].isalnum()
    if alone and (governs_frame(text, end) or heads_line(text, start, end)):
        return Doubtful(Span(start, end))  # 「【市林业局】牵头，【市财政局】配合」 is read as a whole
    if (
        shape is _SENTENCE
        and text[start] == _BY
        and _GROUP_AHEAD.search(simplify(text[max(0, start - 8) : start]))
    ):
        return None
    behind_label = start and shape is _BRACKET and text[start - 1] in ENDS_LABEL
    if behind_label and (led := with_labels(text, start, end)):
        return judge(text, (Shape.LABELLED, *led), level=level)
    if outcome in (_CLOSING, _APART):
        if outcome is _APART:
            in_place = stands_apart(text, start, end)
        else:
            in_place = (
                closes_sentence(text, start, end)
                or _shares_sentence(text, end, level)
                or _stands_before_time(text, end)
            )
        if explains(text, start, reading) or tells_fact(text, start):
            return None
        if not in_place:
            if shape is _BRACKET and outcome is _APART and ends_part(text, end):
                probable = _make_accepted(make_span(start, end), reading, inner)
                return Doubtful(Span(start, end), is_aside=True, probable=probable)
            several = shape is _BRACKET and not reading.cued and _is_followed(text, end, level)
            return Doubtful(Span(start, end), "RM350", is_aside=True) if several else None
    elif shape is _BRACKET and is_within(text, start, end, labelled=reading.labelled):
        return None
    beside = shape is _BRACKET and (text[end : end + 1] in OPENS_ASIDE or text[start - 1 : start] in CLOSING)
    if beside and (wider := with_asides(text, start, end)) != (start, end):
        _, wide = _weigh(text[wider[0] + 1 : wider[1] - 1], shape, level)
        if wide is not None and len(wide.parties) == len(reading.parties):
            return _make_accepted(make_span(*wider), wide, wider[0] + 1)
    return _make_accepted(make_span(start, end), reading, inner)


def _closes_line(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket that says a duty ends its line, or one that lists bodies is all of it.

    「…不少于2次（教学处负责，年级组配合）」 and 「（国土所、林业站）」 below a task are such.
    """
    if text[end : end + 1].strip():
        return False
    inner = clean(text, start + 1, end - 1).text
    begins_line = text[max(0, start - 8) : start].rstrip(" \t\u3000\xa0").endswith(("\n", "\r"))
    return ("、" in inner and begins_line) or _MAY_GIVE_DUTY.search(inner) is not None


def _lists_bodies(inner: str) -> bool:
    """Tell whether all that stands between the marks of a bracket is called as bodies are."""
    words = _PARTS.split(fold(simplify(inner)))
    return len(words) > 1 and all(kind_of(word.strip()) is not None for word in words)


def _shares_sentence(text: str, end: int, level: str | None) -> bool:
    """Tell whether the next part of the sentence ends in a bracket of bodies too, and so on to its end.

    So several do each their part of one sentence: 「修建公路（市交通运输局），栽种树木（市林业局）。」
    """
    position = end
    for _ in range(_MOST_PARTS):
        part = _NEXT_PART.match(text, position)
        if part is None or _remembered(part["inner"], _BRACKET, level)[0] is not _CLOSING:
            return False
        position = part.end()
        if closes_sentence(text, part.start("bracket"), position):
            return True
    return False


def _stands_before_time(text: str, end: int) -> bool:
    """Tell whether nothing but a time follows in the sentence: 「修渠（市水利局），6月底前完成。」."""
    rest = _REST_OF_SENTENCE.match(text, end, end + _LONGEST_TIME)
    return rest is not None and _TIME.fullmatch(clean(text, end, rest.end()).text) is not None


def _is_followed(text: str, end: int, level: str | None) -> bool:
    """Tell whether a word with a bracket of bodies follows: 「供水（市水务局）、燃气（市城管局）改造」."""
    further = _NEXT_WORD.match(text, end)
    if further is None or _PERSON.fullmatch(further["word"]):  # 「王某（市检察院）、李某（市法院）」
        return False
    outcome, reading = _remembered(further["inner"], _BRACKET, level)
    return outcome is _CLOSING and reading is not None and not reading.cued


def _weigh(raw: str, shape: Shape, level: str | None) -> tuple[_Outcome, Reading | None]:
    """Return what `raw` is, and what it says if it may be an attribution, its positions counted in `raw`."""
    cleaned = clean(raw, 0, len(raw))
    reading = read(raw, cleaned, level=level) if cleaned.text else None
    if (reading is None or reading.residue) and (unframed := without_frames(raw)) is not raw:
        cleaned = clean(unframed, 0, len(raw))
        reading = read(raw, cleaned, level=level)
    if reading is None:
        if shape is _BRACKET and ":" in cleaned.text and _NAMES_PERSONS.match(cleaned.text):
            return _Outcome.PERSONS, None
        if cleaned.text and (_names_duties(cleaned.text, shape) or gives_several(cleaned.text, shape)):
            return _Outcome.DOUBT, None
        named = _names_body(cleaned.text, shape) or _names_doer(cleaned.text, shape)
        return (_BEHIND_SENTENCE if named else _Outcome.NOTHING), None
    outcome = _outcome(raw, shape, reading)
    if outcome is _Outcome.NOTHING and gives_several(cleaned.text, shape):
        outcome = _DOUBT
    if outcome is _Outcome.NOTHING and not reading.cued and shape is _BRACKET:
        named = _names_body(cleaned.text, shape) or telling.names_several(reading)
        outcome = _BEHIND_SENTENCE if named else outcome
    return outcome, None if outcome in _UNREAD else reading


_remembered = lru_cache(maxsize=8192)(_weigh)


def _names_body(text: str, shape: Shape) -> bool:
    """Tell whether a short bracket names a public body between its marks, whatever stands beside it."""
    if shape is not _BRACKET or len(text) > _LONGEST_DOUBT or _NO_DUTY.search(text):
        return False
    return _BODY.search(text) is not None


def _names_doer(text: str, shape: Shape) -> bool:
    """Tell whether a short bracket opens with words that may be bodies and a role word for them."""
    short = shape is _BRACKET and len(text) <= _LONGEST_DUTY
    return short and _MAY_GIVE_DUTY.search(text) is not None and _GIVES_DOER_DUTY.match(text) is not None


def _names_duties(text: str, shape: Shape) -> bool:
    """Tell whether a text that could not be read looks like an attribution all the same."""
    label = _LABEL.match(text) if shape is _BRACKET and ":" in text else None
    if shape is _LABELLED or (label and text.startswith(":", label.end())):
        return _NAMES_UNITS.match(text) is not None or _BODY.search(text) is not None
    if shape not in _BRACKETS or len(text) > _LONGEST_DOUBT or not _MAY_GIVE_DUTY.search(text):
        return False
    return _GIVES_DUTY.search(text) is not None


def _outcome(raw: str, shape: Shape, reading: Reading) -> _Outcome:
    """Return what `raw` is that reads as bodies and roles."""
    if _gives_no_task(shape, reading):
        return _Outcome.DOUBT if _is_promised(shape, raw, reading) else _Outcome.NOTHING
    if reading.labelled and all(map(telling.sits_in_group, reading.parties)):
        return _Outcome.NOTHING
    if shape is Shape.LABELLED:
        if _DEFINES.match(raw) or telling.speaks_of_duty(reading):
            return _Outcome.NOTHING
        return _Outcome.ATTRIBUTION if telling.is_mostly_understood(reading) else _Outcome.DOUBT
    by = raw.startswith(_BY_STARTS)
    if shape in (_SENTENCE, _BARE) and _BY in raw and telling.only_guides(reading):
        return _Outcome.NOTHING  # 「以上任务由县政府督查室跟踪督办。」
    if shape is Shape.SENTENCE:
        told = by and (reading.told or not telling.leads_with_others(reading))
        told = told or all(party.collective for party in reading.parties)
        if told or _HAS_OBJECT.search(raw):
            return _Outcome.NOTHING
        return _Outcome.ATTRIBUTION if telling.is_bare_line(raw, reading) else _Outcome.NOTHING
    if shape is Shape.BARE:
        told = by or reading.told or any(map(telling.has_no_task, reading.parties))
        told = told or (
            _CALLS_UPON.search(raw) is not None and all(party.collective for party in reading.parties)
        )
        bare = not told and telling.is_bare_line(raw, reading)
        return _Outcome.ATTRIBUTION if bare else _Outcome.NOTHING
    if reading.labelled and all(map(telling.builds, reading.parties)):
        return _Outcome.NOTHING
    if reading.told and not reading.labelled and (by or not any(map(telling.says_whose, reading.parties))):
        return _Outcome.NOTHING  # 「给予奖励（由市经信局负责受理）；」 goes on with the sentence
    if reading.cued:
        return _outcome_by_role(reading, by=by)
    if _TELLS_HOW.search(raw):
        return _Outcome.NOTHING  # 「报县政府办（县大数据中心，电话：…）」
    if telling.is_list(reading):
        return _Outcome.CLOSING
    named = telling.are_offices(reading) or telling.are_functions(reading) or telling.are_classes(reading)
    if named and reading.deadline:  # 「听取报告（6月，财经委）；」
        return _Outcome.CLOSING
    return _Outcome.APART if named else _Outcome.NOTHING


def _is_promised(shape: Shape, raw: str, reading: Reading) -> bool:
    """Tell whether a label promises bodies, and what stands behind it is called as labels are."""
    framed = shape is _LABELLED or (shape is _BRACKET and _NAMES_UNITS.match(fold(raw)) is not None)
    return reading.labelled and framed and all(map(telling.is_called_as_label, reading.parties))


def _gives_no_task(shape: Shape, reading: Reading) -> bool:
    """Tell whether bodies are named without anything to do: as a label, as taking no part, as purses."""
    parties = reading.parties
    if all(map(telling.is_called_as_label, parties)):
        return True  # 「【市级责任单位】」 frames a label, 「首位为牵头单位」 states a rule
    told_when = reading.labelled or reading.deadline
    if reading.cued and not told_when and _takes_no_part(parties):
        return True
    called = sum(map(telling.goes_by_function, parties))
    if not called:
        return False
    # 「市财政」 is a body where a role word says so, and among names of bodies; else a purse or a topic.
    if shape is Shape.SENTENCE or (not reading.cued and called * 2 >= len(parties)):
        return True
    return telling.bears_cost(reading)


def _takes_no_part(parties: Sequence[Party]) -> bool:
    return all(map(telling.has_no_task, parties)) or all(map(telling.is_asked_for_help, parties))


def _outcome_by_role(reading: Reading, *, by: bool) -> _Outcome:
    """Return what a bracket is in which a role word stands; `by` tells whether 由 opens it."""
    known = reading.anchored or reading.labelled or telling.are_offices(reading)
    if known and telling.is_mostly_understood(reading):
        # 「专家组（由市科协牵头），…」 says what the group is; behind a sentence it gives a duty.
        duty = telling.gives_duty(reading) and not by and not reading.told
        return _Outcome.ATTRIBUTION if reading.labelled or duty else _Outcome.CLOSING
    duty = telling.says_duty(reading)
    if reading.anchored:
        return _Outcome.APART if duty and telling.is_left_over(reading) else _Outcome.DOUBT
    if duty and telling.are_named(reading):
        return _Outcome.APART
    if reading.labelled or (duty and telling.names_several(reading)):
        return _Outcome.DOUBT
    return _BEHIND_SENTENCE if duty and not by else _Outcome.NOTHING
