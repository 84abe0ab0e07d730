"""Words of labelled lines that give nobody a task（旁列的标签）, from pages, invitations and forms."""

from __future__ import annotations

PAGE_HOSTS = "(?:网站)?(?:主办|承办|主管|协办)"
"""Labels at the foot of a web page."""
FOOTER_SIGNS = (
    "(?<=[公网安])备案|备案(?=[号编序证：:])|标识码|版权所有|技术支持(?=[：:单])|网站地图|ICP|门户网站"
)
"""What tells that foot."""

EVENT_HOSTS = "(?:主办|承办|协办|参加|参与)(?:单位|方)?[：:]"
"""Labels of who runs an event（主办单位：…　承办单位：…）."""
EVENT_FACTS_AHEAD = "(?:会议|活动|举办|比赛|培训)(?:时间|地点)[：:]"
"""Facts of an event that stand on the same line before them."""
EVENT_FACTS = "(?:活动|会议|举办|比赛|培训|展会|报名)?(?:时间|日期|地点|地址|主题|对象)[：:]"
"""Facts of an event at the head of a line next to them."""
FACT_LABELS = "(?:[一-龥]{0,4}(?:地址|地点|电话|网址|邮箱|来源|时间)|附件)[：:]"
"""How a line opens that tells a fact; a bracket at its end says whose address it is."""
DUTY_OF_BODY = "[ \t　\xa0]*(?P<body>[^：，,。；;\n]{2,30})：[ 　]*(?:负责|承担|負責|承擔)"
"""How a line opens that tells what a body is there for, in plans for emergencies."""
DUTIES = "牵头|责任|配合|落实"
"""Words of the same lines that tell a task after all."""

TENDER_LABELS = "(?:行政|行业)?(?:监督|监管|主管)(?:部门|机构|单位)"
"""Labels that announcements of tenders have among their facts."""
TENDER_FACTS = (
    "(?:采购|招标|中标|成交|投标|供应商|代理机构|项目名称|项目编号|预算金额|最高限价)[^：:\\n]{0,8}[：:]"
)
"""Those facts, at the head of a line next to them."""

DESCRIBED_LABELS = (
    "(?:行政|行业|上级|业务)?(?:主管|主办|举办|管理|指导|监督|监管)(?:部门|单位|机关)|实施(?:部门|单位)"
)
"""Labels that say whose something is, or who looks after it, where it is described or announced."""
DESCRIPTION_FACTS = (
    "(?:(?!项目|任务|工程|工作|事项)[一-龥]{0,2}(?:名称|地址|性质|级别|类型|类别)|"
    "(?:开放|开馆|营业|办公|停水|停电|停气|施工|作业|公示|封闭|成立|始建|建馆|建校)"
    "(?:时间|范围|区域|地点|期限|期|原因)|"
    "(?:建筑|占地)面积|馆长|院长|校长|园长|法定代表人|邮编|网址|"
    "(?:监督|咨询|联系|服务|投诉|举报|抢修|客服)?(?:电话|热线)|"
    "招聘(?:单位|岗位|人数|职位)|办学[一-龥]{2,4})[：:]"
)
"""The facts of such, at the head of a line next to them（停水范围：）."""
GIVEN_AS_TASK = "牵头|责任|配合|落实|完成|时限"
"""Words of the same lines that tell a task after all."""

PERMIT_LABELS = (
    "责任(?:主体|机关)|(?:实施|办理|受理|承办|审批|决定|监督|行使|许可)(?:主体|机关|机构|部门|单位|科室)"
)
"""Labels that lists of powers and guides to services have among their facts."""
PERMIT_FACTS = (
    "(?:(?:权力|职权|事项)(?:类型|名称)|联办机构|(?:办理|审批)流程|(?:实施|设定|办理|法定)依据|"
    "行使层级|服务对象|法定(?:办结)?(?:期限|时限)|收费(?:标准|依据)|"
    "受理条件|申请材料|责任事项|追责情形|监督方式)[：:]"
)
"""Those facts（实施依据：《公司法》）."""

CONTACT_LABELS = "联系(?:人|电话|方式)[^、，,；;。]{0,6}[：:]|(?:咨询|举报|监督)?电话[：:]"
"""Labels of a line that tell how to reach those before them, and end their list."""
REACHED_BY = "(?:电话|電話|手机|传真|邮箱|联系人)[：:]?"
"""What a bracket without a role word says that tells whom to ask, and where."""
CONTACT_SIGNS = ("话", "系")
"""One of these stands in each of them."""
CONTACT_STARTS = "联系|聯繫|聯絡|联络|咨询|电话"
"""How a line of such labels begins."""
NUMBER_TO_CALL = r"(?:电话|热线|传真)[^。；;\n]{0,24}\d[ \u3000]*$"
"""In front of the body that answers a telephone."""
CONTACTS = "(?:联系|咨询|投诉|监督|举报)(?:电话|方式|人)[：:]"
"""What stands behind a label of forms that tells whom to call."""

FORM_LABELS = "(?:业务)?(?:监督|监管|主管|实施|承办|办理|受理|审批)(?:部门|机构|主体|机关)|监督单位"
"""Labels that tenders, lists of powers and budgets have among others（权力类型：…　实施机构：…）."""

CALLED = (
    "(?:参编|编制|起草|参会|参加|出席|列席|受?表彰|表扬|获奖|先进|优秀|入选|试点|成员|抽查|检查|"
    "被查|发言|交流|受邀|邀请|报到|参赛|参展|入围)"
    "(?:单位|部门|集体|人员|范围|名单|对象)(?:名单)?(?:[（(][^（()）]{1,12}[）)])?[：:]?"
    "|(?:出席|列席|参加|参会|与会)[一-龥]{0,8}的?[有为是][：:]"
)
"""How a heading ends whose list names who took part or was chosen, and gives no task（参编单位）."""

COUNTED = r"(\d{1,2}|[一二两三四五六七八九十]{1,3})[所处家个座间]$"
"""How many of what a bracket behind it names: 「扩建学校3所（县一中、…）」."""
ADMINISTERS = "[局委办厅部]|政府|中心"
"""How bodies end that a task counts no more than others: 「建设基地2个（省水利厅、省林业局）」."""
