"""Words that give a body its role（角色用语）, after the readings of real documents.

Patterns are written for cleaned text: half-width, simplified, without white space.
"""

from __future__ import annotations

import re

from respmatrix.model import Role
from respmatrix.vocabulary.characters import SIMPLIFIED

LEAD_WORDS = (
    "总牵头",
    "双牵头",
    "主牵头",
    "牵头",
    "主办",
    "主责",
    "总负责",
    "抓总",
    "负总责",
    "组织实施单位",
)
"""牵头 in central, provincial and municipal plans; 主办 in replies and events; 抓总 in county task lists."""

SUPPORT_WORDS = tuple(
    "配合 参与 参加 协助 协同 支持 协办 协管 协责 会办 协作 联动 支援配合 为辅 提供 协抓".split()
)
"""配合 everywhere; 参与 in central opinions; 协办 and 会办 in replies to proposals."""

GUIDE_WORDS = (
    "指导",
    "业务指导",
    "技术指导",
    "综合指导",
    "宏观指导",
    "督导",
    "监督",
    "督促",
    "督查",
    "督办",
    "监督检查",
    "监督考核",
    "督导检查",
    "督促检查",
)
"""督导 in county and township lists; 监督 where a supervisory body is named."""

RESPONSIBLE_WORDS = (
    "负责",
    "责任",
    "承办",
    "落实",
    "实施",
    "执行",
    "承担",
    "办理",
    "推进",
    "推动",
    "完成",
    "主管",
    "组织",
    "统筹",
    "协调",
    "抓",
    "主抓",
    "包抓",
    "组织协调",
    "综合协调",
    "总协调",
    "总体协调",
    "统筹协调",
    "归口管理",
    "贯彻",
    "抓实",
    "抓实施",
    "承接",
    "汇总",
    "履职",
    "先行先试",
    "为主",
    "齐抓共管",
    "组织开展",
    "组织实施",
    "组织落实",
    "组织推进",
    "开展",
    "制定",
    "研究制定",
    "起草",
    "出台",
    "研究出台",
    "研究提出",
)
"""落实 and 抓落实 for local governments; 承办 in replies and event plans."""

_LEAD_LABELS = ("主牵", "领办", "牵办", "牵总", "领衔", "发起")
_SUPPORT_LABELS = tuple("协力 协理 助办 联办 辅办 辅助 参办 会商 会同".split())
_RESPONSIBLE_LABELS = ("首责", "分办", "独办", "经办")
"""Words of labels that are no verbs: 主牵单位 and 助办单位 in county task lists."""

_BY_ROLE = (
    (Role.LEAD, (*LEAD_WORDS, *_LEAD_LABELS)),
    (Role.GUIDE, GUIDE_WORDS),
    (Role.SUPPORT, (*SUPPORT_WORDS, *_SUPPORT_LABELS, "成员")),
)


_SEVERAL_LABELS = re.compile("(?:单位|部门|主体)(?:[和与及、/]|以及)[一-龥]{2,6}(?:单位|部门|主体)")
"""责任单位及配合单位: which of them has which role is not said."""


_WITH_OTHERS = ("责任(配合)", "责任(协", "负责(配合)", "责任（配合）", "责任（协")
"""责任（配合）单位: who stands in front is responsible."""
_SHORT = {"主": Role.LEAD, **dict.fromkeys("协配辅次", Role.SUPPORT)}
"""What stands for a role in the bracket of one body: 市教育局（主）、市财政局（协）."""


def role_of(word: str) -> Role:
    """Return the role that a verb phrase or label gives; 负责 and its kin where no other word stands.

    >>> role_of("牵头负责"), role_of("配合落实"), role_of("按职责分工负责")
    (<Role.LEAD: 'lead'>, <Role.SUPPORT: 'support'>, <Role.RESPONSIBLE: 'responsible'>)
    """
    if word in _SHORT:
        return _SHORT[word]
    if _SEVERAL_LABELS.search(word) or word.startswith(_WITH_OTHERS):
        return Role.RESPONSIBLE
    for role, words in _BY_ROLE:
        if any(known in word for known in words):
            return role
    return Role.RESPONSIBLE


