"""The level and place that a name says, takes from its list and passes on（层级与属地）."""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.attribution.names.function import before_class_word, before_organ, is_stem
from respmatrix.attribution.names.kind import SELECTED, flat
from respmatrix.vocabulary import bodies, levels, offices, regions

_LEVEL = re.compile(bodies.LEVEL)
_PARTY = re.compile(bodies.PARTY_COMMITTEE)
_NAME_FIRST = re.compile(rf"{bodies.NAME_FIRST}[省市县区州盟旗地自]")
_CENTRAL = re.compile(bodies.CENTRAL)
_BRANCH = re.compile(bodies.BRANCHES)
_MINISTRY_BRANCH = re.compile(r"([一-龥]{2,8}?)部(?=[一-龥]{3})")
_CENTRAL_OFFICES = tuple(name for name in bodies.CENTRAL_SHORT if name.endswith(("署", "总局")))
_POST = re.compile(f"[一-龥]{{2,6}}(?:{bodies.POSTS})")
_OWN_PLACE = re.compile(regions.OWN_PLACE)
_ODD_PLACE = re.compile(regions.ODD_PLACES)
_SHORT_PLACES = (
    frozenset(regions.PROVINCES) | regions.CITIES | regions.PREFECTURES | regions.SHORT_PREFECTURES
)
_SHORT_LENGTHS = (2, 3, 4, 5)
"""How long names of `_SHORT_PLACES` are; those of the prefectures that are longer begin with shorter ones."""
_PLACE_LEVEL = re.compile(regions.PLACE_LEVELS)
_COUNTY_BRANCH = re.compile(rf"(?!{bodies.LEVEL})[一-龥]{{2,4}}(?<![和与]){bodies.OF_THE_CITY}$")
_OUTSIDE = re.compile(bodies.OUTSIDE_LEVELS)
_NO_LEVEL_BEFORE = (*bodies.NO_LEVEL_BEFORE, *regions.ZONES)


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
    if SELECTED.match(shape) or has_own_place(shape):
        return True
    stem = before_organ(shape) or before_class_word(shape)
    if stem is None:
        return _POST.fullmatch(shape) is not None
    return is_stem(stem) or any(is_stem(stem[place:]) for place in range(2, len(stem) - 1))


@lru_cache(maxsize=16384)
def has_own_place(name: str) -> bool:
    """Tell whether `name` begins with the name of a place: 天津银保监局, 盘龙区政府."""
    if any(name[:length] in _SHORT_PLACES for length in _SHORT_LENGTHS) or _ODD_PLACE.match(name):
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
    if level in levels.TOWNS:  # 「镇党政办、农办」: a town's committee has no such organs
        return level, level
    in_full = level == "自治区" or name.startswith("党委", level_match.end())
    return level, level + ("党委" if in_full else "委")


def _place_level(name: str) -> str | None:
    """Return 「镇江市」 of 镇江市财政局; a place's government passes nothing on."""
    for length in _SHORT_LENGTHS:
        if name[:length] in _SHORT_PLACES:
            level = _PLACE_LEVEL.match(name, length)
            if level and level.end() < len(name) and not name.endswith(bodies.PASS_NO_LEVEL_ON):
                return name[: level.end()]
    return None


@lru_cache(maxsize=16384)
def takes_level(name: str) -> bool:
    """Tell whether an elided level is to be restored before `name`.

    Not where it has a level or place of its own, is central, or stands outside the levels.
    """
    shape = flat(name)
    return shape in bodies.HOSPITALS_OF_A_LEVEL or not (
        levels_of(shape)
        or _LEVEL.fullmatch(shape)
        or _PARTY.match(shape)
        or _NAME_FIRST.match(shape)
        or _CENTRAL.match(shape)
        or shape in bodies.CENTRAL_ONLY
        or shape[-1] in offices.OFFICE_ENDS
        or (shape[-1] == "室" and not shape.endswith(offices.ROOMS_OF_A_LEVEL))
        or (
            shape[-1] == "部"
            and shape not in bodies.PARTY_ORGANS
            and not shape.endswith(bodies.FORCES_OF_A_LEVEL)
        )
        or shape[0].isdigit()
        or _is_ministry(shape)
        or shape.startswith(_CENTRAL_OFFICES)
        or _OUTSIDE.search(shape)
        or has_own_place(shape)
        or _BRANCH.match(shape)
        or (_COUNTY_BRANCH.match(shape) and not is_stem(shape.removesuffix(bodies.OF_THE_CITY)))
        or shape in bodies.BARE_GOVERNMENTS
        or shape.startswith(_NO_LEVEL_BEFORE)
    )


def _is_ministry(name: str) -> bool:
    """Tell whether `name` is a ministry, or a branch of one: of governments only the central one has 部."""
    if name in bodies.PARTY_ORGANS:
        return False
    branch = _MINISTRY_BRANCH.match(name)
    return (name.endswith("部") and is_stem(name[:-1])) or (branch is not None and is_stem(branch[1]))


def says_where(word: str) -> bool:
    """Tell whether `word` begins with a level, a place or 各."""
    return levels_of(word) is not None or has_own_place(word) or SELECTED.match(word) is not None


@lru_cache(maxsize=4096)
def begins_afresh(word: str) -> bool:
    """Tell whether `word` begins with a level, a place, the centre or 各: the name before it has ended."""
    return says_where(word) or word in bodies.CENTRAL_SHORT or _CENTRAL.match(word) is not None
