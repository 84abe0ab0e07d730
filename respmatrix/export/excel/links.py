"""Where a click leads（点击查出处）: from a number to its task, from a mark to the sentence behind it."""

from __future__ import annotations

from collections.abc import Collection

from attrs import define, field

from respmatrix.export.checks import Bases, Basis, Check
from respmatrix.export.excel.sheet import MAX_LINKS, Target
from respmatrix.model import ResponsibilityMatrix, Row, Span, TableRow

Places = dict[tuple[int, int | None], Target]
"""Where attributions of rows of the matrix stand, by row and attribution."""


@define
class Links:
    """What the sheets that were written so far tell about where things stand."""

    matrix: ResponsibilityMatrix
    tasks: dict[int, Target] = field(factory=dict)
    """Where rows of the matrix begin on the sheet of tasks."""
    printed: Places = field(factory=dict)
    """Where attributions stand: among the source sentences, else on the sheet of tasks."""
    bases: dict[Basis, Target] = field(factory=dict)
    """Where the sentences stand that cells rest on which their tasks do not print."""
    _known: Bases = field(init=False)
    _row: int = -1
    _named: dict[Span, int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        self._known = Bases(self.matrix)

    def of_mark(self, row: int, column: int) -> Target | None:
        """Return where the mark of a row and a column leads; None for nowhere."""
        cell = self.matrix.cell(row, column)
        if cell is None:
            return None
        # The printed evidence first: it is what the cell is known by.
        evidence = next((one for one in cell.evidence if one.printed), cell.evidence[0])
        basis = self._known.of(evidence)
        if basis is not None:
            return self.bases.get(basis) or self.tasks.get(row)
        return self._of(row, self._attribution_at(row, evidence.span))

    def of_task(self, shown: TableRow) -> Target | None:
        """Return where the number of a row of a list leads: to what it tells of one body, or of a task."""
        if shown.row is None:
            return None
        if shown.column is not None:
            return self.of_mark(shown.row, shown.column)
        return self._of(shown.row, shown.attribution)

    def of_check(self, check: Check) -> Target | None:
        """Return where the number of a thing to check leads."""
        if check.basis in self.bases:
            return self.bases[check.basis]
        if not check.rows:
            return None
        row = check.rows[0]
        within = (
            index
            for index, attribution in enumerate(self.matrix.rows[row].task.attributions)
            if check.span
            and attribution.location.span.start <= check.span.start < attribution.location.span.end
        )
        return self._of(row, next(within, None))

    def _of(self, row: int, attribution: int | None) -> Target | None:
        return self.printed.get((row, attribution)) or self.tasks.get(row)

    def _attribution_at(self, row: int, span: Span) -> int | None:
        """Return which of the row's attributions names the body at a span."""
        if self._row != row:
            self._row, self._named = row, _named(self.matrix.rows[row])
        return self._named.get(span)


def _named(row: Row) -> dict[Span, int]:
    """Return which of the row's attributions names the body at a span, for all spans."""
    return {
        party.span: index
        for index, attribution in enumerate(row.attributions)
        for party in attribution.parties
    }


def about_links(sheets: Collection[str], *, marks: bool, indirect: bool) -> str:
    """Return what a click leads to, for the reader of the workbook; empty where there is nothing to click.

    Args:
        sheets: what there is: 「责任矩阵」, 「原文依据」 and so on.
        marks: whether the marks of the matrix are links.
        indirect: whether there are marks in brackets.
    """
    said = []
    has_sources, has_tasks = "原文依据" in sheets, "任务分工表" in sheets
    if "责任矩阵" in sheets and not marks:
        said.append(f"责任矩阵的符号超过 Excel 每张工作表 {MAX_LINKS} 个链接的上限，只有序号可以点击。")
    elif "责任矩阵" in sheets and has_sources:
        said.append("责任矩阵中的符号可以点击，到“原文依据”中它所依据的原文。")
    elif "责任矩阵" in sheets and has_tasks:
        brackets = "；〔　〕内的，到“核对”中所依据的原文" if indirect and "核对" in sheets else ""
        said.append(f"责任矩阵中的符号可以点击，到任务分工表中该项分工所在的行{brackets}。")
    if "责任矩阵" in sheets and has_tasks:
        said.append("责任矩阵的序号到任务分工表中该项任务。")
    others = [name for name in ("任务分工表", "各部门任务清单", "分管领导任务清单", "核对") if name in sheets]
    if has_sources and others:
        said.append(f"{'、'.join(others)}的序号到“原文依据”。")
    if has_sources and "责任矩阵" in sheets:
        said.append("“原文依据”的序号回到责任矩阵" + ("，任务序号到任务分工表。" if has_tasks else "。"))
    return "".join(said)
