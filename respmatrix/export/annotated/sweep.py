"""Marks that nest and overlap → a flat run of segments（区间扫描）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush

from attrs import define, field, frozen

from respmatrix.model import Span


@frozen
class Mark:
    """One stretch of the text to be marked（标注）."""

    span: Span
    layer: str
    """What kind of mark: 「attribution」, 「party」 …, one of `LAYERS`."""
    style: str = ""
    """More classes, such as the role of a body."""
    badge: str = ""
    """Sign before its first character: a shape, a letter, a number."""
    told: str = ""
    """What the badge means, for those who do not see it."""
    tag: str = ""
    """Note behind its last character."""
    title: str = ""
    """What is said when the mark is pointed at."""
    link: str = ""
    """Anchor that the badge leads to."""
    names: bool = False
    """True where the segments of the mark can be told from those of other marks of its layer."""


@frozen
class Segment:
    """A stretch of text over which the same marks hold（片段）."""

    span: Span
    classes: tuple[str, ...]
    opening: tuple[Mark, ...] = ()
    """Marks that begin at its start, the longer first."""
    closing: tuple[Mark, ...] = ()
    """Marks that end at its end."""
    named: tuple[int, ...] = ()
    """Indices of the marks over it that are to be told apart."""
    title: str = ""


@define
class _Open:
    """What holds at the place that the sweep has reached."""

    counts: dict[str, int] = field(factory=dict)
    """Open marks of each class."""
    named: dict[int, Mark] = field(factory=dict)
    titled: dict[int, Mark] = field(factory=dict)

    def change(self, index: int, mark: Mark, by: int) -> None:
        for name in (mark.layer, *mark.style.split()):
            self.counts[name] = self.counts.get(name, 0) + by
            if not self.counts[name]:
                del self.counts[name]
        for held, wanted in ((self.named, mark.names), (self.titled, bool(mark.title))):
            if wanted and by > 0:
                held[index] = mark
            elif wanted:
                del held[index]

    def title(self) -> str:
        """Return what the mark that was opened last has to say."""
        return next((mark.title for mark in reversed(self.titled.values())), "")


def segments(marks: Sequence[Mark], cuts: Iterable[int], end: int) -> Iterator[Segment]:
    """Yield the segments of the text 0…`end`, without gaps, in order.

    How many marks lie over one another costs nothing, except for those that are to be told apart.
    A mark of no length opens and closes at the start of the segment behind it; at the end of the
    text it comes with a last, empty segment.

    Args:
        marks: in any order, each within the text.
        cuts: offsets where a segment must end, such as those of lines, ascending.
        end: length of the text.
    """
    order = sorted(range(len(marks)), key=lambda index: (marks[index].span.start, -marks[index].span.end))
    bounds = sorted({0, end, *cuts, *(at for mark in marks for at in (mark.span.start, mark.span.end))})
    held = _Open()
    ends: list[tuple[int, int]] = []
    next_mark = 0
    for place, start in enumerate(bounds):
        while ends and ends[0][0] == start:
            _, index = heappop(ends)
            held.change(index, marks[index], -1)
        opening: list[Mark] = []
        while next_mark < len(order) and marks[order[next_mark]].span.start == start:
            index = order[next_mark]
            opening.append(marks[index])
            if marks[index].span.end > start:
                held.change(index, marks[index], 1)
                heappush(ends, (marks[index].span.end, index))
            next_mark += 1
        if start == end:
            if opening or not end:
                yield Segment(Span(end, end), (), tuple(opening))
            return
        stop = bounds[place + 1]
        closing = _closing(ends, marks, stop)
        yield Segment(
            Span(start, stop), tuple(held.counts), tuple(opening), closing, tuple(held.named), held.title()
        )


def _closing(ends: list[tuple[int, int]], marks: Sequence[Mark], stop: int) -> tuple[Mark, ...]:
    """Return the marks that end at `stop`, which no open mark ends before; the heap stays as it is."""
    found: list[tuple[int, int]] = []
    while ends and ends[0][0] == stop:
        found.append(heappop(ends))
    for entry in found:
        heappush(ends, entry)
    return tuple(marks[index] for _, index in found)
