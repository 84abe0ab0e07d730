"""Words by which bodies, titles and texts say their level of government（行政层级用语）.

The levels as names of bodies build them stand in `bodies`, the places themselves in `regions`.
"""

from __future__ import annotations

ISSUERS = "自治区|省|市|区|县|州|盟|旗|镇|乡"
"""How an issuer begins that leaves out its place: 市财政局, 自治区民政厅."""
NOT_BEHIND_ISSUERS = "场|域|民|级"
"""Behind these characters they are parts of other words: 市场监管局, 区域, 县级."""

PROVINCES = ("特别行政区", "自治区", "省", "市")
"""What the full names of provinces end in."""
PREFECTURES = ("州", "盟", "地区")
"""What the full names of prefectures end in that are no cities."""
COUNTIES = ("自治县", "自治旗", "区", "县", "旗", "市", "镇", "乡", "街道")
"""What the names of counties, districts and the townships below them end in."""
TOWNS = ("镇", "乡", "街道")
VILLAGES = ("社区", "村")
"""Places below a county, and below those."""
AUTONOMOUS = {"自治州": "州", "自治县": "县", "自治旗": "旗"}
"""Autonomous places are on the level of the plain word."""

PLACES = "省|市|州|盟|县|区|旗|镇|乡|街道"
"""What the name of a place ends in, whatever its level."""
PRINTED = "自治区|自治州|自治县|自治旗|地区|兵团|街道|省|市|区|县|州|盟|旗|镇|乡"
"""Words of a level that stand for the issuer's own place in names: 市财政局, 兵团教育局, 全省."""
OWN_BEFORE = "全|我|本"
BELONGING = "级|直属|直|属"
"""What may stand before and behind them: 全市, 我省, 市级, 省直, 县属."""

WHOLE = {"全省": "省", "全市": "市", "全区": "区", "全县": "县", "全州": "州"}
"""A title that speaks of the whole place tells its level: 全市安全生产工作要点."""
OWN = "省市区县州旗"
"""What a text calls its own place behind 我: 我省, 我市."""

CENTRAL_TITLES = ("全国", "国家", "国务院")
"""How titles begin of documents for the whole country."""
CENTRAL_ISSUERS = "中共中央|中央|国务院|国家|全国|最高人民|中国|共青团中央"
"""How the names of central issuers begin."""
CENTRAL_NAMES = "国家|国务院|全国|中共中央|中央|中国"
"""What the names of central bodies begin with, and lists leave out: 国家发展改革委."""
CENTRAL_WORDS = ("国家", "国务院", "全国", "中央", "中共", "中国", "中华", "最高", "央行")
"""A name that begins so is a central body's: 能源局 alone may be the province's."""
MINISTRIES = "部|总局|署|委员会|委|国管局|国资委"
"""How central issuers end where they say no level; no place of their own stands before them."""
OFFICES = "办公厅|办公室"
"""What signs for a ministry: 教育部办公厅."""
VERTICAL = "国家税务总局|国家金融监督管理总局|中国人民银行|人民银行|中国证监会|国家统计局|海关总署"
"""Central bodies whose name opens that of their local branches: 「国家税务总局浙江省税务局」."""

WITH_GOVERNMENTS = frozenset(
    "省 自治区 市 自治州 州 盟 地区 区 县 旗 林区 特区 自治县 自治旗 镇 乡 街道 村".split()
)
"""Last words of places that have a government; others are zones, with a committee."""
WITH_COMMISSIONS = frozenset({"地区", "盟"})
"""Of these places only prefectures and leagues have commissions."""
COUNTY_ENDS = frozenset("区县旗")
"""How places of the level of a county end."""

BRANCH = "分局"
"""What departments of a city have in its districts."""
WITH_BRANCHES = ("市", "州", "盟", "地区")
"""Levels whose departments have them."""
NO_PLACE_OF_A_BRANCH = "森林|水上|轨道|机场|铁路|港口|交通|治安"
"""What a branch is for and not where it is: 公安森林分局."""
