"""Pages in the style of different government sites（各类政府网站的版式）, made from one document.

The markup follows what content systems write; names, menus and texts are invented.
"""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from itertools import pairwise

from attrs import frozen

MENU = ("首页", "走进临江", "政务公开", "政务服务", "互动交流", "专题专栏")


@frozen
class Document:
    """What a page publishes."""

    title: str
    lines: Sequence[str]
    number: str = ""
    issuer: str = ""
    date: str = ""
    """成文日期."""
    published: str = "2024-06-03"


def paragraphs(lines: Sequence[str], attributes: str = "") -> str:
    return "\n".join(f"<p{attributes}>　　{escape(line)}</p>" for line in lines)


def links(*texts: str, tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/{index}.html">{text}</a></{tag}>' for index, text in enumerate(texts))


def head(title: str, *, charset: str = "gb2312", more: str = "") -> str:
    return (
        f'<head><meta http-equiv="Content-Type" content="text/html; charset={charset}"/>'
        f"<title>{escape(title)}_临江市人民政府门户网站</title>{more}"
        "<style>.menu li{display:none}</style><script>var a='<p>脚本里的字。</p>';</script></head>"
    )


def article_meta(document: Document) -> str:
    return (
        f'<meta name="ArticleTitle" content="{escape(document.title)}"/>'
        f'<meta name="PubDate" content="{document.published} 10:21"/><meta name="ContentSource" content="本网"/>'
    )


HEADER = (
    f'<div class="header"><div class="logo">临江市人民政府</div><ul class="menu">{links(*MENU)}</ul></div>'
)
CRUMB = (
    '<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; '
    '<a href="/zcwj/">政策文件</a></div>'
)
FOOTER = (
    '<div class="footer"><p>主办单位：临江市人民政府办公室　承办单位：临江市大数据中心</p>'
    "<p>联系电话：0000-0000000　邮编：000000。</p>"
    '<p><a href="#">网站地图</a> | <a href="#">联系我们</a></p><p>临ICP备00000000号 网站标识码：0000000000</p></div>'
)
SHARE = '<div class="bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a></div>'


def trs(document: Document) -> str:
    """拓尔思 TRS: the editor's styles, a nested container, the share bar behind it."""
    body = paragraphs(document.lines, ' align="justify" style="TEXT-INDENT: 2em"')
    return (
        f"<!DOCTYPE html><html>{head(document.title, more=article_meta(document))}<body>{HEADER}{CRUMB}"
        f'<div class="main"><h1 class="tit">{escape(document.title)}</h1>'
        f'<div class="info">发布时间：{document.published} 10:21　来源：本网　【字体：<a href="#">大</a> <a href="#">中</a> '
        '<a href="#">小</a>】</div>'
        f'<div class="TRS_Editor"><style type="text/css">.TRS_Editor P{{line-height:2}}</style>'
        f'<div class="Custom_UnionStyle">{body}</div></div>{SHARE}'
        f'<div class="xgxx"><h3>相关文档</h3><ul>{links("某项工作的解读", "某项工作的图解")}</ul></div></div>'
        f"{FOOTER}</body></html>"
    )


def zoom(document: Document) -> str:
    """大汉 JCMS: `#zoom`, a table of facts above the title, comments that mark the content."""
    facts = (
        '<table class="xxgk" width="100%"><tr><td><b>索 引 号：</b></td><td>00000000-0/2024-00001</td>'
        "<td><b>组配分类：</b></td><td>政策文件</td></tr>"
        f"<tr><td><b>发布机构：</b></td><td>{document.issuer}</td><td><b>成文日期：</b></td><td>{document.date}</td></tr>"
        f"<tr><td><b>文　　号：</b></td><td>{document.number}</td><td><b>有 效 性：</b></td><td>有效</td></tr></table>"
    )
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}{facts}"
        f"<h2>{escape(document.title)}</h2><p>浏览次数：<script>document.write(1)</script>　字号：[ 大 中 小 ]</p>"
        f'<div id="zoom"><!--ZJEG_RSS.content.begin-->{paragraphs(document.lines)}<!--ZJEG_RSS.content.end--></div>'
        '<div>[打印本页] [关闭窗口]</div><div>上一篇：<a href="#">甲通知</a></div><div>下一篇：<a href="#">乙通知</a></div>'
        f"{FOOTER}</body></html>"
    )


