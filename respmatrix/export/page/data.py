"""Matrix → what the page's script works on（网页数据）: plain values, every text fit to be shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from respmatrix.diagnostics.place import where
from respmatrix.export.checks import checks, told_kind
from respmatrix.export.layout import WHOLE, marks, notes_table, task_table, unit_columns, whole_bodies
from respmatrix.export.layout.marks import MARKS, NO_LEAD, mark_legend
from respmatrix.export.layout.notes import chinese_date
from respmatrix.export.layout.sections import document_title, file_name
from respmatrix.export.marked import headings
from respmatrix.export.page.options import PageOptions
from respmatrix.export.page.place import ShownText
from respmatrix.export.page.words import CHECK_KINDS, HEADINGS, words
from respmatrix.model import (
    CellKind,
    Evidence,
    ResponsibilityMatrix,
    Role,
    RowKind,
    Span,
    Table,
)

SCHEMA_NAME = "respmatrix.page"
SCHEMA_VERSION = 1
_ROLES, _KINDS = tuple(Role), tuple(CellKind)

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]


def page_data(matrix: ResponsibilityMatrix, options: PageOptions) -> dict[str, Value]:
    """Return all that the page shows.

    Positions are offsets into the documents' `text`, in UTF-16 units.

    Args:
        matrix: the matrix.
        options: title, punctuation and language.
    """
    table = task_table(matrix, options.layout, ditto=False)
    texts = [ShownText(document.source, options.layout) for document in matrix.documents]
    sections, section_of = _sections(table)
    say = words(options.lang)
    return {
        "schema": {"name": SCHEMA_NAME, "version": SCHEMA_VERSION},
        "lang": options.lang,
        "paper": options.paper,
        "words": dict(say),
        "title": " ".join(table.title.split("\n")[:-1]),
        "basis": table.basis if options.lang == "zh" else "",
        "roles": [{"mark": MARKS[role], "word": say[role.value]} for role in _ROLES],
        "kinds": [say[kind.value] for kind in _KINDS],
        "legend": list(_legend(matrix, options)),
        "documents": list(_documents(matrix, texts, options)),
        "sections": sections,
        "columns": _columns(matrix, options),
        "facts": _facts(table, options),
        "whole": list(_whole(matrix, options)),
        "whole_mark": WHOLE,
        "tasks": list(_tasks(matrix, table, section_of, texts, options)),
        "cells": list(_cells(matrix, texts, options)),
        "review": list(_review(matrix, texts, options)),
        "notes": list(_notes(matrix, options)),
    }


def _sections(table: Table) -> tuple[list[Value], dict[int, int]]:
    """Return the headings with their parents, and the innermost one of every row."""
    sections: list[Value] = []
    section_of: dict[int, int] = {}
    stack: list[tuple[int, int]] = []
    for row in table.rows:
        if row.kind is RowKind.DATA:
            if row.row is not None and stack:
                section_of[row.row] = stack[-1][1]
            continue
        rank = -1 if row.kind is RowKind.DOCUMENT else row.level
        while stack and stack[-1][0] >= rank:
            stack.pop()
        parent = stack[-1][1] if stack else -1
        stack.append((rank, len(sections)))
        sections.append({"text": row.cells[0].text, "level": len(stack) - 1, "parent": parent})
    return sections, section_of


def _documents(
    matrix: ResponsibilityMatrix, texts: list[ShownText], options: PageOptions
) -> Iterator[dict[str, Value]]:
    show = options.layout.show
    for number, (document, text) in enumerate(zip(matrix.documents, texts, strict=True), start=1):
        meta = document.meta
        yield {
            "title": document_title(document, number, options.layout),
            "facts": [
                part
                for part in (
                    show(meta.issuer or ""),
                    show(meta.number or ""),
                    chinese_date(meta.date),
                    file_name(document, options.layout),
                )
                if part
            ],
            "text": text.text,
        }


def _columns(matrix: ResponsibilityMatrix, options: PageOptions) -> list[Value]:
    """Return the bodies in the order of the tables; `index` is their place in the matrix."""
    names = headings(matrix, options.layout)
    say = words(options.lang)
    found: list[Value] = []
    for column in unit_columns(matrix, options.layout):
        if column.column is None:
            continue
        body = matrix.columns[column.column]
        group = say["classes" if body.collective else "bodies"] if options.lang == "en" else column.group
        found.append(
            {
                "index": column.column,
                "name": names[column.column],
                "shown": column.heading,
                "group": group,
                "class": body.collective,
            }
        )
    return found


def _facts(table: Table, options: PageOptions) -> list[Value]:
    """Return key and heading of what is told about every task, beside number and name."""
    said = HEADINGS if options.lang == "en" else {}
    return [
        {"key": column.key, "heading": said.get(column.key, column.heading)}
        for column in table.columns
        if column.key not in ("seq", "task")
    ]


def _whole(matrix: ResponsibilityMatrix, options: PageOptions) -> Iterator[dict[str, Value]]:
    """Yield the bodies that are told once for a document and not in its rows, by role."""
    for document, told in whole_bodies(matrix, options.layout).items():
        roles: list[Value] = [[_ROLES.index(role), [*names]] for role, names in told.items()]
        yield {"document": document, "roles": roles}


def _tasks(
    matrix: ResponsibilityMatrix,
    table: Table,
    section_of: dict[int, int],
    texts: list[ShownText],
    options: PageOptions,
) -> Iterator[dict[str, Value]]:
    lines: dict[int, list[Value]] = {}
    for told in table.data():
        if told.row is not None:
            facts: list[Value] = [
                cell.text
                for column, cell in zip(table.columns, told.cells, strict=True)
                if column.key not in ("seq", "task")
            ]
            lines.setdefault(told.row, []).append(facts)
    for index, row in enumerate(matrix.rows):
        start, end = texts[row.document].place(row.task.location.span)
        yield {
            "id": row.id,
            "document": row.document,
            "section": section_of.get(index, -1),
            "title": options.layout.show(row.task.heading),
            "place": [start, end],
            "open": row.open_ended,
            "lines": lines.get(index, []),
        }


def _cells(
    matrix: ResponsibilityMatrix, texts: list[ShownText], options: PageOptions
) -> Iterator[list[Value]]:
    """Yield row, column, marks and evidence of every cell."""
    around = [
        {
            party.span: attribution.location.span
            for attribution in row.attributions
            for party in attribution.parties
        }
        for row in matrix.rows
    ]
    for cell in matrix.cells:
        evidence: list[Value] = [
            _evidence(one, around[cell.row].get(one.span, one.span), texts[one.document], options)
            for one in cell.evidence
        ]
        yield [cell.row, cell.column, marks(cell), evidence]


def _evidence(one: Evidence, around: Span, text: ShownText, options: PageOptions) -> list[Value]:
    """Return role, kind, place in words, the body's place, its attribution's, and the rule's."""
    return [
        _ROLES.index(one.role),
        _KINDS.index(one.kind),
        where(text.source, one.span, options.lang),
        *text.place(one.span),
        *text.place(around),
        *(text.place(one.rule) if one.rule else (-1, -1)),
    ]


