"""Matrices → one matrix（合并责任矩阵）."""

from __future__ import annotations

from collections.abc import Iterable

from respmatrix.matrix.build import build_matrix
from respmatrix.model import ResponsibilityMatrix


def merge(matrices: Iterable[ResponsibilityMatrix]) -> ResponsibilityMatrix:
    """Return the matrix over the documents of all `matrices`, in their order.

    It is built anew from the documents, so that merging is associative and keeps every
    piece of evidence; row ids and scopes are those of the whole.
    """
    return build_matrix(document for matrix in matrices for document in matrix.documents)
