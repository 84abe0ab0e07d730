"""What the caller chooses about the web page（网页选项）."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen
from attrs.validators import in_

from respmatrix.export.layout import LayoutOptions


@frozen
class PageOptions:
    """Choices about the web page（网页选项）."""

    title: str | None = None
    """Title over the page; None for that of the document."""
    punctuation: Literal["fullwidth", "raw"] = field(default="fullwidth", validator=in_(("fullwidth", "raw")))
    """Full-width punctuation restored for display, or left as printed."""
    lang: Literal["zh", "en"] = field(default="zh", validator=in_(("zh", "en")))
    """Language of headings and buttons; the document's own words stay as they are."""
    paper: Literal["A4", "A3"] = field(default="A4", validator=in_(("A4", "A3")))
    """Paper that is chosen when the page opens; the reader may choose the other."""

    @property
    def layout(self) -> LayoutOptions:
        """The choices that concern what the tables say."""
        return LayoutOptions(self.title, self.punctuation)
