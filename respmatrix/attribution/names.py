"""What a name denotes, told by its shape（机构名称的形态）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies, classes, phrases, regions, roles

_BRACKETS = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")
_NOT_A_NAME = re.compile(
    r"(?<!条件)的(?!市)|[被把这已很每\"《》<>%+:*…?!]|将(?!乐)|(?<!错)那(?![曲坡])|了|也|包括|包含|(?<![自理])由|不(?!动产)|(?<!^)会同|牵头(?!单位|部门)|(?<![高中平同初均对天])等|(?:19|20)\d\d年|谁|为(?:牵头|责任|第一|主要|主责|主体|配合|参与|协办|协助|承办|实施|督导|指导|监督)|负责(?!制)|(?<![日晚早商党])报(?=[省市县区州]|国务院)|单位名称|[局路街道园厂站]至|设[在于]|挂靠|接受"
    r"|^(?:先(?!进)|后(?!勤)|报(?!社|业)|经(?![信济贸发开科纪管办])|向|须|应由|可由|需|请|并|指(?![挥导])|及时|定期|关于|通过|鼓励|引导|培育|加快|加强|开展|进行|建立|健全|完善|提升|提高|推动|推进|支持|组织实施)"
)
_LONGEST_NAME = 40
_LABEL = re.compile(roles.ROLE_LABEL)
_SELECTED = re.compile(f"{classes.CLASS_PREFIX}(?:{classes.CLASS_WORD})")
_EACH = re.compile(
    rf"各(?:有关|相关|级)?(?!(?:方|类|项|环节|领域|行业|界|阶段|渠道|要素)$)(?:(?!{phrases.NO_NAME})[一-龥]){{2,10}}"
)
_ENDS_IN_VERB = re.compile(f"(?:{roles.VERBS})$")
_NO_CLASS = re.compile(classes.NO_CLASS)
_ORGANISES = re.compile("(?:政府|部门|单位|[局厅办署])组织$")
_CLASS_END = re.compile(
    rf"(?:{classes.CLASS_NOUN}|{bodies.PLACE_ENDS}|{bodies.GOVERNMENT}|{bodies.ORGANS}|[地村居校院方系场组]|委办局|"
    r"直属机构|科室|处室|[科股处]|口|社会力量|县市|运营主体|主体)$"
)
_CLASS = re.compile(
    f"(?:{classes.LEVEL_CLASS}|{classes.TWO_LEVELS}|{classes.CLASS_LIST}|{classes.SEVERAL_LEVELS}|{classes.CLASS_NAME})"
)
_PLACE_OF = re.compile(classes.PLACE_OF)
_PLACE = re.compile(rf"(?:新疆生产建设兵团)?[一-龥]{{1,12}}?(?:{bodies.PLACE_ENDS})")
_NO_PLACE = re.compile(bodies.NO_PLACE)
_ORGAN = re.compile(rf"(?:{bodies.ORGANS})$")
_ORGAN_INSIDE = re.compile(f"(?:{bodies.ORGANS})")
_FUNCTION = re.compile(
    rf"(?:(?P<level>{bodies.LEVEL})级?(?:以上)?(?:地方)?|各级)?(?P<stem>[一-龥]{{2,14}}?)(?:行政)?(?:主管)?(?:部门|机关|系统)"
)
_STEM = re.compile(
    rf"(?:(?:{bodies.LEVEL})级?(?:以上)?(?:地方)?|{bodies.CENTRAL}|各级)?(?P<stem>[一-龥]{{2,14}})"
)
_CLASS_STEM = re.compile(rf"(?P<level>{classes.CLASS_LEVEL})(?P<stem>[一-龥]{{2,14}})")
_FUNCTION_OF_CLASS = re.compile(
    rf"(?:{classes.CLASS_LEVEL})([一-龥]{{2,14}}?)(?:行政)?(?:主管)?(?:部门|机关)"
)
_LEVEL = re.compile(bodies.LEVEL)
_PARTY = re.compile(bodies.PARTY_COMMITTEE)
_NAME_FIRST = re.compile(rf"{bodies.NAME_FIRST}[省市县区州盟旗自]")
_CENTRAL = re.compile(bodies.CENTRAL)
_LEVEL_BEHIND_JOINER = re.compile(rf"(?:{phrases.JOINERS})各?(?:{bodies.LEVEL})$")
_COWORK = re.compile(roles.COWORK)
_VERB_BEHIND = re.compile(f"(?:{roles.VERB_PHRASE})$")
_OWN_PLACE = re.compile(
    r"[东西城郊矿]区(?=人民政府|政府|管委会)|[一-龥]{1,3}城市(?=人民政府|政府|[党纪]委)|[^市各区及和与或等]县(?=[一-龥])|(?:(?!会同|联合|[及和与各或等部局厅委办])[一-龥]){2,8}?(?:自治区|自治州|自治县|自治旗|(?<!城)(?<!超)市|省|县|(?<!社)区(?!域|划)|州|盟|旗|(?<!城)(?<!村)镇|街道)(?=[一-龥])|[一-龥]{2,6}(?:商圈|古镇|古城)(?=[一-龥])"
)
_BRANCH = re.compile(bodies.BRANCHES)
_PLACE_BRANCH = re.compile(rf"(?P<place>[一-龥]{{1,4}}?)(?:{bodies.PLACE_BRANCHES})")
_COUNTY_BRANCH = re.compile(rf"(?!{bodies.LEVEL})[一-龥]{{2,4}}(?<![和与]){bodies.OF_THE_CITY}$")
_OUTSIDE = re.compile(bodies.OUTSIDE_LEVELS)
_OPEN_CLASS = re.compile(classes.OPEN_CLASS)
_OPENS = re.compile("(?<![高中平同初均对天])等")
_MEMBERS = re.compile(bodies.MEMBERS)
_BRANCH_BEHIND = re.compile(bodies.BRANCH_BEHIND)
_STEM_OF_NAME = re.compile(r"([一-龥]{2,12}?)(?:总局|委员会|办公室|管理局|管理委|局|部|厅|委|办|署)$")
_POST = re.compile("[一-龥]{2,6}(?:海关|边检站|边检总站)")
_OFFICE = re.compile(f"(?:{bodies.OFFICES})")
_JOINER_PLACE = re.compile(regions.PLACES_WITH_JOINERS)
_PLACE_LEVEL = re.compile("省|市|自治区|自治州|地区|州|盟|县|区")
_OWN_BEGINNINGS = ("领导小组", "党委", "人民政府", "属地", "村", "街道", *regions.ZONES)
"""A name that begins so takes no level from its list."""
_SHORT_PLACES = (
    frozenset(regions.PROVINCES) | regions.CITIES | regions.PREFECTURES | regions.SHORT_PREFECTURES
)
_CENTRAL_OFFICES = tuple(name for name in bodies.CENTRAL_SHORT if name.endswith(("署", "总局")))
_MINISTRY_BRANCH = re.compile(r"([一-龥]{2,8}?)部(?=[一-龥]{3})")
_BARE_GOVERNMENT = re.compile(r"(?:区|县|镇|乡|街道|市)(?:级)?(?:人民政府|政府|办事处|管委会)|街道办事处")


def flat(name: str) -> str:
    """Return `name` without its brackets."""
    return _BRACKETS.sub("", name) if "(" in name else name


@lru_cache(maxsize=16384)
def kind_of(name: str) -> PartyKind | None:
    """Return what cleaned `name` denotes, or None where it has not the shape of a body.

    >>> kind_of("市规划和自然资源局"), kind_of("各有关部门和单位"), kind_of("越秀区"), kind_of("技术融合")
    (<PartyKind.DEPARTMENT: 'department'>, <PartyKind.CLASS: 'class'>, <PartyKind.PLACE: 'place'>, None)
    """
    shape = flat(name)
    if len(shape) > _LONGEST_NAME or _NOT_A_NAME.search(shape):
        return None
    if shape.endswith("组织") and _ORGANISES.search(shape):
        return None
    function = _FUNCTION.fullmatch(shape)
    if function and is_stem(function["stem"]) and not shape.startswith("各"):
        return PartyKind.FUNCTION
    if class_stem_of(shape):  # 「各级教育、财政部门」
        return None
    if (
        name in classes.WHOLE_CLASSES
        or _CLASS.fullmatch(name)
        or ("所在" in name and _PLACE_OF.fullmatch(name))
        or (_EACH.fullmatch(shape) and not _ENDS_IN_VERB.search(shape))
    ):
        return PartyKind.CLASS
    if len(shape) < 2 or is_short_place(shape):
        return None
    if shape in bodies.CENTRAL_SHORT or shape in bodies.WHOLE_ORGANS:
        return PartyKind.DEPARTMENT
    chosen = _SELECTED.match(shape) or shape.startswith("其他")
    if chosen and _CLASS_END.search(shape) and not _NO_CLASS.search(shape):
        return PartyKind.CLASS
    if shape.endswith("部门"):
        if shape.startswith("地方"):  # 「地方发展改革主管部门」
            return PartyKind.CLASS
        return PartyKind.FUNCTION if function and _has_stem(function["stem"]) else PartyKind.CLASS
    if shape.endswith(("成员单位", "成员部门")):
        return PartyKind.CLASS
    if len(shape) > 3 and shape.endswith("企业"):  # 「港口企业」: no company is called so
        return PartyKind.CLASS
    if (
        len(shape) > 3
        and shape.endswith("单位")
        and not _NO_CLASS.search(shape)
        and not _LABEL.fullmatch(shape)
    ):  # 「普法责任单位」, 「派员单位」
        return PartyKind.CLASS
    if _ORGAN.search(shape, 1) or (len(shape) > 2 and _ORGAN.fullmatch(shape)):
        return PartyKind.DEPARTMENT
    branch = _PLACE_BRANCH.fullmatch(shape)
    if branch and (is_short_place(branch["place"]) or branch["place"] in "省市县区州"):
        return PartyKind.DEPARTMENT
    if _PLACE.fullmatch(shape) and not _NO_PLACE.fullmatch(shape):
        return PartyKind.PLACE
    return None


def _has_stem(word: str) -> bool:
    """Tell whether `word` begins or ends with a known function: 公安交管, 宣传文化."""
    return any(
        word[:length] in bodies.STEMS or word[-length:] in bodies.STEMS for length in range(2, len(word))
    )


def is_stem(word: str) -> bool:
    """Tell whether `word` is a function without its organ word: 发展改革, 卫生健康.

    >>> is_stem("发展改革"), is_stem("技术融合")
    (True, False)
    """
    return word in bodies.STEMS


def stem_of_body(name: str) -> str | None:
    """Return the function of a whole body that says its level: 教育 of 市教育局; None for others."""
    level = _LEVEL.match(name)
    body = _STEM_OF_NAME.fullmatch(name, level.end()) if level else None
    return body[1] if body and is_stem(body[1]) else None


@lru_cache(maxsize=16384)
def class_stem_of(name: str) -> tuple[str, str] | None:
    """Return the level and the bare function of a class whose 部门 is elided: 「各级教育」, 「地方能源」."""
    match = _CLASS_STEM.fullmatch(name)
    return (match["level"], match["stem"]) if match and is_stem(match["stem"]) else None


@lru_cache(maxsize=16384)
def stem_of(name: str) -> str | None:
    """Return the function that `name` is the bare stem of, its level left out; None for other words."""
    match = _STEM.fullmatch(name)
    if match and is_stem(match["stem"]):
        return match["stem"]
    of_class = class_stem_of(name)
    return of_class[1] if of_class else None


@lru_cache(maxsize=4096)
def function_called(name: str) -> str | None:
    """Return the function of a body that is called by its level and function alone: 财政 of 市财政.

    >>> function_called("市财政"), function_called("市财政局"), function_called("财政")
    ('财政', None, None)
    """
    level = _LEVEL.match(name)
    return name[level.end() :] if level and is_stem(name[level.end() :]) else None


@lru_cache(maxsize=16384)
def is_anchored(name: str) -> bool:
    """Tell whether `name` says by itself that it is a public body: by level, place, centre or stem.

    >>> is_anchored("市财政局"), is_anchored("教育部"), is_anchored("东江海事局"), is_anchored("幼儿园")
    (True, True, True, False)
    """
    shape = flat(name)
    party = _PARTY.match(shape)
    if shape in bodies.CENTRAL_SHORT or _NAME_FIRST.match(shape):
        return True
    if party and (party.end() < len(shape) or _LEVEL.match(shape)):  # 党委 alone is nobody's
        return True
    if _BRANCH.match(shape) or _is_ministry(shape) or shape.startswith(_CENTRAL_OFFICES):
        return True  # 「财政部湖北监管局」, 「审计署西安特派办」
    level = _LEVEL.match(shape)
    if (level and level.end() < len(shape)) or _CENTRAL.match(shape):
        return True
    if _SELECTED.match(shape) or has_own_place(shape):
        return True
    stem = _STEM_OF_NAME.fullmatch(shape) or _FUNCTION_OF_CLASS.fullmatch(shape)
    if stem is None:
        return _POST.fullmatch(shape) is not None
    return is_stem(stem[1]) or any(is_stem(stem[1][place:]) for place in range(2, len(stem[1]) - 1))


@lru_cache(maxsize=16384)
def has_own_place(name: str) -> bool:
    """Tell whether `name` begins with the name of a place: 天津银保监局, 盘龙区政府."""
    if any(name[:length] in _SHORT_PLACES for length in (2, 3, 4, 5)) or _JOINER_PLACE.match(name):
        return True
    if name.startswith(regions.ZONES) and name[-1] != "区":  # 「前海合作区」 is the place itself
        return True
    return not _LEVEL.match(name) and bool(_OWN_PLACE.match(name))


@lru_cache(maxsize=16384)
def levels_of(name: str) -> tuple[str, str] | None:
    """Return the level that `name` carries on to the names after it, for departments and for Party organs.

    >>> levels_of("省委宣传部"), levels_of("市发展改革委"), levels_of("市场监管局")
    (('省', '省委'), ('市', '市委'), None)
    """
    placed = _place_level(name)
    if placed:
        return placed, placed + "委"
    party = _PARTY.match(name)
    if party:
        committee = party[0]
        level = committee.removesuffix("党委").removesuffix("委")
        return (level, committee) if _LEVEL.fullmatch(level) else None
    if _NAME_FIRST.match(name):
        level_word = _LEVEL.search(name)
        return (level_word[0], level_word[0] + "委") if level_word else None
    level_match = _LEVEL.match(name)
    if level_match is None or level_match.end() == len(name):
        return None
    level = level_match[0]
    return level, level + ("党委" if level == "自治区" else "委")


def _place_level(name: str) -> str | None:
    """Return 「镇江市」 of 镇江市财政局; a place's government passes nothing on."""
    for length in (2, 3, 4, 5):
        if name[:length] in _SHORT_PLACES:
            level = _PLACE_LEVEL.match(name, length)
            if level and level.end() < len(name) and not name.endswith(("政府", "分局", "管委会")):
                return name[: level.end()]
    return None


