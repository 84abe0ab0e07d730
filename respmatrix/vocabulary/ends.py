"""What the names of bodies end in（机构名称的词尾）: organ words, as lists of names and documents show them.

Some of one character end common words too, which stand with them. Where one word begins another, the
order tells which of them is found inside a name.
Patterns are written for cleaned text: half-width, simplified, without white space.
"""

from __future__ import annotations

from respmatrix.vocabulary.fences import Words, only, unless

_OFFICES = "委员会 管委会 常委会 办公厅 办公室 办事处 工作部"
_BUREAUS = "部 局 厅 委 办 署"
_GOVERNMENT = "人民政府 政府 行政公署 公署 行署 人大 政协"
_PARTY = "纪委 监委 党委 党组 党组织 工委 党总支 党支部 团委 党校"
_BRANCHES = "总队 支队 大队 中队 分局 支局 总局 海关 海事局 分署 专员办 监管办 特派办"
_STATIONS_OF_BUREAUS = "派出所 工商所 监管所 财政所 司法所 国土所 自然资源所 税务所 管理所 水利所"
_PEOPLES_ORGANISATIONS = (
    "总工会 工会 妇联 残联 文联 侨联 科协 作协 社科联 工商联 记协 台联 红十字会 贸促会 关工委 "
    "计生协 慈善总会 消委会 消协 书协 美协 音协 个协 私协"
)
_ASSOCIATIONS = "协会 学会 商会 校友会 促进会 联合会 联合社 基金会 理事会 研究会"
_FOR_A_TASK = (
    "联席会议 指挥部 领导小组 工作小组 工作组 督查组 协调小组 专班 专责组 纪检监察组 纪检组 "
    "主席团 筹备组 项目部 联合体"
)
"""Bodies that are set up for one task, or sent."""
_ENTERPRISES = (
    "电厂 供销社 合作社 联社 总社 信用社 银行 分行 支行 农商行 信用联社 中心支行 营业管理部 "
    "证券交易所 交易所 保险公司 公司 分公司 集团 总公司 电力"
)
_TRAFFIC = "铁路局 机务段 车务段 工务段 车站 火车站 空管站"
_SCHOOLS = "大学 学校 中学 小学 幼儿园 进修校 中 中专 职中 研究所"
_PUBLIC_SERVICES = (
    "文史馆 疾控中心 血站 中心 监测站 工作站 服务站 水利站 农技站 文化站 管理站 检查站 检查总站 "
    "边检总站 边检站 气象站 气象台"
)
_MEDIA = "电视台 广播电视台 总台 电台 报社 日报社 期刊社 通讯社 出版社 杂志社 新华社"
_CULTURE = (
    "图书馆 博物馆 档案馆 文化馆 群艺馆 电教馆 校史馆 方志馆 展览馆 科技馆 美术馆 纪念馆 体育馆 "
    "殡仪馆 动物园 植物园 体育场"
)
_PARTS_OF_BUREAUS = (
    "管理处 办案处 服务处 调查总队 调查队 督查室 研究室 政研室 法制室 参事室 监察室 秘书处 "
    "管理段 工程处 指挥中心 机关"
)
_PARTS = "司 科 股 处 院 所 站 段 监狱 委会 室 庭 组"
_SHORTENED = "律协 注协 企联 高法 高检"
_TEAMS = "队 台 讲师团"
_COMMISSIONS = "证监会 银保监会 银监会 保监会 电监会"
_CORPS = "兵团 师"
"""Those of 新疆生产建设兵团: 第八师, 第十二师."""
_ENTERPRISES_SHORTENED = "中广核 油田 农发行 人行 农行 工行 建行"
_SOCIETIES_SHORTENED = "青联 学联 佛协 道协 伊协 慈善会 红会 体协 足协 青基会 寺管会"
_MORE_SERVICES = (
    "体校 职校 电大 中心校 处理厂 处理场 填埋场 苗圃 粮库 歌舞团 文工团 艺术团 新华书店 中支 法庭 剧院 "
    "少年宫 文化宫 公路段 水厂 电网 机场"
)
_CENTRAL = "防指 国家防总 原子能机构 版本馆 博物院 三防 农信社 财险 上海总部"
_INVESTORS = "投 交控 中国电信 中国移动 中国联通 中国铁塔 中国石油 中国石化"
"""城投, 交投: the companies of a city that build; and the state's."""
_ARMY = "军分区 警备区 军区 人武部 武警部队 武警总部 武警 民兵连 民兵应急连"
_PLACES = "实验室 合作区 基地 林场 水库 总会 总商会 分会 景区 商圈 总指挥部 业主 网格"

