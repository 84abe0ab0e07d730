"""Places: the divisions, and which of them a text begins with（地名）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from respmatrix.departments.schema import Division
from respmatrix.model import Level
from respmatrix.vocabulary.levels import PLACES
from respmatrix.vocabulary.regions import AUTONOMOUS

_PEOPLES = re.compile(rf"{AUTONOMOUS}([州县旗])$")
_UNKNOWN = re.compile(rf"[一-龥]{{2,6}}?(?:{PLACES})")
_LEVELS = {
    "省": Level.PROVINCE,
    "自治区": Level.PROVINCE,
    "州": Level.PREFECTURE,
    "盟": Level.PREFECTURE,
    "地区": Level.PREFECTURE,
    "区": Level.COUNTY,
    "县": Level.COUNTY,
    "旗": Level.COUNTY,
    "镇": Level.TOWNSHIP,
    "乡": Level.TOWNSHIP,
    "街道": Level.TOWNSHIP,
}
_TELLS_LITTLE = 2
"""A district of two characters（东区、城区）is called so in many places."""
_LONGEST = 16


def level_of(word: str) -> Level | None:
    """Return the level that a level word tells, None for 「市」, which stands for three.

    >>> level_of("省").value, level_of("市")
    ('province', None)
    """
    return _LEVELS.get(word)


def short_names(name: str) -> tuple[str, ...]:
    """Return the everyday names of a province or prefecture.

    >>> short_names("恩施土家族苗族自治州"), short_names("杭州市")
    (('恩施州', '恩施自治州', '恩施'), ('杭州',))
    """
    match = _PEOPLES.search(name)
    if match:
        stem = name[: match.start()]
        return f"{stem}{match[1]}", f"{stem}自治{match[1]}", *([stem] if len(stem) > 1 else [])
    if name.endswith(("市", "盟", "省")) and len(name) > 2:
        return (name[:-1],)
    return (name[:-2],) if name.endswith("地区") else ()


class Gazetteer:
    """The divisions by name（行政区划表）."""

    def __init__(self, divisions: tuple[Division, ...], historical: frozenset[str] = frozenset()) -> None:
        """Take all divisions, outer ones first, and the paths of those that are no more."""
        self.divisions = divisions
        self.historical = historical
        names: dict[str, list[Division]] = {}
        for division in divisions:
            name = division.name
            names.setdefault(name, []).append(division)
            if division.level is Level.COUNTY:
                if "自治" in name:  # 「峨边县」, but never 「和平」 for 和平区
                    for short in short_names(name)[:2]:
                        names.setdefault(short, []).append(division)
                continue
            for short in dict.fromkeys((division.short, *short_names(name))):
                if short:
                    names.setdefault(short, []).append(division)
        self.names = names

    @cached_property
    def _paths(self) -> dict[str, Division]:
        return {division.path: division for division in self.divisions}

    def find(self, name: str, near: Division | None = None) -> tuple[Division, ...]:
        """Return the divisions that `name` may mean, narrowed to those near the issuer where any is.

        「吉林」 is the province before the city; a name with its level word says which.
        """
        path = self._paths.get(name)
        if path is not None:
            return (path,)
        hits = [place for place, length in self.prefixes(name) if length == len(name)]
        return narrowed(hits, near, name)

    def prefixes(self, text: str) -> Iterator[tuple[Division, int]]:
        """Yield the divisions with which `text` begins and how long they are, the longest name first."""
        for length in range(min(_LONGEST, len(text)), 1, -1):
            for division in self.names.get(text[:length], ()):
                yield from self._below(division, text, length)
                yield division, length

    def _below(self, outer: Division, text: str, start: int) -> Iterator[tuple[Division, int]]:
        if outer.level is Level.COUNTY:
            return
        for length in range(min(_LONGEST, len(text) - start), 1, -1):
            for division in self.names.get(text[start : start + length], ()):
                if division is not outer and outer in division.chain():
                    yield from self._below(division, text, start + length)
                    yield division, start + length

    def children(self, place: Division, level: Level) -> tuple[Division, ...]:
        """Return the divisions of `level` inside `place`, those that are no more left out."""
        return tuple(
            division
            for division in self.divisions
            if division.level is level and place in division.chain() and division.path not in self.historical
        )


def narrowed(hits: list[Division], near: Division | None, printed: str) -> tuple[Division, ...]:
    """Return of several divisions those around or inside the issuer's place, else the outermost level.

    A county or district without the place above it in front is one of the issuer's own: in 天津市 no 东区 of
    another province is meant. Where nobody knows the issuer, 东区 and 城区 say too little.

    Args:
        hits: divisions of one name.
        near: the issuer's place.
        printed: the name as it stands in the text.
    """
    hits = [hit for hit in dict.fromkeys(hits) if not _is_elsewhere(hit, near, printed)]
    if near is not None:
        around = near.chain()
        for wider in around:
            inside = [hit for hit in hits if wider in hit.chain()]
            if inside:
                hits = inside
                break
    levels = [hit.level for hit in hits]
    for level in (Level.PROVINCE, Level.PREFECTURE):
        if level in levels:
            return tuple(hit for hit in hits if hit.level is level)
    return tuple(hits)


def _is_elsewhere(hit: Division, near: Division | None, printed: str) -> bool:
    if hit.level is not Level.COUNTY or len(printed) > len(hit.name):
        return False
    return len(hit.name) == _TELLS_LITTLE if near is None else not set(near.chain()) & set(hit.chain())


def unknown_place(name: str, parent: Division | None = None) -> Division:
    """Return a place that the table does not hold, its level read from its last word.

    >>> unknown_place("柳林镇").level.value
    'township'
    """
    bare = Division(name, name, None)
    level = level_of(bare.word)
    path = (parent.path if parent else "") + name
    return Division(name, path, level, parent, short=name[:-1] if len(name) > 2 else "")


def unknown_prefixes(text: str) -> Iterator[str]:
    """Yield the beginnings of `text` that look like a place which the table may not hold."""
    match = _UNKNOWN.match(text)
    if match and match.end() >= 3:
        yield match.group()
