"""Provinces, prefecture-level places, and the words that close a place's name（行政区划）."""

from __future__ import annotations

PROVINCES: dict[str, str] = {
    "北京": "北京市",
    "天津": "天津市",
    "河北": "河北省",
    "山西": "山西省",
    "内蒙古": "内蒙古自治区",
    "辽宁": "辽宁省",
    "吉林": "吉林省",
    "黑龙江": "黑龙江省",
    "上海": "上海市",
    "江苏": "江苏省",
    "浙江": "浙江省",
    "安徽": "安徽省",
    "福建": "福建省",
    "江西": "江西省",
    "山东": "山东省",
    "河南": "河南省",
    "湖北": "湖北省",
    "湖南": "湖南省",
    "广东": "广东省",
    "广西": "广西壮族自治区",
    "海南": "海南省",
    "重庆": "重庆市",
    "四川": "四川省",
    "贵州": "贵州省",
    "云南": "云南省",
    "西藏": "西藏自治区",
    "陕西": "陕西省",
    "甘肃": "甘肃省",
    "青海": "青海省",
    "宁夏": "宁夏回族自治区",
    "新疆": "新疆维吾尔自治区",
    "台湾": "台湾省",
    "香港": "香港特别行政区",
    "澳门": "澳门特别行政区",
}
"""Province-level places: short name → full name."""

_CITY_NAMES = (
    "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 "
    "长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 "
    "鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 "
    "阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 吉林 四平 辽源 通化 白山 松原 白城 "
    "哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 "
    "南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 "
    "宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 "
    "马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 "
    "莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 "
    "吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 "
    "临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 "
    "许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 "
    "荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 "
    "益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 "
    "惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁 柳州 桂林 梧州 "
    "北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 "
    "成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 "
    "达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 "
    "昭通 丽江 普洱 临沧 拉萨 日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 "
    "渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 "
    "酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 "
    "吐鲁番 哈密"
)

CITIES: frozenset[str] = frozenset(_CITY_NAMES.split())
"""Prefecture-level cities without 「市」."""

_PREFECTURE_NAMES = (
    "兴安盟 锡林郭勒盟 阿拉善盟 延边朝鲜族自治州 大兴安岭地区 恩施土家族苗族自治州 "
    "湘西土家族苗族自治州 阿坝藏族羌族自治州 甘孜藏族自治州 凉山彝族自治州 "
    "黔西南布依族苗族自治州 黔东南苗族侗族自治州 黔南布依族苗族自治州 楚雄彝族自治州 "
    "红河哈尼族彝族自治州 文山壮族苗族自治州 西双版纳傣族自治州 大理白族自治州 "
    "德宏傣族景颇族自治州 怒江傈僳族自治州 迪庆藏族自治州 阿里地区 临夏回族自治州 "
    "甘南藏族自治州 海北藏族自治州 黄南藏族自治州 海南藏族自治州 果洛藏族自治州 "
    "玉树藏族自治州 海西蒙古族藏族自治州 昌吉回族自治州 博尔塔拉蒙古自治州 "
    "巴音郭楞蒙古自治州 阿克苏地区 克孜勒苏柯尔克孜自治州 喀什地区 和田地区 "
    "伊犁哈萨克自治州 塔城地区 阿勒泰地区"
)

PREFECTURES: frozenset[str] = frozenset(_PREFECTURE_NAMES.split())
"""The other prefecture-level places: autonomous prefectures, leagues, prefectures."""

SHORT_PREFECTURES: frozenset[str] = frozenset(
    "兴安 锡林郭勒 阿拉善 延边 大兴安岭 恩施 湘西 阿坝 甘孜 凉山 黔西南 黔东南 黔南 楚雄 红河 文山 西双版纳 "
    "大理 德宏 怒江 迪庆 临夏 甘南 海北 黄南 果洛 玉树 海西 昌吉 博尔塔拉 巴音郭楞 阿克苏 克孜勒苏 喀什 "
    "和田 伊犁 塔城 阿勒泰".split()
)
"""Their everyday names, after which bodies are named: 甘孜公路局. 阿里 begins the names of companies too."""

ZONES = tuple(
    "首都 前海 横琴 河套 雄安 西咸 贵安 洋浦 临港 杨凌 宁东 平潭 中关村 陆家嘴 "
    "张江 金桥 外高桥 虹桥 东疆 光谷".split()
)
"""Zones of the state that bodies are named after without 「新区」: 前海管理局, 首都绿化办."""

NATIONALITIES = (
    "哈萨克|柯尔克孜|蒙古|土家|布依|哈尼|傣|景颇|傈僳|朝鲜|白|彝|藏|羌|苗|侗|壮|回|土|撒拉|东乡|保安|裕固|"
    "仡佬|瑶|畲|黎|满|水|佤|拉祜|布朗|纳西|独龙|怒|普米|阿昌|毛南|仫佬|达斡尔|鄂温克|鄂伦春|锡伯|塔吉克|各"
)
"""Nationalities in the names of autonomous places, without 「族」; the everyday name leaves them out."""

AUTONOMOUS = rf"(?:(?:{NATIONALITIES})族?)+自治"
"""What stands before the level in the full name of an autonomous place: 恩施土家族苗族自治州."""

