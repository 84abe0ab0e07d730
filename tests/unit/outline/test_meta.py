"""Facts of the document as a whole."""

import pytest

from respmatrix.model import Meta
from respmatrix.outline import read_outline
from respmatrix.read import source_from_text


def meta(text: str) -> Meta:
    return read_outline(source_from_text(text))[0]


def codes(text: str) -> list[str]:
    return [one.code for one in read_outline(source_from_text(text))[2]]


def test_a_notice_yields_to_the_plan_that_it_carries() -> None:
    found = meta(
        "临江市人民政府办公室关于印发\n临江市海绵城市建设方案（2024—2026年）的通知\n临政办发〔2024〕12号\n"
        "各区人民政府：\n现将《临江市海绵城市建设方案（2024—2026年）》印发给你们。\n"
        "临江市人民政府办公室\n2024年4月8日\n"
        "临江市海绵城市建设方案\n（2024—2026年）\n一、总体要求\n"
    )
    assert found.title == "临江市海绵城市建设方案（2024—2026年）"
    assert found.issuer == "临江市人民政府办公室"
    assert found.number == "临政办发〔2024〕12号"
    assert found.date == "2024-04-08"
    assert (found.place, found.level) == ("临江市", "市")


def test_the_name_in_book_title_marks_is_what_the_notice_carries() -> None:
    found = meta(
        "中共合肥市委办公厅　合肥市人民政府办公厅\n印发《关于促进某业发展的意见》的通知\n合办〔2021〕3号\n"
        "各区：\n请执行。\n关于促进某业发展的意见\n一、目标\n"
    )
    assert found.title == "关于促进某业发展的意见"
    assert found.issuer == "中共合肥市委办公厅、合肥市人民政府办公厅"


def test_marks_inside_the_carried_name_change_where_it_stands_itself() -> None:
    found = meta(
        "临江县人民政府办公室\n关于印发《临江县2024年〈政府工作报告〉任务分解》的通知\n各乡镇：\n"
        "现印发给你们。\n临江县人民政府办公室\n2024年2月6日\n临江县2024年《政府工作报告》任务分解\n一、目标\n"
    )
    assert found.title == "临江县2024年《政府工作报告》任务分解"
    assert found.issuer == "临江县人民政府办公室"


def test_half_width_marks_within_a_title_are_no_path() -> None:
    found = meta(
        "临江市人民政府办公室关于印发《<政府工作报告>任务分解意见》的通知\n各区：\n现印发给你们。\n"
        "临江市人民政府办公室\n2010年3月5日\n《政府工作报告》任务分解意见\n一、目标\n"
    )
    assert (found.title, found.issuer) == ("《政府工作报告》任务分解意见", "临江市人民政府办公室")


def test_the_running_head_of_a_gazette_is_no_title() -> None:
    found = meta("临江市人民政府公报      2022年第6期\n临江市人民政府关于推进\n节水工作的意见\n一、目标\n")
    assert found.title == "临江市人民政府关于推进节水工作的意见"


def test_a_drawn_line_is_no_title() -> None:
    assert meta("┌─────┬────┐\n│工作任务│责任单位│\n└─────┴────┘\n").title is None


def test_a_draft_takes_its_own_title_and_the_date_of_the_notice() -> None:
    found = meta(
        "首页 > 互动\n关于《安徽省冷链物流发展办法（征求意见稿）》公开征求意见的公告\n请于月底前反馈。\n"
        "安徽省商务厅\n2023年2月3日\n安徽省冷链物流\n发展办法\n（征求意见稿）\n第一条 为了发展，制定本办法。"
    )
    assert found.title == "安徽省冷链物流发展办法"
    assert found.draft_note == "（征求意见稿）"
    assert found.issuer == "安徽省商务厅"
    assert found.date == "2023-02-03"
    assert (found.place, found.level) == ("安徽省", "省")


def test_the_table_above_the_text_is_read() -> None:
    found = meta(
        "索 引 号：\t000/2018\t主题分类：\t卫生\n发文机关：\t国务院\t成文日期：\t2018年12月21日\n"
        "标　　题：\t国务院关于试行某项规定的决定\n发文字号：\t国发〔2018〕90号\t发布日期：\t2018年12月29日\n"
        "国务院关于试行\n某项规定的决定\n现决定如下。"
    )
    assert found.title == "国务院关于试行某项规定的决定"
    assert found.issuer == "国务院"
    assert found.number == "国发〔2018〕90号"
    assert found.date == "2018-12-21"
    assert found.level == "central"


