"""What stands around a bracket（上下文）, and tells whether it gives a duty or explains a word."""

from __future__ import annotations

import re

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.phrase.reading import Reading
from respmatrix.text import CIRCLED, fold, read_number
from respmatrix.vocabulary import bodies, bystanders, ends, labels, phrases, roles
from respmatrix.vocabulary.characters import simplify

_ORGAN_BEFORE = re.compile(rf"(?:{ends.ORGANS}|{phrases.EXPLAINED}|{phrases.EXPLAINED_PERSONS})$")
"""Behind such a word a bracket says which body is meant: 「条管单位（市税务局、市气象局）」."""
_NAMES_ONE = re.compile(
    rf"[ \t\u3000]*(?:[（(]?\d{{1,3}}[）).．、])?[ \u3000]*{phrases.PERSON_NAME}[ \u3000]*"
    r"[（(][^（）()\n]{2,60}[）)][ \t\u3000；;。、]*(?=\n|$)"
)
"""A line that is a person's name and a bracket: 「3.王某（财务科）」."""
_LONGEST_PERSON = 12
"""Such a name with its number is no longer; code points."""
_COUNT = re.compile(bystanders.COUNTED)
_ADMINISTERS = re.compile(f"(?:{bystanders.ADMINISTERS})$")
"""How those end whom a task may count: 「建设中心2个（省卫生健康委、省中医药局）」."""
_HOLDS_POST = re.compile(rf"(?:{phrases.GROUP_POST}|{labels.PERSON_LABEL})[：:][ 　]*{phrases.PERSON_NAME}$")
_BUILT = re.compile(bodies.BUILT)
_BUILDS = re.compile(bodies.BUILDS)
_CLAUSE_START = re.compile(r"[，。；、：:,;.．（）()\s]")
_LEVEL = re.compile(rf"(?<![全各我本])(?:{bodies.LEVEL})(?![级内域外])")
_LONGEST_NAME = 20
"""So much before a bracket tells what it stands behind; code points."""
_LABELLED_LIST = re.compile(
    rf"(?:[^;。\n]*[;。\n\s)*])?(?:{labels.LINE_LABEL}):(?:[^;。\n]*[、,])?(?P<last>[^、,;。:]+)"
)
"""A labelled list up to its last body."""
_COLONS = frozenset("：:")
_COUNTED = re.compile(
    rf"[^\S\n]*+\n\s*+(?:[（(]?\d{{1,2}}[)）.．、]|[{CIRCLED}])[ 　]*"
    r"(?P<body>[^\s；;，,。：:]{3,20})[ 　]*(?=[；;，,。\n]|$)"
)
"""The first of the bodies below a label."""
_LONGEST_LIST = 200
"""So far back the label of a list is looked for that a bracket stands in; code points."""
_JUST_BEFORE = 12
"""So much before a bracket tells whether it follows a sentence or a row of names; code points."""
_BEFORE_NUMBER = 40
"""So far back stands what a number in front of a bracket is; code points."""
_SENTENCE_ENDS = frozenset("。；;！？")
_STOPS = ("。", "；", ";")
_AFTER_SENTENCE = frozenset("。！？!?；;」…*")
_IN_A_ROW = re.compile(
    r"[^一二三四五六七八九十0-9][)）]"
    r"(?:[ \t\u3000、]+(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{3,10}[组队班])"
    rf"|[，,][ \t\u3000]*(?:{phrases.PERSON_NAME}|[\u4e00-\u9fff]{{3,10}}[组队班]))$"
)
"""Names or groups, each with its body in a bracket（王某（市法院）、李某）."""
_NUMBER_TO_CALL = re.compile(bystanders.NUMBER_TO_CALL)
_GOES_ON = re.compile(rf"[^\W\d_]|\r?\n[ \u3000]*{roles.SAYS_WHAT_FOR}")
"""What stands behind a bracket within a sentence, which a line break may cut."""
_CLOSES_SENTENCE = frozenset('。；;！？!?”"」*<\n\r' + CIRCLED)


