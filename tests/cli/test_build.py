"""`respmatrix build`: whole outputs or none, and a clear word on the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from respmatrix.errors import WriteError


def files() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


def text_of(path: str) -> str:
    with ZipFile(path) as archive:
        return "".join(archive.read(name).decode("utf-8") for name in archive.namelist() if "xml" in name)


def test_both_outputs_are_written_and_summed_up(run: Any, plan: str) -> None:
    done = run("build", plan, "-o", "责任矩阵.xlsx", "-o", "任务分工表.docx")
    assert done.status == 0
    assert done.out == ""
    assert files() == ["任务分工表.docx", "方案.txt", "责任矩阵.xlsx"]
    assert "市自然资源局" in text_of("责任矩阵.xlsx")
    assert "市自然资源局" in text_of("任务分工表.docx")
    assert "读取 1 份文件：任务 3 项，责任分工 3 处，部门 5 个" in done.err
    assert "已写出：责任矩阵.xlsx、任务分工表.docx" in done.err


def test_the_title_is_that_of_the_user(run: Any, plan: str) -> None:
    assert run("build", plan, "--title", "食堂专班台账", "-o", "甲.xlsx", "-o", "甲.docx").status == 0
    assert "食堂专班台账" in text_of("甲.xlsx")
    assert "食堂专班台账" in text_of("甲.docx")


def test_files_may_stand_after_the_options(run: Any, plan: str) -> None:
    Path("又.txt").write_text(Path(plan).read_text(encoding="utf-8") + "\n又。\n", encoding="utf-8")
    done = run("build", plan, "-o", "甲.xlsx", "又.txt")
    assert done.status == 0
    assert "读取 2 份文件" in done.err


def test_a_pattern_stands_for_its_files(run: Any, plan: str) -> None:
    assert "读取 1 份文件" in run("build", "方*.txt", "-o", "甲.xlsx").err
    Path("方[1].txt").write_bytes(Path(plan).read_bytes())
    assert "读取 1 份文件" in run("build", "方[1].txt", "-o", "甲.xlsx").err
    for no_file in ("没有*.txt", "*" * 5000, "*\0"):
        assert run("build", no_file, "-o", "甲.xlsx").status == 2


def test_standard_input_is_read(run: Any, plan: str) -> None:
    done = run("build", "-", "-o", "甲.xlsx", stdin=Path(plan).read_bytes())
    assert done.status == 0
    assert "任务 3 项" in done.err


def test_an_old_output_is_replaced(run: Any, plan: str) -> None:
    Path("甲.xlsx").write_text("旧", encoding="utf-8")
    assert run("build", plan, "-o", "甲.xlsx").status == 0
    assert "市财政局" in text_of("甲.xlsx")


def test_a_document_without_attributions_gives_empty_tables_and_says_so(run: Any) -> None:
    Path("空.txt").write_text("关于放假的通知\n今年春节放假七天。\n", encoding="utf-8")
    done = run("build", "空.txt", "-o", "甲.xlsx", "-o", "甲.docx")
    assert done.status == 0
    assert "没有找到责任分工" in done.err
    assert files() == ["甲.docx", "甲.xlsx", "空.txt"]


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (["甲.pdf"], "无法写出「甲.pdf」：不支持后缀「.pdf」"),
        (["甲.xls"], "可用的后缀：.xlsx、.docx、.html"),
        (["甲"], "无法写出「甲」：没有后缀"),
        (["没有/甲.xlsx"], "文件夹「没有」不存在"),
        (["夹.xlsx"], "无法写出「夹.xlsx」：它是一个文件夹"),
        (["方案.txt"], "不支持后缀「.txt」"),
        (["长" * 300 + ".xlsx"], "请换一个文件名"),
        (["甲\0.xlsx"], "请换一个文件名"),
        (["甲.xlsx", "./甲.xlsx"], "输出「./甲.xlsx」给了两次"),
        (["甲.xlsx", "乙.docx", "没有/丙.docx"], "文件夹「没有」不存在"),
    ],
)
def test_an_output_that_cannot_be_stops_all_before_the_work(
    run: Any, plan: str, outputs: list[str], said: str
) -> None:
    Path("夹.xlsx").mkdir()
    before = files()
    done = run("build", plan, *(word for output in outputs for word in ("-o", output)))
    assert done.status == 2
    assert said in done.err
    assert done.err.startswith("错误：")
    assert done.err.count("\n") == 1
    assert files() == before


def test_an_output_that_is_an_input_is_refused(run: Any, plan: str) -> None:
    Path("表.xlsx").write_bytes(Path(plan).read_bytes())
    done = run("build", "表.xlsx", "-o", "./表.xlsx")
    assert done.status == 2
    assert "输出「./表.xlsx」就是输入文件「表.xlsx」" in done.err
    assert Path("表.xlsx").read_bytes() == Path(plan).read_bytes()


@pytest.mark.usefixtures("as_user")
def test_a_directory_without_permission_is_told(run: Any, plan: str) -> None:
    Path("夹").mkdir(mode=0o500)
    done = run("build", plan, "-o", "夹/甲.xlsx")
    assert done.status == 2
    assert "没有写入权限" in done.err


def make_binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 8)


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("没有.txt", lambda path: None),
        ("空.txt", lambda path: path.touch()),
        ("图.txt", make_binary),
        ("旧.doc", lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0" + b"\x00" * 600)),
        ("何.xyz", lambda path: path.write_text("文", encoding="utf-8")),
    ],
)
def test_an_input_that_cannot_be_read_stops_before_writing(
    run: Any, plan: str, name: str, make: Callable[[Path], None]
) -> None:
    make(Path(name))
    before = files()
    done = run("build", plan, name, "-o", "甲.xlsx")
    assert done.status == 2
    first, last = done.err.splitlines()
    assert first.startswith("错误：")
    assert f"「{name}」" in first
    assert "办法：" in first
    assert last == "没有写出任何文件"
    assert files() == before


def test_every_unreadable_input_is_told(run: Any, plan: str) -> None:
    done = run("build", "甲.txt", plan, "乙.txt", "-o", "甲.xlsx")
    assert [name in done.err for name in ("甲.txt", "乙.txt")] == [True, True]


def test_when_the_second_output_fails_the_first_stays_whole(
    run: Any, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise WriteError("无法写出「甲.docx」：磁盘已满", "请清理磁盘", message_en="disk full")

    monkeypatch.setattr("respmatrix.export.word.write_docx", fail)
    done = run("build", plan, "-o", "甲.xlsx", "-o", "甲.docx")
    assert done.status == 2
    assert "此前已完整写出：甲.xlsx" in done.err
    assert "错误：无法写出「甲.docx」：磁盘已满。办法：请清理磁盘" in done.err
    assert files() == ["方案.txt", "甲.xlsx"]
    assert "市财政局" in text_of("甲.xlsx")


TWO_ROLES = "江临市工作方案\n\n一、建设站点。抓好落实。（市民政局牵头，市财政局、市民政局配合）\n"


def test_diagnostics_are_counted_by_severity_and_code(run: Any) -> None:
    Path("两.txt").write_text(TWO_ROLES, encoding="utf-8")
    done = run("build", "两.txt", "-o", "甲.xlsx")
    assert done.status == 0
    assert re.search(r"^请核对：错误 0、警告 [1-9]", done.err, re.MULTILINE)
    assert re.search(r"^  RM\d{3} × 1  「市民政局」在同一处责任分工中有两种角色", done.err, re.MULTILINE)
    assert "respmatrix check 两.txt" in done.err


def test_of_several_diagnostics_of_a_kind_the_first_is_told(run: Any) -> None:
    Path("两.txt").write_text(TWO_ROLES + "二、开放站点。（市公安局牵头，市公安局配合）\n", encoding="utf-8")
    done = run("build", "两.txt", "-o", "甲.xlsx")
    assert "  RM304 × 2  如：「市民政局」在同一处责任分工中有两种角色：牵头、配合\n" in done.err


@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_the_status_follows_fail_on_and_files_are_written(run: Any, level: str, status: int) -> None:
    Path("两.txt").write_text(TWO_ROLES, encoding="utf-8")
    assert run("build", "两.txt", "-o", "甲.xlsx", "--fail-on", level).status == status
    assert "市民政局" in text_of("甲.xlsx")


def test_what_was_not_understood_is_shown_word_for_word(run: Any) -> None:
    text = (
        "1.建设平台。完善功能。（市财政局、另行商定牵头，市教委配合）\n2.开放数据。编制目录。（市数据局负责）"
    )
    Path("方案.txt").write_text(text, encoding="utf-8")
    done = run("build", "方案.txt", "-o", "表.xlsx")
    assert "1 处文字可能写有责任单位而未能识别，请对照原文：" in done.err
    assert "  方案.txt:1:13  （市财政局、另行商定牵头，市教委配合）" in done.err


def test_english(run: Any, plan: str) -> None:
    done = run("build", plan, "-o", "m.xlsx", "--lang", "en")
    assert "read 1 document(s): 3 tasks, 3 attributions, 5 departments, 1 classes" in done.err
    refused = run("build", plan, "-o", "m.pdf", "--lang=en")
    assert refused.err.startswith("error: cannot write m.pdf: unknown suffix .pdf; possible suffixes")
