"""Read the pieces of one attribution（责任分工的语法）.

    attribution = [tag ,] part { (，|；) part } [, deadline] [, rule]
    part        = [label] group { (，|；) group } [role]
    group       = body { 、 body } [等部门]

A role phrase covers every body since the previous role phrase or label; a label covers up to the
next label, where no role phrase overrules it; a support or guide phrase does not reach back over a
「，」 to the group that opens the attribution or follows its label (READING, section 2).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from respmatrix.attribution.clean import Cleaned
from respmatrix.attribution.elision import places_behind, restore
from respmatrix.attribution.lex import pieces
from respmatrix.attribution.names.function import stem_of
from respmatrix.attribution.names.kind import ends_as_class, is_class_at, is_short_place, kind_of
from respmatrix.attribution.names.level import is_anchored
from respmatrix.attribution.piece import Piece, TokenKind
from respmatrix.attribution.reading import Reading
from respmatrix.attribution.said import Body, Given, Place, Said, Word
from respmatrix.model import Party, PartyKind, Person, Role, RoleSource, Span
from respmatrix.text import read_number
from respmatrix.vocabulary import bodies, phrases, roles
from respmatrix.vocabulary.characters import written_like

_BY_DUTY = re.compile(roles.BY_DUTY)
_DUTY = re.compile(roles.DUTY)
_COUNT = re.compile(phrases.OPEN_COUNT)
_AROUND = 400
"""So far around a body its neighbours tell how characters are written, in code points."""
_ANNOTATION = re.compile(rf"\({bodies.ANNOTATION}\)$")
_EXPLAINS = re.compile(phrases.NOT_AN_ATTRIBUTION)
_SECONDARY = (Role.SUPPORT, Role.GUIDE)
_MANNER_ONLY = re.compile(rf"(?:{roles.MANNER})+")


class _Reader:
    """Walks the pieces of a cleaned text once, from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.label: Role | None = None
        self.label_word = ""
        self.verb_seen = False  # since the label
        self.cowork = -1  # the group that follows 会同
        self.cowork_end = -1  # where 会同 ends
        self.behind = ""  # the body before 会同, whose level goes on behind it
        self.group: list[Word] = []
        self.number = 0  # of the group
        self.own: dict[int, str] = {}  # start of a body → the role phrase in its own bracket
        self.waiting: list[Body] = []
        self.outside: tuple[list[Body], bool, Role | None, str] | None = None
        """In a bracket, what waits before it, and what was seen there."""
        self.given: list[Given] = []
        self.persons: list[tuple[Place, str]] = []
        self.person_label = ""
        self.deadlines: list[Place] = []
        self.opened: list[Place] = []  # where 等 stands, and the count of 「等三部门」 or 0
        self.open_roles: set[Role] = set()
        self.by_duty = False
        self.tags: list[str] = []
        self.rules: list[Place] = []
        self.residue: list[Place] = []
        self.unsure: list[Place] = []
        self.cued = False
        self.labelled = False
        self.told = False
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
        if self.prose:
            return None
        self.given.sort(key=_by_place)
        return Said(
            tuple(self.given),
            tuple(self.persons),
            tuple([role for role in Role if role in self.open_roles]),
            self.by_duty,
            tuple(self.deadlines),
            tuple(self.tags),
            tuple(self.rules),
            tuple(self.residue),
            tuple(self.unsure),
            (self.cued, any(_is_anchored(given.body) for given in self.given), self.labelled, self.told),
            not (self.persons or self.deadlines or self.rules or self.residue or self.unsure),
        )

    def _separate(self, mark: str) -> None:
        """End a group; what a bracket says of the bodies in it is not said of those before it."""
        if mark[0] in ",;。\t()":
            self._end_group()
        if mark == "(":
            self.outside = self.waiting, self.verb_seen, self.label, self.label_word
            self.waiting = []
        elif mark[-1] == ")" and self.outside is not None:
            before, verb_seen, label, label_word = self.outside
            if self.label_word != label_word:  # 「市教育局（配合单位：市财政局）」
                self._flush(None, "", separately=False)
            self.verb_seen, self.label, self.label_word = verb_seen, label, label_word
            self.waiting, self.outside = before + self.waiting, None

    def _aside(self, kind: TokenKind, start: int, end: int, word: str) -> None:
        """Take a piece that is neither body, separator, role nor label of a role."""
        if kind is TokenKind.OPEN:
            self._restore(word)
            count = _COUNT.match(word)
            self.opened.append((start, (read_number(count[1]) or 0) if count else 0))
        elif kind is TokenKind.COWORK:
            ahead = self.group[0][2] if self.group else ""
            self._end_group()
            self.cued = True
            self._flush(Role.LEAD, word, separately=False)
            self.cowork, self.behind, self.cowork_end = self.number, ahead, end
        elif kind is TokenKind.DEADLINE:
            before = self.deadlines[-1] if self.deadlines else None
            if before and not self.text[before[1] : start].strip(",;、"):
                self.deadlines[-1] = (before[0], end)
            else:
                self.deadlines.append((start, end))
        elif kind is TokenKind.PERSON_LABEL:
            self._label_ends()
            self.person_label = word[:-1]
        elif kind is TokenKind.PERSON:
            self.persons.append(((start, end), self.person_label))
        elif kind is TokenKind.TAG:
            self.tags.append(word)
        elif kind is TokenKind.RULE:
            self.rules.append((start, end))
        elif kind is TokenKind.RESIDUE or (kind is TokenKind.TEXT and self._is_lost(word)):
            self.residue.append((start, end))
            self.prose = self.prose or start == self.cowork_end  # 「两部门联合发布」
        elif kind is TokenKind.DEADLINE_LABEL or kind is TokenKind.TEXT_LABEL:
            self._label_ends()

    def _is_lost(self, word: str) -> bool:
        """Tell whether text under a label that is no role's names a body."""
        return kind_of(word) is not None and is_anchored(word)

    def _own_role(self, word: str) -> None:
        """Take 「（牵头）」 behind one body, or 「（按职责分工）」."""
        self.cued = True
        _, by_duty, _, manner_only = _phrase(word)
        self.by_duty = self.by_duty or by_duty
        if not manner_only:
            self.own[self.group[-1][0]] = word

    def _end_group(self) -> None:
        self._restore("")
        self.number += 1

    def _restore(self, opened: str) -> None:
        """Restore what the bodies of the group so far elide; they then wait for their role."""
        if not self.group:
            return
        words = tuple([word for _, _, word in self.group])
        if self.behind:  # 「市教育局会同财政局」
            restored = restore((self.behind, *words), opened=opened)[1:]
            self.behind = ""
        else:
            restored = restore(words, opened=opened)
        for (start, end, word), (kind, prefix, suffix) in zip(self.group, restored, strict=True):
            if kind is not None:
                self.waiting.append(Body(start, end, word, kind, prefix, suffix, self.number))
            elif stem_of(word) is not None or is_short_place(word):
                self.residue.append((start, end))
            elif self._is_listed_class(word):
                self.waiting.append(Body(start, end, word, PartyKind.CLASS, "", "", self.number))
            else:
                unknown = (
                    PartyKind.CLASS
                    if "各" in word or word.startswith(("有关", "相关"))
                    else PartyKind.DEPARTMENT
                )
                self.unsure.append((start, end))
                self.waiting.append(Body(start, end, word, unknown, "", "", self.number))
        self.group = []

    def _is_listed_class(self, word: str) -> bool:
        """Tell whether an unknown name is a class like the one before it: 「各级公安机关、消防机构」."""
        last = self.waiting[-1] if self.waiting else None
        if last is None or last.kind is not PartyKind.CLASS or last.group != self.number:
            return False
        return "各" in last.word and ends_as_class(word)

    def _label_ends(self) -> None:
        self._end_group()
        self._flush(None, "", separately=False)

    def _label(self, word: str) -> None:
        self._label_ends()
        self.cued = self.labelled = True
        self.label, self.label_word = roles.role_of(word), word.removesuffix(":")
        self.verb_seen, self.cowork, self.person_label = False, -1, ""

    def _duty(self, word: str, start: int) -> None:
        """Take 「负责资金保障」: its verb gives the role, and all of it is kept beside."""
        self.told = True
        verb = _DUTY.match(word)
        self._role(word, start, verb["verb"] if verb else word)

    def _role(self, word: str, start: int, verb: str = "") -> None:
        self._end_group()
        self.prose = self.prose or bool(self.residue and self.residue[-1][1] == start and not self.given)
        self.cued = True
        role, by_duty, separately, manner_only = _phrase(verb or word)
        self.by_duty = self.by_duty or by_duty
        if manner_only and self.label is not None:
            self._flush(None, "", separately=separately)  # 「责任单位：A、B按职责分工」
        else:
            self._flush(role, word, separately=separately)
            self.verb_seen = True

    def _flush(self, role: Role | None, word: str, *, separately: bool) -> None:
        """Give the waiting bodies `role`, or what their label says where it is None."""
        waiting, self.waiting = self.waiting, []
        if not waiting:
            return
        if waiting[-1].start in self.own and len(self.own) > 1:
            self._share_own(waiting)
        opening = -1  # the group that a support or guide phrase does not reach back to
        if role in _SECONDARY and not self.verb_seen and waiting[-1].group != waiting[0].group:
            opening = waiting[0].group
        first = len(self.given)
        for body in waiting:
            if body.start in self.own:
                own = self.own[body.start]
                given = Given(body, roles.role_of(own), own, RoleSource.WORD, False)
            elif body.group == self.cowork:
                given = Given(body, Role.SUPPORT, "会同", RoleSource.WORD, False)
            elif role is not None and body.group != opening:
                given = Given(body, role, word, RoleSource.WORD, separately)
            elif self.label is not None:
                given = Given(body, self.label, self.label_word, RoleSource.LABEL, separately)
            else:
                given = Given(body, Role.RESPONSIBLE, "", RoleSource.NONE, separately)
            self.given.append(given)
        if self.opened:
            self._mark_open(self.given[first:])

    def _share_own(self, waiting: Sequence[Body]) -> None:
        """Give 「A（牵头），B、C（配合）」 what closes the list to all since the last with a word."""
        word = self.own[waiting[-1].start]
        own = [index for index, body in enumerate(waiting[:-1]) if body.start in self.own]
        if own and roles.role_of(word) in _SECONDARY:
            self.own |= dict.fromkeys([body.start for body in waiting[own[-1] + 1 :]], word)

    def _mark_open(self, given: Sequence[Given]) -> None:
        """Record the roles whose list is open; 「等三部门」 after three names closes it."""
        starts = [each.body.start for each in given]
        for place, count in self.opened:
            listed = bisect_left(starts, place)
            if listed == 0:
                continue
            role = given[listed - 1].role
            if count == 0 or count != sum(
                each.role is role for each in given[max(0, listed - 1000) : listed]
            ):
                self.open_roles.add(role)
        self.opened.clear()


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
        "分别" in word,
        _MANNER_ONLY.fullmatch(word) is not None,
    )


