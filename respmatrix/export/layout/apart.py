"""One table → one for every document that has columns of its own（逐份文件列表）."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise

from attrs import evolve

from respmatrix.export.layout.marks import MISSING
from respmatrix.model import RowKind, Table, TableRow


def by_document(table: Table, optional: Collection[str]) -> tuple[Table, ...]:
    """Return the rows of `table` in tables whose columns all say something of their documents.

    Neighbouring documents with the same columns share a table; the order of the rows is kept.

    Args:
        table: rows of several documents, each under its `RowKind.DOCUMENT` row.
        optional: keys of the columns that a document may lack; one that says nothing but 「—」 of all
            documents of a table is left out.
    """
    parts = [(_told(table, rows, optional), rows) for rows in _documents(table.rows)]
    return tuple(
        _narrowed(table, columns, [row for _, rows in group for row in rows])
        for columns, group in groupby(parts, key=lambda part: part[0])
    )


def _documents(rows: Sequence[TableRow]) -> Iterator[Sequence[TableRow]]:
    starts = [index for index, row in enumerate(rows) if row.kind is RowKind.DOCUMENT]
    bounds = [0, *(start for start in starts if start), len(rows)]
    return (rows[start:end] for start, end in pairwise(bounds))


def _told(table: Table, rows: Sequence[TableRow], optional: Collection[str]) -> tuple[int, ...]:
    """Return the indices of the columns that `rows` need."""
    data = [row for row in rows if row.kind is RowKind.DATA]
    return tuple(
        index
        for index, column in enumerate(table.columns)
        if column.key not in optional or any(row.cells[index].text != MISSING for row in data)
    )


def _narrowed(table: Table, columns: Sequence[int], rows: Sequence[TableRow]) -> Table:
    return evolve(
        table,
        columns=tuple(table.columns[index] for index in columns),
        rows=tuple(
            evolve(row, cells=tuple(row.cells[index] for index in columns))
            if row.kind is RowKind.DATA
            else row
            for row in rows
        ),
    )
