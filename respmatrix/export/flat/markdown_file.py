r"""Matrix ↔ Markdown: the table of tasks, the matrix and its legend, for wikis and code hosts."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from respmatrix.errors import ReadError
from respmatrix.export.atomic import write_atomically
from respmatrix.export.checks import checks, checks_table
from respmatrix.export.flat.markdown_lists import body_lists, whole_lines
from respmatrix.export.flat.options import FlatOptions
from respmatrix.export.layout import marks, task_table, unit_columns
from respmatrix.export.layout.marks import mark_legend
from respmatrix.export.layout.sections import section_rows
from respmatrix.export.marked import MarkedCell, headings
from respmatrix.model import ResponsibilityMatrix, RowKind, Table, TableRow

_MATRIX, _LISTS = "## 责任矩阵", "## 各部门任务清单"
_MOST_BODIES = 12
"""Bodies of one table; more of them are wider than a page or a screen shows."""
_BEFORE, _AFTER = ("序号", "重点任务"), ("名单未列全",)
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$:@])")
_ESCAPED = re.compile(r"\\(.)")
_BORDER = re.compile(r"(?<!\\)(?:\\\\)*\|")


def write_markdown(
    matrix: ResponsibilityMatrix,
    path: str | os.PathLike[str],
    *,
    options: FlatOptions = FlatOptions(),  # noqa: B008 - a frozen value
) -> None:
    """Write `matrix` as Markdown（重点任务分工表、各部门任务清单、责任矩阵、核对）.

    The matrix is as many tables as it takes to show few bodies in each.
    Every mark of Markdown or HTML in a text is escaped: it shows as it stands.

    Args:
        matrix: the matrix.
        path: where to write; an old file is replaced.
        options: title and punctuation.

    Raises:
        WriteError: the directory does not exist, or the file cannot be written.
    """
    tasks = task_table(matrix, options.layout, ditto=False)
    title = "".join(tasks.title.split("\n")[:-1]) or "责任矩阵"
    parts = [f"# {_escaped(title)}", _escaped(tasks.basis), f"## {tasks.name}"]
    parts += [f"- {_escaped(line)}" for line in whole_lines(matrix, options.layout)]
    parts += [*_told(tasks), _LISTS]
    for heading, lines in body_lists(matrix, options.layout):
        parts += [f"### {_escaped(heading)}", *(f"- {_escaped(line)}" for line in lines)]
    parts += [_MATRIX, *_cross_tables(matrix, options)]
    parts += [f"- {_escaped(line)}" for line in mark_legend(matrix)]
    review = checks_table(matrix, checks(matrix, options.layout), options.layout)
    if review.rows:
        parts += [f"## {review.name}", *_told(review)]
    write_atomically(path, ("\n".join(_spaced(parts)) + "\n").encode("utf-8"))


def read_markdown(path: str | os.PathLike[str]) -> tuple[MarkedCell, ...]:
    """Return the cells of the matrix that `write_markdown` wrote to `path`.

    Raises:
        ReadError: the file cannot be read, or is no page of ours.
    """
    try:
        text = Path(path).read_text(encoding="utf-8")
        part = text.partition(f"\n{_MATRIX}\n")[2].partition("\n## ")[0]
        lines = [_split(line) for line in part.split("\n") if line.startswith("|")]
        if lines and tuple(lines[0][:2]) == _BEFORE:
            return tuple(_marked(lines))
    except (OSError, ValueError) as error:
        raise _unreadable(path) from error
    raise _unreadable(path)


def _cross_tables(matrix: ResponsibilityMatrix, options: FlatOptions) -> Iterator[str]:
    order = [column.column for column in unit_columns(matrix, options.layout) if column.column is not None]
    parts = -(-len(order) // _MOST_BODIES) or 1
    edges = [len(order) * part // parts for part in range(parts + 1)]
    if parts > 1:
        yield f"共{len(order)}个单位，分{parts}张表；每张只列有关的任务，未列单位的任务在第1张。"
    for part, (first, last) in enumerate(pairwise(edges)):
        if parts > 1:
            yield f"### 第{first + 1}—{last}个单位"
        yield from _cross_table(
            matrix, order[first:last], options, kept=_kept(matrix, order[first:last], part)
        )


def _kept(matrix: ResponsibilityMatrix, columns: Sequence[int], part: int) -> frozenset[int]:
    """Return the rows with a mark in `columns`; in the first part also those with no mark at all."""
    blank = set(range(len(matrix.rows))) - {cell.row for cell in matrix.cells} if part == 0 else set()
    return frozenset(blank | {cell.row for cell in matrix.cells if cell.column in columns})


def _cross_table(
    matrix: ResponsibilityMatrix, order: Sequence[int], options: FlatOptions, *, kept: frozenset[int]
) -> Iterator[str]:
    bodies = headings(matrix, options.layout)
    pending: list[tuple[int, str]] = []
    yield _line([*_BEFORE, *(bodies[column] for column in order), *_AFTER])
    yield "|" + " --- |" * 2 + " :-: |" * (len(order) + 1)
    for index, (row, opened) in enumerate(
        zip(matrix.rows, section_rows(matrix, options.layout), strict=True)
    ):
        for section in opened:
            # A heading of the same or a higher level ends what nothing was shown of.
            while pending and pending[-1][0] >= _rank(section):
                pending.pop()
            pending.append((_rank(section), section.cells[0].text))
        if index not in kept:
            continue
        for _, text in pending:
            yield _line(["", text, *[""] * (len(order) + 1)])
        pending.clear()
        held = (matrix.cell(index, column) for column in order)
        shown = [marks(cell) if cell else "" for cell in held]
        title = options.layout.show(row.task.heading)
        yield _line([str(index + 1), title, *shown, "等" if row.open_ended else ""])


def _rank(section: TableRow) -> int:
    return -1 if section.kind is RowKind.DOCUMENT else section.level


def _told(table: Table) -> Iterator[str]:
    yield _line([column.heading for column in table.columns])
    yield "|" + " --- |" * len(table.columns)
    for row in table.rows:
        texts = [cell.text for cell in row.cells]
        if row.kind is not RowKind.DATA:
            texts = ["", *texts, *[""] * (len(table.columns) - 2)]
        yield _line(texts)


def _line(texts: Sequence[str]) -> str:
    return "| " + " | ".join(_escaped(text) for text in texts) + " |"


def _escaped(text: str) -> str:
    """Return `text` so that Markdown shows it as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", text).replace("\n", "<br>") if text else ""


