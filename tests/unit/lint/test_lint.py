"""The linter: for each code texts that give it, and close ones that do not."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from respmatrix import ParsedDocument, Severity, check, dumps, loads, parse_text
from respmatrix.diagnostics import CATALOGUE
from respmatrix.diagnostics.lint import ENTRIES
from respmatrix.lint import lint
from respmatrix.testing import WrittenDocument, documents, parsed_documents

CODES = [entry.code for entry in ENTRIES]

LED = (
    "1.建设平台。（市财政局牵头，市商务局配合）\n2.开放数据。（市科技局牵头，市教育局配合）\n"
    "3.培育企业。（市商务局牵头，市税务局配合）\n"
)
TIMED = (
    "1.建设平台。（市财政局，6月底前完成）\n2.开放数据。（市科技局，9月底前完成）\n"
    "3.培育企业。（市商务局，年内完成）\n"
)


def found(text: str) -> list[tuple[str, str]]:
    """Return what the linter says: the code, and the text that it points at."""
    document = parse_text(text)
    return [
        (each.code, each.location.span.of(text) if each.location else "")
        for each in sorted(lint(document), key=lambda each: each.location.span.start if each.location else 0)
    ]


def places(code: str, text: str) -> list[str]:
    return [place for given, place in found(text) if given == code]


@pytest.mark.parametrize("code", CODES)
def test_the_example_of_a_code_gives_it_and_no_other(code: str) -> None:
    assert {given for given, _ in found(CATALOGUE[code].example)} == {code}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("一、建设平台。完善功能。\n二、开放数据。编制目录。", id="no attribution at all"),
        pytest.param(
            "一、建设平台。（市财政局牵头，市商务局配合）\n二、开放数据。（市科技局负责）", id="all is well"
        ),
    ],
)
def test_nothing_to_say(text: str) -> None:
    assert found(text) == []


# RM310, RM311: tasks without attribution


def test_a_task_without_attribution_beside_one_that_has() -> None:
    text = "（一）建设平台。完善功能。（市财政局负责）\n（二）开放数据。编制目录。"
    assert found(text) == [("RM310", "（二）开放数据")]
    assert found(text + "（市科技局负责）") == []


def test_the_first_task_may_be_the_one_that_is_forgotten() -> None:
    text = "一、建设平台。完善功能。\n二、开放数据。编制目录。（市财政局负责）"
    assert found(text) == [("RM310", "一、建设平台")]


@pytest.mark.parametrize("heading", ["总体要求", "主要目标", "指导思想", "总体要求和主要目标", "總體要求"])
def test_the_preamble_gives_nobody_a_duty(heading: str) -> None:
    text = f"一、{heading}。夯实基础。\n二、开放数据。编制目录。（市财政局负责）"
    assert found(text) == []


def test_nor_do_the_items_under_the_heading_of_a_preamble() -> None:
    text = "一、工作目标\n（一）全国领先。\n（二）全省一流。\n二、任务\n（一）开放数据。（市财政局负责）"
    assert found(text) == []
    assert found(text.replace("工作目标", "组织保障")) == [("RM311", "（一）全国领先")]


def test_an_aim_behind_the_first_attribution_is_no_preamble() -> None:
    text = "一、开放数据。编制目录。（市财政局负责）\n二、达到年度目标。加快进度。\n三、主要目标。加快进度。"
    assert [code for code, _ in found(text)] == ["RM310", "RM310"]


def test_a_section_in_which_no_task_has_one_is_told_once() -> None:
    text = "一、任务\n（一）开放数据。（市财政局负责）\n二、保障\n（一）加强宣传。\n（二）加强督促。"
    (diagnostic,) = lint(parse_text(text))
    assert (diagnostic.code, diagnostic.severity) == ("RM311", Severity.INFO)
    assert dict(diagnostic.facts) == {"name": "（一）加强宣传", "count": "2"}


def test_a_task_is_covered_by_the_heading_above() -> None:
    assert found("一、任务（市财政局负责）\n（一）开放数据。\n（二）建设平台。（市科技局负责）") == []


def test_a_task_is_covered_by_what_a_rule_of_the_document_adds() -> None:
    text = (
        "以下各项均需各区政府落实，不再列出。\n"
        "一、开放数据。编制目录。（市财政局负责）\n二、建设平台。完善功能。"
    )
    document = parse_text(text)
    first, second = document.tasks
    assert [each.code for each in lint(document)] == ["RM310"]
    assert first.inferred
    covered = evolve(document, tasks=(first, evolve(second, inferred=first.inferred)))
    assert lint(covered) == ()


def test_a_reply_is_covered_by_its_host() -> None:
    text = (
        "某市教育局对第1号建议的答复\n您提出的《关于改善停车的建议》收悉。经与市公安局共同研究，现答复如下：\n"
        "一、建设平台。（市财政局负责）\n二、开放数据。\n"
    )
    document = parse_text(text)
    assert document.parties
    assert lint(document) == ()
    assert [each.code for each in lint(evolve(document, parties=()))] == ["RM310"]


# RM312: attributions without task


@pytest.mark.parametrize(
    "before",
    ["", "某市工作方案\n\n", "某市工作方案\n\n为做好有关工作，制定本方案。\n"],
    ids=["at the top", "under the title", "behind the introduction"],
)
def test_an_attribution_before_the_first_item_closes_no_task(before: str) -> None:
    stray, item = "（市财政局牵头，市商务局配合）", "一、建设平台。完善功能。"
    text = f"{before}{stray}\n{item}（市科技局负责）"
    assert found(text) == [("RM312", stray)]
    assert found(f"{before}{item}{stray}") == []


def test_the_title_alone_is_no_task() -> None:
    text = "某市社区食堂建设工作方案\n\n（市财政局牵头，市商务局配合）\n"
    assert places("RM312", text) == ["（市财政局牵头，市商务局配合）"]
    assert places("RM312", text.replace("\n\n", "\n\n建设平台，完善功能。")) == []


def test_an_item_that_is_nothing_but_an_attribution() -> None:
    assert places("RM312", "一、（市财政局负责）\n二、建设平台。（市科技局负责）") == ["（市财政局负责）"]


def test_a_body_that_heads_its_tasks() -> None:
    text = "某市重点任务分解\n一、市水务局\n1.清淤河道。\n二、市教育局\n1.新建学校。"
    assert places("RM312", text) == places("RM310", text) == []


def test_one_bracket_behind_another() -> None:
    text = "一、建设平台。完善功能。（市财政局负责）（市科技局负责）"
    assert found(text) == [("RM312", "（市科技局负责）")]
    assert found(text.replace("）（", "）开放数据。（")) == []
    assert found("一、建设平台。完善功能。（市财政局牵头）（市科技局配合）") == []


# RM313: no lead


def test_no_lead_where_the_other_tasks_have_one() -> None:
    text = LED + "4.扩大应用。（市教育局、市民政局）"
    assert found(text) == [("RM313", "（市教育局、市民政局）")]


@pytest.mark.parametrize(
    "last",
    [
        "（市教育局牵头，市民政局负责）",
        "（市教育局负责）",
        "（市教育局负责，市民政局配合）",
        "（市教育局、市民政局按职责分工负责）",
        "（市教育局、市民政局分别负责）",
    ],
)
def test_what_needs_no_lead(last: str) -> None:
    assert found(LED + "4.扩大应用。" + last) == []


def test_leads_are_not_usual_in_a_document_that_has_few() -> None:
    assert found("\n".join(LED.splitlines()[:2]) + "\n3.扩大应用。（市教育局、市民政局）") == []
    mixed = "".join(f"{number}.扩大应用。（市教育局、市民政局）\n" for number in (4, 5, 6))
    assert places("RM313", LED + mixed) == []


# RM314: several leads


@pytest.mark.parametrize(
    "text",
    [
        "（市财政局、市商务局牵头）",
        "（牵头单位：市财政局、市商务局；配合单位：市税务局）",
        "（市财政局牵头、市商务局牵头，市税务局配合）",
    ],
)
def test_several_leads(text: str) -> None:
    assert found("一、建设平台。" + text) == [("RM314", text)]


@pytest.mark.parametrize(
    "text",
    [
        "（市财政局牵头，市商务局配合）",
        "（市财政局、市商务局分别牵头）",
        "（市财政局、市商务局共同牵头）",
        "（市财政局总牵头，市商务局、市税务局分别牵头）",
        "（市财政局总牵头，市商务局、市税务局牵头）",
    ],
)
def test_leads_that_say_how_they_share(text: str) -> None:
    assert found("一、建设平台。" + text) == []


def test_a_rule_of_the_document_may_make_several_leads() -> None:
    text = "无牵头单位的，责任单位即为牵头单位。\n一、建设平台。\n责任单位：市财政局、市商务局\n"
    assert places("RM314", text) == []
    assert places("RM314", text.replace("\n责任单位：", "\n牵头单位：")) == ["牵头单位：市财政局、市商务局"]


# RM315, RM316: lists that leave open who is meant


def test_an_open_list() -> None:
    text = "一、建设平台。（市财政局、市商务局等部门负责）"
    assert found(text) == [("RM315", "（市财政局、市商务局等部门负责）")]
    assert CATALOGUE["RM315"].severity is Severity.INFO
    assert found(text.replace("等部门", "")) == []


def test_a_list_of_classes() -> None:
    text = "一、建设平台。（各区政府、各有关部门负责）"
    (diagnostic,) = lint(parse_text(text))
    assert (diagnostic.code, dict(diagnostic.facts)) == ("RM316", {"names": "各区政府、各有关部门"})
    assert found(text.replace("各区政府", "市财政局")) == []
    assert found("一、建设平台。（市财政局牵头）（各区政府配合）") == []


def test_many_names_are_cut_short() -> None:
    names = "、".join(f"市{name}局" for name in ("财政", "商务", "税务", "教育", "民政", "统计"))
    (diagnostic,) = lint(parse_text(f"一、建设平台。（{names}牵头）"))
    assert dict(diagnostic.facts) == {"count": "6", "names": names.removesuffix("、市统计局") + "……"}


# RM317: deadlines


def test_no_deadline_where_the_other_tasks_have_one() -> None:
    text = TIMED + "4.扩大应用。做好服务。（市教育局负责）"
    assert found(text) == [("RM317", "（市教育局负责）")]


@pytest.mark.parametrize(
    "last",
    [
        "4.扩大应用。做好服务。（市教育局负责，持续推进）",
        "4.扩大应用。12月底前做好服务。（市教育局负责）",
        "4.扩大应用。到2027年，覆盖全市。年内见效。（市教育局负责）",
    ],
)
def test_a_task_that_tells_its_time(last: str) -> None:
    assert found(TIMED + last) == []


def test_deadlines_are_not_usual_in_a_document_that_has_few() -> None:
    rest = "".join(f"{number}.扩大应用。（市教育局负责）\n" for number in (4, 5))
    assert places("RM317", TIMED + rest) == []


# all of it


def test_check_adds_the_linter_to_what_reading_found_in_the_order_of_the_text() -> None:
    text = (
        "一、建设平台。（市财政局、市商务局等负责）\n二、开放数据。（市财政局、市财政局负责）\n"
        "三、扩大应用。做好服务。\n"
    )
    document = parse_text(text)
    assert [each.code for each in document.diagnostics] == ["RM205", "RM305"]
    assert [each.code for each in check(document)] == ["RM205", "RM315", "RM305", "RM310"]


def test_a_stored_document_is_checked_alike() -> None:
    document = parse_text(LED + "4.扩大应用。（市教育局、市民政局）\n5.加强宣传。")
    assert lint(document)
    assert check(loads(dumps(document))) == check(document)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(parsed_documents())
def test_any_document_is_linted_and_places_lie_in_it(document: ParsedDocument) -> None:
    told = lint(document)
    assert told == lint(document)
    for diagnostic in told:
        assert diagnostic.code in CODES
        assert diagnostic.location is not None
        assert 0 <= diagnostic.location.span.start <= diagnostic.location.span.end
        assert diagnostic.location.span.end <= len(document.source.text)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(documents())
def test_each_place_of_a_read_document_is_told_once_for_each_code(written: WrittenDocument) -> None:
    told = [(each.code, each.location) for each in lint(parse_text(written.text))]
    assert len(set(told)) == len(told)
