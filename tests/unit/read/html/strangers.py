"""Pages in styles for which no rule was made（生疏的版式）: nothing is invented silently, nothing is lost.

They were written when the rules for the others stood. The markup is in the style of real sites;
names, menus and texts are invented.
"""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from tests.unit.read.html.portals import GUIDE, NEWS, READING, digest, guide
from tests.unit.read.html.sites import (
    CRUMB,
    FOOTER,
    HEADER,
    MENU,
    Document,
    article_meta,
    head,
    links,
    paragraphs,
)

SUMMARIES = tuple(text for _, text in NEWS)


def plain(lines: Iterable[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def site_in_the_window(document: Document) -> str:
    """The window shows the site alone; a column under an unknown heading stands first."""
    return (
        f"<html><head><title>临江市人民政府门户网站</title></head><body>{HEADER}{CRUMB}<div class='x'><div class='y'>{digest('近期工作')}</div>"
        f"<div class='z'><div class='bt'>{escape(document.title)}</div><div class='fbt'>发布日期：{document.published}　来源：市政府办公室　浏览次数：8</div>"
        f"<div class='nr'>{paragraphs(document.lines)}</div></div></div>{FOOTER}</body></html>"
    )


def banner(document: Document) -> str:
    """The title stands in a banner over two columns, of which the first is another's."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}<div class='ban'><h1>{escape(document.title)}</h1><p>发布时间：{document.published}</p></div>"
        f"<div class='m'><div class='l'>{digest('身边的变化')}</div><div class='r'>{paragraphs(document.lines)}</div></div>{FOOTER}</body></html>"
    )


def unknown_boxes(document: Document) -> str:
    """Boxes under unknown headings are siblings of the article."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<h1>{escape(document.title)}</h1><p>来源：本网 {document.published}</p>"
        f"<div>{paragraphs(document.lines)}</div><div>{digest('身边的变化')}</div><div>{guide('怎么办')}</div>{FOOTER}</body></html>"
    )


def summary(document: Document) -> str:
    """A summary stands between title and article."""
    return (
        f"<html>{head(document.title, more=article_meta(document))}<body>{HEADER}{CRUMB}<div class='a'><div class='hd'><h1>{escape(document.title)}</h1>"
        f"<p>发布时间：{document.published}</p><p>摘要：本文提出今后一段时期的目标、任务和保障措施，请各有关单位认真执行。</p></div>"
        f"<div class='bd'>{paragraphs(document.lines)}</div></div><div class='b'>{digest('热点专题')}</div>{FOOTER}</body></html>"
    )


def three_columns(document: Document) -> str:
    """The article is the middle one of three columns."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}<div id='w'><div id='one'>{digest('部门信息')}</div><div id='two'>{CRUMB}"
        f"<h2 align='center'>{escape(document.title)}</h2><p align='center'>{document.published}　信息来源：市水务局</p>{paragraphs(document.lines)}</div>"
        f"<div id='three'>{guide('温馨提示')}</div></div>{FOOTER}</body></html>"
    )


def two_sections(document: Document) -> str:
    """The article is parted into sections."""
    middle = len(document.lines) // 2
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='p'><h1>{escape(document.title)}</h1><section>{paragraphs(document.lines[:middle])}</section>"
        f"<section>{paragraphs(document.lines[middle:])}</section></div>{digest('热门')}{FOOTER}</body></html>"
    )


def signature_apart(document: Document) -> str:
    """Its last two lines stand in blocks of their own."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='p'><div class='tt'>{escape(document.title)}</div><div class='cc'>{paragraphs(document.lines[:-2])}</div>"
        f"<div class='qm'>{escape(document.lines[-2])}</div><div class='rq'>{escape(document.lines[-1])}</div></div><div class='q'>{digest('推荐阅读')}</div>{FOOTER}</body></html>"
    )


def two_editors(document: Document) -> str:
    """The editor's mark stands twice, once around each half."""
    middle = len(document.lines) // 2
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='p'><h1>{escape(document.title)}</h1><div class='content'><div class='TRS_Editor'>{paragraphs(document.lines[:middle])}</div>"
        f"<div class='TRS_Editor'>{paragraphs(document.lines[middle:])}</div></div></div><div class='q'>{digest('推荐阅读')}</div>{FOOTER}</body></html>"
    )


