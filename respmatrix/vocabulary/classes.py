"""Classes of bodies（集合主体）: 各区政府, 有关部门, 省属高校, 市县政府.

Patterns are written for cleaned text: half-width, simplified, without white space.
"""

from __future__ import annotations

from respmatrix.vocabulary import bodies, ends, no_names

_LOCAL = (
    r"省区市|省市区|省市|省区|县\(市\)区|区\(市\)县|县\(区\)市|区\(县\)市|旗\(县\)区|旗县\(市\)区|"
    "省直管试点县|扩权强县|扩权试点县|扩权县|省直管县|省管县|直管县|直管市|省辖市|直辖市|自治区|县级市|"
    "设区市|设区的市|地级以上市|地级及以上市|"
    "地级市|计划单列市|副省级城市|省会城市|"
    "自治州|自治县|自治旗|市州|市地|州市|盟市|县市区|市县区|区县市|区市县|县市|县区|区县|市县|旗县区|"
    "旗县市区|旗县|旗市|市区|省|市|县|区|州|盟|旗|乡镇街道|街道乡镇|乡镇|镇街|街镇|镇|乡|街道办事处|"
    "街道办|街道|"
    "苏木乡镇|苏木镇|苏木|嘎查村|嘎查|社区|村居|村|地区|特区|林区|神农架林区|地|农场|林场|牧场|团场|团镇|场|"
    "街|师市|师"
)
_ORGANISATION = (
    "部门|单位|委办局|委|办|局|企业|院校|高校|高等学校|学校|幼儿园|高等院校|(?:中等)?职业(?:院校|学校)|"
    "(?:高职|中职|技工)(?:院校|学校)|中小学校?|"
    "科研院所|科研机构|金融机构|医疗机构"
)
_ZONE = (
    "经济技术开发区|经济开发区|高新技术产业开发区|开发区|功能区|园区|新区|高新区|经开区|保税区|综保区|示范区|"
    "度假区|管委会"
)
_GOVERNMENT = (
    r"(?:级)?(?:党委(?:和|、)?(?:人民)?政府|人民政府|政府|行政公署|行署|党委|管委会|办事处)?"
    r"(?:\([^()]{1,10}\))?"
)
_LEVELS = r"(?:\([^()]{1,14}\))?"
_WHERE = (
    "沿[江海线边河湖库淮黄]|边境|产煤|产粮|受灾|脱贫|涉农|毗邻|相邻|属地|"
    "(?:项目)?所在地|事发地|事故发生地|承办地|地方|基层|当地"
)
CONCERNED = ("有关", "相关")
RELEVANT = "各有关|各相关|有关各|相关各|有关|相关"
"""How a class is narrowed to those whom the matter concerns, in all ways of writing it."""
_SELECTOR = f"{RELEVANT}|各级|各|所有|全体"


def _listed(units: str) -> str:
    unit = f"(?:{units}){_LEVELS}{_GOVERNMENT}"
    return f"{unit}(?:[、和及与]{unit})+"


