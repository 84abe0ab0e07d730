"""Documents that state different things have tables of their own columns（逐份文件列表）."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from respmatrix import build_matrix, parse_text
from respmatrix.export.layout import MISSING, LayoutOptions, task_table, task_tables
from respmatrix.model import ResponsibilityMatrix, Role, Table, TableRow
from respmatrix.testing import matrices

LED = "甲市稳增长方案\n一、稳工业。稳住重点行业。（市工信局牵头，市财政局配合）\n"
PLAIN = "甲市促消费方案\n一、促消费。办好购物节，到2027年，培育5家龙头企业。（市商务局负责）\n"
LED_TOO = "甲市稳外贸方案\n一、稳外贸。稳住出口。（市商务局牵头，市税务局配合）\n"


def columns(table: Table) -> list[str]:
    return [column.key for column in table.columns]


def told(table: Table, row: TableRow) -> dict[str, str]:
    """Return what a row says, by column."""
    cells = zip(columns(table), row.cells, strict=False)
    return {key: cell.text for key, cell in cells if cell.text != MISSING}


def tables(*texts: str) -> tuple[Table, ...]:
    matrix = build_matrix([parse_text(text, name=f"{place}.txt") for place, text in enumerate(texts)])
    return task_tables(matrix, LayoutOptions())


def test_each_document_shows_only_the_columns_that_it_fills() -> None:
    led, plain = tables(LED, PLAIN)
    assert columns(led) == ["seq", "task", "content", "lead", "support", "deadline", "note"]
    assert columns(plain) == ["seq", "task", "content", "goal", "responsible", "deadline", "note"]


def test_neighbours_with_the_same_columns_share_a_table() -> None:
    first, last = tables(LED, LED_TOO, PLAIN)
    assert [row.cells[0].text for row in first.data()] == ["1", "2"]
    assert [row.cells[0].text for row in last.data()] == ["3"]


def test_one_document_is_one_table() -> None:
    matrix = build_matrix([parse_text(PLAIN)])
    assert task_tables(matrix, LayoutOptions()) == (task_table(matrix),)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(matrices())
def test_no_row_and_no_word_is_lost(matrix: ResponsibilityMatrix) -> None:
    whole, parts = task_table(matrix), task_tables(matrix, LayoutOptions())
    shown = [told(part, row) for part in parts for row in part.rows]
    assert shown == [told(whole, row) for row in whole.rows]
    roles = {role.value for role in Role}
    for part in parts:
        for index, key in enumerate(columns(part)):
            assert key not in roles or any(row.cells[index].text != MISSING for row in part.data())
