"""Tasks without attribution, attributions without task（有任务无分工、有分工无任务）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from respmatrix.diagnostics import report
from respmatrix.lint.assignments import Assignment, plain
from respmatrix.model import Diagnostic, LabelStyle, OutlineItem, ParsedDocument, Task
from respmatrix.vocabulary import drafting

_PREAMBLE = re.compile(f"(?:{drafting.PREAMBLE})$")
_LONGEST_QUOTE = 24
_LONGEST_HEADING = 40
"""A title that is longer is a sentence; its end says nothing about its section. Code points."""


def find_uncovered(document: ParsedDocument) -> Iterator[Diagnostic]:
    """Yield the tasks for which no body is named: RM310 where others of their level have one, else RM311."""
    if document.parties:  # a reply's host answers for all of it
        return
    for group in _levels(document):
        items = [document.outline[task.item] for task in group if task.item is not None]
        missing = [item for task, item in zip(group, items, strict=True) if not _is_covered(task)]
        if len(missing) < len(group):
            for item in missing:
                yield report("RM310", item.location, name=_heading(item))
        else:
            yield report("RM311", missing[0].location, name=_heading(missing[0]), count=str(len(missing)))


def find_stray(assignments: Iterable[Assignment]) -> Iterator[Diagnostic]:
    """Yield the attributions that close no text of a task: RM312."""
    for assignment in assignments:
        if not assignment.has_task:
            text = _quoted(assignment.attributions[0].raw)
            yield report("RM312", assignment.location, text=text)


def _levels(document: ParsedDocument) -> Iterable[list[Task]]:
    """Return the numbered tasks by heading above and style of number, without those of the preamble."""
    groups: dict[tuple[int | None, LabelStyle], list[Task]] = {}
    opening = True
    for task in document.tasks:
        opening = opening and not task.attributions
        if task.item is None or (opening and not _is_covered(task) and _is_preamble(document, task.item)):
            continue
        item = document.outline[task.item]
        groups.setdefault((item.parent, item.label.style), []).append(task)
    return groups.values()


def _is_covered(task: Task) -> bool:
    return bool(task.attributions or task.inherited or task.inferred)


def _is_preamble(document: ParsedDocument, index: int) -> bool:
    """Tell whether the item, or the heading right above it, opens the document with aims and principles."""
    item = document.outline[index]
    above = [] if item.parent is None else [document.outline[item.parent]]
    return any(_PREAMBLE.search(_plain(each.title)) for each in (item, *above))


def _plain(title: str) -> str:
    if len(title) > _LONGEST_HEADING:
        return ""
    return plain(title).rstrip(":.。")


def _heading(item: OutlineItem) -> str:
    return _quoted(item.heading)


def _quoted(text: str) -> str:
    """Return the beginning of `text` on one line."""
    line = " ".join(text[: 4 * _LONGEST_QUOTE].split())
    return line if len(line) <= _LONGEST_QUOTE else line[:_LONGEST_QUOTE] + "……"