def test_rows_in_square_brackets_have_their_value_below() -> None:
    rows = "[ 发文字号 ]\n冀商函〔2022〕8号\n[ 成文日期 ]\n[ 发布日期 ]\n2022-05-06\n"
    found = meta(rows + "关于办理某提案的复函\n收悉。")
    assert found.number == "冀商函〔2022〕8号"
    assert found.date == "2022-05-06"


def test_joint_issuers_keep_their_order() -> None:
    found = meta("关于开展试点的通知\n一、目标\n省数据局\n省财政厅\n2024年1月2日")
    assert found.issuer == "省数据局、省财政厅"
    assert found.level == "省"
    assert (
        meta("关于开展试点的通知\n一、目标\n省数据局　　省财政厅\n2024年1月2日").issuer
        == "省数据局、省财政厅"
    )


def test_a_cited_number_or_date_is_not_the_documents_own() -> None:
    found = meta(
        "关于开展试点的通知\n根据《某意见》（国办发〔2019〕38号）和2020年1月1日会议，现通知如下。\n一、目标"
    )
    assert found.number is None
    assert found.date is None


def test_the_issuer_may_stand_in_the_title_letterhead_or_number() -> None:
    assert meta("合肥市财政局关于开展试点的通知\n一、目标").issuer == "合肥市财政局"
    assert meta("合肥市财政局文件\n关于开展试点的通知\n一、目标").issuer == "合肥市财政局"
    assert meta("海府规〔2023〕7号\n海口市促进某业暂行办法\n第一条 目的。").issuer == "海口市人民政府"


@pytest.mark.parametrize(
    ("title", "place", "level"),
    [
        ("宁夏回族自治区某某方案", "宁夏回族自治区", "自治区"),
        ("凉山州某某工作要点", "凉山州", "州"),
        ("云岭县2024年重点任务清单", "云岭县", "县"),
        ("杭州市老旧小区改造方案", "杭州市", "市"),
        ("促进社区服务工作方案", None, None),
        ("关于推进全省托育服务的意见", None, "省"),
        ("全国湿地保护方案", None, "central"),
    ],
)
def test_place_and_level(title: str, place: str | None, level: str | None) -> None:
    found = meta(f"{title}\n一、目标")
    assert (found.place, found.level) == (place, level)


def test_a_local_branch_of_a_central_body_is_of_its_place() -> None:
    found = meta("关于开展试点的通知\n一、目标\n国家税务总局甘肃省税务局\n2024年1月2日")
    assert (found.place, found.level) == ("甘肃省", "省")
    assert meta("关于开展试点的通知\n一、目标\n国家税务总局\n2024年1月2日").level == "central"


def test_a_text_without_a_title() -> None:
    text = "为做好工作，现提出以下措施。\n一、目标"
    assert meta(text).title is None
    assert codes(text) == ["RM205"]


def test_a_title_that_lost_its_line_break() -> None:
    assert (
        meta("关于支持某业的八条意见。为落实部署，提出意见。1.甲。2.乙。").title == "关于支持某业的八条意见"
    )


def test_a_title_of_several_lines_may_break_behind_a_body_or_a_title() -> None:
    body = "各区：\n请执行。\n一、目标"
    assert (
        meta(f"临江市财政局关于规范市属融资公司\n管理有关事项的通知\n{body}").title
        == "临江市财政局关于规范市属融资公司管理有关事项的通知"
    )
    assert meta(f"关于印发临江市节水方案\n的通知\n{body}").title == "关于印发临江市节水方案的通知"


def test_a_word_of_the_menu_is_no_title() -> None:
    found = meta("首页\n规章制度\n建议提案答复\n关于开展节水试点的通知\n各区：\n请执行。")
    assert found.title == "关于开展节水试点的通知"
    assert meta("节水工作要点\n各区：\n关于节水，请执行通知。").title == "节水工作要点"


def test_rows_of_cells_have_no_colons() -> None:
    found = meta(
        "索引号\tLJ01-2024-001\t主题分类\t水利\n发布机构\t临江市人民政府办公室\t成文日期\t2024年07月04日\n"
        "标　题\t临江市节水行动计划\n发文字号\t临政办〔2024〕9号\t发布日期\t2024年07月09日\n"
        "临江市节水行动计划\n一、目标"
    )
    assert found.title == "临江市节水行动计划"
    assert (found.issuer, found.number, found.date) == (
        "临江市人民政府办公室",
        "临政办〔2024〕9号",
        "2024-07-04",
    )


