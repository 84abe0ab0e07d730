"""Who signs a document, and its date（落款与成文日期）."""

import pytest

from respmatrix.model import Meta
from respmatrix.outline import read_outline
from respmatrix.read import source_from_text


def meta(text: str) -> Meta:
    return read_outline(source_from_text(text))[0]


def codes(text: str) -> list[str]:
    return [one.code for one in read_outline(source_from_text(text))[2]]


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


def test_a_date_that_stands_alone_signs_a_text_without_items() -> None:
    assert meta("关于印发某办法的通知\n各区：\n请执行。\n\n2024年5月31日").date == "2024-05-31"
    assert meta("关于印发某办法的通知\n2024年5月31日\n各区：\n请执行。").date is None


def test_a_note_may_stand_between_the_date_and_the_title_of_what_is_carried() -> None:
    found = meta(
        "关于印发《临江市节水方案》的通知\n各区：\n《临江市节水方案》已经市政府同意，现印发给你们。\n2015年9月17日\n"
        "（此件主动公开）\n临江市节水方案\n一、目标\n抓好节水。\n二、任务\n修水渠。\n三、保障\n抓落实。\n"
        "1.加强领导。\n2.加强宣传。\n3.加强督查。\n4.加强考核。\n5.加强培训。\n"
    )
    assert (found.title, found.date) == ("临江市节水方案", "2015-09-17")


def test_the_date_may_stand_above_the_body_that_signs() -> None:
    found = meta("关于开展试点的通知\n一、目标\n2024年5月6日\n临江市水务局")
    assert (found.issuer, found.date) == ("临江市水务局", "2024-05-06")


def test_the_signature_is_surer_than_the_date_of_sending() -> None:
    row = "发布机构: 临江市水务局 生成日期: 2024-01-23\n发文日期: 2024-01-23 生效时间: 2024-01-23\n"
    assert meta(f"{row}关于开展试点的通知\n各县：\n请执行。").date == "2024-01-23"
    signed = f"{row}关于开展试点的通知\n各县：\n请执行。\n临江市水务局\n2024年1月17日"
    assert meta(signed).date == "2024-01-17"


def test_a_signature_that_lost_its_line_break() -> None:
    found = meta(
        "关于第5号提案的答复\n王某委员: 收悉。现答复如下: 已建成。 临江市水务局 二00七年七月十七日 |"
    )
    assert (found.issuer, found.date) == ("临江市水务局", "2007-07-17")


def test_the_person_who_signs_an_order_stands_above_its_date() -> None:
    text = (
        "临江市节水条例\n临江市人民政府令\n第227号\n现予公布，自公布之日起施行。\n市长　王某\n1997年8月3日\n"
    )
    assert (
        meta(f"{text}第一条　为了规范，制定本条例。\n第二条　适用本条例。\n" + "附文。\n" * 9).date
        == "1997-08-03"
    )


def test_joint_signatures_that_lost_their_line_breaks() -> None:
    found = meta("关于开展试点的通知\n各县: 请执行。 中共临江市委办公室 临江市人民政府办公室 2024年2月26日")
    assert (found.issuer, found.date) == ("中共临江市委办公室、临江市人民政府办公室", "2024-02-26")


def test_the_time_of_publishing_may_stand_without_a_label() -> None:
    assert meta("关于节水的方案\n2021-09-15 10:20:31 来源： 点击数：256\n一、目标").date == "2021-09-15"
    assert meta("关于节水的方案\n2021-09-15至2022-09-15实施\n一、目标").date is None


def test_a_brief_has_its_issuer_and_date_above_its_title() -> None:
    found = read_outline(
        source_from_text(
            "督查通报\n第6期\n中共临江县委督查室　临江县人民政府督查室　　　2023年7月12日\n"
            "关于重点项目建设情况的督查通报\n现将有关情况通报如下。\n一、总体情况\n"
        )
    )[0]
    assert found.title == "关于重点项目建设情况的督查通报"
    assert (found.issuer, found.date) == ("中共临江县委督查室、临江县人民政府督查室", "2023-07-12")


def test_minutes_have_their_title_below_their_number() -> None:
    found = read_outline(
        source_from_text("县政府专题会议纪要\n〔2023〕18号\n研究学校建设问题会议纪要\n议定：\n一、选址\n")
    )[0]
    assert (found.title, found.number) == ("研究学校建设问题会议纪要", "〔2023〕18号")


def test_what_a_notice_hands_on_has_its_own_title() -> None:
    found = meta(
        "临江县人民政府办公室转发县教育局等部门关于加强控辍保学工作意见的通知\n临政办发〔2021〕33号\n各乡镇人民政府：\n"
        "现转发给你们。\n临江县人民政府办公室\n2021年9月1日\n关于加强控辍保学工作的意见\n一、目标\n"
    )
    assert found.title == "关于加强控辍保学工作的意见"


def test_what_a_notice_carries_may_say_its_issuer_first() -> None:
    found = meta(
        "临江县人民医院关于印发2023年质量提升方案的通知\n各科室：\n现印发给你们。\n临江县人民医院\n2023年4月1日\n"
        "临江县人民医院2023年质量提升方案\n一、目标\n"
    )
    assert found.title == "临江县人民医院2023年质量提升方案"


def test_a_survey_office_signs_too() -> None:
    text = "云川市统计局招聘公告\n来源：云川市人社局\n\n云川市统计局\n国家统计局云川调查队\n2023年6月12日"
    assert meta(text).issuer == "云川市统计局、国家统计局云川调查队"


def test_several_sign_in_one_list() -> None:
    text = "关于试点的通知\n一、目标。抓好落实。\n\n市财政局、市教育局\n2024年5月6日"
    assert meta(text).issuer == "市财政局、市教育局"
    assert meta("1.修路\n市财政局、市教育局\n2024年5月6日").issuer is None


def test_a_name_that_the_signature_has_in_two_lines_is_that_of_the_letterhead() -> None:
    office = "云川市推进政府职能转变和“放管服”改革协调小组办公室"
    text = f"{office}文件\n云职转办〔2019〕6号\n关于清理证明的通知\n一、范围\n"
    text += "云川市推进政府职能转变和\n“放管服”改革协调小组办公室\n2019年5月28日"
    assert meta(text).issuer == office
