"""Headings that the file's styles tell, with numbers and without（标题样式）."""

from __future__ import annotations

import pytest

from respmatrix import LabelStyle, ParsedDocument, Provenance, parse
from respmatrix.read.compose import Composer, Piece


def read(*lines: str | tuple[int, str]) -> ParsedDocument:
    """Parse a document of these lines; a heading comes with its level."""
    composer = Composer()
    for number, line in enumerate(lines, 1):
        level, text = (None, line) if isinstance(line, str) else line
        composer.paragraph([Piece(text, Provenance(0, paragraph=number))], heading=level)
    return parse(composer.finish("方案.docx", "docx"))


def outline(*lines: str | tuple[int, str]) -> list[tuple[int, str]]:
    return [(item.depth, item.label.text + item.title) for item in read(*lines).outline]


TITLE = "某市节水行动方案"


def test_headings_without_numbers_are_items_with_tasks_and_inheritance() -> None:
    document = read(
        TITLE,
        (1, "重点任务"),
        (2, "工业节水（市水务局牵头）"),
        (3, "改造管网"),
        "更新老旧管网。",
        (3, "循环用水"),
        "建设示范厂。（市财政局负责）",
        (1, "保障措施"),
        "加强领导。",
    )
    items = [(one.label.text, one.label.style, one.label.number, one.title) for one in document.outline]
    assert items == [
        ("", LabelStyle.UNNUMBERED, 1, "重点任务"),
        ("", LabelStyle.UNNUMBERED, 1, "工业节水"),
        ("", LabelStyle.UNNUMBERED, 1, "改造管网"),
        ("", LabelStyle.UNNUMBERED, 2, "循环用水"),
        ("", LabelStyle.UNNUMBERED, 2, "保障措施"),
    ]
    assert [item.parent for item in document.outline] == [None, 0, 1, 1, None]
    pipes, cycle = document.tasks[1:3]
    assert (pipes.id, pipes.path, pipes.text) == (
        "T1-1-1", ("重点任务", "工业节水"), "改造管网\n更新老旧管网。",
    )  # fmt: skip
    assert [party.name for one in pipes.inherited for party in one.parties] == ["市水务局"]
    assert [party.name for one in cycle.attributions for party in one.parties] == ["市财政局"]
    assert document.diagnostics == ()


def test_numbered_items_nest_under_the_heading_above_them() -> None:
    lines = (TITLE, (1, "任务"), "一、甲", "1.子", "二、乙", (2, "小节"), "三、丙", (1, "保障"), "一、丁")
    assert outline(*lines) == [
        (0, "任务"), (1, "一、甲"), (2, "1.子"), (1, "二、乙"), (2, "小节"), (1, "三、丙"),
        (0, "保障"), (1, "一、丁"),
    ]  # fmt: skip


def test_headings_nest_under_the_numbers_that_usually_enclose_them() -> None:
    lines = (TITLE, "一、甲", (2, "小甲"), "1.子", (2, "小乙"), "二、乙", (2, "小丙"))
    assert outline(*lines) == [
        (0, "一、甲"), (1, "小甲"), (2, "1.子"), (1, "小乙"), (0, "二、乙"), (1, "小丙"),
    ]  # fmt: skip


def test_a_heading_with_a_number_keeps_the_level_of_its_number() -> None:
    numbered = (TITLE, (1, "第一章总则"), (1, "一、甲"), (3, "（一）子"), (1, "第二章附则"))
    assert outline(*numbered) == [(0, "第一章总则"), (1, "一、甲"), (2, "（一）子"), (0, "第二章附则")]
    beside = (TITLE, (1, "一、甲"), (2, "（一）子"), (2, "别的"), (1, "附则"), "（一）子")
    assert outline(*beside) == [(0, "一、甲"), (1, "（一）子"), (1, "别的"), (0, "附则"), (1, "（一）子")]


@pytest.mark.parametrize(
    "line",
    [
        "各部门要高度重视。认真落实各项任务。",
        "各部门要" + "高度重视并认真落实" * 7 + "。",
        "工作中要做到：",
        "明确责任、",
        "附件1",
        "特此通知。",
        "—— ——",
        "",
    ],
)
def test_what_is_no_title_stays_text(line: str) -> None:
    assert outline(TITLE, (1, "甲"), "做甲。", (1, line), "正文。", (1, "乙")) == [(0, "甲"), (0, "乙")]


@pytest.mark.parametrize(
    "title",
    [
        ((1, TITLE),),
        ((1, "某市人民政府关于印发"), (1, "节水行动方案的通知")),
        ("某市人民政府关于印发《某市节水行动方案》的通知", "现予印发。", (1, TITLE)),
        ((1, "大家一起来节水"),),
    ],
)
def test_the_title_of_the_document_is_no_item(title: tuple[str | tuple[int, str], ...]) -> None:
    assert outline(*title, (2, "甲"), "做甲。", (2, "乙"), "做乙。") == [(0, "甲"), (0, "乙")]


def test_a_heading_over_all_others_below_text_is_an_item() -> None:
    assert outline(TITLE, "为节水，定此方案。", (1, "任务"), (2, "甲"), (2, "乙")) == [
        (0, "任务"), (1, "甲"), (1, "乙"),
    ]  # fmt: skip


def test_signatures_and_titles_below_their_labels_are_no_items() -> None:
    signed = ((1, "某市水务局"), (1, "2026年1月5日"))
    assert outline(TITLE, (1, "甲"), "做甲。", *signed) == [(0, "甲")]
    assert outline(TITLE, "一、", (1, "甲"), "做甲。", "二、", (1, "乙")) == [(0, "一、甲"), (0, "二、乙")]


def test_numbering_goes_on_and_begins_again_across_headings() -> None:
    lines = ((1, "甲"), "1.一", "2.二", (1, "乙"), "3.三", (1, "丙"), "1.四")
    assert read(TITLE, *lines).diagnostics == ()


def test_a_path_parts_labels_without_a_mark_from_their_titles() -> None:
    lines = ("某市供热管理办法", "第一章 供热", "第一节 管网", "1.1 改造")
    document = read(*lines, "1.1.1 换管。（市住建局负责）", "1.1.2 保温。（市住建局负责）")
    pipe = next(task for task in document.tasks if task.title == "换管")
    assert pipe.path == ("第一章 供热", "第一节 管网", "1.1 改造")
    assert pipe.heading == "1.1.1 换管"
