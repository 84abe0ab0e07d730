"""Pages on which other prose stands beside the article（侧栏有成段文字的网页）: digests, guides, comments, copies.

The markup follows what content systems write; names, menus and texts are invented. What is not the
article is long, and holds attributions that an article could hold: read with it, they would be invented.
"""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

from collections.abc import Callable
from html import escape

from tests.unit.read.html.sites import (
    CRUMB,
    FOOTER,
    HEADER,
    MENU,
    SHARE,
    Document,
    article_meta,
    head,
    links,
    paragraphs,
)

NEWS = (
    ("全市消防安全工作会议召开", "会议强调，要压实各方责任，排查风险隐患，坚决防范各类事故发生。（市应急管理局牵头，市消防救援支队配合）"),
    ("老旧小区改造全面提速", "今年以来，我市统筹推进管网更新、加装电梯和绿化提升，惠及居民两万余户。（责任单位：市住房城乡建设局、市财政局）"),
    ("夏粮收购工作有序展开", "各收储企业备足仓容，优化流程，做到随到随收，农民售粮更加便捷。（市粮食和储备局负责）"),
    ("青年人才公寓开放申请", "符合条件的毕业生可通过线上平台提出申请，经审核公示后办理入住，租金低于市场水平。（市人力资源社会保障局牵头）"),
)  # fmt: skip
"""Titles and summaries of other articles（新闻摘要）."""

READING = (
    "《办法》的出台背景是什么？近年来，群众对托育服务的需求不断增长，亟需规范服务供给。",
    "《办法》明确了哪些部门的责任？由卫生健康部门牵头，教育、民政、住房城乡建设等部门按职责分工负责。（市卫生健康委牵头，市教育局、市民政局配合）",
    "《办法》何时施行？自公布之日起施行，有效期五年，由市卫生健康委负责解释。",
)
"""An interpretation of some other document（政策解读）."""

GUIDE = (
    "受理条件：具有本市户籍，年满六十周岁，且未享受其他同类补贴的居民，均可提出申请。",
    "申请材料：本人身份证、户口簿原件及复印件，近期免冠照片两张，填写完整的申请表一份。",
    "办理流程：社区受理后三个工作日内完成初审，街道五个工作日内完成复核。（责任单位：市民政局、各区政府）",
    "办理地点：市政务服务中心一楼综合窗口，工作日上午九时至十二时，下午一时至五时。",
)
"""A guide to a service（办事指南）."""

COMMENTS = (
    ("网友甲", "希望文件能尽快落实，我们小区已经等了很久，路灯坏了也没有人修。"),
    ("网友乙", "建议由市城管局牵头，市住建局配合，把停车位也一并规划好。（市城管局牵头，市住建局配合）"),
)


def digest(heading: str, *, tag: str = "div", title: str = "h4", attributes: str = "") -> str:
    """Return a box of other articles' titles and summaries, none of them a link."""
    cards = "".join(f"<{title}>{name}</{title}><p>{text}</p>" for name, text in NEWS)
    return f"<{tag}{attributes}><h3>{heading}</h3>{cards}</{tag}>"


def guide(heading: str, attributes: str = "") -> str:
    """Return a box with a guide, whose lines are prose."""
    lines = "".join(f"<li>{text}</li>" for text in GUIDE)
    return f"<div{attributes}><div>{heading}</div><ul>{lines}</ul></div>"


def library(document: Document) -> str:
    """国务院文件库: the table of facts, the article, beside it an interpretation and a digest."""
    rows = (
        ("标　　题：", document.title, "发文机关：", document.issuer),
        ("发文字号：", document.number, "来　　源：", "市政府办公室"),
        ("主题分类：", "卫生、体育\\其他", "公文种类：", "通知"),
        ("成文日期：", document.date, "发布日期：", document.published),
    )
    table = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows if row[1]
    )
    reading = "".join(f"<p>{line}</p>" for line in READING)
    return (
        f"<!DOCTYPE html><html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='wrap'><div class='policyLibraryOverview_content'>"
        f"<table>{table}</table></div><div class='left-con'><h1>{escape(document.title)}</h1>"
        f"<div class='pages_content' id='UCAP-CONTENT'>{paragraphs(document.lines)}</div>"
        "<div class='editor'><span>责任编辑：某某</span></div></div>"
        f"<div class='right-con'><div class='tit'>相关解读</div>{reading}{digest('最新政策')}</div></div>{FOOTER}</body></html>"
    )


