"""Hang every attribution on its task（归属）.

An attribution belongs to the text before it: its task is the nearest numbered item; where nothing
is numbered, what `unnumbered` finds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from respmatrix.attribution.judging.candidate import OPENING
from respmatrix.attribution.tasks.draft import NOT_BLANK, Draft
from respmatrix.attribution.tasks.unnumbered import block_of, head_of
from respmatrix.model import OutlineItem, Source, Span
from respmatrix.model.span import make_span

_COLONS = ("：", ":")
_LONGEST_HEAD = 14
"""The heading of a list within an item is no longer, with its colon; code points."""
_MOST_LISTED = 60
"""So many items of such a list are looked at, for every label behind it looks at them again."""


def group_by_task(
    source: Source,
    legible: str,
    outline: Sequence[OutlineItem],
    spans: Sequence[Span],
    title: str | None,
) -> tuple[list[Draft], list[Span]]:
    """Return the tasks in the order of the text, and for every attribution the stretch that it closes.

    Every item without sub-items is a task; every item or block with an attribution is one too.

    Args:
        source: the document.
        legible: its text, in which lines end in one way only.
        outline: its numbered items.
        spans: where the attributions stand, in the order of the text.
        title: the document's own title, which heads no task.
    """
    starts = [item.location.span.start for item in outline]
    drafts: dict[int, Draft] = {}
    wholes: set[int] = set()  # items whose sub-items are no tasks but parts of them
    blocks: list[Draft] = []
    closes: list[Span] = []
    previous = 0
    above = _stand_above(legible, outline, starts, spans)
    for number, span in enumerate(spans):
        start, end = span.start, span.end
        index = bisect_right(starts, start) - 1
        whole = _whole(outline, index, start)
        if whole is None and source.text[start] not in OPENING:
            whole = _behind_list(legible, outline, index, start, drafts)
        if whole is not None and (whole not in drafts or drafts[whole].behind == number):
            index = whole
            wholes.add(whole)
        heads = above and not (index >= 0 and index + 1 < len(outline) and outline[index + 1].parent == index)
        if heads:
            draft = head_of(source, span, starts, title, blocks)
        elif index < 0:
            draft = block_of(source, span, previous, title, blocks)
        elif index in drafts:
            draft = drafts[index]
        else:
            draft = drafts[index] = _draft(index, outline[index])
        if draft.behind:
            begin = previous
        else:
            draft.first = number
            begin = draft.start if index < 0 or heads else outline[index].title_span.start
        closes.append(make_span(begin if begin < start else start, start))
        draft.behind = number + 1
        if end > draft.end:
            draft.end = end
        previous = end
    for draft in blocks if above else ():
        _stand_over(draft, outline, starts, spans, drafts)
    parents = {item.parent for item in outline}
    kept = [
        drafts.get(index) or _draft(index, item)
        for index, item in enumerate(outline)
        if index in drafts or not (index in parents or item.parent in wholes)
    ]
    return (sorted([*kept, *blocks], key=lambda draft: draft.start) if blocks else kept), closes


def _stand_over(
    draft: Draft,
    outline: Sequence[OutlineItem],
    starts: Sequence[int],
    spans: Sequence[Span],
    drafts: dict[int, Draft],
) -> None:
    """Put the items up to the next attribution below `draft`; the item before it ends where it begins."""
    further = draft.behind < len(spans)
    last = bisect_left(starts, spans[draft.behind].start) if further else len(starts)
    draft.below = range(bisect_left(starts, draft.end), last)
    ended = bisect_left(starts, draft.start) - 1
    if ended >= 0:
        drafts[ended] = _draft(ended, outline[ended], draft.start)


def _whole(outline: Sequence[OutlineItem], index: int, start: int) -> int | None:
    """Return the item whose task is told point by point: 「1.目标：… 2.举措：… 3.责任单位：市水利局」.

    None where what begins at `start` is not such a point of item `index`.
    """
    if index < 0 or outline[index].title_span.start != start:
        return None
    if index + 1 < len(outline) and outline[index + 1].parent == index:
        return None  # 「（一）市水务局」 has tasks of its own
    return outline[index].parent


def _behind_list(
    text: str, outline: Sequence[OutlineItem], index: int, start: int, drafts: Mapping[int, Draft]
) -> int | None:
    """Return the item one of whose parts is a list, behind which its other parts go on.

    「二、排水不畅⏎整改措施：⏎1.…⏎2.…⏎责任单位：市水利局」: the label goes on beside 整改措施. None where
    what begins at `start` is no such part, or where items of the list say themselves who answers.
    """
    parent = outline[index].parent if index > 0 else None
    if parent is None or index - parent > _MOST_LISTED:
        return None
    if index + 1 < len(outline) and outline[index + 1].parent in (parent, index):
        return None
    line = text.rfind("\n", max(0, start - _LONGEST_HEAD), start) + 1
    if text[line:start].strip() or line <= outline[index].location.span.start:
        return None
    first = parent + 1
    if any(outline[each].parent != parent or each in drafts for each in range(first, index + 1)):
        return None
    end = outline[first].location.span.start
    above = text[max(outline[parent].title_span.end, end - 2 * _LONGEST_HEAD) : end].rstrip()
    _, line_break, head = above.rpartition("\n") if above.endswith(_COLONS) else ("", "", "")
    return parent if line_break and 0 < len(head.strip()) <= _LONGEST_HEAD else None


def _stand_above(
    text: str, outline: Sequence[OutlineItem], starts: Sequence[int], spans: Sequence[Span]
) -> bool:
    """Tell whether all attributions stand on lines of their own above the items that they are for.

    「牵头单位：市水利局⏎1.…⏎2.…⏎牵头单位：市教育局⏎3.…」; where they close items, none stands before the
    first item, and the last one does not go without.
    """
    if len(spans) < 2 or not starts or spans[0].end > starts[0]:
        return False
    for span in spans:
        item = bisect_left(starts, span.end)
        before = bisect_left(starts, span.start) - 1
        if before >= 0 and outline[before].title_span.end > span.start:
            return False  # it is the title of an item, on the line below its number
        line = text.rfind("\n", 0, span.start) + 1
        if item == len(starts) or text[line : span.start].strip():
            return False
        if NOT_BLANK.search(text, span.end, starts[item]):
            return False
    return True


def _draft(index: int, item: OutlineItem, end: int | None = None) -> Draft:
    return Draft(index, item.title, item.location.span.start, item.body.end if end is None else end)
