"""The file（文档包）: sections in order, properties, parts; equal input gives equal bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from respmatrix.export.atomic import EPOCH, repack, write_atomically
from respmatrix.export.word.annex import Annex, annex_mark, annexes
from respmatrix.export.word.brief import Room, brief_markup, brief_title
from respmatrix.export.word.markup import XML_DECLARATION, clean, document_part
from respmatrix.export.word.options import PageNumber, WordOptions
from respmatrix.export.word.page import PORTRAIT, Page
from respmatrix.export.word.page_numbers import add_footers
from respmatrix.export.word.styles import add_styles, apply_styles, font_table
from respmatrix.export.word.template import Template, open_template
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
    """Write a one-page brief with its annexes to a .docx file: task table, matrix, lists of bodies.

    Args:
        matrix: what to show.
        path: the file; an old one is replaced, and stays as it was when writing fails.
        options: annexes, template, fonts, page numbers, what the tables say.

    Raises:
        WriteError: the file cannot be written.
        ReadError: the template cannot be used.
    """
    write_atomically(path, docx_bytes(matrix, options))


def docx_bytes(matrix: ResponsibilityMatrix, options: WordOptions) -> bytes:
    """Return the whole file; equal input gives equal bytes."""
    import docx

    template = open_template(options.template) if options.template is not None else None
    document = template.document if template else docx.Document()
    portrait = template.page if template else PORTRAIT
    attached = annexes(matrix, options, portrait)
    if template:
        add_styles(document, options.fonts, template.styles)
    else:
        _drop_leftovers(document)
        apply_styles(document, options.fonts)
    sections = _sections(document, (portrait, *(one.page for one in attached)), options, template)
    room = template.room if template else Room()
    body = _body(matrix, attached, sections, options, room)
    _describe(document, matrix, attached, options)
    buffer = BytesIO()
    document.save(buffer)
    # Moved into python-docx's tree element by element, a long table would take many times longer.
    if template:
        main = document.part.partname.lstrip("/")
        return repack(buffer.getvalue(), {main: template.document_part(body)})
    replacing = {
        "word/document.xml": document_part(body),
        "word/fontTable.xml": font_table(options.fonts),
        "docProps/app.xml": _APPLICATION,
    }
    return repack(buffer.getvalue(), replacing)


def _sections(
    document: Document, pages: Iterable[Page], options: WordOptions, template: Template | None
) -> tuple[str, Mapping[Page, str]]:
    """Return the properties of the first section and of the later ones, by kind of page.

    Footers with page numbers go to `document`, unless the template has footers of its own: sections
    that name no footers go on with those of the section before.
    """
    numbered = template is None or not template.has_footer
    if numbered:
        settings = document.settings
        settings.odd_and_even_pages_header_footer = options.page_number is PageNumber.GB9704
    title_page = template is not None and template.title_page
    headers = template.headers if template else ""
    kinds = list(dict.fromkeys(pages))
    footers = {
        page: add_footers(document, page, options.page_number, title_page=title_page and page is kinds[0])
        if numbered
        else ""
        for page in kinds
    }
    first = kinds[0].section(headers + footers[kinds[0]], title_page=title_page)
    return first, {page: page.section(footers[page]) for page in kinds}


def _body(
    matrix: ResponsibilityMatrix,
    attached: Sequence[Annex],
    sections: tuple[str, Mapping[Page, str]],
    options: WordOptions,
    room: Room,
) -> str:
    """Return the sections: the brief, then every annex on its own pages."""
    first, later = sections
    if not attached:
        return brief_markup(matrix, (), "", options.layout, room) + first
    names = [annex.name for annex in attached]
    parts = [brief_markup(matrix, names, first, options.layout, room)]
    for number, annex in enumerate(attached, start=1):
        last = number == len(attached)
        closing = "" if last else later[annex.page]
        parts.append(annex.markup(annex_mark(number, len(attached)), closing))
    parts.append(later[attached[-1].page])
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
