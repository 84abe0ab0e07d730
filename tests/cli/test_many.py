"""Folders, patterns and many files: what fails is told, the others go on."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from respmatrix.cli.files import find_files, natural
from respmatrix.cli.progress import Progress
from respmatrix.text import display_width


@pytest.fixture
def folder(plan: str) -> Path:
    """A folder with two documents, one below, one that cannot be read, and what is no input."""
    below = Path("材料/附件")
    below.mkdir(parents=True)
    for name in ("方案10.txt", "方案2.txt", "附件/甲.TXT"):
        (below.parent / name).write_text(Path(plan).read_text(encoding="utf-8") + name, encoding="utf-8")
    left = "~$方案2.txt .方案2.txt 附件/.~lock.甲.txt# 图.png 附件/__MACOSX/甲.txt .git/a.txt"
    for name in left.split():
        (below.parent / name).parent.mkdir(exist_ok=True)
        (below.parent / name).write_text("不读", encoding="utf-8")
    return below.parent


def test_names_are_in_the_order_of_people() -> None:
    given = "b2 附件10.txt 附件2.txt 甲/10.txt 甲/9.txt 甲2/1.txt A1 甲/第２号.txt 甲/第12号.txt"
    ordered = "A1 b2 甲/9.txt 甲/10.txt 甲/第２号.txt 甲/第12号.txt 甲2/1.txt 附件2.txt 附件10.txt"
    assert sorted(given.split(), key=natural) == ordered.split()


def test_a_folder_gives_its_documents_in_natural_order(folder: Path) -> None:
    found = find_files([str(folder)])
    assert [Path(name).name for name in found.names] == ["方案2.txt", "方案10.txt", "甲.TXT"]
    assert found.folders == (str(folder),)
    assert (found.empty, found.unsupported, found.ours) == ((), (), ())


def test_a_file_of_a_folder_is_read_once(folder: Path) -> None:
    named = str(folder / "方案10.txt")
    names = find_files([named, str(folder), str(folder)]).names
    assert [Path(name).name for name in names] == ["方案10.txt", "方案2.txt", "甲.TXT"]
    assert find_files([named, str(folder), str(folder)]).empty == ()
    assert find_files([named, named]).names == (named, named)


def test_patterns_are_in_natural_order_and_leave_out_what_programs_leave(folder: Path) -> None:
    assert [Path(name).name for name in find_files(["材料/*.txt"]).names] == ["方案2.txt", "方案10.txt"]
    found = find_files(["材料/**/*.TXT"]).names
    assert [Path(name).name for name in found] == ["甲.TXT"]
    every = [Path(name).name for name in find_files(["材料/**"]).names]
    assert every == ["图.png", "方案2.txt", "方案10.txt", "甲.txt", "甲.TXT"]  # a pattern says what it wants
    assert [Path(name).name for name in find_files(["材*"]).names] == ["方案2.txt", "方案10.txt", "甲.TXT"]


def test_a_document_that_cannot_be_read_is_not_passed_over_in_silence(run: Any, folder: Path) -> None:
    (folder / "旧.ceb").write_bytes(b"Founder CEB")
    done = run("check", "材料")
    assert "1 个文件的格式不能读取，没有列入：材料/旧.ceb" in done.err.replace("\\", "/")
    assert "图.png" not in done.err


def test_what_we_wrote_is_no_input(run: Any, folder: Path) -> None:
    outputs = [f"材料/{name}" for name in ("表.xlsx", "简报.docx")]
    for _ in range(2):
        done = run("build", "材料", "-o", outputs[0], "-o", outputs[1])
        assert done.status == 0, done.err
        assert "读取 3 份文件" in done.err
        assert run("annotate", "材料", "-o", "材料/标注.html").status == 0
    assert "略过 3 个由本程序写出的文件" in done.err
    assert all(name in done.err.replace("\\", "/") for name in (*outputs, "材料/标注.html"))


def test_an_empty_folder_is_an_error(run: Any) -> None:
    Path("空").mkdir()
    done = run("build", "空", "-o", "甲.xlsx")
    assert done.status == 2
    assert "文件夹「空」里没有可以读取的文件" in done.err
    assert ".txt" in done.err
    assert not Path("甲.xlsx").exists()
    (record,) = json.loads(run("parse", "空", "--format", "json").out)
    assert record["source"] == "空"


def test_a_folder_that_cannot_be_opened_is_told(
    run: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.scandir

    def refuse(path: str) -> Any:
        if Path(path).name == "附件":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path)

    monkeypatch.setattr(os, "scandir", refuse)
    done = run("check", "材料")
    assert done.status == 2
    assert "无法打开文件夹「材料" in done.err
    assert "3 份文件" in done.err


def test_of_a_folder_the_others_are_written_and_the_gap_is_told(run: Any, folder: Path) -> None:
    (folder / "坏.txt").write_bytes(b"\x00\x01\x02" * 50)
    done = run("build", "材料", "-o", "甲.xlsx", "-o", "甲.docx")
    assert done.status == 2
    last = done.err.splitlines()[-1].replace("\\", "/")
    assert last == "注意：1 份文件没有读出，输出中没有它们的内容：材料/坏.txt"
    assert "RM190" in done.err
    # who is handed the table sees it too
    listed = [str(row[4].value) for row in load_workbook("甲.xlsx")["核对"].iter_rows()]
    assert any("坏.txt" in text and text.startswith("有一份输入文件没有读出") for text in listed)
    stopped = run("build", "材料", "-o", "乙.xlsx", "--no-keep-going")
    assert stopped.status == 2
    assert stopped.err.splitlines()[-1] == "没有写出任何文件"
    assert not Path("乙.xlsx").exists()


def test_named_files_are_all_or_nothing_unless_told_otherwise(run: Any, plan: str) -> None:
    assert run("build", plan, "没有.txt", "-o", "甲.xlsx").status == 2
    assert not Path("甲.xlsx").exists()
    done = run("build", plan, "没有.txt", "-o", "甲.xlsx", "--keep-going")
    assert done.status == 2
    assert Path("甲.xlsx").exists()
    assert "没有.txt" in done.err.splitlines()[-1]
    nothing = run("build", "没有.txt", "-o", "乙.xlsx", "--keep-going")
    assert nothing.status == 2
    assert not Path("乙.xlsx").exists()


@pytest.mark.parametrize("command", ["parse", "check"])
def test_who_wants_stops_at_the_first_failure(run: Any, plan: str, command: str) -> None:
    done = run(command, "没有.txt", plan, "--format", "json", "--no-keep-going")
    assert done.status == 2
    assert "其余文件没有处理" in done.err
    assert plan not in done.out
    assert plan in run(command, "没有.txt", plan, "--format", "json").out


@pytest.mark.parametrize("command", [("parse", "--format", "jsonl"), ("check",)])
def test_several_processes_give_the_same(run: Any, folder: Path, plan: str, command: tuple[str, ...]) -> None:
    (folder / "方案3.txt").write_bytes(b"")
    alone = run(*command, "材料", plan, "-", stdin=Path(plan).read_bytes())
    together = run(*command, "材料", plan, "-", "--jobs", "2", stdin=Path(plan).read_bytes())
    assert (together.status, together.out, together.err) == (alone.status, alone.out, alone.err)
    assert together.status == 2
    stopped = run(*command, "材料", plan, "--jobs", "2", "--no-keep-going")
    assert "其余文件没有处理" in stopped.err


@pytest.mark.parametrize("number", ["0", "-1", "many", "65"])
def test_processes_are_a_small_whole_number(run: Any, plan: str, number: str) -> None:
    done = run("parse", plan, "--jobs", number)
    assert done.status == 2
    assert f"--jobs 要写 1 到 64 的整数，不能是「{number}」" in done.err


def test_progress_is_one_line_that_goes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = Progress(12, "zh")
    progress.show(1, "材料/\x1b[31m" + "长" * 200 + ".txt")
    progress.show(2, "短.txt")
    progress.clear()
    progress.clear()
    told = capsys.readouterr().err
    assert "\n" not in told
    assert "\x1b" not in told
    assert "正在读取 2/12 材料/" in told
    assert "正在读取 3/12 短.txt" in told
    assert all(display_width(line) < 80 for line in told.split("\r"))
    assert told.endswith("\r")
    assert not told.split("\r")[-2].strip()


def test_nothing_is_shown_where_nobody_looks(run: Any, folder: Path) -> None:
    assert "正在读取" not in run("check", "材料").err
    Progress(12, "zh").show(0, "甲")