NO_PLACE_STARTS = (
    "关于|推进|促进|加快|加强|全面|深入|进一步|支持|鼓励|建设|实施|开展|落实|做好|完善|构建|打造|优化|提升|"
    "数字|智慧|农村|城乡|乡村|新型|中共|国家|全国|中国|我|本|各|全"
)
"""How titles begin whose first words end like a place: 加快城市更新, 智慧社区, 全市."""

NOT_BEHIND_COUNTIES = "域场民级块村集内长委党直属管政"
"""Behind 市, 区, 县 these make another word, or a body that says no place: 区域, 市场, 县级, 市委, 市政."""
BODIES_BEHIND_COUNTIES = ("政府", "政务", "委办", "委员", "委宣", "委组", "民政", "民族")
"""Yet so the bodies of a county begin: 某县政府, 某区民政局, 某县委办."""
BEHIND_DISTRICTS = ("人", "政", "委", "财", "发", "住", "教", "卫", "商", "农", "民", "科", "工", "2")
"""How it goes on behind a district of a known city: with its bodies or a year, 「某市某区2024年…」."""

NOT_PLACES = (
    "小区",
    "社区",
    "园区",
    "景区",
    "片区",
    "校区",
    "城区",
    "地区",
    "市区",
    "辖区",
    "库区",
    "灾区",
    "山区",
    "牧区",
    "林区",
    "湾区",
    "港区",
    "矿区",
    "开发区",
    "高新区",
    "示范区",
    "试验区",
    "保税区",
    "功能区",
    "经开区",
    "城市",
    "都市",
    "超市",
    "楼市",
    "股市",
    "夜市",
    "上市",
    "省市",
    "区市",
    "城镇",
    "乡镇",
    "村镇",
    "城乡",
    "区县",
)
"""Words that end like a place and name none."""

PLACES_WITH_JOINERS = (
    "和平(?:区|县|(?=分局))|和田(?:地区|市|县)|(?:(?<![一-龥])|(?<=山市)|(?<=徽省))和县(?![级区市乡镇(、])|"
    "和(?:静县|硕县|顺县|政县|安县|康县|龙市|林格尔县|布克赛尔)|民和(?:县|回族)|"
    "(?:共|永|泰|太|兴|仁|政|平|云|南|新|西)和(?:县|区)"
)
"""Places whose names hold 和."""
PLACES_LIKE_ASIDES = "即墨[区市]|原州区|原平市|原阳县|含山县|如东县|如皋市|若羌县|若尔盖县|且末县|向阳区"
"""Places whose names begin as brackets do that explain a word: （原市粮食局）, （含市直单位）."""
_PLACES_LIKE_BODIES = "会同县|南部县|迭部县|天等县|芒市|达尔罕茂明安联合旗"
"""Places whose names hold what ends a body or joins two."""
_CITIES_OF_A_TOWN = "(?:丰|共青|兴|凤|宜|应|桐|永|海|禹|肥|诸|邹|韩|项|麻)城市"
"""County-level cities that end like the noun 城市; those of a prefecture are known by their short names."""
ODD_PLACES = "|".join((PLACES_WITH_JOINERS, PLACES_LIKE_ASIDES, _PLACES_LIKE_BODIES, _CITIES_OF_A_TOWN))
"""Places that their names alone do not show to be such."""

CORPS = "新疆生产建设兵团"
"""It stands before the names of its own cities and divisions, as a province does."""
CORPS_LEVEL = "兵团"
"""How its bodies say their level."""

_BARE_DISTRICTS = "[东西城郊矿]区(?=人民政府|政府|管委会)"
"""城区, 郊区 and 矿区 are districts of some cities and common nouns elsewhere: only with their government."""
_CITIES_LIKE_THE_NOUN = "[一-龥]{1,3}城市(?=人民政府|政府|[党纪]委)"
"""韩城市, 盐城市 end like the noun 城市: only with their government or Party committee."""
_SHORT_COUNTIES = "[^市各区及和与或等治]县(?=[一-龥])"
"""Counties of one character: 歙县财政局; 县委依法治县办 names none."""
_WITH_LEVEL = (
    "(?:(?!会同|联合|[及和与各或等部局厅委办])[一-龥]){2,8}?"
    "(?:自治区|自治州|自治县|自治旗|(?<!城)(?<!超)市|省|县|(?<!社)区(?!域|划)|州|盟|旗|(?<!城)(?<!村)镇|街道)"
    "(?=[一-龥])"
)
"""盘龙区政府: a place that says its level, no joiner and no other body before it.

城市, 超市, 社区, 区域, 城镇 and the like say none.
"""
_AUTONOMOUS_PLACE = rf"[一-龥]{{2,5}}?{AUTONOMOUS}[县州旗区](?=[一-龥])"
"""The long names of autonomous places: 积石山保安族东乡族撒拉族自治县."""
_SIGHTS = "[一-龥]{2,6}(?:商圈|古镇|古城)(?=[一-龥])"
"""Places without a government of their own that bodies are named after: 丽江古城管理局."""

OWN_PLACE = "|".join(
    (_BARE_DISTRICTS, _CITIES_LIKE_THE_NOUN, _SHORT_COUNTIES, _WITH_LEVEL, _AUTONOMOUS_PLACE, _SIGHTS)
)
"""How a name begins with the place that the body is of, whatever the place."""

PLACE_LEVELS = "省|市|自治区|自治州|地区|州|盟|县|区"
"""What may stand between the short name of a place and its body: 镇江市财政局."""
