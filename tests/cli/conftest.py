"""A small policy document, and a way to run the command on it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from respmatrix.cli import main

PLAN = """江临市推进社区食堂建设工作方案

一、重点任务

（一）合理布局站点。编制社区食堂布点规划。（市民政局牵头，市自然资源局、各区政府配合）

（二）加强食品安全监管。落实“明厨亮灶”。（市市场监管局、市卫生健康委等部门按职责分工负责，2026年6月底前完成）

二、保障措施

（一）加强经费保障。安排专项补助。（市财政局、市民政局负责）
"""


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("RESPMATRIX_LANG", raising=False)
    monkeypatch.delenv("RESPMATRIX_TRACEBACK", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """The name of the document, in the current directory."""
    (tmp_path / "方案.txt").write_text(PLAN, encoding="utf-8")
    return "方案.txt"


class Outcome:
    """What a run gave."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command in this process."""

    def run_command(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main(list(arguments))
        out, err = capsys.readouterr()
        return Outcome(status, out, err)

    return run_command


@pytest.fixture
def as_user() -> None:
    """Skip where permissions mean nothing."""
    if not hasattr(os, "geteuid") or os.geteuid() == 0:
        pytest.skip("permissions do not bind the superuser")
