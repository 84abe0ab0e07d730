"""Write a typed attribution back as house-style Chinese（责任分工还原为文字）.

Of several wordings, the plainest that the grammar reads back to the same meaning is written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Literal

from respmatrix.attribution.judging.accept import judge
from respmatrix.attribution.judging.candidate import whole
from respmatrix.attribution.phrase.reading import Accepted, Reading
from respmatrix.attribution.wording import deadline_of, persons_of, runs_of
from respmatrix.model import Attribution, Party, Role
from respmatrix.text import fold
from respmatrix.vocabulary import wording


def unparse_attribution(attribution: Attribution, *, style: Literal["bracket", "label"] = "bracket") -> str:
    """Write `attribution` as text that reads back to the same meaning（还原责任分工）.

    Kept are the bodies with their roles, 等, 按职责分工, 分别, the deadline as printed, persons and
    kinds of target. Every body has its full name, for names are told apart by what they say, so that
    a level is never left out again; a role that a rule of the whole document gave is written out.
    The punctuation is full-width; brackets inside a name stay as they are printed.
    What was not understood (`residue`) and rules such as 「下同」 are not written.

    Where the plain wording would be read otherwise, another is chosen: 「，」 between two bodies that
    one list would change, a verb for each of them where it would not reach back, or labels inside
    the bracket. A value that no wording can carry (a body with no name, a kind of target that the
    grammar does not know) is written in the plain wording; nothing is raised.

    Args:
        attribution: as parsed, edited with `attrs.evolve`, or made by hand; positions are not looked at.
        style: "bracket" for one bracket, the bodies in their order; "label" for labelled lines
            without a final line break, the roles in the order of tables. Bodies keep their order
            within a role in both; across roles they may change places in "label" only.

    >>> from respmatrix import parse_attribution
    >>> attribution, _ = parse_attribution("(由市财政局牵头,市商务局、教育局等部门配合,2025年底前完成)")
    >>> print(unparse_attribution(attribution))
    （市财政局牵头，市商务局、市教育局等部门配合，2025年底前完成）
    >>> print(unparse_attribution(attribution, style="label"))
    牵头单位：市财政局
    配合单位：市商务局、市教育局等部门
    完成时限：2025年底前完成
    """
    wordings = _lines(attribution) if style == "label" else _brackets(attribution)
    plainest = ""
    for text in wordings:
        plainest = plainest or text
        if _means(text, attribution):
            return text
    return plainest


def _brackets(attribution: Attribution) -> Iterator[str]:
    """Yield the wordings in one bracket, the plainest first."""
    runs = runs_of(attribution)
    open_words = wording.OPEN if any(run.is_open for run in runs) else wording.OPEN[:1]
    has_labels = any("：" in person for person in persons_of(attribution, labelled=False))
    for labelled, split, open_word in product((has_labels, not has_labels), (False, True), open_words):
        persons = persons_of(attribution, labelled=labelled)
        deadline = deadline_of(attribution, labelled=labelled)
        if labelled:
            written = [run.with_label(open_word, split=split) for run in runs]
        else:
            written = [run.with_verb(open_word, split=split) for run in runs]
        text = ""
        for part in (*attribution.tags, *persons, *written, *deadline):
            # A label reaches up to the next 「；」, so one stands on both sides of it.
            mark = "；" if "：" in part or "：" in text.rpartition("；")[2] else "，"
            text += (mark if text else "") + part
        yield f"（{text}）"


def _lines(attribution: Attribution) -> Iterator[str]:
    """Yield the wordings in labelled lines, the plainest first."""
    runs = sorted(runs_of(attribution), key=lambda run: list(Role).index(run.role))
    open_words = wording.OPEN if any(run.is_open for run in runs) else wording.OPEN[:1]
    persons = persons_of(attribution, labelled=True)
    deadline = deadline_of(attribution, labelled=True)
    head = ("，".join(attribution.tags),) if attribution.tags else ()
    for end, split, open_word in product(("\n", "；\n"), (False, True), open_words):
        listed = [run.with_label(open_word, split=split) for run in runs]
        yield end.join((*head, *persons, *listed, *deadline))


def _means(text: str, attribution: Attribution) -> bool:
    """Tell whether `text` is read back as what `attribution` means."""
    candidate = whole(text)
    verdict = judge(text, candidate, level=None) if candidate else None
    return isinstance(verdict, Accepted) and _is_same(verdict.reading, attribution)


def _is_same(reading: Reading, attribution: Attribution) -> bool:
    listed = {party.role for party in attribution.parties}
    opened = {role for role in attribution.open_roles if role in listed}
    return (
        _by_role(reading.parties) == _by_role(attribution.parties)
        and bool(reading.open_roles) == attribution.open_ended
        and (not opened or set(reading.open_roles) == opened)
        and reading.by_duty == attribution.by_duty
        and _plain(reading.deadline) == _plain(attribution.deadline)
        and [person.name for person in reading.persons] == [person.name for person in attribution.persons]
        and Counter(reading.tags) == Counter(attribution.tags)
        and not reading.residue
    )


def _by_role(parties: tuple[Party, ...]) -> list[list[tuple[str, bool]]]:
    """Return names and whether each acts separately, by role.

    Whether a bare 「区政府」 is a class depends on the issuer's level, which is not asked for here.
    """
    return [[(party.name, party.separately) for party in parties if party.role is role] for role in Role]


def _plain(deadline: str | None) -> str:
    return "".join(fold(deadline or "").split())
