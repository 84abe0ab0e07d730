"""Pages of placed text → the source that they are（合成原文）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, Provenance, Source, Span
from respmatrix.read.compose import ComposedCell, Composer, Piece
from respmatrix.read.unwrap.frame import frames_of
from respmatrix.read.unwrap.furniture import usual_pitch, without_furniture
from respmatrix.read.unwrap.page import PageCell, Row
from respmatrix.read.unwrap.paragraphs import unwrap
from respmatrix.read.unwrap.rows import rows_of
from respmatrix.read.unwrap.split_rows import join_split_rows
from respmatrix.read.unwrap.survey import Surveyed, survey

_UNREADABLE = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]")
"""Private use and replacement characters: the font alone knows what they look like."""
_MOST_SHOWN = 40
_TABLE_ROWS = 3
"""Rows of several cells on a page that has a table."""


def source_from_pages(
    surveyed: Sequence[Surveyed], name: str, kind: str, oddities: Iterable[Diagnostic] = ()
) -> Source:
    """Return the source that the pages are: furniture left out, paragraphs put together again.

    Args:
        surveyed: the pages, in order.
        name: what messages call the file.
        kind: `Source.format`.
        oddities: what the reader of the format has found.

    Raises:
        ReadError: there is no text on them.
    """
    found = [*oddities, *survey(surveyed, name)]
    pages = [page.text for page in surveyed]
    all_rows = [rows_of(page) for page in pages]
    in_columns = [str(rows[0].page) for rows in all_rows if any(row.column for row in rows)]
    cleared = without_furniture(all_rows)
    cleared = cleared._replace(pages=join_split_rows(cleared.pages))
    frames = frames_of(cleared.pages, {page.number: page.width for page in pages})
    composer = Composer()
    doubts: list[Span] = []
    tables = 0
    rows = [row for page in cleared.pages for row in page]
    for number, paragraph in enumerate(unwrap(rows, frames, usual_pitch(cleared.pages)), 1):
        if paragraph.apart:
            composer.blank_line()
        if paragraph.table:
            tables += 1
            composer.table(_composed(paragraph.table, paragraph.pieces[0][0], tables))
            continue
        start = composer.length
        composer.paragraph(
            [Piece(text, Provenance(0, page=page, paragraph=number)) for page, text in paragraph.pieces]
        )
        doubts += [Span(start + offset - 1, start + offset + 1) for offset in paragraph.doubts]
    source = composer.finish(name, kind)
    if cleared.repeated:
        found.append(report("RM130", texts="」「".join(text[:_MOST_SHOWN] for text in cleared.repeated)))
    if in_columns:
        found.append(report("RM133", pages="、".join(in_columns)))
    if torn := _pages_with_tables(cleared.pages):
        found.append(report("RM139", pages="、".join(torn)))
    found += [report("RM132", source.locate(span)) for span in doubts]
    if unreadable := _UNREADABLE.findall(source.text):
        first = _UNREADABLE.search(source.text)
        place = source.locate(Span(*first.span())) if first else None
        found.append(report("RM131", place, count=str(len(unreadable))))
    return evolve(source, diagnostics=tuple(found))


def _composed(cells: Sequence[PageCell], page: int, table: int) -> Iterator[ComposedCell]:
    """Yield the cells of a table as they are written into the source."""
    for cell in cells:
        place = Provenance(0, page=page, table=table, row=cell.row + 1, column=cell.column + 1)
        pieces = [Piece(cell.text, place)]
        if cell.rest:
            parted = "\n" if cell.parted and cell.text else ""
            pieces.append(Piece(parted + cell.rest, evolve(place, page=page + 1)))
        yield ComposedCell(pieces, cell.row, cell.column, cell.height, cell.width)


def _pages_with_tables(pages: Sequence[Sequence[Row]]) -> list[str]:
    return [str(rows[0].page) for rows in pages if sum("\t" in row.text for row in rows) >= _TABLE_ROWS]
