"""How does writing the workbook compare with openpyxl's leanest loop（写工作簿与 openpyxl 只写模式之比）?

    python tests/benchmarks/workbook_writer.py [REPEATS] [TASKS] [BODIES]

The base writes as many styled cells as the sheets of the workbook hold, with openpyxl's write-only
mode and reused cells. Both run in turns in one process; medians are compared. Bar: 1.10 ×. Widths,
heights, links and comments are part of our time, and the base has none.

The large workbook is written once in each way. A small one, of a tenth of TASKS and three tenths of
BODIES, is compared likewise; so is half of its tasks with the whole of it, to see whether the time grows
with the rows. For memory a process of its own makes the matrix, then writes it: counted is by how much its
peak then grows. Bar: 1.5 × the small one's.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import tempfile
from functools import partial
from io import BytesIO
from pathlib import Path

BAR, MEMORY_BAR = 1.1, 1.5
MATRIX, ALL = "责任矩阵", "all sheets"
STATUS = Path("/proc/self/status")


def cells_in(content: bytes) -> tuple[int, int]:
    """Return how many rows and columns the sheets have, as one sheet of the same number of cells."""
    from openpyxl import load_workbook

    sheets = load_workbook(BytesIO(content), read_only=True).worksheets
    columns = max(sheet.max_column or 1 for sheet in sheets)
    return sum((sheet.max_row or 1) * (sheet.max_column or 1) for sheet in sheets) // columns + 1, columns


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


def written(tasks: int, bodies: int, sheets: str) -> bytes:
    """Return the workbook of a matrix, or only its sheets of the matrix."""
    from respmatrix.export.excel import ExcelOptions, workbook_bytes
    from tests.rendering.synthetic import synthetic

    options = ExcelOptions(sheets=("责任矩阵",)) if sheets == MATRIX else ExcelOptions()
    return workbook_bytes(synthetic(tasks, bodies), options=options)


def compare(repeats: int, tasks: int, bodies: int) -> None:
    """Print the time of the workbook against the base's."""
    from tests.benchmarks.stopwatch import medians

    for sheets in (MATRIX, ALL):
        ours = partial(written, tasks, bodies, sheets)
        rows, columns = cells_in(ours())
        times = medians({"base": partial(base, rows, columns), "ours": ours}, repeats=repeats)
        ratio = times["ours"] / times["base"]
        print(f"{tasks:6} × {bodies:3}, {sheets:10} {rows * columns:8} cells  {ratio:5.2f} ×   (bar {BAR} ×)")


def growth(repeats: int, tasks: int, bodies: int) -> None:
    """Print how the time grows when the rows double."""
    from tests.benchmarks.stopwatch import medians

    half, whole = (partial(written, rows, bodies, ALL) for rows in (max(tasks // 2, 1), tasks))
    half(), whole()
    times = medians({"half": half, "whole": whole}, repeats=repeats)
    print(f"twice the rows, all sheets         {times['whole'] / times['half']:5.2f} ×   (linear: 2 ×)")


def added(tasks: int, bodies: int, sheets: str) -> float:
    """Return how many MB writing adds to a process of its own that has the matrix."""
    command = [sys.executable, "-X", "utf8", __file__, "added", str(tasks), str(bodies), sheets]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return float(done.stdout)


def measure(tasks: int, bodies: int, sheets: str) -> float:
    """Write the workbook of a matrix, and return how many MB that added to the peak of this process."""
    from respmatrix import ExcelOptions, write_xlsx
    from tests.rendering.synthetic import synthetic

    matrix = synthetic(tasks, bodies)
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")  # the peak so far is forgotten
    before = _status("VmRSS")
    options = ExcelOptions(sheets=("责任矩阵",)) if sheets == MATRIX else ExcelOptions()
    with tempfile.TemporaryDirectory() as folder:
        write_xlsx(matrix, Path(folder) / "表.xlsx", options=options)
    return _status("VmHWM") - before


def _status(key: str) -> float:
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(key))
    return int(line.split()[1]) / 1024


def main(repeats: int, tasks: int, bodies: int) -> None:
    small = max(tasks // 10, 1), max(bodies * 3 // 10, 1)
    compare(repeats, *small)
    compare(1, tasks, bodies)  # it takes a minute, and noise is a small part of that
    growth(repeats, *small)
    if not STATUS.exists():
        print("memory is measured where there is /proc only")
        return
    for sheets in (MATRIX, ALL):
        less, more = added(*small, sheets), added(tasks, bodies, sheets)
        ratio = f"{more / less:5.2f} ×   (bar {MEMORY_BAR} ×)"
        print(f"memory added, {sheets:10} {less:6.1f} and {more:6.1f} MB  {ratio}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script
    if sys.argv[1:2] == ["added"]:
        print(measure(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]))
    else:
        given = [int(argument) for argument in sys.argv[1:4]]
        main(*(given + [5, 10_000, 200][len(given) :]))
