"""Pages of twelve kinds of sites give the same document: its paragraphs, facts, outline, attributions."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from respmatrix import ParsedDocument, Source, parse
from respmatrix.read import read_source
from tests.unit.read.html.sites import SITES, Document

SHARED = Path(__file__).parents[5] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))

PLAN = Document(
    "临江市推进社区食堂建设实施方案",
    (
        "临江市推进社区食堂建设实施方案",
        "为方便居民就近用餐，结合我市实际，制定本方案。",
        "一、工作目标",
        "到2026年，全市建成社区食堂一百家，服务覆盖九成以上街道。",
        "二、重点任务",
        "（一）统筹规划布局。利用闲置用房改建，优先保障老旧小区。（市民政局牵头，市自然资源局、各区政府配合）",
        "（二）严格食品安全。落实进货查验，公开后厨影像。（责任单位：市市场监管局、市卫生健康委）",
        "（三）给予资金支持。按规模给予一次性补助，2025年12月底前完成兑付。（市财政局按职责分工负责）",
        "临江市人民政府办公室",
        "2024年5月28日",
    ),
    number="临政办发〔2024〕21号",
    issuer="临江市人民政府办公室",
    date="2024-05-28",
)
ATTRIBUTIONS = [
    ("（一）", "统筹规划布局", [("市民政局", "lead"), ("市自然资源局", "support"), ("各区政府", "support")]),
    ("（二）", "严格食品安全", [("市市场监管局", "responsible"), ("市卫生健康委", "responsible")]),
    ("（三）", "给予资金支持", [("市财政局", "responsible")]),
]
Site = Callable[[Document], str]
each_site = pytest.mark.parametrize("site", SITES, ids=lambda site: site.__name__)


def page_of(document: Document, site: Site) -> ParsedDocument:
    return parse(site(document).encode("gb18030"), name=f"{site.__name__}.html")


def article(source: Source) -> list[str]:
    """Return the paragraphs of the article, those of the facts above it left out."""
    found = []
    for paragraph in source.paragraphs:
        place = source.place_of(paragraph.span)
        assert place is not None
        if place.part != "metadata":
            found.append(paragraph.span.of(source.text))
    return found


@each_site
def test_the_article_is_read_and_nothing_else(site: Site) -> None:
    parsed = page_of(PLAN, site)
    assert article(parsed.source) == list(PLAN.lines)
    assert parsed.source.encoding == "gb18030"
    assert parsed.source.format == "html"


@each_site
def test_outline_and_attributions(site: Site) -> None:
    parsed = page_of(PLAN, site)
    assert [(item.label.text, item.title) for item in parsed.outline] == [
        ("一、", "工作目标"),
        ("二、", "重点任务"),
        *[(label, title) for label, title, _ in ATTRIBUTIONS],
    ]
    assert [
        (task.label, task.title, [(party.name, party.role.value) for party in attribution.parties])
        for task in parsed.tasks
        for attribution in task.attributions
    ] == ATTRIBUTIONS


@each_site
def test_facts(site: Site) -> None:
    meta = page_of(PLAN, site).meta
    assert (meta.title, meta.issuer, meta.date) == (PLAN.title, PLAN.issuer, PLAN.date)
    printed = PLAN.number in site(PLAN)
    assert meta.number == (PLAN.number if printed else None)


@each_site
def test_a_page_in_utf_8_reads_alike(site: Site) -> None:
    utf8 = parse(site(PLAN).encode())  # whatever it declares
    assert utf8.source.text == page_of(PLAN, site).source.text
    assert utf8.source.encoding == "utf-8"


@each_site
def test_short_ends_are_not_eaten(site: Site) -> None:
    items = [f"{number}.抓好第{number}项工作，按时报送进展情况。" for number in range(1, 9)]
    lines = ["各区：", *items, "附件：名单", "（此件公开发布）"]
    document = Document("关于报送工作进展的通知", lines)
    assert article(page_of(document, site).source) == lines


TRAPS = (
    "大中小学思政课一体化建设工作方案",
    "无障碍环境建设行动方案",
    "登录方式说明",
    "时间：2024年5月3日",
    "一、主办单位：市教育局",
    "注册企业应当按时申报，并提交材料，由登记机关核对。",
    "打印的材料一式三份，逐页签字，并加盖公章。",
    "来源清楚的，予以登记，并发给凭证，由申请人保管。",
    "浏览器应当支持国密算法，并通过检测，方可用于办公。",
    "分享经验，推广做法，形成可复制的机制。",
    "技术支持：市大数据中心",
    "扫描二维码填写问卷",
    "主办单位：市商务局　承办单位：市会展办",
    "临江市教育局",
    "2024年4月30日",
)
"""Lines of articles that look like what surrounds articles."""


@each_site
def test_lines_that_look_like_furniture_stay(site: Site) -> None:
    assert article(page_of(Document("关于做好有关工作的通知", TRAPS), site).source) == list(TRAPS)


@pytest.mark.skipif(not SEEDS, reason="the given texts (../shared/seeds) are not beside the checkout")
@each_site
def test_the_given_texts_as_pages_score_like_the_texts(site: Site, tmp_path: Path) -> None:
    for seed in SEEDS:
        text = parse(seed)
        lines = [line.strip() for line in seed.read_text(encoding="utf-8").splitlines() if line.strip()]
        meta = text.meta
        document = Document(
            meta.title or "", lines, meta.number or "", meta.issuer or "", meta.date or "", meta.date or ""
        )
        (tmp_path / f"{seed.stem}.html").write_bytes(site(document).encode("gb18030"))
    main = "import sys; from respmatrix.cli import main; sys.exit(main())"
    run = f"{sys.executable} -c '{main}' parse --format jsonl"
    done = subprocess.run(
        [sys.executable, SHARED / "tools" / "score.py", SHARED / "gold", tmp_path, "--run", run, "--json"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert {key: value for key, value in figures.items() if isinstance(value, float) and value != 1} == {}


def test_menus_alone_are_no_article() -> None:
    page = (
        "<html><body>" + "".join(f'<p><a href="/{n}">栏目{n}</a></p>' for n in range(30)) + "</body></html>"
    )
    source = read_source(page.encode(), name="首页.html")
    assert [diagnostic.code for diagnostic in source.diagnostics] == ["RM120"]
    assert re.search("栏目", source.text)
