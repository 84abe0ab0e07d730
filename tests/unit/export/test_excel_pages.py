"""How much stands on a printed page of the workbook: full pages, a readable matrix（版面利用）."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from respmatrix import build_matrix, parse_text
from respmatrix.export.excel import ExcelOptions, workbook_bytes
from respmatrix.export.excel.options import SheetName
from respmatrix.export.excel.page import A3_LANDSCAPE, A4_LANDSCAPE, Pages
from respmatrix.model import ResponsibilityMatrix
from tests.rendering.synthetic import synthetic

PROSE = "鼓励企业参与平台建设，推进数据共享和业务协同，完善配套制度，落实经费保障，定期开展评估。"


def written(matrix: ResponsibilityMatrix, name: SheetName) -> list[Worksheet]:
    content = workbook_bytes(matrix, options=ExcelOptions(sheets=(name,)))
    book = openpyxl.load_workbook(BytesIO(content))
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


def heights(sheet: Worksheet) -> list[float]:
    return [sheet.row_dimensions[row].height or 0.0 for row in range(1, sheet.max_row + 1)]


def pixels(sheet: Worksheet) -> float:
    letters = map(get_column_letter, range(1, sheet.max_column + 1))
    return sum(8 * sheet.column_dimensions[letter].width + 5 for letter in letters)


@pytest.mark.parametrize(("tasks", "bodies"), [(20, 20), (30, 24), (25, 36), (40, 30), (60, 80)])
def test_no_matrix_is_shrunk_below_the_readable(tasks: int, bodies: int) -> None:
    found = written(synthetic(tasks, bodies), "责任矩阵")
    for sheet in found:
        paper = A3_LANDSCAPE if sheet.page_setup.paperSize == 8 else A4_LANDSCAPE
        assert paper.pixels / pixels(sheet) >= 0.85
        if sheet.page_setup.fitToHeight == 1:
            assert paper.points / sum(heights(sheet)) >= 0.85


@pytest.mark.parametrize(("tasks", "bodies"), [(22, 20), (30, 24)])
def test_what_one_page_can_hold_is_on_one(tasks: int, bodies: int) -> None:
    (sheet,) = written(synthetic(tasks, bodies), "责任矩阵")
    assert sheet.page_setup.fitToHeight == 1


def prose(tasks: int, sentences: int) -> ResponsibilityMatrix:
    lines = ["某市推进平台建设实施方案", "", "一、重点任务"]
    lines += [
        f"{number}.建设第{number}个平台。{PROSE * (sentences + number % 5)}（市财政局牵头，市审计局配合）"
        for number in range(1, tasks + 1)
    ]
    return build_matrix([parse_text("\n".join(lines))])


@pytest.mark.parametrize("sentences", [4, 9, 14, 30])
def test_no_page_of_prose_stays_blank_for_a_good_part(sentences: int) -> None:
    (sheet,) = written(prose(25, sentences), "任务分工表")
    points = heights(sheet)
    ends = [one.id for one in sheet.row_breaks.brk]
    assert len(ends) > 3
    repeated = points[int(str(sheet.print_title_rows).split("$")[-1]) - 1]
    for first, last in zip([0, *ends], ends, strict=False):
        used = sum(points[first:last]) + (repeated if first else 0)
        assert A4_LANDSCAPE.points * 0.7 <= used <= A4_LANDSCAPE.points


def test_a_task_that_goes_on_says_so_and_loses_nothing() -> None:
    matrix = prose(12, 9)
    (sheet,) = written(matrix, "任务分工表")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert any(row[1] == "（续）" for row in rows)
    text = "".join(str(row[2] or "") for row in rows)
    assert text.count(PROSE) == sum(9 + number % 5 for number in range(1, 13))
    # The list of bodies is never torn.
    assert sum(row[3] == "市财政局" for row in rows) == 12


def test_headings_go_over_with_the_row_below_them() -> None:
    pages = Pages(100.0, repeated=10.0)
    for row, (points, holds) in enumerate([(40, False), (20, True), (20, True)], start=1):
        pages.add(row, points, holds=holds)
    assert (pages.room, pages.fresh, pages.bare) == (20.0, 50.0, False)
    pages.add(4, 45.0)
    assert pages.breaks == [1]
    assert pages.room == 100 - 10 - 40 - 45
