"""The workbook while it is written（工作簿）."""

from __future__ import annotations

from typing import IO, Self

from respmatrix.export.excel.options import Fonts
from respmatrix.export.excel.package import pack
from respmatrix.export.excel.sheet import Sheet
from respmatrix.export.excel.style import Formats, add_styles, new_workbook


class Book:
    """A workbook with our styles, and its sheets; leaving it as a context gives up what it keeps on disk."""

    def __init__(self, fonts: Fonts) -> None:
        self._workbook = new_workbook()
        add_styles(self._workbook, fonts)
        for sheet in self._workbook.worksheets:
            self._workbook.remove(sheet)
        self._formats = Formats(self._workbook)
        self.sheets: list[Sheet] = []

    def add(self, name: str) -> Sheet:
        """Return a new sheet, after those that are there."""
        self.sheets.append(Sheet(self._workbook.create_sheet(name), self._formats))
        return self.sheets[-1]

    def describe(self, title: str) -> None:
        """Set the properties that file managers show."""
        properties = self._workbook.properties
        properties.title = title.replace("\n", "")[:250]
        properties.subject = "重点任务分工与责任矩阵"
        properties.creator = "respmatrix"
        properties.keywords = "责任分工,责任矩阵"
        properties.language = "zh-CN"

    def save(self, file: IO[bytes]) -> None:
        """Write the workbook to `file`; equal content gives equal bytes."""
        for sheet in self.sheets:
            sheet.finish()
        pack(self._workbook, self.sheets, file)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for sheet in self.sheets:
            sheet.close()
