"""Labels of bodies, persons and times（责任单位等标签）: what stands before a colon, or does without one.

Patterns are written for cleaned text: half-width, simplified, without white space, unless they hold
traditional characters too: then they are for text as printed.
"""

from __future__ import annotations

from respmatrix.vocabulary.roles import LABEL_WORDS

_LABEL_NOUN = (
    "单位|部门|科室|股室|处室|部室|司局|街道|机构|机关|主体|地区|县区|区县|市县|乡镇|镇街|街镇|企业|"
    "学校|医院|园区|学院|专班|"
    "站所|支部|村居|村|社区|方|中心|网格|班组|科组|院系|"
    "[处科股部]\\([处科股室队所](?:、[处科股室队所站])*\\)室?"
)
_OF_A_KIND = (
    "[省市县区州][直级](?:单位|部门)|部门单位|单位(?:或|、)部门|部门(?:或|、)单位|部委|委办局?|局办?|"
    "县\\(市、?区\\)|县\\(区\\)|"
    "区\\(县\\)|[镇乡]\\(街道\\)|市\\(州\\)|市州|州市|盟市|师市|旗县区?|团场|连队|苏木镇?|嘎查|"
    "乡镇街道|乡|[支大中总]队|[线科]办|"
    "科所|股所|队所|办所|站办所|站所办|"
    "站办|所办|站室|条线|战线|办公室|片区|工区|工段|车间|(?:子|分)?公司|集团|"
    "[国央]企|医院|学校|高校|院校|园区|开发区|功能区|协会|商会|党支部|"
    "党委|党组织|银行|金融机构|网点|分局|派出所|司法所|法院|检察院|庭室|村组|行业|政府|小组"
)
"""Behind 责任, 牵头 and 配合 the label may say of what kind its bodies are: 责任街道, 牵头委办局."""
_DUTY_WORDS = (
    "整改|链主|龙头|骨干|第[一二三四]|属地|监管|审批|项目|业主|建设|推进|代建|验收|行业|[省市县区镇]级|"
    "总|产权|运营|"
    "使用|管理|养护|主体|直接|"
    "领导|服务|支撑|联合|包保|帮扶|共建|实施|具体|首要|主要"
)
_MODIFIER = (
    "(?:[省市县区州旗镇乡][级直]?|整改|工作|任务|业务|技术|具体|项目|第[一二三四]|"
    "数据|指标|目标|措施|事项|问题|攻坚|试点|改革|行业|其他|相关|有关|分工|分项|单项|子项|主|专项|日常){0,2}"
)
"""What may stand before a label's role word: 县级牵头单位, 整改主责单位."""
MEMBERS_LABEL = "成员(?:单位|部门)"
"""Behind a label of who leads these take part; alone it tells who sits in a group."""
CAME = "参加"
"""Alone in front of a list it tells who came to a meeting."""
_PLAIN_LABEL = (
    "(?!(?:主要|第一|参与)?完成单位|(?:主要|参与|参加)(?:起草|编制|编写)单位|"
    "(?:办理|实施|受理|执行|审批|决定|登记|发证)机关)"
    f"(?:(?:(?:(?>{LABEL_WORDS}){{1,3}}(?:单位|部门|主体)(?:[和与及、/]|"
    f"以及))?{_MODIFIER}(?:(?>{LABEL_WORDS})|"
    f"[\\(/、和及与\\)]){{0,8}}(?>{LABEL_WORDS})(?:\\((?:{LABEL_WORDS})\\))?(?:整改|治理|"
    f"攻坚)?(?:{_LABEL_NOUN})"
    f"(?:\\((?:{_LABEL_NOUN}|{LABEL_WORDS}|责任人|负责人|责任领导|联系人|人)\\)|[及和/](?:{_LABEL_NOUN}))?"
    "|(?:责任|牵头|配合|主办|承办|负责|主责|落实|实施)(?:单位|部门|科室|处室|主体)(?:及其?|和|与|、|"
    "/)(?:责任人员?|负责人|人员|责任领导|联系人|(?:联系)?电话|(?:完成|办结)?(?:时限|时间)|"
    "(?:任务|职责|责任)?分工|职责)"
    "|(?:牵头|责任|配合|主办|承办|协办|参与)\\((?:责任)?(?:单位|部门)\\)"
    f"|(?:责任|牵头|配合|主办|承办|协办|参与)(?:责任)?(?:{_OF_A_KIND})"
    "|(?:部门|任务|责任|工作|职责)?分工(?:单位|部门|负责)?|责任(?:划分|分解)|任务分解|"
    "具体(?:负责|落实|承办|实施)"
    "|(?:[省市县区州盟旗镇乡]级)?(?:牵头|主办|主责|主抓|包抓|负责|责任|配合|参与|参加|协助|协作|协同|"
    "协办|会办|分办|独办|经办|协责|承办|督导|督查|"
    "(?:挂牌|跟踪)?督办|指导))"
    "(?:\\(共?[\\d一二三四五六七八九十]{1,3}[个家]\\))?(?:(?:分别)?[为是有]|包括)?)"
)
BULLETS = r"*—★☆●○◎■◆◇▲▶❖➢※·•✓✔√☑✅▸►▪◦◾▷➤➔➜➡→⇒»❏❑⬛♦∙#§☞□△\-"
"""What may stand in front of a label on its line, for use in a character class."""

