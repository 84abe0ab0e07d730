"""What an attribution closes, as text for a cell（工作内容）."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from respmatrix.export.layout.lines import em
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.model import Attribution, OutlineItem, ParsedDocument, Row, Span, Target, Task
from respmatrix.text import brackets, parted
from respmatrix.vocabulary.phrases import EMPTY_VALUES

_ENDS = "。！？；!?;"
_TABS = re.compile(r"[\t\n\r]+")
_BETWEEN = re.compile(r"[ \u3000\xa0]{2,}|\u3000|[ \t]*[|｜│][ \t]*")
"""What parts the cells of a row in plain text that has no tabs."""
_FEWEST_CELLS = 3
_STOPS = _ENDS + "，、：,:\n"


@frozen
class Stretch:
    """The part of a task that one table row stands for."""

    span: Span
    attribution: int | None
    """Index into the row's attributions; None where the row stands for all of them."""
    targets: tuple[Target, ...]


def stretches(row: Row) -> tuple[Stretch, ...]:
    """Return the parts of the task of `row`: one for every attribution of its own, else one.

    Together they are the task's text: each ends with its attribution, the last with the task.
    """
    whole = row.task.location.span
    own = sorted(range(len(row.task.attributions)), key=lambda index: _start(row, index))
    if len(own) < 2:
        return (Stretch(whole, 0 if own else None, row.task.targets),)
    bounds = [whole.start, *(row.task.attributions[index].location.span.end for index in own[:-1]), whole.end]
    spans = [Span(start, max(start, end)) for start, end in pairwise(bounds)]
    targets: list[list[Target]] = [[] for _ in spans]
    for target in row.task.targets:
        place = bisect_left(bounds, target.span.end, 1, len(bounds) - 1)
        targets[place - 1].append(target)
    return tuple(
        Stretch(span, index, tuple(held)) for span, index, held in zip(spans, own, targets, strict=True)
    )


def _start(row: Row, index: int) -> int:
    return row.task.attributions[index].location.span.start


def content(document: ParsedDocument, row: Row, stretch: Stretch, options: LayoutOptions) -> str:
    """Return the text of `stretch` without label, title, attributions and targets, for display.

    A target is left out only where it is a clause of its own; it stands in 工作目标 anyway.
    """
    text = document.source.text
    if _is_table_row(row.task):
        return options.show("\n".join(_cells(text, row.task, stretch)))
    cuts = []
    if stretch.attribution is not None:
        cuts.append(_printed(document, row.task.attributions[stretch.attribution]))
    if stretch.span.start == row.task.location.span.start:
        cuts.append(Span(stretch.span.start, _title_end(document, row)))
    cuts += [target.span for target in stretch.targets if _is_clause(text, target.span, stretch.span)]
    pieces: list[str] = []
    position = stretch.span.start
    for cut in sorted(cuts, key=lambda span: (span.start, span.end)):
        if cut.end > position and cut.start < stretch.span.end:
            pieces.append(text[position : max(position, cut.start)])
            position = cut.end
    pieces.append(text[position : stretch.span.end])
    joined = ""
    for piece in pieces:
        joined = _seam(joined, piece)
    return _unwrapped(options.show(joined.lstrip("。．.，、；,;：: \t\r\n\u3000")))


def _printed(document: ParsedDocument, attribution: Attribution) -> Span:
    """Return the attribution without task text that its bracket holds before the label, with its own number.

    The number is that of a point of the task, 「3.牵头单位：…」.
    """
    span, closes = attribution.location.span, attribution.closes
    numbered = bisect_left(document.outline, span.start, key=_title_start)
    if numbered < len(document.outline) and _title_start(document.outline[numbered]) == span.start:
        return Span(document.outline[numbered].location.span.start, span.end)
    if closes is None or not span.start < closes.end < span.end:
        return span
    return Span(closes.end, span.end) if document.source.text[span.start] not in brackets.OPENING else span


def _title_start(item: OutlineItem) -> int:
    return item.title_span.start


def _title_end(document: ParsedDocument, row: Row) -> int:
    """Return where the title of the task ends in the text; the task's start where it cannot be found."""
    task, text = row.task, document.source.text
    if task.item is not None and task.item < len(document.outline):
        return document.outline[task.item].title_span.end
    end = _behind(text, task.location.span, task.label + task.title)
    return task.location.span.start if end is None else end


def _behind(text: str, span: Span, wanted: str) -> int | None:
    """Return where `wanted` ends, which `span` begins with, white space apart; None where it does not."""
    wanted = "".join(wanted.split())
    position, matched = span.start, 0
    while matched < len(wanted) and position < span.end:
        if text[position] == wanted[matched]:
            matched += 1
        elif not text[position].isspace():
            return None
        position += 1
    return position if matched == len(wanted) else None


def _is_table_row(task: Task) -> bool:
    if task.item is not None:
        return False
    return "\t" in task.text or len(_BETWEEN.split(task.text.partition("\n")[0])) >= _FEWEST_CELLS


def _cells(text: str, task: Task, stretch: Stretch) -> Iterator[str]:
    """Yield the cells of a table's row without those that other columns show.

    Where blanks part them and they run over several lines, what is left of a line is of several cells: none.
    """
    parting = _TABS if "\t" in task.text else _BETWEEN
    if parting is _BETWEEN and "\n" in task.text:
        return
    cuts = [attribution.location.span for attribution in task.attributions]
    cuts += [target.span for target in stretch.targets] + [remark.span for remark in task.remarks]
    headings = {"".join(heading.split()) for heading in task.path}  # they stand above the rows
    position = stretch.span.start
    ends = Span(stretch.span.end, stretch.span.end)
    for cut in [*sorted(cuts, key=lambda span: span.start), ends]:
        until = max(position, min(cut.start, stretch.span.end))
        for start, end in parted(text, position, until, parting):
            span = Span(start, end)
            named = (_behind(text, span, name) for name in (task.label + task.title, task.title))
            begin = next((end for end in named if end is not None), span.start)
            rest = text[begin : span.end].strip().removeprefix("。").lstrip()
            plain = "".join(rest.split())
            if rest and rest not in EMPTY_VALUES and plain != task.label and plain not in headings:
                yield rest
        position = max(position, cut.end)


def _is_clause(text: str, span: Span, within: Span) -> bool:
    before = text[within.start : span.start].rstrip(" \t\u3000")
    after = text[span.end : within.end].lstrip(" \t\u3000")
    ends = _STOPS + brackets.OPENING
    return (not before or before[-1] in ends) and (
        not after or after[0] in ends or text[span.end - 1] in ends
    )


def _seam(left: str, right: str) -> str:
    """Return `left` and `right` joined where something between them was left out."""
    left, tail = left.rstrip(), right.lstrip()
    if not left:
        return tail
    line = "\n" if "\n" in right[: len(right) - len(tail)] else ""
    if left[-1] in _ENDS:
        tail = tail.lstrip("，。；、,; ")
    elif tail[:1] and tail[0] in _ENDS:
        left = left.rstrip("，、；：,;:")
    elif tail[:1] in ("，", "、", ",") and left[-1] in "，、：,:":
        tail = tail[1:]
    return left + line + tail if tail else left


def _unwrapped(text: str) -> str:
    """Return `text` without indents and empty lines; a line broken in mid-sentence runs on."""
    result = ""
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        last = result.rpartition("\n")[2]
        runs_on = last and last[-1] not in _STOPS + "）)”" and em(last) >= 18
        result += line if runs_on or not result else "\n" + line
    return result
