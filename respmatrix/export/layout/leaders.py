"""Leaders' tasks → table（分管领导任务清单）."""

from __future__ import annotations

from collections.abc import Iterator

from respmatrix.export.layout.assignments import task_number
from respmatrix.export.layout.marks import MISSING, mark_legend
from respmatrix.export.layout.notes import table_title
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.model import (
    LeaderAssignment,
    LeaderTasks,
    LeaderView,
    ResponsibilityMatrix,
    RowKind,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)

NAME = "分管领导任务清单"
_COLUMNS = (
    ("seq", "序号"),
    ("number", "任务编号"),
    ("task", "重点任务"),
    ("partners", "分管单位及角色"),
    ("deadline", "完成时限"),
)


def leaders_table(
    matrix: ResponsibilityMatrix,
    view: LeaderView,
    options: LayoutOptions = LayoutOptions(),  # noqa: B008 - a frozen value
) -> Table:
    """Return a block for every leader: the tasks of the bodies in his or her charge, in their order.

    Args:
        matrix: the matrix.
        view: its tasks by leader, as `by_leader` gives them.
        options: title and punctuation.
    """
    rows: list[TableRow] = []
    for leader in view.leaders:
        rows.extend(_block(matrix, leader, options))
    legend = list(mark_legend(matrix))
    if view.unassigned:
        names = "、".join(options.show(column.name) for column in view.unassigned)
        legend.append(f"名录中没有写明分管领导的单位：{names}")
    return Table(
        "leaders",
        NAME,
        table_title(matrix, NAME, options),
        "分管关系来自自定义名录，不是文件的内容。",
        tuple(TableColumn(key, heading) for key, heading in _COLUMNS),
        tuple(rows),
        tuple(legend),
    )


def _block(matrix: ResponsibilityMatrix, leader: LeaderTasks, options: LayoutOptions) -> Iterator[TableRow]:
    bodies = "、".join(options.show(column.name) for column in leader.columns) or "所分管的单位没有任务"
    idle = (
        f"；没有任务：{'、'.join(map(options.show, leader.missing))}"
        if leader.columns and leader.missing
        else ""
    )
    head = f"{options.show(leader.name)}（{bodies}，{len(leader.assignments)}项{idle}）"
    yield TableRow(RowKind.SECTION, (TableCell(head),))
    for number, assignment in enumerate(leader.assignments, start=1):
        task = assignment.row.task
        times = [one.deadline for one in assignment.row.attributions if one.deadline]
        cells = (
            TableCell(str(number), number=number),
            TableCell(options.show(task_number(matrix.documents[assignment.row.document], assignment.row))),
            TableCell(options.show(task.title or task.heading)),
            TableCell("\n".join(_units(matrix, assignment, options))),
            TableCell("\n".join(dict.fromkeys(map(options.show, times))) or MISSING),
        )
        first = assignment.cells[0]
        yield TableRow(RowKind.DATA, cells, row=first.row, column=first.column)


def _units(
    matrix: ResponsibilityMatrix, assignment: LeaderAssignment, options: LayoutOptions
) -> Iterator[str]:
    for cell in assignment.cells:
        yield f"{cell.marks} {options.show(matrix.columns[cell.column].name)}"