_OF_ONE_KIND = (
    f"(?:[省市县区州]直|[省市县区州]级|全[省市县区州]|[省市县区州]|{_WHERE})?(?:{_SELECTOR})"
    "(?:边境|沿海|沿江|沿线|沿黄|试点|重点|涉农|产煤|产粮|主产|受灾|脱贫|贫困|涉煤|涉矿|库区|老区|"
    f"民族)?(?:{_listed(_LOCAL)}|{_listed(_ORGANISATION)}|"
    f"{_listed(_ZONE)}|(?:{_LOCAL}){_LEVELS}{_GOVERNMENT}[、和及](?:开发区|功能区|园区|先导区)"
    "(?!管委会|、[一-龥]{1,6}区))"
)
"""Places, organisations or zones of several kinds: 各区、县级市政府; 省直各部门、单位; 各县、开发区."""
_OFFICES = (
    f"各(?:有关|相关)?(?:(?!科室|处室|{_ORGANISATION})[一-龥]){{2,4}}[、和及][一-龥]{{2,4}}(?:科室|处室|股室)"
)
"""各业务、综合科室."""
_COMMITTEE = r"(?:党委|党工委|党\(工\)委|工委|党委\(党?工委\))"
_PARTY_AND_GOVERNMENT = (
    rf"(?:{_SELECTOR})(?:{_LOCAL}|{_ZONE})?{_LEVELS}(?:{_COMMITTEE}|党组|行政公署|行署|(?:人民)?政府)"
    r"[、和及](?:人民政府|政府|管委会|行政公署|行署|办事处)(?:\([^()]{1,10}\))?(?:、街道(?:党工委|"
    "办事处)(?:、办事处)?)?"
    rf"|(?:{_SELECTOR})(?:{_LOCAL}){_LEVELS}{_COMMITTEE}[、和及](?:{_LOCAL}){_LEVELS}{_COMMITTEE}"
)
"""各级党委和政府; 各街道党工委、办事处; 各镇党委、街道党工委."""
_COMMITTEE_AND_GOVERNMENT = (
    f"(?:{_SELECTOR})(?:{_LOCAL}){_LEVELS}(?:[、和及](?:{_LOCAL}){_LEVELS}){{0,2}}委"
    "(?:[、和及](?:市|县|区|旗|州)?(?:人民政府|政府|行政公署|行署)){1,2}"
    r"(?:\([^()]{1,10}\))?"
)
"""各市委、市政府; 各县（市、区）委和政府."""
_PARTY_COMMITTEES = (
    rf"(?:{_SELECTOR})(?:基层|二级|直属|下属)?{_COMMITTEE}"
    r"(?:[、和及](?:直属)?(?:党总支|党支部|总支|支部|党组)){1,2}"
)
"""各党委、党总支、党支部; 各党（工）委、党组."""
_OF_A_PLACE = f"(?:{_WHERE})(?:{_LOCAL})?{_LEVELS}(?:党委|党工委)[、和及](?:人民政府|政府|管委会)"
"""属地党委、政府."""
_OF_LEVELS = (
    "(?:中央|国家|自治区|兵团|[省市县区州])(?:[、和](?:国家机关|自治区|兵团|"
    "[省市县区州])){1,2}(?:各有关|各相关|有关|相关|各)"
    f"(?:{_ORGANISATION})(?:[和及]单位)?"
)
"""中央和国家机关有关部门; 省、市各有关部门."""
_POSTED = (
    "(?:中央|国家|兵团|[省市县区州])[直属管级]?(?:[、和及](?:兵团|自治区|"
    "[省市县区州])[直属管级]?){1,2}(?:驻[一-龥]{1,3}?|在[一-龥])"
    f"(?:各有关|各相关|有关|相关|各)?(?:{_ORGANISATION})(?:[和及]单位)?"
    "|(?:自治区|[省市县区州盟旗镇])[直属级][、和及](?:中央|中省|[省市县区州])?[直属]?驻[一-龥]{1,2}"
    f"(?:各有关|各相关|有关|相关|各)?(?:{_ORGANISATION})"
)
"""中央、省驻某市有关单位; 县直、驻县各单位."""
_KIND_OF_PLACE = "试点|示范|边境|脱贫|贫困|主产|产粮|产煤|受灾|受益|帮扶|项目|重点|牧区|库区|(?:革命)?老区"
_OF_KINDS_OF_PLACES = (
    rf"(?:{_KIND_OF_PLACE})大?[省市州盟县镇乡]{_LEVELS}"
    rf"、[市县区旗乡村]{{1,2}}{_LEVELS}{_GOVERNMENT}(?![一-龥])"
)
"""试点市、县."""
CLASS_LIST = "|".join(
    (
        _OF_KINDS_OF_PLACES,
        *(_OF_ONE_KIND, _OFFICES, _PARTY_AND_GOVERNMENT, _COMMITTEE_AND_GOVERNMENT),
        *(_PARTY_COMMITTEES, _OF_A_PLACE, _OF_LEVELS, _POSTED),
    )
)
"""One class under one 各 that holds separators: 各区、县级市政府; 各市、县（市、区）人民政府."""

SEVERAL_LEVELS = (
    rf"(?:{_SELECTOR})(?:{_LOCAL}){_LEVELS}(?:[、和及](?:{_LOCAL}){_LEVELS}){{0,3}}"
    "[、和及](?:直辖市|自治区|自治州|自治县|计划单列市|县市区|县区|区县|旗县区|"
    r"[省市县区州旗]\([^()]{1,10}\))"
    r"[一-龥]{2,12}?(?:厅|局|委|办(?<![主承协会督]办)|部门|法院|检察院)(?:\([^()]{1,10}\))?"
    rf"|[省市县区州]级?[及和与、]各(?:{_LOCAL}){_LEVELS}[一-龥]{{2,12}}?(?:厅|局|委|部门)"
    rf"|(?:{_SELECTOR})(?:省、市|市、[县区]|州、县|盟、旗|县、乡)[一-龥]{{2,12}}?(?:部门|机关)"
)
"""One department of several levels under one 各: 各省、自治区、直辖市卫生健康委; 各市、县（区）教育局."""

