"""Words of sentences that give several tasks to the same bodies（统一交代责任单位的句子）.

Patterns are written for cleaned text: half-width, simplified, without white space.
"""

from __future__ import annotations

_COUNT = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
_TASKS = "工作|任务|措施|举措|事项|项目|内容"
_OF_THESE = (
    "(?:所列|所述|列明|明确|确定)?的?"
    f"(?:(?P<each>各[项条类]?|所有|全部|每[一项条]+)|(?P<count>{_COUNT})[项条个件])?"
    f"(?:重点|主要|具体|目标|整改|建设|改革){{0,2}}(?P<tasks>{_TASKS})?(?P<all>均|都|全部|统一|一律)?"
)
BELOW = ("以下", "下列", "下述")
STARTS = ("以上", "上述", "上列", "本部", "本章", "本节", "本板", *BELOW)
"""How such sentences begin."""
ALL_OF_THEM = (
    f"(?:(?P<below>{'|'.join(BELOW)})|(?P<above>以上|上述|上列)|"
    f"(?P<part>本(?:部分|章|节|板块)))(?!同){_OF_THESE}"
    "的?,?(?=$|由)"
)
"""以上任务均由…, 以下各项工作由…, 本部分各项任务由…: gives all of them to the same bodies."""

_NUMBER = r"(?:\d{1,3}|\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)|[一二三四五六七八九十]{1,3})"
_BARE_NUMBER = r"\d{1,3}|[一二三四五六七八九十]{1,3}"
NUMBERED = (
    rf"第?(?P<numbers>{_NUMBER}(?:(?:[-—–~至、,和及]|到)+第?{_NUMBER})*)[项条](?:重点|具体)?"
    f"(?:{_TASKS})?(?:均|都)?的?"
    "(?=由|[牵责配主负承协参]|[省市县区各州旗镇乡])"
)
"""第1—3项由…, 第2、4项牵头单位：…: says by their numbers whose the tasks are."""
NUMBERS_BEHIND = (
    r"(?P<said>[^,;。:]{2,40}?(?:负责|牵头|配合|承办|主办|参与|落实))(?:实施|落实|完成|办理)?"
    rf"第(?P<numbers>{_NUMBER}(?:(?:[-—–~至、和及]|到)+第?{_NUMBER})*)[项条](?:重点|具体)?"
    f"(?:{_TASKS})?(?=[,;。)]|$)"
)
"""市水利局负责第1、2项: the same with the numbers behind."""
BEHIND = ("负责第", "牵头第")
"""One of these stands in it."""
RANGE = rf"\(?(?P<first>{_BARE_NUMBER})\)?(?:(?:[-—–~至]|到)+第?\(?(?P<last>{_BARE_NUMBER})\)?)?"
NUMBERED_STARTS = ("第", *"123456789")
"""How such sentences begin."""

_MISSING = "列出?|列明|列示|列入|标明|标注|注明|明确|指定|确定|写明|载明|规定|安排"
_NOT_NAMED = f"(?:未|没有|无)(?:{_MISSING})?"
_WHO = "(?P<{}>责任|牵头|主责|主办|负责)(?:责任)?(?:单位|部门)"
_UNNAMED = (
    f"(?:对|凡|凡是|其[他余它]|其中|文中|表中|清单中|(?:以上|上述|本)[一-龥]{{0,4}}?|"
    f"(?:各项?)?(?:重点|具体)?(?:{_TASKS})中?)?"
    f"(?:{_NOT_NAMED}(?:具体)?(?:的)?{_WHO.format('role')}|{_WHO.format('whose')}{_NOT_NAMED})"
    f"的?(?:各项|其他)?(?:重点|具体)?(?:{_TASKS}|条款)?,?(?:一律|统一|均|都|则|全部|暂)*"
)
_ITS_UNIT = "(?:其|各|该|所列|首|第一|排|列)*(?:责任|牵头|承办|主责)(?:单位|部门)"
UNNAMED = f"{_UNNAMED}(?P<duty>由(?!{_ITS_UNIT})[^;。:]{{3,80}})$"
"""未列责任单位的，由市发改委负责; 责任单位未注明的任务均由市委办牵头."""
UNNAMED_BY_ROLE = f"{_UNNAMED}由{_ITS_UNIT}[^;。:]{{2,40}}$"
"""未明确责任单位的，由各牵头单位负责: whoever that is in each of them."""
LEADING = frozenset(("牵头", "主责", "主办"))
"""What is not named there is who leads."""
SIGNS = (
    ("未", ("列", "标", "注", "明", "指", "确", "写", "载", "规", "安")),
    ("无", ("责任", "牵头", "明确", "具体")),
    ("没", ("有明", "有责", "有牵", "有列", "有标", "有注", "有指", "有具", "有确")),
)
"""What stands in such a sentence, and what behind it."""

NO_TASKS = (
    "(?:总体|基本|主要|工作|发展|建设|行动|年度|阶段|预期|有关|相关)?"
    "(?:要求|目标|目标任务|任务目标|思路|原则)"
    "|指导思想|总则|附则|(?:重要|重大)?意义|背景|依据|形势|现状|(?:工作|发展)基础|适用范围|"
    "(?:保障|组织|推进|工作)(?:措施|保障|领导|实施|机制)|"
    "(?:实施|时间|步骤)(?:步骤|安排)|(?:加强|强化)组织(?:领导|保障)"
)
"""How the headings end that open or close a document and give nobody a task by that."""
