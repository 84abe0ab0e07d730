"""Words of letterheads, signatures, seals and what closes a text（版头、落款与结束语）."""

from __future__ import annotations

ORGAN_ENDINGS = (
    "国务院|政府|办公厅|办公室|办事处|委员会|管委会|指挥部|领导小组|人民法院|检察院|联合会|总工会|联席会议|"
    "督查室|研究室|中学|小学|学校|幼儿园|党支部|党总支|党组|专班|督导组|督察组|巡察组|巡视组|监察组|工作组|"
    "调查队|残联|妇联|文联|侨联|社科联|科协|"
    "厅|局|委|办|部|院|署|会|处|所|站|中心|行|总队|支队|大队|集团|公司|大学|学院|兵团|社|團|廳|會|處|辦|部門"
)
"""Words that end the name of a body that issues or signs（机关名称尾词）."""

EVENTS = "召开|举行|举办|赴|出席|主持|调研|开展"
"""What bodies do in the titles of news: 「某局召开推进会」 names no body."""

LETTERHEADS = ("文件", "令")
"""What a letterhead has behind the body, whose characters may stand apart（某市人民政府文　件）."""
SEALS = ("公章", "盖章", "印章", "代章", "印")
"""Content of the bracket that stands for a seal（（公 章））."""
POSTS = "[省市区县州部局署行厅会]长|主席|总理|主任"
"""Posts of those who sign orders（市长　某某）."""
SIGNER = "签发人"
"""Label behind the number of those who sign reports and replies（签发人：某某）."""

FORMULA = (
    r"特此(?:通知|通告|公告|函告|函复|报告|批复|答复|说明|复函|函達)|专此|此复|此致|抄送|抄报|"
    r"此件(?:主动|依申请)?公开|此(?:件|文件)不公开|此(?:答复函|复函|函|答复|件)已?经"
)
"""Formulas and notes behind the text proper（结束语与附注）."""

FORMULA_STARTS = "特专此抄"
"""The characters with which they begin, for a quick look before the pattern."""
