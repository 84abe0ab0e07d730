"""Room 5: documents → responsibility matrix（责任矩阵）."""

from respmatrix.matrix.build import build_matrix, uncovered_tasks
from respmatrix.matrix.merge import merge

__all__ = ["build_matrix", "merge", "uncovered_tasks"]
