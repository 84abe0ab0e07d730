"""Words of headings, of the table of facts above a text and of what pages put around it（标题与要素用语）."""

from __future__ import annotations

NUMERALS = "一二三四五六七八九十百零〇"
"""Characters of the Chinese numbers of headings."""

STEMS = "甲乙丙丁戊己庚辛壬癸"
"""The heavenly stems, which count items（天干）."""

FORMAL_NUMERALS = dict(zip("壹贰叁肆伍陆柒捌玖拾貳參叄陸", "一二三四五六七八九十二三三六", strict=True))
"""The numerals of cheques, which number the parts of some documents（大写数字）, and what they mean."""

COUNTED_THINGS = "件项类"
"""What stands behind the numbers of other items: 第一件　扩建学校."""

COUNTED_WORDS = (
    "任务",
    "问题",
    "行动",
    "工程",
    "措施",
    "举措",
    "事项",
    "整改任务",
    "整改问题",
    "专项行动",
    "重点任务",
    "反馈问题",
    "项目",
    "重点项目",
    "实事",
    "民生实事",
    "重点工作",
)
"""Words that stand before the numbers of items, in ledgers and plans of rectification: 任务一："""

DIGITS = "0-9０-９"
"""Arabic digits of both widths, for use in a character class."""

PARTS = {"编": 1, "編": 1, "部分": 2, "章": 3, "节": 4, "節": 4, "条": 5, "條": 5}
"""Divisions of a document and their level, the outermost first（第一编、第二部分、第三章）."""
BEHIND_CITED_PARTS = "规定|規定|的|第|、|所|至|和|以|款|中|与|及"
"""Behind such a division these speak of it: 第三条规定, 第二章的要求, 第一条至第五条."""

GENERAL_HEADINGS = frozenset(
    "目标 工作目标 任务 工作任务 主要任务 内容 工作内容 措施 具体措施 举措 要求 工作要求 事项 问题 "
    "重点 指标".split()
)
"""Words before a colon that head every item alike and do not tell one from the other."""

ROLE_LABEL = (
    r"(?:牵头|责任|负责|配合|主办|承办|协办|落实|实施|参与|支持|分管|包保|包联|包抓|主责|督导|完成|整改|办结|"
    r"牽頭|責任|負責)[^：:。；\s（）()〔【［\[]{0,4}"
    r"(?:单位|部门|领导|科室|股室|处室|机构|主体|责任人|时限|單位|部門)[：:]"
)
"""Label of an attribution, which ends a heading that runs into it（归属标签）."""

ROLE_LABEL_STARTS = "牵头|责任|主办|配合|协办|承办|负责"
ROLE_LABEL_ENDS = "单位|部门|领导|人"
"""The plainest of them, which begin a paragraph: 牵头单位：."""
ROLES_AT_THE_END = ("分工负责", "牵头", "负责落实", "结合实际落实", "负责")
"""How an attribution without brackets ends, which has a paragraph to itself."""

ROLE_WORD = (
    r"牵头|负责|配合|主办|承办|协办|会办|参与|落实|指导|督促|单位[：:]|部门[：:]|"
    r"牽頭|負責|單位[：:]|部門[：:]"
)
"""Words by which the bracket that closes a heading is an attribution and no part of the heading."""

DIVISION_OF_WORK = "任务|分工|分解|重点工作|民生实事|实事项目|责任清单|问题清单|整改(?:方案|清单|措施)"
"""What the title of a document or section says that divides work among bodies（任务分解、责任分工）."""

DUTY_SECTIONS = ("分工", "部门职责", "单位职责")
"""How the heading of a section ends that tells what each body does（责任分工、部门职责）."""
ORGANS_OF_ROWS = ("局", "委", "办", "办公室", "街道", "大队", "政府", "中心", "公司", "科", "处", "股", "部")
"""How words of lines end that may be the bodies of rows."""
EMERGENCY_PLAN = "预案"
"""What is to be done only in an emergency: its sections of duties divide no work now."""

DESCRIPTION_OF_BODIES = (
    "职责|职能|权责|权力|许可|审批|服务事项|监管事项|执法事项|目录|名单|名录|名册|机构|编制|预案|通讯|"
    "电话|联系|人员|收费|证明|"
    "成员单位|解读|考核|通报|公示|完成情况|落实情况|进展|总结|汇报|述职|经费|预算|决算|表彰|先进"
)
"""What it says where bodies head what they are, may do or have done（职责、事项、名单、通报）."""

DUTY_OF_AN_OFFICE = "[“‘]?(?:负责|承担|贯彻执行|组织拟订|拟订|参与拟订|协助|受理|《)"
"""How a line begins that tells what a body is there for, and no task; or which papers are its own."""

COUNT_OF_TASKS = (
    r"[（(]?[ 　]*(?:共[计有]?[ 　]*)?[0-9０-９一二三四五六七八九十]{1,3}[ 　]*[项件条个][ 　]*[）)]?[：:]?$"
    r"|[：:]$"
)
"""How many tasks a heading says stand under it（共3项）."""

TASKS_BEHIND_ROLE = "的?(?:以下|下列)?(?:重点|主要|重大)?(?:工作|任务|事项|项目)(?:目标)?$"
"""What stands behind the role word of a heading that says whose the tasks below are（市水务局牵头的任务）."""

