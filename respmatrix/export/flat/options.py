"""What the caller chooses about flat files（平面文件选项）."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen
from attrs.validators import in_

from respmatrix.export.layout import LayoutOptions


@frozen
class FlatOptions:
    """Choices about CSV and Markdown（平面文件选项）; JSON and Parquet hold the exact text."""

    title: str | None = None
    """Title of the Markdown page; None for that of the document."""
    punctuation: Literal["fullwidth", "raw"] = field(default="fullwidth", validator=in_(("fullwidth", "raw")))
    """Full-width punctuation restored for display, or left as printed."""
    form: Literal["long", "wide"] = field(default="long", validator=in_(("long", "wide")))
    """A CSV line for every task, body and role, with its evidence; or one for every task, with a
    column for every body."""

    @property
    def layout(self) -> LayoutOptions:
        """The choices that concern what the tables say."""
        return LayoutOptions(self.title, self.punctuation)
