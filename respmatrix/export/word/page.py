"""The page（版面）: paper, margins and type area after GB/T 9704-2012, portrait and turned.

Lengths are in millimetres unless they say twips (1/20 point).
"""

from __future__ import annotations

from attrs import evolve, frozen

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
    """One kind of page（页面）: the portrait page, or the same sheet turned clockwise.

    Paper and margins are those of the portrait page; the left margin is the binding edge.
    """

    landscape: bool = False
    width: float = 210.0
    height: float = 297.0
    top: float = 37.0
    right: float = 26.0
    bottom: float = 35.0
    left: float = 28.0

    @property
    def block(self) -> tuple[float, float]:
        """Width and height of the type area（版心）."""
        width, height = self.width - self.left - self.right, self.height - self.top - self.bottom
        return (height, width) if self.landscape else (width, height)

    @property
    def turned(self) -> Page:
        """The landscape page of the same sheet."""
        return evolve(self, landscape=True)

    def number_box(self, *, odd: bool) -> Box:
        """Return the place of the turned page number on a landscape page.

        What was the foot of the portrait page is now the left side, so that the number stands where it
        stands on every other sheet once the document is bound.
        """
        width, height = 9.0, 40.0
        x = max(self.bottom - 7.0 - width / 2, 0.0)
        inset = self.left + _CHARACTER
        y = self.width - self.right - _CHARACTER - height if odd else inset
        return Box(x, y, width, height)

    def section(self, references: str, *, title_page: bool = False) -> str:
        """Return the section properties.

        Args:
            references: the references to headers and footers.
            title_page: True where the first page has headers and footers of its own.
        """
        width, height = twips(self.width), twips(self.height)
        if self.landscape:
            size = f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>'
            top, right, bottom, left = self.left, self.top, self.right, self.bottom
        else:
            size = f'<w:pgSz w:w="{width}" w:h="{height}"/>'
            top, right, bottom, left = self.top, self.right, self.bottom, self.left
        header = min(15.0, top)
        footer = min(15.0 if self.landscape else _FOOTER_DISTANCE, bottom * 0.75)
        return (
            f'<w:sectPr>{references}<w:type w:val="nextPage"/>{size}'
            f'<w:pgMar w:top="{twips(top)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}" '
            f'w:left="{twips(left)}" w:header="{twips(header)}" w:footer="{twips(footer)}" w:gutter="0"/>'
            f'<w:cols w:space="720"/>{"<w:titlePg/>" if title_page else ""}'
            '<w:docGrid w:linePitch="312"/></w:sectPr>'
        )


PORTRAIT = Page()
"""A4 with the type area of GB/T 9704-2012: 156 by 225 mm."""
LANDSCAPE = PORTRAIT.turned