COWORK = (
    "(?:牵头)?会同|联合(?!社|会|体|国)|会商|商(?=[省市县区州]|国家|"
    "(?:财政|教育|科技|工业和信息化|公安|民政|司法|人力资源社会保障|"
    "自然资源|生态环境|住房城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部(?!门))"
)
"""「A会同B」: A leads, B supports."""
JOINED = "会同"
"""The role word of those behind it, whichever of its words is printed."""

NO_COWORK = "会同县(?:委|(?:人民)?政府)|商州区"
"""Places whose names begin so; where one opens a clause, nobody is joined."""

BY_DUTY = (
    "各?(?:按照?|依照?|依据|根据|在)(?:本?[部单][门位]|各自|各|“三定”|三定|法定|行业|领域|主管|监管|管理|"
    "工作|任务|职能){0,3}的?"
    "(?:职[责能权]|分工)(?:权限|任务|范围|规定)?内?(?:分工)?|各司其职|分工"
)
"""按职责分工, 按照职责分工, 按各自职责, 依职责, 按职能职责, 按照“三定”规定的职责."""

SEPARATELY = "分别"
"""Says of several bodies that each acts for its own part: 分别牵头."""

MANNER_OPENS = ("按", "按照", "依", "依照", "根据", "各自", "照")
"""In front of 职责分工 these make it a manner, and no label."""

MANNER = (
    f"(?>{BY_DUTY}|分别|分头|分(?:领域|行业|区域|片区?|级|类|线|口|块|系统|阶段)|结合[一-龥]{{0,4}}实际|"
    "共同|联合|具体|全面|统一|积极|密切|认真|切实|各负其责|各尽其[责职]|"
    "同步|协力|全程|依法依规|依法|抓好|做好|自行|各自|按要求|按程序|按规定|参照|对照|结合职能|主要|"
    "总体|一并|主动|加强|属地|业务(?=牵头)|"
    "排名不分先后|排序不分先后|大力|予以|给予|通力|跟踪|结合(?:各自)?职[责能](?:分工)?|直接|持续|扎实|"
    "稳步|加快|抓紧|本(?:地区|行业|系统|领域|辖区)|按照?(?:属地|属地管理|分级|分级管理|分级负责|"
    "行业管理)的?原则|"
    "谁[一-龥]{1,5}|按照?“[^“”]{2,12}”的?(?:要求|原则|规定)|按照?年度(?:任务|目标|计划)|"
    "按照?“?谁[一-龥]{1,8}[、,]?谁[一-龥]{1,8}”?的?(?:原则|要求)|按照?《[^《》]{1,20}》(?:的?要求)?|"
    "(?<!等)(?:(?:两|三|四|五|六)(?:家单位|家|部门|单位)|“(?:两|三|四|五|六)(?:家|部门)”))"
)
"""How a body acts; never part of its name."""

_OF_ONE = ("保障", "把关", "监管", "调度")
"""Right behind the organ of a body these tell what it does; names hold them, too（市场监管局）."""

