"""What a list leaves out: the level in front, the suffix behind（省略成分的补足）.

READING: an elided prefix is restored within its group, an elided suffix where the items are of
one kind. A group is what stands between 「，」, 「；」, labels and role words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from respmatrix.attribution.names.function import (
    class_stem_of,
    function_called,
    known_organ,
    stem_of,
    whose_class,
)
from respmatrix.attribution.names.kind import flat, is_party_organ, is_short_place, kind_of
from respmatrix.attribution.names.level import levels_of, takes_level
from respmatrix.attribution.phrase.alike import share_company, share_organ, share_zone
from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies, levels, phrases, regions

Restored = tuple[PartyKind | None, str, str]
"""What a body is, and the prefix and suffix that its list leaves out; None for a stem that stays bare."""

_SHARED_GOVERNMENT = re.compile(
    rf"(?:(?={bodies.ZONES})|[一-龥]+?)({bodies.PLACE_ENDS})((?:{bodies.COMMITTEE_WITH})?(?:{bodies.GOVERNMENT}))"
)
_GOVERNMENT_BEHIND = re.compile("(?<![、和及委民])(?:人民)?政府$")
_OF_PLACES = re.compile(phrases.OPEN_PLACES)
_OPENS_PLACES = re.compile(phrases.OPENS_PLACES)
_OF_A_CITY = re.compile(rf"(?P<city>[一-龥]{{2,5}}?)(?P<shared>{bodies.SHARED_BRANCHES})")
_PROVINCES = frozenset(regions.PROVINCES.values())
_STEMS = "|".join(sorted(bodies.STEMS, key=len, reverse=True))
_OF_A_PLACE = re.compile(
    rf"(?P<place>[一-龥]{{2,6}}?[省市区县旗])(?P<shared>(?:{_STEMS})(?:{bodies.SHARED_ORGANS})|{bodies.SENT_BY_PLACES})"
)
_SHORTEST_CITY = 2
"""How long 「定州」 is, which leaves 市 to the list; 伊犁州 leaves nothing out; code points."""
_SHORT_ZONE = re.compile(rf"(?!(?:{bodies.CARRIERS})$)[一-龥]{{2,4}}(?<![区县旗])")
_SHARED_DEPARTMENT = re.compile(f"{bodies.SHARED_DEPARTMENT}$")
_COMMITTEE = re.compile(
    rf"(?P<place>[一-龥]{{2,16}}?(?:(?=党工委)|(?:{bodies.PLACE_ENDS})(?=党委|工委)))(?:党工委|党委|工委)"
)
_PLACE_COMMITTEE = re.compile("(?:中共)?(?P<place>(?![各全本])[一-龥]{1,8})(?P<level>[省市县区州盟旗镇乡])委")
_DIVISION = re.compile(bodies.DIVISION)
_OF_THE_CORPS = re.compile(f"{regions.CORPS_LEVEL}(?:{bodies.DIVISION})")
_BRANCH_OF_A_PLACE = re.compile(
    rf"(?:(?:{_STEMS})局?(?!(?:{levels.NO_PLACE_OF_A_BRANCH}|{_STEMS})分局)[一-龥]{{2,4}}"
    rf"|(?!{_STEMS})[一-龥]{{2,3}}(?:{_STEMS})){levels.BRANCH}"
)
_PLACE_END = re.compile(rf"(?:{bodies.PLACE_ENDS})$")


@lru_cache(maxsize=8192)
def restore(words: tuple[str, ...], *, opened: str = "") -> tuple[Restored, ...]:
    """Return what the bodies of one group are and what is left out of their names.

    Args:
        words: the cleaned bodies between two group separators, in order.
        opened: 「等部门」 or what else follows the group, so that bare stems are departments.

    >>> restore(("省科技厅", "商务厅"))[1]
    (<PartyKind.DEPARTMENT: 'department'>, '省', '')
    >>> restore(("市发展改革", "财政"), opened="等部门")[1]
    (<PartyKind.FUNCTION: 'function'>, '市', '部门')
    """
    kinds = [kind_of(word) for word in words]
    prefixes = _prefixes(words, kinds)
    _place_governments(words, kinds, prefixes)
    suffixes = [""] * len(words)
    if None in kinds:
        share_organ(words, kinds, suffixes)
        share_zone(words, kinds, suffixes)
    if words[-1].endswith(bodies.COMPANIES) and len(words) > 1:
        share_company(words, kinds, prefixes, suffixes)
    if opened or PartyKind.FUNCTION in kinds:
        _share_noun(words, kinds, suffixes, opened)
    if None in kinds:
        _call_by_function(words, kinds, prefixes)
    _share_class_level(words, kinds, prefixes)
    if PartyKind.CLASS in kinds and PartyKind.DEPARTMENT in kinds:
        _share_each(words, kinds, prefixes)
    _share_government(words, kinds, suffixes, opened)
    return tuple(zip(kinds, prefixes, suffixes, strict=True))


def _place_governments(words: Sequence[str], kinds: list[PartyKind | None], prefixes: Sequence[str]) -> None:
    """Take a bare 政府 or 管委会 for that of the place before it, or for those of all places under 各."""
    for index, word in enumerate(words):
        if word in bodies.GOVERNMENTS_OF_A_PLACE and prefixes[index]:  # 「云潭区党委、政府」
            kinds[index] = PartyKind.DEPARTMENT
        elif word in bodies.GOVERNMENTS_OF_A_PLACE and index and words[index - 1][0] == "各":
            kinds[index] = PartyKind.CLASS  # 「各区政府、管委会」


def _share_noun(
    words: Sequence[str], kinds: list[PartyKind | None], suffixes: list[str], opened: str
) -> None:
    """Give bare stems the 部门, and short names of places the 区政府 or 市, that stand behind the list."""
    shared = "部门"
    whole = PartyKind.DEPARTMENT in kinds  # 「市财政局、某某团等部门」 elides no 部门
    places = places_behind(opened)
    for index in range(len(words) - 1, -1, -1):
        kind, word = kinds[index], words[index]
        if kind is PartyKind.FUNCTION:
            shared = _functional(word)
        elif kind is not None:
            continue
        elif stem_of(word) or ("部门" in opened and not whole and len(words) > 1):
            kinds[index], suffixes[index] = PartyKind.FUNCTION, shared
        elif places and _SHORT_ZONE.fullmatch(word):  # 「黄浦、静安等区政府」
            government = _GOVERNMENT_BEHIND.search(places)
            kinds[index] = PartyKind.DEPARTMENT if government else PartyKind.PLACE
            suffixes[index] = places
        elif _is_short(word) and _OPENS_PLACES.fullmatch(opened):
            kinds[index] = PartyKind.PLACE  # 「包头、乌海等盟市」: which of the two is not said


def _is_short(word: str) -> bool:
    return is_short_place(word) or word in regions.SHORT_PREFECTURES


@lru_cache(maxsize=1024)
def places_behind(opened: str) -> str:
    """Return what the places of a list share that 「等设区市人民政府」 closes: 市人民政府."""
    shared = _OF_PLACES.fullmatch(opened) if opened else None
    return shared["shared"] if shared else ""


def closes_places(opened: str) -> bool:
    """Tell whether 「等盟市」 or 「等区政府」 says what the names in front of it are."""
    return places_behind(opened) != "" or _OPENS_PLACES.fullmatch(opened) is not None


def _call_by_function(words: Sequence[str], kinds: list[PartyKind | None], prefixes: Sequence[str]) -> None:
    """Take 「市财政、市人社」 for two bodies called by level and function, 「市财政、人社」 likewise.

    「省财政、市财政、县财政」 are purses, which share a cost, and no bodies.
    """
    called = [
        index
        for index, word in enumerate(words)
        if kinds[index] is None and function_called(prefixes[index] + word)
    ]
    own = {function_called(words[index]) for index in called}
    if own - {None} and len({stem_of(words[index]) for index in called}) == len(called):
        for index in called:
            kinds[index] = PartyKind.FUNCTION


def _functional(name: str) -> str:
    """Return 主管部门 of 能源主管部门, which stems in front share; 部门 of others, also of 公安机关."""
    ends = _SHARED_DEPARTMENT.search(name)
    return ends[0] if ends else "部门"


def _share_class_level(words: Sequence[str], kinds: list[PartyKind | None], prefixes: list[str]) -> None:
    """Give 「各级教育、财政部门」 and 「地方能源、水利主管部门」 what the first of them says: two classes."""
    level = ""
    for index, word in enumerate(words):
        own = class_stem_of(word)
        if own and kinds[index] is PartyKind.FUNCTION:
            level, kinds[index] = own[0], PartyKind.CLASS
        elif not level or kinds[index] is not PartyKind.FUNCTION or levels_of(word):
            level = ""
        else:
            prefixes[index], kinds[index] = level, PartyKind.CLASS


def _share_each(words: Sequence[str], kinds: list[PartyKind | None], prefixes: list[str]) -> None:
    """Give 「各县(区)教育局、财政局」 whose departments the first of them says: two classes, of one kind.

    Behind a body of a level, 「市教育局、各县(区)教育局、财政局」, the last one has that level.
    """
    whose = None
    for index, word in enumerate(words):
        if kinds[index] is PartyKind.CLASS:
            whose = whose_class(word)
        elif whose and not prefixes[index] and known_organ(word) == whose[1]:
            prefixes[index], kinds[index] = whose[0], PartyKind.CLASS
        else:
            whose = None


def _share_government(
    words: Sequence[str], kinds: list[PartyKind | None], suffixes: list[str], opened: str
) -> None:
    """Give 「和平区、河东区政府」 its two governments; 「太仓市、昆山开发区管委会」 stays as it is."""
    behind = _GOVERNMENT_BEHIND.search(opened)
    if behind:  # 「东城区、西城区等区政府」
        for index, kind in enumerate(kinds):
            if kind is PartyKind.PLACE and _PLACE_END.search(words[index]):
                kinds[index], suffixes[index] = PartyKind.DEPARTMENT, behind[0]
    if None in kinds:
        _share_branch(words, kinds, suffixes)
    if PartyKind.PLACE not in kinds:
        return
    _share_department(words, kinds, suffixes)
    for last in range(len(words) - 1, 0, -1):
        shared = _SHARED_GOVERNMENT.fullmatch(flat(words[last]))
        if shared is None or kinds[last] is PartyKind.CLASS:
            continue
        for index in range(last - 1, -1, -1):
            suffix = _government_of(words[index], shared[1], shared[2])
            if kinds[index] is not PartyKind.PLACE or suffix is None:
                break
            kinds[index], suffixes[index] = PartyKind.DEPARTMENT, suffix


def _government_of(place: str, level: str, government: str) -> str | None:
    """Return what `place` elides before one of `level` that names its `government`; None for nothing."""
    ends = _PLACE_END.search(flat(place))
    if ends is None or not _of_one_kind(ends[0], level):
        return None
    if ends[0] == "州" and len(flat(place)) == _SHORTEST_CITY and level == "市":
        return level + government  # 「定州、辛集市人民政府」
    if government in bodies.COMMISSIONS and ends[0] not in levels.WITH_COMMISSIONS:
        return None  # 「伊犁州、塔城地区行署」
    if level in levels.WITH_GOVERNMENTS and place.startswith(regions.ZONES):
        return None  # 「西咸新区、韩城市政府」
    return government


def _share_department(words: Sequence[str], kinds: list[PartyKind | None], suffixes: list[str]) -> None:
    """Give 「上海市、江苏省医保局」 and 「清河区、云台县民政局」 its department to each; all of one level."""
    for last in range(1, len(words)):
        if kinds[last - 1] is not PartyKind.PLACE or (of_place := _OF_A_PLACE.fullmatch(words[last])) is None:
            continue
        level = _level(of_place["place"])
        for index in range(last - 1, -1, -1):
            if kinds[index] is not PartyKind.PLACE or _level(words[index]) != level:
                break
            kinds[index], suffixes[index] = PartyKind.DEPARTMENT, of_place["shared"]


def _level(place: str) -> str:
    """Return one word for places of one level."""
    if place in _PROVINCES:
        return "省"
    return "县" if place[-1] in levels.COUNTY_ENDS else place[-1]


def _share_branch(words: Sequence[str], kinds: list[PartyKind | None], suffixes: list[str]) -> None:
    """Give 「广州、深圳、珠海市政府」 and 「大连、青岛证监局」 what the last of the cities says."""
    shared = ""
    for index in range(len(words) - 1, -1, -1):
        if kinds[index] is not None:
            last = _OF_A_CITY.fullmatch(words[index])
            # 「榆林、韩城市政府」: a city of a county
            beside = index > 0 and is_short_place(words[index - 1])
            zone = last is not None and last["shared"].startswith(bodies.SHORT_PLACES_OF)
            shared = last["shared"] if last and (beside or zone or is_short_place(last["city"])) else ""
        elif shared and (
            is_short_place(words[index])
            or (
                shared.startswith(bodies.SHORT_PLACES_OF)
                and _SHORT_ZONE.fullmatch(words[index])
                and not stem_of(words[index])
            )
        ):
            kinds[index], suffixes[index] = PartyKind.DEPARTMENT, shared


def _of_one_kind(first: str, second: str) -> bool:
    """Counties, districts and towns have governments; zones have committees."""
    if first == bodies.NEW_AREA:
        return True
    return (first in levels.WITH_GOVERNMENTS) == (second in levels.WITH_GOVERNMENTS)


def _is_next_division(name: str, ahead: str, prefix: str) -> bool:
    """Tell whether 兵团 is carried on from one division, and what it has from its list, to another.

    「兵团第一师、第三师」 are two of its divisions, 「兵团教育局、第三师」 stay as they are.
    """
    return _DIVISION.fullmatch(name) is not None and _OF_THE_CORPS.fullmatch(prefix + ahead) is not None


def _is_beside(branch: str, level: str) -> bool:
    """Tell whether a branch that says where it is stands beside bodies of a level that has none such."""
    return not level.endswith(levels.WITH_BRANCHES) and _BRANCH_OF_A_PLACE.fullmatch(branch) is not None


def _prefixes(words: Sequence[str], kinds: Sequence[PartyKind | None]) -> list[str]:
    """Return the level that every body borrows from the one before it; empty for its own."""
    carried: tuple[str, str] | None = None
    prefixes: list[str] = []
    before = ""
    for word, kind in zip(words, kinds, strict=True):
        committee = _COMMITTEE.fullmatch(before) if word in bodies.GOVERNMENTS_OF_A_PLACE else None
        ahead, before = before, word
        if committee:  # 「某某新区党工委、管委会」
            prefixes.append(committee["place"])
            continue
        committee = _PLACE_COMMITTEE.fullmatch(ahead)
        if committee and word in (f"{committee['level']}政府", f"{committee['level']}人民政府"):
            prefixes.append(committee["place"])  # 「某某区委、区政府」
            continue
        prefix = ""
        known = kind is not None or stem_of(word) is not None
        if known and kind is not PartyKind.CLASS and kind is not PartyKind.PLACE:
            shape = flat(word)
            own = levels_of(shape)
            if own is not None:
                carried = own
            elif carried and shape.endswith(levels.BRANCH) and _is_beside(shape, carried[0]):
                pass  # 「区数据局、公安城南分局」: the city's
            elif carried and (takes_level(shape) or _is_next_division(shape, ahead, prefixes[-1])):
                prefix = carried[1] if is_party_organ(shape) else carried[0]
        prefixes.append(prefix)
    return prefixes