def plain_columns(document: Document) -> str:
    """Two columns under names that mean nothing; the right one is prose, no link in it."""
    return (
        f"<!DOCTYPE html><html>{head(document.title, more=article_meta(document))}<body>{HEADER}<div class='box1'>{CRUMB}"
        f"<div class='b2'><div class='c1'>{escape(document.title)}</div><div class='c2'>发布时间：{document.published}　来源：市政府办公室</div>"
        f"<div class='c3'>{paragraphs(document.lines)}</div></div><div class='b3'>{digest('热门')}{guide('服务指南')}</div></div>{FOOTER}</body></html>"
    )


def column_first(document: Document) -> str:
    """The side column stands first in the source."""
    return (
        f"<!DOCTYPE html><html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='m'><div class='l'>{digest('工作动态')}{guide('便民服务')}</div>"
        f"<div class='r'><h2>{escape(document.title)}</h2><div>日期：{document.published} 来源：市教育局 点击：12</div>"
        f"<div>{paragraphs(document.lines)}</div><p><a href='#'>【打印】</a><a href='#'>【关闭】</a></p></div></div>{FOOTER}</body></html>"
    )


def named_column_first(document: Document) -> str:
    """The side column stands first, under a name that tells; the article's mark is one of the common ones."""
    return (
        f"<!DOCTYPE html><html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='container'><div class='sidebar-left'>{digest('热点推荐')}</div>"
        f"<div class='main-right'><div class='article-title'>{escape(document.title)}</div><div class='article-info'>发布日期：{document.published}</div>"
        f"<div class='article-content'>{paragraphs(document.lines)}</div></div></div>{FOOTER}</body></html>"
    )


def nested_tables(document: Document) -> str:
    """About 2003: three columns of nested tables; notices in prose on the left, the article as `<br>` soup."""
    body = "<BR>\n<BR>".join(f"　　<FONT face=宋体>{escape(line)}</FONT>" for line in document.lines)
    news = "".join(
        f"<TR><TD><FONT color=red>{name}</FONT></TD></TR><TR><TD>{text}</TD></TR>" for name, text in NEWS
    )
    menu = "".join(f"<TD><A href='{index}.htm'>{text}</A></TD>" for index, text in enumerate(MENU))
    return (
        f"<HTML><HEAD><TITLE>{escape(document.title)}</TITLE></HEAD><BODY><TABLE width=770><TR>{menu}</TR></TABLE>"
        f"<TABLE width=770><TR><TD width=180 valign=top><TABLE><TR><TD bgcolor=#336699>通知公告</TD></TR>{news}</TABLE></TD>"
        f"<TD valign=top><TABLE><TR><TD align=center><FONT size=4><B>{escape(document.title)}</B></FONT></TD></TR>"
        f"<TR><TD align=center>[ 作者：佚名　来源：本站　更新时间：{document.published} ]</TD></TR><TR><TD><HR></TD></TR>"
        f"<TR><TD class=cg>{body}</TD></TR></TABLE></TD>"
        f"<TD width=160 valign=top><TABLE><TR><TD>本周热点</TD></TR>{news}</TABLE></TD></TR></TABLE>"
        "<TABLE width=770><TR><TD align=center>Copyright 2003 临江市人民政府 版权所有<BR>地址：临江市中山路1号，邮编：000000</TD></TR></TABLE></BODY></HTML>"
    )


def bare_divs(document: Document) -> str:
    """Divs without any class; every line a div; the tail boxes are siblings of the lines."""
    body = "".join(f"<div>{escape(line)}</div>" for line in document.lines)
    cards = "".join(f"<div><div>{name}</div><div>{text}</div></div>" for name, text in NEWS)
    return (
        f"<html>{head(document.title)}<body><div><div>{links(*MENU, tag='span')}</div></div><div><div>当前位置：<a href='/'>首页</a> &gt; 正文</div>"
        f"<div>{escape(document.title)}</div><div>来源：市民政局　　{document.published}</div><div>{body}</div>"
        f"<div>上一篇：<a href='#'>甲</a></div><div>下一篇：没有了</div><div><div>推荐阅读</div>{cards}</div></div>"
        "<div><div>版权所有：临江市人民政府</div></div></body></html>"
    )


