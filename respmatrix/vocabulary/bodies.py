"""The shape of a body's name（机构名称的构成）: level, place, stem; what it ends in stands in `ends`.

The parser must know where a name ends before it splits a list; it does not know which bodies
exist. Names are never looked up here, only their building blocks.
Patterns are written for cleaned text: half-width, simplified, without white space.
"""

from __future__ import annotations

from respmatrix.vocabulary.fences import Words, plain, unless_any

_LEVELS: Words = {
    **plain("自治区 自治州 自治县 自治旗 兵团 高新区"),
    "新区": ("新区域",),
    **plain("经开区 度假区 地区(?=[一-龥]) 行署(?=[一-龥]) 师市 省"),
    "市": (
        *("市场", "市容", "市民中心", "市民服务", "市监(?:局|所|站|分局|分所|[大中]队|部门)"),
        "市政(?:园林|管理|公用|设施|工程|道路|局|养护|建设|市容|配套|集团|公司)",
    ),
    "县": ("县级", "县域"),
    "区": ("区域", "区划", "区块链"),
    **plain("州 盟"),
    "旗": ("旗舰",),
    "镇": ("镇区", "镇[江海雄原宁平远安巴坪赉康沅][市县区]"),  # the second are places: 镇江市, 镇安县
    "乡": ("乡村", "乡土", "乡[宁城]县"),
}
LEVEL = unless_any(_LEVELS)
"""How a name says its own level. 市场监管局 begins with 市, 镇江市 with 镇, and neither has one."""

CENTRAL = (
    "国家(?!级|安全[厅局])|国务院|国办|中办|中央|全国|中共中央|中华|中国|最高人民|最高(?=法院|检察院)|"
    "军委|解放军|[东南西北中]部战区|共青团中央|团中央"
)
"""Words that put a body at the centre or outside the levels."""

BRANCHES = (
    "民航|中国(?:移动|电信|联通|铁塔|邮政|石油|石化|广电)|国网|南网|国铁|中铁|人行|人民银行|农发行|"
    "国开行|工行|农行|中行|建行|交行|邮储|电信|移动|联通|铁塔|中石[油化]|中海油|中储粮|中信保|"
    "进出口银行|中科院|新华社"
)
"""Central enterprises and banks under their short names: 国网洛阳供电公司, 人行杭州分行."""

PARTY_COMMITTEE = "(?:自治区党委|区党委|(?:自治州|省|市|县|区|州|盟|旗|镇|乡|兵团|地)委|中央|党工委|党委)"
"""省委, 自治区党委: what stands before a Party organ."""

PARTY_ORGANS = frozenset(
    "组织部 宣传部 统战部 统一战线工作部 政法委 政法委员会 网信办 编办 机构编制委员会办公室 政研室 "
    "政策研究室 改革办 深改办 "
    "全面深化改革委员会办公室 财经办 台办 台港澳办 军民融合办 老干部局 机要局 直属机关工委 直机关工委 "
    "巡察办 巡视办 巡视巡察办 "
    "社会工作部 国安办 文明办 党校 编委办 农办 老干局 党史研究室 网络安全和信息化委员会办公室".split()
)
"""Organs of a Party committee that lists elide: 省委宣传部、统战部."""

COMMITTEE = "委"
"""A level's own committee of the Party: 市委, before its organs."""
OFFICES_OF_LEVELS = frozenset("委办公室 政府办公室 委办 政府办 府办 委督查室 政府督查室".split())
"""What stands right behind the level in the names of those that head it: 市委办公室."""

NAME_FIRST = "(?:共青团|团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)"
"""Bodies whose level stands inside: 团省委, 民建市委."""

