"""A document as text to be read（便于阅读的文字）: its tasks with their attributions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from respmatrix.cli.words import say
from respmatrix.diagnostics.place import place_words
from respmatrix.diagnostics.render import Language, visible
from respmatrix.model import Attribution, ParsedDocument, Party, Role, Task


def readable(document: ParsedDocument, lang: Language) -> str:
    """Return `document` as lines: its facts, bodies of the whole document, and every task with its bodies."""
    return "\n".join(visible(line) for line in _lines(document, lang))


def _lines(document: ParsedDocument, lang: Language) -> Iterator[str]:
    meta = document.meta
    yield f"# {document.source.name}"
    yield meta.title or say(lang, "no-title")
    facts = [fact for fact in (meta.issuer, meta.number, meta.date) if fact]
    if facts:
        yield say(lang, "semicolon").join(facts)
    if document.parties:
        yield f"{say(lang, 'whole')}{say(lang, 'colon')}{_bodies(document.parties, lang)}"
    path: tuple[str, ...] = ()
    for task in document.tasks:
        yield ""
        if task.path and task.path != path:
            yield f"== {' > '.join(task.path)}"
        path = task.path
        place = document.source.place_of(task.location.span)
        told = place_words(place, lang) if place is not None else ""
        yield f"{task.heading} [{say(lang, 'join').join(filter(None, (task.id, told)))}]"
        for line in _task(task, lang):
            yield f"    {line}"


def _task(task: Task, lang: Language) -> Iterator[str]:
    for attribution in task.attributions:
        yield attribution_line(attribution, lang)
    if not task.attributions:
        for attribution in task.inherited:
            yield f"[{say(lang, 'inherited')}] {attribution_line(attribution, lang)}"
    for inferred in task.inferred:
        yield f"[{say(lang, 'inferred')}] {_bodies((inferred.party,), lang)}"


def attribution_line(attribution: Attribution, lang: Language) -> str:
    """Return the bodies of `attribution` by role, then what else it says."""
    parts = [_bodies(attribution.parties, lang)] if attribution.parties else []
    if attribution.open_ended:
        parts.append(say(lang, "open"))
    if attribution.by_duty:
        parts.append(say(lang, "by-duty"))
    if attribution.deadline:
        parts.append(say(lang, "deadline", time=attribution.deadline))
    if attribution.persons:
        names = say(lang, "join").join(person.name for person in attribution.persons)
        parts.append(say(lang, "persons", names=names))
    return say(lang, "semicolon").join(parts)


def _bodies(parties: Iterable[Party], lang: Language) -> str:
    """Return the bodies by role: 「牵头：市财政局；配合：市科技局、市商务局」."""
    kept = tuple(parties)
    parts = []
    for role in Role:
        names = [party.name for party in kept if party.role is role]
        if names:
            parts.append(say(lang, role.value) + say(lang, "colon") + say(lang, "join").join(names))
    return say(lang, "semicolon").join(parts)
