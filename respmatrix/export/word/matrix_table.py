"""One page of the matrix as a table of the document（责任矩阵表）: stacked headings, a mark a cell."""

from __future__ import annotations

from itertools import groupby

from respmatrix.export.word.markup import paragraph
from respmatrix.export.word.matrix_page import PADDING, TEXT_PADDING, MatrixPage
from respmatrix.export.word.page import twips
from respmatrix.export.word.table import DOCUMENT_FILL, HEAD_FILL, SECTION_FILL, opening_markup
from respmatrix.model import RowKind, TableColumn, TableRow

_STACKED = '<w:textDirection w:val="tbRlV"/>'
_BESIDE = (
    f'<w:tcMar><w:left w:w="{twips(TEXT_PADDING)}" w:type="dxa"/>'
    f'<w:right w:w="{twips(TEXT_PADDING)}" w:type="dxa"/></w:tcMar>'
)


def matrix_markup(page: MatrixPage, *, summary: str = "") -> str:
    """Return the table of one page."""
    widths = [twips(width) for width in page.widths]
    columns = page.table.columns
    rows = "".join(_row(page, row, widths) for row in page.table.rows)
    opening = opening_markup(page.table.name, widths, PADDING, 0.0, summary)
    return f"<w:tbl>{opening}{_groups(page, columns, widths)}{_names(page, columns, widths)}{rows}</w:tbl>"


def _groups(page: MatrixPage, columns: tuple[TableColumn, ...], widths: list[int]) -> str:
    """Return the upper row of headings: groups of bodies, and all other headings through both rows."""
    cells = ""
    place = 0
    for group, held in groupby(columns, key=lambda column: column.group if column.key == "unit" else None):
        members = list(held)
        if group is not None:
            span = len(members)
            cells += _cell(
                sum(widths[place : place + span]), paragraph("RmMatrixHead", group), span=span, fill=HEAD_FILL
            )
        else:
            for offset, column in enumerate(members):
                stacked = _STACKED if column.key == "open" else ""
                cells += _cell(
                    widths[place + offset],
                    paragraph("RmMatrixHead", column.heading),
                    merge='<w:vMerge w:val="restart"/>',
                    fill=HEAD_FILL,
                    turned=stacked,
                )
        place += len(members)
    return _header_row(cells, page.groups, "atLeast")


def _names(page: MatrixPage, columns: tuple[TableColumn, ...], widths: list[int]) -> str:
    cells = "".join(
        _cell(width, paragraph("RmMatrixHead", column.heading), fill=HEAD_FILL, turned=_STACKED)
        if column.key == "unit"
        else _cell(width, paragraph("RmMatrixHead"), merge="<w:vMerge/>", fill=HEAD_FILL)
        for column, width in zip(columns, widths, strict=True)
    )
    return _header_row(cells, page.header, "exact")


def _header_row(cells: str, height: float, rule: str) -> str:
    size = f'<w:trHeight w:val="{twips(height)}" w:hRule="{rule}"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{size}<w:tblHeader/></w:trPr>{cells}</w:tr>"


def _row(page: MatrixPage, row: TableRow, widths: list[int]) -> str:
    if len(row.cells) == 1:
        fill = DOCUMENT_FILL if row.kind is RowKind.DOCUMENT else SECTION_FILL
        text = paragraph("RmMatrixSection", row.cells[0].text)
        cells = _cell(sum(widths), text, span=len(widths), fill=fill, margins=_BESIDE)
    elif row.kind is RowKind.TOTAL:
        name = paragraph("RmMatrixHead", row.cells[1].text)
        cells = _cell(widths[0] + widths[1], name, span=2, fill=SECTION_FILL)
        cells += "".join(
            _cell(width, paragraph("RmMatrixMark", cell.text), fill=SECTION_FILL)
            for cell, width in zip(row.cells[2:], widths[2:], strict=True)
        )
    else:
        cells = "".join(
            _cell(width, paragraph("RmMatrixText", cell.text), margins=_BESIDE)
            if column.key == "task"
            else _cell(
                width,
                paragraph("RmMatrixMark", cell.text),
                fill=SECTION_FILL if column.key == "total" else "",
            )
            for column, width, cell in zip(page.table.columns, widths, row.cells, strict=True)
        )
    height = f'<w:trHeight w:val="{twips(page.row)}" w:hRule="atLeast"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>"


def _cell(
    width: int,
    content: str,
    *,
    span: int = 1,
    merge: str = "",
    fill: str = "",
    margins: str = "",
    turned: str = "",
) -> str:
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{merge}{shade}{margins}{turned}'
        f'<w:vAlign w:val="center"/></w:tcPr>{content}</w:tc>'
    )
