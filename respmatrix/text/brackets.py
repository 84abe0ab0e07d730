"""Brackets of all styles（括号）, in both widths."""

from __future__ import annotations

FAMILIES = (("（(", "）)"), ("〔", "〕"), ("【", "】"), ("〖", "〗"), ("［[", "］]"), ("｛{", "｝}"))
"""The marks that open and that close a bracket of each style."""
OPENING = "".join(opening for opening, _ in FAMILIES)
CLOSING = "".join(closing for _, closing in FAMILIES)
_CLOSES = {mark: closing[at] for opening, closing in FAMILIES for at, mark in enumerate(opening)}


def bracketed_like(word: str, text: str) -> str:
    """Return a folded word with the brackets that `text` prints behind what stands before them.

    >>> bracketed_like("各县(区)", "各县（区）教育局、财政局"), bracketed_like("各县(区)", "各县")
    ('各县（区）', '各县(区)')
    """
    before = word.partition("(")[0]
    mark = text.partition(before)[2][:1]
    if mark not in _CLOSES:
        return word
    return word.translate({ord("("): mark, ord(")"): _CLOSES[mark]})
