"""Which headings stand before which rows（分节行）."""

from __future__ import annotations

from attrs import define

from respmatrix.export.layout.options import LayoutOptions
from respmatrix.model import ParsedDocument, ResponsibilityMatrix, Row, RowKind, TableCell, TableRow
from respmatrix.text import fold


@define
class _Heading:
    kind: RowKind
    level: int
    text: str
    rows: int = 0


def section_rows(
    matrix: ResponsibilityMatrix, options: LayoutOptions, *, depth: int | None = None
) -> tuple[tuple[TableRow, ...], ...]:
    """Return for every row of `matrix` the full-width rows that stand before it.

    A heading tells how many tasks follow under it. A task that is itself the heading of
    others stands as the first row of its own section.

    Args:
        matrix: the matrix.
        options: how text is displayed.
        depth: levels of headings to show; None for all.
    """
    parents: set[tuple[int | str, ...]] = {
        (row.document, *_folded(row.task.path[:length]))
        for row in matrix.rows
        for length in range(1, len(row.task.path) + 1)
    }
    opened: list[list[_Heading]] = []
    stack: list[_Heading] = []
    previous: tuple[int, tuple[str, ...]] = (-1, ())
    for row in matrix.rows:
        path = _path(row, parents)
        if row.document != previous[0]:
            stack, previous = [], (row.document, ())
            fresh = [_document_heading(matrix, row.document, options)] if len(matrix.documents) > 1 else []
            stack.extend(fresh)
        else:
            fresh = []
        base = 1 if len(matrix.documents) > 1 else 0
        same = 0
        while same < min(len(path), len(previous[1])) and path[same] == previous[1][same]:
            same += 1
        del stack[base + same :]
        for level in range(same, len(path)):
            heading = _Heading(RowKind.SECTION, level, options.show(path[level]))
            stack.append(heading)
            fresh.append(heading)
        for heading in stack:
            heading.rows += 1
        opened.append(fresh)
        previous = row.document, path
    return tuple(tuple(_row(heading) for heading in fresh if _shown(heading, depth)) for fresh in opened)


def document_title(document: ParsedDocument, number: int, options: LayoutOptions) -> str:
    """Return the title of `document` with the note under it, or its file name without the suffix.

    Args:
        document: the document.
        number: its ordinal, counted from 1, for a text that has neither title nor file.
        options: how text is displayed.
    """
    meta = document.meta
    if meta.title:
        return options.show(meta.title + (meta.draft_note or ""))
    return _stem(file_name(document, options)) or f"文件{number}"


def file_name(document: ParsedDocument, options: LayoutOptions) -> str:
    """Return the file's name without its folders, which are nobody's business; empty for a string."""
    name = document.source.name
    return "" if name in ("-", "<text>") else options.show(name.replace("\\", "/").rpartition("/")[2])


def _stem(name: str) -> str:
    """Return a file name without its suffix; a dot elsewhere is part of the name.

    >>> _stem("1.实施意见.docx"), _stem("1.实施意见")
    ('1.实施意见', '1.实施意见')
    """
    stem, dot, suffix = name.rpartition(".")
    return stem if dot and suffix.isascii() and suffix.isalnum() else name


def _document_heading(matrix: ResponsibilityMatrix, number: int, options: LayoutOptions) -> _Heading:
    return _Heading(RowKind.DOCUMENT, 0, document_title(matrix.documents[number], number + 1, options))


def _path(row: Row, parents: set[tuple[int | str, ...]]) -> tuple[str, ...]:
    own = (*row.task.path, row.task.heading)
    return own if (row.document, *_folded(own)) in parents else row.task.path


def _folded(path: tuple[str, ...]) -> tuple[str, ...]:
    return tuple("".join(fold(part).split()) for part in path)


def _shown(heading: _Heading, depth: int | None) -> bool:
    return heading.kind is RowKind.DOCUMENT or depth is None or heading.level < depth


def _row(heading: _Heading) -> TableRow:
    text = f"{heading.text}（{heading.rows}项）"
    return TableRow(heading.kind, (TableCell(text),), level=heading.level)
