"""A matrix seen from other sides（视图）: parts of it, lists by body and leader, figures."""

from respmatrix.matrix.views.figures import co_responsibility, count_roles, coverage
from respmatrix.matrix.views.lists import by_department, by_leader
from respmatrix.matrix.views.names import columns_named
from respmatrix.matrix.views.select import filter_matrix
from respmatrix.matrix.views.transpose import transpose_matrix

__all__ = [
    "by_department",
    "by_leader",
    "co_responsibility",
    "columns_named",
    "count_roles",
    "coverage",
    "filter_matrix",
    "transpose_matrix",
]
