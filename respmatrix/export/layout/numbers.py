"""How the headings above a task are called by their labels（章节编号）."""

from __future__ import annotations

from respmatrix.model import LabelStyle, ParsedDocument, Row
from respmatrix.text import fold

_JOINTS = " \t\u3000、，。．.,:：;；"


def section_number(document: ParsedDocument, row: Row, *, below: int = 0) -> str:
    """Return the labels of the headings above the task of `row`, such as 「二」; empty without headings.

    Args:
        document: the document.
        row: a row of its tasks.
        below: how many of the outermost headings are left out.
    """
    item = row.task.item
    if item is None or item >= len(document.outline):
        return ""
    if document.outline[item].label.style is LabelStyle.DECIMAL:
        return ""  # such a label holds those above it
    labels: list[str] = []
    above = document.outline[item].parent
    while above is not None:
        labels.append(document.outline[above].label.text)
        above = document.outline[above].parent
    return _joined(labels[::-1][below:])


def _joined(labels: list[str]) -> str:
    """Return labels without what parts them from their titles; digits are kept apart by a hyphen."""
    joined = ""
    for label in labels:
        bare = label.strip(_JOINTS)
        digits = joined[-1:].isalnum() and joined[-1:].isascii() and fold(bare[:1]).isdigit()
        joined += ("-" if digits else "") + bare
    return joined
