"""What was read of a text with radicals, as the text itself prints it（还原原文字形）.

A text that was copied from a PDF file may hold 「⼀」 (U+2F00) for 「一」. All is read of the text with the
characters that they stand for, code point for code point, so that places are the same. What is printed is
then taken from the text as given. The names of bodies and persons and the facts of the document stay with
the characters: they are what is looked for, compared and resolved.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from respmatrix.model import Attribution, InferredParty, OutlineItem, Party, Remark, Span, Target, Task
from respmatrix.model.outline import heading_line


class AsGiven:
    """Puts the characters of the text as given into what was read of it（按原文还原）."""

    def __init__(self, plain: str, text: str) -> None:
        """Take the text that was read and, of the same length, the text as given."""
        self._plain = plain
        self._text = text
        self._headings: dict[str, str] = {}
        self._made: dict[int, Attribution] = {}

    def outline(self, items: Sequence[OutlineItem]) -> tuple[OutlineItem, ...]:
        """Return the items with their labels and titles as given."""
        return tuple([self._item(item) for item in items])

    def tasks(self, tasks: Sequence[Task]) -> tuple[Task, ...]:
        """Return the tasks with all that they print as given; those of items after `outline`."""
        return tuple([self._task(task) for task in tasks])

    def parties(self, parties: Sequence[Party]) -> tuple[Party, ...]:
        """Return the bodies, each printed as given."""
        return tuple([evolve(party, printed=party.span.of(self._text)) for party in parties])

    def attribution(self, attribution: Attribution) -> Attribution:
        """Return an attribution as given; one that many tasks inherit is made once."""
        made = self._made.get(id(attribution))
        if made is None:
            span, deadline = attribution.location.span, attribution.deadline
            made = self._made[id(attribution)] = evolve(
                attribution,
                raw=span.of(self._text),
                parties=self.parties(attribution.parties),
                deadline=None if deadline is None else self._deadline(deadline, span),
            )
        return made

    def _item(self, item: OutlineItem) -> OutlineItem:
        location = item.location.span
        label = evolve(item.label, text=self._inside(item.label.text, location))
        title = item.title_span.of(self._text)
        self._headings[item.heading] = heading_line(label.text, title)
        return evolve(item, label=label, title=title)

    def _task(self, task: Task) -> Task:
        place = task.location.span
        return evolve(
            task,
            label=self._inside(task.label, place),
            title=self._inside(task.title, place),
            path=tuple([self._headings.get(heading, heading) for heading in task.path]),
            text=self._inside(task.text, place),
            attributions=tuple(map(self.attribution, task.attributions)),
            inherited=tuple(map(self.attribution, task.inherited)),
            inferred=tuple(map(self._inferred, task.inferred)),
            targets=tuple(map(self._target, task.targets)),
            remarks=tuple(map(self._remark, task.remarks)),
        )

    def _inferred(self, inferred: InferredParty) -> InferredParty:
        return evolve(inferred, party=self.parties([inferred.party])[0])

    def _target(self, target: Target) -> Target:
        span = target.span
        return evolve(target, text=self._inside(target.text, span), time=self._inside(target.time, span))

    def _remark(self, remark: Remark) -> Remark:
        return evolve(remark, text=self._inside(remark.text, remark.span))

    def _deadline(self, deadline: str, place: Span) -> str:
        return "；".join(self._inside(part, place) for part in deadline.split("；"))

    def _inside(self, words: str, place: Span) -> str:
        """Return words of the text at `place` as given; such as do not stand there so stay as they are."""
        start = self._plain.find(words, place.start, place.end)
        return self._text[start : start + len(words)] if start >= 0 else words
