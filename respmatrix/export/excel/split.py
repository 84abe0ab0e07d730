"""A workbook for every body（分部门工作簿）: its list of tasks, and its part of the ledger."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from respmatrix.errors import WriteError
from respmatrix.export.excel.options import ExcelOptions
from respmatrix.export.excel.order import by_load
from respmatrix.export.excel.workbook import body_bytes
from respmatrix.export.marked import headings
from respmatrix.model import ResponsibilityMatrix

_UNSAFE = re.compile(r'[\\/:*?"<>|\s\x00-\x1f\x7f\ud800-\udfff\ufffd]+')
_LONGEST = 60
"""Characters of a name that a file name keeps: no system has trouble with 180 bytes and a number."""


def split_by_department(
    matrix: ResponsibilityMatrix,
    directory: str | os.PathLike[str],
    *,
    options: ExcelOptions = ExcelOptions(),  # noqa: B008 - a frozen value
) -> tuple[Path, ...]:
    """Write a workbook for every body, with its tasks, ledger rows and source sentences（分部门工作簿）.

    The ids in the ledger are those of the workbook of all bodies. Names of files are the ordinal and
    the name of the body, as far as every system can hold it. Where one cannot be made, none is written.

    Args:
        matrix: the matrix.
        directory: where to write; made where it is missing. Old files of the same names are replaced.
        options: title, punctuation, fonts and order of the bodies; the sheets are always the same.

    Returns:
        The paths, in the order of the bodies.

    Raises:
        WriteError: the directory cannot be made or written to.
    """
    matrix = by_load(matrix) if options.order == "load" else matrix
    target = Path(directory)
    width = max(2, len(str(len(matrix.columns))))
    names = [
        f"{number:0{width}}_{safe_name(heading)}.xlsx"
        for number, heading in enumerate(headings(matrix, options.layout), start=1)
    ]
    try:
        target.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".respmatrix-", dir=target) as folder:
            for column, name in enumerate(names):
                (Path(folder) / name).write_bytes(body_bytes(matrix, column, options=options))
            for name in names:
                (Path(folder) / name).replace(target / name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteError(
            f"无法写出到文件夹「{target}」：{reason}",
            "请检查该位置是否为文件夹、上级文件夹是否存在，以及写入权限和磁盘空间",
            message_en=f"cannot write to the directory {target}: {reason}",
            hint_en="check that it is a directory, that its parent exists, permissions and disk space",
        ) from error
    return tuple(target / name for name in names)


def safe_name(name: str) -> str:
    """Return `name` as part of a file name that every system takes.

    >>> safe_name("市发改委/市能源局"), safe_name("..")
    ('市发改委_市能源局', '单位')
    """
    return _UNSAFE.sub("_", name)[:_LONGEST].strip("._ ") or "单位"
