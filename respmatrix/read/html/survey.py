"""Prepare a page for reading（页面预处理）: only blocks stay, with breaks and links marked in their text.

What runs on within a line goes in one stroke each, which is an order faster than walking through it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from respmatrix.read.html.marks import is_marked
from respmatrix.vocabulary.pages import ARTICLE_MARKS

if TYPE_CHECKING:
    from lxml.etree import _Element

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
_NEARBY = 2000
"""Bytes in which a tag opens before the style that it holds."""
_SPARSE = 100
"""Bytes a tag, scripts among them, from which a page holds few elements for its size."""
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
def _hiding() -> tuple[tuple[bytes, re.Pattern[bytes]], ...]:
    """Styles that hide, and the attribute, each behind the letters by which it is found fast."""
    return (
        (b"display", re.compile(rb"display\s*:\s*none")),
        (b"visibility", re.compile(rb"visibility\s*:\s*hidden")),
        (b"mso-hide", re.compile(rb"mso-hide\s*:\s*all")),
        (b"hidden", re.compile(rb"hidden(?=[\s>=/])")),
    )


def prepare(root: _Element, data: bytes) -> Survey:
    """Mark breaks and links in the text of a page, and strip it of all but the blocks that it shows.

    A page whose text waits to be shown by a script is read as if it had been: neither the whole
    page nor nearly all of its text is ever hidden, nor is an article that keeps its place on it.

    Args:
        root: the tree; it is changed.
        data: the page that it was made from, which tells what kinds of elements may be hidden.
    """
    from lxml import etree

    tags = data.count(b"<")
    many = tags > _MANY and sum(element.tag not in BLOCKS for element in root.iter()) > _MANY
    etree.strip_elements(root, *_UNSEEN, with_tail=False)
    for element in root.iter("br"):
        element.tail = _marked(BREAK, element.tail)
    for element in root.iter("a"):
        if element.get("href"):
            element.text = _marked(LINK, element.text)
            element.tail = _marked(LINK_END, element.tail)
    hidden = _hidden(root, data, len(data) > _SPARSE * tags)
    waiting = {element for element in hidden if _waits(element)}
    hidden_in, shown_anyway = _clear_hidden(root, [one for one in hidden if one not in waiting])
    _strip_inline(root)
    if many:
        # What was stripped leaves one piece of text each, and joining very many takes quadratic time.
        joined = etree.tostring(root, method="html", encoding="utf-8")
        root = etree.fromstring(joined, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return Survey(root, hidden_in, shown_anyway or bool(waiting))


def _strip_inline(root: _Element) -> None:
    """Leave nothing but blocks; the text of the other elements runs on within them."""
    from lxml import etree

    names = {element.tag for element in root.iter()} - BLOCKS
    if odd := {name for name in names if not name.isprintable()}:  # which cannot be asked for
        for element in [one for one in root.iter() if one.tag in odd]:
            element.tag = "span"
        names = names - odd | {"span"}
    etree.strip_tags(root, *names)


def _marked(mark: str, text: str | None) -> str:
    """Return `text` behind a mark; a tree takes no control characters, though parsing may give them."""
    return mark if not text else mark + (text if text.isprintable() else _control().sub(" ", text))


@cache
def _control() -> re.Pattern[str]:
    return re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _hidden_kinds(data: bytes) -> tuple[set[str], bool]:
    """Return the names of the elements that may be hidden, 「*」 for any, and whether by attribute too."""
    lower = data.lower()
    kinds: set[str] = set()
    by_attribute = False
    for letters, pattern in _hiding():
        at = lower.find(letters)
        while at >= 0:
            if pattern.match(lower, at):
                opened = lower.rfind(b"<", max(0, at - _NEARBY), at)
                name = (
                    re.match(rb"[a-z][a-z0-9:-]*", lower[opened + 1 : opened + 20]) if opened >= 0 else None
                )
                kinds.add(name.group().decode() if name else "*")
                by_attribute = by_attribute or letters == b"hidden"
            at = lower.find(letters, at + 1)
    return kinds - {"html", "body"} - _UNSEEN, by_attribute


def _hidden(root: _Element, data: bytes, sparse: bool) -> list[_Element]:
    """Return the elements that the page hides by attribute or inline style, outer ones first.

    Where tags are few among scripts, asking every element is faster than looking through the page.
    """
    kinds, by_attribute = ({"*"}, True) if sparse else _hidden_kinds(data)
    found: list[_Element] = []
    for element in root.iter(*kinds) if kinds else ():
        style = element.get("style")
        if (style and _hides(style.lower())) or (by_attribute and element.get("hidden") is not None):
            found.append(element)
    return [element for element in found if element.tag not in ("html", "body")]


def _hides(style: str) -> bool:
    """Tell whether a style, in small letters, hides its element."""
    if not any(name in style for name in ("display", "visibility", "mso-hide")):
        return False
    bare = style.encode("utf-8", "replace")
    return any(pattern.search(bare) for _, pattern in _hiding()[:3])


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
    if not any(sizes.values()):
        return (), False
    total = _text_length(root)
    if total - sum(sizes.values()) < _LEAST_SHOWN * total:
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


def _text_length(element: _Element) -> int:
    from lxml import etree

    return len("".join(etree.tostring(element, method="text", encoding="unicode", with_tail=False).split()))