DUTY = "责任"
"""How labels end that may head prose as well: 主体责任."""
ROLE_LABEL = (
    f"{_PLAIN_LABEL}|(?:责任|牵头|配合|协办|承办)(?:单位|部门)[一二三1-3]|"
    f"(?:{_DUTY_WORDS}){{1,3}}(?:责任)?(?:{_LABEL_NOUN})|(?:{_DUTY_WORDS}){{1,2}}责任|"
    "(?:属地|行业|部门)(?:管理|监管)|属地"
    f"|落实|实施|监督|支持|协同|项目业主|{MEMBERS_LABEL}"
)
"""Labels are an open set: role words + 责任 + 单位 / 部门 / 科室 / 机构; 「牵头：」 stands alone too.

Words of duty before 单位 make one too（整改责任单位, 监管主体, 业主单位）; they mean responsible.
"""

FACT_OF_A_PROJECT = "(?:主管|(?:项目)?(?:实施|承担|组织实施|申报|管理))(?:单位|部门)"
"""What an evaluation says of the project that it judges, and no duty."""

PROJECT_LABEL = "(?:建设|代建|项目|业主|施工|监理|设计|勘察|承建)(?:单位|方)"
"""With companies under it, such a label tells who builds: 「（建设单位：某某公司；监理单位：某某公司）」."""

LINE_LABEL = (
    f"{_PLAIN_LABEL}|(?:整改|第[一二三]|属地|监管|推进|实施|行业|主管|直接|具体|主体|领导|"
    f"首要){{1,2}}(?:责任)?(?:{_LABEL_NOUN})"
    "|(?:主体|监管|属地|行业|领导|管理|督导|整改|落实|直接|具体|首要|牵头|配合){1,2}责任"
    "|(?:责任|牵头|配合|协办|承办)(?:单位|部门)[一二三1-3]"
)
"""Labels that begin an attribution on a line of their own; 「建设单位：」 there may describe a project."""

BARE_LABEL = (
    f"(?:{LABEL_WORDS})(?:责任)?(?:(?:单位|部门)(?:为|是|有|包括)?|主体(?:为|是))"
    "|(?:监管|管理)(?:责任)?主体(?:为|是)"
)
"""A label whose colon was lost: 「牵头单位市教育局」."""

MARKED_LABEL = "(?:牵头|责任|配合|主办|承办|协办|主责|负责|参与|协同)(?:责任)?(?:单位|部门)"
"""A label behind which a separator may stand for the colon: 「责任单位、市教育局」; 组织部门 is a body."""

FIRST_OF_CLASSES = ("各", "有关", "相关")
LAST_OF_CLASSES = tuple("乡镇 街道 单位 部门 企业 学校 社区 园区 县区 区县".split())
"""How classes of bodies begin or end that a list counts beside single ones: 2.各乡镇."""

ANNOUNCES_PERSONS = "责任人|负责人|联系人|领导"
"""What a label of bodies says that announces persons beside them（责任单位及责任人）."""