VERBS = (
    "|".join(
        sorted(
            {*LEAD_WORDS, *SUPPORT_WORDS, *GUIDE_WORDS, *RESPONSIBLE_WORDS}
            - {"组织实施单位", "责任", "提供"},
            key=len,
            reverse=True,
        )
    )
    .replace(
        "|组织|", "|组织(?<!(?:社会|群团|经济|基层)组织)(?<!党组织)(?<!(?<!集)团组织)(?<![工商协学]会组织)|"
    )
    .replace("|协办|", "|协办(?<![政经]协办)|")
)
"""The verbs of all roles, the longest first, as a pattern; 社会组织 is a noun, 县政协办 an office."""
LABEL_WORDS = "|".join(
    sorted(
        {*LEAD_WORDS, *SUPPORT_WORDS, *GUIDE_WORDS, *RESPONSIBLE_WORDS}.difference(
            ("抓", "组织实施单位", "提供")
        )
        | {*_LEAD_LABELS, *_SUPPORT_LABELS, *_RESPONSIBLE_LABELS, "主要", "第一", "共同", "组织实施"},
        key=len,
        reverse=True,
    )
)
ITS_PART = (
    "(?<![责好抓强化实供])(?:(?:技术|资金|政策)支持|行业指导|(?:属地|行业|综合)监管|属地管理|审核把关|"
    "依法查处|(?:资金|经费|要素)保障|技术支撑|(?:主体|属地|监管|领导|直接)责任)"
)
"""What a body does, said behind it without a verb in front: 市水利局行业监管."""
_VERB_PHRASES = (
    f"(?:{MANNER}[,、]?)*(?:(?>{VERBS})(?:和|与|并|、)?)*(?>{VERBS})"
    "(?:做好|抓好)?(?:相关|有关|具体|日常|各项)*(?:工作|任务|到位|实施|做好|抓好|见效|事宜|制定|编制|起草)?"
    "|(?:负|承担|落实|履行|压实|夯实|扛起|扛牢)(?:好|起)?(?:主体|首要|直接|领导|监管|监督|属地|管理|"
    "行业|部门|综合|牵头|保护|保障){1,3}责任"
    f"|(?:{'|'.join(_OF_ONE)})(?<=[局厅委办部院心司府](?:{'|'.join(_OF_ONE)}))"
    "|提供[一-龥]{0,6}(?:保障|支撑|支持|支援|协助)"
    f"|{ITS_PART}"
    f"|(?:为|是|作为)(?>{LABEL_WORDS})+(?:单位|部门|主体)|(?:{MANNER})+(?:(?:相关|有关|各项)工作)?"
)
"""A whole role phrase, such as 分别牵头, 按职责分工负责, 结合实际抓好落实, 为牵头单位."""
_PHRASE_STARTS = "".join(sorted(set(re.findall(r"(?:^|[|(:>])([一-龥“])", _VERB_PHRASES))))
VERB_PHRASE = f"(?=[{_PHRASE_STARTS}])(?:{_VERB_PHRASES})"
"""It is looked for at every character of a name, and begins with few of them."""

DUTY_WORDS = (*LEAD_WORDS, *SUPPORT_WORDS, "负责", "承办", "落实")
"""The words that give a duty; 推动, 完成 and the like may tell what was done."""
PLAIN_MANNER = "分别|共同|联合|具体|按职责分工"
"""The plainest manners in front of them."""
LEADING_ENDS = frozenset("头责")
"""In these the words of leading and answering for something end: 牵头, 负责."""
HAS_OBJECT = (
    "(?:负责|負責|牵头|牽頭)(?![负負牵牽抓落实實推单單部]|"
    "(?:总体)?(?:统筹|协调|组织|推进|推动|实施|落实){1,4}(?:[，,；;、]|$))[一-龥]"
)
"""「办公室负责日常工作」 tells what it does and does not close a task."""
NAMES_UNIT = ("为", "是", "作为")
"""How a role phrase begins that says which 单位 those before it are: 为责任单位."""
BEARS = "承担"
"""What a purse does with a cost: 「（市财政承担）」."""

NO_TASK = "参照|^主管$|^(?:研究|联合|共同|会同)*(?:制定|起草|出台|提出)$"
"""Who does as others do（各县区参照执行）, has something under it or wrote a document has no task by that."""

TOOK_PART = (
    "(?:联合|共同|具体)?(?:主办|承办|协办|参与|参加|支持|协助|提供|组织|开展|完成|协作|推进|推动|实施|统筹)*"
)
"""In a report such words tell who held or joined something that has been done."""

TRANSITIVE = frozenset({"支持"})
"""With a body right behind, these tell whom one helps: 「市人民医院支持乡镇卫生院」 gives no task."""

DUTY = (
    f"(?P<verb>(?:{MANNER})*(?:牵头负责|牵头|负责(?!制)|承担|保障|"
    "(?:做好|抓好|加强|强化)(?=[一-龥“”]{3})|(?:配合|协助|参与)(?!单位|部门)|"
    "(?:指导|监督|督促)(?=做好|抓好|开展|落实|推进|完成|组织|实施|制定)))"
    "(?!单位|部门|领导|同志|人|的|解释$)[一-龥“”]{2,24}"
)
"""A role word with what it is about: 负责资金保障, 牵头制定办法, 配合做好征收工作."""

