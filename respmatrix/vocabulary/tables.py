"""Words of tables of division of work（责任分工表用语）: what their columns are called.

Patterns are written for folded text: half-width, simplified, without white space; they are to match
the whole heading. The forms: 重点任务分工表, 责任清单, 工作台账, 督办台账, 整改台账, 建议提案分办表.
"""

from __future__ import annotations

from respmatrix.vocabulary import labels

SEQUENCE = "序号?|编号|项次|(?:项目|任务|事项|条目|工作)?(?:序号|编号)|No\\.?|№"
"""序号 in every form; 编号 in lists of proposals and supervised matters."""

CARD_NUMBER = "(?:任务|事项|项目)?(?:序号|编号)"
"""What numbers a card, one of many that tell a task each in lines of 「事项：…」."""

OPENS = "序号"
"""What the heading of a table in plain text begins with."""

UNDERLINES = ("|-", "|:-", "| -", "| :-")
"""One of these stands in the line of dashes under the heading of a table in Markdown."""

TABLE_ROW = "<tr"
"""What a table holds whose tags stand in the text; rows in capitals are not looked for."""

PARTING_BARS = "|｜│"
BARRED = tuple(
    f"{bar}{blank}{word}"
    for bar in PARTING_BARS
    for blank in ("", " ")
    for word in ("责任", "牵头", "主办", "承办", "主责")
)
"""One of these stands in the heading of a table whose columns bars part, where no 序号 opens it."""

HEADING_ENDS = "号|单位|部门|科室|处室|领导|责任人|人|主体|时间|时限|期限|电话|方式"
"""What a heading may end in that is broken over two lines: 牵头⏎单位."""
BROKEN_OPENS = "序\n号"

BUILDS = (
    "(?:新|改|扩|续|迁|改扩|新改扩|新改|组|创)建|建成|打造|推进|推动|完成|引进|招引|加快|启动|实施|"
    "修建|筹建|改造|升级|完善|培育|"
    "建设(?!局|厅|部|委|和|与|管理|工程|中心|集团|银行|公司|科|处|办|规划|交通|投资|兵团|开发|发展|"
    "环保|环境|综合|服务)"
)
"""How a task begins that ends like a body: 建设木材交易中心."""

BOX_BARS = "|｜│┃║┆┇┊¦"
"""What parts the cells of a row: in Markdown, and in tables drawn with lines."""
BOX_JOINTS = "├┤┼┬┴┣┫┳┻╋┠┨┝┥╠╣╬"
"""Where lines of such a table meet."""
DRAWN = "┌┏╔╭├┣└│┃║"
"""What a line begins with that is a part of such a table."""
BOX_TOPS = ("┌", "┏", "╔", "╭", "+-", "+=")
"""How the upper border of a table begins that is drawn with characters."""
RULE = f"[{BOX_BARS}:：\\-—+= ─━═┄┈┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╭╮╰╯┠┨┝┥╟╢]+"
"""A line that is drawn, or put under a heading, and holds no text."""

ROLE_HEADINGS = (
    "(?<![^\\s])牵头(?=[ \u3000]*[\r\n])|"
    "(?:牵头|责任|配合|主办|承办|协办|落实|实施|主责|负责|参与)(?:责任)?(?:单位|部门|科室|处室|主体)"
    f'["”]?(?= ?[\n\r,{PARTING_BARS}]|  |\u3000| [一-龥]{{2,6}}[ \n])'
)
"""A heading of bodies that ends its line, or that blanks or a comma part from the next."""
ROLE_ENDS = "位门室"
"""What one ends in."""
LINE_ROLE_ENDS = frozenset("体头")
"""What one ends in that is looked for at the ends of lines alone: texts are full of 具体, 牵头."""
ALL_ROLE_ENDS = ROLE_ENDS + "体"
"""What one ends in that may stand within a line of a text with tables."""
BEHIND_ROLE = frozenset(f'\n\r, \u3000"”{PARTING_BARS}')
"""What stands behind one."""

SECTION = (
    "[一-龥]{0,4}(?:领域|类别|板块|分类|类型|条线)|(?:工作|任务|重点|项目|事项|所属|目标|问题)?方面|"
    "大类|专题|维度|"
    "(?:一级|二级|三级)(?:指标|任务|目录)"
)
"""领域 and its like, mostly merged over the rows that belong together."""

GRADED = "[一二三]级"
"""Columns of sections that lie in each other; the innermost names what is to be done."""

