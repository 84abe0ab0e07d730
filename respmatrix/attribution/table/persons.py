"""Persons in the columns of a table（责任人）: in one of their own, and behind the bodies of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.phrase.posts import is_one_person
from respmatrix.attribution.table.broken import SOFT, in_one_word
from respmatrix.attribution.table.grid import GridRow
from respmatrix.attribution.table.header import Column, Header, Key, folded
from respmatrix.model import GridCell, Person, Role, Span
from respmatrix.vocabulary import labels, phrases, tables

_NAMES = re.compile(r"[^、,，;；/\v\n]+")
_SEVERAL = re.compile(r"[一-龥]{2,4}(?:[ \u3000]+[一-龥]{2,4})+")
_SPREAD = re.compile(r"[一-龥](?:[ \u3000]+[一-龥])+")
_WORD = re.compile(r"[^ \u3000]+")
_POST = f"(?:{tables.POST})"
_BESIDE = re.compile(
    r"(?:\A|(?<=[、，,;；\v\n])|[\s:：/／—\-－])[\s:：/／—\-－]*"
    rf"(?P<name>{_POST}?(?:{phrases.PERSON_NAME})(?:{_POST}|同志)?|{phrases.PERSON})"
    r"(?P<phone>[\s:：]*1?[\d\-]{7,12})?(?:\s*(?=$|[、，,;；\v\n/／])|(?=[ \u3000]))",
    re.MULTILINE,
)
"""A name or post on its own between marks, or parted from the body before it."""
_POST_BEHIND = re.compile(rf"(?<=[一-龥]{{3}})(?P<name>{_POST}(?:{phrases.PERSON_NAME}))(?=$|[、，,;；\s])")
"""区农业局局长白某: the post and the name right behind the body."""
_MARKS = "、，,;；\v\n "
_ANSWERS = re.compile(tables.WHO_ANSWERS)
_PHONE = re.compile(r"(?<!\d)1?\d[\d\-]{6,11}(?!\d)")


def read_persons(text: str, cell: GridCell, column: Column) -> tuple[Person, ...]:
    """Return the persons and posts of a cell under 责任人, 分管领导 or the like."""
    found: list[Person] = []
    said, start = cell.span.of(text), cell.span.start
    for part in _NAMES.finditer(said):
        words = [part]
        if _SEVERAL.fullmatch(part[0].strip()):  # 「张三 李四」, not 「张 三」 and not 「张三 12345678」
            words = list(_WORD.finditer(said, *part.span()))
        for word in words:
            label, mark, rest = word[0].rpartition("：" if "：" in word[0] else ":")
            printed = rest.strip()
            if not printed:
                continue
            begin = start + word.start() + len(label) + len(mark) + len(rest) - len(rest.lstrip())
            name = in_one_word(printed) if _SPREAD.fullmatch(printed) else printed.replace(SOFT, "")
            if found and not label and (between := _joins(text, found[-1], name, begin)) is not None:
                last = found.pop()
                whole = last.name + between + name
                found.append(evolve(last, name=whole, span=Span(last.span.start, begin + len(printed))))
                continue
            label = label or column.heading.span.of(text)
            found.append(Person(name, in_one_word(label), Span(begin, begin + len(printed))))
    return tuple(found)


def _joins(text: str, last: Person, name: str, begin: int) -> str | None:
    """Return what stands between two parts of one person; None where they are two."""
    if name[0] in "（(":  # 「王建国⏎（副市长）」
        return ""
    between = text[last.span.end : begin].strip()
    return between if between == "、" and is_one_person(last.name, name) else None


def persons_beside(text: str, cell: GridCell, column: Column) -> tuple[tuple[Person, ...], str]:
    """Return the persons of a cell under 责任单位及责任人, and its text with blanks in their place.

    Those in a bracket behind a body are left to the grammar of attributions.
    """
    said = cell.span.of(text)
    label = in_one_word(column.heading.span.of(text))
    persons: list[Person] = []
    rest = list(said)
    for begin, end, whole in _found(said):
        start = cell.span.start + begin
        persons.append(Person(said[begin:end].replace(SOFT, ""), label, Span(start, start + end - begin)))
        rest[whole.start : whole.end] = " " * len(whole)
    bodies = _PHONE.sub(lambda phone: " " * len(phone[0]), "".join(rest))
    return tuple(persons), bodies


def name_bodies(text: str, header: Header, rows: Sequence[GridRow]) -> Header | None:
    """Return `header` with bodies under 责任人, where most cells below hold some and no other column does.

    Args:
        text: the text of the document.
        header: one without a column of bodies.
        rows: the rows of the grid.
    """
    for column in header.of(Key.PERSON):
        if not _ANSWERS.fullmatch(column.word):
            continue
        said = [cell.span.of(text) for cell in header.cells_below(rows, column.index)]
        held = sum(kind_of(folded(re.split(r"[、，,;；\v\n]", each)[0])) is not None for each in said)
        if said and 2 * held > len(said):
            bodies = evolve(
                column, key=Key.ROLE, word=labels.RESPONSIBLE_LABEL, role=Role.RESPONSIBLE, with_persons=True
            )
            return evolve(header, columns=tuple(bodies if one is column else one for one in header.columns))
    return None


def _found(said: str) -> Iterator[tuple[int, int, Span]]:
    for match in _POST_BEHIND.finditer(said):
        begin = max(said.rfind(mark, 0, match.start()) for mark in _MARKS) + 1
        if kind_of(folded(said[begin : match.start()])) is not None:
            yield *match.span("name"), Span(*match.span())
    for match in _BESIDE.finditer(said):
        if kind_of(match["name"]) is None:
            yield *match.span("name"), Span(*match.span())