_OF_CENTRAL_BODIES = "海关|海事|银保监|银监|证监|保监|(?<!地方)金融监管|人民银行|人行|外汇|边检"
"""Branches of central bodies, which answer to these and not to the place."""
_NETWORKS = "国网|电网|电力|供电|铁路|空管|民航|电信|移动|联通|铁塔|邮政集团|机场|车站|火车站"
_BANKS = "银行|分行|支行|中支|农商行|信用(?:联)?社"
_INSTITUTIONS = (
    "公司|集团|大学|(?<!科)学院|研究院|研究所|医院|保健院|油田|学校|中学|小学|幼儿园|报社|实验室|林场|"
    "水库|景区|"
    "总部$|^(?!广播|融媒)[一-龥]{2,4}(?:广播电视台|电视台)$"
)
_ZONES_AND_POSTS = "管委会|开发区|驻[^、]{1,8}|(?<=[一-龥]{2})派出所|^(?:所属|下属)"
DIVISION = "第?[一二三四五六七八九十]{1,2}师"
"""Divisions of the corps of Xinjiang: 兵团第一师、第三师."""
CORPS_UNIT = rf"{DIVISION}|(?:第?[一二三四五六七八九十百〇零○]{{1,5}}|\d{{2,3}})团(?:场|镇)?"
"""These and their regiments: 十四团, 143团."""
CORPS_UNIT_ENDS = "师团场镇"
_FORCES = f"^(?:{CORPS_UNIT})|^武警|^(?!广播|融媒)[一-龥]{{2,4}}(?:军分区|警备区)$"
_OF_REGIONS = "^(?:华北|东北|西北|华东|华中|华南|中南|西南|南方)[一-龥]*[局办]$"
"""Central bodies for several provinces: 华东能源监管局."""
_OF_RIVERS = (
    "^(?:长江|黄河|淮河|海河|珠江|松辽|太湖|辽河)(?:水利委|流域|航务|航道|河务|上中游|委|局)|"
    "^(?:长航局|黄委|淮委|海委|珠委|松辽委)"
)
"""Those for a river and its basin: 黄河水利委员会."""
_OF_NATURE = (
    "国家公园|自然保护区|风景(?:名胜)?区|"
    "^(?!江河|江海|河湖|湖泊|矿山|荒山|海岛|沿海|涉海|温泉)[一-龥]{1,3}[江湖海山池泉岛](?=管理|保护)"
)
"""Those of a mountain or a lake, 泰山管理委员会; 河湖保护 is work."""
OUTSIDE_LEVELS = "|".join(
    (
        *(_OF_CENTRAL_BODIES, _NETWORKS, _BANKS, _INSTITUTIONS, _ZONES_AND_POSTS, _FORCES),
        *(_OF_REGIONS, _OF_RIVERS, _OF_NATURE),
    )
)
"""Bodies that stand outside the levels of government: an elided 省 or 市 is not carried to them."""

NO_LEVEL_BEFORE = ("县级", "领导小组", "党委", "人民政府", "属地", "村", "街道")
"""What begins so takes no level from its list either: 街道办事处."""

FORCES_OF_A_LEVEL = ("武装部", "人武部")
"""Of a county's bodies these alone end in 部, those of the Party apart: 科普部 is an association's own."""

HOSPITALS_OF_A_LEVEL = frozenset(
    "人民医院 中医院 中医医院 中心医院 妇幼保健院 妇保院 传染病医院 精神病医院".split()
)
"""Hospitals that every county has are its own: 县人民医院、中医院."""

BUILT = (
    "(?:中心|基地|实验室|(?<!办公)室|馆|站|所|(?<!法)(?<!检察)院|校|学|园|台|社|公司|集团|企业|银行|"
    "电网|电力|机场|水库|林场|景区|"
    "商圈|网格|监狱|[协学商]会|促进会|联合会|基金会|支部|俱乐部|门诊部|队|组|专班|指挥部|联合体|合作区|"
    "业主|段)$"
)
"""Ends of names that tasks build, found or reform as well: 建设实训基地, 组建文旅集团."""

BUILDS = "(?:[新改扩迁组筹创]建|建[设成立]|成立|设立|推进|改造|升级|打造|完善)$"
"""What a task does with such a body; it stands in front."""

