"""The package（打包）: what openpyxl makes of the workbook, with the cells put in, and fixed dates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from respmatrix.export.atomic import EPOCH
from respmatrix.export.excel.sheet import Sheet, Stream, letter

if TYPE_CHECKING:
    from openpyxl import Workbook

DATE = datetime(2000, 1, 1)
"""Date of every workbook, so that equal input gives equal bytes."""
LABELS = b'formatCode="0;;;"'
"""Format of a chart's labels, in which a count of nothing shows nothing."""
_ROWS = re.compile(rb"<sheetData ?/>|<sheetData>.*</sheetData>", re.DOTALL)
_SIZE = re.compile(rb'(?<=<dimension ref=")[^"]*')
_AFTER_LINKS = re.compile(rb"(?=<printOptions|<pageMargins)")
"""The first element behind the place of the links."""
_COMMENTS = (
    b'<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<authors><author>respmatrix</author></authors><commentList>"
)
_SHAPES = (
    b'<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    b' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    b'<o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"'
    b' coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_HUGE = 1 << 30
"""Bytes of a sheet beyond which the archive needs larger fields."""

Filling = Callable[[bytes], Iterable[bytes]]
"""Makes an entry of the package from what openpyxl wrote there."""


def pack(workbook: Workbook, sheets: Sequence[Sheet], file: IO[bytes]) -> None:
    """Write the package to `file`.

    Args:
        workbook: the workbook, with all but the cells.
        sheets: its sheets with their cells.
        file: a file open for writing, of which any place can be reached.
    """
    from openpyxl.comments import Comment
    from openpyxl.xml.functions import tostring

    for sheet in sheets:
        if sheet.comments.count:
            # For one comment openpyxl makes all that the package needs for many.
            sheet.settings["A1"].comment = Comment("", "respmatrix")
    made = BytesIO()
    workbook.properties.created = DATE
    workbook.save(made)
    workbook.properties.modified = DATE  # saving stamped the present one
    fillings = dict(_fillings(sheets))
    fillings["docProps/core.xml"] = lambda _: [tostring(workbook.properties.to_tree())]
    is_huge = any(sheet.rows.size > _HUGE for sheet in sheets)
    with ZipFile(made) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = ZipInfo(name, EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            with new.open(info, "w", force_zip64=is_huge) as entry:
                for chunk in fillings.get(name, _with_labels)(old.read(name)):
                    entry.write(chunk)


def _fillings(sheets: Sequence[Sheet]) -> Iterator[tuple[str, Filling]]:
    """Yield how the entries of the sheets are made, by name."""
    commented = 0
    for number, sheet in enumerate(sheets, start=1):
        yield f"xl/worksheets/sheet{number}.xml", partial(_sheet, sheet)
        if sheet.comments.count:
            commented += 1
            yield f"xl/comments/comment{commented}.xml", partial(_comments, sheet)
            yield f"xl/drawings/commentsDrawing{commented}.vml", partial(_shapes, sheet)


def _sheet(sheet: Sheet, made: bytes) -> Iterator[bytes]:
    """Yield the sheet that openpyxl made, with its rows, merged cells and links."""
    above, below = _ROWS.split(made)
    before, after = _AFTER_LINKS.split(below, maxsplit=1)
    yield _SIZE.sub(f"A1:{letter(sheet.width)}{max(sheet.row - 1, 1)}".encode(), above)
    yield from _element(b"sheetData", sheet.rows)
    if sheet.merged.count:
        yield from _element(b"mergeCells", sheet.merged)
    yield before
    if sheet.links.count:
        yield from _element(b"hyperlinks", sheet.links)
    yield after


def _element(name: bytes, stream: Stream) -> Iterator[bytes]:
    yield b"<%s>" % name
    yield from stream.chunks()
    yield b"</%s>" % name


def _comments(sheet: Sheet, _: bytes) -> Iterator[bytes]:
    yield _COMMENTS
    yield from sheet.comments.chunks()
    yield b"</commentList></comments>"


def _shapes(sheet: Sheet, _: bytes) -> Iterator[bytes]:
    yield _SHAPES
    yield from sheet.shapes.chunks()
    yield b"</xml>"


def _with_labels(made: bytes) -> Iterator[bytes]:
    # In a chart, LibreOffice else takes the format of the cells; openpyxl cannot say it.
    yield made.replace(LABELS, LABELS + b' sourceLinked="0"')
