"""Labels, nesting, titles and bodies of the outline."""

import pytest

from respmatrix import parse_text
from respmatrix.model import OutlineItem
from respmatrix.outline import read_outline
from respmatrix.read import source_from_text


def outline(text: str) -> tuple[OutlineItem, ...]:
    return read_outline(source_from_text(text))[1]


def shape(text: str) -> list[tuple[int, str, str]]:
    return [(item.depth, item.label.text, item.title) for item in outline(text)]


def codes(text: str) -> list[str]:
    return [one.code for one in read_outline(source_from_text("某市试点工作方案\n" + text))[2]]


def test_the_usual_nesting_of_five_levels() -> None:
    text = (
        "一、总则\n（一）目标\n1.建库。汇总。\n（1）甲库。\n①甲一。\n②甲二。\n"
        "（2）乙库。\n2．用库。\n二、附则\n"
    )
    assert shape(text) == [
        (0, "一、", "总则"),
        (1, "（一）", "目标"),
        (2, "1.", "建库"),
        (3, "（1）", "甲库"),
        (4, "①", "甲一"),
        (4, "②", "甲二"),
        (3, "（2）", "乙库"),
        (2, "2．", "用库"),
        (0, "二、", "附则"),
    ]
    assert [item.parent for item in outline(text)] == [None, 0, 1, 2, 3, 3, 2, 1, None]


def test_a_level_may_be_left_out() -> None:
    assert shape("一、总则\n1、建库。\n（1）甲库。") == [
        (0, "一、", "总则"),
        (1, "1、", "建库"),
        (2, "（1）", "甲库"),
    ]
    assert [depth for depth, *_ in shape("（一）甲\n1.乙\n（二）丙")] == [0, 1, 0]


def test_numbers_may_run_on_over_sections() -> None:
    text = "一、甲\n（一）子。\n（二）丑。\n二、乙\n（三）寅。\n（四）卯。"
    assert [item.parent for item in outline(text)] == [None, 0, 0, None, 3, 3]
    assert codes(text) == []


def test_chapters_enclose_articles_and_articles_their_paragraphs() -> None:
    text = (
        "第一章　总则\n第一条　为了规范，制定本办法。\n第二条 包括：\n（一）数据；"
        "\n（二）算力。\n第二章　附则\n第三条　自公布之日起施行。"
    )
    assert [depth for depth, *_ in shape(text)] == [0, 1, 1, 2, 2, 0, 1]
    assert shape("正文。\n第十二条规定的情形除外。\n第三产业增长。") == []


def test_both_widths_and_spaces_in_labels() -> None:
    text = "( 一 )甲。\n（二）乙。\n1．丙。\n２、丁。\n1）戊。\n⑴己。\n⒊庚。"
    assert [(item.label.style.value, item.label.number) for item in outline(text)] == [
        ("chinese-bracket", 1),
        ("chinese-bracket", 2),
        ("arabic", 1),
        ("arabic", 2),
        ("arabic-bracket", 1),
        ("circled", 1),
        ("arabic", 3),
    ]


def test_dates_and_amounts_are_no_labels() -> None:
    text = (
        "2023年完成。\n1.5亿元到位。\n15:13更新\n3D打印\n"
        "12.5%左右\n一、二、三产业融合\n（2023年修订）\n2023.5.6\n100万元"
    )
    assert shape(text) == []


def test_a_bracket_of_bodies_alone_closes_the_heading() -> None:
    text = "1.建设平台（市数据局、市财政局）\n2.建设算力（智算中心、超算中心）\n3.完善办法（国家林草局）"
    assert [title for *_, title in shape(text)] == ["建设平台", "建设算力（智算中心、超算中心）", "完善办法"]


def test_a_title_may_begin_with_digits() -> None:
    text = "1.甲。\n2.3年行动计划。乙。\n3.121工程。丙。\n4.2025年目标。"
    assert [title for *_, title in shape(text)] == ["甲", "3年行动计划", "121工程", "2025年目标"]


