"""Which columns a name means（按名称找列）."""

from __future__ import annotations

from attrs import define, field

from respmatrix.model import Department, ResponsibilityMatrix
from respmatrix.text import fold


@define
class ColumnNames:
    """Columns of a matrix by all that they are called; made once, asked often."""

    matrix: ResponsibilityMatrix
    _ids: dict[str, list[int]] = field(init=False, factory=dict)
    _names: dict[str, list[int]] = field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        for index, column in enumerate(self.matrix.columns):
            ids = {column.key} | ({column.department.id} if column.department else set())
            for identity in ids:
                self._ids.setdefault(identity, []).append(index)
            for name in set(map(fold, (column.name, column.canonical_name, *column.names))):
                self._names.setdefault(name, []).append(index)

    def find(self, wanted: str | Department) -> tuple[int, ...]:
        """Return the columns that `wanted` means, in their order; see `columns_named`."""
        if not isinstance(wanted, Department):
            found = {*self._ids.get(wanted, ()), *self._names.get(fold(wanted), ())}
        else:
            unidentified = (
                index
                for index in self._names.get(fold(wanted.name), ())
                if self.matrix.columns[index].department is None
            )
            found = {*self._ids.get(wanted.id, ()), *unidentified}
        return tuple(sorted(found))


def columns_named(matrix: ResponsibilityMatrix, wanted: str | Department) -> tuple[int, ...]:
    """Return the columns of a body（按名称找列）: several where bodies of several places have the name.

    Args:
        matrix: the matrix.
        wanted: a printed name, the canonical name, a department's id, a column's key; or a department,
            which is found by its id, and by its name among bodies that nobody identified.
    """
    return ColumnNames(matrix).find(wanted)
