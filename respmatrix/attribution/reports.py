"""What to check in what was read（读取的诊断）: what was not understood, and what rules have changed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from respmatrix.attribution.carry import FIRST_LEADS, LEAD_RULES, UNSEEN_LEAD
from respmatrix.attribution.judging.accept import ONLY_PERSONS, Doubtful, judge
from respmatrix.attribution.judging.candidate import OPENING, Shape
from respmatrix.attribution.phrase.reading import Accepted
from respmatrix.diagnostics import report
from respmatrix.model import Attribution, Diagnostic, DocumentRule, Role, Source, Span, Task

if TYPE_CHECKING:
    from respmatrix.attribution.table.unread import Unread

_LONGEST_QUOTE = 40
"""So much of a place is quoted in a message; code points."""
_LONGEST_REST = 200
"""How much of the line behind an unclosed bracket is looked at; code points."""


def report_unread(
    source: Source,
    unclosed: Iterable[Span],
    accepted: Iterable[Accepted],
    doubtful: Sequence[Doubtful],
    rules: Sequence[DocumentRule],
    references: Iterable[re.Match[str]],
) -> Iterable[Diagnostic]:
    """Yield what looks like an attribution and could not be read, and what runs on from a lone bracket."""
    told, known = -1, {each.span.start for each in doubtful}
    stated = {rule.span.start for rule in rules}
    persons = [each.span for each in doubtful if each.code == ONLY_PERSONS]
    if persons:
        yield from _report_persons(source, sorted(persons, key=_start))
    for each in sorted(doubtful, key=_by_place):
        if each.code == ONLY_PERSONS:
            continue
        if not stated.isdisjoint((each.span.start, each.span.start + 1)):
            continue  # a rule, in a bracket of its own
        place = source.locate(each.span)
        if not each.is_aside or place.line != told:  # of several in one line the first tells
            yield report(each.code, place, text=quoted(each.span.of(source.text)))
        told = place.line
    held = [each.span for each in accepted]
    starts = [span.start for span in held]
    known.update(starts)
    for reference in references:
        if reference["bracket"] and reference.start() not in known:
            yield report("RM301", source.locate(Span(*reference.span())), text=reference[0])
    for span in unclosed:
        if source.text[span.end : span.end + 1] in OPENING:
            continue  # the last of several tells the same
        index = bisect_right(starts, span.start)
        if index and held[index - 1].end > span.start:
            continue
        rest = Span(span.start + 1, _line_end(source.text, span.start))
        candidate = Shape.UNCLOSED, rest.start, rest.end
        if len(rest) > 2 and judge(source.text, candidate, level=None) is not None:
            place = source.locate(Span(span.start, rest.end))
            yield report("RM302", place, text=quoted(rest.of(source.text)))


def _report_persons(source: Source, persons: Sequence[Span]) -> Iterator[Diagnostic]:
    """Yield the first place that names persons and no body, the others beside it."""
    places = [source.locate(span) for span in persons]
    text = quoted(persons[0].of(source.text))
    yield report(ONLY_PERSONS, places[0], related=tuple(places[1:]), text=text, count=str(len(places)))


def _start(span: Span) -> int:
    return span.start


def _by_place(doubtful: Doubtful) -> int:
    return doubtful.span.start


def report_tables(
    source: Source, unread: Iterable[Unread], printed: Sequence[Accepted]
) -> Iterator[Diagnostic]:
    """Yield the first row with bodies of every table that was not read to its end, as prose either.

    Of one that is known to divide no work the headings are told.
    """
    starts = [each.span.start for each in printed] if unread else []
    for table in unread:
        if not table.rows:
            text = quoted(table.heading.of(source.text))
            yield report("RM352", source.locate(table.heading), text=text)
        for row in table.rows:
            index = bisect_left(starts, row.end)
            if not (index and printed[index - 1].span.end > row.start):
                heading = quoted(table.heading.of(source.text))
                yield report("RM349", source.locate(row), text=quoted(row.of(source.text)), heading=heading)
                break


def _line_end(text: str, start: int) -> int:
    """Return where the line of `start` ends, or a long line's first stretch."""
    stop = text.find("\n", start, start + _LONGEST_REST)
    return min(len(text), start + _LONGEST_REST) if stop < 0 else stop


def report_attribution(source: Source, attribution: Attribution) -> Sequence[Diagnostic]:
    """Return what to check in one attribution: residue, bodies with two roles or printed twice."""
    parties = attribution.parties
    several = len(parties) > 1 and len({party.name for party in parties}) < len(parties)
    if not attribution.residue and not several:
        return ()
    found = [
        report("RM303", source.locate(span), text=quoted(span.of(source.text)))
        for span in attribution.residue
    ]
    counts = Counter(party.name for party in parties)
    for name, count in counts.items():
        if count == 1:
            continue
        same = [party for party in parties if party.name == name]
        given = tuple(dict.fromkeys(party.role_word or party.role.value for party in same))
        place, related = source.locate(same[0].span), tuple(source.locate(party.span) for party in same[1:])
        if len({party.role for party in same}) > 1:
            found.append(report("RM304", place, related=related, name=name, roles="、".join(given)))
        else:
            found.append(report("RM305", place, related=related, name=name))
    return found


def report_unsure(source: Source, printed: Iterable[Accepted]) -> Iterator[Diagnostic]:
    """Yield the names that are taken for bodies because they stand among bodies."""
    for each in printed:
        if each.reading.unsure:
            for span in each.places(each.reading.unsure):
                yield report("RM309", source.locate(span), name=quoted(span.of(source.text)))


def report_rules(
    source: Source,
    rules: Sequence[DocumentRule],
    attributions: Sequence[Attribution],
    tasks: Sequence[Task],
) -> Iterable[Diagnostic]:
    """Yield what every rule of the document changed, and the lists that it left alone."""
    if not rules:
        return
    changed = Counter([inferred.rule.start for task in tasks for inferred in task.inferred])
    changed.update([each.by_duty_rule.start for each in attributions if each.by_duty_rule is not None])
    if any(rule.kind in LEAD_RULES for rule in rules):
        for attribution in attributions:
            changed.update({party.rule.start for party in attribution.parties if party.rule is not None})
    for rule in {rule.span: rule for rule in rules}.values():  # one sentence may state two of them
        text = quoted(rule.span.of(source.text))
        if rule.kind == UNSEEN_LEAD:
            yield report("RM303", source.locate(rule.span), text=text)
            continue
        yield report("RM306", source.locate(rule.span), text=text, count=str(changed[rule.span.start]))
    leads = min((rule.begins for rule in rules if rule.kind == FIRST_LEADS), default=None)
    if leads is None:
        return
    for attribution in attributions:
        first = attribution.parties[0]
        if attribution.location.span.start >= leads and first.collective and _is_plain(attribution):
            yield report("RM307", source.locate(first.span), name=first.name)


def _is_plain(attribution: Attribution) -> bool:
    return all(party.role is Role.RESPONSIBLE for party in attribution.parties)


def quoted(text: str) -> str:
    """Return `text` on one line, short enough for a message."""
    return shortened(" ".join(text.split()))


def shortened(text: str) -> str:
    """Return `text` short enough for a message."""
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "……"
