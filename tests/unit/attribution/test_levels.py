"""What a level is carried on to, and what stands outside it."""

import pytest

from respmatrix import parse_attribution


def names(text: str) -> list[str]:
    attribution, _ = parse_attribution(text)
    assert attribution is not None
    return [party.name for party in attribution.parties]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（市财政局、财政部负责）", ["市财政局", "财政部"]),
        ("（江苏省财政厅、交通运输部、教育厅负责）", ["江苏省财政厅", "交通运输部", "江苏省教育厅"]),
        ("（市司法局、最高检、公安部、安全局负责）", ["市司法局", "最高检", "公安部", "市安全局"]),
    ],
)
def test_ministries_stand_outside_the_levels(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_organs_of_a_party_committee_take_its_level() -> None:
    expected = ["市委办公室", "市委组织部", "市委社会工作部"]
    assert names("（市委办公室、组织部、社会工作部负责）") == expected
    assert names("（市财政局、统战部负责）") == ["市财政局", "市委统战部"]


@pytest.mark.parametrize("district", ["东区政府", "城区人民政府", "矿区管委会"])
def test_a_district_of_one_character_is_a_place_of_its_own(district: str) -> None:
    assert names(f"（市市场监管局、{district}）") == ["市市场监管局", district]


def test_a_time_behind_a_person_is_no_person() -> None:
    attribution, _ = parse_attribution("（牵头单位：市财政局；责任人：张三，2026年6月底前完成）")
    assert attribution is not None
    assert [person.name for person in attribution.persons] == ["张三"]
    assert attribution.deadline == "2026年6月底前完成"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("（高新区管委 会等有关部门）", ["高新区管委会"]),
        ("（市财政局及自治区 有关部门）", ["市财政局", "自治区有关部门"]),
        (
            "牵 头单位：市发展改革委（市知识产权局 ）\n配合单位：市财政局",
            ["市发展改革委（市知识产权局）", "市财政局"],
        ),
    ],
)
def test_a_blank_inside_a_name_parts_nothing(text: str, expected: list[str]) -> None:
    assert names(text) == expected
