"""The cross table（责任矩阵）: on one page, or in readable parts."""

from __future__ import annotations

from math import ceil

from attrs import define, evolve, field, frozen

from respmatrix.export.excel import style
from respmatrix.export.excel.cells import FULL, capacity, parts
from respmatrix.export.excel.links import Links
from respmatrix.export.excel.page import A3_LANDSCAPE, A4_LANDSCAPE, Pages, Paper, set_up
from respmatrix.export.excel.sheet import MAX_LINKS, Sheet, Target
from respmatrix.export.excel.xml import letter
from respmatrix.export.layout import Grid, break_title, em, wrap
from respmatrix.model import RowKind, Table, TableCell, TableColumn, TableRow

_SIZE = 10.5
_STACK = 15.6
"""Height in points of one character of a stacked heading."""
_LONGEST_STACK = 14
"""Characters that a heading stacks; longer ones are turned on their side."""
_SEQ, _OPEN, _TOTAL = 5.0, 4.4, 6.6
_UNIT = (4.6, 7.2)
"""Narrowest and widest column of a body."""
_LEAST_HEIGHT = 19.0
"""Height in points of a row of one line."""
_TASK = (30.0, 64.0)
MAX_SHEETS = 40
_MAX_UNITS = 16_000
"""Bodies beyond which no sheet has columns: Excel has 16,384."""
MAX_COMMENTS = 20_000
"""Comments of a workbook beyond which Excel grows slow."""
_A4_SHRINKS = 1.1
_ABOVE, _ABOVE_ANNEX = 84.0, 110.0
"""About the height in points of title, legend and groups, and of the mark of an annex above them."""
_FULL = 0.95
"""How much of a page is filled where there are several."""
_LEAST_SCALE = 0.85
"""A page is shrunk to this at most: 11 points then print as 9."""
_STRETCH = (0.9, 1.3)
"""How much lower and taller than usual rows are to fill a page."""


@frozen
class Part:
    """What one sheet shows of the matrix（按单位分组）: all bodies, or as many as one sheet can."""

    grid: Grid
    first: int = 0
    last: int | None = None
    """The first body that it does not show any more; None where it shows all."""
    number: int = 1
    count: int = 1
    """Which part it is of how many."""

    def table(self) -> Table:
        """Return the table; every part repeats the tasks, and totals of rows are those of all bodies."""
        table = self.grid.table(self.first, self.last)
        if self.last is None:
            return table
        units = [column.heading for column in table.columns if column.key == "unit"]
        place = f"第{self.number}组（共{self.count}组）：{units[0]}至{units[-1]}，{len(units)}个单位"
        return evolve(table, legend=(*table.legend, place, "合计为该任务的全部单位数"))


def parts_of(grid: Grid, paper: Paper | None = None) -> list[Part]:
    """Return the parts of `grid`, each for a sheet of its own that stays readable on one width of paper.

    Args:
        grid: the matrix.
        paper: the paper asked for; None for the largest.
    """
    wide = [
        8 * max(_UNIT[0], _turned_width(heading), _width_of(held)) + 5 for heading, held in grid.breadths()
    ]
    others = sum(8 * width + 5 for width in (_SEQ, _TASK[0], _OPEN, _TOTAL))
    room = (paper or A3_LANDSCAPE).pixels / _LEAST_SCALE - others
    count = max(1, min(ceil(sum(wide) / room), MAX_SHEETS), ceil(grid.units / _MAX_UNITS))
    while count < MAX_SHEETS and max(map(sum, _cut(wide, count))) > room and count < grid.units:
        count += 1
    if count == 1:
        return [Part(grid)]
    size = ceil(grid.units / count)
    starts = range(0, grid.units, size)
    return [
        Part(grid, first, first + size, number, len(starts)) for number, first in enumerate(starts, start=1)
    ]


def _cut(values: list[float], count: int) -> list[list[float]]:
    size = max(ceil(len(values) / count), 1)
    return [values[first : first + size] for first in range(0, len(values), size)] or [[]]


