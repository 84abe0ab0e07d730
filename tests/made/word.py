"""Make Word files for tests from pieces of raw XML（制作 Word 文件）: small ones, and strange ones."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DATE = (2024, 1, 1, 0, 0, 0)


def run(text: str, properties: str = "") -> str:
    """Return a run of `text` with `properties`, the content of its `w:rPr`."""
    said = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{said}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str = "", *, properties: str = "") -> str:
    """Return a paragraph; `content` is text, or the XML of runs where it begins with 「<」."""
    said = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    inner = content if not content or content.startswith("<") else run(content)
    return f"<w:p>{said}{inner}</w:p>"


def numbered(content: str, list_id: int, level: int = 0, *, style: str = "") -> str:
    """Return a paragraph that is numbered in a list."""
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    said += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return paragraph(content, properties=said)


def level(
    index: int,
    kind: str = "decimal",
    text: str = "%1.",
    *,
    start: int = 1,
    suffix: str = "nothing",
    more: str = "",
) -> str:
    """Return one level of a list; `more` stands behind its format."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val={quoteattr(text)}/></w:lvl>'
    )


def lists(definitions: Mapping[int, str], instances: Mapping[int, tuple[int, str]]) -> str:
    """Return the content of numbering.xml.

    Args:
        definitions: levels by the id of the definition.
        instances: definition and overrides by the id of the list.
    """
    return "".join(
        f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'
        for number, levels in definitions.items()
    ) + "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'
        for number, (definition, overrides) in instances.items()
    )


def style(name: str, content: str, *, kind: str = "paragraph", default: bool = False) -> str:
    """Return a style of the id `name`."""
    standard = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="{kind}"{standard} w:styleId="{name}"><w:name w:val="{name}"/>{content}</w:style>'
    )


def cell(content: str = "", properties: str = "") -> str:
    """Return a cell of a table; `content` as of `paragraph`, or several blocks."""
    said = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
    blocks = content if content.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else paragraph(content)
    return f"<w:tc>{said}{blocks}</w:tc>"


def table(rows: Sequence[Sequence[str]], properties: Mapping[int, str] | None = None) -> str:
    """Return a table; a cell is text, or XML that begins with `<w:tc>`.

    Args:
        rows: the cells of each row.
        properties: content of `w:trPr` by row.
    """
    given = properties or {}
    return "<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>".format(
        "".join(
            "<w:tr>"
            + (f"<w:trPr>{given[index]}</w:trPr>" if index in given else "")
            + "".join(one if one.startswith("<w:tc>") else cell(one) for one in row)
            + "</w:tr>"
            for index, row in enumerate(rows)
        )
    )


def field(instruction: str, result: str | None) -> str:
    """Return a complex field; without a result where `result` is None."""

    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    shown = "" if result is None else mark("separate") + run(result)
    return (
        mark("begin")
        + f'<w:r><w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
        + shown
        + mark("end")
    )


def text_box(content: str) -> str:
    """Return a run with a text box in both ways of writing it, as Word does."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def docx(
    body: str,
    *,
    numbering: str | None = None,
    styles: str | None = None,
    footnotes: str | None = None,
    endnotes: str | None = None,
    comments: str | None = None,
    main: str = "word/document.xml",
    compression: int = zipfile.ZIP_DEFLATED,
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    """Return a Word file.

    Args:
        body: content of `w:body`.
        numbering: content of `w:numbering`; the parts that are None are left out.
        styles: content of `w:styles`.
        footnotes: content of `w:footnotes`.
        endnotes: content of `w:endnotes`.
        comments: content of `w:comments`.
        main: name of the main part.
        compression: of the archive.
        more: other parts, which may replace those above.
    """
    contents = {
        "numbering": numbering,
        "styles": styles,
        "footnotes": footnotes,
        "endnotes": endnotes,
        "comments": comments,
    }
    given = {kind: content for kind, content in contents.items() if content is not None}
    relations = "".join(
        f'<Relationship Id="r{index}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
        for index, kind in enumerate(given)
    )
    folder, _, file = main.rpartition("/")
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/{main}" ContentType="{_CONTENT}.document.main+xml"/>'
        + "".join(
            f'<Override PartName="/{folder}/{kind}.xml" ContentType="{_CONTENT}.{kind}+xml"/>'
            for kind in given
        )
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" '
        f'Target="{main}"/></Relationships>',
        main: f"<w:document {_NAMESPACES}><w:body>{body}</w:body></w:document>",
        f"{folder}/_rels/{file}.rels": f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>',
    }
    for kind, content in given.items():
        parts[f"{folder}/{kind}.xml"] = f"<w:{kind} {_NAMESPACES}>{content}</w:{kind}>"
    encoded = {name: (DECLARATION + text).encode() for name, text in parts.items()} | dict(more or {})
    return archive(encoded, compression)


def archive(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive of `parts`; equal parts give equal bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as made:
        for name, content in parts.items():
            made.writestr(zipfile.ZipInfo(name, DATE), content, compression)
    return stream.getvalue()
