"""Where a click on a mark leads（点击查出处）."""

from __future__ import annotations

from collections.abc import Mapping

from respmatrix.export.checks import Bases, Basis
from respmatrix.export.excel.sheet import Target
from respmatrix.model import ResponsibilityMatrix, Row, Span

Places = dict[tuple[int, int | None], Target]
"""Where rows of the matrix, or their attributions, stand on the sheet of tasks."""


class Links:
    """Where the marks of the matrix lead, and the numbers of its rows."""

    def __init__(self, matrix: ResponsibilityMatrix, tasks: Places, bases: Mapping[Basis, Target]) -> None:
        """Keep where things stand.

        Args:
            matrix: the matrix.
            tasks: where rows and attributions stand on the sheet of tasks.
            bases: where the sentences stand that cells rest on which their tasks do not print.
        """
        self._matrix, self._tasks, self._bases = matrix, tasks, bases
        self._known = Bases(matrix)
        self._row, self._named = -1, dict[Span, int]()

    def of(self, row: int, column: int | None) -> Target | None:
        """Return where the mark of a row and a column leads, or the number of a row; None for nowhere.

        A mark that its task prints leads to the row of its attribution on the sheet of tasks, which
        shows the text that it closes; one in brackets to the sentence that it rests on, in 核对.
        """
        number = self._tasks.get((row, None))
        if column is None:
            return number
        cell = self._matrix.cell(row, column)
        if cell is None:
            return None
        # The printed evidence first: it is what the cell is known by.
        evidence = next((one for one in cell.evidence if one.printed), cell.evidence[0])
        basis = self._known.of(evidence)
        if basis is not None:
            return self._bases.get(basis, number)
        return self._tasks.get((row, self._attribution_at(row, evidence.span)), number)

    def _attribution_at(self, row: int, span: Span) -> int | None:
        """Return which of the row's attributions names the body at a span."""
        if self._row != row:
            self._row, self._named = row, _named(self._matrix.rows[row])
        return self._named.get(span)


def _named(row: Row) -> dict[Span, int]:
    """Return which of the row's attributions names the body at a span, for all spans."""
    return {
        party.span: index
        for index, attribution in enumerate(row.attributions)
        for party in attribution.parties
    }