def crumb_list(document: Document) -> str:
    """The breadcrumb is a list that ends in the title."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}<ol class='c1'><li><a href='/'>首页</a></li><li><a href='/a'>政策</a></li><li>{escape(document.title)}</li></ol>"
        f"<div class='k'><div class='k0'>{guide('办理指引')}</div><div class='k1'><p class='t'>{escape(document.title)}</p><p>{document.published} 15:02:11</p>"
        f"<div>{paragraphs(document.lines)}</div></div></div>{FOOTER}</body></html>"
    )


def disclaimer(document: Document) -> str:
    """A list of other documents without links, and a disclaimer."""
    others = "".join(f"<li>关于{name}的通知<span>2024-05-01</span></li>" for name, _ in NEWS)
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='k1'><p class='t'>{escape(document.title)}</p><div>{paragraphs(document.lines)}</div>"
        f"<div class='xg'><p>相关文件</p><ul>{others}</ul></div></div><div class='sm'><p>免责声明：本网站转载的内容仅供参考，以正式文件为准，后果由使用者承担。</p></div>{FOOTER}</body></html>"
    )


def copy_by_class(document: Document) -> str:
    """A copy for the printer that a style sheet hides."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='show'><h1>{escape(document.title)}</h1><p>发布时间：{document.published}</p><div class='v1'>{paragraphs(document.lines)}</div></div>"
        f"<div class='forprint'><h1>{escape(document.title)}</h1><div class='v2'>{paragraphs(document.lines)}</div></div>{digest('热门')}{FOOTER}</body></html>"
    )


def list_article(document: Document) -> str:
    """The article is a list, with buttons behind it."""
    body = "".join(f"<li>{escape(line)}</li>" for line in document.lines)
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='k1'><p class='t'>{escape(document.title)}</p><ul class='nrr'>{body}</ul>"
        f"<div class='btn'><span>我要打印</span><span>我要收藏</span></div></div><div class='k2'>{digest('最新公开')}</div>{FOOTER}</body></html>"
    )


def cells(document: Document) -> str:
    """Two cells side by side, headings of one kind in both."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}<table><tr><td class='l'><h3>政务要闻</h3>{plain(SUMMARIES)}</td><td class='r'><h3>{escape(document.title)}</h3>"
        f"<h6>2024年6月3日 来源：市政府办</h6>{paragraphs(document.lines)}</td></tr></table>{FOOTER}</body></html>"
    )


def prose_without_heading(document: Document) -> str:
    """The side column is prose without any heading."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}<div class='main'><div class='lft'>{plain(SUMMARIES)}</div><div class='rgt'>{CRUMB}<h1>{escape(document.title)}</h1>"
        f"<p class='sj'>{document.published}</p><div class='wen'>{paragraphs(document.lines)}</div></div></div>{FOOTER}</body></html>"
    )


def open_paragraphs(document: Document) -> str:
    """Nested tables, paragraphs never closed."""
    body = "<p>".join(map(escape, document.lines))
    return (
        f"<html>{head(document.title)}<body><table><tr><td>{links(*MENU, tag='span')}</td></tr></table><table><tr><td class='t1'><table><tr><td>领导讲话</td></tr>"
        f"<tr><td>{SUMMARIES[0]}</td></tr><tr><td>{SUMMARIES[1]}</td></tr></table></td><td><table><tr><td><b>{escape(document.title)}</b></td></tr>"
        f"<tr><td>{document.published} 来源：本站</td></tr><tr><td>{body}</td></tr></table></td></tr></table><div>版权所有 临江市教育局</div></body></html>"
    )


def box_inside(document: Document) -> str:
    """An interpretation under an unknown heading, beside the text in one block."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='detail'><div class='detail-title'>{escape(document.title)}</div><div class='detail-txt'>{paragraphs(document.lines)}</div>"
        f"<div class='detail-jd'><div class='jd-t'>部门解读</div><div class='jd-c'>{plain(READING)}</div></div></div>{FOOTER}</body></html>"
    )


def box_above(document: Document) -> str:
    """A box stands between title and text."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='detail'><h1>{escape(document.title)}</h1><div class='yd-box'><h4>热点</h4>{plain(SUMMARIES)}</div>"
        f"<div class='wz-con'>{paragraphs(document.lines)}</div></div>{FOOTER}</body></html>"
    )


def title_not_printed(document: Document) -> str:
    """The page does not print the title; the mark holds less than the side column."""
    return f"<html>{head(document.title)}<body>{HEADER}<div class='zn'>{plain(GUIDE)}</div><div id='vsb_content'>{paragraphs(document.lines)}</div>{FOOTER}</body></html>"


def rules(document: Document) -> str:
    """Lines straight in the body, between two rules."""
    body = "<br>".join(f"<span>{escape(line)}</span>" for line in document.lines)
    return (
        f"<html>{head(document.title)}<body><div>{links(*MENU, tag='span')}</div><center><font size=5>{escape(document.title)}</font></center><center>({document.published})</center>"
        f"<hr>{body}<hr><center>[<a href='#'>关闭窗口</a>]</center></body></html>"
    )


