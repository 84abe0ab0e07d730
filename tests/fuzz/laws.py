"""What must hold for any text whatever（任意文本都应满足的规律）, told as the name of what is broken."""

from __future__ import annotations

import re
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import Random
from time import perf_counter, process_time

from attrs import frozen

from respmatrix import (
    Attribution,
    Diagnostic,
    Location,
    ParsedDocument,
    Party,
    Source,
    Span,
    dumps,
    loads,
    parse_attribution,
    parse_text,
)
from respmatrix.attribution import tokens
from respmatrix.diagnostics import CATALOGUE
from respmatrix.read import source_from_text
from respmatrix.vocabulary.phrases import AS_ABOVE

LEVELS = (None, "省", "市", "县", "区", "州", "自治区", "central", "奇怪", "")
HANGS = 10
"""Seconds of the processor after which one call is given up, where the system has timers."""
_BRACKETS = re.compile(r"[（(〔【][^（）()〔〕【】]*[）)〕】]")
_LINE_ENDS = re.compile(r"[^\S\n\r\t]*[\n\r\v\x85\u2028\u2029]+[^\S\t]*")
_MOST_BRACKETS = 3
_LONGEST_ATTRIBUTION = 1000


@frozen
class Failure:
    """What is broken（问题）."""

    kind: str
    """Equal for equal causes, as far as can be told: law, or exception and the place that raised it."""
    detail: str = ""


class BrokenError(Exception):
    """A law does not hold."""


class _HangsError(BaseException):
    """A call takes too long."""


@frozen
class Depth:
    """Which of the dearer laws are tried on one text."""

    again: bool = False
    """Equal input gives equal output."""
    stored: bool = False
    """`loads(dumps(x)) == x`."""


@frozen
class Taken:
    """How long a call took, in seconds."""

    seconds: float
    """By the clock on the wall, which is fine."""
    of_processor: float
    """Without what else the machine did; coarse, while a timer runs."""


def time_of(call: Callable[[], object]) -> Taken:
    """Return how long `call` takes."""
    start, processor = perf_counter(), process_time()
    call()
    return Taken(perf_counter() - start, process_time() - processor)


def failure_of(text: str, chance: Random, depth: Depth, *, hangs: float = HANGS) -> Failure | None:
    """Return the first law that `text` breaks, None where all hold; give up after `hangs` seconds."""
    return attempt(lambda: _check(text, chance, depth), hangs=hangs)


def attempt(check: Callable[[], object], *, hangs: float = HANGS) -> Failure | None:
    """Return what `check` finds broken, None where nothing is; give up after `hangs` seconds."""
    try:
        with _limited(hangs):
            check()
    except BrokenError as error:
        return Failure(str(error.args[0]), str(error.args[1:]))
    except _HangsError as error:
        return Failure("time: it hangs", _place(error))
    except Exception as error:
        return Failure(f"exception: {type(error).__name__} in {_place(error)}", str(error)[:200])
    return None