@lru_cache(maxsize=16384)
def takes_level(name: str) -> bool:
    """Tell whether an elided level is to be restored before `name`.

    Not where it has a level or place of its own, is central, or stands outside the levels.
    """
    shape = flat(name)
    return not (
        levels_of(shape)
        or _LEVEL.fullmatch(shape)
        or _PARTY.match(shape)
        or _NAME_FIRST.match(shape)
        or _CENTRAL.match(shape)
        or shape in bodies.CENTRAL_ONLY
        or shape[-1] in "司科股"
        or (shape[-1] == "室" and not shape.endswith(bodies.ROOMS_OF_A_LEVEL))
        or shape[0].isdigit()
        or _is_ministry(shape)
        or shape.startswith(_CENTRAL_OFFICES)
        or _OUTSIDE.search(shape)
        or has_own_place(shape)
        or _BRANCH.match(shape)
        or (_COUNTY_BRANCH.match(shape) and not is_stem(shape.removesuffix(bodies.OF_THE_CITY)))
        or shape in ("政府", "人民政府")
        or shape.startswith(_OWN_BEGINNINGS)
    )


def _is_ministry(name: str) -> bool:
    """Tell whether `name` is a ministry, or a branch of one: of governments only the central one has 部."""
    if name in bodies.PARTY_ORGANS:
        return False
    branch = _MINISTRY_BRANCH.match(name)
    return (name.endswith("部") and is_stem(name[:-1])) or (branch is not None and is_stem(branch[1]))


