"""Bodies below a labelled line, a line each without any mark（一行一个的单位）.

「责任单位：市教育局⏎市住建局⏎2.」 is one list, while 「责任单位：市教育局⏎云岭市人民政府⏎2024年」 is
signed. Where nothing tells which, the lines are no part of the list, and are told of.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from respmatrix.attribution.find.lines import Lines
from respmatrix.attribution.judging.candidate import PLAUSIBLE
from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.phrase.clean import parts_bodies
from respmatrix.attribution.phrase.frames import without_frames
from respmatrix.text import BLANKS, CIRCLED, fold
from respmatrix.vocabulary import labels
from respmatrix.vocabulary.characters import simplify

_COUNTER = rf"(?:[（(]?\d{{1,2}}[）).．、]|[{CIRCLED}])[ \t\u3000]*"
_COUNTED = re.compile(_COUNTER)
"""The number of a body, where the outline knows it for none of an item."""
MAY_BE_BODIES = re.compile(rf"\s*+(?:{_COUNTER})?(?![（(\d])[^\n。：:；;]{{2,62}}[；;]?[ \t]*(?=\n|\Z)")
"""A line that may hold nothing but bodies: no sentence or label stands in it."""
_CLOSING = frozenset("）)")
_BEHIND = "。；;、， \t\u3000"
_LONGEST_LINE = 60
"""A line of bodies below another is no longer; code points."""
_MOST_LINES = 20
_LONGEST_BLOCK = 600
"""So far above a list other labels of its block stand; code points."""
_PARTS = re.compile(r"[、,]|\s{1,9}")
_LABELS_BODIES = re.compile(r"(?:单位|部门)\)?(?:\s*[:|→—-]|\s)")
_LABEL_LINE = re.compile(rf"\s*(?:{labels.ANY_LINE_LABEL})\s*(?:[:)|→—-]|$)")


class Columns:
    """The lines of bodies below the labelled lines of one document."""

    def __init__(self, lines: Lines) -> None:
        self._lines, self._text = lines, lines.text

    def below(self, start: int, end: int) -> tuple[bool, int, int] | None:
        """Tell whether the lines of bodies below a labelled one surely go on with it, and where they stand.

        None where there are no such lines.

        Args:
            start: where the label begins.
            end: where its list ends, at the end of a line.
        """
        first = begin = self._next(end)
        if (last := self._counted_end(begin)) > begin:
            return True, first, last
        line = self._bodies(begin)
        if line is None:
            return None
        last, apart = end, _LABELS_BODIES.search(fold(simplify(self._text[start:end]))) is not None
        left = fold(simplify(without_frames(self._text[max(start, end - _LONGEST_LINE) : end])))
        for _ in range(_MOST_LINES):
            if line is None:
                break
            apart = apart and parts_bodies([_PARTS.split(left.rpartition(":")[2].strip(BLANKS))[-1]], line[0])
            left, last = line[-1], self._end(begin)
            begin = self._next(last)
            line = self._bodies(begin)
        goes_on = self._goes_on(begin, end) and not self._heads_others
        return apart and goes_on, first, last

    def _counted_end(self, begin: int) -> int:
        """Return where the bodies end that stand at `begin` with a number each, or `begin` if none does."""
        text, last = self._text, begin
        for _ in range(_MOST_LINES):
            counter = _COUNTED.match(text, begin)
            if counter is None or self._is_item(begin) or self._bodies(counter.end()) is None:
                break
            last = self._end(begin)
            begin = self._next(last)
            if text[last - 1] == "。":
                return last - 1
        return last

    def _next(self, end: int) -> int:
        """Return where the next line with anything on it begins, or the text ends."""
        text = self._text
        while end < len(text) and text[end].isspace():
            end += 1
        return end

    def _end(self, begin: int) -> int:
        """Return where what the line at `begin` holds ends."""
        text, end = self._text, self._lines.line_end(begin)
        while end > begin and text[end - 1].isspace():
            end -= 1
        return end

    def _bodies(self, begin: int) -> list[str] | None:
        """Return the bodies of the line at `begin` that is nothing but such; None where it is more."""
        text = self._text
        end = self._end(begin)
        if begin >= self._lines.end or not 2 < end - begin <= _LONGEST_LINE:
            return None
        while text[end - 1] in _BEHIND:
            end -= 1
        if not (PLAUSIBLE.match(text, end - 1) or text[end - 1] in _CLOSING) or self._is_item(begin):
            return None
        parts = _PARTS.split(fold(simplify(text[begin:end])).strip(_BEHIND))
        return parts if all(kind_of(part) is not None for part in parts) else None

    def _is_item(self, begin: int) -> bool:
        starts = self._lines.starts
        index = bisect_left(starts, begin)
        return index < len(starts) and starts[index] == begin

    def _goes_on(self, begin: int, end: int) -> bool:
        """Tell whether what comes behind a list begins there: a label, or an item that is not the first.

        A label that has stood above, where the labelled list ends at `end`, begins another block of labels.
        """
        if begin >= self._lines.end:
            return begin < len(self._text)  # signed there; without that the bodies may be who signs
        if self._is_item(begin):
            return not self._lines.is_first(begin)
        label = _LABEL_LINE.match(fold(simplify(self._text[begin : self._lines.line_end(begin)])))
        if label is None:
            return False
        index = bisect_left(self._lines.starts, end)
        block = max(self._lines.starts[index - 1] if index else 0, end - _LONGEST_BLOCK)
        return label[0].strip() not in fold(simplify(self._text[block:end]))

    @cached_property
    def _heads_others(self) -> bool:
        """Whether bodies on lines of their own head the items below them: 「市水利局⏎1.…」."""
        return any(map(self._is_headed, self._lines.starts))

    def _is_headed(self, item: int) -> bool:
        """Tell whether a line of bodies heads the item at `item`: neither label nor list stands above it."""
        head, _ = self._line_above(item)
        if self._bodies(head) is None:
            return False
        above, last = self._line_above(head)
        line = fold(simplify(self._text[above:last]))
        return ":" not in line and _LABEL_LINE.match(line) is None and self._bodies(above) is None

    def _line_above(self, begin: int) -> tuple[int, int]:
        """Return where the last line with anything on it above `begin` begins and ends."""
        text, end = self._text, begin
        while end and text[end - 1].isspace():
            end -= 1
        return text.rfind("\n", 0, end) + 1, end
