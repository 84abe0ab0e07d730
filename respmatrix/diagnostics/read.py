"""Codes of the room `read`（诊断条目）."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
