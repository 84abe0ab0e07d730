"""Codes of the room `attribution`（诊断条目）."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
