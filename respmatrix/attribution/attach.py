"""Hang every attribution on its task（归属）.

An attribution belongs to the text before it: its task is the nearest numbered item; where nothing
is numbered, the short line that heads the block, or else the first sentence of the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import define

from respmatrix.attribution.targets import find_targets
from respmatrix.model import Attribution, Label, LabelStyle, Location, OutlineItem, Source, Span, Task
from respmatrix.model.attribution import make_task
from respmatrix.model.span import make_location, make_span
from respmatrix.text import fold
from respmatrix.vocabulary import headings, tables

_CLOSING_MARKS = frozenset("。；：，、！？…,;:!?.")
_LONGEST_HEADING = 24
_INNER_MARK = re.compile("[，,。；;\t]")
_FACT = re.compile(f"(?:{'|'.join(headings.FACT_KEYS.values())})[:：]")
"""How a line begins that tells a fact of the whole document."""
_CARD = re.compile(rf"(?:{tables.CARD_NUMBER})[:：]?[^\S\n]*[\w.-]{{1,8}}")
"""The number of a card, one of many that tell a task each（序号：1）."""
_BULLET = re.compile(r"[▲△▶❖➢★☆●○◎■□◆◇※•·*—\-]+\s*")
_DIGITS = re.compile(r"\d+")
_BLANK = ' \t\r\n　\xa0。；;，,“”"「」*—-'
_NOT_BLANK = re.compile(f"[^{re.escape(_BLANK)}]")


@define
class Draft:
    """A task while its attributions are being gathered（任务草稿）."""

    item: int | None
    title: str
    start: int
    end: int
    first: int = 0
    """Index of its first attribution in the document's list of attributions."""
    behind: int = 0
    """One past the index of its last one; 0 while it has none."""
    below: range = range(0)
    """The items that it stands above and that have its attributions from it."""


