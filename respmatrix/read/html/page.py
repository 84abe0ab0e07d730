"""A page becomes a source（网页读取）: facts first, then the article, every piece with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

from respmatrix.diagnostics import report
from respmatrix.errors import ReadError
from respmatrix.model import Diagnostic, Provenance, Source, Span
from respmatrix.model.source import make_place
from respmatrix.read.compose import Composer, Piece, make_piece
from respmatrix.read.html.article import find_article
from respmatrix.read.html.blocks import Item, Line, lay_out
from respmatrix.read.html.encoding import decode_page
from respmatrix.read.html.facts import Fact, HeadFacts, read_facts
from respmatrix.read.html.grid import grid_cells
from respmatrix.read.html.survey import prepare
from respmatrix.read.html.titles import without_validity
from respmatrix.read.html.tree import check_size, parse_page
from respmatrix.read.limits import ReadLimits
from respmatrix.read.lines import source_from_text

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


@cache
def _tag() -> re.Pattern[bytes]:
    return re.compile(rb"<[A-Za-z!/?]")


def read_html(data: bytes, name: str, limits: ReadLimits, *, charset: str | None = None) -> Source:
    """Read a saved web page: the facts around the article as labelled rows, then the article.

    Args:
        data: the page.
        name: what messages call it.
        limits: how much it may hold.
        charset: encoding that the transport told, such as 「gbk」.

    Raises:
        ReadError: it is no page, holds no text, or exceeds `limits`.
    """
    check_size(data, name, limits)
    page, encoding, damaged = decode_page(data, name, charset)
    if page.strip() and not _tag().search(page):  # plain text under the suffix of a page
        return source_from_text(page.decode(), name=name, encoding=encoding)
    root = parse_page(page, name, limits)
    if root is None:
        raise _no_text(name)
    head = HeadFacts(root)
    survey = prepare(root)
    layout = lay_out(survey.root)
    if not layout.items:
        raise _no_text(name)
    titles = head.titles.find(layout.items)
    for title in titles:
        if len(title) == 1 and isinstance(item := layout.items[title.start], Line):
            layout.items[title.start] = item._replace(text=without_validity(item.text))
    article = find_article(layout, titles)
    facts = read_facts(layout.items, article, titles, head)
    writer = _Writer(limits, name)
    writer.facts(facts)
    writer.items([layout.items[index] for index in article.kept])
    source = writer.composer.finish(name, "html")
    diagnostics: list[Diagnostic] = []
    if not article.told:
        diagnostics.append(report("RM120"))
    if survey.shown_anyway:
        diagnostics.append(report("RM122"))
    elif count := sum(_stands_in(parent, article.container) for parent in survey.hidden_in):
        diagnostics.append(report("RM121", count=str(count)))
    if damaged and (at := source.text.find("\ufffd")) >= 0:
        count = source.text.count("\ufffd")
        diagnostics.append(
            report("RM123", source.locate(Span(at, at + 1)), count=str(count), encoding=encoding)
        )
    return evolve(source, encoding=encoding, diagnostics=tuple(diagnostics))


def _stands_in(element: _Element | None, container: _Element) -> bool:
    while element is not None:
        if element is container:
            return True
        element = element.getparent()
    return False


class _Writer:
    """Writes items into a text and notes where they stand in the page."""

    def __init__(self, limits: ReadLimits, name: str) -> None:
        self.composer = Composer()
        self._limits, self._name = limits, name
        self._anchors: dict[_Element | None, str] = {}
        self._tables = 0

    def facts(self, facts: Sequence[Fact]) -> None:
        for number, fact in enumerate(facts, 1):
            anchor = self._anchor(fact.element) if fact.element is not None else ""
            place = Provenance(self.composer.length, part="metadata", paragraph=number, anchor=anchor)
            self.composer.paragraph([Piece(f"{fact.label}：{fact.value}", place)])
        if facts:
            self.composer.blank_line()

    def items(self, items: Sequence[Item]) -> None:
        number = 0
        last: _Element | None = None
        for item in items:
            if isinstance(item, Line):
                number += 1
                heading = None if item.element is last else _HEADINGS.get(item.element.tag)
                last = item.element
                place = make_place(self.composer.length, paragraph=number, anchor=self._anchor(item.element))
                self.composer.paragraph([make_piece(item.text, place)], heading=heading)
            else:
                self._tables += 1
                anchor = self._anchor(item.element)
                self.composer.table(grid_cells(item, self._tables, anchor, self._limits, self._name))

    def _anchor(self, element: _Element) -> str:
        """Return the nearest id of an element or of one around it."""
        if found := element.get("id"):
            return found
        if (parent := element.getparent()) in self._anchors:
            return self._anchors[parent]
        path: list[_Element] = []
        anchor = ""
        one: _Element | None = element
        while one is not None:
            if one in self._anchors:
                anchor = self._anchors[one]
                break
            path.append(one)
            if found := one.get("id"):
                anchor = found
                break
            one = one.getparent()
        for passed in path:
            self._anchors[passed] = anchor
        return anchor


def _no_text(name: str) -> ReadError:
    return ReadError(
        f"「{name}」中没有可读的文字：页面是空的，或正文由脚本、框架另行载入",
        "请在浏览器中打开，等正文显示出来后另存为「网页，全部」，或复制正文存为纯文本（.txt）",
        message_en=f"there is no text in {name!r}: the page is empty, or a script or frame loads its text",
        hint_en="open it in a browser, wait for the text, and save the complete page, or copy it to a .txt",
    )
