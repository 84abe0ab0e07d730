"""Captions, counts and breaks that a reader of the printed pages stumbles over（表头、计数、分页）."""

from __future__ import annotations

from io import BytesIO
from typing import Literal

import openpyxl
import pytest
from attrs import evolve

from respmatrix import build_matrix, parse_text
from respmatrix.export.checks import checks, checks_table
from respmatrix.export.excel import workbook_bytes
from respmatrix.export.excel.cells import capacity, parts
from respmatrix.export.layout import (
    LayoutOptions,
    department_table,
    em,
    matrix_table,
    notes_table,
    task_table,
)
from respmatrix.export.layout.numbers import section_number
from respmatrix.export.page.data import page_data
from respmatrix.export.page.options import PageOptions
from respmatrix.export.word.matrix_page import matrix_pages
from respmatrix.export.word.page import LANDSCAPE
from respmatrix.model import RowKind, Table
from tests.rendering.synthetic import synthetic


def headed(text: str) -> tuple[Table, list[str]]:
    """Return the lists of bodies, and the headings of their blocks."""
    table = department_table(build_matrix([parse_text(text)]))
    return table, [row.cells[0].text for row in table.rows if row.kind is RowKind.SECTION]


INHERITED = "一、建设平台（市财政局牵头）\n（一）建一个。抓好落实。\n（二）建两个。抓好落实。"


def test_a_list_of_leads_says_that_they_lead() -> None:
    table, blocks = headed(INHERITED)
    assert "角色" in [column.heading for column in table.columns]
    assert "原文次序" not in table.basis
    assert blocks[0].startswith("1. 市财政局（")
    roles = table.index("role")
    assert roles is not None
    assert {row.cells[roles].text for row in table.data()} <= {"牵头", "〔牵头〕"}


def test_a_list_of_one_role_without_leads_tells_the_place_in_the_text() -> None:
    table, blocks = headed("1.建平台。（市财政局、市教育局负责）")
    assert "原文次序" in [column.heading for column in table.columns]
    assert blocks == ["1. 市教育局（1项）", "2. 市财政局（1项）"]


def test_what_is_counted_twice_is_told_as_a_share() -> None:
    text = (
        "一、建平台（市财政局负责，市教育局配合）\n（一）建一个。抓好。\n（二）建两个。抓好。（市财政局牵头）"
    )
    _, blocks = headed(text)
    assert not [block for block in blocks if "，〔" in block]
    assert any("其中" in block or "均为" in block for block in blocks)


def test_notes_speak_of_brackets_only_where_there_are_some() -> None:
    plain = notes_table(build_matrix([parse_text("1.建平台。（市财政局负责）")]))
    assert "计数" not in [row.cells[0].text for row in plain.rows]
    inherited = notes_table(build_matrix([parse_text(INHERITED)]))
    assert "计数" in [row.cells[0].text for row in inherited.rows]


def test_a_kind_of_check_is_told_in_words() -> None:
    matrix = build_matrix([parse_text("江临市方案\n1.建平台。（市云图办负责）")])
    table = checks_table(matrix, checks(matrix))
    kinds = {row.cells[1].text for row in table.data()}
    assert "单位名称\nRM401" in kinds
    assert any("respmatrix explain" in line for line in table.legend)
    none = checks_table(matrix, [])
    assert not any("respmatrix explain" in line for line in none.legend)


def test_labels_of_headings_without_rows_stand_before_the_task() -> None:
    matrix = synthetic(30, 8)
    shallow = matrix_table(matrix, depth=1)
    assert [row.cells[1].text[:5] for row in shallow.data()][:2] == ["（一）1.", "（一）2."]
    assert not matrix_table(matrix).rows[2].cells[1].text.startswith("（一）")
    row = matrix.rows[0]
    assert section_number(matrix.documents[0], row) == "一（一）"


def test_a_page_that_begins_amid_a_section_repeats_its_heading() -> None:
    pages = matrix_pages(synthetic(120, 40), LayoutOptions(), LANDSCAPE.block)
    assert len(pages) > 2
    for page in pages:
        assert len(page.table.rows[0].cells) == 1
    assert any(page.table.rows[0].cells[0].text.endswith("，续）") for page in pages)


