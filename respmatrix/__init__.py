"""respmatrix: from policy document to responsibility matrix（责任矩阵）."""

from __future__ import annotations

__version__ = "0.1.0"