def explains(text: str, start: int, reading: Reading) -> bool:
    """Tell whether a bracket right behind a body is its other plate, or says who is meant.

    「市城市管理局（行政执法局）」 is one body; 「建设实训基地（市人社局）」 a task and who does it.
    """
    before = simplify(text[max(0, start - _LONGEST_NAME) : start]).rstrip()
    if before[-1:] in _AFTER_SENTENCE:
        return False
    if not reading.cued and _counts(before, reading):
        return True
    if not _ORGAN_BEFORE.search(before):
        return not reading.cued and (
            _HOLDS_POST.search(before) is not None or _is_one_of_persons(text, start)
        )
    if reading.cued or not _BUILT.search(before):
        return True
    clause = _CLAUSE_START.split(before)[-1]
    level = _LEVEL.search(clause)
    if level is None or len(reading.parties) > 1 or _BUILDS.search(clause[: level.start()]):
        return False
    return kind_of(clause[level.start() :]) is not None


def _counts(before: str, reading: Reading) -> bool:
    """Tell whether as many are counted before a bracket as it names: 「扩建学校3所（县一中、…）」."""
    parties = reading.parties
    count = _COUNT.search(before) if len(parties) > 1 else None
    if count is None or read_number(count[1]) != len(parties):
        return False
    return not any(_ADMINISTERS.search(party.name) for party in parties)


def _is_one_of_persons(text: str, start: int) -> bool:
    """Tell whether a bracket stands in a list of persons, one a line, with where each is from."""
    head = text.rfind("\n", max(0, start - _LONGEST_PERSON), start) + 1
    if not head and start > _LONGEST_PERSON:
        return False
    own = _NAMES_ONE.match(text, head)
    if own is None:
        return False
    above = text.rfind("\n", 0, max(0, head - 1)) + 1
    return _NAMES_ONE.match(text, own.end() + 1) is not None or (
        above < head and _NAMES_ONE.match(text, above) is not None
    )


def is_within(text: str, start: int, end: int, *, labelled: bool) -> bool:
    """Tell whether a bracket that gives duties says more of the body before it.

    「责任单位：市教育局（配合单位：市财政局）、市科技局」 is one attribution;
    「保障组（市商务局牵头）负责供应」 says who the group is.

    Args:
        text: the whole text.
        start: where the bracket opens.
        end: behind where it closes.
        labelled: whether a label stands in it.
    """
    before = simplify(text[max(0, start - _LONGEST_NAME) : start]).rstrip()
    if not before or before[-1] in _AFTER_SENTENCE:
        return False
    if not labelled and _GOES_ON.match(text, end):
        return _ORGAN_BEFORE.search(before) is not None
    head = max(text.rfind("\n", 0, start), start - _LONGEST_LIST) + 1
    list_ahead = simplify(fold(text[head:start])).strip()
    ahead = _LABELLED_LIST.fullmatch(list_ahead) if ":" in list_ahead else None
    return ahead is not None and kind_of(ahead["last"].strip()) is not None


def counts_bodies(text: str, end: int) -> bool:
    """Tell whether a label that ends at `end` has its bodies below it, each with a number: 「1.市水利局」."""
    counted = _COUNTED.match(text, end) if text[end - 1 : end] in _COLONS else None
    return counted is not None and kind_of(simplify(fold(counted["body"]))) is not None


def follows_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence ends in front of a bracket, which may stand on the line below it."""
    return text[max(0, start - _JUST_BEFORE) : start].rstrip()[-1:] in _SENTENCE_ENDS


def stands_apart(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket follows a sentence or ends a line; inside a sentence it tells what there is."""
    before = text[max(0, start - _JUST_BEFORE) : start].rstrip()
    if before[-1:] in _AFTER_SENTENCE:
        return True
    return not text[end : end + 1].strip()


def ends_line(text: str, end: int) -> bool:
    """Tell whether nothing but the mark of the sentence stands between a bracket and the end of its line."""
    return text[end : end + 1] in _STOPS and not text[end + 1 : end + 2].strip()


def ends_part(text: str, end: int) -> bool:
    """Tell whether a part of a sentence, or all of it, ends right behind a bracket."""
    return text[end : end + 1] in _STOPS


def closes_sentence(text: str, start: int, end: int) -> bool:
    """Tell whether a bracket closes a sentence; in its middle, or right behind a body, it explains a word."""
    if start and text[start - 1] in _AFTER_SENTENCE:
        return True
    before = text[max(0, start - _JUST_BEFORE) : start].rstrip()
    if before and before[-1] in _AFTER_SENTENCE:
        return True
    if _IN_A_ROW.search(before):
        return False
    if before[-1:].isdigit() and _NUMBER_TO_CALL.search(text, max(0, start - _BEFORE_NUMBER), start):
        return False
    return end >= len(text) or text[end] in _CLOSES_SENTENCE or not text[end : end + 2].strip()