WITH_MEMBERS = ("政府", "党委", "领导小组", "指挥部", "联席会议", "委员会", "专委会", "安委会", "食安委")
MEMBERS = "各(?:有关|相关|组成|工作|成员)?(?:部门|单位|委办局)"
"""What such bodies have of their own: 州政府各部门, 领导小组各成员单位."""
MEMBERS_OF_A_BODY = ("成员单位", "组成部门")
"""No body by themselves: 市应急委成员单位 is one class."""
WITH_LOCAL_BRANCHES = ("局",)
"""Departments that have 分局 in places: across a gap 清河县分局 is theirs."""
LEAF_ORGANS = ("办", "办公室", "所", "站", "中心")
"""Bodies that end so have no departments: across a gap another body stands behind them（党政办 财政所）."""
BRANCH_BEHIND = "[一-龥]{1,8}?(?:分行|中心支行|支行|营业管理部|分公司|分局|分署|分院|监管局|专员办)"
"""The rest of the name of a central body's branch: 人民银行 广东省分行."""

WHOLE_ORGANS = frozenset(
    "法院 检察院 总工会 工会 妇联 残联 文联 侨联 科协 作协 社科联 工商联 记协 台联 红十字会 贸促会 关工委 "
    "计生协 海关 纪委 监委 纪委监委 党校 人大 政协 法庭 林场 水厂 中学 "
    "人行 办公厅 办公室 团委 供销社 供销合作社 法学会 慈善总会 消委会 军分区 人武部 公安局 人大常委会".split()
)
"""Bodies whose whole name, the level apart, is an organ word: 「省法院、检察院」."""

PLACE_ENDS = (
    "自治区|自治州|自治县|自治旗|开发区|高新区|经开区|保税区|综保区|示范区|度假区|管理区|园区|新区|新城|特区|"
    "林区|地区|街道|社区|省|市|县|区|州|盟|旗|镇|乡|村"
)
"""What a place's name ends in."""

_POINTED_AT = "[全我本该各此每][省市县区州盟旗镇乡村]|[一-龥]*城乡|省会城市|副省级城市|计划单列市"
"""全市, 本区: a place that only the text knows; and grades of cities."""
_CITIES_OF_A_KIND = (
    "(?:大|中|小|大中|中小|特大|超大|中心|省会|试点|示范|现代|节点|重点|海滨|新型|智慧|一线|国际|区域|"
    "首位|核心){0,3}(?:城市|都市|城镇|镇区)"
)
_AREAS_OF_A_KIND = (
    "(?:边远|偏远|贫困|革命|高寒|干旱|深|少数民族|民族|沿海|城市|农村|乡村|中心|主|新|县|市|建成|老旧|"
    "居民|住宅|智慧|绿色|旅游|[一-龥]{0,2}级|重点|特殊|试点|相关|周边){0,2}"
    "(?:山区|郊区|市区|城区|片区|辖区|景区|校区|社区|小区|厂区|库区|灾区|牧区|矿区|老区|园区|林区|地区|"
    "特区|镇区|湖区|滩区)|"
    "(?!(?:[一-龥]{0,4}[县市区])?产业集聚区$)[一-龥]{0,6}(?:功能|试验|集聚|聚集|核心|先行|引领|自贸|"
    "产业|经济|科技|工业|保护|生态|控制|禁养|限养|"
    "禁煤|示范先行)区"
)
_VILLAGES_OF_A_KIND = (
    "(?:美丽|特色|传统|社会主义新|现代|示范|重点|行政|[一-龥]{0,2}级|试点|数字|和美|文明){0,2}"
    "(?:农村|乡村|村镇|乡镇|集镇|建制镇|小镇|村居)|[一-龥]*农村"
)
_MARKETS = "(?:超|夜|股|楼|菜|门|上|都|省)市"
NO_PLACE = "|".join((_POINTED_AT, _CITIES_OF_A_KIND, _AREAS_OF_A_KIND, _VILLAGES_OF_A_KIND, _MARKETS))
"""Common nouns that end like a place: 大城市, 山区, 特色小镇. 成都市 and 房山区 are none of them."""

PLACE_BRANCHES = "移动|电信|联通|铁塔|广电|邮政|电力|农信|中烟"
"""Enterprises named by their place and what they do: 湖北移动, 贵州中烟."""

