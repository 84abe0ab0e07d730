"""Sentences that give several tasks to the same bodies（统一交代）."""

from __future__ import annotations

import pytest

from respmatrix import ParsedDocument, parse_text

HEAD = "某县重点任务分工方案\n\n"
TWO = "1.改造渠道。改造渠道十公里。\n2.打机井。打机井三口。\n"


def given(document: ParsedDocument) -> dict[str, list[str]]:
    """Return by title who gets a task by rule, with the role."""
    return {
        task.title: [f"{each.party.role.value} {each.party.name}" for each in task.inferred]
        for task in document.tasks
        if task.inferred
    }


BY_WATER = {"改造渠道": ["responsible 县水利局"], "打机井": ["responsible 县水利局"]}
LED = ["lead 县水利局", "support 县财政局"]


@pytest.mark.parametrize(
    "sentence",
    [
        "以上任务均由县水利局负责。",
        "上述各项工作由县水利局负责。",
        "以上工作由县水利局负责。",
        "以上两项任务由县水利局负责。",
        "（以上2项由县水利局负责）",
        "本部分各项任务由县水利局负责。",
        "以上任务责任单位：县水利局",
        "以上各项工作，由县水利局负责。",
        "（以上由县水利局负责）",
    ],
)
def test_behind_the_items(sentence: str) -> None:
    text = f"{HEAD}一、水利\n{TWO}{sentence}\n二、林业\n1.植树。栽植树木。（县林业局）\n2.护林。巡护。\n"
    document = parse_text(text)
    assert given(document) == BY_WATER
    assert [rule.kind for rule in document.rules] == ["gives-tasks"]
    assert {rule.span.of(text).strip("。") for rule in document.rules} == {sentence.strip("。")}


@pytest.mark.parametrize("mark", ["。", "：", ""])
def test_in_front_of_the_items(mark: str) -> None:
    text = f"{HEAD}一、水利\n以下任务由县水利局牵头，县财政局配合{mark}\n{TWO}二、林业\n植树。（县林业局）\n"
    assert given(parse_text(text)) == {"改造渠道": LED, "打机井": LED}


def test_before_the_first_item() -> None:
    rule = "以下各项任务均由县水利局牵头，县财政局配合。"
    text = f"{HEAD}{rule}\n一、总体要求\n节水。\n二、任务\n{TWO}3.植树。（县林业局）\n"
    assert given(parse_text(text)) == {"改造渠道": LED, "打机井": LED}


def test_one_after_the_other() -> None:
    text = f"{HEAD}以下任务由县水利局负责：\n{TWO}以下任务由县林业局负责：\n3.植树。\n4.护林。\n"
    assert given(parse_text(text)) == BY_WATER | {
        "植树": ["responsible 县林业局"],
        "护林": ["responsible 县林业局"],
    }


@pytest.mark.parametrize(
    "rest",
    [
        "一、宣传\n发放手册。\n制作展板。\n上述工作由县水利局负责。\n二、验收\n组织验收。（县住建局）\n",
        "一、宣传。发放手册。（县教育局）\n二、验收。组织验收。\n上述工作由县水利局负责。\n",
    ],
    ids=["the lines of one task", "the others name their own"],
)
def test_what_can_mean_but_one_task_closes_it(rest: str) -> None:
    document = parse_text(HEAD + rest)
    assert not given(document)
    assert sum("县水利局" in each.raw for task in document.tasks for each in task.attributions) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "未列责任单位的，由县政府办负责。",
        "注：未明确责任单位的任务，均由县政府办负责。",
        "（没有注明责任单位的，由县政府办负责）",
        "说明：责任单位未注明的，均由县政府办负责。",
    ],
)
def test_tasks_that_name_nobody(sentence: str) -> None:
    items = "一、总体要求\n节水。\n二、修渠。（县水利局）\n三、打井\n打井三口。\n四、工作要求\n按时报送。\n"
    for text in (HEAD + sentence + "\n" + items, HEAD + items + sentence + "\n"):
        assert given(parse_text(text)) == {"打井": ["responsible 县政府办"]}


def test_tasks_that_nobody_leads() -> None:
    text = (
        HEAD
        + "未明确牵头单位的，由县政府办牵头。\n一、修渠。（县水利局、县财政局）\n二、植树。（县林业局牵头）\n"
    )
    assert given(parse_text(text)) == {"修渠": ["lead 县政府办"]}


@pytest.mark.parametrize(
    "sentence",
    [
        "以上内容由县水利局负责解释。",
        "未按时完成的，由县纪委监委追责。",
        "未明确责任单位的，由县政府办协调确定。",
        "以上活动由县林业局负责。",
    ],
)
def test_what_gives_no_task(sentence: str) -> None:
    assert not given(parse_text(f"{HEAD}一、修渠\n{TWO}3.植树。（县林业局）\n{sentence}\n"))


def test_one_item_may_be_in_several_parts_of_a_sentence() -> None:
    said = "（县水利局负责第1项，县林业局牵头第2项，县财政局配合第2项）"
    text = f"{HEAD}一、水利\n{TWO}{said}\n二、植树。（县林业局）\n"
    first, second = BY_WATER
    assert given(parse_text(text)) == {
        first: ["responsible 县水利局"],
        second: ["lead 县林业局", "support 县财政局"],
    }


def test_what_cannot_be_read_is_told() -> None:
    text = f"{HEAD}一、水利\n{TWO}以上任务均由县水利局负责技术指导，全体党员参与。\n"
    assert [each.code for each in parse_text(text).diagnostics] == ["RM301"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("（第1—2项由县水利局负责）", BY_WATER),
        ("（县水利局负责第1、2项）", BY_WATER),
        ("县水利局负责第1—2项任务。", BY_WATER),
        ("（第1、2项牵头单位：县水利局）", {title: ["lead 县水利局"] for title in BY_WATER}),
        ("第1至2项责任单位：县水利局", BY_WATER),
        ("第一、二项由县水利局负责。", BY_WATER),
        (
            "（第1项由县水利局负责，第2项由县水利局牵头、县财政局配合）",
            {"改造渠道": ["responsible 县水利局"], "打机井": LED},
        ),
    ],
)
def test_by_their_numbers(sentence: str, expected: dict[str, list[str]]) -> None:
    rest = "二、林业\n1.植树。栽植树木。（县林业局）\n"
    below, on_heading = f"{HEAD}一、水利\n{TWO}{sentence}\n{rest}", f"{HEAD}一、水利{sentence}\n{TWO}{rest}"
    for text in (below, on_heading) if sentence[0] == "（" else (below,):
        document = parse_text(text)
        assert given(document) == expected
        assert len(document.rules) == len({rule.begins for rule in document.rules})


def test_numbers_that_no_item_has() -> None:
    document = parse_text(f"{HEAD}一、水利\n{TWO}（第1—3项由县水利局负责）\n")
    assert not given(document)
    assert [each.code for each in document.diagnostics] == ["RM301"]


def test_laws_give_no_tasks() -> None:
    text = (
        "某县节水条例\n\n第一条 修渠。（县水利局）\n第二条 未明确责任单位的，由县水利局负责。\n第三条 打井。"
    )
    assert not given(parse_text(text))


def test_each_of_several_has_its_own() -> None:
    document = parse_text(f"{HEAD}一、水利\n{TWO}以上工作由县水利局、县林业局分别负责。\n")
    assert not given(document)
    assert not any(task.attributions for task in document.tasks)
    assert [each.code for each in document.diagnostics] == ["RM301"]