@lru_cache(maxsize=4096)
def is_separate(left: str, right: str) -> bool:
    """Tell whether two stretches with nothing but white space between them are two bodies: 财政部 税务总局.

    Only where the second says its own level or place, or is whole without one: 市发改委 财政局. Else the
    space stands inside one name.
    """
    if kind_of(left) in (None, PartyKind.CLASS) or not is_anchored(left) or _PARTY.fullmatch(left):
        return False
    if _LEVEL_BEHIND_JOINER.search(left):  # 「管委会及区 直各部门」, 「县财政局及各乡 镇人民政府」
        return False
    if kind_of(left) is PartyKind.PLACE and "各" in left:  # 「省财政厅及各设区 市人民政府」
        return False
    if _COWORK.match(left[-1] + right):  # 「省科协会 同团省委」: the gap stands inside 会同
        return False
    if _ORGAN.search(left + right[0]):  # 「高新区管委 会等有关部门」: it stands inside 管委会
        return False
    if left.endswith(bodies.WITH_MEMBERS) and _MEMBERS.match(right):  # 「州政府 各部门」 is one class
        return False
    if (
        _has_branches(left) and has_own_place(right) and _BRANCH_BEHIND.match(right)
    ):  # 「人民银行 广东省分行」 is one body
        return False
    right = _OPENS.split(right, maxsplit=1)[0] or right  # 「芜湖市 人民政府等有关部门」
    if _SELECTED.match(right) and kind_of(_VERB_BEHIND.sub("", right)) is PartyKind.CLASS:
        return True  # 「区住建局 各镇街配合」
    organ = _ORGAN_INSIDE.search(right, 1)
    afresh = begins_afresh(right) or _BRANCH.match(right) is not None  # 「市工信局 国网东江供电公司」
    return organ is not None and (afresh or _is_whole(left, right[: organ.end()]))


