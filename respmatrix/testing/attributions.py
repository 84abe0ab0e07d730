"""Attributions with what they mean（责任分工的生成策略）."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st

from respmatrix.model import Attribution, Role
from respmatrix.testing.names import LEVELS, collectives, departments, elsewhere, names
from respmatrix.text import fold


@frozen
class Reading:
    """What an attribution means, positions apart（读法）."""

    parties: tuple[tuple[str, Role, bool], ...]
    """Name with half-width punctuation, role, and whether it is a class; in printed order."""
    open_ended: bool = False
    by_duty: bool = False
    deadline: str | None = None

    @classmethod
    def of(cls, attribution: Attribution) -> Reading:
        """Return the meaning of a parsed attribution."""
        deadline = attribution.deadline
        return cls(
            tuple((fold(party.name), party.role, party.collective) for party in attribution.parties),
            attribution.open_ended,
            attribution.by_duty,
            None if deadline is None else "".join(fold(deadline).split()),
        )


@frozen
class WrittenAttribution:
    """A text and what it means（原文与读法）."""

    text: str
    """A bracket with its brackets, or labelled lines."""
    reading: Reading
    level: str
    """Level of the issuer: 「市」."""


@frozen
class _Group:
    """A list of bodies as printed, with full names."""

    text: str
    bodies: tuple[tuple[str, bool], ...]
    is_open: bool

    def parties(self, role: Role) -> tuple[tuple[str, Role, bool], ...]:
        return tuple((fold(name), role, collective) for name, collective in self.bodies)


@st.composite
def _group(draw: st.DrawFn, level: str) -> _Group:
    """Draw 「A、B及C」 with some levels elided, a class of bodies at the end, or 等部门."""
    full = draw(st.lists(names(level), min_size=1, max_size=4, unique=True))
    printed = [full[0]]
    # A level can be elided after a name that begins with it: 「省财政厅、教育厅」.
    has_level = full[0].startswith(level) and full[0] not in elsewhere(level)
    elidable = st.lists(departments(level), max_size=2 * has_level, unique=True)
    for stem in draw(elidable):
        if level + stem not in full:
            elide = draw(st.booleans())
            full.insert(len(printed), level + stem)
            printed.append(stem if elide else level + stem)
    printed += full[len(printed) :]
    bodies = [(name, False) for name in full]
    text = "、".join(printed)
    is_open = draw(st.booleans())
    if is_open:
        more = draw(st.integers(len(full) + 1, 30))
        text += draw(st.sampled_from(("等部门", "等单位", "等有关部门", "等", f"等{more}个部门")))
    if draw(st.booleans()):
        collective = draw(collectives(level))
        # 「等及各区」 is not written: a bare 等 is followed by a comma.
        text += ("，" if text.endswith("等") else draw(st.sampled_from(("及", "、", "，")))) + collective
        bodies.append((collective, True))
    return _Group(text, tuple(bodies), is_open)


_DUTY = "按职责分工负责"


@st.composite
def _listed(draw: st.DrawFn, level: str) -> tuple[str, Reading]:
    """Draw a list that is answerable as a whole: 「A、B按职责分工负责」."""
    group = draw(_group(level))
    verb = draw(st.sampled_from(("", "负责", _DUTY, "按照职责分工负责")))
    return group.text + verb, Reading(
        group.parties(Role.RESPONSIBLE), group.is_open, by_duty="职责分工" in verb
    )


_LATER = (
    *((_DUTY, Role.RESPONSIBLE), ("负责", Role.RESPONSIBLE), ("负责落实", Role.RESPONSIBLE)),
    *(("配合", Role.SUPPORT), ("参与", Role.SUPPORT), ("协助", Role.SUPPORT)),
    *(("监督", Role.GUIDE), ("督导", Role.GUIDE)),
)


@st.composite
def _led(draw: st.DrawFn, level: str) -> tuple[str, Reading]:
    """Draw 「A、B牵头，C、D按职责分工负责，E监督」."""
    leads = draw(st.lists(names(level), min_size=1, max_size=2, unique=True))
    text = "、".join(leads) + ("分别牵头" if len(leads) > 1 and draw(st.booleans()) else "牵头")
    parties = tuple((fold(lead), Role.LEAD, False) for lead in leads)
    is_open = by_duty = False
    for verb, role in draw(st.lists(st.sampled_from(_LATER), min_size=1, max_size=3)):
        group = draw(_group(level))
        text += draw(st.sampled_from("，；")) + group.text + verb
        parties += group.parties(role)
        is_open = is_open or group.is_open
        by_duty = by_duty or verb == _DUTY
    return text, Reading(parties, is_open, by_duty)


@st.composite
def _joined(draw: st.DrawFn, level: str) -> tuple[str, Reading]:
    """Draw 「A会同B、C负责」, and 「A，B、C配合」, whose verb does not reach the opening body."""
    first = draw(names(level))
    others = "、".join(rest := draw(st.lists(names(level), min_size=1, max_size=3, unique=True)))
    text, role = draw(
        st.sampled_from(
            (
                *((f"{first}会同{others}", Role.LEAD), (f"{first}会同{others}负责", Role.LEAD)),
                (f"{first}，{others}配合", Role.RESPONSIBLE),
            )
        )
    )
    supports = tuple((fold(name), Role.SUPPORT, False) for name in rest)
    return text, Reading(((fold(first), role, False), *supports))


@st.composite
def _labelled(draw: st.DrawFn, level: str, separator: str) -> tuple[str, Reading]:
    """Draw 「牵头单位：A；责任单位：B、C；配合单位：D」."""
    lead = draw(names(level))
    text = f"牵头单位：{lead}"
    parties: tuple[tuple[str, Role, bool], ...] = ((fold(lead), Role.LEAD, False),)
    is_open = False
    for label, role in (("责任单位", Role.RESPONSIBLE), ("配合单位", Role.SUPPORT)):
        if draw(st.booleans()):
            group = draw(_group(level))
            text += f"{separator}{label}：{group.text}"
            parties += group.parties(role)
            is_open = is_open or group.is_open
    return text, Reading(parties, is_open)


@st.composite
def _deadlines(draw: st.DrawFn) -> str:
    year = draw(st.integers(2020, 2035))
    return draw(st.sampled_from((f"{year}年底前", f"{year}年6月底前", f"{year}年10月底前完成", "持续推进")))


_BRACKETS = (("（", "）"), ("(", ")"), ("〔", "〕"), ("【", "】"))


@st.composite
def attributions(draw: st.DrawFn, level: str | None = None, *, lines: bool = True) -> WrittenAttribution:
    """Draw an attribution as documents print it, and what it means（责任分工）.

    Lists, 牵头…配合, and labels; levels elided; 等部门; classes of bodies; deadlines; every style
    of bracket. Two bodies may have the same name where a careless author would print them so.

    Args:
        draw: given by hypothesis.
        level: level of the issuer, one of `LEVELS`; any of them where None.
        lines: False draws brackets only, no labelled lines.
    """
    chosen = draw(st.sampled_from(LEVELS)) if level is None else level
    in_lines = lines and draw(st.booleans())
    separator = "\n" if in_lines else draw(st.sampled_from("；，"))
    labelled = _labelled(chosen, separator)
    text, reading = draw(
        labelled if in_lines else st.one_of(_listed(chosen), _led(chosen), _joined(chosen), labelled)
    )
    if draw(st.booleans()):
        deadline = draw(_deadlines())
        label = "完成时限：" if "单位：" in text else ""
        text += (separator if label else "，") + label + deadline
        reading = Reading(reading.parties, reading.open_ended, reading.by_duty, deadline)
    if not in_lines:
        opening, closing = draw(st.sampled_from(_BRACKETS))
        text = opening + text + closing
    return WrittenAttribution(text, reading, chosen)