_MATTER = "任务|事项|工作|项目|行动|工程|要点"
TASK = (
    "(?:重点|主要|工作|具体|目标|年度|改革|建设|责任|任务|清单|督办|督查|承办|民生|实事|分解|牵头)*"
    f"(?:{_MATTER})(?:名称|事项|项目|条目|清单)?|(?:指标|目标|任务|项目|事项)(?:/|及|和|与|、|"
    "或)(?:指标|任务|项目|事项|工程)|案由|标题|(?:建议|提案|议案)(?:标题|题目|名称|案由)|"
    "(?:任务|事项)分解|(?:工作|重点|主要)?任务[及与和、](?:工作)?(?:要求|措施|举措|目标)|"
    "[一-龥]{2,6}(?:事项|项目|任务|工程|行动)名称|(?!其他|其它)[一-龥]{2,4}(?:任务|事项)"
)
"""重点任务, 工作任务, 事项; 案由 in lists of proposals."""

CONTENT = (
    "(?:主要|重点|具体|工作|改革|整改|推进|落实|实施|任务|细化|责任|建设|贯彻|实现|保障|解决|事项|项目)*"
    "(?:内容|举措|措施|安排|办法|路径)(?:及要求|(?:及|和|与|、)(?:建设)?规模)?|"
    "(?!核对|核查|填写|填报|审核)[一-龥]{2,4}(?:内容|举措|措施)|"
    "(?:工作|任务|具体|指标|创建|考核)要求|指标(?:名称|内容|任务)|任务描述|工作内容及(?:目标|要求)"
)
"""工作内容, 具体举措, 整改措施."""

GOAL = (
    "(?:20\\d\\d年?)?(?:工作|年度|预期|任务|整改|主要|总体|阶段性?|量化|绩效|全年|本年)*"
    "(?:目标(?:任务|要求|成效|成果|值)?|成效|成果)(?:(?:及|和|与|、)?(?:具体)?(?:要求|指标|成效|成果))?|"
    "(?:考核|量化|主要|具体|绩效)?指标(?:值)?|成果形式|目标值|"
    "(?:工作|考核|验收|完成|整改|达标|销号|建设)标准|完成标志"
)
"""工作目标, 目标要求, 预期目标."""

AREA, MEASURES = "指标", ("举措", "措施")
"""What a heading calls the areas of the measures behind it: 「指标｜改革举措」."""
STATUS = (
    "(?:完成|进度|办结|当前|任务|整改|推进|销号|办理|工作)?(?:状态|状况)|是否(?:已)?[一-龥]{2,5}|"
    "(?:办结|销号)情况"
)
PROGRESS = (
    "(?:目前|当前|工作|任务|最新|整改|推进|完成|办理|落实|实施|月度|季度|阶段|执行|年度)*"
    "(?:进展|情况|动态|进度|成效)(?:情况|说明)?"
)
PROGRESS_MADE = "(?:工作|目前|当前|最新|整改|推进|完成|办理|实际|形象|累计|本[月季])?进度"
"""A column of this name tells how far the work has come, not by when it is to be done."""
ISSUE = (
    "(?:存在|主要|具体|发现|反馈|突出|整改)?的?(?:问题|困难)(?:(?:和|及|与|、)?(?:困难|问题|建议|不足|原因))?"
    "(?:清单|描述|表现)?"
)
NEXT = "下一?步(?:的?(?:工作)?)?(?:措施|打算|计划|安排|思路|举措|工作)?"
NOTE = "备注|附注|说明|其他"
"""Columns that returns of ledgers fill in; 问题 is the task itself in lists of what is to be put right."""

UNIT = "单位|部门|科室|处室|主体"
"""A heading that may mean the bodies, and may mean a unit of measure or of the staff."""

PLACES = (
    "各?(?:省级?|市级?|县级?|区级?|镇级?|县区|区县|市县|县市区|市州|州市|盟市|旗县|镇街|街镇|乡镇|"
    "街道|乡镇街道|属地|地方|"
    r"县\(市、?区\)|县\(区\)|区\(县\)|市\(州\)|(?:乡)?镇\(街道\))"
)
"""What a column is called that tells which bodies of other levels answer as well: 县区, 市（州）."""
PERSON = (
    "(?:包村|联村|驻村|包片|挂点|联系|包保)干部|"
    f"{labels.PERSON_LABEL}|(?:责任|分管|牵头|挂牌督办|包保|包抓|主管|挂钩|挂点|联系|督导|配合|承办|"
    "具体|直接|市级|县级|区级|"
    "省级)*(?:领导|责任人|负责人|联系人|联络员|联络人|经办人|承办人|具体人)(?:姓名|职务|(?:及|和|与|、|/)?"
    "(?:联系)?(?:电话|方式|职务))*"
)
WHO_ANSWERS = "责任人员?|负责人|责任者"
"""Headings of those who answer, under which some tables have bodies."""
PERSON_WORD = "领导|责任人|负责人|联系人|联络员|承办人|经办人"
AND = "及其?|和|与|、|/|／|-"
"""Between the two things that one column holds."""
PHONE = "(?:联系)?(?:电话|方式)"
POST = "副?(?:[局厅处科院校部市县区镇乡]长|主任|书记|主席|组长|行长|经理)"
"""What stands beside a person's name."""

