"""Rules that bind beyond their own place（全文规则）: 下同, 列第一位的为牵头单位, 不再列出."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import evolve

from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.placed import read
from respmatrix.attribution.phrase.reading import Accepted
from respmatrix.model import (
    DocumentRule,
    InferredParty,
    Party,
    Role,
    RoleSource,
    Source,
    Span,
    Task,
)
from respmatrix.text import places_of
from respmatrix.vocabulary import phrases
from respmatrix.vocabulary.roles import role_of

BY_DUTY = "by-duty"
FIRST_LEADS = "first-leads"
RESPONSIBLE_LEADS = "responsible-leads"
ADDS_PARTY = "adds-party"
MARKED_LEAD = "marked-lead"
SOLE_LEADS = "sole-leads"
SEPARATELY_LEADS = "separately-leads"
UNSEEN_LEAD = "unseen-lead"
LEAD_RULES = frozenset({SEPARATELY_LEADS, FIRST_LEADS, RESPONSIBLE_LEADS, MARKED_LEAD, SOLE_LEADS})
"""The rules by which a body leads that no word calls so."""
_CHANGES = LEAD_RULES | {BY_DUTY}
"""The rules that change attributions."""

_PATTERNS = (
    (SEPARATELY_LEADS, re.compile(phrases.SEPARATELY_LEADS)),
    (RESPONSIBLE_LEADS, re.compile(phrases.RESPONSIBLE_LEADS)),
    (SOLE_LEADS, re.compile(phrases.SOLE_LEADS)),
    (ADDS_PARTY, re.compile(phrases.ADDS_PARTY)),
    (FIRST_LEADS, re.compile(phrases.FIRST_LEADS)),
    (MARKED_LEAD, re.compile(phrases.MARKED_LEAD)),
)
_UNSEEN = ((UNSEEN_LEAD, re.compile(f"(?:^|[,;:。(]){phrases.UNSEEN_LEAD}(?=$|[,;。)])")),)
_MARKS = frozenset(phrases.MARKS)
_OTHERS_SUPPORT = re.compile(phrases.OTHERS_SUPPORT)
_LONGEST_CLAUSE = 40
"""So far behind a rule its sentence may go on with what the other bodies are; code points."""
_BREAKS = "。；;\n"
_INDENT = " \u3000\xa0\t"
_GAPS = f"{_INDENT}\r\n"
_SENTENCE = re.compile(f"[^{_BREAKS}]+")


def find_rules(source: Source, printed: Sequence[Accepted], first_item: int) -> tuple[DocumentRule, ...]:
    """Return the rules of the document: those inside attributions, and those that its sentences state.

    Args:
        source: the document.
        printed: its attributions.
        first_item: where the first numbered item begins; a rule stated before it binds throughout.
    """
    found: list[DocumentRule] = []
    inside: list[Span] = []
    for accepted in printed:
        if accepted.reading.rules:
            for span in accepted.places(accepted.reading.rules):
                inside.append(accepted.span)
                found.extend(_rules_of(source, accepted, span))
    starts = [place.start for place in inside]
    for sentence in _sentences_with_signs(source.text):
        index = bisect_right(starts, sentence.end - 1)
        if index and inside[index - 1].end > sentence.start:
            continue  # the attribution that holds it has told it already
        kinds, sentence = _kinds_of(source.text, sentence)
        # A note behind all attributions can only mean those before it.
        behind = not printed or printed[-1].span.start < sentence.start
        for kind in kinds:
            throughout = sentence.start < first_item or kind == MARKED_LEAD or behind
            found.append(DocumentRule(kind, sentence, 0 if throughout else sentence.start))
    return tuple(sorted(found, key=lambda rule: rule.span.start))


def _kinds_of(text: str, sentence: Span) -> tuple[tuple[str, ...], Span]:
    """Return which rules a sentence states, and the sentence, which a line break may cut.

    It may say who leads and whom it adds: 「排在首位的为牵头单位，各县配合落实，不再列出」.
    """
    spans = [sentence]
    if text[sentence.end : sentence.end + 1] == "\n" and (behind := _SENTENCE.match(text, sentence.end + 1)):
        spans.append(Span(sentence.start, behind.end()))
    head = sentence.start
    while head and text[head - 1] in _INDENT:
        head -= 1
    if head and text[head - 1] == "\n":
        line = text.rfind("\n", 0, head - 1) + 1
        begin = max(line, *(text.rfind(mark, line, head - 1) + 1 for mark in _BREAKS))
        spans.append(Span(begin, sentence.end))
    told = [(clean(text, span.start, span.end).text, span) for span in spans]
    for patterns in (_PATTERNS, _UNSEEN):  # half of a rule may look like one that cannot be seen
        for words, span in told:
            kinds = [kind for kind, pattern in patterns if pattern.search(words)]
            if kinds:
                leads = [kind for kind in kinds if kind != ADDS_PARTY][:1]
                return ((ADDS_PARTY, *leads) if ADDS_PARTY in kinds else tuple(leads)), span
    return (), sentence


def binding(rules: Sequence[DocumentRule]) -> tuple[DocumentRule, ...]:
    """Return the first rule of each kind that changes attributions: the later ones only repeat it."""
    first: dict[str, DocumentRule] = {}
    for rule in sorted(rules, key=lambda rule: (rule.kind != SEPARATELY_LEADS, rule.begins)):
        first.setdefault(rule.kind, rule)
    return tuple(rule for rule in first.values() if rule.kind in _CHANGES)


def _rules_of(source: Source, accepted: Accepted, span: Span) -> Iterable[DocumentRule]:
    """Yield the rules that the phrase at `span` states; 下同 carries what stands before it."""
    text = clean(source.text, span.start, span.end).text
    begins = accepted.span.start
    for kind, pattern in (*_PATTERNS, *_UNSEEN):
        if pattern.search(text):
            yield DocumentRule(kind, span, 0 if text.startswith(phrases.ABOVE) else begins)
            return
    if accepted.reading.by_duty:
        yield DocumentRule(BY_DUTY, span, begins)


def _sentences_with_signs(text: str) -> list[Span]:
    """Return the sentences that may state a rule, found by a few literal signs."""
    found: dict[int, Span] = {}
    for sign, rare, before, behind in phrases.SIGNS_IN_TEXT:
        looked = 0  # up to here sentences are done: many signs in one cost no more than one
        for position in places_of(text, sign, by=rare):
            ahead = position
            while ahead and text[ahead - 1] in _GAPS:
                ahead -= 1
            if position < looked:
                continue
            if not (text.endswith(before, 0, ahead) or text.startswith(behind, position + len(sign))):
                continue
            start = max(text.rfind(mark, looked, position) for mark in _BREAKS) + 1
            sentence = _SENTENCE.match(text, start)
            if sentence:
                looked = sentence.end()
                start += len(sentence[0]) - len(sentence[0].lstrip())
                found[start] = Span(start, looked + (text[looked : looked + 1] == "。"))
    return list(found.values())


def carry(
    text: str, accepted: Accepted, rules: Sequence[DocumentRule]
) -> tuple[tuple[Party, ...], Span | None]:
    """Return the parties with their roles by rule, and the sentence that carried 按职责分工 here."""
    reading, start = accepted.reading, accepted.span.start
    parties, by_duty_rule = accepted.parties(), None
    for rule in rules:
        if start < rule.begins:
            continue
        if rule.kind == BY_DUTY and start > rule.begins and not reading.by_duty and len(parties) > 1:
            by_duty_rule = rule.span
        elif rule.kind == SEPARATELY_LEADS:
            parties = _separately_lead(parties, rule)
        elif rule.kind == FIRST_LEADS:
            parties = _first_leads(text, parties, rule)
        elif rule.kind == RESPONSIBLE_LEADS:
            parties = _responsible_leads(parties, rule)
        elif rule.kind == SOLE_LEADS:
            parties = _first_leads(text, parties, rule) if len(parties) == 1 else parties
        elif rule.kind == MARKED_LEAD:
            parties = _marked_leads(text, parties, rule)
    return parties, by_duty_rule


def _separately_lead(parties: tuple[Party, ...], rule: DocumentRule) -> tuple[Party, ...]:
    return tuple(
        _by_rule(party, Role.LEAD, rule) if party.role is Role.RESPONSIBLE and party.separately else party
        for party in parties
    )


def _first_leads(text: str, parties: tuple[Party, ...], rule: DocumentRule) -> tuple[Party, ...]:
    """Make the first body of an unlabelled or 责任单位 list lead; explicit words win, a class is left.

    Beside bodies of other roles 「A负责，B配合」 is said in words, 「责任单位：A；配合单位：B」 is not.
    """
    first, roles = parties[0], {party.role for party in parties}
    if first.role is not Role.RESPONSIBLE or first.collective or Role.LEAD in roles:
        return parties
    if len(roles) > 1 and first.role_source is RoleSource.WORD:
        return parties
    lead, others = _by_rule(first, Role.LEAD, rule), parties[1:]
    if others and _others_support(_sentence_of(text, rule)):
        others = tuple(
            _by_rule(party, Role.SUPPORT, rule) if party.role is Role.RESPONSIBLE else party
            for party in others
        )
    return (lead, *others)


@lru_cache(maxsize=64)
def _others_support(sentence: str) -> bool:
    """Tell whether the sentence of a rule says that the other bodies support."""
    return _OTHERS_SUPPORT.search(clean(sentence, 0, len(sentence)).text) is not None


def _sentence_of(text: str, rule: DocumentRule) -> str:
    """Return the sentence of the rule, its clauses behind 「；」 included."""
    stop = text.find("。", rule.span.start, rule.span.end + _LONGEST_CLAUSE)
    return text[rule.span.start : max(stop, rule.span.end)]


def _responsible_leads(parties: tuple[Party, ...], rule: DocumentRule) -> tuple[Party, ...]:
    if any(party.role is Role.LEAD for party in parties):
        return parties
    return tuple(
        _by_rule(party, Role.LEAD, rule)
        if party.role_source is RoleSource.LABEL and party.role is Role.RESPONSIBLE
        else party
        for party in parties
    )


def _marked_leads(text: str, parties: tuple[Party, ...], rule: DocumentRule) -> tuple[Party, ...]:
    """Make the marked bodies lead, and the others support where the rule says so."""
    open_to = [party.role is Role.RESPONSIBLE for party in parties]
    leads = [free and _is_marked(text, party.span) for free, party in zip(open_to, parties, strict=True)]
    if not any(leads):
        return parties
    supports = _others_support(_sentence_of(text, rule))
    return tuple(
        _by_rule(party, Role.LEAD if leads_here else Role.SUPPORT, rule)
        if leads_here or (supports and free)
        else party
        for party, free, leads_here in zip(parties, open_to, leads, strict=True)
    )


def _is_marked(text: str, name: Span) -> bool:
    """Tell whether a mark stands beside the name: 「市财政局*」, 「★市财政局」, 「市财政局（★）」."""
    behind = text[name.end : name.end + 2].lstrip("（(")[:1]
    return not _MARKS.isdisjoint((behind, text[max(0, name.start - 1) : name.start]))


def _by_rule(party: Party, role: Role, rule: DocumentRule) -> Party:
    return evolve(party, role=role, role_source=RoleSource.RULE, rule=rule.span)


def add_inferred(source: Source, tasks: Sequence[Task], rules: Sequence[DocumentRule]) -> tuple[Task, ...]:
    """Return the tasks with the bodies that 「以下均由各区落实，不再列出」 adds to each later one."""
    adding: dict[str, tuple[DocumentRule, Party]] = {}
    for rule in rules:
        if rule.kind == ADDS_PARTY:
            for party in _added(source, rule):
                adding.setdefault(party.name, (rule, party))
    if not adding:
        return tuple(tasks)
    return tuple([evolve(task, inferred=_inferred(task, adding.values())) for task in tasks])


def _inferred(task: Task, adding: Iterable[tuple[DocumentRule, Party]]) -> tuple[InferredParty, ...]:
    """Return what the rules add to one task: bodies that it does not print itself."""
    known = task.attributions or task.inherited
    if not known:
        return ()
    last = task.attributions[-1].location.span.start if task.attributions else task.location.span.start
    printed = {party.name for attribution in known for party in attribution.parties}
    return tuple(
        InferredParty(party, rule.span)
        for rule, party in adding
        if last >= rule.begins and party.name not in printed
    )


def _added(source: Source, rule: DocumentRule) -> list[Party]:
    """Read the bodies that the rule's own sentence names."""
    cleaned = clean(source.text, rule.span.start, rule.span.end)
    match = dict(_PATTERNS)[ADDS_PARTY].search(cleaned.text)
    if match is None:
        return []
    span = cleaned.span(*match.span("party"))
    reading = read(source.text, clean(source.text, span.start, span.end))
    said = role_of(cleaned.text[match.start("party") : match.end()])
    role = said if said is Role.SUPPORT else Role.RESPONSIBLE  # 「各县配合落实，不再列出」
    return [
        evolve(party, role=role, role_source=RoleSource.RULE, rule=rule.span)
        for party in (reading.parties if reading else ())
    ]
