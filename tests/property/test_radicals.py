"""Radicals in the place of characters change no reading, and the text is kept as given（部首字符）."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import asdict
from hypothesis import given
from hypothesis import strategies as st

from respmatrix import ParsedDocument, dumps, loads, parse, parse_attribution, parse_text
from respmatrix.pipeline import check as lint
from respmatrix.testing import WrittenDocument, documents
from respmatrix.text import fold_radicals
from tests.property.test_law_2_spans import EXAMPLES, check

CHARACTERS = "工人水文大生行一二八十月日力民金土木车长门青风食马鱼鸟麦黄龙见角言"
RADICALS = "⼯⼈⽔⽂⼤⽣⾏⼀⼆⼋⼗⽉⽇⼒⺠⾦⼟⽊⻋⻓⻔⻘⻛⻝⻢⻥⻦⻨⻩⻰⻅⾓⾔"
INTO_RADICALS = dict(zip(CHARACTERS, RADICALS, strict=True))


def folded(value: object) -> object:
    """Return a value with characters for radicals in all its strings."""
    if isinstance(value, str):
        return fold_radicals(value)
    if isinstance(value, dict):
        return {key: folded(each) for key, each in value.items()}
    return [folded(each) for each in value] if isinstance(value, list | tuple) else value


def said(document: ParsedDocument) -> dict[str, Any]:
    """Return what was read of a document, without its text."""
    return {key: each for key, each in asdict(document).items() if key != "source"}


@st.composite
def with_radicals(draw: st.DrawFn, text: str) -> str:
    """Draw `text` with radicals for some characters, one of the commonest among them."""
    swap = draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    drawn = "".join(
        INTO_RADICALS.get(character, character) if here else character
        for character, here in zip(text, swap, strict=True)
    )
    return drawn + "\n第⼯页\n"


@given(documents(), st.data())
def test_documents_are_read_as_with_characters(written: WrittenDocument, data: st.DataObject) -> None:
    text = data.draw(with_radicals(written.text))
    document = parse_text(text)
    assert document.source.text == text
    check(document)
    assert folded(said(document)) == folded(said(parse_text(fold_radicals(text))))
    assert loads(dumps(document)) == document


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_are_read_as_with_characters(path: Any) -> None:
    text = parse(path).source.text
    damaged = text.translate(str.maketrans(CHARACTERS, RADICALS))
    document = parse_text(damaged)
    assert document.source.text == damaged != text
    check(document)
    assert folded(said(document)) == folded(said(parse_text(text)))
    assert [each.code for each in lint(document)] == [each.code for each in lint(parse_text(text))]


@given(st.text(alphabet="一⼀⼤⽔、。\n\t（）责任单位：市⽂化局\u3000\u2028"))
def test_any_text_is_kept(text: str) -> None:
    assert parse_text(text).source.text == text


def test_names_have_characters_and_what_is_printed_has_radicals() -> None:
    document = parse_text("某市造林⼯作⽅案\n⼀、植树造林⼯程。（市⽔利局牵头，2026年6⽉底前完成）\n")
    assert document.meta.title == "某市造林工作方案"
    (task,) = document.tasks
    assert (task.label, task.title) == ("⼀、", "植树造林⼯程")
    (attribution,) = task.attributions
    assert attribution.raw == "（市⽔利局牵头，2026年6⽉底前完成）"
    assert (attribution.deadline, attribution.due) == ("2026年6⽉底前完成", "2026-06")
    (party,) = attribution.parties
    assert (party.name, party.printed) == ("市水利局", "市⽔利局")


def test_tables_print_radicals_too() -> None:
    document = parse_text("序号\t任务\t责任单位\n1\t修⽔渠\t市⽔利局\n2\t兴⼯业\t市⼯信局\n")
    assert [(task.title, task.attributions[0].parties[0].name) for task in document.tasks] == [
        ("修⽔渠", "市水利局"),
        ("兴⼯业", "市工信局"),
    ]
    check(document)


def test_one_attribution() -> None:
    attribution, _ = parse_attribution("（市⽂化和旅游局、财政局）")
    assert attribution is not None
    assert attribution.raw == "（市⽂化和旅游局、财政局）"
    assert [party.name for party in attribution.parties] == ["市文化和旅游局", "市财政局"]
    assert attribution.parties[0].printed == "市⽂化和旅游局"


def test_breaks_that_a_copy_lost_are_given_back() -> None:
    text = "某市⽅案 ⼀、修渠。（市⽔利局） ⼆、植树。（市林业局）"
    assert [task.label for task in parse_text(text).tasks] == ["⼀、", "⼆、"]
