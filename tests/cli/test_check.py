"""`respmatrix check` and `respmatrix explain`."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from respmatrix.diagnostics import CATALOGUE

TWO_ROLES = "江临市工作方案\n\n一、建设站点。抓好落实。（市民政局牵头，市财政局、市民政局配合）\n"


@pytest.fixture
def doubtful() -> str:
    Path("两.txt").write_text(TWO_ROLES, encoding="utf-8")
    return "两.txt"


def test_diagnostics_are_shown_with_their_line(run: Any, doubtful: str) -> None:
    done = run("check", doubtful)
    assert done.status == 0
    shown = r"^两\.txt:3:14: warning\[RM\d{3}\] 「市民政局」在同一处责任分工中有两种角色"
    assert re.search(shown, done.out, re.MULTILINE)
    assert "    3 | 一、建设站点。抓好落实。（市民政局牵头" in done.out
    assert re.match("1 份文件：错误 0、警告 [1-9]", done.err)


@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_the_status_follows_fail_on(run: Any, doubtful: str, level: str, status: int) -> None:
    assert run("check", doubtful, "--fail-on", level).status == status


def test_json(run: Any, doubtful: str) -> None:
    done = run("check", doubtful, "没有.txt", "--format", "json")
    assert done.status == 2
    checked, missing = json.loads(done.out)
    assert checked["source"] == doubtful
    told = [one for one in checked["diagnostics"] if "两种角色" in one["message"]]
    assert {(one["severity"], *one["location"]["span"]) for one in told} == {("warning", 22, 26)}
    assert missing["error"]["type"] == "ReadError"


def test_an_unreadable_file_outweighs_the_level(run: Any, doubtful: str) -> None:
    assert run("check", "没有.txt", doubtful, "--fail-on", "warning").status == 2


def test_english(run: Any, doubtful: str) -> None:
    done = run("check", doubtful, "--lang", "en")
    assert "has two roles" in done.out
    assert re.match(r"1 document\(s\): 0 error\(s\), [1-9] warning\(s\)", done.err)


def test_all_codes_are_listed(run: Any) -> None:
    done = run("explain")
    assert done.status == 0
    assert [line.split()[0] for line in done.out.splitlines()] == sorted(CATALOGUE)


@pytest.mark.parametrize("code", ["RM202", "rm202"])
def test_a_code_is_explained(run: Any, code: str) -> None:
    done = run("explain", code)
    assert done.status == 0
    assert CATALOGUE["RM202"].why in done.out
    assert CATALOGUE["RM202"].why_en in run("explain", code, "--lang", "en").out


def test_an_unknown_code(run: Any) -> None:
    done = run("explain", "RM000")
    assert (done.status, done.out) == (2, "")
    assert "没有诊断代码「RM000」" in done.err
