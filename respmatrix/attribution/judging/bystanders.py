"""Labelled lines that give nobody a task（不是责任分工的标签行）: feet of pages, events, forms."""

from __future__ import annotations

import re

from respmatrix.attribution.names.kind import kind_of
from respmatrix.text import fold
from respmatrix.vocabulary import bystanders as words
from respmatrix.vocabulary.characters import simplify

_HOSTS = re.compile(words.PAGE_HOSTS)
_FOOTER = re.compile(words.FOOTER_SIGNS)
_FOOTER_WINDOW = 200
"""How far behind a foot line its signs are looked for; code points."""
_HOSTED = re.compile(words.EVENT_HOSTS)
_DUTY = re.compile(words.DUTIES)
_FACT_AHEAD = re.compile(words.EVENT_FACTS_AHEAD)
_EVENT_FACT = re.compile(
    rf"^[ \t　\xa0]*(?:[\d一二三四五六七八九十]{{1,2}}[、.．])?(?:{words.EVENT_FACTS})", re.MULTILINE
)
_NUMBER = re.compile(r"^[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]+$")
_TENDER = re.compile(words.TENDER_LABELS)
_TENDER_FACT = re.compile(
    rf"^[ \t　\xa0]*(?:[\d一二三四五六七八九十]{{1,2}}[、.．])?(?:{words.TENDER_FACTS})", re.MULTILINE
)
_DESCRIBED = re.compile(words.DESCRIBED_LABELS)
_DESCRIPTION = re.compile(
    rf"^[ \t　\xa0]*(?:[\d一二三四五六七八九十]{{1,2}}[、.．])?(?:{words.DESCRIPTION_FACTS})", re.MULTILINE
)
_AS_TASK = re.compile(words.GIVEN_AS_TASK)
_PERMIT = re.compile(words.PERMIT_LABELS)
_PERMIT_FACT = re.compile(words.PERMIT_FACTS)
_FACT = re.compile(rf"[ \t　\xa0]*(?:{words.FACT_LABELS})")
_DUTY_OF_BODY = re.compile(words.DUTY_OF_BODY)
_CONTACTS = re.compile(words.CONTACTS)
_KEPT_ON_FORMS = re.compile(words.FORM_LABELS)
_COLON = re.compile("[：:]")
_CALLED = re.compile(f"(?:{words.CALLED})$")
_LONGEST_LINE = 500
"""So far back the beginning of a line, or a label in it, is looked for; code points."""
_LONGEST_HEADING = 40
"""A line above that calls those who are named is no longer; code points."""
_LONGEST_BODY = 32


def is_bystander(text: str, start: int, end: int, line_end: int, *, behind_items: bool) -> bool:
    """Tell whether a run of labelled lines tells who runs a page, an event or a procedure.

    Args:
        text: the whole text.
        start: where the first label begins.
        end: where the last line ends.
        line_end: end of the line below.
        behind_items: whether all items of the document have ended before it.
    """
    head = text.rfind("\n", 0, start) + 1
    if _HOSTS.match(text, start) and (behind_items or _is_footer(text, head, start, end)):
        return True
    if _KEPT_ON_FORMS.match(text, start) and (
        _COLON.search(text, max(head, start - _LONGEST_LINE), start)
        or _CONTACTS.match(text[end : end + _FOOTER_WINDOW].lstrip(" \t　，,；;\r\n"))
    ):
        return True
    if _TENDER.match(text, start) and _TENDER_FACT.search(text, _line_above(text, head), line_end):
        return True
    if _PERMIT.match(text, start) and _PERMIT_FACT.search(text, _line_above(text, head), line_end):
        return True
    if _describes(text, head, start, end, line_end):
        return True
    return _is_event(text, head, start, end, line_end)


def _describes(text: str, head: int, start: int, end: int, line_end: int) -> bool:
    """Tell whether labels stand among facts of a thing: 「主管部门：县文旅局⏎开放时间：…」."""
    if not _DESCRIBED.match(text, start) or _AS_TASK.search(text, start, end):
        return False
    return _DESCRIPTION.search(text, _line_above(text, head), line_end) is not None


def _is_footer(text: str, head: int, start: int, end: int) -> bool:
    """Tell whether a line of labels that gives no task stands among what is at the foot of a page."""
    sentence = text.find("。", end, end + _FOOTER_WINDOW)
    signs = _FOOTER.search(text, head, end + _FOOTER_WINDOW if sentence < 0 else sentence)
    return signs is not None and _DUTY.search(text, start, end) is None


def tells_fact(text: str, start: int) -> bool:
    """Tell whether the line of `start` tells an address, the duties of a body or another fact.

    「县气象局：负责灾情会商（县气象台）」 says which part of it is meant.
    """
    head = text.rfind("\n", max(0, start - _LONGEST_LINE), start) + 1
    if _FACT.match(text, head):
        return True
    colon = text.find("：", head, min(start, head + _LONGEST_BODY))
    duty = _DUTY_OF_BODY.match(text, head, start) if colon > 0 else None
    return duty is not None and kind_of(simplify(fold(duty["body"]))) is not None


def is_called(text: str, start: int) -> bool:
    """Tell whether the line above the one at `start` calls those who are named: 「三、参编单位」."""
    end = text.rfind("\n", max(0, start - _LONGEST_HEADING), start)
    head = text.rfind("\n", max(0, end - _LONGEST_HEADING), end) + 1 if end > 0 else 0
    return end > 0 and _CALLED.search(text[head:end].rstrip()) is not None


def _is_event(text: str, head: int, start: int, end: int, line_end: int) -> bool:
    """Tell whether a run of 主办单位：, 承办单位： stands among 时间： and 地点：, facts of an event."""
    if not _HOSTED.search(text, start, end) or _DUTY.search(text, start, end):
        return False
    if _NUMBER.sub("", text[head:start].strip()):
        return _FACT_AHEAD.search(text, head, start) is not None
    return _EVENT_FACT.search(text, _line_above(text, head), line_end) is not None


def _line_above(text: str, head: int) -> int:
    """Return where the line above the one that begins at `head` begins."""
    return text.rfind("\n", 0, max(head - 1, 0)) + 1
