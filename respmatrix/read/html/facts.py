"""Facts of the document that stand around the article（要素表）: title, number, bodies, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from respmatrix.read.html.article import Article
from respmatrix.read.html.blocks import DataTable, Item, Line, collapse, squeeze
from respmatrix.read.html.furniture import unparted_fact
from respmatrix.read.html.titles import Titles, is_site_name, without_validity
from respmatrix.vocabulary import headings as words
from respmatrix.vocabulary import pages, signatures
from respmatrix.vocabulary.numbers import CODED

if TYPE_CHECKING:
    from lxml.etree import _Element

_KEYS = {
    kind: words.FACT_KEYS[kind]
    for kind in ("title", "number", "own_issuer", "issuer", "own_date", "sent_date", "date")
}
"""Labels of each fact, in the order in which the facts are handed on."""
_NEAR = 15
"""Items before the article in which an unlabelled number or heading is its own."""
_LEAST_TITLE, _LONGEST_TITLE = 5, 150


@frozen
class Fact:
    """A fact under its label（要素）."""

    label: str
    value: str
    element: _Element | None
    """Where the page prints it; None where only `<meta>` holds it."""


@cache
def _label() -> re.Pattern[str]:
    spaced = {kind: "|".join(r"\s*".join(key) for key in keys.split("|")) for kind, keys in _KEYS.items()}
    kinds = "|".join(f"(?P<{kind}>{keys})" for kind, keys in spaced.items())
    return re.compile(rf"(?:^|[\s\[【|])\s*(?:{kinds})\s*(?:[:：]\s*|[\]】]\s*[:：]?\s*)")


@cache
def _cell_label() -> re.Pattern[str]:
    """A label that fills a cell of its own."""
    return re.compile("|".join(r"\s*".join(key) for keys in _KEYS.values() for key in keys.split("|")))


@cache
def _any_label() -> re.Pattern[str]:
    return re.compile(r"[^\s：:]{1,3}(?:\s?[^\s：:]){1,7}\s*[:：]|\[[^\]]{2,10}\]|【[^】]{2,10}】")


@cache
def _value_end() -> re.Pattern[str]:
    return re.compile(r"\s{2,}|[\u3000|｜]|\s(?=[^\s：:]{2,8}[：:])|\s?[\[【]")


@cache
def _shapes() -> dict[str, re.Pattern[str]]:
    """What a value of each kind looks like."""
    date = re.compile(r"(?:19|20)\d\d\s*[-年./]\s*\d{1,2}|[一二][〇○零九]\S{2}年")
    body = re.compile(r"(?=.*[\u4e00-\u9fff]{2})[^：:。]{2,80}")
    number = re.compile(CODED)
    title = re.compile(rf"(?=.*[\u4e00-\u9fff]{{3}}).{{{_LEAST_TITLE},{_LONGEST_TITLE}}}$")
    return {
        "title": title, "number": number, "own_issuer": body, "issuer": body,
        "own_date": date, "sent_date": date, "date": date,
    }  # fmt: skip


@cache
def _publisher() -> re.Pattern[str]:
    """A source that is a body of government, no medium."""
    return re.compile(
        rf"(?!.*(?:{pages.MEDIA}))[\u4e00-\u9fff（）()\s]{{4,60}}(?:{signatures.ORGAN_ENDINGS})$"
    )


class HeadFacts:
    """What the head of a page says of its article（页头元数据）."""

    def __init__(self, root: _Element) -> None:
        """Read `<title>` and `<meta>` of the page."""
        names = {name: kind for kind, names in pages.META_NAMES.items() for name in names}
        self.values: dict[str, str] = {}
        for meta in root.iter("meta"):
            kind = names.get((meta.get("name") or meta.get("property") or "").strip().lower())
            if kind and kind not in self.values and (value := collapse(meta.get("content", ""))):
                self.values[kind] = value
        title = next(root.iter("title"), None)
        shown = collapse("".join(map(str, title.itertext()))) if title is not None else ""
        self.titles = Titles(shown, self.values.get("title", ""))


def read_facts(
    items: Sequence[Item], article: Article, titles: Sequence[range], head: HeadFacts
) -> list[Fact]:
    """Return the facts that stand outside the article, then those that only `<meta>` holds.

    Args:
        items: the whole page.
        article: which of them are the article.
        titles: the places at which the page prints the title.
        head: what `<title>` and `<meta>` say.
    """
    kept = article.kept
    inside = {*kept, *article.outside}
    around = [item for index, item in enumerate(items) if index not in inside]
    first = min(kept, default=0)
    before = [items[index] for index in range(max(0, first - _NEAR), first)]
    found = _labelled(_strings(around))
    shown = _shown_title(items, [one for one in titles if one.start not in inside], before, head)
    opening = squeeze("".join(items[index].text for index in kept[:8]))
    if shown is not None:
        found["title"] = shown
    elif (
        "title" not in found
        and (title := without_validity(head.values.get("title", "")))
        and squeeze(title) not in opening
    ):
        found["title"] = (title, None)
    if "number" not in found:
        for item in before:
            if isinstance(item, Line) and (hit := _shapes()["number"].fullmatch(item.text)):
                found["number"] = (hit.group(), item.element)
    for kind in ("date", "issuer"):
        value = head.values.get(kind, "")
        shape = _publisher() if kind == "issuer" else _shapes()[kind]
        if kind not in found and f"own_{kind}" not in found and shape.match(value):
            found[kind] = (value, None)
    return [Fact(_KEYS[kind].split("|")[0], *found[kind]) for kind in _KEYS if kind in found]


def _strings(items: Iterable[Item]) -> list[tuple[str, _Element]]:
    """Return lines and cells in order; a label that fills its cell gets the colon that it needs on a line."""
    strings: list[tuple[str, _Element]] = []
    for item in items:
        if isinstance(item, DataTable):
            for cell in (cell for row in item.rows for cell in row):
                text = " ".join(line.text for line in cell.lines)
                strings.append((f"{text}：" if _cell_label().fullmatch(text) else text, cell.element))
        else:
            strings.append((item.text, item.element))
    return strings


def _labelled(strings: list[tuple[str, _Element]]) -> dict[str, tuple[str, _Element | None]]:
    """Return the values that stand behind a label, on its line or in the next line or cell."""
    found: dict[str, tuple[str, _Element | None]] = {}
    shapes = _shapes()
    for index, (text, element) in enumerate(strings):
        unparted = unparted_fact(text)
        if unparted is None and (len(text) > 400 or not any(mark in text for mark in "：:]】")):
            continue
        for hit in [unparted] if unparted else _label().finditer(text):
            kind = hit.lastgroup or ""
            end = _value_end().search(text, hit.end())
            value, place = text[hit.end() : end.start() if end else len(text)].strip(), element
            if not value and hit.end() == len(text) and index + 1 < len(strings):
                following, place = strings[index + 1]
                value = "" if _any_label().match(following) else following
            if kind == "title":
                value = without_validity(value)
            if value and kind in shapes and kind not in found and shapes[kind].match(value):
                found[kind] = (collapse(value), place)
    return found


def _shown_title(
    items: Sequence[Item], titles: Sequence[range], before: Sequence[Item], head: HeadFacts
) -> tuple[str, _Element | None] | None:
    """Return the title that the page prints outside the article."""
    for title in titles:
        if isinstance(items[title.start], Line):  # what stands in a table has its label there
            return "".join(items[index].text for index in title), items[title.start].element
    groups: list[tuple[str, _Element]] = []
    for item in before:
        if (
            isinstance(item, Line)
            and item.element.tag in ("h1", "h2", "h3")
            and 2 * item.linked <= len(item.text)
        ):
            if groups and groups[-1][1] is item.element:
                groups[-1] = groups[-1][0] + item.text, item.element
            else:
                groups.append((item.text, item.element))
    stated = squeeze(head.values.get("title", ""))
    for text, element in reversed(groups):
        fits = squeeze(text) == stated if stated else not is_site_name(text)
        if fits and _shapes()["title"].match(text):
            return text, element
    return None
