"""The document's own facts and its numbered headings（文件要素与结构层次）."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from respmatrix.model.lean import lean, maker
from respmatrix.model.span import Location, Span


class LabelStyle(StrEnum):
    """How a heading is numbered（序数样式）, after GB/T 9704-2012 clause 7.3.3 and its look-alikes."""

    ARTICLE = "article"
    """第一条, 第二章"""
    CHINESE = "chinese"
    """一、"""
    CHINESE_BRACKET = "chinese-bracket"
    """（一）"""
    ARABIC = "arabic"
    """1.  1、  1．  or a bare number at the head of a short line"""
    ARABIC_BRACKET = "arabic-bracket"
    """（1） 1）"""
    CIRCLED = "circled"
    """① ⑴"""
    ORDINAL = "ordinal"
    """一是"""
    DECIMAL = "decimal"
    """1.1  2.3.1"""
    FORMAL = "formal"
    """壹、 贰、"""
    STEM = "stem"
    """甲、 （甲）"""
    LETTER = "letter"
    """A. a) （a）"""
    NAMED = "named"
    """任务一： 问题1： 【一】"""
    ROMAN = "roman"
    """Ⅰ. ⅱ）"""
    UNNUMBERED = "unnumbered"
    """no number: a heading by the style that the file gives it"""


@lean
@frozen
class Label:
    """The number of a heading（结构层次序数）."""

    text: str
    """As printed, with its punctuation: 「（一）」, 「1、」; for a recovered label, as it must have been.
    Empty for a heading without a number."""
    style: LabelStyle
    number: int
    """The ordinal: 3 for 「（三）」 and for 「2.3」; without a number, the count among the like beside it."""


def heading_line(label: str, title: str) -> str:
    """Return label and title in one line; a label without a mark behind it is parted from the title.

    >>> [heading_line(label, "修桥") for label in ("（一）", "第一章", "2.1", "1", "")]
    ['（一）修桥', '第一章 修桥', '2.1 修桥', '1.修桥', '修桥']
    """
    if not label[-1:].isalnum():
        return label + title
    return label + ("." if label.isdecimal() else " ") + title


@lean
@frozen
class OutlineItem:
    """A heading with a number, or one that the file marks as such（结构层次条目）."""

    label: Label
    title: str
    """The heading sentence as printed, without label and final 「。」."""
    location: Location
    """From the label to the end of the title."""
    title_span: Span
    body: Span
    """After the closing mark of the title, up to the next item of any depth or the end of the text
    proper (signature and page furniture are outside); may be empty."""
    depth: int
    """0 for the outermost numbering of this document."""
    parent: int | None
    """Index of the enclosing item in the outline, None at the top."""
    inline: bool
    """True where the text runs on in the heading's paragraph."""
    recovered: bool = False
    """True where the printed label is damaged and was restored from its neighbours (RM202)."""

    @property
    def heading(self) -> str:
        """Label and title in one line（标题）, such as 「（一）修桥」 and 「2.1 修桥」."""
        return heading_line(self.label.text, self.title)


make_item = maker(OutlineItem)


@lean
@frozen
class Meta:
    """Facts of the document as a whole（文件要素）; None where the document does not state them.

    They have characters where a copy of a PDF file has radicals（⽔ for 水）.
    """

    title: str | None = None
    """Lines of a title are joined; a note such as 「（征求意见稿）」 under it is not part of it."""
    issuer: str | None = None
    """Issuing body as printed; joint issuers joined by 「、」 in printed order（发文机关）."""
    number: str | None = None
    """Document number, such as 「国办发〔2019〕38号」（发文字号）."""
    date: str | None = None
    """ISO date; 成文日期 before 发布日期."""
    place: str | None = None
    """The issuer's place as far as the text tells it, such as 「天津市」 or 「浙江省」."""
    level: str | None = None
    """How the document names its own level: 「省」, 「市」, 「县」, 「自治区」 …, 「central」 or None."""
    draft_note: str | None = None
    """Note under the title, such as 「（征求意见稿）」, as printed."""
