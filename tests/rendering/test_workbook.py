"""The workbook as LibreOffice prints it（工作簿的打印效果）."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from attrs import frozen

from respmatrix import ResponsibilityMatrix, build_matrix, parse, write_xlsx
from respmatrix.export.excel import ExcelOptions
from respmatrix.export.excel.options import SHEETS, SheetName
from respmatrix.export.layout import task_table
from tests.rendering.synthetic import synthetic

EXAMPLES = Path(__file__).parents[2] / "examples" / "documents"
PROGRAMS = ("soffice", "pdftotext")
HEADERS = {
    "任务分工表": "重点任务",
    "责任矩阵": "重点任务",
    "各部门任务清单": "任务编号",
    "工作台账": "完成状态",
    "统计": "承担",
    "核对": "核对内容",
    "原文依据": "原文",
    "说明": "来源与说明",
}

Convert = Callable[[Path, str], Path]


@frozen
class Page:
    """A printed page: its size in points and its text without white space."""

    width: float
    height: float
    text: str


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Return what makes LibreOffice convert a file; its settings are its own, so that tests are apart."""
    missing = [program for program in PROGRAMS if shutil.which(program) is None]
    if missing:
        pytest.skip(f"needs the programs {', '.join(missing)}")
    home = tmp_path_factory.mktemp("libreoffice")

    def run(path: Path, form: str) -> Path:
        command = ["soffice", f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", form]
        folder = path.parent / form
        subprocess.run(
            [*command, "--outdir", str(folder), str(path)], check=True, capture_output=True, timeout=240
        )
        return folder / f"{path.stem}.{form}"

    return run


def pages(path: Path) -> list[Page]:
    """Return the pages of a PDF."""
    told = subprocess.run(["pdftotext", "-bbox", str(path), "-"], check=True, capture_output=True, text=True)
    found = []
    for part in told.stdout.split("<page ")[1:]:
        size = re.match(r'width="([\d.]+)" height="([\d.]+)"', part)
        assert size is not None
        words = re.findall(r"<word [^>]*>(.*?)</word>", part)
        found.append(Page(float(size[1]), float(size[2]), re.sub(r"\s", "", "".join(words))))
    return found


@pytest.fixture(scope="module")
def matrix() -> ResponsibilityMatrix:
    return build_matrix([parse(sorted(EXAMPLES.glob("04_*"))[0])])


@pytest.mark.parametrize("name", [name for name in SHEETS if name != "分管领导任务清单"])
def test_every_sheet_fits_its_width_and_repeats_its_header(
    name: SheetName, convert: Convert, matrix: ResponsibilityMatrix, tmp_path: Path
) -> None:
    path = tmp_path / "表.xlsx"
    write_xlsx(matrix, path, options=ExcelOptions(sheets=(name,)))
    sheet = openpyxl.load_workbook(path)[name]
    printed = pages(convert(path, "pdf"))
    # A sheet that is too wide goes on, to the right, on pages that lack the header of the first columns.
    for page in printed:
        assert HEADERS[name] in page.text
        assert re.search(r"—\d+—", page.text)
        assert (page.width > page.height) == (sheet.page_setup.orientation == "landscape")
    most = {
        "责任矩阵": 1,
        "统计": 1,
        "核对": 1,
        "原文依据": 3,
        "说明": 1,
        "工作台账": 2,
        "任务分工表": 3,
        "各部门任务清单": 6,
    }
    assert len(printed) <= most[name]


def test_the_matrix_is_on_one_page_with_its_legend_and_all_its_marks(
    convert: Convert, matrix: ResponsibilityMatrix, tmp_path: Path
) -> None:
    path = tmp_path / "表.xlsx"
    write_xlsx(matrix, path, options=ExcelOptions(sheets=("责任矩阵",)))
    (page,) = pages(convert(path, "pdf"))
    legend = "".join(role.mark for role in matrix.roles)
    assert "★牵头" in page.text
    marks = [character for character in page.text if character in "★●○◇"]
    assert len(marks) == sum(len(cell.roles) for cell in matrix.cells) + len(legend)


def test_no_text_of_the_task_sheet_is_lost_in_print(
    convert: Convert, matrix: ResponsibilityMatrix, tmp_path: Path
) -> None:
    path = tmp_path / "表.xlsx"
    write_xlsx(matrix, path, options=ExcelOptions(sheets=("任务分工表",)))
    printed = Counter("".join(page.text for page in pages(convert(path, "pdf"))))
    wanted = Counter("".join(cell.text for row in task_table(matrix).rows for cell in row.cells))
    lost = {character: count - printed[character] for character, count in wanted.items()}
    assert not [character for character, count in lost.items() if count > 0 and not character.isspace()]


def test_a_large_matrix_is_parted_into_readable_pages(convert: Convert, tmp_path: Path) -> None:
    path = tmp_path / "表.xlsx"
    write_xlsx(synthetic(300, 80), path, options=ExcelOptions(sheets=("责任矩阵",)))
    printed = pages(convert(path, "pdf"))
    assert len(printed) <= 60
    for page in printed:
        assert "★牵头" in page.text
        assert "重点任务" in page.text


def test_figures_follow_what_the_ledger_is_filled_in_with(
    convert: Convert, matrix: ResponsibilityMatrix, tmp_path: Path
) -> None:
    path = tmp_path / "表.xlsx"
    write_xlsx(matrix, path)
    book = openpyxl.load_workbook(path)
    ledger = book["工作台账"]
    head = [cell.value for cell in ledger[3]]
    body, status = head.index("责任单位") + 1, head.index("完成状态") + 1
    filled = ledger.cell(4, body).value
    ledger.cell(4, status).value = "已完成"
    book.save(path)
    figures = openpyxl.load_workbook(convert(path, "xlsx"), data_only=True)["统计"]
    names = [str(cell.value) for cell in figures[3]]
    rows = [[cell.value for cell in row] for row in figures.iter_rows(min_row=4)]
    done = {row[1]: row[names.index("已完成")] for row in rows if isinstance(row[0], int)}
    assert {name: count for name, count in done.items() if count} == {filled: 1}
    ids = [row[0].value for row in ledger.iter_rows(min_row=4)]
    again = openpyxl.load_workbook(convert(path, "xlsx"))["工作台账"]
    assert [row[0].value for row in again.iter_rows(min_row=4, max_row=3 + len(ids))] == ids
