"""The tasks of all tables of a document, to be joined with those of its prose（表中任务的归属）."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from respmatrix.attribution.accept import Accepted
from respmatrix.attribution.table.layout import TaskTable
from respmatrix.attribution.table.read import TableReader, TableTask, text_cells
from respmatrix.model import Attribution, DocumentRule, Source, Span, Task


class TableTasks:
    """What the tables of one document say, and what the prose reader has to leave alone."""

    def __init__(self, source: Source, tables: Sequence[TaskTable], *, level: str | None) -> None:
        """Read `tables`, given in the order of the text."""
        reader = TableReader(source, level)
        self._source = source
        self._tables = tables
        self._tasks = [task for table in tables for task in reader.read(table)]
        self._tasks.sort(key=lambda task: task.span.start)
        self._inside: dict[str, list[Accepted]] = {}
        self.diagnostics = reader.diagnostics
        self.accepted = [each for task in self._tasks for each in task.accepted]
        """What the rows say, in the order of the tasks."""

    def closed(self) -> Iterator[Span]:
        """Yield the stretches that are no prose: the tables without the cells of the tasks' own text."""
        for table in self._tables:
            begin = table.span.start
            for cell in sorted(text_cells(table), key=lambda span: span.start):
                if begin < cell.start:
                    yield Span(begin, cell.start)
                begin = max(begin, cell.end)
            if begin < table.span.end:
                yield Span(begin, table.span.end)

    def take(self, accepted: Sequence[Accepted]) -> list[Accepted]:
        """Take those attributions that stand in a table's own text; return the others."""
        starts = [task.span.start for task in self._tasks]
        others: list[Accepted] = []
        for each in accepted:
            index = bisect_right(starts, each.candidate.span.start) - 1
            if index >= 0 and self._tasks[index].span.covers(each.candidate.span):
                self._inside.setdefault(self._tasks[index].id, []).append(each)
            else:
                others.append(each)
        return others

    def bind(self, rules: Sequence[DocumentRule]) -> tuple[DocumentRule, ...]:
        """Return the rules; one that stands in a table, as in a note under its rows, binds all of it."""
        spans = [table.span for table in self._tables]
        return tuple(
            evolve(rule, begins=min([rule.begins, *(span.start for span in spans if span.covers(rule.span))]))
            for rule in rules
        )

    def build(self, attribution: Callable[[Accepted, Span | None], Attribution]) -> Iterator[Task]:
        """Yield the tasks.

        Args:
            attribution: makes an attribution of what a row says and the stretch that it closes.
        """
        for task in self._tasks:
            own = [attribution(*each) for each in zip(task.accepted, task.closes, strict=True)]
            own += [
                attribution(each, Span(task.span.start, each.candidate.span.start))
                for each in self._inside.get(task.id, ())
            ]
            own.sort(key=lambda each: each.location.span.start)
            yield self._task(task, tuple(own))

    def _task(self, task: TableTask, own: tuple[Attribution, ...]) -> Task:
        return Task(
            task.id,
            task.label,
            task.title,
            task.path,
            task.span.of(self._source.text),
            self._source.locate(task.span),
            own,
            targets=task.targets,
        )