DEADLINE = (
    f"{labels.DEADLINE_LABEL}|(?:政策|执行|实施)期限|(?:完成|办结|办理|整改|要求|规定|计划)+(?:期限|"
    "时限|时间|日期)(?:要求)?|"
    "(?:计划|拟|预计|要求)完成(?:时间|时限|日期)|时间(?:要求|安排|节点|进度|期限)|进度(?:安排|要求)"
)
"""完成时限; the day on which a matter was handed out（交办日期）is none."""

TIME = r"\d[年月日.]|[年月]底|长期|持续|全年|季度|常态|每[年月周日]|立行立改|立即|即时|随时"
"""What stands in times, and in the cells of hardly any other column."""
PACE = "进度"
"""A heading that may mean by when, and may mean how much is to be done by now（目标进度：完成80%）."""

PERIOD = (
    "[上下]半年|第?[一二三四1-4]季度|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:份|底)?|20\\d\\d年度?|"
    "第[一二三四]阶段"
)
"""Columns that tell what is to be done in a part of the time（上半年, 一季度）, not by when."""

LEVEL_BEFORE = "^(?:国家|[省市县区州镇])(?:级|直)?(?=牵头|责任|配合|主办|承办|协办|负责|参与|落实|督导|指导)"
"""市级牵头单位, 县级责任单位."""

BRACKET_BEHIND = "\\([^()]*\\)$"
BRACKET = "\\([^()]*\\)"
"""责任单位（配合单位）, 重点任务（领域）: the words in front name the column."""

CAPTION = "^(?:附[件表录]|表)[\\d一二三四五六七八九十]|(?:表|名单|名册|清单|一览|目录)$"
"""The line above a table that says which it is: 附件2:贫困人口分布表."""

WIDER_ROLE = (
    "[一-龥]{0,4}(?P<role>牵头|责任|配合|主办|协办|承办|主责)[一-龥]{0,4}"
    "(?:单位|部门|科室|处室|司局|机构|街道|乡镇|镇街|村|社区|企业)"
)
"""A heading of bodies with words that no label in a text has: 牵头考核单位."""

TOTAL = "合计|总计|小计|共计|累计"
"""What a row of totals begins with."""

CONTINUED = '\\(?(?:接上[页表]|续(?:上[页表]|表|前)?|同上|[〃″"])\\)?'
"""What stands in a cell whose row goes on with the one above."""

NOTE_ROW = (
    "(?:(?:备?注|说明|填表说明|填报说明|图例|依据|来源|填[报表]?(?:单位|人|日期|时间)|审核人?|制表人?|"
    "联系电话|单位)"
    "\\d{0,2}(?:[:,、(.]|$)|第\\d+页)"
)
"""What a row under a table begins with that is no section."""

FILLED_IN_BY = (
    "(?:填[报表](?:单位|人|日期|时间)|审[核批]人?|制表人?|复核人?|分管领导|(?:单位)?负责人|联系(?:人|电话))"
    "(?:签[字名])?:"
)
"""The cells of a row under a table that tells who filled it in（填表人：…　审核人：…）."""

COUNT = "\\((?:共)?\\d+(?:项|条|个|件|大类|方面)?(?:任务|工作|举措|措施|事项)?\\)$"
"""（8项）behind the heading of a section."""

CUT_OFF = "(?:…+|\\.{3,})(?:\\((?:全文)?(?:详?见)[^()]*\\))?"
"""Behind a title of which only the beginning is printed: ……（全文见任务分工表序号3）."""

ANSWERS = "责任|牵头|主办|承办|主责|落实|负责|包保"
"""What a heading of bodies says where the rows are tasks, whatever the other headings are."""

