"""The tasks of all tables of a document, joined with those of its prose（表中任务的归属）."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from respmatrix.attribution.phrase.reading import Accepted
from respmatrix.model import Attribution, Diagnostic, DocumentRule, OutlineItem, Source, Span, Task

if TYPE_CHECKING:
    from respmatrix.attribution.table.entries import TaskTable
    from respmatrix.attribution.table.read import TableTask

_BEHIND_TITLE = " \u3000，,；;：:—"
_NAMES_NOBODY = "RM342"


def _start(span: Span) -> int:
    return span.start


class TableTasks:
    """What the tables of one document say, and what the prose reader has to leave alone."""

    def __init__(self, source: Source, tables: Sequence[TaskTable], *, level: str | None) -> None:
        """Read `tables`, given in the order of the text."""
        self._source = source
        self._tables = tables
        self._tasks: list[TableTask] = []
        self._inside: dict[str, list[Accepted]] = {}
        self._on_headings: dict[Span, list[Accepted]] = {}
        self.diagnostics: list[Diagnostic] = []
        if tables:
            from respmatrix.attribution.table.read import TableReader

            reader = TableReader(source, level)
            self._tasks = [task for table in tables for task in reader.read(table)]
            self._tasks.sort(key=lambda task: task.span.start)
            self.diagnostics = reader.diagnostics
        self.accepted = [each for task in self._tasks for each in task.accepted]
        """What the rows say, in the order of the tasks."""

    def closed(self) -> Iterator[Span]:
        """Yield the stretches that are no prose: the tables without the cells of the tasks' own text."""
        for table in self._tables:
            begin = table.span.start
            for cell in sorted(table.own_text(), key=lambda span: span.start):
                if begin < cell.start:
                    yield Span(begin, cell.start)
                begin = max(begin, cell.end)
            if begin < table.span.end:
                yield Span(begin, table.span.end)

    def take(self, accepted: Sequence[Accepted]) -> list[Accepted]:
        """Take those attributions that stand in a table's own text or headings; return the others."""
        if not self._tasks:
            return list(accepted)
        starts = [task.span.start for task in self._tasks]
        headings = sorted({span for task in self._tasks for span in task.above}, key=_start)
        others: list[Accepted] = []
        for each in accepted:
            index = bisect_right(starts, each.span.start) - 1
            above = bisect_right(headings, each.span.start, key=_start) - 1
            if index >= 0 and self._tasks[index].span.covers(each.span):
                self._inside.setdefault(self._tasks[index].id, []).append(each)
            elif above >= 0 and headings[above].covers(each.span):
                self._on_headings.setdefault(headings[above], []).append(each)
            else:
                others.append(each)
        return others

    def bind(self, rules: Sequence[DocumentRule]) -> tuple[DocumentRule, ...]:
        """Return the rules; one that stands in a table, as in a note under its rows, binds all of it."""
        if not self._tables:
            return tuple(rules)
        spans = [table.span for table in self._tables]
        return tuple(
            evolve(rule, begins=min([rule.begins, *(span.start for span in spans if span.covers(rule.span))]))
            for rule in rules
        )

    def join(
        self,
        prose: Sequence[Task],
        outline: Sequence[OutlineItem],
        attribution: Callable[[Accepted, Span | None], Attribution],
    ) -> tuple[Task, ...]:
        """Return the tasks of the prose and of the tables in the order of the text.

        An item of the outline that a table stands under is the heading of its tasks, and none itself
        unless the prose says who answers for it.

        Args:
            prose: the other tasks.
            outline: the numbered items of the prose.
            attribution: makes an attribution of what a row says and the stretch that it closes.
        """
        if not self._tables:
            return tuple(prose)
        above = {table.span.start: _item_above(self._source.text, outline, table) for table in self._tables}
        starts = sorted(above)
        tasks = [task for task in prose if task.attributions or task.item not in above.values()]
        headed: dict[Span, Task] = {}
        for each in self._tasks:
            path = _path(outline, above[starts[bisect_right(starts, each.span.start) - 1]])
            own = tuple(self._own(each, attribution))
            for depth, place in enumerate(each.above):
                if place in self._on_headings and place not in headed:
                    headed[place] = self._heading(each, depth, path, len(headed) + 1, attribution)
            inherited = () if own else self._inherited(each, headed)
            tasks.append(self._task(each, path, own, inherited))
        tasks += headed.values()
        self._forget({task.location.span.start for task in tasks if task.inherited or task.attributions})
        return tuple(sorted(tasks, key=lambda task: task.location.span.start))

    def _heading(
        self,
        task: TableTask,
        depth: int,
        path: tuple[str, ...],
        number: int,
        attribution: Callable[[Accepted, Span | None], Attribution],
    ) -> Task:
        """Return the heading above `task` that says itself who answers: 「一、交通（市交通局牵头）」."""
        from respmatrix.attribution.table.read import parted_label

        place, outer = task.above[depth], self._bare_path(task)
        label, title = parted_label(outer[depth])
        own = tuple(
            attribution(each, Span(place.start, each.span.start)) for each in self._on_headings[place]
        )
        return Task(
            f"{task.id.partition('-')[0]}-H{number}",
            label,
            title,
            (*path, *outer[:depth]),
            place.of(self._source.text),
            self._source.locate(place),
            own,
        )

    def _bare_path(self, task: TableTask) -> tuple[str, ...]:
        """Return the headings above a task without what they say of who answers."""
        path = list(task.path)
        for depth, place in enumerate(task.above):
            for each in self._on_headings.get(place, ()):
                rest = path[depth].replace(each.span.of(self._source.text), "").rstrip(_BEHIND_TITLE)
                path[depth] = rest or path[depth]
        return tuple(path)

    def _inherited(self, task: TableTask, headed: Mapping[Span, Task]) -> tuple[Attribution, ...]:
        """Return what the innermost heading says that names bodies."""
        return next((headed[place].attributions for place in reversed(task.above) if place in headed), ())

    def _forget(self, starts: set[int]) -> None:
        """Leave out that tasks name nobody which have it from a heading or say it in their text.

        Args:
            starts: where they begin.
        """
        if starts:
            self.diagnostics = [
                each
                for each in self.diagnostics
                if not (each.code == _NAMES_NOBODY and each.location and each.location.span.start in starts)
            ]

    def _own(
        self, task: TableTask, attribution: Callable[[Accepted, Span | None], Attribution]
    ) -> list[Attribution]:
        own = [attribution(*each) for each in zip(task.accepted, task.closes, strict=True)]
        own += [
            attribution(each, Span(task.span.start, each.span.start))
            for each in self._inside.get(task.id, ())
        ]
        return sorted(own, key=lambda each: each.location.span.start)

    def _task(
        self,
        task: TableTask,
        path: tuple[str, ...],
        own: tuple[Attribution, ...],
        inherited: tuple[Attribution, ...],
    ) -> Task:
        return Task(
            task.id,
            task.label,
            task.title,
            (*path, *self._bare_path(task)),
            task.span.of(self._source.text),
            self._source.locate(task.span),
            own,
            inherited,
            targets=task.targets,
            remarks=task.remarks,
        )


def _item_above(text: str, outline: Sequence[OutlineItem], table: TaskTable) -> int | None:
    """Return the item whose text ends at the table; None where something else stands between."""
    index = bisect_right(outline, table.span.start, key=lambda item: item.location.span.start) - 1
    if index < 0:
        return None
    end = max(outline[index].location.span.end, outline[index].body.end)
    return None if text[end : table.span.start].strip(" \t\r\n\v\f　。：:") else index


def _path(outline: Sequence[OutlineItem], item: int | None) -> tuple[str, ...]:
    """Return the headings that end with `item`, from the outside in."""
    headings: list[str] = []
    while item is not None:
        headings.append(outline[item].heading)
        item = outline[item].parent
    return tuple(reversed(headings))
