"""The part of a matrix that somebody asks for（筛选）."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from respmatrix.matrix.assemble import assemble, claims_of
from respmatrix.matrix.merge import gather
from respmatrix.matrix.views.names import ColumnNames
from respmatrix.model import Department, ResponsibilityMatrix, Role, Row
from respmatrix.text import fold


def filter_matrix(
    matrix: ResponsibilityMatrix,
    *,
    departments: Iterable[str | Department] | None = None,
    roles: Collection[Role] | None = None,
    sections: Iterable[str] | None = None,
    documents: Iterable[int | str] | None = None,
    text: str | None = None,
    others: bool = True,
) -> ResponsibilityMatrix:
    """Return the tasks that fulfil every condition given, as a matrix（筛选）.

    Rows keep their ids, and columns their order, unless `documents` are chosen: then the result is the
    matrix of these alone. A condition given as an empty list is fulfilled by no task.

    Args:
        matrix: the matrix.
        departments: one of these takes part (see `columns_named`) …
        roles: … or, where they are not given, anybody does, in one of these roles.
        sections: one of these stands in the headings above the task, or is its own.
        documents: indices, file names or titles.
        text: stands in the task's text; width of characters and white space make no difference.
        others: keep the other bodies of the tasks; False keeps only what was asked for.
    """
    if documents is not None:
        places = [(0, index) for index in _documents(matrix, tuple(documents))]
        matrix = gather([matrix], places, column_order=matrix.column_order)
    headings = None if sections is None else tuple(map(_plain, sections))
    words = _plain(text or "")
    fit = [_is_below(row, headings) and words in _plain(row.task.text) for row in matrix.rows]
    keys = None if departments is None else _keys(matrix, departments)
    asked = [
        claim
        for claim in claims_of(matrix)
        if fit[claim.row]
        and (keys is None or claim.column.key in keys)
        and (roles is None or claim.evidence.role in roles)
    ]
    place = {row: index for index, row in enumerate(sorted({claim.row for claim in asked}))}
    claims = (
        claim._replace(row=place[claim.row])
        for claim in (claims_of(matrix) if others else asked)
        if claim.row in place
    )
    rows = tuple(matrix.rows[row] for row in place)
    return assemble(matrix.documents, rows, claims, column_order=matrix.column_order)


def _keys(matrix: ResponsibilityMatrix, departments: Iterable[str | Department]) -> set[str]:
    names = ColumnNames(matrix)
    return {matrix.columns[index].key for wanted in departments for index in names.find(wanted)}


def _documents(matrix: ResponsibilityMatrix, wanted: tuple[int | str, ...]) -> list[int]:
    """Return the chosen documents in the order of the matrix."""
    return [
        index
        for index, document in enumerate(matrix.documents)
        if index in wanted or document.source.name in wanted or document.meta.title in wanted
    ]


def _is_below(row: Row, headings: tuple[str, ...] | None) -> bool:
    if headings is None:
        return True
    own = [_plain(heading) for heading in (*row.task.path, row.task.heading)]
    return any(wanted in heading for wanted in headings for heading in own)


def _plain(text: str) -> str:
    return "".join(fold(text).split())
