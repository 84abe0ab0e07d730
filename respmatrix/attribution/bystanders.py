"""Labelled lines that give nobody a task（不是责任分工的标签行）: feet of pages, events, forms."""

from __future__ import annotations

import re

_HOSTS = re.compile("(?:网站)?(?:主办|承办|主管|协办)")
_FOOTER = re.compile("备案|标识码|版权所有|技术支持|网站地图|ICP|门户网站")
_FOOTER_WINDOW = 200
"""How far behind a foot line its signs are looked for; code points."""
_HOSTED = re.compile("(?:主办|承办|协办|参加|参与)(?:单位|方)?[：:]")
_DUTY = re.compile("(?:牵头|责任|配合|落实)")
_FACT_AHEAD = re.compile("(?:会议|活动|举办|比赛|培训)(?:时间|地点)[：:]")
_EVENT_FACT = re.compile(
    r"^[ \t　\xa0]*(?:[\d一二三四五六七八九十]{1,2}[、.．])?"
    r"(?:活动|会议|举办|比赛|培训|展会|报名)?(?:时间|日期|地点|地址|主题|对象)[：:]",
    re.MULTILINE,
)
_KEPT_ON_FORMS = re.compile("(?:业务)?(?:监督|监管|主管|实施|承办|办理|受理|审批)(?:部门|机构|主体|机关)")
"""Labels that tenders, lists of powers and budgets have among others（权力类型：…　实施机构：…）."""
_COLON = re.compile("[：:]")
_LONGEST_LINE = 500


def is_bystander(text: str, start: int, end: int, line_end: int, *, behind_items: bool) -> bool:
    """Tell whether a run of labelled lines tells who runs a page, an event or a procedure.

    Args:
        text: the whole text.
        start: where the first label begins.
        end: where the last line ends.
        line_end: end of the line below.
        behind_items: whether all items of the document have ended before it.
    """
    head = text.rfind("\n", 0, start) + 1
    if _HOSTS.match(text, start) and (behind_items or _FOOTER.search(text, head, end + _FOOTER_WINDOW)):
        return True
    if _KEPT_ON_FORMS.match(text, start) and _COLON.search(text, max(head, start - _LONGEST_LINE), start):
        return True
    return _is_event(text, head, start, end, line_end)


def _is_event(text: str, head: int, start: int, end: int, line_end: int) -> bool:
    """Tell whether a run of 主办单位：, 承办单位： stands among 时间： and 地点：, facts of an event."""
    if not _HOSTED.search(text, start, end) or _DUTY.search(text, start, end):
        return False
    if text[head:start].strip():
        return _FACT_AHEAD.search(text, head, start) is not None
    above = text.rfind("\n", 0, max(head - 1, 0)) + 1
    return _EVENT_FACT.search(text, above, line_end) is not None
