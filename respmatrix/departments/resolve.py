"""Party → Resolution（机构对应）: who is meant by a name in a document, and how sure that is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import partial

from attrs import define, evolve, field

from respmatrix.departments.clean import clean
from respmatrix.departments.identify import Identifier
from respmatrix.departments.issuer import Issuer, issuer_of, issuer_of_document
from respmatrix.departments.load import default_registry
from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.model import Department, Leader, Level, Meta, Party, Resolution, ResolutionStatus


class _Known(dict[str, Resolution]):
    """Resolutions of one issuer's names; a name that was resolved once costs a look-up."""

    def __init__(self, identify: Callable[[str], Resolution]) -> None:
        super().__init__()
        self._identify = identify

    def __missing__(self, name: str) -> Resolution:
        found = self[name] = self._identify(name)
        return found


@define(eq=False)
class Resolver:
    """Resolves the bodies of many documents（机构对应器）; documents of one place share their answers."""

    registry: DepartmentRegistry = field(factory=default_registry, repr=False)
    """The bodies that are known; ours by default."""
    as_of: str | None = field(default=None, kw_only=True)
    """ISO date: renames up to it are applied, merges and splits told; None leaves names as they are."""
    _shared: dict[tuple[object, ...], tuple[_Known, _Known]] = field(factory=dict, init=False, repr=False)

    def resolver_for(self, meta: Meta, *, scope: str = "") -> Callable[[Party], Resolution]:
        """Return the function that resolves the parties of one document.

        Args:
            meta: the document's own facts: place, level, date.
            scope: name of the document; it is added to the ids of bodies whose place is unknown, so that
                two documents do not share them. Without it such a body is marked `Department.scoped`.
        """
        bodies, classes = self._of_document(meta, scope)

        def resolve_party(party: Party) -> Resolution:
            return (classes if party.collective else bodies)[party.name]

        return resolve_party

    def resolve_all(self, meta: Meta, parties: Iterable[Party], *, scope: str = "") -> list[Resolution]:
        """Return the resolutions of many parties of one document, in their order; see `resolver_for`."""
        bodies, classes = self._of_document(meta, scope)
        return [(classes if party.collective else bodies)[party.name] for party in parties]

    def resolve_name(self, name: str, issuer: Issuer, *, collective: bool = False) -> Resolution:
        """Return whom `name` means in a document of `issuer`."""
        return self._known(issuer)[collective][name]

    def leaders_for(self, meta: Meta, *, scope: str = "") -> dict[str, tuple[Leader, ...]]:
        """Return by department id the leaders in charge of it（分管领导）, from the user's own file."""
        bodies, _ = self._of_document(meta, scope)
        found: dict[str, tuple[Leader, ...]] = {}
        for leader in self.registry.leaders:
            for name in leader.departments:
                id_ = bodies[name].department.id
                found[id_] = (*found.get(id_, ()), leader)
        return found

    def _of_document(self, meta: Meta, scope: str) -> tuple[_Known, _Known]:
        shared = self._known(issuer_of_document(self.registry, meta))
        if not scope:
            return shared
        bodies, classes = (_Known(partial(_within, known, scope)) for known in shared)
        return bodies, classes

    def _known(self, issuer: Issuer) -> tuple[_Known, _Known]:
        """Return what is known for an issuer; dates between two watersheds of the registry are alike."""
        key = (issuer.place.path if issuer.place else "", issuer.level, self._era(issuer.date))
        if key not in self._shared:
            identifier = Identifier(self.registry, issuer, self.as_of)
            self._shared[key] = _Known(identifier.identify), _Known(identifier.identify_class)
        return self._shared[key]

    def _era(self, date: str) -> int | str:
        """Return what matters of a date: between which watersheds it lies; a year with one is itself."""
        watersheds = self.registry.watersheds
        if not date or any(day.startswith(date) for day in watersheds):
            return date
        return bisect_right(watersheds, date)


def _within(known: _Known, scope: str, name: str) -> Resolution:
    """Return what is known of a name, its body set apart from those of other documents where need be."""
    found = known[name]
    if not found.department.scoped:
        return found
    candidates = tuple(_apart(one, scope) if one.scoped else one for one in found.candidates)
    return evolve(found, department=_apart(found.department, scope), candidates=candidates)


def _apart(department: Department, scope: str) -> Department:
    return evolve(department, id=f"{department.id}#{scope}", scoped=False)


def resolve(
    name: str | Party,
    *,
    registry: DepartmentRegistry | None = None,
    place: str | None = None,
    level: Level | str | None = None,
    date: str | None = None,
    as_of: str | None = None,
) -> Resolution:
    """Return whom a name means（机构对应）.

    Args:
        name: a name as printed, or a party.
        registry: ours by default; `load_registry` lays your own file over it.
        place: the issuer's place: 「天津市」.
        level: the issuer's level, or the word with which its documents name it: 「市」.
        date: the document's date, ISO; it decides names that changed their meaning.
        as_of: apply renames up to this date.

    >>> resolve("市发改委", place="天津市").department.name
    '天津市发展和改革委员会'
    >>> resolve("省金融监管局", place="浙江省", date="2020-07-03").department.function
    'local-finance'
    >>> resolve("浙江金融监管局", place="浙江省", date="2024-03-01").department.function
    'financial-regulator'
    """
    resolver = Resolver(registry or default_registry(), as_of=as_of)
    issuer = issuer_of(resolver.registry, place=place, level=level, date=date)
    if isinstance(name, Party):
        return resolver.resolve_name(name.name, issuer, collective=name.collective)
    collective = resolver.registry.grammar.is_class(re.sub(r"\([^()]*\)$", "", clean(name)))
    found = resolver.resolve_name(name, issuer, collective=collective)
    if found.status is ResolutionStatus.UNKNOWN and resolver.registry.grammar.may_be_class(clean(name)):
        return resolver.resolve_name(name, issuer, collective=True)
    return found
