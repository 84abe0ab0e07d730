"""Cut an attribution into the pieces that the grammar reads（切分）.

Grammar, on cleaned text; every character belongs to exactly one piece:

    attribution = item { separator item }
    item        = label | class-list | chunk
    chunk       = [lead-in] bodies [role] | deadline | tag | rule | person | nothing
    bodies      = body { [open] (joiner | cowork) body } [open]        (see `joined`)

A separator inside a bracket, or inside a class under one 各, separates nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.names.level import is_anchored
from respmatrix.attribution.phrase.behind import duty_of_one, timed, told
from respmatrix.attribution.phrase.joined import joined
from respmatrix.attribution.phrase.piece import UNREAD, Piece, TokenKind
from respmatrix.attribution.phrase.stretch import ROLE_TAIL, is_body
from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies, classes, deadlines, given, labels, phrases, roles

_ALL_OF_THEM = re.compile(f"(?:{given.ALL_OF_THEM})(?<=,)(?=由)")
"""「以上工作，由市水利局负责」: the comma parts nothing."""
_OPENS_ALL = frozenset(start[0] for start in given.STARTS)
_SEPARATORS = frozenset("、,;。\t")
_LONGEST_CHUNK = 120
"""What runs on longer without a separator is prose; code points."""
_LONGEST_RUN = 1000
"""So far ahead a label is looked for that ends a chunk; code points."""
_LONGEST_LABEL = 24
"""A label inside an attribution is no longer, its colon included; code points."""
_LONGEST_MODIFIER = 4
"""What is right in front of a label and no body is part of it, and no longer; code points."""
_LABEL = re.compile(
    rf"(?P<role>{labels.ROLE_LABEL}):|(?P<person>{labels.PERSON_LABEL}):"
    rf"|(?P<deadline>{labels.DEADLINE_LABEL}):|(?P<part>{phrases.PART_LABEL}):|(?P<other>[一-龥]{{2,10}}):"
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

_LONG_NAME = 6
"""A shorter name behind a label may go on with it: 责任单位办公室; code points."""
_BARE_LABEL = re.compile(labels.BARE_LABEL)
_NOUN_AND_END = tuple(f"{noun})" for noun in labels.GLUED_ENDS)
_MARKED_LABEL = re.compile(labels.MARKED_LABEL)
_NOUNS = labels.GLUED_ENDS
_SINGLE = (PartyKind.DEPARTMENT, PartyKind.PLACE, PartyKind.FUNCTION)
_ROLE_LABEL = re.compile(labels.ROLE_LABEL)
_LABEL_BEHIND = re.compile(f"(?:{labels.ANY_LABEL})$")
_RULE_WORDS = (
    f"(?:{phrases.NOTE})?(?:{phrases.RESPONSIBLE_LEADS}|{phrases.SOLE_LEADS}|{phrases.ADDS_PARTY}"
    f"|{phrases.SEPARATELY_LEADS}"
    f"|(?:{phrases.FIRST_LEADS}|{phrases.MARKED_LEAD})(?:[,;。、]?(?:{phrases.OTHERS})(?=$|[,;。、)]))?"
    f"|{phrases.UNSEEN_LEAD}|{phrases.SAME_BELOW})"
)
_RULE = re.compile(
    f"(?:{phrases.FIRST_LEADS}|{phrases.MARKED_LEAD})[,;。、]?{phrases.OTHERS_OPEN}|{_RULE_WORDS}(?=$|[,;。、])"
)
_RULE_ASIDE = re.compile(rf"\((?:{_RULE_WORDS}(?:[,;。、]|(?=\))))+\)$")
"""Rules in a bracket of their own: 「市财政局、市教育局负责（下同）」."""
_CLASS_LIST = re.compile(
    rf"(?:{classes.SEVERAL_LEVELS}|{classes.CLASS_LIST}|{classes.TWO_LEVELS})"
    rf"(?=$|[、,;。\t]|{phrases.OPEN_LIST}|{roles.VERB_PHRASE}|{phrases.JOINERS}|{roles.JOINED})"
)
_JOINED_CLASS = re.compile(rf"(?P<joiner>{phrases.JOINERS})(?P<listed>{_CLASS_LIST.pattern})")
_JOINED_OPEN = re.compile(
    rf"{phrases.OPEN_GOVERNMENTS}(?=$|[,;。]|{roles.VERB_PHRASE})"
    rf"|{phrases.OPEN_KINDS}(?=$|[及和、,;。]|{roles.VERB_PHRASE})"
)
_CHUNK = re.compile(
    r"(?:[^、,;。\t()“]|“(?:[^“”、]{1,12}、[^“”]{1,12}”)?"
    r"|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+"
)
"""Up to the next separator outside brackets; 「、」 within short quotes separates nothing either."""
_COWORK = re.compile(f"(?!{roles.NO_COWORK})(?:{roles.COWORK})(?=.)")
_CLAUSES = (",", ";")
_DEADLINE = re.compile(deadlines.DEADLINE)
_TIME_GOES_ON = re.compile(f"{deadlines.GOES_ON}(?=$|[,;。])")
_TAG = re.compile(phrases.TAG)
_OWN_ROLE = re.compile(rf"\((?:{roles.OWN_ROLE})\)$")
_OWN_ROLE_WITHIN = re.compile(rf"\((?:{roles.OWN_ROLE})\)(?=[一-龥])")
_BALANCED = re.compile(r"[^()]*(?:\([^()]*\)[^()]*)*")
_TELL = frozenset({TokenKind.ROLE, TokenKind.LABEL})
_GOES_ON = UNREAD | {TokenKind.STEM, TokenKind.ROLE, TokenKind.OPEN, TokenKind.SEPARATOR}
"""What a part behind 「、」 may hold that goes on with what a duty is about."""


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
        if label and label["other"] and (ahead := _before_label(label[0])) != label[0]:
            opens = under is None and _modifies(ahead)
            if opens and _ROLE_LABEL.fullmatch(label[0], len(ahead), len(label[0]) - 1):
                found.append((TokenKind.LABEL, position, label.end()))  # 「技术支撑单位：」
                position, under = label.end(), None
                continue
            label = None  # 「各社区完成时限：」 holds a body and a label
        if has_label and (label is None or label["other"]) and (duty := duty_of_one(text, position)):
            found.extend(duty)
            position = duty[-1][2]
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
    """Append the pieces of the item at `position`; return where the next one begins.

    Args:
        text: the cleaned attribution.
        position: where the item begins.
        under: what stands under the last label, where that is no label of a role.
        found: the pieces so far.
        has_rule: whether a rule of the whole document may stand in `text`.
    """
    if under is None and (known := _rule_or_class(text, position, has_rule=has_rule)):
        found.append(known)
        return known[2]
    if text[position] in _OPENS_ALL and under is None and (them := _ALL_OF_THEM.match(text, position)):
        found.append((TokenKind.LEAD_IN, position, them.end()))
        return them.end()
    chunk = _chunk_at(text, position)
    if chunk is None:
        found.append(_lone_bracket(text, position))
        return found[-1][2]
    word, end = chunk[0], chunk.end()
    if text[end : end + 1] == "," and under is None and _DEADLINE.fullmatch(word):
        further = _TIME_GOES_ON.match(text, end)
        if further:  # 「2018年6月底前，并长期坚持」
            found.append((TokenKind.DEADLINE, position, further.end()))
            return further.end()
    aside = _RULE_ASIDE.search(word) if has_rule and word[-1] == ")" else None
    if aside and aside.start():
        begin = position + aside.start()
        _item(text[:begin], position, under, found, has_rule=False)
        found.append((TokenKind.RULE, begin, end))
        return end
    if ":" in word:
        word = _before_label(word)
        end = position + len(word)
    opening = _label_or_cowork(text, position, word, under)
    if opening is None and under is None and word.endswith(_NOUNS) and (not found or _is_labelled(found)):
        opening = _label_and_mark(text, position, end)
    if opening:
        found.append(opening)
        return opening[2]
    if under is not None:
        found.append((_value(word, under), position, end))
        return end
    if len(word) > _LONGEST_CHUNK:
        found.append((TokenKind.RESIDUE, position, end))
        return end
    return _bodies(text, position, end, found)


def _chunk_at(text: str, position: int) -> re.Match[str] | None:
    """Return what stands up to the next separator; of one with labels that run on, no more than is needed."""
    near = position + _LONGEST_RUN
    chunk = _CHUNK.match(text, position, near)
    if chunk is None or (chunk.end() == near and ":" not in chunk[0]):
        return _CHUNK.match(text, position)
    return chunk


def _rule_or_class(text: str, position: int, *, has_rule: bool) -> Piece | None:
    """Return the piece at `position` that may hold separators: a rule, or a class under one 各."""
    rule = _RULE.match(text, position) if has_rule else None
    if rule:
        return (TokenKind.RULE, position, rule.end())
    listed = _CLASS_LIST.match(text, position, position + _LONGEST_CHUNK)
    return (TokenKind.NAME, position, listed.end()) if listed else None


def _lone_bracket(text: str, position: int) -> Piece:
    """Return a bracket without a partner, or the two of brackets that stand one behind the other."""
    if text.startswith(")(", position):
        return (TokenKind.SEPARATOR, position, position + 2)
    return (TokenKind.RESIDUE, position, position + 1)


def _label_or_cowork(text: str, position: int, word: str, under: TokenKind | None) -> Piece | None:
    """Return what opens the chunk `word` and stands for itself: a label without colon, or 会同."""
    label = _BARE_LABEL.match(word)
    if label and _names_behind(word, label.end()):
        return (TokenKind.LABEL, position, position + label.end())
    together = _COWORK.match(word) if text[position - 1 : position] in _CLAUSES else None
    if together and under is None and _chunk(word[together.end() :])[0][0] is TokenKind.NAME:
        return (TokenKind.COWORK, position, position + together.end())
    return None


def _names_behind(word: str, end: int) -> bool:
    """Tell whether a body stands behind a label without colon: 「责任单位海关总署广东分署」."""
    name = word[end:]
    if is_body(name):
        return True
    if word[end - 1] in "为是":
        return kind_of(name) is not None
    role = ROLE_TAIL.search(name)
    name = name[: role.start()] if role else name
    return len(name) >= _LONG_NAME and kind_of(name) is PartyKind.DEPARTMENT and is_anchored(name)


def _is_labelled(found: Sequence[Piece]) -> bool:
    """Tell whether a label opens what was read so far, and a clause ends it."""
    return found[0][0] is TokenKind.LABEL and found[-1][0] is TokenKind.SEPARATOR


def _label_and_mark(text: str, position: int, end: int) -> Piece | None:
    """Return a label with the separator that stands in the place of its colon: 「责任单位、市教育局」."""
    behind = _CHUNK.match(text, end + 1) if text[end : end + 1] in _SEPARATORS else None
    if behind is None or not _MARKED_LABEL.fullmatch(text, position, end):
        return None
    role = ROLE_TAIL.search(behind[0])
    kind = kind_of(behind[0][: role.start()] if role else behind[0])
    # 「责任单位、各区政府配合」 are two classes.
    return (TokenKind.LABEL, position, end + 1) if kind in _SINGLE else None


def _value(word: str, under: TokenKind) -> TokenKind:
    """Return what `word` is under a label that is no role's."""
    if word in phrases.EMPTY_VALUES:
        return TokenKind.NOTHING
    if under is TokenKind.PERSON and _DEADLINE.fullmatch(word):  # 「责任人：张三，2026年6月底前」
        return TokenKind.DEADLINE
    return under


