"""Single attributions against readings made by hand（单条责任分工）; the format is told in README.md."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from respmatrix import Attribution, Role, parse_attribution, unparse_attribution

CASES = Path(__file__).parent / "attributions"
ROLE_WORDS = {Role.LEAD: "牵头", Role.RESPONSIBLE: "负责", Role.SUPPORT: "配合", Role.GUIDE: "指导"}
NOT_ONE = ["不是责任分工"]


def read_cases(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield title, input and expected lines of every case of a file."""
    part: list[str] = []
    parts: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == ".":
            parts.append(part)
            part = []
            if len(parts) == 3:
                (title,), text, expected = parts
                yield title, "\n".join(text), expected
                parts = []
        elif part or parts or (line and not line.startswith("#")):
            part.append(line)
    assert not part, f"{path.name}: a case is not closed: {part}"
    assert not parts, f"{path.name}: a case is not complete: {parts}"


def lines_of(attribution: Attribution | None, text: str) -> list[str]:
    """Return the reading in the words of the golden files."""
    if attribution is None:
        return NOT_ONE
    lines = [
        f"{ROLE_WORDS[party.role]} {party.name}" + (" 〔类〕" if party.collective else "")
        for party in attribution.parties
    ]
    lines += ["未列全"] * attribution.open_ended + ["按职责分工"] * attribution.by_duty
    if attribution.deadline is not None:
        lines.append(f"时限 {attribution.deadline}")
    lines += [f"责任人 {person.name}" for person in attribution.persons]
    return lines + [f"未读懂 {span.of(text)}" for span in attribution.residue]


ALL = [
    pytest.param(text, title.partition("级别")[2].strip() or None, expected, id=f"{path.stem}-{title}")
    for path in sorted(CASES.glob("*.txt"))
    for title, text, expected in read_cases(path)
]


def test_the_cases_are_found() -> None:
    assert len(ALL) >= 60
    assert len({case.id for case in ALL}) == len(ALL), "two cases have the same title"


@pytest.mark.parametrize(("text", "level", "expected"), ALL)
def test_attribution(text: str, level: str | None, expected: list[str]) -> None:
    attribution, diagnostics = parse_attribution(text, level=level)
    assert lines_of(attribution, text) == expected
    if attribution is None:
        assert diagnostics, "what is no attribution is told, not dropped in silence"
    else:
        assert attribution.raw in text


def meaning(attribution: Attribution | None) -> tuple[object, ...]:
    """Return what an attribution means, the order of its bodies and its wording apart."""
    assert attribution is not None
    parties = sorted((party.role.value, party.name, party.collective) for party in attribution.parties)
    persons = [person.name for person in attribution.persons]
    return parties, attribution.open_ended, attribution.by_duty, attribution.due, persons


@pytest.mark.parametrize("style", ["bracket", "label"])
@pytest.mark.parametrize(("text", "level", "expected"), ALL)
def test_written_back_it_means_the_same(
    text: str, level: str | None, expected: list[str], style: Literal["bracket", "label"]
) -> None:
    attribution, _ = parse_attribution(text, level=level)
    if attribution is None:
        assert expected == NOT_ONE
        return
    again, _ = parse_attribution(unparse_attribution(attribution, style=style), level=level)
    assert meaning(again) == meaning(attribution)
