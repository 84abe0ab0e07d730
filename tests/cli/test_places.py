"""Files that show their reader no lines: every output tells the place as it is found in the file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from respmatrix import ParsedDocument, Provenance, parse
from respmatrix.read.compose import ComposedCell, Composer, Piece


def word_file() -> ParsedDocument:
    composer = Composer()
    texts = ("江临市工作方案", "（一）开放数据。（市科技局牵头，市科技局配合）")
    for paragraph, text in enumerate(texts, 1):
        composer.paragraph([Piece(text, Provenance(0, paragraph=paragraph))])
    composer.table([ComposedCell([Piece("备注", Provenance(0, table=1, row=1, column=1))], 0, 0)])
    return parse(composer.finish("方案.docx", "docx"))


@pytest.fixture(autouse=True)
def _read_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("respmatrix.cli.many.load", lambda name, lang: word_file())


def test_text(run: Any) -> None:
    done = run("check", "方案.docx")
    assert "方案.docx 第2段: warning[RM304]" in done.out
    assert "方案.docx paragraph 2: warning[RM304]" in run("check", "方案.docx", "--lang", "en").out
    assert "[T1、第2段]" in run("parse", "方案.docx", "--format", "text").out


def test_json(run: Any) -> None:
    (record,) = json.loads(run("check", "方案.docx", "--format", "json").out)
    places = {each["code"]: each["place"] for each in record["diagnostics"]}
    assert places["RM304"] == "第2段"
    assert set(places.values()) <= {"第2段", None}


def test_github_points_at_no_line(run: Any) -> None:
    lines = run("check", "方案.docx", "--format", "github").out.splitlines()
    (line,) = [line for line in lines if "RM304" in line]
    assert line.startswith("::warning file=方案.docx,title=RM304::第2段：")


def test_sarif_has_a_logical_location(run: Any) -> None:
    (log,) = json.loads(run("check", "方案.docx", "--format", "sarif").out)["runs"]
    (result,) = [each for each in log["results"] if each["ruleId"] == "RM304"]
    (location,) = result["locations"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "第2段"}]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "%E6%96%B9%E6%A1%88.docx"}}
    assert location["message"] == {"text": "第2段"}
