"""One name in one document's light → the body（确认机构）."""

from __future__ import annotations

import re
from functools import cached_property

from attrs import evolve, frozen

from respmatrix.departments.clean import clean
from respmatrix.departments.collectives import LOCAL_GOVERNMENTS
from respmatrix.departments.issuer import Anchor, Issuer
from respmatrix.departments.names import Head, Reading, read_name
from respmatrix.departments.naming import Naming, organ_tag
from respmatrix.departments.order import COLLECTIVE_GROUP, protocol_order
from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.departments.renames import change_of, former_over
from respmatrix.departments.schema import Division, Function
from respmatrix.departments.zones import Zone, zone_of
from respmatrix.model import Department, Level, Resolution, ResolutionStatus
from respmatrix.vocabulary.bodies import ANNOTATION
from respmatrix.vocabulary.levels import CENTRAL_WORDS

_BRACKET = re.compile(r"(.+?)\(([^()]*)\)$")
_ANNOTATION = re.compile(ANNOTATION)
_MOST_RENAMES = 4
_LONGEST = 60
"""A longer name is no body's; code points."""
_WHY = {
    "unit": "所属内设或派出机构，与本部门分列",
    "stem": "按名称中的职能词判断",
    "function": "以层级和职能代称部门",
    "word": "以职能代称部门",
    "type": "按名称类型归类，名称即其本身",
}


