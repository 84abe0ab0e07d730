"""Words of titles of official documents（标题用语）: kinds, drafts, notices that carry others."""

from __future__ import annotations

TITLE_ENDINGS = (
    "意见|办法|方案|计划|规划|纲要|通知|通告|通报|公告|公报|决定|决议|命令|令|批复|复函|函|答复|要点|"
    "措施|举措|"
    "条例|规定|细则|规则|章程|制度|清单|分工|分工表|任务表|一览表|表|任务|行动|安排|分解|部署|解读|指南|"
    "指引|指导|"
    "报告|讲话|请示|纪要|政策|政策汇编|汇编|标准|目录|草案|问答|说明|任务书|路线图|时间表|责任制|承诺|"
    "十条|条|若干措施|情况|总结|公示|预案|守则|准则|规程|决定书|判决书|裁定书|协议书|合同书|简章|"
    "机构职能|预算|决算|"
    "意見|辦法|計劃|規劃|綱要|決定|覆函|答覆|復函|答復|措施|條例|規定|細則|清單|任務|行動|安排|報告|"
    "標準|目錄|說明"
)
"""Words that end the title of an official document（文种及标题尾词）."""

COUNTED_KINDS = (
    "通知|意见|决定|公告|通告|通报|函|批复|报告|答复|复函|回复|方案|办法|措施|意見|決定|覆函|答復|復函"
)
"""Kinds of documents behind whose title 「关于…的通知」 the number may stand on the same line."""

PARTS = ("节选", "摘录", "全文")
"""What stands behind the title of what is printed of a document（…清单（2023年版）节选）."""
NEWS = ("本报讯", "本台讯", "（记者", "(记者", "（通讯员", "(通讯员")
"""What news say at their beginning."""
ABSTRACT, SOURCES = "摘要", "参考文献"
"""What essays have at their beginning and at their end."""
DRAFTS = "稿|草案"
"""How the bracket ends by which a title says that it is a draft（征求意见稿、草案）."""

ABOUT = ("关于", "關於", "關于")
"""What a title says before its subject."""
PROPOSALS = "建议|提案|建議"
"""What a reply answers: 对省政协…提案的答复."""
ASSEMBLIES = "政协|政協|人大|人民代表大会"
"""Whose proposals they are: 对政协第十二届某省委员会…."""

PUTS_OUT = "印发"
CARRIES = "印发|转发|发布|公布|印發|轉發"
"""What a notice does with the document that it carries（关于印发某方案的通知）."""
ASKS = "征求|征集|公开征|徵求"
"""What a notice does that asks for opinions on a draft（征求意见）."""
ABOUT_CARRIED = "关于印发"
"""How the title of such a notice begins behind its issuer."""
SENDS_DOWN = "下发"
"""What its text says for it: 现将《某方案》下发给你们."""
WRAPPERS = f"{CARRIES}|發佈|公佈|{ASKS}"
"""Words of a notice that carries another document（印发、转发、征求意见）."""
NOTICE = "通知"
CARRYING_KINDS = "通知|公告|函"
"""Kinds of documents behind whose 的 the title of the one carried has ended: 印发…的通知."""
NOTICES = "通知|公告|通告|函|启事|啟事"
"""Kinds of documents that carry others."""
APPROVED = "同意|通过|審議|批准"
"""What a notice tells of the document that it carries（《某规划》已经市政府同意）."""
CARRIED_KINDS = "方案|办法|措施|意见|规划|计划|纲要|要点|清单|细则|规定|分工|任务"
"""Kinds of documents that notices carry, whose title stands once more between signature and text."""

EXPLAINING_ENDS = tuple("解读 问答 答记者问 读懂 起草说明 调研报告 调查报告 考察报告 视察报告".split())
"""How titles end of documents that explain another or tell what was found, and who took part in what."""

NAMING_ENDS = (
    *EXPLAINING_ENDS,
    *"通报 公示 名单 名录 目录 简报 总结 年报 公报 快报 发布稿 新闻稿 通稿 综述 侧记 大事记".split(),
    "预案",
    *"召开 举行 开幕 闭幕 开班 揭牌".split(),
    *"讲话 致辞 发言 发言稿 发言提纲 运行情况 完成情况 进展情况 开展情况 落实情况 工作情况".split(),
    *"情况报告 情况的报告 获奖结果 评价报告 自评报告 评估报告 审计报告 检查报告 调研报告 考察报告".split(),
)
"""How titles end of documents that name bodies without giving them a duty（通报、公示、名单、新闻稿）."""

