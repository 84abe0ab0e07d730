"""What tables of plain text have in common（纯文本表格）: headings, cells, and what fits a column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.table.broken import GOES_ON
from respmatrix.attribution.table.header import OWN_TEXT, Key, folded, key_of
from respmatrix.model import Grid, GridCell, Span
from respmatrix.vocabulary import labels
from respmatrix.vocabulary.deadlines import DEADLINE
from respmatrix.vocabulary.phrases import MARKS, PERSON_NAME
from respmatrix.vocabulary.tables import BOX_BARS, BUILDS, TIME

Cells = list[Span]
NUMBER = re.compile(r"[(（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、]?")
SECTION = re.compile(r"[(（]?[一二三四五六七八九十]{1,3}[)）、.．]")
LONGEST_SECTION = 60
"""A longer line heads no section; code points."""
MOST = 12
"""Columns of such a table."""
ROLE_ONLY = frozenset({Key.ROLE, Key.DEADLINE, Key.PERSON, Key.NOTE})
"""Columns whose cells hold no blanks of their own to speak of."""
BARS = f"{BOX_BARS} \t\u3000"
_FEWEST = 2
"""Columns of the smallest table."""
_FEWEST_SURE = 3
"""Columns of a table whose headings alone tell that it is one."""
_LIST = re.compile("牵头|负责|[<、,，;；]")
_LABEL = re.compile(f"(?:{labels.LINE_LABEL}):")
_BUILDS = re.compile(BUILDS)
_TIME = re.compile(TIME)
_DEADLINE = re.compile(DEADLINE)
_COUNTED = re.compile(r"\d")
"""五百台, 500台: a number of things, which may end like a body."""
_PERSON = re.compile(PERSON_NAME)
_LONGEST_TIME = 30
"""What is longer is neither a time nor a person; code points."""


@lru_cache(maxsize=4096)
def names_body(words: str) -> bool:
    """Tell whether folded text, behind a label of its own, begins with a body."""
    label = _LABEL.match(words)
    name = _LIST.split(words[label.end() :] if label else words)[0].strip(MARKS)
    return kind_of(name) is not None and _COUNTED.search(name) is None and _BUILDS.match(name) is None


def lists_lines(text: str, cell: Span) -> bool:
    """Tell whether whole bodies stand in several lines of a cell, some of which may be of the cell beside."""
    lines = list(filter(None, map(str.strip, cell.of(text).split("\n"))))
    return any(
        before[-1] not in GOES_ON and names_body(folded(before)) and names_body(folded(behind))
        for before, behind in pairwise(lines)
    )


@lru_cache(maxsize=4096)
def tells_time(words: str) -> bool:
    """Tell whether folded text may be a deadline."""
    return _TIME.search(words) is not None or _DEADLINE.match(words) is not None


@lru_cache(maxsize=4096)
def is_time(words: str) -> bool:
    """Tell whether folded text is a deadline and nothing else."""
    return _DEADLINE.fullmatch(words) is not None


def keys_of(text: str, head: Sequence[Span], *, unknown: int = 1) -> list[Key | None] | None:
    """Return what the columns hold; None for a line that is no heading of such a table.

    Args:
        text: the text of the document.
        head: the headings.
        unknown: so many of them may be unknown.
    """
    keys = [key_of(cell.of(text)) for cell in head]
    if not _FEWEST <= len(keys) <= MOST or keys.count(None) > unknown or Key.ROLE not in keys:
        return None
    return keys


def are_sure(keys: Sequence[Key | None]) -> bool:
    """Tell whether headings can be nothing else, though no 序号 opens them: all known, one the task's own."""
    return len(keys) >= _FEWEST_SURE and None not in keys and not OWN_TEXT.isdisjoint(keys)


def grid_of(text: str, rows: Sequence[Cells], keys: Sequence[Key | None]) -> Grid | None:
    """Return the table if its rows name bodies where a role's column is."""
    column = keys.index(Key.ROLE)
    first = [cells[column].of(text) for cells in rows[1:] if len(cells) > column and len(cells[column])]
    known = sum(names_body(folded(cell)) or names_body(folded(cell.split("\v")[0])) for cell in first)
    if not first or known * 2 < len(first):
        return None
    cells = tuple(
        GridCell(span, row, column) for row, spans in enumerate(rows) for column, span in enumerate(spans)
    )
    return Grid(Span(rows[0][0].start, max(cell.span.end for cell in cells)), cells)


def unbarred(text: str, line: Span) -> Span:
    """Return a line without the bars at its ends, which part the cells of a table with a cell a line."""
    return stripped(text, line, BARS)


def stripped(text: str, span: Span, around: str) -> Span:
    """Return a stretch without the characters `around` it; its end, empty, where it holds nothing else."""
    inner = text[span.start : span.end]
    begin = span.start + len(inner) - len(inner.lstrip(around))
    return Span(begin, max(begin, span.start + len(inner.rstrip(around))))


def is_plausible(text: str, cells: Cells, keys: Sequence[Key | None]) -> bool:
    """Tell whether bodies stand in the columns of roles, and none in those of times and persons."""
    for cell, key in zip(cells, keys, strict=True):
        words = folded(cell.of(text))
        if not words:
            continue
        known = names_body(words)
        if key is Key.ROLE and not known and _TIME.search(words):
            return False
        if key is Key.GOAL and _PERSON.fullmatch(words):
            return False
        if key in (Key.DEADLINE, Key.PERSON) and (known or len(words) > _LONGEST_TIME):
            return False
    return True
