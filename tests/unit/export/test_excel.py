"""The workbook read back: the same cells, safe text, settings for print（责任矩阵工作簿）."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from respmatrix import parse_text
from respmatrix.errors import WriteError
from respmatrix.export.excel import ExcelOptions, Fonts, workbook_bytes, write_xlsx
from respmatrix.export.excel.cells import capacity
from respmatrix.export.excel.options import SHEETS, SheetName
from respmatrix.export.layout import display, em, task_table
from respmatrix.matrix import build_matrix
from respmatrix.model import Meta, ParsedDocument, ResponsibilityMatrix, Role
from respmatrix.testing import matrices

_MARKS = {"★": Role.LEAD, "●": Role.RESPONSIBLE, "○": Role.SUPPORT, "◇": Role.GUIDE}


def sheets(matrix: ResponsibilityMatrix, options: ExcelOptions = ExcelOptions()) -> dict[str, Worksheet]:  # noqa: B008
    workbook = openpyxl.load_workbook(BytesIO(workbook_bytes(matrix, options=options)))
    return {sheet.title: sheet for sheet in workbook.worksheets if sheet.sheet_state == "visible"}


def header_row(sheet: Worksheet) -> int:
    return next(row for row in range(1, 12) if sheet.cell(row, 1).value == "序号")


def text(value: object) -> str:
    """Return a cell's text as Excel shows it."""
    return "" if value is None else str(value).replace("_x005F_", "_")


def marked(sheet: Worksheet) -> set[tuple[int, str, str, str]]:
    """Return row number, group, heading and marks of every filled cell of a matrix."""
    top = header_row(sheet)
    found: set[tuple[int, str, str, str]] = set()
    groups: dict[int, str] = {}
    for column in range(3, sheet.max_column + 1):
        groups[column] = text(sheet.cell(top, column).value) or groups.get(column - 1, "")
        if not sheet.cell(top + 1, column).value:
            continue
        for row in range(top + 2, sheet.max_row + 1):
            number, held = sheet.cell(row, 1).value, sheet.cell(row, column).value
            if isinstance(number, int) and held:
                found.add((number, groups[column], text(sheet.cell(top + 1, column).value), text(held)))
    return found


def shortened(name: str) -> str:
    return name if len(name) <= 90 else name[:90] + "……"


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_the_workbook_reads_back_to_the_same_cells(matrix: ResponsibilityMatrix) -> None:
    found = [
        (number, name, tuple(_MARKS[mark] for mark in held if mark in _MARKS))
        for title, sheet in sheets(matrix).items()
        if title.startswith("责任矩阵")
        for number, _, name, held in marked(sheet)
    ]
    wanted = [
        (cell.row + 1, shortened(display(matrix.columns[cell.column].name)), cell.roles)
        for cell in matrix.cells
    ]
    assert sorted(found) == sorted(wanted)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_the_task_sheet_reads_back_to_the_table(matrix: ResponsibilityMatrix) -> None:
    sheet, table = sheets(matrix)["任务分工表"], task_table(matrix)
    top = header_row(sheet)
    assert [sheet.cell(top, index + 1).value for index in range(len(table.columns))] == [
        column.heading for column in table.columns
    ]
    read = "".join(
        text(cell.value)
        for row in sheet.iter_rows(min_row=top + 1, max_row=sheet.max_row - 1)
        for cell in row
    )
    written = "".join(cell.text for row in table.rows for cell in row.cells)
    if table.rows:
        assert sorted(read.replace("（续）", "").replace("\n", "")) == sorted(written.replace("\n", ""))


def test_counts_stand_as_numbers_and_agree(sample: ParsedDocument) -> None:
    matrix = build_matrix([sample])
    sheet = sheets(matrix)["责任矩阵"]
    rows = {text(row[0].value): row for row in sheet.iter_rows()}
    units = len(matrix.columns)
    totals = [cell.value for cell in rows["承担任务数"]][2 : 2 + units]
    direct = [
        sum(cell.kind.direct for cell in matrix.cells if cell.column == column) for column in range(units)
    ]
    assert [int(str(value).split("〔")[0] or 0) for value in totals] == direct
    assert rows["其中牵头"][2].value == 1


def test_sheets_and_their_order(sample: ParsedDocument) -> None:
    wanted = [name for name in SHEETS if name != "分管领导任务清单"]
    assert list(sheets(build_matrix([sample]))) == wanted
    assert list(sheets(build_matrix([]))) == [name for name in wanted if name != "责任矩阵"]
    empty = sheets(build_matrix([]))["任务分工表"]
    assert "未从所给文件中识别出责任分工" in [cell.value for row in empty.iter_rows() for cell in row]


