"""Sentences that give several tasks to the same bodies（统一交代的责任单位）.

「以上任务均由县水利局负责」, 「以下各项工作由…牵头」, 「未列责任单位的，由…负责」: they add their bodies,
by rule, to the tasks that name nobody themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from attrs import evolve, frozen

from respmatrix.attribution.given.around import take_around
from respmatrix.attribution.given.numbered import find_numbered
from respmatrix.attribution.given.unnamed import find_unnamed
from respmatrix.attribution.given.value import GIVES_LEAD, GIVES_TASKS, Given
from respmatrix.attribution.judging.accept import Doubtful
from respmatrix.attribution.judging.genre import Genre
from respmatrix.attribution.phrase.reading import Accepted
from respmatrix.model import DocumentRule, InferredParty, OutlineItem, Role, Span, Task
from respmatrix.model.lean import lean
from respmatrix.vocabulary import given

__all__ = ["Givens"]


@lean
@frozen
class Givens:
    """All such sentences of a document（统一交代）."""

    accepted: list[Accepted]
    """The attributions that are none of them."""
    doubtful: list[Doubtful]
    """The places that could not be read and are none of them either."""
    found: list[Given]

    @classmethod
    def of(
        cls,
        text: str,
        accepted: list[Accepted],
        doubtful: list[Doubtful],
        outline: Sequence[OutlineItem],
        genre: Genre,
        *,
        rows: bool,
    ) -> Givens:
        """Return those of a text of this kind, with these attributions and items.

        Where it has no attributions, and no `rows` of tables with some, nothing is looked for.
        """
        if not (accepted or doubtful or rows):
            return cls(accepted, doubtful, [])
        last = accepted[-1].span.start if accepted else 0
        said, others = find_unnamed(text, genre.first_item, last)
        told = [each for each in said if genre.gives_tasks(each.rule.span, unnumbered=True)]
        if others:
            doubtful = [
                *doubtful,
                *(Doubtful(span) for span in others if genre.gives_tasks(span, unnumbered=True)),
            ]
        # Most begin with their bodies.
        odd = [each for each in accepted if each.reading.parties[0].span.start or each.reading.residue]
        if odd or doubtful:
            told += find_numbered(text, odd, doubtful, outline)
        if told:
            held = sorted({each.rule.span for each in told}, key=_start)
            accepted = [each for each in accepted if not _overlaps(held, each.span)]
            doubtful = [each for each in doubtful if not _overlaps(held, each.span)]
        if not odd:
            return cls(accepted, doubtful, told)
        around, taken, parted = take_around(text, odd, accepted, outline)
        if taken or parted:
            doubtful = [*doubtful, *(Doubtful(each.span) for each in accepted if each.span.start in parted)]
            accepted = [each for each in accepted if each.span.start not in taken | parted]
        return cls(accepted, doubtful, [*told, *around])

    def bind(self, rules: Sequence[DocumentRule]) -> tuple[DocumentRule, ...]:
        """Return the `rules` of the document with these, in the order of the text."""
        if not self.found:
            return tuple(rules)
        own = list(dict.fromkeys(each.rule for each in self.found))
        held = {rule.span.start for rule in own}
        others = [rule for rule in rules if rule.span.start not in held]
        return tuple(sorted([*others, *own], key=lambda rule: rule.span.start))

    def add(self, tasks: tuple[Task, ...], outline: Sequence[OutlineItem]) -> tuple[Task, ...]:
        """Return the tasks with the bodies that these sentences give to those that name nobody."""
        if not self.found:
            return tasks
        named = {_level(outline, task) for task in tasks if task.attributions or task.inherited}
        around = _shared_out(self.found, [task.location.span.start for task in tasks])
        unnamed = [each for each in self.found if each.rule.kind != GIVES_TASKS]
        rest = next((each for each in unnamed if each.rule.kind != GIVES_LEAD), None)
        lead = next((each for each in unnamed if each.rule.kind == GIVES_LEAD), None)
        done: list[Task] = []
        for index, task in enumerate(tasks):
            if own := task.attributions or task.inherited:
                led = any(party.role is Role.LEAD for each in own for party in each.parties)
                gift = None if led else lead
            else:
                gift = around.get(index)
                if gift is None and _level(outline, task) in named:
                    gift = rest or lead
                gift = None if gift is None or _gives_none(outline, task) else gift
            done.append(_with_gift(task, gift) if gift is not None else task)
        return tuple(done)


def _shared_out(found: Sequence[Given], starts: Sequence[int]) -> dict[int, Given]:
    """Return who gets the tasks that begin at `starts` by what is said around them; the first one holds."""
    around: dict[int, Given] = {}
    following = list(range(len(starts) + 1))  # the next one that nobody has
    for each in found:
        if each.rule.kind != GIVES_TASKS:
            continue
        index, end = bisect_left(starts, each.rule.begins), bisect_left(starts, each.ends)
        while index < end:
            if following[index] == index:
                around[index] = each
                following[index] = index + 1
            following[index] = index = following[following[index]]
    return around


def _with_gift(task: Task, gift: Given) -> Task:
    """Return a task with what is given to it, where the sentence is about its place."""
    if not gift.rule.begins <= task.location.span.start < gift.ends:
        return task
    added = [InferredParty(party, gift.rule.span) for party in gift.parties]
    return evolve(task, inferred=(*task.inferred, *added))


def _start(span: Span) -> int:
    return span.start


def _overlaps(held: Sequence[Span], span: Span) -> bool:
    """Tell whether a stretch overlaps one of several, which are in order."""
    index = bisect_left(held, span.end, key=_start)
    return index > 0 and held[index - 1].end > span.start


def _level(outline: Sequence[OutlineItem], task: Task) -> object:
    """Return what tasks have in common that stand beside each other."""
    if task.item is None:
        return task.path
    item = outline[task.item]
    return item.parent, item.label.style


def _gives_none(outline: Sequence[OutlineItem], task: Task) -> bool:
    """Tell whether a task, or a heading above it, opens or closes the document and gives nobody a task."""
    index = task.item
    while index is not None:
        if _no_tasks().search(outline[index].title):
            return True
        index = outline[index].parent
    return False


@cache
def _no_tasks() -> re.Pattern[str]:
    return re.compile(f"(?:{given.NO_TASKS})$")
