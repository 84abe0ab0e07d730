"""Page numbers（页码）: 「— 1 —」 in 四号, odd pages right, even pages left, turned on landscape pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from respmatrix.export.word.markup import elements, paragraph
from respmatrix.export.word.options import PageNumber
from respmatrix.export.word.page import Page, twips

if TYPE_CHECKING:
    from docx.document import Document

_FIELD = (
    '<w:r><w:t xml:space="preserve">— </w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:r><w:t xml:space="preserve"> —</w:t></w:r>'
)
_INDENT = '<w:ind w:leftChars="100" w:left="280" w:rightChars="100" w:right="280"/>'


def add_footers(document: Document, page: Page, where: PageNumber, *, title_page: bool = False) -> str:
    """Add the footers of one section and return the references to them.

    Args:
        document: the document that takes the footers' parts.
        page: the kind of page of the section.
        where: the style of numbering; it decides whether odd and even pages differ.
        title_page: True where the first page has footers of its own.
    """
    references = ""
    kinds = [("default", True), ("even", False)] + [("first", True)] * title_page
    for kind, odd in kinds:
        part, relation = document.part.add_footer_part()  # type: ignore[no-untyped-call]
        footer = part.element
        for child in list(footer):
            footer.remove(child)
        footer.extend(elements(_content(page, where, odd=odd)))
        references += f'<w:footerReference w:type="{kind}" r:id="{relation}"/>'
    return references


def _content(page: Page, where: PageNumber, *, odd: bool) -> str:
    if where is PageNumber.BOTTOM:
        return _number("center")
    align = "right" if odd else "left"
    if page.landscape:
        return _turned(page, align, odd=odd) + paragraph("RmTail")
    return _number(align, _INDENT)


def _number(align: str, indent: str = "") -> str:
    properties = f'<w:pStyle w:val="RmPageNumber"/>{indent}<w:jc w:val="{align}"/>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{_FIELD}</w:p>"


def _turned(page: Page, align: str, *, odd: bool) -> str:
    """Return a floating table of one cell: the only turned text that Word and LibreOffice both place."""
    box = page.number_box(odd=odd)
    width = twips(box.width)
    return (
        '<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page" '
        f'w:horzAnchor="page" w:tblpX="{twips(box.x)}" w:tblpY="{twips(box.y)}"/>'
        f'<w:tblOverlap w:val="never"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f'</w:tblPr><w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>'
        f'<w:tr><w:trPr><w:trHeight w:val="{twips(box.height)}" w:hRule="exact"/></w:trPr>'
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:textDirection w:val="tbRl"/>'
        f'<w:vAlign w:val="center"/></w:tcPr>{_number(align)}</w:tc></w:tr></w:tbl>'
    )
