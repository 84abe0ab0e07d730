"""The sheet of source sentences（原文依据）: A4 landscape; marks lead to it, and it leads back."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Mapping

from attrs import define, field

from respmatrix.export.excel.links import Links
from respmatrix.export.excel.page import A4_LANDSCAPE
from respmatrix.export.excel.rows_sheet import SIZE, RowsSheet
from respmatrix.export.excel.sheet import Sheet, Target
from respmatrix.export.excel.widths import sources_widths
from respmatrix.export.layout import LayoutOptions
from respmatrix.export.sources import Sources, sources_table
from respmatrix.model import ResponsibilityMatrix, RowKind

_EMPTY = "未从所给文件中识别出责任分工"


@define
class SourcesSheet:
    """The sheet while it is written, and afterwards what it takes to lead back from it."""

    sheet: Sheet
    _starts: array[int] = field(factory=lambda: array("L"))
    """Row on the sheet of every sentence."""
    _rows: array[int] = field(factory=lambda: array("L"))
    """The first row of the matrix that rests on it."""
    _single: bytearray = field(factory=bytearray)
    """Whether no other does."""
    _tasks: int = 0
    """The column of the tasks' numbers."""

    def write(
        self,
        matrix: ResponsibilityMatrix,
        options: LayoutOptions,
        links: Links,
        *,
        only: Collection[int] | None = None,
    ) -> None:
        """Write the sentences of `matrix`, and tell `links` where they stand.

        Args:
            matrix: the matrix.
            options: punctuation.
            links: is told where they stand.
            only: indices of the columns on whose marks they bear; None for all.
        """
        found = Sources(matrix, only=only)
        table = sources_table(matrix, found, options, numbered=only is None)
        written = RowsSheet(self.sheet, table, sources_widths(table, A4_LANDSCAPE.pixels, SIZE), _EMPTY)
        written.write()
        starts = (
            start for row, start in zip(table.rows, written.starts, strict=True) if row.kind is RowKind.DATA
        )
        targets: dict[int, Target] = {}
        for sentence, start in zip(found.sentences, starts, strict=True):
            targets[id(sentence)] = self.sheet.title, start
            self._starts.append(start)
            self._rows.append(sentence.rows[0])
            self._single.append(len(sentence.rows) == 1)
        links.printed.update((place, targets[id(sentence)]) for place, sentence in found.printed())
        links.bases.update((basis, targets[id(sentence)]) for basis, sentence in found.bases())
        self._tasks = (table.index("tasks") or 0) + 1

    def lead_back(self, grid: Mapping[int, Target], tasks: Mapping[int, Target]) -> None:
        """Make numbers lead to the matrix, else to the tasks, and numbers of tasks to these.

        Args:
            grid: where rows of the matrix stand on its sheets.
            tasks: where they begin on the sheet of tasks.
        """
        for start, row, single in zip(self._starts, self._rows, self._single, strict=True):
            back, task = grid.get(row) or tasks.get(row), tasks.get(row)
            if back:
                self.sheet.link(1, back, start)
            # Text that is a link prints blue in LibreOffice; a number does not.
            if task and single:
                self.sheet.link(self._tasks, task, start)
