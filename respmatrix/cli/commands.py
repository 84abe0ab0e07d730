"""The commands（命令）: each takes an order and returns the exit status."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from respmatrix.cli.arguments import FailOn, Order
from respmatrix.cli.inputs import Failure, report_error
from respmatrix.cli.many import load_all, tell_missing
from respmatrix.cli.parser import UsageError
from respmatrix.cli.streams import write_message, write_out
from respmatrix.cli.words import say
from respmatrix.diagnostics.render import Language, explain, visible
from respmatrix.model import Diagnostic, ParsedDocument, Severity

FINE, REACHED, UNUSABLE = 0, 1, 2
"""Exit statuses."""


def run(order: Order) -> int:
    """Do what `order` says and return the exit status.

    Raises:
        RespmatrixError: an output cannot be written.
    """
    from respmatrix.cli.registry import run_registry

    commands = {
        "build": _build,
        "annotate": _annotate,
        "parse": _parse,
        "check": _check,
        "explain": _explain,
        "registry": run_registry,
    }
    return commands[order.command](order)


def _build(order: Order) -> int:
    from attrs import evolve

    from respmatrix.cli.bodies import unexpanded, with_registry
    from respmatrix.cli.outputs import Wishes, check_all, write_output, write_split
    from respmatrix.cli.summary import all_diagnostics, summary
    from respmatrix.diagnostics import report

    check_all(order)
    building = with_registry(order)
    if "leaders" in (order.looks.sheets or ()) and not building.leaders:
        raise UsageError(say(order.lang, "no-leaders"))
    documents, failures = _all_or_nothing(order)
    if not documents:
        return UNUSABLE
    matrix = building.build(documents)
    # Who is handed the tables must see what is not in them.
    missing = tuple(report("RM190", what=failure.message) for failure in failures)
    matrix = evolve(matrix, diagnostics=(*missing, *matrix.diagnostics))
    wishes = Wishes(order.looks, order.lang, order.columns == "load", building.view(matrix))
    writing = {output: partial(write_output, matrix, output, wishes) for output in order.outputs}
    names = list(order.outputs)
    if order.split is not None:
        writing[order.split] = partial(write_split, matrix, order.split, wishes)
        names.append(say(order.lang, "split", folder=visible(order.split), count=len(matrix.columns)))
    _write_each(writing, order.lang)
    for message in unexpanded(matrix, order):
        write_message(message)
    write_message(summary(matrix, order.given, names, order.lang))
    tell_missing(failures, order.lang)
    return UNUSABLE if failures else _status(all_diagnostics(matrix), order.fail_on)


def _annotate(order: Order) -> int:
    from attrs import evolve

    from respmatrix.cli.outputs import check_outputs, check_page_suffix
    from respmatrix.cli.summary import counts
    from respmatrix.export.annotated import write_annotated

    check_outputs(order.outputs, order.files, check_page_suffix)
    documents, failures = _all_or_nothing(order)
    if not documents:
        return UNUSABLE
    checked = [evolve(document, diagnostics=_diagnostics(document)) for document in documents]
    writing = {one: partial(write_annotated, checked, one, lang=order.lang) for one in order.outputs}
    _write_each(writing, order.lang)
    found = [diagnostic for document in checked for diagnostic in document.diagnostics]
    told = counts(found, order.lang)
    write_message(say(order.lang, "checked", documents=len(checked), counts=told))
    write_message(say(order.lang, "summary-written", names=say(order.lang, "join").join(order.outputs)))
    tell_missing(failures, order.lang)
    return UNUSABLE if failures else _status(found, order.fail_on)


def _all_or_nothing(order: Order) -> tuple[list[ParsedDocument], list[Failure]]:
    """Return the documents and what failed; no documents where nothing is to be written.

    Who names files wants all of them in the output; who names a folder wants what there is.
    """
    documents: list[ParsedDocument] = []
    failures: list[Failure] = []
    for loaded in load_all(order):
        if isinstance(loaded, Failure):
            failures.append(loaded)
        else:
            documents.append(loaded)
    keep_going = bool(order.inputs.folders) if order.keep_going is None else order.keep_going
    if failures and (not keep_going or not documents):
        write_message(say(order.lang, "not-written"))
        return [], failures
    return documents, failures


def _write_each(writing: Mapping[str, Callable[[], None]], lang: Language) -> None:
    """Write every output; where one fails, tell which are there."""
    from respmatrix.errors import RespmatrixError

    written: list[str] = []
    try:
        for output, write in writing.items():
            write()
            written.append(output)
    except RespmatrixError:
        if written:
            write_message(say(lang, "written-before", names=say(lang, "join").join(written)))
        raise


def _parse(order: Order) -> int:
    from respmatrix.jsonio import to_dict, write_json

    failed = False

    def records() -> Iterator[dict[str, object]]:
        nonlocal failed
        for loaded in load_all(order):
            if isinstance(loaded, Failure):
                failed = True
                yield loaded.record()
            else:
                yield to_dict(loaded)

    if order.format == "jsonl":
        for record in records():
            write_out(write_json(record))
    elif order.format == "json":
        found = list(records())
        alone = len(found) == 1 and not order.inputs.folders
        write_out(write_json(found[0] if alone else found, indent=2))
    else:
        return _parse_to_text(order)
    return UNUSABLE if failed else FINE


def _parse_to_text(order: Order) -> int:
    from respmatrix.cli.readable import readable

    status = FINE
    gap = ""
    for loaded in load_all(order):
        if isinstance(loaded, Failure):
            status = UNUSABLE
        else:
            write_out(gap + readable(loaded, order.lang))
            gap = "\n"
    return status


def _check(order: Order) -> int:
    from respmatrix.cli.findings import Findings
    from respmatrix.cli.summary import counts
    from respmatrix.cli.writers import findings_writer

    writer = findings_writer(order.format, order.lang)
    found: list[Diagnostic] = []
    failures: list[Failure] = []
    documents = 0
    for loaded in load_all(order):
        documents += 1
        if isinstance(loaded, Failure):
            failures.append(loaded)
            writer.fail(loaded)
            continue
        diagnostics = _diagnostics(loaded)
        found.extend(diagnostics)
        writer.add(Findings(loaded.source.name, loaded.source, diagnostics))
    writer.close()
    told = counts(found, order.lang)
    write_message(say(order.lang, "checked", documents=documents, counts=told))
    if len(order.files) > 1:
        tell_missing(failures, order.lang)
    return UNUSABLE if failures else _status(found, order.fail_on)


def _diagnostics(document: ParsedDocument) -> tuple[Diagnostic, ...]:
    """Return all that is to be checked in a document and in its matrix, in the order of the text."""
    from respmatrix.pipeline import build_matrix, check

    return tuple(sorted((*check(document), *build_matrix([document]).diagnostics), key=_place))


def _explain(order: Order) -> int:
    from respmatrix.diagnostics import CATALOGUE

    if order.code is None:
        for code in sorted(CATALOGUE):
            write_out(explain(code, order.lang).partition("\n")[0])
        return FINE
    code = order.code.upper()
    if code not in CATALOGUE:
        report_error(say(order.lang, "unknown-code", code=order.code), "", order.lang)
        return UNUSABLE
    write_out(explain(code, order.lang))
    return FINE


def _place(diagnostic: Diagnostic) -> tuple[int, str]:
    return (diagnostic.location.span.start if diagnostic.location else -1, diagnostic.code)


def _status(diagnostics: Iterable[Diagnostic], fail_on: FailOn) -> int:
    if fail_on == "never":
        return FINE
    limit = Severity(fail_on).rank
    return REACHED if any(diagnostic.severity.rank >= limit for diagnostic in diagnostics) else FINE
