"""A sheet of rows of text（任务分工表、各部门任务清单、核对）: A4 landscape, as many pages as it takes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from attrs import define, field

from respmatrix.export.excel import style
from respmatrix.export.excel.cells import (
    FULL,
    MAX_HEIGHT,
    capacity,
    height,
    lines_in,
    parts,
)
from respmatrix.export.excel.page import A4_LANDSCAPE, Pages, set_up
from respmatrix.export.excel.sheet import Sheet, Target
from respmatrix.export.excel.xml import letter
from respmatrix.export.layout import MISSING, break_title
from respmatrix.model import RowKind, Table, TableRow

SIZE = 10.5
"""Size of the text in points."""
_TITLE, _ANNEX = 20.0, 16.0
_HEADER = 26.0
"""Height of the headings in points."""
_FULL = 0.98
"""How much of a page is filled: programs shrink the sheet by slightly different amounts."""
_STYLES = {
    "seq": style.NUMBER,
    "task": style.TASK,
    **dict.fromkeys(("deadline", "number", "role", "kind", "where", "tasks"), style.CENTRED),
}
_FLOWING = frozenset(("content", "goal", "message", "sentence"))
"""Columns of prose, which may go on at the top of the next page; lists of bodies stay whole."""
_BLANK = 0.25
"""How much of a page may stay blank before a tall row is parted instead."""
_HEADINGS = {
    RowKind.DOCUMENT: (style.DOCUMENT, 12.0),
    RowKind.SECTION: (style.SECTION, SIZE),
}


@define
class RowsSheet:
    """The sheet while it is written, and afterwards where its rows stand."""

    sheet: Sheet
    table: Table
    widths: list[float]
    """Width of every column, in Excel's units."""
    empty: str
    """What stands in place of the rows where there are none."""
    link: Callable[[TableRow], Target | None] = lambda _: None
    """Where the number of a row leads."""
    mark: str = ""
    """What stands above the title: 「附件1」."""
    starts: list[int] = field(factory=list)
    """Row on the sheet of every row of the table."""
    _pages: Pages = field(init=False)
    _below: float = 0.0
    """Height of what has to stand below the current row on its page."""
    _capacities: list[float] = field(init=False)
    """How many em every column holds."""

    def write(self) -> None:
        """Write title, header, rows and legend, and set up the page."""
        last = len(self.widths)
        self.sheet.set_widths(self.widths)
        self._capacities = [capacity(width, SIZE) for width in self.widths]
        scale = min(1.0, A4_LANDSCAPE.pixels / sum(8 * width + 5 for width in self.widths))
        self._pages = Pages(A4_LANDSCAPE.points / scale * _FULL, repeated=_HEADER)
        if self.mark:
            self._across(self.mark, style.ANNEX, _ANNEX)
        self._across(break_title(self.table.title, self._em(_TITLE)), style.TITLE, _TITLE)
        if self.table.basis:
            self._across(self.table.basis, style.BASIS, SIZE)
        header = self.sheet.row
        with self.sheet.framed(1, last):
            for column, heading in enumerate(self.table.columns, start=1):
                self.sheet.put(column, heading.heading, style.HEADER)
            self.sheet.end_row(_HEADER)
            self._pages.used = sum(self.sheet.heights)
            legend = "注：" + "；".join(self.table.legend) + "。" if self.table.legend else ""
            for row in self.table.rows:
                self.starts.append(self.sheet.row)
                # The legend never stands alone on a page: the last row leaves it room, or goes on there.
                self._below = self._points(legend) if row is self.table.rows[-1] else 0.0
                self._row(row)
            if not self.table.rows:
                self._across(self.empty, style.SECTION, SIZE)
        if legend:
            self._pages.hold()
            self._across(legend, style.LEGEND, SIZE)
        self._pages.put_on(self.sheet)
        set_up(
            self.sheet,
            A4_LANDSCAPE,
            titles=f"{header}:{header}",
            area=f"A1:{letter(last)}{self.sheet.row - 1}",
            pane=f"C{header + 1}",
        )

    def places(self) -> dict[tuple[int, int | None], Target]:
        """Return where rows of the matrix stand, by attribution; with None where the first of each stands."""
        found: dict[tuple[int, int | None], Target] = {}
        for row, start in zip(self.table.rows, self.starts, strict=True):
            if row.row is not None:
                found.setdefault((row.row, None), (self.sheet.title, start))
                found.setdefault((row.row, row.attribution), (self.sheet.title, start))
        return found

    def _em(self, size: float) -> float:
        """Return how many em fit across the whole table."""
        pixels = sum(8 * width + 5 for width in self.widths)
        return (pixels - 12) / (size * 96 / 72) * FULL

    def _points(self, text: str) -> float:
        """Return the height of `text` over the full width."""
        groups = parts(text, self._em(SIZE), lines_in(MAX_HEIGHT, SIZE)) if text else []
        return sum(height(lines, SIZE) for lines in groups)

    def _across(self, text: str, name: str, size: float, indent: float = 0.0) -> None:
        """Write `text` over the full width, in as many rows as it needs."""
        for lines in parts(text, self._em(size) - indent, lines_in(MAX_HEIGHT, size)):
            self.sheet.across(1, len(self.widths), "".join(lines).rstrip("\n"), name)
            points = height(lines, size)
            self._pages.add(self.sheet.row, points, holds=name != style.LEGEND)
            self.sheet.end_row(points)

    def _row(self, row: TableRow) -> None:
        if row.kind is RowKind.DATA:
            self._data(row)
            return
        name, size = _HEADINGS[row.kind]
        text = row.cells[0].text
        self._across(text, name if not row.level else style.SUBSECTION, size, indent=2.0)

    def _data(self, row: TableRow) -> None:
        """Write a data row; what is too tall for one goes on in a second that says so（续）."""
        groups = self._parted(row)
        for part in range(max(map(len, groups))):
            tallest = 0.0
            for column, (heading, cell) in enumerate(
                zip(self.table.columns, row.cells, strict=True), start=1
            ):
                group = groups[column - 1]
                held = group[part] if part < len(group) else []
                value: str | int = "".join(held).rstrip("\n")
                if part and heading.key == self._continued() and not held:
                    value, held = "（续）", ["（续）"]
                if not part and cell.number is not None:
                    value = cell.number
                name = style.CENTRED if value == MISSING else _STYLES.get(heading.key, style.TEXT)
                self.sheet.put(column, value, name)
                tallest = max(tallest, height(held, SIZE))
                if not part and heading.key == "seq" and (target := self.link(row)):
                    self.sheet.link(column, target)
            self._pages.add(self.sheet.row, tallest)
            self.sheet.end_row(tallest)

    def _parted(self, row: TableRow) -> list[list[list[str]]]:
        """Return the lines of every cell: those of the row, and those of the rows in which it goes on.

        A row goes on where it is taller than a page, and where a page would else stay blank for a good part.
        """
        cells = [(cell.text, em) for cell, em in zip(row.cells, self._capacities, strict=True)]
        pages, room = self._pages, self._pages.room - self._below
        groups = [_lines(text, em) for text, em in cells]
        if all(len(group) == 1 and len(group[0]) <= lines_in(room, SIZE) for group in groups):
            return groups
        most = lines_in(pages.page - pages.repeated, SIZE)
        begins = min(lines_in(room if pages.bare else pages.fresh, SIZE), most)
        groups = [parts(text, em, most, begins) for text, em in cells]
        if (
            pages.bare
            or room < _BLANK * pages.page
            or all(height(group[0], SIZE) <= room for group in groups)
        ):
            return groups
        counts = [
            (heading.key in _FLOWING, sum(map(len, group)))
            for heading, group in zip(self.table.columns, groups, strict=True)
        ]
        prose, lists = (
            max((lines for held, lines in counts if held is flows), default=0) for flows in (True, False)
        )
        first = min(lines_in(room, SIZE), prose - 2)
        if first < max(lists, 3):
            return groups
        return [parts(text, em, most, first) for text, em in cells]

    def _continued(self) -> str:
        """Return the key of the column that says that a row goes on: the task's, or what is next to it."""
        return "task" if self.table.index("task") is not None else self.table.columns[1].key


@lru_cache(maxsize=1024)
def _lines(text: str, em: float) -> list[list[str]]:
    """Return the lines of `text`, parted where no row holds more; lists say the same many times."""
    return parts(text, em, lines_in(MAX_HEIGHT, SIZE))
