"""What is said of several tasks at once（一句交代几项任务）: 以上任务均由…, 第1—3项由…, …负责第2项."""

from __future__ import annotations

import re
from functools import cache

from respmatrix.attribution.judging.candidate import Shape
from respmatrix.vocabulary import given, labels

_STARTS = (*given.STARTS, *given.NUMBERED_STARTS)
_UNMARKED = (Shape.BARE, Shape.SENTENCE)


def gives_several(text: str, shape: Shape) -> bool:
    """Tell whether cleaned text says of several tasks whose they are."""
    if shape is Shape.LABELLED:
        return False
    if text.startswith(_STARTS if shape in _UNMARKED else given.NUMBERED_STARTS):
        return _several().match(text) is not None
    return any(map(text.__contains__, given.BEHIND)) and _behind().match(text) is not None


@cache
def _several() -> re.Pattern[str]:
    return re.compile(
        f"(?:{given.ALL_OF_THEM})由[^,]{{2,}}|(?:{given.NUMBERED})(?:由|{labels.MARKED_LABEL}:)[^,]{{2,}}"
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(given.NUMBERS_BEHIND)
