"""Matrix → records: one for every task, body and role, with its evidence（逐条记录）."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from attrs import frozen

from respmatrix.diagnostics.place import where
from respmatrix.export.layout import LayoutOptions, marks
from respmatrix.export.layout.sections import document_title
from respmatrix.export.marked import MarkedCell, headings
from respmatrix.model import Cell, CellKind, Evidence, ResponsibilityMatrix, Role

_KINDS = tuple(CellKind)
_MARK = re.compile("〔.〕|.")
"""One mark of a cell."""


@frozen
class Record:
    """One body's part of one role in one task（任务 × 单位 × 角色）."""

    number: int
    """Number of the task in the tables, counted from 1."""
    task: str
    """Id of the row: 「T2-1」, or 「D2-T2-1」 where there are several documents."""
    document: str
    """Title of the document, else its file name."""
    section: str
    """Enclosing headings from the outside in, joined by 「 / 」."""
    title: str
    """Label and title of the task."""
    department: str
    """Heading of the body's column; unique in the matrix."""
    scope: str
    collective: bool
    role: Role
    mark: str
    """The mark of the role, in brackets where the task itself does not print the body in it."""
    kind: CellKind
    """What this role rests on; the strongest of its evidence."""
    open_ended: bool
    """True where the list of the row is open."""
    deadline: str
    """The attributions' deadlines as printed, one a line."""
    line: int
    """Line of the first evidence in the file, counted from 1."""
    where: str
    """The same place as a reader of the file finds it: 「第12行」, 「第3页，第2个表，第4行第1列」."""
    mention: str
    """The body as printed, every wording once, one a line."""
    sentence: str
    """The attributions in which it stands, one a line; the body alone where there is none."""
    rule: str
    """The sentences of the rules that it rests on, one a line; empty where it is printed."""


def records(
    matrix: ResponsibilityMatrix, options: LayoutOptions, show: Callable[[str], str]
) -> Iterator[Record]:
    """Yield the records of `matrix` by row, column and role.

    Args:
        matrix: the matrix.
        options: how headings of documents and bodies are displayed.
        show: how every other text is made fit for the file.
    """
    show = lru_cache(maxsize=4096)(show)  # cells of a row tell the same texts
    bodies = headings(matrix, options)
    titles = [
        document_title(document, number, options) for number, document in enumerate(matrix.documents, start=1)
    ]
    for cell in matrix.cells:
        row, column = matrix.rows[cell.row], matrix.columns[cell.column]
        deadlines = dict.fromkeys(one.deadline for one in row.attributions if one.deadline)
        for role, mark in zip(cell.roles, _MARK.findall(marks(cell)), strict=True):
            evidence = [one for one in cell.evidence if one.role is role]
            first = evidence[0]
            source = matrix.documents[first.document].source
            yield Record(
                cell.row + 1,
                row.id,
                titles[row.document],
                " / ".join(show(part) for part in row.task.path),
                show(row.task.heading),
                bodies[cell.column],
                show(column.scope),
                column.collective,
                role,
                mark,
                min((one.kind for one in evidence), key=_KINDS.index),
                row.open_ended,
                "\n".join(show(deadline) for deadline in deadlines),
                source.locate(first.span).line,
                where(source, first.span, "zh"),
                _lines(show, (one.span.of(source.text) for one in evidence)),
                _lines(show, (_sentence(matrix, cell, one) for one in evidence)),
                _lines(show, (one.rule.of(source.text) for one in evidence if one.rule)),
            )


def cells_of(found: Iterable[tuple[int, str, str]]) -> tuple[MarkedCell, ...]:
    """Return the cells that number, body and mark of records tell, in their order."""
    held: dict[tuple[int, str], str] = {}
    for number, body, mark in found:
        held[number, body] = held.get((number, body), "") + mark
    return tuple(MarkedCell(number, body, told) for (number, body), told in held.items())


def _lines(show: Callable[[str], str], texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(show(text) for text in texts))


def _sentence(matrix: ResponsibilityMatrix, cell: Cell, evidence: Evidence) -> str:
    """Return the attribution in which the evidence stands."""
    for attribution in matrix.rows[cell.row].attributions:
        if attribution.location.span.covers(evidence.span):
            return attribution.raw
    return evidence.span.of(matrix.documents[evidence.document].source.text)