def test_decimal_numbers_without_their_section_count_anew_in_each() -> None:
    lines = ("1.1 建平台。（市数据局）", "1.2 强服务。（市数据局）", "2.1 优政策。（市财政局）")
    document = parse_text("\n".join(["行动计划", *lines]))
    assert [task.id for task in document.tasks] == ["T1-1", "T1-2", "T2-1"]
    assert "RM204" not in [each.code for each in document.diagnostics]


def test_decimal_numbers_need_a_neighbour_or_a_parent() -> None:
    text = "1 总体要求\n1.1 思想\n1.2 目标\n2 任务\n2.1 平台\n2.1.1 云\n2.1.2 网\n3 保障"
    assert [depth for depth, *_ in shape(text)] == [0, 1, 1, 0, 1, 2, 2, 0]
    assert shape("正文。\n7.2 平方米\n正文。") == []


def test_bare_numbers_are_labels_where_they_run_on() -> None:
    assert shape("1编制目录\n正文。\n2开放数据\n正文。\n3授权运营\n正文。")[2] == (0, "3", "授权运营")
    assert shape("12345热线受理\n3楼大厅\n7号窗口") == []


def test_rows_of_a_table_are_items_up_to_the_first_cell() -> None:
    text = "序号\t任务\t单位\n1\t建平台，通数据\t市数据局\n2\t育企业\t市经信局"
    items = outline(text)
    assert [item.title for item in items] == ["建平台，通数据", "育企业"]
    assert items[0].body.of(text) == "市数据局"


def test_ordinals_count_only_in_paragraphs_of_their_own() -> None:
    assert [label for _, label, _ in shape("（一）甲。\n一是建库。\n二是用库。")] == [
        "（一）",
        "一是",
        "二是",
    ]
    assert [label for _, label, _ in shape("（一）甲。\n一是建库。二是用库。")] == ["（一）"]


def test_items_glued_into_a_paragraph() -> None:
    text = "1.支持甲。给予补助。责任单位：市科技局。2.支持乙。给予3.5万元。责任单位：市商务局。\n3.支持丙。"
    assert [title for *_, title in shape(text)] == ["支持甲", "支持乙", "支持丙"]
    first, second, _ = outline(text)
    assert first.body.of(text) == "给予补助。责任单位：市科技局。"
    assert second.body.of(text) == "给予3.5万元。责任单位：市商务局。"


def test_a_list_inside_a_sentence_is_no_row_of_items() -> None:
    text = "1.推进改革。包括：1.精简材料；2.压缩时限；3.减少跑动。\n2.加强监管。"
    assert [title for *_, title in shape(text)] == ["推进改革", "加强监管"]
    assert [title for *_, title in shape("1.推进改革。包括：1.精简材料；2.压缩时限。")] == ["推进改革"]


def test_a_heading_glued_to_its_first_sub_heading() -> None:
    text = "三、夯实基础（八）优化窗口。设立专窗。"
    assert shape(text) == [(0, "三、", "夯实基础"), (1, "（八）", "优化窗口")]


def test_a_sub_heading_belongs_to_the_nearest_of_the_headings_glued_before_it() -> None:
    items = outline("）一、）二、\u2002(二)")
    assert [(item.label.text, item.location.span.start) for item in items] == [
        ("一、", 1),
        ("二、", 4),
        ("(二)", 7),
    ]


def test_emphasis_tags_and_bullets_before_a_label() -> None:
    text = "## 一、总体要求\n- **（一）指导思想。** 坚持创新。\n<p>（二）工作目标。提升。</p>"
    assert [title for *_, title in shape(text)] == ["总体要求", "指导思想", "工作目标"]
    assert outline(text)[1].body.of(text) == "坚持创新。"


def test_a_title_keeps_its_bracket_but_not_an_attribution() -> None:
    text = (
        "一、共享用工平台(人力平台)\n二、扩大投资（县商务局牵头）\n"
        "三、促进消费（牵头单位：县财政局；责任单位：各镇（街道））"
    )
    assert [title for *_, title in shape(text)] == ["共享用工平台(人力平台)", "扩大投资", "促进消费"]
    second = outline(text)[1]
    assert second.body.of(text) == "（县商务局牵头）"
    assert second.inline


