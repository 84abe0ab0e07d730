"""Parse a page within bounds（解析网页）."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from respmatrix.errors import ReadError
from respmatrix.read.limits import MEBIBYTE, ReadLimits

if TYPE_CHECKING:
    from lxml.etree import _Element

_ATTRIBUTES = 256
"""Attributes of one tag; parsers compare each with all before it, so that many take quadratic time."""
_PARSER_DEPTH = 255
"""Depth at which the parser stops by itself unless it is told not to."""
_SMALL = 1 << 17
"""A page of fewer bytes cannot hold enough attributes to take long."""


@cache
def _crowded() -> re.Pattern[bytes]:
    """A tag with too many attributes; comments and scripts are passed over, for they hold no tags."""
    value = rb"(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+"
    attribute = rb"[\s/]*+[^\s/>=][^\s/>=]*+" + value
    return re.compile(
        rb"<(?:!--(?:[^-]++|-(?!->))*+|(?:script|style)\b(?:[^<]++|<(?!/s))*+"
        rb"|(?P<tag>[a-z][^\s/>]*+(?:%s){%d}))" % (attribute, _ATTRIBUTES),
        re.IGNORECASE,
    )


def parse_page(data: bytes, name: str, limits: ReadLimits) -> _Element | None:
    """Return the root of the tree of a page in UTF-8, None where it has no element.

    Raises:
        ReadError: it is larger, deeper or more crowded than `limits` allow.
    """
    from lxml import etree

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
    last = parser.error_log.last_error  # at a limit the parser stops, so nothing comes behind it
    if last is not None and last.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        if "depth" in last.message:
            raise refused(name, "标签嵌套过深", "its elements are nested too deep")
        raise refused(name, "一段文字过长，其中没有标签", "a stretch of it without tags is too long")
    return root


def refused(name: str, what: str, what_en: str) -> ReadError:
    """Return the error for a page beyond the limits."""
    return ReadError(
        f"拒绝读取「{name}」：{what}，可能是恶意文件",
        "如确认文件可信，可在程序中调高 ReadLimits 的限额，或把正文另存为纯文本（.txt）",
        message_en=f"refused to read {name!r}: {what_en}",
        hint_en="if the file can be trusted, raise ReadLimits in a script, or save its text as .txt",
    )


def check_size(data: bytes, name: str, limits: ReadLimits) -> None:
    """Refuse a file that is larger than `limits` allow.

    Raises:
        ReadError: it is.
    """
    most = min(limits.file_bytes, limits.text_bytes)
    if len(data) > most:
        raise refused(name, f"文件超过 {most // MEBIBYTE} MB", "it is too large")


def _check(data: bytes, name: str, limits: ReadLimits) -> None:
    if len(data) > limits.tags and data.count(b"<") > limits.tags:
        raise refused(name, f"标签超过 {limits.tags} 个", f"it has more than {limits.tags} tags")
    if len(data) > _SMALL and any(hit.lastgroup for hit in _crowded().finditer(data)):
        raise refused(
            name, f"一个标签的属性超过 {_ATTRIBUTES} 个", f"a tag has more than {_ATTRIBUTES} attributes"
        )
