"""Named development zones（功能区）: 「经开区」 in a document of 天津市 is 天津经开区."""

from __future__ import annotations

import re
from typing import NamedTuple

from respmatrix.departments.issuer import Issuer
from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.vocabulary.organs import COMMITTEES

_COMMITTEE = re.compile(f"(?:{COMMITTEES})$")


class Zone(NamedTuple):
    """A zone by its usual name, and the province or municipality where it is."""

    name: str
    place: str


def zone_of(registry: DepartmentRegistry, name: str, issuer: Issuer) -> Zone | None:
    """Return the zone that a name means, None where it is none or may be one of several.

    A name that says its place is that zone anywhere; a bare 「经开区」 is the one of the issuer's own
    place. A zone that has become a district is a zone up to that day, and under its committee's name.

    Args:
        registry: the bodies that are known.
        name: half-width, simplified, without white space.
        issuer: whose document it is.
    """
    plain = _COMMITTEE.sub("", name)
    own = issuer.place.name if issuer.place else ""
    found = {Zone(zone, place) for alias, zone, place in registry.zones if alias == plain}
    if len(found) > 1 or len(plain) <= len("经开区"):
        found = {zone for zone in found if zone.place == own or zone.name == plain}
    if len(found) != 1:
        return None
    zone = found.pop()
    if plain == name and registry.places.find(plain, issuer.place):
        since, _ = registry.validity.get(zone.place + plain, ("", ""))
        if not since or not issuer.date or issuer.date >= since:
            return None
    return zone
