"""See through what stands around content（内容控件、修订、兼容写法）and is none itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from respmatrix.read.word.names import ALTERNATIVES, BRANCHES, DELETED, MOVED_AWAY, TEXT

if TYPE_CHECKING:
    from lxml.etree import _Element


def unwrapped(parent: _Element, wanted: frozenset[str]) -> Iterator[_Element]:
    """Yield the elements named by `wanted` in `parent`, also those in content controls and the like.

    What was deleted is left out, and of several ways of writing something one is taken.
    """
    open_ones = [iter(parent)]
    while open_ones:
        for child in open_ones[-1]:
            tag = child.tag
            if tag in wanted:
                yield child
            elif tag == ALTERNATIVES:
                branch = branch_of(child)
                if branch is not None:
                    open_ones.append(iter(branch))
                    break
            elif tag not in (DELETED, MOVED_AWAY) and len(child):
                open_ones.append(iter(child))
                break
        else:
            open_ones.pop()


def branch_of(alternatives: _Element) -> _Element | None:
    """Return the first way of writing something that holds text, None where none does."""
    for branch in alternatives:
        if branch.tag in BRANCHES and next(branch.iter(TEXT), None) is not None:
            return branch
    return None
