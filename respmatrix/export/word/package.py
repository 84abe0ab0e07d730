"""The file（文档包）: sections in order, properties, parts; equal input gives equal bytes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from respmatrix.export.atomic import EPOCH, repack, write_atomically
from respmatrix.export.word.annex import Annex, annex_mark, annexes
from respmatrix.export.word.brief import brief_markup, brief_title
from respmatrix.export.word.markup import XML_DECLARATION, clean, document_part
from respmatrix.export.word.options import PageNumber, WordOptions
from respmatrix.export.word.page import PORTRAIT
from respmatrix.export.word.page_numbers import add_footers
from respmatrix.export.word.styles import apply_styles, font_table
from respmatrix.model import ResponsibilityMatrix

if TYPE_CHECKING:
    from docx.document import Document

_LONGEST_PROPERTY = 255  # python-docx's limit for a core property
_LEFTOVERS = ("/thumbnail", "/stylesWithEffects")
_APPLICATION = (
    f"{XML_DECLARATION}<Properties "
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>respmatrix</Application></Properties>"
).encode()


def write_docx(
    matrix: ResponsibilityMatrix,
    path: str | os.PathLike[str],
    *,
    options: WordOptions = WordOptions(),  # noqa: B008 - a frozen value
) -> None:
    """Write a one-page brief with the task table as its annex to a .docx file.

    Args:
        matrix: what to show.
        path: the file; an old one is replaced, and stays as it was when writing fails.
        options: fonts, page numbers, what the tables say.

    Raises:
        WriteError: the file cannot be written.
    """
    write_atomically(path, docx_bytes(matrix, options))


def docx_bytes(matrix: ResponsibilityMatrix, options: WordOptions) -> bytes:
    """Return the whole file; equal input gives equal bytes."""
    import docx

    document = docx.Document()
    _drop_leftovers(document)
    apply_styles(document, options.fonts)
    document.settings.odd_and_even_pages_header_footer = options.page_number is PageNumber.GB9704
    attached = annexes(matrix, options)
    body = _body(document, matrix, attached, options)
    _describe(document, matrix, attached, options)
    buffer = BytesIO()
    document.save(buffer)
    # Moved into python-docx's tree element by element, a long table would take many times longer.
    replacing = {
        "word/document.xml": document_part(body),
        "word/fontTable.xml": font_table(options.fonts),
        "docProps/app.xml": _APPLICATION,
    }
    return repack(buffer.getvalue(), replacing)


def _body(
    document: Document, matrix: ResponsibilityMatrix, attached: Sequence[Annex], options: WordOptions
) -> str:
    """Return the sections, the brief and then every annex on its own pages; footers go to `document`."""
    sections = {
        page: page.section(add_footers(document, page, options.page_number))
        for page in dict.fromkeys((PORTRAIT, *(annex.page for annex in attached)))
    }
    if not attached:
        return brief_markup(matrix, (), "", options.layout) + sections[PORTRAIT]
    names = [annex.name for annex in attached]
    parts = [brief_markup(matrix, names, sections[PORTRAIT], options.layout)]
    for number, annex in enumerate(attached, start=1):
        last = number == len(attached)
        closing = "" if last else sections[annex.page]
        parts.append(annex.markup(annex_mark(number, len(attached)), closing))
    parts.append(sections[attached[-1].page])
    return "".join(parts)


def _drop_leftovers(document: Document) -> None:
    """Leave out the template's preview picture and its second copy of the styles."""
    for relations in (document.part.rels, document.part.package.rels):
        for identity in [one for one, relation in relations.items() if relation.reltype.endswith(_LEFTOVERS)]:
            del relations[identity]


def _describe(
    document: Document, matrix: ResponsibilityMatrix, attached: Sequence[Annex], options: WordOptions
) -> None:
    """Set the properties; the dates are fixed, for they would make every file another one."""
    properties = document.core_properties
    fixed = datetime(*EPOCH, tzinfo=UTC)
    properties.title = clean("".join(brief_title(matrix, options.layout)))[:_LONGEST_PROPERTY]
    properties.subject = "、".join(annex.name for annex in attached)
    properties.author = properties.last_modified_by = "respmatrix"
    properties.keywords = "责任分工;任务分工表"
    properties.comments = ""
    properties.language = "zh-CN"
    properties.created = properties.modified = fixed
