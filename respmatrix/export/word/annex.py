"""Annexes（附件）: mark, title, what to know before reading, the table, on landscape pages."""

from __future__ import annotations

from respmatrix.export.word.markup import paragraph
from respmatrix.export.word.page import LANDSCAPE, Page
from respmatrix.export.word.table import Frame, table_markup
from respmatrix.export.word.widths import FIRST_HEAD, task_widths
from respmatrix.model import RowKind, Table


def annex_mark(number: int, total: int) -> str:
    """Return what stands over an annex; a single one bears no number.

    >>> annex_mark(1, 1), annex_mark(2, 3)
    ('附件', '附件2')
    """
    return "附件" if total == 1 else f"附件{number}"


def annex_markup(table: Table, mark: str, page: Page = LANDSCAPE) -> str:
    """Return an annex of one table.

    Args:
        table: what the annex shows.
        mark: 「附件」, with its number where there are several.
        page: the kind of page that it stands on.
    """
    notes = [table.basis] if table.basis else []
    if table.legend:
        notes.append(f"注：{'；'.join(table.legend)}。")
    parts = [
        paragraph("RmAnnexMark", mark),
        paragraph("RmNote"),
        paragraph("RmAnnexTitle", table.name),
    ]
    parts.extend(paragraph("RmNote", note) for note in notes)
    width, height = page.block
    frame = Frame(task_widths(table, width, height), height, FIRST_HEAD)
    parts.append(table_markup(table, frame, summary=_summary(table)))
    return "".join(parts) + paragraph("RmTail")


def _summary(table: Table) -> str:
    tasks = sum(row.kind is RowKind.DATA for row in table.rows)
    headings = "、".join(column.heading.replace("\n", "") for column in table.columns)
    return f"共{tasks}行，各栏依次为{headings}。"
