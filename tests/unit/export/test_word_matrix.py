"""Annex 2: the matrix on one page, or in parts that say what they show（责任矩阵）."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from respmatrix import ResponsibilityMatrix, build_matrix, parse_text
from respmatrix.export.layout import LayoutOptions, matrix_table
from respmatrix.export.word.matrix_page import MatrixPage, legend, matrix_pages, too_long
from respmatrix.export.word.page import LANDSCAPE
from respmatrix.model import ParsedDocument, RowKind
from respmatrix.testing import matrices
from tests.rendering.synthetic import synthetic


def pages_of(matrix: ResponsibilityMatrix) -> tuple[MatrixPage, ...]:
    return matrix_pages(matrix, LayoutOptions(), LANDSCAPE.block)


def cells_of(pages: Sequence[MatrixPage]) -> list[tuple[str, int, str]]:
    """Return task, column of the matrix and marks of every filled cell."""
    return [
        (row.cells[0].text, column.column, cell.text)
        for page in pages
        for row in page.table.data()
        for column, cell in zip(page.table.columns, row.cells, strict=True)
        if column.column is not None and cell.text
    ]


def test_a_small_matrix_is_one_page_with_its_sections(sample: ParsedDocument) -> None:
    (page,) = pages_of(build_matrix([sample]))
    assert sum(page.widths) <= LANDSCAPE.block[0] + 0.01
    kinds = [row.kind for row in page.table.rows]
    assert kinds.count(RowKind.SECTION) == 2
    assert kinds[-1] is RowKind.TOTAL
    assert page.row > 3.7
    assert "★ 牵头" in legend(page.table)


def plan(sections: int, tasks: int, bodies: int) -> ResponsibilityMatrix:
    lines = ["江临市试行工作方案", ""]
    for section in range(1, sections + 1):
        lines.append("一二三四五六七八九"[section - 1] + "、抓好工作")
        for task in range(1, tasks + 1):
            names = "、".join(
                f"市{'甲乙丙丁戊己庚辛壬癸'[(task + n) % 10]}{'金木水火土'[n // 10]}局" for n in range(bodies)
            )
            lines.append(
                f"（{'一二三四五六七八九'[task - 1]}）办好这件事。尽快去办。（{names}按职责分工负责）"
            )
    return build_matrix([parse_text("\n".join(lines))])


def test_where_section_rows_have_no_room_their_labels_stand_before_the_tasks() -> None:
    (page,) = pages_of(plan(6, 4, 5))
    assert {row.kind for row in page.table.rows} == {RowKind.DATA, RowKind.TOTAL}
    first = next(page.table.data())
    assert first.cells[1].text == "一（一）办好这件事"


def test_a_long_matrix_is_cut_between_sections() -> None:
    pages = pages_of(plan(9, 9, 5))
    assert len(pages) > 1
    for page in pages[1:]:
        assert page.table.rows[0].kind is RowKind.SECTION
    assert pages[-1].table.rows[-1].kind is RowKind.TOTAL
    assert all(page.table.rows[-1].kind is not RowKind.SECTION for page in pages)


def test_a_wide_matrix_is_cut_between_bodies() -> None:
    pages = pages_of(plan(1, 5, 50))
    assert [sum(column.key == "unit" for column in page.table.columns) for page in pages] == [25, 25]
    assert all(page.table.columns[1].key == "task" for page in pages)
    assert all("合计为该任务的全部单位数" in legend(page.table) for page in pages)


def test_several_documents_that_do_not_fit_stand_apart_with_their_own_bodies() -> None:
    other = evolve(synthetic(30, 12).documents[0])
    matrix = build_matrix([plan(6, 5, 6).documents[0], other])
    for page in pages_of(matrix):
        documents = {matrix.rows[row.row].document for row in page.table.data() if row.row is not None}
        assert len(documents) == 1


@pytest.mark.parametrize(("tasks", "bodies", "long"), [(300, 80, False), (1200, 100, True)])
def test_no_paper_is_wasted_on_what_nobody_turns(tasks: int, bodies: int, long: bool) -> None:
    assert too_long(synthetic(tasks, bodies)) is long


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_no_cell_is_lost_or_doubled_by_the_cuts(matrix: ResponsibilityMatrix) -> None:
    if not matrix.rows:
        return
    pages = pages_of(matrix)
    wanted = [(str(cell.row + 1), cell.column, cell.marks) for cell in matrix.cells]
    assert sorted(cells_of(pages)) == sorted(wanted)
    for page in pages:
        assert sum(page.widths) <= LANDSCAPE.block[0] + 0.01
        headed = [(column.group, column.heading) for column in page.table.columns if column.key == "unit"]
        assert len(set(headed)) == len(headed)


def test_every_page_holds_what_was_planned_for_it() -> None:
    matrix = synthetic(300, 80)
    pages = pages_of(matrix)
    assert sorted(cells_of(pages)) == sorted(
        (str(cell.row + 1), cell.column, cell.marks) for cell in matrix.cells
    )
    for one, two in pairwise(pages):
        assert one.table.rows != two.table.rows
    totals = [row for page in pages for row in page.table.rows if row.kind is RowKind.TOTAL]
    table = matrix_table(matrix)
    wanted = next(row for row in table.rows if row.kind is RowKind.TOTAL).cells[2:-1]
    shown = [
        cell.text
        for row in totals
        if row.cells[1].text == "承担任务数"
        for cell in row.cells[2:-1]
        if cell.text
    ]
    assert shown == [cell.text for cell in wanted if cell.text]


def test_a_long_title_is_whole_where_one_page_can_hold_it() -> None:
    title = "推动" + "数字经济与实体经济深度融合发展" * 6
    text = f"（一）{title}。抓好落实。（市财政局负责）\n"
    (page,) = pages_of(build_matrix([parse_text(text)]))
    assert next(page.table.data()).cells[1].text == f"（一）{title}"
    pages = pages_of(build_matrix([parse_text(text + "（二）办好这件事。尽快去办。（市教育局负责）\n" * 60)]))
    assert len(pages) > 1
    assert next(pages[0].table.data()).cells[1].text.endswith("…")
