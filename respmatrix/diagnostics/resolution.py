"""What a reader should check in one resolution（机构对应的诊断）: asked by the rooms of bodies and matrix."""

from __future__ import annotations

from collections.abc import Iterator

from respmatrix.diagnostics.catalogue import report
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
    elif resolution.status is ResolutionStatus.INFERRED and body.name != name:
        yield report("RM403", location, name=name, body=body.name, reason=resolution.reason)
    if resolution.change == "rename":
        yield report("RM404", location, name=name, body=body.name, reason=resolution.reason)
    elif resolution.change:
        yield report("RM406", location, name=name, reason=resolution.reason)
    if body.scoped and resolution.status not in (ResolutionStatus.UNKNOWN, ResolutionStatus.AMBIGUOUS):
        yield report("RM407", location, name=name)
