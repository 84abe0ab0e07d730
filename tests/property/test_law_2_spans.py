"""Law 2: `source.text[span]` is what the span names（区间即原文）."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given

from respmatrix import Attribution, ParsedDocument, Party, parse, parse_text
from respmatrix.testing import WrittenDocument, documents, parsed_documents
from respmatrix.text import fold_radicals

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "documents").glob("*.txt"))


def all_parties(document: ParsedDocument) -> Iterator[Party]:
    yield from document.parties
    for task in document.tasks:
        for attribution in (*task.attributions, *task.inherited):
            yield from attribution.parties
        yield from (inferred.party for inferred in task.inferred)


def check_attribution(attribution: Attribution, text: str) -> None:
    place = attribution.location.span
    assert place.of(text) == attribution.raw
    assert all(place.covers(party.span) for party in attribution.parties)
    assert all(place.covers(span) for span in attribution.residue)
    if attribution.deadline is not None:
        assert attribution.deadline in attribution.raw
    for person in attribution.persons:
        assert "".join(fold_radicals(person.span.of(text)).split()) == "".join(person.name.split())


def check(document: ParsedDocument) -> None:
    text = document.source.text
    for paragraph in document.source.paragraphs:
        assert paragraph.span.of(text) == paragraph.span.of(text).strip() != ""
    for item in document.outline:
        assert item.title_span.of(text) == item.title
        assert item.location.span.covers(item.title_span)
        if not item.recovered:
            assert item.location.span.of(text).startswith(item.label.text)
    for party in all_parties(document):
        assert party.span.of(text) == party.printed != ""
    for task in document.tasks:
        assert task.text in task.location.span.of(text)
        assert task.title in task.location.span.of(text)
        for attribution in (*task.attributions, *task.inherited):
            check_attribution(attribution, text)
        for target in task.targets:
            assert target.span.of(text) == target.text
            assert target.time in target.text


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples(path: Path) -> None:
    document = parse(path)
    check(document)
    assert document.outline


@given(documents())
def test_written_documents(written: WrittenDocument) -> None:
    document = parse_text(written.text)
    check(document)
    assert document.source.text == written.text
    assert sum(len(task.attributions) for task in document.tasks) == len(written.tasks)


@given(parsed_documents())
def test_the_public_strategy_keeps_the_law_too(document: ParsedDocument) -> None:
    check(document)
