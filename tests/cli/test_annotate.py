"""`respmatrix annotate`: one page with the text and all that was read from it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


def test_a_page_is_written_and_told(run: Any, plan: str) -> None:
    done = run("annotate", plan, "-o", "标注.html")
    assert (done.status, done.out) == (0, "")
    assert "已写出：标注.html" in done.err
    page = Path("标注.html").read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="zh-CN">')
    assert "核对清单" in page
    assert "方案.txt" in page


def test_what_the_linter_says_is_shown_too(run: Any, plan: str) -> None:
    done = run("annotate", plan, "-o", "标注.html", "--fail-on", "info")
    assert done.status == 1
    page = Path("标注.html").read_text(encoding="utf-8")
    assert "RM315" in page
    assert "提示" in done.err


def test_english(run: Any, plan: str) -> None:
    assert run("annotate", plan, "-o", "marked.html", "--lang", "en").status == 0
    page = Path("marked.html").read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert "checked by" in page


def test_several_documents_share_a_page(run: Any, plan: str) -> None:
    Path("乙.txt").write_text("关于某事的通知\n一、办理。（市财政局负责）\n", encoding="utf-8")
    done = run("annotate", plan, "乙.txt", "-o", "标注.html")
    assert done.status == 0
    page = Path("标注.html").read_text(encoding="utf-8")
    assert page.count("<article") == 2
    assert 'href="#d2-top"' in page


@pytest.mark.parametrize("output", ["标注.pdf", "标注", "没有/标注.html", "方案.txt"])
def test_an_output_that_cannot_be_written_is_told_before_any_work(run: Any, plan: str, output: str) -> None:
    before = Path(plan).read_bytes()
    done = run("annotate", plan, "-o", output)
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert f"无法写出「{output}」" in done.err
    assert Path(plan).read_bytes() == before
    assert not Path(output).exists() or output == plan


def test_nothing_is_written_where_a_named_file_cannot_be_read(run: Any, plan: str) -> None:
    assert run("annotate", plan, "没有.txt", "-o", "标注.html").status == 2
    assert not Path("标注.html").exists()
    assert run("annotate", plan, "没有.txt", "-o", "标注.html", "--keep-going").status == 2
    assert Path("标注.html").exists()
