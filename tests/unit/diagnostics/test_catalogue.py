"""The catalogue is whole: two languages, the same fields in both, one room for each code."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from respmatrix.diagnostics import CATALOGUE, attribution, departments, lint, matrix, outline, read, report
from respmatrix.model import Location, Span

ROOMS = (("1", read), ("2", outline), ("3", attribution), ("3", lint), ("4", departments), ("5", matrix))


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_an_entry_says_all_in_both_languages(code: str) -> None:
    entry = CATALOGUE[code]
    for said in (entry.message, entry.message_en, entry.why, entry.why_en, entry.example):
        assert said.strip() == said
        assert said
    assert bool(entry.hint) == bool(entry.hint_en)
    assert not entry.message.endswith("。")
    assert not entry.message_en.endswith(".")
    assert fields(entry.message) == fields(entry.message_en)
    assert fields(entry.hint) | fields(entry.hint_en) <= fields(entry.message) | fields(entry.hint)


def test_codes_stand_in_their_rooms_once() -> None:
    codes = [(number, entry.code) for number, room in ROOMS for entry in room.ENTRIES]
    assert len({code for _, code in codes}) == len(codes) == len(CATALOGUE)
    for number, code in codes:
        assert re.fullmatch(rf"RM{number}\d\d", code)


FILLED = next(entry for entry in CATALOGUE.values() if fields(entry.message))


def test_a_report_is_filled_with_its_facts() -> None:
    place = Location(Span(0, 1), 1, 1)
    facts = {name: f"<{name}>" for name in fields(FILLED.message) | fields(FILLED.hint)}
    made = report(FILLED.code, place, related=(place,), **facts)
    assert all(f"<{name}>" in made.message for name in fields(FILLED.message))
    assert (made.severity, made.location, made.related) == (FILLED.severity, place, (place,))
    assert dict(made.facts) == facts


def test_a_missing_fact_and_an_unknown_code_are_the_callers_mistake() -> None:
    with pytest.raises(KeyError):
        report(FILLED.code)
    with pytest.raises(KeyError):
        report("RM000")
