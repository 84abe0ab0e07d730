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

from attrs import define, field, frozen

from respmatrix.attribution.clean import Cleaned
from respmatrix.attribution.elision import Body, restore
from respmatrix.attribution.lex import Piece, TokenKind, pieces
from respmatrix.attribution.names import is_anchored, is_class_at, kind_of
from respmatrix.model import Party, PartyKind, Person, Role, RoleSource, Span
from respmatrix.text import read_number
from respmatrix.vocabulary import bodies, phrases, roles

_BY_DUTY = re.compile(roles.BY_DUTY)
_COUNT = re.compile(phrases.OPEN_COUNT)
_ANNOTATION = re.compile(rf"\({bodies.ANNOTATION}\)$")
_SECONDARY = (Role.SUPPORT, Role.GUIDE)
_PLAIN_ROLE = re.compile(rf"(?:{roles.MANNER})+")


@frozen
class Reading:
    """What one attribution says, its positions in the original（读法）."""

    parties: tuple[Party, ...]
    persons: tuple[Person, ...]
    open_roles: tuple[Role, ...]
    by_duty: bool
    deadline: str | None
    tags: tuple[str, ...]
    rules: tuple[Span, ...]
    residue: tuple[Span, ...]
    cued: bool
    """True where a label or a role phrase stands."""
    anchored: bool
    """True where a body says by itself that it is public."""
    labelled: bool


@define
class _Part:
    """The bodies that wait for their role, and what is known so far."""

    label: Role | None = None
    label_word: str = ""
    waiting: list[Body] = field(factory=list)
    verb_seen: bool = False
    cowork: int | None = None
    """Group that follows 会同."""


