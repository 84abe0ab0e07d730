"""Sentences that set a target for a time, and those that do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from respmatrix import parse_text
from respmatrix.model import Target


def targets(sentence: str) -> list[Target]:
    document = parse_text(f"1.建设平台。{sentence}（市数据局牵头，2026年底前完成）\n2.开放数据。编制目录。")
    found = [target for task in document.tasks for target in task.targets]
    for target in found:
        assert target.span.of(document.source.text) == target.text
        assert target.text.startswith(target.time)
    return found


@pytest.mark.parametrize(
    ("sentence", "time", "due"),
    [
        ("到2027年，新建驿站20个以上。", "到2027年", "2027"),
        ("到 2027 年,新建驿站20个以上。", "到 2027 年", "2027"),
        ("至2027年末新建驿站20个。", "至2027年末", "2027"),
        ("力争到2027年，新建驿站20个。", "力争到2027年", "2027"),
        ("截至2027年底，新建驿站20个。", "截至2027年底", "2027"),
        ("2026年6月底前，完成普查。", "2026年6月底前", "2026-06"),
        ("2024—2026年，年均新建驿站20个。", "2024—2026年", "2026"),
        ("“十五五”期间，新建驿站20个。", "“十五五”期间", "15th-five-year"),
        ("到“十五五”末，覆盖率达到90%。", "到“十五五”末", "15th-five-year"),
        ("今年年底前，完成普查。", "今年年底前", None),
        ("9月底前，完成普查。", "9月底前", None),
        ("确保2025年12月31日前通车。", "确保2025年12月31日前", "2025-12-31"),
        ("2025年一季度前完成招标。", "2025年一季度前", "2025"),
        ("计划于2027年底前建成驿站20个。", "计划于2027年底前", "2027"),
        ("力争3年内培育企业50家。", "力争3年内", None),
        ("年内，建成平台。", "年内", None),
    ],
)
def test_a_sentence_that_opens_with_a_time_is_a_target(sentence: str, time: str, due: str | None) -> None:
    (target,) = targets(sentence)
    assert (target.time, target.due) == (time, due)
    assert target.text == sentence.removesuffix("。")


@pytest.mark.parametrize(
    "sentence",
    [
        "自2020年4月13日起施行。",
        "2020年4月，印发通知。",
        "2019年启动建设。",
        "落实《城市更新规划（2021—2025年）》。",
        "完善“十四五”规划实施机制。",
        "编制河底清淤计划。",
        "到2027年。",
        "截至2023年底，全市共有驿站300个。",
        "截至2023年底，已建成驿站20个。",
    ],
)
def test_other_times_set_no_target(sentence: str) -> None:
    assert targets(sentence) == []


def test_a_clause_behind_a_comma_is_a_target_only_with_to() -> None:
    (target,) = targets("扩大开放，到2027年，开放率达到九成。")
    assert target.text == "到2027年，开放率达到九成"
    assert targets("扩大开放，2026年底前评估。") == []


def test_each_time_has_its_own_target() -> None:
    found = targets("到2026年，完成三项，到2027年，完成十项；到2030年，完成全部任务。")
    assert [target.text for target in found] == [
        "到2026年，完成三项",
        "到2027年，完成十项",
        "到2030年，完成全部任务",
    ]


def test_a_title_may_be_a_target() -> None:
    document = parse_text("（一）到2027年，新建驿站20个。（市城管局负责）")
    assert [target.text for target in document.tasks[0].targets] == ["到2027年，新建驿站20个"]


def test_a_target_ends_where_the_attribution_begins_and_is_no_deadline() -> None:
    (document,) = [parse_text("1.新建驿站。到2027年，新建驿站20个（市城管局负责）")]
    (task,) = document.tasks
    assert [target.text for target in task.targets] == ["到2027年，新建驿站20个"]
    assert task.attributions[0].deadline is None
    inside = parse_text("1.新建驿站。抓紧选址。（市城管局负责，到2027年完成）")
    assert inside.tasks[0].targets == ()
    assert inside.tasks[0].attributions[0].deadline == "到2027年完成"


@given(st.text("到至20275年底前五”期间，。；末（）市局负责\n1.、 ", max_size=60))
def test_targets_lie_in_their_task_in_order(text: str) -> None:
    document = parse_text(text)
    for task in document.tasks:
        place = task.location.span.start
        for target in task.targets:
            assert place <= target.span.start < target.span.end <= task.location.span.end
            assert target.span.of(document.source.text) == target.text
            place = target.span.end


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("到2020年，新建驿站20个。", 0),
        ("2018—2022年，新建驿站20个。", 0),
        ("“十三五”期间，新建驿站20个。", 0),
        ("2022—2024年，新建驿站20个。", 1),
        ("2024年底前，新建驿站20个。", 1),
        ("“十四五”期间，新建驿站20个。", 1),
        ("年底前，新建驿站20个。", 1),
    ],
)
def test_what_was_to_be_reached_before_the_document_is_no_target_of_it(sentence: str, stated: int) -> None:
    document = parse_text(f"某市驿站建设方案\n一、建设驿站\n{sentence}\n某市商务局\n2024年2月18日")
    assert document.meta.date == "2024-02-18"
    assert [len(task.targets) for task in document.tasks] == [stated]