def _bodies(text: str, position: int, end: int, found: list[Piece]) -> int:
    """Append the pieces of a chunk of bodies, and of a class with separators that is joined to it."""
    further = None
    if text[end : end + 1] == "、":
        limit = end + _LONGEST_CHUNK
        opens = text.find("等", position, end) >= 0
        further = _JOINED_OPEN.search(text, position, limit) if opens else None
        further = further or _JOINED_CLASS.search(text, position, limit)
    if further and not further.start() < end < further.end():
        further = None
    behind = further.start() if further else end  # 「市财政局和各县（市）、区政府」
    if behind > position:  # 「、与各县、区」 begins with the joiner
        chunk = _chunk(text[position:behind])
        found.extend([(kind, position + start, position + stop) for kind, start, stop in chunk])
        if found[-1][0] is TokenKind.DUTY and not further:
            end = _duty_end(text, end)
            found[-1] = (TokenKind.DUTY, found[-1][1], end)
    if further is None:
        return end
    if further.re is _JOINED_OPEN:
        found.append((TokenKind.OPEN, *further.span()))
        return further.end()
    found.append((TokenKind.SEPARATOR, *further.span("joiner")))
    found.append((TokenKind.NAME, *further.span("listed")))
    return further.end()


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
    starts = [
        start
        for start in range(first, colon)
        if word[start] != ")" and _LABEL_BEHIND.match(word, start, colon)
    ]
    if not starts:
        return word
    return word[: next((start for start in reversed(starts) if kind_of(word[:start])), starts[0])]


