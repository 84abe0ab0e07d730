"""How a printed name is read（机构名称的读法）: level, place or Party prefix, then a known form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from respmatrix.departments.places import narrowed, unknown_place, unknown_prefixes
from respmatrix.departments.registry import DepartmentRegistry, Entry, Frame
from respmatrix.departments.schema import Division, Function
from respmatrix.vocabulary import classes, levels, organs

_LEVEL = re.compile(f"(?:{levels.OWN_BEFORE})?({levels.PRINTED})({levels.BELONGING})?")
_PARTY = re.compile(organs.PARTY)
_CENTRAL = re.compile(levels.CENTRAL_NAMES)
_GOVERNMENT = re.compile(organs.GOVERNMENT)
_UNIT = re.compile(f"[一-龥]{{1,20}}(?:{organs.UNITS})|{organs.WHOLE_UNITS}|{organs.POSTED}[一-龥]{{1,20}}")
_ORGAN = re.compile(f"(?:{organs.BEFORE_ORGANS})?(?:{organs.ORGANS})")
_FUNCTION_WORD = re.compile(f"(?:{organs.BEFORE_FUNCTION_WORDS})?(?:{organs.FUNCTION_WORDS})")
_ADMINISTRATION = re.compile(f"(?<=[区城圈园港])(?:{organs.ADMINISTRATIONS})$")
_NO_UNITS = frozenset(("people-government", "party-committee"))
_LONGEST_PLACE = 4
_RANKS = {"省": "province", "自治区": "province", "市": "prefecture", "州": "prefecture"}
"""Keys of `Function.organs` by the word of a level; all others are counties and what is below them."""


class Head(NamedTuple):
    """What stands before the form."""

    prefix: str
    """level, place, central or none"""
    rest: str
    word: str = ""
    """The level word, 「市」."""
    places: tuple[Division, ...] = ()
    party: bool = False
    printed: str = ""
    """The place as printed: 「杭州」, 「苏州市」."""

    @property
    def is_named_in_full(self) -> bool:
        """True where a place is printed with its level word: 「浙江省」 and not 「浙江」."""
        return any(place.name[-1] == self.printed[-1:] for place in self.places)


class Reading(NamedTuple):
    """One way to understand a name（一种读法）."""

    function: Function
    head: Head
    entry: Entry
    form: str
    """The name without level and place: 「财政局」."""
    unit: str = ""
    """What tells it from the one body of its function; part of the id."""
    how: str = ""
    """form, frame, unit, stem, function, word or type: what the reading rests on."""
    tail: str = ""
    """What stands behind the place, where `form` holds it: 「泉州海关」."""


def read_name(name: str, registry: DepartmentRegistry, near: Division | None) -> list[Reading]:
    """Return the ways in which a clean name can be understood; the first kind that fits decides.

    Args:
        name: half-width, simplified, without white space.
        registry: the bodies that are known.
        near: the issuer's place, which narrows places of one name.
    """
    heads = list(_heads(name, registry, near))
    return (
        _by_form(heads, registry)
        or _by_frame(name, heads, registry, near, generic=False)
        or _by_form(list(_heads_elsewhere(name, heads)), registry)
        or _by_unit(name, registry, near)
        or _by_stems(heads, registry)
        or _by_function(heads, registry)
        or _by_frame(name, heads, registry, near, generic=True)
    )


def _heads(name: str, registry: DepartmentRegistry, near: Division | None) -> Iterator[Head]:
    """Yield what may stand before the form, the most telling first."""
    text = name.removeprefix("中共") if not name.startswith("中共中央") else name
    by_length: dict[int, list[Division]] = {}
    for division, length in registry.places.prefixes(text):
        by_length.setdefault(length, []).append(division)
    for place in near.chain() if near else ():
        for known in (place.path, place.name, place.short):
            if known and text.startswith(known):
                by_length.setdefault(len(known), []).append(place)
    for length in sorted(by_length, reverse=True):
        places = narrowed(by_length[length], near, text[:length])
        if not places:
            continue
        yield from _with_party(Head("place", text[length:], "", places, printed=text[:length]))
    level = _LEVEL.match(text)
    if level:
        word = levels.AUTONOMOUS.get(level[1], level[1])
        yield from _with_party(Head("level", text[level.end(1) :], word))
        if level[2]:
            yield Head("level", text[level.end() :], word)
    central = _CENTRAL.match(text)
    if central:
        yield Head("central", text[central.end() :])
    yield Head("none", text)


def _heads_elsewhere(name: str, heads: list[Head]) -> Iterator[Head]:
    """Yield what looks like a place that the registry does not know, where nothing it knows stands."""
    if any(head.prefix in ("place", "level") for head in heads):
        return
    for printed in unknown_prefixes(name):
        rest = name[len(printed) :]
        yield from _with_party(Head("place", rest, "", (unknown_place(printed),), printed=printed))


def _with_party(head: Head) -> Iterator[Head]:
    party = _PARTY.match(head.rest)
    if party:
        # 区党委 is that of an autonomous region; a district has 区委.
        word = "自治区" if head.word == "区" and party[0] == "党委" else head.word
        yield head._replace(rest=head.rest[party.end() :], word=word, party=True)
    yield head


def _fits(function: Function, head: Head) -> bool | None:
    """Tell whether a function's bodies carry such a prefix: True, False where hardly ever, None never."""
    if head.party:
        fits = function.prefix in ("party", "party-or-government", "party-self")
        return True if fits or function.kind == "coordination" else None
    if head.prefix == "central":
        return None
    return function.prefix not in ("party", "party-self")


