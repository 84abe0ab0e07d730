"""The Word exporter（Word 导出）: a one-page brief and its annexes, after GB/T 9704-2012."""

from respmatrix.export.word.options import FontProfile, PageNumber, WordOptions
from respmatrix.export.word.package import write_docx
from respmatrix.export.word.reader import read_docx

__all__ = ["FontProfile", "PageNumber", "WordOptions", "read_docx", "write_docx"]
