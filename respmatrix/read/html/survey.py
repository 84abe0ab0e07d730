"""Prepare a page for reading（页面预处理）: only blocks stay, with breaks and links marked in their text.

What runs on within a line goes in one stroke each, which is an order faster than walking through it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, cast

from attrs import frozen

from respmatrix.read.html.marks import is_marked
from respmatrix.vocabulary.pages import ARTICLE_MARKS

if TYPE_CHECKING:
    from lxml.etree import XPath, _Element, _ElementUnicodeResult

BLOCKS = frozenset(
    "html body p div section article center h1 h2 h3 h4 h5 h6 ul ol dl dt dd li blockquote pre listing "
    "xmp plaintext address figure figcaption form fieldset legend table tbody thead tfoot tr td th caption "
    "header footer main nav aside hgroup details summary dialog menu dir hr search".split()
)
"""Elements that begin and end a line; all others run on within it."""
_UNSEEN = frozenset(
    "script style template noscript head title iframe frame noframes object embed applet svg math canvas "
    "audio video select datalist textarea button map xml".split()
)
"""Elements whose text is no part of the page."""
BREAK, LINK, LINK_END = "\ufdd2", "\ufdd0", "\ufdd1"
"""Marks of a line break, and of where a link begins and ends: code points that are no characters."""
_WHOLE = ("html", "body")
_MANY = 20_000
"""Elements within lines from which the tree is made anew without them."""
_LEAST_SHOWN = 0.2
"""Share of all characters below which what a page shows is not taken for its text."""


@frozen
class Survey:
    """A prepared page（预处理结果）."""

    root: _Element
    hidden_in: tuple[_Element, ...]
    """Blocks that held text which the page hides; it is gone."""
    shown_anyway: bool
    """Whether nearly all text, or the article, is hidden, and was therefore left in place."""


@cache
def _hiding() -> re.Pattern[str]:
    """Styles that hide, in small letters."""
    return re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")


@cache
def _hidden_attributes() -> XPath:
    from lxml import etree

    return etree.XPath("//@hidden")


def prepare(root: _Element) -> Survey:
    """Mark breaks and links in the text of a page, and strip it of all but the blocks that it shows.

    A page whose text waits to be shown by a script is read as if it had been: neither the whole
    page nor nearly all of its text is ever hidden, nor is an article that keeps its place on it.

    Args:
        root: the tree; it is changed.
    """
    from lxml import etree

    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    elements = list(root.iter())
    tags = [element.tag for element in elements]
    _mark(elements, tags)
    hidden = _hidden(root, elements)
    waiting = {element for element in hidden if _waits(element)}
    hidden_in, shown_anyway = _clear_hidden(root, [one for one in hidden if one not in waiting])
    _strip_inline(root, set(tags))
    if len(tags) > _MANY and sum(tag not in BLOCKS for tag in tags) > _MANY:
        # What was stripped leaves one piece of text each, and joining very many takes quadratic time.
        joined = etree.tostring(root, method="html", encoding="utf-8")
        root = etree.fromstring(joined, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return Survey(root, hidden_in, shown_anyway or bool(waiting))


def _mark(elements: Sequence[_Element], tags: Sequence[str]) -> None:
    """Mark where lines break and where links begin and end."""
    for element, tag in zip(elements, tags, strict=True):
        if tag == "br":
            _mark_tail(element, BREAK)
        elif tag == "a" and element.get("href"):
            _mark_text(element, LINK)
            _mark_tail(element, LINK_END)


def _strip_inline(root: _Element, names: set[str]) -> None:
    """Leave nothing but blocks; the text of the other elements runs on within them.

    Args:
        root: the tree; it is changed.
        names: of its elements.
    """
    from lxml import etree

    names = names - BLOCKS
    if odd := {name for name in names if not name.isprintable()}:  # which cannot be asked for
        for element in [one for one in root.iter() if one.tag in odd]:
            element.tag = "span"
        names = names - odd | {"span"}
    etree.strip_tags(root, *names)


def _mark_text(element: _Element, mark: str) -> None:
    text = element.text or ""
    try:
        element.text = mark + text
    except ValueError:  # a tree takes no control characters, though parsing may give them
        element.text = mark + _control().sub(" ", text)


def _mark_tail(element: _Element, mark: str) -> None:
    text = element.tail or ""
    try:
        element.tail = mark + text
    except ValueError:
        element.tail = mark + _control().sub(" ", text)


@cache
def _control() -> re.Pattern[str]:
    return re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _hidden(root: _Element, elements: Sequence[_Element]) -> list[_Element]:
    """Return the elements that the page hides by attribute or inline style, outer ones first."""
    attributes = cast("list[_ElementUnicodeResult]", _hidden_attributes()(root))
    told = {attribute.getparent() for attribute in attributes}
    hides: dict[str, bool] = {}  # most styles of a page are the same few
    for element in elements:
        if style := element.get("style"):
            if style not in hides:
                hides[style] = _hiding().search(style.lower()) is not None
            if hides[style]:
                told.add(element)
    return [element for element in elements if element in told and element.tag not in _WHOLE] if told else []


def _waits(element: _Element) -> bool:
    """Tell whether a hidden element is the place of an article that a script will show."""
    style = element.get("style", "").lower()
    return "visibility" in style and "none" not in style and is_marked(element, ARTICLE_MARKS)


def _clear_hidden(root: _Element, hidden: list[_Element]) -> tuple[tuple[_Element, ...], bool]:
    """Clear the hidden elements, unless they hold nearly all of the text.

    Returns:
        The blocks around those that held text, and whether all were left.
    """
    if not hidden:
        return (), False
    among = set(hidden)
    sizes = {
        element: _text_length(element)
        for element in hidden
        if not any(parent in among for parent in element.iterancestors())
    }
    size_hidden = sum(sizes.values())
    if not size_hidden:
        return (), False
    if not _has_more(root, size_hidden / (1 - _LEAST_SHOWN)):
        return (), True
    blocks = (
        next((above for above in one.iterancestors() if above.tag in BLOCKS), None)
        for one, size in sizes.items()
        if size
    )
    holders = tuple(block for block in blocks if block is not None)
    for element in sizes:
        element.clear(keep_tail=True)  # type: ignore[call-arg]
    return holders, False


def _has_more(root: _Element, size: float) -> bool:
    """Tell whether the text of a page has at least `size` characters."""
    for element in root.iter():
        for text in (element.text, element.tail):
            if text:
                size -= len("".join(text.split()))
        if size <= 0:
            return True
    return False


def _text_length(element: _Element) -> int:
    from lxml import etree

    return len("".join(etree.tostring(element, method="text", encoding="unicode", with_tail=False).split()))
