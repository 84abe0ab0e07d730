"""The sheet of source sentences: every mark leads to the words that it rests on, and back（原文依据）."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
from attrs import frozen
from hypothesis import HealthCheck, given, settings
from openpyxl.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from respmatrix import parse_text
from respmatrix.export.excel import ExcelOptions, workbook_bytes
from respmatrix.export.layout import display
from respmatrix.matrix import build_matrix
from respmatrix.model import ParsedDocument, ResponsibilityMatrix
from respmatrix.testing import matrices

REPLY = """某市科学技术局

关于市政协第12号提案的复函

赵某委员：

您提出的提案收悉。经与市教育局、市财政局共同研究办理，现答复如下：

一、工作开展情况
（一）建设平台。建成平台三个。
（二）培育人才。培训一百人。
"""


@frozen
class Told:
    """A row of the sheet: what stands in it, and where its links lead."""

    cells: dict[str, str]
    links: dict[str, str]


def workbook(matrix: ResponsibilityMatrix, options: ExcelOptions = ExcelOptions()) -> openpyxl.Workbook:  # noqa: B008
    return openpyxl.load_workbook(BytesIO(workbook_bytes(matrix, options=options)))


def shown(cell: Cell | MergedCell) -> str:
    return "" if cell.value is None else str(cell.value).replace("_x005F_", "_")


def read(sheet: Worksheet) -> dict[int, Told]:
    """Return the sentences by the rows on which they begin; what goes on in further rows is joined."""
    rows = list(sheet.iter_rows())
    top = next(index for index, row in enumerate(rows) if row[0].value == "序号")
    names = [shown(cell) for cell in rows[top]]
    found: dict[int, Told] = {}
    last = 0
    for row in rows[top + 1 :]:
        cells = dict(zip(names, map(shown, row), strict=True))
        if isinstance(row[0].value, int):
            last = row[0].row
            links = {
                name: str(cell.hyperlink.location)
                for name, cell in zip(names, row, strict=True)
                if cell.hyperlink
            }
            found[last] = Told(cells, links)
        elif found and cells["重点任务"] == "（续）":
            found[last].cells["原文"] += cells["原文"]
    return found


def squeezed(text: str) -> str:
    return "".join(text.split())


def sentence(told: Told) -> str:
    return squeezed(told.cells["原文"])


def place(link: str | None) -> tuple[str, int]:
    assert link is not None
    sheet, cell = link.split("!A")
    return sheet.strip("'"), int(cell)


def marks(book: openpyxl.Workbook) -> list[tuple[int, str, str | None]]:
    """Return number of the task, marks and link of every filled cell of the matrix."""
    found: list[tuple[int, str, str | None]] = []
    for sheet in book.worksheets:
        if sheet.title.startswith("责任矩阵"):
            for row in sheet.iter_rows():
                found += [
                    (int(str(row[0].value)), shown(cell), cell.hyperlink.location if cell.hyperlink else None)
                    for cell in row[2:]
                    if isinstance(row[0].value, int) and set("★●○◇") & set(shown(cell))
                ]
    return found


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_every_mark_leads_to_the_sentence_that_it_rests_on(matrix: ResponsibilityMatrix) -> None:
    book = workbook(matrix, ExcelOptions(sheets=("责任矩阵", "原文依据")))
    told = read(book["原文依据"])
    found = marks(book)
    assert len(found) == len(matrix.cells)
    for number, _, link in found:
        sheet, row = place(link)
        assert sheet == "原文依据"
        cells = [cell for cell in matrix.cells if cell.row == number - 1]
        printed = {
            squeezed(display(one.party.printed, punctuation="raw")) for cell in cells for one in cell.evidence
        }
        assert any(words in sentence(told[row]) for words in printed)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_every_attribution_is_there_once_as_printed(matrix: ResponsibilityMatrix) -> None:
    told = read(workbook(matrix, ExcelOptions(sheets=("原文依据",)))["原文依据"])
    printed = [one for one in told.values() if "任务列名" in one.cells.get("类别", "任务列名")]
    wanted = {
        (row.document, attribution.location.span): display(attribution.raw, punctuation="raw")
        for row in matrix.rows
        for attribution in row.task.attributions
    }
    assert sorted(map(sentence, printed)) == sorted(map(squeezed, wanted.values()))


def test_a_sentence_tells_place_task_words_and_bodies(sample: ParsedDocument) -> None:
    told = list(read(workbook(build_matrix([sample]))["原文依据"]).values())
    first = next(one for one in told if one.cells["任务序号"] == "1")
    assert first.cells["出处"] == "第3行"
    assert first.cells["重点任务"] == "（一）开通共享目录"
    assert first.cells["原文"].startswith("（市数据局牵头，市财政局、市审计局等部门配合")
    assert first.cells["责任单位"] == "牵头：市数据局\n配合：市财政局、市审计局等部门"
    assert [one.cells["类别"] for one in told] == ["推定", "任务列名", "任务列名", "任务列名"]


def test_it_leads_back_to_the_matrix_and_to_the_task(sample: ParsedDocument) -> None:
    book = workbook(build_matrix([sample]))
    for row, one in read(book["原文依据"]).items():
        for name, wanted in (("序号", "责任矩阵"), ("任务序号", "任务分工表")):
            sheet, there = place(one.links[name])
            assert sheet == wanted
            assert str(book[sheet].cell(there, 1).value).split("-")[0] == one.cells["任务序号"]
        back = [link for number, _, link in marks(book) if str(number) == one.cells["任务序号"]]
        assert ("原文依据", row) in map(place, back)


@pytest.mark.parametrize("name", ["任务分工表", "各部门任务清单", "核对"])
def test_numbers_of_the_lists_lead_to_their_sentences(sample: ParsedDocument, name: str) -> None:
    book = workbook(build_matrix([sample]))
    sources = set(read(book["原文依据"]))
    links = [row[0].hyperlink for row in book[name].iter_rows() if row[0].hyperlink]
    assert links
    for link in links:
        sheet, row = place(link.location)
        assert sheet == "原文依据"
        assert row in sources


def test_what_holds_for_a_whole_document_is_one_sentence_for_all_tasks() -> None:
    matrix = build_matrix([parse_text(REPLY)])
    book = workbook(matrix)
    told = read(book["原文依据"])
    assert {one.cells["类别"] for one in told.values()} == {"承自全文"}
    assert [one.cells["任务序号"] for one in told.values()] == ["1—2", "1—2"]
    assert {place(link)[1] for _, _, link in marks(book)} == set(told)


def test_a_sentence_too_long_for_a_page_goes_on() -> None:
    names = "、".join(f"市第{number}管理服务局" for number in range(400))
    matrix = build_matrix([parse_text(f"某市方案\n\n一、任务\n（一）建设平台。（{names}负责）\n")])
    sheet = workbook(matrix, ExcelOptions(sheets=("原文依据",)))["原文依据"]
    (one,) = read(sheet).values()
    assert one.cells["原文"] == f"（{names}负责）"
    assert max(row.height or 0 for row in sheet.row_dimensions.values()) <= 409.5