POSTS = "海关|边检站|边检总站"
"""Posts at a border, named by their place alone: 皇岗海关."""

SHARED_BRANCHES = (
    "[市区县](?:人民)?政府|[镇乡](?:(?:人民)?政府)?|街道(?:办事处)?|海关|海事局|银保监局|银监局|证监局|"
    "保监局|金融监管局|能源监管[局办]|铁路监管局|铁路局|"
    "边检总站|(?:片区|高新区|经开区|经济技术开发区|高新技术产业开发区|综合保税区|综保区|新区)(?:管委会|"
    "管理委员会)?"
)
"""What the last of several cities gives to those before it: 「大连、青岛证监局」, 「厦门、福州片区」."""

INSTITUTIONS = (
    "大学|学院|实验室|交易所|医院|学校|中学|小学|[一二三四五六七八九十]中|"
    "公司|油田|集团|银行|文化站|馆|协会|学会"
)
"""Alone in a bracket without a role word these are examples, not duties; with a label of works they build."""

SHORT_PLACES_OF = ("片区", "区", "县", "市", "镇", "乡", "街道")
"""What those share that are called by short names: 「瑞丽、河口片区」, 「嘉定、青浦区政府」."""
SHARED_DEPARTMENT = "(?:行政)?主管部门"
"""What stems in front of such a department share: 能源、水利主管部门."""
SHARED_ORGANS = "厅|局|委"
"""Ends of a department that places of one level share: 上海市、江苏省医保局."""
SENT_BY_PLACES = "援[藏疆青](?:工作队|工作组|(?:前方)?指挥部)"
"""Bodies that several places send, each its own: 云岭省、临江省援藏工作队."""
NEW_AREA = "新区"
"""浦东新区 is a district with a government, 天府新区 a zone with a committee."""

OF_THE_CITY = "生态环境局"
"""What the counties have as branches of the city's bureau, called by the name of the county alone."""

ZONES = "开发区|高新区|经开区|保税区|综保区|度假区|示范区|新区"
"""Zones that are named by their kind alone: 「高新区、经开区管委会」."""

CARRIERS = (
    "电信|移动|联通|铁塔|广电网络|广电|邮政|供电|电力|石油|石化|燃气|自来水|供水|供气|供热|热力|水务|公交"
)
"""What companies share that are named by what they carry: 「电信、移动、联通公司」."""
OF_CARRIERS = "中国"
COMPANIES = ("公司", "集团")

SHARED_BY_FUNCTIONS = "分局|厅|(?<![总支])局"
"""What the last of several functions gives to those before it: 「县公安、农机局」."""
COMMISSION = "委"
WITH_COMMISSIONS = frozenset(
    "发改 发展改革 经信 经济信息化 工信 住建 住房城乡建设 城乡建设 建设 交通 卫健 卫生健康 卫计 卫生计生 "
    "人口计生 农业 农业农村 商务 规划 国土规划 规划国土 教育 科技 文旅 文化旅游 国资 "
    "民宗 民族宗教 城管 城市管理".split()
)
"""The functions that have a 委 in some places: 「市发改、住建、交通委」."""
SHORT_ZONES = "高新|经开|综保|保税|度假|临空|临港|空港|自贸|示范|工业园|产业园|化工园"
ZONE_ENDS = "区(?:管委会|管理委员会|党工委)?"
"""「高新、经开区管委会」."""

COMMITTEE_BEFORE_GOVERNMENT = f"(?P<committee>{PARTY_COMMITTEE})(?:{LEVEL})(?:人民)?政府"
"""市委市政府: two bodies in one breath."""
GLUED_ORGANS = "委员会|局|厅|委|办"
"""How bodies end behind which the next one follows without a mark: 市教育局市财政局."""

COMMITTEE_WITH = "(?:党委|党工委)[和与及]"
"""The Party's committee of a place or zone, named in one breath with its government: 党工委和管委会."""

