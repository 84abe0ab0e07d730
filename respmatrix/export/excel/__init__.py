"""Matrix → Excel workbook（责任矩阵工作簿）."""

from respmatrix.export.excel.options import ExcelOptions, Fonts
from respmatrix.export.excel.workbook import workbook_bytes, write_xlsx

__all__ = ["ExcelOptions", "Fonts", "workbook_bytes", "write_xlsx"]
