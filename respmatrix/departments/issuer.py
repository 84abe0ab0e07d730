"""Whose document it is（发文机关）: what its place and date say about a name that stands alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import frozen

from respmatrix.departments.places import level_of, unknown_place
from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.departments.schema import Division
from respmatrix.model import Level, Meta

_YEAR = re.compile(r"20[0-4]\d(?=年|[-—－~～至])|(?<=[(（])20[0-4]\d")


class Anchor(NamedTuple):
    """Where a level word points: 「市」 in a document of 天津市."""

    place: Division | None
    """None where it cannot be told."""
    label: str
    """What is known of the place, for the id: 「浙江省/市」, 「市」."""
    level: Level | None
    own: bool
    """True for the issuer's own place, False for what it belongs to or holds."""


@frozen(eq=False)
class Issuer:
    """The document's place, level and date, as far as it tells them."""

    place: Division | None = None
    level: Level | None = None
    date: str = ""
    """ISO date, or the year in the title; empty where neither is told."""

    def at(self, word: str) -> Anchor:
        """Return what a level word stands for in this document."""
        for place in self.place.chain() if self.place else ():
            if place.word == word or (word == "区" and place.name.endswith("新区")):
                return Anchor(place, place.path, place.level, place is self.place)
        label = f"{self.place.path}/{word}" if self.place else word
        return Anchor(None, label, level_of(word) or self._city(word), False)

    def own(self) -> Anchor:
        """Return the issuer's own place."""
        if self.place is not None:
            return Anchor(self.place, self.place.path, self.place.level, True)
        if self.level is Level.CENTRAL:
            return Anchor(None, "中央", self.level, True)
        return Anchor(None, "本级", self.level, True)

    def _city(self, word: str) -> Level | None:
        """Return the level of a 「市」 that is not the issuer's own: below a province it is a prefecture."""
        if word != "市":
            return None
        if self.place is None:
            return self.level if self.level is not Level.CENTRAL else None
        return Level.PREFECTURE if self.place.level is Level.PROVINCE else None


def issuer_of(
    registry: DepartmentRegistry,
    *,
    place: str | None = None,
    level: Level | str | None = None,
    date: str | None = None,
) -> Issuer:
    """Return the issuer of that place, level and date.

    Args:
        registry: whose divisions are asked.
        place: 「天津市」, 「浙江省杭州市」, or one that the registry does not know.
        level: a `Level`, its value, or the word with which the document names its own level, 「市」.
        date: ISO date, month or year.
    """
    found: Division | None = None
    if place:
        hits = registry.places.find(place)
        found = hits[0] if len(hits) == 1 else unknown_place(place)
    known = found.level if found else None
    if level == Level.CENTRAL:
        known = Level.CENTRAL
    elif known is None and level:
        known = next((one for one in Level if one.value == level), None) or level_of(str(level))
        if found is not None and known is not None:
            found = Division(found.name, found.path, known, found.parent, short=found.short)
    return Issuer(found, known, date or "")


def issuer_of_document(registry: DepartmentRegistry, meta: Meta) -> Issuer:
    """Return the issuer that a document's own facts tell; a year in the title stands in for a date."""
    date = meta.date
    if date is None and meta.title:
        years = _YEAR.findall(meta.title)
        date = max(years) if years else None
    return issuer_of(registry, place=meta.place, level=meta.level, date=date)
