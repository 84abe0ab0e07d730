"""Write small OFD files as office programs do（OFD 样例）."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from tests.unit.read.typeset import Line, advance

MM = 25.4 / 72
"""One pt."""
SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'


class Text(NamedTuple):
    """A text object of a page; mm."""

    text: str
    x: float
    y: float
    size: float = 5.0
    deltas: str | None = None
    """DeltaX; the width of the characters where it is None."""
    extra: str = ""
    """More attributes of the object."""
    inside: str = ""
    """More elements in the object."""


def text_object(one: Text, number: int) -> str:
    """Return the XML of a text object, which stands at its place by its boundary."""
    deltas = one.deltas
    if deltas is None:
        steps = [one.size / 2 if mark.isascii() else one.size for mark in one.text[:-1]]
        deltas = " ".join(f"{step:g}" for step in steps)
    moves = f" DeltaX={quoteattr(deltas)}" if deltas else ""
    return (
        f'<ofd:TextObject ID="{number}" Boundary="{one.x:g} {one.y - one.size:g} 200 {one.size:g}" Font="1" '
        f'Size="{one.size:g}" {one.extra}>{one.inside}'
        f'<ofd:TextCode X="0" Y="{one.size:g}"{moves}>{escape(one.text)}</ofd:TextCode></ofd:TextObject>'
    )


def layer(texts: Sequence[Text], more: str = "") -> str:
    """Return the XML of a layer."""
    inside = "".join(text_object(one, number) for number, one in enumerate(texts, 10))
    return f'<ofd:Layer ID="2" Type="Body">{inside}{more}</ofd:Layer>'


def page_xml(content: str, templates: str = "") -> str:
    """Return the XML of a page."""
    return f"<ofd:Page {SPACE}>{templates}<ofd:Content>{content}</ofd:Content></ofd:Page>"


def ofd(
    pages: Sequence[str],
    *,
    template: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    more: str = "",
) -> bytes:
    """Return an OFD file.

    Args:
        pages: XML of the layers of each page.
        template: XML of the layers of a template of all pages.
        parts: other parts, or other content for these, by name.
        more: more elements of Document.xml.
    """
    use = '<ofd:Template TemplateID="9" ZOrder="Background"/>' if template else ""
    declared = '<ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/>' if template else ""
    listed = "".join(
        f'<ofd:Page ID="{number + 100}" BaseLoc="Pages/Page_{number}/Content.xml"/>'
        for number in range(len(pages))
    )
    files: dict[str, str | bytes] = {
        "OFD.xml": (
            f'<ofd:OFD {SPACE} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo/>'
            "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
        ),
        "Doc_0/Document.xml": (
            f"<ofd:Document {SPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
            f"</ofd:PhysicalBox></ofd:PageArea>{declared}</ofd:CommonData>"
            f"<ofd:Pages>{listed}</ofd:Pages>{more}</ofd:Document>"
        ),
    }
    if template:
        files["Doc_0/Tpls/Tpl_0/Content.xml"] = page_xml(template)
    for number, content in enumerate(pages):
        files[f"Doc_0/Pages/Page_{number}/Content.xml"] = page_xml(content, use)
    files |= parts or {}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, written in files.items():
            if written:
                archive.writestr(name, written)
    return stream.getvalue()


def set_text(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Return the layer of each page of typeset lines, each line one text object."""
    return [layer([of_line(line) for line in lines]) for lines in pages]


def of_line(line: Line) -> Text:
    """Return a typeset line as a text object; 「g」 tells how often the same distance follows."""
    deltas: list[str] = []
    for step, same in groupby(line.text[:-1], lambda mark: advance(mark, line.size) + line.spread):
        count = len(list(same))
        deltas.append(f"g {count} {step * MM:.4f}" if count > 2 else " ".join([f"{step * MM:.4f}"] * count))
    return Text(line.text, line.x * MM, line.y * MM, line.size * MM, " ".join(deltas))
