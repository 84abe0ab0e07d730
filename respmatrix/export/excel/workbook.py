"""Matrix → workbook（责任矩阵工作簿）."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from typing import IO

from attrs import evolve

from respmatrix.export.atomic import atomic_file
from respmatrix.export.checks import Basis, Check, checks, checks_table
from respmatrix.export.excel.book import Book
from respmatrix.export.excel.figures_sheet import FiguresSheet
from respmatrix.export.excel.identity import write_identity
from respmatrix.export.excel.ledger_sheet import LedgerSheet
from respmatrix.export.excel.links import Links, about_links
from respmatrix.export.excel.matrix_sheet import (
    MAX_COMMENTS,
    MAX_SHEETS,
    MatrixSheet,
    Part,
    parts_of,
)
from respmatrix.export.excel.notes_sheet import write_notes
from respmatrix.export.excel.options import SHEETS, ExcelOptions, Marks
from respmatrix.export.excel.order import by_load
from respmatrix.export.excel.page import A4_LANDSCAPE, PAPERS
from respmatrix.export.excel.rows_sheet import SIZE, RowsSheet
from respmatrix.export.excel.sheet import Sheet, Target
from respmatrix.export.excel.sources_sheet import SourcesSheet
from respmatrix.export.excel.widths import CHECK_WIDTHS, column_widths
from respmatrix.export.layout import Grid, department_table, notes_table, task_table
from respmatrix.export.layout.leaders import leaders_table
from respmatrix.export.layout.notes import table_title
from respmatrix.export.layout.tasks import NAME as TASKS_NAME
from respmatrix.model import ResponsibilityMatrix, RowKind, Table, TableCell, TableRow

_TASKS, _MATRIX, _CHECKS, _NOTES = "任务分工表", "责任矩阵", "核对", "说明"
_LEADERS = "分管领导任务清单"
_DEPARTMENTS, _LEDGER, _FIGURES, _SOURCES = "各部门任务清单", "工作台账", "统计", "原文依据"
_ANNEXES = (_TASKS, _MATRIX, _DEPARTMENTS)
"""Sheets that are bound behind a document as its annexes（附件）."""
_NO_TASKS, _NOTHING = "未从所给文件中识别出责任分工", "没有需要核对的内容"
_MANY_ROWS = 60
"""Rows beyond which the matrix shows the outermost headings only."""


def write_xlsx(
    matrix: ResponsibilityMatrix,
    path: str | os.PathLike[str],
    *,
    options: ExcelOptions = ExcelOptions(),  # noqa: B008 - a frozen value
) -> None:
    """Write `matrix` as a workbook ready for the meeting.

    Its sheets are 任务分工表, 责任矩阵, 各部门任务清单, 工作台账, 统计, 核对, 原文依据 and 说明, as chosen.
    Equal input gives equal bytes. The file is there whole or not at all.

    Args:
        matrix: the matrix.
        path: where to write; an old file is replaced.
        options: sheets, title, punctuation, fonts, marks, paper and order.

    Raises:
        WriteError: the directory does not exist, or the file cannot be written.
    """
    with atomic_file(path) as file:
        _write(matrix, options, file)


def workbook_bytes(
    matrix: ResponsibilityMatrix,
    *,
    options: ExcelOptions = ExcelOptions(),  # noqa: B008 - a frozen value
) -> bytes:
    """Return the workbook of `matrix` as the bytes of an .xlsx file.

    Args:
        matrix: the matrix.
        options: sheets, title, punctuation, fonts, marks, paper and order.
    """
    file = BytesIO()
    _write(matrix, options, file)
    return file.getvalue()


def _write(matrix: ResponsibilityMatrix, options: ExcelOptions, file: IO[bytes]) -> None:
    with Book(options.fonts) as book:
        _Sheets(book, matrix, options).write()
        book.describe(table_title(matrix, TASKS_NAME, options.layout))
        write_identity(book, matrix)
        book.save(file)


def body_bytes(
    matrix: ResponsibilityMatrix,
    column: int,
    *,
    options: ExcelOptions = ExcelOptions(),  # noqa: B008 - a frozen value
) -> bytes:
    """Return the workbook of one body: its tasks, its part of the ledger, the sentences that say so.

    Args:
        matrix: the matrix.
        column: index of the body's column.
        options: title, punctuation and fonts.

    Returns:
        The bytes of an .xlsx file.
    """
    file, links = BytesIO(), Links(matrix)
    table = department_table(matrix, options.layout, only={column})
    with Book(options.fonts) as book:
        tasks, ledger = book.add("任务清单"), book.add(_LEDGER)
        sources = SourcesSheet(book.add(_SOURCES))
        sources.write(matrix, options.layout, links, only={column})
        written = _write_rows(tasks, table, links.of_task)
        LedgerSheet(ledger, matrix, options.layout, {column}).write()
        starts = zip(table.rows, written.starts, strict=True)
        sources.lead_back({shown.row: (tasks.title, at) for shown, at in starts if shown.row is not None}, {})
        book.describe(table.title)
        write_identity(book, matrix)
        book.save(file)
    return file.getvalue()


class _Sheets:
    """The sheets while they are written: first those that others lead to."""

    def __init__(self, book: Book, matrix: ResponsibilityMatrix, options: ExcelOptions) -> None:
        matrix = by_load(matrix) if options.order == "load" else matrix
        self._matrix, self._options = matrix, options
        self._parts = _parts(matrix, options) if matrix.rows and matrix.columns else []
        self._links = Links(matrix)
        self._links_marks = True
        several = len(self._parts) > 1
        names = [f"{_MATRIX}{number}" for number in range(1, len(self._parts) + 1)] if several else [_MATRIX]
        self._sheets: dict[str, Sheet] = {}
        for wanted in SHEETS:
            for name in names[: len(self._parts)] if wanted == _MATRIX else (wanted,):
                if wanted in options.sheets and (wanted != _LEADERS or options.leaders):
                    self._sheets[name] = book.add(name)

    def write(self) -> None:
        """Write all sheets; none of their tables outlives its sheet."""
        sources = self._write_sources()
        self._write_tasks()
        self._write_lists()
        ledger = None
        if sheet := self._sheets.get(_LEDGER):
            ledger = LedgerSheet(sheet, self._matrix, self._options.layout)
            ledger.write()
        if sheet := self._sheets.get(_FIGURES):
            FiguresSheet(sheet, self._matrix, self._options.layout, ledger).write()
        self._write_checks()
        grid = self._write_parts()
        if sources:
            sources.lead_back(grid, self._links.tasks)
        if sheet := self._sheets.get(_NOTES):
            notes = notes_table(self._matrix, self._options.layout)
            said = (*map(self._with_marks, notes.rows), *self._about_links())
            write_notes(sheet, evolve(notes, rows=said))

    def _write_sources(self) -> SourcesSheet | None:
        """Write the sentences that marks rest on, and note where they stand."""
        sheet = self._sheets.get(_SOURCES)
        if sheet is None:
            return None
        written = SourcesSheet(sheet)
        written.write(self._matrix, self._options.layout, self._links)
        return written

    def _write_tasks(self) -> None:
        """Write the table of tasks, and note where its rows stand."""
        sheet, links = self._sheets.get(_TASKS), self._links
        if sheet is None:
            return
        rows = self._write_rows(sheet, task_table(self._matrix, self._options.layout))
        by_sentence = not links.printed  # without the source sentences, a mark leads to the row that has it
        for shown, start in zip(rows.table.rows, rows.starts, strict=True):
            if shown.row is not None:
                links.tasks.setdefault(shown.row, (sheet.title, start))
                if by_sentence:
                    links.printed.setdefault((shown.row, shown.attribution), (sheet.title, start))

    def _write_lists(self) -> None:
        """Write the tasks of every body, and of every leader."""
        matrix, options = self._matrix, self._options
        if sheet := self._sheets.get(_DEPARTMENTS):
            self._write_rows(sheet, department_table(matrix, options.layout))
        if options.leaders and (sheet := self._sheets.get(_LEADERS)):
            self._write_rows(sheet, leaders_table(matrix, options.leaders, options.layout))

    def _write_rows(self, sheet: Sheet, table: Table) -> RowsSheet:
        return _write_rows(sheet, table, self._links.of_task, self._mark(sheet.title))

    def _mark(self, name: str) -> str:
        """Return what stands above the title of an annex: 「附件1」, 「附件」 where there is one only."""
        annexes = [annex for annex in _ANNEXES if any(map(annex.__eq__, map(_kind, self._sheets)))]
        if _kind(name) not in annexes:
            return ""
        return f"附件{annexes.index(_kind(name)) + 1}" if len(annexes) > 1 else "附件"

    def _write_checks(self) -> None:
        """Write what is to be checked; without the source sentences, what cells rest on stands here."""
        sheet = self._sheets.get(_CHECKS)
        if sheet is None:
            return
        found = checks(self._matrix, self._options.layout)
        table = checks_table(self._matrix, found, self._options.layout)
        targets = [self._links.of_check(check) for check in found]
        review = RowsSheet(sheet, table, CHECK_WIDTHS, _NOTHING, _by_number(targets))
        review.write()
        if not self._links.bases:
            self._links.bases.update(_bases(found, review))

    def _write_parts(self) -> dict[int, Target]:
        """Write the sheets of the matrix, and return where its rows stand on the first that has them."""
        comments = 0
        places: dict[int, Target] = {}
        sheets = [sheet for name, sheet in self._sheets.items() if _kind(name) == _MATRIX]
        for sheet, part in zip(sheets, self._parts, strict=False):
            self._links_marks &= self._write_part(sheet, part, MAX_COMMENTS - comments, places)
            comments += sheet.comments.count
        return places

    def _write_part(self, sheet: Sheet, part: Part, most_comments: int, places: dict[int, Target]) -> bool:
        """Write one sheet of the matrix, and tell whether all its marks could lead to their sources.

        Its table is gone when the next one is made: of a large matrix it is most of the memory.
        """
        written = MatrixSheet(
            sheet,
            _remarked(part.table(), self._options.marks),
            self._links,
            most_comments,
            PAPERS[self._options.paper],
            mark=self._mark(sheet.title),
            places=places,
        )
        written.write()
        return written.links_marks

    def _with_marks(self, row: TableRow) -> TableRow:
        item, text = row.cells
        if item.text != "符号":
            return row
        return evolve(row, cells=(item, TableCell(self._options.marks.put_on(text.text))))

    def _about_links(self) -> Iterator[TableRow]:
        """Yield what a click leads to."""
        said = about_links(
            {_kind(name) for name in self._sheets},
            marks=self._links_marks,
            indirect=any(not cell.printed for cell in self._matrix.cells),
        )
        if said:
            yield TableRow(RowKind.DATA, (TableCell("点击查出处"), TableCell(said)))


def _kind(sheet: str) -> str:
    """Return which of the sheets one is: the matrix may take several, with numbers."""
    return _MATRIX if sheet.startswith(_MATRIX) else sheet


def _by_number(targets: Sequence[Target | None]) -> Callable[[TableRow], Target | None]:
    """Return what leads the rows of a table to `targets` by their numbers."""

    def of(row: TableRow) -> Target | None:
        number = row.cells[0].number
        return targets[number - 1] if number else None

    return of


def _write_rows(
    sheet: Sheet, table: Table, link: Callable[[TableRow], Target | None] = lambda _: None, mark: str = ""
) -> RowsSheet:
    """Write a table of tasks, the columns as wide as its text and the paper want."""
    rows = RowsSheet(sheet, table, column_widths(table, A4_LANDSCAPE.pixels, SIZE), _NO_TASKS, link, mark)
    rows.write()
    return rows


def _bases(found: tuple[Check, ...], review: RowsSheet) -> dict[Basis, Target]:
    """Return where the sentences stand that cells rest on which their tasks do not print."""
    starts = [
        start for row, start in zip(review.table.rows, review.starts, strict=True) if row.kind is RowKind.DATA
    ]
    return {
        check.basis: (review.sheet.title, start)
        for check, start in zip(found, starts, strict=True)
        if check.basis
    }


def _parts(matrix: ResponsibilityMatrix, options: ExcelOptions) -> list[Part]:
    """Return the parts of the matrix, one for every sheet."""
    depth = 1 if len(matrix.rows) > _MANY_ROWS else None
    scopes: list[str | None] = [*dict.fromkeys(column.scope for column in matrix.columns)]
    # Bodies of different places share no row; on one sheet they would leave it mostly blank.
    paper = PAPERS[options.paper]
    together = parts_of(Grid(matrix, options.layout, depth=depth), paper)
    if len(together) == 1 or not 1 < len(scopes) <= MAX_SHEETS:
        return together
    return [
        part
        for scope in scopes
        for part in parts_of(Grid(matrix, options.layout, depth=depth, scope=scope), paper)
    ]


def _remarked(table: Table, marks: Marks) -> Table:
    """Return `table` with the marks that the caller chose, in its cells and its legend."""
    if marks == Marks():
        return table
    units = {index for index, column in enumerate(table.columns) if column.key == "unit"}
    rows = [
        evolve(
            row,
            cells=tuple(
                evolve(cell, text=marks.put_on(cell.text)) if index in units else cell
                for index, cell in enumerate(row.cells)
            ),
        )
        for row in table.rows
    ]
    return evolve(table, rows=tuple(rows), legend=tuple(map(marks.put_on, table.legend)))
