"""Prose beside an article does not get into it, and nothing of the article is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from respmatrix import ParsedDocument, parse
from respmatrix.read.html.furniture import is_box_heading
from tests.unit.read.html.portals import PORTALS
from tests.unit.read.html.sites import SITES, Document
from tests.unit.read.html.strangers import STRANGERS, banner
from tests.unit.read.html.test_sites import PLAN, TRAPS, article

Site = Callable[[Document], str]

REPLY = Document(
    "对市政协第三次会议第0128号提案的答复",
    (
        "周某某委员：",
        "您提出的关于改善老年人用餐条件的提案收悉，现答复如下。",
        "我局将会同有关部门加强监管，力争年内新增二十家。（市民政局牵头，市市场监管局配合）",
        "感谢您对民政工作的关心和支持！",
        "临江市民政局",
        "2024年6月3日",
    ),
    number="临民函〔2024〕12号",
    issuer="临江市民政局",
    date="2024-06-03",
)
LIST = Document(
    "关于报送工作进展的通知",
    (
        "各区：",
        *(f"{number}.抓好第{number}项工作，按时报送进展情况。" for number in range(1, 9)),
        "附件：名单",
        "（此件公开发布）",
    ),
    number="临政办发〔2024〕31号",
    issuer="临江市人民政府办公室",
    date="2024-06-03",
)
SHORT = Document(
    "关于2024年端午节放假的通知",
    ("各科室：", "端午节放假3天，请做好值班工作。", "临江市教育局", "2024年6月3日"),
    number="临教办〔2024〕9号",
    issuer="临江市教育局",
    date="2024-06-03",
)
DUTIES = Document(
    "临江市加强托育服务重点任务分工",
    (
        "一、增加普惠托位（市卫生健康委牵头）",
        "二、培养专业人员（市教育局、市人力资源社会保障局负责）",
        "三、落实税费优惠（市税务局负责）",
    ),
    number="临卫发〔2024〕5号",
    issuer="临江市卫生健康委员会",
    date="2024-06-03",
)
LETTERHEAD = Document(
    "关于开展校园周边整治的通知",
    (
        "临江市教育局文件",
        "临教〔2024〕7号",
        "关于开展校园周边整治的通知",
        "各学校：",
        "请于6月底前完成自查，并报送结果。（市教育局牵头）",
        "附件：1.自查表",
        "2.联系人名单",
        "（此件主动公开）",
    ),
    number="临教〔2024〕7号",
    issuer="临江市教育局",
    date="2024-06-01",
)
SNARES = Document("关于做好有关工作的通知", TRAPS, number="临教办〔2024〕9号", issuer="临江市教育局")
DOCUMENTS = {
    "plan": PLAN, "reply": REPLY, "list": LIST, "short": SHORT, "duties": DUTIES, "letterhead": LETTERHEAD,
    "snares": SNARES,
}  # fmt: skip

each_document = pytest.mark.parametrize("document", DOCUMENTS.values(), ids=DOCUMENTS)


def each(sites: Sequence[Site]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("site", sites, ids=lambda site: site.__name__)


def read(document: Document, site: Site) -> ParsedDocument:
    return parse(site(document).encode("gb18030"), name=f"{site.__name__}.html")


def text(document: Document, lines: Sequence[str]) -> list[str]:
    """Return the lines but for the title: where it is printed once, it is a fact and no line of the text."""
    return [line for line in lines if line != document.title]


def is_doubtful(parsed: ParsedDocument) -> bool:
    return any(one.code == "RM120" for one in parsed.source.diagnostics)


@each_document
@each((*SITES, *PORTALS))
def test_the_article_is_read_and_nothing_else(site: Site, document: Document) -> None:
    assert text(document, article(read(document, site).source)) == text(document, document.lines)


@each_document
@each(PORTALS)
def test_no_attribution_is_invented(site: Site, document: Document) -> None:
    def parties(parsed: ParsedDocument) -> list[str]:
        found = (one for task in parsed.tasks for one in task.attributions)
        return [party.name for one in found for party in one.parties]

    plain = parse("\n".join((document.title, *text(document, document.lines))).encode())
    assert parties(read(document, site)) == parties(plain)


@each_document
@each(STRANGERS)
def test_what_is_not_told_is_said(site: Site, document: Document) -> None:
    parsed = read(document, site)
    lines, expected = text(document, article(parsed.source)), text(document, document.lines)
    assert [line for line in lines if line in expected] == expected
    assert lines == expected or is_doubtful(parsed)


@each_document
@each((*SITES, *PORTALS, *STRANGERS))
def test_facts_are_right_or_absent(site: Site, document: Document) -> None:
    meta = read(document, site).meta
    page = site(document)
    assert meta.title == document.title or document.title not in page or site.__name__ == "title_not_printed"
    assert meta.number in (document.number, None)
    assert meta.issuer in (document.issuer, None)
    signed = "2024-04-30" if document is SNARES else document.date
    assert meta.date in (signed, document.date or None, document.published, None)


@each(PORTALS)
def test_borders_that_are_clear_are_not_doubted(site: Site) -> None:
    for document in (PLAN, REPLY, SHORT):
        assert not is_doubtful(read(document, site))


def test_chapters_under_plain_headings_are_not_lost() -> None:
    chapters = {
        "办理条件": "持有本市居住证，连续居住满一年，且无不良信用记录的，可以提出申请。",
        "办理材料": "申请人应当提交身份证明、居住证明，并对材料的真实性负责。（市公安局负责）",
    }
    blocks = "".join(f"<div class=sec><h2>{name}</h2><p>{line}</p></div>" for name, line in chapters.items())
    first = "<div class=sec><h1>居住证办理说明</h1><p>为方便群众，现将有关事项说明如下。</p></div>"
    page = f"<html><head><title>居住证办理说明</title></head><body>{first}{blocks}</body></html>"
    parsed = parse(page.encode())
    assert article(parsed.source)[1:] == [text for pair in chapters.items() for text in pair]
    assert is_doubtful(parsed)


@pytest.mark.parametrize("document", [PLAN, REPLY, LIST, SHORT, LETTERHEAD], ids=lambda one: one.title)
def test_a_box_beside_a_whole_document_under_a_banner_is_left_out(document: Document) -> None:
    parsed = read(document, banner)
    assert text(document, article(parsed.source)) == text(document, document.lines)
    assert not is_doubtful(parsed)


def test_parts_of_a_document_under_a_banner_are_not_taken_for_boxes() -> None:
    parts = (
        ("工作目标", "到2027年，全市公共停车位达到五万个，停车难问题明显缓解。"),
        ("工作安排", "抓好规划建设，推进共享开放，加强收费管理。（市城管局负责）"),
        ("工作要求", "请于每月五日前报送进展情况，由市城管局汇总。", "临江市人民政府", "2024年6月3日"),
    )
    blocks = "".join(f"<div>{''.join(f'<p>{line}</p>' for line in part)}</div>" for part in parts)
    page = f"<title>临江市停车工作</title><div><h1>临江市停车工作</h1></div><div class=m>{blocks}</div>"
    assert article(parse(page.encode()).source)[-8:] == [line for part in parts for line in part]


@pytest.mark.parametrize("line", ["热门", "【相关文档】", "热门推荐 更多>>", "最新政策 MORE +", "猜您喜欢："])
def test_headings_of_boxes(line: str) -> None:
    assert is_box_heading(line)
    assert not is_box_heading(f"{line}的目录")


BODY = "<div id=zoom><p>请各单位做好准备，按时完成自查，及时整改问题。</p></div>"


def test_a_label_that_fills_a_cell_needs_no_colon() -> None:
    cells = "<tr><th>发文字号</th><td>临教〔2024〕8号</td><th>成文日期</th><td>2024年5月6日</td></tr>"
    meta = parse(f"<html><body><table>{cells}</table>{BODY}</body></html>".encode()).meta
    assert (meta.number, meta.date) == ("临教〔2024〕8号", "2024-05-06")


def test_the_facts_of_other_texts_are_none_of_the_article() -> None:
    side = "<p>文号：临财〔2020〕1号</p><p>成文日期：2020年1月1日</p><p>发布机构：临江市财政局</p>"
    page = f"<div class=sidebar>{side}</div><h1>关于开展检查的通知</h1>{BODY}"
    meta = parse(f"<html><body>{page}</body></html>".encode()).meta
    assert (meta.title, meta.number, meta.issuer, meta.date) == ("关于开展检查的通知", None, None, None)
