"""What the styles of a Word file say（样式）: numbers, headings, hidden text, lines of contents."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from respmatrix.read.word.names import (
    LEVEL,
    LIST,
    NUMBERING,
    OUTLINE_LEVEL,
    PARAGRAPH_PROPERTIES,
    RUN_PROPERTIES,
    VAL,
    VANISH,
    W,
    is_on,
    whole,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENTS = re.compile(r"toc [1-9]", re.IGNORECASE)
_HEADING = re.compile(r"(?:heading|标题) ?([1-9])", re.IGNORECASE)
"""A style of these names is a heading's whether it says so or not."""
_TITLE = re.compile(r"(?:sub)?title|[主副]?标题|文件标题|公文标题", re.IGNORECASE)
"""Styles of a document's title, which some programs give the outline level of a heading."""
_TEXT_LEVEL = 9
"""Outline level of text that is no heading."""


@frozen
class Style:
    """What a style says, with what it takes over from the styles that it is based on（样式）."""

    list_id: str | None = None
    """List that its paragraphs are numbered in; 「0」 for none."""
    level: int | None = None
    owner: str = ""
    """Id of the style that names the list: a level of the list may be linked to it."""
    hidden: bool = False
    contents: bool = False
    """True for the lines of a table of contents（目录）."""
    heading: int | None = None
    """Level of its paragraphs among the headings, 1 the outermost; None for text."""


PLAIN = Style()


class Styles:
    """The styles by their id, each read when asked for."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._read: dict[str, Style] = {}
        self._default = ""
        for element in root.iterchildren(W + "style") if root is not None else ():
            name = element.get(W + "styleId") or ""
            self._elements.setdefault(name, element)
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in ("1", "true", "on"):
                self._default = name

    def style(self, name: str | None) -> Style:
        """Return the style `name`; the default one of paragraphs where it is None."""
        if name is None:
            name = self._default
        style = self._read.get(name)
        return self._resolve(name) if style is None else style

    def _resolve(self, name: str) -> Style:
        chain: dict[str, None] = {}  # keeps the order, and a chain may be long
        current = name
        while current in self._elements and current not in self._read and current not in chain:
            chain[current] = None
            current = _value(self._elements[current], W + "basedOn") or ""
        style = self._read.get(current, PLAIN)
        for one in reversed(chain):
            style = self._read[one] = _added(style, one, self._elements[one])
        return self._read.setdefault(name, style)


def _added(base: Style, name: str, element: _Element) -> Style:
    """Return what `element` says on top of the style that it is based on."""
    style = base
    properties = element.find(PARAGRAPH_PROPERTIES)
    numbering = None if properties is None else properties.find(NUMBERING)
    if numbering is not None:
        list_id, level = _value(numbering, LIST), _value(numbering, LEVEL)
        if list_id is not None:
            style = evolve(style, list_id=list_id, level=None, owner=name)
        if level is not None:
            style = evolve(style, level=whole(level, 0, most=8))
    said = None if properties is None else properties.find(OUTLINE_LEVEL)
    title = _value(element, W + "name") or ""
    if _TITLE.fullmatch(title):
        style = evolve(style, heading=None)
    elif said is not None:
        style = evolve(style, heading=heading_level(said))
    elif named := _HEADING.fullmatch(title):
        style = evolve(style, heading=int(named[1]))
    run = element.find(RUN_PROPERTIES)
    hidden = None if run is None else run.find(VANISH)
    if hidden is not None:
        style = evolve(style, hidden=is_on(hidden.get(VAL)))
    if _CONTENTS.fullmatch(title):
        style = evolve(style, contents=True)
    return style


def heading_level(said: _Element) -> int | None:
    """Return the level that an outline level（大纲级别）means, None for that of text."""
    level = whole(said.get(VAL), _TEXT_LEVEL, most=_TEXT_LEVEL)
    return None if level == _TEXT_LEVEL else level + 1


def _value(element: _Element, name: str) -> str | None:
    child = element.find(name)
    return None if child is None else child.get(VAL)
