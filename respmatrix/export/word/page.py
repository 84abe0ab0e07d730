"""The page（版面）: paper, margins and type area after GB/T 9704-2012, portrait and turned.

Lengths are in millimetres unless they say twips (1/20 point).
"""

from __future__ import annotations

from attrs import frozen

PAPER = (210.0, 297.0)
"""A4, width and height."""
TYPE_AREA = (156.0, 225.0)
"""版心, width and height of the portrait page."""
_TOP, _BINDING_EDGE = 37.0, 28.0
_FOOT, _CUTTING_EDGE = PAPER[1] - _TOP - TYPE_AREA[1], PAPER[0] - _BINDING_EDGE - TYPE_AREA[0]
_FOOTER_DISTANCE = 25.0  # puts the middle of a 14 pt number 7 mm below the type area
_CHARACTER = 14 / 72 * 25.4  # the width of one 四号 character, by which the number is set in

LINE_PITCH = 28.0
"""Points from line to line in body text: 22 lines to the page."""


def twips(millimetres: float) -> int:
    """Return a length in twips, rounded.

    >>> twips(37), twips(28)
    (2098, 1587)
    """
    return round(millimetres / 25.4 * 1440)


@frozen
class Box:
    """A place on the page（位置）, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


@frozen
class Page:
    """One kind of page（页面）."""

    landscape: bool

    @property
    def block(self) -> tuple[float, float]:
        """Width and height of the type area."""
        return (TYPE_AREA[1], TYPE_AREA[0]) if self.landscape else TYPE_AREA

    def number_box(self, *, odd: bool) -> Box:
        """Return the place of the turned page number on a landscape page.

        The page is the portrait page turned clockwise: what was its foot is now the left side, so
        that the number stands where it stands on every other sheet once the document is bound.
        """
        width, height = 9.0, 40.0
        x = _FOOT - 7.0 - width / 2
        inset = _BINDING_EDGE + _CHARACTER
        y = PAPER[0] - _CUTTING_EDGE - _CHARACTER - height if odd else inset
        return Box(x, y, width, height)

    def section(self, references: str) -> str:
        """Return the section properties.

        Args:
            references: the references to headers and footers.
        """
        width, height = (twips(one) for one in PAPER)
        if self.landscape:
            size = f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>'
            top, right, bottom, left = _BINDING_EDGE, _TOP, _CUTTING_EDGE, _FOOT
        else:
            size = f'<w:pgSz w:w="{width}" w:h="{height}"/>'
            top, right, bottom, left = _TOP, _CUTTING_EDGE, _FOOT, _BINDING_EDGE
        footer = 15.0 if self.landscape else _FOOTER_DISTANCE
        return (
            f'<w:sectPr>{references}<w:type w:val="nextPage"/>{size}'
            f'<w:pgMar w:top="{twips(top)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}" '
            f'w:left="{twips(left)}" w:header="{twips(15.0)}" w:footer="{twips(footer)}" w:gutter="0"/>'
            '<w:cols w:space="720"/><w:docGrid w:linePitch="312"/></w:sectPr>'
        )


PORTRAIT = Page(landscape=False)
LANDSCAPE = Page(landscape=True)
