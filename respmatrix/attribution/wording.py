"""The house's words for the parts of an attribution（责任分工的规范表述）.

A run is a stretch of bodies that one role phrase or one label covers; it is written as a list with
its verb, 「市商务局、市教育局等部门配合」, or behind its label, 「配合单位：市商务局、市教育局等部门」.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from attrs import evolve, frozen

from respmatrix.attribution.names.kind import is_short_place
from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.elision import restore
from respmatrix.attribution.phrase.lex import pieces
from respmatrix.attribution.phrase.piece import TokenKind
from respmatrix.model import Attribution, Party, PartyKind, Person, Role, RoleSource
from respmatrix.text import fold
from respmatrix.vocabulary import bodies, labels, roles
from respmatrix.vocabulary import wording as words

_REACHING = (Role.LEAD, Role.RESPONSIBLE)
"""The roles whose verbs reach back over a 「，」."""
_SAYS_BY_DUTY = re.compile(roles.BY_DUTY)
_NO_DEPARTMENT = re.compile(f"(?:{bodies.OUTSIDE_LEVELS})")
_KNOWN_PERSON_LABEL = re.compile(labels.PERSON_LABEL)
_BODIES = (TokenKind.NAME, TokenKind.UNKNOWN)
_TIMES = frozenset({TokenKind.DEADLINE_LABEL, TokenKind.DEADLINE, TokenKind.SEPARATOR})
_PART_END = re.compile("[；;]")


@frozen
class Run:
    """Bodies that follow one another in one role（同一角色的一组单位）."""

    role: Role
    verb: str
    separately: bool
    by_duty: bool
    parties: tuple[Party, ...]
    is_open: bool = False

    def with_verb(self, open_word: str, *, split: bool) -> str:
        """Return the list with its verb: 「市商务局、市教育局等部门配合」.

        Args:
            open_word: what leaves an open list open.
            split: whether 「，」 keeps apart the bodies that would read otherwise in one list. A support
                or guide verb does not reach back over it, so that each stretch has a verb of its own.
        """
        role_phrase = self._manner() + self.verb
        breaks = self._breaks() if split else frozenset[int]()
        comma = "，" if self.role in _REACHING else f"{role_phrase}，"
        return self._listed(open_word, breaks, comma) + role_phrase

    def with_label(self, open_word: str, *, split: bool) -> str:
        """Return the list behind its label: 「配合单位：市商务局、市教育局等部门」."""
        label = labels.RESPONSIBLE_LABEL if self.role is Role.RESPONSIBLE else f"{self.verb}{words.UNIT}"
        breaks = self._breaks() if split else frozenset[int]()
        manner = self._manner() + (self.verb if self.separately else "")
        return f"{label}：{self._listed(open_word, breaks, '，')}{manner}"

    def _manner(self) -> str:
        return (words.SEPARATELY if self.separately else "") + (words.BY_DUTY if self.by_duty else "")

    def _listed(self, open_word: str, breaks: frozenset[int], comma: str) -> str:
        opens_behind = self._last_single() if self.is_open else -1
        word = self._open_word(open_word)
        parts: list[str] = []
        for index, party in enumerate(self.parties):
            if index in breaks:
                parts.append(comma)
            elif index:
                parts.append("及" if index - 1 == opens_behind and word != words.OPEN[-1] else "、")
            parts.append(party.name)
            if index == opens_behind:
                parts.append(word)
        return "".join(parts)

    def _last_single(self) -> int:
        """Return the index of the last single body, behind which 等 stands; classes of bodies follow it."""
        singles = [index for index, party in enumerate(self.parties) if not party.collective]
        return singles[-1] if singles else len(self.parties) - 1

    def _open_word(self, open_word: str) -> str:
        """Return 等单位 for 等部门 where not all are departments, or where 部门 has been said."""
        singles = [party for party in self.parties if not party.collective]
        if any(is_short_place(party.name) for party in singles):  # 「包头、乌海等地」
            return words.OPEN_PLACES
        plain = singles and all(
            party.kind is PartyKind.DEPARTMENT and not _NO_DEPARTMENT.search(party.name) for party in singles
        )
        return open_word if plain or open_word != words.OPEN[0] else words.OPEN[1]

    def _breaks(self) -> frozenset[int]:
        """Return the indexes of the bodies that need a 「，」 before them.

        They would borrow a level or a suffix from their neighbours, or be read as one with them.
        """
        words = [clean(party.name, 0, len(party.name)).text for party in self.parties]
        breaks: set[int] = set()
        for index, (_, prefix, suffix) in enumerate(restore(tuple(words))):
            breaks |= ({index} if prefix else set()) | ({index + 1} if suffix else set())
        read = {(start, end) for kind, start, end in pieces("、".join(words)) if kind in _BODIES}
        start = 0
        for index, word in enumerate(words):
            if (start, start + len(word)) not in read:
                breaks |= {index, index + 1}
            start += len(word) + 1
        return frozenset(breaks - {0})


def runs_of(attribution: Attribution) -> tuple[Run, ...]:
    """Return the bodies of `attribution` in runs, in their order, flags put where they are to be written."""
    runs = [Run(*key, tuple(parties)) for key, parties in groupby(attribution.parties, _key)]
    if not attribution.by_duty:
        runs = [evolve(run, by_duty=False) for run in _joined(runs)]
    elif runs and not any(run.by_duty for run in runs):
        responsible = [index for index, run in enumerate(runs) if run.role is Role.RESPONSIBLE]
        index = (responsible or [len(runs) - 1])[-1]
        runs[index] = evolve(runs[index], by_duty=True)
    for index in _open_runs(attribution, runs):
        runs[index] = evolve(runs[index], is_open=True)
    return tuple(runs)


def _key(party: Party) -> tuple[Role, str, bool, bool]:
    says_by_duty = party.role_source is RoleSource.WORD and _SAYS_BY_DUTY.search(party.role_word) is not None
    return party.role, _verb(party), party.separately, says_by_duty


def _verb(party: Party) -> str:
    """Return the house's verb; 指导, 督导 and 监督 are different things and stay what they are."""
    if party.role is Role.GUIDE:
        return next((word for word in roles.GUIDE_WORDS if word in party.role_word), words.VERBS[Role.GUIDE])
    return words.VERBS[party.role]


