"""What one stretch of a task is assigned to: one attribution, or several that belong together（一处分工）."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from respmatrix.model import Attribution, Location, ParsedDocument, Party, Role, Span, Task
from respmatrix.text import fold, fold_radicals
from respmatrix.vocabulary.characters import SIMPLIFIED

FEWEST = 3
"""Below this number of cases nothing is usual in a document."""
_MOST_NAMES = 5


@frozen
class Assignment:
    """The attributions of one stretch of a task's text（一处分工）.

    An attribution directly behind another with other roles, as in 「（A牵头）（B配合）」, goes on with it.
    """

    task: Task
    attributions: tuple[Attribution, ...]
    has_task: bool = True
    """False where no text of a task stands before it."""

    @property
    def location(self) -> Location:
        """Where its first attribution stands."""
        return self.attributions[0].location

    @property
    def parties(self) -> tuple[Party, ...]:
        """The bodies of all its attributions, in printed order."""
        return tuple(party for attribution in self.attributions for party in attribution.parties)

    def named(self, role: Role) -> tuple[Party, ...]:
        """Return the bodies in `role`, each name once."""
        found = {party.name: party for party in reversed(self.parties) if party.role is role}
        return tuple(reversed(found.values()))


def assignments_of(document: ParsedDocument) -> tuple[Assignment, ...]:
    """Return the assignments of all tasks, in the order of the tasks."""
    first_item = _first_item(document)
    title = _squeezed(document.meta.title or "")
    handed_down = {each.location.span.start for task in document.tasks for each in task.inherited}
    found: list[Assignment] = []
    for task in document.tasks:
        for position, group in enumerate(_groups(document, task.attributions)):
            first = group[0]
            heads = first.location.span.start in handed_down  # a heading that is nothing but a body
            stray = (_is_blank(document, first.closes) and not heads) or (
                task.item is None
                and "\t" not in task.text  # a row of a table names its own task
                and position == 0
                and (first.location.span.start < first_item or _is_title(document, first.closes, title))
            )
            found.append(Assignment(task, tuple(group), not stray))
    return tuple(found)


def is_usual(having: int, all_cases: int) -> bool:
    """Tell whether most of the cases have it: two thirds of them, and not just one or two.

    Documents that mix two ways of writing about equally often have no usual one.
    """
    return having >= FEWEST and having * 3 >= all_cases * 2


def names_of(parties: Iterable[Party]) -> str:
    """Return the names of `parties` for a message, each once, only the first few of many."""
    names = list(dict.fromkeys(party.name for party in parties))
    return "、".join(names[:_MOST_NAMES]) + ("……" if len(names) > _MOST_NAMES else "")


def _first_item(document: ParsedDocument) -> int:
    """Return where the first numbered item begins, if numbered tasks have attributions of their own."""
    if any(task.attributions and task.item is not None for task in document.tasks):
        return document.outline[0].location.span.start
    return 0


def _groups(document: ParsedDocument, attributions: Iterable[Attribution]) -> list[list[Attribution]]:
    groups: list[list[Attribution]] = []
    for attribution in attributions:
        if groups and _is_blank(document, attribution.closes) and not _share_role(groups[-1], attribution):
            groups[-1].append(attribution)
        else:
            groups.append([attribution])
    return groups


def _share_role(group: Sequence[Attribution], other: Attribution) -> bool:
    roles = {party.role for attribution in group for party in attribution.parties}
    return any(party.role in roles for party in other.parties)


def _is_blank(document: ParsedDocument, closes: Span | None) -> bool:
    """Tell whether nothing but marks and white space stands in the stretch."""
    return closes is not None and not any(map(str.isalnum, closes.of(document.source.text)))


def _is_title(document: ParsedDocument, closes: Span | None, title: str) -> bool:
    return closes is not None and bool(title) and _squeezed(closes.of(document.source.text)) in title


def plain(text: str) -> str:
    """Return `text` in half-width simplified characters without white space, as rules about words see it."""
    return "".join(fold(fold_radicals(text)).translate(SIMPLIFIED).split())


def _squeezed(text: str) -> str:
    return "".join(fold_radicals(text).split())
