"""Codes of the room `lint`（起草检查诊断条目）: RM310 to RM339, which only a check gives."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "RM310",
        Severity.WARNING,
        "「{name}」没有写明责任单位，同一层的其他任务写明了",
        "{name!r} names no body, while others of its level do",
        "请补上责任单位；如果后面的责任分工管着这几条，请写在它们的标题上",
        "add who is responsible; if a later attribution is meant for several items, put it on their heading",
        "责任分工只对它前面、直到上一处责任分工或本条序数为止的文字有效。同一层的其他任务写明了，这一条没有，"
        "往往是漏写。文件开头的总体要求、指导思想、主要目标等不算任务，不提示。",
        "An attribution closes the text before it, back to the previous one or to the item's number. Where "
        "items of one level name their bodies and one does not, it was often forgotten. Opening sections "
        "such as 总体要求 or 主要目标 give nobody a duty and are not reported.",
        "（一）建设平台。完善功能。（市财政局负责）\n（二）开放数据。编制目录。",
    ),
    Entry(
        "RM311",
        Severity.INFO,
        "从「{name}」起，同一层共 {count} 项任务，没有一项写明责任单位",
        "none of the {count} item(s) of one level from {name!r} on names a body",
        "如需落实到单位，请逐项补上，或者把责任分工写在上一级标题上",
        "to give them to bodies, add an attribution to each, or one to the heading above",
        "文件的其他部分写明了责任单位，这一部分一项也没有。保障措施等部分常常如此，所以只作提示；"
        "责任矩阵中没有这些任务的行。",
        "Other parts of the document name their bodies, this one names none. That is usual for closing "
        "sections such as 保障措施, hence only a note; the matrix has no rows for these items.",
        "一、重点任务\n（一）建设平台。（市财政局负责）\n二、保障措施\n（一）加强宣传。用好媒体。",
    ),
    Entry(
        "RM312",
        Severity.WARNING,
        "这一处责任分工前面没有任务文字：{text}",
        "no text of a task stands before this attribution: {text}",
        "请把它移到所管的任务后面，或者写在有序数的标题上",
        "move it behind the task that it closes, or put it on a numbered heading",
        "责任分工管它前面的任务文字。写在标题、第一条任务之前，或者紧跟在另一处同样角色的责任分工后面，"
        "就看不出它管哪一项任务。一处写牵头、紧接着一处写配合的，合起来算一处，不提示。",
        "An attribution closes the text of a task before it. Under the title, before the first item, or "
        "right behind another attribution with the same role, nobody can tell which task it is for. "
        "One with the leads directly followed by one with the supports counts as one and is not reported.",
        "（市财政局牵头，市商务局配合）\n一、建设平台。完善功能。（市大数据局负责）",
    ),
    Entry(
        "RM313",
        Severity.WARNING,
        "{count} 个责任单位中没有牵头单位，全文其他任务多有牵头单位",
        "none of the {count} bodies leads, while most tasks of the document have a lead",
        "请写明由谁牵头；确实各管一段的，请写「按职责分工负责」或「分别负责」",
        "name the lead; where each answers for its own part, write 按职责分工负责 or 分别负责",
        "全文三分之二以上的任务写明了牵头单位，这一项有两个以上责任单位，却没有写谁牵头，也没有写按职责分工或分别负责，"
        "落实时容易无人牵头。本工具不会把排在第一位的单位当作牵头单位。",
        "Two thirds of the tasks or more have a lead. This one has two or more bodies, no lead, and neither "
        "按职责分工 nor 分别, so that nobody may take it up. The first of a list is never made lead.",
        "1.建设平台。（市财政局牵头，市商务局配合）\n2.开放数据。（市科技局牵头，市教育局配合）\n"
        "3.培育企业。（市商务局牵头，市税务局配合）\n4.扩大应用。（市教育局、市民政局）",
    ),
    Entry(
        "RM314",
        Severity.WARNING,
        "一项任务有 {count} 个牵头单位（{names}），没有写明分别牵头还是共同牵头",
        "a task has {count} leads ({names}), and does not say whether 分别 or 共同",
        "请只保留一个牵头单位，或者写明「分别牵头」「共同牵头」或谁「总牵头」",
        "keep a single lead, or write 分别牵头, 共同牵头, or who leads overall (总牵头)",
        "一项任务一般由一个单位牵头。列了几个牵头单位又没有写分别或共同，就看不出是各牵头一部分，还是一起牵头。",
        "A task usually has one lead. Where several are listed without 分别 or 共同 nobody can tell whether "
        "each leads a part or all lead together.",
        "（一）建设平台。（牵头单位：市财政局、市商务局；配合单位：市税务局）",
    ),
    Entry(
        "RM315",
        Severity.INFO,
        "责任单位没有列全，名单后面有「等」一类的话",
        "the list of bodies is open: it ends with 等 or the like",
        "请尽量把单位列全；矩阵中这一行会注明名单未列全",
        "list all bodies where possible; the matrix marks the row as open",
        "「等」「等部门」表示还有没有列出的单位。没有列出的单位不会出现在矩阵中，所以空白格不表示与它无关。",
        "等 or 等部门 says that there are more bodies than are listed. They are not in the matrix, so that a "
        "blank cell of this row is not a no.",
        "（一）建设平台。（市财政局、市商务局等部门按职责分工负责）",
    ),
    Entry(
        "RM316",
        Severity.INFO,
        "只写了一类单位（{names}），没有写明具体单位",
        "only classes of bodies are named ({names}), no single body",
        "请核对是否需要写明具体单位，例如由哪个部门牵头",
        "check whether a single body should be named, such as the department that leads",
        "「各有关部门」一类的写法没有落实到具体单位，矩阵中只能列为一类。「各区政府」指得清楚的，可以不理会。",
        "各有关部门 and the like give the task to nobody in particular; the matrix can only show a class. "
        "Where the class is clear, as in 各区政府, it may be left.",
        "（一）建设平台。（各有关部门按职责分工负责）",
    ),
    Entry(
        "RM317",
        Severity.WARNING,
        "没有写明完成时限，全文多数任务写明了",
        "no deadline is given, while most tasks of the document have one",
        "请补上完成时限；长期任务可以写「持续推进」",
        "add a deadline; for a continuing task write 持续推进",
        "全文三分之二以上的责任分工带有完成时限，这一项没有，任务的正文里也没有时限，往往是漏写。",
        "Two thirds of the attributions or more hold a deadline. This one holds none and neither does the "
        "task's own text; it was often forgotten.",
        "1.建设平台。（市财政局，6月底前完成）\n2.开放数据。（市科技局，9月底前完成）\n"
        "3.培育企业。（市商务局，年内完成）\n4.扩大应用。（市教育局负责）",
    ),
)
