"""`respmatrix registry`（机构名录命令）: how a name is read, and whether one's own file is right."""

from __future__ import annotations

import re

from respmatrix.cli.arguments import Order
from respmatrix.cli.parser import UsageError
from respmatrix.cli.streams import write_message, write_out
from respmatrix.cli.words import say
from respmatrix.diagnostics.render import visible
from respmatrix.model import Resolution, ResolutionStatus, Source

_FINE, _FAULTY = 0, 1
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def run_registry(order: Order) -> int:
    """Do what `order` asks of the registry and return the exit status.

    Raises:
        UsageError: a date is none.
        RegistryError: the user's own file cannot be used.
    """
    return {"find": _find, "check": _check}[order.action](order)


def _find(order: Order) -> int:
    """Print which body a name means and why.

    Raises:
        UsageError: a date is none.
        RegistryError: the user's own file cannot be used.
    """
    from respmatrix.departments import load_registry, resolve

    for value in (order.date, order.as_of):
        if value is not None and not _DATE.fullmatch(value):
            raise UsageError(say(order.lang, "bad-as-of", value=value))
    found = resolve(
        order.name,
        registry=load_registry(order.registry) if order.registry else None,
        place=order.place,
        level=order.level,
        date=order.date,
        as_of=order.as_of,
    )
    write_out("\n".join(visible(line) for line in _lines(found, order)))
    return _FINE


def _lines(found: Resolution, order: Order) -> list[str]:
    lang, body = order.lang, found.department
    status = "inferred-body" if found.status is ResolutionStatus.INFERRED else found.status.value
    result = say(lang, "collective") if body.collective else say(lang, status)
    lines = [
        say(lang, "found-department", name=body.name),
        say(lang, "found-status", status=result),
        say(lang, "found-id", id=body.id),
    ]
    if body.function:
        lines.append(say(lang, "found-function", function=body.function))
    if body.level:
        lines.append(say(lang, "found-level", level=say(lang, body.level.value)))
    if body.place:
        lines.append(say(lang, "found-place", place=body.place))
    if found.reason:
        lines.append(say(lang, "found-reason", reason=found.reason))
    lines += [say(lang, "found-candidate", name=one.name, id=one.id) for one in found.candidates]
    return lines


def _check(order: Order) -> int:
    """Print all that is wrong with the user's own file, and what it overrides of ours.

    Raises:
        RegistryError: the file cannot be read or is no TOML.
    """
    from respmatrix.departments import check_overrides, default_registry, read_layer
    from respmatrix.diagnostics.render import render

    (file,) = order.files
    lang = order.lang
    ours = default_registry()
    layer, faults = read_layer(file, frozenset(ours.functions))
    for fault in faults:
        what = fault.message if lang == "zh" else fault.message_en
        write_out(visible(say(lang, "registry-fault", file=file, entry=fault.entry, what=what)))
    if faults:
        write_message(say(lang, "registry-faults", file=file, count=len(faults)))
        return _FAULTY
    for diagnostic in check_overrides(ours.with_layer(layer)):
        write_out(render(diagnostic, Source(file, "", (), (0,)), lang))
    bodies = len({body.entry for body in layer.bodies.values()})
    counts = {"bodies": bodies, "aliases": len(layer.aliases), "leaders": len(layer.leaders)}
    write_message(say(lang, "registry-fine", file=file, **counts))
    return _FINE
