"""`respmatrix parse`: documents on stdout, messages on stderr."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from respmatrix.jsonio import loads


def test_one_file_gives_one_document(run: Any, plan: str) -> None:
    done = run("parse", plan)
    assert done.status == 0
    assert done.err == ""
    document = json.loads(done.out)
    assert document["source"] == plan
    assert document["meta"]["title"] == "江临市推进社区食堂建设工作方案"
    assert [item["label"] for item in document["outline"]] == ["一、", "（一）", "（二）", "二、", "（一）"]
    attribution = next(task for task in document["tasks"] if task["attributions"])["attributions"][0]
    assert attribution["raw"] == "（市民政局牵头，市自然资源局、各区政府配合）"
    assert [(party["name"], party["role"], party["collective"]) for party in attribution["parties"]] == [
        ("市民政局", "lead", False),
        ("市自然资源局", "support", False),
        ("各区政府", "support", True),
    ]
    assert loads(done.out).source.text == Path(plan).read_text(encoding="utf-8")


def test_several_files_give_an_array(run: Any, plan: str) -> None:
    assert [one["source"] for one in json.loads(run("parse", plan, plan).out)] == [plan, plan]


def test_lines_stand_in_the_order_given(run: Any, plan: str) -> None:
    Path("乙.txt").write_text("关于某事的通知\n", encoding="utf-8")
    done = run("parse", "乙.txt", plan, "--format", "jsonl")
    assert [json.loads(line)["source"] for line in done.out.splitlines()] == ["乙.txt", plan]


def test_a_file_that_cannot_be_read_leaves_a_record_and_the_others_go_on(run: Any, plan: str) -> None:
    done = run("parse", "没有.txt", plan, "--format", "jsonl")
    assert done.status == 2
    missing, document = map(json.loads, done.out.splitlines())
    assert missing["source"] == "没有.txt"
    assert missing["error"]["type"] == "ReadError"
    assert "没有.txt" in missing["error"]["message"]
    assert document["source"] == plan
    assert done.err.count("\n") == 1
    assert "没有.txt" in done.err


def test_records_are_told_in_english_too(run: Any) -> None:
    done = run("parse", "none.txt", "--lang", "en")
    assert json.loads(done.out)["error"]["message"].isascii()


def test_text_is_to_be_read(run: Any, plan: str) -> None:
    done = run("parse", plan, "--format", "text")
    assert done.status == 0
    lines = [line.strip() for line in done.out.splitlines()]
    assert lines[0] == f"# {plan}"
    assert any(line.startswith("（一）合理布局站点 [") for line in lines)
    assert "牵头：市民政局；配合：市自然资源局、各区政府" in lines
    assert "负责：市市场监管局、市卫生健康委；等（名单未列全）；按职责分工；时限：2026年6月底前完成" in lines


def test_text_of_a_file_that_cannot_be_read_goes_to_stderr_alone(run: Any) -> None:
    done = run("parse", "没有.txt", "--format", "text")
    assert (done.status, done.out) == (2, "")
    assert "没有.txt" in done.err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_standard_input_in_any_encoding(run: Any, plan: str, encoding: str) -> None:
    text = Path(plan).read_text(encoding="utf-8")
    document = json.loads(run("parse", "-", stdin=text.encode(encoding)).out)
    assert document["source"] == "-"
    assert document["text"] == text


def test_empty_standard_input(run: Any) -> None:
    done = run("parse", "-")
    assert done.status == 2
    assert "error" in json.loads(done.out)


def test_standard_input_only_once(run: Any) -> None:
    done = run("parse", "-", "-")
    assert (done.status, done.out) == (2, "")
    assert "只能给一次" in done.err


def test_an_error_of_our_own_is_told_and_the_others_go_on(
    run: Any, plan: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from respmatrix import pipeline

    parse = pipeline.parse

    def fragile(source: str) -> object:
        if source == "坏.txt":
            raise ZeroDivisionError("商")
        return parse(source)

    monkeypatch.setattr(pipeline, "parse", fragile)
    done = run("parse", "坏.txt", plan, "--format", "jsonl")
    assert done.status == 2
    broken, document = map(json.loads, done.out.splitlines())
    assert broken["error"]["type"] == "InternalError"
    assert document["source"] == plan
    assert "程序内部错误（ZeroDivisionError：商）" in done.err
    assert "Traceback" not in done.err
    monkeypatch.setenv("RESPMATRIX_TRACEBACK", "1")
    with pytest.raises(ZeroDivisionError):
        run("parse", "坏.txt")
