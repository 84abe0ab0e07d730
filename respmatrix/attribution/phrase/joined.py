"""Bodies that no mark parts（连写的主体）: joined by 和, 会同, 等 or a role word, or by nothing at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.names.level import levels_of
from respmatrix.attribution.phrase.glued import SHORTEST_GLUED, glued
from respmatrix.attribution.phrase.piece import Piece, TokenKind
from respmatrix.attribution.phrase.stretch import is_body, name_of, unknown
from respmatrix.model import PartyKind
from respmatrix.vocabulary import bodies, classes, deadlines, labels, phrases, regions, roles

_DEADLINE = re.compile(deadlines.DEADLINE)
_SHORTEST_TIME = 3
"""A time before text of the task is at least so long: 「3月」 alone may be part of a name; code points."""
_LEAD_IN = re.compile(phrases.LEAD_IN)
_PERSON = re.compile(phrases.PERSON)
_MANNER_BY = re.compile(f"(?:{roles.BY_DUTY})(?:分别)?(?={phrases.BY})")
_JOINED_STEMS = "|".join(
    sorted((stem for stem in bodies.STEMS if re.search("[和与及]", stem)), key=len, reverse=True)
)
_COMMITTEE_AND_GOVERNMENT = f"{bodies.COMMITTEE_WITH}(?={bodies.GOVERNMENT})"
_MARK = re.compile(
    rf"(?:{regions.PLACES_WITH_JOINERS}|{_JOINED_STEMS}|{_COMMITTEE_AND_GOVERNMENT})"
    rf"|(?P<open>{phrases.OPEN_LIST})|(?P<cowork>{roles.COWORK})|(?P<joiner>{phrases.JOINERS})"
    rf"|(?P<role>{roles.VERB_PHRASE})|\([^()]*(?:\([^()]*\)[^()]*)*\)"
)
"""What may end a body inside a chunk; names that hold such words, and brackets, are stepped over."""
_MARKS = {
    "open": TokenKind.OPEN,
    "cowork": TokenKind.COWORK,
    "joiner": TokenKind.SEPARATOR,
    "role": TokenKind.ROLE,
}
_OPEN_CLASS = re.compile(classes.OPEN_CLASS)
_SEVERAL = re.compile(f"{bodies.COMMITTEE_BEFORE_GOVERNMENT}|{classes.SEVERAL_EACH}")
_EACH = re.compile("(?:^[^各]+)?各[^各]+")
_ASIDE = re.compile(
    rf"(?:(?:(?:{labels.PERSON_LABEL}|{phrases.POST}):)?"
    rf"(?P<person>{phrases.PERSON}|{phrases.PERSON_NAME})(?:{phrases.CONTACT})?"
    rf"|(?:(?:{labels.DEADLINE_LABEL}):)?(?P<time>{deadlines.DEADLINE}))(?=[,;、)])"
)
"""A person or a time in the bracket of one body, which may hold several."""
_ASIDES = {"person": TokenKind.PERSON, "time": TokenKind.DEADLINE}
_CONTACT_BEHIND = re.compile(f"(?:{phrases.CONTACT})$")
_PERSON_BEHIND = re.compile(f"(?:{phrases.MASKED_NAME}|{phrases.PERSON_NAME})$")
_POST_BEHIND = re.compile(f"{phrases.POST}(?:{phrases.MASKED_NAME}|{phrases.PERSON_NAME})?$")


def joined(head: str) -> list[Piece]:
    """Return the pieces of the bodies in front of a role phrase, and of a time or 由 before them."""
    found: list[Piece] = []
    start = 0
    time = _DEADLINE.match(head)
    if time and kind_of(head) is None:
        if time.end() == len(head):
            return [(TokenKind.DEADLINE, 0, time.end())]
        if kind_of(head[time.end() :].removeprefix(phrases.BY)):
            found.append((TokenKind.DEADLINE, 0, time.end()))
            start = time.end()
        elif head[0].isdigit() and time.end() >= _SHORTEST_TIME:  # 「2025年底前出台方案」
            return [(TokenKind.DEADLINE, 0, time.end()), (TokenKind.TEXT, time.end(), len(head))]
    manner = _MANNER_BY.match(head, start)
    if manner:  # 「按职责分工由市公安局负责」
        found.append((TokenKind.ROLE, start, manner.end()))
        start = manner.end()
    lead_in = _LEAD_IN.match(head, start)
    if lead_in and lead_in.end() < len(head):
        found.append((TokenKind.LEAD_IN, start, lead_in.end()))
        start = lead_in.end()
    if _PERSON.fullmatch(head, start, head.find("(", start) if head[-1] == ")" else len(head)):
        return [*found, (TokenKind.PERSON, start, len(head))]
    start = _part(head, start, found)
    if start < len(head):
        found.extend(_last(head, start))
    return found


def _part(head: str, start: int, found: list[Piece]) -> int:
    """Append the bodies of `head` that a mark ends, with their marks; return where the last one begins."""
    marks = [mark for mark in _MARK.finditer(head, start) if mark.lastgroup]
    for index, mark in enumerate(marks):
        if mark.start() < start:
            continue
        left, rest = head[start : mark.start()], marks[index + 1 :]
        kind = name_of(left) if left else TokenKind.NAME
        if kind is None and unknown(left) is TokenKind.UNKNOWN:  # 「某某大等高校」, 「某某大和市教育局」
            known = mark["open"] or (mark["joiner"] and _begins_body(head, mark.end(), rest, _has_level))
            kind = TokenKind.UNKNOWN if known else None
        if kind is None or (kind is TokenKind.STEM and mark["joiner"] and _begins_body(head, start, rest)):
            continue  # 「市自然资源和规划局」 is one name
        if mark["role"] and not (
            kind is TokenKind.NAME and left and _begins_body(head, mark.end(), rest, is_body)
        ):
            continue  # 「市政府督查室」 is one name, 「市教育局牵头市财政局」 two
        if (mark["cowork"] or mark["joiner"]) and not _begins_body(head, mark.end(), rest):
            continue
        if mark["cowork"] and not left and not _closes_list(found, start):
            continue  # 会同 is a county too
        if len(left) >= SHORTEST_GLUED and kind is TokenKind.NAME and (places := glued(left)):
            found += [(kind, start + first, start + last) for first, last in places]
        elif left:
            found.append((kind, start, mark.start()))
        start = _open_end(head, mark, rest) if mark["open"] else mark.end()
        found.append((_MARKS[mark.lastgroup or ""], mark.start(), start))
    return start


def _closes_list(found: Sequence[Piece], start: int) -> bool:
    """Tell whether 「等部门」 ends right at `start`: 「市教育局等部门会同各区政府」."""
    return bool(found) and found[-1][0] is TokenKind.OPEN and found[-1][2] == start


def _begins_body(
    head: str, start: int, marks: list[re.Match[str]], test: Callable[[str], object] | None = None
) -> bool:
    """Tell whether a body begins at `start` of `head` and ends at one of `marks` or at the end."""
    ends = [mark.start() for mark in marks] + [len(head)]
    return any((test or name_of)(head[start:end]) for end in ends if end > start)


def _has_level(word: str) -> bool:
    """Tell whether `word` is a body with its level or 各: 「南方海洋科学与工程广东省实验室」 is one name."""
    return (word[:1] == "各" or levels_of(word) is not None) and is_body(word)


def _open_end(head: str, mark: re.Match[str], rest: Sequence[re.Match[str]]) -> int:
    """Return where 等, which is `mark`, and the class behind it end: 「等市属国有企业」 names nobody.

    The class ends at one of the marks of the `rest`, or with `head`.
    """
    ends = [each.start() for each in rest if each.start() >= mark.end()] + [len(head)]
    if mark.end() in ends:
        return mark.end()
    return next((end for end in ends if _OPEN_CLASS.fullmatch(head, mark.start() + 1, end)), mark.end())


def _last(head: str, start: int) -> list[Piece]:
    """Return the last body of `head`, from `start` on, and what stands behind it without a separator.

    That is another body, 「市委市政府」, 「各地区各部门」, or a person, 「县民政局 王某」, 「（李某）」.
    """
    word, end = head[start:], len(head)
    if len(word) >= SHORTEST_GLUED and (places := glued(word)):
        return [(TokenKind.NAME, start + first, start + last) for first, last in places]
    if word[-1] == ")" and (asides := _asides(word)):
        return [(kind, start + first, start + last) for kind, first, last in asides]
    several = _SEVERAL.fullmatch(word)
    if several and several["committee"]:
        behind = start + several.end("committee")
        return [(TokenKind.NAME, start, behind), (TokenKind.NAME, behind, end)]
    if several and all(kind_of(each[0]) for each in _EACH.finditer(word)):
        return [(TokenKind.NAME, start + each.start(), start + each.end()) for each in _EACH.finditer(word)]
    phone = _CONTACT_BEHIND.search(word, 2) if word[-1].isdigit() else None
    if phone and name_of(word[: phone.start()]) is None:
        before = _last(head[: start + phone.start()], start)
        if before[0][0] is TokenKind.NAME:  # 「县民政局 王某 8888888」
            return [*before, (TokenKind.NOTHING, start + phone.start(), end)]
    elif phone:
        return [
            (TokenKind.NAME, start, start + phone.start()),
            (TokenKind.NOTHING, start + phone.start(), end),
        ]
    kind = name_of(word)
    person = None if kind else _PERSON_BEHIND.search(word, 2)
    if person and kind_of(word[: person.start()].removesuffix("/")) is PartyKind.DEPARTMENT:
        behind = start + person.start()
        slash = behind - word.startswith("/", person.start() - 1)
        between = [(TokenKind.SEPARATOR, slash, behind)] if slash < behind else []
        return [(TokenKind.NAME, start, slash), *between, (TokenKind.PERSON, behind, end)]
    post = None if kind else _POST_BEHIND.search(word, 2)
    if post and kind_of(word[: post.start()]) is PartyKind.DEPARTMENT:  # 「县水利局局长李军」
        return [(TokenKind.PERSON, start, end)]
    return [(kind or unknown(word), start, end)]


def _asides(word: str) -> list[Piece]:
    """Return the pieces of a body with persons or times in its bracket: 「县民政局（李某、王某）」."""
    opening = word.rfind("(")
    if kind_of(word[:opening]) is None:
        return []
    found = [(TokenKind.NAME, 0, opening)]
    behind, position = opening, opening + 1
    while position < len(word):
        aside = _ASIDE.match(word, position)
        if aside is None or aside.lastgroup is None or kind_of(aside[aside.lastgroup]) is not None:
            return []
        first, last = aside.span(aside.lastgroup)
        found += [(TokenKind.SEPARATOR, behind, first), (_ASIDES[aside.lastgroup], first, last)]
        behind, position = last, aside.end() + 1
    return [*found, (TokenKind.SEPARATOR, behind, len(word))]
