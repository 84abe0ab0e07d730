"""Annexes（附件）: mark, title, what to know before reading, the table; each on pages of its own kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, frozen

from respmatrix.export.layout import department_table, task_tables
from respmatrix.export.word.markup import paragraph
from respmatrix.export.word.matrix_page import MatrixPage, legend, matrix_pages, too_long
from respmatrix.export.word.matrix_table import matrix_markup
from respmatrix.export.word.options import AnnexName, WordOptions
from respmatrix.export.word.page import PORTRAIT, Page, twips
from respmatrix.export.word.table import Frame, table_markup
from respmatrix.export.word.widths import FIRST_HEAD, department_widths, task_widths
from respmatrix.model import ResponsibilityMatrix, RowKind, Table, TableRow

MATRIX = "责任矩阵"
_NEXT_PAGE = "<w:pageBreakBefore/>"
_LONGEST_TASK = 60
"""A longer task is shortened in the lists of the bodies if another annex tells it whole; code points."""
_CLAUSE_ENDS = "，；、,;"


@frozen
class Annex:
    """One annex, ready to be written（附件）."""

    name: str
    page: Page
    """The kind of page that it stands on."""
    content: str
    """Markup of what follows its mark."""

    def markup(self, mark: str, section: str = "") -> str:
        """Return the whole annex.

        Args:
            mark: 「附件」, with its number where there are several.
            section: the properties that close its section; empty where those of the document do.
        """
        return paragraph("RmAnnexMark", mark) + self.content + paragraph("RmTail", properties=section)


def annex_mark(number: int, total: int) -> str:
    """Return what stands over an annex; a single one bears no number.

    >>> annex_mark(1, 1), annex_mark(2, 3)
    ('附件', '附件2')
    """
    return "附件" if total == 1 else f"附件{number}"


def annexes(
    matrix: ResponsibilityMatrix, options: WordOptions, portrait: Page = PORTRAIT
) -> tuple[Annex, ...]:
    """Return the annexes that were asked for, in order; none where the matrix has no rows.

    Args:
        matrix: what they show.
        options: which of them, and how text is displayed.
        portrait: the page of the brief; annexes stand on it or on the same sheet turned.
    """
    return tuple(_MAKERS[name](matrix, options, portrait) for name in options.annexes if matrix.rows)


def _tasks(matrix: ResponsibilityMatrix, options: WordOptions, portrait: Page) -> Annex:
    return _listed(task_tables(matrix, options.layout), portrait.turned, task_widths)


def _departments(matrix: ResponsibilityMatrix, options: WordOptions, portrait: Page) -> Annex:
    table = department_table(matrix, options.layout)
    if "tasks" in options.annexes:
        mark = annex_mark(options.annexes.index("tasks") + 1, len(options.annexes))
        place = [column.key for column in table.columns].index("task")
        table = evolve(table, rows=tuple([_with_short_task(row, place, mark) for row in table.rows]))
    return _listed((table,), portrait, department_widths)


def _with_short_task(row: TableRow, place: int, mark: str) -> TableRow:
    """Return a row of a list with its task shortened where that is a long sentence.

    Args:
        row: any row of the list.
        place: column of the task.
        mark: that of the annex which tells it whole.
    """
    if row.row is None or len(row.cells[place].text) <= _LONGEST_TASK:
        return row
    task = row.cells[place].text[:_LONGEST_TASK]
    clause = max(map(task.rfind, _CLAUSE_ENDS))
    kept = task[:clause] if clause > 0 else task
    short = evolve(row.cells[place], text=f"{kept}……（全文见{mark}序号{row.row + 1}）")
    return evolve(row, cells=(*row.cells[:place], short, *row.cells[place + 1 :]))


def _listed(tables: Sequence[Table], page: Page, fitted: Callable[..., tuple[float, ...]]) -> Annex:
    """Return an annex of tables, one below the other, that run over as many pages as they need.

    Args:
        tables: at least one; name, basis and legend are the first one's.
        page: the kind of page.
        fitted: returns the widths of the columns of a table in a type area of the given width and height.
    """
    first = tables[0]
    notes = [first.basis] if first.basis else []
    if first.legend:
        notes.append(f"注：{'；'.join(first.legend)}。")
    head = [paragraph("RmNote"), paragraph("RmAnnexTitle", first.name)]
    head.extend(paragraph("RmNote", note) for note in notes)
    parts: list[str] = []
    for table in tables:
        frame = Frame(fitted(table, *page.block), page.block[1], 0.0 if parts else FIRST_HEAD)
        parts.append(table_markup(table, frame, summary=_summary(table)))
    return Annex(first.name, page, "".join(head) + paragraph("RmNote").join(parts))


def _summary(table: Table) -> str:
    tasks = sum(row.kind is RowKind.DATA for row in table.rows)
    headings = "、".join(column.heading.replace("\n", "") for column in table.columns)
    return f"共{tasks}行，各栏依次为{headings}。"


def _matrix(matrix: ResponsibilityMatrix, options: WordOptions, portrait: Page) -> Annex:
    sheet = portrait.turned
    if too_long(matrix):
        text = (
            f"共{len(matrix.rows)}项任务、{len(matrix.columns)}个单位，纸面排不下，本附件从略。"
            "请查阅工作簿或网页中的责任矩阵；各单位的任务见附件“各部门任务清单”。"
        )
        content = paragraph("RmNote") + paragraph("RmAnnexTitle", MATRIX) + paragraph("RmBody", text)
        return Annex(MATRIX, sheet, content)
    pages = matrix_pages(matrix, options.layout, sheet.block)
    width = sheet.block[0]
    content = "".join(
        _matrix_page(page, width, number, len(pages)) for number, page in enumerate(pages, start=1)
    )
    return Annex(MATRIX, sheet, content)


def _matrix_page(page: MatrixPage, width: float, number: int, total: int) -> str:
    title = paragraph("RmAnnexTitle", MATRIX)
    if number > 1:
        title = paragraph("RmAnnexTitleAgain", f"{MATRIX}（续）", properties=_NEXT_PAGE)
    aside = twips(max(0.0, width - sum(page.widths)) / 2)  # notes stand over a table narrower than the page
    indent = f'<w:ind w:left="{aside}" w:right="{aside}"/>'
    place = paragraph("RmMatrixNote", _place(page, number, total), properties=indent) if total > 1 else ""
    note = paragraph("RmMatrixNote", legend(page.table), properties=indent)
    units = [column.heading for column in page.table.columns if column.key == "unit"]
    summary = f"任务为行、单位为列，共{sum(1 for _ in page.table.data())}行、{len(units)}个单位。"
    return title + place + note + matrix_markup(page, summary=summary)


def _place(page: MatrixPage, number: int, total: int) -> str:
    """Return which tasks and bodies the page shows."""
    tasks = [row.cells[0].text for row in page.table.data()]
    units = [column.heading for column in page.table.columns if column.key == "unit"]
    shown = f"共{total}页，本页为第{number}页"
    shown += f"：任务{tasks[0]}至{tasks[-1]}" if tasks else ""
    return shown + f"，{units[0]}至{units[-1]}{len(units)}个单位。"


_MAKERS: Mapping[AnnexName, Callable[[ResponsibilityMatrix, WordOptions, Page], Annex]] = {
    "tasks": _tasks,
    "matrix": _matrix,
    "departments": _departments,
}
