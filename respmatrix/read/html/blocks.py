"""Lay a page out as lines and tables in reading order（页面分行）, each with the element it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from respmatrix.read.html.lists import ListCount
from respmatrix.read.html.survey import BREAK, LINK, LINK_END

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELLS = frozenset(("td", "th"))
_LISTS = frozenset(("ol", "ul", "menu", "dir"))
_SPECIAL = frozenset(("table", "tr", *_CELLS, *_LISTS, "li", "pre", "listing", "xmp", "plaintext"))
"""Blocks that do more than begin and end a line."""
_PARAGRAPHS = frozenset("p h1 h2 h3 h4 h5 h6 dt dd caption legend".split())
"""Blocks that hold a line, seldom an article."""
_LONG = 400
"""Characters from which a paragraph may hold a whole article."""
_CJK = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·"


class Line(NamedTuple):
    """A line as the page shows it（行）."""

    text: str
    """Without white space around it; runs of it are single spaces, but for `&nbsp;` and 「\u3000」."""
    linked: int
    """Characters of it that are links."""
    element: _Element
    """The innermost block that it stands in."""


@frozen
class Cell:
    """A cell of a data table（单元格）."""

    lines: Sequence[Line]
    element: _Element


@frozen
class DataTable:
    """A table that holds data, not layout（数据表）."""

    rows: Sequence[Sequence[Cell]]
    element: _Element
    text: str
    """All cells, parted by tabs."""
    linked: int
    """Characters of it that are links."""


Item = Line | DataTable


class Block(NamedTuple):
    """A block-level element and the items inside it（块）: `items[start:end]`."""

    start: int
    end: int
    element: _Element


class Layout(NamedTuple):
    """A whole page in reading order（版面）."""

    items: list[Item]
    blocks: list[Block]
    """Every block that holds something, inner ones before outer ones."""


@cache
def _wrap() -> re.Pattern[str]:
    return re.compile(rf"(?<=[{_CJK}])[ \t\r\f]*\n[ \t\n\r\f]*(?=[{_CJK}])")


@cache
def _space() -> re.Pattern[str]:
    return re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


@cache
def _unprinted() -> re.Pattern[str]:
    return re.compile("[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufdd0-\ufdef]")


@cache
def _link_marks() -> re.Pattern[str]:
    return re.compile(f"([{LINK}{LINK_END}])")


def collapse(text: str) -> str:
    """Return `text` with white space as a browser shows it; a wrap between Chinese characters is none."""
    text = text.strip()
    plain = text.replace("\xa0", " ") if "\xa0" in text else text
    if plain.isprintable() and "  " not in text:
        return plain
    if "\n" in text:
        text = _wrap().sub("", text)
    text = _space().sub(" ", text)
    # &emsp; is as wide as the blank with which texts part columns, and the tables of texts know that one.
    return _unprinted().sub("", text).replace("\xa0", " ").replace("\u2003", "\u3000").strip()


def squeeze(text: str) -> str:
    """Return `text` without white space."""
    return "".join(text.split())


class _Frame:
    """A table being read（未读完的表）."""

    def __init__(self, element: _Element, items: int, blocks: int) -> None:
        self.element, self.items, self.blocks = element, items, blocks
        self.rows: list[list[tuple[int, int, _Element]]] = []
        self.holds_table = False


class _Walk:
    """Goes through the blocks of a prepared page."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.blocks: list[Block] = []
        self._open: list[tuple[_Element, int]] = []
        self._parts: list[str] = []
        self._in_link = False
        self._preformatted = 0
        self._tables: list[_Frame] = []
        self._lists: list[ListCount | None] = []
        """Of the lists around: how their items are numbered; None for those without numbers."""
        self._label = ""

    def run(self, root: _Element) -> None:
        parts = self._parts
        self._start(root)
        path = [(root, iter(root))]
        while path:
            element, children = path[-1]
            for child in children:
                if len(child):
                    self._start(child)
                    path.append((child, iter(child)))
                    break
                if parts:
                    self._flush()
                tag, start = child.tag, len(self.items)
                special = tag in _SPECIAL
                if special:
                    self._start_special(tag, child)
                if (text := child.text) and not text.isspace():
                    self._leaf(tag, child, text)
                if special:
                    self._end_special(tag, child, start)
                if (text := child.tail) and not text.isspace():
                    parts.append(text)
            else:
                path.pop()
                self._end(element)
                if path and (text := element.tail) and not text.isspace():
                    parts.append(text)

    def _leaf(self, tag: str, element: _Element, text: str) -> None:
        """Write the lines of a block that holds no other."""
        items = self.items
        start = len(items)
        if self._preformatted or BREAK in text:
            self._open.append((element, start))
            self._parts.append(text)
            self._flush()
            self._open.pop()
        else:
            self._add(text, element)
        if len(items) > start and (tag not in _PARAGRAPHS or len(text) > _LONG):
            self.blocks.append(Block(start, len(items), element))

    def _start(self, element: _Element) -> None:
        if self._parts:
            self._flush()
        self._open.append((element, len(self.items)))
        if (tag := element.tag) in _SPECIAL:
            self._start_special(tag, element)
        if (text := element.text) and not text.isspace():
            self._parts.append(text)

    def _start_special(self, tag: str, element: _Element) -> None:
        if tag == "table":
            self._tables.append(_Frame(element, len(self.items), len(self.blocks)))
        elif tag == "tr":
            if self._tables:
                self._tables[-1].rows.append([])
        elif tag in _LISTS:
            self._lists.append(ListCount(element) if tag == "ol" else None)
        elif tag == "li":
            numbers = self._lists[-1] if self._lists else None
            self._label = numbers.next_label(element) if numbers else ""
        elif tag not in ("td", "th"):
            self._preformatted += 1

    def _end(self, element: _Element) -> None:
        if self._parts:
            self._flush()
        _, start = self._open.pop()
        tag = element.tag
        if tag in _SPECIAL:
            self._end_special(tag, element, start)
        if len(self.items) > start:
            self.blocks.append(Block(start, len(self.items), element))

    def _end_special(self, tag: str, element: _Element, start: int) -> None:
        if tag in ("td", "th"):
            if self._tables and self._tables[-1].rows:
                self._tables[-1].rows[-1].append((start, len(self.items), element))
        elif tag == "table":
            self._close_table(self._tables.pop())
        elif tag in _LISTS:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag != "tr":
            self._preformatted -= 1

    def _flush(self) -> None:
        """End the line; what was gathered is several lines where `<br>` stands in it."""
        text = "".join(self._parts)
        self._parts.clear()
        element = self._open[-1][0]
        if self._preformatted:
            text = text.replace("\r\n", "\n").replace("\n", BREAK)
        for piece in text.split(BREAK) if BREAK in text else (text,):
            self._add(piece, element)

    def _add(self, text: str, element: _Element) -> None:
        """Write one line, unless it is empty."""
        linked = 0
        if self._in_link or LINK in text:
            text, linked = self._without_links(text)
        if line := collapse(text):
            if self._label:
                line, self._label = ListCount.labelled(self._label, line), ""
            self.items.append(Line(line, min(linked, len(line)), element))

    def _without_links(self, text: str) -> tuple[str, int]:
        """Return `text` without the marks of links, and how many of its characters are links."""
        text = text.strip()
        if text[:1] == LINK and text.find(LINK_END) == len(text) - 1:
            self._in_link = False
            text = text[1:-1].replace(LINK, "")
            return text, len(text.strip())
        linked = 0
        pieces = _link_marks().split(text)
        for piece in pieces:
            if piece in (LINK, LINK_END):
                self._in_link = piece == LINK
            elif self._in_link:
                linked += len(piece.strip())
        return "".join(pieces[::2]), linked

    def _close_table(self, frame: _Frame) -> None:
        """Put one item for the lines of a data table; those of a layout table stay lines."""
        rows = [row for row in frame.rows if row]
        items = self.items[frame.items :]
        if items and self._tables:
            self._tables[-1].holds_table = True
        if frame.holds_table or not is_data(rows, items, frame.items, frame.element):
            return
        inside = {index for row in rows for start, end, _ in row for index in range(start, end)}
        stray = [item for index, item in enumerate(items, frame.items) if index not in inside]
        table = [
            [
                Cell([item for item in self.items[a:b] if isinstance(item, Line)], element)
                for a, b, element in row
            ]
            for row in rows
        ]
        text = "\t".join(" ".join([line.text for line in cell.lines]) for row in table for cell in row)
        linked = sum(line.linked for row in table for cell in row for line in cell.lines)
        del self.items[frame.items :], self.blocks[frame.blocks :]
        self.items += [*stray, DataTable(table, frame.element, text, linked)]


def is_data(
    rows: list[list[tuple[int, int, _Element]]], items: list[Item], first: int, element: _Element
) -> bool:
    """Tell whether a table holds data（数据表）, by what stands in its cells.

    Old pages are laid out in tables: such a one holds another table, a single column or row of
    lines, or nearly all of its text in one cell; menus are links.
    """
    if not items or max(map(len, rows), default=0) < 2 or element.get("role") == "presentation":
        return False
    sizes = [len(item.text) for item in items]
    total, linked = sum(sizes), sum(item.linked for item in items)
    if 2 * linked > total:
        return False
    cells = [sum(sizes[a - first : b - first]) for row in rows for a, b, _ in row]
    if len(rows) == 1:
        return all(b - a <= 1 for a, b, _ in rows[0])
    return not (max(cells) >= 400 and max(cells) >= 0.8 * total)


def lay_out(root: _Element) -> Layout:
    """Return what a prepared page shows, in reading order."""
    walk = _Walk()
    walk.run(root)
    return Layout(walk.items, walk.blocks)