def cards(document: Document) -> str:
    """Cards without links and without a heading over them."""
    boxes = "".join(f"<div class='cd'><div>{name}</div><div>{text}</div></div>" for name, text in NEWS)
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='w'><div class='a'><h1>{escape(document.title)}</h1><div class='c'>{paragraphs(document.lines)}</div></div>"
        f"<div class='b'>{boxes}</div></div>{FOOTER}</body></html>"
    )


def facts_below(document: Document) -> str:
    """The facts stand below the text."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='w'><h1>{escape(document.title)}</h1><div class='cc'>{paragraphs(document.lines)}</div>"
        f"<dl><dt>发布机构：</dt><dd>{document.issuer}</dd><dt>成文日期：</dt><dd>{document.date}</dd><dt>文号：</dt><dd>{document.number}</dd></dl></div>"
        f"<div class='z'>{guide('我要咨询')}</div>{FOOTER}</body></html>"
    )


def survey(document: Document) -> str:
    """A question to the reader behind the article."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='w'><h1>{escape(document.title)}</h1><div class='cc'>{paragraphs(document.lines)}</div></div>"
        f"<div class='pj'><p>您对本页面内容是否满意？请您作出评价，以便我们改进服务，提升办件质量。</p><span>满意</span><span>不满意</span></div>{FOOTER}</body></html>"
    )


def site_as_heading(document: Document) -> str:
    """The site, a side column and the title are all headings of the first level."""
    return (
        f"<html>{head(document.title)}<body><h1>临江市人民政府</h1><ul>{links(*MENU)}</ul><div class='row'><div class='col-3'><h1>领导活动</h1>{plain(SUMMARIES)}</div>"
        f"<div class='col-9'><h1>{escape(document.title)}</h1><small>{document.published}</small>{paragraphs(document.lines)}</div></div>{FOOTER}</body></html>"
    )


def title_in_a_list(document: Document) -> str:
    """A list of titles, this one among them, stands before the article."""
    others = "".join(f"<li>{name}</li>" for name, _ in NEWS)
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='q'><div class='q2'><ul><li>{escape(document.title)}</li>{others}</ul></div>"
        f"<div class='q1'><div class='t'>{escape(document.title)}</div><div>{paragraphs(document.lines)}</div></div></div>{FOOTER}</body></html>"
    )


def linked_title(document: Document) -> str:
    """The title is a link to its own page."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='q'><div class='q1'><h1><a href='#'>{escape(document.title)}</a></h1><div>{paragraphs(document.lines)}</div></div>"
        f"<div class='q2'><h1>重点领域</h1>{plain(SUMMARIES)}</div></div>{FOOTER}</body></html>"
    )


def rows(document: Document) -> str:
    """Every line is a row of a table; another table follows."""
    body = "".join(f"<tr><td>{escape(line)}</td></tr>" for line in document.lines)
    more = "".join(f"<tr><td>{text}</td></tr>" for text in SUMMARIES)
    return (
        f"<html>{head(document.title)}<body>{HEADER}<table><tr><td>{escape(document.title)}</td></tr><tr><td>发布时间：{document.published}</td></tr>{body}</table>"
        f"<table><tr><td>办事导读</td></tr>{more}</table>{FOOTER}</body></html>"
    )


def panels(document: Document) -> str:
    """The article and boxes of other texts are blocks of one kind."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='wrap'><div class='ct'><h3>{escape(document.title)}</h3>{paragraphs(document.lines)}</div>"
        f"<div class='ct'><h3>政策咨询</h3>{plain(READING)}</div><div class='ct'><h3>办理进度</h3>{plain(GUIDE)}</div></div>{FOOTER}</body></html>"
    )


def tree(document: Document) -> str:
    """A tree of notes in the cell beside the article."""
    notes = "".join(f"<li>{name}<ul><li>{text}</li></ul></li>" for name, text in NEWS)
    return (
        f"<html>{head(document.title)}<body>{HEADER}<table width='100%'><tr><td><ul>{notes}</ul></td><td><p align='center'><strong>{escape(document.title)}</strong></p>"
        f"{paragraphs(document.lines)}</td></tr></table>{FOOTER}</body></html>"
    )


def rows_of_tools(document: Document) -> str:
    """Facts in one row and the tools in the next, nothing between their spans; tabs above the text."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='wz'><div class='wz-head'><h1>{escape(document.title)}</h1><div class='sx'><span>文号：{document.number}</span>"
        f"<span>成文日期：{document.date}</span><span>发布日期：{document.published}</span><span>发文机关：{document.issuer}</span></div>"
        f"<div class='t'><a>打印</a><a>收藏</a><a>字号：大 中 小</a></div></div><div class='tab'><span>政策原文</span><span>政策解读</span><span>意见征集</span></div>"
        f"<div class='wz-body'>{paragraphs(document.lines)}</div></div>{FOOTER}</body></html>"
    )


def bracketed_tools(document: Document) -> str:
    """A date with the sizes of letters under the title, buttons in brackets behind the text."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}<div class='w'><h1>{escape(document.title)}</h1><h5>{document.published}　字号：[大][中][小]</h5>{paragraphs(document.lines)}"
        f"<p><a>【发表评论】</a>【告诉好友】【打印此文】【收藏此文】</p></div>{FOOTER}</body></html>"
    )


