"""Bodies as identified, and how a name was identified（机构与对应结果）."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Level(StrEnum):
    """Level of administration（行政层级）."""

    CENTRAL = "central"
    PROVINCE = "province"
    """province, autonomous region, municipality（省、自治区、直辖市）"""
    PREFECTURE = "prefecture"
    """prefecture-level city, prefecture, league（地级市、州、盟、地区）"""
    COUNTY = "county"
    """county, district, county-level city, banner（县、区、县级市、旗）"""
    TOWNSHIP = "township"
    """town, township, subdistrict（镇、乡、街道）"""


@frozen
class Department:
    """One identified body, or one class of bodies（机构）."""

    id: str
    """Unique and stable: function and place, such as 「finance@天津市」; two bodies never share it."""
    name: str
    """Canonical full name: 「天津市财政局」; where only the level is known 「市财政局」."""
    function: str = ""
    """Id of its function in the registry, which bodies of other levels and places share; empty if unknown."""
    level: Level | None = None
    place: str = ""
    """Full name of its place: 「天津市」, 「浙江省杭州市」; empty for central bodies and where unknown."""
    collective: bool = False
    """True for a class of bodies（各相关区政府）."""
    order: tuple[int, ...] = ()
    """Sorting key of the protocol order（机构序列）."""
    scoped: bool = False
    """True where the place is unknown, so that `id` tells bodies apart within one document only."""


class ResolutionStatus(StrEnum):
    """How sure it is who is meant（对应状态）."""

    EXACT = "exact"
    """the canonical name itself"""
    ALIAS = "alias"
    """another form of the name: 市发改委"""
    INFERRED = "inferred"
    """decided by the issuer's place or level, or by the document's date"""
    AMBIGUOUS = "ambiguous"
    """several bodies may be meant; none is chosen"""
    UNKNOWN = "unknown"
    """the registry does not know it; the printed name stands for itself"""


@frozen
class Resolution:
    """Whom a printed name means（对应结果）."""

    name: str
    """As printed, elisions restored."""
    status: ResolutionStatus
    department: Department
    """The body; for an ambiguous or unknown name one that only this name (in this place) shares."""
    candidates: tuple[Department, ...] = ()
    """The bodies that may be meant, where the name is ambiguous."""
    reason: str = ""
    """Why, for a person to check: Chinese, one clause."""
    change: str = ""
    """What the date of names that was asked for did: 「rename」 where it was applied; 「merge」, 「split」,
    「absorbed」 or 「unconfirmed」 where it is only told and the name stands; empty where nothing changed."""


@frozen
class Leader:
    """A leader with the departments in their charge（分管领导）."""

    name: str
    title: str
    departments: tuple[str, ...]
    """As the user's own registry prints them."""
