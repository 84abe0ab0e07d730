"""Codes of the room `read`（诊断条目）, by format.

What makes a file unreadable is a `ReadError`; here stands what else must be known of the reading.
"""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.diagnostics.read import many, pages, web, word, workbook

ENTRIES: tuple[Entry, ...] = (
    *word.ENTRIES,
    *web.ENTRIES,
    *pages.ENTRIES,
    *workbook.ENTRIES,
    *many.ENTRIES,
)
