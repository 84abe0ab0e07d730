"""Brackets that may hold an attribution（括号）."""

from __future__ import annotations

import re

from respmatrix.attribution.broken import next_line
from respmatrix.attribution.find.lines import BLANKS, LONGEST_WRAP, Lines
from respmatrix.attribution.judging.candidate import CLOSE, OPEN, OPENING, PLAUSIBLE, SMALL, Candidate, Shape
from respmatrix.model import Span
from respmatrix.text.brackets import FAMILIES
from respmatrix.vocabulary import labels

_BRACKET = re.compile(rf"[{OPEN}{CLOSE}](?:(?<=[{OPEN}])[^{OPEN}{CLOSE}\n]*[{CLOSE}])?")
"""A whole bracket on one line with none inside it, or a single bracket character.

It begins with a set of characters, by which the engine skips all other text at once.
"""
_FAMILY = {mark: kind for kind, marks in enumerate(FAMILIES) for mark in "".join(marks)} | dict.fromkeys(
    SMALL, 0
)
_OPENS_FRAME = frozenset("：:﹕、，,﹐；;﹔")
"""Behind a label or a separator a bracket may be the frame of one body（牵头单位：【市林业局】）."""
_FRAMED_LABELS = tuple(noun + mark for noun in ("单位", "部门", "單位", "部門") for mark in "】〗〕]］")
"""So does a label in a frame of its own: 【牵头单位】【市林业局】."""
_WIDEST_GAP = 4
"""So many blanks may stand in front of a frame."""
_MAY_OPEN_FRAME = _OPENS_FRAME | BLANKS | frozenset("】〗〕]］")
_DEEPEST = 3
"""A bracket within so many others is part of a name or of a remark."""
_PASSED_OVER = 2
"""So many brackets of another family may have lost their ends within one; more are not looked at."""
_SENTENCE_ENDS = frozenset("。！？!?；;：:")
_PARTS = frozenset("；;：:")
_LONGEST_NOTE = 40
"""So much may stand in a labelled bracket behind a full stop; code points."""
_IN_PARTS = re.compile(labels.IN_PARTS)
"""How a bracket opens whose parts may stand on lines of their own: 「（牵头单位：市水务局；⏎配合单位：」."""


class Brackets:
    """The brackets of one document（括号）."""

    def __init__(self, lines: Lines) -> None:
        """Look through all lines."""
        self._lines, self._text = lines, lines.text
        self.unclosed: list[Span] = []
        """Opening brackets without a partner, in order."""
        self.unopened: set[int] = set()
        """Where closing brackets without a partner stand."""
        self.candidates: list[Candidate] = []
        """The plausible ones, an outer one before those inside it."""
        self.frames: list[Candidate] = []
        """Those that may be frames in a list, which is to be read before them."""
        self._part(self._found())

    def _part(self, found: list[tuple[int, int]]) -> None:
        """Part the brackets, of which an outer one comes first, into those that may be frames and others."""
        text, behind, shape = self._text, -1, Shape.BRACKET
        if _MAY_OPEN_FRAME.isdisjoint([text[start - 1] for start, _ in found]):
            self.candidates = [(shape, start, -end) for start, end in found]
            return
        for start, end in found:
            if start == behind or (text[start - 1] in _MAY_OPEN_FRAME and self._opens_frame(start, behind)):
                self.frames.append((shape, start, -end))
                behind = -end
            else:
                self.candidates.append((shape, start, -end))

    def _opens_frame(self, start: int, behind: int) -> bool:
        """Tell whether a label, a separator or a frame that ends at `behind` stands in front, over blanks."""
        text, head = self._text, start
        while head and text[head - 1] in BLANKS and start - head <= _WIDEST_GAP:
            head -= 1
        return (
            head == behind or text[head - 1 : head] in _OPENS_FRAME or text.endswith(_FRAMED_LABELS, 0, head)
        )

    def _found(self) -> list[tuple[int, int]]:
        text, plausible, size = self._text, PLAUSIBLE.search, len(self._text)
        labels = iter([*zip(self._lines.starts, self._lines.titles, strict=True), (size, size)])
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
            if whole and _FAMILY[text[position]] == _FAMILY[text[end - 1]]:
                start, position = position, end - 1
            else:
                if text[position] in OPENING:
                    if not stack:
                        limit = self._lines.line_end(position)
                    stack.append(position)
                    if end - position == 1:
                        continue
                    position = end - 1
                if not stack:
                    self.unopened.add(position)
                    continue
                start = self._partner(stack, text[position])
            if position - start > 2 and len(stack) < _DEEPEST and plausible(text, start + 1, position):
                found.append((start, -position - 1))
        self._drop(stack)
        return sorted(found)

    def _drop(self, stack: list[int]) -> list[int]:
        """Give up the brackets that do not close; return the empty stack to go on with."""
        self.unclosed.extend([Span(opened, opened + 1) for opened in stack])
        return []

    def _partner(self, stack: list[int], closing: str) -> int:
        """Pop the opening bracket that `closing` closes: the last of its family, else the last of all."""
        if _FAMILY[self._text[stack[-1]]] == _FAMILY[closing]:
            return stack.pop()
        for index in range(len(stack) - 2, max(len(stack) - 2 - _PASSED_OVER, -1), -1):
            if _FAMILY[self._text[stack[index]]] == _FAMILY[closing]:
                self._drop(stack[index + 1 :])
                del stack[index + 1 :]
                break
        return stack.pop()

    def _wrapped(self, opened: int, limit: int, position: int) -> int:
        """Return how far the bracket at `opened` may run: over hard line breaks, not over paragraphs."""
        text = self._text
        while limit < position and position - opened <= LONGEST_WRAP:
            before = text[opened:limit].rstrip()
            begin = next_line(text, limit)
            following = self._lines.line_end(begin)
            if not text[limit:following].strip():
                return limit
            in_parts = before[-1] in _PARTS and (begin > limit + 1 or _IN_PARTS.match(before))
            in_parts = in_parts or (
                before[-1] == "。" and position - begin <= _LONGEST_NOTE and _IN_PARTS.match(before)
            )
            if before[-1] in _SENTENCE_ENDS and not in_parts:
                return limit
            limit = following
        return limit
