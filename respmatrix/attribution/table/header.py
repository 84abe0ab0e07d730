"""What the columns of a table hold（表头）: read from their headings, whatever form prints them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from attrs import evolve, frozen

from respmatrix.attribution.table.broken import SOFT
from respmatrix.attribution.table.grid import GridRow
from respmatrix.model import GridCell, Role
from respmatrix.text import INVISIBLE
from respmatrix.vocabulary import labels, roles, tables
from respmatrix.vocabulary.characters import SIMPLIFIED


class Key(StrEnum):
    """What a column holds（栏目）."""

    SEQUENCE = "seq"
    SECTION = "section"
    TASK = "task"
    CONTENT = "content"
    GOAL = "goal"
    ROLE = "role"
    """bodies; which role, the heading says"""
    MARK = "mark"
    """one body, which the heading names; marks in the cells say its role"""
    PERSON = "person"
    DEADLINE = "deadline"
    STATUS = "status"
    PROGRESS = "progress"
    ISSUE = "issue"
    NEXT = "next"
    NOTE = "note"


@frozen
class Column:
    """A column whose heading is understood（栏）."""

    index: int
    key: Key
    word: str
    """The heading, folded."""
    heading: GridCell
    role: Role | None = None
    with_persons: bool = False
    """The heading announces persons too（责任单位及责任人）."""


@frozen
class Header:
    """The heading rows of a table（表头）."""

    first: int
    """Row of the grid."""
    depth: int
    """Rows that it takes."""
    columns: tuple[Column, ...]
    unknown: tuple[GridCell, ...]
    """Headings that are not understood; what stands below them is kept as text."""
    legend: tuple[tuple[str, Role], ...] = ()
    """Marks and what they mean, in a table of tasks × bodies."""
    is_missing: bool = False
    """The table has no headings; its columns are told by what stands in them."""

    def is_like(self, other: Header) -> bool:
        """Tell whether both have the same columns, as where the header is printed on every page."""
        mine, theirs = (
            [(each.index, each.key, each.word) for each in header.columns] for header in (self, other)
        )
        return mine == theirs and len(self.unknown) == len(other.unknown)

    def cells_below(self, rows: Sequence[GridRow], column: int) -> list[GridCell]:
        """Return the cells with text below a heading, as many as tell what the column holds.

        Args:
            rows: all rows of the grid.
            column: index of the column.
        """
        below = rows[self.first + self.depth :][:_LOOKED_AT]
        return [cell for row in below for cell in row.filled if cell.column == column]

    @property
    def who(self) -> list[Column]:
        """Return the columns that say which bodies answer."""
        return self.of(Key.ROLE) + self.of(Key.MARK)

    def counts_others(self) -> bool:
        """Tell whether the rows are numbered and have columns, none of them for what is to be done."""
        no_task = not any(column.key in OWN_TEXT for column in self.columns)
        return no_task and bool(self.of(Key.SEQUENCE)) and len(self.columns) + len(self.unknown) >= _FEWEST

    def of(self, key: Key) -> list[Column]:
        """Return the columns of `key`, from left to right."""
        return [column for column in self.columns if column.key is key]


OWN_TEXT = frozenset({Key.TASK, Key.CONTENT, Key.ISSUE, Key.GOAL})
"""Columns of the task's own text, where a bracket may say more about who answers."""
BESIDE = frozenset({Key.STATUS, Key.PROGRESS, Key.ISSUE, Key.NEXT, Key.NOTE})
"""Columns of progress and remarks, which are often blank in all rows."""
_DEEPEST = 3
"""Rows that a header takes at most."""
_LONGEST_HEADING = 24
"""A longer cell heads no column; code points."""
_LONGEST_PRINTED = 2 * _LONGEST_HEADING
"""As it stands, with white space."""
_LONGEST_UNKNOWN = 10
"""The same for headings that are not known."""
_WHOLE_LABEL = 4
"""牵头单位; 牵头 alone may be the word of a cell."""
_NO_HEADING = re.compile(r"[\d,:;、。]")
_AIM = "目标"
_GRADED = re.compile(tables.GRADED)
_NAMES_THE_TASK = frozenset({Key.TASK, Key.CONTENT, Key.ISSUE})
_TIME = re.compile(tables.TIME)
_LOOKED_AT = 40
"""Rows below the headings that tell."""
_FEWEST = 3
"""Columns of a table of other things."""
_ROLE = re.compile(f"(?:{labels.LINE_LABEL})(?:名称)?")
_ROLE_BESIDE = re.compile(f"(?:{labels.ROLE_LABEL})(?:名称)?")
_WIDER_ROLE = re.compile(tables.WIDER_ROLE)
_WORDS = tuple(
    (key, re.compile(pattern))
    for key, pattern in (
        (Key.SEQUENCE, tables.SEQUENCE),
        (Key.PERSON, tables.PERSON),
        (Key.STATUS, tables.STATUS),
        (Key.PROGRESS, tables.PROGRESS_MADE),
        (Key.DEADLINE, tables.DEADLINE),
        (Key.NOTE, tables.PERIOD),
        (Key.NEXT, tables.NEXT),
        (Key.NOTE, tables.NOTE),
        (Key.SECTION, tables.SECTION),
        (Key.TASK, tables.TASK),
        (Key.CONTENT, tables.CONTENT),
        (Key.GOAL, tables.GOAL),
        (Key.ISSUE, tables.ISSUE),
        (Key.PROGRESS, tables.PROGRESS),
    )
)
_BESIDE_PERSONS = re.compile(
    rf"(?:(?:{tables.PERSON})(?:{tables.AND})(?P<unit>{labels.LINE_LABEL})|(?P<word>[一-龥]{{2}})"
    rf"(?:{tables.PERSON_WORD})(?:{tables.AND})(?:单位|部门)"
    rf"|(?P<before>{labels.LINE_LABEL})(?:{tables.AND}|\()(?:其|主要)?(?:{tables.PERSON}|{tables.PHONE})\)?)$"
)
"""责任单位及责任人, 牵头领导及单位."""
_LEVEL_BEFORE = re.compile(tables.LEVEL_BEFORE)
_BRACKET_BEHIND = re.compile(tables.BRACKET_BEHIND)
_BRACKET = re.compile(tables.BRACKET)
_WHAT_IT_IS_ABOUT = frozenset({Key.SEQUENCE, Key.TASK, Key.CONTENT, Key.GOAL, Key.ISSUE})


