"""How a sentence opens that sets a target for a time（目标时间用语）.

Patterns are written for the text as printed; white space may stand between its parts.
"""

from __future__ import annotations

_GAP = r"[ \u3000]?"
_NUMBER = r"(?:\d{1,2}|[一二两三四五六七八九十]{1,3})"

YEAR = (
    rf"2(?=0)0\d\d{_GAP}(?:年?{_GAP}(?P<range>[-—－~～至到]{{1,2}}{_GAP}20\d\d{_GAP}年(?:期间)?)"
    rf"|年{_GAP}(?:第?[一二三四]季度|{_NUMBER}{_GAP}月(?:{_GAP}{_NUMBER}{_GAP}日)?)?{_GAP}"
    r"(?P<end>年?底|年?末|上半年|下半年)?(?P<before>之?以?前)?)"
)
"""2027年, 2027年底前, 2025年6月底, 2025年12月31日前, 2025年一季度前, 2012—2015年.

It begins with one literal, for which a text is looked through twice as fast as for two.
"""

PERIOD = r"五[”\"』」]?(?:规划)?(?:期间|时期|期末|末|期内)"
"""The end of 「“十四五”期间」."""
PERIOD_HEAD = r"[“\"『「]?十[一二三四五六七]?$"

NEAR = r"底(?:之?以?前)?"
"""The end of 「年底前」, 「6月底前」."""
NEAR_HEAD = rf"(?:[今明本当每]年年?|年|(?:今年|明年|本年)?{_NUMBER}{_GAP}月(?:份)?)$"

WITHIN = "年内"
"""The end of 「三年内」; by itself the time is this year."""
WITHIN_HEAD = rf"(?:[今明本当]|{_NUMBER})?$"

UNTIL = frozenset("到至")
"""Stands before the time: 到2027年, 截至2027年."""
REACHED = r"截[至止].*?(?:已(?!有)|共有|累计|现有|尚有|全[省市县区]共)"
"""What has been reached, and is no target: 截至2023年底，全市共有企业300家."""
STRIVING = ("力争", "争取", "确保", "计划", "预计")
"""May stand before that: 力争到2027年."""
PLANNED = tuple(f"{word}于" for word in (*STRIVING, "拟"))
"""计划于2025年底前."""

BY_THEN = "[年月日底末]以?前|年完成|底完成"
"""What a time says by which something is done, though it goes on then."""
CONTINUING = "持续|长期|常年|常态|滚动|每年|每月|每季|每周"
"""What goes on, or comes again, has no day on which it is done."""