GOVERNMENT = "人民政府|政府|行政公署|行署|管理委员会|管委会|办事处"
BARE_GOVERNMENT = "(?:区|县|镇|乡|街道|市)(?:级)?(?:人民政府|政府|办事处|管委会)|街道办事处"
"""Governments without a place, which may be those of all places of their kind."""
GOVERNMENTS = ("政府", "管委会")
"""How the governments of places and zones end, beside which a bare place is meant as one."""
BARE_GOVERNMENTS = ("政府", "人民政府")
"""Their place stands before them in the list, and never a level."""
STATE_COUNCIL = "国务院"
"""A name that says neither a place nor that it is central goes on behind it across a gap."""
HAVE_OFFICES = ("政府", "人大", "政协", "常委会")
"""What stands behind such a body across a gap is a part of it: 市政府 信访局."""
GOVERNMENTS_OF_A_PLACE = frozenset({"管委会", "管理委员会", "政府", "人民政府"})
"""Those of the place whose Party committee stands in front."""
COMMISSIONS = frozenset({"行政公署", "行署"})
"""The governments of prefectures and leagues."""
PASS_NO_LEVEL_ON = ("政府", "行署", "公署", "分局", "管委会")
"""A body of a place that ends so passes the place's level on to nobody: 镇江市政府, 商务局."""

STEMS = frozenset(
    "中医药 中医药管理 中小企业 乡村振兴 交管 交警 交通 交通运输 人力社保 人力资源和社会保障 "
    "人力资源社会保障 人才 人民防空 人社 人防 "
    "住建 住建交通 住房保障 住房保障和房屋管理 住房和城乡建设 住房城乡建设 住房和城乡建设交通 "
    "住房城乡建设交通 体育 侨务 信访 公安 农业 农业农村 农牧 "
    "农村工作 畜牧 畜牧兽医 渔业 医保 医疗保障 卫健 卫生 卫生健康 卫计 卫生计生 参事 发展和改革 发展改革 "
    "发改 口岸 口岸和物流 台湾事务 司法 司法行政 "
    "合作交流 商务 园林 园林绿化 国动 国防动员 国土 国土资源 国安 国家安全 国资 国有资产监督管理 "
    "国防科工 国防科技工业 地方金融 地方金融监督管理 "
    "地震 外事 外汇 外汇管理 大数据 大数据发展 大数据管理 数据 数据管理 政务数据 政务服务和数据管理 "
    "政务服务 政务服务管理 政务 政数 行政审批 行政审批服务 安监 "
    "安全生产监督管理 宗教 审计 工业信息化 工业和信息化 工信 工商 市场监管 市场监督管理 广播电视 广电 "
    "应急 应急管理 建设 戒毒 房管 房屋管理 扶贫 "
    "投资促进 招商 教体 教育 教育体育 教育和体育 教育科技 文化 文化和旅游 文化广电和旅游 文化广电旅游 "
    "文化广电旅游体育 文化旅游 文旅 文广旅 文广旅体 "
    "文物 新闻出版 版权 电影 旅游 无线电管理 机关事务 机关事务管理 林业 林业和草原 林草 档案 民宗 民政 "
    "民族 民族事务 民族宗教 民族宗教事务 民营经济 气象 水利 "
    "水务 法制 海事 海关 海洋 海洋渔业 海洋和渔业 消防 消防救援 港航 烟草 烟草专卖 物价 环保 环境保护 "
    "生态环境 疾控 监狱管理 知识产权 科学技术 科技 "
    "科工信 科工 科技和工业信息化 税务 粮储 粮食 粮食和储备 粮食和物资储备 经信 经济信息 经济信息化 "
    "经济和信息化 经贸 统计 综合执法 综合行政执法 城管 城管执法 "
    "城市管理 城市管理和综合执法 城市管理综合执法 绿化市容 绿化和市容管理 能源 能源监管 自然资源 "
    "自然资源和规划 规划 规划和自然资源 规划自然资源 规划资源 "
    "实验室与设备管理 实验室与资产管理 "
    "药监 药品监管 药品监督管理 营商环境 证监 财政 质监 退役军人 退役军人事务 通信 通信管理 邮政 "
    "邮政管理 金融 金融工作 金融监管 金融监督管理 铁路 银保监 "
    "食品药品监管 食药监 共青团 妇联 残联 工会 网信 宣传 组织 统战 政法 编制 法院 检察 审判 民航 电力 "
    "供电 电信 移动 联通 铁塔 供销 社保 就业 公积金 公安交管 纪检监察 组织人事 国税 地税 公共资源交易 "
    "重大项目 重点项目 科创 数字经济 低空经济 监察 铁道 机要 保密 国家保密 密码管理 "
    "党史 地方志 红十字".split()
)
"""Functions of departments, as they stand before an organ word or 部门; facts of public name lists."""

