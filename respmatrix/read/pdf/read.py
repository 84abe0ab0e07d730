"""A PDF becomes a source（读取 PDF）."""

from __future__ import annotations

from collections.abc import Iterable

from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, Source
from respmatrix.read.limits import ReadLimits
from respmatrix.read.pdf.document import no_text, open_pdf
from respmatrix.read.pdf.page import PdfPageText, text_of_page
from respmatrix.read.unwrap import source_from_pages

_LEAST_TEXT = 12
"""A document of fewer characters a page, whose pages are pictures, is a scan with a stamp or a page number."""


def read_pdf(data: bytes, name: str, limits: ReadLimits) -> Source:
    """Return the text layer of a PDF: paragraphs put together again, page furniture left out.

    Raises:
        ReadError: pypdfium2 is not installed; or the file is a scan, has no text, is damaged,
            encrypted, or has too many pages.
    """
    with open_pdf(data, name, limits) as document:
        pages = [text_of_page(document, index, name) for index in range(len(document))]
    scanned = [page for page in pages if page.is_picture]
    if sum(page.characters for page in pages) < _LEAST_TEXT * len(scanned) or not any(
        page.characters for page in pages
    ):
        raise no_text(name, scanned=bool(scanned))
    return source_from_pages([page.text for page in pages], name, "pdf", _oddities(pages))


def _oddities(pages: list[PdfPageText]) -> list[Diagnostic]:
    found = []
    if pictures := _numbers(page for page in pages if page.is_picture and page.characters < _LEAST_TEXT):
        found.append(report("RM134", pages=pictures))
    if recognised := _numbers(page for page in pages if page.is_recognised):
        found.append(report("RM135", pages=recognised))
    if noted := _numbers(page for page in pages if page.has_notes):
        found.append(report("RM138", pages=noted, what="批注或表单", what_en="annotations or form fields"))
    return found


def _numbers(pages: Iterable[PdfPageText]) -> str:
    return "、".join(str(page.text.number) for page in pages)