_POWERS = "设定|法律|法规|法定|审批|实施|职权|执法|许可|处罚|行使|收费|检查|抽查|监督检查|监管"
LEGAL_BASIS = f"(?:{_POWERS})(?:[和及与、/](?:{_POWERS}))*(?:主要)?(?:依据|根据)"
"""A column of tables of powers, permits and fees; where one stands, nobody is given a task."""
OWNERS = (
    "(?:日常)?(?:管理|使用|产权|运营|养护|管护|监管|主管|验收|代管|所属){1,2}(?:责任)?(?:单位|部门|机构|主体)"
)
"""The only bodies in lists of what there is, and who has it: 公厕一览, 古树名录."""
OF_RESEARCH = "(?:(?:项目|课题)(?:负责人|主持人)|主持人|主要完成人)(?:姓名)?"
"""Under such a heading of persons a list tells who does research, and no division of work."""
DO_RESEARCH = (
    "(?:项目|课题)?(?:承担|主持|依托|申报|推荐|归口|合作|参与|完成|组织|主管|管理){1,2}(?:单位|部门)"
)
"""Headings of bodies in such a list."""
_WHOM = "适用|补贴|补助|奖补|奖励|享受|受益|扶持|支持|申报|申请|服务|政策|惠及|发放|兑现"
_HOW = "申报|申请|享受|办理|兑现|认定|准入|补贴|补助|奖补|奖励|支持|发放"
OF_SERVICES = (
    f"(?:{_WHOM})(?:对象|范围|主体|人群)|"
    f"(?:{_HOW})(?:条件|流程|材料|方式|渠道|程序|指南|入口|地点|标准|要求|时间)|"
    "(?:咨询|监督|服务|举报|投诉|受理|办理)(?:电话|热线|方式)|"
    "(?:政策|文件)(?:依据|来源|文件|文号|名称|有效期|咨询)"
)
"""Headings and labels of what is offered to enterprises and people, which gives nobody a task."""
SERVICE_LABELS = f"{OF_SERVICES}|联系(?:电话|方式)|政策(?:内容|要点)"
"""The same in a text whose title says that it is a list of such."""
MONEY_HEADINGS = (
    "[一-龥]{0,6}(?:金额|预算|资金|经费|支出|拨款|额度)(?:数|来源|性质|规模|合计|总额|安排|"
    "用途)?(?:\\(.{1,4}\\))?"
    "|用途|采购[一-龥]{2,4}"
)
"""Headings of how much, and where it comes from."""
OF_MONEY = (
    "预算(?!内)|决算|绩效(?:目标|评价|自评|监控)|采购|经费|资金(?:分配|安排|下达|使用)|补助|"
    "服务事项(?:目录|清单)|名录|获奖|名单|名册|统计表|通讯录|值班|签到"
)
"""What the line above a table says that lists money, goods or names: 部门预算绩效目标表."""
HOSTS = "(?:主办|承办|协办)(?:单位|部门|方)?"
OF_EVENTS = (
    "(?:活动|比赛|举办|会议|培训)?(?:地点|场地|场馆|地址)|裁判长?|主持人?|主讲人?|(?:参加|参会|参赛|培训)"
    "(?:人员|对象|范围|人数|单位)|人数|项目设置"
)
"""Headings of a programme of events, whose hosts have no tasks by it."""
PERMITS = "(?:行政)?(?:审批|许可|受理|发证|登记|收费|审查|审核)(?:责任)?(?:部门|单位|机关|主体|机构)"
"""The only bodies in tables of what may be permitted."""

SHARES_WORK = "牵头|配合|主办|协办"
"""What headings of bodies say where one body leads and others help."""

CLASS = "各|[^、]{0,3}(?:有关|相关)"
"""How the name of a class of bodies begins."""

MATTERS = "任务|事项|工作|内容|措施|举措|项目|问题|指标|目标|工程"
"""What headings say under which stands what is to be done, also those that no pattern knows."""

DIVIDES_WORK = "分工|分解|责任|牵头|重点任务|工作任务"
"""What the title of a table of division of work speaks of."""

TIME_OF_THE_TEXT = "\\((?:见)?正文\\)$"
"""Behind a time that stands in the task's own text and is not the attribution's."""

_COUNTED = "第[一二三四五六七八九十百\\d]+"
SECTION_LABELS = (
    (1, f"{_COUNTED}(?:编|部分)"),
    (2, f"{_COUNTED}章"),
    (3, f"{_COUNTED}节"),
    (4, f"{_COUNTED}条"),
    (5, "[一二三四五六七八九十]{1,3}、"),
    (6, "\\([一二三四五六七八九十]{1,3}\\)"),
    (7, "\\d{1,3}(?:\\.(?!\\d)|、)"),
    (8, "\\(\\d{1,3}\\)|[①-⑳]"),
)
"""Level and label of the headings between the rows, the outermost first."""
MARKS = "★☆●○◎△▲□■◇◆√✓✔"
"""Marks of a table of tasks × bodies（责任矩阵、横道式分工表）."""