def _by_form(heads: list[Head], registry: DepartmentRegistry) -> list[Reading]:
    hardly: list[Reading] = []
    for head in heads:
        found: list[Reading] = []
        for form, entries in _known(head, registry):
            for entry in entries:
                fits = _fits(entry.function, head)
                if fits is not None:
                    unit = _ADMINISTRATION.sub("", form) if entry.function.several else entry.unit
                    reading = Reading(entry.function, head, entry, form, unit, "form")
                    (found if fits else hardly).append(reading)
        if found:
            return found
    return sorted(hardly, key=lambda reading: reading.function.id)[:1]


def _known(head: Head, registry: DepartmentRegistry) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    if head.party and not head.rest:
        yield "委", (Entry(registry.functions["party-committee"]),)
    entries = registry.forms.get(head.rest)
    if entries:
        yield head.rest, entries
        return
    government = _GOVERNMENT.match(head.rest)
    if government and head.rest[government.end() :] in registry.forms:
        yield head.rest[government.end() :], registry.forms[head.rest[government.end() :]]


def _by_frame(
    name: str, heads: list[Head], registry: DepartmentRegistry, near: Division | None, *, generic: bool
) -> list[Reading]:
    levels = [head for head in heads if head.prefix == "level" or head.is_named_in_full]
    whole = Head("none", name)
    by_end = registry.frames_by_end
    for frame in by_end.get(name[-1:], by_end[""]):
        if frame.entry.function.generic is not generic or not name.endswith(frame.tail):
            continue
        for head in [whole] if frame.head else [*levels, whole]:
            if head.rest.startswith(frame.head) and len(head.rest) >= len(frame.head) + len(frame.tail):
                slot = head.rest[len(frame.head) : len(head.rest) - len(frame.tail)]
                reading = _framed(frame, head, slot, registry, near)
                if reading:
                    return [reading]
    return []