ORGANS_OF_FUNCTIONS = "总局|委员会|办公室|管理局|管理委|局|部|厅|委|办|署"
"""What stands behind one of them in the name of a body, the longer first."""
FUNCTION_LEVEL = f"(?:{LEVEL})级?(?:以上)?(?:地方)?"
"""How the name of a function says its level: 市级财政部门, 县级以上地方人民政府教育部门."""
COMPETENT = "(?:行政)?(?:主管)?"
"""What may stand between a function and 部门: 水行政主管部门."""

CENTRAL_SHORT = frozenset(
    "工信部 人社部 住建部 发展改革委 发改委 国管局 中直管理局 国资委 税务总局 海关总署 市场监管总局 "
    "广电总局 体育总局 "
    "人民银行 开发银行 国开行 农发行 进出口银行 审计署 外交部 "
    "最高检 最高法 国防部 应急部 金融监管总局 能源局 数据局 证监会 银保监会 民航局 邮政局 移民局 消防救援局 "
    "中宣部 中组部 中科院 新华社 供销总社 贸促会 国铁集团 邮政集团 "
    "工商总局 质检总局 安监总局 安全监管总局 食品药品监管总局 新闻出版广电总局 环保总局 上交所 深交所 北交所 "
    "中国电信 中国移动 中国联通 中国铁塔 中国广电 中国石油 中国石化 中石油 中石化 中海油 国家电网 南方电网 "
    "中国邮政 国家能源集团 共青团中央 团中央 中国海油 中国中化 中国电子 中国电科 国家电投 中国华能 "
    "中国大唐 中国华电 "
    "中国三峡 中国电建 中国能建 中国中车 中国铁建 中国中铁 中国交建 中国建筑 中国五矿 中国宝武 "
    "中国中煤 中国卫通 "
    "中国星网 中国诚通 中国国新 中国信保 中国银联 中国人寿 中国人保 中国太保 中国平安 中国信达 "
    "中国商飞 中国航发 中储粮".split()
)
"""Central bodies under their short names, which carry no level."""

CENTRAL_ONLY = frozenset(
    name for name in CENTRAL_SHORT - WHOLE_ORGANS if not name.endswith(("局", "委")) or name.endswith("总局")
)
"""Those of them that no place has: a bare 能源局 behind 省财政厅 is the province's, 税务总局 never."""

ANNOTATION = (
    "(?:(?:负责|承担)?(?:第|措施|任务|举措|事项|序号|"
    "内容)?(?:[\\d①-⑳一二三四五六七八九十]++[、,和及\\-—~至]?)++(?:项|条|款|点)?(?:措施|任务|内容|工作|"
    "举措)?|筹|筹备|原[^()]{1,20}|以下(?:简|统|合)称[^()]{1,20}|下称[^()]{1,20}|挂牌|新组建|暂定|代章|"
    "分办|"
    "[^()]{0,24}(?:第一|首)[^()]{0,12}(?:牵头|汇总|主办)[^()]{0,16}|[^()]{0,24}下同)"
)
"""Content of a bracket behind a name that is no part of the name."""
SCOPE = (
    "(?!设|挂|驻|加)[一-龥]{3,10}(?:、[一-龥]{2,10}){0,3}"
    "(?<![局委办部厅署院所站队处科室会社团校馆行司心组班台镇乡村省市县区州])(?<!街道|机构|单位)"
)
"""What a bracket behind a department says that tells its own part of the task: 住建局（建筑工地）."""
