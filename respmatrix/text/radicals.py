"""Radicals and compatibility forms that stand for characters（部首字符还原）.

Many PDF files give 「⽂」 (U+2F42) for 「文」 and 「⻄」 (U+2EC4) for 「西」: the font draws both alike,
but no search finds them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_SUPPLEMENT = (
    "⺁厂⺄乙⺅亻⺆冂⺉刂⺊卜⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺦丬⺨犭⺩王⺬示⺭礻"
    "⺯糹⺰纟⺲罒⺶羊⺹耂⺺肀⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青"
    "⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)
"""Radicals of U+2E80 to U+2EF3, each followed by its character; Unicode has no folding for most of them."""
_FOLDED = re.compile("[\u2e80-\u2fd5\uf900-\ufaff]")


@cache
def _table() -> dict[int, str]:
    blocks = (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00))
    normal = {code: unicodedata.normalize("NFKC", chr(code)) for code in blocks}
    return normal | {ord(radical): plain for radical, plain in zip(*[iter(_SUPPLEMENT)] * 2, strict=True)}


_COMMON = "⼤⼒⼈⼯⽂⺠⽔"
"""One of these stands in any text of some length that was copied from such a file."""


def has_radicals(text: str) -> bool:
    """Tell whether a text was copied from such a file, by the commonest radicals."""
    return any(map(text.__contains__, _COMMON))


def fold_radicals(text: str) -> str:
    """Return `text` with radicals and compatibility ideographs as the characters they stand for.

    Every code point gives exactly one.

    >>> fold_radicals("⼴⻄⾦融⼯作，⻓期有效")
    '广西金融工作，长期有效'
    """
    return text.translate(_table()) if _FOLDED.search(text) else text
