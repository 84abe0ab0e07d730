"""Columns called 单位 alone, or 县区（单位栏）: what stands in them tells whether they name bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.lex import pieces
from respmatrix.attribution.phrase.piece import TokenKind
from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import Column, Header, Key, folded
from respmatrix.model import GridCell, Role
from respmatrix.vocabulary import labels, tables

_PLACES = re.compile(tables.PLACES)
_UNIT = re.compile(tables.UNIT)


def name_units(text: str, header: Header, rows: Sequence[GridRow]) -> Header | None:
    """Return `header` with the bodies under 单位, where most cells below begin with one.

    Args:
        text: the text of the document.
        header: one without a column of bodies; it must name the tasks.
        rows: the rows of the grid.
    """
    if not header.of(Key.TASK) + header.of(Key.CONTENT):
        return None
    return _with_bodies_under(_UNIT, text, header, rows)


def with_places(text: str, header: Header, rows: Sequence[GridRow]) -> Header:
    """Return `header` with the bodies of the places that stand beside its own: 「市级牵头单位｜县区」.

    Args:
        text: the text of the document.
        header: one with columns of bodies.
        rows: the rows of the grid.
    """
    return _with_bodies_under(_PLACES, text, header, rows) or header


def _with_bodies_under(
    heading: re.Pattern[str], text: str, header: Header, rows: Sequence[GridRow]
) -> Header | None:
    """Return `header` with bodies in the first unknown column called so, where most cells begin with one."""
    for cell in header.unknown:
        if not heading.fullmatch(folded(cell.span.of(text))):
            continue
        said = header.cells_below(rows, cell.column)
        if said and 2 * sum(_begins_with_body(text, each) for each in said) > len(said):
            column = Column(cell.column, Key.ROLE, labels.RESPONSIBLE_LABEL, cell, Role.RESPONSIBLE)
            unknown = tuple(each for each in header.unknown if each is not cell)
            columns = sorted([*header.columns, column], key=lambda each: each.index)
            return evolve(header, columns=tuple(columns), unknown=unknown)
    return None


def _begins_with_body(text: str, cell: GridCell) -> bool:
    inside = clean(text, cell.span.start, cell.span.end).text
    return bool(inside) and pieces(inside)[0][0] is TokenKind.NAME
