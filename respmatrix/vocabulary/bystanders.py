"""Words of labelled lines that give nobody a task（旁列的标签）, from pages, invitations and forms."""

from __future__ import annotations

PAGE_HOSTS = "(?:网站)?(?:主办|承办|主管|协办)"
"""Labels at the foot of a web page."""
FOOTER_SIGNS = "备案|标识码|版权所有|技术支持|网站地图|ICP|门户网站"
"""What tells that foot."""

EVENT_HOSTS = "(?:主办|承办|协办|参加|参与)(?:单位|方)?[：:]"
"""Labels of who runs an event（主办单位：…　承办单位：…）."""
EVENT_FACTS_AHEAD = "(?:会议|活动|举办|比赛|培训)(?:时间|地点)[：:]"
"""Facts of an event that stand on the same line before them."""
EVENT_FACTS = "(?:活动|会议|举办|比赛|培训|展会|报名)?(?:时间|日期|地点|地址|主题|对象)[：:]"
"""Facts of an event at the head of a line next to them."""
DUTIES = "牵头|责任|配合|落实"
"""Words of the same lines that tell a task after all."""

TENDER_LABELS = "(?:行政|行业)?(?:监督|监管|主管)(?:部门|机构|单位)"
"""Labels that announcements of tenders have among their facts."""
TENDER_FACTS = (
    "(?:采购|招标|中标|成交|投标|供应商|代理机构|项目名称|项目编号|预算金额|最高限价)[^：:\\n]{0,8}[：:]"
)
"""Those facts, at the head of a line next to them."""

FORM_LABELS = "(?:业务)?(?:监督|监管|主管|实施|承办|办理|受理|审批)(?:部门|机构|主体|机关)"
"""Labels that tenders, lists of powers and budgets have among others（权力类型：…　实施机构：…）."""
