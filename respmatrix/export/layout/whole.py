"""Bodies that tasks have from the whole document, told once for it（承自全文的单位）."""

from __future__ import annotations

from collections import Counter

from respmatrix.export.layout.options import LayoutOptions
from respmatrix.model import ResponsibilityMatrix, Role, Row

WHOLE = "〔承自全文〕"
"""Stands in a row for the bodies of its document, where these are told once."""


def names_bodies(row: Row) -> bool:
    """Tell whether the task of `row` itself names bodies."""
    return any(attribution.parties for attribution in row.task.attributions)


def whole_bodies(
    matrix: ResponsibilityMatrix,
    options: LayoutOptions = LayoutOptions(),  # noqa: B008
) -> dict[int, dict[Role, list[str]]]:
    """Return the names by role, for every document from which several rows have all their bodies.

    Args:
        matrix: the matrix.
        options: punctuation.
    """
    heirs = Counter(row.document for row in matrix.rows if not names_bodies(row))
    told: dict[int, dict[Role, list[str]]] = {}
    for index, document in enumerate(matrix.documents):
        if heirs[index] > 1 and document.parties:
            told[index] = {
                role: list(dict.fromkeys(names))
                for role in Role
                if (names := [options.show(party.name) for party in document.parties if party.role is role])
            }
    return told
