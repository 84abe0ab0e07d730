"""The text of a document line by line, each with its number, margin and notes（原文与标注）."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from respmatrix.diagnostics.place import place_words
from respmatrix.diagnostics.render import Language
from respmatrix.export.annotated import markup
from respmatrix.export.annotated.grids import Row, table_rows
from respmatrix.export.annotated.margin import Margin, margin_of
from respmatrix.export.annotated.marks import Note, marks_of
from respmatrix.export.annotated.notes import note_item
from respmatrix.export.annotated.segment import segment_html
from respmatrix.export.annotated.sweep import Segment, segments
from respmatrix.export.annotated.words import word
from respmatrix.model import GridCell, ParsedDocument, Provenance, Source, Span


@frozen
class _Text:
    """A document with all that stands beside its lines."""

    document: ParsedDocument
    prefix: str
    lang: Language
    margin: Margin
    notes: dict[int, list[Note]]
    """Diagnostics by the line in which they begin."""
    located: range
    """Numbers of those diagnostics."""

    @property
    def source(self) -> Source:
        return self.document.source


def text_html(document: ParsedDocument, notes: Sequence[Note], prefix: str, lang: Language) -> Iterator[str]:
    """Yield the document as HTML, piece by piece.

    Args:
        document: the document.
        notes: its diagnostics, numbered.
        prefix: what its anchors begin with.
        lang: language of what stands beside the text.
    """
    source = document.source
    by_line: dict[int, list[Note]] = {}
    for note in notes:
        if note.diagnostic.location is not None:
            by_line.setdefault(source.locate(note.diagnostic.location.span).line, []).append(note)
    first = next((note.number for note in notes if note.diagnostic.location is not None), len(notes) + 1)
    located = range(first, len(notes) + 1)
    text = _Text(document, prefix, lang, margin_of(document, prefix, lang), by_line, located)
    tables = {rows[0].line: rows for grid in source.grids if (rows := table_rows(source, grid))}
    cuts = {field.start for rows in tables.values() for row in rows for field in row.fields}
    marks = marks_of(document, notes, prefix, lang)
    found = segments(marks, [*source.line_starts, *cuts], len(source.text))
    lines = (list(held) for _, held in groupby(found, lambda one: source.locate(one.span).line))
    page: int | None = None
    for line in lines:
        number = source.locate(line[0].span).line
        place = source.place_of(line[0].span)
        if place is not None and place.page not in (None, page):
            page = place.page
            yield f'<p class="page">{markup.said(word(lang, "page", page=page))}</p>\n'
        if number in tables:
            rows = tables[number]
            yield from _table(text, rows, [line, *(next(lines) for _ in rows[1:])])
        else:
            yield _line(text, number, line, place)
            yield _beside(text, range(number, number + 1))


def _line(text: _Text, number: int, line: list[Segment], place: Provenance | None) -> str:
    inner = "".join(segment_html(one, text.source.text, text.prefix) for one in line)
    heading = text.margin.headings.get(number)
    level = f' role="heading" aria-level="{min(heading + 3, 9)}"' if heading is not None else ""
    blank = " blank" if not Span(line[0].span.start, line[-1].span.end).of(text.source.text).strip() else ""
    return (
        f'<div class="line{blank}" id="{text.prefix}L{number}">{_number(text, number, place)}'
        f'{_margin(text, number)}<div class="text"{level}>{inner}</div></div>\n'
    )


def _number(text: _Text, number: int, place: Provenance | None, *, short: str = "") -> str:
    """Return the line's number, or where the line stands in a file that shows no lines."""
    anchor = f"{text.prefix}L{number}"
    told = short or (place_words(place, text.lang) if place is not None and place.page is None else "")
    label = markup.said(told or word(text.lang, "line", line=number))
    shown = markup.said(told or str(number))
    return f'<a class="number" href="#{anchor}" aria-label="{label}">{shown}</a>'


def _margin(text: _Text, number: int) -> str:
    held = text.margin.lines.get(number)
    return f'<div class="margin">{"".join(held)}</div>' if held else ""


def _beside(text: _Text, lines: range) -> str:
    """Return what is said below the `lines`: remarks on their tasks, and diagnostics."""
    items = [remark for line in lines for remark in text.margin.remarks.get(line, ())]
    items += [
        note_item(note, text.source, text.prefix, text.located, text.lang)
        for line in lines
        for note in text.notes.get(line, ())
    ]
    return f'<ul class="notes">{"".join(items)}</ul>\n' if items else ""


def _table(text: _Text, rows: Sequence[Row], lines: Sequence[list[Segment]]) -> Iterator[str]:
    """Yield a table of the original, then what is said about its rows."""
    label = markup.said(word(text.lang, "table"))
    yield f'<div class="wide"><table class="original" aria-label="{label}">\n'
    for row, line in zip(rows, lines, strict=True):
        # Where a cell from above goes on, the line begins with the border of that cell.
        own = next((field.cell.span for field in row.fields if field.cell is not None), line[0].span)
        first = text.source.place_of(own)
        short = "" if first is None or first.row is None else str(first.row)
        yield (
            f'<tr id="{text.prefix}L{row.line}"><th scope="row">{_number(text, row.line, None, short=short)}'
            f"{_margin(text, row.line)}</th>{_cells(text, row, line)}</tr>\n"
        )
    yield "</table></div>\n"
    yield _beside(text, range(rows[0].line, rows[-1].line + 1))


def _cells(text: _Text, row: Row, line: list[Segment]) -> str:
    starts = [one.span.start for one in line]
    parts: list[str] = []
    borders = ""
    for field in row.fields:
        inner = "".join(
            segment_html(one, text.source.text, text.prefix)
            for one in line[bisect_left(starts, field.start) : bisect_left(starts, field.end)]
        )
        if field.cell is None:  # no cell begins here: only its border, which must stand in some cell
            borders += f'<span class="border">{inner}</span>' if inner else ""
            continue
        opened = _cell_tag(field.cell)
        parts.append(f"{borders}</td>{opened}{inner}" if parts else f"{opened}{borders}{inner}")
        borders = ""
    return "".join(parts) + borders + "</td>"


def _cell_tag(cell: GridCell) -> str:
    room = " long" if len(cell.span) > _LONG else " some" if len(cell.span) > _SHORT else ""
    spans = (("rowspan", cell.height), ("colspan", cell.width))
    return f'<td class="text{room}"' + "".join(f' {name}="{n}"' for name, n in spans if n > 1) + ">"


_SHORT, _LONG = 2, 7
"""Code points of a cell beyond which it needs some room, and more."""
