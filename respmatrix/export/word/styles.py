"""Styles, defaults and settings（样式）: every font named in all four slots, none by theme."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from attrs import frozen

from respmatrix.export.word.markup import NAMESPACES, W_NAMESPACE, XML_DECLARATION, attribute, elements
from respmatrix.export.word.options import FontProfile
from respmatrix.export.word.page import LINE_PITCH

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element as Element

_THEME_ATTRIBUTES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_COMMON = (
    '<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    '<w:snapToGrid w:val="0"/>'
)


@frozen(kw_only=True)
class _Style:
    """One paragraph style; sizes and pitches in points."""

    name: str
    face: str
    """Field of `FontProfile` that gives the East-Asian font."""
    size: float
    pitch: float
    exact: bool = True
    align: str = "both"
    indent: int = 0
    """Characters by which the first line is set in."""
    keep_next: bool = False
    outline: int | None = None
    western: bool = True
    """True where digits and letters take the Latin font, False where they take that of the characters."""
    before: float = 0


STYLES = {
    "RmTitle": _Style(
        name="公文标题", face="title", size=22, pitch=32, align="center", outline=0, western=False
    ),
    "RmBasis": _Style(name="公文题注", face="note", size=16, pitch=LINE_PITCH, align="center"),
    "RmHeading": _Style(
        name="公文一级标题", face="head", size=16, pitch=LINE_PITCH, indent=2, keep_next=True, outline=1
    ),
    "RmBody": _Style(name="公文正文", face="body", size=16, pitch=LINE_PITCH, indent=2),
    "RmAnnexList": _Style(name="公文附件说明", face="body", size=16, pitch=LINE_PITCH, align="left"),
    "RmAnnexMark": _Style(
        name="附件标识", face="head", size=16, pitch=LINE_PITCH, align="left", keep_next=True, outline=0
    ),
    "RmAnnexTitle": _Style(
        name="附件标题",
        face="title",
        size=22,
        pitch=32,
        align="center",
        keep_next=True,
        outline=1,
        western=False,
    ),
    "RmAnnexTitleAgain": _Style(
        name="附件续页标题", face="title", size=22, pitch=32, align="center", keep_next=True, western=False
    ),
    "RmNote": _Style(name="表格说明", face="note", size=10.5, pitch=15, align="left", keep_next=True),
    "RmTableHead": _Style(name="表格栏目", face="head", size=10.5, pitch=15, align="center", keep_next=True),
    "RmTableSection": _Style(name="表格分节", face="head", size=10.5, pitch=15, align="left", keep_next=True),
    "RmTableText": _Style(name="表格正文", face="body", size=10.5, pitch=14.5),
    "RmTableLeft": _Style(name="表格左对齐", face="body", size=10.5, pitch=14.5, align="left"),
    "RmTableCenter": _Style(name="表格居中", face="body", size=10.5, pitch=14.5, align="center"),
    "RmMatrixHead": _Style(name="矩阵栏目", face="head", size=9, pitch=10.4, align="center", keep_next=True),
    "RmMatrixSection": _Style(name="矩阵分节", face="head", size=9, pitch=10.4, align="left", keep_next=True),
    "RmMatrixText": _Style(name="矩阵任务", face="body", size=9, pitch=10.4, align="left"),
    "RmMatrixMark": _Style(name="矩阵符号", face="number", size=9, pitch=10.4, align="center", western=False),
    "RmMatrixNote": _Style(name="矩阵说明", face="note", size=9, pitch=10.4, align="left", keep_next=True),
    "RmPageNumber": _Style(
        name="公文页码", face="number", size=14, pitch=12, exact=False, align="left", western=False
    ),
    "RmTail": _Style(name="表后空行", face="body", size=1, pitch=1, align="left"),
}
"""Paragraph styles by id, in the order in which a reader meets them."""


def apply_styles(document: Document, fonts: FontProfile) -> None:
    """Write defaults, styles and settings into a fresh document.

    Args:
        document: made from python-docx's own template.
        fonts: the font names to use.
    """
    root = document.styles.element
    for fonts_element in root.iter(f"{{{W_NAMESPACE}}}rFonts"):
        for name in _THEME_ATTRIBUTES:
            fonts_element.attrib.pop(f"{{{W_NAMESPACE}}}{name}", None)
        _name_fonts(fonts_element, fonts)
    defaults = root.find(f"{{{W_NAMESPACE}}}docDefaults")
    root.replace(defaults, elements(_defaults(fonts))[0])
    root.extend(elements("".join(_style(key, style, fonts) for key, style in STYLES.items())))
    _apply_settings(document)


def add_styles(document: Document, fonts: FontProfile, known: Container[str]) -> None:
    """Add to a template the styles that it lacks; text takes the font of the template's own（正文）.

    Args:
        document: made from the template.
        fonts: the font names of titles, headings and notes.
        known: ids of ours that styles of the template stand for.
    """
    from docx.enum.style import WD_STYLE_TYPE

    usual = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    parent = usual.style_id if usual is not None else ""
    markup = "".join(_style(key, style, fonts, parent) for key, style in STYLES.items() if key not in known)
    document.styles.element.extend(elements(markup))


def font_table(fonts: FontProfile) -> bytes:
    """Return the font table: what Word may use where a font is not installed."""
    alternatives = {
        fonts.title: "宋体",
        fonts.head: "SimHei",
        fonts.body: "仿宋",
        fonts.note: "楷体",
        fonts.number: "SimSun",
    }
    entries = [
        f'<w:font w:name="{attribute(name)}"><w:altName w:val="{other}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for name, other in alternatives.items()
        if name != other
    ]
    entries.append(
        f'<w:font w:name="{attribute(fonts.latin)}"><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font>'
    )
    return f"{XML_DECLARATION}<w:fonts {NAMESPACES}>{''.join(entries)}</w:fonts>".encode()


def _fonts(east_asian: str, latin: str) -> str:
    # the hint gives quotation marks, dashes and dots to the East-Asian font
    western, eastern = attribute(latin), attribute(east_asian)
    return (
        f'<w:rFonts w:hint="eastAsia" w:ascii="{western}" w:eastAsia="{eastern}" '
        f'w:hAnsi="{western}" w:cs="{western}"/>'
    )


def _name_fonts(element: Element, fonts: FontProfile) -> None:
    """Fill the slots that name no font."""
    for slot, name in (
        ("ascii", fonts.latin),
        ("eastAsia", fonts.body),
        ("hAnsi", fonts.latin),
        ("cs", fonts.latin),
    ):
        if element.get(f"{{{W_NAMESPACE}}}{slot}") is None:
            element.set(f"{{{W_NAMESPACE}}}{slot}", name)


def _defaults(fonts: FontProfile) -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(fonts.body, fonts.latin)}"
        '<w:sz w:val="32"/><w:szCs w:val="32"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _style(key: str, style: _Style, fonts: FontProfile, parent: str = "") -> str:
    """Return the markup of a style; with a `parent`, text has its font, the brief its size too."""
    east_asian: str = getattr(fonts, style.face)
    inherits = bool(parent) and style.face == "body"
    if inherits and key in ("RmBody", "RmAnnexList"):
        first_line = '<w:ind w:firstLineChars="200" w:firstLine="420"/>' if style.indent else ""
        return (
            f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{key}"><w:name w:val="{style.name}"/>'
            f'<w:basedOn w:val="{attribute(parent)}"/><w:qFormat/>'
            f"<w:pPr>{first_line}</w:pPr></w:style>"
        )
    line = round(style.pitch * 20)
    rule = "exact" if style.exact else "auto"
    first = round(style.indent * style.size * 20)
    indent = f'<w:ind w:firstLineChars="{style.indent * 100}" w:firstLine="{first}"/>' if first else ""
    if inherits and not first:
        indent = '<w:ind w:leftChars="0" w:left="0" w:firstLineChars="0" w:firstLine="0"/>'
    based = f'<w:basedOn w:val="{attribute(parent)}"/>' if inherits else ""
    faces = "" if inherits else _fonts(east_asian, fonts.latin if style.western else east_asian)
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    size = round(style.size * 2)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{key}"><w:name w:val="{style.name}"/>'
        f"{based}<w:qFormat/><w:pPr>{'<w:keepNext/>' if style.keep_next else ''}{_COMMON}"
        f'<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="{rule}"/>{indent}'
        f'<w:jc w:val="{style.align}"/>{outline}</w:pPr>'
        f"<w:rPr>{faces}"
        f'<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _apply_settings(document: Document) -> None:
    settings = document.settings.element

    def child(name: str) -> Element | None:
        found: Element | None = settings.find(f"{{{W_NAMESPACE}}}{name}")
        return found

    def put(element: Element | None, name: str, value: str) -> None:
        if element is not None:
            element.set(f"{{{W_NAMESPACE}}}{name}", value)

    put(child("zoom"), "percent", "100")
    put(child("themeFontLang"), "eastAsia", "zh-CN")
    put(child("characterSpacingControl"), "val", "compressPunctuation")
    for setting in settings.iter(f"{{{W_NAMESPACE}}}compatSetting"):
        if setting.get(f"{{{W_NAMESPACE}}}name") == "compatibilityMode":
            put(setting, "val", "15")  # 14 opens as 「兼容模式」
