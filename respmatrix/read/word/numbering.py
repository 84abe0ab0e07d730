"""Turn the automatic numbers of a Word file into the labels that a reader sees（自动编号）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from respmatrix.read.word.names import (
    ALTERNATIVES,
    BRANCHES,
    LEVEL,
    LIST,
    RUN_PROPERTIES,
    VAL,
    VANISH,
    W,
    is_on,
    whole,
)
from respmatrix.read.word.number_formats import CUSTOM, FORMATS
from respmatrix.read.word.styles import Style, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVELS = 9
_MOST_LABEL = 64
"""Code points of a label; longer ones are no labels but a way to fill the memory."""
_PLACE = re.compile("%([1-9])")
_SUFFIXES = {"nothing": "", "space": " "}


@frozen
class ListLevel:
    """One level of a list（编号级别）."""

    start: int = 1
    format: str = "decimal"
    """A key of `FORMATS` or `CUSTOM`, or a format that is not known."""
    text: str = ""
    """Such as 「（%1）」."""
    restart: int | None = None
    """It begins again after a level below this one, counted from 0; None for every level above it."""
    legal: bool = False
    """Numbers of all levels are written in digits."""
    suffix: str = " "
    """What parts the label from the text; a tab of Word's is a space here, for a tab parts cells."""
    hidden: bool = False


@frozen
class _List:
    """A list as a paragraph names it（编号实例）."""

    counter: str
    """Lists of one counter go on counting for each other."""
    levels: tuple[ListLevel, ...]
    overridden: frozenset[int]
    """Levels that begin anew where the list is first used on them."""
    linked: dict[str, int] = field(factory=dict)
    """Levels by the paragraph style that is linked to them."""


