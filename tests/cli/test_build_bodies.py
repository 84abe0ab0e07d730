"""`respmatrix build` with a registry, with classes expanded, with columns in another order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from respmatrix.errors import ReadError
from respmatrix.testing import ToyRegistry

TEXT = """天津市食堂建设工作方案

一、合理布局。编制规划。（市财政局牵头，市发改委、各区政府配合）

二、加强监管。抓好落实。（市发展改革委负责）
"""


@pytest.fixture
def plan() -> str:
    Path("方案.txt").write_text(TEXT, encoding="utf-8")
    return "方案.txt"


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Let the command find a registry; return the files that it is asked for."""
    asked: list[str | None] = []

    def open_registry(path: str | None) -> ToyRegistry:
        asked.append(path)
        return ToyRegistry()

    monkeypatch.setattr("respmatrix.pipeline.open_registry", open_registry)
    return asked


def units(path: str) -> list[str]:
    """Return the headings of the bodies in the matrix."""
    sheet = load_workbook(path)["责任矩阵"]
    top = next(row for row in range(1, 12) if sheet.cell(row, 1).value == "序号")
    found = [sheet.cell(top + 1, column).value for column in range(3, sheet.max_column)]
    return [str(name) for name in found if name]


def test_the_names_of_one_body_are_one_column(run: Any, plan: str, registry: list[str | None]) -> None:
    done = run("build", plan, "-o", "甲.xlsx", "--registry", "my.toml")
    assert done.status == 0
    assert registry == ["my.toml"]
    assert units("甲.xlsx") == ["市发展改革委", "市财政局", "各区政府"]
    assert "RM503 × 1  「市发展改革委」一列合并了不同写法" in done.err


def test_columns_as_they_appear(run: Any, plan: str, registry: list[str | None]) -> None:
    run("build", plan, "-o", "甲.xlsx", "--registry", "my.toml", "--columns", "appearance")
    assert units("甲.xlsx") == ["市财政局", "市发展改革委", "各区政府"]


def test_renames_as_of_a_date(run: Any, registry: list[str | None]) -> None:
    Path("更名.txt").write_text(
        "天津市方案\n\n一、抓。（市银保监局负责）\n\n二、管。（市金融监管局负责）\n", encoding="utf-8"
    )
    with_date = ["build", "更名.txt", "-o", "甲.xlsx", "--registry", "my.toml", "--as-of"]
    assert run(*with_date, "2024-05-01").status == 0
    assert len(units("甲.xlsx")) == 1
    assert run(*with_date, "2020-05").status == 0
    assert len(units("甲.xlsx")) == 2


def test_a_class_is_expanded_by_the_registry_or_by_hand(
    run: Any, plan: str, registry: list[str | None]
) -> None:
    build = ["build", plan, "-o", "甲.xlsx", "--registry", "my.toml"]
    done = run(*build, "--expand", "各区政府=和平区政府，经开区管委会", "--expand", "各县政府=甲县政府")
    assert done.status == 0
    assert units("甲.xlsx")[2:] == ["和平区政府", "经开区管委会"]
    assert "没有展开「各县政府」：文件的责任分工中没有这个名称" in done.err
    assert "部门 2 个" in done.err


@pytest.mark.parametrize("place", ["天津市", "江临市"])
def test_districts_are_those_of_the_document_s_place(
    run: Any, registry: list[str | None], place: str
) -> None:
    text = f"{place}人民政府办公室关于建设食堂的通知\n\n各区人民政府：\n\n一、抓落实。（各区政府负责）\n"
    Path("通知.txt").write_text(text, encoding="utf-8")
    done = run("build", "通知.txt", "-o", "甲.xlsx", "--registry", "my.toml", "--expand", "各区政府")
    assert done.status == 0
    told = "没有展开「各区政府」：不知道它在文件所在地有哪些成员" in done.err
    assert (len(units("甲.xlsx")), told) == ((3, False) if place == "天津市" else (1, True))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--expand", "=甲"], "--expand 「=甲」写法有误"),
        (["--expand", "各区政府="], "--expand 「各区政府=」写法有误"),
        (["--as-of", "今年"], "--as-of 「今年」不是日期"),
        (["--as-of", "2024-13"], "--as-of 「2024-13」不是日期"),
        (["--columns", "字母"], "--columns 不能是「字母」，可选：protocol, appearance"),
    ],
)
def test_what_cannot_be_done_is_told_before_the_work(
    run: Any, plan: str, options: list[str], said: str
) -> None:
    done = run("build", plan, "-o", "甲.xlsx", *options)
    assert done.status == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert not Path("甲.xlsx").exists()


def test_a_registry_that_cannot_be_used_stops_all(
    run: Any, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: str | None) -> None:
        raise ReadError(f"无法读取名录「{path}」", "请检查文件")

    monkeypatch.setattr("respmatrix.pipeline.open_registry", fail)
    done = run("build", plan, "-o", "甲.xlsx", "--registry", "坏.toml")
    assert done.status == 2
    assert "错误：无法读取名录「坏.toml」。办法：请检查文件" in done.err
    assert not Path("甲.xlsx").exists()


def test_the_brief_speaks_of_what_is_printed(run: Any, plan: str) -> None:
    expand = ["--expand", "各区政府=东区政府,西区政府"]
    assert run("build", plan, "-o", "展开.docx", *expand).status == 0
    assert run("build", plan, "-o", "原文.docx").status == 0
    expanded, plain = (Document(name) for name in ("展开.docx", "原文.docx"))
    assert [one.text for one in expanded.paragraphs] == [one.text for one in plain.paragraphs]
