"""Lists of tasks under the body that is to do them（以单位为标题的任务）: 「一、市水务局⏎1.…⏎2.…」.

So a division of work among departments may be written that names nobody else. The body on the heading
is responsible, and the items below have it from there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from respmatrix.attribution.names.level import is_anchored
from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.placed import read
from respmatrix.attribution.phrase.reading import Accepted
from respmatrix.model import LabelStyle, Meta, OutlineItem, Party, PartyKind
from respmatrix.model.span import make_span
from respmatrix.text import fold
from respmatrix.vocabulary import headings
from respmatrix.vocabulary.characters import simplify

_DIVIDES = re.compile(headings.DIVISION_OF_WORK)
_DESCRIBES = re.compile(headings.DESCRIPTION_OF_BODIES)
_DUTY = re.compile(headings.DUTY_OF_AN_OFFICE)
_COUNT = re.compile(headings.COUNT_OF_TASKS)
_TASKS = re.compile(headings.TASKS_BEHIND_ROLE)
_BY = "由"
_LONGEST = 60
"""A longer heading says more than who is to do what is below; code points."""
_FEWEST = 3
"""So many in a row are a division of work among other headings; fewer only where there are no others."""
_Row = list[tuple[int, Accepted | None]]
"""Headings beside each other, and the bodies that each names if it is nothing but bodies."""


def find_headed(text: str, meta: Meta, outline: Sequence[OutlineItem]) -> list[Accepted]:
    """Return the headings that are bodies with their tasks below, in the order of the text.

    Only in a division of work, only several in a row, and only where tasks stand under each of them:
    what bodies are, may permit or have been praised for is listed under such headings as well.

    Args:
        text: the whole text.
        meta: the facts of the document, which names no body in any other place.
        outline: its numbered items.
    """
    found: list[Accepted] = []
    below = _children(outline)
    for parent, row in below.items():
        if len(row) < 2 or not any(index in below for index in row):
            continue
        if _is_division(meta, outline, parent):
            named = [(index, _bodies(text, meta, outline, index, below)) for index in row]
            found += _in_a_row(named, outline)
    return sorted(found, key=lambda each: each.span.start)


def _children(outline: Sequence[OutlineItem]) -> dict[int | None, list[int]]:
    below: dict[int | None, list[int]] = {}
    for index, item in enumerate(outline):
        below.setdefault(item.parent, []).append(index)
    return below


def _is_division(meta: Meta, outline: Sequence[OutlineItem], parent: int | None) -> bool:
    """Tell whether the document's title, or a heading above, says that work is divided; none may deny it."""
    above = [meta.title or ""]
    while parent is not None:
        above.append(outline[parent].title)
        parent = outline[parent].parent
    said = [simplify(heading) for heading in above]
    return any(map(_DIVIDES.search, said)) and not any(map(_DESCRIBES.search, said))


def _bodies(
    text: str, meta: Meta, outline: Sequence[OutlineItem], index: int, below: dict[int | None, list[int]]
) -> Accepted | None:
    """Return what a heading says that is nothing but bodies, with tasks and no text of its own below."""
    item, tasks = outline[index], below.get(index, ())
    if not tasks or len(item.title) > _LONGEST or len(item.body):
        return None
    duties = sum(_DUTY.match(simplify(outline[task].title)) is not None for task in tasks)
    if duties * 2 >= len(tasks):
        return None
    title = simplify(item.title)
    count = _COUNT.search(title)
    title = title[: count.start()].rstrip() if count else title
    tasks_behind = _TASKS.search(title)
    title = title[: tasks_behind.start()] if tasks_behind else title
    start = item.title_span.start
    end = start + len(title)
    cleaned = clean(text, start, end)
    reading = read(text, cleaned, level=meta.level) if cleaned.text else None
    if reading is None or reading.residue or reading.unsure or reading.deadline or reading.told:
        return None
    first, last = reading.parties[0], reading.parties[-1].span.end
    begins = first.span.start == start + title.startswith(_BY)
    whole = begins and (reading.cued or (last == end and not tasks_behind)) and first.kind in _DEPARTMENTS
    return (
        Accepted(make_span(start, end), reading) if whole and all(map(_is_known, reading.parties)) else None
    )


_DEPARTMENTS = (PartyKind.DEPARTMENT, PartyKind.FUNCTION, PartyKind.CLASS)


def _is_known(party: Party) -> bool:
    """Tell whether a name is that of a public body by itself; 办公室 is an office of one."""
    return party.collective or is_anchored(fold(simplify(party.name)))


def _in_a_row(row: _Row, outline: Sequence[OutlineItem]) -> Iterator[Accepted]:
    """Yield the bodies of headings that follow one another, numbered alike."""
    run: list[Accepted] = []
    style: LabelStyle | None = None
    for index, said in [*row, (0, None)]:
        if said is not None and (not run or outline[index].label.style is style):
            style = outline[index].label.style
            run.append(said)
            continue
        named = sum(not each.reading.parties[0].collective for each in run)  # not 各区 alone
        if named > 1 and (len(run) >= _FEWEST or len(run) == len(row)):
            yield from run
        run = [said] if said is not None else []
        style = outline[index].label.style
