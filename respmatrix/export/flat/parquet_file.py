"""Matrix ↔ Parquet（列式数据文件）: the records, for data frames and data bases."""

from __future__ import annotations

import os
import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import asdict, fields

from respmatrix.errors import ReadError, RespmatrixError, WriteError
from respmatrix.export.atomic import write_atomically
from respmatrix.export.flat.options import FlatOptions
from respmatrix.export.flat.records import Record, cells_of, records
from respmatrix.export.marked import MarkedCell
from respmatrix.model import ResponsibilityMatrix

if TYPE_CHECKING:
    import pyarrow as pa

_SCHEMA = {b"respmatrix.schema": b"respmatrix.records", b"respmatrix.version": b"1"}
_SURROGATES = re.compile("[\ud800-\udfff]")


def write_parquet(
    matrix: ResponsibilityMatrix,
    path: str | os.PathLike[str],
    *,
    options: FlatOptions = FlatOptions(),  # noqa: B008 - a frozen value
) -> None:
    """Write `matrix` as Parquet: one record for every task, body and role.

    Columns are those of `Record`; texts are exact, lone surrogates apart. Needs pyarrow
    (`pip install respmatrix[parquet]`).

    Args:
        matrix: the matrix.
        path: where to write; an old file is replaced.
        options: punctuation of the bodies' headings.

    Raises:
        WriteError: pyarrow is missing, the directory does not exist, or the file cannot be written.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise _missing(WriteError, f"无法写出「{path}」", f"cannot write {path}") from error
    found = [asdict(record) for record in records(matrix, options.layout, _storable)]
    table = pa.Table.from_pylist(found, schema=_arrow_schema())
    written = BytesIO()
    pq.write_table(table, written, compression="zstd")
    write_atomically(path, written.getvalue())


def read_parquet(path: str | os.PathLike[str]) -> tuple[MarkedCell, ...]:
    """Return the cells that `write_parquet` wrote to `path`.

    Raises:
        ReadError: pyarrow is missing, the file cannot be read, or is no file of ours.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise _missing(ReadError, f"无法读取「{path}」", f"cannot read {path}") from error
    try:
        table = pq.read_table(BytesIO(Path(path).read_bytes()), columns=["number", "department", "mark"])
        return cells_of((one["number"], one["department"], one["mark"]) for one in table.to_pylist())
    except (OSError, ValueError, KeyError, pa.ArrowException) as error:
        raise ReadError(
            f"无法读取「{path}」：不是 respmatrix 生成的 Parquet 文件",
            "请给出由 respmatrix build 生成的 .parquet 文件",
            message_en=f"cannot read {path}: it is no Parquet file that respmatrix wrote",
            hint_en="give a .parquet file that respmatrix build wrote",
        ) from error


def _arrow_schema() -> pa.Schema:
    import pyarrow as pa

    types = {"int": pa.int32(), "bool": pa.bool_()}
    columns = [
        pa.field(one.name, types.get(str(one.type), pa.string()), nullable=False) for one in fields(Record)
    ]
    return pa.schema(columns, metadata=_SCHEMA)


def _storable(text: str) -> str:
    return _SURROGATES.sub("\ufffd", text)


def _missing(kind: type[RespmatrixError], zh: str, en: str) -> RespmatrixError:
    return kind(
        f"{zh}：没有安装 pyarrow",
        "请运行 pip install 'respmatrix[parquet]'",
        message_en=f"{en}: pyarrow is not installed",
        hint_en="run pip install 'respmatrix[parquet]'",
    )
