"""What a caller may choose（Word 选项）."""

from __future__ import annotations

import os
from enum import StrEnum
from typing import Literal

from attrs import field, frozen
from attrs.validators import deep_iterable, in_

from respmatrix.export.layout import LayoutOptions

AnnexName = Literal["tasks", "matrix", "departments"]
"""Annex 1, 2 and 3: 重点任务分工表, 责任矩阵, 各部门任务清单."""
ANNEXES: tuple[AnnexName, ...] = ("tasks", "matrix", "departments")


class PageNumber(StrEnum):
    """Where the page number stands（页码位置）."""

    GB9704 = "gb9704"
    """odd pages right, even pages left, turned with landscape pages, for a bound document"""
    BOTTOM = "bottom"
    """bottom centre, for a loose handout"""


@frozen(kw_only=True)
class FontProfile:
    """Font names by use（字体）; Word substitutes by the alternative names that the file carries."""

    title: str = "方正小标宋简体"
    head: str = "黑体"
    body: str = "仿宋_GB2312"
    note: str = "楷体_GB2312"
    number: str = "宋体"
    """Page numbers."""
    latin: str = "Times New Roman"


@frozen(kw_only=True)
class WordOptions:
    """Options of `write_docx`（Word 导出选项）."""

    title: str | None = None
    """Title over the brief and its tables; None for that of the document."""
    punctuation: Literal["fullwidth", "raw"] = field(default="fullwidth", validator=in_(("fullwidth", "raw")))
    """Full-width punctuation restored for display, or left as printed."""
    fonts: FontProfile = FontProfile()
    page_number: PageNumber = PageNumber.GB9704
    annexes: tuple[AnnexName, ...] = field(default=ANNEXES, validator=deep_iterable(in_(ANNEXES)))
    """Which annexes follow the brief, in this order."""

    template: str | os.PathLike[str] | None = None
    """A .docx file whose letterhead, margins and styles are used; None for a plain page after GB/T 9704."""

    @property
    def layout(self) -> LayoutOptions:
        """The choices that concern what the tables say."""
        return LayoutOptions(self.title, self.punctuation)
