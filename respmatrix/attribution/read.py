"""The walk through this room: find, headed → lex → grammar → carry → attach → standing（责任分工的读取）."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve, frozen

from respmatrix.attribution.carry import add_inferred, binding, carry, find_rules
from respmatrix.attribution.ditto import find_dittos, find_references
from respmatrix.attribution.find import find_candidates
from respmatrix.attribution.given import Givens
from respmatrix.attribution.headed import find_headed
from respmatrix.attribution.judging.accept import Doubtful, judge
from respmatrix.attribution.judging.candidate import OPENING, Candidate, whole
from respmatrix.attribution.judging.genre import Genre
from respmatrix.attribution.phrase.deadline import typed_deadline
from respmatrix.attribution.phrase.reading import Accepted
from respmatrix.attribution.printed import AsGiven
from respmatrix.attribution.reports import (
    quoted,
    report_attribution,
    report_rules,
    report_tables,
    report_unread,
    report_unsure,
)
from respmatrix.attribution.standing import find_standing
from respmatrix.attribution.table.tasks import TableTasks
from respmatrix.attribution.tasks.attach import group_by_task
from respmatrix.attribution.tasks.build import build_tasks
from respmatrix.attribution.tasks.titles import end_titles
from respmatrix.attribution.told import report_lists, report_prose, report_told
from respmatrix.diagnostics import report
from respmatrix.model import (
    Attribution,
    Diagnostic,
    DocumentRule,
    Meta,
    OutlineItem,
    Party,
    Source,
    Span,
    Task,
)
from respmatrix.model.attribution import make_attribution
from respmatrix.model.lean import lean
from respmatrix.text import fold_radicals, legible

if TYPE_CHECKING:
    from respmatrix.attribution.table.entries import TaskTable
    from respmatrix.attribution.table.unread import Unread

_FEWEST_ALIKE = 3
"""So many brackets of a document, one of them sure, tell how it writes attributions."""
_YEAR = re.compile(r"(?:19|20)\d\d")


@lean
@frozen
class Responsibilities:
    """All that a document says about responsibility（全文责任分工）."""

    outline: tuple[OutlineItem, ...]
    """The items of the document, their titles without attributions."""
    tasks: tuple[Task, ...]
    parties: tuple[Party, ...]
    """Bodies of the whole document."""
    rules: tuple[DocumentRule, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_responsibilities(
    source: Source,
    meta: Meta,
    outline: Sequence[OutlineItem],
    tables: Sequence[TaskTable] = (),
    unread: Sequence[Unread] = (),
    *,
    odd: bool = True,
) -> Responsibilities:
    """Return the tasks with their attributions, the bodies of the whole document and its rules.

    No text raises; what could not be read is reported.

    Args:
        source: the document.
        meta: its facts.
        outline: its numbered items.
        tables: its tables of division of work, whose rows are tasks of their own.
        unread: what looks like such tables and was not read.
        odd: whether `holds_odd` says so of the text; what does not know says True.
    """
    rows = TableTasks(source, tables, level=meta.level)
    source = source.without([table.span for table in tables])
    plain = _legible(source) if odd else source
    genre = Genre.of(plain.text, meta, outline)
    found = _found(source, plain, meta, outline, genre, rows)
    given = Givens.of(plain.text, found.accepted, found.doubtful, outline, genre, rows=bool(rows.accepted))
    printed = sorted([*given.accepted, *rows.accepted], key=_by_place) if rows.accepted else given.accepted
    rules = rows.bind(given.bind(find_rules(plain, printed, genre.first_item)))
    bound = binding(rules)
    prose = rows.take(given.accepted)
    spans = [each.span for each in prose]
    outline = end_titles(source.text, outline, spans)
    drafts, closes = group_by_task(source, plain.text, outline, spans, meta.title)
    closing = [
        _attribution(source, each, bound, stretch) for each, stretch in zip(prose, closes, strict=True)
    ]
    tasks = build_tasks(source, outline, drafts, tuple(closing), issued=_year_of(meta))
    tasks = rows.join(tasks, outline, lambda each, closed: _attribution(source, each, bound, closed))
    tasks = given.add(add_inferred(source, tasks, rules), outline)
    parties = find_standing(source, meta, reply=genre.is_reply)
    told = () if printed or unread else report_told(plain, meta.title, genre)
    stated = [*(rule.span for rule in rules), *(each.span for each in given.doubtful)]
    diagnostics = [
        *report_unsure(source, printed),
        *rows.diagnostics,
        *report_unread(plain, found.unclosed, printed, given.doubtful, rules, found.references),
        *(report("RM355", source.locate(each.span)) for each in found.dittos),
        *(() if genre.no_tasks else report_tables(source, unread, printed)),
        *(told or report_prose(plain, tasks, genre, stated, fewest=1 if printed else 2)),
        *report_lists(plain, outline, printed, genre),
        *_report_attributions(source, tasks, rules),
    ]
    if parties and meta.issuer is None and genre.is_reply:
        diagnostics.append(report("RM308"))
    return Responsibilities(tuple(outline), tasks, parties, rules, tuple(diagnostics))


class _Found(NamedTuple):
    """What was found in the prose of a document（正文中所见）."""

    accepted: list[Accepted]
    """The attributions, in the order of the text."""
    doubtful: list[Doubtful]
    """The places that could not be read."""
    dittos: list[Accepted]
    """Those of `accepted` that take up the one before them（同上）."""
    references: Sequence[re.Match[str]]
    """Where one is taken up."""
    unclosed: list[Span]
    """Opening brackets without a partner."""


def _found(
    source: Source,
    plain: Source,
    meta: Meta,
    outline: Sequence[OutlineItem],
    genre: Genre,
    rows: TableTasks,
) -> _Found:
    """Return what is found outside of tables, bodies as `source` prints them, of which `plain` is legible."""
    text = plain.text
    rounds, unclosed = find_candidates(plain, outline, sentences=not genre.is_law)
    accepted, doubtful = _judge_all(plain, meta, rounds, genre, rows.closed())
    references = find_references(text)
    if dittos := find_dittos(text, references, accepted, doubtful, outline):
        accepted = sorted([*accepted, *dittos], key=_by_place)
        taken_up = {each.span for each in dittos}
        doubtful = [each for each in doubtful if each.span not in taken_up]
    if not (accepted or rows.accepted) and len(outline) > 1:
        accepted = find_headed(text, meta, outline)
    if plain is not source:
        accepted = [_as_printed(each, source.text) for each in accepted]
    return _Found(accepted, doubtful, dittos, references, unclosed)


def _report_attributions(
    source: Source, tasks: Sequence[Task], rules: Sequence[DocumentRule]
) -> Iterator[Diagnostic]:
    """Yield what is to be said of the attributions themselves, and of the rules that they follow."""
    attributions = [attribution for task in tasks for attribution in task.attributions]
    for attribution in attributions:
        yield from report_attribution(source, attribution)
    yield from report_rules(source, rules, attributions, tasks)


def as_given(found: Responsibilities, plain: str, text: str) -> Responsibilities:
    """Return what was read of `plain`, which has characters for radicals, as `text` prints it."""
    given = AsGiven(plain, text)
    outline = given.outline(found.outline)
    return evolve(
        found, outline=outline, tasks=given.tasks(found.tasks), parties=given.parties(found.parties)
    )


def _legible(source: Source) -> Source:
    """Return the source as patterns see it best; places stay."""
    text = legible(source.text)
    return source if text is source.text else evolve(source, text=text)


def _as_printed(accepted: Accepted, text: str) -> Accepted:
    """Return what was read of the legible text with its bodies as `text` prints them."""
    reading, by = accepted.reading, accepted.origin
    parties = [
        _printed_as(party, text[party.span.start + by : party.span.end + by]) for party in reading.parties
    ]
    return evolve(accepted, reading=evolve(reading, parties=tuple(parties)))


def _printed_as(party: Party, printed: str) -> Party:
    return party if party.printed == printed else evolve(party, printed=printed)


def _year_of(meta: Meta) -> int | None:
    """Return the year of a document by its date, or else its number; None where it tells neither."""
    year = _YEAR.search(meta.date or meta.number or "")
    return int(year[0]) if year else None


def _judge_all(
    source: Source,
    meta: Meta,
    rounds: Iterable[Iterable[Candidate]],
    genre: Genre,
    closed: Iterable[Span],
) -> tuple[list[Accepted], list[Doubtful]]:
    """Return the attributions in the order of the text, none inside another, and the doubtful places.

    Nothing is looked for in the `closed` stretches, which tables hold.
    """
    accepted: list[Accepted] = []
    doubtful: list[Doubtful] = []
    refused: list[Span] = []
    taken = _Taken()
    text, level = source.text, meta.level
    for span in closed:
        taken.add(span.start, span.end)
    taken.settle()
    for candidates in rounds:
        for candidate in candidates:
            _, start, end = candidate
            if not taken.is_free(start, end):
                continue
            verdict = judge(text, candidate, level=level)
            if isinstance(verdict, Accepted):
                if not genre.admits(text, verdict):
                    if genre.keeps_back(text, verdict):
                        refused.append(verdict.span)
                    continue
                accepted.append(verdict)
                taken.add(verdict.span.start, verdict.span.end)
            elif verdict is not None:
                doubtful.append(verdict)
        taken.settle()
    accepted.sort(key=_by_place)
    doubtful = _take_up(text, accepted, doubtful, taken, genre)
    several = len(refused) > 1 and (genre.no_tasks or genre.is_plan)
    if refused and (accepted or genre.offers or several):
        doubtful.append(Doubtful(min(refused, key=attrgetter("start")), "RM352"))
    free = [each for each in doubtful if taken.is_free(each.span.start, each.span.end)]
    bare = bool(accepted) and genre.first_item == len(text)
    return accepted, [
        each for each in free if not each.is_aside or genre.gives_tasks(each.span, unnumbered=bare)
    ]


def _take_up(
    text: str, accepted: list[Accepted], doubtful: list[Doubtful], taken: _Taken, genre: Genre
) -> list[Doubtful]:
    """Add the probable attributions to those of a text in which others are written so; return the rest."""
    probable = [each for each in doubtful if each.probable is not None]
    alike = sum(text[each.span.start] in OPENING for each in accepted) if probable else 0
    if not alike or alike + len(probable) < _FEWEST_ALIKE:
        return doubtful
    held: set[int] = set()
    for each in probable:
        span = each.span
        if (
            each.probable
            and taken.is_free(span.start, span.end)
            and genre.gives_tasks(span, unnumbered=False)
        ):
            accepted.append(each.probable)
            held.add(span.start)
    accepted.sort(key=_by_place)
    return [each for each in doubtful if each.span.start not in held]


def _by_place(accepted: Accepted) -> int:
    return accepted.span.start


class _Taken:
    """The stretches that attributions hold; nothing else may overlap them."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._fresh: list[tuple[int, int]] = []
        self._behind = 0  # where the last of the fresh ones ends

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether nothing taken overlaps a stretch. Fresh ones come in the order of their starts."""
        if start < self._behind:
            return False
        index = bisect_left(self._starts, end)
        return not (index and self._ends[index - 1] > start)

    def add(self, start: int, end: int) -> None:
        self._fresh.append((start, end))
        self._behind = end

    def settle(self) -> None:
        """Make the fresh stretches known to the next, unordered round of candidates."""
        if self._fresh:
            settled = sorted([*zip(self._starts, self._ends, strict=True), *self._fresh])
            self._starts, self._ends = [start for start, _ in settled], [end for _, end in settled]
            self._fresh, self._behind = [], 0


def _attribution(
    source: Source, accepted: Accepted, rules: Sequence[DocumentRule], closes: Span | None
) -> Attribution:
    span, reading = accepted.span, accepted.reading
    parties, by_duty_rule = carry(source.text, accepted, rules) if rules else (accepted.parties(), None)
    return make_attribution(
        source.text[span.start : span.end],
        source.locate(span),
        parties,
        bool(reading.open_roles),
        reading.open_roles,
        reading.by_duty or by_duty_rule is not None,
        by_duty_rule,
        reading.deadline,
        typed_deadline(reading.deadline),
        accepted.persons(),
        reading.tags,
        accepted.places(reading.residue),
        closes,
    )


def read_attribution(
    source: Source, *, level: str | None = None
) -> tuple[Attribution | None, tuple[Diagnostic, ...]]:
    """Read a text that is one attribution and nothing else; None and a diagnostic for what is none."""
    given = source.text
    if (text := fold_radicals(given)) is not given:
        source = evolve(source, text=text)
    candidate = whole(text)
    verdict = judge(text, candidate, level=level) if candidate else None
    if isinstance(verdict, Accepted):
        rules = find_rules(source, [verdict], 0)
        attribution = _attribution(source, verdict, binding(rules), None)
        if text is not given:
            attribution = AsGiven(text, given).attribution(attribution)
        unsure = report_unsure(source, [verdict])
        return attribution, (*unsure, *report_attribution(source, attribution))
    place = source.locate(Span(*candidate[1:]) if candidate else Span(0, len(source.text)))
    return None, (report("RM301", place, text=quoted(source.text)),)
