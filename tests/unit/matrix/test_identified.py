"""Who is one column and who is not, where a registry says who is meant（对应后的列）."""

from __future__ import annotations

import pytest
from attrs import evolve

from respmatrix import (
    Column,
    Department,
    Meta,
    ParsedDocument,
    ResolutionStatus,
    ResponsibilityMatrix,
    build_matrix,
    merge_matrices,
    parse_text,
)
from respmatrix.export.layout import matrix_table
from respmatrix.matrix import build_matrix as plain_matrix
from respmatrix.testing import ToyRegistry

REGISTRY = ToyRegistry()


def document(text: str, place: str | None = "天津市", title: str | None = "方案") -> ParsedDocument:
    return evolve(parse_text(text), meta=Meta(title=title, place=place))


def build(*documents: ParsedDocument) -> ResponsibilityMatrix:
    return build_matrix(documents, registry=REGISTRY)


def names(matrix: ResponsibilityMatrix) -> list[str]:
    return [column.name for column in matrix.columns]


def codes(matrix: ResponsibilityMatrix) -> list[str]:
    return [diagnostic.code for diagnostic in matrix.diagnostics]


def test_the_names_of_one_body_are_one_column_under_the_commonest_of_them() -> None:
    matrix = build(
        document("1.建平台。（市发改委负责）\n2.定标准。（市发展改革委负责）\n3.抓落实。（市发展改革委负责）")
    )
    (column,) = matrix.columns
    assert column.name == "市发展改革委"
    assert column.names == ("市发展改革委", "市发改委")
    assert column.canonical_name == "天津市发展改革委"
    assert column.key == "发展改革委@天津市"
    assert matrix.column_counts() == (3,)
    (told,) = matrix.diagnostics
    assert told.code == "RM503"
    assert "市发展改革委、市发改委，均为天津市发展改革委" in told.message
    assert told.location is not None
    assert told.location.line == 1


def test_of_equally_common_names_the_longer_is_shown() -> None:
    matrix = build(document("1.建平台。（市发改委负责）\n2.定标准。（市发展和改革委员会负责）"))
    assert names(matrix) == ["市发展和改革委员会"]


def test_two_names_of_one_body_in_one_task_are_one_cell_with_both_roles() -> None:
    matrix = build(document("1.建平台。（市发改委牵头，市发展改革委配合）"))
    (cell,) = matrix.cells
    assert cell.marks == "★○"
    assert [evidence.party.printed for evidence in cell.evidence] == ["市发改委", "市发展改革委"]
    resolutions = [evidence.resolution for evidence in cell.evidence]
    assert all(one and one.status is ResolutionStatus.ALIAS for one in resolutions)


def test_bodies_of_two_places_stay_apart_and_central_ones_are_shared() -> None:
    text = "1.建平台。（市财政局、国家数据局负责）"
    matrix = build(document(text), document(text, "重庆市"))
    assert [(column.name, column.key, column.scope) for column in matrix.columns] == [
        ("市财政局", "财政@天津市", "天津市"),
        ("市财政局", "财政@重庆市", "重庆市"),
        ("国家数据局", "数据@国家", ""),
    ]
    assert matrix.column_counts() == (1, 1, 2)
    groups = {column.heading: column.group for column in matrix_table(matrix).columns if column.group}
    assert groups["国家数据局"] == "共同列名单位"


def test_a_body_printed_with_its_place_is_that_of_the_place() -> None:
    matrix = build(
        document("1.建平台。（市财政局负责）"), document("1.建平台。（天津市财政局负责）", "重庆市")
    )
    (column,) = matrix.columns
    assert (column.key, column.scope) == ("财政@天津市", "")


def test_without_a_place_each_document_keeps_its_bodies() -> None:
    text = "1.建平台。（市财政局负责）"
    matrix = build(document(text, None), document(text + "\n", None), document(text, None, None))
    assert len(matrix.columns) == 3
    assert all(column.department and column.department.scoped for column in matrix.columns)
    assert len({column.key for column in matrix.columns}) == 3


