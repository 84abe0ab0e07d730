"""`respmatrix build` with the look that the office wants: sheets, marks, fonts, a template, a split."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from respmatrix.cli.looks import ANNEXES, FONTS, ROLES, SHEETS
from respmatrix.export.excel import Fonts, Marks
from respmatrix.export.excel.options import SHEETS as ALL_SHEETS
from respmatrix.export.word import FontProfile
from respmatrix.export.word.options import ANNEXES as ALL_ANNEXES
from respmatrix.model import Role

HALF = "江临市方案\n\n一、抓落实,见实效.第一步,先试点.(市财政局牵头,市民政局配合)\n"


def shown(path: str) -> list[str]:
    """Return the sheets that a reader of the workbook sees."""
    return [sheet.title for sheet in load_workbook(path) if sheet.sheet_state == "visible"]


def texts(path: str, sheet: str) -> str:
    cells = (cell for row in load_workbook(path)[sheet].iter_rows(values_only=True) for cell in row)
    return "\n".join(cell for cell in cells if isinstance(cell, str))


def test_the_command_knows_what_the_options_know() -> None:
    assert tuple(SHEETS.values()) == ALL_SHEETS
    assert tuple(ANNEXES) == ALL_ANNEXES
    assert list(ROLES) == [role.value for role in Role]
    assert set(ROLES) == set(Marks.__annotations__)
    assert set(FONTS) == set(FontProfile.__annotations__) > set(Fonts.__annotations__)


@pytest.mark.parametrize("wanted", ["核对，责任矩阵", "checks,matrix", "责任矩阵、checks,核对"])
def test_only_the_sheets_wanted_in_their_order(run: Any, plan: str, wanted: str) -> None:
    assert run("build", plan, "-o", "甲.xlsx", "--sheets", wanted).status == 0
    assert shown("甲.xlsx") == ["责任矩阵", "核对"]


def test_marks_of_the_office(run: Any, plan: str) -> None:
    run("build", plan, "-o", "甲.xlsx", "--marks", "牵头=▲,support=△")
    matrix = texts("甲.xlsx", "责任矩阵")
    assert "▲" in matrix
    assert "△" in matrix
    assert "●" in matrix  # as before
    assert "★" not in matrix


def test_fonts_reach_both_files(run: Any, plan: str) -> None:
    fonts = "标题=方正小标宋_GBK，正文=华文仿宋,西文=Arial"
    run("build", plan, "-o", "甲.xlsx", "-o", "甲.docx", "--fonts", fonts)
    title = load_workbook("甲.xlsx")["任务分工表"]["A2"]  # below 附件1
    assert title.font.name == "方正小标宋_GBK"
    styles = Document("甲.docx").styles.element.xml
    assert 'w:eastAsia="华文仿宋"' in styles
    assert 'w:ascii="Arial"' in styles


@pytest.mark.parametrize(("paper", "code"), [("A4", "9"), ("A3", "8")])
def test_paper_of_the_matrix(run: Any, plan: str, paper: str, code: str) -> None:
    run("build", plan, "-o", "甲.xlsx", "-o", "甲.html", "--paper", paper)
    assert str(load_workbook("甲.xlsx")["责任矩阵"].page_setup.paperSize) == code


def test_punctuation_as_printed(run: Any) -> None:
    Path("半角.txt").write_text(HALF, encoding="utf-8")
    outputs = ["-o", "甲.xlsx", "-o", "甲.docx", "-o", "甲.md"]
    run("build", "半角.txt", *outputs)
    assert "抓落实，见实效" in Path("甲.md").read_text(encoding="utf-8")
    assert "抓落实，见实效" in texts("甲.xlsx", "任务分工表")
    run("build", "半角.txt", *outputs, "--punctuation", "raw")
    assert "抓落实,见实效" in Path("甲.md").read_text(encoding="utf-8")
    assert "抓落实,见实效" in texts("甲.xlsx", "任务分工表")
    assert "抓落实,见实效" in Document("甲.docx").element.xml


def test_annexes_in_the_order_wanted(run: Any, plan: str) -> None:
    run("build", plan, "-o", "甲.docx", "--annexes", "责任矩阵,tasks", "--page-number", "bottom")
    said = [one.text for one in Document("甲.docx").paragraphs if one.text]
    titles = {text: said[place + 1] for place, text in enumerate(said) if text.startswith("附件")}
    assert titles["附件1"] == "责任矩阵"
    assert titles["附件2"] == "重点任务分工表"
    assert "附件3" not in titles


def test_a_template_of_the_office(run: Any, plan: str) -> None:
    template = Document()
    template.add_paragraph("江临市人民政府办公室文件")
    template.save("信笺.docx")
    assert run("build", plan, "-o", "甲.docx", "--template", "信笺.docx").status == 0
    assert Document("甲.docx").paragraphs[0].text == "江临市人民政府办公室文件"


def test_a_wide_csv(run: Any, plan: str) -> None:
    run("build", plan, "-o", "甲.csv", "--csv", "wide")
    with Path("甲.csv").open(encoding="utf-8-sig", newline="") as file:
        heading, *rows = csv.reader(file)
    assert "市民政局" in heading
    assert len(rows) == 3


def test_bodies_with_the_most_tasks_first(run: Any, plan: str) -> None:
    outputs = ["-o", "甲.xlsx", "-o", "甲.docx", "-o", "甲.csv"]
    run("build", plan, *outputs, "--columns", "load")
    sheet = load_workbook("甲.xlsx")["责任矩阵"]
    top = next(row for row in range(1, 12) if sheet.cell(row, 1).value == "序号")
    assert sheet.cell(top + 1, 3).value == "市民政局"  # two tasks; the others have one
    lists = [one for one in Document("甲.docx").tables[-1].columns[0].cells if "市" in one.text]
    assert lists[0].text.startswith("1. 市民政局")


def test_a_workbook_for_every_body(run: Any, plan: str) -> None:
    done = run("build", plan, "--split-by-department", "分送", "--title", "食堂任务")
    assert done.status == 0
    files = sorted(one.name for one in Path("分送").iterdir())
    assert len(files) == 6
    assert "已写出：分送（各单位工作簿 6 个）" in done.err
    assert any("市民政局" in name for name in files)
    assert "食堂任务" in texts(f"分送/{files[0]}", load_workbook(f"分送/{files[0]}").sheetnames[0])
    again = run("build", plan, "-o", "甲.xlsx", "--split-by-department", "分送")
    assert "已写出：甲.xlsx、分送（各单位工作簿 6 个）" in again.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--sheets", "矩阵"], "--sheets 没有「矩阵」，可选：任务分工表、责任矩阵、各部门任务清单"),
        (["--sheets", ""], "--sheets 没有「」"),
        (["--sheets", "分管领导任务清单"], "--sheets 要了分管领导任务清单，而名录中没有分管领导"),
        (["--annexes", "台账"], "--annexes 没有「台账」，可选：任务分工表、责任矩阵、各部门任务清单"),
        (["--marks", "主办=▲"], "--marks 没有「主办」，可选：牵头、负责、配合、指导"),
        (["--marks", "牵头"], "--marks 「牵头」写法有误，应为 名称=值"),
        (["--marks", "牵头=▲,牵头=△"], "--marks 「牵头=△」写法有误"),
        (["--marks", "牵头=●"], "--marks 「牵头=●」不能用：每种角色一到两个字符，各不相同"),
        (["--fonts", "封面=宋体"], "--fonts 没有「封面」，可选：标题、表头、正文、注释、页码、西文"),
        (["--fonts", "正文=" + "宋" * 40], "不是字体名称：最多 31 个字符"),
        (["--fonts", '正文=宋体"/>'], "不是字体名称"),
        (["--paper", "B5"], "--paper 不能是「B5」，可选：auto, A4, A3"),
        (["--punctuation", "半角"], "--punctuation 不能是「半角」，可选：fullwidth, raw"),
        (["--page-number", "左"], "--page-number 不能是「左」，可选：gb9704, bottom"),
        (["--csv", "long"], "--csv 只用于 .csv，这次没有这样的输出"),
        (["--template", "信笺.dotx"], "--template 「信笺.dotx」不是 .docx 文件"),
        (["--template", "没有.docx"], "无法使用模板「没有.docx」：找不到该文件"),
        (["--split-by-department", "方案.txt"], "--split-by-department 「方案.txt」不是可以写入的文件夹"),
        (["--split-by-department", ""], "--split-by-department 「」不是可以写入的文件夹"),
        (["--split-by-department", "无/分送"], "文件夹「无」不存在"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(run: Any, plan: str, options: list[str], said: str) -> None:
    before = sorted(Path().iterdir())
    done = run("build", plan, "-o", "甲.xlsx", "-o", "甲.docx", *options)
    assert done.status == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert sorted(Path().iterdir()) == before
    assert run("--lang", "en", "build", plan, "-o", "甲.xlsx", "-o", "甲.docx", *options).status == 2


@pytest.mark.parametrize(
    ("output", "option"),
    [
        ("甲.docx", ["--sheets", "责任矩阵"]),
        ("甲.docx", ["--marks", "牵头=▲"]),
        ("甲.docx", ["--paper", "A3"]),
        ("甲.xlsx", ["--template", "信笺.docx"]),
        ("甲.xlsx", ["--annexes", "tasks"]),
        ("甲.xlsx", ["--page-number", "bottom"]),
        ("甲.html", ["--fonts", "正文=宋体"]),
        ("甲.json", ["--punctuation", "raw"]),
    ],
)
def test_a_wish_that_no_output_can_meet_is_told(run: Any, plan: str, output: str, option: list[str]) -> None:
    done = run("build", plan, "-o", output, *option)
    assert done.status == 2
    assert f"{option[0]} 只用于 ." in done.err
    assert not Path(output).exists()


def test_neither_the_template_nor_an_input_is_written_over(run: Any, plan: str) -> None:
    Document().save("信笺.docx")
    held = Path("信笺.docx").read_bytes()
    done = run("build", plan, "-o", "信笺.docx", "--template", "信笺.docx")
    assert done.status == 2
    assert Path("信笺.docx").read_bytes() == held
    Path("分送").mkdir()
    run("build", plan, "-o", "分送/01_市民政局.xlsx")
    done = run("build", "分送/01_市民政局.xlsx", "--split-by-department", "分送")
    assert done.status == 2
    assert "「分送」里有输入文件" in done.err


def test_a_build_needs_somewhere_to_write(run: Any, plan: str) -> None:
    done = run("build", plan)
    assert done.status == 2
    assert "缺少 -o/--output" in done.err


def test_the_sheet_of_the_leaders_where_the_registry_names_them(run: Any, plan: str) -> None:
    Path("名录.toml").write_text('[[leader]]\nname = "王某"\ndepartments = ["市民政局"]\n', encoding="utf-8")
    done = run("build", plan, "-o", "甲.xlsx", "--registry", "名录.toml", "--sheets", "leaders,tasks")
    assert done.status == 0, done.err
    assert shown("甲.xlsx") == ["任务分工表", "分管领导任务清单"]
