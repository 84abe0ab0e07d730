"""Short passages against readings made by hand（短文）; the format is told in README.md."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from respmatrix import Attribution, ParsedDocument, Role, parse_text

CASES = Path(__file__).parent / "passages"
ROLE_WORDS = {Role.LEAD: "牵头", Role.RESPONSIBLE: "负责", Role.SUPPORT: "配合", Role.GUIDE: "指导"}


def read_cases(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield title, passage and expected lines of every case of a file."""
    text = "".join(
        line
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True)
        if not line.startswith("#")
    )
    parts = text.split("\n.\n")
    assert len(parts) % 3 == 1, f"{path.name}: a case is not closed"
    assert not parts[-1].strip(), f"{path.name}: a case is not complete"
    for number in range(0, len(parts) - 1, 3):
        title, passage, expected = parts[number : number + 3]
        yield title.strip(), passage + "\n", expected.splitlines()


def attribution_lines(attribution: Attribution) -> Iterator[str]:
    yield "原文 " + attribution.raw.replace("\n", "⏎").replace("\t", "⇥")
    for party in attribution.parties:
        yield f"{ROLE_WORDS[party.role]} {party.name}" + (" 〔类〕" if party.collective else "")
    yield from ["未列全"] * attribution.open_ended + ["按职责分工"] * attribution.by_duty
    if attribution.deadline is not None:
        yield f"时限 {attribution.deadline}"
    yield from (f"责任人 {person.name}" for person in attribution.persons)


def lines_of(document: ParsedDocument) -> list[str]:
    """Return the reading in the words of the golden files."""
    lines: list[str] = []
    for task in document.tasks:
        if task.attributions:
            lines.append(f"任务 {task.label} {task.title}")
            for attribution in task.attributions:
                lines += attribution_lines(attribution)
    return lines or ["没有责任分工"]


ALL = [
    pytest.param(text, expected, id=f"{path.stem}-{title}")
    for path in sorted(CASES.glob("*.txt"))
    for title, text, expected in read_cases(path)
]


def test_the_cases_are_found() -> None:
    assert len(ALL) >= 9


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_passage(text: str, expected: list[str]) -> None:
    assert lines_of(parse_text(text)) == expected


def test_the_items_below_a_heading_inherit_its_attribution() -> None:
    document = parse_text(
        "一、稳定就业（县人社局牵头）\n"
        "1.举办招聘会。全年不少于二十场。\n"
        "2.开发公益性岗位。优先安置困难人员。（县民政局）\n"
    )
    inherited = {task.label: [a.raw for a in task.inherited] for task in document.tasks}
    assert inherited["1."] == ["（县人社局牵头）"]
    assert inherited["2."] == []


def test_a_rule_that_adds_a_body_points_at_its_sentence() -> None:
    text = (
        "本方案以下工作均需各县区人民政府落实，不再列出。\n"
        "1.清理河道。每月巡查一次。（市水利局）\n"
        "2.修剪绿篱。每季一次。（市园林局）\n"
    )
    for task in parse_text(text).tasks:
        (inferred,) = task.inferred
        assert inferred.party.name == "各县区人民政府"
        assert inferred.party.role is Role.RESPONSIBLE
        assert inferred.party.collective
        assert "均需各县区人民政府落实，不再列出" in inferred.rule.of(text)
        assert "各县区人民政府" not in {p.name for a in task.attributions for p in a.parties}


def test_a_rule_adds_its_body_to_items_that_inherit_too_but_not_to_those_without_any() -> None:
    text = (
        "本方案以下工作均需各县区人民政府落实，不再列出。\n"
        "一、整治河道（市水利局牵头）\n"
        "1.清理淤泥。每月巡查一次。\n"
        "二、有关要求\n"
        "1.加强宣传。\n"
    )
    added = {task.id: [one.party.name for one in task.inferred] for task in parse_text(text).tasks}
    assert added == {"T1": ["各县区人民政府"], "T1-1": ["各县区人民政府"], "T2-1": []}
