"""Law 3: no text raises, every span lies in the text, equal input gives equal output（任何文本都能读）."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import attrs
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from respmatrix import (
    Diagnostic,
    Location,
    ParsedDocument,
    Source,
    Span,
    StyledHeading,
    parse,
    parse_attribution,
    parse_text,
)
from respmatrix.read import source_from_text
from respmatrix.testing import documents

Part = TypeVar("Part")
EXAMPLES = [
    parse(path).source.text
    for path in sorted((Path(__file__).parents[2] / "examples" / "documents").glob("*.txt"))
]
PIECES = (
    *(
        "一、",
        "（二）",
        "3.",
        "4、",
        "①",
        "第五条",
        "一是",
        "2.1",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "　　",
        " ",
        "。",
        "；",
    ),
    *(
        "（",
        "）",
        "(",
        ")",
        "〔",
        "〕",
        "【",
        "】",
        "、",
        "，",
        "：",
        "“",
        "”",
        "\u2028",
        "\x0b",
        "\x00",
        "\ufeff",
    ),
    *(
        "市财政局",
        "省工业和信息化厅",
        "市场监管局",
        "各区、县级市",
        "各县（市、区）政府",
        "等部门",
        "及",
        "和",
        "等",
    ),
    *(
        "牵头单位：",
        "责任单位:",
        "配合单位",
        "完成时限：",
        "牵头领导",
        "牵头",
        "负责",
        "配合",
        "参与",
        "按职责分工",
    ),
    *(
        "下同",
        "列第一位的为牵头单位",
        "不再列出",
        "无",
        "会同",
        "分别",
        "2026年底前",
        "持续推进",
        "加强组织领导",
    ),
    *(
        "〔2025〕9号",
        "2025年3月1日",
        "收悉。经与",
        "共同研究",
        "复函",
        "关于印发",
        "的通知",
        "（此件公开发布）",
    ),
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """Draw a stretch of an example with pieces lost, doubled, moved or put in."""
    text = draw(st.sampled_from(EXAMPLES))
    start = draw(st.integers(0, len(text) - 1))
    text = text[start : start + 700]
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(text)))
        until = min(len(text), at + draw(st.integers(0, 12)))
        middle = draw(st.one_of(st.just(""), st.sampled_from(PIECES), st.just(text[at:until] * 2)))
        text = text[:at] + middle + text[until:]
    return text


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    damaged(),
    documents().map(lambda written: written.text),
)


def all_of(kind: type[Part], value: object) -> Iterator[Part]:
    """Yield every `kind` in a value of the model, but those of the source itself."""
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for part in value:
            yield from all_of(kind, part)
    elif attrs.has(cls := type(value)) and cls is not Source:
        for attribute in attrs.fields(cls):
            yield from all_of(kind, getattr(value, attribute.name))


def check_places(value: ParsedDocument | tuple[Diagnostic, ...], length: int) -> None:
    for span in all_of(Span, value):
        assert 0 <= span.start <= span.end <= length


@given(TEXTS)
@example("—,是否分局\x85共同研究段提案的复函")
@example("形式[一、〕预期计划到;責任單位\u2028:部门")
def test_any_text_is_read(text: str) -> None:
    document = parse_text(text)
    assert document.source.text == text
    check_places(document, len(text))


@given(TEXTS)
def test_lines_and_columns_agree_with_the_spans(text: str) -> None:
    document = parse_text(text)
    for location in all_of(Location, document):
        assert location == document.source.locate(location.span)


@given(TEXTS)
def test_equal_input_gives_equal_output(text: str) -> None:
    assert parse_text(text) == parse_text(text)


@given(TEXTS, st.sampled_from((None, "省", "市", "县", "自治区", "central", "奇怪")))
def test_any_text_is_tried_as_an_attribution(text: str, level: str | None) -> None:
    attribution, diagnostics = parse_attribution(text, level=level)
    assert attribution is not None or diagnostics
    check_places(diagnostics, len(text))
    if attribution is not None:
        assert attribution.location.span.of(text) == attribution.raw
        assert all(0 <= span.start <= span.end <= len(text) for span in all_of(Span, attribution))


@given(TEXTS, st.lists(st.none() | st.integers(1, 9), max_size=30))
def test_ids_are_unique_and_items_are_in_order(text: str, levels: list[int | None]) -> None:
    source = source_from_text(text)
    marked = zip(source.paragraphs, levels, strict=False)
    headings = tuple(StyledHeading(paragraph.span, level) for paragraph, level in marked if level is not None)
    document = parse(evolve(source, headings=headings))
    check_places(document, len(text))
    ids = [task.id for task in document.tasks]
    assert len(set(ids)) == len(ids)
    assert all(task.id.isascii() and task.id for task in document.tasks)
    starts = [item.location.span.start for item in document.outline]
    assert starts == sorted(starts)
    for number, item in enumerate(document.outline):
        assert item.parent is None or item.parent < number
        assert item.depth == (0 if item.parent is None else document.outline[item.parent].depth + 1)
