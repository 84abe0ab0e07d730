"""Hard line breaks inside a list of bodies（名单中的断行）: 「县农业农村⏎局」, 「2022年⏎10月底前」."""

from __future__ import annotations

import re

from respmatrix.attribution.clean import clean
from respmatrix.attribution.lex import TokenKind, pieces

_UNREAD = (TokenKind.RESIDUE, TokenKind.UNKNOWN, TokenKind.TEXT, TokenKind.STEM)
_BROKEN_DATE = re.compile(r"\d年\s*\n\s*\d{1,2}月")
_LAST_PART = re.compile(r"[^、，,；;：:\n]{1,20}$")
_FIRST_PART = re.compile(r"\s*[^、，,；;。：:\n]{1,20}")


def is_broken(line: str, ahead: str) -> bool:
    """Tell whether a list goes on from `line` to what stands `ahead`, line break included.

    It does right behind a label or a separator, and where the two ends make a body, a time or a role
    phrase that the first of them is not.
    """
    line = line.rstrip()
    if not line.strip() or line[-1] in "、，,":
        return True
    last, first = _LAST_PART.search(line), _FIRST_PART.match(ahead)
    return (
        last is not None
        and first is not None
        and (not _reads(last[0]) or _BROKEN_DATE.search(last[0] + ahead) is not None)
        and _reads(last[0] + first[0].lstrip())
    )


def _reads(part: str) -> bool:
    """Tell whether a part of a list is a body, a time or a role phrase."""
    word = clean(part, 0, len(part)).text
    return bool(word) and not any(kind in _UNREAD for kind, _, _ in pieces(word))
