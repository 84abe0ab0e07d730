"""The cells of 责任矩阵 read back from a workbook（读回工作簿）."""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from respmatrix.export.excel.options import Marks
from respmatrix.export.marked import MarkedCell

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_SHEET = "责任矩阵"
_OTHERS = ("名单未列全", "合计")
_MOST_ABOVE = 60
"""Rows of title and legend that stand above the headings at most."""


def read_xlsx(
    path: str | os.PathLike[str],
    *,
    marks: Marks = Marks(),  # noqa: B008 - a frozen value
) -> tuple[MarkedCell, ...]:
    """Return the filled cells of the matrix in a workbook that `write_xlsx` wrote, by row.

    Bodies of the same name are told apart by the heading of their group, and by an ordinal where that
    is the same too. A heading longer than 90 characters is read as it stands: shortened.

    Args:
        path: the workbook.
        marks: the marks it was written with.
    """
    from openpyxl import load_workbook

    with Path(path).open("rb") as file:  # whatever the file is called
        workbook = load_workbook(file)
    grids = [sheet for sheet in workbook.worksheets if sheet.title.startswith(_SHEET)]
    columns = [(sheet, *place) for sheet in grids for place in _units(sheet)]
    count = Counter(heading for _, _, heading, _ in columns)
    found: list[MarkedCell] = []
    seen: Counter[str] = Counter()
    for sheet, column, heading, group in columns:
        body = heading if count[heading] == 1 else f"{heading}（{group}）"
        seen[body] += 1
        body += f"（{seen[body]}）" if seen[body] > 1 else ""
        for row in range(1, sheet.max_row + 1):
            number, held = sheet.cell(row, 1).value, _text(sheet.cell(row, column).value)
            if isinstance(number, int) and held:
                found.append(MarkedCell(number, body, _usual(held, marks)))
    return tuple(sorted(found, key=lambda cell: cell.number))


def _units(sheet: Worksheet) -> list[tuple[int, str, str]]:
    """Return column, heading and group of every body on `sheet`."""
    top = next((row for row in range(1, _MOST_ABOVE) if sheet.cell(row, 1).value == "序号"), None)
    if top is None:
        return []
    found: list[tuple[int, str, str]] = []
    group = ""
    for column in range(3, sheet.max_column + 1):
        above = _text(sheet.cell(top, column).value)
        heading = _text(sheet.cell(top + 1, column).value)
        if above in _OTHERS and not heading:
            continue
        group = above or group
        found.append((column, heading, group))
    return found


def _text(value: object) -> str:
    """Return a cell's text as Excel shows it."""
    return "" if value is None else str(value).replace("_x005F_", "_")


def _usual(text: str, marks: Marks) -> str:
    """Return `text` with the usual marks in the place of `marks`."""
    usual = {mark: role.mark for role, mark in marks.by_role.items()}
    return re.sub("|".join(map(re.escape, usual)), lambda match: usual[match.group()], text)
