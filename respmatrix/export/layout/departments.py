"""Matrix → what every body has to do（各部门任务清单）."""

from __future__ import annotations

from collections.abc import Sequence

from respmatrix.export.layout.content import Stretch, stretches
from respmatrix.export.layout.grid import NAMED, unit_columns
from respmatrix.export.layout.marks import MISSING, ROLE_WORDS
from respmatrix.export.layout.notes import basis, table_title
from respmatrix.export.layout.numbers import task_number
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.export.layout.tasks import IN_TEXT, deadline_of, own_attributions
from respmatrix.model import (
    Cell,
    ResponsibilityMatrix,
    Role,
    Row,
    RowKind,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)

NAME = "各部门任务清单"
_HEADINGS = {
    "seq": "序号",
    "number": "任务编号",
    "task": "重点任务",
    "role": "角色",
    "partners": "共同责任单位",
    "goal": "工作目标",
    "deadline": "完成时限",
}
_OPTIONAL = ("number", "goal", "deadline")


def department_table(
    matrix: ResponsibilityMatrix,
    options: LayoutOptions = LayoutOptions(),  # noqa: B008
) -> Table:
    """Return the tasks of every body under its name, in the order of the matrix's columns, classes last.

    Goals and deadlines are those of the attributions that name the body. Columns that would be empty
    are left out.

    Args:
        matrix: the matrix.
        options: title and punctuation.
    """
    units = unit_columns(matrix, options)
    order = [unit.column for unit in units if unit.column is not None]
    told = _Tasks(matrix, options)
    held: list[list[Cell]] = [[] for _ in matrix.columns]
    for cell in matrix.cells:
        held[cell.column].append(cell)
    several = len({column.scope for column in matrix.columns}) > 1
    lists: list[tuple[TableRow, list[tuple[int, dict[str, str]]]]] = []
    for number, (index, unit) in enumerate(zip(order, units, strict=True), start=1):
        group = unit.group if several or matrix.columns[index].collective else ""
        scope = group.removesuffix(NAMED)
        heading = f"{number}.{unit.heading}（{_counts(matrix, held[index], scope)}）"
        lists.append((_heading(heading), [(cell.row, told.facts(cell)) for cell in held[index]]))
    filled = {key for _, tasks in lists for _, facts in tasks for key, text in facts.items() if text}
    keys = [key for key in _HEADINGS if key not in _OPTIONAL or key in filled]
    rows: list[TableRow] = []
    for heading_row, tasks in lists:
        rows.append(heading_row)
        for place, (row, facts) in enumerate(tasks, start=1):
            shown = [TableCell(facts.get(key) or MISSING) for key in keys[1:]]
            rows.append(TableRow(RowKind.DATA, (TableCell(str(place), number=place), *shown), row=row))
    return Table(
        "departments",
        NAME,
        table_title(matrix, NAME, options),
        basis(matrix, options),
        tuple(TableColumn(key, _HEADINGS[key]) for key in keys),
        tuple(rows),
        _legend(matrix, rows),
    )


def _heading(text: str) -> TableRow:
    return TableRow(RowKind.SECTION, (TableCell(text),))


def _counts(matrix: ResponsibilityMatrix, cells: Sequence[Cell], scope: str) -> str:
    """Return how many tasks a body has, as the totals of the matrix count them."""
    printed = sum(cell.printed for cell in cells)
    said = [scope] if scope else []
    said += [f"{printed}项"] if printed or not cells else []
    if others := len(cells) - printed:
        said.append(f"〔{others}项〕")
    if Role.LEAD in matrix.roles:
        leads = sum(Role.LEAD in cell.roles for cell in cells)
        said += [f"其中牵头{leads}项"] if leads else []
    return "，".join(said)


def _legend(matrix: ResponsibilityMatrix, rows: Sequence[TableRow]) -> tuple[str, ...]:
    legend = [f"“{MISSING}”：原文未载明或未列其他单位"]
    if any(cell.text.endswith(IN_TEXT) for row in rows for cell in row.cells):
        legend.append(f"完成时限标“{IN_TEXT}”的，取自任务正文，其余取自责任标注")
    if any(not evidence.printed for cell in matrix.cells for evidence in cell.evidence):
        legend.append("〔　〕：承自上级标题或全文、按规则推定或由集合主体展开，非任务本身列名")
    if any(row.open_ended for row in matrix.rows):
        legend.append("“等”：原文名单未列全")
    return tuple(legend)


class _Tasks:
    """Tells what a task says to one of its bodies; what all its bodies share is worked out once."""

    def __init__(self, matrix: ResponsibilityMatrix, options: LayoutOptions) -> None:
        self.matrix, self.options = matrix, options
        self.roles = matrix.roles  # asks every cell
        self.names = [options.show(column.name) for column in matrix.columns]
        self.stretches = [stretches(row) for row in matrix.rows]
        self.partners: list[list[Cell]] = [[] for _ in matrix.rows]
        for cell in sorted(matrix.cells, key=_printed_order):
            self.partners[cell.row].append(cell)

    def facts(self, cell: Cell) -> dict[str, str]:
        """Return what the task of `cell` says to its body."""
        row, show = self.matrix.rows[cell.row], self.options.show
        own = self._own(cell)
        attributions = own_attributions(row, own)
        return {
            "number": self._number(row),
            "task": show(row.task.title) or show(row.task.label),
            "role": "\n".join(_bracketed(ROLE_WORDS[role], cell, role) for role in cell.roles),
            "partners": self._partners(cell),
            "goal": "\n".join(show(target.text) for one in own for target in one.targets),
            "deadline": deadline_of(
                attributions, [target for one in own for target in one.targets], self.options
            ),
        }

    def _own(self, cell: Cell) -> list[Stretch]:
        """Return the parts of the task whose attributions name the body; all where none does by itself."""
        row = self.matrix.rows[cell.row]
        spans = {evidence.span for evidence in cell.evidence}

        def names(stretch: Stretch) -> bool:
            if stretch.attribution is None:
                return False
            parties = row.task.attributions[stretch.attribution].parties
            return any(party.span in spans for party in parties)

        found = self.stretches[cell.row]
        return [one for one in found if names(one)] or list(found)

    def _number(self, row: Row) -> str:
        number = self.options.show(task_number(self.matrix.documents[row.document], row))
        return f"文件{row.document + 1}\n{number}" if len(self.matrix.documents) > 1 else number

    def _partners(self, cell: Cell) -> str:
        """Return the other bodies of the task; by role where the matrix has several roles."""
        others = [one for one in self.partners[cell.row] if one.column != cell.column]
        lines = []
        for role in self.roles:
            names = [_bracketed(self.names[one.column], one, role) for one in others if role in one.roles]
            head = f"{ROLE_WORDS[role]}：" if len(self.roles) > 1 else ""
            lines += [head + "、".join(names)] if names else []
        if lines and self.matrix.rows[cell.row].open_ended:
            lines[-1] += "等"
        return "\n".join(lines)


def _printed_order(cell: Cell) -> tuple[bool, int]:
    """Sort bodies as the document lists them, those that the task itself does not print last."""
    return not cell.printed, min(evidence.span.start for evidence in cell.evidence)


def _bracketed(text: str, cell: Cell, role: Role) -> str:
    """Return `text` in brackets where the task itself does not print the body in this role."""
    return text if any(one.printed and one.role is role for one in cell.evidence) else f"〔{text}〕"