def test_a_label_on_a_line_of_its_own_takes_the_next_line_for_its_title() -> None:
    text = "一、\n总体要求\n（一）\n指导思想。坚持创新。\n（二）\n（三）规范。"
    assert [title for *_, title in shape(text)] == ["总体要求", "指导思想", "", "规范"]
    assert outline(text)[1].body.of(text) == "坚持创新。"


def test_inline_tells_whether_text_runs_on() -> None:
    items = outline("（一）甲。正文。\n（二）乙。\n正文。\n（三）丙\n正文。")
    assert [item.inline for item in items] == [True, False, False]


def test_a_body_ends_at_signature_attachment_and_furniture() -> None:
    text = (
        "一、甲\n正文。\n某市数据局\n2023年5月6日\n附件：1.甲表\n2.乙表\n"
        "附件1\n甲表\n一、乙\n正文二。\n打印 关闭\n扫一扫"
    )
    items = outline(text)
    assert [item.title for item in items] == ["甲", "乙"]
    assert [item.body.of(text) for item in items] == ["正文。", "正文二。"]


@pytest.mark.parametrize("kind", ["docx", "XLS", "pdf"])
def test_the_name_of_a_file_is_no_item(kind: str) -> None:
    text = f"一、甲\n正文。\n某市数据局\n2023年5月6日\n附件下载\n1.乙表.{kind}\n2.丙表.{kind}\n3.推广某某app"
    assert [item.title for item in outline(text)] == ["甲", "推广某某app"]


def test_an_attachment_numbers_afresh() -> None:
    text = "一、甲\n二、乙\n特此通知。\n某市数据局\n2023年5月6日\n附件\n1.丙。\n2.丁。"
    assert [item.parent for item in outline(text)] == [None] * 4
    assert codes(text) == []


def test_lines_of_a_table_of_contents_are_left_out() -> None:
    text = "目　录\n一、总体要求………1\n二、重点任务………3\n一、总体要求\n二、重点任务"
    assert [title for *_, title in shape(text)] == ["总体要求", "重点任务"]


def test_damaged_labels_are_restored_from_their_neighbours() -> None:
    text = "一、进展\n)平台加快建设。甲。\n)服务明显提升。乙。\n二、打算\n（一）推进。"
    assert shape(text)[1:3] == [(1, "(一)", "平台加快建设"), (1, "(二)", "服务明显提升")]
    assert [item.recovered for item in outline(text)] == [False, True, True, False, False]
    assert codes(text) == ["RM202", "RM202"]
    assert shape("一、进展\n（一）甲。\n）乙。\n（三）丙。")[2] == (1, "（二）", "乙")


def test_a_stray_bracket_is_no_label() -> None:
    assert shape("一、进展（上半\n）。\n二、打算") == [(0, "一、", "进展（上半"), (0, "二、", "打算")]


def test_the_numbering_is_checked() -> None:
    assert codes("1.甲。\n2.乙。\n4.丁。") == ["RM203"]
    assert codes("（一）甲。\n（二）乙。\n（二）丙。") == ["RM204"]
    noted = parse_text("（一）甲。\n（二）乙。\n（二）丙。\n（三）丁。").diagnostics
    (repeated,) = [each for each in noted if each.code == "RM204"]
    assert [place.line for place in repeated.related] == [2]
    assert codes("二、甲。\n（一）乙。") == ["RM201"]
    assert codes("一、甲\n1.子。\n2.丑。\n二、乙\n1.寅。\n2.卯。") == []


def test_an_unusual_order_of_styles_is_taken_from_the_document() -> None:
    text = "（一）甲\n一、子。\n二、丑。\n（二）乙\n一、寅。\n二、卯。"
    assert [depth for depth, *_ in shape(text)] == [0, 1, 1, 0, 1, 1]


