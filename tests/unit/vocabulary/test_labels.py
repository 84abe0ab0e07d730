"""The quick looks in front of the patterns of labels let every label pass."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Any

import pytest

from respmatrix.vocabulary import labels

_parser: Any = import_module("re._parser")
PATTERNS = {
    name: getattr(labels, name) for name in ("LINE_LABEL", "ROLE_LABEL", "PERSON_LABEL", "DEADLINE_LABEL")
}


def last_characters(pattern: str) -> set[str]:
    """Return the characters in which what a pattern matches may end; `.` and its like give none."""
    return _ends(_parser.parse(pattern))[0]


def _ends(items: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """Return the last characters of a sequence, and whether it may be empty."""
    found: set[str] = set()
    for kind, value in reversed(list(items)):
        characters, may_be_empty = _ends_of(str(kind), value)
        found |= characters
        if not may_be_empty:
            return found, False
    return found, True


def _ends_of(kind: str, value: Any) -> tuple[set[str], bool]:
    match kind:
        case "LITERAL":
            return {chr(value)}, False
        case "IN":
            return {chr(one) for what, one in value if str(what) == "LITERAL"}, False
        case "BRANCH":
            each = [_ends(part) for part in value[1]]
            return set().union(*(part for part, _ in each)), any(empty for _, empty in each)
        case "SUBPATTERN":
            return _ends(value[3])
        case "ATOMIC_GROUP":
            return _ends(value)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            characters, may_be_empty = _ends(value[2])
            return characters, may_be_empty or value[0] == 0
        case "ANY" | "NOT_LITERAL" | "CATEGORY":
            return set(), False
        case "ASSERT" | "ASSERT_NOT" | "AT":
            return set(), True
    raise AssertionError(kind)


def test_the_last_characters_of_a_pattern_are_found() -> None:
    assert last_characters("(?:责任|牵头)(?:单位|部[门室])?(?:为)?(?!无)") == set("任头位门室为")
    assert last_characters("(?>甲|乙丙)++[丁戊]{0,2}") == set("甲丙丁戊")


@pytest.mark.parametrize("name", PATTERNS)
def test_every_label_ends_in_a_character_of_the_quick_look(name: str) -> None:
    ends = last_characters(PATTERNS[name])
    assert {"位", "人", "限"} & ends
    assert ends <= labels.LABEL_ENDS, ends - labels.LABEL_ENDS
