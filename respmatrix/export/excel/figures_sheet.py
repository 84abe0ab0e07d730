"""How much every body carries, and how far it is（统计）: counts, live states of the ledger, a chart."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from respmatrix.export.excel import style
from respmatrix.export.excel.cells import capacity, check_row, height, parts, put, put_across
from respmatrix.export.excel.ledger_sheet import STATUSES, LedgerSheet
from respmatrix.export.excel.page import A4_LANDSCAPE, set_up
from respmatrix.export.layout import LayoutOptions
from respmatrix.export.marked import headings
from respmatrix.model import ResponsibilityMatrix, Role

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_SIZE = 10.5
_HEADER = 3
_ROW, _HEAD = 20.0, 32.0
"""Heights in points of a row and of the header."""
_CHART_COLUMNS, _CHART_WIDTH = 7, 8.5
_CHART = 13.4
"""Width of the chart in centimetres."""
_LEAST_CHART = 142.0
_PLAIN_ROW = 13.0
"""Least height of the chart, and height of a row that says nothing, in points."""
_ONE_PAGE = 34
"""Rows that one page can show."""
_FIRST_PAGE = 22
"""Bars beside the rows of the first page where there are several: a chart never goes over two."""
_WILD = frozenset("*?~<>=")
"""Characters that COUNTIFS takes for its own."""


@frozen
class _Load:
    name: str
    printed: int
    leads: int
    others: int
    """Tasks that do not print the body themselves."""
    collective: bool


@define
class FiguresSheet:
    """The sheet while it is written."""

    sheet: Worksheet
    matrix: ResponsibilityMatrix
    options: LayoutOptions
    ledger: LedgerSheet | None
    """The ledger whose states are counted; None where there is none."""
    cached: dict[str, int] = field(factory=dict)
    """The present value of every formula by its cell: previews show it without computing."""
    _columns: list[tuple[str, str, float]] = field(factory=list)

    def write(self) -> None:
        """Write counts, formulas and chart, and set up the page."""
        from openpyxl.utils import get_column_letter

        loads = _loads(self.matrix, self.options)
        self._choose_columns(loads)
        for index, (_, _, width) in enumerate(self._columns, start=1):
            self.sheet.column_dimensions[get_column_letter(index)].width = width
        bars = [load for load in loads if not load.collective][:_FIRST_PAGE] or loads[:_FIRST_PAGE]
        bars = loads if len(loads) <= _ONE_PAGE else bars
        gap = len(self._columns) + 1
        last_column = gap + _CHART_COLUMNS if bars else len(self._columns)
        if bars:
            self.sheet.column_dimensions[get_column_letter(gap)].width = 1.5
            for column in range(gap + 1, last_column + 1):
                self.sheet.column_dimensions[get_column_letter(column)].width = _CHART_WIDTH
        title = "各单位承担任务及完成状态统计" if self.ledger else "各单位承担任务统计"
        put_across(self.sheet, 1, 1, last_column, title, style.TITLE)
        put_across(self.sheet, 2, 1, len(self._columns), self._note(loads), style.BASIS)
        pixels = sum(8 * width + 5 for _, _, width in self._columns)
        (noted,) = parts(self._note(loads), (pixels - 12) / (_SIZE * 96 / 72), 20)
        for row, points in ((1, 36.0), (2, height(noted, _SIZE)), (_HEADER, _HEAD)):
            self.sheet.row_dimensions[row].height = points
        for column, (_, heading, _) in enumerate(self._columns, start=1):
            put(self.sheet, _HEADER, column, heading, style.HEADER)
        for number, load in enumerate(loads, start=1):
            self._row(number, load)
        last = _HEADER + len(loads) + 1
        self._totals(last, loads)
        style.frame(self.sheet, _HEADER, last, len(self._columns))
        bottom = last
        if bars:
            shortened = len(bars) < len(loads)
            bottom = self._chart(gap + 1, len(bars), shortened, any(load.others for load in loads))
        set_up(
            self.sheet,
            A4_LANDSCAPE,
            titles=f"{_HEADER}:{_HEADER}",
            area=f"A1:{get_column_letter(last_column)}{max(last, bottom)}",
            pane=f"C{_HEADER + 1}",
            one_page=len(loads) <= _ONE_PAGE,
        )

    def _choose_columns(self, loads: list[_Load]) -> None:
        self._columns = [("seq", "序号", 5.0), ("body", "单位", 19.0), ("printed", "承担\n任务数", 8.0)]
        if any(load.leads for load in loads):
            self._columns.append(("leads", "其中\n牵头", 7.0))
        if any(load.others for load in loads):
            self._columns.append(("others", "〔承自\n或推定〕", 9.0))
        if self.ledger:
            self._columns += [(status, status, 9.6) for status in STATUSES]
            self._columns.append(("open", "未填报", 8.0))

    def _note(self, loads: list[_Load]) -> str:
        said = "按承担任务数排列，集合主体在后；承担任务数只计任务本身列名的单位。"
        if any(load.others for load in loads):
            said += "〔　〕为承自上级标题或全文、按原文规则推定，或由集合主体展开的任务，另行计数。"
        if self.ledger:
            said += f"完成状态随“{self.ledger.sheet.title}”自动更新，“未填报”为尚未选取状态的事项。"
        return said

    def _index(self, key: str) -> int:
        return [held for held, _, _ in self._columns].index(key) + 1

    def _row(self, number: int, load: _Load) -> None:
        row = _HEADER + number
        check_row(row, self.sheet.title)
        values = {"seq": number, "printed": load.printed, "leads": load.leads, "others": load.others}
        for column, (key, _, width) in enumerate(self._columns, start=1):
            if key == "body":
                put(self.sheet, row, column, load.name, style.TEXT)
                lines = parts(load.name, capacity(width, _SIZE), 20)[0]
                self.sheet.row_dimensions[row].height = max(_ROW, height(lines, _SIZE))
            else:
                name = style.NUMBER if key in ("seq", "printed", "leads", "others") else style.CENTRED
                put(self.sheet, row, column, values.get(key, ""), name)
        if self.ledger:
            self._states(row, load)

    def _states(self, row: int, load: _Load) -> None:
        assert self.ledger is not None
        bodies, states = self.ledger.range("body"), self.ledger.range("status")
        for status in STATUSES:
            column = self._index(status)
            if _WILD & set(load.name) or len(load.name) > 200:
                formula = f'=SUMPRODUCT(--({bodies}=$B{row}),--({states}="{status}"))'
            else:
                formula = f'=COUNTIFS({bodies},$B{row},{states},"{status}")'
            self._formula(row, column, formula, 0, style.NUMBER)
        first, last = (self._letter(STATUSES[index]) for index in (0, -1))
        total = load.printed + load.others
        self._formula(
            row, self._index("open"), f"={total}-SUM({first}{row}:{last}{row})", total, style.NUMBER
        )

    def _letter(self, key: str) -> str:
        from openpyxl.utils import get_column_letter

        return get_column_letter(self._index(key))

    def _formula(self, row: int, column: int, formula: str, value: int, name: str) -> None:
        cell = self.sheet.cell(row, column, formula)
        cell.style = name
        self.cached[cell.coordinate] = value

    def _totals(self, row: int, loads: list[_Load]) -> None:
        self.sheet.row_dimensions[row].height = _ROW
        put_across(self.sheet, row, 1, 2, "合计", style.TOTAL)
        sums = {
            "printed": sum(load.printed for load in loads),
            "leads": sum(load.leads for load in loads),
            "others": sum(load.others for load in loads),
        }
        for column, (key, _, _) in enumerate(self._columns[2:], start=3):
            if key in sums:
                put(self.sheet, row, column, sums[key], style.TOTAL)
            elif loads:
                letter = self._letter(key)
                value = sums["printed"] + sums["others"] if key == "open" else 0
                formula = f"=SUM({letter}{_HEADER + 1}:{letter}{row - 1})"
                self._formula(row, column, formula, value, style.TOTAL)
            else:
                put(self.sheet, row, column, 0, style.TOTAL)

    def _chart(self, column: int, bars: int, shortened: bool, has_others: bool) -> int:
        """Put the chart beside the table, and return the last row that it covers."""
        from openpyxl.chart import Reference
        from openpyxl.utils import get_column_letter

        from respmatrix.export.excel.chart import bar_chart

        said = "图：各单位承担任务数（项）"
        said += "，浅色为〔　〕内的" if has_others else ""
        said += f"；只画任务最多的{bars}个单位" if shortened else ""
        put_across(self.sheet, 2, column, column + _CHART_COLUMNS - 1, said, style.BASIS)
        top, last = _HEADER + 1, _HEADER + bars
        keys = ["printed", "others"] if has_others else ["printed"]
        series = [Reference(self.sheet, min_col=self._index(key), min_row=top, max_row=last) for key in keys]
        names = Reference(self.sheet, min_col=2, min_row=top, max_row=last)
        tall = sum(self.sheet.row_dimensions[row].height or _ROW for row in range(top, last + 1))
        high = max(tall, _LEAST_CHART)
        chart = bar_chart(series, names, width=_CHART, height=high / 72 * 2.54)
        # Clear of the row that pages repeat: what touches it is printed on every page.
        self.sheet.add_chart(chart, f"{get_column_letter(column)}{top + 1}")
        return last + 2 + ceil((high - tall) / _PLAIN_ROW)


def _loads(matrix: ResponsibilityMatrix, options: LayoutOptions) -> list[_Load]:
    """Return what every body carries: named ones first, those with the most tasks first."""
    names = headings(matrix, options)
    printed, leads, others = ([0] * len(matrix.columns) for _ in range(3))
    for cell in matrix.cells:
        printed[cell.column] += cell.printed
        leads[cell.column] += cell.printed and Role.LEAD in cell.roles
        others[cell.column] += not cell.printed
    loads = [
        _Load(names[index], printed[index], leads[index], others[index], column.collective)
        for index, column in enumerate(matrix.columns)
    ]
    return sorted(loads, key=lambda load: (load.collective, -load.printed, -load.others))
