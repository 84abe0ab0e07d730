"""Lay a page out as lines and tables in reading order（页面分行）, each with the element it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from respmatrix.read.html.lists import ListCount

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset(
    "html body p div section article center h1 h2 h3 h4 h5 h6 ul ol dl dt dd li blockquote pre listing "
    "xmp plaintext address figure figcaption form fieldset legend table tbody thead tfoot tr td th caption "
    "header footer main nav aside hgroup details summary dialog menu dir hr noframes search".split()
)
"""Elements that begin and end a line; all others run on within it."""
_PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext"))
_HEADINGS = frozenset(("h1", "h2", "h3"))
_CJK = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·"
_LINE_BREAK = "\n\v"
"""What `<br>` becomes until the line is cut; a line feed alone may also be a wrap of the file."""


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

    @property
    def text(self) -> str:
        """All cells, parted by tabs."""
        return "\t".join(" ".join(line.text for line in cell.lines) for row in self.rows for cell in row)

    @property
    def linked(self) -> int:
        """Characters of it that are links."""
        return sum(line.linked for row in self.rows for cell in row for line in cell.lines)


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


_UNPRINTED = str.maketrans({"\u200b": None, "\ufeff": None, "\xad": None, "\u2060": None, "\0": None})


def collapse(text: str) -> str:
    """Return `text` with white space as a browser shows it; a wrap between Chinese characters is none."""
    if "\n" in text:
        text = _wrap().sub("", text)
    return _space().sub(" ", text).replace("\xa0", " ").strip()


def squeeze(text: str) -> str:
    """Return `text` without white space."""
    return "".join(text.split())


class _Frame:
    """A table being read（未读完的表）."""

    def __init__(self, element: _Element, items: int, blocks: int) -> None:
        self.element, self.items, self.blocks = element, items, blocks
        self.rows: list[list[tuple[int, int, _Element]]] = []


class _Walk:
    def __init__(self) -> None:
        self.items: list[Item] = []
        self.blocks: list[Block] = []
        self._open: list[tuple[_Element, int]] = []
        self._parts: list[str] = []
        self._linked = self._links = self._preformatted = 0
        self._tables: list[_Frame] = []
        self._lists: list[ListCount] = []
        self._label = ""

    def run(self, root: _Element) -> None:
        from lxml import etree

        parts, inline = self._parts, _BLOCKS.__contains__
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag
            if event == "start":
                if inline(tag):
                    self._start(tag, element)
                elif tag == "br":
                    parts.append(_LINE_BREAK)
                elif tag == "a" and element.get("href"):
                    self._links += 1
                if text := element.text:
                    parts.append(text)
                    if self._links:
                        self._linked += len(text.strip())
            else:
                if inline(tag):
                    self._end(tag, element)
                elif tag == "a" and self._links and element.get("href"):
                    self._links -= 1
                if (text := element.tail) and element is not root:
                    parts.append(text)
                    if self._links:
                        self._linked += len(text.strip())
        self._flush()

    def _start(self, tag: str, element: _Element) -> None:
        self._flush()
        self._open.append((element, len(self.items)))
        if tag == "table":
            self._tables.append(_Frame(element, len(self.items), len(self.blocks)))
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif tag in _PREFORMATTED:
            self._preformatted += 1
        elif tag in ("ol", "ul", "menu", "dir"):
            self._lists.append(ListCount(element))
        elif tag == "li" and self._lists:
            self._label = self._lists[-1].next_label(element)

    def _end(self, tag: str, element: _Element) -> None:
        self._flush()
        _, start = self._open.pop()
        if tag in ("td", "th"):
            if self._tables and self._tables[-1].rows:
                self._tables[-1].rows[-1].append((start, len(self.items), element))
        elif tag == "table":
            self._close_table(self._tables.pop())
        elif tag in _PREFORMATTED:
            self._preformatted -= 1
        elif tag in ("ol", "ul", "menu", "dir"):
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        if len(self.items) > start:
            self.blocks.append(Block(start, len(self.items), element))

    def _flush(self) -> None:
        """End the line; what was gathered may be several where `<br>` stands in it."""
        if not self._parts:
            return
        text = "".join(self._parts).translate(_UNPRINTED) if self._parts else ""
        self._parts.clear()
        linked, self._linked = self._linked, 0
        if not text or text.isspace() or not self._open:
            return
        element = self._open[-1][0]
        cut = text.splitlines() if self._preformatted else text.split(_LINE_BREAK)
        total = len(text)
        for piece in cut:
            if line := collapse(piece):
                if self._label:
                    line, self._label = ListCount.labelled(self._label, line), ""
                share = min(linked * len(piece) // total + 1, len(line)) if linked else 0
                self.items.append(Line(line, share, element))

    def _close_table(self, frame: _Frame) -> None:
        """Put one item for the lines of a data table; those of a layout table stay lines."""
        rows = [row for row in frame.rows if row]
        if not is_data(rows, self.items[frame.items :], frame.items, frame.element):
            return
        inside = {index for row in rows for start, end, _ in row for index in range(start, end)}
        stray = [item for index, item in enumerate(self.items[frame.items :], frame.items) if index not in inside]
        table = DataTable(
            [
                [Cell([item for item in self.items[a:b] if isinstance(item, Line)], element) for a, b, element in row]
                for row in rows
            ],
            frame.element,
        )
        del self.items[frame.items :], self.blocks[frame.blocks :]
        self.items += [*stray, table]


def is_data(
    rows: list[list[tuple[int, int, _Element]]], items: list[Item], first: int, element: _Element
) -> bool:
    """Tell whether a table holds data（数据表）, by what stands in its cells.

    Old pages are laid out in tables: such a one holds another table, a single column or row of
    lines, or nearly all of its text in one cell; menus are links.
    """
    if not items or max(map(len, rows), default=0) < 2 or element.get("role") == "presentation":
        return False
    if any(isinstance(item, DataTable) for item in items):
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
    """Return what a page shows, in reading order."""
    walk = _Walk()
    walk.run(root)
    return Layout(walk.items, walk.blocks)
