"""Tables of plain text set in columns of blanks, a row over several lines（空格对齐的表格）."""

from __future__ import annotations

from respmatrix import parse_text

Row = tuple[str, str, list[tuple[str, str]], str | None, list[str]]


def rows_of(text: str) -> list[Row]:
    """Return label, title, bodies with their roles, time and persons of every task."""
    return [
        (
            task.label,
            task.title,
            [(party.name, party.role.value) for party in attribution.parties],
            attribution.deadline,
            [person.name for person in attribution.persons],
        )
        for task in parse_text(text).tasks
        for attribution in task.attributions
    ]


COUNTED_BY_CHARACTERS = """\
          某市 2025 年重点工作任务分解表

序号   类别     工作任务      牵头单位    配合单位    完成时限
1    乡村振兴   改造数据共     市文化广电   市应急管理   2025 年 12
            享平台，建     和旅游局    局、市教育   月底前
            设农村公路             局
            20 公里
2           建设社区食     市民政局    市财政局    10 月底
            堂 5 处
3    民生保障   提升托育服     市卫生健康           全年
            务能力       委
"""


def test_a_row_goes_on_below_its_number() -> None:
    assert rows_of(COUNTED_BY_CHARACTERS) == [
        (
            "1",
            "改造数据共享平台，建设农村公路20 公里",
            [("市文化广电和旅游局", "lead"), ("市应急管理局", "support"), ("市教育局", "support")],
            "2025 年 12月底前",
            [],
        ),
        ("2", "建设社区食堂 5 处", [("市民政局", "lead"), ("市财政局", "support")], "10 月底", []),
        ("3", "提升托育服务能力", [("市卫生健康委", "lead")], "全年", []),
    ]


def test_positions_are_those_of_the_text() -> None:
    task = parse_text(COUNTED_BY_CHARACTERS).tasks[0]
    body = task.attributions[0].parties[0]
    assert COUNTED_BY_CHARACTERS[body.span.start :].startswith("市文化广电")
    assert COUNTED_BY_CHARACTERS[: body.span.end].endswith("和旅游局")


COUNTED_BY_WIDTH = """\
某市重点任务清单

  --------------------------------------------------------------
  序号   工作任务               牵头单位         完成时限   责任领导
  ------ ---------------------- ---------------- ---------- ----
  1      改造“老旧小区”三十个   市住房城乡建设局 年底前     王建国
                                市城市管理局

  2      新建公厕               市城市管理局     10月底     李明
  --------------------------------------------------------------
"""


def test_columns_are_counted_as_a_terminal_counts_them() -> None:
    assert rows_of(COUNTED_BY_WIDTH) == [
        (
            "1",
            "改造“老旧小区”三十个",
            [("市住房城乡建设局", "lead"), ("市城市管理局", "lead")],
            "年底前",
            ["王建国"],
        ),
        ("2", "新建公厕", [("市城市管理局", "lead")], "10月底", ["李明"]),
    ]


OVER_PAGES = """\
序号   工作任务      牵头单位    完成时限
1    整治河道两     市水务局    6 月底
     岸环境
2    修复湿地      市林业局    12 月
                       7
\x0c序号   工作任务     牵头单位   完成时限
                        底前
3    植树造林     市绿化管   3 月
              理中心
\x0c4   疏浚航道   市交通运   全年
            输局
5   清理网箱   市农业农   9 月底
            村局
"""


def test_pages_have_columns_of_their_own_and_headings_again_or_not() -> None:
    assert rows_of(OVER_PAGES) == [
        ("1", "整治河道两岸环境", [("市水务局", "lead")], "6 月底", []),
        ("2", "修复湿地", [("市林业局", "lead")], "12 月底前", []),
        ("3", "植树造林", [("市绿化管理中心", "lead")], "3 月", []),
        ("4", "疏浚航道", [("市交通运输局", "lead")], "全年", []),
        ("5", "清理网箱", [("市农业农村局", "lead")], "9 月底", []),
    ]


TOO_CLOSE = """\
序号   工作任务       具体措施      牵头单位     责任单位      完成时限            责任领导
1    强化公共充      建设数据共 市总工会、       市城市管理   2025 年 9 月 王建国
     电设施，完      享平台，改 市数据局        局、市商务     底
     善农村公       造重点流域             局
     路 41       治理 56 个
2    修缮校舍       加固三所      市教育局       市财政局     全年           李明
"""


def test_what_fills_its_column_is_parted_from_the_next_by_one_blank() -> None:
    assert [row[2:] for row in rows_of(TOO_CLOSE)] == [
        (
            [
                ("市总工会", "lead"),
                ("市数据局", "lead"),
                ("市城市管理局", "responsible"),
                ("市商务局", "responsible"),
            ],
            "2025 年 9 月底",
            ["王建国"],
        ),
        ([("市教育局", "lead"), ("市财政局", "responsible")], "全年", ["李明"]),
    ]


