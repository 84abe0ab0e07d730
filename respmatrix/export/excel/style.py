"""Named styles of the workbook（单元格样式）: users can restyle a whole table at one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from respmatrix.export.excel.options import Fonts

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.styles import NamedStyle

ANNEX, TITLE, BASIS, LEGEND = "rm_附件", "rm_标题", "rm_依据", "rm_图例"
HEADER, HEADER_STACKED, HEADER_TURNED = "rm_表头", "rm_表头竖排", "rm_表头横转"
DOCUMENT, SECTION, SUBSECTION = "rm_文件行", "rm_分节", "rm_小节"
TEXT, CENTRED, TASK, NUMBER = "rm_正文", "rm_居中", "rm_任务", "rm_序号"
MARK, MARK_CLASS, TOTAL = "rm_符号", "rm_符号集合", "rm_合计"
INPUT, INPUT_CENTRED, INPUT_DATE = "rm_填报", "rm_填报居中", "rm_填报日期"
LEDGER_TITLE, LEDGER_NOTE = "rm_台账标题", "rm_台账说明"
LEFT, RIGHT, TOP, BOTTOM = 1, 2, 4, 8
"""Edges of the frame around a table at which a cell stands."""
_HEADER_FILL, _SECTION_FILL, _CLASS_FILL, _INPUT_FILL = "E7EEF7", "F2F2F2", "FBF7F0", "FFFBE6"


def new_workbook() -> Workbook:
    """Return an empty workbook whose default font is 宋体 11, on which all column widths rest."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils.indexed_list import IndexedList

    workbook = Workbook()
    # With a Latin default font that is not installed, columns come out a third wider; only these
    # two private fields decide it, and only before any other style exists.
    normal = Font(name="宋体", size=11, family=3, charset=134)
    workbook._fonts = IndexedList([normal])  # type: ignore[attr-defined]  # noqa: SLF001
    workbook._named_styles["Normal"].font = normal  # type: ignore[attr-defined]  # noqa: SLF001
    return workbook


def add_styles(workbook: Workbook, fonts: Fonts) -> None:
    """Add all named styles to `workbook`."""
    note, body, head = fonts.note, fonts.body, fonts.head
    styles = [
        _style(ANNEX, fonts.head, 16, across="left", grid=False),
        _style(TITLE, fonts.title, 20, bold=True, grid=False),
        _style(BASIS, note, 10.5, across="left", grid=False),
        _style(LEGEND, note, 10.5, across="left", grid=False),
        _style(HEADER, head, 10.5, fill=_HEADER_FILL),
        _style(HEADER_STACKED, head, 11, fill=_HEADER_FILL, rotation=255),
        _style(HEADER_TURNED, head, 10.5, fill=_HEADER_FILL, rotation=90),
        _style(DOCUMENT, head, 12, across="left", fill=_HEADER_FILL, indent=1),
        _style(SECTION, head, 10.5, across="left", fill=_SECTION_FILL, indent=1),
        _style(SUBSECTION, note, 10.5, across="left", indent=2),
        _style(TEXT, body, 10.5, across="left"),
        _style(CENTRED, body, 10.5),
        _style(TASK, head, 10.5, across="left"),
        _style(NUMBER, "Times New Roman", 10.5),
        _style(MARK, fonts.title, 11),
        _style(MARK_CLASS, fonts.title, 11, fill=_CLASS_FILL),
        _style(TOTAL, head, 10.5, fill=_SECTION_FILL),
        _style(INPUT, body, 10.5, across="left", fill=_INPUT_FILL),
        _style(INPUT_CENTRED, body, 10.5, fill=_INPUT_FILL),
        _style(INPUT_DATE, body, 10.5, fill=_INPUT_FILL, number="yyyy-mm-dd"),
        _style(LEDGER_TITLE, fonts.title, 20, bold=True, across="left", grid=False, wrap=False),
        _style(LEDGER_NOTE, note, 10.5, across="left", grid=False, wrap=False),
    ]
    for style in styles:
        workbook.add_named_style(style)


def _style(
    name: str,
    font: str,
    size: float,
    *,
    across: str = "center",
    bold: bool = False,
    fill: str = "",
    grid: bool = True,
    rotation: int = 0,
    indent: int = 0,
    wrap: bool = True,
    number: str = "",
) -> NamedStyle:
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side

    style = NamedStyle(name=name)
    style.font = Font(name=font, size=size, bold=bold, charset=134)
    # Text is always left-aligned; only centre and left occur, and the stubs want them spelled out.
    style.alignment = Alignment(
        horizontal="left" if across == "left" else "center",
        vertical="center",
        wrap_text=wrap and rotation != 255,
        text_rotation=rotation,
        indent=indent,
    )
    if grid:
        side = Side(style="thin", color="000000")
        style.border = Border(left=side, right=side, top=side, bottom=side)
    if number:
        style.number_format = number
    if fill:
        style.fill = PatternFill("solid", fgColor=fill)
    return style


class Formats:
    """The looks of cells as the package numbers them（格式编号）: a named style, and the frame around it."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._known: dict[tuple[str, int, bool], int] = {}

    def index(self, name: str, edges: int, quoted: bool) -> int:
        """Return the number of a look.

        Args:
            name: the named style.
            edges: the edges at which the cell touches the frame, heavier than the grid.
            quoted: whether the text begins like a formula, and is none.
        """
        key = name, edges, quoted
        if key not in self._known:
            self._known[key] = self._added(*key)
        return self._known[key]

    def _added(self, name: str, edges: int, quoted: bool) -> int:
        from openpyxl.cell import Cell
        from openpyxl.styles import Border, Side

        cell = Cell(self._workbook.worksheets[0], row=1, column=1)
        cell.style = name
        cell.quotePrefix = quoted
        if edges:
            thin, heavy = Side(style="thin", color="000000"), Side(style="medium", color="000000")
            left, right, above, below = (
                heavy if edges & edge else thin for edge in (LEFT, RIGHT, TOP, BOTTOM)
            )
            cell.border = Border(left=left, right=right, top=above, bottom=below)
        return cell.style_id
