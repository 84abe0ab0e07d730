"""Workbooks（工作簿）: every visible sheet is a table, as it is shown on the screen."""

from respmatrix.read.workbook.book import read_xlsx

__all__ = ["read_xlsx"]
