"""Lines and last sentences that may be an attribution without a mark（独立成行、句末）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from respmatrix.attribution.broken import SHORTEST_CUT, is_broken
from respmatrix.attribution.find.lines import Lines
from respmatrix.attribution.judging.candidate import Candidate, Shape
from respmatrix.attribution.names.level import is_anchored
from respmatrix.attribution.phrase.clean import clean
from respmatrix.attribution.phrase.lex import pieces
from respmatrix.attribution.phrase.piece import TokenKind
from respmatrix.vocabulary import bodies, labels, roles
from respmatrix.vocabulary.given import BELOW

_BULLETS = frozenset("->●○◆■□•·")
_BULLET = re.compile(r"(?:[->●○◆■□•·]\s{0,4}){1,3}(?=[一-龥])")
"""What may stand in front of a line: 「- 市水务局牵头」."""
_MATTER = re.compile(
    r"(?P<number>[^\w《“]{0,3}[\d一二三四五六七八九十]{0,3}[.．、）)]?\s*)(?P<matter>[^：:，,；;]{2,30})[：:]\s*(?=[^：:]+$)"
)
"""What stands in front of the bodies in a line that gives them a matter."""
_NO_MATTER = re.compile(labels.NAMES_NO_MATTER)
_WIDEST_BREAK = 12
"""So much stands between two such lines at most; code points."""
_CLOSING = frozenset("）)")
_LEVELS = frozenset("省市县区州各")
"""How most bodies begin."""
_BOLD = "**"
_BEFORE_SENTENCE = "* \t\u3000\xa0\r\n"
"""What stands in front of a last sentence and is no part of it."""
_COLONS = frozenset("：:")
_MARKED_ENDS = _COLONS | {"*"}
_CUT = re.compile("[、，,].?$")
"""How a line ends in the midst of a list."""
_FIRST_PART = re.compile(r"[^、，,；;。：:\n]{1,40}")
_LINE_ENDS = frozenset("。；;：:！？!?）)")
_MOST_LINES = 4
"""Over so many lines a last sentence is cut at most."""
_BARE_ENDS, _LIST_ENDS = roles.BARE_ENDS, roles.LIST_ENDS
_LIKELY_ENDS = _BARE_ENDS | _LIST_ENDS
_SELDOM_VERBS = roles.SELDOM_VERBS
_MAY_END = _LIKELY_ENDS | _CLOSING | _SELDOM_VERBS.keys()
_LONGEST_LINE = 500
"""What runs on longer is no list of bodies; code points."""
_BESIDE_SELDOM = re.compile(roles.BESIDE_SELDOM)
_PLAIN_ROLE = "|".join(sorted({*roles.LEAD_WORDS, "负责", "配合", "参与", "协助"}))
_LISTED = re.compile(
    rf"(?:(?:[省市县区州盟旗各]|自治区|{bodies.CENTRAL})[^、，,；;：:（(\n]{{1,20}}|[一-龥]{{2,8}}(?:部|总局))"
    rf"(?:[（(](?:{_PLAIN_ROLE})[）)])?(?:(?:[、，,]|会同)[^、，,；;：:\n]{{2,24}})+"
)
"""A last sentence of an item that may be nothing but a list of bodies."""
_ENDS_HERE = re.compile(
    r"[）)]?(?:\*\*)?(?:。|[^\S\n]*(?:$|</?[a-zA-Z]|\r?\n(?:[^\S\n]|[^\S\n]*(?:\n|$)|"
    rf"(?=[（(第<#*\-•●①-⑳\d一二三四五六七八九十]|{labels.OPENS_NEXT}))))"
)
"""A last sentence ends with its full stop, or where nothing goes on in the next line."""
_SAYS_DUTY = re.compile(roles.SENTENCE_DUTIES)
"""What a last sentence that is an attribution says; in prose 「有关部门密切配合」 gives nobody a task."""
_MAY_SAY_DUTY = re.compile(f"{roles.SENTENCE_DUTIES}|{roles.UNITS}|{roles.JOINS_IN}")
"""What its last line says, if others stand before it."""
_ASKS = re.compile(roles.ASKS)
_TOLD_LABEL = re.compile(labels.TOLD_LABEL)


def likely_lines(lines: Lines, unopened: Set[int]) -> list[tuple[int, int]]:
    """Return the lines without their full stop that end as bodies and role words do.

    Args:
        lines: the lines of the document.
        unopened: where closing brackets stand that opened nowhere: 「。市水务局牵头）」.
    """
    text = lines.text
    likely: list[tuple[int, int]] = []
    for start, end in lines.whole():
        last = text[end - 1]
        if last == "。":
            end -= 1
            last = text[end - 1]
        elif last in _MARKED_ENDS:
            start, end = _unmarked(text, start, end)
            last = text[end - 1]
        if last not in _MAY_END:
            continue
        if text[start] in _BULLETS and (bullet := _BULLET.match(text, start, end)):
            start = bullet.end()
        if last in _SELDOM_VERBS:
            if text.endswith(_SELDOM_VERBS[last], start, end):
                if _has_role(text, start, end):
                    likely.append((start, end))
                continue
            if last not in _LIKELY_ENDS:
                continue
        if last in _CLOSING:
            if end - 1 in unopened:
                end -= 1
                last = text[end - 1]
            elif end - start > 2 and text[end - 2] in _LIST_ENDS:  # 「各县（市、区）」
                last = text[end - 2]
            if last not in _LIKELY_ENDS:
                continue
        if last in roles.SELDOM_ENDS and not text.endswith(roles.WHOLE_ENDS, start, end):
            continue
        if (
            last in _BARE_ENDS
            or text.find("、", start, end) >= 0
            or text.find("—", start, end) >= 0
            or text.find("单位", start, end) >= 0
        ):
            likely.append((start, end))
    return likely


def _is_verb(text: str, end: int) -> bool:
    """Tell whether what ends there does so in a role word that seldom ends a line."""
    return text.endswith(_SELDOM_VERBS.get(text[end - 1], ()), 0, end)


def _ends_in_duty(text: str, end: int) -> bool:
    """Tell whether what ends there may end in a role word, or in a time."""
    if text[end - 1] in roles.DUTY_ENDS or _is_verb(text, end):
        return True
    return text.endswith(roles.UNIT_ENDS, 0, end)  # 「市水务局为责任单位」


def _has_role(text: str, start: int, end: int) -> bool:
    """Tell whether the last sentence of a line holds a plain role word."""
    first = max(start, end - _LONGEST_LINE)
    return _BESIDE_SELDOM.search(text, max(first, text.rfind("。", first, end)), end) is not None


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a line without what makes it bold, and without the colon behind what is said of all below."""
    if text[end - 1] != "*":
        return start, end - text.startswith(BELOW, start)
    whole = len(_BOLD) if text.startswith(_BOLD, start) and end - start > 2 * len(_BOLD) else 0
    if whole or (text.endswith(_BOLD, start, end) and end - start > len(_BOLD)):
        start, end = start + whole, end - len(_BOLD)  # 「…。**市水务局牵头，市财政局配合**」
    return start, end - (text[end - 1] == "。")


