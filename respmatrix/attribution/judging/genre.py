"""What a document of its kind says of the bodies that it names（文种）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from respmatrix.attribution.judging.candidate import OPENING
from respmatrix.attribution.judging.telling import is_of_works
from respmatrix.attribution.phrase.reading import Accepted, Reading
from respmatrix.attribution.standing import is_reply
from respmatrix.model import LabelStyle, Meta, OutlineItem, Role, Span
from respmatrix.model.lean import lean
from respmatrix.vocabulary import headings, labels, replies, roles, tables, titles
from respmatrix.vocabulary.characters import simplify

_NAMING = re.compile(f"(?:{titles.NAMING_KINDS})$")
_NO_TASKS = re.compile(f"(?:{titles.NO_TASK_KINDS})$")
_ASIDE = re.compile(rf"(?:[（(][^（()）]{{1,20}}[）)])?(?:{'|'.join(titles.PARTS)})?$")
"""What may stand behind the kind of a document: （征求意见稿）, （2025年）节选."""
_ENDS_ASIDE = ("）", ")", *titles.PARTS)
_NEWS_WITHIN = 300
"""So near its beginning news say that they are; code points."""
_OF_A_PROJECT = re.compile(labels.FACT_OF_A_PROJECT)
_OFFERING = re.compile(f"(?:{titles.OFFERING_KINDS})$")
_FEWEST_FIELDS = 2
_TOOK_PART = re.compile(roles.TOOK_PART)
_HANDLING = re.compile(replies.HANDLING_LABEL)
_DUTY = re.compile(roles.DUTY_SIGNS)
_DATED = re.compile(r"\s{1,40}\S{0,8}年")
_PRINTED = re.compile(r"\S")
_SENTENCE_ENDS = frozenset("。！？")
_WITHIN = ("，", ",", "、")
_REACH = 8
"""So much white space may stand between a sentence and the bracket that closes it; code points."""
_ARTICLE = LabelStyle.ARTICLE


@lean
@frozen
class Genre:
    """The kind of a document, as far as it matters to what is an attribution（文种）."""

    is_reply: bool
    names_only: bool
    """It reports, praises or lists, and names bodies for other reasons than to give them a duty."""
    evaluates: bool
    """It tells how well money was spent, and whose the project was."""
    explains: bool
    """It explains another document, and tells who had a hand in what."""
    no_tasks: bool
    """It offers or makes a contract, decides a case or tells what a body is there for."""
    offers: bool
    """It lists what is offered to enterprises and people, with whom it is for and how to ask for it."""
    is_law: bool
    """第一条, 第二条 …: its sentences say who is in charge at all."""
    first_item: int
    """Where the first numbered item begins."""
    title: str
    """The document's own, empty where it has none."""
    issuer: str
    """Who signs, as meta has it; empty where nobody does."""

    @classmethod
    def of(cls, text: str, meta: Meta, outline: Sequence[OutlineItem]) -> Genre:
        """Return the kind of the document with this text, title and items."""
        title = meta.title or ""
        kind = simplify(_ASIDE.sub("", title) if title.endswith(_ENDS_ASIDE) else title)
        return cls(
            is_reply(meta),
            kind.endswith(titles.NAMING_ENDS)
            or _is_no_document(text)
            or (kind.endswith(titles.NAMING_KINDS_END) and _NAMING.search(kind) is not None),
            any(map(kind.__contains__, titles.EVALUATES)),
            kind.endswith(titles.EXPLAINING_ENDS),
            kind.endswith(titles.NO_TASK_KINDS_END) and _NO_TASKS.search(kind) is not None,
            kind.endswith(titles.OFFERING_ENDS) and _OFFERING.search(kind) is not None and _offers(text),
            any(item.label.style is _ARTICLE and "条" in item.label.text for item in outline),
            outline[0].location.span.start if outline else len(text),
            title,
            meta.issuer or "",
        )

    @property
    def is_plan(self) -> bool:
        """Whether it tells what is to be done in an emergency（预案）."""
        return headings.EMERGENCY_PLAN in self.title

    def _tells_fact(self, accepted: Accepted) -> bool:
        """Tell whether no more is said than who held something, or took part: 「举办培训（局法制科承办）」.

        Above the items of a report a label says whom to ask, 「责任处室：节水处」; among them it may say who
        builds.
        """
        reading = accepted.reading
        if reading.labelled:
            if self.evaluates and all(_OF_A_PROJECT.fullmatch(party.role_word) for party in reading.parties):
                return True
            return any(map(is_of_works, reading.parties)) or accepted.span.start < self.first_item
        return all(_TOOK_PART.fullmatch(party.role_word) for party in reading.parties)

    def gives_tasks(self, span: Span, *, unnumbered: bool) -> bool:
        """Tell whether a document of this kind may give a task at `span`: among its items, if it has any."""
        return (unnumbered or span.start >= self.first_item) and not (
            self.is_reply or self.names_only or self.explains or self.no_tasks or self.offers or self.is_law
        )

    def keeps_back(self, text: str, accepted: Accepted) -> bool:
        """Tell whether bodies are no attribution because of the kind of the document, and might be one."""
        if self.offers:
            return True
        if self.no_tasks:
            reading = accepted.reading
            framed = reading.labelled and not text[accepted.span.start].isalpha()
            return framed or any(party.role is Role.LEAD for party in reading.parties)
        return (self.names_only or self.explains) and not accepted.reading.cued

    def admits(self, text: str, accepted: Accepted) -> bool:
        """Tell whether what could be an attribution by its words is one in a document of this kind.

        In replies and reports a list of bodies without a role word gives no duty, unless it stands alone
        behind a sentence of a report; and a line of a reply, 「主办单位：…」, or what is said so above its
        items, tells who answers the whole proposal. The last line of a text without items tells who sent it,
        and a bracket of the title whom the whole is for（重点任务分解表（县直部门））.
        """
        span = accepted.span
        if self.no_tasks or self.offers:
            return False
        if not accepted.reading.cued and span.start < self.first_item and span.of(text) in self.title:
            return False
        is_issuer = self.issuer != "" and text.startswith(self.issuer, span.start)
        if is_issuer and len(span) == len(self.issuer) and _DATED.match(text, span.end):
            return False  # 「市财政局、市教育局」 above the date
        if self.first_item == len(text) and not accepted.reading.cued and _is_last_line(text, span):
            return False
        if not (self.explains or self.is_reply or self.names_only):
            return True
        behind_sentence = _stands_behind_sentence(text, span.start)
        if self.explains and not (behind_sentence or _is_formal(accepted.reading)):
            return False
        if not (self.is_reply or self.names_only):
            return True
        if self.is_reply and _HANDLING.search(text, span.start, span.end):
            on_a_line = _HANDLING.match(text, span.start) is not None
            if span.start < self.first_item or (on_a_line and not _DUTY.search(text, span.start, span.end)):
                return False
        if self.names_only and not behind_sentence:
            # 「审查18件（法规科负责），…」: within its sentence a bracket tells what was done.
            within = not accepted.reading.labelled and text[span.end : span.end + 1] in _WITHIN
            if within or self._tells_fact(accepted):
                return False
        return accepted.reading.cued or (behind_sentence and not self.is_reply)


