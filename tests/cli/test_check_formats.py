"""`respmatrix check --format sarif|github`: what code hosts read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from respmatrix import __version__, check, parse
from respmatrix.cli.github import command
from respmatrix.cli.paths import path_from_here, uri_from_here
from respmatrix.diagnostics import CATALOGUE

DRAFT = (
    "江临市工作方案\n\n一、建设站点。抓好落实。（市民政局牵头，市财政局、市民政局配合）\n"
    "二、开放数据。（市科技局、\n市教育局等部门负责）\n三、加强宣传。用好媒体。\n"
)
NAME = "稿/草案 100%,一.txt"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


@pytest.fixture
def draft() -> str:
    Path("稿").mkdir()
    Path(NAME).write_text(DRAFT, encoding="utf-8")
    return NAME


def sarif(done: Any) -> Any:
    return json.loads(done.out)


def test_a_log_holds_what_sarif_requires(run: Any, draft: str) -> None:
    done = run("check", draft, "--format", "sarif")
    log = sarif(done)
    assert done.status == 0
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    assert set(log) == {"$schema", "version", "runs"}
    (only,) = log["runs"]
    assert only["tool"]["driver"]["name"] == "respmatrix"
    assert only["tool"]["driver"]["version"] == __version__
    assert only["columnKind"] == "unicodeCodePoints"
    assert only["language"] == "zh-CN"
    assert "originalUriBaseIds" not in only
    assert only["invocations"] == [{"executionSuccessful": True}]


def test_every_rule_is_told_once(run: Any, draft: str) -> None:
    rules = sarif(run("check", draft, "--format", "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(CATALOGUE)
    for rule in rules:
        entry = CATALOGUE[rule["id"]]
        assert rule["fullDescription"]["text"] == entry.why
        assert rule["defaultConfiguration"]["level"] == LEVELS[entry.severity.value]
        assert rule["shortDescription"]["text"]
        assert "{" not in rule["shortDescription"]["text"]
        assert entry.example in rule["help"]["text"]


def test_every_diagnostic_is_a_result_with_its_rule(run: Any, draft: str) -> None:
    (only,) = sarif(run("check", draft, "--format", "sarif"))["runs"]
    expected = check(parse(draft))
    assert {"RM304", "RM315", "RM310"} <= {each.code for each in expected}
    assert [each["ruleId"] for each in only["results"]] == [each.code for each in expected]
    for result, diagnostic in zip(only["results"], expected, strict=True):
        assert only["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == LEVELS[diagnostic.severity.value]
        assert result["message"]["text"] == f"{diagnostic.message}。{diagnostic.hint}"


def regions(run: dict[str, Any]) -> Iterator[tuple[str, dict[str, int]]]:
    for result in run["results"]:
        for location in [*result["locations"], *result.get("relatedLocations", [])]:
            if "region" in location["physicalLocation"]:
                yield result["ruleId"], location["physicalLocation"]["region"]


def test_regions_are_code_points_and_end_behind_the_span(run: Any, draft: str) -> None:
    (only,) = sarif(run("check", draft, "--format", "sarif"))["runs"]
    lines = DRAFT.split("\n")
    found = list(regions(only))
    texts = {
        (code, lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1])
        for code, region in found
        if region["startLine"] == region["endLine"]
    }
    assert {("RM304", "市民政局"), ("RM310", "三、加强宣传")} <= texts
    (wrapped,) = [region for code, region in found if code == "RM315"]
    assert wrapped == {"startLine": 4, "startColumn": 8, "endLine": 5, "endColumn": 11}
    assert DRAFT.split("\n")[4][:10].endswith("）")


def test_related_places_are_numbered(run: Any, draft: str) -> None:
    results = sarif(run("check", draft, "--format", "sarif"))["runs"][0]["results"]
    (twice,) = [each for each in results if each["ruleId"] == "RM304"]
    (other,) = twice["relatedLocations"]
    assert other["id"] == 0
    assert other["physicalLocation"]["region"]["startColumn"] == 26


def test_a_file_is_named_by_a_relative_uri(run: Any, draft: str) -> None:
    for name in (draft, str(Path(draft).absolute()), f"稿/../{draft}"):
        (only,) = sarif(run("check", name, "--format", "sarif"))["runs"]
        places = [
            location["physicalLocation"]["artifactLocation"]
            for result in only["results"]
            for location in result["locations"]
        ]
        assert len(places) >= 3
        for place in places:
            assert set(place) == {"uri"}
            assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", place["uri"])
            assert unquote(place["uri"]) == NAME


def test_what_speaks_of_the_whole_document_has_a_file_and_no_region(run: Any) -> None:
    Path("无题.txt").write_text("一、建设平台。（市财政局负责）", encoding="utf-8")
    (result,) = sarif(run("check", "无题.txt", "--format", "sarif"))["runs"][0]["results"]
    assert result["ruleId"] == "RM205"
    (location,) = result["locations"]
    assert set(location["physicalLocation"]) == {"artifactLocation"}


def test_a_file_that_cannot_be_read_is_a_notification(run: Any, draft: str) -> None:
    done = run("check", "没有.txt", draft, "--format", "sarif", "--lang", "en")
    (only,) = sarif(done)["runs"]
    assert done.status == 2
    assert only["language"] == "en-US"
    assert only["results"]
    (invocation,) = only["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["descriptor"] == {"id": "ReadError"}
    assert notification["level"] == "error"
    (location,) = notification["locations"]
    assert unquote(location["physicalLocation"]["artifactLocation"]["uri"]) == "没有.txt"


def test_nothing_found_is_a_log_without_results(run: Any) -> None:
    done = run(
        "check", "-", "--format", "sarif", stdin="江临市工作方案\n\n一、建设。（市财政局负责）".encode()
    )
    assert sarif(done)["runs"][0]["results"] == []


def test_outside_the_current_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "下").mkdir()
    monkeypatch.chdir(tmp_path / "下")
    assert path_from_here("./甲/../乙 一.txt") == "乙 一.txt"
    assert uri_from_here("乙 一.txt") == "%E4%B9%99%20%E4%B8%80.txt"
    assert path_from_here("../丙.txt") == (tmp_path / "丙.txt").as_posix()
    assert uri_from_here("../丙.txt") == (tmp_path / "丙.txt").as_uri()
    assert (path_from_here("-"), uri_from_here("-")) == ("-", "-")


# GitHub Actions

ANNOTATION = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def unescaped(text: str) -> str:
    for code, mark in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, mark)
    return text


def test_every_diagnostic_is_an_annotation(run: Any, draft: str) -> None:
    done = run("check", draft, "--format", "github")
    expected = check(parse(draft))
    assert len(expected) >= 3
    lines = done.out.splitlines()
    assert len(lines) == len(expected)
    for line, diagnostic in zip(lines, expected, strict=True):
        match = ANNOTATION.fullmatch(line)
        assert match is not None
        assert match[1] == COMMANDS[diagnostic.severity.value]
        assert unescaped(match[3]) == f"{diagnostic.message}。{diagnostic.hint}"
        assert diagnostic.location is not None
        given = {
            key: unescaped(value) for key, _, value in (each.partition("=") for each in match[2].split(","))
        }
        assert given == {
            "file": NAME,
            "line": str(diagnostic.location.line),
            "col": str(diagnostic.location.column),
            "title": diagnostic.code,
        }


def test_an_annotation_in_full(run: Any) -> None:
    Path("草案.txt").write_text("江临市工作方案\n\n一、建设。（市财政局等负责）\n", encoding="utf-8")
    done = run("check", "草案.txt", "--format", "github", "--lang", "en")
    assert done.out == (
        "::notice file=草案.txt,line=3,col=6,title=RM315::the list of bodies is open: it ends with 等 or the "
        "like; list all bodies where possible; the matrix marks the row as open\n"
    )


@pytest.mark.parametrize(
    ("text", "in_message", "in_property"),
    [
        ("100%", "100%25", "100%25"),
        ("%0A", "%250A", "%250A"),
        ("甲\r\n乙", "甲%0D%0A乙", "甲%0D%0A乙"),
        ("甲:乙,丙", "甲:乙,丙", "甲%3A乙%2C丙"),
        ("甲：乙，丙", "甲：乙，丙", "甲：乙，丙"),
        ("::error::", "::error::", "%3A%3Aerror%3A%3A"),
    ],
)
def test_marks_that_github_reads_are_escaped(text: str, in_message: str, in_property: str) -> None:
    assert command("warning", text, file=text) == f"::warning file={in_property}::{in_message}"


def test_a_file_that_cannot_be_read_is_an_error_of_the_file(run: Any) -> None:
    done = run("check", "没有.txt", "--format", "github")
    assert done.status == 2
    assert done.out.startswith("::error file=没有.txt,title=ReadError::")
    assert len(done.out.splitlines()) == 1


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github"])
@pytest.mark.parametrize(("level", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_the_status_follows_fail_on_in_every_format(
    run: Any, draft: str, form: str, level: str, status: int
) -> None:
    assert run("check", draft, "--format", form, "--fail-on", level).status == status


# the linter's codes are those of `check` alone


@pytest.mark.parametrize("form", ["text", "json"])
def test_check_tells_what_the_linter_says(run: Any, draft: str, form: str) -> None:
    done = run("check", draft, "--format", form)
    assert {"RM304", "RM310", "RM315"} <= set(re.findall(r"RM3\d\d", done.out))


def test_parse_and_build_do_not_lint(run: Any, draft: str) -> None:
    (stored,) = [json.loads(run("parse", draft, "--format", "jsonl").out)]
    assert [each["code"] for each in stored["diagnostics"]] == ["RM304"]
    built = run("build", draft, "-o", "矩阵.xlsx", "--fail-on", "info")
    assert set(re.findall(r"RM3\d\d", built.err)) == {"RM304"}
