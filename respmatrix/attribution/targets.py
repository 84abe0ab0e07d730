"""Targets and times of the task's own text（工作目标与时间）; never merged with an attribution's deadline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from respmatrix.model import Span, Target

_TIME = re.compile(r"20\d\d\s*年(?:\d{1,2}\s*月)?(?P<end>底|末)?(?:之?前)?")
_BEFORE = re.compile(r"(?:力争|争取|确保)?(?P<until>到|至)?\s*$")
_SENTENCE_END = re.compile(r"[。；;！!\n]")
_STARTS_AFTER = frozenset("。；;！!\n）) 　\t")
_LONGEST_LEAD = 8


def find_targets(text: str, stretches: Sequence[tuple[int, int]]) -> tuple[Target, ...]:
    """Return the sentences of `stretches`（starts and ends in `text`）that set a target for a time."""
    found: list[Target] = []
    for begin, limit in stretches:
        if text.find("20", begin, limit) < 0:
            continue
        for match in _TIME.finditer(text, begin, limit):
            before = _BEFORE.search(text[max(begin, match.start() - _LONGEST_LEAD) : match.start()])
            if before is None or not (before["until"] or match["end"]):
                continue
            start = match.start() - len(before[0])
            if start > begin and text[start - 1] not in _STARTS_AFTER:
                continue
            stop = _SENTENCE_END.search(text, match.end(), limit)
            end = stop.start() if stop else limit
            sentence = text[start:end].rstrip("，,、 　\r")
            if len(sentence) > match.end() - start + 2:
                start += len(sentence) - len(sentence.lstrip())
                sentence = sentence.lstrip()
                found.append(Target(sentence, Span(start, start + len(sentence)), text[start : match.end()]))
    return tuple(found)
