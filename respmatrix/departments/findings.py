"""What to say about resolutions and registries（诊断）."""

from __future__ import annotations

from collections.abc import Iterator

from respmatrix.departments.issuer import issuer_of
from respmatrix.departments.layer import NO_LAYER
from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.departments.resolve import Resolver
from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, Location, Resolution, ResolutionStatus


def check_resolution(resolution: Resolution, location: Location | None = None) -> Iterator[Diagnostic]:
    """Yield what a reader should check in one resolution; nothing where it is plain.

    Args:
        resolution: the result for one name.
        location: where the name is first printed.
    """
    name, body = resolution.name, resolution.department
    if resolution.status is ResolutionStatus.UNKNOWN:
        yield report("RM401", location, name=name)
    elif resolution.status is ResolutionStatus.AMBIGUOUS:
        names = "、".join(dict.fromkeys(candidate.name for candidate in resolution.candidates))
        yield report("RM402", location, name=name, names=names, reason=resolution.reason)
    elif resolution.status is ResolutionStatus.INFERRED:
        yield report("RM403", location, name=name, body=body.name, reason=resolution.reason)
    if resolution.change == "rename":
        yield report("RM404", location, name=name, body=body.name, reason=resolution.reason)
    elif resolution.change:
        yield report("RM406", location, name=name, reason=resolution.reason)
    if body.scoped and resolution.status not in (ResolutionStatus.UNKNOWN, ResolutionStatus.AMBIGUOUS):
        yield report("RM407", location, name=name)


def check_overrides(registry: DepartmentRegistry) -> Iterator[Diagnostic]:
    """Yield where the user's own file says other than the registry that comes with respmatrix (RM405)."""
    layer = registry.layer
    ours = Resolver(registry.with_layer(NO_LAYER))
    theirs = Resolver(registry)
    names = {name: body.entry for name, body in layer.bodies.items()}
    names |= {name: f"[[alias]]「{name}」" for name in layer.aliases}
    for name, entry in names.items():
        body = layer.bodies.get(name)
        issuer = issuer_of(registry, place=(body.place if body else "") or layer.place or None)
        before, after = ours.resolve_name(name, issuer), theirs.resolve_name(name, issuer)
        known = before.status not in (ResolutionStatus.UNKNOWN, ResolutionStatus.AMBIGUOUS)
        if known and before.department.id != after.department.id:
            yield report("RM405", None, entry=entry, name=name, ours=before.department.name)
