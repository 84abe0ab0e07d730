"""A file that lists its tasks several times has each of them once（重复列示的表）."""

from __future__ import annotations

from respmatrix import ParsedDocument, Provenance, Severity, parse
from respmatrix.read.compose import ComposedCell, Composer, Piece

LIST = [
    ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"],
    ["1", "（一）修缮校舍", "市教育局", "市财政局、市住房城乡建设局等", "2026年底前"],
    ["2", "（二）疏导交通", "市公安局", "各区政府", "长期坚持"],
]
BY_BODY = [
    ["序号", "任务编号", "重点任务", "角色", "共同责任单位", "完成时限"],
    ["1", "二（一）", "修缮校舍", "牵头", "配合：市住房城乡建设局、市财政局等", "2026年底前"],
    ["1", "二（一）", "修缮校舍", "配合", "牵头：市教育局", "—"],
    ["2", "二（二）", "疏导交通", "配合", "牵头：市公安局", "长期坚持"],
]
LEDGER = [
    ["序号", "重点任务", "责任单位", "进展情况", "备注"],
    ["1", "（一）修缮校舍", "市教育局", "已完成三处", ""],
    ["2", "（一）修缮校舍", "市财政局", "", "缓拨"],
    ["3", "（二）疏导交通", "市公安局", "", ""],
]
MATRIX = [
    ["序号", "重点任务", "市教育局", "市公安局"],
    ["1", "（一）修缮校舍", "★", ""],
    ["2", "（二）疏导交通", "", "★"],
]


def read(*tables: list[list[str]]) -> ParsedDocument:
    composer = Composer()
    for number, rows in enumerate(tables, 1):
        composer.paragraph([Piece(f"附件{number}", Provenance(0))])
        composer.table(
            ComposedCell([Piece(text, Provenance(0))], row, column)
            for row, line in enumerate(rows)
            for column, text in enumerate(line)
        )
    return parse(composer.finish("方案.docx", "docx"))


def titles(document: ParsedDocument) -> list[str]:
    return [task.title for task in document.tasks]


def codes(document: ParsedDocument) -> list[str]:
    return [each.code for each in document.diagnostics if each.code in ("RM345", "RM346")]


def test_lists_by_body_ledgers_and_matrices_count_once() -> None:
    for others in ([BY_BODY], [LEDGER], [MATRIX], [BY_BODY, LEDGER, MATRIX]):
        document = read(LIST, *others)
        assert titles(document) == ["修缮校舍", "疏导交通"]
        assert codes(document) == ["RM345"] * len(others)
        assert all(each.severity is Severity.INFO for each in document.diagnostics if each.location)
        deadlines = [each.deadline for task in document.tasks for each in task.attributions]
        assert deadlines == ["2026年底前", "长期坚持"]


def test_the_list_with_one_row_a_task_is_read_wherever_it_stands() -> None:
    document = read(MATRIX, LEDGER, BY_BODY, LIST)
    assert titles(document) == ["修缮校舍", "疏导交通"]
    assert [party.name for party in document.tasks[0].attributions[0].parties] == [
        "市教育局", "市财政局", "市住房城乡建设局",
    ]  # fmt: skip


def test_a_list_printed_twice_is_read_once() -> None:
    document = read(LIST, LIST)
    assert titles(document) == ["修缮校舍", "疏导交通"]
    (place,) = (each.location for each in document.diagnostics if each.code == "RM345")
    assert place is not None
    assert place.span.start > document.tasks[-1].location.span.start


def test_a_row_with_another_body_time_or_text_is_read() -> None:
    for column, other in (
        (2, "市卫生健康委"),
        (2, "市教育局督导室"),
        (3, "市教育装备局"),
        (4, "2026年12月底前"),
        (1, "（一）新建校舍"),
    ):
        changed = [list(row) for row in LIST]
        changed[1][column] = other
        document = read(LIST, changed)
        assert len(document.tasks) == 4
        assert codes(document) == []


def test_a_body_may_have_a_shorter_name() -> None:
    again = [list(row) for row in LIST]
    again[1][3] = "市财政局、市住建局等"
    again[2][2] = "某市公安局"
    assert titles(read(LIST, again)) == ["修缮校舍", "疏导交通"]


def test_a_class_may_have_another_name() -> None:
    again = [BY_BODY[0], ["1", "2", "疏导交通", "牵头", "配合：各区人民政府、有关部门", "—"]]
    assert codes(read(LIST, again)) == []  # one class stands for one only
    again[1][4] = "配合：各区人民政府"
    assert codes(read(LIST, again)) == ["RM345"]


def test_a_title_may_be_cut_off_or_lose_the_mark_of_its_number() -> None:
    for title in ("（二）疏导……（全文见任务分工表序号2）", "2疏导交通", "疏导……"):
        again = [BY_BODY[0], ["1", "2", title, "牵头", "配合：各区政府", "长期坚持"]]
        assert codes(read(LIST, again)) == ["RM345"], title
    unknown = [BY_BODY[0], ["1", "2", "疏浚……（全文见任务分工表序号2）", "牵头", "配合：各区政府", "—"]]
    assert codes(read(LIST, unknown)) == []


def test_a_matrix_of_other_tasks_is_read() -> None:
    other = [MATRIX[0], ["1", "植树", "★", ""], ["2", "清淤", "", "★"]]
    assert titles(read(LIST, other)) == ["修缮校舍", "疏导交通", "植树", "清淤"]


def test_a_matrix_of_one_body_holds_nothing_but_marks() -> None:
    single = [
        ["序号", "重点任务", "市教育局", "合计"],
        ["1", "修缮校舍", "〔★〕", "1"],
        ["", "合计", "1", "1"],
    ]
    (task,) = read(single).tasks
    assert [party.name for party in task.attributions[0].parties] == ["市教育局"]
    telling = [["序号", "重点任务", "市教育局意见"], ["1", "修缮校舍", "同意√"]]
    assert not any(task.attributions for task in read(telling).tasks)


def test_tables_without_tasks_beside_a_list_are_kept_as_text() -> None:
    quoted = [["序号", "类别", "原文"], ["1", "存疑", "（市财政局牵头，市教育局配合）"]]
    document = read(LIST, quoted)
    assert titles(document) == ["修缮校舍", "疏导交通"]
    assert codes(document) == ["RM346"]
    assert "市财政局牵头" in document.source.text
    (alone,) = read(quoted).tasks  # where nothing else tells, it is read
    assert len(alone.attributions) == 1