def group_by_task(
    source: Source, outline: Sequence[OutlineItem], spans: Sequence[Span], title: str | None
) -> tuple[list[Draft], list[Span]]:
    """Return the tasks in the order of the text, and for every attribution the stretch that it closes.

    Every item without sub-items is a task; every item or block with an attribution is one too.

    Args:
        source: the document.
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
    above = _stand_above(source.text, starts, spans)
    for number, span in enumerate(spans):
        start, end = span.start, span.end
        index = bisect_right(starts, start) - 1
        whole = _whole(outline, index, start)
        if whole is not None and (whole not in drafts or drafts[whole].behind == number):
            index = whole
            wholes.add(whole)
        heads = above and not (index >= 0 and index + 1 < len(outline) and outline[index + 1].parent == index)
        if heads:
            draft = _head(source, span, starts, title, blocks)
        elif index < 0:
            draft = _block(source, span, previous, title, blocks)
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
        further = draft.behind < len(spans)
        last = bisect_left(starts, spans[draft.behind].start) if further else len(starts)
        draft.below = range(bisect_left(starts, draft.end), last)
        ended = bisect_left(starts, draft.start) - 1
        if ended >= 0:
            drafts[ended] = _draft(ended, outline[ended], draft.start)
    parents = {item.parent for item in outline}
    kept = [
        drafts.get(index) or _draft(index, item)
        for index, item in enumerate(outline)
        if index in drafts or not (index in parents or item.parent in wholes)
    ]
    return (sorted([*kept, *blocks], key=lambda draft: draft.start) if blocks else kept), closes


def _whole(outline: Sequence[OutlineItem], index: int, start: int) -> int | None:
    """Return the item whose task is told point by point: 「1.目标：… 2.举措：… 3.责任单位：市水利局」.

    None where what begins at `start` is not such a point of item `index`.
    """
    if index < 0 or outline[index].title_span.start != start:
        return None
    if index + 1 < len(outline) and outline[index + 1].parent == index:
        return None  # 「（一）市水务局」 has tasks of its own
    return outline[index].parent


def _stand_above(text: str, starts: Sequence[int], spans: Sequence[Span]) -> bool:
    """Tell whether all attributions stand on lines of their own above the items that they are for.

    「牵头单位：市水利局⏎1.…⏎2.…⏎牵头单位：市教育局⏎3.…」; where they close items, none stands before the
    first item, and the last one does not go without.
    """
    if len(spans) < 2 or not starts or spans[0].end > starts[0]:
        return False
    for span in spans:
        item = bisect_left(starts, span.end)
        line = text.rfind("\n", 0, span.start) + 1
        if item == len(starts) or text[line : span.start].strip():
            return False
        if _NOT_BLANK.search(text, span.end, starts[item]):
            return False
    return True


def _head(source: Source, span: Span, starts: Sequence[int], title: str | None, blocks: list[Draft]) -> Draft:
    """Return the task of an attribution that stands above its items; a short line above it is its title."""
    paragraphs = source.paragraphs
    line = bisect_right(paragraphs, span.start, key=_start) - 1
    heading = Span(span.start, span.start)
    if line and bisect_left(starts, paragraphs[line - 1].start) == bisect_left(starts, span.start):
        above = paragraphs[line - 1].span
        if _is_heading(above.of(source.text), title):
            heading = above
    draft = Draft(None, heading.of(source.text), heading.start, span.end)
    blocks.append(draft)
    return draft


def _draft(index: int, item: OutlineItem, end: int | None = None) -> Draft:
    return Draft(index, item.title, item.location.span.start, item.body.end if end is None else end)


def _block(source: Source, span: Span, previous: int, title: str | None, blocks: list[Draft]) -> Draft:
    """Return the unnumbered task that the attribution at `span` closes, a new one where none is open."""
    paragraphs = source.paragraphs
    last = bisect_right(paragraphs, span.start, key=_start) - 1
    first = bisect_right(paragraphs, previous, key=_start) - 1
    own = _holds_text(source, paragraphs[last], span)
    afresh = previous and first < last
    first += bool(afresh)
    first = max(first, 0)
    while first < last and _says_nothing(paragraphs[first].of(source.text), title):
        first += 1
    heading = _heading_of(source, range(first, last), title)
    if heading is None and blocks and previous and first == last and not (afresh and own):
        return blocks[-1]
    begin = heading or _first_sentence(source, paragraphs[last], span, paragraphs[first])
    begin = _without_key(source.text, begin)
    draft = Draft(None, begin.of(source.text), begin.start, span.end)
    blocks.append(draft)
    return draft


def _without_key(text: str, title: Span) -> Span:
    """Return a title without the word for all titles before it: 「工作任务：建设平台」."""
    key = _task_key().match(text, title.start, title.end)
    return Span(key.end(), title.end) if key and key.end() < title.end else title


@cache
def _task_key() -> re.Pattern[str]:
    word = f"(?:{tables.TASK})"
    mark = r"(?:[-*•·◆■●] ?)?\*{0,2}"
    return re.compile(
        rf"{mark}(?:{word}\*{{0,2}}[ \u3000]*[:：]|[【〖]{word}[】〗][:：]?)\*{{0,2}}[ \u3000]*"
    )


def _says_nothing(line: str, title: str | None) -> bool:
    """Tell whether a line is of the document's title, or the number of a card, and so no task's title."""
    return _CARD.fullmatch(line) is not None or (title is not None and line in title)


def _start(span: Span) -> int:
    return span.start


def _holds_text(source: Source, paragraph: Span, attribution: Span) -> bool:
    """Tell whether words stand in a paragraph before the attribution; a long one is not copied."""
    return _NOT_BLANK.search(source.text, paragraph.start, attribution.start) is not None


def _heading_of(source: Source, lines: range, title: str | None) -> Span | None:
    """Return the short line that heads the last block of `lines`.

    Blank lines part the blocks, if there are any.
    """
    paragraphs = source.paragraphs
    parted = [not index or paragraphs[index].line - paragraphs[index - 1].line > 1 for index in lines]
    has_blocks = any(parted)
    heading: Span | None = None
    at_head = True
    for index, begins_block in zip(lines, parted, strict=True):
        if begins_block and not at_head:
            heading, at_head = None, True
        line = paragraphs[index].span
        if at_head and not _is_heading(line.of(source.text), title):
            at_head = False
        elif at_head and (heading is None or begins_block or not has_blocks):
            heading = line
    return heading


def _is_heading(line: str, title: str | None) -> bool:
    if len(line) > _LONGEST_HEADING or line[-1] in _CLOSING_MARKS or _INNER_MARK.search(line):
        return False
    if _FACT.match(line) or _CARD.fullmatch(line):
        return False
    return title is None or line not in title


def _first_sentence(source: Source, paragraph: Span, attribution: Span, block: Span) -> Span:
    """Return the sentence that begins the attribution's paragraph, or its block where the line is its own."""
    begins = paragraph if _holds_text(source, paragraph, attribution) else block
    if begins.start >= attribution.start:
        return Span(attribution.start, attribution.start)
    bullet = _BULLET.match(source.text, begins.start, attribution.start)
    start = bullet.end() if bullet else begins.start
    stop = source.text.find("。", start, attribution.start)
    end = min(stop if stop >= 0 else attribution.start, begins.end)
    return Span(start, max(start, end))