def _modifies(word: str) -> bool:
    """Tell whether a word in front of a label is part of it, for it is no body: 技术 of 技术支撑单位."""
    return len(word) <= _LONGEST_MODIFIER and _chunk(word) == ((TokenKind.UNKNOWN, 0, len(word)),)


@lru_cache(maxsize=16384)
def _chunk(word: str) -> tuple[Piece, ...]:
    """Return the pieces of one chunk: a stretch without separators outside brackets."""
    end = len(word)
    if word in phrases.EMPTY_VALUES or word in phrases.STATUSES:
        return ((TokenKind.NOTHING, 0, end),)
    for pattern, kind in ((_DEADLINE, TokenKind.DEADLINE), (_TAG, TokenKind.TAG)):
        if pattern.fullmatch(word):
            return ((kind, 0, end),)
    if at_time := timed(word):
        return at_time
    own = _OWN_ROLE.search(word) if word[-1] == ")" else None
    if own and kind_of(word[: own.start()]):
        return ((TokenKind.NAME, 0, own.start()), (TokenKind.OWN_ROLE, own.start(), end))
    if word[-1] == ")" and (nested := _nested(word)):
        return nested
    if own is None and "(" in word and (several := _behind_own_role(word)):
        return several
    role = ROLE_TAIL.search(word) if kind_of(word) is None and word not in bodies.STEMS else None
    head, behind = role.span("role") if role else (end, end)
    found = joined(word[:head]) if head else []
    if found and found[-1][0] in UNREAD and (duty := told(word)):
        return duty
    if role is None and any(kind is TokenKind.ROLE and word[a:b] in roles.TRANSITIVE for kind, a, b in found):
        return ((TokenKind.RESIDUE, 0, end),)
    if role:
        found.append((TokenKind.ROLE, head, behind))
        if role["deadline"]:
            found.append((TokenKind.DEADLINE, behind, end))
    return tuple(found)


