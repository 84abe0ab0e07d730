"""Words and marks of government web pages around the article（网页版式用语）."""

from __future__ import annotations

ARTICLE_MARKS = (
    "trs_editor|trs_ueditor|trs_editor_view|trs_web|ucap-?content|ucapcontent|zoom|zoomcon|zoomcon_text|"
    "v_news_content|vsb_content(?:_\\d+)?|wp_articlecontent|pages_content|con_text|content_text|"
    "content_article|article[-_]?content|articlecontent|article[-_]?con|article[-_]?body|article[-_]?text|"
    "artical_content|arti_content|news[-_]?content|newscontent|news[-_]?con|news[-_]?text|newstext|"
    "info[-_]?cont|info[-_]?content|infocontent|xxgk[-_]?content|detail[-_]?content|detail[-_]?con|"
    "text[-_]?content|con[-_]?txt|bt[-_]content|xl[-_]?content|xl[-_]?con|wz[-_]?content|wz[-_]?con|"
    "zw[-_]?content|main[-_]?text|b12c|mobile-text|js_content|rich_media_content|j-fontcontent"
)
"""Ids and classes that content systems give the place of the article（正文容器）.

Among them 拓尔思 TRS, 开普 UCAP, 博达 Visual SiteBuilder, 苏迪 WebPlus, 大汉 JCMS, the systems of
国务院 and of 南方网, and 微信公众号.
"""

SURROUNDINGS_MARKS = (
    "nav|navbar|menu|menus|topnav|mainnav|crumb|crumbs|breadcrumb|bread|curb|curmb|location|position|dqwz|"
    "weizhi|share|bdsharebuttonbox|bshare|share-?box|fenxiang|print|qrcode|qr|ewm|erweima|fontsize|setfont|"
    "sidebar|side|aside|leftnav|rightnav|related|xgwz|xgxw|xglj|xgjd|xgyd|relevant|recommend|hot|search|"
    "searchbox|login|toolbar|quickbar|backtop|gotop|copyright|foot|footer|bottom|friendlink|links|yqlj|"
    "jiathis_style|pagination|page_nav|prevnext|prev_next|slt|ad|ads|banner|topbar|top_bar|comment|comments"
)
"""Ids and classes of menus, breadcrumbs, share buttons, sidebars and footers（页面附件区）."""

BLANK_ENTITIES = ("&nbsp;", "&emsp;", "&ensp;")
"""Blanks that a copy of a web page left as they are written in its mark-up."""

LEADERS = ("...", "…", "···", "・・・", "．．．")
"""What stands between an entry of a table of contents and its page."""
FRAMED_PAGE_NUMBER = (
    r"[-—–―─－_]{1,2}[ \t]*\d{1,3}[ \t]*[-—–―─－_]{1,2}"
    r"|第[ \t]*\d{1,3}[ \t]*[页頁](?:[ \t,，/／]*共[ \t]*\d{1,3}[ \t]*[页頁])?"
)
"""A line that can be nothing but the number of its page: — 7 —, 第 7 页 共 20 页."""
PAGE_NUMBER_ENDS = frozenset("-—–―─－_页頁")
"""How it ends."""
PAGE_NUMBER = rf"{FRAMED_PAGE_NUMBER}|\d{{1,3}}(?:[ \t]*[/／][ \t]*\d{{1,3}})?"
"""A line that may be: 7 and 7/20 too."""

