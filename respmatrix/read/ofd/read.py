"""An OFD becomes a source（读取 OFD）."""

from __future__ import annotations

from respmatrix.diagnostics import report
from respmatrix.model import Source
from respmatrix.read.limits import ReadLimits
from respmatrix.read.ofd.package import OfdPackage
from respmatrix.read.ofd.page import survey_page
from respmatrix.read.unwrap import Surveyed, source_from_pages, too_many_pages, too_much_text


def read_ofd(data: bytes, name: str, limits: ReadLimits) -> Source:
    """Return the text layer of an OFD: paragraphs put together again, page furniture left out.

    Raises:
        ReadError: the file is a scan, has no text, is damaged, encrypted, or has too many pages.
    """
    package = OfdPackage(data, name, limits)
    count = sum(document.page_count for document in package.documents)
    if count > limits.pages:
        raise too_many_pages(name, count, limits.pages)
    pages: list[Surveyed] = []
    glyphs = characters = 0
    for document in package.documents:
        for page in document.pages():
            carried = pages[-1].columns if pages else None
            surveyed, own_glyphs = survey_page(page, len(pages) + 1, carried)
            pages.append(surveyed)
            glyphs += own_glyphs
            characters += surveyed.characters
            if characters > limits.characters:
                raise too_much_text(name, limits.characters)
    oddities = [report("RM137", count=str(glyphs))] if glyphs else []
    return source_from_pages(pages, name, "ofd", oddities)