def _framed(
    frame: Frame, head: Head, slot: str, registry: DepartmentRegistry, near: Division | None
) -> Reading | None:
    function = frame.entry.function
    level = _LEVEL.fullmatch(slot)
    if level:
        head = Head("level", head.rest, levels.AUTONOMOUS.get(level[1], level[1]))
    elif function.several:
        if head.party and function.kind != "coordination":
            return None
        return Reading(function, head, frame.entry, head.rest, _ADMINISTRATION.sub("", head.rest), "type")
    elif slot:
        places = registry.places.find(slot, near)
        if not places and (len(slot) > _LONGEST_PLACE or head.prefix != "none" or slot[0] in classes.STARTS):
            return None
        twofold = frame.entry.former is not None and frame[:2] in function.frames
        if twofold and any(place.name[-1] == slot[-1] for place in places):
            return None  # 「杭州分行」 is the earlier name, 「浙江省分行」 that of today
        head = Head("place", head.rest, "", places or (Division(slot, slot, None),), printed=slot)
    elif frame.head and frame.tail:
        return None
    tail = (frame.tail or frame.head) if slot else ""
    return Reading(function, head, frame.entry, head.rest, "", "frame", tail)


def _by_unit(name: str, registry: DepartmentRegistry, near: Division | None) -> list[Reading]:
    """Return the reading of a part of a known body: 「市生态环境局」 + 「某某分局」."""
    for cut in range(len(name) - 2, 3, -1):
        if not _UNIT.fullmatch(name, cut):
            continue
        heads = list(_heads(name[:cut], registry, near))
        found = _by_form(heads, registry) or _by_frame(name[:cut], heads, registry, near, generic=False)
        whole = [one for one in found if one.function.id not in _NO_UNITS and not one.function.several]
        if whole:
            rest = name[cut:]
            return [one._replace(form=one.form + rest, unit=f"{one.unit}{rest}", how="unit") for one in whole]
    return []


def _by_stems(heads: list[Head], registry: DepartmentRegistry) -> list[Reading]:
    """Return the reading of a stem with an organ word or 部门, or of several stems in one name."""
    for head in heads:
        if head.party or head.prefix == "central":
            continue
        for organ, how in ((_FUNCTION_WORD, "word"), (_ORGAN, "stem")):
            for cut in range(1, len(head.rest)):
                if not organ.fullmatch(head.rest, cut):
                    continue
                functions = _stems(head.rest[:cut], registry)
                function = _covering(functions, registry)
                if function is not None:
                    # 财政部门 without a level may be those of several levels: it is not 省财政部门.
                    word = "部门" if head.prefix != "none" else "部门（未写层级）"
                    unit = word if how == "word" else head.rest
                    return [Reading(function, head, Entry(function), head.rest, unit, how)]
    return []


def _by_function(heads: list[Head], registry: DepartmentRegistry) -> list[Reading]:
    """Return the reading of a bureau that is called by its level and function alone: 市财政, 县发改."""
    for head in heads:
        function = registry.stems.get(head.rest) if head.prefix == "level" and not head.party else None
        if function is not None and function.kind == "government":
            organ = dict(function.organs).get(_RANKS.get(head.word, "county"), "局")
            return [Reading(function, head, Entry(function), function.name + organ, "", "function")]
    return []


def _stems(text: str, registry: DepartmentRegistry) -> tuple[Function, ...]:
    """Return the functions of stems in a row, joined by 和, 与 or nothing; empty where any is unknown."""
    if not text:
        return ()
    for length in range(len(text), 1, -1):
        function = registry.stems.get(text[:length])
        if function is None:
            continue
        rest = text[length:]
        if not rest:
            return (function,)
        more = _stems(rest[1:] if rest[0] in "和与、" else rest, registry)
        if more:
            return (function, *more)
    return ()


def _covering(functions: tuple[Function, ...], registry: DepartmentRegistry) -> Function | None:
    """Return the one function, or that of the merged body which does exactly these."""
    ids = {one.successors[0] if one.historical and len(functions) > 1 else one.id for one in functions}
    if len(ids) == 1:
        return registry.functions[ids.pop()]
    merged = (one for one in registry.functions.values() if one.covers and set(one.covers) == ids)
    return min(merged, key=lambda one: one.id, default=None) if ids else None
