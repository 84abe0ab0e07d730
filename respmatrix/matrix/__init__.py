"""Room 5: documents → responsibility matrix（责任矩阵）."""

from respmatrix.matrix.build import Resolve, build_matrix, uncovered_tasks
from respmatrix.matrix.expand import Members, collapse_matrix
from respmatrix.matrix.merge import merge

__all__ = ["Members", "Resolve", "build_matrix", "collapse_matrix", "merge", "uncovered_tasks"]
