"""The package（打包）: what openpyxl makes of the workbook, with the cells put in, and fixed dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import IO, TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from respmatrix.export.atomic import EPOCH
from respmatrix.export.excel.comments import AUTHOR
from respmatrix.export.excel.sheet import Sheet
from respmatrix.export.excel.xml import Stream, letter

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
_HUGE = 1 << 30
"""Bytes of a sheet beyond which the archive needs larger fields."""


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
            sheet.settings["A1"].comment = Comment("", AUTHOR)
    made = BytesIO()
    workbook.properties.created = DATE
    workbook.save(made)
    workbook.properties.modified = DATE  # saving stamped the present one
    core = {"docProps/core.xml": [tostring(workbook.properties.to_tree())]}
    ours: dict[str, Iterable[bytes]] = {**core, **dict(_comments(sheets))}
    by_name = {f"xl/worksheets/sheet{number}.xml": sheet for number, sheet in enumerate(sheets, start=1)}
    is_huge = any(sheet.rows.size > _HUGE for sheet in sheets)
    with ZipFile(made) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            chunks = _sheet(by_name[name], content) if name in by_name else ours.get(name, [_other(content)])
            info = ZipInfo(name, EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            with new.open(info, "w", force_zip64=is_huge) as entry:
                entry.writelines(chunks)


def _comments(sheets: Sequence[Sheet]) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield the parts of the comments with their names."""
    commented = (sheet.comments for sheet in sheets if sheet.comments.count)
    for number, comments in enumerate(commented, start=1):
        yield f"xl/comments/comment{number}.xml", comments.texts()
        yield f"xl/drawings/commentsDrawing{number}.vml", comments.boxes()


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


def _other(made: bytes) -> bytes:
    """Return a part as openpyxl made it, but for what it cannot say of charts."""
    # LibreOffice else gives labels the format of the cells.
    return made.replace(LABELS, LABELS + b' sourceLinked="0"')