def _is_no_document(text: str) -> bool:
    """Tell whether a text is news, or an essay with its abstract and sources."""
    head = text[:_NEWS_WITHIN]
    if any(map(head.__contains__, titles.NEWS)):
        return True
    return titles.ABSTRACT in head and titles.SOURCES in text


def _offers(text: str) -> bool:
    """Tell whether a text has labels of services: 适用对象：, 申报条件：."""
    fields = {field[1] for field in _service_label().finditer(text)}
    return len(fields) >= _FEWEST_FIELDS


@cache
def _service_label() -> re.Pattern[str]:
    return re.compile(f"(?<![一-龥])({tables.SERVICE_LABELS})[：:]")


def _stands_behind_sentence(text: str, start: int) -> bool:
    """Tell whether a sentence ends right before `start`, or a bracket opens there on the line below it."""
    before = text[max(start - _REACH, 0) : start]
    if text[start] in OPENING and "\n" in before:  # a fixed width of lines may have put it there
        before = before.rstrip()
    return before[-1:] in _SENTENCE_ENDS


def _is_formal(reading: Reading) -> bool:
    """Tell whether a duty is given as in the document explained: by label, lead, or 按职责分工."""
    return reading.labelled or reading.by_duty or any(party.role is Role.LEAD for party in reading.parties)


def _is_last_line(text: str, span: Span) -> bool:
    """Tell whether `span` is all of the last line."""
    if _PRINTED.search(text, span.end):  # so it is with all but one of them: nothing long is copied
        return False
    head = text.rfind("\n", 0, span.start) + 1
    return not text[head : span.start].strip()