_REMEMBERED = 300
"""Texts up to this length are remembered, for the cells of tables repeat them; code points."""


def _cut(text: str) -> Said | None:
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


def _closes_places(text: str, found: Sequence[Piece]) -> bool:
    """Tell whether 「等区政府」 says what the unknown names in front are: 「黄浦、静安等区政府配合」."""
    return any(kind is TokenKind.OPEN and places_behind(text[start:end]) for kind, start, end in found)


_remembered = lru_cache(maxsize=4096)(_cut)


def read(original: str, cleaned: Cleaned, *, level: str | None = None) -> Reading | None:
    """Read the inside of an attribution; None where it names no body, or is mostly something else.

    Args:
        original: the text that the offsets of `cleaned` count in.
        cleaned: the attribution without its brackets.
        level: the issuer's own level, such as 「市」; it tells whether a bare 区政府 is a class.
    """
    said = (_remembered if len(cleaned.text) <= _REMEMBERED else _cut)(cleaned.text)
    if said is None:
        return None
    parties = [_party(original, cleaned, level, place, given) for place, given in enumerate(said.given)]
    if said.is_plain:
        duty = said.open_roles, said.by_duty
        return Reading(tuple(parties), (), *duty, None, said.tags, (), (), (), *said.signs)
    return Reading(
        tuple(parties),
        tuple([_person(original, cleaned, *person) for person in said.persons]),
        said.open_roles,
        said.by_duty,
        "；".join([cleaned.printed(original, *place) for place in said.deadlines]) or None,
        said.tags,
        _spans(cleaned, said.rules),
        _spans(cleaned, said.residue),
        _spans(cleaned, said.unsure),
        *said.signs,
    )


