"""Law 7 where bodies are identified and classes expanded, and for a hundred documents in any order."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from respmatrix import (
    CellKind,
    Evidence,
    Meta,
    ParsedDocument,
    ResponsibilityMatrix,
    Role,
    Row,
    build_matrix,
    by_department,
    co_responsibility,
    collapse_matrix,
    count_roles,
    filter_matrix,
    merge_matrices,
    parse_text,
    to_records,
    transpose_matrix,
)
from respmatrix.matrix import Members
from respmatrix.testing import ToyRegistry, identified_matrices, parsed_documents
from respmatrix.text import fold

REGISTRY = ToyRegistry()
CLASSES: Mapping[str, Members] = {
    "各区政府": REGISTRY.districts,
    "各县区人民政府": ["南岸区政府", "市教育局"],
    "各有关单位": [*REGISTRY.districts("天津市"), *REGISTRY.districts("芜湖市")],
}
UNSURE = ("ambiguous", "unknown")


def build(documents: list[ParsedDocument], expand: Mapping[str, Members] | None) -> ResponsibilityMatrix:
    return build_matrix(documents, registry=REGISTRY, expand=expand)


def contents(matrix: ResponsibilityMatrix) -> Counter[tuple[object, ...]]:
    """Return all that a matrix says, apart from the numbers of documents, rows and columns."""
    return Counter(
        (
            matrix.documents[piece.document].source.text,
            matrix.documents[piece.document].meta,
            piece.task,
            matrix.columns[cell.column].canonical_name,
            matrix.columns[cell.column].collective,
            evolve(piece, document=0),
        )
        for cell in matrix.cells
        for piece in cell.evidence
    )


@st.composite
def groupings(
    draw: st.DrawFn,
) -> tuple[list[ParsedDocument], Mapping[str, Members] | None, list[list[ParsedDocument]]]:
    """Draw documents, how to expand their classes, and the documents shuffled and cut into groups."""
    documents = draw(st.lists(parsed_documents(), max_size=4))
    shuffled = draw(st.permutations(documents))
    cuts = sorted(draw(st.lists(st.integers(0, len(shuffled)), max_size=3)))
    bounds = [0, *cuts, len(shuffled)]
    groups = [list(shuffled[start:end]) for start, end in pairwise(bounds)]
    return documents, draw(st.sampled_from((None, CLASSES))), groups


@given(groupings())
def test_any_order_and_grouping_gives_the_same_matrix(
    drawn: tuple[list[ParsedDocument], Mapping[str, Members] | None, list[list[ParsedDocument]]],
) -> None:
    documents, expand, groups = drawn
    once = merge_matrices([build(documents, expand)], sort_documents=True)
    parts = [build(group, expand) for group in groups]
    flat = merge_matrices(parts, sort_documents=True)
    nested = merge_matrices([merge_matrices(parts[:2]), merge_matrices(parts[2:])], sort_documents=True)
    assert once == flat == nested
    # Without sorting, the grouping alone makes no difference, and the order none to what is said.
    unsorted = merge_matrices(parts)
    assert unsorted == build([document for group in groups for document in group], expand)
    assert contents(unsorted) == contents(once)


@given(st.lists(parsed_documents(), max_size=3))
def test_collapsing_undoes_expanding(documents: list[ParsedDocument]) -> None:
    assert collapse_matrix(build(documents, CLASSES)) == build(documents, None)


@given(identified_matrices())
def test_a_column_is_one_body(matrix: ResponsibilityMatrix) -> None:
    """Two mentions share a column just where they are one body, or one name in one scope."""
    by_column: dict[int, set[object]] = {}
    for cell in matrix.cells:
        for piece in cell.evidence:
            if not piece.member:
                by_column.setdefault(cell.column, set()).add(identity(matrix, piece))
    assert all(len(found) == 1 for found in by_column.values())
    every = [body for found in by_column.values() for body in found]
    assert len(every) == len(set(every))


def identity(matrix: ResponsibilityMatrix, piece: Evidence) -> tuple[object, ...]:
    resolution = piece.resolution
    assert resolution is not None
    if resolution.status.value in UNSURE:
        scope: object = matrix.documents[piece.document].meta.place or piece.document
        return scope, "name", fold(piece.party.name)
    body = resolution.department
    return (piece.document if body.scoped else ""), "id", body.id


@given(identified_matrices())
def test_expanding_gives_every_member_every_mention(matrix: ResponsibilityMatrix) -> None:
    collapsed = collapse_matrix(matrix)
    mentions = Counter(mention(row, piece) for row, piece in pieces(collapsed))
    found: dict[tuple[object, ...], Counter[int]] = {}
    for row, piece in pieces(matrix):
        found.setdefault(mention(row, piece), Counter())[piece.member] += 1
    assert found.keys() == mentions.keys()
    for key, members in found.items():
        assert set(members) in ({0}, set(range(1, len(members) + 1)))
        assert set(members.values()) == {mentions[key]}


def pieces(matrix: ResponsibilityMatrix) -> list[tuple[Row, Evidence]]:
    return [(matrix.rows[cell.row], piece) for cell in matrix.cells for piece in cell.evidence]


def mention(row: Row, piece: Evidence) -> tuple[object, ...]:
    return row.id, piece.span, piece.role, piece.kind, piece.rule


@given(identified_matrices())
def test_a_cell_sums_up_its_evidence(matrix: ResponsibilityMatrix) -> None:
    assert len({(cell.row, cell.column) for cell in matrix.cells}) == len(matrix.cells)
    assert len({column.key for column in matrix.columns}) == len(matrix.columns)
    flags = [column.collective for column in matrix.columns]
    assert flags == sorted(flags)
    for cell in matrix.cells:
        assert cell.roles == tuple(role for role in Role if role in {piece.role for piece in cell.evidence})
        assert cell.kind is min((piece.kind for piece in cell.evidence), key=list(CellKind).index)
        for piece in cell.evidence:
            text = matrix.documents[piece.document].source.text
            assert piece.span.of(text) == piece.party.printed


@given(identified_matrices())
def test_the_views_agree_with_the_cells(matrix: ResponsibilityMatrix) -> None:
    counts = count_roles(matrix)
    assert tuple(one.cells for one in counts.by_department) == matrix.column_counts()
    assert tuple(one.lead for one in counts.by_department) == matrix.column_counts(Role.LEAD)
    assert tuple(one.cells for one in counts.by_task) == matrix.row_counts()
    lists = list(by_department(matrix))
    assert (
        sum(len(one.assignments) for one in lists) == len(matrix.cells) == len(transpose_matrix(matrix).cells)
    )
    partners = sum(len(task.partners) for one in lists for task in one.assignments)
    assert partners == 2 * sum(pair.tasks for pair in co_responsibility(matrix))
    assert len(to_records(matrix)) == sum(len(cell.roles) for cell in matrix.cells)


@given(identified_matrices(), st.sampled_from(Role), st.booleans())
def test_filters_leave_out_and_change_nothing(matrix: ResponsibilityMatrix, role: Role, others: bool) -> None:
    assert filter_matrix(matrix) == matrix
    assert filter_matrix(matrix, documents=range(len(matrix.documents))) == matrix
    kept = filter_matrix(matrix, roles=[role], others=others)
    wanted = {matrix.rows[cell.row].id for cell in matrix.cells if role in cell.roles}
    assert {row.id for row in kept.rows} == wanted
    said = Counter(
        (matrix.rows[cell.row].id, matrix.columns[cell.column].key, piece)
        for cell in matrix.cells
        for piece in cell.evidence
        if matrix.rows[cell.row].id in wanted and (others or piece.role is role)
    )
    assert said == Counter(
        (kept.rows[cell.row].id, kept.columns[cell.column].key, piece)
        for cell in kept.cells
        for piece in cell.evidence
    )


def test_a_hundred_documents_in_any_order_and_grouping() -> None:
    chance = random.Random(7)
    bodies = "市发改委 市发展改革委 市财政局 市教委 国家数据局 大桥集团 市金融局 各区政府 和平区政府".split()
    documents = []
    for number in range(100):
        lines = [
            f"{item}.第{number // 2}批第{item}项。（{'、'.join(chance.sample(bodies, 4))}负责）"
            for item in range(1, chance.randint(2, 5))
        ]
        place, title = (
            chance.choice(("天津市", "重庆市", "芜湖市", None)),
            chance.choice(("方案", "意见", None)),
        )
        documents.append(evolve(parse_text("\n".join(lines)), meta=Meta(title=title, place=place)))
    wanted = merge_matrices([build(documents, CLASSES)], sort_documents=True)
    assert len(wanted.documents) == 100
    assert len(wanted.rows) >= 100
    for _ in range(4):
        chance.shuffle(documents)
        groups = [build([document], CLASSES) for document in documents]
        while len(groups) > 1:
            size = chance.randint(2, 9)
            groups = [merge_matrices(groups[i : i + size]) for i in range(0, len(groups), size)]
        assert merge_matrices(groups, sort_documents=True) == wanted
        assert contents(groups[0]) == contents(wanted)
