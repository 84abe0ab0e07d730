"""Tables among prose: both are read, nothing twice, and what stands around a table keeps its meaning."""

from __future__ import annotations

import pytest

from respmatrix import ParsedDocument, Role, check, dumps, loads, parse, parse_text
from respmatrix.attribution import find_tables
from respmatrix.model import Provenance
from respmatrix.read import source_from_text
from respmatrix.read.compose import ComposedCell, Composer, Piece

MIXED = """某市人民政府关于加强校园安全的实施意见

一、总体要求
坚持预防为主。
二、主要任务
（一）修缮校舍。排查隐患。（市教育局牵头，市财政局配合）
（二）疏导交通。（市公安局）

附件：任务分工表
序号\t任务\t责任单位\t完成时限
1\t修缮校舍\t市教育局\t2025年8月底前
2\t疏导交通\t市公安局\t长期坚持

（三）检查食品。（市市场监管局）
"""


def grid(composer: Composer, rows: list[list[str]]) -> None:
    composer.table(
        ComposedCell([Piece(text, Provenance(0))], row, column)
        for row, line in enumerate(rows)
        for column, text in enumerate(line)
    )


def paragraph(composer: Composer, text: str) -> None:
    composer.paragraph([Piece(text, Provenance(0))])


def bodies(document: ParsedDocument) -> list[tuple[str, list[str]]]:
    return [
        (task.id, [party.name for attribution in task.attributions for party in attribution.parties])
        for task in document.tasks
    ]


def test_a_document_with_an_annexed_table_gives_both() -> None:
    document = parse_text(MIXED)
    assert bodies(document) == [
        ("T1", []),
        ("T2-1", ["市教育局", "市财政局"]),
        ("T2-2", ["市公安局"]),
        ("A1-1", ["市教育局"]),
        ("A1-2", ["市公安局"]),
        ("T3", ["市市场监管局"]),
    ]
    assert document.meta.title == "某市人民政府关于加强校园安全的实施意见"
    assert [item.label.text for item in document.outline] == ["一、", "二、", "（一）", "（二）", "（三）"]
    assert not any("\t" in task.text for task in document.tasks if task.id.startswith("T"))
    assert "RM312" not in {each.code for each in check(document)}
    assert loads(dumps(document)) == document


def test_a_table_stands_under_the_heading_before_it() -> None:
    composer = Composer()
    for number, name in (("一、", "交通"), ("二、", "教育")):
        paragraph(composer, number + name)
        grid(composer, [["任务", "责任单位"], [f"办好{name}", "市财政局"], [f"管好{name}", "市审计局"]])
    document = parse(composer.finish("分工表.docx", "docx"))
    assert [(task.id, task.title, task.path) for task in document.tasks] == [
        ("A1-U1", "办好交通", ("一、交通",)),
        ("A1-U2", "管好交通", ("一、交通",)),
        ("A2-U1", "办好教育", ("二、教育",)),
        ("A2-U2", "管好教育", ("二、教育",)),
    ]


def test_a_table_goes_on_without_header_behind_a_page_break() -> None:
    composer = Composer()
    grid(composer, [["任务", "牵头单位"], ["修桥", "市住建局"]])
    grid(composer, [["铺路", "市交通运输局"]])
    paragraph(composer, "另表：")
    grid(composer, [["植树", "市林业局"]])
    document = parse(composer.finish("分工表.docx", "docx"))
    assert [(task.title, [p.role for p in task.attributions[0].parties]) for task in document.tasks] == [
        ("修桥", [Role.LEAD]),
        ("铺路", [Role.LEAD]),
    ]


def test_a_time_beside_an_attribution_within_the_task_is_kept() -> None:
    document = parse_text(
        "重点任务分工表\n序号\t工作任务\t责任单位\t完成时限\n"
        "1\t开展驻点招商。（责任单位：经济办）\t\t全年\n2\t建设产业园\t城建办\t10月底\n"
    )
    first, second = document.tasks
    assert bodies(document) == [("A1-1", ["经济办"]), ("A1-2", ["城建办"])]
    assert [(each.heading, each.text) for each in first.remarks] == [("完成时限", "全年")]
    assert second.attributions[0].deadline == "10月底"
    assert second.remarks == ()
    assert "RM342" not in {each.code for each in document.diagnostics}