def ucap(document: Document) -> str:
    """国务院 style: the table with 标题 and 发文字号, the article in a cell."""
    rows = (
        ("索 引 号：", "000014349/2024-00001", "主题分类：", "综合政务"),
        ("发文机关：", document.issuer, "成文日期：", document.date),
        ("标　　题：", document.title, "", ""),
        ("发文字号：", document.number, "发布日期：", document.published),
    )
    table = "".join(
        "<tr>" + "".join(f'<td class="zly_xlmg2_2020">{escape(cell)}</td>' for cell in row) + "</tr>"
        for row in rows
    )
    return (
        f"<!DOCTYPE html><html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='pchide'><table>{table}</table></div>"
        f"<table border=0 width=900><tr><td class='b12c' id='UCAP-CONTENT'>{paragraphs(document.lines)}</td></tr></table>"
        "<div class='pannel-after'>扫一扫在手机打开当前页</div>"
        f"<div class='related'><p>相关稿件</p><ul>{links('解读一', '解读二')}</ul></div>{FOOTER}</body></html>"
    )


def old_tables(document: Document) -> str:
    """About 2005: capitals, tables within tables for layout, fonts, paragraphs never closed."""
    body = "".join(f"<P><FONT size=3>&nbsp;&nbsp;&nbsp; {escape(line)}</FONT>" for line in document.lines)
    menu = "".join(
        f"<TR><TD height=25><A href='{index}.asp'>{text}</A></TD></TR>" for index, text in enumerate(MENU)
    )
    return (
        f"<HTML><HEAD><TITLE>{escape(document.title)}</TITLE></HEAD><BODY topmargin=0>"
        f"<TABLE width=780 align=center><TR><TD colspan=2><IMG src='top.jpg'></TD></TR><TR><TD width=160 valign=top>"
        f"<TABLE>{menu}</TABLE></TD><TD valign=top><TABLE width='100%'>"
        "<TR><TD>当前位置：<A href='/'>首页</A>&gt;&gt;<A href='/zc'>政策法规</A></TD></TR>"
        f"<TR><TD align=center><FONT size=5><B>{escape(document.title)}</B></FONT></TD></TR>"
        f"<TR><TD align=center>作者：管理员　发布日期：{document.published}　点击数：12</TD></TR>"
        f"<TR><TD>{body}</TD></TR><TR><TD align=right>【<A href='javascript:print()'>打印</A>】"
        "【<A href='javascript:close()'>关闭</A>】</TD></TR></TABLE></TD></TR></TABLE>"
        "<CENTER>版权所有：临江市人民政府　临ICP备00000000号</CENTER></BODY></HTML>"
    )


def br_soup(document: Document) -> str:
    """One block, every line ended by `<br>`, indents of `&nbsp;`, no container that says what it is."""
    body = "<br />\n<br>".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}" for line in document.lines)
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<div class='w1000'><div class='bt'>{escape(document.title)}</div>"
        f"<div class='ly'>日期：{document.published}　来源：市政府办公室　阅读：88　次</div>"
        f"<div class='nr'>{body}</div><div class='dy'><a href='#'>打印</a> <a href='#'>关闭</a></div></div>"
        f"{FOOTER}</body></html>"
    )


def vsb(document: Document) -> str:
    """博达 Visual SiteBuilder: an ASP-like form around all, text pasted from Word in many spans."""
    body = "".join(
        '<p class="MsoNormal" style="text-indent:32pt">'
        + "".join(
            f'<span style="font-family:仿宋_GB2312;font-size:16pt"><span lang="EN-US">{escape(line[a:b])}</span></span>'
            for a, b in pairwise([0, *range(7, len(line), 11), len(line)])
        )
        + "<o:p></o:p></p>\n"
        for line in document.lines
    )
    return (
        f"<html>{head(document.title, charset='GBK')}<body>{HEADER}{CRUMB}<form name='_newscontent_fromname'>"
        f"<div class='content-title'><h3>{escape(document.title)}</h3><i>编辑日期：{document.published}　浏览次数：[<span>12</span>]</i></div>"
        f"<div id='vsb_content'><div class='v_news_content'>{body}</div></div>"
        "<div><p>上一条：<a href='#'>甲</a></p><p>下一条：<a href='#'>乙</a></p><p>【<a href='#'>关闭</a>】</p></div></form>"
        f"{FOOTER}</body></html>"
    )


def facts_list(document: Document) -> str:
    """Facts in brackets, each label on its line, as in the west of the country."""
    facts = "".join(
        f"<li><span>[ {label} ]</span><p>{value}</p></li>"
        for label, value in (
            ("索引号", "0000000000/2024-00001"),
            ("发文字号", document.number),
            ("主题分类", "其他"),
            ("发布机构", document.issuer),
            ("成文日期", document.date),
            ("发布日期", document.published),
        )
    )
    return (
        f"<!DOCTYPE html><html>{head(document.title, more=article_meta(document))}<body>{HEADER}{CRUMB}"
        f"<div class='zwxl-bar'><ul>{facts}</ul></div><div class='zwxl-title'>{escape(document.title)}</div>"
        f"<div class='zwxl-article'><div class='view TRS_UEDITOR trs_paper_default'>{paragraphs(document.lines)}</div></div>"
        "<div class='qr-box'>扫一扫在手机打开当前页</div>"
        f"<div class='footer'>版权所有：临江市人民政府</div></body></html>"
    )


