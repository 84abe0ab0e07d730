"""Lines and items of a document（行与条目）, among which candidates are looked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from respmatrix.attribution.broken import is_page_number, whole_lists
from respmatrix.model import OutlineItem, Source
from respmatrix.text import hard_wraps, is_narrow, places_of
from respmatrix.vocabulary import labels

BLANKS = frozenset(" \t\u3000\xa0")
"""What stands within lines and at their ends."""
LONGEST_WRAP = 600
"""A bracket or a list broken over lines is no longer than this; code points."""


class Lines:
    """Where the lines and the numbered items of one document begin and end."""

    def __init__(self, source: Source, outline: Sequence[OutlineItem]) -> None:
        self.text, self._outline = source.text, outline
        self.starts = [item.location.span.start for item in outline]
        self.titles = [item.title_span.start for item in outline]
        """Where each item begins, and where its title does."""
        self.end = max([item.body.end for item in outline], default=len(source.text))
        """Where the last item ends."""
        self._lines = [(paragraph.start, paragraph.end) for paragraph in source.paragraphs]
        self.headings = [end for _, end in self._lines if self.text[end - 1] in labels.SPACED_ENDS]
        """Where lines end that may be labels without colon."""
        self.is_narrow = is_narrow(self._lines)
        """Whether a fixed width may have broken the lines."""
        self._soft = hard_wraps(self.text, self._lines) if self.is_narrow else frozenset[int]()
        """Where a line goes on in the next one."""
        self._breaks: list[int] = []
        """Where it does not, for texts in which some do."""
        if self._soft:
            heads = set(self.starts)
            gaps = [
                (end, start)
                for (_, end), (start, last) in pairwise(self._lines)
                if end in self._soft and start not in heads and not is_page_number(self.text, start, last)
            ]
            breaks = places_of(self.text, "\n")
            self._soft = frozenset(
                [
                    place
                    for gap in gaps
                    for place in breaks[bisect_left(breaks, gap[0]) : bisect_left(breaks, gap[1])]
                ]
            )
            self._breaks = [place for place in breaks if place not in self._soft]
        inner: list[tuple[int, int]] = []
        if len(set(map(attrgetter("line"), source.paragraphs))) < len(self._lines):
            inner = [(a.end, b.start) for a, b in pairwise(source.paragraphs) if a.line == b.line]
        if "<" in self.text and ("</" in self.text or "<br" in self.text):
            # Tags stand behind the last paragraph of a line too.
            inner = [(paragraph.end, paragraph.start) for paragraph in source.paragraphs]
        self._inner_ends = [end for end, _ in inner]
        self.inner_starts = [start for _, start in inner]
        """Where paragraphs end and begin within a line."""

    def is_first(self, start: int) -> bool:
        """Tell whether an item begins at `start` that is the first of its row."""
        index = bisect_left(self.starts, start)
        return self.starts[index : index + 1] == [start] and self._outline[index].label.number == 1

    def breaks(self, place: int) -> bool:
        """Tell whether a line ends at `place`, blanks apart, and not only where a fixed width breaks it."""
        while self.text[place : place + 1] in BLANKS:
            place += 1
        return self.text[place : place + 1] in ("\n", "\r") and place not in self._soft

    def line_end(self, start: int) -> int:
        """Return where the line of `start` ends, over hard line breaks of a fixed width."""
        if self._soft:
            index = bisect_left(self._breaks, start)
            return self._breaks[index] if index < len(self._breaks) else len(self.text)
        end = self.text.find("\n", start)
        end = len(self.text) if end < 0 else end
        inner = bisect_left(self._inner_ends, start)
        return min(end, self._inner_ends[inner]) if inner < len(self._inner_ends) else end

    def _soft_lines(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of every line, hard line breaks of a fixed width inside it."""
        begin = -1
        for start, end in self._lines:
            begin = start if begin < 0 else begin
            if self.text.find("\n", end) not in self._soft:
                yield begin, end
                begin = -1
        if begin >= 0:
            yield begin, self._lines[-1][1]

    def whole(self) -> Iterable[tuple[int, int]]:
        """Return start and end of the lines; a list of bodies that line breaks cut within a name is one."""
        lines = list(self._soft_lines()) if self._soft else self._lines
        return whole_lists(self.text, lines, self.starts)
