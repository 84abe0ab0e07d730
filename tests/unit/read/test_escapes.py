r"""Escapes of Markdown（Markdown 转义）: 「1\.」 is 1. to a reader."""

from __future__ import annotations

from respmatrix import parse_text

ESCAPED = r"""2025年工作要点

一、总体安排

1\. 建设平台

责任单位：市数据局

2\. 开放目录。\(市财政局牵头，市审计局配合\)

\(三\)培训人员。（市人社局负责）
"""


def test_numbers_and_brackets_are_read_over_the_signs_before_them() -> None:
    document = parse_text(ESCAPED)
    read = [
        (task.label, task.title, [party.name for party in attribution.parties])
        for task in document.tasks
        for attribution in task.attributions
    ]
    assert read == [
        (r"1\.", "建设平台", ["市数据局"]),
        (r"2\.", "开放目录", ["市财政局", "市审计局"]),
        (r"(三\)", "培训人员", ["市人社局"]),
    ]


def test_what_is_printed_is_the_text_as_given() -> None:
    second = parse_text(ESCAPED).tasks[1].attributions[0]
    assert second.raw == r"(市财政局牵头，市审计局配合\)"
    assert ESCAPED[second.location.span.start : second.location.span.end] == second.raw


def test_a_path_is_no_escape() -> None:
    document = parse_text("1.备份数据库到数据盘\\数据\\备份。（市数据局负责）\n")
    assert document.tasks[0].title == "备份数据库到数据盘\\数据\\备份"