def _joined(runs: Sequence[Run]) -> list[Run]:
    """Return runs that differ in nothing but 按职责分工 as one."""
    grouped = groupby(runs, lambda run: (run.role, run.verb, run.separately))
    return [Run(*key, False, tuple(party for run in same for party in run.parties)) for key, same in grouped]


def _open_runs(attribution: Attribution, runs: Sequence[Run]) -> list[int]:
    """Return the indexes of the runs where 等 is to stand: the last one of every open role."""
    last = {run.role: index for index, run in enumerate(runs)}
    opened = [last[role] for role in attribution.open_roles if role in last]
    if attribution.open_ended and not opened and runs:
        opened.append(len(runs) - 1)
    return opened


def persons_of(attribution: Attribution, *, labelled: bool) -> tuple[str, ...]:
    """Return the persons, those under one label together; where `labelled`, none goes without a label."""
    written: list[str] = []
    for label, same in groupby(attribution.persons, _label_of):
        names = [person.name for person in same]
        if label or labelled or not all(map(_is_person, names)):
            written.append(f"{label or words.PERSON_LABEL}：{'、'.join(names)}")
        else:
            written.extend(names)
    return tuple(written)


def _label_of(person: Person) -> str:
    """Return the label of `person`; empty where what stands beside it is none."""
    return person.label if _KNOWN_PERSON_LABEL.fullmatch(fold(person.label)) else ""


def _is_person(name: str) -> bool:
    return _kinds(name) == {TokenKind.PERSON}


def deadline_of(attribution: Attribution, *, labelled: bool) -> tuple[str, ...]:
    """Return the deadline, with its label where asked or where it is not read as a time without one.

    What follows a 「；」 has a label of its own where it needs one.
    """
    deadline = "".join((attribution.deadline or "").split())
    if not deadline:
        return ()
    if not labelled and _is_time(deadline):
        return (deadline,)
    if _is_time(words.DEADLINE_LABEL + deadline):
        return (words.DEADLINE_LABEL + deadline,)
    return tuple(words.DEADLINE_LABEL + part for part in _PART_END.split(deadline) if part)


def _is_time(text: str) -> bool:
    return _kinds(text) <= _TIMES


def _kinds(text: str) -> set[TokenKind]:
    return {kind for kind, _, _ in pieces(clean(text, 0, len(text)).text)}
