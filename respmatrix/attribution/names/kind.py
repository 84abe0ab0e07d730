"""What a name denotes, told by its shape（机构名称的形态）."""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.attribution.names.function import class_stem_of, function_in, has_stem, is_stem
from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies, classes, ends, labels, no_names, offices, regions, roles

_FRAMES_OPEN = frozenset("(“")
_BRACKETS = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")
_LONGEST_NAME = 40
"""What runs on longer is prose; code points."""
_NEVER_IN_NAMES = re.compile(no_names.NEVER_IN_NAMES)
_NO_NAME_START = re.compile(no_names.NO_NAME_STARTS)
_ORGANISES = re.compile(f"{no_names.ORGANISES}$")
_LABEL = re.compile(labels.ROLE_LABEL)
SELECTED = re.compile(f"{classes.CLASS_PREFIX}(?:{classes.CLASS_WORD})")
"""How a name begins that says which of many bodies it means."""
_EACH = re.compile(classes.EACH)
_ENDS_IN_VERB = re.compile(f"(?:{roles.VERBS}|{roles.ITS_PART}|责任)$")
_NO_CLASS = re.compile(classes.NO_CLASS)
_CLASS_END = re.compile(f"(?:{classes.CLASS_ENDS})$")
_CLASS = re.compile(
    f"(?:{classes.LEVEL_CLASS}|{classes.TWO_LEVELS}|{classes.CLASS_LIST}|{classes.SEVERAL_LEVELS}|{classes.CLASS_NAME})"
)
_PLACE_OF = re.compile(classes.PLACE_OF)
_PLACE = re.compile(rf"(?:{regions.CORPS})?[一-龥]{{1,12}}?(?:{bodies.PLACE_ENDS})")
_NO_PLACE = re.compile(bodies.NO_PLACE)
_ORGAN = re.compile(rf"(?:{ends.ORGANS})$")
_PLACE_BRANCH = re.compile(rf"(?P<place>[一-龥]{{1,4}}?)(?:{bodies.PLACE_BRANCHES})")
_OFFICE = re.compile(f"(?:{offices.OFFICES})")
_CORPS_UNIT = re.compile(bodies.CORPS_UNIT)
_SCOPE = re.compile(bodies.SCOPE)
_BARE_GOVERNMENT = re.compile(bodies.BARE_GOVERNMENT)


def flat(name: str) -> str:
    """Return `name` without its brackets."""
    return _BRACKETS.sub("", name) if "(" in name else name


@lru_cache(maxsize=4096)
def says_scope(bracket: str) -> bool:
    """Tell whether a bracket behind a department says for what it answers, and no other name of it.

    >>> says_scope("建筑工地"), says_scope("市知识产权局"), says_scope("经侦支队")
    (True, False, False)
    """
    if _SCOPE.fullmatch(bracket) is None:
        return False
    return all(kind_of(word) is None and not is_stem(word) for word in (bracket, *bracket.split("、")))


@lru_cache(maxsize=16384)
def kind_of(name: str) -> PartyKind | None:
    """Return what cleaned `name` denotes, or None where it has not the shape of a body.

    >>> kind_of("市规划和自然资源局"), kind_of("各有关部门和单位"), kind_of("越秀区"), kind_of("技术融合")
    (<PartyKind.DEPARTMENT: 'department'>, <PartyKind.CLASS: 'class'>, <PartyKind.PLACE: 'place'>, None)
    """
    shape = flat(name)
    if (
        len(shape) > _LONGEST_NAME
        or (name[:1] in _FRAMES_OPEN and _is_behind_frame(name))
        or _is_prose(shape)
    ):
        return None
    function = function_in(shape)
    if function and is_stem(function) and not shape.startswith("各"):
        return PartyKind.FUNCTION
    if class_stem_of(shape):  # 「各级教育、财政部门」
        return None
    if _is_class(name, shape):
        return PartyKind.CLASS
    if len(shape) < 2 or is_short_place(shape):
        return None
    if shape in bodies.CENTRAL_SHORT or shape in bodies.WHOLE_ORGANS or shape in offices.TEACHING_GROUPS:
        return PartyKind.DEPARTMENT
    by_noun = _kind_by_noun(shape, function)
    if by_noun is not None:
        return by_noun
    if _is_department(shape):
        return PartyKind.DEPARTMENT
    if _PLACE.fullmatch(shape) and not _NO_PLACE.fullmatch(shape):
        return PartyKind.PLACE
    return None


