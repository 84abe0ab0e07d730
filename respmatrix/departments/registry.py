"""The authority file of bodies（机构名录）: immutable, indexed once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve, field, frozen

from respmatrix.departments.clean import clean
from respmatrix.departments.collectives import LOCAL_GOVERNMENTS, CollectiveGrammar
from respmatrix.departments.layer import Layer
from respmatrix.departments.order import protocol_order
from respmatrix.departments.places import Gazetteer
from respmatrix.departments.schema import Division, Former, Function, Rename, Rule
from respmatrix.model import Department, Leader, Level

if TYPE_CHECKING:
    from respmatrix.departments.resolve import Resolver


class Entry(NamedTuple):
    """What a form stands for: a function's body, one of its units, or its earlier name."""

    function: Function
    unit: str = ""
    former: Former | None = None


class Frame(NamedTuple):
    """What stands before and behind a place or a proper name."""

    head: str
    tail: str
    entry: Entry


@frozen(eq=False)
class DepartmentRegistry:
    """Authority file of bodies, aliases, renames, places（机构名录）: `default_registry`, `load_registry`."""

    functions: Mapping[str, Function] = field(repr=False)
    """By id."""
    rules: tuple[Rule, ...]
    plates: tuple[tuple[str, str], ...]
    """Second name plates: function of the host, function of the plate."""
    renames: tuple[Rename, ...]
    places: Gazetteer = field(repr=False)
    capitals: Mapping[str, str] = field(repr=False)
    """Province → its capital."""
    validity: Mapping[str, tuple[str, str]] = field(repr=False)
    """Parent and name of a division → month from which, until which it exists."""
    zones: tuple[tuple[str, str, str], ...] = field(repr=False)
    """Name or alias of a zone, its usual name, its province or municipality."""
    grammar: CollectiveGrammar = field(repr=False)
    layer: Layer = field(repr=False)
    """The user's own entries."""

    def with_layer(self, layer: Layer) -> DepartmentRegistry:
        """Return this registry with the user's entries laid over it."""
        own = {function.id: function for function in layer.functions}
        return evolve(self, functions=MappingProxyType({**self.functions, **own}), layer=layer)

    def resolver(self, *, as_of: str | None = None) -> Resolver:
        """Return what tells whom mentions mean; see `Resolver`."""
        from respmatrix.departments.resolve import Resolver

        return Resolver(self, as_of=as_of)

    @property
    def leaders(self) -> tuple[Leader, ...]:
        """Leaders with the departments in their charge（分管领导）, from the user's file."""
        return self.layer.leaders

    def districts(self, place: str, *, as_of: str | None = None) -> tuple[Department, ...]:
        """Return the governments of the county-level divisions of `place`（各区、各县）.

        Args:
            place: a province-level or prefecture-level place, 「天津市」.
            as_of: ISO date or month; divisions of that time where the registry knows it.

        Raises:
            ValueError: the place is unknown or stands for several.

        >>> from respmatrix import default_registry
        >>> [district.name for district in default_registry().districts("天津市")][:2]
        ['天津市和平区人民政府', '天津市河东区人民政府']
        """
        return self.governments(place, Level.COUNTY, as_of=as_of)

    def members(self, collective: Department, *, as_of: str | None = None) -> tuple[Department, ...]:
        """Return the governments that a class of local governments stands for（集合主体的展开）.

        各相关区政府 gives all districts, since only the reader knows which are concerned. Empty where the
        class is of another kind, or its place is unknown, or it is limited (沿海各市).

        >>> from respmatrix import default_registry, resolve
        >>> found = resolve("各相关区政府", place="天津市")
        >>> len(default_registry().members(found.department))
        16
        """
        read = self.grammar.read(clean(collective.name))
        if not collective.place or read.kind != LOCAL_GOVERNMENTS or not read.normal.startswith("各"):
            return ()
        ends = tuple(letter for letter in read.normal if letter in "区县市旗州盟")
        levels = [level for level in (Level.PREFECTURE, Level.COUNTY) if level.value in read.level]
        found = [one for level in levels for one in self.governments(collective.place, level, as_of=as_of)]
        return tuple(one for one in found if one.place.endswith(ends))

    def governments(self, place: str, level: Level, *, as_of: str | None = None) -> tuple[Department, ...]:
        """Return the governments of the divisions of `level` inside `place`; see `districts`."""
        own = self.layer.districts.get(place)
        if own is not None and level is Level.COUNTY:
            outer = next(iter(self.places.find(place)), None)
            known = [Division(name, f"{place}{name}", level, outer) for name in own]
            return tuple(map(self.government, known))
        found = self.places.find(place)
        if len(found) != 1:
            raise ValueError(f"{place}: {'no such place' if not found else 'several places'}")
        inside = self.places.children(found[0], level)
        if as_of:
            every = (one for one in self.places.divisions if one.level is level and found[0] in one.chain())
            inside = tuple(one for one in every if self._exists(one, as_of))
        return tuple(map(self.government, inside))

    def _exists(self, division: Division, as_of: str) -> bool:
        parent = division.parent.name if division.parent else ""
        since, until = self.validity.get(parent + division.name, ("", ""))
        return (not since or since <= as_of) and (not until or as_of < until)

    def government(self, place: Division) -> Department:
        """Return the people's government of `place`."""
        function = self.functions["people-government"]
        return Department(
            f"{function.id}@{place.path}",
            f"{place.display}人民政府",
            function.id,
            place.level,
            place.path,
            order=protocol_order(self, function, place.level, place.code),
        )

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """Function → its place in the registry's order, a historical one beside its successor."""
        rank = {name: 2 * number for number, name in enumerate(self.functions)}
        for function in self.functions.values():
            if function.historical and function.successors and function.successors[0] in rank:
                rank[function.id] = rank[function.successors[0]] + 1
        return rank

    @cached_property
    def forms(self) -> Mapping[str, tuple[Entry, ...]]:
        """Form → what it stands for."""
        found: dict[str, list[Entry]] = {}
        for function in self.functions.values():
            for form in function.forms:
                found.setdefault(form, []).append(Entry(function))
            for tag, forms in function.units:
                for form in forms:
                    found.setdefault(form, []).append(Entry(function, tag))
            for era in function.former:
                for form in era.forms:
                    found.setdefault(form, []).append(Entry(function, "", era))
        return {form: tuple(entries) for form, entries in found.items()}

    @cached_property
    def central(self) -> Mapping[str, tuple[Function, str]]:
        """Name or alias of a central body → its function and official name."""
        return {
            name: (function, names[0])
            for function in self.functions.values()
            for names in function.central
            for name in names
        }

    @cached_property
    def frames(self) -> tuple[Frame, ...]:
        """All frames, the longest first, of two alike that of the earlier name."""
        found = []
        for function in self.functions.values():
            for era in function.former:
                found += [Frame(head, tail, Entry(function, "", era)) for head, tail in era.frames]
            found += [Frame(head, tail, Entry(function)) for head, tail in function.frames]

        def key(frame: Frame) -> tuple[int, str, str, bool, str]:
            entry = frame.entry
            length = len(frame.head) + len(frame.tail)
            return -length, frame.head, frame.tail, entry.former is None, entry.function.id

        return tuple(sorted(found, key=key))

    @cached_property
    def frames_by_end(self) -> Mapping[str, tuple[Frame, ...]]:
        """Last letter of a name → the frames that may fit it; 「」 for those that any name may end with."""
        ends = {frame.tail[-1:] for frame in self.frames} | {""}
        return {end: tuple(frame for frame in self.frames if frame.tail[-1:] in (end, "")) for end in ends}

    @cached_property
    def stems(self) -> Mapping[str, Function]:
        """Stem → its function, today's before a historical one."""
        found: dict[str, Function] = {}
        for function in sorted(self.functions.values(), key=lambda function: function.historical):
            for stem in function.stems:
                found.setdefault(stem, function)
        return found

    @cached_property
    def rules_of(self) -> Mapping[str, tuple[Rule, ...]]:
        """Form → the rules that decide it."""
        found: dict[str, list[Rule]] = {}
        for rule in self.rules:
            found.setdefault(rule.form, []).append(rule)
        return {form: tuple(rules) for form, rules in found.items()}

    @cached_property
    def watersheds(self) -> tuple[str, ...]:
        """The dates on which some form begins to mean another body, in order."""
        return tuple(sorted({date for rule in self.rules for date in (rule.since, rule.until) if date}))
