"""Parse a page within bounds（解析网页）, without what no reader of it sees."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from respmatrix.errors import ReadError
from respmatrix.read.limits import ReadLimits

if TYPE_CHECKING:
    from lxml.etree import _Element

_ATTRIBUTES = 256
"""Attributes of one tag; parsers compare each with all before it, so that many take quadratic time."""
_PARSER_DEPTH = 255
"""Depth at which the parser stops by itself unless it is told not to."""
_UNSEEN = (
    "script style template noscript head title iframe frame object embed applet svg math canvas audio video "
    "select datalist textarea button map noframes xml"
).split()
"""Elements whose text is no part of the page."""
_HIDDEN_XPATH = "//*[@hidden or contains(@style,'none') or contains(@style,'hid') or contains(@style,'NONE')]"


@cache
def _crowded() -> re.Pattern[bytes]:
    """A tag with too many attributes; comments and scripts are passed over, for they hold no tags."""
    value = rb"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"']?[^\s>]*+))?+"
    attribute = rb"[\s/]*+[^\s/>=][^\s/>=]*+" + value
    return re.compile(
        rb"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</s|\Z)"
        rb"|(?P<tag><[A-Za-z][^\s/>]*+(?:%s){%d})" % (attribute, _ATTRIBUTES),
        re.DOTALL | re.IGNORECASE,
    )


@cache
def _hiding() -> re.Pattern[str]:
    return re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def parse_page(text: str, name: str, limits: ReadLimits) -> _Element | None:
    """Return the root of the page's tree, None where it has no element.

    Raises:
        ReadError: it is larger, deeper or more crowded than `limits` allow.
    """
    from lxml import etree

    data = text.encode("utf-8", "replace")
    _check(data, name, limits)
    deep = limits.depth > _PARSER_DEPTH + 1
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=deep
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.ParserError:
        return None
    except etree.XMLSyntaxError:
        root = None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise refused(name, "标签嵌套过深", "its elements are nested too deep")
    return root


def drop_unseen(root: _Element) -> None:
    """Drop scripts, styles, form fields and what else shows no text."""
    from lxml import etree

    etree.strip_elements(root, *_UNSEEN, with_tail=False)


def hidden_elements(root: _Element) -> list[_Element]:
    """Return the outermost elements that the page hides by attribute or inline style.

    The page as a whole is never hidden: where its style says so, a script shows it.
    """
    found: list[_Element] = []
    for element in root.xpath(_HIDDEN_XPATH):
        if element.tag not in ("html", "body") and (
            "hidden" in element.attrib or _hiding().search(element.get("style", ""))
        ):
            found.append(element)
    return found


def drop(element: _Element) -> None:
    """Take an element out of its tree and leave the text behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def refused(name: str, what: str, what_en: str) -> ReadError:
    """Return the error for a page beyond the limits."""
    return ReadError(
        f"拒绝读取「{name}」：{what}，可能是恶意文件",
        "如确认文件可信，可在程序中调高 ReadLimits 的限额，或把正文另存为纯文本（.txt）",
        message_en=f"refused to read {name!r}: {what_en}",
        hint_en="if the file can be trusted, raise the limits (ReadLimits) in a script, or save its text as .txt",
    )


def _check(data: bytes, name: str, limits: ReadLimits) -> None:
    if len(data) > limits.file_bytes:
        raise refused(name, "文件过大", "it is too large")
    if data.count(b"<") > limits.tags:
        raise refused(name, f"标签超过 {limits.tags} 个", f"it has more than {limits.tags} tags")
    if any(hit.lastgroup for hit in _crowded().finditer(data)):
        raise refused(
            name, f"一个标签的属性超过 {_ATTRIBUTES} 个", f"a tag has more than {_ATTRIBUTES} attributes"
        )
