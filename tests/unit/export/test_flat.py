"""CSV, JSON, Markdown, Parquet: what they say, what they refuse, what they never do（平面文件）."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from respmatrix import parse_text
from respmatrix.errors import ReadError, RespmatrixError, SchemaError, WriteError
from respmatrix.export import flat
from respmatrix.export.flat import FlatOptions
from respmatrix.export.layout import LayoutOptions
from respmatrix.export.marked import MarkedCell, headings, marked_cells
from respmatrix.matrix import build_matrix
from respmatrix.model import Column, ParsedDocument, ResponsibilityMatrix

Write = Callable[..., None]
WRITERS: list[tuple[Write, str]] = [
    (flat.write_csv, "甲.csv"),
    (flat.write_json, "甲.json"),
    (flat.write_markdown, "甲.md"),
    (flat.write_parquet, "甲.parquet"),
]
IDS = ["csv", "json", "markdown", "parquet"]


@pytest.fixture
def matrix(sample: ParsedDocument) -> ResponsibilityMatrix:
    return build_matrix([sample])


def lines_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [*csv.reader(file)]


def test_a_csv_line_tells_task_body_role_and_sentence(tmp_path: Path, matrix: ResponsibilityMatrix) -> None:
    flat.write_csv(matrix, tmp_path / "甲.csv")
    assert (tmp_path / "甲.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    head, *lines = lines_of(tmp_path / "甲.csv")
    told = [dict(zip(head, line, strict=True)) for line in lines]
    led = next(one for one in told if one["单位"] == "市数据局" and one["角色"] == "牵头")
    assert led["标记"] == "★"
    assert led["类别"] == "列名"
    assert led["名单未列全"] == "是"
    assert led["原文写法"] == "市数据局"
    assert "市数据局" in led["原文依据"]
    assert led["重点任务"].endswith("开通共享目录")
    inferred = next(one for one in told if one["类别"] == "按规则推定")
    assert inferred["标记"] == "〔●〕"
    assert inferred["依据的规则"]


def test_a_wide_csv_has_a_line_for_every_task(tmp_path: Path, matrix: ResponsibilityMatrix) -> None:
    flat.write_csv(matrix, tmp_path / "甲.csv", options=FlatOptions(form="wide"))
    head, *lines = lines_of(tmp_path / "甲.csv")
    assert len(lines) == len(matrix.rows)
    assert set(headings(matrix, LayoutOptions())) <= set(head)
    assert head[-2:] == ["名单未列全", "合计"]


FORMULAS = ["=1+1", "+86", "-1", "@SUM(A1)", "＝A1", "'=A1", "''+1", '=HYPERLINK("http://a","b")']


@pytest.mark.parametrize("form", ["long", "wide"])
def test_no_cell_of_a_csv_is_a_formula(tmp_path: Path, matrix: ResponsibilityMatrix, form: str) -> None:
    columns = [
        evolve(column, name=formula)
        for column, formula in zip(matrix.columns, [*FORMULAS, *"甲乙丙丁"], strict=False)
    ]
    rows = [evolve(row, task=evolve(row.task, label="", title="\t=cmd|' /C calc'!A0")) for row in matrix.rows]
    odd = evolve(matrix, columns=(*columns, *matrix.columns[len(columns) :]), rows=tuple(rows))
    options = FlatOptions(form="wide" if form == "wide" else "long", punctuation="raw")
    flat.write_csv(odd, tmp_path / "甲.csv", options=options)
    for line in lines_of(tmp_path / "甲.csv"):
        assert not any(value.startswith(("=", "+", "-", "@", "\t", "\r", "＝")) for value in line)
    assert set(flat.read_csv(tmp_path / "甲.csv")) == set(marked_cells(odd, options.layout))


def test_json_is_told_by_line_and_keeps_odd_text(tmp_path: Path, matrix: ResponsibilityMatrix) -> None:
    columns = tuple(evolve(column, name=column.name + "\ud800\u2028") for column in matrix.columns)
    flat.write_json(evolve(matrix, columns=columns), tmp_path / "甲.json")
    text = (tmp_path / "甲.json").read_text(encoding="utf-8")
    assert len(text.splitlines()) == text.count("\n")
    value = json.loads(text)
    assert value["schema"] == {"name": "respmatrix.matrix", "version": 1}
    assert [one["name"] for one in value["columns"]] == [column.name for column in columns]
    piece = value["cells"][0]["evidence"][0]
    assert piece["printed"] == matrix.documents[0].source.text[slice(*piece["span"])]


def test_markdown_shows_marks_of_markdown_as_they_are(tmp_path: Path, matrix: ResponsibilityMatrix) -> None:
    name = "局|<b>*_`[a](b)\\"
    odd = evolve(matrix, columns=(evolve(matrix.columns[0], name=name), *matrix.columns[1:]))
    flat.write_markdown(odd, tmp_path / "甲.md", options=FlatOptions(punctuation="raw"))
    text = (tmp_path / "甲.md").read_text(encoding="utf-8")
    assert "<b>" not in text
    assert r"局\|\<b\>\*\_\`\[a\](b)\\" in text
    tables = [line for line in text.split("\n") if line.startswith("|")]
    assert not any("\x00" in line for line in tables)
    assert any(one.body == name for one in flat.read_markdown(tmp_path / "甲.md"))
    assert "## 重点任务分工表" in text
    assert "- ★ 牵头" in text


def test_parquet_holds_the_records(tmp_path: Path, matrix: ResponsibilityMatrix) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow")
    flat.write_parquet(matrix, tmp_path / "甲.parquet")
    flat.write_parquet(matrix, tmp_path / "乙.parquet")
    assert (tmp_path / "甲.parquet").read_bytes() == (tmp_path / "乙.parquet").read_bytes()
    table = parquet.read_table(tmp_path / "甲.parquet")
    assert table.schema.metadata[b"respmatrix.schema"] == b"respmatrix.records"
    first = table.to_pylist()[0]
    assert (first["department"], first["role"], first["mark"]) == ("市数据局", "lead", "★")
    assert isinstance(first["line"], int)
    assert table.num_rows == sum(len(cell.roles) for cell in matrix.cells)


def test_parquet_without_pyarrow_says_what_to_install(
    tmp_path: Path, matrix: ResponsibilityMatrix, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(WriteError, match=r"没有安装 pyarrow；请运行 pip install 'respmatrix\[parquet\]'"):
        flat.write_parquet(matrix, tmp_path / "甲.parquet")
    with pytest.raises(ReadError, match="没有安装 pyarrow"):
        flat.read_parquet(tmp_path / "甲.parquet")
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize(("write", "name"), WRITERS, ids=IDS)
def test_a_directory_that_is_not_there_is_told(write: Write, name: str, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"不存在|没有安装"):
        write(build_matrix([]), tmp_path / "没有" / name)


READERS = [flat.read_csv, flat.read_json, flat.read_markdown, flat.read_parquet]


@pytest.mark.parametrize("read", READERS, ids=IDS)
@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b"a,b\n1,2\n", b"{}", b"[[[1", b"# x\n"])
def test_what_is_not_ours_is_refused(
    read: Callable[[Path], object], content: bytes | None, tmp_path: Path
) -> None:
    path = tmp_path / "甲"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RespmatrixError, match=r"无法读取「.*甲」"):
        read(path)


def test_json_of_a_later_version_is_refused(tmp_path: Path, matrix: ResponsibilityMatrix) -> None:
    path = tmp_path / "甲.json"
    flat.write_json(matrix, path)
    path.write_text(
        path.read_text(encoding="utf-8").replace('"version": 1', '"version": 2'), encoding="utf-8"
    )
    with pytest.raises(SchemaError, match="升级 respmatrix"):
        flat.read_json(path)


def test_bodies_of_two_scopes_keep_two_headings(matrix: ResponsibilityMatrix) -> None:
    columns = (
        Column("1", "市财政局", "甲市", collective=False),
        Column("2", "市财政局", "乙市", collective=False),
        Column("3", "市财政局", "乙市", collective=False),
        Column("4", "市财政局（甲市）", "丙", collective=False),
        Column("5", "", "丙", collective=True),
    )
    found = headings(evolve(matrix, columns=columns, cells=()), LayoutOptions())
    assert len(set(found)) == 5
    assert found[1] == "市财政局（乙市）"
    assert all(found)


def test_a_marked_cell_tells_number_body_and_marks(matrix: ResponsibilityMatrix) -> None:
    assert marked_cells(matrix, LayoutOptions())[0] == MarkedCell(1, "市数据局", "★")


REPLY = """江临市交通运输局关于第12号提案的答复

