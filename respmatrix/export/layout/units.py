"""Bodies of one role, one a line, with 「等部门」 in its place（责任单位栏）."""

from __future__ import annotations

import re

from respmatrix.export.layout.options import LayoutOptions
from respmatrix.model import Attribution, Role
from respmatrix.text import fold
from respmatrix.vocabulary.phrases import OPEN_LIST

_OPEN = re.compile(OPEN_LIST)


def unit_lines(text: str, attribution: Attribution, options: LayoutOptions) -> list[tuple[Role, str]]:
    """Return the bodies of `attribution` in printed order, with the words that leave its lists open.

    Args:
        text: the whole text of the document.
        attribution: one attribution of it.
        options: how text is displayed.
    """
    parties = sorted(attribution.parties, key=lambda party: (party.position, party.span.start))
    ends = [*(party.span.start for party in parties[1:]), attribution.location.span.end][: len(parties)]
    lines: list[tuple[Role, str]] = []
    found: set[Role] = set()
    for party, end in zip(parties, ends, strict=True):
        lines.append((party.role, options.show(party.name)))
        words = open_words(text[party.span.end : end])
        if words and attribution.open_ended and party.role in (attribution.open_roles or Role):
            lines.append((party.role, words))
            found.add(party.role)
    # The word may stand where it was not looked for; the list is open all the same.
    missed = attribution.open_roles if attribution.open_ended else ()
    if attribution.open_ended and not missed and not found and parties:
        missed = (parties[-1].role,)
    lines.extend((role, "等") for role in missed if role not in found)
    return lines


def open_words(gap: str) -> str:
    """Return 「等部门」 or the like where `gap`, the text after a body, begins with it.

    >>> open_words("等有关部门和单位按职责分工负责）"), open_words("按职责分工负责）")
    ('等有关部门和单位', '')
    """
    match = _OPEN.match("".join(fold(gap).split()).lstrip(")、,"))
    return match.group() if match else ""
