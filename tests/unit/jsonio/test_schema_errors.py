"""Stored JSON that cannot be used is refused with the place of the fault."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from respmatrix.errors import SchemaError
from respmatrix.jsonio import dumps, loads
from respmatrix.model import (
    Attribution,
    Location,
    Meta,
    ParsedDocument,
    Party,
    Role,
    Source,
    Span,
    Task,
)

HERE = Location(Span(0, 4), 1, 1)
PARTY = Party("市财政局", "市财政局", Span(0, 4), Role.LEAD)
TASK = Task("T1", "一、", "题", ("甲",), "文", HERE, (Attribution("市财政局", HERE, (PARTY,)),))
STORED = dumps(ParsedDocument(Source("甲.txt", "市财政局", (), (0,)), Meta(), (), (TASK, TASK)))

Break = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("breaking", "place", "said"),
    [
        (lambda d: d["tasks"][1].pop("label"), "$.tasks[1].label", "缺失"),
        (lambda d: d["tasks"][1].update(label=3), "$.tasks[1].label", "字符串"),
        (lambda d: d["tasks"][1].update(path="甲"), "$.tasks[1].path", "数组"),
        (lambda d: d["tasks"][1].update(item="1"), "$.tasks[1].item", "整数"),
        (lambda d: d["tasks"][1].update(item=True), "$.tasks[1].item", "整数"),
        (lambda d: d.update(tasks={}), "$.tasks", "数组"),
        (lambda d: d.pop("text"), "$.text", "缺失"),
        (lambda d: d["tasks"][0]["location"].update(span=[3]), "$.tasks[0].location.span", "[起, 止]"),
        (lambda d: d["tasks"][0]["location"].update(span=[3, 1]), "$.tasks[0].location.span", "[起, 止]"),
        (
            lambda d: d["tasks"][0]["attributions"][0].update(by_duty="no"),
            "$.tasks[0].attributions[0].by_duty",
            "true",
        ),
        (
            lambda d: d["tasks"][0]["attributions"][0]["parties"][0].update(role="boss"),
            "$.tasks[0].attributions[0].parties[0].role",
            "boss",
        ),
    ],
)
def test_a_broken_structure_is_refused_with_its_path(breaking: Break, place: str, said: str) -> None:
    value = json.loads(STORED)
    breaking(value)
    with pytest.raises(SchemaError) as caught:
        loads(json.dumps(value))
    assert f"{place} " in caught.value.message
    assert said in caught.value.message
    assert f"{place} " in caught.value.message_en
    assert caught.value.hint


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", '"甲"', "NaN", "[" * 200_000, "9" * 10_000])
def test_what_is_not_ours_is_refused(text: str) -> None:
    with pytest.raises(SchemaError, match="无法读取存档"):
        loads(text)


@pytest.mark.parametrize(
    ("schema", "said"),
    [
        (None, "$.schema.name"),
        ([], "$.schema.name"),
        ({"name": "other", "version": 1}, "$.schema.name"),
        ({"name": "respmatrix.document"}, "$.schema.version"),
        ({"name": "respmatrix.document", "version": True}, "$.schema.version"),
        ({"name": "respmatrix.document", "version": 0}, "$.schema.version"),
        ({"name": "respmatrix.document", "version": 2}, "格式版本是 2"),
    ],
)
def test_the_schema_is_checked(schema: object, said: str) -> None:
    value = json.loads(STORED) | {"schema": schema}
    with pytest.raises(SchemaError) as caught:
        loads(json.dumps(value))
    assert said in caught.value.message


def test_several_faults_are_counted() -> None:
    value = json.loads(STORED)
    value["tasks"][0].pop("label")
    value["tasks"][1].update(title=1, text=2)
    with pytest.raises(SchemaError) as caught:
        loads(json.dumps(value))
    assert "$.tasks[0].label 缺失（共 3 处）" in caught.value.message


def test_keys_that_this_release_does_not_know_are_left_alone() -> None:
    value = json.loads(STORED) | {"later": 1}
    value["tasks"][0]["later"] = "甲"
    assert loads(json.dumps(value)) == loads(STORED)
