"""Comments on cells（批注）, and the boxes in which programs show them."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from respmatrix.export.excel.xml import Stream, letter, text_element

AUTHOR = "respmatrix"
_COMMENTS = (
    b'<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<authors><author>%s</author></authors><commentList>" % AUTHOR.encode()
)
_BOXES = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    b'<o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"'
    b' coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_BOX = (
    '<v:shape type="#_x0000_t202" style="position:absolute; margin-left:59.25pt;margin-top:1.5pt;'
    'width:320px;height:120px;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"'
    ' id="_x0000_s{number}"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/>'
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">'
    '<div style="text-align:left"/></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
    "<x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row>"
    "<x:Column>{column}</x:Column></x:ClientData></v:shape>"
)


@define
class Comments:
    """The comments of a sheet."""

    _texts: Stream = field(factory=Stream)
    _boxes: Stream = field(factory=Stream)

    @property
    def count(self) -> int:
        """How many there are."""
        return self._texts.count

    def add(self, row: int, column: int, text: str) -> None:
        """Attach `text` to a cell."""
        self._texts.add(
            f'<comment ref="{letter(column)}{row}" authorId="0" shapeId="0">'
            f"<text>{text_element(text)}</text></comment>"
        )
        self._boxes.add(_BOX.format(number=1025 + self.count, row=row - 1, column=column - 1))

    def texts(self) -> Iterator[bytes]:
        """Yield the part that holds the texts."""
        yield _COMMENTS
        yield from self._texts.chunks()
        yield b"</commentList></comments>"

    def boxes(self) -> Iterator[bytes]:
        """Yield the part that draws the boxes."""
        yield _BOXES
        yield from self._boxes.chunks()
        yield b"</xml>"

    def close(self) -> None:
        """Give them up."""
        self._texts.close()
        self._boxes.close()
