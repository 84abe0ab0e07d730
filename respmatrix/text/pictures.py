"""Pictures among characters（文中的图形符号）, as posts print them for bullets and numbers.

「👉责任单位：…」 is 「•责任单位：…」 to a reader, and 「1️⃣」 is 「1.」.
"""

from __future__ import annotations

import re

_COMMON = "👉📌📍🔹🔸🔷🎯📢"
"""Some of these stand in most posts that print pictures; text that holds none is not searched."""
_KEYCAP = "\u20e3"
"""What makes a picture of the digit before it."""
_NUMBER = re.compile(f"(?<=[0-9])\ufe0f?{_KEYCAP}")
_PICTURE = re.compile("[\U0001f000-\U0001faff\ufe0f]")
_BULLET = "•"


def has_pictures(text: str) -> bool:
    """Tell whether a text has pictures for bullets or numbers, by the commonest."""
    return _KEYCAP in text or any(map(text.__contains__, _COMMON))


def fold_pictures(text: str) -> str:
    r"""Return `text` with bullets for pictures, and a full stop behind a digit in a key; one for one.

    >>> fold_pictures("📌修路"), fold_pictures("1\ufe0f\u20e3修路")
    ('•修路', '1. 修路')
    """
    text = _NUMBER.sub(lambda key: "." + " " * (len(key[0]) - 1), text)
    return _PICTURE.sub(_BULLET, text)
