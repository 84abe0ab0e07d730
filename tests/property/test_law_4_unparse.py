"""Law 4: what is written back is read as what it was（还原后读法不变）."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, TypeAlias

import pytest
from attrs import evolve, frozen
from hypothesis import assume, given
from hypothesis import strategies as st

from respmatrix import (
    Attribution,
    ParsedDocument,
    Party,
    PartyKind,
    Person,
    Role,
    Span,
    parse,
    parse_attribution,
    parse_text,
    unparse_attribution,
)
from respmatrix.testing import (
    LEVELS,
    WrittenAttribution,
    attributions,
    collectives,
    names,
    parsed_documents,
)
from respmatrix.text import fold

Style: TypeAlias = Literal["bracket", "label"]
TREE = Path(__file__).parents[2]
SHARED = TREE.parent / "shared"
EXAMPLES = sorted((TREE / "examples" / "documents").glob("*.txt"))
STYLES: tuple[Style, ...] = ("bracket", "label")


@frozen
class Meaning:
    """What law 4 keeps, positions and printed words apart."""

    by_role: tuple[tuple[tuple[str, bool, bool], ...], ...]
    """For every role, in printed order: name, whether a class, whether for its own part."""
    open_roles: frozenset[Role]
    open_ended: bool
    by_duty: bool
    deadline: str
    persons: tuple[str, ...]
    tags: tuple[str, ...]

    @classmethod
    def of(cls, attribution: Attribution) -> Meaning:
        return cls(
            tuple(
                tuple(
                    (party.name, party.collective, party.separately)
                    for party in attribution.parties
                    if party.role is role
                )
                for role in Role
            ),
            frozenset(attribution.open_roles),
            attribution.open_ended,
            attribution.by_duty,
            "".join(fold(attribution.deadline or "").split()),
            tuple(person.name for person in attribution.persons),
            attribution.tags,
        )


def check(attribution: Attribution, level: str | None) -> None:
    bracket = unparse_attribution(attribution)
    again = read(bracket, level)
    assert Meaning.of(again) == Meaning.of(attribution), bracket
    # Across roles, too, the bracket keeps the order.
    assert [party.name for party in again.parties] == [party.name for party in attribution.parties]
    assert (bracket[0], bracket[-1], "\n" in bracket) == ("（", "）", False)
    lines = unparse_attribution(attribution, style="label")
    assert Meaning.of(read(lines, level)) == Meaning.of(attribution), lines
    for line in lines.splitlines():
        assert "：" in line or line in attribution.tags


def read(text: str, level: str | None) -> Attribution:
    attribution, diagnostics = parse_attribution(text, level=level)
    assert attribution is not None, text
    assert not [diagnostic for diagnostic in diagnostics if diagnostic.code in ("RM301", "RM303")], text
    return attribution


@given(attributions())
def test_what_was_read_is_written_back(written: WrittenAttribution) -> None:
    attribution, _ = parse_attribution(written.text, level=written.level)
    assume(attribution is not None)  # law 5 is about that
    assert attribution is not None
    check(attribution, written.level)


@given(attributions())
def test_what_is_written_back_stays_as_it_is(written: WrittenAttribution) -> None:
    attribution, _ = parse_attribution(written.text, level=written.level)
    assume(attribution is not None)
    assert attribution is not None
    text = unparse_attribution(attribution)
    assert unparse_attribution(read(text, written.level)) == text


HOUSE_STYLE = [
    (
        "(由市财政局牵头,市商务局、教育局等14部门配合,各区政府按职责分工负责,2025年底前完成)",
        "（市财政局牵头，市商务局、市教育局等部门配合，各区政府按职责分工负责，2025年底前完成）",
        "牵头单位：市财政局⏎责任单位：各区政府按职责分工⏎配合单位：市商务局、市教育局等部门⏎完成时限：2025年底前完成",
    ),
    (
        "（市教育局会同市财政局，讲师团督导）",
        "（市教育局牵头，市财政局配合，讲师团督导）",
        "牵头单位：市教育局⏎配合单位：市财政局⏎督导单位：讲师团",
    ),
    (
        "（市商务局配合，市教育局、市财政局分别牵头）",
        "（市商务局配合，市教育局、市财政局分别牵头）",
        "牵头单位：市教育局、市财政局分别牵头⏎配合单位：市商务局",
    ),
    (
        "（市商务局牵头，市教育局配合，财政局配合）",
        "（市商务局牵头，市教育局配合，财政局配合）",
        "牵头单位：市商务局⏎配合单位：市教育局，财政局",
    ),
    (
        "（涧西区，弋江区政府，国网洛阳供电公司等负责）",
        "（涧西区，弋江区政府、国网洛阳供电公司等单位负责）",
        "责任单位：涧西区，弋江区政府、国网洛阳供电公司等单位",
    ),
    (
        "责任单位：华强集团、绿源公司⏎责任领导：分管副市长⏎完成时限：与主体工程同步",
        "（责任领导：分管副市长；责任单位：华强集团、绿源公司；完成时限：与主体工程同步）",
        "责任领导：分管副市长⏎责任单位：华强集团、绿源公司⏎完成时限：与主体工程同步",
    ),
    (
        "（分管副市长，各县，区政府负责）",
        "（分管副市长，各县，区政府负责）",
        "责任人：分管副市长⏎责任单位：各县，区政府",
    ),
    (
        "（预期性，市公安、司法等部门及有关高校负责）",
        "（预期性，市公安部门、市司法部门等单位及有关高校负责）",
        "预期性⏎责任单位：市公安部门、市司法部门等单位及有关高校",
    ),
]


@pytest.mark.parametrize(("text", "bracket", "lines"), HOUSE_STYLE)
def test_house_style(text: str, bracket: str, lines: str) -> None:
    attribution = read(text.replace("⏎", "\n"), "市")
    assert unparse_attribution(attribution) == bracket
    assert unparse_attribution(attribution, style="label") == lines.replace("⏎", "\n")
    check(attribution, "市")


def test_an_open_list_without_a_role_is_the_last_one() -> None:
    attribution = read("（市财政局牵头，市教育局配合）", "市")
    attribution = evolve(attribution, open_ended=True)
    assert unparse_attribution(attribution) == "（市财政局牵头，市教育局等部门配合）"


def test_by_duty_stands_with_the_responsible_bodies_where_nothing_says_where() -> None:
    attribution = read("（市财政局负责，市教育局配合）", "市")
    attribution = evolve(attribution, by_duty=True)
    assert unparse_attribution(attribution) == "（市财政局按职责分工负责，市教育局配合）"


NOWHERE = Span(0, 0)
DEADLINES = ("2026年底前", "2025年6月底前完成", "持续推进", "与主体工程同步", "第一批6月；第二批9月")
PERSONS = (
    Person("分管副市长", "", NOWHERE),
    Person("分管副市长", "牵头领导", NOWHERE),
    Person("梁某", "责任人", NOWHERE),
    Person("梁某", "", NOWHERE),
)


BODIES = (
    *("财政局", "国资委", "市教育局", "市规划和自然资源局", "市场监管局", "财政部", "市财政部门"),
    *("涧西区", "弋江区", "弋江区政府", "华强集团", "绿源公司", "讲师团"),
)
"""Bodies that would change, or change their neighbours, in a careless list."""


@st.composite
def made_by_hand(draw: st.DrawFn) -> tuple[Attribution, str]:
    """Draw what no text says: bodies in any order of roles, with or without a level, flags anywhere."""
    level = draw(st.sampled_from(LEVELS))
    single = st.one_of(names(level), names(draw(st.sampled_from(LEVELS))), st.sampled_from(BODIES))
    # Few roles, so that bodies often stand in one list.
    given_roles = draw(st.lists(st.tuples(st.sampled_from(Role), st.booleans()), min_size=1, max_size=2))
    parties: list[Party] = []
    for position in range(draw(st.integers(1, 6))):
        is_class = draw(st.booleans()) and position > 0
        name = draw(collectives(level) if is_class else single)
        role, separately = draw(st.sampled_from(given_roles))
        parties.append(
            Party(
                name,
                name,
                NOWHERE,
                role,
                separately=separately,
                position=position,
                collective=is_class,
                kind=PartyKind.CLASS if is_class else PartyKind.DEPARTMENT,
            )
        )
    listed = [role for role in Role if any(party.role is role for party in parties)]
    open_roles = tuple(role for role in listed if draw(st.booleans()))
    base, _ = parse_attribution("（市财政局负责）")
    assert base is not None
    return evolve(
        base,
        parties=tuple(parties),
        open_roles=open_roles,
        open_ended=bool(open_roles),
        by_duty=draw(st.booleans()),
        deadline=draw(st.sampled_from((None, *DEADLINES))),
        persons=tuple(draw(st.lists(st.sampled_from(PERSONS), max_size=2))),
        tags=draw(st.sampled_from(((), ("约束性指标",)))),
    ), level


@given(made_by_hand())
def test_what_was_made_by_hand_is_read_back(made: tuple[Attribution, str]) -> None:
    check(*made)


@given(made_by_hand(), st.sampled_from(STYLES))
def test_it_is_read_in_a_document_too(made: tuple[Attribution, str], style: Style) -> None:
    attribution, level = made
    if style == "label":  # a kind of target on a line of its own is the task's own text there
        attribution = evolve(attribution, tags=())
    written = unparse_attribution(attribution, style=style)
    gap = "" if style == "bracket" else "\n"
    document = parse_text(
        f"{level}人民政府关于推进试点工作的意见\n一、主要任务\n（一）建设平台。完善服务体系。{gap}{written}\n"
        f"（二）推进改革。开展试点。（{level}财政局负责）\n"
    )
    again = [one for task in document.tasks if task.label == "（一）" for one in task.attributions]
    assert [one.raw for one in again] == [written]
    assert Meaning.of(again[0]).by_role == Meaning.of(attribution).by_role


@given(parsed_documents(), st.sampled_from(STYLES))
def test_any_value_is_written(document: ParsedDocument, style: Style) -> None:
    for task in document.tasks:
        for attribution in task.attributions:
            text = unparse_attribution(attribution, style=style)
            assert all(party.name in text for party in attribution.parties)


def check_document(path: Path) -> int:
    document = parse(path)
    found = [attribution for task in document.tasks for attribution in task.attributions]
    for attribution in found:
        check(attribution, document.meta.level)
    return len(found)


def test_examples() -> None:
    assert sum(map(check_document, EXAMPLES)) >= len(EXAMPLES) > 0


@pytest.mark.parametrize("folder", ["seeds", "corpus", "forms"])
def test_real_documents(folder: str) -> None:
    paths = sorted((SHARED / folder).glob("*.txt"))
    if not paths:
        pytest.skip(f"no documents in ../shared/{folder} beside the checkout")
    assert sum(check_document(path) for path in paths) > len(paths)
