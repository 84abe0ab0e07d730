"""Word file → cells（读回 Word 文件）: proof that annex 2 says what the matrix says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from respmatrix.errors import ReadError
from respmatrix.export.marked import MarkedCell
from respmatrix.export.word.markup import W_NAMESPACE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_W = f"{{{W_NAMESPACE}}}"
_STYLE = "RmMatrixHead"


def read_docx(path: str | os.PathLike[str]) -> tuple[MarkedCell, ...]:
    """Return the cells that the matrix of the file at `path` shows, page by page.

    A body is called by its heading and the group that it stands in.

    Raises:
        ReadError: the file cannot be read, or its tables are none of ours or lack the matrix.
    """
    import docx
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    try:
        tables = list(docx.Document(os.fspath(path)).element.body.iter(f"{_W}tbl"))
        matrices = [table for table in tables if _is_matrix(table)]
        if matrices or not tables:
            return tuple(cell for table in matrices for cell in _cells(table))
        reason: Exception | None = None
    except (OpcError, BadZipFile, LxmlError, OSError, KeyError, ValueError) as error:
        reason = error
    raise ReadError(
        f"无法读取「{path}」：没有 respmatrix 生成的责任矩阵",
        "请给出由 respmatrix 生成、附有“责任矩阵”的 .docx 文件",
        message_en=f"cannot read {path}: it holds no matrix that respmatrix wrote",
        hint_en="give a .docx file that respmatrix wrote with the matrix annexed",
    ) from reason


def _is_matrix(table: Element) -> bool:
    return any(style.get(f"{_W}val") == _STYLE for style in table.iter(f"{_W}pStyle"))


def _cells(table: Element) -> Iterator[MarkedCell]:
    """Yield the filled cells of one page: the first row names groups, the second bodies."""
    groups, bodies, *rows = table.findall(f"{_W}tr")
    above = [(_text(cell), _span(cell)) for cell in groups.findall(f"{_W}tc")]
    spread = [group for group, span in above for _ in range(span)]
    named = [_text(cell) for cell in bodies.findall(f"{_W}tc")]
    # A column that goes through both rows is no body's.
    headings = {place: f"{name}（{spread[place]}）" for place, name in enumerate(named) if name}
    for row in rows:
        shown = [_text(cell) for cell in row.findall(f"{_W}tc")]
        if len(shown) == len(named) and shown[0].isdecimal():
            for place, body in headings.items():
                if shown[place]:
                    yield MarkedCell(int(shown[0]), body, shown[place])


def _span(cell: Element) -> int:
    found = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return 1 if found is None else int(found.get(f"{_W}val", "1"))


def _text(cell: Element) -> str:
    """Return the text of a cell, line breaks as line feeds."""
    pieces = cell.iter(f"{_W}t", f"{_W}br")
    return "".join("\n" if one.tag == f"{_W}br" else one.text or "" for one in pieces)
