"""The marked page: marks that nest and overlap, tables, notes in their places, anchors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve

from respmatrix import Grid, GridCell, Provenance, Span, WriteError, check, parse, parse_text
from respmatrix.export.annotated import annotated_html, write_annotated
from respmatrix.export.annotated.grids import table_rows
from respmatrix.export.annotated.sweep import Mark, segments
from respmatrix.read import source_from_text
from respmatrix.read.compose import ComposedCell, Composer, Piece

TEXT = (
    "江临市工作方案\n\n一、建设站点（市发改委牵头）\n"
    "（一）布局。编制规划。（市民政局、财政局等部门按职责分工负责，2026年6月底前完成；责任人：张三）\n"
    "（二）宣传。用好媒体。\n"
)


def test_overlapping_marks_give_flat_segments() -> None:
    marks = [
        Mark(Span(0, 6), "note", "warning"),
        Mark(Span(2, 8), "attribution"),
        Mark(Span(3, 5), "party", "lead", names=True),
        Mark(Span(4, 9), "note", "info"),
        Mark(Span(5, 5), "note", "error"),
    ]
    found = list(segments(marks, [0, 7], 10))
    assert [(one.span.start, one.span.end) for one in found] == [
        (0, 2), (2, 3), (3, 4), (4, 5), (5, 6), (6, 7), (7, 8), (8, 9), (9, 10),
    ]  # fmt: skip
    over = {one.span.start: set(one.classes) for one in found}
    assert over[2] == {"note", "warning", "attribution"}
    assert over[4] == {"note", "warning", "info", "attribution", "party", "lead"}
    assert over[6] == {"note", "info", "attribution"}
    assert over[9] == set()
    assert [one.span.start for one in found if one.named] == [3, 4]
    assert {mark.style for one in found for mark in one.opening} == {"warning", "", "lead", "info", "error"}
    assert sum(len(one.closing) for one in found) == 4


def test_a_mark_of_no_length_at_the_end_is_not_lost() -> None:
    (first, last) = segments([Mark(Span(3, 3), "note")], [], 3)
    assert (first.span, first.opening, last.span) == (Span(0, 3), (), Span(3, 3))
    assert len(last.opening) == 1
    assert [one.span for one in segments([], [], 0)] == [Span(0, 0)]


def test_every_kind_of_mark_is_shown_and_told() -> None:
    document = parse_text(TEXT, name="文/方案.txt")
    page = annotated_html(evolve(document, diagnostics=check(document)))
    for badge in ("★", "●", "人", "时"):
        assert f'data-badge="{badge}"' in page
    assert 'data-tag="→市财政局"' in page
    assert 'data-tag="等：未列全、按职责分工"' in page
    assert "市民政局：负责，据“按职责分工负责”" in page
    assert 'title="时限：2026-06"' in page
    assert re.search(r"<span [^>]*\brole-word\b[^>]*>按职责分工负责</span>", page)
    assert "T1-1</span>" in page
    assert '<b>T1-2</b> 承接上级标题的责任分工，见<a href="#L3">第3行</a>' in page
    assert "文/方案.txt" not in page
    assert "文件：方案.txt" in page


def test_a_diagnostic_stands_below_its_line_and_in_the_list() -> None:
    document = parse_text(TEXT)
    found = check(document)
    page = annotated_html(evolve(document, diagnostics=found))
    for number, diagnostic in enumerate(found, 1):
        assert page.count(f'id="s{number}"') == 1
        assert page.count(f'id="n{number}"') == (diagnostic.location is not None)
        assert page.count(f'href="#n{number}" class') + page.count(f' href="#n{number}"') >= (
            diagnostic.location is not None
        )
        assert diagnostic.message in page
        assert diagnostic.hint in page
    lines = page.split('<div class="line')
    (line,) = [one for one in lines if 'id="L4"' in one]
    assert "RM315" in line.split("</ul>")[0]


def test_anchors_lead_to_lines_and_to_marks() -> None:
    page = annotated_html(parse_text(TEXT))
    party = TEXT.index("市民政局")
    assert re.search(rf'<mark id="o{party}" [^>]*>', page)
    assert all(f'id="L{number}"' in page for number in range(1, 6))


def test_one_span_with_two_roles_is_one_mark() -> None:
    document = parse_text("一、甲。（市财政局牵头）")
    (task,) = document.tasks
    (attribution,) = task.attributions
    party = attribution.parties[0]
    twice = evolve(attribution, parties=(party, evolve(party, role=type(party.role).GUIDE)))
    page = annotated_html(evolve(document, tasks=(evolve(task, attributions=(twice,)),)))
    assert 'data-badge="★◇"' in page
    assert page.count("data-party=") == 1


def test_the_rule_of_marked_leads_is_told() -> None:
    text = "1.加固堤防。分段加固。（责任单位：市水利局*、市气象局，带*的为牵头单位）"
    assert "标记的单位牵头" in annotated_html(parse_text(text))


def test_a_kind_of_rule_that_this_release_does_not_know_is_marked() -> None:
    document = parse_text("一、甲。（市财政局按职责分工负责，下同）\n二、乙。（市科技局）")
    rules = tuple(evolve(rule, kind="of another release") for rule in document.rules)
    assert rules
    assert "全文规则" in annotated_html(evolve(document, rules=rules))


def cell(text: str, row: int, column: int, height: int = 1, width: int = 1) -> ComposedCell:
    return ComposedCell(
        [Piece(text, Provenance(0, table=1, row=row + 1, column=column + 1))], row, column, height, width
    )


def test_a_table_is_shown_as_a_table() -> None:
    composer = Composer()
    composer.table(
        [
            cell("任务", 0, 0, height=2),
            cell("单位", 0, 1, width=2),
            cell("牵头", 1, 1),
            cell("配合", 1, 2),
            cell("甲", 2, 0),
            cell("乙", 2, 2),
        ]
    )
    source = composer.finish("表.docx", "docx")
    (grid,) = source.grids
    rows = table_rows(source, grid)
    assert [[field.cell is None for field in row.fields] for row in rows] == [
        [False, False, True],
        [True, False, False],
        [False, False, False],
    ]
    page = annotated_html(parse(source))
    assert '<td class="text" rowspan="2">' in page
    assert '<td class="text" colspan="2">' in page
    assert page.count('<td class="text"') == 7
    # Row 2 begins with the border of a cell from above; its number is its own.
    assert re.findall(r'<th scope="row"><a [^>]*>(\d+)</a>', page) == ["1", "2", "3"]


@pytest.mark.parametrize(
    "cells",
    [
        [cell("甲", 0, 0, height=2), cell("乙", 1, 0)],  # they overlap
        [cell("甲", 0, 0, height=2), cell("乙", 2, 0)],  # a row without a cell of its own
        [cell("甲", 0, 0, height=9)],  # it reaches below the table
        [cell("甲", 0, 0, width=999)],
        [cell("甲", 0, 0, width=0)],
    ],
)
def test_a_table_that_is_not_simple_is_shown_as_text(cells: list[ComposedCell]) -> None:
    composer = Composer()
    composer.table(cells)
    source = composer.finish("表.docx", "docx")
    (grid,) = source.grids
    assert table_rows(source, grid) == ()
    page = annotated_html(parse(source))
    assert "<td class" not in page
    assert '<div class="line' in page


def test_a_table_may_end_with_nothing() -> None:
    source = source_from_text("任务\t单位\n")
    cells = (GridCell(Span(0, 2), 0, 0), GridCell(Span(3, 5), 0, 1), GridCell(Span(6, 6), 1, 0))
    source = evolve(source, grids=(Grid(Span(0, 6), cells),))
    assert table_rows(source, source.grids[0]) == ()
    assert annotated_html(parse(source)).count('<div class="text') == 1


def test_pages_of_the_file_are_told() -> None:
    composer = Composer()
    for page in (1, 1, 2):
        composer.paragraph([Piece("正文", Provenance(0, page=page))])
    shown = annotated_html(parse(composer.finish("甲.pdf", "pdf")))
    assert re.findall(r'<p class="page">(.*?)</p>', shown) == ["第1页", "第2页"]


def test_the_page_asks_for_nothing(tmp_path: Path) -> None:
    page = annotated_html(parse_text(TEXT))
    assert not re.search(r"(?:src|href)\s*=\s*\"(?!#)|url\(|@import|https?:", page)
    assert "default-src 'none'" in page


def test_the_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    document = parse_text("关于某事\ud800的通知\n")
    write_annotated(document, tmp_path / "甲.html")
    assert (tmp_path / "甲.html").read_bytes() == annotated_html(document).encode()
    with pytest.raises(WriteError):
        write_annotated(document, tmp_path / "没有" / "甲.html")
    assert [path.name for path in tmp_path.iterdir()] == ["甲.html"]
