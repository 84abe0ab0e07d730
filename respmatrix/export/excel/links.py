"""Where a click on a mark leads（点击查出处）."""

from __future__ import annotations

from collections.abc import Mapping

from respmatrix.export.checks import Bases, Basis
from respmatrix.export.excel.sheet import Target
from respmatrix.model import ResponsibilityMatrix, Row, Span

Places = dict[tuple[int, int | None], Target]
"""Where rows of the matrix, or their attributions, stand on the sheet of tasks."""


def mark_links(
    matrix: ResponsibilityMatrix, tasks: Places, bases: Mapping[Basis, Target]
) -> dict[tuple[int, int | None], Target]:
    """Return where every mark leads, by row and column, and every row's number, by (row, None).

    A mark that its task prints leads to the row of its attribution on the sheet of tasks, which
    shows the text that it closes; one in brackets to the sentence that it rests on, in 核对.

    Args:
        matrix: the matrix.
        tasks: where rows and attributions stand on the sheet of tasks.
        bases: where the sentences stand that cells rest on which their tasks do not print.
    """
    found = {key: target for key, target in tasks.items() if key[1] is None}
    own = [_attribution_of(row) for row in matrix.rows]
    known = Bases(matrix)
    for cell in matrix.cells:
        # The printed evidence first: it is what the cell is known by.
        evidence = next((one for one in cell.evidence if one.printed), cell.evidence[0])
        basis = known.of(evidence)
        if basis is None:
            target = tasks.get((cell.row, own[cell.row].get(evidence.span)), tasks.get((cell.row, None)))
        else:
            target = bases.get(basis, tasks.get((cell.row, None)))
        if target:
            found[cell.row, cell.column] = target
    return found


def _attribution_of(row: Row) -> dict[Span, int]:
    """Return which of the row's attributions names the body at a span."""
    return {
        party.span: index
        for index, attribution in enumerate(row.attributions)
        for party in attribution.parties
    }