OWN_ROLE = (
    f"[{''.join(_SHORT)}]|(?:{VERB_PHRASE})(?:单位|部门)?|责任(?:单位|部门)|"
    "(?:主要)?(?:负责|牵头|配合|协助|指导|监督)[一-龥、]{2,20}"
)
"""What the bracket of one body may say of its role alone: 市教育局（牵头）, 市财政局（负责资金保障）."""

DUTY_BEHIND = "(?:牵头负责|牵头|负责(?!人|同志)|配合|协助|参与|指导|监督|督促)[^;。:]{2,60}"
"""What one body does, told behind its name and a colon: 「市林业局：负责苗木供应、调运」."""

DUTY_SIGNS = "责任|牵头|配合|責任|牽頭"
"""One of these stands on a line of labels that gives duties, as 主办单位： alone does not in a reply."""

BARE_ENDS = frozenset(
    "责責头頭实實合与與导導督助加办辦同施局厅廳委部院会會府处處位门門学學校社司团團心联聯关關等施成进進"
    "持内底前"
)
"""Last characters of a line that may be nothing but bodies: of role words, organ words, 等 and times."""
LIST_ENDS = frozenset("院所站队隊行业業企镇鎮乡鄉道区區县縣市州盟旗村园園场場室台臺班組组署庭")
"""How lists end as well, which much else does: only a list is looked at."""
SELDOM_ENDS = frozenset("室台臺班庭")
WHOLE_ENDS = tuple(
    "办公室 辦公室 研究室 督查室 督导室 监督室 监察室 检查室 审查室 调查室 参事室 电视台 電視台 气象台 "
    "广播台 电台 专班 法庭 审判庭".split()
)
"""In the first of these, common words end more often than bodies, which end in one of the second."""
DUTY_ENDS = frozenset("头頭責责合与與助加施实實成底前进進持")
"""Those of the first in which role words and times end."""
_SELDOM_VERBS = sorted(
    verb
    for verb in {
        *LEAD_WORDS,
        *SUPPORT_WORDS,
        *GUIDE_WORDS,
        *RESPONSIBLE_WORDS,
        *_OF_ONE,
        "各司其职",
        "项",
        "项任务",
        "项工作",
        "职责分工",
        "职能分工",
    }
    if verb[-1] not in BARE_ENDS
)
_TRADITIONAL = {ord(simple): trad for trad, simple in SIMPLIFIED.items()}
_BOTH = sorted({*_SELDOM_VERBS, *(verb.translate(_TRADITIONAL) for verb in _SELDOM_VERBS)})
SELDOM_VERBS = {end: tuple(verb for verb in _BOTH if verb[-1] == end) for end in {verb[-1] for verb in _BOTH}}
"""Words in which prose ends far more often than bodies with their roles（统筹、负责第3项）, by their ends."""
BESIDE_SELDOM = "[牵牽负負配参參主承包抓][头頭责責合与與办辦抓总總]"
"""Plain role words, 牵头 to 抓总: one stands beside them where bodies get their roles."""

SENTENCE_DUTIES = (
    r"[牵牽]\s?[头頭]|[负負]\s?[责責]|[职職]\s?[责責]\s?分\s?工"
    "|[主包]抓|[为為作](?:责任|責任|主责|主办|配合|协办)(?:单位|部门|單位|部門)"
)
"""One of these stands in a last sentence that gives duties."""
ASKS = r"^\s*(?:敬?请|請|望|希望|要求)|[将將把][^，,。；;]{0,14}(?:报|報|反馈|反饋|上传|抄)"
"""What a sentence says that asks for something, or tells whom to report to: no list of bodies does."""
CALLS_UPON = "认真|贯彻|切实|扎实|高度重视|密切|通力|各司其职|各负其责|齐抓共管"
"""What the last line of a notice says that calls upon all（各单位要认真贯彻落实）."""
UNIT_ENDS = ("单位", "部门", "單位", "部門")
UNITS = "|".join(UNIT_ENDS)
JOINS_IN = "配合|参加|參加|参与|參與"
SAYS_WHAT_FOR = "负责"
"""What goes on behind a group and the bracket that names its bodies: 「保障组（市商务局牵头）负责供应」."""