def _has_branches(name: str) -> bool:
    """Tell whether `name` is a central body or enterprise without a place of its own."""
    return name in bodies.CENTRAL_SHORT or _CENTRAL.match(name) is not None or bool(_BRANCH.match(name))


def _is_whole(left: str, name: str) -> bool:
    """Tell whether `name` is a body whose level is elided, and no part of `left`: 市政府 信访局 is one."""
    if kind_of(left) is not PartyKind.DEPARTMENT:  # 「住房和城乡 建设厅」
        return False
    if name in bodies.PARTY_ORGANS:
        return True
    named = _STEM_OF_NAME.fullmatch(name)
    return named is not None and is_stem(named[1]) and not left.endswith(("政府", "人大", "政协", "常委会"))


@lru_cache(maxsize=4096)
def begins_afresh(word: str) -> bool:
    """Tell whether `word` begins with a level, a place, the centre or 各: the name before it has ended."""
    return (
        levels_of(word) is not None
        or has_own_place(word)
        or word in bodies.CENTRAL_SHORT
        or _CENTRAL.match(word) is not None
        or _SELECTED.match(word) is not None
    )


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


def open_end(head: str, mark: re.Match[str], rest: Sequence[re.Match[str]]) -> int:
    """Return where 等, which is `mark`, and the class behind it end: 「等市属国有企业」 names nobody.

    The class ends at one of the marks of the `rest`, or with `head`.
    """
    ends = [each.start() for each in rest if each.start() >= mark.end()] + [len(head)]
    if mark.end() in ends:
        return mark.end()
    return next((end for end in ends if _OPEN_CLASS.fullmatch(head, mark.start() + 1, end)), mark.end())


def ends_as_class(name: str) -> bool:
    """Tell whether `name` ends as the names of classes do: 直属机构 behind 省级各部门."""
    return _CLASS_END.search(flat(name)) is not None


@lru_cache(maxsize=4096)
def is_class_at(name: str, level: str) -> bool:
    """Tell whether a bare 区政府 or 街道办事处 is a class, seen from an issuer of `level`.

    In a city's document 「区政府」 means those of all its districts; in the district's own, itself.
    """
    return _BARE_GOVERNMENT.fullmatch(name) is not None and not name.startswith(level)
