"""Matrix → cross table of tasks and bodies（责任矩阵）."""

from __future__ import annotations

from respmatrix.diagnostics.place import where
from respmatrix.export.layout.lines import em
from respmatrix.export.layout.marks import ROLE_WORDS, mark_legend, marks
from respmatrix.export.layout.notes import basis, table_title
from respmatrix.export.layout.numbers import section_number
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.export.layout.sections import section_rows
from respmatrix.model import (
    Cell,
    Column,
    Evidence,
    ResponsibilityMatrix,
    Role,
    Row,
    RowKind,
    Table,
    TableCell,
    TableColumn,
    TableRow,
)

NAME = "责任矩阵"
NAMED, EXPANDED, CLASSES = "列名单位", "集合主体展开", "集合主体"
_BLANK = TableCell()
_GLANCE, _SAMPLE = 200, 2000
"""Characters of an attribution that a comment shows, and of which it takes them: some are not shown."""


def matrix_table(
    matrix: ResponsibilityMatrix,
    options: LayoutOptions = LayoutOptions(),  # noqa: B008
    *,
    depth: int | None = None,
    scope: str | None = None,
    document: int | None = None,
) -> Table:
    """Return the cross table: tasks under their headings, bodies as columns, classes of bodies last.

    Columns: number, task, one for every body, 「等」 where a list is open, and the total. Totals
    count what the tasks themselves print; inherited and inferred ones stand apart in brackets.

    Args:
        matrix: the matrix.
        options: title and punctuation.
        depth: levels of headings shown as rows of their own, the labels of the others standing before
            every task, 「（一）1.」; None for all.
        scope: only the bodies of this scope and the tasks that have any of them; None for all.
        document: only the tasks of this document and the bodies that have any of them; None for all.
    """
    return Grid(matrix, options, depth=depth, scope=scope, document=document).table()


class Grid:
    """The cross table before it is laid out, as a whole or in parts that show some of its bodies."""

    def __init__(
        self,
        matrix: ResponsibilityMatrix,
        options: LayoutOptions,
        *,
        depth: int | None = None,
        scope: str | None = None,
        document: int | None = None,
    ) -> None:
        self._matrix, self._options = matrix, options
        cells = [cell for cell in matrix.cells if document in (None, matrix.rows[cell.row].document)]
        used = {cell.column for cell in cells} if document is not None else range(len(matrix.columns))
        self._order = [
            one for one in _column_order(matrix) if one in used and scope in (None, matrix.columns[one].scope)
        ]
        kept = frozenset(self._order)
        self._by_row: dict[int, list[Cell]] = {}
        for cell in cells:
            if cell.column in kept:
                self._by_row.setdefault(cell.row, []).append(cell)
        self._has_open = any(matrix.rows[index].open_ended for index in self._by_row)
        self._sections = section_rows(matrix, options, depth=depth)
        self._depth = depth

    @property
    def units(self) -> int:
        """How many bodies have a column in the whole table."""
        return len(self._order)

    def breadths(self) -> list[tuple[TableColumn, float]]:
        """Return the column of every body, and how many em the longest text takes that stands in it."""
        longest = dict.fromkeys(self._order, 0.0)
        for cells in self._by_row.values():
            for cell in cells:
                longest[cell.column] = max(longest[cell.column], em(marks(cell)))
        every = [cell for cells in self._by_row.values() for cell in cells]
        units = _units(self._matrix, self._order, self._options)
        return [
            (unit, max(longest[column], em(total.text)))
            for unit, column, total in zip(units, self._order, _sums(every, self._order), strict=True)
        ]

    def table(self, first: int = 0, last: int | None = None) -> Table:
        """Return the table, or a part of it; totals of rows are those of all bodies.

        Args:
            first: the first body that it shows.
            last: the first one that it does not show any more; None for no such.
        """
        matrix, options, order = self._matrix, self._options, self._order[first:last]
        units = _units(matrix, order, options)
        columns = [TableColumn("seq", "序号"), TableColumn("task", "重点任务"), *units]
        columns += [TableColumn("open", "名单未列全")] if self._has_open else []
        columns.append(TableColumn("total", "合计"))
        place = {column: index for index, column in enumerate(order)}
        rows: list[TableRow] = []
        for index, headings in enumerate(self._sections):
            if index in self._by_row:
                rows += [*headings, self._row(index, place)]
        rows += self._totals(order)
        return Table(
            "matrix",
            NAME,
            table_title(matrix, NAME, options),
            basis(matrix, options),
            tuple(columns),
            tuple(rows),
            mark_legend(matrix),
        )

    def _row(self, index: int, place: dict[int, int]) -> TableRow:
        row, places = self._matrix.rows[index], _Places(self._matrix, index)
        # Nearly all cells of a large matrix are blank.
        units = [_BLANK] * len(place)
        for cell in self._by_row[index]:
            if cell.column in place:
                comment = places.comment(cell, self._options)
                units[place[cell.column]] = TableCell(marks(cell), comment=comment)
        opened = [TableCell("等") if row.open_ended else _BLANK] if self._has_open else []
        shown = (
            TableCell(str(index + 1), number=index + 1),
            TableCell(self._labels(row) + self._options.show(row.task.heading)),
            *units,
            *opened,
            _sum(self._by_row[index]),
        )
        return TableRow(RowKind.DATA, shown, row=index)

    def _labels(self, row: Row) -> str:
        """Return the labels of the headings above a task that have no rows of their own."""
        if self._depth is None:
            return ""
        return section_number(self._matrix.documents[row.document], row, below=self._depth)

    def _totals(self, order: list[int]) -> list[TableRow]:
        every = [cell for cells in self._by_row.values() for cell in cells]
        gap = [_BLANK] if self._has_open else []
        rows = [_total("承担任务数", [*_sums(every, order), *gap, _sum(every)])]
        if Role.LEAD in self._matrix.roles:
            led = [cell for cell in every if Role.LEAD in cell.roles]
            rows.append(_total("其中牵头", [*_sums(led, order), *gap, _sum(led)]))
        return rows if every else []


