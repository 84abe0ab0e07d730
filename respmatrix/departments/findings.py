"""What to say about resolutions and registries（诊断）."""

from __future__ import annotations

from collections.abc import Iterator

from respmatrix.departments.issuer import issuer_of
from respmatrix.departments.layer import NO_LAYER
from respmatrix.departments.registry import DepartmentRegistry
from respmatrix.departments.resolve import Resolver
from respmatrix.diagnostics import report
from respmatrix.model import Diagnostic, ResolutionStatus


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
