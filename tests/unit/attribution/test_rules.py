"""Which sentences are rules of the whole document, and what they change（全文规则）."""

from __future__ import annotations

import pytest

from respmatrix import ParsedDocument, Role, parse_text

FIRST = (
    "列在第一位的部门（单位）为牵头部门（单位）",
    "列第一位的为牵头单位",
    "列第1位的单位为牵头单位",
    "排名第一的为总牵头单位",
    "列首位的单位负责牵头",
    "列首位者牵头",
    "涉及多个责任单位的，排在首位的系牵头单位",
    "牵头单位为所列单位中的第一个",
    "牵头单位是排在首位的单位",
    "牵头单位均列第一位",
    "由排在首位的部门牵头",
)
UNMARKED = (
    "未注明牵头单位的，由责任单位共同牵头",
    "没有明确牵头单位的，所列责任单位均为牵头单位",
    "未注明牵头单位的，各责任单位即为牵头单位",
)
MARKED = ("标*的为牵头单位", "有“*”标识的为牵头单位", "*为牵头单位")
SOLE = ("只有一个责任单位的，该单位即为牵头单位", "责任单位为一家的即为牵头单位")
UNSEEN = (
    "加粗的为牵头单位",
    "列第一位的为主要责任单位",
    "带下划线的单位为牵头单位",
    "黑体字为牵头单位",
    "前列单位为牵头单位",
    "排第一位的为负责单位",
    "列首位的单位为负责部门",
    "首位单位负总责",
    "红色字体为牵头单位",
    "分号前为牵头单位",
    "牵头单位在前",
)
ADDING = (
    "以下各项任务均需各区政府落实，不再单列",
    "以下均涉及各区政府，不再赘述",
    "各区政府为以下所有任务的责任单位，不再重复列出",
    "各区政府均为落实主体，以下不再列明",
    "各项任务均由各区政府具体落实，不再一一列出",
    "各项任务责任单位均包括各区政府，不再一一列出",
    "各区政府是各项任务的责任主体，文中不再一一列出",
)
SAME = ("下同", "后同", "以下皆同", "以下各项均同", "以下各条同")


def _leads(document: ParsedDocument) -> list[list[str]]:
    """Return who leads by rule, for each task."""
    return [
        [
            party.name
            for attribution in task.attributions
            for party in attribution.parties
            if party.role is Role.LEAD and party.rule is not None
        ]
        for task in document.tasks
    ]


def _stated(rule: str) -> ParsedDocument:
    """Return a document that states a rule above its tasks."""
    return parse_text(
        f"责任单位中，{rule}。\n1.修路。（责任单位：市财政局、市水利局*）\n2.建桥。（责任单位：市教育局）"
    )


@pytest.mark.parametrize("rule", FIRST)
def test_the_first_leads_where_a_sentence_or_a_bracket_says_so(rule: str) -> None:
    assert _leads(_stated(rule)) == [["市财政局"], ["市教育局"]]
    inside = parse_text(f"1.修路。（市财政局、市水利局，{rule}，下同）\n2.建桥。（市教育局、市文旅局）")
    assert _leads(inside) == [["市财政局"], ["市教育局"]]
    assert [rule.kind for rule in inside.rules] == ["first-leads"]


@pytest.mark.parametrize("rule", UNMARKED)
def test_all_lead_where_none_is_said_to(rule: str) -> None:
    assert _leads(_stated(rule)) == [["市财政局", "市水利局"], ["市教育局"]]


@pytest.mark.parametrize("rule", MARKED)
def test_the_marked_lead(rule: str) -> None:
    assert _leads(_stated(rule)) == [["市水利局"], []]


@pytest.mark.parametrize("rule", SOLE)
def test_who_is_named_alone_leads(rule: str) -> None:
    assert _leads(_stated(rule)) == [[], ["市教育局"]]


@pytest.mark.parametrize("rule", UNSEEN)
def test_a_sign_that_the_text_does_not_show_is_told_and_changes_nothing(rule: str) -> None:
    for document in (_stated(rule), parse_text(f"1.修路。（市财政局、市水利局，{rule}）")):
        parties = [party for task in document.tasks for each in task.attributions for party in each.parties]
        assert {party.role for party in parties} == {Role.RESPONSIBLE}
        assert all(party.name.endswith("局") for party in parties)
        told = [each for each in document.diagnostics if each.code == "RM303"]
        assert [rule in each.location.span.of(document.source.text) for each in told if each.location] == [
            True
        ]


@pytest.mark.parametrize("rule", ADDING)
def test_bodies_are_added_that_are_not_listed_again(rule: str) -> None:
    above = _stated(rule)
    inside = parse_text(f"1.修路。（市财政局负责，{rule}）\n2.建桥。（市教育局负责）")
    for document in (above, inside):
        added = [[one.party.name for one in task.inferred] for task in document.tasks]
        assert added == [["各区政府"], ["各区政府"]]


@pytest.mark.parametrize("words", SAME)
@pytest.mark.parametrize("around", ["，{}", "（{}）", "；{}"])
def test_each_by_its_duties_goes_on_below(words: str, around: str) -> None:
    document = parse_text(
        f"1.修路。（市财政局、市水利局按职责分工负责{around.format(words)}）\n2.建桥。（市教育局、市文旅局）"
    )
    later = document.tasks[1].attributions[0]
    assert later.by_duty
    assert later.by_duty_rule is not None
    assert words in later.by_duty_rule.of(document.source.text)


def test_one_sentence_says_who_leads_and_whom_it_adds() -> None:
    document = parse_text(
        "2023年任务分工\n排在首位的为牵头单位，各区政府配合落实，不再逐一列出。\n1.修路。（市交通局、市财政局）\n"
    )
    (task,) = document.tasks
    assert [party.role for party in task.attributions[0].parties] == [Role.LEAD, Role.RESPONSIBLE]
    assert [(one.party.name, one.party.role) for one in task.inferred] == [("各区政府", Role.SUPPORT)]
    assert [one.code for one in document.diagnostics].count("RM306") == 1


def test_a_rule_in_a_bracket_is_no_doubt() -> None:
    document = parse_text(
        "1.修路。（市财政局）\n（注：各项任务均由各区政府落实，不再一一列出）\n2.建桥。（市教育局）"
    )
    assert [rule.kind for rule in document.rules] == ["adds-party"]
    assert "RM301" not in [one.code for one in document.diagnostics]


def test_a_mark_may_stand_in_a_bracket() -> None:
    document = parse_text("带★的为牵头单位。\n1.修路。（责任单位：市财政局、市水利局（★））\n")
    assert _leads(document) == [["市水利局"]]