TWO_LEVELS = (
    "(?:沿[江海河湖边线黄淮]|边境|"
    r"环湖){0,2}(?:设区的?)?[省市县区州乡镇](?:\([^()]{1,8}\))?"
    r"(?:、[省市县区州乡镇街村](?:\([^()]{1,8}\))?){1,3}(?:"
    "[两三四]级)?(?:[^、,;。()]{0,12}?(?:部门|政府|机关|单位|机构)|[^、,;。()管党纪工]{2,10}?[局委厅])"
)
"""One function at several levels: 市、区卫生健康部门."""

CLASS_LEVEL = (
    "(?:地方)?各级(?:地方)?|地方"
    "|各(?:地区|地方|地|[省市县区州盟旗]级?|市州|州市|盟市|市县|县区|区县|县市区|旗县区)"
)
"""How a class of departments says its level, which lists carry on: 各级教育、财政部门; 地方能源主管部门."""

OF_EACH = (
    rf"(?P<each>各(?:有关|相关)?(?:{_LOCAL}){_LEVELS}(?:[、和及](?:{_LOCAL}){_LEVELS}){{0,3}})"
    "(?P<body>(?![级直])[一-龥]{3,14})"
)
"""A class of departments that says whose they are, which lists carry on: 各县（区）教育局、财政局."""

MEMBERS = ("成员单位", "成员部门")
"""Those who belong to a group of bodies（领导小组各成员单位）."""
CLASS_WORD = f"各(?!自|族)|有关|相关|全体|所有|{'|'.join(MEMBERS)}"
"""A name that holds one of these is a class of bodies."""

STARTS = "各有相属"
"""The characters with which the names of classes begin that are named by a place: 各, 有关, 相关, 属地."""
PLURALS = "企业|机构|单位|部门|团体|院校|院所|高校|运营商|媒体|组织|部队|机关|功能区|开发区"
"""Last words by which a name that no body carries is a class: 行业主管部门, 骨干企业."""
SEVERAL_EACH = "(?:[省市县区州][直级])?(?:各(?!级|类)[^各]{1,10}){2,3}"
"""各地区各部门: several classes in one breath, each under its own 各."""
OFFICIAL = (
    "科室|处室|股室|学院|院系|政府|部门|单位|管委会|机关|办事处|组织|团体|局|委|派出所|司法所|监管所|"
    "财政所|党支部|党总支|大队|"
    "区|县|市|旗|盟|州|乡镇|街道|镇街|街镇|镇|乡|苏木|村居|村|机构|村委会|居委会|村民委员会|居民委员会|"
    "社区|站所"
)
"""Ends of classes that are bodies of administration; 各级各类学校 alone explains a word."""
CHOSEN = "各|有关|相关|所有|全体|[直属级]|[省市县区旗州]、?[省市县区旗州]|政府各|成员"
"""What a class alone in a bracket must say; 「支农（乡镇政府、村委会）」 tells where."""
IN_CHARGE = (
    "^(?!(?:相关|有关|上级|本级|政府|职能|行政|主管|监管)*部门)[一-龥]{2,12}部门$"
    "|^(?:县级|各级|地方|属地|乡镇|县区|区县|市县)[一-龥]{0,8}政府$"
)
"""Classes that say in which field they are in charge, or which governments they are: 铁路监管部门."""
ALL_GOVERNMENTS = ("各级人民政府", "各级政府", "地方各级人民政府")
"""The governments of all levels, in full first."""

CLASS_PREFIX = "(?:(?![及和与或])[一-龥]){0,12}"
"""What may stand before such a word: 市直各有关单位, 全区经济运行各专班."""

_TOPICS = "方|类|项|环节|领域|行业|界|阶段|渠道|要素"
NO_CLASS = f"^(?:待定|未定)|各(?:{_TOPICS})$"
"""Topics, not bodies."""

