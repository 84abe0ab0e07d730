"""Matrix → workbook（责任矩阵工作簿）."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from io import BytesIO
from types import MappingProxyType
from typing import IO

from attrs import evolve

from respmatrix.export.atomic import atomic_file
from respmatrix.export.checks import Basis, Check, checks, checks_table
from respmatrix.export.excel.book import Book
from respmatrix.export.excel.figures_sheet import FiguresSheet
from respmatrix.export.excel.identity import write_identity
from respmatrix.export.excel.ledger_sheet import LedgerSheet
from respmatrix.export.excel.links import Links, Places
from respmatrix.export.excel.matrix_sheet import (
    MAX_COMMENTS,
    MAX_SHEETS,
    UNITS_PER_SHEET,
    MatrixSheet,
    Part,
    parts_of,
)
from respmatrix.export.excel.notes_sheet import write_notes
from respmatrix.export.excel.options import SHEETS, ExcelOptions, Marks
from respmatrix.export.excel.order import by_load
from respmatrix.export.excel.page import A4_LANDSCAPE, PAPERS
from respmatrix.export.excel.rows_sheet import SIZE, RowsSheet
from respmatrix.export.excel.sheet import MAX_LINKS, Sheet, Target
from respmatrix.export.excel.widths import CHECK_WIDTHS, column_widths
from respmatrix.export.layout import Grid, department_table, notes_table, task_table
from respmatrix.export.layout.leaders import leaders_table
from respmatrix.export.layout.notes import table_title
from respmatrix.export.layout.tasks import NAME as TASKS_NAME
from respmatrix.model import ResponsibilityMatrix, RowKind, Table, TableCell, TableRow

_TASKS, _MATRIX, _CHECKS, _NOTES = "任务分工表", "责任矩阵", "核对", "说明"
_LEADERS = "分管领导任务清单"
_DEPARTMENTS, _LEDGER, _FIGURES = "各部门任务清单", "工作台账", "统计"
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

    Its sheets are 任务分工表, 责任矩阵, 各部门任务清单, 工作台账, 统计, 核对 and 说明, as chosen. Equal
    input gives equal bytes. The file is there whole or not at all.

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
    """Return the workbook of one body: its tasks, its part of the ledger; the bytes of an .xlsx file.

    Args:
        matrix: the matrix.
        column: index of the body's column.
        options: title, punctuation and fonts.
    """
    file = BytesIO()
    table = department_table(matrix, options.layout, only={column})
    with Book(options.fonts) as book:
        _write_rows(book.add("任务清单"), table)
        LedgerSheet(book.add(_LEDGER), matrix, options.layout, {column}).write()
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
        places = self._write_tasks()
        numbers = {row: target for (row, attribution), target in places.items() if attribution is None}
        self._write_lists(numbers)
        ledger = None
        if sheet := self._sheets.get(_LEDGER):
            ledger = LedgerSheet(sheet, self._matrix, self._options.layout)
            ledger.write()
        if sheet := self._sheets.get(_FIGURES):
            FiguresSheet(sheet, self._matrix, self._options.layout, ledger).write()
        bases = self._write_checks(numbers)
        self._write_parts(Links(self._matrix, places, bases))
        if sheet := self._sheets.get(_NOTES):
            notes = notes_table(self._matrix, self._options.layout)
            said = (*map(self._with_marks, notes.rows), *self._about_links())
            write_notes(sheet, evolve(notes, rows=said))

    def _write_tasks(self) -> Places:
        """Write the table of tasks and return where its rows stand."""
        sheet = self._sheets.get(_TASKS)
        if sheet is None:
            return {}
        return _write_rows(sheet, task_table(self._matrix, self._options.layout)).places()

    def _write_lists(self, numbers: Mapping[int, Target]) -> None:
        """Write the tasks of every body, and of every leader."""
        matrix, options = self._matrix, self._options
        if sheet := self._sheets.get(_DEPARTMENTS):
            _write_rows(sheet, department_table(matrix, options.layout), numbers)
        if options.leaders and (sheet := self._sheets.get(_LEADERS)):
            _write_rows(sheet, leaders_table(matrix, options.leaders, options.layout), numbers)

    def _write_checks(self, numbers: Mapping[int, Target]) -> dict[Basis, Target]:
        """Write what is to be checked, and return where the sentences stand that cells rest on."""
        sheet = self._sheets.get(_CHECKS)
        if sheet is None:
            return {}
        found = checks(self._matrix, self._options.layout)
        table = checks_table(self._matrix, found, self._options.layout)
        review = RowsSheet(sheet, table, CHECK_WIDTHS, _NOTHING, numbers)
        review.write()
        return _bases(found, review)

    def _write_parts(self, links: Links) -> None:
        comments = 0
        sheets = [sheet for name, sheet in self._sheets.items() if name.startswith(_MATRIX)]
        for sheet, part in zip(sheets, self._parts, strict=False):
            table = _remarked(part.table(), self._options.marks)
            written = MatrixSheet(sheet, table, links, MAX_COMMENTS - comments, PAPERS[self._options.paper])
            written.write()
            comments += sheet.comments.count
            self._links_marks &= written.links_marks

    def _with_marks(self, row: TableRow) -> TableRow:
        item, text = row.cells
        if item.text != "符号":
            return row
        return evolve(row, cells=(item, TableCell(self._options.marks.put_on(text.text))))

    def _about_links(self) -> Iterator[TableRow]:
        """Yield what a click on a mark leads to."""
        if not self._parts or not {_MATRIX, _TASKS} <= set(self._options.sheets):
            return
        text = "责任矩阵中的符号可以点击，到任务分工表中该项分工所在的行；"
        if any(not cell.printed for cell in self._matrix.cells):
            text += "〔　〕内的，到“核对”中所依据的原文。"
        text += "序号到任务分工表中该项任务。"
        if not self._links_marks:
            text = f"责任矩阵的符号超过 Excel 每张工作表 {MAX_LINKS} 个链接的上限，只有序号可以点击，"
            text += "到任务分工表中该项任务。"
        yield TableRow(RowKind.DATA, (TableCell("点击查出处"), TableCell(text)))


def _write_rows(sheet: Sheet, table: Table, links: Mapping[int, Target] = MappingProxyType({})) -> RowsSheet:
    """Write a table of tasks, the columns as wide as its text and the paper want."""
    rows = RowsSheet(sheet, table, column_widths(table, A4_LANDSCAPE.pixels, SIZE), _NO_TASKS, links)
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
    apart = len(scopes) > 1 and len(matrix.columns) > UNITS_PER_SHEET and len(scopes) <= MAX_SHEETS
    return [
        part
        for scope in (scopes if apart else [None])
        for part in parts_of(Grid(matrix, options.layout, depth=depth, scope=scope))
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
