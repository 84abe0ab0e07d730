"""Make the tasks of a document from their drafts（任务条目）: ids, headings above, what is inherited."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set

from respmatrix.attribution.tasks.draft import BLANK, Draft
from respmatrix.attribution.tasks.targets import find_targets
from respmatrix.model import Attribution, Label, LabelStyle, Location, OutlineItem, Source, Task
from respmatrix.model.attribution import make_task
from respmatrix.model.span import make_location, make_span
from respmatrix.text import fold

_DIGITS = re.compile(r"\d+")


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
    on_heading = _on_headings(text, outline, drafts, attributions, parents)
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


def _on_headings(
    text: str,
    outline: Sequence[OutlineItem],
    drafts: Sequence[Draft],
    attributions: tuple[Attribution, ...],
    parents: Set[int | None],
) -> dict[int, tuple[Attribution, ...]]:
    """Return the attributions of the headings that have some, by item, for the items below to inherit."""
    return {
        draft.item: attributions[draft.first : draft.behind]
        for draft in drafts
        if draft.item in parents
        and draft.item is not None
        and draft.behind
        and _is_on_heading(text, outline[draft.item], attributions[draft.first])
    }


def _location(source: Source, outline: Sequence[OutlineItem], draft: Draft) -> Location:
    """Return the place of a task: it begins where its item does."""
    span = make_span(draft.start, draft.end)
    if draft.item is None:
        return source.locate(span)
    start = outline[draft.item].location
    return make_location(span, start.line, start.column)


def _is_on_heading(text: str, item: OutlineItem, first: Attribution) -> bool:
    """Tell whether the attribution stands on the heading itself, before any text of the item."""
    return not text[item.title_span.end : first.location.span.start].strip(BLANK)


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
