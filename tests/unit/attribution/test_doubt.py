"""What gives a duty and cannot be read is told; what only explains a word is not."""

import pytest

from respmatrix import parse_text


def codes(bracket: str) -> list[str]:
    document = parse_text(
        f"某市行动方案\n1.建设平台。完善功能{bracket}。\n2.开放数据。编制目录。（市数据局负责）"
    )
    assert [len(task.attributions) for task in document.tasks] == [0, 1]
    return [diagnostic.code for diagnostic in document.diagnostics]


@pytest.mark.parametrize(
    "bracket",
    [
        "（市财政局、另行商定牵头，市教委配合）",
        "（市城管局、待定单位共同牵头，各相关部门配合）",
        "（责任单位：电力、健身步道、广电）",
    ],
)
def test_a_duty_that_cannot_be_read_is_reported(bracket: str) -> None:
    assert codes(bracket) == ["RM301"]


@pytest.mark.parametrize(
    "bracket",
    ["（含市级部门自建系统）", "（见附件2）", "（即向市教委报送情况）", "（由第三方机构评估）", "（试行）"],
)
def test_an_explanation_is_not(bracket: str) -> None:
    assert codes(bracket) == []


def test_several_brackets_that_open_one_behind_the_other_are_reported_once() -> None:
    document = parse_text("某市行动方案\n1.建设平台。（（（市财政局牵头，市审计局配合。\n2.开放数据。\n")
    found = [each for each in document.diagnostics if each.code == "RM302"]
    shown = [each.location.span.of(document.source.text) for each in found if each.location]
    assert shown == ["（市财政局牵头，市审计局配合。"]
