"""What the bodies, roles and rest of a reading tell（读法的征象）: whether they speak for an attribution."""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.attribution.names.function import function_called
from respmatrix.attribution.names.kind import is_office
from respmatrix.attribution.names.level import is_anchored, levels_of
from respmatrix.attribution.phrase.reading import Reading
from respmatrix.model import Party, PartyKind, Role
from respmatrix.text import fold
from respmatrix.vocabulary import bodies, classes, labels, offices, roles
from respmatrix.vocabulary.characters import simplify

_INSTITUTION = re.compile(f"(?:{bodies.INSTITUTIONS})$")
_BRANCH = re.compile(bodies.BRANCHES)
_OFFICIAL = re.compile(rf"(?:{classes.OFFICIAL})(?:\(.*\))?$")
_CHOSEN = re.compile(classes.CHOSEN)
_LABEL = re.compile(labels.ROLE_LABEL)
_NO_TASK = re.compile(roles.NO_TASK)
_MEMBER = re.compile(f"{labels.MEMBERS_LABEL}|{labels.CAME}")
_OF_WORKS = re.compile(labels.PROJECT_LABEL)
_BY_WHEN = frozenset("前底内成进")
"""How a time ends by which something is to be done; a signature has a day."""
_IN_CHARGE = re.compile(classes.IN_CHARGE)
_POINTERS = frozenset("—→")
_LEFT_OVER = 24
"""What may stand unread behind the bodies of a duty that closes a task; code points."""


def plain_name(party: Party) -> str:
    """Return the name of `party` half-width and simplified, as patterns are written."""
    return fold(simplify(party.name))


def says_whose(party: Party) -> bool:
    """Tell whether a name says its level or place; 「纪检监察机关负责查处」 tells how things are."""
    return is_anchored(plain_name(party))


def has_no_task(party: Party) -> bool:
    """Tell whether the role word of a body gives it nothing to do: 「各县区参照执行」."""
    return _NO_TASK.search(party.role_word) is not None


def is_called_as_label(party: Party) -> bool:
    """Tell whether a name is what labels say: 项目实施单位."""
    return _LABEL.fullmatch(party.name) is not None


def is_asked_for_help(party: Party) -> bool:
    """Tell whether a body is named by what it does, and for its help: 「增加编制（编制部门支持）」."""
    return party.kind is PartyKind.FUNCTION and party.role_word in roles.TRANSITIVE


def leads_with_others(reading: Reading) -> bool:
    """Tell whether it is said who leads and who does what beside: 「由市民政局牵头，市残联参加」."""
    given = {party.role for party in reading.parties if party.role_word}
    return Role.LEAD in given and len(given) > 1


def is_of_works(party: Party) -> bool:
    """Tell whether a body stands under a label of works: 建设单位."""
    return _OF_WORKS.fullmatch(party.role_word) is not None


def builds(party: Party) -> bool:
    """Tell whether a label of works names a company."""
    return is_of_works(party) and _INSTITUTION.search(party.name) is not None


def only_guides(reading: Reading) -> bool:
    """Tell whether all that is said is who watches over the work."""
    return all(party.role is Role.GUIDE for party in reading.parties)


def sits_in_group(party: Party) -> bool:
    """Tell whether a label says that a body belongs to a group or came: 「成员单位：…」, 「参加：…」."""
    return _MEMBER.fullmatch(party.role_word) is not None


def speaks_of_duty(reading: Reading) -> bool:
    """Tell whether a label that ends in 责任 has more behind it than bodies: 「主体责任：落实到位」."""
    return bool(reading.unsure or reading.residue) and all(
        party.role_word.endswith(labels.DUTY) and party.role_word != labels.DUTY for party in reading.parties
    )


def goes_by_function(party: Party) -> bool:
    """Tell whether a body is called by its level and function alone: 市财政."""
    return party.kind is PartyKind.FUNCTION and function_called(plain_name(party)) is not None


def bears_cost(reading: Reading) -> bool:
    """Tell whether no duty is given, but it is said who pays: 「（市财政承担）」."""
    return not reading.labelled and any(roles.BEARS in party.role_word for party in reading.parties)


def says_duty(reading: Reading) -> bool:
    """Tell whether the role words give duties: 牵头, 负责; 「（两部门联合推动）」 may tell what was done."""
    return reading.by_duty or any(map(_has_duty, reading.parties))


def gives_duty(reading: Reading) -> bool:
    """Tell whether more is said than who takes part: 「联合执法（公安等部门参与），…」 gives no duty."""
    return reading.by_duty or any(
        _has_duty(party) for party in reading.parties if party.role is not Role.SUPPORT
    )


def _has_duty(party: Party) -> bool:
    return any(word in party.role_word for word in roles.DUTY_WORDS)


def is_mostly_understood(reading: Reading) -> bool:
    """Tell whether what was read outweighs what was not, in pieces and in code points."""
    if len(reading.unsure) > len(reading.parties) - len(reading.unsure) and not reading.labelled:
        return False
    if not reading.residue:
        return True
    return len(reading.residue) <= len(reading.parties) and sum(map(len, reading.residue)) <= sum(
        len(party.span) for party in reading.parties
    )


def is_left_over(reading: Reading) -> bool:
    """Tell whether all that was not understood is a little behind the last of the bodies."""
    last = reading.parties[-1].span.end
    return not reading.unsure and (
        all(span.start > last for span in reading.residue) and sum(map(len, reading.residue)) <= _LEFT_OVER
    )


