"""What the workbook was made from（版本信息）, on a sheet that nobody sees."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from respmatrix.export.excel.cells import check_row, put
from respmatrix.export.layout import LayoutOptions
from respmatrix.export.layout.sections import file_name
from respmatrix.model import ResponsibilityMatrix

if TYPE_CHECKING:
    from openpyxl import Workbook

SHEET = "_respmatrix"
SCHEMA = 1
"""Version of the sheets' form; it grows when a reader of filled-in ledgers has to know."""


def write_identity(workbook: Workbook, matrix: ResponsibilityMatrix) -> None:
    """Add the very hidden sheet: schema, then name and SHA-256 of the text of every document.

    It tells whether a ledger that comes back is ours, and of which edition; Excel shows no way to it.
    """
    sheet = workbook.create_sheet(SHEET)
    sheet.sheet_state = "veryHidden"
    put(sheet, 1, 1, "respmatrix", "Normal")
    put(sheet, 1, 2, SCHEMA, "Normal")
    for row, document in enumerate(matrix.documents, start=2):
        check_row(row, SHEET)
        text = document.source.text.encode("utf-8", "surrogatepass")
        put(sheet, row, 1, file_name(document, LayoutOptions()), "Normal")
        put(sheet, row, 2, sha256(text).hexdigest(), "Normal")