def test_a_line_that_all_but_fills_its_column_gets_room_for_two() -> None:
    holds = capacity(13.0, 10.5)
    text = "2025年10月底前"
    assert em(text) <= holds
    (lines,) = parts(text, holds, 10)
    assert lines == [text, ""]
    assert parts("年底前", holds, 10) == [["年底前"]]


@pytest.mark.parametrize(("tasks", "bodies"), [(7, 3), (18, 5), (28, 3), (41, 3)])
def test_the_legend_never_stands_alone_on_a_page(tasks: int, bodies: int) -> None:
    book = openpyxl.load_workbook(BytesIO(workbook_bytes(synthetic(tasks, bodies))))
    for name in ("任务分工表", "各部门任务清单"):
        sheet = book[name]
        assert str(sheet.cell(sheet.max_row, 1).value).startswith("注：")
        assert sheet.max_row - 1 not in {one.id for one in sheet.row_breaks.brk}


def test_a_chart_stays_on_the_first_page_below_the_rows_that_pages_repeat() -> None:
    sheet = openpyxl.load_workbook(BytesIO(workbook_bytes(synthetic(60, 50))))["统计"]
    (chart,) = sheet._charts  # type: ignore[attr-defined]
    assert chart.anchor._from.row >= int(str(sheet.print_title_rows).rpartition("$")[2])  # counted from 0
    assert chart.series[0].val.numRef.f.endswith("$25")


@pytest.mark.parametrize(
    ("lang", "kinds", "said"),
    [
        ("zh", {"承自上级", "单位名称", "未列单位"}, "未写明责任单位"),
        ("en", {"inherited", "RM401", "names nobody"}, "names nobody"),
    ],
)
def test_the_page_tells_what_the_workbook_tells(
    lang: Literal["zh", "en"], kinds: set[str], said: str
) -> None:
    text = (
        "江临市方案\n一、建设平台（市云图办牵头）\n（一）建一个。抓好落实。\n二、没有单位的事项。要抓好。\n"
    )
    matrix = build_matrix([parse_text(text)])
    found = checks(matrix)
    data = page_data(matrix, PageOptions(lang=lang))
    review = data["review"]
    assert isinstance(review, list)
    told = [one for one in review if isinstance(one, dict)]
    assert len(told) == len(found)
    assert [one["tasks"] for one in told] == [list(check.rows) for check in found]
    assert {str(one["kind"]).split("\n")[0] for one in told} >= kinds
    assert any(said in str(one["message"]) for one in told)


def test_what_nearly_every_row_says_is_said_once() -> None:
    lines = [f"{number}.抓好第{number}件事。（市财政局、市教育局按职责分工负责）" for number in range(1, 9)]
    lines[1] = "2.建平台。（市财政局负责）"
    table = task_table(build_matrix([parse_text("\n".join(lines))]))
    assert "除序号2外，各项任务均按职责分工负责" in table.basis
    notes = table.index("note")
    assert notes is not None
    assert not any(row.cells[notes].text for row in table.data())
    lines[2:5] = [f"{number}.建平台。（市财政局负责）" for number in range(3, 6)]
    table = task_table(build_matrix([parse_text("\n".join(lines))]))
    assert "按职责分工" not in table.basis
    assert [row.cells[notes].text for row in table.data()].count("按职责分工") == 4


def test_what_is_carried_on_by_a_word_of_the_text_is_told_as_such() -> None:
    text = "1.建平台。（市财政局、市教育局按职责分工负责，下同）\n2.建平台。（市财政局、市教育局）\n"
    table = task_table(build_matrix([parse_text(text)]))
    assert table.basis.endswith("各项任务均按职责分工负责（含原文标明“下同”的）。")


def test_a_remark_that_all_rows_have_is_said_once() -> None:
    table = task_table(build_matrix([parse_text(INHERITED)]))
    notes = table.index("note")
    assert notes is not None
    told = [row.cells[notes].text for row in table.data()]
    # The heading is a row too, and prints its body itself: the others keep their remark.
    assert told.count("单位承自上级标题") == 2
    whole = build_matrix([parse_text(INHERITED)])
    kept = evolve(whole, rows=whole.rows[1:], cells=())
    table = task_table(kept)
    assert not any(row.cells[notes].text for row in table.data())
    assert table.basis.endswith("各项任务的备注均为“单位承自上级标题”。")
