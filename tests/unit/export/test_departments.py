"""The lists of bodies: every task under every body, with who else takes part（各部门任务清单）."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from respmatrix import ResponsibilityMatrix, build_matrix, parse_text
from respmatrix.export.layout import department_table, unit_columns
from respmatrix.model import ParsedDocument, RowKind, Table, TableRow
from respmatrix.testing import matrices

PLAN = """江临市社区食堂工作方案

一、重点任务

（一）合理布局站点。编制规划。（市民政局牵头，市自然资源局、市财政局等部门配合，2026年底前完成）

1. 开展选址。选好地址。到2027年，建成站点50个。（市民政局负责）

二、保障措施

（一）加强经费保障。安排补助。（市财政局、各区政府负责）
"""


def groups(table: Table) -> list[tuple[str, list[TableRow]]]:
    """Return every heading with the rows under it."""
    found: list[tuple[str, list[TableRow]]] = []
    for row in table.rows:
        if row.kind is RowKind.SECTION:
            found.append((row.cells[0].text, []))
        else:
            found[-1][1].append(row)
    return found


def lists(table: Table) -> list[tuple[str, list[list[str]]]]:
    """Return every heading with the texts of the rows under it."""
    return [(heading, [[cell.text for cell in row.cells] for row in rows]) for heading, rows in groups(table)]


@pytest.fixture
def matrix() -> ResponsibilityMatrix:
    return build_matrix([parse_text(PLAN)])


def test_every_body_has_its_tasks_with_role_partners_goal_and_deadline(matrix: ResponsibilityMatrix) -> None:
    table = department_table(matrix)
    headings = ["序号", "任务编号", "重点任务", "角色", "共同责任单位", "工作目标", "完成时限"]
    assert [column.heading for column in table.columns] == headings
    found = {heading.split(".")[1]: rows for heading, rows in lists(table)}
    first = ["1", "一（一）", "合理布局站点", "牵头"]
    assert found["市民政局（2项，其中牵头1项）"] == [
        [*first, "配合：市自然资源局、市财政局等", "—", "2026年底前完成"],
        ["2", "一（一）1", "开展选址", "负责", "—", "到2027年，建成站点50个", "到2027年\n（正文）"],
    ]
    assert found["各区政府（集合主体，1项）"] == [
        ["1", "二（一）", "加强经费保障", "负责", "负责：市财政局", "—", "—"]
    ]
    assert list(found)[-1].startswith("各区政府")


def test_a_body_is_told_the_goals_and_deadlines_of_its_own_attribution(sample: ParsedDocument) -> None:
    table = department_table(build_matrix([sample]))
    deadline = [column.key for column in table.columns].index("deadline")
    found = {
        heading.split(".")[1].partition("（")[0]: [row[deadline] for row in rows]
        for heading, rows in lists(table)
    }
    assert found["市机关事务局"] == ["2025年底前完成"]
    assert "2025年底前完成" not in found["各街道"]


def test_what_the_task_does_not_print_stands_in_brackets(sample: ParsedDocument) -> None:
    table = department_table(build_matrix([sample]))
    (rows,) = [rows for heading, rows in lists(table) if "各街道（" in heading]
    assert "〔负责〕" in {row[[column.key for column in table.columns].index("role")] for row in rows}
    assert any("〔　〕" in line for line in table.legend)


def test_documents_are_told_apart_by_their_numbers(matrix: ResponsibilityMatrix) -> None:
    twice = build_matrix([matrix.documents[0], matrix.documents[0]])
    numbers = {row.cells[1].text for row in department_table(twice).data()}
    assert {"文件1\n二（一）", "文件2\n二（一）"} <= numbers


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_every_cell_is_one_row_under_its_body(matrix: ResponsibilityMatrix) -> None:
    found = [[row.row for row in rows] for _, rows in groups(department_table(matrix))]
    wanted = [
        [cell.row for cell in matrix.cells if cell.column == unit.column] for unit in unit_columns(matrix)
    ]
    assert found == wanted
