"""Records, data frames and what a notebook shows（记录、数据框、笔记本预览）."""

from __future__ import annotations

import sys
from typing import get_type_hints
from xml.etree import ElementTree

import pytest
from attrs import evolve

from respmatrix import (
    Meta,
    Record,
    RespmatrixError,
    ResponsibilityMatrix,
    build_matrix,
    merge_matrices,
    parse_text,
    to_frame,
    to_records,
)
from respmatrix.matrix import build_matrix as plain_matrix
from respmatrix.testing import ToyRegistry

TEXT = "一、任务\n（一）建<平台>。\n编制方案。（市发改委牵头，市财政局、市发改委等部门配合，2026年底前完成）"


@pytest.fixture
def matrix() -> ResponsibilityMatrix:
    document = evolve(parse_text(TEXT), meta=Meta(title="方案", place="天津市"))
    return build_matrix([document], registry=ToyRegistry())


def test_a_record_for_every_role_of_every_body(matrix: ResponsibilityMatrix) -> None:
    records = to_records(matrix)
    assert [(one["department"], one["role"], one["position"]) for one in records] == [
        ("市发改委", "lead", 1),
        ("市发改委", "support", 3),
        ("市财政局", "support", 2),
    ]
    assert records[0] == {
        "task": "T1-1",
        "document": "方案",
        "section": "一、任务",
        "label": "（一）",
        "title": "建<平台>",
        "department": "市发改委",
        "canonical": "天津市发展改革委",
        "department_id": "发展改革委@天津市",
        "scope": "天津市",
        "collective": False,
        "role": "lead",
        "kind": "named",
        "printed": True,
        "open_ended": True,
        "deadline": "2026年底前完成",
        "mention": "市发改委",
        "line": 3,
        "position": 1,
    }
    assert all(list(record) == list(Record.__annotations__) for record in records)


def test_an_expanded_member_is_not_printed() -> None:
    matrix = plain_matrix([parse_text("1.建。（各区政府负责）")], expand={"各区政府": ["东区政府"]})
    (record,) = to_records(matrix)
    assert (record["department"], record["printed"], record["mention"], record["department_id"]) == (
        "东区政府",
        False,
        "各区政府",
        None,
    )


def test_pandas(matrix: ResponsibilityMatrix) -> None:
    pytest.importorskip("narwhals", reason="extra frames is not installed")
    pandas = pytest.importorskip("pandas", reason="extra frames is not installed")
    frame = to_frame(matrix)
    assert isinstance(frame, pandas.DataFrame)
    assert frame.to_dict("records") == to_records(matrix)
    assert frame.groupby("department")["task"].nunique().to_dict() == {"市发改委": 1, "市财政局": 1}


def test_polars(matrix: ResponsibilityMatrix) -> None:
    pytest.importorskip("narwhals", reason="extra frames is not installed")
    polars = pytest.importorskip("polars", reason="polars is not installed")
    frame = to_frame(matrix, backend="polars")
    assert isinstance(frame, polars.DataFrame)
    assert frame.to_dicts() == to_records(matrix)
    # An empty matrix has the same columns of the same types, so that frames can be stacked.
    empty = to_frame(build_matrix([]), backend="polars")
    assert (empty.height, empty.schema) == (0, frame.schema)
    types = {bool: polars.Boolean(), int: polars.Int64()}
    assert dict(frame.schema) == {
        key: types.get(kind, polars.String()) for key, kind in get_type_hints(Record).items()
    }


def test_pyarrow(matrix: ResponsibilityMatrix) -> None:
    pytest.importorskip("narwhals", reason="extra frames is not installed")
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    frame = to_frame(matrix, backend="pyarrow")
    assert isinstance(frame, pyarrow.Table)
    assert frame.to_pylist() == to_records(matrix)


def test_what_no_frame_can_hold_is_replaced() -> None:
    pytest.importorskip("narwhals", reason="extra frames is not installed")
    pytest.importorskip("polars", reason="polars is not installed")
    matrix = build_matrix([parse_text("1.建\ud800平台。（市财政局负责）")])
    assert to_records(matrix)[0]["title"] == "建\ud800平台"
    assert to_frame(matrix, backend="polars")["title"].to_list() == ["建\ufffd平台"]


def test_missing_narwhals_is_told(matrix: ResponsibilityMatrix, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "narwhals", None)
    with pytest.raises(RespmatrixError, match=r"没有安装 narwhals.*respmatrix\[frames\]"):
        to_frame(matrix)


def test_a_missing_library_is_told(matrix: ResponsibilityMatrix, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("narwhals", reason="extra frames is not installed")

    def fail(*_: object, **__: object) -> None:
        raise ModuleNotFoundError("No module named 'polars'", name="polars")

    monkeypatch.setattr("narwhals.from_dict", fail)
    with pytest.raises(RespmatrixError) as raised:
        to_frame(matrix, backend="polars")
    assert "没有安装 polars" in raised.value.message
    assert raised.value.hint_en == "pip install 'respmatrix[frames]' polars"


def html(matrix: ResponsibilityMatrix) -> str:
    return matrix._repr_html_()


def test_a_notebook_shows_a_table(matrix: ResponsibilityMatrix) -> None:
    shown = html(matrix)
    tree = ElementTree.fromstring(f"<div>{shown}</div>")
    assert tree.findtext("table/caption") == "责任矩阵：1 项任务 × 2 个单位"
    assert [head.text for head in tree.findall("table/thead/tr/th")] == [
        None,
        "任务",
        "市发改委",
        "市财政局",
        "名单未列全",
    ]
    (row,) = tree.findall("table/tbody/tr")
    assert [cell.text for cell in row] == ["T1-1", "（一）建<平台>", "★○", "○", "等"]
    assert "<平台>" not in shown


def test_what_a_notebook_shows_is_bounded() -> None:
    bodies = "、".join(f"市{character}局" for character in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
    text = "\n".join(f"{number}.{'长' * 300}事。（{bodies}负责）" for number in range(1, 90))
    matrix = build_matrix([parse_text(text)])
    assert len(matrix.rows) == 89
    shown = html(merge_matrices([matrix] * 3))
    assert len(shown) < 60_000
    assert shown.count("<tr>") == 41
    assert "只显示前 40 项任务、前 20 个单位" in shown
    assert "长" * 41 not in shown
    assert html(build_matrix([])).startswith("<table>")
