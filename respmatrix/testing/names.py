"""Names of bodies and of classes of bodies（单位名称的生成策略）."""

from __future__ import annotations

from hypothesis import strategies as st

LEVELS = ("省", "市", "县", "区", "州", "自治区")
"""The levels that names can be drawn for."""

_FUNCTIONS = (
    *("财政", "教育", "科技", "公安", "民政", "司法", "商务", "水利", "审计", "统计", "体育", "医保"),
    *("自然资源", "生态环境", "交通运输", "农业农村", "应急管理", "退役军人事务", "人力资源社会保障"),
    *("工业和信息化", "住房和城乡建设", "文化和旅游", "人力资源和社会保障", "林业和草原", "粮食和物资储备"),
    *("市场监管", "机关事务管理", "政务服务和数据管理", "乡村振兴", "广播电视", "知识产权"),
)
_ORGANS = {**dict.fromkeys(LEVELS, ("局",)), "省": ("厅", "局"), "自治区": ("厅", "局")}
_WHOLE = ("发展改革委", "卫生健康委", "国资委", "残联", "总工会", "妇联", "科协", "供销社", "档案馆")
_PARTY = {
    "省": ("省委组织部", "省委宣传部", "省委网信办", "省委编办", "团省委"),
    "市": ("市委组织部", "市委宣传部", "市委网信办", "市委编办", "团市委"),
    "县": ("县委组织部", "县委宣传部", "县委编办", "团县委"),
    "区": ("区委组织部", "区委宣传部", "区委编办", "团区委"),
    "州": ("州委组织部", "州委宣传部", "州委网信办", "团州委"),
    "自治区": ("自治区党委组织部", "自治区党委宣传部", "自治区党委网信办"),
}
_ELSEWHERE = {
    "省": ("芜湖市人民政府", "宝鸡市政府", "郑州海关", "河南省农业科学院"),
    "市": ("弋江区政府", "涧西区政府", "柳南区政府", "洛阳海关", "国网洛阳供电公司"),
    "县": ("城关镇政府", "县人民医院", "中国移动南陵分公司"),
    "区": ("区人民医院", "高新区管委会"),
    "州": ("州中心医院", "经济开发区管委会"),
    "自治区": ("柳州市人民政府", "南宁海关", "广西通信管理局"),
}
_PLATES = ("（{}知识产权局）", "（{}新闻出版局）", "（{}粮食和物资储备局）")
_COLLECTIVES = {
    "省": ("各市人民政府", "各市、县（市、区）人民政府", "省有关部门", "各设区市人民政府", "有关高校"),
    "市": ("各区政府", "各相关区政府", "各县（市、区）人民政府", "各区、县级市政府", "市直有关单位"),
    "县": ("各乡镇人民政府", "各乡镇（街道）", "县直各部门", "各镇政府"),
    "区": ("各街道办事处", "各镇（街道）", "区直各部门", "区属国有企业"),
    "州": ("各县市政府", "州直有关单位", "各县（市）人民政府"),
    "自治区": ("各盟行政公署、市人民政府", "自治区有关部门", "有关盟市"),
}
_ANYWHERE = ("各有关部门", "各有关部门和单位", "各行业主管部门", "各有关单位")


def departments(level: str) -> st.SearchStrategy[str]:
    """Return names of government departments of `level` without the level itself: 「教育局」."""
    regular = st.builds(str.__add__, st.sampled_from(_FUNCTIONS), st.sampled_from(_ORGANS[level]))
    return st.one_of(regular, st.sampled_from(_WHOLE))


def elsewhere(level: str) -> tuple[str, ...]:
    """Return names of bodies that documents of `level` print and that are none of its departments."""
    return _ELSEWHERE[level]


def names(level: str = "市") -> st.SearchStrategy[str]:
    """Return full names of single bodies as documents of `level` print them: 「市教育局」.

    Government departments, some with a second plate; Party bodies; governments of places, companies,
    universities and bodies of the central government, which do not begin with the level.

    Args:
        level: one of `LEVELS`.

    Raises:
        KeyError: `level` is none of them.
    """
    plain = departments(level).map(level.__add__)
    plate = st.sampled_from(_PLATES).map(lambda form: form.format(level))
    return st.one_of(
        plain,
        st.builds(str.__add__, plain, st.one_of(st.just(""), st.just(""), plate)),
        st.sampled_from(_PARTY[level]),
        st.sampled_from(_ELSEWHERE[level]),
    )


def collectives(level: str = "市") -> st.SearchStrategy[str]:
    """Return names of classes of bodies as documents of `level` print them: 「各区政府」.

    Args:
        level: one of `LEVELS`.

    Raises:
        KeyError: `level` is none of them.
    """
    return st.sampled_from(_COLLECTIVES[level] + _ANYWHERE)
