"""Feed the workbook reader files that no program would write（模糊测试：损坏的工作簿）.

    python tests/fuzz/fuzz_workbook.py [--count N | --seconds N] [--seed S]

Good workbooks, made by openpyxl and by our own exporter, are damaged as Word files are by `fuzz_word`.
Each either gives one `ReadError`, or a source of which every place, cell and diagnostic lies in the text.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script

from openpyxl import Workbook

from respmatrix import build_matrix, parse_text, write_xlsx
from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.workbook import read_xlsx
from tests.fuzz.files import NAME, holds, run_files
from tests.fuzz.fuzz_word import Damage

TEXT = "一、任务\n（一）建设平台。（市财政局牵头，各区政府配合，2026年底前）\n（二）开放。（市数据局负责）"


def good_files() -> list[bytes]:
    """Return workbooks that hold all that the reader knows."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["责任分工表", None, None, None],
        ["序号", "任务", "责任单位", "完成时限"],
        [1, "建设平台", "市财政局\n市教委", date(2026, 12, 31)],
        [2, "开放数据", "=C3", 0.5],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    sheet["D3"].number_format = "yyyy年m月d日"
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("隐藏").sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "表.xlsx"
        write_xlsx(build_matrix([parse_text(TEXT)]), path)
        return [stream.getvalue(), path.read_bytes()]


def check(data: bytes) -> bool:
    """Read one file and check the laws; tell whether it was read at all."""
    return holds(lambda data: read_xlsx(data, NAME, DEFAULT_LIMITS), data)


def main(given: Sequence[str] | None = None) -> int:
    """Run and return the exit status."""
    damage = Damage(good_files(), "xl/worksheets/sheet1.xml")
    return run_files("workbook", ".xlsx", damage.write, check, given)


if __name__ == "__main__":
    sys.exit(main())