FRAMED_NOUNS = "单位|部门|科室|处室|领导|责任人|时限|时间"
"""How a label ends whose square brackets do what the colon does: 〔牵头单位〕."""
NO_HOLDERS = "主管|监管|领导|属地"
"""With these 单位 and 部门 are classes, and what stands in a bracket behind them says which."""

RESPONSIBLE_LABEL = "责任单位"
"""The plain label of bodies, where the house gives one that is not printed."""

GLUED_LABEL = r"(?<=[一-龥\d%％”》])(?<!公开)(?<!发布)(?:牵头|责任|配合|主办|承办|协办)(?:单位|部门)"
"""One that is glued to the text before it: 「出台政策文件责任单位：」; 公开责任部门 is a fact of the page."""
GLUED_ENDS = ("单位", "部门")
"""What such a label ends in, for a quick look before the pattern."""

PERSON_LABEL = (
    "(?:[省市县区镇乡州旗](?:级|委|政府)){0,2}"
    "(?:牵头|负责|责任|分管|分包|包联|包抓|包案|包干|包村|包片|驻村|挂钩|挂联|挂包|挂点|联系|总|包保|"
    "帮扶|帮包|结对|主管|主抓|督导|督办|督查|第一|配合|协助|主要|"
    "分线|分片|领办|领衔|挂帅|统筹|推进|落实|主办|承办|整改|直接|具体|项目|工作|部门|单位|科室|行政|"
    "技术|管护|巡查)*(?:[省市县区镇乡州校院局厅委](?:级)?)?"
    "(?:领导|责任人|负责人|领导同志|负责同志|联系人|联络员|责任领导|责任人员|承办人|经办人|召集人|"
    "牵头人|班子成员|常委|干部|民警|专员|网格长|段长|片区?长|首席服务员|"
    "(?:常务)?(?:副总|总|副)?(?:指挥长?|组长)|"
    "副?(?:县长|市长|区长|镇长|校长|院长|局长)|(?:副|总)?链长|[河湖林路田]长)"
    "(?:[及和、](?:责任人|负责人|责任领导))?(?:及(?:联系)?电话)?"
)
"""牵头领导：, 责任人：; what follows is a person or a post, never a body."""

PERSON_COLUMNS = (
    "责任人",
    "责任领导",
    "包保人",
    "包保领导",
    "包保干部",
    "包村领导",
    "包村干部",
    "包联领导",
    "牵头领导",
    "分管领导",
)
"""How headings of columns end under which persons stand who answer for something: 巡查责任人."""

ANSWERING = f"(?=[^:：]{{0,12}}(?:责任|负责|领导|牵头|包))(?:{PERSON_LABEL})(?<!联系人)(?<!联络员)"
"""Those of persons who answer for something; 联系人 says whom to ask, 组长 who heads a group."""

DEADLINE_LABEL = (
    "(?:完成|办理|办结|整改|落实|化解|解决|销账|答复|兑现|攻坚|清零|推进|工作|任务|计划|实施|销号|起止|"
    "序时|时序|预计|验收|目标|拟|最终|年度|截止|建设|竣工|最迟|预期|阶段){0,3}"
    "(?:时限|时间|期限|限期|时效|日期|节点|进度|周期|工期|年限|时间节点|时间要求|时限要求|进度安排|"
    "进度要求|时间安排|时间进度)"
)
"""完成时限：; what follows is the deadline as printed."""

ANY_LABEL = f"{ROLE_LABEL}|{PERSON_LABEL}|{DEADLINE_LABEL}"
"""Any of these."""
ANY_LINE_LABEL = f"{LINE_LABEL}|{PERSON_LABEL}|{DEADLINE_LABEL}"
"""The same, of a role only what a line may begin with."""