def _review(
    matrix: ResponsibilityMatrix, texts: list[ShownText], options: PageOptions
) -> Iterator[dict[str, Value]]:
    """Yield what a careful reader should check, as in the workbook（需核对）."""
    zh = options.lang == "zh"
    for check in checks(matrix, options.layout):
        placed: dict[str, Value] = {"where": "", "place": []}
        if check.document is not None and check.span is not None:
            text = texts[check.document]
            placed = {
                "where": where(text.source, check.span, options.lang),
                "place": list(text.place(check.span)),
            }
        yield {
            "document": -1 if check.document is None else check.document,
            "severity": check.severity.value,
            "kind": told_kind(check.kind) if zh else CHECK_KINDS.get(check.kind, check.kind),
            "message": options.layout.show(check.message if zh else check.message_en),
            "tasks": list(check.rows),
            **placed,
        }


def _legend(matrix: ResponsibilityMatrix, options: PageOptions) -> Iterable[str]:
    if options.lang == "zh":
        return mark_legend(matrix)
    say = words("en")
    legend = ["　".join(f"{MARKS[role]} {say[role.value]}" for role in matrix.roles)] if matrix.roles else []
    if any(not evidence.kind.direct for cell in matrix.cells for evidence in cell.evidence):
        legend.append(say["legend_indirect"])
    if any(row.open_ended for row in matrix.rows):
        legend.append(say["legend_open"])
    legend.append(say["legend_blank"])
    if Role.LEAD not in matrix.roles and matrix.rows:
        legend.append(f"{say['legend_no_lead']} ({NO_LEAD})")
    return legend


def _notes(matrix: ResponsibilityMatrix, options: PageOptions) -> Iterator[list[Value]]:
    """Yield item and text of the notes; in English the sources only, the rest stands in the legend."""
    if options.lang == "zh":
        for row in notes_table(matrix, options.layout).rows:
            yield [cell.text for cell in row.cells]
        return
    say = words("en")
    for number, document in enumerate(matrix.documents, start=1):
        yield [
            say["source"].format(number=number),
            document_title(document, number, options.layout),
        ]
    yield [say["counting"], say["counting_text"]]
    yield [say["blank"], say["blank_text"]]
