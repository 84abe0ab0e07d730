"""Words that the name of a body does not hold（不入名称的词）, by which prose is told from names.

「将由市教育局」 and 「不具备条件的学校」 end like bodies and are none. Some of the words are also parts of
other words, or of places: such a word stands with those that hold it all the same（see `fences`）.
Patterns are written for cleaned text: half-width, simplified, without white space.
"""

from __future__ import annotations

from respmatrix.vocabulary.fences import Words, plain, unless, unless_any

GRADES = ("高等", "中等", "平等", "同等", "初等", "均等", "对等", "天等")
"""Words that hold 等, which by itself ends a list: 高等学校, 中等职业学校, the county 天等."""

OPENS = unless("等", GRADES)
"""等 where it ends a list."""

_GRAMMAR: Words = {
    "的": tuple("条件的 职能的 职责的 权的 权限的 任务的 的市".split()),  # 有条件的学校, 设区的市
    "将": ("将乐",),
    "那": ("那曲", "那坡", "错那"),
    "由": ("自由", "理由"),  # 自由贸易试验区
    "不": ("不动产",),
    "等": GRADES,
    "会同": ("^会同",),  # the county's name begins so
    **plain("被 把 这 已 很 每 了 也 谁 包括 包含"),
}
"""Words of grammar, which only sentences have; the exceptions are counties but for those said."""

_DUTIES: Words = {
    "牵头": ("牵头单位", "牵头部门"),  # classes: 各项目牵头单位
    "负责": ("负责制",),
    **plain(
        "为牵头 为责任 为第一 为主要 为主责 为主体 为配合 为参与 为协办 为协助 为承办 为实施 "
        "为督导 为指导 为监督 各司其 各负其 各尽其 各按"
    ),
}
"""What a sentence says of a body's part in the work: 市教育局为牵头单位."""

_TOLD: Words = plain("单位名称 单位为 部门为 单位是 部门是 设在 设于 编制在 前往 配备 挂靠 接受 报送 及时")
"""What is told about a body, and the head of a column in a table of bodies."""

_REPORTS = "报(?<![日晚早商党]报)(?=[省市县区州]|国务院)"
"""报市政府 submits something to it; 日报, 晚报, 早报, 商报 and 党报 are newspapers."""
_AMOUNT = r"(?<!第)\d处$"
"""处置险情12处 counts places."""
_STRETCHES = "至(?<=[局路街道园厂站]至)"
"""人民路至建设街 is a stretch of a road."""
_YEARS = r"19\d\d年|20\d\d年"
_COUNTED = r"(?:^|(?<=[局委厅办府]))\d{1,2}[.、]?(?=[省市县区州镇乡])"
"""1市水利局2市财政局: numbers of a list without marks."""
_SIGNS = r"[\"《》<>%+:*…?!]|(?:单位|部门)[—→-]"
"""Marks that no name holds, and a label with its mark: 「配合单位—市财政局」."""

NEVER_IN_NAMES = "|".join(
    (
        *map(unless_any, (_GRAMMAR, _DUTIES, _TOLD)),
        *(_REPORTS, _AMOUNT, _STRETCHES, _YEARS, _COUNTED, _SIGNS),
    )
)
"""Where one of these is found, the whole stretch is no name."""

_OPENING: Words = {
    "先": ("先进",),
    "后": ("后勤",),
    "报": ("报社", "报业"),
    "经": ("经信", "经济", "经贸", "经发", "经开", "经科", "经纪", "经管", "经办", "经营", "经理"),
    "指": ("指挥", "指导"),
}
"""先征求市教育局, 经市政府: words that open a clause, and names that begin with them: 经信局, 指挥部."""
_LEAD_INS: Words = {"向": ("向阳",), **plain("须 应由 可由 需 请 并 及时 定期 关于 通过")}
"""Other words that open one; 向阳 is the name of districts."""
_TASKS: Words = plain(
    "鼓励 引导 培育 加快 加强 开展 进行 建立 健全 完善 提升 提高 推动 推进 支持 组织实施 "
    "成立 设立 组建 撤销 走访 慰问 感谢 拜访 参观 赴"
)
"""What a task does: 培育龙头企业 is one, and no body."""

ORGANISES = "(?:政府|部门|单位|[局厅办署])组织"
"""市教育局组织 ends in a verb; 社会组织 is a class."""

