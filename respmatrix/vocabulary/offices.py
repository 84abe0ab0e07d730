"""Offices inside a bureau, zone, university or company（内设机构）, which say no level: 政策法规处, 教务处.

Patterns are written for cleaned text: half-width, simplified, without white space.
"""

from __future__ import annotations

ROOMS_OF_A_LEVEL = tuple("办公室 研究室 督查室 参事室 政研室 监察室 法制室 编辑室 档案室 实验室".split())
"""Those of a government or its Party committee; others, 审查调查室, are offices inside one body."""
OFFICE_ENDS = "司科股"
"""Last characters of offices inside a body, which take no level; for 室 see `ROOMS_OF_A_LEVEL`."""
OFFICE_LAST_WORDS = ("科", "处", "股", "办公室", "办", "所", "站", "队", "局", "司")
"""What offices inside a body end in; a company ends in 司 as well."""
COMPANY = "公司"
CENTRE = "中心"
"""信息中心 may be one of a bureau's offices or a body: beside offices it tells nothing."""
_OFFICE_WORDS = (
    "平安 资源 配置 平台 综治 城管 网格 便民 党政综合 基础教育 基教 德育 教研 体卫艺 艺体 职教 "
    "成教 职成 学前 招考 普教 学校 学院 学工 教工 党委 党政 行政 综合 计划 规划 发展 人事 组织 "
    "干部 教育 宣传 统战 财务 审计 法规 法制 法务 政策 监督 监察 纪检 督查 督导 督察 内审 信访 "
    "信息 科技 科研 教科研 教务 教学 学生 学籍 招生 就业 研究生 后勤 总务 保卫 改造 矫治 矫正 政治 狱政 "
    "侦查 刑罚 戒护 帮教 调解 普法 公证 安全 安监 安保 基建 资产 国资 设备 实验室 国际 外事 合作 "
    "交流 图书 医务 医政 护理 院感 医保 药剂 药政 质控 质量 党建 党群 群团 工会 团委 老干 离退休 "
    "行政审批 审批 执法 业务 市场 企业 征收 征管 纳税 收入 税政 所得税 稽查 社会 事务 事业 经济 "
    "城建 村建 民政 农业 农村 水利 环保 环境 生态 自然资源 应急 信用 标准 计量 统计 核算 档案 机要 "
    "保密 研究 评估 评价 监测 投资 促进 招商 产业 项目 财政 金融 城市 城乡 住房 交通 运输 商务 "
    "文化 旅游 教体 卫生 健康 警务 政工 法律 扶贫 会员 联络 劳动 网络 女职工 权益 青年 少年 家庭 "
    "儿童 统筹 基层 立案 执行 审监 审管 审判 刑事 民事 知识产权 人社 治理 法治 政法 宣教 创新 运行 "
    "开发 土地 规建 行政服务 税务 公安 消防 交警 救援 保障 服务 管理 建设 改革 工作 教师 人力 产权 "
    "生产 技术 采购 物资 营销 销售 企管 工程 调度 战略 风控 风险 合规 内控 监管 品牌 资本 资金 "
    "预算 运维 信息化 校友 继续教育 专业 学科 课程 本科 双创 心理 校长 校务 本科生 研工 计财 "
    "社科 招标 港澳台 学报 编辑 门诊 急诊 感控 科教 病案 器械 药学 检验 放射 影像 超声 病理 输血 麻醉 重症 "
    "医学 妇产 中医 康复 社工 医患 预防 保健 公卫 感染 消毒 供应 质检 动力 数字化 运营 "
    "董事会 总经理 纪委 巡察 武装 机电 通风 安环 环安 物价 教科 "
    "农水 建管 运管 河长 河湖 水保 水资源 规计 防汛 经发 投促 招引 规建 规自 发改 财金 综保 行审 环卫 经营"
).split()
"""What the offices of bureaus, zones, universities and companies are for: 政策 and 法规 of 政策法规处."""
_OFFICE_ORGANS = (
    "科|处|股|部|办|局|委|司|庭|办公室|办公厅|分局|大队|中队|"
    "(?<=[督监研总审][查察究师计])室|(?<=督导|综合|政工|保障|教研|教科)室"
)
TEACHING_GROUPS = ("年级组", "教研组", "备课组", "学科组")
"""Those of a school that lists name as bodies."""
_OTHER_OFFICES = (
    "[厅局委部院校]?机关(?:党委|纪委)|[厅局部院校]办公室|[一-龥]{2,8}(?<!控)(?<!持)(?<!参)股|"
    "[院校局党政]办|两办|(?:年级|教研|备课|学科)组|级部|"
    "[一-龥]{2,8}(?:支队|总队|(?<!生产)大队)"
)
_COMMITTEES = (
    "(?:财经|财政经济|预算|预算工作|法制|法工|监察司法|监察和司法|监司|内司|内务司法|社会|社会建设|"
    "社会法制|社会和法制|社法|城环|"
    "城建环资|城建环保|环资|环资城建|教科文卫|教科卫体|科教文卫|科教文卫体|教科文卫体|农业|农业农村|"
    "农业和农村|农村|农工|民宗|"
    "民族宗教|民侨|民侨外|侨外|外事|代表|代工|人事代表|代表人事|代表联络|选任|选任联|选举任免|人代|"
    "人代选|提案|经济|经济科技|"
    "人口资源环境|人资环|文化文史|文史|文史学习|港澳台侨|委员工作|委员联络|联络|"
    "备案审查)(?:工作)?(?:委|工委|委员会)"
)
"""Committees of people's congresses and of political consultative conferences: 财经委, 预算工委, 提案委."""
_STATIONS = (
    "(?:农业|林业|水利|水务|农技|农机|农经|经管|畜牧|兽医|畜牧兽医|国土|自然资源|环保|规划|规建|村建|"
    "城建|财政|司法|税务|市场监管|"
    "劳动保障|人社|社保|民政|计生|统计|安监|广播|退役军人)(?:服务|工作|管理)?[站所]|派出所"
)
"""Stations of a township: 林业站, 财政所."""
OFFICES = (
    "(?:[省市县区镇乡校院局部厅]|街道|机关)?"
    f"(?:{'|'.join(_OFFICE_WORDS)}|和|与|、){{1,5}}(?:{_OFFICE_ORGANS})|{_OTHER_OFFICES}|{_COMMITTEES}|"
    f"{_STATIONS}"
)
"""Offices inside a bureau, zone, university or company, which say no level: 政策法规处, 教务处.

Zones call theirs 局: 经济发展局.
"""
