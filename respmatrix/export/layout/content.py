"""What an attribution closes, as text for a cell（工作内容）."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from attrs import frozen

from respmatrix.export.layout.lines import em
from respmatrix.export.layout.options import LayoutOptions
from respmatrix.model import Attribution, ParsedDocument, Row, Span, Target

_ENDS = "。！？；!?;"
_STOPS = _ENDS + "，、：,:\n"
_OPENING = "（(〔【[〖［"


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
    cuts = [] if stretch.attribution is None else [_printed(text, row.task.attributions[stretch.attribution])]
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


def _printed(text: str, attribution: Attribution) -> Span:
    """Return the attribution without task text that its bracket holds before the label."""
    span, closes = attribution.location.span, attribution.closes
    if closes is None or not span.start < closes.end < span.end:
        return span
    return Span(closes.end, span.end) if text[span.start] not in _OPENING else span


def _title_end(document: ParsedDocument, row: Row) -> int:
    """Return where the title of the task ends in the text; the task's start where it cannot be found."""
    task, text = row.task, document.source.text
    if task.item is not None and task.item < len(document.outline):
        return document.outline[task.item].title_span.end
    wanted = "".join((task.label + task.title).split())
    position, matched = task.location.span.start, 0
    while matched < len(wanted) and position < task.location.span.end:
        if text[position] == wanted[matched]:
            matched += 1
        elif not text[position].isspace():
            return task.location.span.start
        position += 1
    return position if matched == len(wanted) else task.location.span.start


def _is_clause(text: str, span: Span, within: Span) -> bool:
    before = text[within.start : span.start].rstrip(" \t\u3000")
    after = text[span.end : within.end].lstrip(" \t\u3000")
    ends = _STOPS + _OPENING
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
