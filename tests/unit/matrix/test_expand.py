"""Classes of bodies shown as their members, and back（集合主体的展开与收拢）."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from attrs import evolve

from respmatrix import (
    CellKind,
    Department,
    Meta,
    ParsedDocument,
    ResponsibilityMatrix,
    build_matrix,
    collapse_matrix,
    filter_matrix,
    merge_matrices,
    parse_text,
)
from respmatrix.export.layout import matrix_table, task_table
from respmatrix.matrix import Members
from respmatrix.testing import ToyRegistry

REGISTRY = ToyRegistry()
ASKED: Mapping[str, Members] = {"各区政府": REGISTRY.districts}
TEXT = "1.建平台。（市财政局牵头，各区政府配合）\n2.抓落实。（和平区政府、各区政府负责）"


def document(text: str = TEXT, place: str | None = "天津市") -> ParsedDocument:
    return evolve(parse_text(text), meta=Meta(title="方案", place=place))


def build(*documents: ParsedDocument, expand: Mapping[str, Members] | None = ASKED) -> ResponsibilityMatrix:
    return build_matrix(documents, registry=REGISTRY, expand=expand)


def row(matrix: ResponsibilityMatrix, number: int) -> dict[str, str]:
    return {matrix.columns[cell.column].name: cell.marks for cell in matrix.cells if cell.row == number}


def test_each_member_has_a_column_marked_unlike_a_named_one() -> None:
    matrix = build(document())
    others = ("河东区人民政府", "南开区人民政府")
    assert row(matrix, 0) == {"市财政局": "★", "和平区政府": "〔○〕", **dict.fromkeys(others, "〔○〕")}
    assert row(matrix, 1) == {"和平区政府": "●", **dict.fromkeys(others, "〔●〕")}
    kinds = {matrix.columns[cell.column].name: cell.kind for cell in matrix.cells if cell.row == 1}
    assert kinds == {"和平区政府": CellKind.NAMED, **dict.fromkeys(others, CellKind.COLLECTIVE)}
    assert [cell.printed for cell in matrix.cells] == [True, False, False, False, True, False, False]


def test_the_evidence_is_the_printed_class() -> None:
    matrix = build(document())
    cell = next(cell for cell in matrix.cells if matrix.columns[cell.column].name.endswith("南开区人民政府"))
    (evidence,) = cell.evidence
    assert evidence.span.of(matrix.documents[0].source.text) == "各区政府"
    assert (evidence.party.name, evidence.member) == ("各区政府", 3)
    both = matrix.cell(1, next(i for i, one in enumerate(matrix.columns) if one.name == "和平区政府"))
    assert both is not None
    assert sorted(piece.member for piece in both.evidence) == [0, 1]


def test_collapsing_undoes_it() -> None:
    plain = build(document(), expand=None)
    assert [column.name for column in plain.columns] == ["市财政局", "和平区政府", "各区政府"]
    assert collapse_matrix(build(document())) == plain
    assert collapse_matrix(plain) == plain


def test_a_class_comes_back_even_where_only_one_member_was_kept() -> None:
    kept = filter_matrix(build(document()), departments=["南开区人民政府"], others=False)
    assert [column.name for column in kept.columns] == ["南开区人民政府"]
    assert [column.name for column in collapse_matrix(kept).columns] == ["各区政府"]


def test_each_document_takes_the_members_of_its_own_place() -> None:
    every = [*REGISTRY.districts("天津市"), *REGISTRY.districts("重庆市")]
    text = "1.建平台。（各区政府负责）"
    here, there = document(text), document(text, "重庆市")
    for expand in (ASKED, {"各区政府": every}):
        matrix = build(here, there, expand=expand)
        assert [len(row(matrix, number)) for number in range(2)] == [3, 2]
        assert {column.scope for column in matrix.columns} == {"天津市", "重庆市"}


def test_a_document_need_not_say_its_province() -> None:
    own = Department("人民政府@浙江省杭州市西湖区", "西湖区人民政府", place="浙江省杭州市西湖区")
    other = Department("人民政府@浙江省宁波市北仑区", "北仑区人民政府", place="浙江省宁波市北仑区")
    like = Department("人民政府@某省江杭州市甲区", "甲区人民政府", place="某省江杭州市甲区")
    matrix = build(document("1.建。（各区政府负责）", "杭州市"), expand={"各区政府": [own, other, like]})
    assert [column.name for column in matrix.columns] == ["西湖区人民政府"]


@pytest.mark.parametrize("place", [None, "某市"])
def test_where_nobody_knows_the_members_the_class_stays(place: str | None) -> None:
    assert build(document(place=place)) == build(document(place=place), expand=None)


def test_an_explicit_list_serves_a_document_of_unknown_place() -> None:
    matrix = build(
        document("1.建。（各区政府负责）", None), expand={"各区政府": REGISTRY.districts("天津市")}
    )
    assert len(matrix.columns) == 3


def test_members_may_be_given_by_name_and_join_the_printed_ones() -> None:
    for registry in (None, REGISTRY):  # None: our own
        matrix = build_matrix(
            [document()], registry=registry, expand={"各区政府": ["和平区政府", "经开区管委会"]}
        )
        assert row(matrix, 1) == {"和平区政府": "●", "经开区管委会": "〔●〕"}
        assert not any(column.collective for column in matrix.columns)


def test_a_name_that_means_a_body_elsewhere_is_no_member_here() -> None:
    given: Mapping[str, Members] = {"各区政府": ["天津市财政局", "经开区管委会"]}
    matrix = build(document("1.建。（各区政府负责）", "重庆市"), expand=given)
    assert [column.name for column in matrix.columns] == ["经开区管委会"]
    assert collapse_matrix(matrix) == build(document("1.建。（各区政府负责）", "重庆市"), expand=None)


def test_an_inherited_class_stays_inherited() -> None:
    text = "一、总则（各区政府负责）\n（一）建平台。编制方案。\n（二）抓落实。开展检查。"
    matrix = build(document(text))
    inherited = [cell for cell in matrix.cells if cell.kind is CellKind.INHERITED]
    assert inherited
    assert all(evidence.member for cell in inherited for evidence in cell.evidence)
    assert collapse_matrix(matrix) == build(document(text), expand=None)


def test_merging_keeps_classes_expanded() -> None:
    one, two = document(), document("1.建。（各区政府负责）", "重庆市")
    assert merge_matrices([build(one), build(two)]) == build(one, two)


def test_the_tables_set_expanded_bodies_apart() -> None:
    matrix = build(document("1.建。（市财政局牵头，各区政府配合）"))
    table = matrix_table(matrix)
    groups = [column.group for column in table.columns if column.key == "unit"]
    assert groups == ["列名单位"] + ["集合主体展开"] * 3
    assert any("由集合主体展开" in line for line in table.legend)
    assert "列名1个单位、由集合主体展开3个单位" in table.basis
    (data,) = table.data()
    assert data.cells[-1].text == "1〔3〕"
    assert "由“各区政府”展开" in data.cells[3].comment
    # The table of tasks prints what the document prints.
    assert "各区政府" in [cell.text for cell in next(task_table(matrix).data()).cells]