def test_rows_may_lie_over_two_lines() -> None:
    found = meta(
        "索引号\nLJ01\n发文机关\n临江市水务局\n文　　号\n临水发〔2024〕3号\n成文日期\n发布日期\n2024-05-06\n"
        "关于开展节水试点的通知\n一、目标"
    )
    assert (found.issuer, found.number, found.date) == ("临江市水务局", "临水发〔2024〕3号", "2024-05-06")


def test_the_header_of_a_table_states_no_facts() -> None:
    found = meta("临江市2024年重点任务表\n序号\t名称\t发布机构\t发布日期\n甲\t乙\t丙\t丁\n一、目标")
    assert found.title == "临江市2024年重点任务表"
    assert (found.issuer, found.date) == (None, None)


def test_the_source_of_a_page_is_the_last_to_name_the_issuer() -> None:
    title = "关于发展社区食堂的措施\n"
    assert meta(f"{title}来源：临江市民政局　　浏览次数：12\n一、目标").issuer == "临江市民政局"
    assert meta(f"{title}来源：临江日报\n一、目标").issuer is None
    assert meta(f"{title}来源：临江市民政局\n一、目标\n市商务局\n2024年1月2日").issuer == "市商务局"


def test_a_title_whose_characters_stand_apart() -> None:
    text = "临江市水务局\n关 于 政 协 第 5 6 号\n提 案 的 复 函\n王某委员：\n收悉。"
    assert meta(text).title == "关于政协第56号提案的复函"


def test_an_order_is_the_letterhead_of_what_it_makes_known() -> None:
    found = meta(
        "临江市人民政府令\n第12号\n《临江市供热办法》已经审议通过，现予公布。\n市长　王某\n2024年5月6日\n"
        "临江市供热办法\n第一条　为了规范，制定本办法。"
    )
    assert (found.title, found.issuer) == ("临江市供热办法", "临江市人民政府")


def test_tags_left_in_a_copy_of_a_page() -> None:
    found = meta(
        '<p>临江市节水工作方案</p>\n<p>一、目标</p>\n<p>临江市水务局</p>\n<p align="right">2024年5月6日</p>'
    )
    assert (found.title, found.issuer, found.date) == ("临江市节水工作方案", "临江市水务局", "2024-05-06")


def test_a_notice_without_a_title_says_what_it_carries() -> None:
    notice = "临政办字 〔2024〕1号\n各县人民政府:\n现将 《临江市节水方案》(以下简称《方案》)印发给你们。"
    assert meta(f"{notice}\n一、目标").title == "临江市节水方案"
    agreed = "各县人民政府:\n《临江市节水和供水方案》已经市政府同意,现印发给你们。\n二○二四年一月八日"
    found = meta(f"{agreed}\n临江市节水和供水\n方案\n为了节水,制定本方案。\n一、目标")
    assert (found.title, found.date) == ("临江市节水和供水方案", "2024-01-08")


def test_a_letterhead_that_names_the_kind_of_document_is_no_title() -> None:
    text = "临江市财政局公告\n临江市财政局关于征集项目的公告\n各单位:\n请申报。"
    assert meta(text).title == "临江市财政局关于征集项目的公告"
    assert meta("临江市财政局公告\n为了节水,请申报。").title == "临江市财政局公告"


def test_several_bodies_may_open_the_title() -> None:
    title = "临江市发展和改革委员会 中共临江市委社会工作部 临江市住房和城乡建设局 关于印发某市方案的通知"
    assert meta(f"{title}\n各县：\n请执行。").issuer == (
        "临江市发展和改革委员会、中共临江市委社会工作部、临江市住房和城乡建设局"
    )


def test_tables_and_titles_in_traditional_characters() -> None:
    found = meta("省人民政府關于\n優化營商環境的若干意見\n發布日期:2019-10-13\n各縣：\n請執行。")
    assert (found.title, found.date) == ("省人民政府關于優化營商環境的若干意見", "2019-10-13")


def test_rows_without_any_mark() -> None:
    found = meta(
        "索引号 000/2024-1 组配分类 政府办文件\n发布机构 发文日期 2024-02-01\n"
        "文号 临政办发[2024]6号 公开方式 主动公开\n"
        "关于印发推动节水发展\n实施意见的通知\n各县：\n《关于推动节水发展的实施意见》已经市政府第19次会议通过，现印发。\n"
        "关于推动节水发展的\n实施意见\n一、目标"
    )
    assert (found.title, found.number) == ("关于推动节水发展的实施意见", "临政办发[2024]6号")
    assert (found.issuer, found.date) == (None, "2024-02-01")


def test_the_value_of_a_row_is_no_title() -> None:
    rows = "• 发文字号\n• 索引号\n• 000/2024\n• 主题分类\n• 信息公开年度报告\n• 体裁分类\n"
    assert meta(f"{rows}2024年节水工作情况\n2024年，节水有成。").title == "2024年节水工作情况"