def is_bare_line(line: str, reading: Reading) -> bool:
    """Tell whether a line is nothing but bodies, known as such by a role word, or several in a list."""
    if reading.residue or reading.unsure or not _names_bodies(reading):
        return False
    if not reading.anchored and not (leads_with_others(reading) and are_offices(reading)):
        return False
    if reading.cued:
        return not _is_slogan(reading)
    timed = reading.deadline is not None and reading.deadline[-1] in _BY_WHEN and "  " not in line
    timed = timed and not reading.parties[0].span.start  # 「6月底前，市委党校」 tells when and where
    if timed and all(says_whose(party) and len(party.printed.split()) == 1 for party in reading.parties):
        return True  # 「市水利局，3月底前」, but not the row 「修渠 市水利局 3月底前」
    first = reading.parties[0]
    if all(party.collective and not _OFFICIAL.search(plain_name(party)) for party in reading.parties):
        return False  # 「规上工业企业、拟上市企业等」 are whom it is for
    return (first.collective or says_whose(first)) and len(reading.parties) > 1 and "、" in line


def _is_slogan(reading: Reading) -> bool:
    """Tell whether kinds of bodies work together, and none is said to be meant: 「市县统筹、部门配合」."""
    several = len({party.role_word for party in reading.parties}) > 1
    return several and all(
        party.collective and not _CHOSEN.search(plain_name(party).removeprefix("市县"))
        for party in reading.parties
    )


def is_list(reading: Reading) -> bool:
    """Tell whether a bracket without any role word lists public bodies."""
    known = len(reading.parties) - len(reading.unsure)
    if reading.residue or not reading.anchored or len(reading.unsure) * 2 > known:
        return False
    governments = any(party.name.endswith(bodies.GOVERNMENTS) for party in reading.parties)
    plain = [
        party
        for party in reading.parties
        if _is_administrative(plain_name(party))
        or (governments and party.kind is PartyKind.PLACE)  # 「瓯海区、温州湾新区管委会」
    ]
    if not plain or (plain[0] is not reading.parties[0] and len(plain) * 2 < known):
        return False
    return _names_bodies(reading) and not all(
        party.collective and not _is_chosen(plain_name(party)) for party in plain
    )


@lru_cache(maxsize=8192)
def _is_administrative(name: str) -> bool:
    """Tell whether `name` is a public body that is more than an example, as a university is."""
    institution = _INSTITUTION.search(name) is not None and not (_BRANCH.match(name) or levels_of(name))
    return is_anchored(name) and not institution


def _names_bodies(reading: Reading) -> bool:
    return any(party.kind is not PartyKind.PLACE for party in reading.parties)


def _is_chosen(name: str) -> bool:
    """Tell whether the name of a class says which bodies of administration are meant."""
    return _OFFICIAL.search(name) is not None and _CHOSEN.search(name) is not None


def are_offices(reading: Reading) -> bool:
    """Tell whether the offices of one body are named, one of them known by what it does.

    With a role word or a time the others need only the ending of an office; without one most are to be known.
    """
    if reading.residue or reading.unsure:
        return False
    names = [plain_name(party) for party in reading.parties if not party.collective]
    plain = [  # 「人力资源部、工会」, 「政策法规处、信息中心」
        name for name in names if name not in bodies.WHOLE_ORGANS and not name.endswith(offices.CENTRE)
    ]
    known = sum(map(is_office, plain))
    return known * 2 >= max(1, len(plain)) or (
        (reading.cued or reading.deadline is not None) and (known > 0 or any(map(_ends_as_office, plain)))
    )


def names_bodies_behind(mark: str, reading: Reading) -> bool:
    """Tell whether bodies are meant behind a mark: with their level or place, or several offices.

    One office alone stands behind a dash or an arrow: 「…——党政办」.
    """
    several = len(reading.parties) > 1 or mark in _POINTERS
    return reading.anchored or (several and are_offices(reading))


def _ends_as_office(name: str) -> bool:
    """Tell whether `name` ends in what is part of a body."""
    return name.endswith(offices.OFFICE_LAST_WORDS) and not name.endswith(offices.COMPANY)


def are_functions(reading: Reading) -> bool:
    """Tell whether departments are named by what they do alone: 「（残联、民政、财政部门，各镇）」."""
    others = [party for party in reading.parties if party.kind is not PartyKind.FUNCTION]
    several = len(reading.parties) > max(1, len(others))
    return several and not (reading.residue or reading.unsure) and all(map(_is_beside_functions, others))


def _is_beside_functions(party: Party) -> bool:
    name = plain_name(party)
    return _is_chosen(name) if party.collective else name in bodies.WHOLE_ORGANS


def are_classes(reading: Reading) -> bool:
    """Tell whether classes of bodies are listed, one of them by its field or as governments.

    「（铁路监管部门、铁路运输企业，县级以上地方人民政府）」
    """
    parties = reading.parties
    if len(parties) < 2 or reading.residue or reading.unsure:
        return False
    if not all(party.collective or party.kind is PartyKind.FUNCTION for party in parties):
        return False
    return any(_IN_CHARGE.search(plain_name(party)) for party in parties)


def names_several(reading: Reading) -> bool:
    """Tell whether at least two bodies of administration are named, and most of all that is said are."""
    parties = [party for party in reading.parties if party.span not in reading.unsure]
    plain = [
        party
        for party in parties
        if party.kind is PartyKind.DEPARTMENT and not _INSTITUTION.search(plain_name(party))
    ]
    return len(plain) > 1 and not reading.residue and len(plain) * 2 >= len(reading.parties)


def are_named(reading: Reading) -> bool:
    """Tell whether all are single bodies, companies and the like apart, or classes that say which of them."""
    if reading.residue or reading.unsure:
        return False
    return all(
        _is_chosen(plain_name(party))
        if party.collective
        else party.kind in (PartyKind.DEPARTMENT, PartyKind.PLACE)
        and not _INSTITUTION.search(plain_name(party))
        for party in reading.parties
    )
