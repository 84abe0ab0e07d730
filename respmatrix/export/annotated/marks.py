"""Document → what is to be marked in its text（标注的内容）."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from attrs import frozen

from respmatrix.diagnostics.render import Language
from respmatrix.export.annotated.sweep import Mark
from respmatrix.export.annotated.words import word
from respmatrix.export.layout.marks import MARKS
from respmatrix.model import (
    Attribution,
    Diagnostic,
    ParsedDocument,
    Party,
    PartyKind,
    Role,
    RoleSource,
    Span,
)

_RULE_KINDS = frozenset(
    (
        "by-duty first-leads responsible-leads marked-lead separately-leads sole-leads unseen-lead "
        "adds-party gives-tasks gives-rest gives-lead"
    ).split()
)
"""A stored document may hold kinds that this release does not know."""


@frozen
class Note:
    """A diagnostic with its number in the document（核对项）."""

    number: int
    diagnostic: Diagnostic


def numbered(document: ParsedDocument) -> tuple[Note, ...]:
    """Return the diagnostics of `document` in the order of the text, those of the whole first."""

    def place(diagnostic: Diagnostic) -> tuple[int, str]:
        return (diagnostic.location.span.start if diagnostic.location else -1, diagnostic.code)

    ordered = sorted(document.diagnostics, key=place)
    return tuple(Note(number, diagnostic) for number, diagnostic in enumerate(ordered, 1))


def attributions_of(document: ParsedDocument) -> tuple[Attribution, ...]:
    """Return every attribution once, in the order of the text."""
    found = {
        attribution.location.span: attribution
        for task in document.tasks
        for attribution in (*task.inherited, *task.attributions)
    }
    return tuple(found[span] for span in sorted(found, key=lambda span: (span.start, span.end)))


def marks_of(document: ParsedDocument, notes: Iterable[Note], prefix: str, lang: Language) -> list[Mark]:
    """Return all marks of `document`, each inside its text.

    Args:
        document: the document.
        notes: its diagnostics, numbered.
        prefix: what the anchors of the document begin with.
        lang: language of what the marks say.
    """
    attributions = attributions_of(document)
    found = [
        *(Mark(item.location.span, "head") for item in document.outline),
        *(mark for attribution in attributions for mark in _attribution(document, attribution, lang)),
        *_parties(document, attributions, lang),
        *_targets(document, lang),
        *_rules(document, attributions, lang),
        *_notes(notes, prefix, lang),
    ]
    length = len(document.source.text)
    return [mark for mark in found if 0 <= mark.span.start <= mark.span.end <= length]


def _attribution(document: ParsedDocument, attribution: Attribution, lang: Language) -> Iterator[Mark]:
    text, span = document.source.text, attribution.location.span
    tags = [word(lang, "open")] if attribution.open_ended else []
    if attribution.by_duty:
        tags.append(word(lang, "by-duty-rule" if attribution.by_duty_rule else "by-duty"))
    tags += attribution.tags
    yield Mark(span, "attribution", tag=word(lang, "join").join(tags))
    yield from _role_words(text, attribution)
    for person in attribution.persons:
        told = word(lang, "person")
        title = f"{told}{word(lang, 'colon')}{person.label} {person.name}"
        yield Mark(person.span, "person", badge=word(lang, "badge-person"), told=told, title=title)
    if attribution.deadline and (start := text.find(attribution.deadline, span.start, span.end)) >= 0:
        told = word(lang, "deadline")
        place = Span(start, start + len(attribution.deadline))
        due = f"{told}{word(lang, 'colon')}{attribution.due or attribution.deadline}"
        yield Mark(place, "deadline", badge=word(lang, "badge-deadline"), told=told, title=due)
    for left in attribution.residue:
        told = word(lang, "residue")
        yield Mark(left, "residue", badge=word(lang, "badge-residue"), told=told, title=told)


def _role_words(text: str, attribution: Attribution) -> Iterator[Mark]:
    """Yield the words that gave the roles; one that is not printed as it was understood is not looked for.

    A verb stands behind its bodies, a label before them; each body takes the nearest.
    """
    names = sorted((party.span.start, party.span.end) for party in attribution.parties)
    found: set[Span] = set()
    for role_word in {party.role_word for party in attribution.parties if party.role_word}:
        places = [
            span for span in _places(text, role_word, attribution.location.span) if not _inside(span, names)
        ]
        starts = [span.start for span in places]
        for party in attribution.parties:
            if party.role_word == role_word and places:
                behind = bisect_left(starts, party.span.end)
                before = party.role_source is RoleSource.LABEL or behind == len(places)
                found.add(places[max(behind - 1, 0) if before else behind])
    yield from (Mark(span, "role-word") for span in sorted(found, key=lambda span: span.start))


def _places(text: str, words: str, within: Span) -> list[Span]:
    """Return where `words` stand, with or without white space inside."""
    pattern = re.compile(r"\s*".join(map(re.escape, words)))
    return [Span(*match.span()) for match in pattern.finditer(text, within.start, within.end)]


def _inside(span: Span, names: list[tuple[int, int]]) -> bool:
    """Tell whether `span` lies in one of `names`, which are in order and lie beside one another."""
    at = bisect_left(names, (span.start + 1, 0))
    return at > 0 and span.end <= names[at - 1][1]


def _parties(
    document: ParsedDocument, attributions: tuple[Attribution, ...], lang: Language
) -> Iterator[Mark]:
    """Yield one mark for every stretch that names a body, with all the roles that it has there."""
    found: dict[Span, dict[Party, str]] = {}

    def take(parties: Iterable[Party], how: str = "") -> None:
        for party in parties:
            found.setdefault(party.span, {}).setdefault(party, how)

    for attribution in attributions:
        take(attribution.parties)
    take(document.parties, word(lang, "document-party"))
    for task in document.tasks:
        take((inferred.party for inferred in task.inferred), word(lang, "inferred"))
    for span, parties in found.items():
        yield _party(span, parties, lang)


def _party(span: Span, parties: dict[Party, str], lang: Language) -> Mark:
    held = {party.role for party in parties}
    roles = [role for role in Role if role in held]
    names = [party.name for party in parties if party.name != "".join(party.printed.split())]
    style = [role.value for role in roles] + (["class"] if any(one.collective for one in parties) else [])
    says = word(lang, "semicolon").join(
        dict.fromkeys(_party_words(party, how, lang) for party, how in parties.items())
    )
    return Mark(
        span,
        "party",
        " ".join(style),
        badge="".join(MARKS[role] for role in roles),
        told=word(lang, "join").join(word(lang, role.value) for role in roles),
        tag="→" + word(lang, "join").join(dict.fromkeys(names)) if names else "",
        title=says,
        names=True,
    )


def _party_words(party: Party, how: str, lang: Language) -> str:
    if party.role_source is RoleSource.RULE:
        basis = word(lang, "by-rule")
    elif party.role_word:
        basis = word(lang, "by-word", word=party.role_word)
    else:
        basis = word(lang, "by-none")
    facts = [how, word(lang, party.role.value), basis]
    facts += [word(lang, "separately")] if party.separately else []
    if party.kind is not PartyKind.DEPARTMENT:
        facts.append(word(lang, f"kind-{party.kind.value}"))
    return party.name + word(lang, "colon") + word(lang, "comma").join(filter(None, facts))


def _targets(document: ParsedDocument, lang: Language) -> Iterator[Mark]:
    told = word(lang, "target")
    for task in document.tasks:
        for target in task.targets:
            yield Mark(target.span, "target", badge=word(lang, "badge-target"), told=told, title=told)


def _rules(document: ParsedDocument, attributions: tuple[Attribution, ...], lang: Language) -> Iterator[Mark]:
    kinds = {rule.span: rule.kind for rule in document.rules}
    spans: dict[Span, None] = dict.fromkeys(kinds)
    for attribution in attributions:
        cited = (attribution.by_duty_rule, *(party.rule for party in attribution.parties))
        spans |= dict.fromkeys(span for span in cited if span)
    spans |= dict.fromkeys(inferred.rule for task in document.tasks for inferred in task.inferred)
    told = word(lang, "rule")
    for span in spans:
        kind = kinds.get(span)
        title = told + (word(lang, "colon") + word(lang, f"rule-{kind}") if kind in _RULE_KINDS else "")
        yield Mark(span, "rule", badge=word(lang, "badge-rule"), told=told, title=title)


def _notes(notes: Iterable[Note], prefix: str, lang: Language) -> Iterator[Mark]:
    for note in notes:
        diagnostic = note.diagnostic
        if diagnostic.location is None:
            continue
        told = word(
            lang,
            "note-told",
            number=note.number,
            severity=word(lang, diagnostic.severity.value),
            code=diagnostic.code,
        )
        yield Mark(
            diagnostic.location.span,
            "note",
            diagnostic.severity.value,
            badge=str(note.number),
            told=told,
            link=f"{prefix}n{note.number}",
        )
