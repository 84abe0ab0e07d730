"""Room 1: bytes or a file become a Source（读取）."""

from respmatrix.read.escapes import without_escapes
from respmatrix.read.file import read_source
from respmatrix.read.lines import source_from_text
from respmatrix.read.page_numbers import without_page_numbers

__all__ = ["read_source", "source_from_text", "without_escapes", "without_page_numbers"]
