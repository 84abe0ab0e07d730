"""Room 2: the facts of the document and its numbered headings（文件要素与结构层次）."""

from respmatrix.outline.read import read_outline

__all__ = ["read_outline"]
