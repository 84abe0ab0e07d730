"""Web pages（网页）: the article found on the page, its facts, tables and lists, each with its place."""

from respmatrix.read.html.archive import read_mhtml
from respmatrix.read.html.page import read_html

__all__ = ["read_html", "read_mhtml"]