def inline_styles(document: Document) -> str:
    """JSP: floats and widths in inline styles, the side column a table of bodies' duties."""
    duties = "".join(f"<tr><td style='padding:5px'>{text}</td></tr>" for _, text in NEWS)
    return (
        f"<html>{head(document.title, charset='GBK')}<body style='margin:0'>{HEADER}"
        "<div style='width:1000px;margin:0 auto'><div style='float:left;width:700px'>"
        f"<div style='font-size:24px;text-align:center;font-weight:bold'>{escape(document.title)}</div>"
        f"<div style='text-align:center;color:#999'>发布时间：{document.published}　浏览：<script>hits()</script>次　<span onclick='doZoom(16)'>大</span> <span onclick='doZoom(14)'>中</span> <span onclick='doZoom(12)'>小</span></div>"
        f"<div style='line-height:28px;font-size:14px'>{paragraphs(document.lines, ' style=text-indent:2em')}</div>"
        "<div style='text-align:right'><span onclick='window.print()'>打印本页</span>　<span onclick='window.close()'>关闭窗口</span></div></div>"
        f"<div style='float:right;width:280px'><div style='background:#c00;color:#fff'>近期工作</div><table>{duties}</table></div>"
        f"<div style='clear:both'></div></div>{FOOTER}</body></html>"
    )


def mobile(document: Document) -> str:
    """A page for phones: cards with summaries behind the article, a bar at the bottom."""
    cards = "".join(
        f"<li class='card'><a href='#'><h5>{name}</h5></a><p>{text}</p><span>2024-06-0{day}</span></li>"
        for day, (name, text) in enumerate(NEWS, 1)
    )
    return (
        f"<!DOCTYPE html><html>{head(document.title, charset='utf-8')}<body><header><span>返回</span><span>临江发布</span></header>"
        f"<section class='detail'><h1>{escape(document.title)}</h1><p class='info'><span>{document.published} 09:30</span><span>临江发布</span></p>"
        f"<div class='text'>{paragraphs(document.lines)}</div></section>"
        f"<section class='more'><h2>大家都在看</h2><ul>{cards}</ul></section>"
        "<div class='bar'><span>首页</span><span>服务</span><span>我的</span></div></body></html>"
    )


def official_account(document: Document) -> str:
    """微信公众号: nested sections and spans, the account's words before and behind."""
    body = "".join(
        f"<section style='margin:0 8px'><p style='line-height:2em'><span style='font-size:16px'>{escape(line)}</span></p></section>"
        for line in document.lines
    )
    return (
        f"<!DOCTYPE html><html><head><meta property='og:title' content='{escape(document.title)}'/><title></title></head><body id='activity-detail'>"
        f"<div id='js_article'><div id='img-content'><h1 class='rich_media_title' id='activity-name'>{escape(document.title)}</h1>"
        f"<div id='meta_content'><span>原创</span> <span>临江发布</span> <a id='js_name' href='#'>临江发布</a> <em id='publish_time'>{document.published} 18:00</em></div>"
        f"<div class='rich_media_content' id='js_content' style='visibility: hidden;'>{body}</div></div>"
        "<div id='js_tags'>收录于合集</div><div class='rich_media_tool'>阅读原文 阅读 分享 收藏 赞 在看</div>"
        f"<div class='recommend'>{digest('喜欢此内容的人还喜欢')}</div>"
        "<div id='js_pc_qr_code'><p>微信扫一扫，关注该公众号</p></div><div>轻触查看原文，继续滑动看下一个。</div></div></body></html>"
    )


def tabs(document: Document) -> str:
    """A provincial library: tabs for the text, its interpretation, questions; the panes hidden by a style sheet."""
    reading = "".join(f"<p>{line}</p>" for line in READING)
    return (
        f"<!DOCTYPE html><html>{head(document.title, more=article_meta(document))}<body>{HEADER}{CRUMB}<div class='zcwjk'>"
        "<ul class='tab-hd'><li class='on'>政策原文</li><li>政策解读</li><li>政策问答</li></ul>"
        f"<div class='tab-bd'><div class='pane'><h1>{escape(document.title)}</h1><p>发文字号：{document.number}</p>"
        f"<div class='pane-text'>{paragraphs(document.lines)}</div></div><div class='pane'><h2>政策解读</h2>{reading}</div>"
        f"<div class='pane'><h2>政策问答</h2>{reading}</div></div></div>{FOOTER}</body></html>"
    )


