"""Matrix → one self-contained web page（责任矩阵网页）."""

from respmatrix.export.page.options import PageOptions
from respmatrix.export.page.page import page_bytes, write_html
from respmatrix.export.page.reader import read_html

__all__ = ["PageOptions", "page_bytes", "read_html", "write_html"]