def test_a_body_of_some_place_below_is_its_document_s_own() -> None:
    text = "1.建平台。（县财政局负责）"
    matrix = build(document(text), document(text))
    assert [column.scope for column in matrix.columns] == ["天津市", "天津市"]
    assert len({column.key for column in matrix.columns}) == 2
    assert matrix == merge_matrices([build(document(text)), build(document(text))])


def test_ambiguous_and_unknown_names_stay_apart_and_are_reported() -> None:
    matrix = build(
        document("1.建平台。（市金融局、大桥集团、市财政局负责）\n2.抓落实。（市财政局、大桥集团负责）")
    )
    assert [(column.name, column.department is None) for column in matrix.columns] == [
        ("市财政局", False),
        ("市金融局", True),
        ("大桥集团", True),
    ]
    assert codes(matrix) == ["RM402", "RM401"]
    ambiguous, unknown = matrix.diagnostics
    assert "「市金融局」可能是 地方金融管理局、金融监管局，没有代为选定" in ambiguous.message
    assert unknown.location is not None
    assert matrix.documents[0].source.text[unknown.location.span.start :].startswith("大桥集团")


def test_in_several_documents_a_message_names_the_document() -> None:
    matrix = build(document("1.建平台。（市财政局负责）"), document("序\n1.抓。（市财政局、大桥集团负责）"))
    (unknown,) = matrix.diagnostics
    assert unknown.location is None
    assert "第2份文件第2行" in unknown.message


def test_columns_stand_in_protocol_order_or_as_they_appear() -> None:
    text = "1.建平台。（各区政府、大桥集团、市财政局、市教委、市发改委负责）"
    protocol = build(document(text))
    assert names(protocol) == ["市发改委", "市教委", "市财政局", "大桥集团", "各区政府"]
    appearance = build_matrix([document(text)], registry=REGISTRY, column_order="appearance")
    assert names(appearance) == ["大桥集团", "市财政局", "市教委", "市发改委", "各区政府"]
    assert names(plain_matrix([document(text)])) == names(appearance)
    with pytest.raises(ValueError, match="column_order"):
        build_matrix([document(text)], column_order="alphabet")  # type: ignore[arg-type]


def test_renames_are_applied_only_when_asked_and_say_why() -> None:
    text = "1.建平台。（市银保监局负责）\n2.抓落实。（市金融监管局负责）"
    assert len(build(document(text)).columns) == 2
    matrix = build_matrix([document(text)], registry=REGISTRY, as_of="2024-01-01")
    (column,) = matrix.columns
    assert set(column.names) == {"市银保监局", "市金融监管局"}
    first = matrix.cells[0].evidence[0].resolution
    assert first is not None
    assert "更名" in first.reason


def test_merging_keeps_who_is_meant_without_the_registry() -> None:
    one = document("1.建平台。（市发改委、国家数据局负责）")
    two = document("1.抓落实。（市发展改革委、国家数据局、大桥集团负责）")
    other = document("1.抓落实。（市财政局负责）", None)
    merged = merge_matrices([build(one, other), build(two)])
    assert merged == build(one, other, two)
    assert len(merged.columns) == 4


def test_a_matrix_without_a_registry_merges_with_one_that_has_it() -> None:
    text = "1.建平台。（市财政局负责）"
    merged = merge_matrices([plain_matrix([document(text)]), build(document(text + "\n"))])
    # Nobody said that the two are one: they stay apart.
    assert [column.department and column.department.id for column in merged.columns] == ["财政@天津市", None]


def test_the_canonical_name_is_the_printed_one_where_nobody_is_identified() -> None:
    assert Column("某市 市教委", "市教委", "某市", collective=False).canonical_name == "市教委"
    known = Column("教育@某市", "市教委", "某市", False, Department("教育@某市", "某市教育委员会"))
    assert known.canonical_name == "某市教育委员会"


def test_the_order_of_documents_is_irrelevant_to_the_shown_name() -> None:
    one = document("1.建平台。（市发改委负责）")
    two = document("1.抓落实。（市发展改革委负责）")
    assert names(build(one, two)) == names(build(two, one)) == ["市发展改革委"]
