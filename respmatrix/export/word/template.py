"""A template of the user's own（自备模板）: its letterhead, margins and styles hold, ours fill the gaps.

A style of the template is used where it bears the name of one of ours（公文标题、表格正文 …）; else the
title takes the template's own title, headings its first heading, and text the font of its 正文.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from attrs import frozen

from respmatrix.errors import ReadError
from respmatrix.export.word.brief import Room
from respmatrix.export.word.markup import R_NAMESPACE, W_NAMESPACE
from respmatrix.export.word.page import Page
from respmatrix.export.word.styles import STYLES

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

_W, _R = f"{{{W_NAMESPACE}}}", f"{{{R_NAMESPACE}}}"
_BUILT_IN = {"RmTitle": "Title", "RmHeading": "Heading 1"}
_POINTS = 72 / 25.4
_LEAST_BLOCK = (120.0, 150.0)
"""A type area smaller than this, in millimetres, cannot hold the tables."""
_BODY = "<!--respmatrix-->"


@frozen
class Template:
    """An opened template; its body waits to be filled."""

    document: Document
    page: Page
    """Paper and margins of its first section, as the portrait page."""
    styles: Mapping[str, str]
    """Ids of the template's styles that stand for ours, by our ids."""
    headers: str
    """References to the headers and footers of its first section."""
    has_footer: bool
    title_page: bool
    room: Room
    """What its first page can hold below the letterhead."""

    def document_part(self, body: str) -> bytes:
        """Return the main part with `body` below what the template holds itself（红头）."""
        from lxml import etree

        for ours, theirs in self.styles.items():
            body = body.replace(f'<w:pStyle w:val="{ours}"/>', f'<w:pStyle w:val="{theirs}"/>')
        old = self.document.element
        root = etree.Element(old.tag, old.attrib, {**old.nsmap, "w": W_NAMESPACE, "r": R_NAMESPACE})
        for child in old:
            root.append(child)
        for held in root.iter(f"{_W}body"):
            held.append(etree.Comment("respmatrix"))
        whole = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True).decode()
        return whole.replace(_BODY, body).encode()


def open_template(path: str | os.PathLike[str]) -> Template:
    """Open a template.

    Raises:
        ReadError: it is missing, no .docx file, broken, or its page is too small for the tables.
    """
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        document = docx.Document(os.fspath(path))
        return _opened(document, path)
    except (
        OpcError,
        BadZipFile,
        LxmlError,
        OSError,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
    ) as error:
        missing = not Path(path).exists()
        what, what_en = (
            ("找不到该文件", "no such file") if missing else ("不是完好的 .docx 文件", "no sound .docx file")
        )
        raise ReadError(
            f"无法使用模板「{path}」：{what}",
            "请用 Word 或 WPS 打开模板，另存为“Word 文档（.docx）”后再试",
            message_en=f"cannot use the template {path}: {what_en}",
            hint_en="open it in Word or WPS and save it as a Word document (.docx)",
        ) from error


def _opened(document: Document, path: str | os.PathLike[str]) -> Template:
    section = document.sections[0]
    page = _page(section)
    if page.block[0] < _LEAST_BLOCK[0] or page.block[1] < _LEAST_BLOCK[1]:
        wide, high = (round(one) for one in page.block)
        raise ReadError(
            f"无法使用模板「{path}」：版心只有{wide}×{high}毫米，放不下表格",
            "请把页边距调小，或改用 A4 纸",
            message_en=f"cannot use the template {path}: its type area is only {wide} by {high} mm",
            hint_en="use smaller margins, or A4 paper",
        )
    body = document.element.body
    properties = body.sectPr
    headers, has_footer, title_page = _headers(properties)
    body.remove(properties)
    if not any(_says_something(child) for child in body):
        for child in list(body):
            body.remove(child)
    styles = _styles(document)
    return Template(document, page, styles, headers, has_footer, title_page, _room(document, page, styles))


def _page(section: Any) -> Page:
    """Return paper and margins of a section, of a landscape one too as those of an upright page."""
    width, height = section.page_width.mm, section.page_height.mm
    edges = [abs(one.mm) for one in (section.top_margin, section.right_margin, section.bottom_margin)]
    left = section.left_margin.mm + (section.gutter.mm if section.gutter else 0.0)
    top, right, bottom = edges
    return Page(False, min(width, height), max(width, height), top, right, bottom, left)