张三委员：
您提出的《关于道路养护的提案》收悉。经与市财政局、市公安局共同研究，现答复如下：
一、加强养护。完善道路养护制度。
二、加强宣传。开展宣传活动。

江临市交通运输局
2024年5月8日
"""


def test_markdown_names_bodies_of_a_whole_document_once(tmp_path: Path) -> None:
    matrix = build_matrix([parse_text(REPLY)])
    flat.write_markdown(matrix, tmp_path / "甲.md")
    text = (tmp_path / "甲.md").read_text(encoding="utf-8")
    told = "- 承自全文的单位（表中记作〔承自全文〕）：牵头 江临市交通运输局；配合 市财政局、市公安局\n"
    tasks, _, rest = text.partition("## 各部门任务清单")
    assert told in tasks
    assert (tasks.count("市财政局"), tasks.count("| 〔承自全文〕 | 〔承自全文〕 |")) == (1, 2)
    assert "### 市财政局（2项）\n\n- 〔○〕 序号1—2（未列单位，承自全文）\n" in rest
    assert set(flat.read_markdown(tmp_path / "甲.md")) == set(marked_cells(matrix, LayoutOptions()))


def test_markdown_shows_many_bodies_in_several_tables(tmp_path: Path) -> None:
    names = [
        f"市{one}局"
        for one in "财政 教育 科技 公安 民政 司法 商务 水利 审计 统计 体育 医保 交通 林业".split()
    ]
    tasks = [f"{number}.办理事项。（{name}牵头）" for number, name in enumerate(names, start=1)]
    matrix = build_matrix([parse_text("\n".join(tasks))])
    flat.write_markdown(matrix, tmp_path / "甲.md")
    text = (tmp_path / "甲.md").read_text(encoding="utf-8")
    tables = text.partition("## 责任矩阵")[2].split("### ")[1:]
    assert [table.partition("\n")[0] for table in tables] == ["第1—7个单位", "第8—14个单位"]
    assert [sum("★ |" in line for line in table.split("\n")) for table in tables] == [7, 7]
    assert set(flat.read_markdown(tmp_path / "甲.md")) == set(marked_cells(matrix, LayoutOptions()))
    assert "### 市水利局（1项）\n\n- ★ 8　8.办理事项" in text