def unmarked(document: Document) -> str:
    """Divs with names that mean nothing, a sidebar of links, attachments and related pages."""
    body = "".join(f"<div>　　{escape(line)}</div>" for line in document.lines)
    return (
        f"<!DOCTYPE html><html>{head(document.title, more=article_meta(document))}<body>{HEADER}"
        f"<div class='wrap'><div class='lf'><dl><dt>信息公开目录</dt>{links('领导之窗', '机构职能', '财政信息', tag='dd')}</dl></div>"
        f"<div class='rt'>{CRUMB}<div class='a1'><h1>{escape(document.title)}</h1>"
        f"<p>发布时间：{document.published} 09:00:00 信息来源：市政府办公室 浏览次数：12 次</p></div>"
        f"<div class='a2'>{body}</div><div class='a3'>附件下载：<a href='1.doc'>附表.doc</a></div>"
        f"<div class='a4'><span>打印</span><span>关闭</span></div><div class='a5'>相关阅读<ul>{links('甲解读', '乙解读')}</ul></div>"
        f"</div></div>{FOOTER}</body></html>"
    )


def word_export(document: Document) -> str:
    """Saved from Word as a web page: no menus at all, conditional comments, hidden text."""
    body = "".join(
        f"<p class=MsoNormal align=left style='mso-layout-grid-align:none'><span lang=EN-US>{escape(line)}</span></p>\n"
        for line in document.lines
    )
    return (
        "<html xmlns:v='urn:schemas-microsoft-com:vml' xmlns='http://www.w3.org/TR/REC-html40'><head>"
        "<meta http-equiv=Content-Type content='text/html; charset=gb2312'><!--[if gte mso 9]><xml><w:View>Print</w:View>"
        f"</xml><![endif]--><style><!-- p.MsoNormal {{margin:0cm}} --></style></head><body lang=ZH-CN>"
        f"<div class=WordSection1>{body}<p><span style='display:none;mso-hide:all'>隐藏的批注。</span></p></div></body></html>"
    )


def hidden_copy(document: Document) -> str:
    """南方网 style: the whole text once more in a hidden block, the page itself invisible until a script runs."""
    plain = escape("".join(document.lines))
    return (
        f"<html>{head(document.title, more=article_meta(document))}<body style='visibility: hidden'>{HEADER}{CRUMB}"
        "<div class='xxgkcontop'><ul><li><span>统一编号：</span> 0000000000</li>"
        f"<li><span>文&nbsp;&nbsp;&nbsp;&nbsp;号：</span> {document.number}</li>"
        f"<li><span>发布机关：</span> {document.issuer}</li></ul></div><h1>{escape(document.title)}</h1>"
        "<ul class='attr_r'><li>分享到</li><li style='DISPLAY: none'>下载</li></ul>"
        f"<div class='info_cont word' id='info_cont'>{paragraphs(document.lines, ' style=white-space:normal')}</div>"
        f"<div class='info_bot'>【<a href='#'>返回顶部</a>】</div>{FOOTER}<div style='display:none;'>{plain}</div></body></html>"
    )


def lists(document: Document) -> str:
    """XHTML; the article in one section, each line a paragraph of a list without marks."""
    body = "".join(f"<li><p>{escape(line)}</p></li>" for line in document.lines)
    return (
        '<?xml version="1.0" encoding="GBK"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x.dtd">'
        f"<html xmlns='http://www.w3.org/1999/xhtml'>{head(document.title)}<body><nav>{links(*MENU)}</nav>"
        f"<article><header><h1>{escape(document.title)}</h1><time>{document.published}</time></header>"
        f"<ul style='list-style:none'>{body}</ul></article><aside><h4>热点</h4><ul>{links('甲', '乙')}</ul></aside>"
        "<footer>版权所有：临江市人民政府办公室。未经许可，不得转载。</footer></body></html>"
    )


def preformatted(document: Document) -> str:
    """A text pasted into `<pre>`."""
    body = escape("\r\n".join(f"　　{line}" for line in document.lines))
    return (
        f"<html>{head(document.title)}<body>{HEADER}{CRUMB}<h1>{escape(document.title)}</h1>"
        f"<pre>\n{body}\n</pre><p>【关闭窗口】</p>{FOOTER}</body></html>"
    )


SITES: tuple[Callable[[Document], str], ...] = (
    trs, zoom, ucap, old_tables, br_soup, vsb, facts_list, unmarked, word_export, hidden_copy, lists, preformatted,
)  # fmt: skip
