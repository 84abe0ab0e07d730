"""End the titles of items where an attribution begins（标题止于责任分工）."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve

from respmatrix.model import OutlineItem, Span
from respmatrix.model.span import make_span

_TRAILING = " \t\u3000\xa0,，;；:：—|｜│"
_GOES_ON = re.compile(f"[^{_TRAILING}]")


def end_titles(text: str, outline: Sequence[OutlineItem], spans: Sequence[Span]) -> Sequence[OutlineItem]:
    """Return the outline; an attribution that closes a title is no part of it.

    Who reads the outline knows an attribution by its role word or the levels of its bodies only:
    「强化审计监督（审计局）」 is told here.

    Args:
        text: the whole text.
        outline: the items in order.
        spans: where the attributions stand.
    """
    starts = [item.title_span.start for item in outline]
    changed: dict[int, OutlineItem] = {}
    for span in spans:
        index = bisect_right(starts, span.start) - 1
        if index < 0 or index in changed or span.start >= outline[index].title_span.end:
            continue
        item = outline[index]
        if _GOES_ON.search(text, span.end, max(span.end, item.title_span.end)):
            continue  # as with all but the last of many in a long title, of which nothing is copied
        before = text[item.title_span.start : span.start].rstrip(_TRAILING)
        if not before:
            continue
        title = make_span(item.title_span.start, item.title_span.start + len(before))
        location = evolve(item.location, span=make_span(item.location.span.start, title.end))
        body = make_span(span.start, max(item.body.end, span.end))
        changed[index] = evolve(
            item, title=before, title_span=title, location=location, body=body, inline=True
        )
    if not changed:
        return outline
    return tuple([changed.get(index, item) for index, item in enumerate(outline)])
