"""Whether white space parts two bodies or stands inside one name（空白两边）."""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.attribution.names.function import before_organ, is_stem
from respmatrix.attribution.names.kind import SELECTED, kind_of
from respmatrix.attribution.names.level import begins_afresh, has_own_place, is_anchored, says_where
from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies, ends, levels, no_names, offices, phrases, roles

_PARTY = re.compile(bodies.PARTY_COMMITTEE)
_LEVEL_BEHIND_JOINER = re.compile(rf"(?:{phrases.JOINERS})各?(?:{bodies.LEVEL})$")
_COWORK = re.compile(f"(?!{roles.NO_COWORK})(?:{roles.COWORK})")
_ORGAN = re.compile(rf"(?:{ends.ORGANS})$")
_ORGAN_INSIDE = re.compile(f"(?:{ends.ORGANS})")
_MEMBERS = re.compile(bodies.MEMBERS)
_LEVEL = re.compile(bodies.LEVEL)
_BRANCH = re.compile(bodies.BRANCHES)
_BRANCH_BEHIND = re.compile(bodies.BRANCH_BEHIND)
_CENTRAL = re.compile(bodies.CENTRAL)
_OF_A_PLACE = re.compile(rf"(?:{bodies.LEVEL})?(?P<of>[一-龥]{{2,5}})分局(?![一-龥]*局)")
_OPENS = re.compile(no_names.OPENS)
_LONGEST_ORGAN = max(map(len, ends.LONG_ORGANS))
_CUT_ORGAN = re.compile(
    "|".join([f"{word[:place]} {word[place:]}" for word in ends.LONG_ORGANS for place in range(1, len(word))])
)
_VERB_BEHIND = re.compile(f"(?:{roles.VERB_PHRASE})$")


@lru_cache(maxsize=4096)
def is_separate(left: str, right: str) -> bool:
    """Tell whether two stretches with nothing but white space between them are two bodies: 财政部 税务总局.

    Only where the second says its own level or place, or is whole without one: 市发改委 财政局. Else the
    space stands inside one name.
    """
    if _are_neighbours(left, without_role(right)):
        return True
    if kind_of(left) in (None, PartyKind.CLASS) or _PARTY.fullmatch(left) or _goes_on(left, right):
        return False
    if not is_anchored(left):
        if right[0] == "各" and kind_of(without_role(right)) is PartyKind.CLASS:  # 「农机科 各连队」
            return True
        return left.endswith(bodies.LEAF_ORGANS) and _is_body(right)
    right = _OPENS.split(right, maxsplit=1)[0] or right  # 「芜湖市 人民政府等有关部门」
    if SELECTED.match(right) and kind_of(without_role(right)) is PartyKind.CLASS:
        return True  # 「区住建局 各镇街配合」
    if kind_of(left) is PartyKind.DEPARTMENT and _is_town(without_role(right)):
        return True  # 「县住建局 城关镇」
    organ = _ORGAN_INSIDE.search(right, 1)
    afresh = begins_afresh(right) or _BRANCH.match(right) is not None  # 「市工信局 国网东江供电公司」
    return organ is not None and (afresh or _is_whole(left, right[: organ.end()]))


def _are_neighbours(left: str, right: str) -> bool:
    """Tell whether two places below the county are of one level: 城关镇 东河乡, and not 城关镇 李家村."""
    for level in (levels.TOWNS, levels.VILLAGES):
        if left.endswith(level) and right.endswith(level):
            return kind_of(left) is PartyKind.PLACE and kind_of(right) is PartyKind.PLACE
    return False


def _is_town(name: str) -> bool:
    """Tell whether `name` is a place of its own below the county, with which no department's name goes on."""
    return name.endswith((*levels.TOWNS, *levels.VILLAGES)) and kind_of(name) is PartyKind.PLACE


def _goes_on(left: str, right: str) -> bool:
    """Tell whether what `left` ends in goes on in `right`: the gap stands inside a word or a name."""
    if _LEVEL_BEHIND_JOINER.search(left):  # 「管委会及区 直各部门」, 「县财政局及各乡 镇人民政府」
        return True
    if kind_of(left) is PartyKind.PLACE and ("各" in left or not says_where(right)):
        return True  # 「省财政厅及各设区 市人民政府」, 「浙江省 发展改革委」
    if _COWORK.match(left[-1] + right) or _COWORK.match(right):  # 「省科协会 同团省委」, 「…科协 会同…」
        return True
    if right.startswith(roles.JOINED) and _LEVEL.match(right, len(roles.JOINED)):  # 「县委办 会同县委编办」
        return True
    if left.endswith(bodies.STATE_COUNCIL) and _CENTRAL.match(right) is None and not says_where(right):
        return True  # 「国务院 国资委」
    organ = _ORGAN.search(left + right[0])
    if (organ and organ.start() < len(left)) or cuts_organ(left, right):  # 「高新区管委 会等有关部门」
        return True
    if left.endswith(bodies.WITH_MEMBERS) and _MEMBERS.match(right):  # 「州政府 各部门」 is one class
        return True
    if right.startswith(bodies.MEMBERS_OF_A_BODY):  # 「市应急委 成员单位」
        return True
    local = _OF_A_PLACE.match(right) if left.endswith(bodies.WITH_LOCAL_BRANCHES) else None
    if local and not is_stem(local["of"]):
        return True  # 「市生态环境局 清河县分局」, but 「市公安局 县生态环境分局」
    own_place = has_own_place(right) or _LEVEL.match(right) is not None
    branch = _has_branches(left) and own_place and _BRANCH_BEHIND.match(right)
    return bool(branch)  # 「人民银行 广东省分行」, 「人民银行苏州 市分行」 is one body


def without_role(name: str) -> str:
    """Return `name` without the role phrase right behind it: 各镇街 of 各镇街配合."""
    return _VERB_BEHIND.sub("", name)


def cuts_organ(left: str, right: str) -> bool:
    """Tell whether a gap cuts the word that a name ends in: 「各县（市、区）人 民政府」, 「督导委 员会」."""
    return _CUT_ORGAN.search(f"{left[-_LONGEST_ORGAN:]} {right[:_LONGEST_ORGAN]}") is not None


def _is_body(right: str) -> bool:
    """Tell whether a body of its own begins behind a gap, and not only the word that its name ends in."""
    name = without_role(_OPENS.split(right, maxsplit=1)[0]) or right
    if SELECTED.match(name):
        return kind_of(name) is PartyKind.CLASS
    named = kind_of(name) is not None and name not in bodies.WHOLE_ORGANS
    return (
        named
        and len(name) > 2
        and name[-1] not in offices.OFFICE_ENDS
        and not name.startswith(ends.LONG_ORGANS)
    )


def _has_branches(name: str) -> bool:
    """Tell whether `name` is a central body or enterprise without a place of its own."""
    return name in bodies.CENTRAL_SHORT or _CENTRAL.match(name) is not None or bool(_BRANCH.match(name))


def _is_whole(left: str, name: str) -> bool:
    """Tell whether `name` is a body whose level is elided, and no part of `left`: 市政府 信访局 is one."""
    if kind_of(left) is not PartyKind.DEPARTMENT:  # 「住房和城乡 建设厅」
        return False
    if name in bodies.PARTY_ORGANS:
        return True
    stem = before_organ(name)
    return stem is not None and is_stem(stem) and not left.endswith(bodies.HAVE_OFFICES)