def test_a_table_goes_on_behind_the_number_of_a_page() -> None:
    composer = Composer()
    grid(composer, [["序号", "任务", "责任单位"], ["1", "修桥", "市住建局"]])
    paragraph(composer, "— 2 —")
    grid(composer, [["2", "铺路", "市交通运输局"]])
    assert bodies(parse(composer.finish("分工表.docx", "docx"))) == [
        ("A1-1", ["市住建局"]),
        ("A2-2", ["市交通运输局"]),
    ]


def test_the_other_columns_are_kept_as_remarks() -> None:
    document = parse_text(
        "序号\t任务\t责任单位\t进展 情况\t资金\n1\t修桥\t市住建局\t已开工\t五百万元\n2\t铺路\t市住建局\t\t—\n"
    )
    first, second = document.tasks
    assert [(each.heading, each.text) for each in first.remarks] == [
        ("进展情况", "已开工"),
        ("资金", "五百万元"),
    ]
    assert all(each.span.of(document.source.text) == each.text for each in first.remarks)
    assert second.remarks == ()


def test_a_table_of_other_things_is_left_to_the_prose() -> None:
    source = source_from_text("索引号：\t000014349\n发文机关：\t国务院\n\n1.\t总则\n2.\t附则\n")
    assert find_tables(source) == ()
    assert [item.title for item in parse(source).outline] == ["总则", "附则"]


def test_a_merged_cell_wider_and_higher_than_the_table_is_survived() -> None:
    composer = Composer()
    cells = [(0, 0, "任务"), (0, 1, "责任单位"), (1, 0, "修桥"), (1, 1, "市住建局")]
    composer.table(
        ComposedCell([Piece(text, Provenance(0))], row, column, 10**9 if text == "市住建局" else 1, 10**9)
        for row, column, text in cells
    )
    (task,) = parse(composer.finish("分工表.docx", "docx")).tasks
    assert task.title == "修桥"


HEADING = ["序号", "项目名称", "建设内容及规模", "包联领导", "责任单位", "配合单位", "完成时限"]
ROWS = [
    ["1", "锂电材料项目", "新建厂房", "县长 张某", "县发改局", "县自然资源局、\n工业园区管委会", "10月底前"],
    ["2", "中医院迁建", "1.主体封顶\n2.采购设备", "县长 李某", "县卫健局", "县住建局、城关镇", "年底前"],
    ["3", "雨污分流", "管网38公里", "县长 周某", "县住建局", "县发改局、\n县水利局", "全年推进"],
]


@pytest.mark.parametrize("border", ["\n", "\t"])
def test_cells_broken_over_lines_of_plain_text(border: str) -> None:
    table = "\n".join(border.join(row) for row in [HEADING, *ROWS])
    document = parse_text(f"重点项目任务分解表\n{table}\n")
    read = [
        (task.label, task.title, [p.name for p in a.parties])
        for task in document.tasks
        for a in task.attributions
    ]
    assert read == [
        ("1", "锂电材料项目", ["县发改局", "县自然资源局", "工业园区管委会"]),
        ("2", "中医院迁建", ["县卫健局", "县住建局", "城关镇"]),
        ("3", "雨污分流", ["县住建局", "县发改局", "县水利局"]),
    ]


