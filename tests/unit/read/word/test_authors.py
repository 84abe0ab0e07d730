"""One plan, written in Word in many ways, reads alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from respmatrix import ParsedDocument, parse
from respmatrix.text import fold
from tests.made.authors import READ, TITLE, authors

HANDS = dict(authors())


def said(document: ParsedDocument) -> list[tuple[str, list[tuple[str, str]], str | None]]:
    return [
        (task.title, [(party.name, party.role.value) for party in each.parties], each.deadline)
        for task in document.tasks
        for each in task.attributions
    ]


def test_there_are_many_hands() -> None:
    assert len(HANDS) >= 40


@pytest.mark.parametrize("write", HANDS.values(), ids=HANDS.keys())
def test_every_hand_is_read_alike(write: Callable[[], bytes]) -> None:
    document = parse(write())
    folded = [(task, [(fold(name), role) for name, role in bodies], time) for task, bodies, time in READ]
    assert [
        (task, [(fold(name), role) for name, role in bodies], time) for task, bodies, time in said(document)
    ] == folded
    assert document.meta.title == TITLE
    for task in document.tasks:
        for each in task.attributions:
            place = document.source.place_of(each.location.span)
            assert place is not None
            assert place.paragraph is not None
