"""Codes of the Word reader（诊断条目）: RM110 to RM119."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "RM110",
        Severity.WARNING,
        "文件含有未接受的修订（插入 {inserted} 处、删除 {deleted} 处），已按全部接受读取",
        "the file has tracked changes (insertions: {inserted}, deletions: {deleted}), read as accepted",
        "请确认修订应当接受；如应拒绝，请在 Word 中处理后再读取",
        "check that they are to be accepted; if not, reject them in Word and read the file again",
        "带修订的文件还不是定稿。修订按接受读取：插入的文字保留，删除的文字不读，移动的文字在新位置，"
        "被删的段落标记使前后两段相连。",
        "A file with tracked changes is not final. They are read as accepted: inserted text stays, deleted "
        "text is not read, moved text stands in its new place, paragraphs whose end was deleted run on.",
        "Word 修订：（市财政局[删除：、市教委][插入：、市科技局]负责）",
    ),
    Entry(
        "RM111",
        Severity.WARNING,
        "文件含有隐藏文字（{count} 处），没有读取",
        "the file has hidden text, which was not read (places: {count})",
        "请在 Word 中显示隐藏文字，确认是否需要；需要的请取消隐藏后再读取",
        "show hidden text in Word; unhide what is needed and read the file again",
        "设为隐藏的文字打印不出来，读者也看不到，通常是起草时留下的批注或旧文；合并单元格里被盖住的文字、"
        "隐藏的表格行同样处理。",
        "Hidden text is not printed and no reader sees it; it is left over from drafting. Text covered "
        "by a merged cell and hidden rows of tables are treated alike.",
        "Word 隐藏文字：（市财政局[隐藏：、待定单位]负责）",
    ),
    Entry(
        "RM112",
        Severity.INFO,
        "文件有 {count} 处批注，没有读取",
        "the file has comments, which were not read (comments: {count})",
        "请确认批注里没有对责任分工的修改意见",
        "check that no comment asks to change an attribution",
        "批注是给起草人的话，不是正文。",
        "A comment speaks to the drafter and is no part of the text.",
        "Word 批注：（市财政局负责）[批注：建议改为市教委]",
    ),
    Entry(
        "RM113",
        Severity.WARNING,
        "自动编号用了不认识的格式 {formats}，按阿拉伯数字读取",
        "automatic numbers have formats that are not known, read as digits: {formats}",
        "请对照原文核对序数，或在 Word 中改用常用的编号格式",
        "check the numbers against the original, or use a usual number format in Word",
        "Word 有六十多种编号格式，中文公文不用的（如希伯来文、泰文数字）没有收录。",
        "Word knows over sixty number formats; those that Chinese documents do not use are not known here.",
        "Word 编号格式 hebrew1 的「א.」读作「1.」",
    ),
    Entry(
        "RM114",
        Severity.WARNING,
        "文件嵌有 {count} 个其他对象（表格、图示或外来文件），其中的文字没有读取",
        "the file embeds sheets, diagrams or other files, whose text was not read (objects: {count})",
        "如果其中有责任分工，请在 Word 中改为普通表格或文字",
        "if they hold attributions, turn them into ordinary tables or text in Word",
        "嵌入的 Excel 工作表、图表、SmartArt 图示和外来文件块不是 Word 正文，里面的文字读不到。",
        "Embedded worksheets, charts, SmartArt and chunks of foreign files are no text of Word's.",
        "Word 中插入的 Excel 工作表对象",
    ),
)
