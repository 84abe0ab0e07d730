"""Labelled lines that may be an attribution（标签行）; those that follow one another directly are one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from operator import attrgetter, itemgetter

from respmatrix.attribution.broken import SHORTEST_CUT, is_broken, next_line
from respmatrix.attribution.find.column import MAY_BE_BODIES, Columns
from respmatrix.attribution.find.label import LABEL_START, as_label, folded, label_in, longest_label
from respmatrix.attribution.find.lines import LONGEST_WRAP, Lines
from respmatrix.attribution.judging.bystanders import is_bystander
from respmatrix.attribution.judging.candidate import CLOSE, OPENING, Candidate, Shape, left_open
from respmatrix.attribution.names.kind import kind_of
from respmatrix.model import Span
from respmatrix.text import fold, places_of
from respmatrix.vocabulary import bystanders, labels, phrases
from respmatrix.vocabulary.characters import simplify
from respmatrix.vocabulary.pages import BLANK_ENTITIES, PAGE_NUMBER

_FRAMES = {"】": "【", "〗": "〖", "]": "[", "］": "［", "〕": "〔"}
_BEHIND_LABEL = ("：", ":", "∶", "﹕", *_FRAMES)
"""What stands behind a label: a colon, or the end of a frame of its own（[牵头单位]市财政局）."""
_VALUE = re.compile(
    r"[ \xa0　]*(?:(?:[|｜→]|[-－—–]{1,2})[ \xa0　]*|(?:\r?\n[ \xa0　]*){1,2})?"
    r"(?P<body>[^\s、，,；;。：:（）()]{2,20})(?=[\s、，,；;。（(]|$)"
)
_BETWEEN = re.compile(
    rf"(?:[\s。▪>{labels.BULLETS}]|</?[a-zA-Z][^<>]{{0,60}}>|{'|'.join(BLANK_ENTITIES)}"
    rf"|(?<=\s)(?:{PAGE_NUMBER})[^\S\n]*(?=\n))*"
)
"""What may stand between labelled lines of one attribution."""
_BEFORE_COLON = frozenset(" \t　\xa0*\n")
_BEFORE_MARK = _BEFORE_COLON | labels.LABEL_ENDS
"""What stands before what stands behind a label."""
_PERSONS = re.compile(
    rf"(?:{labels.ANSWERING})(?::|(?={phrases.PERSON_NAME}))[^\s{re.escape(CLOSE)}、,;。_/-]"
)
"""Persons behind their label."""
_SPACED = (*labels.SPACED_LABELS, *labels.SPACED_PERSON_LABELS)
_PERSON = re.compile(phrases.PERSON_NAME)
_BEHIND_PERSONS = " \t　\xa0\r\n；;，,。)）"
_CONTACT_LABEL = re.compile(bystanders.CONTACT_LABELS)
_CONTACT = re.compile(bystanders.CONTACT_STARTS)
_LONGEST_LABEL = 30
"""A label with what parts its characters is no longer; code points."""
_DOUBTFUL = re.compile(labels.DOUBTFUL_LABEL)
_LONGEST_DOUBTFUL = 12
"""So long such labels are at most; code points."""
_GOES_ON = ("、", "：", ":", "】")
"""What a list goes on behind over a blank line."""
_LABEL_OPENS = frozenset(("", *"\n \t　。；;，,、.．)）"))
"""What stands before one."""
_LONGEST_HEADINGS = 60
"""So far before its end a line is looked at that may be headings of columns; code points."""
_LINE_ENDS = frozenset("\r\n")
_SENTENCE_ENDS = frozenset("。！？\n")
_BEHIND_LIST = " \t\r\n　\xa0\u200b"
_LONGEST_CUT = 6
"""So much of a label stands on either side of a line break at most; code points."""
_ROLE_BEHIND = re.compile(f"(?:{labels.LINE_LABEL})$")


def _contacts(text: str, start: int, end: int) -> Iterable[re.Match[str]]:
    """Return the labels of addresses in a stretch, which few hold."""
    first, second = bystanders.CONTACT_SIGNS
    if text.find(first, start, end) < 0 and text.find(second, start, end) < 0:
        return ()
    return _CONTACT_LABEL.finditer(text, start, end)


def find_labelled(lines: Lines, unclosed: Sequence[Span], unopened: Set[int]) -> list[Candidate]:
    """Return the labelled lines; lines that follow one another directly are one candidate.

    Args:
        lines: the lines of the document.
        unclosed: its opening brackets without a partner, in order.
        unopened: where closing brackets stand that opened nowhere.
    """
    return _Labelled(lines, unclosed, unopened).found()


class _Labelled:
    def __init__(self, lines: Lines, unclosed: Sequence[Span], unopened: Set[int]) -> None:
        self._lines, self._text, self._unclosed, self._unopened = lines, lines.text, unclosed, unopened
        self._starts, self._titles = lines.starts, lines.titles
        self._doubtful: list[Candidate] = []
        self._prose = 0
        """Where a line ends that is too long for a list."""
        self._columns = Columns(lines)

    def found(self) -> list[Candidate]:
        found: list[Candidate] = []
        text = self._text
        run: tuple[int, int, bool] | None = None  # start, end, whether a role label stands in it
        counted = balance = 0  # how many more brackets open than close in the run, up to where
        marks = [
            place
            for mark in _BEHIND_LABEL
            for place in places_of(text, mark)
            if text[place - 1] in _BEFORE_MARK
        ]
        for position in sorted([*marks, *self._blanks()]):
            if run and position < run[1]:
                if not run[2] and text[position - 1] in labels.LABEL_ENDS:  # 「牵头领导：…  牵头单位：」
                    before = text[max(run[0], position - _LONGEST_LABEL) : position]
                    is_role = _ROLE_BEHIND.search(folded(before)) is not None
                    end = self._with_column(run[0], run[1]) if is_role else run[1]
                    run = (run[0], end, is_role)
                    if not is_role:
                        self._doubt(position, position)
                continue
            behind = position
            while behind and text[behind - 1] in _BEFORE_COLON:  # 「责任单位 ：」, 「**责任单位**：」
                behind -= 1
            if not behind or text[behind - 1] not in labels.LABEL_ENDS:
                continue
            label = self._label_before(position, behind, goes_on=run is not None)
            if label is None:
                if run is None or position >= run[1]:
                    self._doubt(position, behind)
                continue
            start, is_role = label
            end = self._run_end(position + (text[position] not in "\r\n"))
            if is_role:
                end = self._with_column(start, end)
            if run and self._goes_on(run[1], start):
                balance += left_open(text[counted : run[1]])
                counted = run[1]
                if balance >= 0:
                    run = (run[0], end, run[2] or is_role)
                    continue
            self._close(run, found)
            counted, balance = start, 0
            begins = run is None or self._label_before(position, behind, goes_on=False)
            run = (start, end, is_role) if begins else None
        self._close(run, found)
        return sorted([*found, *self._doubtful], key=itemgetter(1)) if self._doubtful else found

    def _doubt(self, mark: int, behind: int) -> None:
        """Keep a line with a label that may give a duty or not, for it must not be lost in silence."""
        text = self._text
        if mark < self._prose:
            return
        if text[behind - 5 : behind - 4] in OPENING or not text.endswith(labels.DOUBTFUL_NOUNS, 0, behind):
            return
        first = behind
        while behind - first <= _LONGEST_DOUBTFUL and text[first - 1 : first].isalpha():
            first -= 1
        if text[first - 1 : first] in _LABEL_OPENS and _DOUBTFUL.fullmatch(text, first, behind):
            end = self._run_end(mark + 1)
            if end - mark <= LONGEST_WRAP:
                self._doubtful.append((Shape.OTHER_LABEL, mark + 1, end))
            else:  # a line that is no list; each label in it would be read up to its end
                self._prose = end

    def _blanks(self) -> Iterator[int]:
        """Yield the blanks, dashes, line ends that stand for the colon of a label: 「责任单位 市教育局」."""
        text = self._text
        blanks = [blank for mark in labels.LABEL_BLANKS for blank in places_of(text, mark)]
        for blank in (*blanks, *self._lines.headings):
            if not text.endswith(_SPACED, 0, blank):
                continue
            if text[blank : blank + 1] in _LINE_ENDS and self._heads_column(blank):
                continue
            value = _VALUE.match(text, blank)
            if value is None or as_label(value["body"], True) is not None:
                continue  # headings of a table, one below the other
            body = value.start("body")
            if bisect_right(self._starts, body) != bisect_right(self._starts, blank):
                continue  # a numbered item begins there
            word = simplify(fold(value["body"]))
            if not text.endswith(labels.SPACED_LABELS, 0, blank):
                named = _PERSON.fullmatch(word) is not None
            else:
                named = kind_of(word) is not None
            if named:
                yield blank

    def _heads_column(self, end: int) -> bool:
        """Tell whether the label that ends a line is the heading of a column.

        A tab stands before it, or the line below has as many words.
        """
        text = self._text
        line = text[text.rfind("\n", max(0, end - _LONGEST_HEADINGS), end) + 1 : end].strip()
        if "\t" in line:
            return True
        below = next_line(text, end)
        count = len(line.split())
        return count > 1 and count == len(text[below : self._lines.line_end(below)].split(maxsplit=count))

    def _goes_on(self, end: int, start: int) -> bool:
        """Tell whether the labelled line at `start` belongs to the one that ends at `end`."""
        index = bisect_left(self._titles, start)
        if index < len(self._titles) and self._titles[index] == start:  # 「3.牵头单位：…⏎4.配合单位：」
            start = self._starts[index]
        between = self._text[end:start]
        if _BETWEEN.fullmatch(between) is None:
            return False
        return (between.count("\n") < 2 and "。" not in between) or not _CONTACT.match(self._text, start)

    def _close(self, run: tuple[int, int, bool] | None, found: list[Candidate]) -> None:
        if run is None:
            return
        text, (start, end, has_role) = self._text, run
        if not has_role:
            if start < self._lines.end and _PERSONS.match(folded(text[start : start + _LONGEST_LABEL])):
                below = text.find("\n", start, end)
                if below >= 0 and any(text.find(mark, below, end) >= 0 for mark in _BEHIND_LABEL[:2]):
                    end = below
                end = start + len(text[start:end].rstrip(_BEHIND_PERSONS))
                self._doubtful.append((Shape.PERSONS, start, end))
            return
        end = self._without_its_end(start, end)
        if self._is_cut(start, end):
            return
        below = self._lines.line_end(min(end + 1, len(text)))
        if not is_bystander(text, start, end, below, behind_items=start >= self._lines.end):
            inner = text[start:end].rstrip(" \t　\xa0\r\n；;，,.．").removesuffix("**")
            if text[start - 1 : start] == "*":  # 「*牵头单位：…*」 is set in italics
                inner = inner.removesuffix("*")
            end = start + len(inner)
            found.append((Shape.LABELLED, start, end))

    def _without_its_end(self, start: int, end: int) -> int:
        """Return where a list ends whose bracket opens nowhere: 「。责任单位：市水利局）」."""
        text = self._text
        if text[start - 1 : start] in _SENTENCE_ENDS and self._unopened:
            last = start + len(text[start:end].rstrip(_BEHIND_LIST)) - 1
            if last in self._unopened and left_open(text[start:end]) == -1:
                return last
        return end

    def _is_cut(self, start: int, end: int) -> bool:
        """Tell whether a labelled line is the rest of a bracket of which the copy lost one end."""
        text = self._text
        if left_open(text[start:end]) < 0:
            return True
        index = bisect_right(self._unclosed, start, key=attrgetter("start")) - 1
        if index < 0 or start - self._unclosed[index].start > LONGEST_WRAP:
            return False
        between = text[self._unclosed[index].start : start]
        if "\n" not in between:
            return True
        same_item = bisect_right(self._starts, start) == bisect_right(self._starts, start - len(between))
        begins_line = not between[between.rfind("\n") :].strip()
        return same_item and not begins_line and "。" not in between and "\n\n" not in between

    def _label_before(self, mark: int, colon: int, *, goes_on: bool) -> tuple[int, bool] | None:
        """Return where the label before a mark starts, and whether it names a role.

        Args:
            mark: where the colon stands, or the 「】」 or 「]」 of a label in brackets of its own.
            colon: the same, or where the blanks before it begin.
            goes_on: whether other labels stand before it.
        """
        if (opening := _FRAMES.get(self._text[mark])) is not None:
            frame = self._text.rfind(opening, max(0, mark - _LONGEST_LABEL), mark)
            if frame < 0:
                return None
            is_role = as_label(self._text[frame + 1 : mark], goes_on)
            return None if is_role is None else (frame, is_role)
        inner = bisect_right(self._lines.inner_starts, colon)
        first = self._lines.inner_starts[inner - 1] if inner else 0
        begin = max(first, colon - _LONGEST_LABEL)
        line = self._text.rfind("\n", begin, colon) + 1
        index = bisect_right(self._titles, colon) - 1
        if index >= 0:
            line = max(line, self._titles[index])  # 「3.牵头单位：」
        if line > begin:
            begin = first = line
        label = label_in(self._text[begin:colon], begin > first, goes_on)
        if label is not None:
            return colon - label[0], label[1]
        rest = self._text[line:colon].lstrip() if colon - line <= _LONGEST_LABEL else ""
        return self._cut_label(line, rest, goes_on) if 0 < len(rest) <= _LONGEST_CUT else None

    def _cut_label(self, line: int, rest: str, goes_on: bool) -> tuple[int, bool] | None:
        """Return the label that a line break cuts, right before the line at `line`: 「责任单⏎位：」."""
        head = self._text.rfind("\n", 0, line - 1) + 1
        above = self._text[max(head, line - 1 - _LONGEST_CUT) : line - 1]
        match = LABEL_START.search(above) if line - head >= SHORTEST_CUT else None
        known = longest_label(match[0], goes_on, rest) if match else None
        return known and (line - 1 - known[0], known[1])

    def _run_end(self, start: int) -> int:
        """Return where the list behind a label ends: at 「。」, the line's end, or the next numbered item."""
        text = self._text
        end = self._lines.line_end(start)
        stop = text.find("。", start, end)
        while stop < 0 and (further := self._further(start, end)):
            end = further
            stop = text.find("。", start, end)
        end = end if stop < 0 else stop
        opened, behind = 0, start
        for contact in _contacts(text, start, end):
            opened += left_open(text[behind : contact.start()])
            behind = contact.start()
            if opened <= 0:  # 「（张某，电话：…）」 goes on
                end = behind
                break
        index = bisect_right(self._starts, start)
        if index < len(self._starts):
            end = min(end, self._starts[index])
        return end

    def _with_column(self, start: int, end: int) -> int:
        """Return where a labelled list ends together with the bodies on lines of their own below it."""
        at_end = self._text[end : end + 1] in _LINE_ENDS
        below = self._columns.below(start, end) if at_end and MAY_BE_BODIES.match(self._text, end) else None
        if below is None:
            return end
        is_list, first, last = below
        if is_list:
            return last
        self._doubtful.append((Shape.OTHER_LABEL, first, last))
        return end

    def _next(self, start: int, end: int) -> int:
        """Return where the line behind the break begins, behind 「、」 and 「：」 not the blank one."""
        text = self._text
        begin = next_line(text, end)
        ahead = text[start:end].rstrip()
        if not ahead or ahead.endswith(_GOES_ON):
            last = self._lines.line_end(begin)
            if last < len(text) and not text[begin:last].strip():
                return next_line(text, last)
        return begin

    def _further(self, start: int, end: int) -> int | None:
        """Return where the next line ends, if the break at `end` stands inside a list, a name or a time."""
        text = self._text
        if text[end : end + 1] == "<":
            return None  # a tag ends the paragraph
        begin = self._next(start, end)
        if start < self._lines.end <= begin:
            return None  # signed there
        last = self._lines.line_end(begin)
        index = bisect_right(self._starts, end)
        if index < len(self._starts) and self._starts[index] <= last:
            if text[self._starts[index] - 1] != "。" or self._starts[index] == begin:
                return None  # a numbered item begins there
            last = self._starts[index]  # 「责任单位：市水利局、⏎市财政局。2.植树」
        ahead = text[begin - 1 : last]
        if not ahead.strip() or last - start > LONGEST_WRAP:
            return None
        line = text.rfind("\n", 0, end) + 1
        return last if is_broken(text[start:end], ahead, width=end - line) else None
