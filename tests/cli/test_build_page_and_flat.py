"""`respmatrix build` writes the web page and the flat files by their suffixes（网页与平面文件）."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from respmatrix.export import flat
from respmatrix.export.page import read_html


def test_every_suffix_gives_the_same_cells(run: Any, plan: str) -> None:
    pytest.importorskip("pyarrow", reason="needs pyarrow")
    names = ["甲.html", "甲.HTM", "甲.csv", "甲.json", "甲.md", "甲.parquet"]
    done = run("build", plan, *(word for name in names for word in ("-o", name)))
    assert done.status == 0
    assert "已写出：" + "、".join(names) in done.err
    page = set(read_html("甲.html"))
    assert len(page) == 7
    assert set(read_html("甲.HTM")) == page
    assert set(flat.read_csv("甲.csv")) == page
    assert set(flat.read_json("甲.json").marked) == page
    assert set(flat.read_markdown("甲.md")) == page
    assert set(flat.read_parquet("甲.parquet")) == page


def test_the_page_speaks_the_language_of_the_command(run: Any, plan: str) -> None:
    assert run("build", plan, "-o", "甲.html").status == 0
    assert '<html lang="zh-CN">' in Path("甲.html").read_text(encoding="utf-8")
    assert run("build", plan, "-o", "甲.html", "--lang", "en").status == 0
    assert '<html lang="en">' in Path("甲.html").read_text(encoding="utf-8")


def test_the_title_of_the_user_is_that_of_page_and_markdown(run: Any, plan: str) -> None:
    assert run("build", plan, "--title", "食堂专班", "-o", "甲.html", "-o", "甲.md").status == 0
    assert "<title>食堂专班 责任矩阵</title>" in Path("甲.html").read_text(encoding="utf-8")
    assert Path("甲.md").read_text(encoding="utf-8").startswith("# 食堂专班\n")


def test_parquet_without_its_library_leaves_no_file(
    run: Any, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = run("build", plan, "-o", "甲.parquet")
    assert done.status == 2
    assert "没有安装 pyarrow" in done.err
    assert "respmatrix[parquet]" in done.err
    assert not Path("甲.parquet").exists()
