"""What a list leaves out: the level in front, the suffix behind（省略成分的补足）.

READING: an elided prefix is restored within its group, an elided suffix where the items are of
one kind. A group is what stands between 「，」, 「；」, labels and role words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from respmatrix.attribution.names import flat, is_party_organ, kind_of, levels_of, takes_level
from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies

Restored = tuple[PartyKind | None, str, str]
"""What a body is, and the prefix and suffix that its list leaves out; None for a stem that stays bare."""

_SHARED_GOVERNMENT = re.compile(rf"[一-龥]+?({bodies.PLACE_ENDS})({bodies.GOVERNMENT})")
_LOCAL_GOVERNMENTS = frozenset({"区", "县", "市", "旗", "自治县", "自治旗", "镇", "乡", "街道", "村"})
_PLACE_END = re.compile(rf"(?:{bodies.PLACE_ENDS})$")


@lru_cache(maxsize=8192)
def restore(words: tuple[str, ...], *, opened: bool) -> tuple[Restored, ...]:
    """Return what the bodies of one group are and what is left out of their names.

    Args:
        words: the cleaned bodies between two group separators, in order.
        opened: True where 「等部门」 follows the group, so that bare stems are departments.

    >>> restore(("省科技厅", "商务厅"), opened=False)[1]
    (<PartyKind.DEPARTMENT: 'department'>, '省', '')
    >>> restore(("市发展改革", "财政"), opened=True)[1]
    (<PartyKind.FUNCTION: 'function'>, '市', '部门')
    """
    kinds = [kind_of(word) for word in words]
    prefixes = _prefixes(words, kinds)
    suffixes = [""] * len(words)
    if opened or PartyKind.FUNCTION in kinds:
        for index, kind in enumerate(kinds):
            if kind is None:
                kinds[index], suffixes[index] = PartyKind.FUNCTION, "部门"
    _share_government(words, kinds, suffixes)
    return tuple(zip(kinds, prefixes, suffixes, strict=True))


def _share_government(words: Sequence[str], kinds: list[PartyKind | None], suffixes: list[str]) -> None:
    """Give 「和平区、河东区政府」 its two governments; 「太仓市、昆山开发区管委会」 stays as it is."""
    if PartyKind.PLACE not in kinds:
        return
    for last in range(len(words) - 1, 0, -1):
        shared = _SHARED_GOVERNMENT.fullmatch(words[last])
        if shared is None or kinds[last] is PartyKind.CLASS:
            continue
        for index in range(last - 1, -1, -1):
            ends = _PLACE_END.search(words[index])
            if kinds[index] is not PartyKind.PLACE or ends is None or not _of_one_kind(ends[0], shared[1]):
                break
            kinds[index], suffixes[index] = PartyKind.DEPARTMENT, shared[2]


def _of_one_kind(first: str, second: str) -> bool:
    """Counties, districts and towns have governments; zones have committees."""
    return (first in _LOCAL_GOVERNMENTS) == (second in _LOCAL_GOVERNMENTS)


def _prefixes(words: Sequence[str], kinds: Sequence[PartyKind | None]) -> list[str]:
    """Return the level that every body borrows from the one before it; empty for its own."""
    carried: tuple[str, str] | None = None
    prefixes: list[str] = []
    for word, kind in zip(words, kinds, strict=True):
        prefix = ""
        if kind is not PartyKind.CLASS and kind is not PartyKind.PLACE:
            shape = flat(word)
            own = levels_of(shape)
            if own is not None:
                carried = own
            elif carried is not None and takes_level(shape):
                prefix = carried[1] if is_party_organ(shape) else carried[0]
        prefixes.append(prefix)
    return prefixes
