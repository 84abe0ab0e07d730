"""What becomes a row, a column, a cell（责任矩阵）."""

from __future__ import annotations

from attrs import evolve

from respmatrix.matrix import build_matrix, merge, uncovered_tasks
from respmatrix.model import (
    Attribution,
    CellKind,
    InferredParty,
    Meta,
    ParsedDocument,
    Party,
    Role,
    Source,
    Span,
    Task,
)

_TEXT = "市教委、市科委、各区政府、市财政局、市教委"
_SOURCE = Source("通知.txt", _TEXT, (), (0,))


def party(name: str, role: Role = Role.RESPONSIBLE, *, last: bool = False) -> Party:
    start = _TEXT.rindex(name) if last else _TEXT.index(name)
    return Party(name, name, Span(start, start + len(name)), role, collective=name.startswith("各"))


def attribution(*parties: Party, is_open: bool = False) -> Attribution:
    return Attribution(_TEXT, _SOURCE.locate(Span(0, len(_TEXT))), parties, open_ended=is_open)


def task(number: int, *own: Attribution, inherited: tuple[Attribution, ...] = ()) -> Task:
    location = _SOURCE.locate(Span(0, len(_TEXT)))
    return Task(f"T{number}", f"{number}.", "办学", (), _TEXT, location, own, inherited)


def document(*tasks: Task, place: str | None = "某市", title: str | None = "通知") -> ParsedDocument:
    return ParsedDocument(_SOURCE, Meta(title=title, place=place), (), tasks)


def test_classes_of_bodies_come_last_the_others_as_they_first_appear() -> None:
    matrix = build_matrix(
        [
            document(
                task(1, attribution(party("各区政府"), party("市科委"))),
                task(2, attribution(party("市教委"))),
            )
        ]
    )
    assert [column.name for column in matrix.columns] == ["市科委", "市教委", "各区政府"]
    assert [column.collective for column in matrix.columns] == [False, False, True]
    assert [(cell.row, cell.column, cell.kind) for cell in matrix.cells] == [
        (0, 0, CellKind.NAMED),
        (0, 2, CellKind.COLLECTIVE),
        (1, 1, CellKind.NAMED),
    ]


def test_a_body_in_two_roles_keeps_both() -> None:
    twice = attribution(party("市教委", Role.SUPPORT), party("市教委", Role.LEAD, last=True))
    matrix = build_matrix([document(task(1, twice))])
    (cell,) = matrix.cells
    assert cell.roles == (Role.LEAD, Role.SUPPORT)
    assert len(cell.evidence) == 2


def test_two_roles_in_two_attributions_are_nothing_to_report() -> None:
    matrix = build_matrix(
        [
            document(
                task(1, attribution(party("市教委", Role.LEAD)), attribution(party("市教委", Role.SUPPORT)))
            )
        ]
    )
    assert matrix.cells[0].roles == (Role.LEAD, Role.SUPPORT)
    assert matrix.diagnostics == ()


def test_a_heading_gives_its_bodies_to_items_that_have_none() -> None:
    above = attribution(party("市教委", Role.LEAD), is_open=True)
    matrix = build_matrix(
        [document(task(1, inherited=(above,)), task(2, attribution(party("市科委")), inherited=(above,)))]
    )
    assert [cell.kind for cell in matrix.cells] == [CellKind.INHERITED, CellKind.NAMED]
    assert matrix.rows[0].attributions == (above,)
    assert [row.open_ended for row in matrix.rows] == [True, False]


def test_bodies_of_the_whole_document_reach_every_task_without_its_own() -> None:
    reply = evolve(
        document(task(1), task(2, attribution(party("市科委")))), parties=(party("市教委", Role.LEAD),)
    )
    matrix = build_matrix([reply])
    assert [(row.id, len(row.attributions)) for row in matrix.rows] == [("T1", 0), ("T2", 1)]
    assert [(cell.row, cell.kind) for cell in matrix.cells] == [(0, CellKind.INHERITED), (1, CellKind.NAMED)]
    assert uncovered_tasks(reply) == ()


def test_bodies_of_a_document_without_tasks_are_reported() -> None:
    matrix = build_matrix([evolve(document(), parties=(party("市教委"), party("市科委")))])
    assert matrix.rows == ()
    assert [diagnostic.code for diagnostic in matrix.diagnostics] == ["RM501"]
    assert "市教委、市科委" in matrix.diagnostics[0].message


def test_what_is_printed_is_stronger_than_what_a_rule_adds() -> None:
    rule = Span(0, 3)
    own = evolve(
        task(1, attribution(party("市教委"))),
        inferred=(
            InferredParty(party("市教委", last=True), rule),
            InferredParty(party("各区政府"), rule),
        ),
    )
    named, inferred = build_matrix([document(own)]).cells
    assert (named.kind, len(named.evidence)) == (CellKind.NAMED, 2)
    assert [piece.rule for piece in named.evidence] == [None, rule]
    assert (inferred.kind, inferred.evidence[0].rule) == (CellKind.INFERRED, rule)


def test_a_task_without_bodies_is_no_row_and_can_be_counted() -> None:
    without = document(task(1), task(2, attribution(party("市教委"))), task(3))
    assert [row.id for row in build_matrix([without]).rows] == ["T2"]
    assert [one.id for one in uncovered_tasks(without)] == ["T1", "T3"]


def test_documents_of_one_place_share_columns_others_do_not() -> None:
    one = document(task(1, attribution(party("市教委"))))
    matrix = build_matrix([one, evolve(one, source=evolve(_SOURCE, name="另一份.txt"))])
    assert [row.id for row in matrix.rows] == ["D1-T1", "D2-T1"]
    assert len(matrix.columns) == 1
    elsewhere = build_matrix([one, document(task(1, attribution(party("市教委"))), place="另一市")])
    assert [column.scope for column in elsewhere.columns] == ["某市", "另一市"]
    assert len({column.key for column in elsewhere.columns}) == 2


def test_without_a_place_every_document_is_its_own_scope() -> None:
    unknown = document(task(1, attribution(party("市教委"))), place=None)
    untitled = document(task(1, attribution(party("市教委"))), place=None, title=None)
    matrix = build_matrix([unknown, unknown, untitled])
    assert len({column.scope for column in matrix.columns}) == 3
    assert [column.scope for column in matrix.columns][0::2] == ["通知", "文件3"]


def test_the_same_document_twice_stays_twice_and_is_reported() -> None:
    one = document(task(1, attribution(party("市教委"))))
    matrix = build_matrix([one, one])
    assert len(matrix.documents) == len(matrix.rows) == 2
    assert [diagnostic.code for diagnostic in matrix.diagnostics] == ["RM502"]


def test_names_that_differ_in_width_only_share_a_column() -> None:
    half, full = "市教委(办)", "市教委（办）"
    parties = [evolve(party("市教委"), name=name) for name in (half, full)]
    matrix = build_matrix([document(task(1, attribution(parties[0])), task(2, attribution(parties[1])))])
    assert [column.name for column in matrix.columns] == [half]
    assert matrix.column_counts() == (2,)


def test_merge_numbers_the_rows_anew() -> None:
    one = build_matrix([document(task(1, attribution(party("市教委"))))])
    two = build_matrix([document(task(7, attribution(party("市科委"))), place="另一市")])
    merged = merge([one, two])
    assert [row.id for row in merged.rows] == ["D1-T1", "D2-T7"]
    assert merged == build_matrix([*one.documents, *two.documents])
    assert merge([]).cells == ()