class _Reader:
    """Walks the pieces once, from left to right."""

    def __init__(self, original: str, cleaned: Cleaned, level: str | None) -> None:
        self.original = original
        self.cleaned = cleaned
        self.level = level
        self.part = _Part()
        self.group: list[Body] = []
        self.group_number = 0
        self.assigned: list[tuple[Body, Role, str, RoleSource, bool]] = []
        self.persons: list[Person] = []
        self.person_label = ""
        self.deadline: tuple[int, int] | None = None
        self.opened: list[tuple[int, int, int]] = []  # group, count or 0, bodies before it
        self.open_roles: set[Role] = set()
        self.by_duty = False
        self.tags: list[str] = []
        self.rules: list[Span] = []
        self.residue: list[Span] = []
        self.cued = False
        self.labelled = False

    def read(self) -> Reading:
        for piece in pieces(self.cleaned.text):
            self._take(piece)
        self._end_group()
        self._flush(None, "", RoleSource.NONE, separately=False)
        parties = tuple(
            self._party(position, *assignment)
            for position, assignment in enumerate(sorted(self.assigned, key=lambda each: each[0].start))
        )
        return Reading(
            parties,
            tuple(self.persons),
            tuple(role for role in Role if role in self.open_roles),
            self.by_duty,
            self.cleaned.printed(self.original, *self.deadline) if self.deadline else None,
            tuple(self.tags),
            tuple(self.rules),
            tuple(self.residue),
            self.cued,
            any(is_anchored(body.prefix + body.word) for body, *_ in self.assigned),
            self.labelled,
        )

    def _take(self, piece: Piece) -> None:
        kind, start, end = piece
        word = self.cleaned.text[start:end]
        if kind is TokenKind.NAME:
            self.group.append(Body(start, end, word, kind_of(word) or PartyKind.CLASS, self.group_number))
        elif kind is TokenKind.STEM:
            self.group.append(Body(start, end, word, None, self.group_number))
        elif kind is TokenKind.SEPARATOR:
            if word in ",;。\t":
                self._end_group()
        elif kind is TokenKind.ROLE:
            self._role(word)
        elif kind is TokenKind.LABEL:
            self._label(word)
        elif kind is TokenKind.OPEN:
            self._open(word)
        elif kind is TokenKind.COWORK:
            self._cowork(word)
        else:
            self._aside(kind, start, end, word)

    def _aside(self, kind: TokenKind, start: int, end: int, word: str) -> None:
        """Take a piece that names no body."""
        if kind is TokenKind.DEADLINE:
            self.deadline = (self.deadline[0] if self.deadline else start, end)
        elif kind is TokenKind.PERSON_LABEL:
            self._label_ends()
            self.person_label = word[:-1]
        elif kind is TokenKind.PERSON:
            printed = self.cleaned.printed(self.original, start, end)
            self.persons.append(Person(printed, self.person_label, self.cleaned.span(start, end)))
        elif kind is TokenKind.TAG:
            self.tags.append(word)
        elif kind is TokenKind.RULE:
            self.rules.append(self.cleaned.span(start, end))
        elif kind is TokenKind.RESIDUE:
            self.residue.append(self.cleaned.span(start, end))
        elif kind in (TokenKind.DEADLINE_LABEL, TokenKind.TEXT_LABEL):
            self._label_ends()

    def _end_group(self) -> None:
        if self.group:
            opened = any(number == self.group_number for number, *_ in self.opened)
            if not restore(self.group, opened=opened):
                self.residue.extend(self.cleaned.span(b.start, b.end) for b in self.group if b.kind is None)
            self.part.waiting.extend(body for body in self.group if body.kind is not None)
            self.group = []
        self.group_number += 1

    def _label_ends(self) -> None:
        self._end_group()
        self._flush(None, "", RoleSource.NONE, separately=False)

    def _label(self, word: str) -> None:
        self._label_ends()
        self.cued = self.labelled = True
        self.person_label = ""
        self.part = _Part(roles.role_of(word), word[:-1])

    def _open(self, word: str) -> None:
        count = _COUNT.match(word)
        number = (read_number(count[1]) or 0) if count else 0
        self.opened.append((self.group_number, number, self.group[-1].start if self.group else -1))

    def _cowork(self, word: str) -> None:
        self._end_group()
        self.cued = True
        self._flush(Role.LEAD, word, RoleSource.WORD, separately=False)
        self.part.cowork = self.group_number

    def _role(self, word: str) -> None:
        self._end_group()
        self.cued = True
        by_duty = _BY_DUTY.search(word) is not None
        self.by_duty = self.by_duty or by_duty
        separately = "分别" in word
        if _PLAIN_ROLE.fullmatch(word) and self.part.label is not None:
            self._flush(None, "", RoleSource.NONE, separately=separately)  # 「责任单位：A、B按职责分工」
            return
        self._flush(roles.role_of(word), word, RoleSource.WORD, separately=separately)
        self.part.verb_seen = True

    def _flush(self, role: Role | None, word: str, source: RoleSource, *, separately: bool) -> None:
        """Give the waiting bodies `role`, or what their label says where it is None."""
        part = self.part
        waiting, part.waiting = part.waiting, []
        if not waiting:
            return
        kept: set[int] = set()
        if role is None:
            kept = {body.group for body in waiting}
        elif role in _SECONDARY and not part.verb_seen:
            opening = waiting[0].group
            if waiting[-1].group != opening:
                kept = {opening}
        for body in waiting:
            if body.group == part.cowork:
                given = (body, Role.SUPPORT, "会同", RoleSource.WORD, False)
            elif body.group not in kept and role is not None:
                given = (body, role, word, source, separately)
            elif part.label is not None:
                given = (body, part.label, part.label_word, RoleSource.LABEL, separately)
            else:
                given = (body, Role.RESPONSIBLE, "", RoleSource.NONE, separately)
            self.assigned.append(given)
        self._mark_open(waiting)

    def _mark_open(self, waiting: list[Body]) -> None:
        """Record the roles whose list is open; 「等三部门」 after three names closes it."""
        given = {body.start: role for body, role, *_ in self.assigned}
        for group, count, last in self.opened:
            listed = [body for body in waiting if body.group == group]
            if listed and (count == 0 or count != self._listed(listed)):
                self.open_roles.add(given.get(last, given[listed[-1].start]))

    def _listed(self, listed: list[Body]) -> int:
        """Count the single bodies in the run that `listed` closes, over groups of the same role."""
        role = next(role for body, role, *_ in reversed(self.assigned) if body is listed[-1])
        return sum(1 for body, given, *_ in self.assigned if given is role and body.start <= listed[-1].start)

    def _party(
        self, position: int, body: Body, role: Role, word: str, source: RoleSource, separately: bool
    ) -> Party:
        kind = body.kind or PartyKind.FUNCTION
        if is_class_at(body.word, self.level):
            kind = PartyKind.CLASS
        end = body.end
        annotation = _ANNOTATION.search(body.word)
        if annotation:
            end -= len(annotation[0])
        name = body.prefix + self.cleaned.printed(self.original, body.start, end) + body.suffix
        span = self.cleaned.span(body.start, body.end)
        return Party(
            name,
            span.of(self.original),
            span,
            role,
            word,
            source,
            separately,
            position,
            kind is PartyKind.CLASS,
            kind,
        )


def read(original: str, cleaned: Cleaned, *, level: str | None = None) -> Reading:
    """Read the inside of an attribution.

    Args:
        original: the text that the offsets of `cleaned` count in.
        cleaned: the attribution without its brackets.
        level: the issuer's own level, such as 「市」; it tells whether a bare 区政府 is a class.
    """
    return _Reader(original, cleaned, level).read()