EACH = f"各(?:有关|相关|级)?(?!(?:{_TOPICS})$)(?:(?!{no_names.NO_UNKNOWN_NAME})[一-龥]){{2,10}}"
"""Whoever stands under 各, unless it is no name at all: 各出资人, 各承办方."""
OTHERS = "其他"
"""其他市直部门: a name that begins so is a class."""
LOCAL = "地方"
"""地方发展改革主管部门 are those of all places."""

WHOLE_CLASSES = frozenset(
    "开发园区党(工)委 开发园区党工委 开发园区管委会 功能区党工委 委办局 委局办 部委办局 功能区 功能区管委会 "
    "高校 院校 高等院校 科研院所 科研机构 金融机构 医疗机构 运营商 基础电信企业 央企 国企 镇街 村居 乡镇 "
    "街道 社区 县区 市县 种植大户 养殖大户 种养大户 农民合作社 农民专业合作社 家庭农场 "
    "区县 县市区 链主企业 龙头企业 行业协会 商会 社会组织 行业协会商会 新闻媒体 公安机关 检察机关 "
    "审判机关 司法机关 "
    "税务机关 人民团体 群团组织 "
    "民主党派 驻地部队 有关方面 国有林场 国有农场 国有牧场".split()
)
"""Classes without 各, as lists name them beside departments."""

CLASS_NOUN = (
    "部门|单位|机关|企业|国企|央企|高校|院校|高等学校|学校|科研院所|院所|科研机构|医疗机构|金融机构|机构|"
    "协会|"
    "商会|社会组织|群团组织|群团|人民团体|民主党派|园区|功能区|开发区|乡镇|镇街|街道|社区|运营商|集团|"
    "公司|银行|"
    "部队|工作队|医院|平台公司|组织|幼儿园"
)
"""Ends of class names: 省属国有企业, 行业主管部门, 驻陕军工集团."""

CLASS_ENDS = (
    f"{CLASS_NOUN}|{bodies.PLACE_ENDS}|{bodies.GOVERNMENT}|{ends.ORGANS}|[地村居校院方系场组]|委办局|"
    "直属机构|科室|处室|[科股处]|口|社会力量|县市|运营主体|主体"
)
"""What a class may end in that says 各, 有关 or 全体: 各有关方, 各委办局, 有关科室."""