_TELLS_FACT = (
    "发文|主送|完成|[报发]送|抄[送报]|印[发制刷]|制发|承印|发布|公[开示布]|来源|供稿|编[制写]|[主参]编|"
    "解释|填[报表]|申报|推荐|"
    "申请|采购|招标|投标|中标|供应|代理|检测|鉴定|设计|施工|监理|勘察|参[会赛]|获奖|表[彰扬]|先进|试点|"
    "示范|成员|会员|"
    "理事|联系|咨询|投诉|举报|受理|对象|调研|考察|调查|检查|来访|提[案出]|建议|收[件款文]|办文|签发|"
    "签[约订]|用[人工]|招聘|所在|"
    "工作|户籍|管辖|挂靠|依托|注册|登记|开户|缴款|培训|参训|主讲|认[定证]|权[力利]|行政|行使|许可|处罚|"
    "执法|被[一-龥]{1,4}|"
    "[甲乙丙]方|事业|直属|下属|所属|内设|派出|上级|下级|本|该|其他|各|等|适用|定点|协议|资助|支持项目"
)
"""What such labels begin or go on with that tell a fact: 发文单位, 参编单位."""
DOUBTFUL_LABEL = (
    f"(?![一-龥]{{0,4}}(?:{_TELLS_FACT}))[一-龥]{{2,8}}(?:单位|部门|科室|处室|机构|主体|业主)|单位|部门|科室"
)
"""Labels that may give bodies a duty, and in other lists say whose something is: 「归口单位：」."""
NAMES_NO_MATTER = (
    f"[^：:]{{0,6}}(?:{_TELLS_FACT})|[^：:]*(?:组|队|专班|指挥部|办公室|单位|部门|人|长|员)[：:]"
)
"""How lines begin that name bodies for other reasons than a matter: groups and facts."""
DOUBTFUL_NOUNS = ("单位", "部门", "科室", "处室", "机构", "主体", "业主")
"""How they end, for a quick look before the pattern."""

MAY_GIVE_DUTY = (*DOUBTFUL_NOUNS, "归口", "归口管理")
"""How other labels end, inside an attribution, that may give the bodies behind them a duty."""

SPACED_LABELS = ("单位", "部门", "科室", "單位", "部門")
"""How a label ends whose colon may be a blank or the end of its line: 「责任单位 市教育局」."""
SPACED_ENDS = frozenset(label[-1] for label in SPACED_LABELS)
SPACED_PERSON_LABELS = ("责任人", "负责人", "责任领导", "牵头领导", "分管领导", "包保领导", "包抓领导")
"""Labels of persons whose colon may be a blank: 「责任领导 张三　责任单位 市教育局」."""
LABEL_BLANKS = (" ", "　", "\xa0", "-", "—", "→", "|", "｜")
"""What stands for that colon; a dash or bar may do so, too."""

PROMISES_UNITS = r"[^:]{0,12}(?:单位|部门|科室|处室)(?:\([^()]*\)|[及和与、/][^:]{2,6})?:(?!无$|/$|-$|—)."
"""A label that promises bodies, with something behind it."""

LABEL_ENDS = frozenset(
    "挥揮作助同加地持效督志一二三段线線主理管"
    "有括为為爲是局道乡鄉司府木企抓市州盟旗队隊团團场場校会會委行織织实實施分解位门門班查院所镇鎮街部任"
    "期室构構关關体體区區县縣业業方工头頭办辦责責合与與导導导人导员員领領导電话話限间間点點求排长長位度"
    "村居格系心组組警)）:123"
)
"""Last characters of the labels, for a quick look before the pattern."""

TOLD_LABEL = (
    "(?:牵头|责任|主办|牽頭|責任)(?:(?:单位|部门|單位|部門)(?:为|是|為)?|主体(?:为|是))(?![要和及与、，：:])"
    f"|{MARKED_LABEL}[，,、](?!要|应|须)|[（(]{MARKED_LABEL}[）)](?!要|应|须)"
)
"""A label without colon that opens a last sentence: 「责任单位为市水务局」; 「责任单位要…」 is prose."""

OPENS_NEXT = "牵头|责任|完成时限"
"""How the next line may open behind such a sentence: with labels of the same item."""

IN_PARTS = (
    "[^。；;：:]{0,12}(?:领导|領導|牵头|责任|配合|主办|承办|负责|主责|主牵|落实|实施|协办|牽頭|責任|"
    "負責)[^。：:]{0,8}[：:]"
    "|[^。：:]{2,}(?:牵头|牽頭)[；;]"
)
"""How a bracket opens with a label, or with a lead that 「；」 parts from the others."""
