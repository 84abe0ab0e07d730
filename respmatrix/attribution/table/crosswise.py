"""Tables of tasks × bodies（责任矩阵、横道式分工表）: marks in the cells with their legend, or role words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.phrase.clean import Cleaned, clean
from respmatrix.attribution.phrase.placed import read
from respmatrix.attribution.phrase.reading import Reading
from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import Column, Header, Key, folded
from respmatrix.model import GridCell, Role, RoleSource
from respmatrix.vocabulary import labels, roles, tables

_MARK = re.compile(f"[{tables.MARKS}]")
_WORD = f"(?>{roles.VERBS}|责任|主责)(?:单位|部门)?"
_MARKED = re.compile(f"[{tables.MARKS}()、/]+|{_WORD}")
_LEGEND = re.compile(f"([{tables.MARKS}])[^{tables.MARKS}，。；,;]{{0,4}}?({_WORD})")
_FEWEST = 3
"""Fewer columns of bodies make a table of this kind only where they hold marks and sums, nothing else."""
_AS_BODIES = f"{labels.RESPONSIBLE_LABEL}:"
"""Put before the heading, that it is read as bodies and nothing else."""
_SUM = re.compile(r"[\d()]+")
_LONGEST_NAME = 24
"""A longer heading names no body; code points."""
_NEAR = 600
"""How far from the headings and from the last row the legend may stand; code points."""
_LAST = 3
"""So many of the last rows may hold the end of the table, behind which the legend stands."""
_AHEAD = 100
"""Rows below the headings in which marks are looked for."""


def crosswise(text: str, header: Header, rows: Sequence[GridRow]) -> Header | None:
    """Return `header` with its columns of bodies, None where the table is none of tasks × bodies.

    Args:
        text: the text of the document.
        header: the heading rows; the names of bodies are headings that are not known.
        rows: the rows of the grid.
    """
    headings = [cell for cell in header.unknown if _is_body(text, cell)]
    if not headings or not header.of(Key.TASK) + header.of(Key.CONTENT):
        return None
    begin = header.first + header.depth
    holds_more = False
    marks = {cell.column: set(_marks(text, cell)) for cell in headings}
    for row in rows[begin : begin + _AHEAD]:
        for cell in row.filled:
            if cell.column not in marks:
                continue
            if _MARKED.fullmatch(_printed(text, cell)):
                marks[cell.column].update(_marks(text, cell))
            else:
                holds_more = holds_more or not _SUM.fullmatch(_printed(text, cell))
    headings = [cell for cell in headings if marks[cell.column]]
    if not headings or (holds_more and len(headings) < _FEWEST):
        return None
    used = set[str]().union(*marks.values())
    words = {mark: roles.role_of(mark) for mark in used if not _MARK.match(mark)}
    legend = _legend(text, rows, header) | words
    if not used <= legend.keys():
        legend = dict.fromkeys(used, Role.RESPONSIBLE) if len(used) == 1 else {}
    columns = [Column(cell.column, Key.MARK, folded(cell.span.of(text)), cell) for cell in headings]
    unknown = tuple(cell for cell in header.unknown if cell not in headings)
    return evolve(header, columns=(*header.columns, *columns), unknown=unknown, legend=tuple(legend.items()))


def read_marks(
    text: str, cell: GridCell, column: Column, header: Header, *, level: str | None
) -> Iterator[Reading]:
    """Yield what the marks of one cell say: the body at the head of the column, in each role."""
    legend = dict(header.legend)
    inside = clean(text, column.heading.span.start, column.heading.span.end)
    offsets = (*(inside.offsets[0] for _ in _AS_BODIES), *inside.offsets)
    body = read(text, Cleaned(_AS_BODIES + inside.text, offsets), level=level)
    for mark in _marks(text, cell):
        if body and mark in legend:
            parties = tuple(
                evolve(party, role=legend[mark], role_word=mark, role_source=RoleSource.LABEL)
                for party in body.parties
            )
            yield evolve(body, parties=parties)


def _legend(text: str, rows: Sequence[GridRow], header: Header) -> dict[str, Role]:
    """Return what the marks mean, as the text right above the headings or around the last row tells."""
    above = header.columns[0].heading.span.start
    below = max((cell.span.end for row in rows[-_LAST:] for cell in row.filled), default=above)
    near = text[max(0, above - _NEAR) : above] + "\n" + text[max(above, below - _NEAR) : below + _NEAR]
    return {match[1]: roles.role_of(match[2]) for match in _LEGEND.finditer(near)}


def _is_body(text: str, cell: GridCell) -> bool:
    return len(cell.span) <= _LONGEST_NAME and kind_of(_printed(text, cell)) is not None


def _printed(text: str, cell: GridCell) -> str:
    return folded(cell.span.of(text)).translate(_BRACKETS) if len(cell.span) <= _LONGEST_NAME else ""


_BRACKETS = str.maketrans("〔〕[]【】", "()()()")


def _marks(text: str, cell: GridCell) -> list[str]:
    """Return the marks of a cell, or its role word（牵头）."""
    found: list[str] = _MARK.findall(cell.span.of(text))
    return found or [word for word in (_printed(text, cell),) if _MARKED.fullmatch(word)]
