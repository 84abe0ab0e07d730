"""Matrix ↔ JSON（责任矩阵的 JSON）: what other programs read; the exact text, positions included."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import frozen

from respmatrix.errors import SchemaError
from respmatrix.export.atomic import write_atomically
from respmatrix.export.flat.options import FlatOptions
from respmatrix.export.layout import marks
from respmatrix.export.marked import MarkedCell, headings
from respmatrix.model import (
    Cell,
    CellKind,
    Column,
    Diagnostic,
    Evidence,
    ParsedDocument,
    ResponsibilityMatrix,
    Role,
    Row,
    Span,
)

SCHEMA_NAME = "respmatrix.matrix"
SCHEMA_VERSION = 1
"""Raised when a key changes its meaning or goes away; a new key alone does not raise it."""

_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What UTF-8 cannot hold, and what some readers of lines take for a line end."""

Value = str | int | bool | None | list["Value"] | dict[str, "Value"]


@frozen
class StoredEvidence:
    """Where a stored cell says so（依据）."""

    document: int
    """Index into the stored documents."""
    task: str
    role: Role
    kind: CellKind
    span: Span
    rule: Span | None


@frozen
class StoredCell:
    """A cell as stored（单元格）."""

    row: int
    column: int
    roles: tuple[Role, ...]
    kind: CellKind
    evidence: tuple[StoredEvidence, ...]


@frozen
class StoredMatrix:
    """Rows, columns and cells that the JSON of a matrix tells（存档的矩阵）."""

    rows: tuple[str, ...]
    """Ids."""
    columns: tuple[tuple[str, str, str, bool], ...]
    """Key, name, scope, and whether it is a class of bodies."""
    cells: tuple[StoredCell, ...]
    marked: tuple[MarkedCell, ...]
    """The cells as all other exports tell them."""


def write_json(
    matrix: ResponsibilityMatrix,
    path: str | os.PathLike[str],
    *,
    options: FlatOptions = FlatOptions(),  # noqa: B008 - a frozen value
) -> None:
    """Write `matrix` as JSON: documents, columns, rows, cells with all their evidence.

    Args:
        matrix: the matrix.
        path: where to write; an old file is replaced.
        options: punctuation of the headings of columns; all other text is exact.

    Raises:
        WriteError: the directory does not exist, or the file cannot be written.
    """
    bodies = headings(matrix, options.layout)
    parts: dict[str, Value] = {
        "schema": {"name": SCHEMA_NAME, "version": SCHEMA_VERSION},
        "documents": [_document(document) for document in matrix.documents],
        "columns": [_column(column, heading) for column, heading in zip(matrix.columns, bodies, strict=True)],
        "rows": [_row(row) for row in matrix.rows],
        "cells": [_cell(matrix, cell) for cell in matrix.cells],
        "diagnostics": _diagnostics(matrix.diagnostics),
    }
    write_atomically(path, _lines(parts).encode("utf-8"))


