"""What is a label（标签的辨认）: 责任单位 before its colon, however it is spaced, and what it is glued to."""

from __future__ import annotations

import re
from functools import lru_cache

from respmatrix.text import fold
from respmatrix.vocabulary import labels
from respmatrix.vocabulary.characters import simplify

_BEFORE_LABEL = rf"\n。；;，,：:）)】〕\]>{labels.BULLETS}"
LABEL_START = re.compile(
    rf"(?:^|(?<=[{_BEFORE_LABEL}])|(?<=[ \u3000]{{2}}))"
    rf"[^、（({_BEFORE_LABEL}]{{1,20}}(?:[（(][^（）()\n]{{1,8}}[）)](?:单位|部门|室)?"
    r"|(?<=[位门門])、(?:(?:责任|責任|负责|联系)人|(?:完成)?时[限间]))?$"
)
_GAP = re.compile(r"\s+")
_GLUED_LABEL = re.compile(f"{labels.GLUED_LABEL}$")
_ASIDE = f"(?P<aside>{labels.PERSON_LABEL}|{labels.DEADLINE_LABEL})"
_FIRST_LABEL = re.compile(f"(?:{labels.LINE_LABEL})|{_ASIDE}")
_NEXT_LABEL = re.compile(f"(?:{labels.ROLE_LABEL})|{_ASIDE}")
"""Behind a labelled line any 「…单位：」 goes on with the same attribution."""


@lru_cache(maxsize=4096)
def as_label(stretch: str, goes_on: bool) -> bool | None:
    """Tell whether a label, which may go on with others, names a role; None where it is no label."""
    label = (_NEXT_LABEL if goes_on else _FIRST_LABEL).fullmatch(folded(stretch))
    return label["aside"] is None if label else None


def longest_label(stretch: str, goes_on: bool, rest: str = "") -> tuple[int, bool] | None:
    """Return how long the label is that ends a stretch, and whether it names a role.

    Blanks may stand in it, 「责任 单位」, and before it; its `rest` may stand on the next line.
    """
    for start in (0, *(gap.end() for gap in _GAP.finditer(stretch))):
        label = stretch[start:].lstrip()
        is_role = as_label(label + rest, goes_on) if label else None
        if is_role is not None:
            return len(label), is_role
    return None


@lru_cache(maxsize=4096)
def label_in(before: str, cut: bool, goes_on: bool) -> tuple[int, bool] | None:
    """Return how long the label at the end of `before` is, and whether it names a role.

    Args:
        before: what stands before the colon, no more than a line.
        cut: whether more of the line stands before it.
        goes_on: whether the label may go on with others.
    """
    match = LABEL_START.search(before)
    known = longest_label(match[0], goes_on) if match and not (cut and match.start() == 0) else None
    if known is not None:
        return known
    # 「出台政策文件责任单位：」: the line break is lost
    glued = _GLUED_LABEL.search(before) if before.endswith(labels.GLUED_ENDS) else None
    return (len(before) - glued.start(), True) if glued else None


def folded(text: str) -> str:
    """Return `text` half-width and simplified, without white space."""
    return "".join(simplify(fold(text)).split())
