"""Who is meant, as the user of the command says it（名录与展开）."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from attrs import frozen

from respmatrix.cli.arguments import Order
from respmatrix.cli.words import say
from respmatrix.model import LeaderView, ParsedDocument, ResponsibilityMatrix
from respmatrix.text import fold

if TYPE_CHECKING:
    from respmatrix.matrix import Members


@frozen
class Building:
    """What builds the matrix as the user asks（建立责任矩阵）."""

    build: Callable[[Sequence[ParsedDocument]], ResponsibilityMatrix]
    leaders: Mapping[str, Sequence[str]]
    """Leaders with the bodies in their charge, from the user's own registry."""

    def view(self, matrix: ResponsibilityMatrix) -> LeaderView | None:
        """Return the tasks by leader, None where the registry names no leaders."""
        from respmatrix.matrix.views import by_leader

        return by_leader(matrix, self.leaders) if self.leaders else None


def with_registry(order: Order) -> Building:
    """Return what builds the matrix as `order` asks; the registry is read now, before any document.

    Raises:
        RespmatrixError: the registry cannot be used.
    """
    from respmatrix.export.excel.order import by_load
    from respmatrix.pipeline import build_matrix, open_registry

    registry = open_registry(order.registry)
    expand: dict[str, Members] = {
        wanted.name: wanted.members or partial(registry.districts, as_of=order.as_of)
        for wanted in order.expand
    }
    build = partial(
        build_matrix,
        registry=registry,
        as_of=order.as_of,
        expand=expand,
        column_order="protocol" if order.columns == "load" else order.columns,
    )
    ordered = (lambda documents: by_load(build(documents))) if order.columns == "load" else build
    return Building(ordered, {leader.name: leader.departments for leader in registry.leaders})


def unexpanded(matrix: ResponsibilityMatrix, order: Order) -> Iterator[str]:
    """Yield a sentence for every class that was to be expanded and was not."""
    done = {
        fold(evidence.party.name) for cell in matrix.cells for evidence in cell.evidence if evidence.member
    }
    named = {fold(name) for column in matrix.columns for name in column.names}
    for wanted in order.expand:
        name = fold(wanted.name)
        if name not in done:
            key = "summary-no-members" if name in named else "summary-no-class"
            yield say(order.lang, key, name=wanted.name)
