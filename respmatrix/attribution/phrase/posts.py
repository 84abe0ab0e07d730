"""Posts that one person holds（一人数职）: 「县委常委、副县长杨林」 is one person, not two."""

from __future__ import annotations

import re

from respmatrix.vocabulary import phrases

_RANK = re.compile(phrases.RANK)
_NAMED = re.compile(phrases.NAMED_POST)


def is_one_person(first: str, second: str) -> bool:
    """Tell whether a bare post and, behind 「、」, a post with its holder's name are of one person."""
    return _RANK.fullmatch(first) is not None and _NAMED.fullmatch(second) is not None