_SIMPLIFIED = SIMPLIFIED | dict.fromkeys(map(ord, INVISIBLE))


def folded(text: str) -> str:
    """Return `text` in compatibility form, simplified, without white space and characters without width.

    Its length may change.

    >>> folded("責任 單位（配合单位）")
    '责任单位(配合单位)'
    """
    return "".join(unicodedata.normalize("NFKC", text).translate(_SIMPLIFIED).split())


def find_header(text: str, rows: Sequence[GridRow], first: int) -> Header | None:
    """Return the header that begins at row `first`, None where the row begins none.

    A header says what the rows are about, and names a role of bodies, or bodies themselves that
    marks are to stand under. Its headings may be merged, and stand in up to three rows under
    headings of groups.
    """
    row = rows[first]
    if not any(_meaning(cell.span.of(text)) for cell in row.filled):
        return None
    depth = min(max((cell.height for cell in row.filled), default=1), _DEEPEST, len(rows) - first)
    while depth < _DEEPEST and first + depth < len(rows) and _is_heading_row(text, rows[first + depth]):
        if _is_whole(text, rows[first + depth]) and not _is_heading_row(text, row):
            break  # a task at the foot of a page, and the headings at the head of the next
        depth += 1
    columns, unknown = _columns(text, rows[first : first + depth])
    columns = tuple(_with_paces(text, rows[first + depth :][:_LOOKED_AT], columns))
    keys = {column.key for column in columns}
    about = keys & _WHAT_IT_IS_ABOUT or (unknown and _are_headings(text, columns, unknown))
    if not about or len(keys) + len(unknown) < 2:
        return None
    return Header(first, depth, columns, unknown)


def _are_headings(text: str, columns: Sequence[Column], unknown: Sequence[GridCell]) -> bool:
    """Tell whether cells are headings beyond doubt, though none of them says what the rows are about."""
    words = [folded(cell.span.of(text)) for cell in unknown]
    named = any(column.key is Key.ROLE and len(column.word) >= _WHOLE_LABEL for column in columns)
    return named and all(len(word) <= _LONGEST_UNKNOWN and not _NO_HEADING.search(word) for word in words)


def key_of(heading: str) -> Key | None:
    """Return what a column or a line of this heading holds, None for what is no heading."""
    meaning = _meaning(heading)
    return meaning and meaning[0]


def _is_heading_row(text: str, row: GridRow) -> bool:
    """Tell whether all that a row holds are headings, two at least: then it belongs to the row above."""
    filled = row.filled
    return len(filled) > 1 and all(_meaning(cell.span.of(text)) for cell in filled)


def _is_whole(text: str, row: GridRow) -> bool:
    """Tell whether a row of headings says both what the rows are about and who answers."""
    keys = {meaning[0] for cell in row.filled if (meaning := _meaning(cell.span.of(text)))}
    return Key.ROLE in keys and bool(keys & _NAMES_THE_TASK)


