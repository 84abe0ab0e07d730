"""Attributions that stand above the tasks that they are for."""

from __future__ import annotations

from respmatrix import parse_text

LISTED = (
    "2024年重点任务\n\n牵头单位：市水利局\n1.新建水库两座。\n2.改造灌区。\n"
    "教育类\n牵头单位：市教育局\n3.新建幼儿园。\n二、统计\n责任单位：市统计局\n4.核算。\n"
)


def test_the_items_below_have_them_from_there() -> None:
    tasks = parse_text(LISTED).tasks
    inherited = {task.label: [each.parties[0].name for each in task.inherited] for task in tasks}
    assert inherited["1."] == inherited["2."] == ["市水利局"]
    assert inherited["3."] == ["市教育局"]
    assert inherited["4."] == ["市统计局"]
    assert all("市教育局" not in task.text for task in tasks if task.label == "2.")


def test_where_the_last_item_has_its_own_each_closes_its_item() -> None:
    text = "责任单位：各部门\n1.新建水库。\n责任单位：市水利局\n2.新建幼儿园。\n责任单位：市教育局\n"
    own = {
        task.label: [each.parties[0].name for each in task.attributions] for task in parse_text(text).tasks
    }
    assert own["1."] == ["市水利局"]
    assert own["2."] == ["市教育局"]


def test_what_stands_below_a_number_alone_is_its_title() -> None:
    document = parse_text("市水利局负责\n六）\n市教育局负责\n七）\n铺路\n")
    assert [(task.label, task.text) for task in document.tasks] == [
        ("", "市水利局负责"),
        ("六）", "六）\n市教育局负责"),
        ("七）", "七）\n铺路"),
    ]
