"""A PDF becomes a source（读取 PDF）."""

from __future__ import annotations

from respmatrix.model import Source
from respmatrix.read.limits import ReadLimits
from respmatrix.read.pdf.document import open_pdf
from respmatrix.read.pdf.page import survey_page
from respmatrix.read.unwrap import Surveyed, source_from_pages, too_much_text


def read_pdf(data: bytes, name: str, limits: ReadLimits) -> Source:
    """Return the text layer of a PDF: paragraphs put together again, page furniture left out.

    Raises:
        ReadError: pypdfium2 is not installed; or the file is a scan, has no text, is damaged,
            encrypted, or has too many pages.
    """
    pages: list[Surveyed] = []
    characters = 0
    with open_pdf(data, name, limits) as document:
        for index in range(len(document)):
            pages.append(survey_page(document, index, name, pages[-1] if pages else None))
            characters += pages[-1].characters
            if characters > limits.characters:
                raise too_much_text(name, limits.characters)
    return source_from_pages(pages, name, "pdf")
