"""Read the pieces of one attribution（责任分工的语法）.

    attribution = [tag ,] part { (，|；) part } [, deadline] [, rule]
    part        = [label] group { (，|；) group } [role]
    group       = body { 、 body } [等部门]

Here the pieces are gathered into groups and what a group elides is restored; `covering` tells which
role word covers which group, `placed` puts what is said back into the document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from respmatrix.attribution.names.function import stem_of
from respmatrix.attribution.names.kind import ends_as_class, is_short_place, kind_of
from respmatrix.attribution.names.level import is_anchored
from respmatrix.attribution.phrase.covering import Covering
from respmatrix.attribution.phrase.elision import Restored, closes_places, restore
from respmatrix.attribution.phrase.lex import pieces
from respmatrix.attribution.phrase.piece import Piece, TokenKind
from respmatrix.attribution.phrase.said import Body, Given, Place, Said, Word
from respmatrix.attribution.phrase.stretch import names_person
from respmatrix.model import PartyKind, Role
from respmatrix.text import read_number
from respmatrix.vocabulary import classes, labels, phrases, roles

_BY_DUTY = re.compile(roles.BY_DUTY)
_DUTY = re.compile(roles.DUTY)
_COUNT = re.compile(phrases.OPEN_COUNT)
_EXPLAINS = re.compile(phrases.NOT_AN_ATTRIBUTION)
_MANNER_ONLY = re.compile(rf"(?:{roles.MANNER})+")
_PERSON = re.compile(phrases.PERSON_NAME)
_OF_BOTH = re.compile(phrases.OF_BOTH)
_REMEMBERED = 300
"""Texts up to this length are remembered, for the cells of tables repeat them; code points."""


def say(text: str) -> Said | None:
    """Return what cleaned `text` says; None where it names no body, or is mostly something else."""
    return (_remembered if len(text) <= _REMEMBERED else _say)(text)


def _say(text: str) -> Said | None:
    if _EXPLAINS.match(text):
        return None
    found = pieces(text)
    names = unread = 0
    for kind, _, _ in found:
        names += kind is TokenKind.NAME or kind is TokenKind.STEM
        unread += kind is TokenKind.RESIDUE or kind is TokenKind.UNKNOWN
    if unread > names and found[0][0] is not TokenKind.LABEL and not _closes_places(text, found):
        return None
    said = _Reader(text).read(found)
    return said if said and said.given else None


_remembered = lru_cache(maxsize=4096)(_say)


def _closes_places(text: str, found: Sequence[Piece]) -> bool:
    """Tell whether 「等区政府」 says what the unknown names in front are: 「黄浦、静安等区政府配合」."""
    return any(kind is TokenKind.OPEN and closes_places(text[start:end]) for kind, start, end in found)


class _Reader:
    """Walks the pieces of a cleaned text once, from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.covering = Covering()
        self.group: list[Word] = []
        self.number = 0  # of the group
        self.joins = ""  # the body before 会同, whose level goes on behind it
        self.joined_from = -1  # where 会同 ends
        self.persons: list[tuple[Place, str]] = []
        self.person_label = ""
        self.text_label = ""  # one that is no role's, person's or time's
        self.deadlines: list[Place] = []
        self.by_duty = False
        self.tags: list[str] = []
        self.rules: list[Place] = []
        self.residue: list[Place] = []
        self.unsure: list[Place] = []
        self.cued = False
        self.labelled = False
        self.told = False
        self.ahead = False  # role words stand in front of their bodies
        self.prose = False  # a role phrase behind something that is no body, before any body has its role

    def read(self, found: Sequence[Piece]) -> Said | None:
        text = self.text
        for kind, start, end in found:
            if kind is TokenKind.NAME or kind is TokenKind.STEM or kind is TokenKind.UNKNOWN:
                self.group.append((start, end, text[start:end]))
            elif kind is TokenKind.SEPARATOR:
                self._separate(text[start:end])
            elif kind is TokenKind.ROLE:
                self._role(text[start:end], start)
            elif kind is TokenKind.DUTY:
                self._duty(text[start:end], start)
            elif kind is TokenKind.OWN_ROLE:
                self._own_role(text[start + 1 : end - 1])
            elif kind is TokenKind.LABEL:
                self._label(text[start:end])
            else:
                self._aside(kind, start, end, text[start:end])
        self._label_ends()
        return None if self.prose else self._said()

    def _said(self) -> Said:
        given = sorted(self.covering.given, key=_by_place)
        open_roles = self.covering.open_roles
        return Said(
            tuple(given),
            tuple(self.persons),
            tuple([role for role in Role if role in open_roles]),
            self.by_duty,
            tuple(self.deadlines),
            tuple(self.tags),
            tuple(self.rules),
            tuple(self.residue),
            tuple(self.unsure),
            (self.cued, any(_is_anchored(each.body) for each in given), self.labelled, self.told),
            not (self.persons or self.deadlines or self.rules or self.residue or self.unsure),
        )

    def _separate(self, mark: str) -> None:
        if mark[0] in ",;。\t()":
            self._end_group()
        if mark == "(":
            self.covering.open_bracket()
        elif mark[-1] == ")":
            self.covering.close_bracket()

    def _aside(self, kind: TokenKind, start: int, end: int, word: str) -> None:
        """Take a piece that is neither body, separator, role nor label of a role."""
        if kind is TokenKind.OPEN:
            self._restore(word)
            count = _COUNT.match(word)
            self.covering.opened.append((start, (read_number(count[1]) or 0) if count else 0))
        elif kind is TokenKind.COWORK:
            self._cowork(word, end)
        elif kind is TokenKind.DEADLINE:
            self._deadline(start, end)
        elif kind is TokenKind.PERSON_LABEL:
            self._label_ends()
            self.person_label = word[:-1]
        elif kind is TokenKind.PERSON:
            start = self._begins_before(start, end)
            self.persons.append(((start, end), self.person_label))
        elif kind is TokenKind.TAG:
            self.tags.append(word)
        elif kind is TokenKind.RULE:
            self.rules.append((start, end))
        elif kind is TokenKind.RESIDUE or (kind is TokenKind.TEXT and self._is_lost(word)):
            self.residue.append((start, end))
            self.prose = self.prose or start == self.joined_from  # 「两部门联合发布」
        elif (
            kind is TokenKind.DEADLINE_LABEL
            or kind is TokenKind.TEXT_LABEL
            or (kind is TokenKind.LEAD_IN and word == phrases.AMONG)
        ):
            self._label_ends()
            self.text_label = word[:-1]

    def _begins_before(self, start: int, end: int) -> int:
        """Return where a person begins: 「市委、市政府分管领导」 with the first, which is no body."""
        ahead = self.group[-1][:2] if self.group else self.persons[-1][0] if self.persons else (start, start)
        both = _OF_BOTH.match(self.text, ahead[0], end)
        if both is None or both.start("second") != start or both.end("first") != ahead[1]:
            return start
        if self.group:
            self.group.pop()
        else:
            self.persons.pop()
        return ahead[0]

    def _is_lost(self, word: str) -> bool:
        """Tell whether text under a label that is no role's names a body."""
        duty = self.text_label.endswith(labels.MAY_GIVE_DUTY)
        return kind_of(word) is not None and (duty or is_anchored(word))

    def _cowork(self, word: str, end: int) -> None:
        """Take 会同: who stands before it leads, the group behind it supports."""
        ahead = self.group[0][2] if self.group else ""
        self._end_group()
        self.cued = True
        self.covering.give(Role.LEAD, word)
        self.covering.joined, self.joins, self.joined_from = self.number, ahead, end

    def _deadline(self, start: int, end: int) -> None:
        """Take a time; one right behind another is the rest of it."""
        before = self.deadlines[-1] if self.deadlines else None
        if before and not self.text[before[1] : start].strip(",;、"):
            self.deadlines[-1] = (before[0], end)
        else:
            self.deadlines.append((start, end))

    def _label_ends(self) -> None:
        self._end_group()
        self.covering.give(None)

    def _label(self, word: str) -> None:
        self._label_ends()
        self.cued = self.labelled = True
        self.covering.begin_label(word)
        self.person_label = ""

    def _own_role(self, word: str) -> None:
        """Take 「（牵头）」 behind one body, or 「（按职责分工）」."""
        self.cued = True
        _, by_duty, _, manner_only = _phrase(word)
        self.by_duty = self.by_duty or by_duty
        if not manner_only:
            self.covering.own[self.group[-1][0]] = word

    def _duty(self, word: str, start: int) -> None:
        """Take 「负责资金保障」: its verb gives the role, and all of it is kept beside."""
        self.told = True
        verb = _DUTY.match(word)
        self._role(word, start, verb["verb"] if verb else word)

    def _role(self, word: str, start: int, verb: str = "") -> None:
        role, by_duty, separately, manner_only = _phrase(verb or word)
        if role is Role.LEAD and self._is_one_person():
            self.persons.append((self.group.pop()[:2], ""))
        self._end_group()
        behind_residue = bool(self.residue and self.residue[-1][1] == start)
        self.prose = self.prose or (behind_residue and not self.covering.given)
        self.cued = True
        self.by_duty = self.by_duty or by_duty
        if not (verb or manner_only) and self._is_ahead(word, start):
            self._label_ends()
            self.covering.begin_label(word)
            return
        self.covering.cover(role, word, separately=separately, manner_only=manner_only)

    def _is_ahead(self, word: str, start: int) -> bool:
        """Tell whether a role word does what a label does: 「牵头，市水利局；配合，市财政局」."""
        mark = self.text[start + len(word) : start + len(word) + 1]
        if start == 0 and mark and mark in ",、":
            self.ahead = True
        return self.ahead and (start == 0 or self.text[start - 1] in ",;、") and mark in ",、"

    def _is_one_person(self) -> bool:
        """Tell whether all that waits for a role is a person's name: 「张三牵头，市教育局负责」."""
        if len(self.group) != 1 or self.covering.waiting or self.covering.label_word:
            return False
        word = self.group[0][2]
        return kind_of(word) is None and _PERSON.fullmatch(word) is not None

    def _end_group(self) -> None:
        self._restore("")
        self.number += 1

    def _restore(self, opened: str) -> None:
        """Restore what the bodies of the group so far elide; they then wait for their role."""
        if not self.group:
            return
        words = tuple([word for _, _, word in self.group])
        if self.joins:  # 「市教育局会同财政局」
            restored = restore((self.joins, *words), opened=opened)[1:]
            self.joins = ""
        else:
            restored = restore(words, opened=opened)
        waiting = self.covering.waiting
        stems = self._may_be_stems(words, restored)
        for (start, end, word), (kind, prefix, suffix) in zip(self.group, restored, strict=True):
            if kind is not None and not word.startswith(phrases.AS_ABOVE):
                waiting.append(Body(start, end, word, kind, prefix, suffix, self.number))
            elif stems and kind is None:
                self.unsure.append((start, end))
                waiting.append(Body(start, end, word, PartyKind.FUNCTION, prefix, "", self.number))
            elif kind is not None or stem_of(word) is not None or is_short_place(word):
                self.residue.append((start, end))
            elif names_person(word, self.covering.label_word):
                self.persons.append(((start, end), self.covering.label_word))
            elif self._is_listed_class(word):
                waiting.append(Body(start, end, word, PartyKind.CLASS, "", "", self.number))
            else:
                among = "各" in word or word.startswith(classes.CONCERNED)
                unknown = PartyKind.CLASS if among else PartyKind.DEPARTMENT
                self.unsure.append((start, end))
                waiting.append(Body(start, end, word, unknown, "", "", self.number))
        self.group = []

    def _may_be_stems(self, words: Sequence[str], restored: Sequence[Restored]) -> bool:
        """Tell whether a label promises bodies, and each word is one or a known function: 发改、财政."""
        return self.covering.label_word.endswith(labels.GLUED_ENDS) and all(
            kind is not None or stem_of(word) is not None
            for word, (kind, _, _) in zip(words, restored, strict=True)
        )

    def _is_listed_class(self, word: str) -> bool:
        """Tell whether an unknown name is a class like the one before it: 「各级公安机关、消防机构」."""
        last = self.covering.waiting[-1] if self.covering.waiting else None
        if last is None or last.kind is not PartyKind.CLASS or last.group != self.number:
            return False
        return "各" in last.word and ends_as_class(word)


def _is_anchored(body: Body) -> bool:
    return body.kind is PartyKind.FUNCTION or body.suffix != "" or is_anchored(body.prefix + body.word)


def _by_place(given: Given) -> int:
    return given.body.start


@lru_cache(maxsize=4096)
def _phrase(word: str) -> tuple[Role, bool, bool, bool]:
    """Return role, whether by duty, whether each for its own part, and whether manner is all it says."""
    return (
        roles.role_of(word),
        _BY_DUTY.search(word) is not None,
        roles.SEPARATELY in word,
        _MANNER_ONLY.fullmatch(word) is not None,
    )