_DONE_TO_IT = (
    "委托 授权 责成 责令 安排 部署 组织 协调 指导 督促 监督 检查 考核 抽调 选派 通知 要求 明确 确定 指定 "
    "依托 借助 利用 围绕 根据 按照 依据 参照 结合 落实 摘自 引自 转自 发布 印发 主送 抄送 "
    "审批 审核 备案 批准 同意 签署 盖章"
)
_SAID_OF_IT = (
    "来源 落款 电话 联系人 作者 供稿 单位 部门 机构 主体 临时 一起 此外 另外 同时 主管 分管 "
    "施工 监理 设计 勘察 验收 接收 业主 产权 权属 尤其是 特别是 主要是 连同 凭 从 对 据 送 让 使 即"
)
BEFORE_A_BODY = (
    "责任|牵头|配合|协助|主办|承办|协办|建议|暂定|拟定?|初定|[一二三四五]是"
    f"|{'|'.join((*_DONE_TO_IT.split(), *_SAID_OF_IT.split()))}"
)
"""Words right in front of a body that are no part of its name: 牵头市水利局, 委托市水利局.

建设, 联合 and the like are not among them, for towns are called so.
"""
_BEFORE_A_CITY = (
    "联合|建设|改造|治理|会商|协同|邀请|聘请|配合|支持|推动|参与|协助|争取|对接|联系|联络|帮助|服务|"
    "提请|报请|商请|汇同|转交|移交|函告|抄告"
)
_OF_A_CITY = "市(?![级场民容属直区]|政(?!府|协|法))"
_CITY = f"(?:[省州县](?![级域属直际])|{_OF_A_CITY}|自治区|区(?![级域块间位属直]))[一-龥]{{2}}"
BEFORE_CITIES = f"(?:{_BEFORE_A_CITY})(?={_CITY})|开发(?!区)(?={_CITY})|会同(?!县)(?={_CITY})"
"""Words in front of a body that says its level: no city, county or district is called so（联合市水利局）."""
BEFORE_ANY_BODY = f"{BEFORE_A_BODY}|{_BEFORE_A_CITY}|开发|会同|通过|负责"
"""Any of these words; a doubt may open with them."""
_WHOLE_BODY = "(?=(?:[省市县区州镇乡]|自治区)[一-龥]{2,14}(?:[局委厅办院联]|政府|总工会|协会|公司))"
NO_NAME_STARTS = "|".join(
    (*map(unless_any, (_OPENING, _LEAD_INS, _TASKS)), f"(?:{BEFORE_A_BODY}){_WHOLE_BODY}", BEFORE_CITIES)
)
"""How no name begins."""

_CAN: Words = {
    "能": (
        *("智能 节能 功能 性能 职能 热能 电能 光能 核能 储能 技能 动能 产能 潜能 效能".split()),
        *("能源 能耗 能量 能力 能效".split()),
    ),
}
_FUNCTION_CHARACTERS = "[要应并为以于对从让使向给而则若如因即按据需须是可再既]"
"""Prepositions, conjunctions and auxiliaries; some of them, 应急, stand in names whose shape is known."""
_LEVEL_ALONE = "^(?:[省市县区镇乡州村][级直属管]|各|有关|相关|所有|全体|左右|以上|以下|以内)$"
"""县级, 省直: a level and no body; 相关, of which the rest is cut off; what follows a figure."""
_REFERENCES = "^(?:见|详见|同上|待定|略|另行)|同上$|附表|附件|如下"
"""What a cell or bracket says instead of bodies."""
_DONE: Words = plain(
    "进行 实行 开展 提供 推动 推进 加强 加快 提升 完善 强化 落实 确保 坚持 取得 设在 设于 下设 挂靠 隶属"
)
"""What is done with something, or told of it."""
_TOPICS = (
    "(?:项目|任务|措施|资金|清单|方案|制度|机制|工作|情况|问题|标准|要求|内容|目标|指标|政策|原则|人员|"
    "负责人|同志|领导|会议|活动|除外|附件|规定|以上|以下|等|"
    "发布|印发|公布|转发|出台|签署|审核|审定|核定|审查|核准|批准|认定|备案|汇报|通报|发言|主持|介绍|"
    "陪同|列席|出席|数据|统计数|入库数|口径|测算|反馈)$"
)
"""What the work is about, who does it, and what is done with documents: the ends of no names."""

NO_UNKNOWN_NAME = "|".join(
    (
        _LEVEL_ALONE,
        _REFERENCES,
        _FUNCTION_CHARACTERS,
        unless_any(_CAN),
        r"\d",
        unless_any(_DONE),
        _TOPICS,
    )
)
"""Where one of these is found, a stretch that has not the shape of a body is not an unknown body either."""
