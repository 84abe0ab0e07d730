"""The number of a document（发文字号）, wherever its head prints it."""

import pytest

from respmatrix.model import Meta
from respmatrix.outline import read_outline
from respmatrix.read import source_from_text


def meta(text: str) -> Meta:
    return read_outline(source_from_text(text))[0]


def test_the_class_of_a_reply_may_stand_behind_its_number() -> None:
    for behind in ("　　（B类）", "（A）", "    A", "　　　公开方式：主动公开", "　　签发人：李某"):
        found = meta(f"临教复〔2024〕18号{behind}\n关于第5号提案的答复\n王某委员：\n收悉。")
        assert found.number == "临教复〔2024〕18号"
    assert meta("关于开展试点的通知\n国办发〔2024〕2号  要求各地，落实。\n一、目标").number is None


@pytest.mark.parametrize(
    "head",
    [
        "临政发〔2024〕3号《临江市节水方案》\n浏览量:  时间:2024-06-01 09:00\n临江市节水方案",
        "临政发〔2024〕3号 临江市节水方案",
        "临江市节水方案(临政发〔2024〕3号)",
        "临政发〔2024〕3号\n临江市节水方案",
        "发文字号临政发〔2024〕3号\n临江市节水方案",
        "文 号 | 临政发〔2024〕3号 | 发文日期 | 2024-05-04 | ||\n临江市节水方案",
        "• 发文字号:\n\n    临政发〔2024〕3号\n  • 内容概述:\n\n临江市节水方案",
        "臨政發(fā)〔2024〕3號(hào)\n临江市节水方案",
    ],
)
def test_a_number_may_stand_on_the_title_s_line_or_in_a_table(head: str) -> None:
    found = meta(f"{head}\n各县人民政府:\n现提出如下方案。\n一、目标")
    assert found.title is not None
    assert found.title.startswith("临江市节水方案")
    assert found.number in ("临政发〔2024〕3号", "臨政發〔2024〕3號")


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("发文字号：\t国令第722号\t发布日期：\t2019年10月23日\n临江市供热办法", "国令第722号"),
        ("临江市供热办法\n临江市人民政府令 第12号", "临江市人民政府令第12号"),
        ("临江市人民政府令\n第12号\n临江市供热办法", "临江市人民政府令第12号"),
        ("关于减免税费的公告\n财政部 税务总局公告2020年第13号", "财政部税务总局公告2020年第13号"),
        ("关于减免税费的公告\n2021年第5号", "2021年第5号"),
        ("全市安全生产工作要点\n〔2018〕15号", "〔2018〕15号"),
        ("关于第5号提案的答复\n第5号", None),
    ],
)
def test_numbers_of_orders_and_announcements_and_those_without_a_code(head: str, number: str | None) -> None:
    assert meta(f"{head}\n各县人民政府:\n现公告如下。\n一、目标").number == number


def test_a_document_cited_in_the_first_sentence_gives_no_number() -> None:
    cited = "根据市政府办公室关于开展节水工作的通知（临政办发〔2024〕3号） 要求，现提出如下方案。"
    assert meta(f"临江市节水方案\n{cited}\n一、目标").number is None


def test_an_order_with_its_count_on_one_line_names_its_organ() -> None:
    order = "临江市人民政府令第36号\n《临江市文物保护规定》已经通过，现予公布。\n市长 周某\n2006年12月1日"
    found = meta(f"{order}\n临江市文物保护规定\n第一条 为加强保护，制定本规定。")
    assert (found.issuer, found.number) == ("临江市人民政府", "临江市人民政府令第36号")


def test_a_number_stands_at_the_right_of_the_letterhead() -> None:
    text = "临江县人民政府办公室文件　　　　临政办〔2023〕1号\n关于做好春运工作的通知\n各乡镇：\n一、目标\n"
    assert read_outline(source_from_text(text))[0].number == "临政办〔2023〕1号"