WITHOUT_NUMBERS = """\
工作任务          责任单位           完成时限
新建托育服务设施，改造   市财政局、市数据局      全年
老年食堂
推进数据开放        国网某市供电公司、市委   2025 年 6 月
               组织部、市商务局
修缮校舍          市教育局           9 月底
"""


def test_a_time_or_a_column_that_begins_again_tells_the_rows_where_there_are_no_numbers() -> None:
    assert [(row[1], [name for name, _ in row[2]], row[3]) for row in rows_of(WITHOUT_NUMBERS)] == [
        ("新建托育服务设施，改造老年食堂", ["市财政局", "市数据局"], "全年"),
        ("推进数据开放", ["国网某市供电公司", "市委组织部", "市商务局"], "2025 年 6 月"),
        ("修缮校舍", ["市教育局"], "9 月底"),
    ]


MERGED_NUMBER = """\
序号   工作任务      责任单位       完成时限
城乡建设
1    改造老旧小     市住建局       6 月底
     区
     新建停车场     市城管局、市     9 月底
               公安局
2    铺设管网      市水务局       全年
"""


def test_rows_beside_a_merged_number_and_the_heading_of_a_section() -> None:
    assert [(row[0], row[1], row[3]) for row in rows_of(MERGED_NUMBER)] == [
        ("1", "改造老旧小区", "6 月底"),
        ("1", "新建停车场", "9 月底"),
        ("2", "铺设管网", "全年"),
    ]
    assert {task.path for task in parse_text(MERGED_NUMBER).tasks} == {("城乡建设",)}


def test_a_page_whose_columns_are_not_told_apart_is_told() -> None:
    page = "\x0c4   疏浚航道   交通船闸 市交通运输局\n5   清理网箱   市农业农村局  拆除围网\n"
    document = parse_text(COUNTED_BY_CHARACTERS + page)
    assert [d.code for d in document.diagnostics if d.code == "RM349"] == ["RM349"]
    assert len([task for task in document.tasks if task.attributions]) == 3


PRICES = """\
序号   名称      规格      单价
1    水泥管    直径 30   120 元
          加厚
2    井盖      铸铁     80 元
"""


def test_a_list_of_prices_in_columns_divides_no_work() -> None:
    assert rows_of(PRICES) == []


BODY_BELOW = """\
重点工作      责任单位      完成时间
修桥工程      市交通局      6月底前
              市财政局
铺路工程      市住建局      7月底前
更多工程      市水利局      全年

各单位要按月报送进展。
"""


def test_a_body_on_a_line_of_its_own_and_what_stands_behind_the_table() -> None:
    assert [(row[1], [name for name, _ in row[2]], row[3]) for row in rows_of(BODY_BELOW)] == [
        ("修桥工程", ["市交通局", "市财政局"], "6月底前"),
        ("铺路工程", ["市住建局"], "7月底前"),
        ("更多工程", ["市水利局"], "全年"),
    ]


def test_rows_that_nothing_tells_apart_are_told() -> None:
    document = parse_text(
        "重点工作        责任单位\n修桥工程        市交通局\n                市财政局\n"
        "铺路工程        市住建局\n更多工程        市水利局\n"
    )
    assert "RM349" in {diagnostic.code for diagnostic in document.diagnostics}


SECTIONS = """\
序号   工作任务      责任单位      完成时限
一、城乡建设
（一）老旧小区
1    改造供水管     市水务局      6 月底
     道
2    加装电梯      市住建局      年底前
（二）停车设施
\x0c3    新建停车楼     市城管局      9 月底
     两座

                      某市人民政府办公室
                      2025年3月1日
"""


def test_sections_lie_in_each_other_and_go_on_over_the_page() -> None:
    assert [(task.label, task.title, task.path) for task in parse_text(SECTIONS).tasks] == [
        ("1", "改造供水管道", ("一、城乡建设", "（一）老旧小区")),
        ("2", "加装电梯", ("一、城乡建设", "（一）老旧小区")),
        ("3", "新建停车楼两座", ("一、城乡建设", "（二）停车设施")),
    ]


def test_what_a_blank_line_parts_from_the_rows_is_no_part_of_them() -> None:
    document = parse_text(SECTIONS)
    assert [party.name for party in document.tasks[-1].attributions[0].parties] == ["市城管局"]
    assert [diagnostic.code for diagnostic in document.diagnostics if diagnostic.code == "RM349"] == []


def test_blank_lines_between_all_lines_part_no_row() -> None:
    assert rows_of(COUNTED_BY_CHARACTERS.replace("\n", "\n\n")) == rows_of(COUNTED_BY_CHARACTERS)


def test_a_section_may_be_the_first_line_of_a_page() -> None:
    moved = SECTIONS.replace("（二）停车设施\n\x0c3 ", "\x0c（二）停车设施\n3 ")
    assert moved != SECTIONS
    assert [task.path for task in parse_text(moved).tasks] == [
        task.path for task in parse_text(SECTIONS).tasks
    ]
