"""Law 8: `loads(dumps(x)) == x`, for every value that the types allow."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from respmatrix.jsonio import dumps, loads, to_dict
from respmatrix.model import (
    Attribution,
    Diagnostic,
    DocumentRule,
    InferredParty,
    Label,
    LabelStyle,
    Location,
    Meta,
    OutlineItem,
    Paragraph,
    ParsedDocument,
    Party,
    PartyKind,
    Person,
    Role,
    RoleSource,
    Severity,
    Source,
    Span,
    Target,
    Task,
)

TEXTS = st.text(st.characters(), max_size=8)  # lone surrogates included
OFFSETS = st.integers(0, 10**7)
SPANS = st.tuples(OFFSETS, OFFSETS).map(lambda pair: Span(min(pair), max(pair)))


def tuples(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(values, max_size=2).map(tuple)


LOCATIONS = st.builds(Location, SPANS, OFFSETS, OFFSETS)
PARTIES = st.builds(
    Party,
    name=TEXTS,
    printed=TEXTS,
    span=SPANS,
    role=st.sampled_from(Role),
    role_word=TEXTS,
    role_source=st.sampled_from(RoleSource),
    separately=st.booleans(),
    position=OFFSETS,
    collective=st.booleans(),
    kind=st.sampled_from(PartyKind),
    rule=st.none() | SPANS,
)
ATTRIBUTIONS = st.builds(
    Attribution,
    raw=TEXTS,
    location=LOCATIONS,
    parties=tuples(PARTIES),
    open_ended=st.booleans(),
    open_roles=tuples(st.sampled_from(Role)),
    by_duty=st.booleans(),
    by_duty_rule=st.none() | SPANS,
    deadline=st.none() | TEXTS,
    due=st.none() | TEXTS,
    persons=tuples(st.builds(Person, TEXTS, TEXTS, SPANS)),
    tags=tuples(TEXTS),
    residue=tuples(SPANS),
    closes=st.none() | SPANS,
)
TASKS = st.builds(
    Task,
    id=TEXTS,
    label=TEXTS,
    title=TEXTS,
    path=tuples(TEXTS),
    text=TEXTS,
    location=LOCATIONS,
    attributions=tuples(ATTRIBUTIONS),
    inherited=tuples(ATTRIBUTIONS),
    inferred=tuples(st.builds(InferredParty, PARTIES, SPANS)),
    targets=tuples(st.builds(Target, TEXTS, SPANS, TEXTS)),
    item=st.none() | OFFSETS,
)
ITEMS = st.builds(
    OutlineItem,
    label=st.builds(Label, TEXTS, st.sampled_from(LabelStyle), OFFSETS),
    title=TEXTS,
    location=LOCATIONS,
    title_span=SPANS,
    body=SPANS,
    depth=OFFSETS,
    parent=st.none() | OFFSETS,
    inline=st.booleans(),
    recovered=st.booleans(),
)
SOURCES = st.builds(
    Source,
    name=TEXTS,
    text=TEXTS,
    paragraphs=tuples(
        st.builds(lambda span, *place: Paragraph(span.start, span.end, *place), SPANS, OFFSETS, OFFSETS)
    ),
    line_starts=tuples(OFFSETS),
    encoding=st.none() | TEXTS,
)
DIAGNOSTICS = st.builds(
    Diagnostic,
    code=TEXTS,
    severity=st.sampled_from(Severity),
    message=TEXTS,
    location=st.none() | LOCATIONS,
    hint=TEXTS,
    related=tuples(LOCATIONS),
    facts=tuples(st.tuples(TEXTS, TEXTS)),
)
MAYBE = st.none() | TEXTS
DOCUMENTS = st.builds(
    ParsedDocument,
    source=SOURCES,
    meta=st.builds(Meta, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE, MAYBE),
    outline=tuples(ITEMS),
    tasks=tuples(TASKS),
    parties=tuples(PARTIES),
    rules=tuples(st.builds(DocumentRule, TEXTS, SPANS, OFFSETS)),
    diagnostics=tuples(DIAGNOSTICS),
)


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS, st.sampled_from([None, 2]))
def test_what_is_stored_reads_back_equal(document: ParsedDocument, indent: int | None) -> None:
    stored = dumps(document, indent=indent)
    stored.encode("utf-8")  # any UTF-8 stream holds it
    assert loads(stored) == document
    if indent is None:
        assert len(stored.splitlines()) == 1


@settings(max_examples=30, deadline=None)
@given(DOCUMENTS)
def test_plain_values_are_what_json_gives_back(document: ParsedDocument) -> None:
    assert json.loads(dumps(document)) == json.loads(json.dumps(to_dict(document)))


@pytest.mark.parametrize(
    "text",
    [
        "\ud800",
        "\udfff。",
        "\ud83d\ude00",  # two code points, which JSON would join into one
        "\U0001f600",
        "\u2028\u2029\x85\x00\x1c\x7f",
        "𠮷野家",
    ],
)
def test_odd_text_is_kept_code_point_for_code_point(text: str) -> None:
    document = ParsedDocument(Source("甲.txt", text, (), (0,)), Meta(), (), ())
    read = loads(dumps(document))
    assert [ord(character) for character in read.source.text] == [ord(character) for character in text]


def test_the_contract_of_keys() -> None:
    party = Party("市财政局", "市财政局", Span(3, 7), Role.LEAD, "牵头", RoleSource.WORD)
    attribution = Attribution("（市财政局牵头）", Location(Span(2, 10), 1, 3), (party,))
    place = Location(Span(0, 2), 1, 1)
    item = OutlineItem(
        Label("一、", LabelStyle.CHINESE, 1), "", place, Span(2, 2), Span(2, 10), 0, None, inline=True
    )
    task = Task("T1", "一、", "", (), "一、（市财政局牵头）", place, (attribution,), item=0)
    stored = to_dict(
        ParsedDocument(
            Source("甲.txt", "一、（市财政局牵头）", (Paragraph(0, 10, 1, 1),), (0,), "utf-8"),
            Meta(title="方案", date="2026-01-05"),
            (item,),
            (task,),
            (party,),
            (DocumentRule("by-duty", Span(0, 1), 0),),
            (Diagnostic("RM301", Severity.ERROR, "坏了", place),),
        )
    )
    assert stored["schema"] == {"name": "respmatrix.document", "version": 1}
    assert stored["source"] == "甲.txt"
    assert stored["paragraphs"] == [{"span": [0, 10], "line": 1, "column": 1}]
    picked = json.loads(json.dumps(stored))
    assert picked["meta"]["date"] == "2026-01-05"
    assert picked["outline"][0]["label"] == "一、"
    assert picked["outline"][0]["style"] == "chinese"
    assert picked["tasks"][0]["attributions"][0]["raw"] == "（市财政局牵头）"
    assert picked["tasks"][0]["attributions"][0]["open_ended"] is False
    assert picked["tasks"][0]["attributions"][0]["parties"][0]["role"] == "lead"
    assert picked["tasks"][0]["attributions"][0]["parties"][0]["span"] == [3, 7]
    assert picked["tasks"][0]["inherited"] == []
    assert picked["document_parties"][0]["name"] == "市财政局"
    assert picked["rules"] == [{"kind": "by-duty", "span": [0, 1], "begins": 0}]
    assert picked["diagnostics"][0]["severity"] == "error"


def test_with_an_indent_spans_stay_on_one_line() -> None:
    odd = "[\n  1,\n  2\n]"  # a string is never taken for a list
    source = Source("甲.txt", odd, (Paragraph(0, 10, 1, 1),), (0, 2, 7))
    document = ParsedDocument(source, Meta(), (), ())
    stored = dumps(document, indent=2)
    assert '"span": [0, 10],' in stored
    assert '"line_starts": [0, 2, 7]' in stored
    assert loads(stored) == document