def _split(line: str) -> list[str]:
    """Return the texts of a table's line."""
    texts, start = [], 1
    for border in _BORDER.finditer(line, 1):
        texts.append(line[start : border.end() - 1].strip().replace("<br>", "\n"))
        start = border.end()
    return [_ESCAPED.sub(r"\1", text) for text in texts]


def _marked(lines: Sequence[Sequence[str]]) -> Iterator[MarkedCell]:
    head: Sequence[str] = ()
    for line in lines:
        if tuple(line[:2]) == _BEFORE:
            head = line
        elif line[0] and line[0].isdecimal():
            for heading, held in [*zip(head, line, strict=True)][len(_BEFORE) : -len(_AFTER)]:
                if held:
                    yield MarkedCell(int(line[0]), heading, held)


def _spaced(parts: Sequence[str]) -> Iterator[str]:
    """Yield the lines with an empty one between a heading, a table and a list."""
    before = ""
    for part in parts:
        if before and (part[:1] != before[:1] or part[:1] not in "|-"):
            yield ""
        yield part
        before = part


def _unreadable(path: str | os.PathLike[str]) -> ReadError:
    return ReadError(
        f"无法读取「{path}」：不是 respmatrix 生成的 Markdown",
        "请给出由 respmatrix build 生成的 .md 文件",
        message_en=f"cannot read {path}: it is no Markdown that respmatrix wrote",
        hint_en="give a .md file that respmatrix build wrote",
    )