def with_comments(document: Document) -> str:
    """Readers' words behind the article."""
    said = "".join(
        f"<li><b>{name}</b><div>{text}</div><i>2024-06-05 10:00</i><em>回复</em></li>"
        for name, text in COMMENTS * 3
    )
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='con'><h1>{escape(document.title)}</h1>"
        f"<div class='msg'>时间：{document.published}　来源：市政府办公室</div><div class='txt'>{paragraphs(document.lines)}</div>"
        f"<div class='pl'><h3>网友评论</h3><ul>{said}</ul></div></div>{FOOTER}</body></html>"
    )


def print_copy(document: Document) -> str:
    """A copy for the printer in a hidden block before the article, tools between title and text."""
    return (
        f"<html>{head(document.title)}<body><div id='printArea' style='display:none'><h1>{escape(document.title)}</h1>{paragraphs(document.lines)}</div>"
        f"{HEADER}{CRUMB}<div class='content'><div class='title'>{escape(document.title)}</div>"
        f"<div class='tools'><span>发布日期：{document.published}</span><span>字体：【<a>大</a> <a>中</a> <a>小</a>】</span><span>打印</span><span>收藏</span></div>"
        f"<div class='view'>{paragraphs(document.lines)}</div>{SHARE}</div><div class='col'>{digest('要闻')}</div>{FOOTER}</body></html>"
    )


def mark_used_twice(document: Document) -> str:
    """The editor's mark stands around the article and around a longer notice in the side column."""
    notice = "".join(f"<p>{text}</p>" for text in GUIDE)
    return (
        f"<html>{head(document.title)}<body>{HEADER}<div class='fl'><h3>办事须知</h3><div class='TRS_Editor'>{notice}</div></div>"
        f"<div class='fr'>{CRUMB}<h1>{escape(document.title)}</h1><div class='laiyuan'>{document.published}　来源：本网</div>"
        f"<div class='TRS_Editor'>{paragraphs(document.lines)}</div></div>{FOOTER}</body></html>"
    )


def tail_in_the_mark(document: Document) -> str:
    """Everything behind the article stands in its marked block as well."""
    return (
        f"<html>{head(document.title, more=article_meta(document))}<body>{HEADER}{CRUMB}<div class='article-con'><h1>{escape(document.title)}</h1>"
        f"<p>来源：市政府办公室　发布时间：{document.published}　<a href='#'>打印</a></p>{paragraphs(document.lines)}"
        "<div>【<a href='#'>打印本页</a>】【<a href='#'>关闭窗口</a>】</div><p>上一篇：<a href='#'>甲</a></p><p>下一篇：<a href='#'>乙</a></p>"
        f"<div><h4>相关文档</h4><ul>{links('关于甲的通知', '关于乙的通知')}</ul></div>{digest('热门文章')}</div>{FOOTER}</body></html>"
    )


def others_attachments(document: Document) -> str:
    """A list of the attachments of other articles, without links, behind the article."""
    files = "".join(f"<li>{name}.doc</li>" for name, _ in NEWS)
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='w'><div class='d1'><h1>{escape(document.title)}</h1></div>"
        f"<div class='d2'>{paragraphs(document.lines)}</div><div class='d3'>扫一扫在手机打开当前页</div>"
        f"<div class='d4'><h3>相关附件</h3><ul>{files}</ul></div><div class='d5'>{digest('推荐')}</div></div>{FOOTER}</body></html>"
    )


def web_forms(document: Document) -> str:
    """ASP.NET: a form around all, the article in a `<span>` with a generated name."""
    body = "<br/>".join(f"　　{escape(line)}" for line in document.lines)
    news = "".join(f"<tr><td>{name}<br/>{text}</td></tr>" for name, text in NEWS)
    return (
        f"<html>{head(document.title)}<body><form id='form1'><input type='hidden' value='x'/><table width='980'><tr><td>{CRUMB}</td></tr></table>"
        f"<table width='980'><tr><td width='240' valign='top'><table><tr><td>信息速递</td></tr>{news}</table></td><td valign='top'>"
        f"<table width='100%'><tr><td align='center'><span id='ctl00_lblTitle'>{escape(document.title)}</span></td></tr>"
        f"<tr><td align='center'>发布人：管理员　发布时间：<span id='ctl00_lblDate'>{document.published}</span></td></tr>"
        f"<tr><td><span id='ctl00_lblContent'>{body}</span></td></tr></table></td></tr></table></form>"
        "<center>临江市人民政府主办　临ICP备00000000号</center></body></html>"
    )


