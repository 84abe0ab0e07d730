"""Decide what is an attribution（判定）: by its content, not by its shape."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from attrs import frozen

from respmatrix.attribution.beside import ENDS_LABEL, OPENS_ASIDE, with_asides, with_labels
from respmatrix.attribution.bystanders import is_called, tells_fact
from respmatrix.attribution.candidate import CLOSING, Candidate, Shape
from respmatrix.attribution.clean import clean
from respmatrix.attribution.context import closes_sentence, explains, is_within, stands_apart
from respmatrix.attribution.names.function import function_called
from respmatrix.attribution.names.kind import is_office
from respmatrix.attribution.names.level import is_anchored, levels_of
from respmatrix.attribution.placed import read
from respmatrix.attribution.reading import Accepted, Reading
from respmatrix.model import Party, PartyKind, Role, Span
from respmatrix.model.lean import lean, maker
from respmatrix.model.span import make_span
from respmatrix.text import fold
from respmatrix.vocabulary import bodies, roles
from respmatrix.vocabulary.characters import simplify
from respmatrix.vocabulary.pages import LEADERS

_INSTITUTION = re.compile(
    "(?:大学|学院|实验室|交易所|医院|学校|中学|小学|[一二三四五六七八九十]中|公司|油田|集团|银行|文化站|馆|"
    "协会|学会)$"
)
"""Alone in a bracket without a role word these are examples, not duties."""
_LABEL = re.compile(roles.ROLE_LABEL)
_GOVERNMENTS = ("政府", "管委会")
_DEFINES = re.compile("[^:：]{2,12}[:：](?:是?指(?!挥|导)|即|是)")
"""A label that is explained: 「责任单位：指承担任务的单位」."""
_NO_TASK = re.compile(roles.NO_TASK)
_OF_WORKS = re.compile(roles.PROJECT_LABEL)
_BRANCH = re.compile(bodies.BRANCHES)
_NAMES_UNITS = re.compile("[^:]{0,12}(?:单位|部门|科室|处室)(?:\\([^()]*\\))?:(?!无$|/$|-$|—).")
"""A label that promises bodies, with something behind it."""
_DUTIES = (*roles.LEAD_WORDS, *roles.SUPPORT_WORDS, "负责", "承办", "落实")
_GIVES_DUTY = re.compile(
    rf"(?:{bodies.ORGANS}|政府|部门|单位)(?:等[^,;、。:()]{{0,6}})?(?:分别|共同|联合|具体|按职责分工)?"
    rf"(?:{'|'.join(_DUTIES)})(?=[,;。]|$)"
)
"""A body with its role word behind it, at the end of a clause."""
_MAY_GIVE_DUTY = re.compile(rf"[{''.join(sorted({word[-1] for word in _DUTIES}))}](?=[,;。]|$)")
"""How every such clause ends; it is looked for first, for it costs little."""
_NEXT_PART = re.compile(
    r"[，,、]\n?[^，,。；;：:、（()）\n]{4,40}(?:[，,、]\n?[^。；;：:（()）\n]{1,40})?(?P<bracket>[（(](?P<inner>[^（()）\n]{2,80})[)）])"
)
"""What stands between two brackets of one sentence, and the second of them."""
_MOST_PARTS = 12
_LONGEST_DOUBT = 200
_LEFT_OVER = 24
"""What may stand unread behind the bodies of a duty that closes a task; code points."""
_OFFICIAL = re.compile(
    "(?:科室|处室|股室|学院|院系|政府|部门|单位|管委会|机关|办事处|组织|团体|局|委|派出所|司法所|监管所|财政所|党支部|党总支|大队|区|县|市|乡镇|街道|镇街|街镇|村居|村|机构)(?:\\(.*\\))?$"
)
"""Ends of classes that are bodies of administration; 各级各类学校 alone explains a word."""
_HAS_OBJECT = re.compile("(?:负责|負責|牵头|牽頭)(?![负負牵牽抓落实實推单單部])[一-龥]")
"""「办公室负责日常工作」 tells what it does and does not close a task."""
_CHOSEN = re.compile("各|有关|相关|所有|全体|[直属级]|[省市县区旗州]{2}|政府各|成员")
"""What a class alone in a bracket must say; 「支农（乡镇政府、村委会）」 tells where."""
_OFFICE_ENDS = ("科", "处", "股", "办公室", "办", "所", "站", "队", "局", "司")


@lean
@frozen
class Doubtful:
    """A candidate that names bodies and a role and yet could not be read（存疑）."""

    span: Span


class _Outcome(Enum):
    """What a stretch of text is by its own words, wherever it stands."""

    ATTRIBUTION = auto()
    CLOSING = auto()
    """an attribution where it closes a sentence"""
    APART = auto()
    """an attribution behind a sentence or at the end of a line"""
    DOUBT = auto()
    NOTHING = auto()


_make_accepted = maker(Accepted)
_BRACKET, _BARE = Shape.BRACKET, Shape.BARE
_BRACKETS = (Shape.BRACKET, Shape.UNCLOSED)
_CLOSING, _APART, _DOUBT = _Outcome.CLOSING, _Outcome.APART, _Outcome.DOUBT
_REMEMBERED = 300
"""Up to this length what a text says is remembered, for documents repeat their attributions; code points."""


def judge(text: str, candidate: Candidate, *, level: str | None) -> Accepted | Doubtful | None:
    """Return the attribution, a doubt to report, or None where it is plainly none."""
    shape, start, end = candidate
    inner, behind = (start + 1, end - 1) if shape is _BRACKET else (start, end)
    weigh = _remembered if behind - inner <= _REMEMBERED else _weigh
    outcome, reading = weigh(text[inner:behind], shape, level)
    if shape is _BRACKET and text.startswith(LEADERS, end):
        return None
    if reading is None:
        return Doubtful(Span(start, end)) if outcome is _DOUBT else None
    if shape is _BARE and not reading.cued and is_called(text, start):
        return None
    if shape is _BRACKET and text[start - 1] in ENDS_LABEL and (led := with_labels(text, start, end)):
        return judge(text, (Shape.LABELLED, *led), level=level)
    if outcome in (_CLOSING, _APART):
        if outcome is _APART:
            in_place = stands_apart(text, start, end)
        else:
            in_place = closes_sentence(text, start, end) or _shares_sentence(text, end, level)
        if not in_place or explains(text, start, reading) or tells_fact(text, start):
            return None
    elif shape is _BRACKET and is_within(text, start, end, labelled=reading.labelled):
        return None
    beside = shape is _BRACKET and (text[end : end + 1] in OPENS_ASIDE or text[start - 1 : start] in CLOSING)
    if beside and (wider := with_asides(text, start, end)) != (start, end):
        _, wide = _weigh(text[wider[0] + 1 : wider[1] - 1], shape, level)
        if wide is not None and len(wide.parties) == len(reading.parties):
            return _make_accepted(make_span(*wider), wide, wider[0] + 1)
    return _make_accepted(make_span(start, end), reading, inner)


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


def _weigh(raw: str, shape: Shape, level: str | None) -> tuple[_Outcome, Reading | None]:
    """Return what `raw` is, and what it says if it may be an attribution, its positions counted in `raw`."""
    cleaned = clean(raw, 0, len(raw))
    reading = read(raw, cleaned, level=level) if cleaned.text else None
    if reading is None:
        doubtful = cleaned.text and _names_duties(cleaned.text, shape)
        return (_Outcome.DOUBT if doubtful else _Outcome.NOTHING), None
    outcome = _outcome(raw, shape, reading)
    return outcome, None if outcome in (_Outcome.DOUBT, _Outcome.NOTHING) else reading


_remembered = lru_cache(maxsize=8192)(_weigh)


def _outcome(raw: str, shape: Shape, reading: Reading) -> _Outcome:
    if shape in (_BRACKET, _BARE) and len(reading.parties) == 1 and _LABEL.fullmatch(reading.parties[0].name):
        return _Outcome.NOTHING  # 「【市级责任单位】」 frames a label
    told_when = reading.labelled or reading.deadline
    if reading.cued and not told_when and all(map(_has_no_task, reading.parties)):
        return _Outcome.NOTHING
    if (called := sum(map(_goes_by_function, reading.parties))) and _tells_topics(shape, reading, called):
        return _Outcome.NOTHING
    if shape is Shape.LABELLED:
        if _DEFINES.match(raw):
            return _Outcome.NOTHING
        return _Outcome.ATTRIBUTION if _mostly_understood(reading) else _Outcome.DOUBT
    if shape is Shape.SENTENCE:
        told = raw[0] == "由" or _HAS_OBJECT.search(raw) or all(party.collective for party in reading.parties)
        return _Outcome.NOTHING if told or not _is_bare_line(raw, reading) else _Outcome.ATTRIBUTION
    if shape is Shape.BARE:  # 「由考核委负责，县统计局配合」 is prose
        bare = raw[0] != "由" and not reading.told and _is_bare_line(raw, reading)
        return _Outcome.ATTRIBUTION if bare else _Outcome.NOTHING
    if reading.labelled and all(map(_builds, reading.parties)):
        return _Outcome.NOTHING
    if (
        reading.told
        and not reading.labelled
        and (raw[0] == "由" or not any(map(_says_whose, reading.parties)))
    ):
        return _Outcome.NOTHING  # 「给予奖励（由市经信局负责受理）；」 goes on with the sentence
    if reading.cued:
        if _mostly_understood(reading) and (reading.anchored or reading.labelled or _are_offices(reading)):
            # 「专家组（由市科协牵头），…」 says what the group is; behind a sentence it gives a duty.
            duty = _gives_duty(reading) and raw[0] != "由" and not reading.told
            anywhere = reading.labelled or duty
            return _Outcome.ATTRIBUTION if anywhere else _Outcome.CLOSING
        if reading.anchored:
            return _Outcome.APART if _says_duty(reading) and _is_left_over(reading) else _Outcome.DOUBT
        return _Outcome.APART if _says_duty(reading) and _are_named(reading) else _Outcome.NOTHING
    if _is_list(reading):
        return _Outcome.CLOSING
    return _Outcome.APART if _are_offices(reading) or _are_functions(reading) else _Outcome.NOTHING


def _goes_by_function(party: Party) -> bool:
    """Tell whether a body is called by its level and function alone: 市财政."""
    return party.kind is PartyKind.FUNCTION and function_called(fold(simplify(party.name))) is not None


def _tells_topics(shape: Shape, reading: Reading, called: int) -> bool:
    """Tell whether names such as 市财政 may be no bodies where they stand: purses, fields of work.

    They are bodies where a role word says so, and among names of bodies; 「（市财政承担）」 says who pays.
    """
    if shape is Shape.SENTENCE or (not reading.cued and called * 2 >= len(reading.parties)):
        return True
    return not reading.labelled and any("承担" in party.role_word for party in reading.parties)


def _says_whose(party: Party) -> bool:
    """Tell whether a name says its level or place; 「纪检监察机关负责查处」 tells how things are."""
    return is_anchored(fold(simplify(party.name)))


def _has_no_task(party: Party) -> bool:
    return _NO_TASK.search(party.role_word) is not None


def _gives_duty(reading: Reading) -> bool:
    """Tell whether more is said than who takes part: 「联合执法（公安等部门参与），…」 gives no duty."""
    return reading.by_duty or any(
        word in party.role_word
        for party in reading.parties
        if party.role is not Role.SUPPORT
        for word in _DUTIES
    )


def _builds(party: Party) -> bool:
    """Tell whether a label of works names a company."""
    return _OF_WORKS.fullmatch(party.role_word) is not None and _INSTITUTION.search(party.name) is not None


def _says_duty(reading: Reading) -> bool:
    """Tell whether the role words give duties: 牵头, 负责; 「（两部门联合推动）」 may tell what was done."""
    return reading.by_duty or any(word in party.role_word for party in reading.parties for word in _DUTIES)


def _names_duties(text: str, shape: Shape) -> bool:
    """Tell whether a text that could not be read looks like an attribution all the same."""
    if shape is Shape.LABELLED:
        return _NAMES_UNITS.match(text) is not None
    if shape not in _BRACKETS or len(text) > _LONGEST_DOUBT or not _MAY_GIVE_DUTY.search(text):
        return False
    return _GIVES_DUTY.search(text) is not None


def _mostly_understood(reading: Reading) -> bool:
    """Tell whether what was read outweighs what was not, in pieces and in code points."""
    if len(reading.unsure) > len(reading.parties) - len(reading.unsure) and not reading.labelled:
        return False
    if not reading.residue:
        return True
    return len(reading.residue) <= len(reading.parties) and sum(map(len, reading.residue)) <= sum(
        len(party.span) for party in reading.parties
    )


def _is_left_over(reading: Reading) -> bool:
    """Tell whether all that was not understood is a little behind the last of the bodies."""
    last = reading.parties[-1].span.end
    return not reading.unsure and (
        all(span.start > last for span in reading.residue) and sum(map(len, reading.residue)) <= _LEFT_OVER
    )


def _is_bare_line(line: str, reading: Reading) -> bool:
    if reading.residue or reading.unsure or not reading.anchored or not _names_bodies(reading):
        return False
    if reading.cued:
        return True
    first = reading.parties[0]
    known = first.collective or is_anchored(fold(simplify(first.name)))
    return known and len(reading.parties) > 1 and "、" in line


@lru_cache(maxsize=8192)
def _is_administrative(name: str) -> bool:
    """Tell whether `name` is a public body that is more than an example, as a university is."""
    institution = _INSTITUTION.search(name) is not None and not (_BRANCH.match(name) or levels_of(name))
    return is_anchored(name) and not institution


def _names_bodies(reading: Reading) -> bool:
    return any(party.kind is not PartyKind.PLACE for party in reading.parties)


def _is_list(reading: Reading) -> bool:
    """Tell whether a bracket without any role word lists public bodies."""
    known = len(reading.parties) - len(reading.unsure)
    if reading.residue or not reading.anchored or len(reading.unsure) * 2 > known:
        return False
    governments = any(party.name.endswith(_GOVERNMENTS) for party in reading.parties)
    plain = [
        party
        for party in reading.parties
        if _is_administrative(fold(simplify(party.name)))
        or (governments and party.kind is PartyKind.PLACE)  # 「瓯海区、温州湾新区管委会」
    ]
    if not plain or (plain[0] is not reading.parties[0] and len(plain) * 2 < known):
        return False
    return _names_bodies(reading) and not all(
        party.collective and not _is_chosen(fold(simplify(party.name))) for party in plain
    )


def _is_chosen(name: str) -> bool:
    """Tell whether the name of a class says which bodies of administration are meant."""
    return _OFFICIAL.search(name) is not None and _CHOSEN.search(name) is not None


def _are_offices(reading: Reading) -> bool:
    """Tell whether the offices of one body are named, one of them known by what it does.

    With a role word the others need only the ending of an office; without one most are to be known.
    """
    if reading.residue or reading.unsure:
        return False
    names = [fold(simplify(party.name)) for party in reading.parties if not party.collective]
    plain = [  # 「人力资源部、工会」, 「政策法规处、信息中心」
        name for name in names if name not in bodies.WHOLE_ORGANS and not name.endswith("中心")
    ]
    known = sum(map(is_office, plain))
    return known * 2 > len(plain) or (reading.cued and (known > 0 or any(map(_ends_as_office, plain))))


def _are_functions(reading: Reading) -> bool:
    """Tell whether departments are named by what they do alone: 「（残联、民政、财政部门）」."""
    names = [fold(simplify(party.name)) for party in reading.parties if party.kind is not PartyKind.FUNCTION]
    several = len(reading.parties) > max(1, len(names))
    return several and not (reading.residue or reading.unsure) and bodies.WHOLE_ORGANS.issuperset(names)


def _are_named(reading: Reading) -> bool:
    """Tell whether all are single bodies, companies and the like apart, or classes that say which of them."""
    names = [(fold(simplify(party.name)), party) for party in reading.parties]
    return not (reading.residue or reading.unsure) and all(
        _is_chosen(name)
        if party.collective
        else party.kind in (PartyKind.DEPARTMENT, PartyKind.PLACE) and not _INSTITUTION.search(name)
        for name, party in names
    )


def _ends_as_office(name: str) -> bool:
    return name.endswith(_OFFICE_ENDS) and not name.endswith("公司")
