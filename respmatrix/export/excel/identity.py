"""What the workbook was made from（版本信息）, on a sheet that nobody sees."""

from __future__ import annotations

from hashlib import sha256

from respmatrix.export.excel.book import Book
from respmatrix.export.layout import LayoutOptions
from respmatrix.export.layout.sections import file_name
from respmatrix.model import ResponsibilityMatrix

SHEET = "_respmatrix"
SCHEMA = 1
"""Version of the sheets' form; it grows when a reader of filled-in ledgers has to know."""


def write_identity(book: Book, matrix: ResponsibilityMatrix) -> None:
    """Add the very hidden sheet: schema, then name and SHA-256 of the text of every document.

    It tells whether a ledger that comes back is ours, and of which edition; Excel shows no way to it.
    """
    sheet = book.add(SHEET)
    sheet.settings.sheet_state = "veryHidden"
    sheet.put(1, "respmatrix", "Normal")
    sheet.put(2, SCHEMA, "Normal")
    sheet.end_row()
    for document in matrix.documents:
        text = document.source.text.encode("utf-8", "surrogatepass")
        sheet.put(1, file_name(document, LayoutOptions()), "Normal")
        sheet.put(2, sha256(text).hexdigest(), "Normal")
        sheet.end_row()
