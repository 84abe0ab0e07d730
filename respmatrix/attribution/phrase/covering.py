"""Which role word covers which bodies（角色的辖域）.

A role phrase covers every body since the previous role phrase or label; a label covers up to the
next label, where no role phrase overrules it; a support or guide phrase does not reach back over a
「，」 to the group that opens the attribution or follows its label (READING, section 2).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from respmatrix.attribution.phrase.said import Body, Given
from respmatrix.model import Role, RoleSource
from respmatrix.vocabulary import roles

_SECONDARY = (Role.SUPPORT, Role.GUIDE)
_COUNTED_BACK = 1000
"""So many bodies before 「等三部门」 are counted at most, that the time stays linear."""


class Covering:
    """The bodies that wait for their role, and those that have it, while an attribution is read."""

    def __init__(self) -> None:
        self.given: list[Given] = []
        self.open_roles: set[Role] = set()
        self.waiting: list[Body] = []
        self.own: dict[int, str] = {}
        """Start of a body → the role phrase in its own bracket."""
        self.label: Role | None = None
        self.label_word = ""
        self.joined = -1
        """The group that follows 会同."""
        self.opened: list[tuple[int, int]] = []
        """Where 等 stands, and the count of 「等三部门」 or 0."""
        self._verb_seen = False  # since the label
        self._outside: tuple[list[Body], bool, Role | None, str] | None = None
        """In a bracket, what waits before it, and what was seen there."""

    def begin_label(self, word: str) -> None:
        """Let what follows stand under the label `word`."""
        self.label, self.label_word = roles.role_of(word), word.rstrip(":,、")
        self._verb_seen, self.joined = False, -1

    def open_bracket(self) -> None:
        """Set aside what waits: what a bracket says of the bodies in it is not said of those before it."""
        self._outside = self.waiting, self._verb_seen, self.label, self.label_word
        self.waiting = []

    def close_bracket(self) -> None:
        """Go on with what was set aside."""
        if self._outside is None:
            return
        before, verb_seen, label, label_word = self._outside
        if self.label_word != label_word:  # 「市教育局（配合单位：市财政局）」
            self.give(None)
        self._verb_seen, self.label, self.label_word = verb_seen, label, label_word
        self.waiting, self._outside = before + self.waiting, None

    def cover(self, role: Role, word: str, *, separately: bool, manner_only: bool) -> None:
        """Give the waiting bodies what the role phrase `word` behind them says."""
        self._part_restated()
        if manner_only and self.label is not None:
            self.give(None, separately=separately)  # 「责任单位：A、B按职责分工」
        else:
            self.give(role, word, separately=separately)
            self._verb_seen = True

    def _part_restated(self) -> None:
        """Give those before the last group their role, where it only names some of them again.

        「责任单位：A、B，A牵头」 makes no lead of B.
        """
        waiting = self.waiting
        if not waiting or waiting[0].group == waiting[-1].group:
            return
        first = next(index for index, body in enumerate(waiting) if body.group == waiting[-1].group)
        again = waiting[first:]
        if {body.word for body in waiting[:first]}.issuperset([body.word for body in again]):
            self.waiting = waiting[:first]
            self.give(None)
            self.waiting = again

    def give(self, role: Role | None, word: str = "", *, separately: bool = False) -> None:
        """Give the waiting bodies `role`, or what their label says where it is None."""
        waiting, self.waiting = self.waiting, []
        if not waiting:
            return
        if waiting[-1].start in self.own and len(self.own) > 1:
            self._share_own(waiting)
        opening = -1  # the group that a support or guide phrase does not reach back to
        names = self.label is not None and word.startswith(roles.NAMES_UNIT)  # 「为责任单位」, behind a label
        if (names or role in _SECONDARY) and not self._verb_seen and waiting[-1].group != waiting[0].group:
            opening = waiting[0].group
        first = len(self.given)
        for body in waiting:
            if body.start in self.own:
                own = self.own[body.start]
                given = Given(body, roles.role_of(own), own, RoleSource.WORD, False)
            elif body.group == self.joined:
                given = Given(body, Role.SUPPORT, roles.JOINED, RoleSource.WORD, False)
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
            named = given[max(0, listed - _COUNTED_BACK) : listed]
            if count == 0 or count != sum(each.role is role for each in named):
                self.open_roles.add(role)
        self.opened.clear()
