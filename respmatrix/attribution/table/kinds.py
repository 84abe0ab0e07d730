"""What a row of a table is that is no task（表中的非任务行）: totals, notes, headings of sections."""

from __future__ import annotations

import re
from collections.abc import Sequence

from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import Header, Key, folded
from respmatrix.attribution.table.subject import subject_of
from respmatrix.vocabulary import tables
from respmatrix.vocabulary.pages import PAGE_NUMBER

_TOTAL = re.compile(f"(?:{tables.TOTAL})")
_NOTE_ROW = re.compile(tables.NOTE_ROW)
_PAGE_NUMBER = re.compile(rf"\d+|{PAGE_NUMBER}")
_SIGNED = re.compile(tables.FILLED_IN_BY)
_CHINESE_NUMBER = re.compile(r"\(?[一二三四五六七八九十]{1,3}[).、]?")
_LONGEST_TOTAL = 12
"""A longer cell is no heading of a sum; code points."""
_LOOKED_AT = 40
"""So much of a cell tells what its row is; code points."""


def is_apart(text: str, row: GridRow) -> bool:
    """Tell whether a row is no part of the list: totals, and notes under the table."""
    filled = row.filled
    first = folded(filled[0].span.of(text)[:_LOOKED_AT])
    if _TOTAL.match(first) and len(first) <= _LONGEST_TOTAL:
        return True
    if len(filled) == 1:
        return _NOTE_ROW.match(first) is not None or _PAGE_NUMBER.fullmatch(first) is not None
    return _SIGNED.match(first) is not None and all(
        _SIGNED.match(folded(cell.span.of(text)[:_LOOKED_AT])) for cell in filled[1:]
    )


def is_section(row: GridRow, header: Header) -> bool:
    """Tell whether a row is a heading: all that it holds is one cell, merged or in the first column."""
    filled = row.filled
    if len(filled) != 1:
        return False
    cell = filled[0]
    subject = subject_of(header)
    if cell.width > 1 and cell.column + cell.width > max(column.index for column in header.who):
        return True
    # Nothing speaks for it from above, and it stands where tasks are named, without a number.
    alone = all(other is cell or not len(other.span) for other in row.cells.values())
    numbered = header.of(Key.SEQUENCE) and cell.column == header.of(Key.SEQUENCE)[0].index
    named = subject is not None and cell.column == subject.index
    return alone and bool(numbered or cell.column == 0 or (named and header.of(Key.SEQUENCE)))


def is_numbered_section(text: str, rows: Sequence[GridRow], row: GridRow, header: Header) -> bool:
    """Tell whether a row is a heading whose number stands in a cell of its own.

    Its text is merged across the columns of bodies, or stands alone under a Chinese number while
    the row below has an Arabic one.
    """
    sequence, subject = header.of(Key.SEQUENCE), subject_of(header)
    if len(row.filled) != 2 or not sequence or row.filled[0].column != sequence[0].index:
        return False
    number, heading = row.filled
    if heading.width > 1 and heading.column + heading.width > max(each.index for each in header.who):
        return True
    alone = all(other in row.filled or not len(other.span) for other in row.cells.values())
    if not alone or subject is None or heading.column != subject.index:
        return False
    below = next((each for each in rows[row.number + 1 :] if not each.is_blank()), None)
    return (
        below is not None
        and _CHINESE_NUMBER.fullmatch(folded(number.span.of(text))) is not None
        and folded(below.filled[0].span.of(text)).strip("().、").isdecimal()
    )
