"""What every body has to do（各部门任务清单）, and the facts that lists and ledger share."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import starmap

from attrs import frozen

from respmatrix.export.layout.content import Stretch, stretches
from respmatrix.export.layout.marks import DITTO, MISSING, ROLE_WORDS
from respmatrix.export.layout.notes import table_title
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.export.layout.tasks import attributions_of, deadline_of
from respmatrix.export.layout.whole import names_bodies
from respmatrix.model import (
    Cell,
    LabelStyle,
    ParsedDocument,
    ResponsibilityMatrix,
    Role,
    Row,
    RowKind,
    Span,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)

NAME = "各部门任务清单"
_COLUMNS = {
    "seq": "序号",
    "number": "任务编号",
    "task": "重点任务",
    "role": "角色",
    "partners": "共同责任单位",
    "goal": "工作目标",
    "deadline": "完成时限",
}
_MOST_PARTNERS = 40
"""Bodies beyond which a list only counts them: nobody reads more, and they grow with their square."""


@frozen
class AssignmentText:
    """One body's part in one task, as tables print it（承担的任务）."""

    cell: Cell
    id: str
    """Readable and unique: the row's id with the body's place among those of its task, 「T2-1-03」."""
    number: str
    """Number of the task in its document（任务编号）: 「二（一）」."""
    task: str
    role: str
    """Words of the roles, in brackets where the task itself does not print them."""
    position: str
    """Place in the printed list: 「第2位」; the role where the task itself does not print the body."""
    goal: str
    deadline: str


def assignments(
    matrix: ResponsibilityMatrix, options: LayoutOptions, *, only: Collection[int] | None = None
) -> Iterator[list[AssignmentText]]:
    """Yield for every row of `matrix` the parts of its bodies, in the order of the text.

    Args:
        matrix: the matrix.
        options: punctuation.
        only: indices of columns; rows in which none of these takes part are passed over.
    """
    held: list[list[Cell]] = [[] for _ in matrix.rows]
    for cell in matrix.cells:
        held[cell.row].append(cell)
    for row, cells in zip(matrix.rows, held, strict=True):
        if only is None or any(cell.column in only for cell in cells):
            yield list(_of_row(matrix, row, sorted(cells, key=_place_in_text), options))


def department_table(
    matrix: ResponsibilityMatrix,
    options: LayoutOptions = LayoutOptions(),  # noqa: B008
    *,
    only: Collection[int] | None = None,
) -> Table:
    """Return the tasks of every body, one block each, classes of bodies last（各部门任务清单）.

    Where the documents print a single role, and no leads, a body's place in the list stands instead of it.

    Args:
        matrix: the matrix.
        options: title and punctuation.
        only: indices of the columns wanted; None for all.
    """
    several = _tells_roles(matrix)
    has_goal = any(
        text.goal
        for texts in assignments(matrix, options, only=only)
        for text in texts
        if only is None or text.cell.column in only
    )
    cells: list[list[Cell]] = [[] for _ in matrix.columns]
    blocks: list[list[TableRow]] = [[] for _ in matrix.columns]
    above = [(-1, "")] * len(matrix.columns)
    # The bodies of a task have most of their cells in common; one of each is enough.
    shown = lru_cache(4096)(TableCell)
    for texts in assignments(matrix, options, only=only):
        partners = _Partners(matrix, [text.cell for text in texts], several, options)
        for text in texts:
            column = text.cell.column
            if only is None or column in only:
                cells[column].append(text.cell)
                others = partners.of(text.cell)
                held, above[column] = above[column], (matrix.rows[text.cell.row].document, others)
                if held == above[column] and others and not names_bodies(matrix.rows[text.cell.row]):
                    others = DITTO
                told = _told(len(cells[column]), text, others, several, has_goal)
                shown_row = tuple(starmap(shown, told))
                blocks[column].append(TableRow(RowKind.DATA, shown_row, row=text.cell.row, column=column))
    rows: list[TableRow] = []
    order = sorted(range(len(matrix.columns)), key=lambda index: matrix.columns[index].collective)
    for number, column in enumerate((column for column in order if blocks[column]), start=1):
        rows.append(_heading(matrix, column, number, cells[column], options))
        rows += blocks[column]
    name = NAME
    if only is not None and len(only) == 1:
        name = f"{options.show(matrix.columns[next(iter(only))].name)}任务清单"
    headings = _COLUMNS if several else {**_COLUMNS, "role": "原文次序"}
    said = "同一任务涉及多个单位的，在各单位名下分别列示。"
    if not several:
        said += "“原文次序”为该单位在原文责任分工中的位置，不表示牵头。"
    legend = [f"“{MISSING}”：原文未载明"]
    if any(not cell.printed for cell in matrix.cells):
        legend.append("〔　〕：任务本身未列名，承自上级标题或全文、按原文规则推定，或由集合主体展开")
    if any(row.open_ended for row in matrix.rows):
        legend.append("“等”：原文名单未列全")
    return Table(
        "departments",
        name,
        table_title(matrix, name, options),
        said,
        tuple(TableColumn(key, heading) for key, heading in headings.items() if has_goal or key != "goal"),
        tuple(rows),
        tuple(legend),
    )


def task_number(document: ParsedDocument, row: Row) -> str:
    """Return the number of a task with those of the headings above it: 「二（一）」; its id without one."""
    index = row.task.item
    labels: list[str] = []
    while index is not None and index < len(document.outline):
        item = document.outline[index]
        labels.append("".join(item.label.text.split()).rstrip("、.．。,，:："))
        # A decimal label tells the numbers above it itself.
        index = None if item.label.style is LabelStyle.DECIMAL else item.parent
    number = ""
    for label in reversed(labels):
        number += "、" + label if number[-1:].isalnum() and label[:1].isalnum() else label
    return number or row.task.label or row.task.id


