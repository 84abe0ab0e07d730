"""Documents set on pages in different styles, with what must be read of them（版式样例）."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tests.unit.read.typeset import Block, Line, headed, numbered, typeset

Parties = list[tuple[str, str]]


class Fixture(NamedTuple):
    """A document on pages, and what is in it."""

    pages: list[list[Line]]
    paragraphs: list[str]
    outline: list[tuple[str, str]]
    attributions: list[tuple[str, Parties]]
    """What each prints, with (name, role)."""
    title: str | None = None
    codes: tuple[str, ...] = ()
    """Diagnostics of reading."""


def _texts(blocks: Sequence[Block | str]) -> list[str]:
    return [block if isinstance(block, str) else block.text for block in blocks]


def _plan() -> list[str]:
    """Return the paragraphs of the plan; the first line of its title is full, and so goes on."""
    title, rest, *paragraphs = _texts(PLAN)
    return [title + rest, *paragraphs]


LEAD = "（市发展改革委牵头，市财政局配合）"
LEAD_PARTIES = [("市发展改革委", "lead"), ("市财政局", "support")]
DUTY = "（市数据局、市科技局，各区政府按职责分工负责）"
DUTY_PARTIES = [("市数据局", "responsible"), ("市科技局", "responsible"), ("各区政府", "responsible")]
PLAN: list[Block | str] = [
    Block("清河市人民政府办公室关于印发清河市培育", "centred", 22),
    Block("海洋观测产业工作方案的通知", "centred", 22),
    Block("各区人民政府，市政府各部门：", "flush"),
    "《清河市培育海洋观测产业工作方案》已经市政府同意，现印发给你们，请结合实际认真贯彻落实。",
    Block("清河市人民政府办公室", "right"),
    Block("2024年5月16日", "right"),
    "为加快培育海洋观测产业，推动浮标、滑翔机、岸基雷达等装备的研制和应用，结合我市实际，制定本方案。",
    "一、总体要求",
    "坚持市场主导、应用牵引，到2027年建成覆盖近海的观测网，产业规模达到50亿元，培育骨干企业10家以上。",
    "二、重点任务",
    "（一）建设观测装备中试平台。支持企业联合高校院所建设浮标和滑翔机中试平台，提供水池试验、海上比测、"
    f"环境检测等服务，对符合条件的平台给予补助。{LEAD}",
    "（二）开放观测数据。编制观测数据目录，建立分级分类开放机制，鼓励企业开发赤潮预警、航行保障、养殖保险"
    f"等应用，推动数据在渔业、航运、保险等行业流通使用。{DUTY}",
    "（三）强化人才支撑。支持高校增设海洋技术专业，引进一批高层次人才，按规定给予住房、子女入学、医疗等方面的"
    "保障，建设海洋观测领域的实训基地，每年培训技术人员不少于五百人次，形成结构合理的人才队伍。"
    "（市人力资源社会保障局、市教育局负责）",
    "三、保障措施",
    "市发展改革委要加强统筹协调，定期调度进展，重大事项及时报告市政府。",
]
PLAN_OUTLINE = [
    ("一、", "总体要求"),
    ("二、", "重点任务"),
    ("（一）", "建设观测装备中试平台"),
    ("（二）", "开放观测数据"),
    ("（三）", "强化人才支撑"),
    ("三、", "保障措施"),
]
PLAN_ATTRIBUTIONS: list[tuple[str, Parties]] = [
    (LEAD, LEAD_PARTIES),
    (DUTY, DUTY_PARTIES),
    (
        "（市人力资源社会保障局、市教育局负责）",
        [("市人力资源社会保障局", "responsible"), ("市教育局", "responsible")],
    ),
]
PLAN_TITLE = "清河市人民政府办公室关于印发清河市培育海洋观测产业工作方案的通知"


def official() -> Fixture:
    """An official document: first lines indented, page numbers at the outer foot."""
    pages = numbered(typeset(PLAN, bottom=500))
    return Fixture(pages, _plan(), PLAN_OUTLINE, PLAN_ATTRIBUTIONS, PLAN_TITLE)


def plain_numbers() -> Fixture:
    """Ragged lines, plain digits at the foot, a running head."""
    pages = headed(numbered(typeset(PLAN, bottom=400, justified=False), "{}"), "清河市人民政府公报")
    return Fixture(pages, _plan(), PLAN_OUTLINE, PLAN_ATTRIBUTIONS, PLAN_TITLE, ("RM130",))


def full_width_numbers() -> Fixture:
    """Page numbers written in full-width characters, in the middle of the foot."""
    pages = [
        [*lines, Line(f"－{number}－", 276, 790, 14, 0)]
        for number, lines in enumerate(typeset(PLAN, bottom=450), 1)
    ]
    return Fixture(pages, _plan(), PLAN_OUTLINE, PLAN_ATTRIBUTIONS, PLAN_TITLE)


def block_style() -> Fixture:
    """First lines not indented, paragraphs set apart."""
    blocks = [
        Block(text, "flush", 12)
        for text in (
            "青溪县推进古茶树保护实施方案",
            "为加强古茶树资源保护，依据有关法律法规，结合我县实际，制定本实施方案，请各有关单位认真抓好贯彻落实，"
            "确保各项任务按期完成、取得实效。",
            "1.开展资源普查。组织专业力量对全县古茶树逐株登记、定位、拍照，建立电子档案和分布图，于每年十月底前更新"
            "一次，并向社会公布保护名录。",
            "责任单位：县林业局、县农业农村局",
            "2.加强日常管护。落实管护责任人，开展病虫害监测、土壤改良和树体支撑，严禁过度采摘，对长势衰弱的古茶树"
            "制定复壮方案。",
            "牵头单位：县林业局；配合单位：县财政局、各乡镇政府",
        )
    ]
    pages = typeset(blocks, apart=12, pitch=20)
    parties: list[tuple[str, Parties]] = [
        (blocks[3].text, [("县林业局", "responsible"), ("县农业农村局", "responsible")]),
        (blocks[5].text, [("县林业局", "lead"), ("县财政局", "support"), ("各乡镇政府", "support")]),
    ]
    outline = [("1.", "开展资源普查"), ("2.", "加强日常管护")]
    return Fixture(pages, _texts(blocks), outline, parties, blocks[0].text)


def two_columns() -> Fixture:
    """A gazette: the title over both columns, the text in two."""
    heading = typeset([Block("清河市海洋观测产业扶持办法", "centred", 18)], top=100)[0]
    texts = [text for text in PLAN[6:] if isinstance(text, str)] * 3
    blocks = [Block(text, "indented", 10.5) for text in texts]
    lines = typeset(blocks, left=60, right=285, pitch=16, top=150, bottom=700)
    pages = []
    for at in range(0, len(lines), 2):
        moved = [line._replace(x=line.x + 250) for line in (lines[at + 1] if at + 1 < len(lines) else [])]
        pages.append([*(heading if at == 0 else []), *lines[at], *moved])
    paragraphs = ["清河市海洋观测产业扶持办法", *texts]
    codes = ("RM133",)
    return Fixture(pages, paragraphs, PLAN_OUTLINE * 3, PLAN_ATTRIBUTIONS * 3, None, codes)


def labels() -> Fixture:
    """Labelled lines, numbered headings on lines of their own, a list at the end."""
    blocks: list[Block | str] = [
        Block("柳城市城市更新行动计划", "centred", 22),
        Block("（征求意见稿）", "centred", 16),
        "一、完善社区嵌入式服务",
        "（一）增加托育床位",
        "利用闲置房屋建设社区托育点，到2026年新增托位三千个，实现街道全覆盖。探索托幼一体化，鼓励有条件的幼儿园"
        "开设托班。",
        "责任单位：市卫生健康委、市教育局，各区政府",
        "（二）补齐养老短板",
        "建设街道综合养老服务中心，推进居家适老化改造两千户，健全老年助餐网络，支持社会力量参与运营，"
        "形成十五分钟养老服务圈。",
        "责任单位：市民政局、市财政局",
        "附件：1.重点项目清单",
    ]
    attributions: list[tuple[str, Parties]] = [
        (
            "责任单位：市卫生健康委、市教育局，各区政府",
            [("市卫生健康委", "responsible"), ("市教育局", "responsible"), ("各区政府", "responsible")],
        ),
        ("责任单位：市民政局、市财政局", [("市民政局", "responsible"), ("市财政局", "responsible")]),
    ]
    outline = [("一、", "完善社区嵌入式服务"), ("（一）", "增加托育床位"), ("（二）", "补齐养老短板")]
    return Fixture(typeset(blocks), _texts(blocks), outline, attributions, "柳城市城市更新行动计划")


def radicals() -> Fixture:
    """Radicals for characters, as many fonts give them; one character without a code of its own."""
    blocks: list[Block | str] = [
        "⼀、加强⾦融服务",
        "⽀持⻄部陆海新通道建设，⿎励⻓期资⾦投⼊，引导银⾏机构创新产品，优化⻔店布局。"
        "（市⾦融办、市⼈力资源社会保障局，\ue001县政府负责）",
    ]
    plain = [
        "一、加强金融服务",
        "支持西部陆海新通道建设，鼓励长期资金投入，引导银行机构创新产品，优化门店布局。"
        "（市金融办、市人力资源社会保障局，\ue001县政府负责）",
    ]
    names = ["市金融办", "市人力资源社会保障局", "\ue001县政府"]
    parties = [(name, "responsible") for name in names]
    raw = plain[1][plain[1].index("（") :]
    return Fixture(typeset(blocks), plain, [("一、", "加强金融服务")], [(raw, parties)], None, ("RM131",))


def table() -> Fixture:
    """A table whose cells are single lines: its rows come out with tabs."""
    heads = [("序号", 60), ("任务", 110), ("牵头单位", 300), ("配合单位", 400)]
    rows = [
        ["1", "新建停车位五百个", "市城管局", "市财政局"],
        ["2", "改造老旧小区十个", "市住建局", "各区政府"],
        ["3", "新增公交线路五条", "市交通局", "市公安局"],
    ]
    lines = [Line("清河市2025年民生实事分解表", 180, 100, 16, 0)]
    for number, row in enumerate([[name for name, _ in heads], *rows]):
        lines += [Line(cell, x, 150 + 24 * number, 12, 0) for cell, (_, x) in zip(row, heads, strict=True)]
    paragraphs = [lines[0].text, *("\t".join(row) for row in [[name for name, _ in heads], *rows])]
    attributions = [("\t".join(row[2:]), [(row[2], "lead"), (row[3], "support")]) for row in rows]
    outline: list[tuple[str, str]] = []  # rows of a table are tasks, not headings
    return Fixture([lines], paragraphs, outline, attributions, None, ("RM150",))


def drawn_in_any_order() -> Fixture:
    """The foot is drawn first, a letterhead in a frame last."""
    pages = [[lines[-1], *lines[2:-1], *lines[:2]] for lines in numbered(typeset(PLAN, bottom=500))]
    return Fixture(pages, _plan(), PLAN_OUTLINE, PLAN_ATTRIBUTIONS, PLAN_TITLE)


FIXTURES = {
    fixture.__name__: fixture
    for fixture in (
        official,
        plain_numbers,
        full_width_numbers,
        block_style,
        two_columns,
        labels,
        radicals,
        table,
        drawn_in_any_order,
    )
}