def test_print_settings(sample: ParsedDocument) -> None:
    found = sheets(build_matrix([sample]))
    tasks, grid, notes = found["任务分工表"], found["责任矩阵"], found["说明"]
    assert (tasks.page_setup.paperSize, tasks.page_setup.orientation) == (9, "landscape")
    assert notes.page_setup.orientation == "portrait"
    for sheet in found.values():
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.print_options.horizontalCentered
        assert sheet.print_area
        assert sheet.print_title_rows
        assert sheet.freeze_panes
        assert not sheet.sheet_view.showGridLines
        assert sheet.oddFooter.center.text.endswith("— &P —")  # type: ignore[union-attr]
    assert tasks.page_setup.fitToHeight == 0
    assert grid.page_setup.fitToHeight == 1
    top = header_row(tasks)
    assert tasks.print_title_rows == f"${top}:${top}"
    assert grid.print_title_cols == "$A:$B"
    assert tasks.freeze_panes == f"C{top + 1}"


def test_headings_of_bodies_are_stacked_and_the_legend_is_on_the_sheet(sample: ParsedDocument) -> None:
    sheet = sheets(build_matrix([sample]))["责任矩阵"]
    top = header_row(sheet)
    assert sheet.cell(top + 1, 3).alignment.textRotation == 255
    legend = text(sheet.cell(top - 1, 1).value)
    assert "★ 牵头" in legend
    assert "〔　〕 承自" in legend
    assert sheet.cell(top, 3).value == "列名单位"


def test_a_number_in_the_matrix_leads_to_its_task(sample: ParsedDocument) -> None:
    found = sheets(build_matrix([sample]))
    grid, tasks = found["责任矩阵"], found["任务分工表"]
    links = {
        cell.value: cell.hyperlink for row in grid.iter_rows(max_col=1) for cell in row if cell.hyperlink
    }
    assert set(links) == {1, 2, 3}
    sheet, place = str(links[2].location).split("!")
    assert sheet == "'任务分工表'"
    assert tasks[place].value == "2-1"


def test_a_cell_of_the_matrix_tells_where_it_says_so(sample: ParsedDocument) -> None:
    sheet = sheets(build_matrix([sample]))["责任矩阵"]
    comments = [cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment]
    assert len(comments) == 7
    assert any(comment.startswith("牵头 · 第3行 · 原文列第1位") for comment in comments)


def checked(matrix: ResponsibilityMatrix) -> dict[str, tuple[str, str, str, str, str | None]]:
    """Return place, tasks, message, source sentence and link of every entry of 核对, by kind."""
    rows = sheets(matrix)["核对"].iter_rows()
    return {
        text(row[1].value): (
            *(text(cell.value) for cell in row[2:6]),
            row[0].hyperlink.location if row[0].hyperlink else None,
        )  # type: ignore[misc]
        for row in rows
        if isinstance(row[0].value, int)
    }


def test_what_is_to_be_checked_is_listed_with_sentence_and_link(sample: ParsedDocument) -> None:
    matrix = build_matrix([sample])
    sources, found = sheets(matrix)["原文依据"], checked(matrix)
    assert set(found) == {"责任分工\nRM304", "推定", "未列单位"}
    place, number, message, sentence, link = found["推定"]
    assert (place, number, sentence) == ("第1行", "3", "以下均需各街道落实。")
    assert "各街道" in message
    assert link is not None
    assert link.startswith("'原文依据'!A")
    assert [cell.value for cell in sources[link.split("!A")[1]]][5] == "以下均需各街道落实。"
    assert found["未列单位"][0] == "第7行"
    assert found["未列单位"][3] == "（二）没有单位的事项。"
    assert found["未列单位"][4] is None


def test_inherited_bodies_are_one_entry_for_every_sentence() -> None:
    text = "一、做好服务（市财政局牵头，市审计局配合）\n（一）办事。办好一件事。\n（二）跑腿。少跑一趟。\n"
    matrix = build_matrix([parse_text(text)])
    kinds = [evidence.kind.value for cell in matrix.cells for evidence in cell.evidence]
    assert "inherited" in kinds
    place, number, message, sentence, _ = checked(matrix)["承自上级"]
    assert place == "第1行"
    assert "市财政局、市审计局" in message
    assert "市财政局牵头，市审计局配合" in sentence
    inherited = {cell.row + 1 for cell in matrix.cells if cell.kind.value == "inherited"}
    assert number == f"{min(inherited)}—{max(inherited)}"


def test_nothing_to_check_is_said() -> None:
    sheet = sheets(build_matrix([parse_text("1.建平台。（市财政局牵头）")]))["核对"]
    values = [text(cell.value) for row in sheet.iter_rows() for cell in row]
    assert ("没有需要核对的内容" in values) or any("\nRM" in value for value in values)


