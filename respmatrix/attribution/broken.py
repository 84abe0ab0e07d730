"""Hard line breaks inside a list of bodies（名单中的断行）: 「县农业农村⏎局」, 「2022年⏎10月底前」."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from respmatrix.attribution.judging.candidate import PLAUSIBLE, left_open
from respmatrix.attribution.names.apart import cuts_organ, is_separate, without_role
from respmatrix.attribution.names.kind import kind_of
from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.lex import pieces
from respmatrix.attribution.phrase.piece import TokenKind
from respmatrix.text import fold
from respmatrix.vocabulary.characters import simplify
from respmatrix.vocabulary.labels import PERSON_LABEL
from respmatrix.vocabulary.pages import PAGE_NUMBER
from respmatrix.vocabulary.phrases import LEAD_IN, OPEN_LIST, PERSON_NAME
from respmatrix.vocabulary.roles import VERB_PHRASE

_CLAUSE_ENDS = frozenset("：:；;】〗］〕]")
_QUOTE_ENDS = frozenset("”」』")
_ASKS_PERSON = re.compile(f"(?:{PERSON_LABEL})[：:]$")
_PERSON = re.compile(PERSON_NAME)
_SEPARATORS = ("、", "，", ",")
_LIST = re.compile(r"\s*[\u4e00-\u9fff]{2,10}、[\u4e00-\u9fff]{2,10}(?:[、，；\n]|$)")
_UNREAD = (TokenKind.RESIDUE, TokenKind.UNKNOWN, TokenKind.TEXT, TokenKind.STEM)
_BROKEN_DATE = re.compile(
    r"\d年[^\S\n]*+\n\s*+\d{1,2}月|\d[^\S\n]*+\n\s*+\d*[年月日]"
    r"|\d月[^\S\n]*+\n\s*+(?:[底初末前]|[上中下]旬)"
)
_LABEL_ALONE = re.compile(r"[^\S\n]*\n")
_FAR_IN = re.compile(r"\n?(?:[ \xa0]{8}|\u3000{4}|\t\t)")
_LAST_PART = re.compile(
    r"(?=.)[^、，,；;：:。（）()\n]{0,20}(?:[（(][^（）()\n]{1,14}[）)][^、，,；;：:。（）()\n]{0,12})?$"
)
_TAIL = 80
"""How much of a line may hold its last part; code points."""
_FIRST_PART = re.compile(
    r"\s*(?:[^、，,；;。：:（()）\n]{0,12}[（(][^（()）\n]{1,12}[）)][^、，,；;。：:（()）\n]{0,12}|[^、，,；;。：:\n]{1,20})"
)

_BRACKET = re.compile("[（()）]")
_SHORT_REST = 4
"""So much of a name may stand alone on the next line though what is above reads too: 「各县（区）⏎委」."""
_PLATE = re.compile(r"\s*[（(][^（）()\n]{2,20}[）)][、，,；;]")
"""The other plate of the last body above, with others behind it."""
SHORTEST_CUT = 16
"""A shorter line is not cut for its length; code points."""
_WIDEST_INDENT = 8
"""So far in a line may begin that goes on with the one before it; code points."""
_PAGE_NUMBER = re.compile(PAGE_NUMBER)
_LONGEST_NUMBER = 20
"""A longer line is not the number of a page; code points."""
_PAGE_BREAK = re.compile(rf"\s*\n[^\S\n]*(?:{PAGE_NUMBER})[^\S\n]*\n\s*")
"""The end of a page, its number between blank lines or not."""
_ENDS = frozenset("。！？!?；;：:）)")
_OPENING_BODY = re.compile(f"(?:{LEAD_IN})?(?P<body>[^、，,牵]{{2,30}})(?=[、，,牵])")
_LABEL = re.compile(r"\s*[^、，,；;。：:\n]{1,20}[：:]")
_ENDS_LIST = re.compile(rf"\s*(?:{OPEN_LIST}|(?:{VERB_PHRASE})(?=[。；;，,]|[^\S\n]*(?:\n|$)))")
"""What ends a list and begins no line: 「等部门参加」, 「配合。」."""


def next_line(text: str, end: int) -> int:
    """Return where the line behind the break at `end` begins; the number of a page is passed over."""
    page = _PAGE_BREAK.match(text, end)
    if page:
        return page.end()
    return end + 2 if text.startswith("\r\n", end) else end + 1


def is_page_number(text: str, start: int, end: int) -> bool:
    """Tell whether a line is the number of a page, and perhaps of something else: 7."""
    return end - start <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(text, start, end) is not None


def is_broken(line: str, ahead: str, *, width: int | None = None) -> bool:
    """Tell whether a list goes on from `line` to what stands `ahead`, line break included.

    It does right behind a label or a separator, where the two ends make a body, a time or a role phrase
    that the first of them is not, and below a label that stands alone, or far in under its list, while every
    line is one body.

    Args:
        line: the list up to the line break.
        ahead: what stands behind it, the line break first.
        width: code points of the whole line, where the list begins within it.
    """
    is_long = (len(line) if width is None else width) >= SHORTEST_CUT
    line = line.rstrip()
    if not line.strip() or line[-1] in "、，,":
        return True
    if ahead.lstrip()[:1] in _SEPARATORS or left_open(line) > 0:
        return True
    if line[-1] in _QUOTE_ENDS:
        return False
    if line[-1] in _CLAUSE_ENDS:
        return _goes_on(line, ahead)
    below = _LABEL_ALONE.match(line) or _FAR_IN.match(ahead)
    if below and kind_of(clean(ahead, 0, len(ahead)).text) is not None:
        return True
    last, first = _LAST_PART.search(line[-_TAIL:]), _FIRST_PART.match(ahead)
    if last is None or first is None:
        return False
    tail, rest = last[0], first[0].strip()
    if _is_cut_name(line, tail, ahead, rest, is_long=is_long):
        return True
    tails, rests = tail.split(), rest.split()
    blank = len(tails) > 1 or len(rests) > 1  # which may part bodies: 「党政办 经济发⏎展办 财政所」
    return bool(blank and tails and rests) and _is_cut_name(line, tails[-1], ahead, rests[0], is_long=is_long)


def _is_cut_name(line: str, tail: str, ahead: str, rest: str, *, is_long: bool) -> bool:
    """Tell whether `tail` and `rest` are one name, time or role phrase, or `rest` what ends a list.

    Where the first of them is a body as well, the break of a long line cuts it, that of a short one does not.
    """
    cut = (
        not _reads(tail)
        or (_ends_name(rest) and not _LABEL.match(ahead))
        or _BROKEN_DATE.search(tail + ahead) is not None
        or _PLATE.match(ahead) is not None
        or cuts_organ(line, rest)
        or _ENDS_LIST.match(simplify(ahead)) is not None
        or (
            is_long
            and len(rest) > 1
            and not _LABEL.match(ahead)
            and not is_separate(fold(tail), fold(rest))
            and _is_body(tail + rest)
        )
    )
    return cut and _reads(tail + rest)


def _is_body(name: str) -> bool:
    """Tell whether the last body of a part, and no role phrase behind it, is one: 「…和各县市区政府」."""
    last = name[max(name.rfind("各"), 0) :]
    return kind_of(without_role(clean(last, 0, len(last)).text)) is not None


def _ends_name(rest: str) -> bool:
    """Tell whether what begins a line may be the end of a name, and no name: 委."""
    return 0 < len(rest) <= _SHORT_REST and PLAUSIBLE.match(rest[-1]) is not None and not _reads(rest)


def _goes_on(line: str, ahead: str) -> bool:
    """Tell whether a body or, behind the label of one, a person begins the line behind a 「：」 or 「；」."""
    first = _FIRST_PART.match(ahead)
    if first is None:
        return False
    said = _BRACKET.split(first[0].strip())[0]
    person = line[-1] in "：:" and _ASKS_PERSON.search(line[-_TAIL:]) and _PERSON.fullmatch(said)
    listed = line[-1] in "：:" and _LIST.match(ahead)
    return bool(person or listed) or _reads(said)


def whole_lists(
    text: str, lines: Sequence[tuple[int, int]], heads: Sequence[int]
) -> Sequence[tuple[int, int]]:
    """Return start and end of the lines; a list of bodies that line breaks cut within a name is one.

    Args:
        text: the whole text.
        lines: its lines, in order.
        heads: where numbered items begin; no list runs on over one.
    """
    for index, (start, end) in enumerate(lines, 1):
        if text[end - 1] in _ENDS or end - start < SHORTEST_CUT or text.find("、", start, end) < 0:
            continue
        further = _behind_page(text, lines, index)
        if further < len(lines) and _is_cut(text, start, end, *lines[further]):
            return list(_whole_lists(text, lines, heads))
    return lines  # as in most texts


def _whole_lists(
    text: str, lines: Sequence[tuple[int, int]], heads: Sequence[int]
) -> Iterator[tuple[int, int]]:
    behind = 0
    for index, (start, end) in enumerate(lines):
        if start < behind:
            continue
        if end - start >= SHORTEST_CUT and text[end - 1] not in _ENDS:
            further = _behind_page(text, lines, index + 1)
            while further < len(lines) and _is_cut(text, start, end, *lines[further]):
                if bisect_right(heads, lines[further][0]) != bisect_right(heads, start):
                    break
                end = behind = lines[further][1]
                further = _behind_page(text, lines, further + 1)
        yield start, end


def _behind_page(text: str, lines: Sequence[tuple[int, int]], index: int) -> int:
    """Return the index of a line, of one that is the number of a page that of the next."""
    return index + (index < len(lines) and is_page_number(text, *lines[index]))


def _is_cut(text: str, start: int, end: int, ahead: int, last: int) -> bool:
    """Tell whether a line is a list of bodies that goes on in the next one, up to `last`."""
    between = text[end:ahead]
    if not between.isspace():  # a tag ends the paragraph
        if not _PAGE_BREAK.fullmatch(between):
            return False
        between = "\n"
    elif len(between) - between.rfind("\n") > _WIDEST_INDENT + 1 or _PAGE_NUMBER.fullmatch(text, ahead, last):
        return False
    line = text[start:end]
    if "。" in line or "、" not in line or any(mark in line for mark in "：:（("):
        return False
    opening = _OPENING_BODY.match(line)
    return (
        opening is not None
        and kind_of(fold(opening["body"])) is not None
        and is_broken(line, between + text[ahead:last])
    )


def _reads(part: str) -> bool:
    """Tell whether a part of a list is a body, a time or a role phrase."""
    word = clean(part, 0, len(part)).text
    return bool(word) and not any(kind in _UNREAD for kind, _, _ in pieces(word))