def test_a_table_of_contents_is_no_part_of_the_outline() -> None:
    text = (
        "某市供热条例\n目　录\n第一章　总则\n第二章　附则\n\n第一章　总则\n第一条　为了规范，制定本条例。\n"
        "第二章　附则\n第二条　自公布之日起施行。"
    )
    assert [label for _, label, _ in shape(text)] == ["第一章", "第一条", "第二章", "第二条"]
    numbered = "某市规划\n目录\n前言\n一、形势 1\n二、任务 3\n前言\n这是前言。\n一、形势\n二、任务"
    assert [title for *_, title in shape(numbered)] == ["形势", "任务"]
    # Contents of which the text is not there are all that there is.
    assert len(shape("某市规划\n目录\n一、形势\n二、任务")) == 2


def test_a_short_heading_may_run_into_its_text() -> None:
    text = "一、支持良种繁育：每亩补助二千元。\n二、支持加工　　按投资补助一成，最高百万元。\n"
    assert shape(text) == [(0, "一、", "支持良种繁育"), (0, "二、", "支持加工")]
    assert outline(text)[0].body.of(text) == "每亩补助二千元。"
    # What follows is no sentence, or what stands before is no heading.
    assert [title for *_, title in shape("1.时间：3月5日\n2.对下列企业，按规定：给予补助。")] == [
        "时间：3月5日",
        "对下列企业，按规定：给予补助",
    ]
    assert shape("第三条　申请人应当符合下列条件：有固定场所。")[0][2] == "申请人应当符合下列条件：有固定场所"


def test_ordinals_with_a_comma_head_items_where_they_run_on() -> None:
    assert [label for _, label, _ in shape("第一，强化责任。甲。\n第二，加强监测。乙。")] == [
        "第一，",
        "第二，",
    ]
    assert shape("第一，强化责任。甲。\n乙。") == []


def test_titles_that_begin_with_digits_prove_each_other() -> None:
    text = "一、任务\n1.2023年建园。\n2.3月底前管护。\n3.5家试点。\n4.10座工厂升级。\n5.1.2万吨投产。"
    assert [label for _, label, _ in shape(text)] == ["一、", "1.", "2.", "3.", "4.", "5."]
    assert [title for *_, title in shape(text)][1:] == [
        "2023年建园",
        "3月底前管护",
        "5家试点",
        "10座工厂升级",
        "1.2万吨投产",
    ]


def test_contents_without_their_heading_are_known_by_their_repetition() -> None:
    text = (
        "某条例\n第一章  总则\n第二章 归集\n第一章   总则\n第一条(目的)为了规范,制定本条例。\n"
        "第二章 归集\n第二条(目录)实行目录管理。"
    )
    assert [label for _, label, _ in shape(text)] == ["第一章", "第一条", "第二章", "第二条"]
    assert len(shape("一、甲\n二、乙\n正文。\n一、甲\n二、乙")) == 4


def test_contents_whose_chapters_lost_their_numbers() -> None:
    text = (
        "某县预案\n总则\n1.1 目的\n1.2 依据\n体系\n2.1 机构\n"
        "1 总则\n1.1 目的\n提高能力。\n1.2 依据\n依据法律。\n2 体系\n2.1 机构\n设指挥部。"
    )
    assert [label for _, label, _ in shape(text)] == ["1", "1.1", "1.2", "2", "2.1"]


def test_labels_that_are_spoken_of_head_nothing() -> None:
    assert shape("二、任务\n（一）至（三）项由某局统筹。\n（一）建库。\n(1)、(2)从略。") == [
        (0, "二、", "任务"),
        (1, "（一）", "建库"),
    ]


def test_a_heading_in_brackets_of_its_own() -> None:
    text = "第一条　【夜间地标】打造三个街区。\n一、【业态】\n二、【责任单位：市财政局】拨款。"
    assert [title for *_, title in shape(text)] == ["【夜间地标】", "【业态】", "【责任单位：市财政局】拨款"]
    assert outline(text)[0].body.of(text) == "打造三个街区。"
