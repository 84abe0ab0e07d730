"""What every body has to do, as lists of Markdown（各部门任务清单）."""

from __future__ import annotations

from collections.abc import Iterator

from respmatrix.export.checks import runs_of
from respmatrix.export.layout import LayoutOptions, assignments, marks, unit_columns, whole_bodies
from respmatrix.export.layout.assignments import AssignmentText
from respmatrix.export.layout.marks import ROLE_WORDS
from respmatrix.export.layout.sections import document_title
from respmatrix.export.layout.whole import WHOLE, names_bodies
from respmatrix.export.marked import headings
from respmatrix.model import ResponsibilityMatrix


def whole_lines(matrix: ResponsibilityMatrix, options: LayoutOptions) -> Iterator[str]:
    """Yield for every document the bodies that its tasks have from the whole of it."""
    for index, told in whole_bodies(matrix, options).items():
        title = ""
        if len(matrix.documents) > 1:
            title = document_title(matrix.documents[index], index + 1, options) + "："
        named = "；".join(f"{ROLE_WORDS[role]} {'、'.join(names)}" for role, names in told.items())
        yield f"{title}承自全文的单位（表中记作{WHOLE}）：{named}"


def body_lists(matrix: ResponsibilityMatrix, options: LayoutOptions) -> Iterator[tuple[str, list[str]]]:
    """Yield heading and lines of every body, a line for every task: 「★ 3　建设平台［2025年底前］」.

    Tasks that a body has from the whole document are told in one line for its marks.
    """
    names = headings(matrix, options)
    once = whole_bodies(matrix, options)
    lines: dict[int, list[str]] = {}
    heirs: dict[int, dict[str, list[int]]] = {}
    for texts in assignments(matrix, options):
        for text in texts:
            cell, row = text.cell, matrix.rows[text.cell.row]
            if row.document in once and not names_bodies(row) and not cell.printed:
                heirs.setdefault(cell.column, {}).setdefault(marks(cell), []).append(cell.row)
            else:
                lines.setdefault(cell.column, []).append(_line(text))
    for unit in unit_columns(matrix, options):
        if unit.column is None:
            continue
        held = lines.get(unit.column, [])
        inherited = heirs.get(unit.column, {})
        count = len(held) + sum(map(len, inherited.values()))
        told = [
            f"{mark} 序号{'、'.join(runs_of(rows))}（未列单位，承自全文）" for mark, rows in inherited.items()
        ]
        if count:
            yield f"{names[unit.column]}（{count}项）", [*held, *told]


def _line(text: AssignmentText) -> str:
    deadline = "，".join(text.deadline.split("\n"))
    return f"{marks(text.cell)} {text.cell.row + 1}　{text.task}" + (f"［{deadline}］" if deadline else "")