def build_tasks(
    source: Source,
    outline: Sequence[OutlineItem],
    drafts: Sequence[Draft],
    attributions: tuple[Attribution, ...],
    *,
    issued: int | None = None,
) -> tuple[Task, ...]:
    """Return the tasks with their attributions, and those that they inherit from the headings above.

    Args:
        source: the document.
        outline: its items.
        drafts: its tasks.
        attributions: in the order of the text.
        issued: year of the document, None where it does not say.
    """
    text = source.text
    parents = {item.parent for item in outline}
    on_heading = {
        draft.item: attributions[draft.first : draft.behind]
        for draft in drafts
        if draft.item in parents
        and draft.item is not None
        and draft.behind
        and _is_on_heading(text, outline[draft.item], attributions[draft.first])
    }
    on_items = {index: attributions[draft.first : draft.behind] for draft in drafts for index in draft.below}
    paths, names = _paths(outline)
    titles = {item.title_span.start for item in outline}
    held = [attribution.location.span for attribution in attributions]
    targets = tuple(find_targets(text, titles, held, issued=issued))
    stated = [target.span.start for target in targets]
    taken: dict[str, int] = {}
    tasks: list[Task] = []
    for draft in drafts:
        own = attributions[draft.first : draft.behind]
        index = draft.item
        inherited: tuple[Attribution, ...] = ()
        if (on_heading or on_items) and not own and index is not None and index not in parents:
            inherited = _inherited(outline, index, on_heading) or on_items.get(index, ())
        tasks.append(
            make_task(
                _task_id("TU" if index is None else names[index], taken),
                "" if index is None else outline[index].label.text,
                draft.title,
                () if index is None else paths[index],
                text[draft.start : draft.end].rstrip(),
                _location(source, outline, draft),
                own,
                inherited,
                (),
                targets and targets[bisect_left(stated, draft.start) : bisect_left(stated, draft.end)],
                index,
            )
        )
    return tuple(tasks)


def _location(source: Source, outline: Sequence[OutlineItem], draft: Draft) -> Location:
    """Return the place of a task: it begins where its item does."""
    span = make_span(draft.start, draft.end)
    if draft.item is None:
        return source.locate(span)
    start = outline[draft.item].location
    return make_location(span, start.line, start.column)


def _is_on_heading(text: str, item: OutlineItem, first: Attribution) -> bool:
    """Tell whether the attribution stands on the heading itself, before any text of the item."""
    return not text[item.title_span.end : first.location.span.start].strip(_BLANK)


def _inherited(
    outline: Sequence[OutlineItem], index: int, on_heading: Mapping[int, tuple[Attribution, ...]]
) -> tuple[Attribution, ...]:
    """Return the attributions of the nearest heading above that has some."""
    parent = outline[index].parent
    while parent is not None:
        if parent in on_heading:
            return on_heading[parent]
        parent = outline[parent].parent
    return ()


def _paths(outline: Sequence[OutlineItem]) -> tuple[list[tuple[str, ...]], list[str]]:
    """Return for every item its enclosing headings from the outside in, and its number like 「T2-1」."""
    paths: list[tuple[str, ...]] = []
    names: list[str] = []
    below: dict[int, tuple[str, ...]] = {}  # the path of what stands under an item
    for item in outline:
        parent = item.parent
        if parent is None:
            paths.append(())
            names.append(f"T{_components(item.label)}")
            continue
        if parent not in below:
            below[parent] = (*paths[parent], outline[parent].heading)
        paths.append(below[parent])
        names.append(f"{names[parent]}-{item.label.number}")
    return paths, names


def _components(label: Label) -> str:
    """Return the numbers of a label: 「2-1」 of 「2.1」, which nothing encloses."""
    if label.style is not LabelStyle.DECIMAL:
        return str(label.number)
    return "-".join(_DIGITS.findall(fold(label.text)))


def _task_id(name: str, taken: dict[str, int]) -> str:
    """Return 「T2-1」 for item 1 of section 2, 「TU-1」 for the first task without number; unique."""
    taken[name] = count = taken.get(name, 0) + 1
    if name == "TU":
        return f"TU-{count}"
    return name if count == 1 else f"{name}.{count}"
