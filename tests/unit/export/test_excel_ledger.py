"""The ledger and its figures: what comes back is found by its id, and counts follow（工作台账、统计）."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from openpyxl.worksheet.worksheet import Worksheet

from respmatrix import parse_text
from respmatrix.export.excel import ExcelOptions, workbook_bytes
from respmatrix.matrix import build_matrix
from respmatrix.model import ParsedDocument, ResponsibilityMatrix, Role
from respmatrix.testing import matrices

HEADER = 3


def workbook(matrix: ResponsibilityMatrix, options: ExcelOptions = ExcelOptions()) -> openpyxl.Workbook:  # noqa: B008
    return openpyxl.load_workbook(BytesIO(workbook_bytes(matrix, options=options)))


def values(matrix: ResponsibilityMatrix) -> Worksheet:
    """Return the figures as a program sees them that does not compute formulas."""
    content = BytesIO(workbook_bytes(matrix))
    sheet = openpyxl.load_workbook(content, data_only=True)["统计"]
    assert isinstance(sheet, Worksheet)
    return sheet


def records(sheet: Worksheet) -> list[dict[str, object]]:
    """Return the rows of a sheet by its headings, as far as a row has a number."""
    headings = [str(cell.value).replace("\n", "") for cell in sheet[HEADER]]
    rows: list[list[object]] = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=HEADER + 1)]
    return [
        record for row in rows if isinstance((record := dict(zip(headings, row, strict=True)))["序号"], int)
    ]


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_the_ledger_has_one_row_for_every_cell_with_an_id_of_its_own(matrix: ResponsibilityMatrix) -> None:
    found = records(workbook(matrix)["工作台账"])
    ids = [str(record["事项编号"]) for record in found]
    assert len(ids) == len(set(ids)) == len(matrix.cells)
    rows = {row.id: index for index, row in enumerate(matrix.rows)}
    assert sorted(rows[identity.rpartition("-")[0]] for identity in ids) == [
        cell.row for cell in matrix.cells
    ]
    again = records(workbook(matrix)["工作台账"])
    assert [record["事项编号"] for record in again] == ids


def test_the_ledger_is_a_real_table_that_can_be_sorted(sample: ParsedDocument) -> None:
    sheet = workbook(build_matrix([sample]))["工作台账"]
    (table,) = sheet.tables.values()
    assert table.ref == f"A{HEADER}:N{sheet.max_row}"
    headings = [cell.value for cell in sheet[HEADER]]
    assert [column.name for column in table.tableColumns] == headings
    assert len(headings) == len(set(headings))
    assert not sheet.merged_cells.ranges
    assert sheet.auto_filter.ref is None
    assert sheet.column_dimensions["A"].hidden
    assert sheet.page_setup.paperSize == 8


def test_states_and_dates_are_chosen_and_coloured(sample: ParsedDocument) -> None:
    sheet = workbook(build_matrix([sample]))["工作台账"]
    rows = f"{HEADER + 1}:{{}}{sheet.max_row}"
    rules = {str(rule.sqref): rule for rule in sheet.data_validations.dataValidation}
    status, date = rules["I" + rows.format("I")], rules["N" + rows.format("N")]
    assert status.type == "list"
    assert status.formula1 == '"未启动,有序推进,进度滞后,已完成"'
    assert date.type == "date"
    assert sheet.cell(HEADER + 1, 14).number_format == "yyyy-mm-dd"
    (colours,) = [held.rules for held in sheet.conditional_formatting]
    assert [rule.formula[0] for rule in colours] == [
        f'$I{HEADER + 1}="{word}"' for word in ("未启动", "有序推进", "进度滞后", "已完成")
    ]
    assert all(rule.dxf.font.b and rule.dxf.fill for rule in colours)


def test_an_over_long_goal_says_where_all_of_it_stands(sample: ParsedDocument) -> None:
    text = "1.办事。到2030年，" + "建成一批示范点位，" * 300 + "覆盖率达到95%以上。（市财政局负责）"
    sheet = workbook(build_matrix([parse_text(text)]))["工作台账"]
    (record,) = records(sheet)
    goal = str(record.get("工作目标", ""))
    if goal:
        assert goal.endswith("（全文见任务分工表序号1）")
    assert all((row.height or 0) <= 230 for row in sheet.row_dimensions.values())


def test_no_task_leaves_no_broken_table() -> None:
    found = workbook(build_matrix([]))
    assert not found["工作台账"].tables
    assert not found["统计"]._charts  # type: ignore[attr-defined]


def test_counts_agree_with_the_matrix_and_previews_show_them(sample: ParsedDocument) -> None:
    matrix = build_matrix([sample])
    found = {str(record["单位"]): record for record in records(values(matrix))}
    assert set(found) == {column.name for column in matrix.columns}
    for index, column in enumerate(matrix.columns):
        cells = [cell for cell in matrix.cells if cell.column == index]
        record = found[column.name]
        assert record["承担任务数"] == sum(cell.printed for cell in cells)
        assert record["其中牵头"] == sum(cell.printed and Role.LEAD in cell.roles for cell in cells)
        assert record["〔承自或推定〕"] == sum(not cell.printed for cell in cells)
        assert [record[word] for word in ("未启动", "有序推进", "进度滞后", "已完成")] == [0, 0, 0, 0]
        assert record["未填报"] == len(cells)


def test_classes_of_bodies_come_last_and_the_chart_shows_every_body(sample: ParsedDocument) -> None:
    matrix = build_matrix([sample])
    sheet = workbook(matrix)["统计"]
    assert [record["单位"] for record in records(sheet)][-1] == "各街道"
    (chart,) = sheet._charts  # type: ignore[attr-defined]
    assert chart.type == "bar"
    assert chart.x_axis.scaling.orientation == "maxMin"
    first, last = HEADER + 1, HEADER + len(matrix.columns)
    assert [series.val.numRef.f for series in chart.series] == [
        f"'统计'!${letter}${first}:${letter}${last}" for letter in "CE"
    ]


@pytest.mark.parametrize("name", ["=1+1", "*", "A?B", "~某局"])
def test_a_name_that_a_formula_would_take_for_its_own_is_compared_as_it_is(name: str) -> None:
    matrix = build_matrix([parse_text("1.办事。（市财政局、市审计局负责）")])
    columns = (evolve(matrix.columns[0], name=name), *matrix.columns[1:])
    sheet = workbook(evolve(matrix, columns=columns))["统计"]
    formulas = {str(record["单位"]): str(record["已完成"]) for record in records(sheet)}
    assert formulas.pop(name).startswith("=SUMPRODUCT(--(")
    assert all(formula.startswith("=COUNTIFS(") for formula in formulas.values())


def test_without_a_ledger_there_are_counts_only(sample: ParsedDocument) -> None:
    found = workbook(build_matrix([sample]), ExcelOptions(sheets=("统计", "说明")))
    assert found.sheetnames == ["统计", "说明", "_respmatrix"]
    assert all(cell.data_type != "f" for row in found["统计"].iter_rows() for cell in row)