_PLURAL = (
    "部门|单位|机关|企业|国企|央企|高校|院校|高等学校|科研院所|院所|科研机构|医疗机构|金融机构|机构|"
    "社会组织|群团组织|群团|"
    "人民团体|园区|功能区|开发区|乡镇|镇街|街道|社区|运营商|部队|工作队|平台公司|组织|幼儿园|媒体"
)
_OWNED = (
    "国家级|"
    "[省市县区州盟旗镇乡][直属管]|自治区[直属管]|[省市县区州部央]级|自治区级|中央|部属|驻[一-龥]{1,4}|"
    "在[一-龥]{1,2}|[省市县区]内|中直|"
    "垂管|双管"
)
_IN_A_POSITION = (
    "(?:(?:有|具备|符合)条件|有[一-龥]{0,6}任务)的"
    f"(?:(?:{_LOCAL}){_LEVELS}{_GOVERNMENT}|{_ORGANISATION}|{_ZONE})"
)
"""有条件的县（市、区）."""
_HAVING = f"各(?:具)?有[一-龥]{{2,12}}(?:职[能责]|权限?|任务|条件)的(?:{_PLURAL})"
"""各有审批职能的部门."""
_MODIFIED = (
    rf"(?:{_OWNED}|主管|监管|职能|牵头|责任|配合|参与|实施|建设|试点|"
    rf"属地|重点|行业|涉[一-龥]|用人|"
    "成员|第三方|三大|四大|基础电信|国有|其他|沿[江海线黄边]|地方|基层|辖区|产权|物业服务|项目|业主|用户|"
    "执法|审批){1,5}"
    rf"[一-龥]{{0,4}}?(?:{_PLURAL}|(?:园区|功能区|开发区|经开区|高新区|新区)管委会)"
)
"""行业主管部门, 项目建设单位: a noun that no single body ends in, with what says which."""
_OWNED_BODIES = (
    rf"(?:{_OWNED}|主管|三大|四大|直属|所属|下属){{1,5}}[一-龥]{{0,4}}?(?:集团|公司|银行|医院|"
    rf"学校|协会|商会|林场|农场|牧场|林业局|粮库)"
)
"""省属国有集团, 局属学校: a noun that single bodies end in needs more to be a class."""
_OF_A_GOVERNMENT = "[省市县区州]政府(?:组成部门|工作部门|直属机构|直属单位|派出机构)"
_KINDS = f"{_MODIFIED}|{_OWNED_BODIES}|{_OF_A_GOVERNMENT}"
_PLACES_OF_A_KIND = (
    f"(?:{_KIND_OF_PLACE})大?"
    f"(?:市县|县市|县区|区县|社区|街道|市|县|旗|镇|乡|村){_LEVELS}(?:党委政府|(?:人民)?政府|党委)?"
)
"""试点县, 产粮大县人民政府: no place is called so."""
CLASS_NAME = f"{_IN_A_POSITION}|{_HAVING}|{_PLACES_OF_A_KIND}|(?:自治区|全?[省市县区州镇乡])?(?:{_KINDS})"
"""A noun with what makes it a class and not one body: 省属国有企业, 项目建设单位."""
PLACE_OF = rf"[一-龥]{{1,8}}所在(?:{_LOCAL}){_LEVELS}{_GOVERNMENT}"
"""The local government where something is: 安置点所在乡镇."""
OPEN_CLASS = (
    rf"(?!各)[一-龥]{{0,8}}?(?:{CLASS_NOUN}|媒体|方面|省份|省区|(?:{_LOCAL}){_LEVELS}{_GOVERNMENT})"
    r"(?:\([^()]{1,6}\))?"
)
"""What may stand behind 等, which says what the list is one of: 等市属国有企业, 等老区县人民政府."""
_RULING = "人民政府|政府|党委政府|党委"
_KINDS_OF_GOVERNMENT = (
    rf"各?[省市县区州盟旗乡镇]级(?:{_RULING}|部门)"
    r"|"
    "(?:[省市州盟县区旗地镇乡街](?![一-龥]*(?:[厅局办部]|"
    r"(?<!党)委)))[省市州盟县区旗乡镇街村道]{1,4}(?:\([^()]{1,10}\))?(?:[两三四]级)?"
    rf"(?:{_RULING}|管委会|办事处|部门)?"
    rf"|[省市县区乡镇村州旗盟](?:\([^()]{{1,10}}\))(?:{_RULING}|管委会|办事处|部门)?"
)
"""县级政府, 市县, 县（市、区）人民政府; 市教育局 is one body, of a level alone."""
_COUNTED_GOVERNMENTS = (
    r"[一-龥]{0,4}[一二三四五六七八九十两]{1,3}[省市县区州]{1,2}(?:\([^()]{1,6}\))?(?:人民政府|政府)"
    r"|[省市县区州乡镇村]{2,4}[两三四]级[一-龥]{0,10}(?:部门|机关|单位|政府|法院|检察院|(?<!级)[局委厅])"
    rf"|[一-龥]{{0,4}}\d{{1,3}}个?[一-龥]{{0,4}}?(?:{_LOCAL}){_LEVELS}{_GOVERNMENT}"
)
"""沿江三市政府, 省市县三级法院, 全省88个县."""
_PLACES_BY_RANK = (
    r"(?:团场|设区市|设区的市|地级以上市|地级及以上市|地级市|省辖市|省直管县|县级市)"
    rf"(?:{_RULING})?"
)
_BY_WHERE = (
    rf"(?:[一-龥]{{0,4}}(?:{_WHERE}))(?:[省市县区州旗盟]级?)?(?:各级)?(?:(?:人民)?政府|管委会)|社区\(村\)"
)
_VILLAGE_COMMITTEES = r"各?(?:行政)?村(?:\(社区\)|居|社区)?[“\"]?两委[”\"]?(?:班子)?"
LEVEL_CLASS = (
    rf"(?:[一-龥]{{0,4}}(?:{_WHERE}))?(?:{_KINDS_OF_GOVERNMENT}|{_COUNTED_GOVERNMENTS}|{_PLACES_BY_RANK}"
    rf")(?:\([^()]{{1,10}}\))?|{_BY_WHERE}|{_VILLAGE_COMMITTEES}"
)
"""Local governments of a kind without 各: 市县政府, 县（市、区）人民政府, 沿江省级人民政府, 乡镇（街道）."""