def words_of_an_account(document: Document) -> str:
    """微信公众号: what the account asks of its readers above the text, its source below."""
    body = "".join(
        f"<section><p><span>{escape(line)}</span></p><p><br></p></section>" for line in document.lines
    )
    return (
        f"<html>{head(document.title)}<body><h1 class='rich_media_title'>{escape(document.title)}</h1><div class='rich_media_content' id='js_content' style='visibility: hidden;'>"
        f"<section><strong>点击上方蓝字关注我们</strong></section>{body}<p>来源：临江市人民政府办公室</p><p>编辑：小海</p><p>审核：大江</p></div></body></html>"
    )


def unparted_facts(document: Document) -> str:
    """Made by a script: the head tells no title, labels stand beside values without a colon."""
    facts = (
        ("发文字号", document.number),
        ("发文机关", document.issuer),
        ("成文日期", document.date),
        ("有效性", "有效"),
    )
    rows = "".join(
        f"<div><label>{label}</label><span>{value}</span></div>" for label, value in facts if value
    )
    body = "".join(f"<div>{escape(line)}</div>" for line in document.lines)
    return (
        f"<html><head><meta charset='gb2312'><title>政策文件库</title></head><body><header><span>政策文件库</span><button>搜索</button></header><main><div class='p1'>{escape(document.title)}</div>"
        f"<div class='p2'>{rows}</div><div class='p3'>{body}</div><div class='p4'><div>智能问答</div><div>您可以这样问：补贴标准是多少？</div></div></main>{FOOTER}</body></html>"
    )


def facts_in_a_list(document: Document) -> str:
    """The facts stand in a list above the title, first of them the title; the window shows the site alone."""
    facts = (("名　　称：", document.title), ("文　　号：", document.number), ("发文单位：", document.issuer))
    rows = "".join(f"<dt>{label}</dt><dd>{escape(value)}</dd>" for label, value in facts if value)
    return (
        f"<html><head><meta charset='gb2312'><title>临江市政府门户网站</title></head><body>{HEADER}<dl>{rows}</dl><div class='ct'><h3>{escape(document.title)}</h3>{paragraphs(document.lines)}</div>"
        f"<p>扫一扫在手机打开当前页</p>{FOOTER}</body></html>"
    )


def prompts(document: Document) -> str:
    """What a page asks of its readers and tells of itself, in lines without names, above and below the text."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}<div class='m'><h1>{escape(document.title)}</h1><p>临江市政府网站　www.linjiang.example.cn　{document.published} 16:00 | 来源：市政府办 | 阅读 3</p>"
        f"<p>您的浏览器不支持语音播放</p><div><b>目录导航</b><ul>{links('一、总体要求', '二、重点任务')}</ul></div><div class='c'><p>展开全文</p>{paragraphs(document.lines)}<p>收起</p></div><p>打印本稿　关闭窗口</p>"
        f"<form><p>我要留言</p><label>姓名</label><label>联系电话</label></form></div><p>扫码分享</p><p>主办：市政府办公室　承办：市大数据中心</p><p>网站标识码：0000000001</p></body></html>"
    )


def counters(document: Document) -> str:
    """The length of a recording above the text; numbers of pages and of readers' votes below."""
    return (
        f"<html>{head(document.title)}<body>{HEADER}<div class='m'><h1>{escape(document.title)}</h1><p>{document.published} 来源： 市政府办 浏览量： 33 【字号：小 大】</p><div><span>00:00</span><span>/</span><span>02:10</span></div>"
        f"<div class='c'>{paragraphs(document.lines)}<div><b>上一页</b><b>1</b><b>2</b><b>下一页</b></div></div><div><span>赞(0)</span><span>踩(0)</span></div></div>{FOOTER}</body></html>"
    )


STRANGERS: tuple[Callable[[Document], str], ...] = (
    site_in_the_window, banner, unknown_boxes, summary, three_columns, two_sections, signature_apart, two_editors,
    crumb_list, disclaimer, copy_by_class, list_article, cells, prose_without_heading, open_paragraphs, box_inside,
    box_above, title_not_printed, rules, cards, facts_below, survey,
    site_as_heading, title_in_a_list, linked_title, rows, panels, tree,
    rows_of_tools, bracketed_tools, words_of_an_account, unparted_facts, counters, facts_in_a_list,
    prompts,
)  # fmt: skip
