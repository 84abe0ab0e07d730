"""Organ words, what stands beside them, and their full forms（机关用语）, to read and write a name in full.

Where a name ends in running text is told by `ends`; these words take apart what is already a name.
"""

from __future__ import annotations

GOVERNMENT = "人民政府|政府"
"""Stands between a place and the body of its government: 某市人民政府办公室."""
PARTY = "委|党委|党工委"
"""Stands there before the organs of the Party: 市委宣传部, 自治区党委组织部."""
PARTY_COMMITTEES = {"自治区": "党委", "街道": "党工委"}
"""What the Party's committee of such a place is called; that of the others is its 委: 市委."""

ORGANS = "委员会|委|局|厅|部|办公室|办|中心|所|站|总队|支队|大队"
"""What stands behind the functions of a body: 农业农村局, 金融工作办公室."""
BEFORE_ORGANS = "监督管理|管理|监管|工作|服务|发展|事业发展"
"""What may stand between them: 市场监督管理局."""
FUNCTION_WORDS = "部门|机关|系统"
BEFORE_FUNCTION_WORDS = "行政主管|行政|主管|监管|管理"
"""The same for a body that is called by its function: 财政部门, 水行政主管部门, 公安机关."""

UNITS = "处|科|司|室|中心|总队|支队|大队|中队|分局|所|站|办事处|段|组|车间"
"""What the parts of a body end in, named behind it: 市生态环境局某某分局."""
WHOLE_UNITS = "稽查局"
"""Such a part without a name of its own."""
POSTED = "驻"
"""How a part begins that a body has at another place（驻某地办事处）."""

ADMINISTRATIONS = "管理委员会|管委会|管理局|执行委员会"
"""What runs a zone and stands for it: 高新区管委会 is 高新区."""
COMMITTEES = "管理委员会|管委会|管委"
"""The committees among them, also as lists shorten them."""

FULL = {
    "委": "委员会",
    "委员会": "委员会",
    "局": "局",
    "厅": "厅",
    "部": "部",
    "室": "室",
    "办": "办公室",
    "办公室": "办公室",
}
"""Organ word as lists shorten it → in full（发改委 → 发展和改革委员会）."""
FULL_BRANCHES = {"中支": "中心支行", "营管部": "营业管理部"}
"""The same for branches of the central bank."""
KINDS = {"办": ("办", "办公室", "办公厅"), "委": ("委", "委员会"), "局": ("局", "厅")}
"""Kinds of organs and what they end in: 城管委 and 城管局 of one city are not the same body."""