def unit_columns(
    matrix: ResponsibilityMatrix,
    options: LayoutOptions = LayoutOptions(),  # noqa: B008
) -> tuple[TableColumn, ...]:
    """Return the columns of the bodies in the order of the table, each with its group and index."""
    return tuple(_units(matrix, _column_order(matrix), options))


def _column_order(matrix: ResponsibilityMatrix) -> list[int]:
    """Return the columns with those of one scope side by side, classes of bodies last.

    Scopes follow the tasks that name them, so that a reader who starts at the first task finds marks.
    Bodies that only the expansion of a class brought in stand before the classes.
    """
    named = dict.fromkeys(matrix.columns[cell.column].scope for cell in matrix.cells)
    named.update(dict.fromkeys(column.scope for column in matrix.columns))  # of bodies without a task
    scopes = {scope: place for place, scope in enumerate(named)}
    return sorted(
        range(len(matrix.columns)),
        key=lambda index: (*_rank(matrix.columns[index]), scopes[matrix.columns[index].scope]),
    )


def _rank(column: Column) -> tuple[bool, bool]:
    return column.collective, not column.names


def _units(matrix: ResponsibilityMatrix, order: list[int], options: LayoutOptions) -> list[TableColumn]:
    places = {document.meta.place for document in matrix.documents}
    first: dict[int, int] = {}
    for cell in matrix.cells:
        first.setdefault(cell.column, cell.evidence[0].document + 1)
    several = len({column.scope for column in matrix.columns}) > 1
    units = []
    for index in order:
        column = matrix.columns[index]
        group = CLASSES if column.collective else NAMED if column.names else EXPANDED
        if several:
            # A scope that is no place is the title of a document: too long for a heading.
            scope = options.show(column.scope) if column.scope in places else f"文件{first[index]}"
            scope = scope if column.scope else "共同"
            group = f"{scope}{group}"
        units.append(TableColumn("unit", options.show(column.name), group, index))
    return units


class _Places:
    """Where the bodies of a row stand in their attributions."""

    def __init__(self, matrix: ResponsibilityMatrix, row: int) -> None:
        self.document = matrix.documents[matrix.rows[row].document]
        self.found = {
            (party.span, party.role): (party.position + 1, attribution)
            for attribution in matrix.rows[row].attributions
            for party in attribution.parties
        }

    def comment(self, cell: Cell, options: LayoutOptions) -> str:
        """Return role, position, line and text of all that the cell rests on."""
        return "\n".join(dict.fromkeys(self._line(evidence, options) for evidence in cell.evidence))

    def _line(self, evidence: Evidence, options: LayoutOptions) -> str:
        text = self.document.source.text
        position, attribution = self.found.get((evidence.span, evidence.role), (0, None))
        said = [ROLE_WORDS[evidence.role], options.show(where(self.document.source, evidence.span))]
        said += [f"原文列第{position}位"] if position else []
        said += [f"由“{options.show(evidence.party.name)}”展开"] if evidence.member else []
        raw = attribution.raw if attribution else evidence.span.of(text)
        # A comment is a glance at the source; the table of tasks has all of it.
        shown = options.show(raw[:_SAMPLE])
        is_whole = len(raw) <= _SAMPLE and len(shown) <= _GLANCE
        lines = [" · ".join(said), shown if is_whole else shown[:_GLANCE] + "……"]
        if evidence.rule:
            lines.append("规则：" + options.show(evidence.rule.of(text)))
        return "\n".join(lines)


def _sum(cells: list[Cell]) -> TableCell:
    """Return how many cells are printed, and in brackets how many are not."""
    direct = sum(cell.printed for cell in cells)
    others = len(cells) - direct
    if others:
        return TableCell(f"{direct or ''}〔{others}〕")
    return TableCell(str(direct), number=direct)


def _sums(cells: list[Cell], order: list[int]) -> list[TableCell]:
    columns: dict[int, list[Cell]] = {column: [] for column in order}
    for cell in cells:
        if cell.column in columns:
            columns[cell.column].append(cell)
    return [_sum(columns[column]) for column in order]


def _total(name: str, cells: list[TableCell]) -> TableRow:
    return TableRow(RowKind.TOTAL, (_BLANK, TableCell(name), *cells))