def _says_something(element: Any) -> bool:
    """Tell whether an element of the body shows anything: text, a picture, a line, a table."""
    shown = ("t", "drawing", "pict", "object", "pBdr", "tbl")
    return any(True for name in shown for _ in element.iter(f"{_W}{name}"))


def _headers(properties: Any) -> tuple[str, bool, bool]:
    """Return the references of a section, whether there are footers, and whether its first page differs."""
    found = {
        (one.tag.removeprefix(_W), one.get(f"{_W}type", "default")): one.get(f"{_R}id")
        for one in properties
        if one.tag in (f"{_W}headerReference", f"{_W}footerReference")
    }
    for kind in ("headerReference", "footerReference"):
        if (kind, "default") in found:
            found.setdefault((kind, "even"), found[kind, "default"])
    references = "".join(
        f'<w:{kind} w:type="{where}" r:id="{relation}"/>' for (kind, where), relation in found.items()
    )
    title_page = properties.find(f"{_W}titlePg")
    differs = title_page is not None and title_page.get(f"{_W}val", "1") not in ("0", "false", "off")
    return references, any(kind == "footerReference" for kind, _ in found), differs


def _styles(document: Document) -> dict[str, str]:
    """Return which styles of the template stand for ours."""
    from docx.enum.style import WD_STYLE_TYPE

    theirs = {
        one.name: one.style_id for one in document.styles if one.type is WD_STYLE_TYPE.PARAGRAPH and one.name
    }
    named = {key: theirs[style.name] for key, style in STYLES.items() if style.name in theirs}
    built_in = {key: theirs[name] for key, name in _BUILT_IN.items() if name in theirs}
    return {**built_in, **named}


def _room(document: Document, page: Page, styles: Mapping[str, str]) -> Room:
    """Return what the first page can hold, from the sizes that the template's text and titles have."""
    from docx.enum.style import WD_STYLE_TYPE

    width, height = (one * _POINTS for one in page.block)
    by_id = {one.style_id: one for one in document.styles}
    size, pitch, apart = _measure(document, document.styles.default(WD_STYLE_TYPE.PARAGRAPH))
    heading, title = (
        _measure(document, by_id[styles[key]])
        if key in styles
        else (STYLES[key].size, STYLES[key].pitch, 0.0)
        for key in ("RmHeading", "RmTitle")
    )
    letterhead = sum(
        max([run.font.size.pt for run in one.runs if run.font.size] or [size]) * 1.8
        for one in document.paragraphs
    )
    return Room(
        height=height - letterhead,
        size=size,
        pitch=pitch,
        apart=apart,
        characters=width / size - 1,
        heading_pitch=heading[1] + heading[2],
        title_pitch=title[1] + title[2],
        title_characters=int(width / title[0]),
    )


def _measure(document: Document, style: ParagraphStyle | Any) -> tuple[float, float, float]:
    """Return size and line pitch of a style, and the space around its paragraphs, all in points.

    What it does not say itself is its ancestors', then what holds for the whole document.
    """
    size: float | None = None
    spacing: Any = None
    before: Any = None
    after: Any = None
    while style is not None:
        size = size or (style.font.size.pt if style.font.size else None)
        layout = style.paragraph_format
        spacing = spacing or layout.line_spacing
        before = layout.space_before if before is None else before
        after = layout.space_after if after is None else after
        style = style.base_style
    defaults = document.styles.element.find(f"{_W}docDefaults")
    held = {} if defaults is None else _attributes(defaults)
    size = size or held.get("sz", 21.0) / 2
    if spacing is None and "line" in held:
        spacing = held["line"] / 240
    pitch = spacing.pt if hasattr(spacing, "pt") else size * 1.4 * (spacing or 1.0)
    above = held.get("before", 0.0) / 20 if before is None else before.pt
    below = held.get("after", 0.0) / 20 if after is None else after.pt
    return size, pitch, above + below


def _attributes(defaults: Any) -> dict[str, float]:
    """Return size in half points, line in 240ths and spacing in twips as far as a document has them."""
    found: dict[str, float] = {}
    for spacing in defaults.iter(f"{_W}spacing"):
        found |= {
            key.removeprefix(_W): float(value) for key, value in spacing.attrib.items() if value.isdecimal()
        }
    for size in defaults.iter(f"{_W}sz"):
        found["sz"] = float(size.get(f"{_W}val", "21"))
    return found
