"""A matrix seen from other sides（视图）."""

from __future__ import annotations

import pytest
from attrs import evolve

from respmatrix import (
    Column,
    Department,
    Meta,
    ParsedDocument,
    ResponsibilityMatrix,
    Role,
    build_matrix,
    by_department,
    by_leader,
    co_responsibility,
    columns_named,
    count_roles,
    coverage,
    filter_matrix,
    parse_text,
    transpose_matrix,
)
from respmatrix.matrix import build_matrix as plain_matrix
from respmatrix.testing import ToyRegistry

PLAN = """一、夯实基础
（一）建平台。建成目录。（市数据局牵头，市财政局、市发改委配合）
（二）定标准。每年修订。（市发展改革委、市数据局等部门负责）
二、保障措施
（一）加强培训。办好夜校。（市教委牵头，市财政局、各区政府配合）
（二）总结推广。大家动手。
"""


def document(text: str = PLAN, place: str | None = "天津市", title: str = "方案") -> ParsedDocument:
    return evolve(parse_text(text, name=f"夹/{title}.txt"), meta=Meta(title=title, place=place))


@pytest.fixture
def matrix() -> ResponsibilityMatrix:
    return build_matrix([document()], registry=ToyRegistry())


@pytest.fixture
def two() -> ResponsibilityMatrix:
    other = document("1.建站点。（市财政局负责）", "重庆市", "办法")
    return build_matrix([document(), other], registry=ToyRegistry())


def titles(matrix: ResponsibilityMatrix) -> list[str]:
    return [row.task.title for row in matrix.rows]


def names(columns: tuple[Column, ...]) -> list[str]:
    return [column.name for column in columns]


def test_the_matrix_under_test(matrix: ResponsibilityMatrix) -> None:
    assert titles(matrix) == ["建平台", "定标准", "加强培训"]
    assert names(matrix.columns) == ["市发展改革委", "市教委", "市财政局", "市数据局", "各区政府"]


@pytest.mark.parametrize("wanted", ["市发改委", "市发展改革委", "天津市发展改革委", "发展改革委@天津市"])
def test_a_body_is_found_by_any_of_its_names(matrix: ResponsibilityMatrix, wanted: str) -> None:
    assert columns_named(matrix, wanted) == (0,)


def test_a_body_is_found_by_its_identity_and_by_name_where_nobody_identified_it(
    matrix: ResponsibilityMatrix, two: ResponsibilityMatrix
) -> None:
    assert columns_named(matrix, Department("财政@天津市", "别名")) == (2,)
    assert columns_named(matrix, Department("财政@别处", "市财政局")) == ()
    plain = plain_matrix([document()])
    assert len(columns_named(plain, Department("财政@别处", "市财政局"))) == 1
    assert columns_named(matrix, "没有的局") == ()
    assert len(columns_named(two, "市财政局")) == 2


def test_filter_by_department_and_role(matrix: ResponsibilityMatrix) -> None:
    assert titles(filter_matrix(matrix, departments=["市财政局"])) == ["建平台", "加强培训"]
    assert titles(filter_matrix(matrix, roles=[Role.LEAD])) == ["建平台", "加强培训"]
    led = filter_matrix(matrix, departments=["市数据局", "市财政局"], roles=[Role.LEAD])
    assert titles(led) == ["建平台"]
    assert names(led.columns) == ["市发改委", "市财政局", "市数据局"]
    assert [row.id for row in filter_matrix(matrix, departments=["市教委"]).rows] == ["T2-1"]


def test_the_others_may_be_left_out(matrix: ResponsibilityMatrix) -> None:
    own = filter_matrix(matrix, departments=["市发改委"], others=False)
    assert names(own.columns) == ["市发展改革委"]
    assert len(own.cells) == 2
    supported = filter_matrix(matrix, roles=[Role.SUPPORT], others=False)
    assert {role for cell in supported.cells for role in cell.roles} == {Role.SUPPORT}


def test_filter_by_section_and_text(matrix: ResponsibilityMatrix) -> None:
    assert titles(filter_matrix(matrix, sections=["保障 措施"])) == ["加强培训"]
    assert titles(filter_matrix(matrix, sections=["定标准"])) == ["定标准"]
    assert titles(filter_matrix(matrix, text="办好夜校")) == ["加强培训"]
    assert titles(filter_matrix(matrix, text="每年", sections=["夯实基础"])) == ["定标准"]
    assert titles(filter_matrix(matrix, text="没有的话")) == []
    assert filter_matrix(matrix, departments=[]).rows == ()
    assert filter_matrix(matrix) == matrix


