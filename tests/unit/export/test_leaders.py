"""The sheet by leader lists the tasks of the bodies in each leader's charge."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from respmatrix import ExcelOptions, build_matrix, by_leader, parse_text, write_xlsx
from respmatrix.export.layout.leaders import leaders_table

TEXT = (
    "清河市行动方案\n一、任务\n（一）建设平台。（市财政局牵头，市教育局配合，2026年底前完成）\n"
    "（二）开放数据。（市数据局、市财政局负责）\n"
)
LEADERS = {"张三": ["市财政局", "市教育局", "市审计局"], "李四": ["市水利局"]}
REGISTRY = """
[[leader]]
name = "张三"
title = "副市长"
departments = ["市财政局"]
"""


def test_every_leader_has_a_block_with_tasks_bodies_and_times() -> None:
    matrix = build_matrix([parse_text(TEXT)])
    table = leaders_table(matrix, by_leader(matrix, LEADERS))
    shown = [[cell.text for cell in row.cells] for row in table.rows]
    assert shown == [
        ["张三（市教育局、市财政局，2项；没有任务：市审计局）"],
        ["1", "一（一）", "建设平台", "○ 市教育局\n★ 市财政局", "2026年底前完成"],
        ["2", "一（二）", "开放数据", "● 市财政局", "—"],
        ["李四（所分管的单位没有任务，0项）"],
    ]
    assert table.legend[-1] == "名录中没有写明分管领导的单位：市数据局"


def test_the_sheet_is_there_only_for_leaders(tmp_path: Path) -> None:
    matrix = build_matrix([parse_text(TEXT)])
    write_xlsx(matrix, tmp_path / "甲.xlsx")
    assert "分管领导任务清单" not in load_workbook(tmp_path / "甲.xlsx").sheetnames
    write_xlsx(matrix, tmp_path / "甲.xlsx", options=ExcelOptions(leaders=by_leader(matrix, LEADERS)))
    sheet = load_workbook(tmp_path / "甲.xlsx")["分管领导任务清单"]
    assert any("张三" in str(cell.value) for row in sheet.iter_rows() for cell in row)


def test_the_command_takes_leaders_from_the_registry(tmp_path: Path, monkeypatch: Any) -> None:
    from respmatrix.cli import main

    monkeypatch.chdir(tmp_path)
    Path("方案.txt").write_text(TEXT, encoding="utf-8")
    Path("名录.toml").write_text(REGISTRY, encoding="utf-8")
    assert main(["build", "方案.txt", "-o", "表.xlsx", "--registry", "名录.toml"]) == 0
    assert "分管领导任务清单" in load_workbook("表.xlsx").sheetnames


def test_the_sheet_alone_needs_leaders() -> None:
    with pytest.raises(ValueError, match="needs leaders"):
        ExcelOptions(sheets=("分管领导任务清单",))
