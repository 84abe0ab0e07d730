"""Where the issuer is, and on which level（发文机关的地区与层级）."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache

from respmatrix.text import places_of
from respmatrix.vocabulary import levels, regions

_NO_NAME = re.compile(regions.NO_PLACE_STARTS)
_COUNTY = re.compile(rf"[\u4e00-\u9fff]{{1,10}}?(?:{'|'.join(levels.COUNTIES)})")
_CENTRAL = re.compile(
    rf"(?:{levels.CENTRAL_ISSUERS})|[\u4e00-\u9fff]{{2,14}}(?:{levels.MINISTRIES})(?:{levels.OFFICES})?$"
)
_VERTICAL = re.compile(rf"^(?:{levels.VERTICAL})(?=.{{3}})")
_LEVEL_WORD = re.compile(rf"({levels.ISSUERS})(?!{levels.NOT_BEHIND_ISSUERS})")


@cache
def _prefectures() -> dict[str, str]:
    """Names of autonomous prefectures and the like, long and everyday, with the word of their level."""
    names: dict[str, str] = {}
    for name in regions.PREFECTURES:
        word = _ending(name, levels.PREFECTURES)
        names[name] = word
        if word == "州":
            short = re.sub(rf"{regions.AUTONOMOUS}州$", "", name)
            names[short + "州"] = word
    return names


@cache
def _provinces() -> dict[str, str]:
    names: dict[str, str] = {}
    for short, name in regions.PROVINCES.items():
        word = _ending(name, levels.PROVINCES)
        names[name] = names[short + word] = word
    return names


def _ending(name: str, words: tuple[str, ...]) -> str:
    """Return the first of `words` in which a place's name ends."""
    return next(word for word in words if name.endswith(word))


@cache
def _initials(names: Callable[[], dict[str, str]]) -> frozenset[str]:
    return frozenset(name[0] for name in names())


@lru_cache(maxsize=4096)
def split_place(name: str) -> tuple[str, str | None]:
    """Return the place with which `name` begins and the word of its level.

    >>> split_place("浙江省杭州市西湖区人民政府"), split_place("市财政局")
    (('浙江省杭州市西湖区', '区'), ('', None))
    """
    rest = name.removeprefix("中共")
    offset = len(name) - len(rest)
    begin, level = offset, None
    for full, word in _provinces().items() if rest[:1] in _initials(_provinces) else ():
        if rest.startswith(full):
            offset, level = offset + len(full), word
            break
    for length in range(2, 6):
        end = offset + length
        if name[end : end + 1] == "市" and name[offset:end] in regions.CITIES:
            offset, level = end + 1, "市"
            break
    else:
        for full, word in (
            _prefectures().items() if name[offset : offset + 1] in _initials(_prefectures) else ()
        ):
            if name.startswith(full, offset):
                offset, level = offset + len(full), word
                break
    county = _county(name, offset, known=level is not None)
    if county:
        offset += len(county)
        level = _ending(county, levels.COUNTIES)
        level = levels.AUTONOMOUS.get(level, level)
    return name[begin:offset], level


def _county(name: str, start: int, *, known: bool) -> str:
    """Return the county-level or lower place at `start`, empty where there is none."""
    if _NO_NAME.match(name, start):
        return ""
    hit = _COUNTY.match(name, start)
    if hit is None or not 3 <= len(hit.group()) <= 9 or hit.group().endswith(regions.NOT_PLACES):
        return ""
    behind = name[hit.end() : hit.end() + 2]
    if behind[:1] in regions.NOT_BEHIND_COUNTIES and behind not in regions.BODIES_BEHIND_COUNTIES:
        return ""
    # Behind a known city a title goes on with its subject: 「某市老旧小区」 names no district.
    if known and not behind.startswith(regions.BEHIND_DISTRICTS):
        return ""
    return hit.group()


def begins_with_place(line: str) -> bool:
    """Tell whether a line opens with a known place."""
    return bool(split_place(line[:30])[0])


def read_place(issuer: str | None, titles: tuple[str, ...], text: str) -> tuple[str | None, str | None]:
    """Return the issuer's place and the word of its level, each None where the document does not tell it.

    Args:
        issuer: the issuing body.
        titles: the titles of the document and of the notice that carries it.
        text: the whole text, in which 「我市」 tells the level where nothing else does.
    """
    head = (issuer or "").partition("、")[0]
    place, level = split_place(_VERTICAL.sub("", head))
    if level is not None:
        return place, level
    prefix = _LEVEL_WORD.match(head)
    from_titles = next((found for title in titles if (found := split_place(title))[1] is not None), None)
    if prefix is not None:
        return (from_titles[0] if from_titles else None), prefix.group(1)
    if from_titles is not None:
        return from_titles
    if (head and _CENTRAL.match(head)) or any(title.startswith(levels.CENTRAL_TITLES) for title in titles):
        return None, "central"
    for title in titles:
        for word, level in levels.WHOLE.items():
            if word in title:
                return None, level
    return None, _own_word(text)


def _own_word(text: str) -> str | None:
    """Return the level that the text calls its own most often（我省、我市）."""
    behind = Counter(text[place + 1 : place + 2] for place in places_of(text, "我"))
    word = max(levels.OWN, key=lambda word: behind[word])
    return word if behind[word] else None