@pytest.mark.parametrize("wanted", [1, "办法", "夹/办法.txt"])
def test_one_document_of_several_is_its_own_matrix(two: ResponsibilityMatrix, wanted: int | str) -> None:
    alone = build_matrix([two.documents[1]], registry=ToyRegistry())
    assert filter_matrix(two, documents=[wanted]) == alone
    assert filter_matrix(two, documents=["没有的文件"]).documents == ()


def test_transposing_changes_rows_and_columns(matrix: ResponsibilityMatrix) -> None:
    turned = transpose_matrix(matrix)
    assert (turned.rows, turned.columns) == (matrix.columns, matrix.rows)
    for cell in matrix.cells:
        other = turned.cell(cell.column, cell.row)
        assert other is not None
        assert (other.roles, other.evidence) == (cell.roles, cell.evidence)
    assert len(turned.cells) == len(matrix.cells)
    assert turned.cell(0, 2) is None


def test_the_list_of_one_department(matrix: ResponsibilityMatrix) -> None:
    (own,) = by_department(matrix, ["市财政局", "没有的局", "财政@天津市"])
    assert own.column.canonical_name == "天津市财政"
    assert [one.row.task.title for one in own.assignments] == ["建平台", "加强培训"]
    first = own.assignments[0]
    assert (first.cell.roles, first.positions, first.row.open_ended) == ((Role.SUPPORT,), (2,), False)
    assert [(one.column.name, one.roles) for one in first.partners] == [
        ("市发展改革委", (Role.SUPPORT,)),
        ("市数据局", (Role.LEAD,)),
    ]
    assert own.with_role(Role.LEAD) == ()
    every = list(by_department(matrix))
    assert [one.column for one in every] == list(matrix.columns)
    assert sum(len(one.assignments) for one in every) == len(matrix.cells)
    assert every[0].assignments[1].row.open_ended


def test_the_lists_of_leaders(matrix: ResponsibilityMatrix) -> None:
    view = by_leader(matrix, {"甲副市长": ["市财政局", "市发改委", "市审计局"], "乙副市长": ["市教委"]})
    first, second = view.leaders
    assert (first.name, names(first.columns), first.missing) == (
        "甲副市长",
        ["市发展改革委", "市财政局"],
        ("市审计局",),
    )
    assert [(one.row.task.title, len(one.cells), one.roles) for one in first.assignments] == [
        ("建平台", 2, (Role.SUPPORT,)),
        ("定标准", 1, (Role.RESPONSIBLE,)),
        ("加强培训", 1, (Role.SUPPORT,)),
    ]
    assert [one.roles for one in second.assignments] == [(Role.LEAD,)]
    assert names(view.unassigned) == ["市数据局"]


def test_counts(matrix: ResponsibilityMatrix) -> None:
    counts = count_roles(matrix)
    data = counts.by_department[3]
    assert (data.cells, data.lead, data.responsible, data.support, data.guide) == (2, 1, 1, 0, 0)
    assert [data.of(role) for role in Role] == [1, 1, 0, 0]
    assert tuple(one.cells for one in counts.by_task) == matrix.row_counts() == (3, 2, 3)
    assert counts.total.cells == counts.total.printed == len(matrix.cells)
    expanded = build_matrix([document()], expand={"各区政府": ["和平区政府", "河东区政府"]})
    assert count_roles(expanded).total.printed == len(matrix.cells) - 1


def test_who_works_with_whom(matrix: ResponsibilityMatrix) -> None:
    pairs = co_responsibility(matrix)
    assert (pairs[0].first, pairs[0].second, pairs[0].tasks) == (0, 3, 2)
    assert (pairs[0].first_leads, pairs[0].second_leads) == (0, 1)
    assert all(pair.first < pair.second for pair in pairs)
    assert (1, 3) not in {(pair.first, pair.second) for pair in pairs}
    assert sum(pair.tasks for pair in pairs) == 3 + 1 + 3


def test_what_is_not_covered(matrix: ResponsibilityMatrix) -> None:
    asked = [Department("财政@天津市", "天津市财政局"), Department("审计@天津市", "天津市审计局")]
    found = coverage(matrix, departments=asked)
    assert [row.task.title for row in found.without_lead] == ["定标准"]
    assert [(number, task.title) for number, task in found.without_body] == [(0, "总结推广")]
    assert found.without_task == (asked[1],)
