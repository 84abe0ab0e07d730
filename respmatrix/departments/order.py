"""Protocol order of bodies（机构序列）: Party, congress, government, vertical, courts, CPPCC and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from respmatrix.model import Level

if TYPE_CHECKING:
    from respmatrix.departments.registry import DepartmentRegistry
    from respmatrix.departments.schema import Function

_GROUPS = (
    ("party",),
    ("congress",),
    ("government", "central-only"),
    ("vertical",),
    ("judicial",),
    ("cppcc",),
    ("democratic-party",),
    ("mass",),
    ("military",),
    ("coordination",),
    ("enterprise",),
    ("institution",),
    ("zone",),
    ("place",),
)
GROUP = {kind: number for number, kinds in enumerate(_GROUPS, start=1) for kind in kinds}
"""Kind → its group; a user's own order comes before all, as group 0."""
UNKNOWN_GROUP = GROUP["coordination"]
COLLECTIVE_GROUP = len(_GROUPS) + 1
_LEVELS = (Level.CENTRAL, Level.PROVINCE, Level.PREFECTURE, None, Level.COUNTY, Level.TOWNSHIP)


def protocol_order(
    registry: DepartmentRegistry, function: Function | None, level: Level | None, code: str = ""
) -> tuple[int, ...]:
    """Return the sorting key of a body: its group, its function's rank, its level, its division's code."""
    if function is None:
        return UNKNOWN_GROUP, 1_000_000, _LEVELS.index(level), 0
    kind = function.kind
    if function.id == "people-government" and level not in (Level.CENTRAL, Level.PROVINCE):
        kind = "place"
    number = int(code) if code.isdecimal() else 0
    return GROUP[kind], registry.ranks[function.id], _LEVELS.index(level), number