OPENING_FURNITURE = (
    r"(?:您|你)?(?:现在|当前|所在|目前)*的?(?:当前|所在|目前)?的?位置(?:是|为)?\s*[:：>＞]|首页\s*[>＞»›｜|]|"
    r"(?:发布|发表|更新|公开|编辑|录入|上传)(?:时间|日期)\s*[:：]|发布于\s*[:：]?\s*\d|"
    r"(?:日期|时间|作者)\s*[:：].*(?:来源|作者|浏览|阅读|点击|字号|字体|编辑)|"
    r"(?:信息|文章|稿件|新闻|文件|内容)?(?:来源|出处)\s*[:：]|"
    r"(?:浏览|点击|阅读|访问|查看)(?:次数|量|数|字号|\s*[:：])|"
    r"[【\[(（]?\s*(?:浏览)?(?:字体|字号|文字大小|视力保护色?)(?:大小)?\s*[:：】\]]|"
    r"[A-Za-z]?[+-]?大\s+[A-Za-z]?[+-]?中\s|"
    r"[【\[]?\s*(?:打印|分享|收藏|纠错|点赞|朗读|语音播报|无障碍(?:阅读|浏览)?|长者(?:助手|模式|专区)|"
    "简体|繁体|繁體|"
    r"手机版|登\s?录|注册|搜索|高级搜索|大\s?中\s?小)\s*(?:$|[】\]\s|｜/])|"
    r"扫一扫|分享(?:到|至|文章)|(?:发布人|发布者|供稿|撰稿|责任编辑|责编)\s*[:：]|"
    r"(?:内容)?(?:摘要|概述|提要|导读)\s*[:：]|核心提示\s*[:：]|"
    r"(?:(?:打印|分享|收藏|纠错|点赞|朗读|关闭|字号|字体)[\s|｜/]*){2,}(?:$|[:：\[【(（大])|"
    "(?:(?:(?:政策|文件)?(?:原文|正文|全文|解读|图解|问答)|意见征集|"
    r"(?:相关|政策)?附件(?:下载)?)[\s|｜/]*){2,}$|"
    r"征集(?:时间|期限|日期)\s*[:：].*(?:状态|已结束|进行中)|(?:展开|查看|阅读)(?:全文|更多)$|[您你]的浏览器|"
    r"点击(?:上方|下方|标题下)?.{0,4}(?:蓝字|蓝色字)|(?:\d\d:)?\d\d:\d\d\s*[/／]\s*(?:\d\d:)?\d\d:\d\d$|"
    r"下载(?:文字|图片)版|【?下载\s*WORD|基本信息$|索\s*引\s*号\s*[:：]|\[\s*索\s*引\s*号"
)
"""How lines begin that pages put between title and article（标题与正文之间的页面附属文字）.

Words that articles use too (时间, 登录, 大中小学) count only as a whole line or beside others.
"""

CLOSING_FURNITURE = (
    "扫一扫|扫码(?:分享|阅读|关注)$|(?:展开全文|收起)$|扫描(?:上方|下方)?二维码|"
    r"分享(?:到|至|文章|[:：]|\s|$)|[【\[]?\s*(?:返回|回到)(?:顶部|列表|首页|上页|上一页)|"
    r"[【\[]?\s*(?:打印|关闭)(?:[本此](?:[页文稿]|页面)|窗口|页面|该页)?\s*(?:$|[】\]\s|｜/])|"
    r"(?:我要(?:打印|纠错|收藏|分享|评论|留言|咨询|建言)\s*)+(?:$|[】\]|])|"
    r"[【\[<]?\s*(?:上|下)(?:一)?(?:篇|条|页)\s*(?:$|[:：】\]>\d])|"
    r"(?:点?赞|踩|收藏|转发|评论)\s*[(（]\d+[)）]|"
    r"相关(?:链接|文档|文件|阅读|附件|解读|信息|新闻|文章|稿件|报道|政策|推荐)\s*(?:$|[:：>》】])|"
    r"(?:政策|文件)解读\s*$|"
    r"附件下载|延伸阅读|猜你喜欢|热门(?:推荐|文章)|推荐阅读|评论(?:回复|$)|网友评论|我来说两句|"
    r"[(（【\[]?\s*(?:责任编辑|责编|编辑|撰稿|供稿|初审|复审|终审|信息来源|稿件来源|文章来源)\s*[:：]|"
    "浏览(?:次数|量)|点击(?:次数|量|数)|访问(?:次数|量)|您是第|友情链接|"
    "网站(?:地图|声明|标识码|支持|首页|纠错)|"
    r"关于(?:我们|本站)|联系我们\s*(?:$|[|｜])|版权(?:所有|声明)|隐私(?:安全|声明)|免责声明|"
    "您对(?:本|该)(?:页面?|网页|文章?|文件|政策|信息)|本(?:网)?站由|使用帮助|[©]|copyright|"
    r"来源\s*[:：][^，。；]{2,20}$|(?:[【\[][^】\]]{2,6}[】\]]\s*){3,}$|"
    r"主办(?:单位)?\s*[:：].{0,60}(?:ICP|备案|标识码|技术支持|网站|版权|邮编|联系方式)|"
    r"[^，。；]{0,4}ICP\s*[备证]|[^，。；]{0,2}公网安备|您访问的链接即将离开"
)
"""How lines begin that pages put behind the article（正文之后的页面附属文字）."""