def _place(error: BaseException) -> str:
    """Return the project's innermost place that `error` went through, without its line."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "respmatrix/" in frame.filename]
    inner = [frame for frame in frames if "tests/" not in frame.filename]
    return f"{inner[-1].filename.rpartition('respmatrix/')[2]}:{inner[-1].name}" if inner else "the laws"


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    if not hasattr(signal, "setitimer"):
        yield
        return

    def give_up(number: int, frame: object) -> None:
        raise _HangsError

    before = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _must(holds: bool, law: str, *detail: object) -> None:
    if not holds:
        raise BrokenError(law, *detail)


def _check(text: str, chance: Random, depth: Depth) -> None:
    document = parse_text(text)
    check_document(document, text)
    brackets = _BRACKETS.findall(text)
    parts = chance.sample(brackets, min(_MOST_BRACKETS, len(brackets)))
    for part in (text[:_LONGEST_ATTRIBUTION], *parts, *(part[1:-1] for part in parts)):
        _check_tokens(part)
        _check_alone(part, chance.choice(LEVELS))
    if depth.again:
        _must(parse_text(text) == document, "another output for the same input")
    if depth.stored:
        _must(loads(dumps(document)) == document, "JSON gives another document")


def check_document(document: ParsedDocument, text: str) -> None:
    """Raise where a place of `document` is wrong."""
    source = document.source
    _must(source.text == text, "the text is not kept")
    for paragraph in source.paragraphs:
        _is_inside(paragraph.span, text)
        words = paragraph.span.of(text)
        _must(words == words.strip() != "", "a paragraph holds its white space", words)
    _check_outline(document, text)
    ids = [task.id for task in document.tasks]
    _must(len(set(ids)) == len(ids) and all(one.isascii() and one for one in ids), "ids of tasks", ids)
    for party in document.parties:
        _check_party(party, text)
    for task in document.tasks:
        _check_location(task.location, source)
        whole = task.location.span.of(text)
        _must(task.text in whole, "a task's text is not where it says", task.id)
        joined = _LINE_ENDS.sub("", whole)  # a title is read over the line breaks of its cell
        held = iter(whole)  # and over the other cells of a row whose cells are broken
        stands = task.title in whole or task.title in joined or all(one in held for one in task.title)
        _must(stands, "a task's title is not where it says", task.id)
        for attribution in (*task.attributions, *task.inherited):
            _check_attribution(attribution, source, in_table=task.id.startswith("A"))
        for inferred in task.inferred:
            _check_party(inferred.party, text)
            _is_inside(inferred.rule, text)
        for target in task.targets:
            _is_inside(target.span, text)
            _must(target.span.of(text) == target.text and target.time in target.text, "a target's span")
    for rule in document.rules:
        _is_inside(rule.span, text)
        _must(0 <= rule.begins <= len(text), "where a rule begins", rule.begins)
    for diagnostic in document.diagnostics:
        _check_diagnostic(diagnostic, source)


def _check_outline(document: ParsedDocument, text: str) -> None:
    starts = [item.location.span.start for item in document.outline]
    _must(starts == sorted(starts), "items out of order", starts)
    for number, item in enumerate(document.outline):
        _check_location(item.location, document.source)
        _is_inside(item.body, text)
        _is_inside(item.title_span, text)
        _must(item.title_span.of(text) == item.title, "an item's title is not where it says", item.title)
        _must(item.location.span.covers(item.title_span), "an item does not hold its title", item.title)
        if not item.recovered:
            printed = item.location.span.of(text)
            _must(printed.startswith(item.label.text), "an item's label is not where it says", printed)
        _must(item.parent is None or 0 <= item.parent < number, "an item's parent", item.parent)


def _check_attribution(attribution: Attribution, source: Source, *, in_table: bool = False) -> None:
    """Raise where a place is wrong; 「同上」 and marks below a body mean what is printed above."""
    text, place = source.text, attribution.location.span
    home = Span(0, place.end) if in_table or AS_ABOVE in attribution.raw else place
    _check_location(attribution.location, source)
    _must(place.of(text) == attribution.raw, "an attribution is not where it says", attribution.raw)
    _must(bool(attribution.parties), "an attribution without a body", attribution.raw)
    for party in attribution.parties:
        _check_party(party, text)
        _must(home.covers(party.span), "a body outside its attribution", party.printed, attribution.raw)
    for residue in attribution.residue:
        _must(home.covers(residue), "residue outside its attribution", residue.of(text), attribution.raw)
    for person in attribution.persons:
        _must(home.covers(person.span), "a person outside the attribution", person.name)
        printed = person.span.of(text)  # white space, markup and what cannot be seen are no part of the name
        _must(_is_part(person.name, printed) and person.name != "", "a person's name", printed, person.name)
    for span in (attribution.closes, attribution.by_duty_rule):
        if span is not None:
            _is_inside(span, text)


def _is_part(word: str, text: str) -> bool:
    """Tell whether `word` is `text` with some code points left out."""
    rest = iter(text)
    return all(character in rest for character in word)


def _check_party(party: Party, text: str) -> None:
    _is_inside(party.span, text)
    _must(party.span.of(text) == party.printed != "", "a body is not where it says", party.printed)
    _must(party.name.strip() != "", "a body without a name", party.printed)
    if party.rule is not None:
        _is_inside(party.rule, text)


def _check_diagnostic(diagnostic: Diagnostic, source: Source) -> None:
    _must(diagnostic.code in CATALOGUE, "an unknown diagnostic", diagnostic.code)
    for location in (diagnostic.location, *diagnostic.related):
        if location is not None:
            _check_location(location, source)


def _check_location(location: Location, source: Source) -> None:
    _is_inside(location.span, source.text)
    _must(location == source.locate(location.span), "line and column", location)


def _is_inside(span: Span, text: str) -> None:
    _must(0 <= span.start <= span.end <= len(text), "a span outside the text", span, len(text))


def _check_tokens(text: str) -> None:
    joined = "".join(token.text for token in tokens(text))
    _must(joined == text, "joined tokens are not the text", joined, text)


def _check_alone(text: str, level: str | None) -> None:
    attribution, diagnostics = parse_attribution(text, level=level)
    source = source_from_text(text)
    _must(attribution is not None or bool(diagnostics), "neither attribution nor diagnostic", text)
    for diagnostic in diagnostics:
        _check_diagnostic(diagnostic, source)
    if attribution is not None:
        _check_attribution(attribution, source)
