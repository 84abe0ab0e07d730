"""The commands（命令）: each takes an order and returns the exit status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from respmatrix.cli.arguments import FailOn, Order
from respmatrix.cli.inputs import Failure, load, report_error, report_failure
from respmatrix.cli.streams import write_message, write_out
from respmatrix.cli.words import say
from respmatrix.diagnostics.render import explain
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
        "parse": _parse,
        "check": _check,
        "explain": _explain,
        "registry": run_registry,
    }
    return commands[order.command](order)


def _build(order: Order) -> int:
    from respmatrix.cli.bodies import unexpanded, with_registry
    from respmatrix.cli.outputs import check_outputs, write_output
    from respmatrix.cli.summary import all_diagnostics, summary
    from respmatrix.errors import RespmatrixError

    check_outputs(order.outputs, order.files)
    build = with_registry(order)
    loaded = [load(name, order.lang) for name in order.files]
    failures = [one for one in loaded if isinstance(one, Failure)]
    for failure in failures:
        report_failure(failure, order.lang)
    if failures:
        write_message(say(order.lang, "not-written"))
        return UNUSABLE
    matrix = build([one for one in loaded if isinstance(one, ParsedDocument)])
    written: list[str] = []
    try:
        for output in order.outputs:
            write_output(matrix, output, order.title, order.lang)
            written.append(output)
    except RespmatrixError:
        if written:
            names = say(order.lang, "join").join(written)
            write_message(say(order.lang, "written-before", names=names))
        raise
    for message in unexpanded(matrix, order):
        write_message(message)
    write_message(summary(matrix, order.files, order.outputs, order.lang))
    return _status(all_diagnostics(matrix), order.fail_on)


def _parse(order: Order) -> int:
    from respmatrix.jsonio import to_dict, write_json

    failed = False

    def records() -> Iterator[dict[str, object]]:
        nonlocal failed
        for name in order.files:
            loaded = load(name, order.lang)
            if isinstance(loaded, Failure):
                failed = True
                report_failure(loaded, order.lang)
                yield loaded.record()
            else:
                yield to_dict(loaded)

    if order.format == "jsonl":
        for record in records():
            write_out(write_json(record))
    elif order.format == "json":
        found = list(records())
        write_out(write_json(found[0] if len(found) == 1 else found, indent=2))
    else:
        return _parse_to_text(order)
    return UNUSABLE if failed else FINE


def _parse_to_text(order: Order) -> int:
    from respmatrix.cli.readable import readable

    status = FINE
    gap = ""
    for name in order.files:
        loaded = load(name, order.lang)
        if isinstance(loaded, Failure):
            status = UNUSABLE
            report_failure(loaded, order.lang)
        else:
            write_out(gap + readable(loaded, order.lang))
            gap = "\n"
    return status


def _check(order: Order) -> int:
    from respmatrix.cli.findings import Findings
    from respmatrix.cli.summary import counts
    from respmatrix.cli.writers import findings_writer
    from respmatrix.matrix import build_matrix
    from respmatrix.pipeline import check

    writer = findings_writer(order.format, order.lang)
    found: list[Diagnostic] = []
    failed = False
    for name in order.files:
        loaded = load(name, order.lang)
        if isinstance(loaded, Failure):
            failed = True
            report_failure(loaded, order.lang)
            writer.fail(loaded)
            continue
        diagnostics = sorted((*check(loaded), *build_matrix([loaded]).diagnostics), key=_place)
        found.extend(diagnostics)
        writer.add(Findings(name, loaded.source, tuple(diagnostics)))
    writer.close()
    told = counts(found, order.lang)
    write_message(say(order.lang, "checked", documents=len(order.files), counts=told))
    return UNUSABLE if failed else _status(found, order.fail_on)


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
