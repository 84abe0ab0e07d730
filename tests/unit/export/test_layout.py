"""What the neutral tables say（版面）."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from respmatrix import parse_text
from respmatrix.export.layout import (
    Grid,
    LayoutOptions,
    assignments,
    break_title,
    department_table,
    display,
    em,
    matrix_table,
    notes_table,
    task_table,
    wrap,
)
from respmatrix.export.layout.notes import chinese_date
from respmatrix.export.layout.units import open_words
from respmatrix.matrix import build_matrix
from respmatrix.model import Meta, ParsedDocument, Role, RowKind, Table, TableRow


def column(table: Table, key: str) -> list[str]:
    index = table.index(key)
    assert index is not None
    return [row.cells[index].text for row in table.data()]


def headings(table: Table) -> list[str]:
    return [each.heading for each in table.columns]


def full_width(rows: tuple[TableRow, ...]) -> list[str]:
    return [row.cells[0].text for row in rows if row.kind in (RowKind.SECTION, RowKind.DOCUMENT)]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("鼓励企业,推进改革;", "鼓励企业\uff0c推进改革\uff1b"),
        ("增加1,000个", "增加1,000个"),
        ("于15:13发布", "于15:13发布"),
        ("电话:022-1234", "电话\uff1a022-1234"),
        ("(一)推进(含5G)", "\uff08一\uff09推进\uff08含5G\uff09"),
        ("某办发(2021)9号", "某办发\uff082021\uff099号"),
        ("See note (a), then go.", "See note (a), then go."),
        ("对吗?对!", "对吗\uff1f对\uff01"),
        ("“上云”,提质", "“上云”\uff0c提质"),
        (")数字产业", "\uff09数字产业"),
    ],
)
def test_punctuation_beside_chinese_is_made_full_width(raw: str, shown: str) -> None:
    assert display(raw) == shown
    assert display(raw, punctuation="raw") == raw


def test_odd_spaces_and_unprintable_characters_go() -> None:
    assert display("\ufeff市\u00a0财\u200b政\u2002\u2002局") == "市财政局"
    assert display("PPP\u00a0Plus") == "PPP Plus"
    assert display("甲\r\n乙\u2028丙") == "甲\n乙\n丙"
    assert display("甲\x00乙\ud800丙\ufffe") == "甲\ufffd乙\ufffd丙\ufffd"


@given(st.text())
def test_what_is_displayed_can_be_stored(text: str) -> None:
    shown = display(text)
    shown.encode("utf-8")
    assert not any(ord(character) < 32 and character != "\n" for character in shown)
    assert display(shown) == shown


@given(st.text(alphabet="市、。（）“”a1 \n,", max_size=80), st.integers(2, 12))
def test_lines_join_to_the_text_and_hold_what_fits(text: str, capacity: int) -> None:
    lines = wrap(text, capacity)
    assert "".join(lines) == text
    assert all(em(line.rstrip("\n")) <= capacity for line in lines)


def test_marks_neither_begin_nor_end_the_wrong_line() -> None:
    for line in wrap("推进数据共享、流通（含交易）、应用，“一网通办”。" * 3, 7):
        assert line[0] not in "、。）”，"
        assert line[-1] not in "（“"


def test_long_titles_break_into_even_lines() -> None:
    lines = break_title("某市人民政府办公室关于加快推进数据要素市场建设的若干措施", 20).split("\n")
    assert len(lines) == 2
    assert all(em(line) <= 20 for line in lines)
    assert break_title("短题", 20) == "短题"
    assert break_title("某市试行方案\n重点任务分工表", 10) == "某市试行方案\n重点任务分工表"
    assert "".join(break_title("长" * 5000, 20).split("\n")) == "长" * 5000


@pytest.mark.parametrize(
    ("gap", "words"),
    [
        ("等部门按职责分工负责）", "等部门"),
        ("等14个部门配合", "等14个部门"),
        ("等有关部门和单位）", "等有关部门和单位"),
        ("等）", "等"),
        (" 等\n单位）", "等单位"),
        ("、市教委", ""),
    ],
)
def test_the_words_that_leave_a_list_open(gap: str, words: str) -> None:
    assert open_words(gap) == words


def test_the_task_table_has_a_column_for_every_role_and_fact(sample: ParsedDocument) -> None:
    table = task_table(build_matrix([sample]))
    assert headings(table) == [
        *("序号", "重点任务", "工作内容", "工作目标"),
        *("牵头单位", "责任单位", "配合单位", "指导单位"),
        *("责任人", "完成时限", "备注"),
    ]
    assert column(table, "seq") == ["1", "2-1", "2-2", "3"]
    assert column(table, "task")[0] == "（一）开通共享目录"
    assert column(table, "lead") == ["市数据局", "—", "—", "—"]
    assert column(table, "support")[0] == "市财政局\n市审计局\n等部门"
    assert column(table, "responsible")[1:] == ["市机关事务局", "各街道", "〔各街道〕"]
    assert column(table, "person") == ["—", "责任人：张某", "—", "—"]
    assert table.title == "某市试行方案\n重点任务分工表"


def test_every_attribution_has_its_own_stretch_of_text(sample: ParsedDocument) -> None:
    table = task_table(build_matrix([sample]))
    assert column(table, "content") == [
        "梳理清单，开放1,000项。",
        "先改造东区。",
        "再改造西区。",
        "办好夜校。",
    ]
    assert column(table, "goal") == ["到2026年，开放率达九成", "—", "—", "—"]
    assert [row.attribution for row in table.data()] == [0, 0, 1, None]


def test_the_number_of_a_point_that_names_the_bodies_goes_with_them() -> None:
    points = ("1.目标：整治12处。", "2.牵头单位：区住建局", "3.完成时限：2025年底")
    document = parse_text("\n".join(["某区行动方案", "一、任务", "（一）整治道路", *points, "（二）保障"]))
    table = task_table(build_matrix([document]), LayoutOptions())
    assert column(table, "content") == ["1.目标：整治12处。"]


def test_a_deadline_of_the_text_is_told_from_one_of_the_attribution(sample: ParsedDocument) -> None:
    table = task_table(build_matrix([sample]))
    assert column(table, "deadline") == ["到2026年\n（正文）", "2025年底前完成", "—", "—"]
    assert any("（正文）" in sentence for sentence in table.legend)


def test_remarks_tell_what_was_not_read_and_what_was_added(sample: ParsedDocument) -> None:
    assert column(task_table(build_matrix([sample])), "note") == [
        "",
        "",
        "未识别：另议",
        "〔　〕内单位按原文规则推定",
    ]


def test_section_rows_count_their_tasks(sample: ParsedDocument) -> None:
    assert full_width(task_table(build_matrix([sample])).rows) == [
        "一、打好基础（2项）",
        "二、抓好保障（1项）",
    ]
    twice = evolve(sample, meta=Meta(title="另一方案", place="另一市"))
    rows = full_width(task_table(build_matrix([sample, twice])).rows)
    assert rows[0] == "某市试行方案（3项）"
    assert rows[3] == "另一方案（3项）"


def test_raw_punctuation_is_left_alone(sample: ParsedDocument) -> None:
    table = task_table(build_matrix([sample]), LayoutOptions(punctuation="raw"))
    assert column(table, "task")[0] == "(一)开通共享目录"
    assert column(table, "content")[0] == "梳理清单,开放1,000项。"


def test_a_reply_s_bodies_stand_in_brackets(sample: ParsedDocument) -> None:
    party = sample.tasks[0].attributions[0].parties[0]
    reply = evolve(
        sample,
        tasks=tuple(evolve(task, attributions=(), inferred=()) for task in sample.tasks),
        parties=(party,),
    )
    table = task_table(build_matrix([reply]))
    assert column(table, "lead") == ["〔市数据局〕", *["（同上）"] * 3]
    assert column(task_table(build_matrix([reply]), ditto=False), "lead") == ["〔承自全文〕"] * 4
    one = build_matrix([evolve(reply, tasks=reply.tasks[:1])])
    assert column(task_table(one, ditto=False), "lead") == ["〔市数据局〕"]
    assert "各项任务的备注均为“单位承自全文”" in table.basis
    grid = matrix_table(build_matrix([reply]))
    assert column(grid, "unit") == ["〔★〕"] * 4
    assert column(grid, "total") == ["〔1〕"] * 4


def test_the_grid_shows_the_cells(sample: ParsedDocument) -> None:
    matrix = build_matrix([sample])
    grid = matrix_table(matrix)
    units = [index for index, each in enumerate(grid.columns) if each.key == "unit"]
    shown = {
        (row.row, grid.columns[index].column): row.cells[index].text
        for row in grid.data()
        for index in units
        if row.cells[index].text
    }
    assert set(shown) == {(cell.row, cell.column) for cell in matrix.cells}
    assert sorted(shown.values()) == sorted(["★", "○", "○", "●", "●", "◇", "〔●〕"])
    assert [each.group for each in grid.columns if each.key == "unit"][-1] == "集合主体"
    assert column(grid, "open") == ["等", "", ""]
    assert grid.rows[-2].cells[1].text == "承担任务数"
    assert [cell.text for cell in grid.rows[-1].cells][1:3] == ["其中牵头", "1"]


def test_a_cell_s_comment_tells_role_place_and_words(sample: ParsedDocument) -> None:
    grid = matrix_table(build_matrix([sample]))
    comment = next(grid.data()).cells[3].comment
    assert comment.startswith("配合 · 第3行 · 原文列第2位\n（市数据局牵头，")


def test_no_lead_is_said_where_none_is_declared(sample: ParsedDocument) -> None:
    assert "原文未标明牵头单位" not in matrix_table(build_matrix([sample])).legend
    only = evolve(sample, tasks=sample.tasks[1:])
    assert "原文未标明牵头单位" in matrix_table(build_matrix([only])).legend
    assert "原文未标明牵头单位" in task_table(build_matrix([only])).basis


def test_one_scope_can_be_shown_alone(sample: ParsedDocument) -> None:
    elsewhere = evolve(sample, meta=Meta(title="另一方案", place="另一市"))
    matrix = build_matrix([sample, elsewhere])
    everything = matrix_table(matrix)
    groups = [each.group for each in everything.columns if each.key == "unit"]
    assert list(dict.fromkeys(groups)) == ["某市列名单位", "另一市列名单位", "某市集合主体", "另一市集合主体"]
    alone = matrix_table(matrix, scope="另一市")
    assert {row.row for row in alone.data()} == {3, 4, 5}
    assert alone.rows[-2].cells[-1].text == "6〔1〕"


def test_notes_tell_sources_rules_and_what_was_left_out(sample: ParsedDocument) -> None:
    matrix = build_matrix([sample])
    notes = {row.cells[0].text: row.cells[1].text for row in notes_table(matrix).rows}
    assert notes["来源文件"].split("\n") == ["某市试行方案", "某市试行办", "2025年3月1日", "文件名：方案.txt"]
    assert "3项任务列入" in notes["提取范围"]
    assert "另有1项" in notes["提取范围"]
    assert notes["原文规则"] == "以下均需各街道落实。"


def test_dates_are_written_as_documents_do() -> None:
    assert chinese_date("2025-12-31") == "2025年12月31日"
    assert chinese_date("近期") == "近期"


def test_an_empty_matrix_has_empty_tables() -> None:
    matrix = build_matrix([])
    assert task_table(matrix).rows == ()
    assert matrix_table(matrix).rows == ()
    assert Role.LEAD not in matrix.roles


def test_every_body_has_its_tasks_with_its_own_part_of_them(sample: ParsedDocument) -> None:
    matrix = build_matrix([sample])
    table = department_table(matrix)
    assert [column.heading for column in table.columns][:4] == ["序号", "任务编号", "重点任务", "角色"]
    blocks: dict[str, list[tuple[str, ...]]] = {}
    for row in table.rows:
        if row.kind is RowKind.SECTION:
            block = blocks.setdefault(row.cells[0].text.split(". ")[1].split("（")[0], [])
        else:
            block.append(tuple(cell.text for cell in row.cells[2:]))
    assert sum(map(len, blocks.values())) == len(matrix.cells)
    assert list(blocks)[-1] == "各街道"
    # Each of two attributions of one task has its own deadline; the first knows nothing of the second.
    (office,) = blocks["市机关事务局"]
    assert (office[1], office[-1]) == ("负责", "2025年底前完成")
    (_, second) = blocks["市数据局"]
    assert (second[1], second[-1]) == ("指导", "—")
    assert blocks["市财政局"][0][1:3] == ("配合", "牵头：市数据局\n配合：市审计局等")
    assert blocks["各街道"][-1][1] == "〔负责〕"


def test_one_role_gives_way_to_the_printed_order() -> None:
    matrix = build_matrix([parse_text("一、办事\n（一）办好。（市财政局、市审计局按职责分工负责）")])
    table = department_table(matrix, only={1})
    assert "原文次序" in [column.heading for column in table.columns]
    (row,) = table.data()
    assert [cell.text for cell in row.cells][1:5] == ["一（一）", "（一）办好", "第2位", "市财政局"]


def test_ids_are_readable_unique_and_in_the_order_of_the_text(sample: ParsedDocument) -> None:
    told = [text.id for row in assignments(build_matrix([sample]), LayoutOptions()) for text in row]
    assert told[:3] == ["T1-01", "T1-02", "T1-03"]
    several = [
        text.id for row in assignments(build_matrix([sample, sample]), LayoutOptions()) for text in row
    ]
    assert len(set(several)) == len(several) == 2 * len(told)
    assert several[0] == "D1-T1-01"


def test_a_list_has_a_column_of_goals_only_where_its_body_has_one() -> None:
    text = "1.办事。到2026年，覆盖率达到90%。（市财政局负责）按期开会，通报情况。（市审计局负责）"
    matrix = build_matrix([parse_text(text)])
    keys = [[one.key for one in department_table(matrix, only={index}).columns] for index in (0, 1)]
    assert ["goal" in held for held in keys] == [True, False]


def test_parts_of_the_matrix_show_all_bodies_and_totals_of_the_whole() -> None:
    matrix = build_matrix(
        [parse_text("1.办事。（市财政局牵头，市审计局、市统计局配合）\n2.开会。（市统计局牵头）")]
    )
    whole, grid = matrix_table(matrix), Grid(matrix, LayoutOptions())
    assert grid.units == 3
    first, rest = grid.table(0, 2), grid.table(2, 4)
    for row, some, others in zip(whole.rows, first.rows, rest.rows, strict=True):
        if len(row.cells) > 1:
            assert row.cells == (*some.cells[:4], *others.cells[2:])
            assert some.cells[-1] == others.cells[-1] == row.cells[-1]
    assert whole.columns == (*first.columns[:4], *rest.columns[2:])


def test_a_list_of_very_many_partners_is_only_counted() -> None:
    names = "、".join(f"东{chr(0x4E00 + number)}区政府" for number in range(60))
    table = department_table(build_matrix([parse_text(f"1.办事。（{names}负责）")]))
    partners = {row.cells[4].text for row in table.data()}
    assert partners == {"另有59个单位，见任务分工表序号1"}


def test_cells_that_blanks_part_are_those_of_the_row() -> None:
    text = (
        "序号  类别  工作任务  具体措施  牵头单位\n1  乡村  推进养老。建中心。  新建三处  市民政局\n"
        "2  乡村  修路  硬化十里  市交通局\n"
    )
    table = task_table(build_matrix([parse_text(text)]))
    assert column(table, "content") == ["建中心。\n新建三处", "硬化十里"]


def test_a_line_of_a_row_in_columns_is_no_content_for_it_is_of_several_cells() -> None:
    text = (
        "序号   工作任务      牵头单位    完成时限\n1    改造老旧小     市住建局    6 月底\n"
        "     区\n2    修路        市交通局    年底前\n"
    )
    table = task_table(build_matrix([parse_text(text)]))
    assert column(table, "task") == ["1.改造老旧小区", "2.修路"]
    assert table.index("content") is None


def test_a_heading_above_the_rows_of_a_table_is_no_content_of_them() -> None:
    rows = "序号\t类别\t任务\t措施\t责任单位\n1\t农业\t修渠\t建成3条\t县水利局\n2\t\t治水\t关停\t县环保局"
    table = task_table(build_matrix([parse_text(rows)]))
    assert column(table, "content") == ["建成3条", "关停"]