KEEPER = r"(?:主办|主管|承办|维护|技术支持)(?:单位)?\s*[:：]"
"""How a line begins that tells who keeps a site; articles have such lines too."""
REGISTERED = r".{0,30}(?:网站标识码|ICP|公网安备)"
"""How the line below it begins at the foot of a site."""

BOX_HEADINGS = (
    r"(?:热门|热点|推荐|相关|最新|更多|关联|同类|精选|精彩|本周|近期|一周|今日|本站|本网|站内|编辑)"
    "(?:推荐|阅读|文章|文件|政策(?:文件|解读|推荐)?|解读|信息|新闻|报道|资讯|动态|内容|链接|文档|稿件|"
    "附件|专题|专栏|"
    r"公告|公示|公开|通知|发布|问答|热点|要闻|视频|图片|图解|排行榜?|栏目|话题|留言|搜索|评论)|"
    "热门|热点|推荐|(?:点击|阅读|浏览)?排行榜?|热点(?:聚焦|关注)|聚焦热点|延伸阅读|继续阅读|解读链接|"
    "(?:政策|文件)关联|"
    "(?:目录|文章|内容)导航|(?:图片|视频|时政|政务|本地|部门|基层)(?:新闻|要闻)|"
    "要闻(?:速递|动态|回顾|推荐)?|新闻(?:中心|资讯|速递|快讯|排行|推荐)|"
    r"猜(?:你|您)(?:喜欢|想看|想搜)|(?:你|您)可能(?:还|也)?(?:感兴趣|喜欢|想看)的?(?:内容|文章)?|"
    r"大家(?:都|还|也)?在(?:看|搜)|喜欢此内容的人还喜欢|收录于合集|"
    "(?:网友|网民|公众|读者|全部|精彩|用户)(?:评论|留言)|评论(?:列表|区)|我要评论|发表评论|"
    "留言(?:板|选登|列表)|"
    r"友情链接|网站导航|快速(?:通道|导航|入口)|(?:本栏|栏目)(?:推荐|导航)|分享到|扫一扫"
)
"""Headings of boxes beside an article, each a line of its own（侧栏与推荐栏目的标题）.

What may head a part of an article as well (温馨提示, 办事指南, 政策解读) is not among them.
"""

COLUMN_ENDINGS = "解读|指南|指引|问答|公告|通知|通告|公示|政策|目录|制度|年报|报道"
"""Words that end the title of a document, but also short names of columns of a site（栏目名称尾词）."""

VALIDITY = "(?:现行|继续|目前)?有效|(?:已经?|部分|全文)?(?:失效|废止)|已(?:被)?修[改订正]|尚未(?:生效|施行)"
"""What pages print beside a title of whether the document is in force（时效性标记）."""

OPENNESS = "(?:法定)?主动公开|依申请公开|不予公开|此件公开发布"
"""How open a document is（公开属性）."""

PUBLISHED_KEYS = (
    "发布(?:时间|日期)|发表(?:时间|日期)|更新(?:时间|日期)|编辑(?:时间|日期)|录入(?:时间|日期)|信息来源|来源|"
    "作者|发布人|发布于"
)
"""Labels of the line under a title that tells when and whence a text was published（发布信息）."""

MORE = r"(?:(?:查看)?更多|more|全部)?\s*[>＞»›+＋]*"
"""What leads from the heading of a box to its column（更多）."""

META_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("articletitle", "article_title", "og:title"),
    "date": ("pubdate", "publishdate", "publish_date"),
    "issuer": ("contentsource", "source"),
}
"""Names of `<meta>` elements that hold a fact, the standard of government sites first（网页元数据）."""

MEDIA = "网$|网站|新媒体|日报|晚报|早报|时报|报社|通讯社|新华社|电视台|广播|融媒体|公众号|客户端"
"""What names a medium as the source of an article, no body of government（媒体来源）."""
