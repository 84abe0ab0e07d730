"""Matrix → workbook（责任矩阵工作簿）."""

from __future__ import annotations

import os
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from respmatrix.export.atomic import repack, write_atomically
from respmatrix.export.excel import style
from respmatrix.export.excel.matrix_sheet import MAX_SHEETS, UNITS_PER_SHEET, MatrixSheet, blocks
from respmatrix.export.excel.notes_sheet import write_notes
from respmatrix.export.excel.options import ExcelOptions
from respmatrix.export.excel.task_sheet import TaskSheet
from respmatrix.export.layout import matrix_table, notes_table, review_table, task_table
from respmatrix.model import ResponsibilityMatrix

if TYPE_CHECKING:
    from openpyxl import Workbook

_TASKS, _MATRIX, _NOTES = "任务分工表", "责任矩阵", "说明"
_DATE = datetime(2000, 1, 1)
_MANY_ROWS = 60
"""Rows beyond which the matrix shows the outermost headings only."""


def write_xlsx(
    matrix: ResponsibilityMatrix,
    path: str | os.PathLike[str],
    *,
    options: ExcelOptions = ExcelOptions(),  # noqa: B008 - a frozen value
) -> None:
    """Write `matrix` as a workbook ready to print: 任务分工表, 责任矩阵, 说明.

    Equal input gives equal bytes. The file is there whole or not at all.

    Args:
        matrix: the matrix.
        path: where to write; an old file is replaced.
        options: title, punctuation and fonts.

    Raises:
        WriteError: the directory does not exist, or the file cannot be written.
    """
    write_atomically(path, workbook_bytes(matrix, options=options))


def workbook_bytes(
    matrix: ResponsibilityMatrix,
    *,
    options: ExcelOptions = ExcelOptions(),  # noqa: B008 - a frozen value
) -> bytes:
    """Return the workbook of `matrix` as the bytes of an .xlsx file.

    Args:
        matrix: the matrix.
        options: title, punctuation and fonts.
    """
    workbook = style.new_workbook()
    style.add_styles(workbook, options.fonts)
    for sheet in workbook.worksheets:
        workbook.remove(sheet)
    table = task_table(matrix, options.layout)
    tasks = TaskSheet(workbook.create_sheet(_TASKS), table)
    tasks.write()
    if matrix.rows and matrix.columns:
        _write_matrix(workbook, matrix, options, tasks.places)
    notes = workbook.create_sheet(_NOTES)
    write_notes(notes, notes_table(matrix, options.layout), review_table(matrix, options.layout))
    _describe(workbook, table.title)
    return _saved(workbook)


def _write_matrix(
    workbook: Workbook, matrix: ResponsibilityMatrix, options: ExcelOptions, places: dict[int, int]
) -> None:
    depth = 1 if len(matrix.rows) > _MANY_ROWS else None
    scopes: list[str | None] = [*dict.fromkeys(column.scope for column in matrix.columns)]
    # Bodies of different places share no row; on one sheet they would leave it mostly blank.
    apart = len(scopes) > 1 and len(matrix.columns) > UNITS_PER_SHEET and len(scopes) <= MAX_SHEETS
    tables = [
        part
        for scope in (scopes if apart else [None])
        for part in blocks(matrix_table(matrix, options.layout, depth=depth, scope=scope))
    ]
    comments = 0
    for number, part in enumerate(tables, start=1):
        name = _MATRIX if len(tables) == 1 else f"{_MATRIX}{number}"
        sheet = MatrixSheet(workbook.create_sheet(name), part, _TASKS, places, comments)
        sheet.write()
        comments = sheet.comments


def _describe(workbook: Workbook, title: str) -> None:
    properties = workbook.properties
    properties.title = title.replace("\n", "")[:250]
    properties.subject = "重点任务分工与责任矩阵"
    properties.creator = "respmatrix"
    properties.keywords = "责任分工,责任矩阵"
    properties.language = "zh-CN"
    properties.created = properties.modified = _DATE


def _saved(workbook: Workbook) -> bytes:
    """Return the workbook's bytes with fixed dates; saving would stamp the present one."""
    from openpyxl.xml.functions import tostring

    buffer = BytesIO()
    workbook.save(buffer)
    workbook.properties.modified = _DATE
    properties = tostring(workbook.properties.to_tree())
    return repack(buffer.getvalue(), {"docProps/core.xml": properties})
