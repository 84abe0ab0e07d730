"""What the caller chooses about the workbook, and the workbooks of single bodies（选项、分部门工作簿）."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from attrs import evolve

from respmatrix import parse_text
from respmatrix.errors import WriteError
from respmatrix.export.excel import (
    ExcelOptions,
    Marks,
    read_xlsx,
    split_by_department,
    workbook_bytes,
    write_xlsx,
)
from respmatrix.export.excel.matrix_sheet import links_marks
from respmatrix.export.layout import matrix_table
from respmatrix.matrix import build_matrix
from respmatrix.model import ParsedDocument, ResponsibilityMatrix

HEADER = 3


def workbook(matrix: ResponsibilityMatrix, options: ExcelOptions = ExcelOptions()) -> openpyxl.Workbook:  # noqa: B008
    return openpyxl.load_workbook(BytesIO(workbook_bytes(matrix, options=options)))


def test_the_caller_chooses_the_sheets_and_no_link_leads_nowhere(sample: ParsedDocument) -> None:
    found = workbook(build_matrix([sample]), ExcelOptions(sheets=("说明", "责任矩阵")))
    assert found.sheetnames == ["责任矩阵", "说明", "_respmatrix"]
    assert not [cell for row in found["责任矩阵"].iter_rows() for cell in row if cell.hyperlink]
    assert "点击查出处" not in [row[0].value for row in found["说明"].iter_rows()]
    for wrong in ((), ("甘特图",)):
        with pytest.raises(ValueError, match="sheets must be"):
            ExcelOptions(sheets=wrong)  # type: ignore[arg-type]


def test_every_link_leads_to_a_row_that_is_there(sample: ParsedDocument) -> None:
    found = workbook(build_matrix([sample]))
    links = [cell.hyperlink for sheet in found for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert links
    for link in links:
        sheet, place = str(link.location).split("!")
        assert found[sheet.strip("'")][place].value is not None


def test_marks_of_the_caller_s_own_stand_in_cells_legend_and_notes(
    sample: ParsedDocument, tmp_path: Path
) -> None:
    matrix, marks = build_matrix([sample]), Marks(lead="●", responsible="△", support="★", guide="督")
    target = tmp_path / "表.xlsx"
    write_xlsx(matrix, target, options=ExcelOptions(marks=marks))
    sheet = openpyxl.load_workbook(target)["责任矩阵"]
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert any("● 牵头　△ 负责　★ 配合　督 指导" in text for text in texts)
    assert "△" in texts
    assert read_xlsx(target, marks=marks) == read_plain(matrix, tmp_path)
    for wrong in (Marks, lambda **held: Marks(**{**held, "lead": ""})):
        with pytest.raises(ValueError, match="marks must be"):
            wrong(lead="●", responsible="●")


def read_plain(matrix: ResponsibilityMatrix, folder: Path) -> object:
    write_xlsx(matrix, folder / "平.xlsx")
    return read_xlsx(folder / "平.xlsx")


def test_paper_and_order_of_the_matrix(sample: ParsedDocument) -> None:
    matrix = build_matrix([parse_text("1.甲事。（市财政局牵头，市审计局配合）\n2.乙事。（市审计局负责）")])
    sheet = workbook(matrix, ExcelOptions(paper="A3", order="load"))["责任矩阵"]
    assert sheet.page_setup.paperSize == 8
    headings = [
        cell.value for row in sheet.iter_rows() for cell in row if cell.value in ("市财政局", "市审计局")
    ]
    assert headings == ["市审计局", "市财政局"]
    assert workbook(matrix)["责任矩阵"].page_setup.paperSize == 9


def test_the_hidden_sheet_tells_the_edition(sample: ParsedDocument) -> None:
    sheet = workbook(build_matrix([sample]))["_respmatrix"]
    assert sheet.sheet_state == "veryHidden"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows == [["respmatrix", 1], ["方案.txt", sha256(sample.source.text.encode()).hexdigest()]]


def test_every_body_gets_a_workbook_with_the_same_ids(sample: ParsedDocument, tmp_path: Path) -> None:
    matrix = build_matrix([sample])
    paths = split_by_department(matrix, tmp_path / "分送")
    assert sorted(path.name for path in (tmp_path / "分送").iterdir()) == sorted(path.name for path in paths)
    assert paths[0].name == f"01_{matrix.columns[0].name}.xlsx"
    whole = {
        (row[0].value, row[5].value) for row in workbook(matrix)["工作台账"].iter_rows(min_row=HEADER + 1)
    }
    parts = set()
    for column, path in zip(matrix.columns, paths, strict=True):
        book = openpyxl.load_workbook(path)
        assert book.sheetnames == ["任务清单", "工作台账", "原文依据", "_respmatrix"]
        head = [cell.value for cell in book["工作台账"][HEADER]]
        for row in book["工作台账"].iter_rows(min_row=HEADER + 1):
            record = dict(zip(head, (cell.value for cell in row), strict=True))
            assert record["责任单位"] == column.name
            parts.add(record["事项编号"])
    assert parts == {identity for identity, _ in whole}


def test_a_workbook_of_one_body_shows_the_sentences_that_name_it(tmp_path: Path) -> None:
    text = (
        "甲市方案\n1.办事。（市财政局、市审计局负责）\n2.办会。（市体育局牵头）\n3.办展。（市财政局配合）\n"
    )
    matrix = build_matrix([parse_text(text)])
    path = next(one for one in split_by_department(matrix, tmp_path) if "财政局" in one.name)
    book = openpyxl.load_workbook(path)
    rows = [[cell.value for cell in row] for row in book["原文依据"].iter_rows(values_only=False)]
    head = next(index for index, row in enumerate(rows) if row[0] == "序号")
    assert rows[head] == ["序号", "出处", "重点任务", "原文", "责任单位"]
    told = [row[3] for row in rows[head + 1 :] if isinstance(row[0], int)]
    assert told == ["（市财政局、市审计局负责）", "（市财政局配合）"]
    cells = [cell for row in book["任务清单"].iter_rows() for cell in row]
    links = [cell.hyperlink.location for cell in cells if cell.hyperlink]
    assert links == [f"'原文依据'!A{head + 2}", f"'原文依据'!A{head + 3}"]
    assert "市财政局任务清单" in str(book["任务清单"]["A1"].value)


def test_hostile_names_make_harmless_files(tmp_path: Path) -> None:
    matrix = build_matrix([parse_text("1.办事。（市财政局、市审计局、市体育局、市统计局负责）")])
    names = ("../../etc/passwd", "CON", "a" * 500 + ".", "\ud800\x00<>|市局")
    columns = tuple(evolve(column, name=name) for column, name in zip(matrix.columns, names, strict=True))
    paths = split_by_department(evolve(matrix, columns=columns), tmp_path)
    assert {path.parent for path in paths} == {tmp_path}
    assert [path.name[:3] for path in paths] == ["01_", "02_", "03_", "04_"]
    assert all(len(path.name.encode()) < 255 and path.is_file() for path in paths)


def test_splitting_that_fails_leaves_nothing(
    sample: ParsedDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    matrix = build_matrix([sample])
    (tmp_path / "文件").write_text("x")
    for place in (tmp_path / "无" / "深", tmp_path / "文件"):
        with pytest.raises(WriteError, match="无法写出到文件夹"):
            split_by_department(matrix, place)

    def fail(*_: object, **__: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("respmatrix.export.excel.split.body_bytes", fail)
    (tmp_path / "空").mkdir()
    with pytest.raises(WriteError, match="No space"):
        split_by_department(matrix, tmp_path / "空")
    assert not list((tmp_path / "空").iterdir())


def test_beyond_the_limit_of_links_only_numbers_lead_on(
    sample: ParsedDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    matrix = build_matrix([sample])
    monkeypatch.setattr("respmatrix.export.excel.matrix_sheet.MAX_LINKS", 5)
    assert not links_marks(matrix_table(matrix))
    found = workbook(matrix)
    linked = [cell for row in found["责任矩阵"].iter_rows() for cell in row if cell.hyperlink]
    assert {cell.column for cell in linked} == {1}
    said = [str(cell.value) for row in found["说明"].iter_rows() for cell in row]
    assert any("只有序号可以点击" in text for text in said)


def test_more_rows_than_excel_has_are_refused(
    sample: ParsedDocument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("respmatrix.export.excel.sheet._MAX_ROWS", 8)
    with pytest.raises(WriteError, match="行上限"):
        write_xlsx(build_matrix([sample]), tmp_path / "表.xlsx")
    assert not list(tmp_path.iterdir())
