"""What a list leaves out: the level in front, the suffix behind（省略成分的补足）.

READING: an elided prefix is restored within its group, an elided suffix where the items are of
one kind. A group is what stands between 「，」, 「；」, labels and role words.
"""

from __future__ import annotations

import re

from attrs import define

from respmatrix.attribution.names import flat, is_party_organ, levels_of, takes_level
from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies

_SHARED_GOVERNMENT = re.compile(rf"[一-龥]+?({bodies.PLACE_ENDS})({bodies.GOVERNMENT})")
_LOCAL_GOVERNMENTS = frozenset("区 县 市 旗 自治县 自治旗 镇 乡 街道 村".split())
_PLACE_END = re.compile(rf"(?:{bodies.PLACE_ENDS})$")


@define
class Body:
    """A body while its group is being read."""

    start: int
    end: int
    """In the cleaned text."""
    word: str
    """Cleaned."""
    kind: PartyKind | None
    """None for a bare stem that still waits for its 部门."""
    group: int
    prefix: str = ""
    suffix: str = ""


def restore(group: list[Body], *, opened: bool) -> bool:
    """Fill in `prefix` and `suffix` of the bodies of one group; tell whether every one is whole.

    Args:
        group: the bodies between two group separators, in order.
        opened: True where 「等部门」 follows the group, so that bare stems are departments.
    """
    _suffixes(group, opened=opened)
    _prefixes(group)
    return all(body.kind is not None for body in group)


def _suffixes(group: list[Body], *, opened: bool) -> None:
    shares = opened or any(body.kind is PartyKind.FUNCTION for body in group)
    if shares:
        for body in group:
            if body.kind is None:
                body.kind, body.suffix = PartyKind.FUNCTION, "部门"
    if len(group) < 2:
        return
    for last in range(len(group) - 1, 0, -1):
        shared = _SHARED_GOVERNMENT.fullmatch(group[last].word)
        if shared is None or group[last].kind is PartyKind.CLASS:
            continue
        for body in reversed(group[:last]):
            ends = _PLACE_END.search(body.word)
            if body.kind is not PartyKind.PLACE or ends is None or not _of_one_kind(ends[0], shared[1]):
                break
            body.kind, body.suffix = PartyKind.DEPARTMENT, shared[2]


def _of_one_kind(first: str, second: str) -> bool:
    """Counties, districts and towns have governments; zones have committees."""
    return (first in _LOCAL_GOVERNMENTS) == (second in _LOCAL_GOVERNMENTS)


def _prefixes(group: list[Body]) -> None:
    carried: tuple[str, str] | None = None
    for body in group:
        shape = flat(body.word)
        if body.kind is PartyKind.CLASS or body.kind is PartyKind.PLACE:
            continue
        own = levels_of(shape)
        if own is not None:
            carried = own
        elif carried is not None and takes_level(shape):
            body.prefix = carried[1] if is_party_organ(shape) else carried[0]


