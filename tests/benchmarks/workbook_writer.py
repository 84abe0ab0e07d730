"""How does writing the workbook compare with openpyxl's leanest loop（写工作簿与 openpyxl 只写模式之比）?

    python tests/benchmarks/workbook_writer.py [REPEATS] [TASKS] [BODIES]

The base writes as many styled cells as the sheets of the workbook hold, with openpyxl's write-only
mode and reused cells. Both run in turns in one process; medians are compared. Bar: 1.10 × for the
matrix alone. Its widths, heights, links and comments are part of the time, and the base has none.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

from respmatrix import ResponsibilityMatrix

BAR = 1.1


def cells_in(content: bytes) -> tuple[int, int]:
    """Return how many rows and columns the sheets have, as one sheet of the same number of cells."""
    from openpyxl import load_workbook

    sheets = load_workbook(BytesIO(content)).worksheets
    columns = max(sheet.max_column for sheet in sheets)
    return sum(sheet.max_row * sheet.max_column for sheet in sheets) // columns + 1, columns


def base(rows: int, columns: int) -> None:
    """Write `rows` × `columns` styled cells in the leanest way that openpyxl offers."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, Side

    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("表")
    side = Side(style="thin")
    cell = WriteOnlyCell(sheet, value="●")
    cell.font, cell.alignment = Font(name="宋体", size=11), Alignment(horizontal="center")
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    row = [cell] * columns
    for _ in range(rows):
        sheet.append(row)
    workbook.save(BytesIO())


def ratio(matrix: ResponsibilityMatrix, repeats: int, *, whole: bool) -> float:
    """Return the time of the matrix sheets, or of the whole workbook, against the base's."""
    from respmatrix.export.excel import ExcelOptions, workbook_bytes
    from tests.benchmarks.stopwatch import medians

    options = ExcelOptions() if whole else ExcelOptions(sheets=("责任矩阵",))
    rows, columns = cells_in(workbook_bytes(matrix, options=options))
    ways: dict[str, Callable[[], object]] = {
        "base": partial(base, rows, columns),
        "ours": partial(workbook_bytes, matrix, options=options),
    }
    times = medians(ways, repeats=repeats)
    return times["ours"] / times["base"]


def main(repeats: int, tasks: int, bodies: int) -> None:
    from tests.rendering.synthetic import synthetic

    matrix = synthetic(tasks, bodies)
    alone, whole = (ratio(matrix, repeats, whole=every) for every in (False, True))
    print(f"matrix against a write-only loop   {alone:5.2f} ×   (bar {BAR} ×)")
    print(f"all sheets, cell for cell          {whole:5.2f} ×")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the stopwatch beside this script
    given = [int(argument) for argument in sys.argv[1:4]]
    main(*(given + [5, 1000, 60][len(given) :]))
