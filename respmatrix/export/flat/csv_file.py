"""Matrix ↔ CSV（逗号分隔文件）: safe to open in Excel, and read back to the same cells."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

from respmatrix.errors import ReadError
from respmatrix.export.atomic import write_atomically
from respmatrix.export.flat.options import FlatOptions
from respmatrix.export.flat.records import Record, cells_of, records
from respmatrix.export.layout import marks, unit_columns
from respmatrix.export.layout.marks import ROLE_WORDS
from respmatrix.export.marked import MarkedCell, headings
from respmatrix.model import CellKind, ResponsibilityMatrix

_KINDS = {
    CellKind.NAMED: "列名",
    CellKind.COLLECTIVE: "集合主体",
    CellKind.INHERITED: "承自上级标题或全文",
    CellKind.INFERRED: "按规则推定",
}
_LONG = (
    *("序号", "任务编号", "文件", "章节", "重点任务", "单位", "单位所属", "角色", "标记", "类别"),
    *("名单未列全", "完成时限", "位置", "原文写法", "原文依据", "依据的规则"),
)
_BEFORE = ("序号", "任务编号", "文件", "章节", "重点任务")
_AFTER = ("名单未列全", "合计")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a text for a formula, as OWASP lists it."""

Value = str | int


def write_csv(
    matrix: ResponsibilityMatrix,
    path: str | os.PathLike[str],
    *,
    options: FlatOptions = FlatOptions(),  # noqa: B008 - a frozen value
) -> None:
    """Write `matrix` as CSV: UTF-8 with a byte-order mark, so that Excel reads Chinese.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, which
    `read_csv` takes away again.

    Args:
        matrix: the matrix.
        path: where to write; an old file is replaced.
        options: long or wide form, punctuation.

    Raises:
        WriteError: the directory does not exist, or the file cannot be written.
    """
    lines = _long(matrix, options) if options.form == "long" else _wide(matrix, options)
    written = StringIO(newline="")
    writer = csv.writer(written)
    writer.writerows([_safe(value) for value in line] for line in lines)
    write_atomically(path, written.getvalue().encode("utf-8-sig"))


def read_csv(path: str | os.PathLike[str]) -> tuple[MarkedCell, ...]:
    """Return the cells that `write_csv` wrote to `path`, in either form.

    Raises:
        ReadError: the file cannot be read, or is no CSV of ours.
    """
    try:
        lines = [*csv.reader(StringIO(Path(path).read_text(encoding="utf-8-sig"), newline=""))]
        head = [_undone(value) for value in lines[0]]
        body = [[_undone(value) for value in line] for line in lines[1:]]
        if tuple(head) == _LONG:
            return cells_of(_told(body))
        if tuple(head[: len(_BEFORE)]) == _BEFORE and tuple(head[-len(_AFTER) :]) == _AFTER:
            return tuple(_marked(head, body))
    except (OSError, ValueError, IndexError, KeyError, csv.Error) as error:
        raise _unreadable(path) from error
    raise _unreadable(path)


def _long(matrix: ResponsibilityMatrix, options: FlatOptions) -> Iterator[Sequence[Value]]:
    yield _LONG
    yield from (_line(record) for record in records(matrix, options.layout, options.layout.show))


def _line(record: Record) -> tuple[Value, ...]:
    return (
        *(record.number, record.task, record.document, record.section, record.title),
        *(record.department, record.scope, ROLE_WORDS[record.role], record.mark, _KINDS[record.kind]),
        *("是" if record.open_ended else "", record.deadline, record.where),
        *(record.mention, record.sentence, record.rule),
    )


def _wide(matrix: ResponsibilityMatrix, options: FlatOptions) -> Iterator[Sequence[Value]]:
    from respmatrix.export.layout.sections import document_title

    show, bodies = options.layout.show, headings(matrix, options.layout)
    order = [column.column for column in unit_columns(matrix, options.layout) if column.column is not None]
    yield (*_BEFORE, *(bodies[column] for column in order), *_AFTER)
    for index, row in enumerate(matrix.rows):
        held = [matrix.cell(index, column) for column in order]
        document = matrix.documents[row.document]
        yield (
            *(index + 1, row.id, document_title(document, row.document + 1, options.layout)),
            *(" / ".join(map(show, row.task.path)), show(row.task.heading)),
            *(marks(cell) if cell else "" for cell in held),
            *("等" if row.open_ended else "", sum(cell is not None for cell in held)),
        )


def _told(lines: Iterable[Sequence[str]]) -> Iterator[tuple[int, str, str]]:
    for line in lines:
        told = dict(zip(_LONG, line, strict=True))
        yield int(told["序号"]), told["单位"], told["标记"]


def _marked(head: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[MarkedCell]:
    for line in lines:
        for heading, held in [*zip(head, line, strict=True)][len(_BEFORE) : -len(_AFTER)]:
            if held:
                yield MarkedCell(int(line[0]), heading, held)


def _safe(value: Value) -> Value:
    """Return `value` with an apostrophe before what would be a formula, or look like one so marked."""
    if isinstance(value, str) and value.lstrip("'").startswith(_FORMULA):
        return f"'{value}"
    return value


def _undone(text: str) -> str:
    """Return what `_safe` was given."""
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(_FORMULA) else text


def _unreadable(path: str | os.PathLike[str]) -> ReadError:
    return ReadError(
        f"无法读取「{path}」：不是 respmatrix 生成的 CSV",
        "请给出由 respmatrix build 生成、未改动表头的 .csv 文件",
        message_en=f"cannot read {path}: it is no CSV that respmatrix wrote",
        hint_en="give a .csv file that respmatrix build wrote, its headings unchanged",
    )
