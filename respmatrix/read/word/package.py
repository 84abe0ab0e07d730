"""Open the parts of a Word file（部件）: each is found by its relation, as Word does, not by its name."""

from __future__ import annotations

import codecs
import posixpath
import re
from collections import Counter
from typing import TYPE_CHECKING

from attrs import frozen

from respmatrix.errors import ReadError
from respmatrix.read.archive import Archive, damaged, encrypted
from respmatrix.read.limits import ReadLimits
from respmatrix.read.word.names import FIELD, FIELD_TYPE

if TYPE_CHECKING:
    from lxml.etree import _Element

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DECLARATION = re.compile(r"<\?xml[^>]*>")
_ENCODING = re.compile(rb"""<\?xml[^>]{0,99}?encoding\s*=\s*["']([^"']*)""")
_ENCODINGS = frozenset({b"utf-8", b"utf-16", b"us-ascii", b"ascii"})


@frozen
class Package:
    """The parts of a Word file that hold text or say how it looks（部件）."""

    document: _Element
    styles: _Element | None
    numbering: _Element | None
    footnotes: _Element | None
    endnotes: _Element | None
    hides: bool
    """True where some part speaks of hidden text at all."""
    torn_fields: bool
    """True where fields begin that never end: what they hold is then text."""


def open_package(data: bytes, name: str, limits: ReadLimits) -> Package:
    """Return the parts of the Word file `data`.

    Raises:
        ReadError: it is no Word file, damaged, encrypted, hostile, or larger than `limits` allow.
    """
    if not data.startswith(b"PK"):
        raise _no_archive(data, name)
    archive = Archive(data, name, limits)
    main = _targets(archive, "", name, limits).get("officeDocument", "word/document.xml")
    if main not in archive.names:
        raise no_document(name)
    related = _targets(archive, main, name, limits)
    raw: dict[str, bytes] = {"document": _read(archive, main)}
    for kind in ("styles", "numbering", "footnotes", "endnotes"):
        part = related.get(kind, f"word/{kind}.xml")
        if part in archive.names:
            raw[kind] = _read(archive, part)
    roots = {kind: _parse(xml, name, limits) for kind, xml in raw.items()}
    return Package(
        roots["document"],
        roots.get("styles"),
        roots.get("numbering"),
        roots.get("footnotes"),
        roots.get("endnotes"),
        hides=any(b"anish" in xml for xml in raw.values()),
        torn_fields=any(b"fldChar" in raw[kind] and _has_torn_fields(root) for kind, root in roots.items()),
    )


def _read(archive: Archive, part: str) -> bytes:
    """Return an XML part in the one way that the rest of the room knows: UTF-8, the usual name space."""
    xml = archive.xml(part)
    if xml[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        xml = _DECLARATION.sub("", xml.decode("utf-16")).encode()
    return xml.replace(_STRICT, _TRANSITIONAL) if _STRICT in xml else xml


def _targets(archive: Archive, part: str, name: str, limits: ReadLimits) -> dict[str, str]:
    """Return the parts that `part` (「」 for the file itself) is related to, by the kind of relation."""
    folder, _, file = part.rpartition("/")
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    if relations not in archive.names:
        return {}
    found: dict[str, str] = {}
    for relation in _parse(archive.xml(relations), name, limits):
        if relation.get("TargetMode") == "External":
            continue
        kind = (relation.get("Type") or "").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target") or ""))
        found.setdefault(kind, target.lstrip("/"))
    return found


def _parse(xml: bytes, name: str, limits: ReadLimits) -> _Element:
    """Return the root of an XML part; nothing outside of it is looked at."""
    from lxml import etree

    nodes = xml.count(b"<") + xml.count(b'="') + xml.count(b"='")
    if nodes > limits.nodes:
        raise _too_much(name, f"XML 标记有 {nodes} 个，超过 {limits.nodes} 个")
    declared = _ENCODING.match(xml)
    if declared and declared[1].lower() not in _ENCODINGS:
        raise damaged(name)
    # huge_tree=False: libxml2 refuses more than 256 levels and texts of more than 10 MB.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        if "XML_PARSE_HUGE" in str(error):
            raise _too_much(name, "XML 嵌套过深或单个内容过大") from None
        raise damaged(name) from None


def _has_torn_fields(root: _Element) -> bool:
    kinds = Counter(mark.get(FIELD_TYPE) for mark in root.iter(FIELD))
    return kinds["begin"] > kinds["end"]


def _no_archive(data: bytes, name: str) -> ReadError:
    if not data.startswith(_OLE):
        return ReadError(
            f"无法读取「{name}」：扩展名是 Word，内容却不是 Word 文档（.docx）",
            "请用 Word 或 WPS 打开确认，另存为 .docx 后再读取；如是网页或纯文本，请把扩展名改回来",
            message_en=f"cannot read {name!r}: by its suffix a Word file, but its content is not",
            hint_en="open it in Word or WPS and save it as .docx; restore the suffix of a web page or text",
        )
    if _ENCRYPTED in data:
        return encrypted(name)
    return ReadError(
        f"无法读取「{name}」：内容是旧版 Word/WPS 格式（.doc、.wps）",
        "请用 Word 或 WPS 打开，另存为 .docx 后再读取",
        message_en=f"cannot read {name!r}: it is an old Word or WPS file (.doc, .wps)",
        hint_en="open it in Word or WPS and save it as .docx",
    )


def no_document(name: str) -> ReadError:
    """Return the error for an archive that holds no Word document."""
    return ReadError(
        f"无法读取「{name}」：压缩包里没有 Word 正文（word/document.xml）",
        "请确认选对了文件；如是其他格式，请把扩展名改回来",
        message_en=f"cannot read {name!r}: there is no Word document in it (word/document.xml)",
        hint_en="check that it is the right file, or restore the suffix of another format",
    )


def _too_much(name: str, what: str) -> ReadError:
    return ReadError(
        f"拒绝读取「{name}」：{what}，可能是恶意文件",
        "请在 Word 或 WPS 中打开、另存后再读取；来源不明的文件请勿打开",
        message_en=f"refused to read {name!r}: its XML is too large or nested too deeply",
        hint_en="save it again in Word or WPS; do not open files of unknown origin",
    )
