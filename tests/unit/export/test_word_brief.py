"""The brief: its numbers are those of the matrix, its sentences fit one task and many（情况说明）."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from respmatrix.export.brief import BodyLoad, BriefFacts, CheckFacts, Mention, Place, Uncovered, brief_facts
from respmatrix.export.brief_prose import DETAILS, Concern, basis, concerns, overview, row_numbers
from respmatrix.matrix import build_matrix
from respmatrix.model import Meta, ParsedDocument, Party, ResponsibilityMatrix, Role, Span, Task
from respmatrix.testing import matrices


@pytest.fixture
def facts(sample: ParsedDocument) -> BriefFacts:
    return brief_facts(build_matrix([sample]))


def recast(document: ParsedDocument, role: Role) -> ParsedDocument:
    """Return `document` with every body in one role."""

    def changed(task: Task) -> Task:
        attributions = tuple(
            evolve(one, parties=tuple(evolve(party, role=role) for party in one.parties))
            for one in task.attributions
        )
        return evolve(task, attributions=attributions)

    return evolve(document, tasks=tuple(map(changed, document.tasks)))


def said(facts: BriefFacts) -> dict[str, str]:
    return {one.heading: one.text for one in concerns(facts)}


def test_bodies_and_pairs_are_counted(facts: BriefFacts) -> None:
    assert (facts.tasks, facts.departments, facts.classes, facts.pairs) == (3, 4, 1, 7)
    assert (facts.inherited_pairs, facts.inferred_pairs) == (0, 1)
    assert facts.loads[0] == BodyLoad("市数据局", "某市", tasks=2, leads=1)
    assert [load.tasks for load in facts.loads] == [2, 1, 1, 1]


def test_every_row_is_told_apart_by_its_lead(facts: BriefFacts) -> None:
    assert (facts.lead.none, facts.lead.one, facts.lead.several) == ((1, 2), (0,), ())
    assert (facts.lead.by_rule, facts.lead.inherited, facts.lead.separately) == ((), (), ())


def test_deadlines_are_of_the_attribution_or_of_the_text(facts: BriefFacts) -> None:
    assert facts.deadline.stated_as == (Mention("2025年底前完成", (1,)),)
    assert facts.deadline.in_text_as == (Mention("到2026年", (0,)),)
    assert (facts.deadline.stated, facts.deadline.in_text, facts.deadline.none) == ((1,), (0,), (2,))


def test_unclear_bodies_are_found(facts: BriefFacts) -> None:
    assert facts.bodies.only_classes == (2,)
    assert facts.bodies.classes == (Mention("各街道", (1, 2)),)
    assert facts.bodies.open_lists == (0,)
    assert [one.title for one in facts.bodies.uncovered] == ["没有单位的事项"]


def test_what_was_not_understood_is_counted_with_its_lines(facts: BriefFacts) -> None:
    assert facts.checks == CheckFacts(errors=0, warnings=1, residue=1, places=(Place(0, 1), Place(0, 4)))


def test_a_single_body_is_no_question_of_lead(sample: ParsedDocument) -> None:
    first = sample.tasks[0]
    alone = evolve(first.attributions[0], parties=first.attributions[0].parties[1:2], open_ended=False)
    document = evolve(sample, tasks=(evolve(first, attributions=(alone,)),))
    facts = brief_facts(build_matrix([document]))
    assert facts.lead.sole == (0,)
    assert said(facts)["牵头单位"] == "该项任务未标明牵头单位，只列1个单位。"
    opened = evolve(document, tasks=(evolve(first, attributions=(evolve(alone, open_ended=True),)),))
    assert brief_facts(build_matrix([opened])).lead.sole == ()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_facts_of_any_matrix_agree_with_its_cells(matrix: ResponsibilityMatrix) -> None:
    facts = brief_facts(matrix)
    rows = set(range(len(matrix.rows)))
    lead, deadline = facts.lead, facts.deadline
    assert sorted(lead.none + lead.one + lead.several) == sorted({cell.row for cell in matrix.cells})
    assert sorted(deadline.stated + deadline.in_text + deadline.none) == sorted(rows)
    named = sum(not matrix.columns[cell.column].collective for cell in matrix.cells)
    assert sum(load.tasks for load in facts.loads) == named
    assert facts.pairs - named == sum(len(one.rows) for one in facts.bodies.classes)
    assert not set(lead.by_rule) & set(lead.inherited)
    assert all(overview(facts, detail).endswith("。") for detail in DETAILS)
    assert all(one.text.endswith("。") for detail in DETAILS for one in concerns(facts, detail))


def test_the_brief_says_what_the_facts_say(facts: BriefFacts) -> None:
    assert overview(facts) == (
        "全文共3项任务，涉及列名单位4个、集合主体1类，合计7项次。合计中有1项次依文中统一规定推定。"
        "承担任务较多的单位：市数据局2项（牵头1项）。"
    )
    assert said(facts) == {
        "牵头单位": "2项任务未标明牵头单位（分工表序号2、3）。",
        "完成时限": "1项任务在责任分工中载明时限（“2025年底前完成”，分工表序号2），"
        "1项在正文中写有时间（“到2026年”，分工表序号1），其余1项未载明时限。",
        "责任主体": "1项任务未列具体单位（分工表序号3）；集合主体“各街道”2项，未明确所指单位；"
        "原文另有1个条目未列责任单位（“没有单位的事项”）。",
        "列名范围": "1项任务所列单位之后有“等”字，未列全（分工表序号1）。",
        "原文核对": "有1处须对照原文核对（原文第1、4行），其中责任分工中未能识别的文字1处。",
    }


def test_without_any_lead_the_order_is_no_rank(sample: ParsedDocument) -> None:
    document = recast(sample, Role.RESPONSIBLE)
    facts = brief_facts(build_matrix([document]))
    assert said(facts)["牵头单位"] == (
        "3项任务均未标明牵头单位。分工表按原文次序列示单位，列在首位不等于牵头。"
    )
    dutiful = evolve(facts, by_duty=(0, 1, 2))
    assert said(dutiful)["牵头单位"].startswith("3项任务均未标明牵头单位，只写“按职责分工”。")


def test_with_leads_everywhere_nothing_is_asked(sample: ParsedDocument) -> None:
    document = evolve(recast(sample, Role.LEAD), tasks=recast(sample, Role.LEAD).tasks[:2])
    facts = brief_facts(build_matrix([document]))
    assert facts.lead.several == (0, 1)
    assert said(facts)["牵头单位"] == "2项任务均标明牵头单位；2项任务均有两个以上牵头单位。"
    one = evolve(facts, lead=evolve(facts.lead, one=(0,), several=(1,), separately=(1,)))
    assert said(one)["牵头单位"] == (
        "2项任务均标明牵头单位；1项任务有两个以上牵头单位（分工表序号2），注明分别牵头。"
    )


def test_one_task_is_not_told_as_many(sample: ParsedDocument) -> None:
    facts = brief_facts(build_matrix([evolve(sample, tasks=sample.tasks[:1], diagnostics=())]))
    assert overview(facts) == "全文共1项任务，涉及列名单位3个，合计3项次。"
    assert concerns(facts) == (
        Concern("牵头单位", "该项任务标明牵头单位。"),
        Concern("完成时限", "该项任务在正文中写有时间（“到2026年”）。"),
        Concern("列名范围", "该项任务所列单位之后有“等”字，未列全。"),
    )


def test_a_reply_names_host_and_co_handlers_for_all(sample: ParsedDocument) -> None:
    bare = tuple(evolve(task, attributions=(), inferred=()) for task in sample.tasks)
    where = sample.source.text.index("市数据局")
    bodies = tuple(
        Party(name, name, Span(where, where + 4), role)
        for name, role in (("市民政局", Role.LEAD), ("市审计局", Role.SUPPORT))
    )
    reply = evolve(sample, tasks=bare, parties=bodies, diagnostics=())
    facts = brief_facts(build_matrix([reply]))
    assert (facts.hosts, facts.co_handlers) == (("市民政局",), ("市审计局",))
    assert facts.from_document == facts.lead.inherited == (0, 1, 2, 3)
    assert overview(facts).startswith(
        "全文共4项任务，涉及列名单位2个，合计8项次。全文主办单位为市民政局，会办单位为市审计局，4项任务均沿用。"
    )
    assert said(facts)["牵头单位"] == "4项任务均未自行标明牵头单位，沿用全文的主办单位。"
    silent = brief_facts(build_matrix([evolve(reply, tasks=())]))
    assert overview(silent) == "未从原文中读出逐项责任分工。全文主办单位为市民政局，会办单位为市审计局。"
    assert concerns(silent) == ()


def test_several_documents_are_called_by_their_titles(sample: ParsedDocument) -> None:
    other = evolve(sample, meta=Meta(title="某县《办法》细则", place="某县"))
    matrix = build_matrix([sample, other])
    facts = brief_facts(matrix)
    assert overview(facts).startswith("《某市试行方案》《某县〈办法〉细则》2份文件共6项任务，")
    assert overview(facts, DETAILS[-1]).startswith("2份文件共6项任务，")
    assert basis(matrix) == ""
    assert "（分布在2份文件中）" in said(facts)["原文核对"]
    # the same name in two places is two bodies, told apart by their places
    assert "市数据局（某市）2项（牵头1项）、市数据局（某县）2项（牵头1项）" in overview(facts)


def test_ties_are_shown_whole_or_not_at_all(facts: BriefFacts) -> None:
    def shown(*tasks: int) -> str:
        loads = tuple(BodyLoad(f"局{i}", "某市", count, 0) for i, count in enumerate(tasks))
        return overview(evolve(facts, loads=loads, inferred_pairs=0)).partition("项次。")[2]

    assert shown(9, 5, 4, 4, 4, 4, 4) == "承担任务较多的单位：局09项、局15项。"
    assert shown(3, 3, 3, 3, 3, 3, 1) == "承担任务最多的为局0、局1等6个单位，各3项。"
    assert shown(2, 2) == "各列名单位承担任务数相同，均为2项。"
    assert shown(4) == "列名单位为局0，承担4项。"


@pytest.mark.parametrize(
    ("meta", "text"),
    [
        (Meta(number="某政发〔2024〕3号", date="2024-05-06"), "（根据某政发〔2024〕3号文件整理）"),
        (Meta(date="2024-05-06", draft_note="（送审稿）"), "（根据2024年5月6日送审稿整理）"),
        (Meta(date="2024-05-06"), "（根据2024年5月6日文本整理）"),
        (Meta(draft_note="(征求意见稿)"), "（根据征求意见稿整理）"),
        (Meta(issuer="某市教育局"), "（根据某市教育局文本整理）"),
        (Meta(date="不详"), "（根据原文整理）"),
    ],
)
def test_the_basis_tells_only_what_is_known(sample: ParsedDocument, meta: Meta, text: str) -> None:
    assert basis(build_matrix([evolve(sample, meta=meta)])) == text


def test_row_numbers_join_runs() -> None:
    assert row_numbers((0, 1, 3, 4, 5, 8), 9) == "1、2、4—6、9"
    assert row_numbers((0, 2, 4), 2) == "1、3等"
    assert row_numbers((), 3) == row_numbers((1,), 0) == ""


def test_less_detail_never_makes_a_longer_brief(facts: BriefFacts) -> None:
    many = evolve(facts, bodies=evolve(facts.bodies, uncovered=(Uncovered(Place(0, 3), "长" * 40),) * 9))
    lengths = [
        len(overview(many, detail)) + sum(len(one.text) for one in concerns(many, detail))
        for detail in DETAILS
    ]
    assert lengths == sorted(lengths, reverse=True)
    assert "分工表序号" not in "".join(one.text for one in concerns(many, DETAILS[-1]))


def test_places_of_a_file_without_lines_are_told_in_its_own_words(facts: BriefFacts) -> None:
    places = (Place(0, 1, "第2段"), Place(0, 4, "第7段"), Place(0, 5, "第7段"), Place(0, 9, "表1第2行第3列"))
    told = evolve(facts, checks=CheckFacts(errors=0, warnings=4, residue=0, places=places))
    text = "".join(one.text for one in concerns(told, DETAILS[0]))
    assert "有4处须对照原文核对（原文第2段、第7段、表1第2行第3列）" in text
