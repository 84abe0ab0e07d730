"""Matrix → records and data frames（记录与数据框）."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypedDict, get_type_hints, overload

from respmatrix.errors import RespmatrixError
from respmatrix.model import Cell, CellKind, ResponsibilityMatrix

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

Backend = Literal["pandas", "polars", "pyarrow"]


class Record(TypedDict):
    """One role of one body in one task（记录）."""

    task: str
    """Id of the row."""
    document: str
    """Title of the document, else the name of its file."""
    section: str
    """Headings above the task, from the outside in, parted by 「 / 」."""
    label: str
    title: str
    department: str
    """Name of the body as printed, one for the whole column."""
    canonical: str
    """Its canonical name; the printed one where it is not identified."""
    department_id: str | None
    """Id in the registry; None where it is not identified."""
    scope: str
    collective: bool
    role: str
    """「lead」, 「responsible」, 「support」 or 「guide」."""
    kind: str
    """「named」, 「collective」, 「inherited」 or 「inferred」: the strongest evidence for this role."""
    printed: bool
    """False where the task itself does not print the body in this role."""
    open_ended: bool
    """True where a list of the task is open: bodies that are not named may belong to it."""
    deadline: str | None
    """As printed; several are parted by 「；」."""
    mention: str
    """The text at the place of the first evidence."""
    line: int
    """Line of that place in the file, counted from 1."""
    position: int
    """Place in the printed list, counted from 1; it never implies a lead."""


def to_records(matrix: ResponsibilityMatrix) -> list[Record]:
    """Return one record for every role of every body in every task, in the order of the cells（记录）."""
    return [record for cell in matrix.cells for record in _records(matrix, cell)]


@overload
def to_frame(matrix: ResponsibilityMatrix, *, backend: Literal["pandas"] = ...) -> pd.DataFrame: ...
@overload
def to_frame(matrix: ResponsibilityMatrix, *, backend: Literal["polars"]) -> pl.DataFrame: ...
@overload
def to_frame(matrix: ResponsibilityMatrix, *, backend: Literal["pyarrow"]) -> pa.Table: ...
def to_frame(
    matrix: ResponsibilityMatrix, *, backend: Backend = "pandas"
) -> pd.DataFrame | pl.DataFrame | pa.Table:
    """Return the records of `matrix` as a data frame, one column for every key of `Record`（数据框）.

    Args:
        matrix: the matrix; an empty one gives an empty frame of the same columns and types.
        backend: 「pandas」, 「polars」 or 「pyarrow」.

    Raises:
        RespmatrixError: narwhals, or the library asked for, is not installed.
    """
    records = to_records(matrix)
    columns = {key: [_storable(record[key]) for record in records] for key in _TYPES}  # type: ignore[literal-required]
    try:
        import narwhals as nw

        types = {bool: nw.Boolean(), int: nw.Int64()}
        schema = nw.Schema({key: types.get(kind, nw.String()) for key, kind in _TYPES.items()})
        frame: pd.DataFrame | pl.DataFrame | pa.Table
        frame = nw.from_dict(columns, schema, backend=backend).to_native()
        return frame
    except ModuleNotFoundError as error:
        raise RespmatrixError(
            f"没有安装 {error.name}，不能生成 {backend} 数据框",
            f"pip install 'respmatrix[frames]' {backend}",
            message_en=f"{error.name} is not installed, which a {backend} frame needs",
            hint_en=f"pip install 'respmatrix[frames]' {backend}",
        ) from error


_TYPES = get_type_hints(Record)
_KINDS = tuple(CellKind)


def _storable(value: object) -> object:
    """Return `value` without lone surrogates, which no frame can hold."""
    if not isinstance(value, str):
        return value
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _records(matrix: ResponsibilityMatrix, cell: Cell) -> Iterator[Record]:
    row, column = matrix.rows[cell.row], matrix.columns[cell.column]
    document = matrix.documents[row.document]
    source, title = document.source, document.meta.title
    deadlines = dict.fromkeys(one.deadline for one in row.attributions if one.deadline)
    for role in cell.roles:
        held = [evidence for evidence in cell.evidence if evidence.role is role]
        first = min(held, key=lambda evidence: _KINDS.index(evidence.kind))
        yield {
            "task": row.id,
            "document": title or source.name.replace("\\", "/").rpartition("/")[2],
            "section": " / ".join(row.task.path),
            "label": row.task.label,
            "title": row.task.title,
            "department": column.name,
            "canonical": column.canonical_name,
            "department_id": column.department.id if column.department else None,
            "scope": column.scope,
            "collective": column.collective,
            "role": role.value,
            "kind": first.kind.value,
            "printed": any(evidence.printed for evidence in held),
            "open_ended": row.open_ended,
            "deadline": "；".join(deadlines) or None,
            "mention": first.span.of(source.text),
            "line": source.locate(first.span).line,
            "position": first.party.position + 1,
        }
