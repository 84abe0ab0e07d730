"""Texts whose line breaks a copy replaced by blanks（丢失的换行）."""

import pytest

from respmatrix import parse_text
from respmatrix.read import source_from_text

LINES = [
    "临江市人民政府办公室关于印发临江市节水行动方案的通知",
    "临政办发〔2024〕3号",
    "各县（市、区）人民政府，市政府各部门：",
    "《节水行动方案》已经市政府同意，现印发给你们，请认真贯彻执行。",
    "临江市人民政府办公室",
    "2024年5月6日",
    "临江市节水行动方案",
    "为落实节水优先方针，结合我市实际，制定本方案。",
    "一、工作目标",
    "到2027年，全市万元产值用水量下降 16 个百分点，建成节水型小区 300 个。" * 4,
    "二、重点任务",
    "（一）推进农业节水。发展喷灌、滴灌。（市农业农村局牵头，市水务局配合）",
    "（二）推进工业节水。开展水平衡测试。",
    "牵头单位：市工信局",
    "责任单位：市水务局，各县（市、区）人民政府",
    "（三）推进城镇节水。改造老旧管网（市政管网 200 公里）。",
    "市住建局、市水务局按职责分工负责",
]


@pytest.mark.parametrize("blank", [" ", "\u3000\u3000", "  "])
def test_blanks_that_stand_for_line_breaks_part_paragraphs(blank: str) -> None:
    whole, copied = parse_text("\n".join(LINES)), parse_text(blank.join(LINES))
    assert (copied.meta.title, copied.meta.number) == ("临江市节水行动方案", "临政办发〔2024〕3号")
    assert (copied.meta.issuer, copied.meta.date) == ("临江市人民政府办公室", "2024-05-06")
    for document in (whole, copied):
        assert [(item.label.text, item.title) for item in document.outline] == [
            ("一、", "工作目标"),
            ("二、", "重点任务"),
            ("（一）", "推进农业节水"),
            ("（二）", "推进工业节水"),
            ("（三）", "推进城镇节水"),
        ]
        read = [
            (task.label, ["".join(a.raw.split()) for a in task.attributions])
            for task in document.tasks
            if task.attributions
        ]
        assert read == [
            ("（一）", ["（市农业农村局牵头，市水务局配合）"]),
            ("（二）", ["牵头单位：市工信局责任单位：市水务局，各县（市、区）人民政府"]),
            ("（三）", ["市住建局、市水务局按职责分工负责"]),
        ]


def test_a_blank_inside_a_bracket_or_beside_a_number_parts_nothing() -> None:
    text = "（责任单位：市财政局； 市水务局）建成小区 300 个。" * 20
    assert len(source_from_text(text).paragraphs) == 1


def test_a_text_of_ordinary_paragraphs_stays_as_it_is() -> None:
    text = "\n".join([*LINES, "。 一、".join(["节水优先"] * 100)])
    assert len(source_from_text(text).paragraphs) == len(LINES) + 1
