"""Documents → one web page that shows the text with all that was read from it（标注稿）."""

from respmatrix.export.annotated.page import annotated_html, write_annotated

__all__ = ["annotated_html", "write_annotated"]
