"""Codes of the readers of PDF and OFD（诊断条目）: RM130 to RM139, RM150."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="RM130",
        severity=Severity.INFO,
        message="各页重复的页眉、页脚没有读入：「{texts}」",
        message_en="running heads and feet repeated over the pages were left out: “{texts}”",
        hint="如其中有正文，请对照原件补入",
        hint_en="if part of it is text, compare with the original",
        why=(
            "PDF、OFD 只记录文字在页面上的位置。页码，以及多页在同一高度重复、与正文隔开的文字，"
            "按页眉页脚略去；紧接正文重复的行（如续表的表头）保留第一处。"
        ),
        why_en=(
            "PDF and OFD only say where text stands on a page. Page numbers, and text that is repeated at "
            "the same height of several pages apart from the text, are left out as heads and feet; a row "
            "repeated close to the text, such as the head of a table, is kept once."
        ),
        example="某市人民政府公报　2024年第3期（每页页眉）",
    ),
    Entry(
        code="RM131",
        severity=Severity.WARNING,
        message="有 {count} 个字符没有通用编码，原样保留，从此处开始",
        message_en="{count} characters have no standard code and are kept as they are, from here on",
        hint="请对照原件核对这些字；常见于自造字、图形符号和缺少编码表的字体",
        hint_en="compare them with the original; they come from private fonts and symbols",
        why=(
            "PDF、OFD 的字体可以自定编码。没有通用编码的字只有原字体才知道是什么字形，"
            "含有这些字的单位名称可能认不出来。"
        ),
        why_en=(
            "Fonts in PDF and OFD may have codes of their own. Only that font knows what such a character "
            "looks like, and a body whose name holds one may not be recognised."
        ),
        example="（市财政局、市\ue001务局负责）",
    ),
    Entry(
        code="RM132",
        severity=Severity.INFO,
        message="此处上一行恰好排满、句子已完，按同一段接续",
        message_en="the line before this ends full and with a sentence; read as the same paragraph",
        hint="如原件从这里另起一段，请在原文中核对",
        hint_en="check in the original whether a new paragraph begins here",
        why=(
            "PDF、OFD 没有段落，只有一行行文字。首行不缩进、段间没有空隙时，"
            "恰好排满一行并以句号结束的地方无从判断是否另起一段。"
        ),
        why_en=(
            "PDF and OFD know no paragraphs, only lines. Where first lines are not indented and paragraphs "
            "not set apart, a full line that ends a sentence may or may not end the paragraph."
        ),
        example="打造公共服务平台，扩大数据开放。\n鼓励企业参与建设。",
    ),
    Entry(
        code="RM133",
        severity=Severity.INFO,
        message="第 {pages} 页按左右两栏读取",
        message_en="pages read as two columns: {pages}",
        hint="如这几页是左右对照的表格，请改用 Word 或 Excel 原件",
        hint_en="if these pages hold a table of two columns, use the Word or Excel original",
        why="公报等文件分两栏排版，先读左栏、再读右栏。判断依据是两侧各行都排满本栏。",
        why_en=(
            "Gazettes are set in two columns; the left one is read first. They are told by rows that fill "
            "their column on both sides."
        ),
        example="某市人民政府公报（双栏排版）",
    ),
    Entry(
        code="RM134",
        severity=Severity.ERROR,
        message="第 {pages} 页是图片，没有文字层，没有读入",
        message_en="pages without a text layer, which are pictures, were not read: {pages}",
        hint="请用文字识别（OCR）软件处理后再读取，或使用电子原件",
        hint_en="run text recognition (OCR) on the file, or use the electronic original",
        why="扫描的页面只是图片，其中的文字和责任分工不会出现在结果里。",
        why_en="A scanned page is a picture; nothing of its text is in the result.",
        example="附件为盖章扫描件的 PDF",
    ),
    Entry(
        code="RM135",
        severity=Severity.WARNING,
        message="第 {pages} 页的文字是扫描后识别出来的（OCR），可能有错字",
        message_en="the text of these pages was recognised from a scan (OCR) and may be wrong: {pages}",
        hint="请对照页面图像核对单位名称，或使用电子原件",
        hint_en="compare the names with the picture of the page, or use the electronic original",
        why="页面是图片，文字层不可见，由识别软件写入。识别错误会使单位名称、序数出错。",
        why_en=(
            "The page is a picture with invisible text that recognition software wrote. Its mistakes end "
            "up in names and numbers."
        ),
        example="带有隐藏文字层的扫描 PDF",
    ),
    Entry(
        code="RM136",
        severity=Severity.INFO,
        message="由 {program} 从 {suffix} 格式转换后读取",
        message_en="converted from {suffix} by {program} before it was read",
        hint="转换可能改变自动编号和版式；有疑问时请用原程序另存为 {target} 再读取",
        hint_en="conversion may change numbering and layout; when in doubt save it as {target} yourself",
        why="旧格式由本机安装的办公软件转换。出处（段落、单元格）指转换后的文件。",
        why_en=(
            "Old formats are converted by the office program on this machine. Places (paragraph, cell) are "
            "those of the converted file."
        ),
        example="实施意见.doc",
    ),
    Entry(
        code="RM137",
        severity=Severity.INFO,
        message="文件中有 {count} 处文字另行指定了字形，按文字编码读取",
        message_en="{count} stretches of text name their glyphs; they were read by their character codes",
        hint="如显示的字与读出的字不同，请以原件为准",
        hint_en="where the page shows another character, the page is right",
        why="OFD 可以在字符编码之外指定字形（CGTransform）。两者通常一致，读取时只看编码。",
        why_en=(
            "OFD may name glyphs beside the character codes (CGTransform). The two normally agree; only the "
            "codes are read."
        ),
        example="由专用字体生成的 OFD",
    ),
    Entry(
        code="RM138",
        severity=Severity.WARNING,
        message="第 {pages} 页有批注、表单、隐藏文字或复合图形，其中的文字没有读入",
        message_en="text of annotations, forms, hidden objects or drawings was not read on pages {pages}",
        hint="请对照原件核对；需要时请作者另存为普通文字",
        hint_en="compare with the original; if needed have it saved as ordinary text",
        why="批注、表单、隐藏文字和复合图形里的文字不属于正文，位置也不可靠，因此没有读入。",
        why_en=(
            "Text of annotations, forms, hidden objects and composite drawings is no part of the page's own "
            "text and was left out."
        ),
        example="带有批注框的 PDF",
    ),
    Entry(
        code="RM139",
        severity=Severity.WARNING,
        message="第 {pages} 页有无框线的表格，按一行行文字读取，跨行的单元格会错开",
        message_en="tables without borders, read line by line, their cells maybe torn, on pages: {pages}",
        hint="表格中的责任分工请用 Word 或 Excel 原件读取",
        hint_en="read the division of work in a table from the Word or Excel original",
        why=(
            "PDF、OFD 只有文字的位置；没有画框线的表格，单元格无从得知。同一行的各格以制表符隔开；"
            "一格排成几行时，各行与其他格的文字交错，单位可能读错。"
        ),
        why_en=(
            "PDF and OFD say where text stands; where no borders are drawn, cells are not known. Cells of "
            "one line are parted by tabs; a cell of several lines is mixed with its neighbours, and bodies "
            "may be read wrongly."
        ),
        example="责任分工表.pdf",
    ),
    Entry(
        code="RM150",
        severity=Severity.INFO,
        message="第 {pages} 页的表格没有框线，各格按表头和对齐的位置分开",
        message_en="tables without borders, read by headings and places of columns, on pages: {pages}",
        hint="请抽查几行；有 Word 或 Excel 原件时以原件为准",
        hint_en="check a few rows; prefer the Word or Excel original",
        why=(
            "PDF、OFD 只有文字的位置。表头是责任分工表的栏目时，各栏以上下对齐的文字为界，一行从序号开始；"
            "没有序号的，从各栏都有文字的一行开始，或以行间的空距为界；对不齐的表格不作表格读取（RM139）。"
        ),
        why_en=(
            "PDF and OFD only say where text stands. Where the headings are those of a table of division of "
            "work, columns are what stands one below the other, and a row begins with its number, or, "
            "without numbers, where all its cells begin or below more room than is between lines; what "
            "does not line up is not read as a table (RM139)."
        ),
        example="无框线的责任分工表.pdf",
    ),
)
