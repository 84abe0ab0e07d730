"""Codes of the reader of web pages（诊断条目）: RM120 to RM129."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "RM120",
        Severity.WARNING,
        "网页正文的起止没有把握",
        "it is not certain where the article begins and ends on the page",
        "请核对开头和结尾有没有混入菜单、侧栏等文字，有没有缺段；必要时把正文复制为纯文本（.txt）再读取",
        "check whether menus or sidebars got in, or a paragraph is missing, at the head or end; if so, copy "
        "the article to a .txt file",
        "网页上除正文外还有菜单、侧栏、分享按钮和页脚。工具依次看标题印在哪一块、网站系统标出的正文位置、哪一块集中了成段的文字；"
        "都不明确时一般宁可多读，并作此提示。",
        "A page holds menus, sidebars, buttons and a footer beside its article. Where neither the title nor "
        "a mark of the content system nor the density of prose tells the article, mostly too much is read "
        "rather than too little, and this is said.",
        "正文与另有小标题的成段文字并列在同一层",
    ),
    Entry(
        "RM121",
        Severity.INFO,
        "正文中有 {count} 处被网页隐藏的文字，没有读入",
        "{count} pieces of text in the article are hidden by the page and were not read",
        "如浏览器中看得到这些文字，请把正文复制为纯文本（.txt）再读取",
        "if a browser shows them, copy the article to a .txt file and read that",
        "网页用样式隐藏的文字，读者看不到，多为备用的副本或按钮说明，因此不读。",
        "What a page hides by its styles no reader sees; it is mostly a spare copy or the text of a button.",
        '<div class="TRS_Editor"><p>一、目标</p><p style="display:none">旧稿</p></div>',
    ),
    Entry(
        "RM122",
        Severity.WARNING,
        "网页把正文隐藏着，已按显示出来的读取",
        "the page hides its article; it was read as if it were shown",
        "请与浏览器中看到的页面核对",
        "compare with what a browser shows",
        "有些网页先隐藏正文，再由脚本显示。保存下来的文件里没有脚本运行的结果，只能按显示处理。",
        "Some pages hide their text until a script shows it. The saved file cannot tell, so all was read.",
        '<div id="zoom" style="display:none">……</div>',
    ),
    Entry(
        "RM123",
        Severity.WARNING,
        "网页中有 {count} 处字节不是 {encoding} 编码的字符，显示为「�」",
        "{count} places in the page are no characters in {encoding}; they are shown as U+FFFD",
        "请对照原网页核对这些地方；最好在浏览器中重新另存",
        "check these places against the page; better, save it again in a browser",
        "网页在下载或转存时丢失了字节。能读的都已读出，读不出的位置用替换符占位，不作猜测。",
        "Bytes were lost when the page was stored. What could be read was; the rest is marked, not guessed.",
        "（市财�局牵头）",
    ),
)
