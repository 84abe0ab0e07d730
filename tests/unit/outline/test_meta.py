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


@pytest.mark.parametrize(
    ("printed", "date", "code"),
    [
        ("二〇二三年八月十六日", "2023-08-16", None),
        ("2023年08月16日", "2023-08-16", None),
        ("２０２３年８月１６日", "2023-08-16", None),
        ("2022317", "2022-03-17", "RM206"),
        ("20231214", "2023-12-14", "RM206"),
        ("2022111", None, "RM207"),
        ("2021年2月30日", None, "RM207"),
    ],
)
def test_dates_of_the_signature(printed: str, date: str | None, code: str | None) -> None:
    text = f"关于开展试点的通知\n一、目标\n滨州市数据局\n{printed}"
    assert meta(text).date == date
    assert codes(text) == ([code] if code else [])


def test_the_date_under_the_title() -> None:
    assert meta("青海省某某方案\n（2023年8月16日）\n一、目标").date == "2023-08-16"


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
