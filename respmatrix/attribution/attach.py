"""Hang every attribution on its task（归属）.

An attribution belongs to the text before it: its task is the nearest numbered item; where nothing
is numbered, the short line that heads the block, or else the first sentence of the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, evolve, field

from respmatrix.attribution.targets import find_targets
from respmatrix.model import Attribution, OutlineItem, Source, Span, Task

_CLOSING_MARKS = frozenset("。；：，、！？…,;:!?.")
_LONGEST_HEADING = 24
_INNER_MARK = re.compile("[，,。；;\t]")
_BLANK = " \t\r\n　。；;，,“”\"「」*—-"


@define
class _Draft:
    """A task while its attributions are being gathered."""

    item: int | None
    title: str
    span: Span
    attributions: list[Attribution] = field(factory=list)


def build_tasks(
    source: Source, outline: Sequence[OutlineItem], attributions: Sequence[Attribution], title: str | None
) -> tuple[Task, ...]:
    """Return the tasks of a document in its order.

    Every item without sub-items is a task, every item or block with an attribution is one too.

    Args:
        source: the document.
        outline: its numbered items.
        attributions: in the order of the text.
        title: the document's own title, which heads no task.
    """
    starts = [item.location.span.start for item in outline]
    drafts = {index: _Draft(index, item.title, _own_span(item)) for index, item in enumerate(outline)}
    blocks: list[_Draft] = []
    previous = 0
    for attribution in attributions:
        span = attribution.location.span
        index = bisect_right(starts, span.start) - 1
        if index >= 0:
            draft = drafts[index]
            begin = outline[index].title_span.start
        else:
            draft = _block(source, span, previous, title, blocks)
            begin = draft.span.start
        if draft.attributions:
            begin = draft.attributions[-1].location.span.end
        draft.attributions.append(evolve(attribution, closes=Span(min(begin, span.start), span.start)))
        draft.span = Span(draft.span.start, max(draft.span.end, span.end))
        previous = span.end
    parents = {item.parent for item in outline}
    kept = [draft for index, draft in drafts.items() if draft.attributions or index not in parents]
    ordered = sorted([*kept, *blocks], key=lambda draft: draft.span.start)
    return _finish(source, outline, ordered, drafts)


def _own_span(item: OutlineItem) -> Span:
    start = item.location.span.start
    return Span(start, max(item.location.span.end, item.body.end))


def _block(source: Source, span: Span, previous: int, title: str | None, blocks: list[_Draft]) -> _Draft:
    """Return the unnumbered task that the attribution at `span` closes, a new one where none is open."""
    paragraphs = source.paragraphs
    last = bisect_right(paragraphs, span.start, key=lambda paragraph: paragraph.span.start) - 1
    first = bisect_right(paragraphs, previous, key=lambda paragraph: paragraph.span.start) - 1
    if previous and first < last:
        first += 1
    heading = _heading_of(source, range(max(first, 0), last), title)
    if heading is None and blocks and previous and first == last:
        return blocks[-1]
    begin = heading or _first_sentence(source, paragraphs[last].span, span, paragraphs[max(first, 0)].span)
    draft = _Draft(None, begin.of(source.text), Span(begin.start, span.end))
    blocks.append(draft)
    return draft


def _heading_of(source: Source, lines: range, title: str | None) -> Span | None:
    """Return the short line that heads the last block of `lines`; blank lines part the blocks, if there are any."""
    paragraphs = source.paragraphs
    parted = [index in lines[:1] or paragraphs[index].line - paragraphs[index - 1].line > 1 for index in lines]
    heading: Span | None = None
    open_run = True
    for index, begins_block in zip(lines, parted, strict=True):
        if begins_block and not open_run and any(parted[1:]):
            heading, open_run = None, True
        line = paragraphs[index].span
        if not open_run:
            continue
        if not _is_heading(line.of(source.text), title):
            open_run = False
        elif heading is None or begins_block or not any(parted[1:]):
            heading = line
    return heading


def _is_heading(line: str, title: str | None) -> bool:
    if len(line) > _LONGEST_HEADING or line[-1] in _CLOSING_MARKS or _INNER_MARK.search(line):
        return False
    return title is None or line not in title


def _first_sentence(source: Source, paragraph: Span, attribution: Span, block: Span) -> Span:
    """Return the sentence that begins the attribution's paragraph, or its block where it is a line of its own."""
    begins = paragraph if source.text[paragraph.start : attribution.start].strip(_BLANK) else block
    if begins.start >= attribution.start:
        return Span(attribution.start, attribution.start)
    stop = source.text.find("。", begins.start, attribution.start)
    end = min(stop if stop >= 0 else attribution.start, begins.end)
    return Span(begins.start, end)


def _finish(
    source: Source, outline: Sequence[OutlineItem], ordered: Sequence[_Draft], drafts: dict[int, _Draft]
) -> tuple[Task, ...]:
    headings = [_is_on_heading(source.text, item, drafts[index]) for index, item in enumerate(outline)]
    has_children = {item.parent for item in outline}
    taken: dict[str, int] = {}
    tasks: list[Task] = []
    for draft in ordered:
        ancestors = _ancestors(outline, draft.item)
        inherited: tuple[Attribution, ...] = ()
        if not draft.attributions and draft.item not in has_children:
            for ancestor in reversed(ancestors):
                if headings[ancestor]:
                    inherited = tuple(drafts[ancestor].attributions)
                    break
        item = None if draft.item is None else outline[draft.item]
        tasks.append(
            Task(
                _task_id(outline, ancestors, draft.item, taken),
                item.label.text if item else "",
                draft.title,
                tuple(outline[index].label.text + outline[index].title for index in ancestors),
                draft.span.of(source.text).rstrip(),
                source.locate(draft.span),
                tuple(draft.attributions),
                inherited,
                (),
                find_targets(source.text, _own_text(draft)),
                draft.item,
            )
        )
    return tuple(tasks)


def _is_on_heading(text: str, item: OutlineItem, draft: _Draft) -> bool:
    """Tell whether the attribution stands on the heading itself, before any text of the item."""
    if not draft.attributions:
        return False
    first = draft.attributions[0].location.span.start
    return not text[item.title_span.end : first].strip(_BLANK)


def _own_text(draft: _Draft) -> list[Span]:
    """Return the stretches of the task's text between its attributions."""
    spans: list[Span] = []
    begin = draft.span.start
    for attribution in draft.attributions:
        spans.append(Span(begin, attribution.location.span.start))
        begin = attribution.location.span.end
    spans.append(Span(begin, draft.span.end))
    return spans


def _ancestors(outline: Sequence[OutlineItem], index: int | None) -> list[int]:
    """Return the indexes of the enclosing items, the outermost first."""
    found: list[int] = []
    parent = outline[index].parent if index is not None else None
    while parent is not None:
        found.append(parent)
        parent = outline[parent].parent
    return found[::-1]


def _task_id(
    outline: Sequence[OutlineItem], ancestors: Sequence[int], index: int | None, taken: dict[str, int]
) -> str:
    """Return 「T2-1」 for item 1 of section 2, 「TU-1」 for the first unnumbered task; unique in the document."""
    if index is None:
        taken["TU"] = taken.get("TU", 0) + 1
        return f"TU-{taken['TU']}"
    name = "T" + "-".join(str(outline[step].label.number) for step in (*ancestors, index))
    taken[name] = taken.get(name, 0) + 1
    return name if taken[name] == 1 else f"{name}.{taken[name]}"
