"""The ledger that bodies fill in（工作台账）: a real table, one row for one task of one body."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from attrs import define, field

from respmatrix.export.excel import style
from respmatrix.export.excel.cells import capacity, height, lines_in, parts
from respmatrix.export.excel.page import A3_LANDSCAPE, set_up
from respmatrix.export.excel.sheet import Sheet
from respmatrix.export.excel.xml import letter
from respmatrix.export.layout import MISSING, AssignmentText, LayoutOptions, assignments
from respmatrix.export.marked import headings
from respmatrix.model import ResponsibilityMatrix

STATUSES = ("未启动", "有序推进", "进度滞后", "已完成")
_COLORS = {
    "未启动": ("EDEDED", "595959"),
    "有序推进": ("DDEBF7", "1F4E79"),
    "进度滞后": ("FCE4E4", "9C0006"),
    "已完成": ("E2EFDA", "375623"),
}
_COLUMNS = {
    "id": ("事项编号", 14.0, style.TEXT),
    "seq": ("序号", 6.0, style.NUMBER),
    "number": ("任务编号", 10.6, style.CENTRED),
    "task": ("重点任务", 22.0, style.TEXT),
    "goal": ("工作目标", 28.0, style.TEXT),
    "deadline": ("完成时限", 14.5, style.CENTRED),
    "body": ("责任单位", 19.0, style.TEXT),
    "role": ("角色", 8.0, style.CENTRED),
    "status": ("完成状态", 11.0, style.INPUT_CENTRED),
    "progress": ("进展情况", 28.9, style.INPUT),
    "issue": ("存在问题", 22.0, style.INPUT),
    "next": ("下一步措施", 22.0, style.INPUT),
    "filler": ("填报人及电话", 14.0, style.INPUT),
    "date": ("填报日期", 12.0, style.INPUT_DATE),
}
_NOTE = (
    "填报说明：请筛选本单位各行，只填浅黄色的栏目；“完成状态”从下拉列表选取。"
    "排序、筛选、增加列不影响汇总；A列“事项编号”已隐藏，请勿改动。"
)
_SIZE = 10.5
_HEADER = 3
_TALLEST = 200.0
"""Height in points beyond which a goal is shortened: a ledger has one row for each fact, never two."""
_FIRST_DAY, _LAST_DAY = 36526, 73050
"""2000-01-01 and 2099-12-31 as Excel counts days."""


@define
class LedgerSheet:
    """The ledger while it is written, and afterwards where its columns stand."""

    sheet: Sheet
    matrix: ResponsibilityMatrix
    options: LayoutOptions
    only: Collection[int] | None = None
    """Columns of the matrix wanted; None for all."""
    last: int = _HEADER
    """Last row of the table."""
    _keys: list[str] = field(factory=list)

    def write(self) -> None:
        """Write title, note, header and rows, and set up the page."""
        rows = [
            text
            for texts in assignments(self.matrix, self.options, only=self.only)
            for text in texts
            if self.only is None or text.cell.column in self.only
        ]
        has_goal = any(text.goal for text in rows)
        self._keys = [key for key in _COLUMNS if key != "goal" or has_goal]
        self.sheet.set_widths([_COLUMNS[key][1] for key in self._keys])
        self.sheet.settings.column_dimensions["A"].hidden = True
        # Merged cells would be in the way of sorting and filtering; long lines run over empty cells.
        self.sheet.put(2, self.options.show(self.options.title or "重点任务工作台账"), style.LEDGER_TITLE)
        self.sheet.end_row(34.0)
        self.sheet.put(2, _NOTE, style.LEDGER_NOTE)
        self.sheet.end_row(22.0)
        names = headings(self.matrix, self.options)
        with self.sheet.framed(2, len(self._keys)):
            for column, key in enumerate(self._keys, start=1):
                self.sheet.put(column, _COLUMNS[key][0], style.HEADER)
            self.sheet.end_row(28.0)
            for number, text in enumerate(rows, start=1):
                self._row(number, text, names[text.cell.column])
        self._set_up()

    def letter(self, key: str) -> str:
        """Return the letter of the column `key`."""
        return letter(self._keys.index(key) + 1)

    def range(self, key: str) -> str:
        """Return the cells of the column `key`, as a formula on another sheet names them."""
        column = self.letter(key)
        return f"'{self.sheet.title}'!${column}${_HEADER + 1}:${column}${max(self.last, _HEADER + 1)}"

    def _row(self, number: int, text: AssignmentText, body: str) -> None:
        self.last += 1
        see = f"……（全文见任务分工表序号{text.cell.row + 1}）"
        values: dict[str, str | int] = {
            "id": text.id,
            "seq": number,
            "number": text.number,
            "task": _shortened(text.task, "task", see),
            "goal": _shortened(text.goal, "goal", see) or MISSING,
            "deadline": _shortened(text.deadline, "deadline", "……") or MISSING,
            "body": body,
            "role": text.role,
        }
        tallest = 0.0
        for column, key in enumerate(self._keys, start=1):
            value = values.get(key, "")
            self.sheet.put(column, value, _COLUMNS[key][2])
            if isinstance(value, str) and value:
                tallest = max(tallest, height(_lines(value, key)[0], _SIZE))
        self.sheet.end_row(tallest)

    def _set_up(self) -> None:
        if self.last > _HEADER:
            self._make_table()
            self._validate()
            self._color()
        else:
            self.sheet.put(2, "未从所给文件中识别出责任分工", style.LEDGER_NOTE)
            self.sheet.end_row()
        set_up(
            self.sheet,
            A3_LANDSCAPE,
            titles=f"{_HEADER}:{_HEADER}",
            area=f"A1:{letter(len(self._keys))}{max(self.last, _HEADER + 1)}",
            pane=f"E{_HEADER + 1}",
        )

    def _make_table(self) -> None:
        from openpyxl.worksheet.filters import AutoFilter
        from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo

        cells = f"A{_HEADER}:{letter(len(self._keys))}{self.last}"
        table = Table(displayName="rmLedger", ref=cells, autoFilter=AutoFilter(ref=cells))
        for number, key in enumerate(self._keys, start=1):
            table.tableColumns.append(TableColumn(id=number, name=_COLUMNS[key][0]))
        table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=False)
        self.sheet.settings.add_table(table)

    def _validate(self) -> None:
        from openpyxl.worksheet.datavalidation import DataValidation

        status = DataValidation(
            type="list",
            formula1=f'"{",".join(STATUSES)}"',
            allow_blank=True,
            showErrorMessage=True,
            showInputMessage=True,
            errorTitle="完成状态",
            error="请从下拉列表中选取：" + "、".join(STATUSES),
            promptTitle="完成状态",
            prompt="请从下拉列表中选取",
        )
        date = DataValidation(
            type="date",
            operator="between",
            formula1=str(_FIRST_DAY),
            formula2=str(_LAST_DAY),
            allow_blank=True,
            showErrorMessage=True,
            showInputMessage=True,
            errorTitle="填报日期",
            error="请填写日期，如 2026-06-30",
            promptTitle="填报日期",
            prompt="如 2026-06-30",
        )
        for key, validation in (("status", status), ("date", date)):
            validation.add(f"{self.letter(key)}{_HEADER + 1}:{self.letter(key)}{self.last}")
            self.sheet.settings.add_data_validation(validation)

    def _color(self) -> None:
        from openpyxl.formatting.rule import FormulaRule
        from openpyxl.styles import Font, PatternFill

        column = self.letter("status")
        cells = f"{column}{_HEADER + 1}:{column}{self.last}"
        for status, (fill, font) in _COLORS.items():
            rule = FormulaRule(  # type: ignore[no-untyped-call]
                formula=[f'${column}{_HEADER + 1}="{status}"'],
                fill=PatternFill(bgColor=fill, fill_type="solid"),
                font=Font(bold=True, color=font),
            )
            self.sheet.settings.conditional_formatting.add(cells, rule)


@lru_cache(maxsize=4096)
def _lines(text: str, key: str) -> list[list[str]]:
    return parts(text, capacity(_COLUMNS[key][1], _SIZE), lines_in(_TALLEST, _SIZE))


def _shortened(text: str, key: str, see: str) -> str:
    """Return `text`, or what one row can show of it and where all of it stands."""
    groups = _lines(text, key)
    if len(groups) == 1:
        return text
    kept = "".join(groups[0])
    return kept[: max(len(kept) - len(see), len(kept) // 2)].rstrip() + see