_UNLESS: Words = {
    "部": (
        *("[^安]全部", "干部", "内部", "外部", "总部"),  # but 安全部
        *("西部", "东部", "中部", "南部", "北部"),
    ),
    "局": ("布局", "格局", "大局", "(?<!安)全局", "开新局", "变局", "困局"),  # but 安全局
    "委": ("常委",),
    "办": (
        *("举办", "主办", "承办", "[^政经]协办", "^协办", "会办", "[^双]创办", "^创办"),  # but 政协办, 经协办
        *("[^公农]开办", "督办", "申办", "通办"),  # but 公开办, 农开办
        *("盯办", "跟办", "[^留]交办", "^交办", "转办", "催办", "包办", "代办", "帮办"),
    ),
    "署": ("部署", "签署"),
    "司": ("公司", "官司", "上司"),
    "科": ("[^医]学科", "^学科", "本科", "^内科", "^外科", "专科", "百科", "重科"),
    "股": ("控股", "持股", "参股"),
    "处": ("之处", "好处", "用处", "长处", "深处", "[^稽检督巡侦审]查处", "惩处"),
    "院": ("大院", "剧院"),
    "所": ("(?<!市)场所", "厕所", "住所"),
    "站": ("网站",),
    "段": ("阶段", "路段", "河段", "手段"),
    "室": ("教室", "温室", "浴室"),
    "队": ("团队", "车队", "排队", "梯队"),
    "台": ("平台", "出台", "后台", "前台", "舞台", "柜台"),
}
"""Characters that end bodies, and the common words that end so."""

_NUMERALS = "一二三四五六七八九十"
_ONLY: Words = {
    "中": (f"[{_NUMERALS}]中",),  # 市一中
    "庭": ("[案监审判行政事执商产人一二三四]庭",),  # 立案庭, 审判庭, 民一庭
    "组": ("[查导调检责专察指监络]组",),  # 巡查组, 督导组, 联络组
    "师": (f"[第农][{_NUMERALS}]师", "十[一二三四]师"),
    "投": ("[城交建国产旅水农科文]投",),
}
"""Characters that end bodies behind few others, and common words behind all the rest."""

ORGAN_WORDS = tuple(
    " ".join(
        (
            *(_OFFICES, _BUREAUS, _GOVERNMENT, _PARTY, _BRANCHES, _STATIONS_OF_BUREAUS),
            *(_PEOPLES_ORGANISATIONS, _ASSOCIATIONS, _FOR_A_TASK, _ENTERPRISES, _TRAFFIC, _SCHOOLS),
            *(_PUBLIC_SERVICES, _MEDIA, _CULTURE, _PARTS_OF_BUREAUS, _PARTS, _SHORTENED, _TEAMS),
            *(_COMMISSIONS, _CORPS, _ENTERPRISES_SHORTENED, _SOCIETIES_SHORTENED, _MORE_SERVICES),
            *(_CENTRAL, _INVESTORS, _ARMY, _PLACES),
        )
    ).split()
)
"""All of them, without their fences."""

ORGANS = "|".join(
    only(word, _ONLY[word]) if word in _ONLY else unless(word, _UNLESS.get(word, ())) for word in ORGAN_WORDS
)
"""The same as a pattern."""

LONG_ORGANS = tuple(
    "人民政府 管理委员会 委员会 管委会 办公室 办公厅 办事处 领导小组 指挥部 人民法院 检察院".split()
)
"""The longer ends of names, which line breaks cut."""
