"""Remember what is odd in a Word file, and say where that stands in the text（标记）."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from enum import Enum
from typing import NamedTuple

from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, Location, Source, Span

_MOST_PLACES = 20
"""Places named by one diagnostic; its message counts them all."""


class Odd(Enum):
    """What a careful reader must know of（异常）."""

    INSERTED = "修订插入"
    DELETED = "修订删除"
    HIDDEN = "隐藏文字"
    COMMENT = "批注"
    EMBEDDED = "嵌入对象"


class Place(NamedTuple):
    """A place in the file（文件中的位置）; places of one part sort as they stand in it."""

    part: str
    paragraph: int
    run: int
    """0 for the paragraph as a whole."""


class Marks:
    """The odd places of one file, by kind."""

    def __init__(self) -> None:
        self._places: dict[Odd, dict[Place, None]] = defaultdict(dict)

    def add(self, kind: Odd, part: str, paragraph: int, run: int = 0) -> None:
        """Remember one place."""
        self._places[kind][Place(part, paragraph, run)] = None

    def diagnostics(self, source: Source, unknown_formats: list[str]) -> list[Diagnostic]:
        """Return what there is to say.

        Args:
            source: what was read.
            unknown_formats: of numbers, as Word calls them.
        """
        found: list[Diagnostic] = []
        inserted, deleted = (len(self._places[kind]) for kind in (Odd.INSERTED, Odd.DELETED))
        index = _Index(source) if any(self._places.values()) else None
        if index and (inserted or deleted):
            places = sorted([*self._places[Odd.INSERTED], *self._places[Odd.DELETED]])
            found.append(index.report("RM110", places, inserted=str(inserted), deleted=str(deleted)))
        for kind, code in ((Odd.HIDDEN, "RM111"), (Odd.COMMENT, "RM112"), (Odd.EMBEDDED, "RM114")):
            places = list(self._places[kind])
            if index and places:
                found.append(index.report(code, places, count=str(len(places))))
        if unknown_formats:
            found.append(report("RM113", formats="、".join(unknown_formats[:_MOST_PLACES])))
        return found


class _Index:
    """Finds places of the file in the text."""

    def __init__(self, source: Source) -> None:
        self._source = source
        places = source.provenance
        ends = [place.start for place in places[1:]] + [len(source.text)]
        self._stretches = sorted(
            (place.part, place.paragraph or 0, place.run or 0, place.start, end)
            for place, end in zip(places, ends, strict=True)
        )

    def report(self, code: str, places: list[Place], **facts: str) -> Diagnostic:
        """Return the diagnostic about `places`, in the order of the text, each place once."""
        located: dict[int, Location] = {}
        for place in places[:_MOST_PLACES]:
            found = self._locate(place)
            start = found.span.start
            if start not in located or len(found.span) > len(located[start].span):
                located[start] = found
        first, *others = [located[start] for start in sorted(located)]
        return report(code, first, related=tuple(others), **facts)

    def _locate(self, place: Place) -> Location:
        """Return where a place stands; of what is not in the text, where it would stand."""
        index = bisect_left(self._stretches, place)
        if index < len(self._stretches) and self._stretches[index][:3] == place:
            start, end = self._printed(index)
            return self._source.locate(Span(start, end))
        if index and self._stretches[index - 1][:2] == place[:2]:
            at = self._printed(index - 1)[1]
        elif index < len(self._stretches) and self._stretches[index][0] == place.part:
            at = self._stretches[index][3]
        else:
            at = len(self._source.text.rstrip())
        return self._source.locate(Span(at, at))

    def _printed(self, index: int) -> tuple[int, int]:
        """Return where a stretch stands in the text, without the line break behind it."""
        *_, start, end = self._stretches[index]
        return start, start + len(self._source.text[start:end].rstrip())
