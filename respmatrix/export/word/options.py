"""What a caller may choose（Word 选项）."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from respmatrix.export.layout import LayoutOptions


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

    fonts: FontProfile = FontProfile()
    page_number: PageNumber = PageNumber.GB9704
    layout: LayoutOptions = field(factory=LayoutOptions)
    """What the tables say, the same for every format."""
