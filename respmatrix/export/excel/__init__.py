"""Matrix → Excel workbook（责任矩阵工作簿）."""

from respmatrix.export.excel.options import ExcelOptions, Fonts, Marks
from respmatrix.export.excel.reader import read_xlsx
from respmatrix.export.excel.split import split_by_department
from respmatrix.export.excel.workbook import workbook_bytes, write_xlsx

__all__ = [
    "ExcelOptions",
    "Fonts",
    "Marks",
    "read_xlsx",
    "split_by_department",
    "workbook_bytes",
    "write_xlsx",
]
