"""Names as they are compared（名称的规整）."""

from __future__ import annotations

from respmatrix.text.fold import FOLD_TABLE
from respmatrix.vocabulary.characters import SIMPLIFIED

_TABLE = FOLD_TABLE | SIMPLIFIED


def clean(name: str) -> str:
    """Return `name` as names are compared: half-width, simplified, without white space.

    >>> clean("市商務局 "), clean("市教育局（体育局）")
    ('市商务局', '市教育局(体育局)')
    """
    return "".join(name.translate(_TABLE).split())