def _is_behind_frame(name: str) -> bool:
    """Tell whether another body stands in front, in a frame or quotes of its own: “市教育局”市住建局."""
    return name[0] == "(" or kind_of(name[1 : name.find("”")]) is not None


def _is_prose(shape: str) -> bool:
    """Tell whether `shape` holds or begins with what no name does, or ends in a verb."""
    if _NEVER_IN_NAMES.search(shape) or _NO_NAME_START.match(shape):
        return True
    return shape.endswith("组织") and _ORGANISES.search(shape) is not None


def _is_class(name: str, shape: str) -> bool:
    """Tell whether all of `name` says which bodies it means without naming one."""
    return (
        name in classes.WHOLE_CLASSES
        or _CLASS.fullmatch(name) is not None
        or ("所在" in name and _PLACE_OF.fullmatch(name) is not None)
        or (_EACH.fullmatch(shape) is not None and not _ENDS_IN_VERB.search(shape))
    )


def _kind_by_noun(shape: str, function: str | None) -> PartyKind | None:
    """Return what `shape` denotes by its last noun: 部门, 单位 and 企业 are no single body's."""
    chosen = SELECTED.match(shape) or shape.startswith(classes.OTHERS)
    if chosen and _CLASS_END.search(shape) and not _NO_CLASS.search(shape) and "-" not in shape:
        return PartyKind.CLASS
    if shape.endswith("部门"):
        if shape.startswith(classes.LOCAL):
            return PartyKind.CLASS
        return PartyKind.FUNCTION if function and has_stem(function) else PartyKind.CLASS
    if shape.endswith(classes.MEMBERS):
        return PartyKind.CLASS
    if len(shape) <= len("企业") + 1:
        return None
    if shape.endswith("企业"):  # 「港口企业」: no company is called so
        return PartyKind.CLASS
    if shape.endswith("单位") and not _NO_CLASS.search(shape) and not _LABEL.fullmatch(shape):
        return PartyKind.CLASS  # 「普法责任单位」, 「派员单位」
    return None


def _is_department(shape: str) -> bool:
    """Tell whether `shape` ends in an organ word with something before it, or is a branch of a place."""
    if _ORGAN.search(shape, 1) or (len(shape) > 2 and _ORGAN.fullmatch(shape)):
        return True
    if shape[-1] in bodies.CORPS_UNIT_ENDS and _CORPS_UNIT.fullmatch(shape):
        return True
    branch = _PLACE_BRANCH.fullmatch(shape)
    return branch is not None and (is_short_place(branch["place"]) or branch["place"] in "省市县区州")


@lru_cache(maxsize=4096)
def is_office(name: str) -> bool:
    """Tell whether `name` is an office inside a body, known by what it does: 政策法规处, 教务处."""
    return _OFFICE.fullmatch(flat(name)) is not None


def is_short_place(word: str) -> bool:
    """Tell whether `word` is the short name of a province or city: 广州."""
    return word in regions.PROVINCES or word in regions.CITIES


def is_party_organ(name: str) -> bool:
    """Tell whether `name` is a Party organ without its committee: 统战部."""
    return flat(name) in bodies.PARTY_ORGANS


def ends_as_class(name: str) -> bool:
    """Tell whether `name` ends as the names of classes do: 直属机构 behind 省级各部门."""
    return _CLASS_END.search(flat(name)) is not None


@lru_cache(maxsize=4096)
def is_class_at(name: str, level: str) -> bool:
    """Tell whether a bare 区政府 or 街道办事处 is a class, seen from an issuer of `level`.

    In a city's document 「区政府」 means those of all its districts; in the district's own, itself.
    """
    return _BARE_GOVERNMENT.fullmatch(name) is not None and not name.startswith(level)
