"""The tasks of all tables of a document, joined with those of its prose（表中任务的归属）."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from respmatrix.attribution.reading import Accepted
from respmatrix.model import Attribution, Diagnostic, DocumentRule, OutlineItem, Source, Span, Task

if TYPE_CHECKING:
    from respmatrix.attribution.table.layout import TaskTable
    from respmatrix.attribution.table.read import TableTask


class TableTasks:
    """What the tables of one document say, and what the prose reader has to leave alone."""

    def __init__(self, source: Source, tables: Sequence[TaskTable], *, level: str | None) -> None:
        """Read `tables`, given in the order of the text."""
        self._source = source
        self._tables = tables
        self._tasks: list[TableTask] = []
        self._inside: dict[str, list[Accepted]] = {}
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
        """Take those attributions that stand in a table's own text; return the others."""
        if not self._tasks:
            return list(accepted)
        starts = [task.span.start for task in self._tasks]
        others: list[Accepted] = []
        for each in accepted:
            index = bisect_right(starts, each.span.start) - 1
            if index >= 0 and self._tasks[index].span.covers(each.span):
                self._inside.setdefault(self._tasks[index].id, []).append(each)
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
        for each in self._tasks:
            item = above[starts[bisect_right(starts, each.span.start) - 1]]
            tasks.append(self._task(each, _path(outline, item), tuple(self._own(each, attribution))))
        return tuple(sorted(tasks, key=lambda task: task.location.span.start))

    def _own(
        self, task: TableTask, attribution: Callable[[Accepted, Span | None], Attribution]
    ) -> list[Attribution]:
        own = [attribution(*each) for each in zip(task.accepted, task.closes, strict=True)]
        own += [
            attribution(each, Span(task.span.start, each.span.start))
            for each in self._inside.get(task.id, ())
        ]
        return sorted(own, key=lambda each: each.location.span.start)

    def _task(self, task: TableTask, path: tuple[str, ...], own: tuple[Attribution, ...]) -> Task:
        return Task(
            task.id,
            task.label,
            task.title,
            (*path, *task.path),
            task.span.of(self._source.text),
            self._source.locate(task.span),
            own,
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
