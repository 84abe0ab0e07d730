"""Items that letters count: 甲、壹、A. and their like."""

import pytest

from respmatrix.outline import read_outline
from respmatrix.read import source_from_text


def labels(text: str) -> list[tuple[int, str]]:
    return [(item.depth, item.label.text) for item in read_outline(source_from_text(text))[1]]


@pytest.mark.parametrize(
    "pair",
    [
        "甲、 乙、",
        "（甲） （乙）",
        "A. B.",
        "a) b)",
        "（a） （b）",
        "Ⅰ. Ⅱ.",
        "壹、 贰、",
        "任务一： 任务二：",
        "【任务1】 【任务2】",
        "问题1： 问题2：",
    ],
)
def test_letters_that_count_are_labels_one_level_below_what_they_stand_under(pair: str) -> None:
    first, second = pair.split()
    text = (
        f"一、组织\n（一）保障\n{first}定人。\n1.定岗。\n{second}定责。\n"
        f"（二）宣传\n{first}上街。\n{second}上网。\n"
    )
    assert labels(text) == [
        (0, "一、"),
        (1, "（一）"),
        (2, first),
        (3, "1."),
        (2, second),
        (1, "（二）"),
        (2, first),
        (2, second),
    ]


def test_letters_that_open_a_text_enclose_the_usual_labels() -> None:
    assert labels("壹、总则\n一、目标\n二、原则\n贰、任务\n一、产业\n拾、附则\n") == [
        (0, "壹、"),
        (1, "一、"),
        (1, "二、"),
        (0, "贰、"),
        (1, "一、"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "甲、乙双方应当履约。\n乙、丙双方另行约定。",  # names of parties
        "A.方案比选\nC.方案论证",  # a gap
        "甲、资质\n说明如下。",  # nothing counts on
        "A.I.技术\nB.C.公司",  # abbreviations
    ],
)
def test_letters_that_count_nothing_are_no_labels(text: str) -> None:
    assert labels(text) == []
