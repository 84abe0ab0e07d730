"""A PDF becomes a source（读取 PDF）."""

from __future__ import annotations

from respmatrix.model import Source
from respmatrix.read.limits import ReadLimits
from respmatrix.read.pdf.document import open_pdf
from respmatrix.read.pdf.page import survey_page
from respmatrix.read.unwrap import source_from_pages


def read_pdf(data: bytes, name: str, limits: ReadLimits) -> Source:
    """Return the text layer of a PDF: paragraphs put together again, page furniture left out.

    Raises:
        ReadError: pypdfium2 is not installed; or the file is a scan, has no text, is damaged,
            encrypted, or has too many pages.
    """
    with open_pdf(data, name, limits) as document:
        pages = [survey_page(document, index, name) for index in range(len(document))]
    return source_from_pages(pages, name, "pdf")