def test_without_the_source_sentences_a_mark_leads_to_the_row_of_its_task(sample: ParsedDocument) -> None:
    wanted = tuple(name for name in SHEETS if name != "原文依据")
    found = sheets(build_matrix([sample]), ExcelOptions(sheets=wanted))
    grid, top = found["责任矩阵"], header_row(found["责任矩阵"])
    for row in grid.iter_rows(min_row=top + 2):
        for cell in row[2:]:
            if not set(text(cell.value)) & set(_MARKS):
                continue
            assert cell.hyperlink is not None
            sheet, place = str(cell.hyperlink.location).split("!")
            number = row[0].value
            if text(cell.value).startswith("〔"):
                assert sheet == "'核对'"
                assert found["核对"][place.replace("A", "B")].value == "推定"
            else:
                assert sheet == "'任务分工表'"
                assert text(found["任务分工表"][place].value).split("-")[0] == str(number)


@pytest.mark.parametrize(
    ("wanted", "marks"),
    [
        (("任务分工表", "责任矩阵", "各部门任务清单", "核对"), ["附件1", "附件2", "附件3"]),
        (("责任矩阵", "各部门任务清单", "说明"), ["附件1", "附件2"]),
        (("责任矩阵", "统计"), ["附件"]),
    ],
)
def test_annexes_are_numbered_as_they_are_there(
    sample: ParsedDocument, wanted: tuple[SheetName, ...], marks: list[str]
) -> None:
    found = sheets(build_matrix([sample]), ExcelOptions(sheets=wanted)).values()
    assert [sheet["A1"].value for sheet in found if text(sheet["A1"].value).startswith("附件")] == marks


def test_the_caller_chooses_title_punctuation_and_fonts(sample: ParsedDocument) -> None:
    options = ExcelOptions(title="全市重点事项", punctuation="raw", fonts=Fonts(body="华文仿宋"))
    sheet = sheets(build_matrix([sample]), options)["任务分工表"]
    assert sheet["A1"].value == "附件1"
    assert text(sheet["A2"].value).startswith("全市重点事项")
    top = header_row(sheet)
    assert sheet.cell(top + 2, 2).value == "(一)开通共享目录"
    assert sheet.cell(top + 2, 3).font.name == "华文仿宋"
    with pytest.raises(ValueError, match="punctuation"):
        ExcelOptions(punctuation="half")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "hostile",
    [
        "=1+1",
        "+cmd|'/c calc'!A0",
        "-2",
        "@SUM(A1)",
        "甲_x000D_乙",
        "甲\x00\x07乙",
        "甲\ud800乙",
        "甲\ufffe乙",
        "=\u00a0A",
    ],
)
def test_hostile_text_is_only_text(sample: ParsedDocument, hostile: str) -> None:
    tasks = tuple(evolve(task, label="", title=hostile) for task in sample.tasks)
    matrix = build_matrix([evolve(sample, tasks=tasks, meta=Meta(title=hostile, place=hostile))])
    found = sheets(matrix)
    cell = found["任务分工表"].cell(header_row(found["任务分工表"]) + 2, 2)
    assert cell.data_type in ("s", "inlineStr")
    assert text(cell.value) == display(hostile)
    assert cell.quotePrefix == (display(hostile)[0] in "=+-@")
    for name, sheet in found.items():
        if name != "统计":
            assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_an_over_long_cell_goes_on_in_further_rows(sample: ParsedDocument) -> None:
    sentence = "逐条核对清单，做到件件有着落。"
    body = "（一）改造服务大厅。" + sentence * 4000
    task = evolve(sample.tasks[1], text=body, attributions=sample.tasks[1].attributions[:1])
    source = evolve(sample.source, text=body + task.attributions[0].raw, line_starts=(0,))
    at = source.text.index(task.attributions[0].raw)
    moved = source.locate(evolve(task.location.span, start=at, end=len(source.text)))
    task = evolve(
        task,
        label="（一）",
        location=source.locate(evolve(task.location.span, start=0, end=len(source.text))),
        attributions=(evolve(task.attributions[0], location=moved),),
    )
    sheet = sheets(build_matrix([evolve(sample, source=source, tasks=(task,), diagnostics=())]))["任务分工表"]
    column = next(cell.column for cell in sheet[header_row(sheet)] if cell.value == "工作内容")
    pieces = [text(row[column - 1].value) for row in sheet.iter_rows(min_row=header_row(sheet) + 2)]
    assert "".join(pieces) == sentence * 4000
    assert max(map(len, pieces)) < 32_767
    assert "（续）" in [text(row[1].value) for row in sheet.iter_rows()]
    assert all((row.height or 0) <= 409.5 for row in sheet.row_dimensions.values())