def read_json(path: str | os.PathLike[str]) -> StoredMatrix:
    """Return the columns and cells that `write_json` wrote to `path`.

    Raises:
        SchemaError: the file cannot be read, is not of this schema, or of a later version.
    """
    try:
        value = json.loads(Path(path).read_text(encoding="utf-8"))
        schema = value["schema"]
        if schema["name"] == SCHEMA_NAME and schema["version"] <= SCHEMA_VERSION:
            return _stored(value)
    except (OSError, ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise _unreadable(path) from error
    raise _unreadable(path)


def _lines(parts: dict[str, Value]) -> str:
    """Return the object with one line for every member of its lists, so that two files compare well."""
    told = []
    for key, part in parts.items():
        written = _plain(part)
        if isinstance(part, list) and part:
            written = "[\n" + ",\n".join(_plain(member) for member in part) + "\n]"
        told.append(f'"{key}": {written}')
    return "{\n" + ",\n".join(told) + "\n}\n"


def _plain(value: Value) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", written)


def _document(document: ParsedDocument) -> dict[str, Value]:
    meta = document.meta
    return {
        "source": document.source.name,
        "format": document.source.format,
        "title": meta.title,
        "issuer": meta.issuer,
        "number": meta.number,
        "date": meta.date,
        "place": meta.place,
        "diagnostics": _diagnostics(document.diagnostics),
    }


def _diagnostics(diagnostics: Iterable[Diagnostic]) -> list[Value]:
    return [
        {
            "code": one.code,
            "severity": one.severity.value,
            "message": one.message,
            "line": one.location.line if one.location else None,
            "span": _span(one.location.span) if one.location else None,
        }
        for one in diagnostics
    ]


def _column(column: Column, heading: str) -> dict[str, Value]:
    return {
        "key": column.key,
        "name": column.name,
        "scope": column.scope,
        "collective": column.collective,
        "heading": heading,
    }


def _row(row: Row) -> dict[str, Value]:
    task = row.task
    return {
        "id": row.id,
        "document": row.document,
        "task": task.id,
        "label": task.label,
        "title": task.title,
        "path": list(task.path),
        "text": task.text,
        "line": task.location.line,
        "span": _span(task.location.span),
        "open_ended": row.open_ended,
        "attributions": [
            {
                "raw": one.raw,
                "span": _span(one.location.span),
                "deadline": one.deadline,
                "due": one.due,
                "by_duty": one.by_duty,
            }
            for one in row.attributions
        ],
    }


def _cell(matrix: ResponsibilityMatrix, cell: Cell) -> dict[str, Value]:
    return {
        "row": cell.row,
        "column": cell.column,
        "marks": marks(cell),
        "roles": [role.value for role in cell.roles],
        "kind": cell.kind.value,
        "evidence": [_evidence(matrix.documents[one.document], one) for one in cell.evidence],
    }


def _evidence(document: ParsedDocument, one: Evidence) -> dict[str, Value]:
    text = document.source.text
    return {
        "document": one.document,
        "task": one.task,
        "role": one.role.value,
        "kind": one.kind.value,
        "line": document.source.locate(one.span).line,
        "span": _span(one.span),
        "printed": one.span.of(text),
        "rule": _span(one.rule) if one.rule else None,
        "rule_text": one.rule.of(text) if one.rule else None,
    }


def _span(span: Span) -> list[Value]:
    return [span.start, span.end]


def _stored(value: dict[str, Any]) -> StoredMatrix:
    bodies = [one["heading"] for one in value["columns"]]
    return StoredMatrix(
        tuple(one["id"] for one in value["rows"]),
        tuple((one["key"], one["name"], one["scope"], one["collective"]) for one in value["columns"]),
        tuple(_stored_cell(one) for one in value["cells"]),
        tuple(MarkedCell(one["row"] + 1, bodies[one["column"]], one["marks"]) for one in value["cells"]),
    )


def _stored_cell(value: dict[str, Any]) -> StoredCell:
    evidence = tuple(_stored_evidence(one) for one in value["evidence"])
    roles = tuple(map(Role, value["roles"]))
    return StoredCell(value["row"], value["column"], roles, CellKind(value["kind"]), evidence)


def _stored_evidence(value: dict[str, Any]) -> StoredEvidence:
    return StoredEvidence(
        value["document"],
        value["task"],
        Role(value["role"]),
        CellKind(value["kind"]),
        Span(*value["span"]),
        Span(*value["rule"]) if value["rule"] else None,
    )


def _unreadable(path: str | os.PathLike[str]) -> SchemaError:
    return SchemaError(
        f"无法读取「{path}」：不是本版本能读的责任矩阵 JSON",
        "请给出由 respmatrix build 生成的 .json 文件，必要时升级 respmatrix",
        message_en=f"cannot read {path}: it is no JSON of a matrix that this release reads",
        hint_en="give a .json file that respmatrix build wrote; upgrade respmatrix where it is newer",
    )