def _place_in_text(cell: Cell) -> tuple[bool, int, int, int]:
    first = min(cell.evidence, key=lambda one: (not one.printed, one.span.start, one.member))
    return not first.printed, first.span.start, first.member, cell.column


def _of_row(
    matrix: ResponsibilityMatrix, row: Row, cells: list[Cell], options: LayoutOptions
) -> Iterator[AssignmentText]:
    document = matrix.documents[row.document]
    own = _Stretches(row, options)
    number = options.show(task_number(document, row))
    number = f"文件{row.document + 1} {number}" if len(matrix.documents) > 1 else number
    task = options.show(row.task.heading)
    for place, cell in enumerate(cells, start=1):
        goal, deadline = own.facts(cell)
        yield AssignmentText(
            cell, f"{row.id}-{place:02}", number, task, _role(cell), _position(cell), goal, deadline
        )


class _Stretches:
    """Goals and deadlines of the parts of a task, each told once."""

    def __init__(self, row: Row, options: LayoutOptions) -> None:
        self._parts = stretches(row)
        self._facts = [
            (
                [options.show(target.text) for target in part.targets],
                deadline_of(attributions_of(row, part), part, options),
            )
            for part in self._parts
        ]
        self._part_of: dict[Span, list[int]] = {}
        for index, part in enumerate(self._parts):
            self._note(row, index, part)

    def _note(self, row: Row, index: int, part: Stretch) -> None:
        for attribution in attributions_of(row, part):
            for party in attribution.parties:
                self._part_of.setdefault(party.span, []).append(index)

    def facts(self, cell: Cell) -> tuple[str, str]:
        """Return goals and deadlines of the parts of the task in which the body of `cell` stands."""
        found = {index for one in cell.evidence for index in self._part_of.get(one.span, ())}
        if not found or any(one.span not in self._part_of for one in cell.evidence):
            found = set(range(len(self._parts)))
        told = [self._facts[index] for index in sorted(found)]
        goals = dict.fromkeys(goal for goals, _ in told for goal in goals)
        deadlines = dict.fromkeys(deadline for _, deadline in told if deadline)
        return "\n".join(goals), "\n".join(deadlines)


def _role(cell: Cell) -> str:
    printed = {one.role for one in cell.evidence if one.printed}
    return "、".join(
        ROLE_WORDS[role] if role in printed else f"〔{ROLE_WORDS[role]}〕" for role in cell.roles
    )


def _position(cell: Cell) -> str:
    places = dict.fromkeys(one.party.position + 1 for one in cell.evidence if one.printed)
    return "、".join(f"第{place}位" for place in places) or _role(cell)


def _tells_roles(matrix: ResponsibilityMatrix) -> bool:
    """Tell whether the lists say what part a body has; where all have the same, its place says more."""
    printed = any(cell.printed for cell in matrix.cells)
    return len(matrix.roles) > 1 or Role.LEAD in matrix.roles or not printed


class _Partners:
    """The other bodies of a task, by role where there are several."""

    def __init__(
        self, matrix: ResponsibilityMatrix, cells: list[Cell], several: bool, options: LayoutOptions
    ) -> None:
        self._several = several
        self._cells = cells
        self._row = matrix.rows[cells[0].row] if cells else None
        few = len(cells) <= _MOST_PARTNERS + 1
        self._names = [options.show(matrix.columns[cell.column].name) for cell in cells] if few else []

    def of(self, cell: Cell) -> str:
        if not self._names:
            return f"另有{len(self._cells) - 1}个单位，见任务分工表序号{cell.row + 1}"
        others = [
            (other, name if other.printed else f"〔{name}〕")
            for other, name in zip(self._cells, self._names, strict=True)
            if other.column != cell.column
        ]
        opened = "等" if self._row and self._row.open_ended else ""
        if not self._several:
            return "、".join(name for _, name in others) + (opened if others else opened and "（等）")
        lines = []
        for role in Role:
            names = [name for other, name in others if role in other.roles]
            lines += [f"{ROLE_WORDS[role]}：{'、'.join(names)}"] if names else []
        return "\n".join(lines) + (opened if lines else opened and "（等）")


def _heading(
    matrix: ResponsibilityMatrix, column: int, number: int, cells: list[Cell], options: LayoutOptions
) -> TableRow:
    body = matrix.columns[column]
    name = options.show(body.name)
    several = len({other.scope for other in matrix.columns}) > 1
    counts = [options.show(body.scope)] if several and body.scope else []
    counts += [f"{len(cells)}项"]
    leads = sum(Role.LEAD in cell.roles for cell in cells)
    counts += [_share("牵头", leads, len(cells))] if leads else []
    indirect = sum(not cell.printed for cell in cells)
    counts += [_share("〔　〕", indirect, len(cells))] if indirect else []
    return TableRow(RowKind.SECTION, (TableCell(f"{number}. {name}（{'，'.join(counts)}）"),), row=None)


def _share(what: str, count: int, tasks: int) -> str:
    """Return how many of the tasks are `what`: a bare number beside theirs would be added to it."""
    return f"均为{what}" if count == tasks > 1 else f"其中{what}{count}项" if tasks > 1 else f"为{what}"


def _told(
    place: int, text: AssignmentText, partners: str, several: bool, has_goal: bool
) -> Iterator[tuple[str, int | None]]:
    """Yield text and number of the cells of a row."""
    yield str(place), place
    yield text.number, None
    yield text.task, None
    yield text.role if several else text.position, None
    yield partners or MISSING, None
    if has_goal:
        yield text.goal or MISSING, None
    yield text.deadline or MISSING, None