def sections(document: Document) -> str:
    """HTML 5 without marks: the article in `<main>`, cards in a sibling that is no `<aside>`."""
    return (
        f"<!DOCTYPE html><html>{head(document.title, charset='utf-8')}<body><header><nav>{links(*MENU)}</nav></header><main><section><h1>{escape(document.title)}</h1>"
        f"<time>{document.published}</time>{paragraphs(document.lines)}</section>{digest('最新发布', tag='section')}{digest('专题聚焦', tag='section')}</main>"
        "<footer>临江市人民政府办公室主办</footer></body></html>"
    )


def letter(document: Document) -> str:
    """A column of questions and answers beside it; facts as a list of labels above the title."""
    asked = "".join(f"<dt>问：{name}？</dt><dd>答：{text}</dd>" for name, text in NEWS)
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='page'><div class='page-l'><ul class='facts'><li>发布机构：{document.issuer}</li>"
        f"<li>成文日期：{document.date}</li><li>发文字号：{document.number or '无'}</li><li>公开方式：主动公开</li></ul>"
        f"<div class='tt'>{escape(document.title)}</div><div class='nr' id='nr'>{paragraphs(document.lines)}</div></div>"
        f"<div class='page-r'><dl><dt>常见问题</dt>{asked}</dl></div></div>{FOOTER}</body></html>"
    )


def flat_siblings(document: Document) -> str:
    """Title, facts, text and boxes are siblings; nothing holds title and text alone."""
    return (
        f"<html>{head(document.title)}<body><div id='top'>{links(*MENU, tag='span')}</div><h1>{escape(document.title)}</h1>"
        f"<div class='i'>发布时间：{document.published} 信息来源：市教育局</div><div class='t'>{paragraphs(document.lines)}</div>"
        f"<div class='x1'>{digest('猜你喜欢')}</div><div class='x2'>{guide('办事指南')}</div><div class='b'>主办单位：临江市人民政府 临ICP备00000000号</div></body></html>"
    )


def folded_menu(document: Document) -> str:
    """A tree of the public directory with notes in prose, the article in a list-like column, year 2015."""
    tree = "".join(f"<li><span>{name}</span><div>{text}</div></li>" for name, text in NEWS)
    return (
        f"<html>{head(document.title)}<body>{HEADER}<div class='xxgk'><div class='xxgk_l'><h2>政府信息公开</h2><ul class='tree'>{tree}</ul></div>"
        f"<div class='xxgk_r'><table class='zt'><tr><th>索引号</th><td>00000000/2024-00001</td><th>发文日期</th><td>{document.date}</td></tr>"
        f"<tr><th>发布机构</th><td>{document.issuer}</td><th>文号</th><td>{document.number}</td></tr></table>"
        f"<h3>{escape(document.title)}</h3><div class='wz'>{paragraphs(document.lines)}</div></div></div>{FOOTER}</body></html>"
    )


def split_title(document: Document) -> str:
    """The title is broken in two lines, and the window shows site and column before it."""
    middle = len(document.title) // 2
    broken = f"{escape(document.title[:middle])}<br>{escape(document.title[middle:])}"
    return (
        f"<html><head><title>临江市人民政府 - 通知公告 - {escape(document.title)}</title></head><body>{HEADER}{CRUMB}<div class='k'><div class='k1'><h2>{broken}</h2>"
        f"<div>{document.published}</div><div class='k2'>{paragraphs(document.lines)}</div></div><div class='k3'>{digest('图片新闻')}</div></div>{FOOTER}</body></html>"
    )


PORTALS: tuple[Callable[[Document], str], ...] = (
    library, plain_columns, column_first, named_column_first, nested_tables, bare_divs, inline_styles, mobile,
    official_account, tabs, with_comments, print_copy, mark_used_twice, tail_in_the_mark, others_attachments,
    web_forms, sections, letter, flat_siblings, folded_menu, split_title,
)  # fmt: skip