def _spans(cleaned: Cleaned, places: Sequence[Place]) -> tuple[Span, ...]:
    return tuple([cleaned.span(*place) for place in places])


def _person(original: str, cleaned: Cleaned, place: Place, label: str) -> Person:
    return Person(cleaned.printed(original, *place), label, cleaned.span(*place))


def _party(original: str, cleaned: Cleaned, level: str | None, position: int, given: Given) -> Party:
    (start, end, word, kind, prefix, suffix, _), role, role_word, source, separately = given
    if level is not None and kind is not PartyKind.CLASS and is_class_at(prefix + word, level):
        kind = PartyKind.CLASS
    span = cleaned.span(start, end)
    printed = original[span.start : span.end]
    if word[-1] == ")":
        annotation = _ANNOTATION.search(word)
        end -= len(annotation[0]) if annotation else 0
    name = cleaned.printed(original, start, end)
    if prefix or suffix:
        first, last = cleaned.offsets[0], cleaned.offsets[-1] + 1
        around = original[max(first, span.start - _AROUND) : min(last, span.end + _AROUND)]
        prefix, suffix = written_like(prefix, around), written_like(suffix, around)
    return Party(
        prefix + name + suffix if prefix or suffix else name,
        printed,
        span,
        role,
        role_word,
        source,
        separately,
        position,
        kind is PartyKind.CLASS,
        kind,
    )
