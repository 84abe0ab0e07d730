"""What the registry's files hold（名录数据的构成）; docs/reference/registry.md tells every field."""

from __future__ import annotations

from attrs import frozen

from respmatrix.model import Level

SCHEMA_VERSION = 1


@frozen
class Former:
    """An earlier name of the same body（曾用名）, which stands apart until a rename is asked for."""

    tag: str
    """Short name of the era, part of the id: 「银保监」."""
    until: str
    """ISO date of the rename."""
    forms: tuple[str, ...] = ()
    frames: tuple[tuple[str, str], ...] = ()
    name: str = ""
    """Official name of that time; `{place}`, `{full}`, `{printed}`: the place, short, in full, as
    printed; `{tail}`: the end of the name as printed."""
    capital: bool = False
    """True where the body in a capital has become that of the province."""


@frozen
class Function:
    """What bodies of all levels and places do alike（职能）, and how they are named."""

    id: str
    """ASCII, never reused."""
    kind: str
    """party, congress, government, vertical, judicial, cppcc, democratic-party, mass, military,
    enterprise, institution, zone, place, coordination, central-only."""
    name: str
    """Full stem: 「发展和改革」."""
    prefix: str = "government"
    """What stands before a form: government, party, party-or-government, place,
    government-or-place, name-first, party-self, none."""
    forms: tuple[str, ...] = ()
    """Names of the one body of a place, without level or place."""
    units: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Bodies of their own that share the function: tag → forms."""
    frames: tuple[tuple[str, str], ...] = ()
    """What stands before and behind a place or proper name: 「人行」…「分行」."""
    stems: tuple[str, ...] = ()
    """Stems that stand without an organ word: 财政、商务等部门."""
    central: tuple[tuple[str, ...], ...] = ()
    """The central bodies, each with its official name, then its aliases; the first is the function's own."""
    former: tuple[Former, ...] = ()
    official: str = ""
    """Official name of a local body, where it is not place + form; fields as in `Former`."""
    organs: tuple[tuple[str, str], ...] = ()
    """Usual organ word by level: province, municipality, prefecture, county."""
    several: bool = False
    """True where a place has many such bodies, so that each name is a body of its own."""
    generic: bool = False
    """True for mere types of names (…公司, …医院), which are tried last."""
    covers: tuple[str, ...] = ()
    """Functions that a merged body does."""
    parent: str = ""
    """Function of the body that runs it."""
    historical: bool = False
    successors: tuple[str, ...] = ()


@frozen
class Rule:
    """What decides a form that several functions own（歧义规则）; all conditions given must hold."""

    form: str
    function: str
    prefix: str = ""
    """level or place; empty for any."""
    since: str = ""
    until: str = ""
    undated: bool = False

    def holds(self, prefix: str, date: str) -> bool:
        """Tell whether the conditions hold for a name so printed in a document of that date.

        A year alone does not tell on which side of a day within it the document stands.
        """
        if self.prefix not in ("", prefix) or (self.undated and date):
            return False
        if not date:
            return not (self.since or self.until)
        if date in (self.since[: len(date)], self.until[: len(date)]) and len(date) < len("2023-07-20"):
            return False
        return date >= self.since and (not self.until or date < self.until)

    @property
    def reason(self) -> str:
        """Why it decides: Chinese, one clause."""
        if self.until:
            return f"文件日期在 {self.until} 以前"
        if self.since:
            return f"文件日期不早于 {self.since}"
        return "文件没有日期，按名称的写法" if self.undated else "按名称的写法"


@frozen
class Rename:
    """A change of name or of bodies（机构沿革）."""

    id: str
    level: str
    kind: str
    """rename, merge, split, absorbed, new, status."""
    before: tuple[str, ...]
    after: tuple[str, ...]
    before_functions: tuple[str, ...]
    after_functions: tuple[str, ...]
    date: str
    """ISO date, or year."""
    places: tuple[str, ...]
    source: str
    confidence: str


@frozen(eq=False)
class Division:
    """An administrative division, or a place that the registry does not know（行政区划）."""

    name: str
    """「西湖区」"""
    path: str
    """「浙江省杭州市西湖区」"""
    level: Level | None
    """None where the name leaves it open: an unknown 「…市」."""
    parent: Division | None = None
    code: str = ""
    short: str = ""
    """Name without its level: 「天津」."""

    @property
    def word(self) -> str:
        """How the place's own documents name its level: 「市」."""
        for word in ("自治区", "自治州", "自治县", "自治旗", "地区", "街道"):
            if self.name.endswith(word):
                return {"自治州": "州", "自治县": "县", "自治旗": "旗"}.get(word, word)
        return self.name[-1]

    @property
    def rank(self) -> str:
        """Key of `Function.organs`: a municipality is apart from other provinces."""
        if self.level is Level.PROVINCE and self.name.endswith("市"):
            return "municipality"
        return self.level.value if self.level else "prefecture"

    @property
    def display(self) -> str:
        """Name as bodies carry it: 「杭州市」, 「杭州市西湖区」."""
        if self.level is Level.COUNTY and self.parent is not None and self.parent.name[-1] == "市":
            return self.parent.name + self.name if self.name.endswith("区") else self.name
        return self.name

    def chain(self) -> tuple[Division, ...]:
        """The place itself, then what it belongs to, outwards."""
        found: list[Division] = []
        place: Division | None = self
        while place is not None:
            found.append(place)
            place = place.parent
        return tuple(found)
