"""Codes of the room `outline`（诊断条目）."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "RM201",
        Severity.INFO,
        "编号从「{label}」开始，前面的编号没有找到",
        "numbering begins with {label!r}; nothing with an earlier number was found",
        "如原文前面还有条目，请检查是否漏贴或序数残缺",
        "if the original has earlier items, check that none was left out or lost its number",
        "同一层次的序数通常从一（1）开始。节选的文件会从中间开始，这时可以忽略；"
        "如果是完整的文件，前面的条目可能没有被识别，其责任分工会归到上一级。",
        "Numbers of one level usually begin at 1. An excerpt may begin later, which is harmless; in a "
        "complete document earlier items may have been missed, and their attributions then hang on the "
        "enclosing one.",
        "二、明确工作职责\n（一）压实主体责任。",
    ),
    Entry(
        "RM202",
        Severity.WARNING,
        "序数残缺，按上下文恢复为「{label}」",
        "damaged label, restored from its neighbours as {label!r}",
        "请对照原文核对这一条的序数",
        "check the number of this item against the original",
        "段首只剩下半个括号，序数在复制或转换时丢失了。序数按前后条目推定，"
        "标题和正文不受影响，但编号可能与原文不同。",
        "The paragraph begins with a closing bracket whose number was lost in copying or conversion. The "
        "number is inferred from the items around it; title and text are as printed, the number may differ.",
        "一、进展情况\n）平台建设加快推进。\n）服务能力明显提升。\n二、下一步打算",
    ),
    Entry(
        "RM203",
        Severity.WARNING,
        "编号不连续：「{label}」之前缺少 {missing}",
        "gap in the numbering: {missing} is missing before {label!r}",
        "请检查原文是否跳号，或缺少的条目是否没有识别",
        "check whether the original skips it or the item was not recognised",
        "同一层次的序数应当连续。跳号可能是原文或节选如此，也可能是某一条的序数残缺、没有换行，"
        "因而没有成为单独的条目。",
        "Numbers of one level run on. A gap may be in the original or come from an excerpt; or an item lost "
        "its number or its line break and did not become an item of its own.",
        "1.建设平台。\n2.开放数据。\n4.培育企业。",
    ),
    Entry(
        "RM204",
        Severity.WARNING,
        "编号「{label}」重复或倒退",
        "number {label!r} is repeated or goes back",
        "请对照原文核对这一条的序数和所属层次",
        "check the number and the level of this item against the original",
        "同一层次里出现了相同或更小的序数。可能是原文编号有误，也可能是几份文件连在一起，"
        "或正文里的列举被当作了条目。",
        "A number that is equal to or smaller than the one before it on its level. The original may be "
        "misnumbered, several documents may run together, or a list inside the text was taken for items.",
        "（一）完善机制。\n（二）强化监管。\n（二）优化服务。",
    ),
    Entry(
        "RM205",
        Severity.INFO,
        "没有找到文件标题",
        "no title was found",
        "标题请单独成行放在正文之前",
        "put the title on a line of its own before the text",
        "正文之前没有像标题的行（以意见、方案、通知等文种结尾，或以关于开头）。"
        "不影响任务和责任分工，只是导出的表头没有文件名称。",
        "No line before the text looks like a title (it ends with a kind of document, such as 意见, 方案, "
        "通知, or begins with 关于). Tasks and attributions are not affected; "
        "exported tables lack the document's name.",
        "为做好有关工作，现提出以下措施。\n一、总体要求",
    ),
    Entry(
        "RM206",
        Severity.WARNING,
        "日期「{printed}」残缺，按「{date}」理解",
        "damaged date {printed!r}, read as {date}",
        "请对照原文核对日期",
        "check the date against the original",
        "年、月、日之间的字丢失，数字连在一起。只有一种读法成立时才采用。",
        "The characters between year, month and day are lost. The date is taken only where a single reading "
        "exists.",
        "某市大数据局\n2022317",
    ),
    Entry(
        "RM207",
        Severity.WARNING,
        "日期「{printed}」残缺，有多种读法或没有读法，未采用",
        "damaged date {printed!r} has several readings or none, and is not used",
        "请对照原文补上年、月、日",
        "restore year, month and day from the original",
        "年、月、日之间的字丢失，数字连在一起，无法确定月和日的界线。",
        "The characters between year, month and day are lost, and where the month ends cannot be told.",
        "某市大数据局\n2022111",
    ),
)
