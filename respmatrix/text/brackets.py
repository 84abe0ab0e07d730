"""Brackets of all styles（括号）, in both widths."""

from __future__ import annotations

FAMILIES = (("（(", "）)"), ("〔", "〕"), ("【", "】"), ("〖", "〗"), ("［[", "］]"), ("｛{", "｝}"))
"""The marks that open and that close a bracket of each style."""
OPENING = "".join(opening for opening, _ in FAMILIES)
CLOSING = "".join(closing for _, closing in FAMILIES)
