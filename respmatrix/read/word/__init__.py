"""Word files（.docx）become a Source: package → styles, numbering → paragraphs and tables → text."""

from respmatrix.read.word.read import read_docx

__all__ = ["read_docx"]
