"""Codes of the room `matrix`（诊断条目）."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