def test_a_letterhead_below_the_title_that_the_page_repeats() -> None:
    found = meta(
        "政务公开细则\n临江县人民政府办公室\n关于印发政务公开细则的通知\n（ 临府发〔2003〕37号 ）\n各乡："
    )
    assert (found.issuer, found.number) == ("临江县人民政府办公室", "临府发〔2003〕37号")


def test_the_full_name_in_the_title_outweighs_the_head_of_the_page() -> None:
    text = "临江县人民政府\n临江县人民政府办公室关于印发临江县应急预案的通知\n各乡：\n请执行。\n"
    assert meta(f"{text}临江县应急预案\n一、总则").issuer == "临江县人民政府办公室"


def test_the_head_of_a_reply_in_traditional_characters_with_glosses() -> None:
    found = meta(
        "臨教復(fù)字〔2021〕6號B類 同意公開\n對臨江區(qū)政協第50號提案的\n答 復(fù)\n王某委員：\n已收悉。\n"
        "臨江區(qū)教育局\n2021年6月23日"
    )
    assert (found.title, found.number) == ("對臨江區政協第50號提案的答復", "臨教復字〔2021〕6號")
    assert (found.issuer, found.date) == ("臨江區教育局", "2021-06-23")


@pytest.mark.parametrize("gap", [" ", "", "\u3000"])
def test_the_head_of_a_text_without_line_breaks(gap: str) -> None:
    found = meta(
        f"临江市人民政府办公室关于开展节水工作的通知{gap}临政办发〔2024〕3号{gap}各县人民政府，市政府各部门："
        f"现将有关事项通知如下。一、提高认识。节约用水。二、加强领导。特此通知。{gap}临江市人民政府办公室{gap}2024年5月6日"
    )
    assert (found.title, found.number) == (
        "临江市人民政府办公室关于开展节水工作的通知",
        "临政办发〔2024〕3号",
    )
    assert (found.issuer, found.date) == ("临江市人民政府办公室", "2024-05-06")


def test_the_table_says_the_place_that_the_title_leaves_out() -> None:
    found = meta(
        "发布机构：湖北省人民政府办公厅\n省人民政府办公厅关于促进节水的意见\n各县:\n请执行。\n一、目标"
    )
    assert found.issuer == "湖北省人民政府办公厅"


def test_the_first_line_of_a_title_may_end_like_a_body() -> None:
    found = meta("临江市水务局对政协第十二届临江市委员会\n第三次会议第56号提案的答复\n王某委员：\n收悉。")
    assert found.title == "临江市水务局对政协第十二届临江市委员会第三次会议第56号提案的答复"
    assert found.issuer == "临江市水务局"


def test_a_table_whose_borders_are_lost() -> None:
    found = meta(
        "索 引 号 011442/2024-02417 文 号 临政办发〔2024〕2号\n"
        "名 称 市人民政府办公室关于印发经济工作要点的通知 有 效 性 有效\n"
        "发文单位 临江市人民政府办公室 发文日期 2024年02月20日\n"
        "市人民政府办公室关于印发经济工作要点的通知\n各县：\n现印发给你们。"
    )
    assert found.title == "市人民政府办公室关于印发经济工作要点的通知"
    assert (found.issuer, found.date) == ("临江市人民政府办公室", "2024-02-20")


def test_what_a_body_holds_is_the_title_of_news_and_no_body() -> None:
    found = meta("科技局召开科技成果转化推进会\n发布时间：2023-06-12 来源：市科技局\n9日，会议召开。\n")
    assert found.title == "科技局召开科技成果转化推进会"
    assert found.issuer == "市科技局"


def test_a_spread_label_of_a_project_is_no_title_of_the_document() -> None:
    text = "某区2024年民生工程任务书\n\n项 目 名 称：某片区污水管网提质增效工程\n牵 头 单 位：区住建局"
    assert meta(text).title == "某区2024年民生工程任务书"


def test_a_title_goes_on_where_it_divides_work() -> None:
    text = "某区“十四五”养老服务规划\n主要任务分工\n\n一、提升服务\n（一）新建机构。"
    assert meta(text).title == "某区“十四五”养老服务规划主要任务分工"


def test_who_issues_minutes_stands_beside_the_date_and_not_in_the_title() -> None:
    text = "会 议 纪 要\n某区人民政府办公室　　　　2022年6月24日\n\n关于水上交通安全的会议纪要\n一、事项"
    assert meta(text).title == "关于水上交通安全的会议纪要"
