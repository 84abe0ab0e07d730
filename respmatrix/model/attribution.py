"""Attributions of responsibility and the tasks that they close（责任分工与任务）."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from respmatrix.model.lean import lean, maker
from respmatrix.model.outline import heading_line
from respmatrix.model.span import Location, Span


class Role(StrEnum):
    """What a body is answerable for（责任角色）, in the order in which tables show them."""

    LEAD = "lead"
    """牵头, 主办"""
    RESPONSIBLE = "responsible"
    """负责, 责任单位, 落实, or no word at all"""
    SUPPORT = "support"
    """配合, 参与, 协办, 会办"""
    GUIDE = "guide"
    """指导, 督导, 监督"""

    @property
    def mark(self) -> str:
        """Its mark, the same in every table（符号）: ★ lead, ● responsible, ○ support, ◇ guide."""
        return _MARKS[self]


_MARKS = {Role.LEAD: "★", Role.RESPONSIBLE: "●", Role.SUPPORT: "○", Role.GUIDE: "◇"}


class RoleSource(StrEnum):
    """What gives a body its role（角色依据）."""

    WORD = "word"
    """a verb: 「市财政局牵头」"""
    LABEL = "label"
    """a label: 「牵头单位：市财政局」"""
    RULE = "rule"
    """a rule of the whole document: 「列第一位的为牵头单位」"""
    NONE = "none"
    """nothing; the body is merely listed"""


class PartyKind(StrEnum):
    """What kind of body a name denotes（主体类别）."""

    DEPARTMENT = "department"
    """a single body: 市财政局"""
    PLACE = "place"
    """a place that stands for its government: 越秀区"""
    FUNCTION = "function"
    """a function that stands for its department: 市财政部门"""
    CLASS = "class"
    """a class of bodies: 各相关区政府"""


@lean
@frozen
class Party:
    """A body named in an attribution（责任单位）."""

    name: str
    """As printed, with elided prefix or suffix restored, without annotations and white space; for radicals
    (⽔, as copies of PDF files have them) the characters, so that it can be looked for and resolved."""
    printed: str
    """The text at `span`."""
    span: Span
    role: Role
    role_word: str = ""
    """The word that gave the role, as printed; empty where there is none."""
    role_source: RoleSource = RoleSource.NONE
    separately: bool = False
    """True under 分别牵头, 分别负责: each for its own part."""
    position: int = 0
    """Place in the attribution's printed order, counted from 0; it never implies a lead."""
    collective: bool = False
    """True for a class of bodies; the same as `kind` CLASS."""
    kind: PartyKind = PartyKind.DEPARTMENT
    rule: Span | None = None
    """Sentence of the document-wide rule that gave the role; None where no rule did."""


@lean
@frozen
class Person:
    """A person or post named in an attribution（责任人）: never a body."""

    name: str
    label: str
    """Label or verb beside it, as printed: 「牵头领导」."""
    span: Span


@lean
@frozen
class Attribution:
    """One attribution of responsibility（责任分工）."""

    raw: str
    """The text at `location`: a bracket with its brackets, a labelled line, or a bare line."""
    location: Location
    """In a table the row's own cells. Bodies of a merged cell that began above stand outside of it, and so
    do those that 「同上」 refers to."""
    parties: tuple[Party, ...]
    open_ended: bool = False
    """True where 「等」 leaves the list open: bodies that are not named may belong to it."""
    open_roles: tuple[Role, ...] = ()
    """The roles whose list is open."""
    by_duty: bool = False
    """True where 按职责分工 is printed or carried on from another attribution."""
    by_duty_rule: Span | None = None
    """The sentence that carried 按职责分工 here (「下同」); None where it is printed here or absent."""
    deadline: str | None = None
    """The time inside the attribution, as printed."""
    due: str | None = None
    """The deadline as a typed value: an ISO date, 「2025」, 「2025-10」, a period or 「continuing」;
    None where unclear."""
    persons: tuple[Person, ...] = ()
    tags: tuple[str, ...] = ()
    """Attributes of the target inside the bracket, such as 约束性指标."""
    residue: tuple[Span, ...] = ()
    """What was not understood; reported as RM303."""
    closes: Span | None = None
    """The stretch of text that it closes, back to the previous attribution or the item's label."""


@lean
@frozen
class Target:
    """A target of the task's own text（工作目标）, such as 「到2027年，引育2家以上…」."""

    text: str
    span: Span
    time: str
    """The time as printed: 「到2027年」; empty where the source gives the target without one."""
    due: str | None = None
    """The time as a typed value, as in `Attribution.due`; None where unclear."""


@frozen
class InferredParty:
    """A body that a rule of the whole document adds to a task（推定责任单位）."""

    party: Party
    rule: Span
    """The sentence that adds it."""


@frozen
class Remark:
    """A cell of a table's row in a column of another kind（其他栏目）: 进展情况, 备注, an unknown one."""

    heading: str
    """The column's heading as printed, without white space."""
    text: str
    span: Span


@lean
@frozen
class Task:
    """A numbered unit of work（任务条目）: an item of the text, or a row of a table."""

    id: str
    """Readable, ASCII, unique in the document: 「T2-1」 is item 1 of section 2."""
    label: str
    """Label as printed; empty where the item carries no number."""
    title: str
    path: tuple[str, ...]
    """Enclosing headings from the outside in, each as `heading` gives its own."""
    text: str
    """The task's own text: the heading with what follows, attributions included; of a table its row."""
    location: Location
    """From the label to the end of `text`."""
    attributions: tuple[Attribution, ...] = ()
    inherited: tuple[Attribution, ...] = ()
    """Attributions of enclosing headings, where the task has none of its own."""
    inferred: tuple[InferredParty, ...] = ()
    targets: tuple[Target, ...] = ()
    item: int | None = None
    """Index of its item in the outline; None where the task carries no number, and for rows of tables."""
    remarks: tuple[Remark, ...] = ()
    """Only in tables."""

    @property
    def heading(self) -> str:
        """Label and title in one line（标题）, such as 「（一）修桥」 and 「2.1 修桥」."""
        return heading_line(self.label, self.title)


make_party, make_attribution, make_task = maker(Party), maker(Attribution), maker(Task)
