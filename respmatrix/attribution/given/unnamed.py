"""Sentences about the tasks that name nobody（未列责任单位的，由…负责）."""

from __future__ import annotations

import re
from functools import cache

from respmatrix.attribution.given.around import BLANK
from respmatrix.attribution.given.value import GIVES_LEAD, GIVES_REST, Given, make_given
from respmatrix.attribution.judging.candidate import OPENING
from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.placed import read
from respmatrix.model import Span
from respmatrix.text import places_of
from respmatrix.vocabulary import given

_BREAKS = "。；;\n"
_LONGEST = 160
"""A sentence that states such a rule is no longer; code points."""


def find_unnamed(text: str, first_item: int, behind: int) -> tuple[list[Given], list[Span]]:
    """Return the sentences that say who answers for, or leads, the tasks that name nobody; and others such.

    The others give them to whoever leads each of them, 「由各牵头单位负责」, and add no body.

    Args:
        text: the whole text.
        first_item: where the first numbered item begins; what is stated before it binds throughout.
        behind: where the last attribution begins; what is stated behind it binds throughout.
    """
    found: list[Given] = []
    others: list[Span] = []
    for sentence in _with_signs(text):
        cleaned = clean(text, sentence.start, sentence.end)
        said = _unnamed().search(cleaned.text)
        if said is None:
            if _by_role().search(cleaned.text):
                others.append(sentence)
            continue
        duty = cleaned.span(*said.span("duty"))
        reading = read(text, clean(text, duty.start, duty.end))
        if reading is None or reading.residue or reading.unsure or reading.told or not reading.cued:
            continue
        throughout = sentence.start < first_item or sentence.start > behind
        kind = GIVES_LEAD if (said["role"] or said["whose"]) in given.LEADING else GIVES_REST
        tasks = range(0 if throughout else sentence.start, len(text) + 1)
        found.append(make_given(kind, sentence, reading.parties, tasks))
    return found, others


def _with_signs(text: str) -> list[Span]:
    """Return the sentences in which a sign of such a rule stands, without the bracket around them."""
    found: dict[int, Span] = {}
    for sign, behind in given.SIGNS:
        for place in places_of(text, sign):
            if not text.startswith(behind, place + 1):
                continue
            start = (
                max(text.rfind(mark, max(0, place - _LONGEST), place) for mark in (*_BREAKS, "（", "(")) + 1
            )
            ends = (text.find(mark, place, place + _LONGEST) for mark in _BREAKS)
            end = min((end for end in ends if end >= 0), default=min(len(text), place + _LONGEST))
            start += len(text[start:end]) - len(text[start:end].lstrip(BLANK))
            opens = text[start - 1 : start] in OPENING and start > 0
            stretch = text[start:end].rstrip(BLANK)
            if opens and stretch.endswith(("）", ")")):
                stretch = stretch[:-1]
            found[start] = Span(start, start + len(stretch))
    return list(found.values())


@cache
def _unnamed() -> re.Pattern[str]:
    return re.compile(f"(?:^|[,:(]){given.UNNAMED}")


@cache
def _by_role() -> re.Pattern[str]:
    return re.compile(f"(?:^|[,:(]){given.UNNAMED_BY_ROLE}")
