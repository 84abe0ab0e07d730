"""A neutral table as a table of the document（表格）, written as text so that time grows with its length.

Header rows repeat on every page, no row is torn apart unless a page could not hold it, and widths
are fixed in all three places that programs look at: layout, grid and cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from attrs import frozen

from respmatrix.export.layout import em, wrap
from respmatrix.export.layout.marks import MISSING
from respmatrix.export.word.markup import attribute, paragraph, paragraphs
from respmatrix.export.word.page import twips
from respmatrix.export.word.widths import EM, HEADER, LINE, MARGIN, PADDING
from respmatrix.model import RowKind, Table, TableCell, TableRow

_SECTION_HEIGHT = 7.0
_TALLEST = 0.9
"""Share of the page above which a row may be torn apart, for otherwise it would run off the page."""
_ROWS_A_TABLE = 1000
"""Programs grow slow on longer tables; the next one begins a page."""
_WIDE = 30.0
"""Columns from this width on are justified."""
_CENTERED = frozenset({"seq", "number", "role", "deadline", "note"})
HEAD_FILL, SECTION_FILL, DOCUMENT_FILL = "E7EEF7", "F2F2F2", "E7EEF7"


@frozen
class Frame:
    """The room that a table has（表幅）, in millimetres."""

    widths: tuple[float, ...]
    """One for every column."""
    height: float
    """Of the type area."""
    above: float = 0.0
    """What stands above the table on its first page."""


def table_markup(table: Table, frame: Frame, *, summary: str = "") -> str:
    """Return `table` as one table, or as several where it is very long.

    Args:
        table: what to show; every row as wide as its columns.
        frame: widths of the columns and height of the page.
        summary: what a reader who cannot see the table is told about it.
    """
    widths = [twips(width) for width in frame.widths]
    opening = opening_markup(table.name, widths, PADDING, MARGIN, summary) + _header(table, frame.widths)
    rooms = _rooms(table.rows, frame)
    parts = []
    for chunk in _chunks(table.rows):
        rows = "".join(_row(table, row, frame, next(rooms)) for row in chunk)
        parts.append(f"<w:tbl>{opening}{rows}</w:tbl>")
    next_page = paragraph("RmTail", properties="<w:pageBreakBefore/>")
    return next_page.join(parts)


def _rooms(rows: Sequence[TableRow], frame: Frame) -> Iterator[float]:
    """Yield for every row the height above which it may be torn.

    The first one is torn rather than pushed off a page that would then show nothing but a title.
    """
    first = next((i for i, row in enumerate(rows) if not _heads(row)), len(rows))
    for i in range(len(rows)):
        if i == first:
            yield frame.height - HEADER - frame.above - first * _SECTION_HEIGHT
        else:
            yield (frame.height - HEADER) * _TALLEST


def _chunks(rows: Sequence[TableRow]) -> Iterator[Sequence[TableRow]]:
    """Yield the rows in tables of bearable length, cut before a heading where one is near."""
    start = 0
    while len(rows) - start > _ROWS_A_TABLE:
        end = start + _ROWS_A_TABLE
        near = range(end, start + _ROWS_A_TABLE // 2, -1)
        cut = next((i for i in near if _heads(rows[i]) and not _heads(rows[i - 1])), end)
        yield rows[start:cut]
        start = cut
    yield rows[start:]


def _heads(row: TableRow) -> bool:
    return row.kind in (RowKind.DOCUMENT, RowKind.SECTION)


def opening_markup(name: str, widths: Sequence[int], padding: float, margin: float, summary: str) -> str:
    """Return properties and grid of a table: full grid, fixed widths, name and summary for who cannot see it.

    Args:
        name: what the table is called.
        widths: of its columns, in twips.
        padding: on either side of a cell's text, in millimetres.
        margin: above and below it.
        summary: what the table holds; may be empty.
    """
    outer = 'w:val="single" w:sz="8" w:space="0" w:color="000000"'
    inner = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
    sides = "".join(f"<w:{side} {outer}/>" for side in ("top", "left", "bottom", "right"))
    upright = f'w:w="{twips(margin)}" w:type="dxa"'
    beside = f'w:w="{twips(padding)}" w:type="dxa"'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    described = f'<w:tblCaption w:val="{attribute(name)}"/>'
    if summary:
        described += f'<w:tblDescription w:val="{attribute(summary)}"/>'
    return (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f"<w:tblBorders>{sides}<w:insideH {inner}/><w:insideV {inner}/></w:tblBorders>"
        '<w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar><w:top {upright}/><w:left {beside}/><w:bottom {upright}/><w:right {beside}/>"
        "</w:tblCellMar>"
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/>{described}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )


def _header(table: Table, widths: Sequence[float]) -> str:
    cells = "".join(
        _cell(twips(width), paragraphs("RmTableHead", _heading_lines(column.heading, width)), fill=HEAD_FILL)
        for column, width in zip(table.columns, widths, strict=True)
    )
    height = f'<w:trHeight w:val="{twips(HEADER)}" w:hRule="atLeast"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{height}<w:tblHeader/></w:trPr>{cells}</w:tr>"


def _heading_lines(heading: str, width: float) -> list[str]:
    """Return a heading in lines of like length where one is too long: 完成 over 时限."""
    lines = []
    for line in heading.split("\n"):
        count = ceil(em(line) * EM / (width - 2 * PADDING) - 0.05)
        step = ceil(len(line) / max(count, 1)) or 1
        lines += [line[i : i + step] for i in range(0, len(line), step)]
    return lines


def _row(table: Table, row: TableRow, frame: Frame, room: float) -> str:
    if _heads(row):
        return _heading_row(row, frame, room)
    whole = _fits(row, frame.widths, room)
    cells = "".join(
        _cell(twips(width), paragraphs(_cell_style(column.key, width, cell), _lines(cell)), middle=whole)
        for column, width, cell in zip(table.columns, frame.widths, row.cells, strict=True)
    )
    properties = "<w:trPr><w:cantSplit/></w:trPr>" if whole else ""
    return f"<w:tr>{properties}{cells}</w:tr>"


def _heading_row(row: TableRow, frame: Frame, room: float) -> str:
    fill = DOCUMENT_FILL if row.kind is RowKind.DOCUMENT else SECTION_FILL
    width = sum(twips(one) for one in frame.widths)
    text = paragraphs("RmTableSection", _lines(row.cells[0]))
    height = f'<w:trHeight w:val="{twips(_SECTION_HEIGHT)}" w:hRule="atLeast"/>'
    whole = "<w:cantSplit/>" if _fits(row, (sum(frame.widths),), room) else ""
    return (
        f"<w:tr><w:trPr>{whole}{height}</w:trPr>"
        f"{_cell(width, text, span=len(frame.widths), fill=fill)}</w:tr>"
    )


def _cell(width: int, content: str, *, span: int = 1, fill: str = "", middle: bool = True) -> str:
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        properties += f'<w:gridSpan w:val="{span}"/>'
    if fill:
        properties += f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    properties += f'<w:vAlign w:val="{"center" if middle else "top"}"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def _cell_style(key: str, width: float, cell: TableCell) -> str:
    if key in _CENTERED or cell.text == MISSING:
        return "RmTableCenter"
    return "RmTableText" if key in ("content", "goal") and width >= _WIDE else "RmTableLeft"


def _lines(cell: TableCell) -> list[str]:
    return cell.text.split("\n")


def _fits(row: TableRow, widths: Sequence[float], room: float) -> bool:
    """Tell whether the row is no higher than `room`; a long text is measured only as far as need be."""
    most = int((room - 2 * MARGIN) / LINE)
    for cell, width in zip(row.cells, widths, strict=True):
        capacity = (width - 2 * PADDING) / EM
        # a line loses less than eight characters to marks that may not begin it
        if cell.text.count("\n") + len(cell.text) / max(capacity - 8, 1) + 1 <= most:
            continue
        if len(cell.text) > most * capacity * 2 or len(wrap(cell.text, capacity)) > most:
            return False
    return True