def test_blank_cells_that_left_no_line() -> None:
    heading = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限", "备注"]
    rows = [
        ["1", "改造老旧小区", "市住建局", "市财政局、市城管局", "10月底前"],
        ["2", "建设口袋公园", "市园林局", "年底前"],
        ["3", "打通断头路", "市住建局", "市自然资源局", "年底前", "续建"],
        ["4", "更换路灯", "市城管局", "6月底前"],
    ]
    table = "\n".join("\n".join(row) for row in [heading, *rows])
    behind = "请各单位抓好落实，按月报送进展，确保年底前完成任务，不得拖延推诿，逾期通报。"
    document = parse_text(f"城建任务分解表\n{table}\n{behind}\n")
    read = [
        (task.label, a.deadline, [(p.name, p.role) for p in a.parties])
        for task in document.tasks
        for a in task.attributions
    ]
    assert read == [
        (
            "1",
            "10月底前",
            [("市住建局", Role.LEAD), ("市财政局", Role.SUPPORT), ("市城管局", Role.SUPPORT)],
        ),
        ("2", "年底前", [("市园林局", Role.LEAD)]),
        ("3", "年底前", [("市住建局", Role.LEAD), ("市自然资源局", Role.SUPPORT)]),
        ("4", "6月底前", [("市城管局", Role.LEAD)]),
    ]


def test_bodies_on_lines_of_their_own_among_two_columns_are_told() -> None:
    head = "序号\n重点任务\n牵头单位\n配合单位\n完成时限\n"
    plain = "2\n更新课桌\n市教育局\n市财政局、\n市住建局\n9月\n"
    told = parse_text(head + "1\n修缮校舍\n市教育局\n市财政局\n市住建局\n6月\n" + plain)
    assert [one.code for one in told.diagnostics] == ["RM348"]
    assert told.diagnostics[0].location is not None
    assert told.diagnostics[0].location.span.of(told.source.text) == "市财政局\n市住建局"
    assert [
        one.code for one in parse_text(head + "1\n修缮校舍\n市教育局\n市财政局\n6月\n" + plain).diagnostics
    ] == []


@pytest.mark.parametrize("parting", ["\t", "  ", "\n", " | "])
@pytest.mark.parametrize("mark", ["\u200b", "\xad", "\ufeff"])
def test_characters_without_width_part_no_cell_and_hide_no_heading(parting: str, mark: str) -> None:
    rows = (
        ("序号", f"任务{mark}", f"牵{mark}头单位", f"配合单位{mark}", "完成时限"),
        ("1", f"{mark}植树造林", f"市{mark}林业局", f"市财政局{mark}", "9月"),
        ("2", "修缮校舍", "市教育局", f"市{mark}财政局", f"{mark}9月"),
    )
    text = mark + "\n".join(map(parting.join, rows)) + "\n"
    plain = parse_text(text.replace(mark, ""))
    read = [
        [[(p.name.replace(mark, ""), p.role) for p in a.parties] for a in task.attributions]
        for task in parse_text(text).tasks
    ]
    assert read == [
        [[(p.name, p.role) for p in a.parties] for a in task.attributions] for task in plain.tasks
    ]
    assert len(read) == 2


def test_a_person_in_the_last_column_and_blank_notes_raise_nothing() -> None:
    document = parse_text(
        "某县任务分解表\n序号\n任务名称\n年度目标\n包联领导\n责任单位\n责任人\n备注\n"
        "1\n修建水渠\n完成投资\n王强\n县水利局\n李敏\n2\n改造校舍\n县教育局\n李敏\n"
    )
    assert document.tasks


def test_a_heading_below_the_number_is_one_of_its_own_though_a_row_does_not_fit() -> None:
    rows = (
        "序号 类别 工作任务 牵头单位 配合单位 1 乡村振兴 修建农村公路 市交通局 市财政局",
        "2 清理河道 市水务局 市生态环境局 3 整治市容 市城管局 市住建局 市公安局 4 整修校舍 市教育局 市财政局",
    )
    document = parse_text("某市重点任务分解表\n\n" + "\n\n".join(" ".join(rows).split()) + "\n")
    assert [(task.label, task.title, task.path) for task in document.tasks] == [
        ("1", "修建农村公路", ("乡村振兴",)),
        ("2", "清理河道", ("乡村振兴",)),
        ("3", "整治市容", ("乡村振兴",)),
        ("4", "整修校舍", ("乡村振兴",)),
    ]