def _behind_own_role(word: str) -> tuple[Piece, ...] | None:
    """Return the pieces of a body with its role and of another right behind: 「市教育局（牵头）市财政局」."""
    own = _OWN_ROLE_WITHIN.search(word, 1)
    if own is None or kind_of(word[: own.start()]) is None or not is_body(word[own.end() :]):
        return None
    if own[0].endswith(_NOUN_AND_END):  # 「市教育局（配合单位）市财政局」: whose it is, is not clear
        return ((TokenKind.RESIDUE, 0, len(word)),)
    behind = own.end()
    return (
        (TokenKind.NAME, 0, own.start()),
        (TokenKind.OWN_ROLE, own.start(), behind),
        *((kind, behind + first, behind + last) for kind, first, last in _chunk(word[behind:])),
    )


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
    if kinds.isdisjoint(_TELL) or TokenKind.NAME not in kinds or not kinds.isdisjoint(UNREAD) or not opening:
        return None
    ahead = _chunk(word[:opening])
    if ahead[0][0] is not TokenKind.NAME or not UNREAD.isdisjoint(kind for kind, _, _ in ahead):
        return None
    start = opening + 1
    return (
        *ahead,
        (TokenKind.SEPARATOR, opening, start),
        *((kind, start + first, start + last) for kind, first, last in within),
        (TokenKind.SEPARATOR, len(word) - 1, len(word)),
    )
