"""A registry small enough to be read（示例名录）: what code that stands on a registry is tried with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import field, frozen

from respmatrix.model import Department, Leader, Level, Meta, Party, Resolution, ResolutionStatus
from respmatrix.text import fold

_LEVELS = {
    "自治区": Level.PROVINCE,
    "省": Level.PROVINCE,
    "市": Level.PREFECTURE,
    "州": Level.PREFECTURE,
    "县": Level.COUNTY,
    "区": Level.COUNTY,
}
_ALIASES = {"发改委": "发展改革委", "发展和改革委员会": "发展改革委", "卫健委": "卫生健康委", "教委": "教育"}
_RENAMED = {"银保监": "金融监管"}
_RENAMED_ON = "2023-05"
_DISTRICTS = {
    "天津市": ("和平区", "河东区", "南开区"),
    "重庆市": ("渝中区", "江北区"),
    "芜湖市": ("镜湖区", "弋江区"),
}


@frozen
class ToyRegistry:
    """Reads 「市财政局」 by its level and what follows, in the place of the document.

    A name of a known place is read in that place, 「国家…」 at the centre; a name whose level is not
    that of the document keeps its place unknown. 「金融局」 is ambiguous, anything else unknown.
    """

    order: tuple[str, ...] = ("发展改革委", "教育", "财政", "民政", "数据", "商务")
    """Functions in protocol order（机构序列）; the others stand behind them."""
    districts_of: dict[str, tuple[str, ...]] = field(factory=lambda: dict(_DISTRICTS))
    leaders: tuple[Leader, ...] = ()
    """Leaders with the departments in their charge（分管领导）, as the user's own registry has them."""

    def resolver(self, *, as_of: str | None = None) -> ToyResolver:
        """Return what tells whom mentions mean."""
        return ToyResolver(self, as_of or "")

    def districts(self, place: str, *, as_of: str | None = None) -> Sequence[Department]:  # noqa: ARG002
        """Return the governments of the districts of `place`.

        Raises:
            ValueError: the place is unknown.
        """
        if place not in self.districts_of:
            raise ValueError(place)
        return [
            self._department("人民政府", Level.COUNTY, place + district, (9, number))
            for number, district in enumerate(self.districts_of[place])
        ]

    def resolve(self, party: Party, place: str, as_of: str) -> Resolution:
        """Return whom `party` means in a document of `place`."""
        name = fold(party.name)
        if party.collective:
            own = Department(f"{name}@{place}", name, place=place, collective=True, scoped=not place)
            return Resolution(party.name, ResolutionStatus.EXACT, own)
        if name.endswith("金融局"):
            candidates = tuple(Department(word, word) for word in ("地方金融管理局", "金融监管局"))
            return Resolution(party.name, ResolutionStatus.AMBIGUOUS, Department(name, name), candidates)
        for district in self.districts(place) if place in self.districts_of else ():
            if district.name.removeprefix(place) == name.replace("区政府", "区人民政府"):
                return Resolution(party.name, ResolutionStatus.ALIAS, district)
        stated = next((one for one in self.districts_of if name.startswith(one)), "")
        level = "国家" if name.startswith("国家") else "市" if stated else self._level(name)
        if not level:
            unknown = Department(name, name, scoped=True)
            return Resolution(party.name, ResolutionStatus.UNKNOWN, unknown)
        where = "" if level == "国家" else stated or (place if place.endswith(level) else "")
        word = name.removeprefix(stated or level)
        function = self._function(word, as_of)
        reason = f"{_RENAMED_ON} 更名" if function != self._function(word, "") else ""
        body = self._department(function, _LEVELS.get(level, Level.CENTRAL), where, self._place(function))
        return Resolution(party.name, ResolutionStatus.ALIAS, body, reason=reason)

    def _level(self, name: str) -> str:
        return next((level for level in _LEVELS if name.startswith(level)), "")

    def _function(self, word: str, as_of: str) -> str:
        stem = word.removesuffix("局").removesuffix("厅")
        stem = _RENAMED.get(stem, stem) if as_of >= _RENAMED_ON else stem
        return _ALIASES.get(stem, stem)

    def _place(self, function: str) -> tuple[int, ...]:
        return (self.order.index(function),) if function in self.order else (len(self.order),)

    def _department(self, function: str, level: Level, place: str, order: tuple[int, ...]) -> Department:
        central = level is Level.CENTRAL
        where = "国家" if central else place or level.value
        scoped = not place and not central
        return Department(
            f"{function}@{where}", f"{where}{function}", function, level, place, order=order, scoped=scoped
        )


@frozen
class ToyResolver:
    """Resolves the bodies of many documents（机构对应器）."""

    registry: ToyRegistry
    as_of: str

    def resolver_for(self, meta: Meta) -> Callable[[Party], Resolution]:
        """Return what tells whom a mention means in a document of these facts; it remembers."""
        known: dict[tuple[str, bool], Resolution] = {}

        def resolve(party: Party) -> Resolution:
            mention = party.name, party.collective
            if mention not in known:
                known[mention] = self.registry.resolve(party, meta.place or "", self.as_of)
            return known[mention]

        return resolve
