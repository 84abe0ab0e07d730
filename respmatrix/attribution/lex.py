"""Cut an attribution into the pieces that the grammar reads（切分）.

Grammar, on cleaned text; every character belongs to exactly one piece:

    attribution = item { separator item }
    item        = label | class-list | chunk
    chunk       = [lead-in] bodies [role] | deadline | tag | rule | person | nothing
    bodies      = body { [open] (joiner | cowork) body } [open]

A separator inside a bracket, or inside a class under one 各, separates nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.piece import Piece, TokenKind
from respmatrix.attribution.stretch import (
    ROLE_TAIL,
    begins_body,
    duty_of_one,
    glued,
    has_level,
    is_body,
    name_of,
    open_end,
    unknown,
)
from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies, classes, phrases, regions, roles

_SEPARATORS = frozenset("、,;。\t")
_LONGEST_CHUNK = 120
_LONGEST_LABEL = 24
_SHORTEST_TIME = 3
_SHORTEST_GLUED = 8
_LABEL = re.compile(
    rf"(?P<role>{roles.ROLE_LABEL}):|(?P<person>{roles.PERSON_LABEL}):"
    rf"|(?P<deadline>{roles.DEADLINE_LABEL}):|(?P<part>{phrases.PART_LABEL}):|(?P<other>[一-龥]{{2,10}}):"
)
_RULE = re.compile(
    f"(?:{phrases.RESPONSIBLE_LEADS}|{phrases.ADDS_PARTY}|{phrases.FIRST_LEADS}|{phrases.MARKED_LEAD}|{phrases.SAME_BELOW})"
    "(?=$|[,;。、])"
)
_CLASS_LIST = re.compile(
    rf"(?:{classes.SEVERAL_LEVELS}|{classes.CLASS_LIST}|{classes.TWO_LEVELS})(?=$|[、,;。\t]|{phrases.OPEN_LIST}|{roles.VERB_PHRASE}|{phrases.JOINERS}|会同)"
)
_JOINED_CLASS = re.compile(rf"(?P<joiner>{phrases.JOINERS})(?P<listed>{_CLASS_LIST.pattern})")
_CHUNK = re.compile(
    r"(?:[^、,;。\t()“]|“(?:[^“”、]{1,12}、[^“”]{1,12}”)?"
    r"|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+"
)
_DUTY_TAIL = re.compile(f"{roles.DUTY}$")
_BALANCED = re.compile(r"[^()]*(?:\([^()]*\)[^()]*)*")
_TELL = frozenset({TokenKind.ROLE, TokenKind.LABEL})
_UNREAD = frozenset({TokenKind.UNKNOWN, TokenKind.RESIDUE})
_GOES_ON = _UNREAD | {TokenKind.STEM, TokenKind.ROLE, TokenKind.OPEN, TokenKind.SEPARATOR}
"""What a part behind 「、」 may hold that goes on with what a duty is about."""
_COWORK = re.compile(f"(?!{roles.NO_COWORK})(?:{roles.COWORK})(?=.)")
_CLAUSES = (",", ";")
_DEADLINE = re.compile(phrases.DEADLINE)
_TIME_GOES_ON = re.compile(f"{phrases.GOES_ON}(?=$|[,;。])")
_DEADLINE_TAIL = re.compile(r"[于在到]?(?:20\d\d[年.-]|\d{1,2}月|年[内底]).*$")
_TAG = re.compile(phrases.TAG)
_PERSON = re.compile(phrases.PERSON)
_LEAD_IN = re.compile(phrases.LEAD_IN)
_JOINED_STEMS = "|".join(
    sorted((stem for stem in bodies.STEMS if re.search("[和与及]", stem)), key=len, reverse=True)
)
_INNER = re.compile(
    rf"(?:{regions.PLACES_WITH_JOINERS}|{_JOINED_STEMS}|{bodies.COMMITTEE_WITH}(?={bodies.GOVERNMENT}))|(?P<open>{phrases.OPEN_LIST})|(?P<cowork>{roles.COWORK})|(?P<joiner>{phrases.JOINERS})"
    rf"|(?P<role>{roles.VERB_PHRASE})|\([^()]*(?:\([^()]*\)[^()]*)*\)"
)
_MARKS = {
    "open": TokenKind.OPEN,
    "cowork": TokenKind.COWORK,
    "joiner": TokenKind.SEPARATOR,
    "role": TokenKind.ROLE,
}
_SEVERAL = re.compile(
    rf"({bodies.PARTY_COMMITTEE})(?:{bodies.LEVEL})(?:人民)?政府|(?:[省市县区州][直级])?(?:各(?!级|类)[^各]{{1,10}}){{2,3}}"
)
_EACH = re.compile("(?:^[^各]+)?各[^各]+")
_BARE_LABEL = re.compile(roles.BARE_LABEL)
_LABEL_BEHIND = re.compile(f"(?:{roles.ROLE_LABEL}|{roles.PERSON_LABEL}|{roles.DEADLINE_LABEL})$")
_OWN_ASIDE = re.compile(
    rf"\((?:(?:(?:{roles.PERSON_LABEL}|{phrases.POST}):)?(?P<person>{phrases.PERSON}|{phrases.PERSON_NAME})(?:{phrases.CONTACT})?"
    rf"|(?P<time>{phrases.DEADLINE}))\)$"
)
"""A person or a time in the bracket of one body."""
_ASIDES = {"person": TokenKind.PERSON, "time": TokenKind.DEADLINE}
_PERSON_BEHIND = re.compile(f"(?:[一-龥]某某?|{phrases.PERSON_NAME})$")
_OWN_ROLE = re.compile(
    rf"\((?:(?:{roles.VERB_PHRASE})(?:单位|部门)?|责任(?:单位|部门)|(?:主要)?(?:负责|牵头|配合|协助|指导|监督)[一-龥、]{{2,20}})\)$"
)
_LABEL_KINDS = {
    "role": TokenKind.LABEL,
    "person": TokenKind.PERSON_LABEL,
    "deadline": TokenKind.DEADLINE_LABEL,
    "part": TokenKind.LEAD_IN,
    "other": TokenKind.TEXT_LABEL,
}
_UNDER_LABEL = {
    TokenKind.PERSON_LABEL: TokenKind.PERSON,
    TokenKind.DEADLINE_LABEL: TokenKind.DEADLINE,
    TokenKind.TEXT_LABEL: TokenKind.TEXT,
}


def pieces(text: str) -> list[Piece]:
    """Return the pieces of cleaned `text` in order, without gap or overlap. Linear in its length."""
    found: list[Piece] = []
    position, end = 0, len(text)
    under: TokenKind | None = None
    has_label = ":" in text
    has_rule = any(sign in text for sign in phrases.RULE_SIGNS)
    while position < end:
        if text[position] in _SEPARATORS:
            found.append((TokenKind.SEPARATOR, position, position + 1))
            if text[position] in ";\t" and under is not TokenKind.TEXT:
                under = None
            position += 1
            continue
        near = position + _LONGEST_LABEL
        label = _LABEL.match(text, position, near) if has_label and ":" in text[position:near] else None
        if label and label["other"] and _before_label(label[0]) != label[0]:
            label = None  # 「各社区完成时限：」 holds a body and a label
        if has_label and (label is None or label["other"]) and (told := duty_of_one(text, position)):
            found.extend(told)
            position = told[-1][2]
            continue
        if label and label.lastgroup:
            kind = _LABEL_KINDS[label.lastgroup]
            under = _UNDER_LABEL.get(kind)
            found.append((kind, position, label.end()))
            position = label.end()
            continue
        position = _item(text, position, under, found, has_rule=has_rule)
    return found


def _item(text: str, position: int, under: TokenKind | None, found: list[Piece], *, has_rule: bool) -> int:
    """Append the pieces of the item at `position`; return where the next one begins."""
    if under is None:
        rule = _RULE.match(text, position) if has_rule else None
        if rule:
            found.append((TokenKind.RULE, position, rule.end()))
            return rule.end()
        listed = _CLASS_LIST.match(text, position, position + _LONGEST_CHUNK)
        if listed:
            found.append((TokenKind.NAME, position, listed.end()))
            return listed.end()
    chunk = _CHUNK.match(text, position)
    if chunk is None and text.startswith(")(", position):  # of two brackets, one behind the other
        found.append((TokenKind.SEPARATOR, position, position + 2))
        return position + 2
    if chunk is None:  # a bracket that has no partner
        found.append((TokenKind.RESIDUE, position, position + 1))
        return position + 1
    word, end = chunk[0], chunk.end()
    if text[end : end + 1] == "," and under is None and _DEADLINE.fullmatch(word):
        further = _TIME_GOES_ON.match(text, end)
        if further:  # 「2018年6月底前，并长期坚持」
            found.append((TokenKind.DEADLINE, position, further.end()))
            return further.end()
    if ":" in word:
        word = _before_label(word)
        end = position + len(word)
    label = _BARE_LABEL.match(word)
    if label and (
        is_body(word[label.end() :]) or (word[label.end() - 1] in "为是" and kind_of(word[label.end() :]))
    ):
        found.append((TokenKind.LABEL, position, position + label.end()))
        return position + label.end()
    together = _COWORK.match(word) if text[position - 1 : position] in _CLAUSES else None
    if together and under is None and _chunk(word[together.end() :])[0][0] is TokenKind.NAME:
        found.append((TokenKind.COWORK, position, position + together.end()))
        return position + together.end()
    if under is not None:
        if word in phrases.EMPTY_VALUES:
            under = TokenKind.NOTHING
        elif under is TokenKind.PERSON and _DEADLINE.fullmatch(word):  # 「责任人：张三，2026年6月底前」
            under = TokenKind.DEADLINE
        found.append((under, position, end))
        return end
    if len(word) > _LONGEST_CHUNK:
        found.append((TokenKind.RESIDUE, position, end))
        return end
    joined = (
        _JOINED_CLASS.search(text, position, end + _LONGEST_CHUNK) if text[end : end + 1] == "、" else None
    )
    if joined and not joined.start() < end < joined.end():
        joined = None
    if joined:  # 「市财政局和各县（市）、区政府」
        word, end = text[position : joined.start()], joined.end()
    if word:  # 「、与各县、区」 begins with the joiner
        found.extend([(kind, position + start, position + stop) for kind, start, stop in _chunk(word)])
        if found[-1][0] is TokenKind.DUTY and not joined:
            end = _duty_end(text, end)
            found[-1] = (TokenKind.DUTY, found[-1][1], end)
    if joined:
        found.append((TokenKind.SEPARATOR, *joined.span("joiner")))
        found.append((TokenKind.NAME, *joined.span("listed")))
    return end


def _duty_end(text: str, end: int) -> int:
    """Return where what a duty is about ends: 「负责交通疏导、治安维护」 goes on over 「、」 up to a body."""
    while text[end : end + 1] == "、":
        part = _CHUNK.match(text, end + 1)
        if part is None or any(kind not in _GOES_ON for kind, _, _ in _chunk(part[0])):
            break
        end = part.end()
    return end


def _before_label(word: str) -> str:
    """Return what stands before the label that runs on without a separator: 「市教育局完成时限:12月底」."""
    colon = word.index(":")
    if word.count("(", 0, colon) != word.count(")", 0, colon):
        return word
    first = max(1, colon - _LONGEST_LABEL)
    starts = [start for start in range(first, colon) if _LABEL_BEHIND.match(word, start, colon)]
    if not starts:
        return word
    return word[: next((start for start in reversed(starts) if kind_of(word[:start])), starts[0])]


@lru_cache(maxsize=16384)
def _chunk(word: str) -> tuple[Piece, ...]:
    """Return the pieces of one chunk: a stretch without separators outside brackets."""
    end = len(word)
    if word in phrases.EMPTY_VALUES or word in phrases.STATUSES:
        return ((TokenKind.NOTHING, 0, end),)
    for pattern, kind in ((_DEADLINE, TokenKind.DEADLINE), (_TAG, TokenKind.TAG)):
        if pattern.fullmatch(word):
            return ((kind, 0, end),)
    timed = _timed(word)
    if timed:
        return timed
    own = _OWN_ROLE.search(word) if word[-1] == ")" else None
    if own and kind_of(word[: own.start()]):
        return ((TokenKind.NAME, 0, own.start()), (TokenKind.OWN_ROLE, own.start(), end))
    if word[-1] == ")" and (nested := _nested(word)):
        return nested
    role = ROLE_TAIL.search(word) if kind_of(word) is None and word not in bodies.STEMS else None
    head, behind = role.span("role") if role else (end, end)
    found = _bodies(word[:head]) if head else []
    if found and found[-1][0] in _UNREAD and (told := _told(word)):
        return told
    if role is None and any(kind is TokenKind.ROLE and word[a:b] in roles.TRANSITIVE for kind, a, b in found):
        return ((TokenKind.RESIDUE, 0, end),)
    if role:
        found.append((TokenKind.ROLE, head, behind))
        if role["deadline"]:
            found.append((TokenKind.DEADLINE, behind, end))
    return tuple(found)


def _nested(word: str) -> tuple[Piece, ...] | None:
    """Return the pieces of a body and of others in its bracket that help: 「市教育局（市财政局配合）」."""
    opening = word.find("(")
    inner = word[opening + 1 : -1]
    label = _LABEL.match(inner) if ":" in inner else None
    told = label["role"] if label else ":" not in inner and ROLE_TAIL.search(inner, 1)
    if not told or not _BALANCED.fullmatch(inner):
        return None
    within = pieces(inner)
    kinds = {kind for kind, _, _ in within}
    if kinds.isdisjoint(_TELL) or TokenKind.NAME not in kinds or not kinds.isdisjoint(_UNREAD) or not opening:
        return None
    ahead = _chunk(word[:opening])
    if ahead[0][0] is not TokenKind.NAME or not _UNREAD.isdisjoint(kind for kind, _, _ in ahead):
        return None
    start = opening + 1
    return (
        *ahead,
        (TokenKind.SEPARATOR, opening, start),
        *((kind, start + first, start + last) for kind, first, last in within),
        (TokenKind.SEPARATOR, len(word) - 1, len(word)),
    )


def _told(word: str) -> tuple[Piece, ...] | None:
    """Return the pieces of bodies with a duty that says what it is about: 「市财政局负责资金保障」."""
    duty = _DUTY_TAIL.search(word, 2)
    if duty is None or is_body(word[duty.end("verb") :]):
        return None
    ahead = _bodies(word[: duty.start()])
    if any(kind in _UNREAD for kind, _, _ in ahead):
        return None
    return (*ahead, (TokenKind.DUTY, duty.start(), len(word)))


def _timed(word: str) -> tuple[Piece, ...] | None:
    """Return the pieces of a body with a time right behind it: 「市教育局于2024年6月底前（负责）完成」."""
    time = _DEADLINE_TAIL.search(word)
    if time is None or not time.start() or kind_of(word[: time.start()]) is None:
        return None
    name = (TokenKind.NAME, 0, time.start())
    if _DEADLINE.fullmatch(time[0]):
        return (name, (TokenKind.DEADLINE, time.start(), len(word)))
    moment, role = _DEADLINE.match(word, time.start()), ROLE_TAIL.search(word)
    if moment and role and role.start() <= moment.end() <= role.end():
        return (
            name,
            (TokenKind.DEADLINE, time.start(), moment.end()),
            (TokenKind.ROLE, moment.end(), len(word)),
        )
    return None


def _bodies(head: str) -> list[Piece]:
    """Return the pieces of the bodies in front of a role phrase."""
    found: list[Piece] = []
    start = 0
    time = _DEADLINE.match(head)
    if time and kind_of(head) is None:
        if time.end() == len(head):
            return [(TokenKind.DEADLINE, 0, time.end())]
        if kind_of(head[time.end() :]):
            found.append((TokenKind.DEADLINE, 0, time.end()))
            start = time.end()
        elif head[0].isdigit() and time.end() >= _SHORTEST_TIME:  # 「2025年底前出台方案」
            return [(TokenKind.DEADLINE, 0, time.end()), (TokenKind.TEXT, time.end(), len(head))]
    lead_in = _LEAD_IN.match(head, start)
    if lead_in and lead_in.end() < len(head):
        found.append((TokenKind.LEAD_IN, start, lead_in.end()))
        start = lead_in.end()
    if _PERSON.fullmatch(head, start, head.find("(", start) if head[-1] == ")" else len(head)):
        return [*found, (TokenKind.PERSON, start, len(head))]
    marks = [mark for mark in _INNER.finditer(head, start) if mark.lastgroup]
    for index, mark in enumerate(marks):
        if mark.start() < start:
            continue
        left, rest = head[start : mark.start()], marks[index + 1 :]
        kind = name_of(left) if left else TokenKind.NAME
        if kind is None and unknown(left) is TokenKind.UNKNOWN:  # 「某某大等高校」, 「某某大和市教育局」
            known = mark["open"] or (mark["joiner"] and begins_body(head, mark.end(), rest, has_level))
            kind = TokenKind.UNKNOWN if known else None
        if kind is None or (kind is TokenKind.STEM and mark["joiner"] and begins_body(head, start, rest)):
            continue  # 「市自然资源和规划局」 is one name
        if mark["role"] and not (
            kind is TokenKind.NAME and left and begins_body(head, mark.end(), rest, is_body)
        ):
            continue  # 「市政府督查室」 is one name, 「市教育局牵头市财政局」 two
        if (mark["cowork"] or mark["joiner"]) and not begins_body(head, mark.end(), rest):
            continue
        if mark["cowork"] and not left:
            continue  # 会同 is a county too
        if left:
            found.append((kind, start, mark.start()))
        start = open_end(head, mark, rest) if mark["open"] else mark.end()
        found.append((_MARKS[mark.lastgroup or ""], mark.start(), start))
    if start < len(head):
        found.extend(_last(head, start))
    return found


def _last(head: str, start: int) -> list[Piece]:
    """Return the last body of `head`, from `start` on, and what stands behind it without a separator.

    That is another body, 「市委市政府」, 「各地区各部门」, or a person, 「县民政局 王某」, 「（李某）」.
    """
    word, end = head[start:], len(head)
    if len(word) >= _SHORTEST_GLUED and (joined := glued(word)):
        return [(TokenKind.NAME, start + first, start + last) for first, last in joined]
    own = _OWN_ASIDE.search(word) if word[-1] == ")" else None
    if own and own.lastgroup and kind_of(word[: own.start()]) and kind_of(own[own.lastgroup]) is None:
        first, last = own.span(own.lastgroup)
        return [
            (TokenKind.NAME, start, start + own.start()),
            (TokenKind.SEPARATOR, start + own.start(), start + first),
            (_ASIDES[own.lastgroup], start + first, start + last),
            (TokenKind.SEPARATOR, start + last, end),
        ]
    several = _SEVERAL.fullmatch(word)
    if several and several[1]:
        behind = start + several.end(1)
        return [(TokenKind.NAME, start, behind), (TokenKind.NAME, behind, end)]
    if several and all(kind_of(each[0]) for each in _EACH.finditer(word)):
        return [(TokenKind.NAME, start + each.start(), start + each.end()) for each in _EACH.finditer(word)]
    kind = name_of(word)
    person = None if kind else _PERSON_BEHIND.search(word, 2)
    if person and kind_of(word[: person.start()]) is PartyKind.DEPARTMENT:
        behind = start + person.start()
        return [(TokenKind.NAME, start, behind), (TokenKind.PERSON, behind, end)]
    return [(kind or unknown(word), start, end)]
