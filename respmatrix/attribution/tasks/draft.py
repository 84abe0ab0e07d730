"""Tasks while their attributions are being gathered（任务草稿）."""

from __future__ import annotations

import re

from attrs import define

BLANK = ' \t\r\n　\xa0。；;，,“”"「」*—-'
"""What tells nothing by itself between the text of a task and an attribution."""
NOT_BLANK = re.compile(f"[^{re.escape(BLANK)}]")


@define
class Draft:
    """A task while its attributions are being gathered."""

    item: int | None
    title: str
    start: int
    end: int
    first: int = 0
    """Index of its first attribution in the document's list of attributions."""
    behind: int = 0
    """One past the index of its last one; 0 while it has none."""
    below: range = range(0)
    """The items that it stands above and that have its attributions from it."""