def _begins_body(text: str, start: int, end: int) -> bool:
    """Tell whether a line begins with a body that says its level or place, and so with a list of its own."""
    first = _FIRST_PART.match(text, start, end)
    word = clean(text, start, first.end()).text if first else ""
    kind, begin, behind = next(iter(pieces(word)), (None, 0, 0))
    return kind is TokenKind.NAME and is_anchored(word[begin:behind])


def _sentence_above(text: str, start: int, end: int) -> int:
    """Return where the sentence that goes on in this line begins in those above, or else 0."""
    begin = 0
    for _ in range(_MOST_LINES):
        last = text.rfind("\n", 0, start)
        head = text.rfind("\n", 0, max(last, 0)) + 1
        above = text[head : max(last, 0)].rstrip()
        if len(above.strip()) < SHORTEST_CUT or above[-1] in _LINE_ENDS:
            break
        if not _CUT.search(above[-2:]) and (text[start] in _LEVELS or _begins_body(text, start, end)):
            break
        if not is_broken(above, text[last:end]):
            break
        begin = head + above.rfind("。") + 1
        if begin > head:
            break
        start, end = head, last
    return begin


def find_bare(lines: Lines, likely: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    """Yield those of the `likely` lines that may be nothing but bodies."""
    text, numbered = lines.text, set(lines.starts)
    above = -1  # where the matter above with its bodies ends
    told = False
    for start, end in likely:
        if not 3 < end - start < _LONGEST_LINE:
            continue
        line = text[start:end]
        if "。" in line:
            continue
        if "：" in line or ":" in line:
            if begin := _behind_matter(line):
                told = told and _follows(text, above, start)
                if not told and _follows(text, above, start):
                    yield Shape.OTHER_LABEL, start + begin, end
                    told = True
                above = end
            continue
        if start in numbered:
            continue
        if _ASKS.search(line):
            continue
        if lines.is_narrow and _sentence_above(text, start, end):
            continue
        if (line[-1] in _LIST_ENDS or line[-1] in _CLOSING) and not (
            _LISTED.fullmatch(line.strip()) or _is_verb(text, end) or _TOLD_LABEL.match(line)
        ):
            continue
        yield Shape.BARE, start, end


def _behind_matter(line: str) -> int:
    """Return where the bodies begin in a line that tells a matter first（东环路：城管办）; else 0."""
    matter = _MATTER.match(line)
    return matter.end() if matter and not _NO_MATTER.match(line, matter.start("matter")) else 0


def _follows(text: str, above: int, start: int) -> bool:
    """Tell whether nothing stands between the end of the line `above` and the next one."""
    return (
        0 <= above < start
        and start - above <= _WIDEST_BREAK
        and not text[above:start].strip("。；; \t　\r\n")
    )


def _behind_comma(text: str, start: int, end: int) -> int:
    """Return where a list of bodies begins that ends a sentence behind 「，」; 0 where none does."""
    mark = text.rfind("、", start, end)
    comma = text.rfind("，", start, mark) if mark > 0 else -1
    if comma < 0 or not _LISTED.fullmatch(text, comma + 1, end):
        return 0
    if _LISTED.match(text, start) or _TOLD_LABEL.match(text, start):
        return 0
    if any(text.find(mark, start, comma) >= 0 for mark in _COLONS):
        return 0  # 「抄送：…，县委办、县政府办」
    return comma + 1


def _is_alone(text: str, start: int, first: int) -> bool:
    """Tell whether a line that opens with a dash stands below a task, and not in a list of such lines."""
    above = text[max(0, start - _WIDEST_BREAK) : start].rstrip()
    line = text.rfind("\n", 0, start - 1) + 1
    return start > first and above[-1:] not in _COLONS and text[line] != "—"


def find_sentences(lines: Lines, likely: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    """Yield last sentences of the `likely` lines, or what stands behind a dash, that may be an attribution.

    So do 「…。市水务局牵头，市财政局配合。」 and 「…——市水务局负责」 end. Bodies behind 「→」 are doubtful,
    and one alone behind a dash.
    """
    text = lines.text
    first = lines.starts[0] if lines.starts else len(text)
    for start, end in likely:
        pointer = max(text.rfind("→", start, end), text.rfind("—", start, end))
        begin = max(text.rfind("。", start, end), pointer) + 1
        if not begin and lines.is_narrow and _MAY_SAY_DUTY.search(text, start, end):
            begin = _sentence_above(text, start, end)
        if end - max(begin, start) >= _LONGEST_LINE:
            continue
        listed = start > first and text[end - 1] not in roles.DUTY_ENDS
        if listed and (behind := _behind_comma(text, max(begin, start), end)):
            yield Shape.OTHER_LABEL, behind, end
            continue
        if not begin:
            continue
        opening, begin = begin, end - len(text[begin:end].lstrip(_BEFORE_SENTENCE))
        says = _SAYS_DUTY.search(text, begin, end) if _ends_in_duty(text, end) else None
        says = says or _TOLD_LABEL.match(text, begin, end)
        listed = not says and begin > first and _LISTED.fullmatch(text, begin, end) is not None
        pointed = 0 <= pointer == opening - 1 and not says
        if pointed and text[pointer] == "—":
            pointed = not listed and (begin - start > 3 or _is_alone(text, start, first))
        # Behind a dash or tab the end of the line is that of the sentence, and where no width cuts lines.
        apart = 0 <= pointer == opening - 1
        apart = apart or (says is not None and (not lines.is_narrow or text[begin - 1] == "\t"))
        ends = apart and lines.breaks(end)
        if says and _ASKS.search(text, begin, end):
            continue
        if (says or listed or pointed) and (ends or _ENDS_HERE.match(text, end)):
            yield Shape.OTHER_LABEL if pointed else Shape.SENTENCE, begin, end
