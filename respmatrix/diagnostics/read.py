"""Codes of the room `read`（诊断条目）."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry

ENTRIES: tuple[Entry, ...] = ()
"""Room 1 has nothing to say about text: what is wrong with a file is a `ReadError`, not a diagnostic."""
