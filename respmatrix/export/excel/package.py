"""The workbook as bytes: fixed dates, and values for formulas that nobody has computed yet（打包）."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from respmatrix.export.atomic import repack

if TYPE_CHECKING:
    from openpyxl import Workbook

DATE = datetime(2000, 1, 1)
"""Date of every workbook, so that equal input gives equal bytes."""
LABELS = b'formatCode="0;;;"'
"""Format of a chart's labels, in which a count of nothing shows nothing."""
_FORMULA = re.compile(rb'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v ?(?:/>|></v>)')


def saved(workbook: Workbook, cached: Mapping[str, Mapping[str, int]]) -> bytes:
    """Return the workbook's bytes with fixed dates; saving would stamp the present one.

    Args:
        workbook: the workbook.
        cached: the present value of formulas by sheet and cell; without it previews show a blank.
    """
    from openpyxl.xml.functions import tostring

    buffer = BytesIO()
    workbook.save(buffer)
    workbook.properties.modified = DATE
    fresh = {"docProps/core.xml": tostring(workbook.properties.to_tree())}
    with ZipFile(buffer) as archive:
        for number, sheet in enumerate(workbook.worksheets, start=1):
            if values := cached.get(sheet.title):
                name = f"xl/worksheets/sheet{number}.xml"
                fresh[name] = _with_values(archive.read(name), values)
        for name in archive.namelist():
            if name.startswith("xl/charts/chart"):
                # Without this LibreOffice takes the format of the cells; openpyxl cannot say it.
                fresh[name] = archive.read(name).replace(LABELS, LABELS + b' sourceLinked="0"')
    return repack(buffer.getvalue(), fresh)


def _with_values(xml: bytes, values: Mapping[str, int]) -> bytes:
    def valued(match: re.Match[bytes]) -> bytes:
        return b"%s<v>%d</v>" % (match[1], values.get(match[2].decode(), 0))

    return _FORMULA.sub(valued, xml)
