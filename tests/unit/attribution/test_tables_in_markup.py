"""Tables of plain text in Markdown and in tags（Markdown 与 HTML 标记的表格）."""

from __future__ import annotations

from respmatrix import parse_text
from tests.unit.attribution.test_tables_in_columns import rows_of

TAGGED = (
    "某县重点任务清单\n\n<table><tr><td>序号</td><td>类别</td><td>工作任务</td><td colspan=2>责任单位</td>"
    "<td>完成时限</td></tr>"
    '<tr><td>1</td><td rowspan="2">乡村建设</td><td>改造危房</td>'
    "<td>县住建局</td><td>各乡镇</td><td>6月底</td></tr>"
    "<tr><td>2</td><td>新建水厂</td><td><p>县水利局</p><p>县财政局</p></td><td>&nbsp;</td><td>年底前</td></tr>"
    "</table>\n\n一、工作要求\n（一）加强领导。（县政府办负责）\n"
)


def test_tags_say_which_cells_are_merged_and_which_are_blank() -> None:
    assert rows_of(TAGGED) == [
        ("1", "改造危房", [("县住建局", "responsible"), ("各乡镇", "responsible")], "6月底", []),
        ("2", "新建水厂", [("县水利局", "responsible"), ("县财政局", "responsible")], "年底前", []),
        ("（一）", "加强领导", [("县政府办", "responsible")], None, []),
    ]
    assert [task.path for task in parse_text(TAGGED).tasks[:2]] == [("乡村建设",)] * 2


def test_a_table_that_is_cut_off_ends_with_its_last_row() -> None:
    assert [row[1] for row in rows_of(TAGGED[: TAGGED.index("</table>")])] == ["改造危房", "新建水厂"]


def test_rows_of_tags_on_lines_of_their_own() -> None:
    lines = TAGGED.replace("><", ">\n<")
    assert rows_of(lines) == rows_of(TAGGED)


MARKDOWN = """\
| 序号 | 类别 | 工作任务 | 牵头单位 | 配合单位 |
| --- | --- | --- | --- | --- |
| 1 | 乡村建设 | 改造危房 | 县住建局 | 各乡镇 |
| 2 | 新建水厂 | 县水利局 | 县财政局 |
| 3 | 城镇管理 | 整治市容 | 县城管局 | 县公安局 |
"""


def test_a_cell_merged_with_the_one_above_is_missing_in_markdown() -> None:
    assert [row[:3] for row in rows_of(MARKDOWN)] == [
        ("1", "改造危房", [("县住建局", "lead"), ("各乡镇", "support")]),
        ("2", "新建水厂", [("县水利局", "lead"), ("县财政局", "support")]),
        ("3", "整治市容", [("县城管局", "lead"), ("县公安局", "support")]),
    ]
    assert [task.path for task in parse_text(MARKDOWN).tasks] == [("乡村建设",)] * 2 + [("城镇管理",)]


def test_bodies_are_not_guessed_where_one_cell_of_them_is_missing() -> None:
    text = MARKDOWN.replace(" 乡村建设 |", "").replace(" 城镇管理 |", "").replace("类别 | ", "")
    document = parse_text(
        text.replace("--- | --- | --- | --- | ---", "--- | --- | --- | ---").replace(" 县水利局 |", "")
    )
    assert [task.title for task in document.tasks if task.attributions] == ["改造危房", "整治市容"]
    assert "RM349" in {diagnostic.code for diagnostic in document.diagnostics}


def test_lines_that_are_drawn_alone_are_no_table() -> None:
    assert rows_of("一、修桥。（市交通局负责）\n| -  - |\n| -  - |\n") == [
        ("一、", "修桥", [("市交通局", "responsible")], None, [])
    ]
