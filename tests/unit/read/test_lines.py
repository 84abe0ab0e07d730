"""Lines and paragraphs keep every offset."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from respmatrix.model import Span
from respmatrix.read import source_from_text


def test_paragraphs_have_neither_indent_nor_trailing_space() -> None:
    source = source_from_text("标题\n\n　　正文一。  \n \t\n正文二")
    assert [p.span.of(source.text) for p in source.paragraphs] == ["标题", "正文一。", "正文二"]
    assert [(p.line, p.column) for p in source.paragraphs] == [(1, 1), (3, 3), (5, 1)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_every_line_end_counts_once(end: str) -> None:
    source = source_from_text(f"甲{end}乙{end}")
    assert source.text == f"甲{end}乙{end}"
    assert source.line_starts == (0, 1 + len(end), 2 + 2 * len(end))
    assert source.locate(Span(1 + len(end), 2 + len(end))).line == 2


@pytest.mark.parametrize("mark", ["\v", "\f", "\x1c", "\x1e"])
def test_other_control_characters_do_not_end_a_line(mark: str) -> None:
    source = source_from_text(f"甲{mark}乙\r\n丙")
    assert [p.span.of(source.text) for p in source.paragraphs] == [f"甲{mark}乙", "丙"]
    assert [p.line for p in source.paragraphs] == [1, 2]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ud800一、\udfff"])
def test_any_string_is_a_source(text: str) -> None:
    source = source_from_text(text)
    assert source.text == text
    assert source.line_starts[0] == 0
    assert len(source.paragraphs) == (1 if text.strip() else 0)


@given(st.text(alphabet="一、 　a\n\r\t\v\f\x1d\x85\u2028\ud800"))
def test_paragraphs_hold_all_that_is_not_space(text: str) -> None:
    source = source_from_text(text)
    kept = "".join(p.span.of(text) for p in source.paragraphs)
    assert "".join(kept.split()) == "".join(text.split())
    for paragraph in source.paragraphs:
        inner = paragraph.span.of(text)
        assert inner == inner.strip()
        place = source.locate(paragraph.span)
        assert (place.line, place.column) == (paragraph.line, paragraph.column)


def test_tags_of_blocks_that_a_copy_left_in_a_line_part_paragraphs() -> None:
    text = (
        '<p>临江市方案</p><p style="text-align: right;"> <strong>一、目标</strong></p><p><br/></p>\n'
        "&nbsp;&nbsp;a<b，c>d<br>二、任务&nbsp;</div>\n一、<3</p>"
    )
    source = source_from_text(text)
    assert [p.span.of(text) for p in source.paragraphs] == [
        "临江市方案",
        "一、目标",
        "a<b，c>d",
        "二、任务",
        "一、<3",
    ]
    for paragraph in source.paragraphs:
        place = source.locate(paragraph.span)
        assert (place.line, place.column) == (paragraph.line, paragraph.column)


def test_blanks_of_every_kind_are_no_paragraph() -> None:
    blanks = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\u200c\u2060\ufeff"
    for blank in blanks:
        text = f"{blank}\u200b一、总则{blank}\u200b\n{blank}\ufeff"
        assert [one.span.of(text) for one in source_from_text(text).paragraphs] == ["一、总则"], repr(blank)