class Lists:
    """The lists of a file, and how far each has counted（编号计数）."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, _Element] = {}
        self._instances: dict[str, _Element] = {}
        for element in root if root is not None else ():
            if element.tag == W + "abstractNum":
                self._abstract.setdefault(element.get(W + "abstractNumId") or "", element)
            elif element.tag == W + "num":
                self._instances.setdefault(element.get(LIST) or "", element)
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self.unknown: dict[str, None] = {}
        """Formats met that are not known: their numbers are written in digits."""

    def label(self, properties: _Element | None, style: Style, name: str | None) -> str:
        """Count one paragraph, and return its label with what parts it from the text; 「」 for none.

        Args:
            properties: its `w:numPr`.
            style: its style.
            name: the id of that style, None where it has the default one.
        """
        list_id, level = (None, None) if properties is None else _numbering(properties)
        if list_id is None:
            list_id, owner = style.list_id, style.owner
        else:
            owner = name or ""
        if list_id is None or list_id == "0":
            return ""
        listed = self._list(list_id)
        if listed is None:
            return ""
        if level is None:
            level = self._linked_level(listed, style, owner)
        return self._count(list_id, listed, level)

    @staticmethod
    def _linked_level(listed: _List, style: Style, owner: str) -> int:
        level = listed.linked.get(owner)
        if level is None:
            level = style.level
        return level or 0

    def _count(self, list_id: str, listed: _List, level: int) -> str:
        counts = self._counts.setdefault(listed.counter, [None] * _LEVELS)
        if level in listed.overridden and (list_id, level) not in self._begun:
            counts[level] = None
        self._begun.add((list_id, level))
        last = counts[level]
        counts[level] = listed.levels[level].start if last is None else last + 1
        for upper in range(level):  # a level that was skipped counts as begun
            if counts[upper] is None:
                counts[upper] = listed.levels[upper].start
        for deeper in range(level + 1, _LEVELS):
            restart = listed.levels[deeper].restart
            if level < (deeper if restart is None else restart):
                counts[deeper] = None
        return self._write(listed.levels, level, counts)

    def _write(self, levels: tuple[ListLevel, ...], level: int, counts: list[int | None]) -> str:
        this = levels[level]
        if this.hidden or this.format == "bullet" or not this.text:
            return ""

        def number(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            count = counts[place]
            if place > level or count is None:
                return ""
            kind = levels[place].format
            return self._number(count, "decimal" if this.legal and kind != "none" else kind)

        label = _PLACE.sub(number, this.text)[:_MOST_LABEL]
        return label + this.suffix if label.strip() else ""

    def _number(self, count: int, kind: str) -> str:
        writer = FORMATS.get(kind) or CUSTOM.get(kind)
        if writer is None:
            self.unknown[kind] = None
            return str(count)
        return writer(count)

    def _list(self, list_id: str) -> _List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._read(list_id)
        return self._lists[list_id]

    def _read(self, list_id: str) -> _List | None:
        instance = self._instances.get(list_id)
        found = None if instance is None else self._definition(instance)
        if instance is None or found is None:
            return None
        counter, definition = found
        levels = [ListLevel()] * _LEVELS
        linked: dict[str, int] = {}
        for element in definition.iterchildren(W + "lvl"):
            _set_level(levels, linked, element)
        overridden: set[int] = set()
        for override in instance.iterchildren(W + "lvlOverride"):
            index = whole(override.get(LEVEL), _LEVELS)
            if index >= _LEVELS:
                continue
            for element in override.iterchildren(W + "lvl"):
                _set_level(levels, linked, element, index)
            start = override.find(W + "startOverride")
            if start is not None:
                overridden.add(index)
                levels[index] = evolve(levels[index], start=whole(start.get(VAL), levels[index].start))
        return _List(counter, tuple(levels), frozenset(overridden), linked)

    def _definition(self, instance: _Element) -> tuple[str, _Element] | None:
        """Return the definition of a list with its id, following links to list styles（列表样式）."""
        seen: set[str] = set()
        while True:
            target = instance.find(W + "abstractNumId")
            counter = "" if target is None else target.get(VAL) or ""
            definition = self._abstract.get(counter)
            if definition is None or counter in seen:
                return None
            seen.add(counter)
            link = definition.find(W + "numStyleLink")
            if link is None:
                return counter, definition
            linked = self._instances.get(self._styles.style(link.get(VAL) or "").list_id or "")
            if linked is None:
                return counter, definition
            instance = linked


def _numbering(properties: _Element) -> tuple[str | None, int | None]:
    """Return the list and the level that a `w:numPr` names."""
    list_id: str | None = None
    level: int | None = None
    for child in properties:
        if child.tag == LIST:
            list_id = child.get(VAL)
        elif child.tag == LEVEL:
            level = whole(child.get(VAL), 0, most=_LEVELS - 1)
    return list_id, level


def _set_level(
    levels: list[ListLevel], linked: dict[str, int], element: _Element, index: int | None = None
) -> None:
    if index is None:
        index = whole(element.get(LEVEL), _LEVELS)
    if index >= _LEVELS:
        return
    said = {child.tag: child for child in _with_alternatives(element)}

    def value(name: str) -> str | None:
        child = said.get(W + name)
        return None if child is None else child.get(VAL)

    restart = value("lvlRestart")
    legal, run = said.get(W + "isLgl"), said.get(RUN_PROPERTIES)
    vanish = None if run is None else run.find(VANISH)
    levels[index] = ListLevel(
        start=whole(value("start"), 0),
        format="bullet" if W + "lvlPicBulletId" in said else _format(said.get(W + "numFmt")),
        text=(value("lvlText") or "")[:_MOST_LABEL],
        restart=None if restart is None else whole(restart, index, most=index),
        legal=legal is not None and is_on(legal.get(VAL)),
        suffix=_SUFFIXES.get(value("suff") or "", " "),
        hidden=vanish is not None and is_on(vanish.get(VAL)),
    )
    style = value("pStyle")
    if style:
        linked.setdefault(style, index)


def _with_alternatives(element: _Element) -> Iterator[_Element]:
    """Yield what a level says; of two ways to say it the first one, which newer programs take."""
    for child in element:
        if child.tag == ALTERNATIVES:
            branch = next((one for one in child if one.tag in BRANCHES), None)
            yield from () if branch is None else branch
        else:
            yield child


def _format(element: _Element | None) -> str:
    if element is None:
        return "decimal"
    kind = element.get(VAL) or "decimal"
    return element.get(W + "format") or kind if kind == "custom" else kind
