"""Numbers that count the bodies under a label and head nothing（标签下的单位编号）.

责任单位：
1.县水利局
2.县财政局
"""

from __future__ import annotations

import re
from functools import cache

from respmatrix.model import Paragraph, Source
from respmatrix.outline.labels import Found
from respmatrix.vocabulary import ends, labels

_NAMES = (*ends.ORGAN_WORDS, *labels.LAST_OF_CLASSES)
_COLONS = frozenset("：:")
_ASIDE = re.compile(r"[（(][^（）()]{1,12}[）)]$")
"""What may stand behind a name: 各镇（街道）."""
_LONGEST = 40
"""A line of bodies is no longer; code points."""
_LONGEST_LABEL = 60
"""Nor is a line with the label and the first of them."""
_MARKS = "。；;、，, \t\u3000"


def without_counted(source: Source, seen: list[Found]) -> list[Found]:
    """Return the labels but for those that count bodies, one after the other, right below their label."""
    text, lines = source.text, source.paragraphs
    counted: dict[int, Found] = {}  # by their paragraphs, those that may be such
    for found in seen:
        if found.limit - found.end > _LONGEST or (found.number > 2 and not counted):
            continue
        place = found.paragraph - 1
        if place in counted:
            follows = counted[place].number == found.number - 1
        else:
            apart = place >= 0 and lines[place].line < lines[found.paragraph].line
            follows = apart and _opens(text, lines[place], found)
        if follows and _names_body(text, found):
            counted[found.paragraph] = found
    if not counted:
        return seen
    headed = {found.paragraph: found for found in seen}
    kept = {place for place, found in counted.items() if found.number == 1 and _heads(source, found, headed)}
    return [found for found in seen if found.paragraph not in counted or found.paragraph in kept]


def _heads(source: Source, found: Found, headed: dict[int, Found]) -> bool:
    """Tell whether something stands under a body, for it is told what it does: 「1.县水利局⏎负责修渠。」."""
    below = found.paragraph + 1
    if below == len(source.paragraphs):
        return False
    if below in headed:
        return headed[below].level > found.level
    line = source.paragraphs[below]
    return _label_line().match(source.text, line.start, line.end) is None


def _names_body(text: str, found: Found) -> bool:
    words = text[found.end : found.limit].strip(_MARKS)
    is_body = _ASIDE.sub("", words).endswith(_NAMES) or words.startswith(labels.FIRST_OF_CLASSES)
    return is_body and not _sentence().search(words)


def _opens(text: str, above: Paragraph, found: Found) -> bool:
    """Tell whether the line above is a label of bodies, of which this one is the first or the second."""
    number = found.number
    if number == 1:
        may_be = text[above.end - 1] in _COLONS
    else:
        may_be = above.end - above.start <= _LONGEST_LABEL and text[above.end - 1] != "。"
    if not may_be:
        return False
    label = _label().search(text, above.start, above.end)
    return label is not None and (label["first"] is None) == (number == 1)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(
        rf"{labels.MARKED_LABEL}[：:][ \t\u3000]*"
        r"(?P<first>(?:[（(]?[1１][）)]|[1１][.．、]|①)[^。：:\n]{2,40})?$"
    )


@cache
def _label_line() -> re.Pattern[str]:
    return re.compile(rf"(?:{labels.MARKED_LABEL}|{labels.DEADLINE_LABEL}|{labels.PERSON_LABEL})[：:]")


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile("[。：:！？]|负责|要|应")