def links_marks(table: Table) -> bool:
    """Tell whether Excel allows as many links as the sheet of `table` has marks and rows."""
    linked = [index for index, column in enumerate(table.columns) if column.key in ("seq", "unit")]
    return sum(bool(row.cells[index].text) for row in table.data() for index in linked) <= MAX_LINKS


@define
class MatrixSheet:
    """One sheet of the matrix while it is written."""

    sheet: Sheet
    table: Table
    links: Links
    most_comments: int = MAX_COMMENTS
    wanted: Paper | None = None
    """The paper asked for; None for what fits."""
    widths: list[float] = field(init=False)
    paper: Paper = A3_LANDSCAPE
    _stretch: float = 1.0
    links_marks: bool = field(init=False)
    """Whether all marks can lead to their sources."""
    _styles: list[str] = field(factory=list)
    """Style of every column."""
    _headings: set[int] = field(factory=set)
    """Rows on the sheet that are headings of tasks."""

    mark: str = ""
    """What stands above the title: 「附件2」."""
    places: dict[int, Target] = field(factory=dict)
    """Where rows of the matrix stand, on the first sheet that has them."""

    def write(self) -> None:
        """Write title, legend, header, rows and totals, and set up the page."""
        self._choose_paper()
        self.links_marks = links_marks(self.table)
        self._styles = [_style(heading) for heading in self.table.columns]
        self.sheet.set_widths(self.widths)
        last = len(self.widths)
        one_line = self.table.title.replace("\n", "")
        title = break_title(one_line, self._em(20))
        if self.mark:
            self._across(self.mark, style.ANNEX, 16, 1.36, 4)
        self._across(title, style.TITLE, 20, 1.36, 8)
        self._across("　　".join(self.table.legend), style.LEGEND, _SIZE, 1.36, 6)
        with self.sheet.framed(1, last):
            self._header()
            first = self.sheet.row
            self._stretch = self._room()
            for row in self.table.rows:
                self._row(row)
        one_page = self._fits()
        if not one_page:
            scale = min(1.0, self.paper.pixels / sum(8 * width + 5 for width in self.widths))
            heights = self.sheet.heights
            above = sum(heights[: first - 1])
            pages = Pages(self.paper.points / scale * _FULL, repeated=above, used=above)
            for place in range(first, self.sheet.row):
                pages.add(place, heights[place - 1], holds=place in self._headings)
            pages.put_on(self.sheet)
        set_up(
            self.sheet,
            self.paper,
            titles=f"1:{first - 1}",
            area=f"A1:{letter(last)}{self.sheet.row - 1}",
            pane=f"C{first}",
            title_columns="A:B",
            one_page=one_page,
        )

    def _choose_paper(self) -> None:
        """Take the paper asked for; else A4 where all fits on it at nearly full size, or A3.

        Where the height makes the page shrink, columns are as much wider.
        """
        if self.wanted is not None:
            self.paper, self.widths = self.wanted, _widths(self.table, self.wanted.pixels)
        else:
            self.paper, self.widths = A4_LANDSCAPE, _widths(self.table, A4_LANDSCAPE.pixels)
            wide = sum(8 * width + 5 for width in self.widths)
            if wide > self.paper.pixels * _A4_SHRINKS or self._shrinks() > _A4_SHRINKS:
                self.paper, self.widths = A3_LANDSCAPE, _widths(self.table, A3_LANDSCAPE.pixels)
        if (shrinks := self._shrinks()) > 1:
            narrow = self.widths
            self.widths = _widths(self.table, self.paper.pixels * min(shrinks, 0.98 / _LEAST_SCALE))
            if self._shrinks(_STRETCH[0]) > 1 / _LEAST_SCALE:
                self.widths = narrow  # it takes several pages in any case

    def _fits(self) -> bool:
        """Tell whether all fits on one page without becoming too small to read."""
        wide = sum(8 * width + 5 for width in self.widths)
        return min(self.paper.pixels / wide, self.paper.points / sum(self.sheet.heights)) >= _LEAST_SCALE

    def _room(self) -> float:
        """Return by how much rows are taller, so that a small table fills its page, or lower to fit one."""
        least, most = _STRETCH
        page, above = self.paper.points * 0.97, sum(self.sheet.heights)
        if (page / _LEAST_SCALE - above) <= len(self.table.rows) * _LEAST_HEIGHT * least:
            return 1.0
        rows = max(sum(self._row_height(row) for row in self.table.rows), 1.0)
        if above + rows > page:
            lower = (page / _LEAST_SCALE - above) / rows
            return min(lower, 1.0) if lower >= least else 1.0
        return min((page - above) / rows, most)

    def _shrinks(self, stretch: float = 1.0) -> float:
        """Return by about how much the page has to shrink for its height, with rows as tall; at least 1."""
        above = self._header_height() + (_ABOVE_ANNEX if self.mark else _ABOVE)
        rows = len(self.table.rows) * _LEAST_HEIGHT
        # So many rows are not worth their text's measure.
        if above + rows <= 2 * self.paper.points:
            rows = sum(self._row_height(row) for row in self.table.rows)
        return max((above + rows * stretch) / (self.paper.points * 0.97), 1.0)

    def _em(self, size: float) -> float:
        return (sum(8 * width + 5 for width in self.widths) - 12) / (size * 96 / 72) * FULL

    def _across(self, text: str, name: str, size: float, line: float, padding: float) -> None:
        for lines in parts(text, self._em(size), int(380 / (size * line))):
            self.sheet.across(1, len(self.widths), "".join(lines).rstrip("\n"), name)
            self.sheet.end_row(max(20.0, round(len(lines) * size * line + padding, 1)))

    def _header(self) -> None:
        """Write the two rows of headings: groups of bodies, and the bodies stacked below."""
        groups = {first: (name, last) for name, first, last in self._groups()}
        deepest = 1
        for column, heading in enumerate(self.table.columns, start=1):
            if column in groups:
                name, last = groups[column]
                self.sheet.across(column, last, name, style.HEADER)
                pixels = sum(8 * self.widths[index - 1] + 5 for index in range(column, last + 1))
                deepest = max(deepest, len(wrap(name, (pixels - 8) / (_SIZE * 96 / 72))))
            elif heading.key != "unit":
                stacked = heading.key == "open"
                self.sheet.put(column, heading.heading, style.HEADER_STACKED if stacked else style.HEADER)
                self.sheet.merge(column, column, rows=2)
        self.sheet.end_row(round(deepest * _SIZE * 1.3 + 6, 1))
        for column, heading in enumerate(self.table.columns, start=1):
            if heading.key == "unit":
                turned = len(heading.heading) > _LONGEST_STACK
                name = style.HEADER_TURNED if turned else style.HEADER_STACKED
                self.sheet.put(column, _shortened(heading.heading, 90), name)
            else:
                self.sheet.put(column, "", style.HEADER)
        self.sheet.end_row(self._header_height())

    def _groups(self) -> list[tuple[str, int, int]]:
        """Return the groups of bodies with their first and last column on the sheet."""
        groups: list[tuple[str, int, int]] = []
        for column, heading in enumerate(self.table.columns, start=1):
            if heading.key != "unit":
                continue
            if groups and groups[-1][0] == heading.group:
                groups[-1] = heading.group, groups[-1][1], column
            else:
                groups.append((heading.group, column, column))
        return groups

    def _header_height(self) -> float:
        longest = [_heading_height(column) for column in self.table.columns if column.key in ("unit", "open")]
        return min(max([60.0, *longest]), 400.0)

    def _row_height(self, row: TableRow) -> float:
        if len(row.cells) == 1:
            lines = len(wrap(_shortened(row.cells[0].text, 300), self._em(_SIZE) - 2))
            return max(_LEAST_HEIGHT, lines * _SIZE * 1.36 + 5)
        text = _shortened(row.cells[1].text, 120)
        lines = len(wrap(text, capacity(self.widths[1], _SIZE) * FULL))
        return max(19.5, round(lines * _SIZE * 1.36 + 5, 1))

    def _row(self, row: TableRow) -> None:
        if row.kind in (RowKind.SECTION, RowKind.DOCUMENT):
            name = (
                style.DOCUMENT
                if row.kind is RowKind.DOCUMENT
                else style.SUBSECTION
                if row.level
                else style.SECTION
            )
            self._headings.add(self.sheet.row)
            self.sheet.across(1, len(self.widths), _shortened(row.cells[0].text, 300), name)
        else:
            self._cells(row)
        self.sheet.end_row(round(self._row_height(row) * self._stretch, 1))

    def _cells(self, row: TableRow) -> None:
        is_total = row.kind is RowKind.TOTAL
        if is_total:
            self.sheet.across(1, 2, row.cells[1].text, style.TOTAL)
        columns = zip(self.table.columns, self._styles, row.cells, strict=True)
        for column, (heading, name, held) in enumerate(columns, start=1):
            if is_total and column <= 2:
                continue
            value = held.number if held.number is not None else _shortened(held.text, 120)
            self.sheet.put(column, value, style.TOTAL if is_total else name)
            if held.comment and self.sheet.comments.count < self.most_comments:
                self.sheet.comment(column, held.comment)
            if row.row is not None:
                self._link(column, row.row, heading, held)
        if row.row is not None:
            self.places.setdefault(row.row, (self.sheet.title, self.sheet.row))

    def _link(self, column: int, row: int, heading: TableColumn, held: TableCell) -> None:
        """Make a number lead to its task, a mark to its source; where marks are too many, only numbers do."""
        target = None
        if heading.key == "seq":
            target = self.links.tasks.get(row)
        elif heading.column is not None and held.text and self.links_marks:
            target = self.links.of_mark(row, heading.column)
        if target:
            self.sheet.link(column, target)