def many(sample: ParsedDocument, bodies: int) -> ParsedDocument:
    """Return a document whose one task names as many bodies."""
    first = sample.tasks[0].attributions[0]
    parties = tuple(
        evolve(first.parties[0], name=f"第{number}工作专班", position=number) for number in range(bodies)
    )
    return evolve(sample, tasks=(evolve(sample.tasks[0], attributions=(evolve(first, parties=parties),)),))


def test_too_many_bodies_are_parted_over_sheets_that_repeat_the_tasks(sample: ParsedDocument) -> None:
    matrix = build_matrix([many(sample, 80)])
    found = {title: sheet for title, sheet in sheets(matrix).items() if title.startswith("责任矩阵")}
    assert list(found) == ["责任矩阵1", "责任矩阵2", "责任矩阵3"]
    assert sum(len(marked(sheet)) for sheet in found.values()) == 80
    for number, sheet in enumerate(found.values(), start=1):
        legend = text(sheet.cell(header_row(sheet) - 1, 1).value)
        assert f"第{number}组（共3组）：第" in legend
        last = [cell.value for row in sheet.iter_rows() if row[0].value == 1 for cell in row][-1]
        assert last == 80


def test_thousands_of_bodies_are_written(sample: ParsedDocument) -> None:
    found = sheets(build_matrix([many(sample, 3000)]))
    grids = [sheet for title, sheet in found.items() if title.startswith("责任矩阵")]
    assert len(grids) <= 40
    assert sum(len(marked(sheet)) for sheet in grids) == 3000


def test_bodies_of_several_places_stand_apart_where_they_are_many(sample: ParsedDocument) -> None:
    elsewhere = evolve(many(sample, 20), meta=Meta(title="另一方案", place="另一市"))
    found = sheets(build_matrix([many(sample, 20), elsewhere]))
    assert list(found)[:3] == ["任务分工表", "责任矩阵1", "责任矩阵2"]
    assert {number for number, *_ in marked(found["责任矩阵2"])} == {2}
    together = sheets(build_matrix([sample, evolve(sample, meta=Meta(title="另一方案", place="另一市"))]))
    assert {group for _, group, _, _ in marked(together["责任矩阵"])} >= {"某市列名单位", "另一市列名单位"}


def test_many_rows_go_over_several_pages_with_their_headings(sample: ParsedDocument) -> None:
    tasks = tuple(evolve(sample.tasks[0], id=f"T{number}") for number in range(120))
    sheet = sheets(build_matrix([evolve(sample, tasks=tasks)]))["责任矩阵"]
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == f"$1:${header_row(sheet) + 1}"
    assert sheet.row_breaks.brk


def test_equal_input_gives_equal_bytes(sample: ParsedDocument) -> None:
    matrix = build_matrix([sample])
    first, second = workbook_bytes(matrix), workbook_bytes(build_matrix([sample]))
    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}
        for name in archive.namelist():
            if name.endswith((".xml", ".rels", ".vml")):
                ElementTree.fromstring(archive.read(name))


def test_folders_are_nobody_s_business(sample: ParsedDocument) -> None:
    values = [text(cell.value) for row in sheets(build_matrix([sample]))["说明"].iter_rows() for cell in row]
    assert not any("a/b/" in value for value in values)
    assert any("文件名：方案.txt" in value for value in values)


def test_writing_replaces_the_file_or_keeps_it(sample: ParsedDocument, tmp_path: Path) -> None:
    target = tmp_path / "责任矩阵.xlsx"
    target.write_bytes(b"old")
    write_xlsx(build_matrix([sample]), target)
    assert openpyxl.load_workbook(target).sheetnames[0] == "任务分工表"
    with pytest.raises(WriteError, match="不存在"):
        write_xlsx(build_matrix([sample]), tmp_path / "无" / "表.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["责任矩阵.xlsx"]


def test_the_default_font_is_the_one_that_widths_rest_on(sample: ParsedDocument) -> None:
    workbook = openpyxl.load_workbook(BytesIO(workbook_bytes(build_matrix([sample]))))
    assert workbook._named_styles["Normal"].font.name == "宋体"  # type: ignore[attr-defined]
    assert "rm_表头" in workbook.named_styles


def test_marks_in_brackets_stand_on_one_line() -> None:
    document = parse_text("1.建平台。（市财政局牵头，各区政府配合）")
    members = [f"东{number}区政府" for number in range(20)]
    sheet = sheets(build_matrix([document], expand={"各区政府": members}))["责任矩阵"]
    top = header_row(sheet)
    for column in range(3, sheet.max_column + 1):
        width = sheet.column_dimensions[get_column_letter(column)].width
        for row in range(top + 2, sheet.max_row):
            assert em(text(sheet.cell(row, column).value)) <= capacity(width, 10.5)
