"""PDF files with a text layer（PDF 文件）."""

from respmatrix.read.pdf.read import read_pdf

__all__ = ["read_pdf"]