def _style(heading: TableColumn) -> str:
    if heading.key == "unit":
        return style.MARK_CLASS if heading.group.endswith("集合主体") else style.MARK
    return {"seq": style.NUMBER, "task": style.TEXT, "open": style.MARK}.get(heading.key, style.TOTAL)


def _widths(table: Table, pixels: float) -> list[float]:
    """Return the width of every column: bodies as wide as the paper allows, the rest for the task."""
    columns = table.columns
    units = sum(column.key == "unit" for column in columns)
    fixed = {"seq": _SEQ, "open": _OPEN, "total": _TOTAL}
    names = [em(row.cells[1].text) for row in table.data()]
    wanted = (max(names, default=10) / FULL + 0.5) * _SIZE * 96 / 72 / 8 + 0.5
    task = min(max(wanted, _TASK[0]), _TASK[1])
    spare = pixels - sum(8 * fixed[column.key] + 5 for column in columns if column.key in fixed)
    unit = ((spare - 8 * task - 5) / max(units, 1) - 5) / 8
    if unit < _UNIT[0]:
        task = max(_TASK[0], min(task, (spare - units * (8 * _UNIT[0] + 5) - 5) / 8))
    unit = round(min(max(unit, _UNIT[0]), _UNIT[1]), 1)
    fixed["total"] = max(_TOTAL, _held_width(table, len(columns) - 1))
    return [
        max(unit, _turned_width(column), _held_width(table, index))
        if column.key == "unit"
        else fixed.get(column.key, round(task, 1))
        for index, column in enumerate(columns)
    ]


def _held_width(table: Table, index: int) -> float:
    """Return the width that the marks and sums of a column need on one line: 〔★〕, 〔12〕."""
    held = {row.cells[index].text for row in table.rows if len(row.cells) > 1}
    return _width_of(max(map(em, held), default=0.0))


def _width_of(longest: float) -> float:
    """Return the width that `longest` em need on one line."""
    return ceil((longest + 0.3) * _SIZE * 96 / 72 + 4) / 8


def _heading_height(column: TableColumn) -> float:
    if len(column.heading) <= _LONGEST_STACK:
        return len(column.heading) * _STACK + 8
    return min(em(column.heading), 20.0) * 15 + 10


def _turned_width(column: TableColumn) -> float:
    """Return the width that a turned heading needs: two lines and more for a long one."""
    if len(column.heading) <= _LONGEST_STACK:
        return 0.0
    lines = ceil(em(_shortened(column.heading, 90)) / 18)
    return (lines * 20 + 4) / 8


def _shortened(text: str, limit: int) -> str:
    """Return `text`, or its beginning with an ellipsis: the sheet of tasks shows all of it."""
    return text if len(text) <= limit else text[:limit] + "……"
