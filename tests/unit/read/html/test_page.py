"""Markup becomes the lines and tables that a reader sees, each with its place."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from respmatrix import Provenance, Source, Span, parse
from respmatrix.read import read_source


def read(body: str, head: str = "") -> Source:
    return read_source(
        f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), name="甲.html"
    )


def lines(body: str, head: str = "") -> list[str]:
    source = read(body, head)
    return [paragraph.span.of(source.text) for paragraph in source.paragraphs]


def codes(source: Source) -> list[str]:
    return [diagnostic.code for diagnostic in source.diagnostics]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>一、目标<br>（一）甲<br/>（二）乙</p>", ["一、目标", "（一）甲", "（二）乙"]),
        ("<p>甲<p>乙<div>丙</div>丁", ["甲", "乙", "丙", "丁"]),
        ("<div>甲<span>乙<b>丙</b></span><div><span>丁</span>戊</div>己</div>", ["甲乙丙", "丁戊", "己"]),
        ("<p>&emsp;&emsp;1&emsp;&emsp;修路。</p>", ["1　　修路。"]),
        ("<p>&nbsp;&nbsp;&nbsp;　　加强\n  监管，&ldquo;双随机&rdquo;。 </p>", ["加强监管，“双随机”。"]),
        ("<p>GDP\n growth 5%\t以上</p>", ["GDP growth 5% 以上"]),
        ("<p>甲&#8203;乙&shy;丙&zwnj;丁</p>", ["甲乙丙\u200c丁"]),
        ("<p>面积10m<sup>2</sup>，CO<sub>2</sub></p>", ["面积10m2，CO2"]),
        ("<p>市财<!-- 注 -->政局<script>x</script>牵头</p><style>p{}</style>", ["市财政局牵头"]),
        ("<p>甲</p><template><p>乙</p></template><noscript>请启用脚本</noscript>", ["甲"]),
        (
            "<p>甲</p><p style='DISPLAY : NONE'>乙</p><p hidden>丙</p><p style='visibility:hidden'>丁</p>",
            ["甲"],
        ),
        ("<p>甲<select><option>乙</option></select><textarea>丙</textarea></p>", ["甲"]),
        ("<pre>甲\n  乙\r\n丙</pre>", ["甲", "乙", "丙"]),
        ("<dl><dt>甲</dt><dd>乙</dd></dl>", ["甲", "乙"]),
        ("<h1>甲</h1>乙<hr>丙", ["甲", "乙", "丙"]),
        ("<font><p>甲</p>乙</font><center>丙</center>", ["甲", "乙", "丙"]),
        ("<p>a &lt; b &amp;&amp; c &unknown; &#x4e00;</p>", ["a < b && c &unknown; 一"]),
    ],
)
def test_lines(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<ol><li>甲<li><p>乙</p><p>丙</p></ol>", ["1.甲", "2.乙", "丙"]),
        ("<ol start=5><li>甲<li value=9>乙<li>丙</ol>", ["5.甲", "9.乙", "10.丙"]),
        ("<ol reversed><li>甲<li>乙</ol>", ["2.甲", "1.乙"]),
        ("<ol type=a><li>甲</ol><ol type=I start=4><li>乙</ol>", ["a.甲", "IV.乙"]),
        ("<ol style='list-style-type: cjk-ideographic' start=11><li>甲</ol>", ["十一、甲"]),
        ("<ol><li>（一）甲<li>2．乙<li>第三条 丙</ol>", ["（一）甲", "2．乙", "第三条 丙"]),
        ("<ol style='list-style: none'><li>甲</ol><ul><li>乙</ul>", ["甲", "乙"]),
        ("<ol><li>甲<ol><li>子</ol>续<li>乙</ol>", ["1.甲", "1.子", "续", "2.乙"]),
    ],
)
def test_numbers_of_lists_are_read(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


TABLE = """<p id=fb>附件</p><div id="t9"><table border=1><caption>分工表</caption>
<thead><tr><th rowspan=2>序号<th rowspan="2">任务<th colspan=2>责任分工</tr>
<tr><th>牵头单位<th>配合单位</tr></thead>
<tr><td>1<td>建设平台<td><p>市财政局</p><p>市教委</p><td>市审计局
<tr><td>2<td>开放数据<td colspan=2 id="c3">市大数据局<br>各区政府</tr></table></div>"""


def test_a_data_table_is_a_grid() -> None:
    source = read(TABLE)
    assert source.text == (
        "附件\n分工表\n序号\t任务\t责任分工\t\n\t\t牵头单位\t配合单位\n"
        "1\t建设平台\t市财政局\v市教委\t市审计局\n2\t开放数据\t市大数据局\v各区政府\n"
    ).replace("责任分工\t\n", "责任分工\n")
    (grid,) = source.grids
    assert [(cell.span.of(source.text), cell.row, cell.column, cell.height, cell.width) for cell in grid.cells] == [
        ("序号", 0, 0, 2, 1), ("任务", 0, 1, 2, 1), ("责任分工", 0, 2, 1, 2),
        ("牵头单位", 1, 2, 1, 1), ("配合单位", 1, 3, 1, 1),
        ("1", 2, 0, 1, 1), ("建设平台", 2, 1, 1, 1), ("市财政局\v市教委", 2, 2, 1, 1), ("市审计局", 2, 3, 1, 1),
        ("2", 3, 0, 1, 1), ("开放数据", 3, 1, 1, 1), ("市大数据局\v各区政府", 3, 2, 1, 2),
    ]  # fmt: skip


def test_an_empty_cell_is_a_place() -> None:
    source = read("<table><tr><td></td><td>甲</td></tr><tr><td>乙</td><td></td></tr></table>")
    assert source.text == "\t甲\n乙\t\n"
    places = [source.place_of(Span(at, at)) for at in (0, 1, 3, 5)]
    assert [place and (place.row, place.column) for place in places] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_headings_keep_their_levels() -> None:
    source = read(
        "<h1>节水方案</h1><p>前言。</p><h2><span>一、</span>目标<br>（续）</h2><p>正文。</p><h4>小节</h4>"
        "<table><tr><td><h3>甲</h3></td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>"
    )
    assert [(one.span.of(source.text), one.level) for one in source.headings] == [
        ("节水方案", 1), ("一、目标", 2), ("小节", 4),
    ]  # fmt: skip


def test_places_lead_back() -> None:
    source = read(f"<h1>标题</h1><div id=zoom><p>甲</p>{TABLE}<p id=e>乙</p></div>")

    def place(text: str) -> Provenance:
        start = source.text.index(text)
        found = source.place_of(Span(start, start + len(text)))
        assert found is not None
        assert found.start <= start
        return found

    assert (place("甲").paragraph, place("甲").anchor) == (1, "zoom")
    assert (place("附件").paragraph, place("附件").anchor) == (2, "fb")
    cell = place("市大数据局")
    assert (cell.table, cell.row, cell.column, cell.anchor) == (1, 4, 3, "t9")
    assert (place("乙").paragraph, place("乙").anchor) == (4, "e")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<table><tr><td>甲。</td></tr><tr><td>乙。</td></tr></table>", ["甲。", "乙。"]),
        ("<table><tr><td>菜单</td><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr></table>", ["菜单", "甲\t乙"]),
        (f"<table><tr><td>图</td><td>注</td></tr><tr><td>栏</td><td><p>{'文' * 400}<p>乙</td></tr></table>",
         ["图", "注", "栏", "文" * 400, "乙"]),
        ("<table role=presentation><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", ["甲", "乙", "丙", "丁"]),
        ("<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>", ["甲\t乙", "丙\t丁"]),
        ("<table>散字<tr><td>甲<td>乙<tr><td>丙<td>丁</table>", ["散字", "甲\t乙", "丙\t丁"]),
        ("<table><tr><td rowspan=0>甲<td>乙<tr><td>丙</table>", ["甲\t乙", "丙"]),
        ("<table><tr><td rowspan=-1 colspan=x>甲<td>乙<tr><td>丙<td>丁</table>", ["甲\t乙", "丙\t丁"]),
    ],
)  # fmt: skip
def test_layout_tables_are_lines_and_data_tables_rows(body: str, expected: list[str]) -> None:
    assert lines(body) == expected


def test_what_the_article_hides_is_reported() -> None:
    source = read(
        "<div id=zoom><p>一、目标明确。</p><p style='display:none'>旧稿。</p></div><p hidden>外面</p>"
    )
    assert codes(source) == ["RM121"]
    assert "1 处" in source.diagnostics[0].message
    assert "旧稿" not in source.text


def test_a_page_that_waits_for_its_script_is_read() -> None:
    source = read(f"<p>加载中</p><div style='display:none'><p>{'一、目标明确，任务具体。' * 9}</p></div>")
    assert codes(source) == ["RM122"]
    assert "目标明确" in source.text


def test_the_title_of_the_window_is_taken_only_where_the_page_shows_it() -> None:
    site = "<title>临江市人民政府</title>"
    assert lines("<div><p>为了发展，制定本办法。</p></div>", site) == ["为了发展，制定本办法。"]
    logo = (
        "<h1><a href='/'>主页</a></h1><h1>临江市人民政府</h1><div id=zoom><p>为了发展，制定本办法。</p></div>"
    )
    assert lines(logo, site) == ["为了发展，制定本办法。"]
    shown = "<title>临江市节水办法 - 临江市人民政府</title>"
    body = "<h3>临江市节水办法</h3><div><p>为了发展，制定本办法。</p></div>"
    assert lines(body, shown) == ["标题：临江市节水办法", "为了发展，制定本办法。"]


@pytest.mark.parametrize(
    ("around", "number", "issuer", "date"),
    [
        ("<p>文 号：临政发〔2024〕3号　发布机构：临江市人民政府　成文日期：2024年3月1日</p>", "临政发〔2024〕3号", "临江市人民政府", "2024-03-01"),
        ("<dl><dt>发文字号</dt><dd>无</dd><dt>发文机关：</dt><dd>临江市教育局</dd></dl>", None, "临江市教育局", None),
        ("<p>【文号】临教〔2024〕8号 【发布日期】2024-05-06</p>", "临教〔2024〕8号", None, "2024-05-06"),
        ("<table><tr><td>文号：</td><td>临教〔2024〕8号</td><td>发文日期：</td><td>2024-05-06</td></tr></table>", "临教〔2024〕8号", None, "2024-05-06"),
        ("<h1>关于开展检查的通知</h1><p>临教〔2024〕9号</p>", "临教〔2024〕9号", None, None),
        ("<table><tr><td>文号：</td><td></td><td>发布日期：</td><td>2024-05-06</td></tr></table>", None, None, "2024-05-06"),
    ],
)  # fmt: skip
def test_facts_around_the_article(
    around: str, number: str | None, issuer: str | None, date: str | None
) -> None:
    body = f"{around}<div id=zoom><p>请各单位做好准备，按时完成自查，及时整改问题。</p></div>"
    meta = parse(f"<html><body>{body}</body></html>".encode()).meta
    assert (meta.number, meta.issuer, meta.date) == (number, issuer, date)


TITLE = "临江市人民政府办公室关于加强城市节水工作的通知"
CLAUSES = "<p>各区人民政府：</p><p>现就加强城市节水工作通知如下，请认真贯彻执行。</p><p>2024年6月3日</p>"


@pytest.mark.parametrize("flag", ["有效", " 现行有效", "【有效】", "（已废止）", "[部分失效]", "已修订"])
@pytest.mark.parametrize(
    "page",
    [
        "<title>{title}_临江市人民政府</title><h1>{title}<span class=yx>{flag}</span></h1><div>{clauses}</div>",
        "<title>临江市人民政府</title><h1>{title}<i>{flag}</i></h1><p>发布时间：2024-06-03　来源：本网</p><div>{clauses}</div>",
        "<title>{title}</title><div id=zoom><p align=center>{title}<img src=a>{flag}</p>{clauses}</div>",
        "<table><tr><td>名 称：</td><td>{title}{flag}</td></tr><tr><td>发文机关：</td><td>市政府办公室</td></tr></table>"
        "<div id=zoom>{clauses}</div>",
        "<title>{title}{flag}</title><h2>{title}{flag}</h2><div>{clauses}</div>",
    ],
)
def test_what_a_page_says_of_validity_is_no_part_of_the_title(page: str, flag: str) -> None:
    document = parse(page.format(title=TITLE, flag=flag, clauses=CLAUSES).encode(), name="甲.html")
    assert document.meta.title == TITLE
    assert flag.strip() not in [line.strip() for line in document.source.text.splitlines()]


@pytest.mark.parametrize("title", ["关于继续有效文件目录", "关于宣布部分文件失效的决定", "商标权已失效"])
def test_a_title_that_speaks_of_validity_is_whole(title: str) -> None:
    page = f"<title>{title}_临江市人民政府</title><h1>{title}</h1><div>{CLAUSES}</div>"
    assert parse(page.encode(), name="甲.html").meta.title == title


def test_meta_elements_fill_what_the_page_does_not_print() -> None:
    head = (
        '<meta name="ArticleTitle" content="关于开展检查的通知"><meta name="pubdate" content="2024-05-06 08:00">'
        '<meta name="ContentSource" content="临江市教育局">'
    )
    body = "<div id=zoom><p>请各单位做好准备，按时完成自查，及时整改问题。</p></div>"
    source = read(body, head)
    assert source.text.splitlines()[:3] == [
        "标题：关于开展检查的通知",
        "发布机构：临江市教育局",
        "发布日期：2024-05-06 08:00",
    ]
    assert [place.part for place in source.provenance] == ["metadata"] * 3 + ["body"]
    medium = read(body, head.replace("临江市教育局", "新华社"))
    assert "新华社" not in medium.text


def test_a_text_under_the_suffix_of_a_page_keeps_its_lines() -> None:
    source = read_source("一、目标\n（一）甲 < 乙\n".encode("gbk"), name="甲.html")
    assert source.format == "text"
    from respmatrix.read.html import read_html
    from respmatrix.read.limits import DEFAULT_LIMITS

    source = read_html("一、目标\n（一）甲 < 乙\n".encode("gbk"), "甲.html", DEFAULT_LIMITS)
    assert [paragraph.line for paragraph in source.paragraphs] == [1, 2]


def test_a_page_with_nothing_but_its_title_is_read() -> None:
    assert lines("<h1>临江市节水办法</h1>", "<title>临江市节水办法</title>")[-1].endswith("临江市节水办法")


def test_a_page_without_running_text_is_read_whole() -> None:
    assert lines("<div>甲</div><div>乙</div><p>丙</p>") == ["甲", "乙", "丙"]