NAMING_KINDS = (
    "考核[一-龥]{0,4}(?:办法|方案|细则)"
    "|(?:公布|发布|认定|确定)[^，。]{0,40}(?:名单|名录|目录)的(?:通知|决定)"
    "|(?:权力|权责|(?:许可|审批|确认|处罚|检查|执法|服务|证明|收费)事项)(?:基本)?(?:清单|"
    "目录)(?:的?(?:通知|公告))?"
    "|(?<!政府)工作报告|述职报告|年度报告"
    "|(?:表彰|表扬|嘉奖|授予|命名|任免|任职|免职)[^，。]{0,40}(?:决定|通知|通报|意见)"
)
"""The same with words before the kind that tell（关于表彰…的决定）."""
NAMING_KINDS_END = ("报告", "清单", "目录", "公告", "办法", "方案", "细则", "决定", "通知", "通报", "意见")
"""How all of those end."""

NO_TASK_KINDS = (
    "(?:招标|采购|磋商|谈判|询价|比选|遴选|中标|成交|拍卖|竞价|招租|流标|废标|资格预审)"
    "[一-龥]{0,6}(?:公告|公示|文件|邀请书|通知书)"
    "|(?:服务|办事)指南|机构职能|(?:处罚|复议|裁决|受理|许可)决定书|判决书|裁定书|章程|协议书?|合同书?|"
    "招生简章|(?:招聘|招录|选调|引进)[^，。]{0,20}(?:公告|简章)"
    "|(?:部门|单位|政府)(?:预算|决算)(?:公开|说明|草案)*"
)
"""How titles end of documents that tell who buys, decides or signs（招标公告、服务指南、协议书）."""
NO_TASK_KINDS_END = tuple("公告 公示 文件 书 指南 职能 章程 协议 合同 简章 预算 决算 公开 说明 草案".split())
"""How all of those end."""

EVALUATES = ("评价", "自评", "绩效")
"""What the title of a document says that tells how well money was spent."""

OFFERING_ENDS = ("清单", "汇编", "目录", "一览", "一览表", "指南", "指引", "手册", "明白纸", "明白卡", "摘编")
OFFERING_KINDS = (
    "(?:政策|办事)(?:(?!落实|任务|责任|分工|分解|措施|举措)[一-龥“”、]){0,10}"
    "(?:清单|汇编|目录|一览表?|指南|指引|手册|摘编)|明白[纸卡]"
)
"""How titles end of lists of what is offered to enterprises and people（惠企政策清单、明白纸）."""

LETTERHEADS = "通知|公告|通告|通报|决定|函|文件"
"""What a letterhead calls the document behind the body（某市人民政府通知）."""
ANNOUNCEMENTS = ("公告", "通告")
ORDERS = ("令", *ANNOUNCEMENTS)
"""Kinds of documents that are numbered by the organ（某市人民政府令第36号、某局公告2021年第5号）."""
SPREAD_KINDS = ("通公意决批复復方答", "知告见定复復函案")
"""First and second characters of kinds of documents that copies print apart（关于…的 通 知）."""

ADDRESSEES = ("代表", "委员", "先生", "女士")
"""How the line ends by which a reply addresses its reader（某某委员）."""
DIVIDES_WORK_LINE = (
    "(?:主要|重点|目标|年度){0,2}(?:任务|工作|责任|目标){1,2}(?:分工|分解)(?:方案|表|一览表|清单|意见)?"
)
"""What alone on a line goes on with the title above it（…规划⏎主要任务分工）."""
DIVIDES_WORK_TITLES = ("分工", "分解")
"""What the title of a division of work says."""
DIVIDES_PERSONS = ("领导", "班子", "人员", "成员", "干部")
"""What it says where persons divide their work."""
TEXT_STARTS = "为(?:了|深|贯|加|进|全|认|落|推|切|做|更|大|规|促|提|积|确|充|有|持|统)|各[省市县区]|根据|按照"
"""How a text begins that is glued to its title（…的通知为贯彻落实…）."""
CITES = "根据|按照?|依据|为|现|经|请|[你本我]|遵照|贯彻"
"""How sentences begin that cite another document with its number."""