@frozen(eq=False)
class Identifier:
    """Identifies names in the documents of one issuer."""

    registry: DepartmentRegistry
    issuer: Issuer
    as_of: str | None = None

    @cached_property
    def _own_order(self) -> dict[str, int]:
        """Id → its place in the user's own order of departments."""
        return {self._identified(one).department.id: n for n, one in enumerate(self.registry.layer.order)}

    def identify(self, name: str) -> Resolution:
        """Return whom a single body's name means, in its place of the user's own order."""
        found = self._identified(name)
        rank = self._own_order.get(found.department.id) if self.registry.layer.order else None
        if rank is None:
            return found
        return evolve(found, department=evolve(found.department, order=(0, rank)))

    def _identified(self, name: str) -> Resolution:
        key = clean(name)
        if len(key) > _LONGEST:
            return self._unknown(name, key)
        found = self._own(name, key) or self._read(name, key)
        bracket = _BRACKET.fullmatch(key)
        if found is None and bracket:
            outer = self._own(name, bracket[1]) or self._read(name, bracket[1])
            if outer is not None:
                why = self._why_bracket(outer, bracket[2])
                found = evolve(outer, name=name, status=_as_alias(outer), reason=_joined(outer.reason, why))
        return self._dated(found) if found else self._unknown(name, key)

    def _why_bracket(self, outer: Resolution, inside: str) -> str:
        """Return what a bracket behind a name holds: a second plate, as far as the registry tells."""
        if _ANNOTATION.fullmatch(inside):
            return ""
        plate = self._read(inside, inside)
        known = plate and (outer.department.function, plate.department.function) in self.registry.plates
        return f"加挂「{inside}」牌子" if known else f"括号内「{inside}」为加挂牌子或说明"

    def identify_class(self, name: str) -> Resolution:
        """Return the class that a collective name means, in one form for all ways of writing it."""
        key = clean(name)
        own = self._own(name, key)
        if own is not None:
            return own
        read = self.registry.grammar.read(key)
        where = self.issuer.own()
        function = ""
        if read.rest:
            inner = read_name(read.rest, self.registry, None)
            function = inner[0].function.id if inner else ""
        elif read.kind == LOCAL_GOVERNMENTS:
            function = "people-government"
        level = next((one for one in Level if one.value == read.level), None)
        department = Department(
            f"collective:{read.normal}@{where.label}",
            read.normal,
            function,
            level,
            where.place.path if where.place else "",
            collective=True,
            order=(COLLECTIVE_GROUP, 0 if function else 1, 0, 0),
            scoped=where.place is None and where.level is not Level.CENTRAL,
        )
        same = read.normal == name.replace("(", "（").replace(")", "）")
        status = ResolutionStatus.EXACT if same else ResolutionStatus.ALIAS
        return Resolution(name, status, department, reason="集合主体，不指一个机构")

    def _own(self, name: str, key: str) -> Resolution | None:
        """Return what the user's own file says."""
        layer = self.registry.layer
        target = layer.aliases.get(key)
        if target is not None:
            found = (self.identify_class if self.registry.grammar.is_class(target) else self.identify)(target)
            why = _joined("自定义名录中的别名", found.reason)
            return evolve(found, name=name, status=_as_alias(found), reason=why)
        body = layer.bodies.get(key)
        if body is None or not self._near(body.place):
            return None
        place = next(iter(self.registry.places.find(body.place)), None) if body.place else self.issuer.place
        path = place.path if place else body.place or self.issuer.own().label
        function = self.registry.functions.get(body.function)
        department = Department(
            f"{body.function or clean(body.name)}@{path}",
            body.full_name,
            body.function,
            body.level or (place.level if place else self.issuer.level),
            path if body.place or place else "",
            order=protocol_order(self.registry, function, body.level, place.code if place else ""),
            scoped=not body.place and place is None,
        )
        exact = key in (clean(body.name), clean(body.full_name))
        status = ResolutionStatus.EXACT if exact else ResolutionStatus.ALIAS
        return Resolution(name, status, department, reason="自定义名录")

    def _near(self, place: str) -> bool:
        """Tell whether a body of `place` may be meant in this document."""
        own = self.issuer.place
        return not place or own is None or place in (own.path, own.name)

    def _read(self, name: str, key: str) -> Resolution | None:
        central = self.registry.central.get(key)
        # 能源局, 气象局 and the like are the province's own in its own documents.
        named_central = central is not None and (
            key.startswith(CENTRAL_WORDS) or key not in self.registry.forms or central[0].several
        )
        if central is not None and (named_central or self.issuer.level is Level.CENTRAL):
            return self._central(name, key, *central)
        zone = zone_of(self.registry, key, self.issuer)
        if zone is not None:
            return self._zone(name, key, zone)
        alone = self.registry.places.find(key, self.issuer.place)
        if not alone and self.issuer.place and key == self.issuer.place.name:
            alone = (self.issuer.place,)
        if alone:
            return self._places(name, alone)
        readings = read_name(key, self.registry, self.issuer.place)
        if not readings:
            return None
        reading, candidates, why = self._chosen(readings)
        found = self._resolved(name, reading, why)
        if central is not None and self.issuer.place is None and self.issuer.level is None:
            both = (self._central(name, key, *central).department, found.department)
            return self._ambiguous(name, key, both, "没有写明层级，可能是国家的，也可能是地方的")
        if candidates:
            others = tuple(
                sorted(
                    (self._resolved(name, one, "").department for one in candidates), key=lambda one: one.id
                )
            )
            return self._ambiguous(name, key, others, why)
        return found

    def _chosen(self, readings: list[Reading]) -> tuple[Reading, tuple[Reading, ...], str]:
        """Return the reading that holds, or several candidates, and why."""
        first = readings[0]
        functions = {reading.function.id for reading in readings}
        if len(functions) == 1:
            return first, (), ""
        prefix = "place" if first.head.prefix == "place" and not first.head.is_named_in_full else "level"
        for rule in self.registry.rules_of.get(first.form, ()):
            if rule.function in functions and rule.holds(prefix, self.issuer.date):
                chosen = next(one for one in readings if one.function.id == rule.function)
                return chosen, (), f"{rule.reason}，「{first.form}」指{chosen.function.name}机构"
        return first, tuple(readings), f"「{first.form}」可能指不同的机构，文件的日期和写法不足以判断"

    def _resolved(self, name: str, reading: Reading, why: str) -> Resolution:
        """Return the body of a reading at its place."""
        anchor, status, where = self._placed(reading.head)
        if reading.how == "type" and reading.head.prefix == "none":
            where = ""
        if len(reading.head.places) > 1:
            found = tuple(
                self._department(reading, Anchor(place, place.path, place.level, False))
                for place in reading.head.places
            )
            return self._ambiguous(name, clean(name), found, "有几个同名的地方")
        department = self._department(reading, anchor)
        former = reading.entry.former
        change = ""
        if former is not None and former_over(former, self.as_of):
            change = "rename"
            where = _joined(where, f"{former.until} 起更名为{department.name}")
        if reading.how not in ("form", "frame") or why:
            status = ResolutionStatus.INFERRED
        elif status is ResolutionStatus.EXACT and not Naming(reading, anchor).is_official(clean(name)):
            status = ResolutionStatus.ALIAS
        reason = _joined(why, _WHY.get(reading.how, ""), where)
        return Resolution(name, status, department, reason=reason, change=change)

    def _placed(self, head: Head) -> tuple[Anchor, ResolutionStatus, str]:
        """Return where a body is, and what that rests on."""
        exact, inferred = ResolutionStatus.EXACT, ResolutionStatus.INFERRED
        if head.prefix == "place":
            place = head.places[0]
            known = Anchor(place, place.path, place.level, False)
            shared = place.code and len(self.registry.places.names.get(place.name, ())) > 1
            near = shared and head.printed == place.name
            return known, inferred if near else exact, "有同名的地方，按发文地区判断" if near else ""
        if head.prefix == "level":
            anchor = self.issuer.at(head.word)
            if anchor.place is None:
                inside = f"{self.issuer.place.name}的哪个{head.word}" if self.issuer.place else "地区"
                return anchor, exact, f"没有写明{inside}，单独成列"
            if not anchor.own:
                return anchor, inferred, f"按发文地区的上级判断为{anchor.place.name}"
            return anchor, exact, f"发文地区为{anchor.place.name}"
        own = self.issuer.own()
        return own, inferred, "没有写层级，按发文机关判断" if own.place else "没有写层级和地区"

    def _department(self, reading: Reading, anchor: Anchor) -> Department:
        function, former = reading.function, reading.entry.former
        if former is not None and former_over(former, self.as_of):
            anchor = self._seat(anchor) if former.capital else anchor
            former = None
        head = reading.head
        naming = Naming(reading, anchor)
        tag = reading.unit or organ_tag(reading.form, function, anchor.place.rank if anchor.place else "")
        unit = f"/{tag}" if tag else ""
        era = f"~{former.tag}" if former else ""
        nationwide = reading.how == "type" and head.prefix == "none" and self._is_nationwide(reading)
        place = anchor.place
        level = None if function.prefix == "place" and head.prefix != "level" else anchor.level
        return Department(
            f"{function.id}{unit}{era}" + ("" if nationwide else f"@{anchor.label}"),
            naming.name(current=former is None),
            function.id,
            None if nationwide else level,
            place.path if place and not nationwide else "",
            order=protocol_order(self.registry, function, level, place.code if place else ""),
            scoped=place is None and not nationwide,
        )

    def _seat(self, anchor: Anchor) -> Anchor:
        """Return the province where a place is its capital, else the place."""
        place = anchor.place
        outer = place.parent if place else None
        if place is None or outer is None or self.registry.capitals.get(outer.name) != place.name:
            return anchor
        return Anchor(outer, outer.path, outer.level, anchor.own)

    def _is_nationwide(self, reading: Reading) -> bool:
        """Tell whether a name says itself where its body is, so that it means one body in all documents."""
        if reading.function.id == "universities" or reading.form.startswith(CENTRAL_WORDS):
            return True
        return any(self.registry.places.prefixes(reading.form))

    def _central(self, name: str, key: str, function: Function, official: str) -> Resolution:
        unit = "" if official == function.central[0][0] else f"/{official}"
        department = Department(
            f"{function.id}{unit}@中央",
            official,
            function.id,
            Level.CENTRAL,
            order=protocol_order(self.registry, function, Level.CENTRAL),
        )
        status = ResolutionStatus.EXACT if key == official else ResolutionStatus.ALIAS
        return Resolution(name, status, department, reason="中央和国家机关")

    def _zone(self, name: str, key: str, zone: Zone) -> Resolution:
        readings = read_name(_BRACKET.sub(r"\1", zone.name), self.registry, None)
        function = readings[0].function if readings else self.registry.functions["other-zones"]
        (place,) = self.registry.places.find(zone.place)
        department = Department(
            f"{function.id}/{zone.name}@{place.path}",
            zone.name,
            function.id,
            place=place.path,
            order=protocol_order(self.registry, function, None, place.code),
        )
        status = ResolutionStatus.EXACT if key == zone.name else ResolutionStatus.ALIAS
        return Resolution(name, status, department, reason=f"{zone.place}的功能区")

    def _places(self, name: str, places: tuple[Division, ...]) -> Resolution:
        """Return the government for which a place's bare name stands."""
        governments = tuple(map(self.registry.government, places))
        if len(places) > 1:
            return self._ambiguous(name, clean(name), governments, "有几个同名的地方")
        return Resolution(name, ResolutionStatus.INFERRED, governments[0], reason="以地名代称其人民政府")

    def _ambiguous(self, name: str, key: str, found: tuple[Department, ...], why: str) -> Resolution:
        where = self.issuer.own()
        function = found[0].function if len({one.function for one in found}) == 1 else ""
        known = self.registry.functions.get(function)
        apart = Department(
            f"?{key}@{where.label}",
            name,
            function,
            order=protocol_order(self.registry, known or self.registry.functions[found[0].function], None),
            scoped=where.place is None,
        )
        return Resolution(name, ResolutionStatus.AMBIGUOUS, apart, found, why)

    def _unknown(self, name: str, key: str) -> Resolution:
        where = self.issuer.own()
        apart = Department(
            f"?{key}@{where.label}",
            name,
            place=where.place.path if where.place else "",
            order=protocol_order(self.registry, None, None),
            scoped=where.place is None,
        )
        return Resolution(name, ResolutionStatus.UNKNOWN, apart, reason="名录中没有，按原文单独成列")

    def _dated(self, found: Resolution) -> Resolution:
        """Return the resolution under the names of `as_of`, one rename after another."""
        for _ in range(_MOST_RENAMES if self.as_of and found.status is not ResolutionStatus.AMBIGUOUS else 0):
            body = found.department
            place = next(iter(self.registry.places.find(body.place)), None) if body.place else None
            names = (body.name, *self._as_listed(found.name, place))
            change = change_of(self.registry, names, body.function, place, self.as_of or "")
            if change is None:
                break
            reason = _joined(found.reason, change.reason)
            later = self._read(change.names[0], clean(change.names[0])) if change.kind == "rename" else None
            if later is None:
                return evolve(found, reason=reason, change=change.kind)
            department = evolve(later.department, name=change.names[0])
            found = evolve(found, department=department, reason=reason, change="rename")
        return found

    def _as_listed(self, printed: str, place: Division | None) -> tuple[str, ...]:
        """Return the printed name with its place in full: 「市交通委员会」 of 重庆市."""
        if place is None:
            return ()
        return (place.display + clean(printed).removeprefix(place.display).removeprefix(place.word),)


def _as_alias(found: Resolution) -> ResolutionStatus:
    """Return the status of a name that stands for one already resolved."""
    return ResolutionStatus.ALIAS if found.status is ResolutionStatus.EXACT else found.status


def _joined(*clauses: str) -> str:
    return "；".join(clause for clause in clauses if clause)