def _columns(text: str, rows: Sequence[GridRow]) -> tuple[tuple[Column, ...], tuple[GridCell, ...]]:
    found: list[Column] = []
    unknown: list[GridCell] = []
    seen: set[tuple[int, int]] = set()
    for index in sorted({column for row in rows for column in row.cells}):
        stack = list(dict.fromkeys(row.cells[index] for row in rows if index in row.cells))
        stack = [cell for cell in stack if len(cell.span)]
        if not stack:
            continue
        again = (stack[-1].row, stack[-1].column) in seen
        seen.add((stack[-1].row, stack[-1].column))
        meaning = next(filter(None, map(_meaning, _names(text, stack))), None)
        if again and (meaning is None or meaning[0] is not Key.ROLE):
            continue  # a heading over two columns names the first, for the second is mostly merged with it
        if meaning is None:
            unknown.append(stack[-1])
        else:
            beside = _BESIDE_PERSONS.match(folded(stack[-1].span.of(text))) is not None
            found.append(Column(index, meaning[0], meaning[2], stack[-1], meaning[1], beside))
    return tuple(_with_goals(found)), tuple(unknown)


def _with_goals(columns: Sequence[Column]) -> Iterator[Column]:
    """Yield the columns; 目标任务 behind 项目名称 says what is to be reached and does not name the task.

    Where nothing else names it, 二级指标 does.
    """
    if not any(column.key in _NAMES_THE_TASK for column in columns):
        inner = [column for column in columns if column.key is Key.SECTION and _GRADED.match(column.word)]
        columns = [evolve(one, key=Key.TASK) if one in inner[-1:] else one for one in columns]
    named = next((column.index for column in columns if column.key is Key.TASK), None)
    for column in columns:
        aims = column.key is Key.TASK and column.index != named and _AIM in column.word
        yield evolve(column, key=Key.GOAL) if aims else column


def _with_paces(text: str, rows: Sequence[GridRow], columns: Sequence[Column]) -> Iterator[Column]:
    """Yield the columns; 目标进度 over shares and stages of the work says what is to be reached."""
    for column in columns:
        if column.key is Key.DEADLINE and column.word.endswith(tables.PACE):
            cells = [row.cells.get(column.index) for row in rows]
            said = [folded(cell.span.of(text)) for cell in cells if cell is not None and len(cell.span)]
            if said and 2 * sum(_TIME.search(each) is not None for each in said) <= len(said):
                yield evolve(column, key=Key.GOAL)
                continue
        yield column


def _names(text: str, stack: Sequence[GridCell]) -> Iterator[str]:
    """Yield what a column may be called: its own heading, with the group's before it, the group's."""
    words = [cell.span.of(text) for cell in stack]
    yield words[-1]
    if len(words) > 1:
        yield "".join(words[-2:])
        yield words[-1] + words[-2]
        yield words[-2]


def _meaning(heading: str) -> tuple[Key, Role | None, str] | None:
    """Return what a heading means: key, role of its bodies, and the words that say it."""
    if len(heading) > _LONGEST_PRINTED and ("\v" in heading or SOFT in heading):
        heading = folded(heading)
    return _meaning_of(heading) if len(heading) <= _LONGEST_PRINTED else None


@lru_cache(maxsize=4096)
def _meaning_of(heading: str) -> tuple[Key, Role | None, str] | None:
    word = folded(heading)
    if not word or len(word) > _LONGEST_HEADING:
        return None
    for name in dict.fromkeys((word, _BRACKET_BEHIND.sub("", word), _BRACKET.sub("", word))):
        bare = _bare(name)
        role = _role(bare)
        if role is not None:
            return Key.ROLE, role, bare
        for key, pattern in _WORDS:
            if pattern.fullmatch(bare):
                return key, None, bare
        if _ROLE_BESIDE.fullmatch(bare):
            return Key.ROLE, roles.role_of(bare), bare
        if wider := _WIDER_ROLE.fullmatch(bare):
            return Key.ROLE, roles.role_of(bare), wider["role"] + "单位"
    beside = _BESIDE_PERSONS.match(word)
    if beside:
        name = beside["unit"] or beside["before"] or beside["word"] + "单位"
        return Key.ROLE, roles.role_of(name), name
    return None


def _bare(word: str) -> str:
    return _LEVEL_BEFORE.sub("", word.rstrip(":"))


@lru_cache(maxsize=4096)
def _role(word: str) -> Role | None:
    """Return the role that a heading gives to the bodies under it."""
    return roles.role_of(word) if _ROLE.fullmatch(word) else None
