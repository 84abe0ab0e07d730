"""What ids and classes say of an element（容器标记）."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


@cache
def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{words})(?:\s|$)", re.IGNORECASE)


def is_marked(element: _Element, words: str) -> bool:
    """Tell whether the id or a class of an element is among `words`, parted by bars."""
    style, name = element.get("class"), element.get("id")
    return bool((style and _tells(style, words)) or (name and _tells(name, words)))


@lru_cache(maxsize=4096)
def _tells(names: str, words: str) -> bool:
    return bool(_words(words).search(names))
