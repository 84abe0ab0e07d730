"""What the caller chooses about the tables' text（版面选项）."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen
from attrs.validators import in_

from respmatrix.export.layout.display import display


@frozen
class LayoutOptions:
    """Choices about what tables say（版面选项）."""

    title: str | None = None
    """Title over the tables; None for that of the document."""
    punctuation: Literal["fullwidth", "raw"] = field(default="fullwidth", validator=in_(("fullwidth", "raw")))
    """Full-width punctuation restored for display, or left as printed."""

    def show(self, text: str) -> str:
        """Return `text` as it is displayed, without white space at its ends."""
        return display(text, punctuation=self.punctuation).strip()
