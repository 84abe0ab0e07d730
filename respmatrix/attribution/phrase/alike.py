"""What a list of bodies of one kind says once, behind the last of them（同类单位共用的词尾）."""

from __future__ import annotations

import re
from collections.abc import Sequence

from respmatrix.attribution.names.function import known_organ, stem_of
from respmatrix.attribution.names.level import levels_of
from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies

_ORGAN = re.compile(f"(?:{bodies.SHARED_BY_FUNCTIONS})$")
_WHOSE = f"(?P<whose>{bodies.LEVEL}|{bodies.OF_CARRIERS})?"
_COMPANY = re.compile(rf"{_WHOSE}(?:{bodies.CARRIERS})(?P<company>(?:(?:[一-龥]{{1,6}})?分)?公司|集团)")
_CARRIER = re.compile(rf"{_WHOSE}(?:{bodies.CARRIERS})")
_ZONE = re.compile(f"(?:{bodies.LEVEL})?(?:{bodies.SHORT_ZONES})(?P<shared>{bodies.ZONE_ENDS})")
_SHORT_ZONE = re.compile(f"(?:{bodies.LEVEL})?(?:{bodies.SHORT_ZONES})")


def share_organ(words: Sequence[str], kinds: list[PartyKind | None], suffixes: list[str]) -> None:
    """Give 「县发改、财政、人社局」 the organ of the last; the first alone may say the level.

    局 and 厅 every function may have, 委 but some: 「公安、卫健委」 are no two of one kind.
    """
    organ = ""
    for index in range(len(words) - 1, -1, -1):
        stem = stem_of(words[index]) if organ and kinds[index] is None else None
        if kinds[index] is PartyKind.DEPARTMENT:
            organ = _organ_of(words[index])
        elif stem and (organ != bodies.COMMISSION or stem in bodies.WITH_COMMISSIONS):
            kinds[index], suffixes[index] = PartyKind.DEPARTMENT, organ
            organ = organ if stem == words[index] else ""
        else:
            organ = ""


def _organ_of(name: str) -> str:
    """Return 局 of 农机局, a body without a level whose function need not be known; empty for others."""
    if known_organ(name) == bodies.COMMISSION:
        return bodies.COMMISSION
    organ = _ORGAN.search(name, 2)
    return organ[0] if organ and levels_of(name) is None else ""


def share_company(
    words: Sequence[str], kinds: list[PartyKind | None], prefixes: list[str], suffixes: list[str]
) -> None:
    """Give 「县移动、联通、电信公司」, 「中国移动、中国联通某某分公司」 whose they are and the last word."""
    last = len(words) - 1
    company = _COMPANY.fullmatch(words[last])
    if company is None:
        return
    whose = company["whose"]
    for index in range(last - 1, -1, -1):
        carrier = _CARRIER.fullmatch(words[index])
        if carrier is None or (whose and carrier["whose"] != whose):
            break
        kinds[index], suffixes[index] = PartyKind.DEPARTMENT, company["company"]
        if carrier["whose"] and not whose:
            prefixes[index + 1 :] = [carrier["whose"]] * (last - index)
            break


def share_zone(words: Sequence[str], kinds: list[PartyKind | None], suffixes: list[str]) -> None:
    """Give 「高新、经开区管委会」 the last words of zones that are called by what they are for."""
    shared = ""
    for index in range(len(words) - 1, -1, -1):
        if kinds[index] is not None:
            zone = _ZONE.fullmatch(words[index])
            shared = zone["shared"] if zone else ""
        elif shared and _SHORT_ZONE.fullmatch(words[index]):
            kinds[index] = PartyKind.PLACE if len(shared) == 1 else PartyKind.DEPARTMENT
            suffixes[index] = shared
        else:
            shared = ""