CLOSING = (
    r"主送|印发份数|联系人|联系电话|联系方式|聯繫人|背景介绍|起草说明|公众意见采纳|意见采纳|发表意见|"
    r"扫一扫|分享到|返回(?:顶部|列表|首页)|打印(?:本页)?(?:$|[\s　|｜】\])）])|"
    r"关闭(?:窗口|本页)?$|打印\s*关闭|"
    r"上一篇|下一篇|上一条|下一条|相关(?:链接|文档|阅读|附件|解读)|附件下载|评论回复|网友评论|"
    r"撰稿|责任编辑|信息来源|来源[：:]|编辑[：:]|审核[：:]|您是第|版权所有|网站地图|"
    r"[（(]?(?:公章|盖章|印章)[）)]?$"
)
"""What web pages put behind the text（页面附属文字）."""

FURNITURE = (
    r"首页|当前位置|当前的?位置|您(?:现在|当前)?的?(?:当前)?位置|字体|字号|打印|关闭|分享|浏览|点击|来源|"
    r"信息来源|"
    r"发布人|发布者|发布时间|发布日期|作者|责任编辑|索引号|索\s*引\s*号|主题|主\s*题\s*词|有效性|状态|"
    r"附件|扫一扫|"
    r"公开方式|公开范围|公开形式|关键词|"
    r"(?:政府)?信息公开(?:指南|制度|规定|年报|目录)|法定主动公开|规范性文件$|网站|无障碍|登录|注册|搜索|"
    r"草案正文|正文|公告$|通知$|目\s*录$|征求意见$|政策原文"
)
"""How lines of page furniture above a text begin（页面导航）."""

GAZETTE = r"[\u4e00-\u9fff]{2,16}公[报報][\s·]*(?:20\d\d\s*年)?\s*第?\s*\d{1,3}\s*[期号號]"
"""The running head of a gazette: 某市人民政府公报　2022年第6期."""

BODY_STARTS = "[省市区县州旗镇乡各]|自治区|国家|中央|全国"
"""How a body begins that says its level, first in the bracket that closes a heading（省数据局、市财政局）."""
CENTRAL_BODY_ENDS = "部|总局"
"""How those end there that need no word of a level（教育部、税务总局）."""
CLASS_ENDINGS = "部门|单位|街道|社区|[省市区县乡镇村]"
"""What else stands there beside bodies: 各有关部门, 各街道, 各县."""

STAMP_LABELS = "来源|信息|文章|作者|点击|浏览|阅读|字[体号]|发布|打印|编辑"
"""What stands behind the time of publishing on the line under a title（2024-05-06 09:30 来源：…）."""

DATE_KEYS_OWN = "成文日期|成文时间|签发日期|制发日期"
"""Labels of the date that a document bears itself（成文日期）."""

DATE_KEYS_SENT = "发文日期|发文时间"
"""Labels of a date that pages use for either: what the signature says is surer（发文日期）."""

DATE_KEYS_PUBLISHED = "发布日期|发布时间|发表时间|生成日期|公开日期|印发日期|公布日期"
"""Labels of the date on which it was published（发布日期）."""

ISSUER_KEYS_OWN = "发文机关|发文机构|发文单位|制发机关|制定机关|发文部门"
"""Labels of the issuing body（发文机关）."""

ISSUER_KEYS_PUBLISHED = "发布机构|发布单位|发布机关|公开机构|公开主体|公开责任部门"
"""Labels of the body that published（发布机构）."""

NUMBER_KEYS = "发文字号|发文文号|文件编号|文件字号|文号|文件号|发文号"
"""Labels of the document number（发文字号）."""

TITLE_KEYS = "标题|文件名称|公文名称|信息名称|名称"
"""Labels of the title（标题）."""

OTHER_KEYS = (
    "索引号|信息索引|组配分类|主题分类|体裁分类|信息分类|分类|主题词|关键词|公开方式|公开形式|公开范围|"
    "公开属性|公开目录|公开类别|"
    "公开时限|有效性|时效性|时效|效力状态|有效期|生效日期|失效日期|废止日期|内容概述|统一编号|"
    "统一登记号|规范性文件编号|"
    "文件类型|公文种类|文种|实施日期|浏览次数"
)
"""Labels of the other rows of the table above a text, whose values are no facts asked for（其他要素）."""

SOURCE_KEYS = "信息来源|文章来源|稿件来源|来源"
"""Labels of the body that gave a page its text（来源）; a medium is none."""

COUNT = r"(?:PART|Part|NO|No|第)?[.\s]{0,2}[0-9０-９]{1,2}"
"""The number that posts and slides print above the heading of a block: 01, PART 2."""
FACT_KEYS = {
    "own_date": DATE_KEYS_OWN,
    "sent_date": DATE_KEYS_SENT,
    "date": DATE_KEYS_PUBLISHED,
    "own_issuer": ISSUER_KEYS_OWN,
    "issuer": ISSUER_KEYS_PUBLISHED,
    "number": NUMBER_KEYS,
    "source": SOURCE_KEYS,
    "title": TITLE_KEYS,
    "other": OTHER_KEYS,
}
"""All of them by what they label（要素标签）."""
