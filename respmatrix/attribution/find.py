"""Where an attribution may stand（候选）: brackets, labelled lines, bare lines.

Finding is generous and cheap; the grammar decides what is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter

from respmatrix.attribution.broken import is_broken, next_line, whole_lists
from respmatrix.attribution.bystanders import is_bystander
from respmatrix.attribution.candidate import CLOSE, OPEN, OPENING, PLAUSIBLE, Candidate, Shape, left_open
from respmatrix.attribution.names import kind_of
from respmatrix.model import OutlineItem, Source, Span
from respmatrix.text import fold, hard_wraps, places_of
from respmatrix.vocabulary import roles
from respmatrix.vocabulary.characters import simplify

_BRACKET = re.compile(rf"[{OPEN}{CLOSE}](?:(?<=[{OPEN}])[^{OPEN}{CLOSE}\n]*[{CLOSE}])?")
"""A whole bracket on one line with none inside it, or a single bracket character.

It begins with a set of characters, by which the engine skips all other text at once.
"""
_FAMILY = dict(zip("（(﹙〔【〖［[｛{）)﹚〕】〗］]｝}", "(((〔【〖[[{{(((〔【〖[[{{", strict=True))
_DEEPEST = 3
_LONGEST_WRAP = 600
"""A bracket broken over lines is no longer than this; code points."""
_SENTENCE_ENDS = frozenset("。！？!?；;：:")
_PARTS = frozenset("；;：:")
_IN_PARTS = re.compile(
    "[^。；;：:]{0,12}(?:牵头|责任|配合|主办|承办|负责|牽頭|責任|負責)[^。：:]{0,8}[：:]|[^。：:]{2,}(?:牵头|牽頭)[；;]"
)
"""How a bracket opens whose parts may stand on lines of their own: 「（牵头单位：市水务局；⏎配合单位：」."""
_COLON = re.compile("[：:]")
_LABEL_START = re.compile(
    r"(?:^|(?<=[\n。；;，,：:）)】〕\]*>—\-★☆●○◎■◆◇▲▶❖➢※·•]))"
    r"[^\n。；;，、：:（(）)】〕\]*>—\-★☆●○◎■◆◇▲▶❖➢※·•]{1,20}(?:[（(][^（）()\n]{1,8}[）)](?:单位|部门)?)?$"
)
_FRAMES = {"】": "【", "〗": "〖", "]": "[", "］": "［", "〕": "〔"}
_BEHIND_LABEL = ("：", ":", *_FRAMES)
"""What stands behind a label: a colon, or the end of a frame of its own（[牵头单位]市财政局）."""
_GAP = re.compile(r"\s+")
_VALUE = re.compile(r"[ 　]*[^\s、，,；;。：:（）()]{2,20}(?=[\s、，,；;。（(]|$)")
_BETWEEN = re.compile(r"(?:[\s。*•●·◆▪\-\u200b-\u200f\u2060\ufeff]|</?[a-zA-Z][^<>]{0,60}>)*")
"""What may stand between labelled lines of one attribution."""
_BEFORE_COLON = frozenset(" \t　\xa0*")
_BEFORE_MARK = _BEFORE_COLON | roles.LABEL_ENDS
"""What stands before what stands behind a label."""
_CONTACT_LABEL = re.compile("联系(?:人|电话|方式)[^、，,；;。]{0,6}[：:]|(?:咨询|举报|监督)?电话[：:]")
_CONTACT = re.compile("联系|聯繫|聯絡|联络|咨询|电话")
_LONGEST_LABEL = 30
_GLUED_LABEL = re.compile(
    r"(?<=[一-龥\d%％”》])(?<!公开)(?<!发布)(?:牵头|责任|配合|主办|承办|协办)(?:单位|部门)$"
)
_ASIDE = f"(?P<aside>{roles.PERSON_LABEL}|{roles.DEADLINE_LABEL})"
_FIRST_LABEL = re.compile(f"(?:{roles.LINE_LABEL})|{_ASIDE}")
_NEXT_LABEL = re.compile(f"(?:{roles.ROLE_LABEL})|{_ASIDE}")
"""Behind a labelled line any 「…单位：」 goes on with the same attribution."""
_BARE_ENDS = frozenset(
    "责責头頭实實合与與导導督助加办辦同施局厅廳委部院会會府处處位门門学學校社司团團心联聯关關等施成进進持内底前"
)
_LONGEST_LINE = 500
_SENTENCE_ENDS_IN = frozenset("头頭責责合与與助加施实實成底前进進持")  # all of them bare ends too
_LISTED = re.compile(r"(?:[省市县区州盟旗各]|自治区)[^、，,；;：:（(\n]{1,20}(?:、[^、，,；;：:\n]{2,24})+")
"""A last sentence of an item that may be nothing but a list of bodies."""
_ENDS_HERE = re.compile(
    r"。|[^\S\n]*(?:$|\r?\n(?:[^\S\n]|[^\S\n]*(?:\n|$)|(?=[（(第<#*\-•●①-⑳\d一二三四五六七八九十]|牵头|责任|完成时限)))"
)
"""A last sentence ends with its full stop, or where nothing goes on in the next line."""
_TOLD_LABEL = re.compile(
    "(?:牵头|责任|主办|牽頭|責任)(?:单位|部门|單位|部門)(?:为|是|為)?(?![要和及与、，：:])"
)
_SAYS_DUTY = re.compile("牵头|牽頭|负责|負責")
"""What a last sentence that is an attribution says; in prose 「有关部门密切配合」 gives nobody a task."""


_ROLE_BEHIND = re.compile(f"(?:{roles.LINE_LABEL})$")


@lru_cache(maxsize=4096)
def _as_label(stretch: str, goes_on: bool) -> bool | None:
    """Tell whether a label, which may go on with others, names a role; None where it is no label."""
    label = (_NEXT_LABEL if goes_on else _FIRST_LABEL).fullmatch(_folded(stretch))
    return label["aside"] is None if label else None


def _folded(text: str) -> str:
    return "".join(simplify(fold(text)).split())


class Finder:
    """Finds the candidates of one document, and the brackets that never close."""

    def __init__(self, source: Source, outline: Sequence[OutlineItem]) -> None:
        self._text = source.text
        self._starts = [item.location.span.start for item in outline]
        self._titles = [item.title_span.start for item in outline]
        self._end = max([item.body.end for item in outline], default=len(source.text))
        self._lines = [(paragraph.start, paragraph.end) for paragraph in source.paragraphs]
        self._soft = hard_wraps(self._text, self._lines)
        """Where a line goes on in the next one."""
        self._breaks: list[int] = []
        """Where it does not, for texts in which some do."""
        if self._soft:
            heads = set(self._starts)
            follow = pairwise(self._lines)
            self._soft -= {end for (_, end), (start, _) in follow if start in heads}
            self._soft = frozenset([self._text.find("\n", end) for end in self._soft])
            self._breaks = [place for place in places_of(self._text, "\n") if place not in self._soft]
        inner: list[tuple[int, int]] = []
        if len(set(map(attrgetter("line"), source.paragraphs))) < len(self._lines):
            inner = [(a.end, b.start) for a, b in pairwise(source.paragraphs) if a.line == b.line]
        if "<" in self._text and ("</" in self._text or "<br" in self._text):
            # Tags stand behind the last paragraph of a line too.
            inner = [(paragraph.end, paragraph.start) for paragraph in source.paragraphs]
        self._inner_ends = [end for end, _ in inner]
        self._inner_starts = [start for _, start in inner]
        """Where paragraphs end and begin within a line."""
        self._likely = self._likely_lines()
        self.unclosed: list[Span] = []
        """Opening brackets without a partner."""

    def brackets(self) -> list[Candidate]:
        """Return the plausible brackets, an outer one before those inside it."""
        text, plausible, family, size = self._text, PLAUSIBLE.search, _FAMILY, len(self._text)
        labels = iter([*zip(self._starts, self._titles, strict=True), (size, size)])
        label, title = next(labels)
        found: list[tuple[int, int]] = []  # start, and end negative: an outer one comes first
        stack: list[int] = []
        limit = behind = 0
        for match in _BRACKET.finditer(text):
            position, end = match.span()
            while position >= label:  # no bracket runs on over a numbered item
                if stack:
                    stack = self._drop(stack)
                behind = title
                label, title = next(labels)
            if position < behind:
                continue  # the label's own bracket
            if stack and position > limit:
                limit = self._wrapped(stack[0], limit, position)
                if position > limit:
                    stack = self._drop(stack)
            whole = end - position > 1
            if whole and family[text[position]] == family[text[end - 1]]:
                start, position = position, end - 1
            else:
                if text[position] in OPENING:
                    if not stack:
                        limit = self._line_end(position)
                    stack.append(position)
                    if end - position == 1:
                        continue
                    position = end - 1
                if not stack:
                    continue
                start = self._partner(stack, text[position])
            if position - start > 2 and len(stack) < _DEEPEST and plausible(text, start + 1, position):
                found.append((start, -position - 1))
        self._drop(stack)
        shape = Shape.BRACKET
        return [(shape, start, -end) for start, end in sorted(found)]

    def _drop(self, stack: list[int]) -> list[int]:
        """Give up the brackets that do not close; return the empty stack to go on with."""
        self.unclosed.extend([Span(opened, opened + 1) for opened in stack])
        return []

    def _partner(self, stack: list[int], closing: str) -> int:
        """Pop the opening bracket that `closing` closes: the last of its family, else the last of all."""
        if _FAMILY[self._text[stack[-1]]] == _FAMILY[closing]:
            return stack.pop()
        for index in range(len(stack) - 2, max(len(stack) - 4, -1), -1):
            if _FAMILY[self._text[stack[index]]] == _FAMILY[closing]:
                self._drop(stack[index + 1 :])
                del stack[index + 1 :]
                break
        return stack.pop()

    def _wrapped(self, opened: int, limit: int, position: int) -> int:
        """Return how far the bracket at `opened` may run: over hard line breaks, not over paragraphs."""
        text = self._text
        while limit < position and position - opened <= _LONGEST_WRAP:
            before = text[opened:limit].rstrip()
            begin = next_line(text, limit)
            following = self._line_end(begin)
            if not text[limit:following].strip():
                return limit
            in_parts = before[-1] in _PARTS and (begin > limit + 1 or _IN_PARTS.match(before))
            if before[-1] in _SENTENCE_ENDS and not in_parts:
                return limit
            limit = following
        return limit

    def labelled(self) -> list[Candidate]:
        """Return the labelled lines; lines that follow one another directly are one candidate."""
        found: list[Candidate] = []
        text = self._text
        run: tuple[int, int, bool] | None = None  # start, end, whether a role label stands in it
        marks = [
            place
            for mark in _BEHIND_LABEL
            for place in places_of(text, mark)
            if text[place - 1] in _BEFORE_MARK
        ]
        for position in sorted([*marks, *self._blanks()]):
            if run and position < run[1]:
                if not run[2] and text[position - 1] in roles.LABEL_ENDS:  # 「牵头领导：…  牵头单位：」
                    before = text[max(run[0], position - _LONGEST_LABEL) : position]
                    run = (run[0], run[1], _ROLE_BEHIND.search(_folded(before)) is not None)
                continue
            behind = position
            while behind and text[behind - 1] in _BEFORE_COLON:  # 「责任单位 ：」, 「**责任单位**：」
                behind -= 1
            if not behind or text[behind - 1] not in roles.LABEL_ENDS:
                continue
            label = self._label_before(behind, goes_on=run is not None)
            if label is None:
                continue
            start, is_role = label
            end = self._run_end(position + 1)
            if run and self._goes_on(run[1], start):
                run = (run[0], end, run[2] or is_role)
                continue
            self._close(run, found)
            run = None
            if not self._label_before(behind, goes_on=False):
                continue
            run = (start, end, is_role)
        self._close(run, found)
        return found

    def _blanks(self) -> Iterator[int]:
        """Yield the blanks that stand for the colon of a label: 「责任单位 市教育局」."""
        text = self._text
        for mark in roles.LABEL_BLANKS:
            for blank in places_of(text, mark):
                if not text.endswith(roles.SPACED_LABELS, 0, blank):
                    continue
                value = _VALUE.match(text, blank + 1)
                if value and kind_of(simplify(fold(value[0])).strip()):
                    yield blank

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
        if run is None or not run[2]:
            return
        text, (start, end, _) = self._text, run
        if self._is_cut(start, end):
            return
        below = self._line_end(min(end + 1, len(text)))
        if not is_bystander(text, start, end, below, behind_items=start >= self._end):
            end = start + len(text[start:end].rstrip(" \t　\xa0\r\n；;，,.．"))
            found.append((Shape.LABELLED, start, end))

    def _is_cut(self, start: int, end: int) -> bool:
        """Tell whether a labelled line is the rest of a bracket of which the copy lost one end."""
        text = self._text
        if left_open(text[start:end]) < 0:
            return True
        index = bisect_right(self.unclosed, start, key=attrgetter("start")) - 1
        return index >= 0 and "\n" not in text[self.unclosed[index].start : start]

    def _label_before(self, colon: int, *, goes_on: bool) -> tuple[int, bool] | None:
        """Return where the label before `colon` starts, and whether it names a role.

        A 「】」 or 「]」 stands for the colon where the label is in brackets of its own.
        """
        if (opening := _FRAMES.get(self._text[colon])) is not None:
            frame = self._text.rfind(opening, max(0, colon - _LONGEST_LABEL), colon)
            if frame < 0:
                return None
            is_role = _as_label(self._text[frame + 1 : colon], goes_on)
            return None if is_role is None else (frame, is_role)
        inner = bisect_right(self._inner_starts, colon)
        first = self._inner_starts[inner - 1] if inner else 0
        begin = max(first, colon - _LONGEST_LABEL)
        line = self._text.rfind("\n", begin, colon) + 1
        index = bisect_right(self._titles, colon) - 1
        if index >= 0:
            line = max(line, self._titles[index])  # 「3.牵头单位：」
        if line > begin:
            begin = first = line
        before = self._text[begin:colon]
        match = _LABEL_START.search(before)
        stretch = match[0] if match and not (begin > first and match.start() == 0) else ""
        starts = (0, *(gap.end() for gap in _GAP.finditer(stretch))) if stretch else ()
        for start in starts:  # 「责任 单位」 is one label
            is_role = _as_label(stretch[start:], goes_on)
            if is_role is not None and stretch[start:].strip():
                lead = len(stretch) - start - len(stretch[start:].lstrip())
                return colon - len(stretch) + start + lead, is_role
        # 「出台政策文件责任单位：」: the line break is lost
        glued = _GLUED_LABEL.search(before) if before.endswith(("单位", "部门")) else None
        return (begin + glued.start(), True) if glued else None

    def _run_end(self, start: int) -> int:
        """Return where the list behind a label ends: at 「。」, the line's end, or the next numbered item."""
        text = self._text
        end = self._line_end(start)
        stop = text.find("。", start, end)
        while stop < 0 and self._is_broken(start, end):
            end = self._line_end(next_line(text, end))
            stop = text.find("。", start, end)
        end = end if stop < 0 else stop
        opened, behind = 0, start
        for contact in _CONTACT_LABEL.finditer(text, start, end):
            opened += left_open(text[behind : contact.start()])
            behind = contact.start()
            if opened <= 0:  # 「（张某，电话：…）」 goes on
                end = behind
                break
        index = bisect_right(self._starts, start)
        if index < len(self._starts):
            end = min(end, self._starts[index])
        return end

    def _is_broken(self, start: int, end: int) -> bool:
        """Tell whether a hard line break at `end` stands inside a list, a name or a time."""
        text = self._text
        begin = next_line(text, end)
        last = self._line_end(begin)
        ahead = text[begin - 1 : last]
        if not ahead.strip() or last - start > _LONGEST_WRAP:
            return False
        if bisect_right(self._starts, last) != bisect_right(self._starts, end):
            return False  # a numbered item begins there
        return is_broken(text[start:end], ahead)

    def _line_end(self, start: int) -> int:
        """Return where the line of `start` ends, over hard line breaks of a fixed width."""
        if self._soft:
            index = bisect_left(self._breaks, start)
            return self._breaks[index] if index < len(self._breaks) else len(self._text)
        end = self._text.find("\n", start)
        end = len(self._text) if end < 0 else end
        inner = bisect_left(self._inner_ends, start)
        return min(end, self._inner_ends[inner]) if inner < len(self._inner_ends) else end

    def _soft_lines(self) -> Iterator[tuple[int, int]]:
        """Yield start and end of every line, hard line breaks of a fixed width inside it."""
        begin = -1
        for start, end in self._lines:
            begin = start if begin < 0 else begin
            if self._text.find("\n", end) not in self._soft:
                yield begin, end
                begin = -1
        if begin >= 0:
            yield begin, self._lines[-1][1]

    def _likely_lines(self) -> list[tuple[int, int]]:
        """Return the lines without their full stop that end as bodies and role words do."""
        text = self._text
        lines = self._soft_lines() if self._soft else whole_lists(text, self._lines, self._starts)
        likely: list[tuple[int, int]] = []
        for start, end in lines:
            if text[end - 1] == "。":
                end -= 1
            if text[end - 1] in _BARE_ENDS:
                likely.append((start, end))
        return likely

    def bare(self) -> Iterator[Candidate]:
        """Yield the lines that may be nothing but bodies, and last sentences of lines that may be so too."""
        text, numbered = self._text, set(self._starts)
        for start, end in self._likely:
            if not 3 < end - start < _LONGEST_LINE:
                continue
            line = text[start:end]
            if start in numbered or "。" in line or "：" in line or ":" in line:
                continue
            yield Shape.BARE, start, end

    def sentences(self) -> Iterator[Candidate]:
        """Yield the last sentences of lines, or what stands behind a dash, that may be an attribution.

        So do 「…。市水务局牵头，市财政局配合。」 and 「…——市水务局负责」 end.
        """
        text = self._text
        first = self._starts[0] if self._starts else len(text)
        for start, end in self._likely:
            begin = max(text.rfind("。", start, end), text.rfind("—", start, end)) + 1
            if not begin or end - begin >= _LONGEST_LINE:
                continue
            begin = end - len(text[begin:end].lstrip())
            says = _SAYS_DUTY.search(text, begin, end) if text[end - 1] in _SENTENCE_ENDS_IN else None
            says = says or _TOLD_LABEL.match(text, begin, end)
            listed = not says and begin > first and _LISTED.fullmatch(text, begin, end)
            if (says or listed) and _ENDS_HERE.match(text, end):
                yield Shape.SENTENCE, begin, end
