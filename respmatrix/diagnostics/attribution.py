"""Codes of the room `attribution`（责任分工诊断条目）."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "RM301",
        Severity.WARNING,
        "这里有单位和责任用语，但未能读作责任分工：{text}",
        "bodies and role words stand here, but they could not be read as an attribution: {text}",
        "请人工核对这一处；如确为责任分工，请改为通行写法，如「（甲牵头，乙、丙配合）」",
        "check this place; if it is an attribution, write it in a usual form such as （甲牵头，乙、丙配合）",
        "括号或行内出现了单位名称和负责、牵头等词，但大部分文字不是单位、角色或时限，按责任分工读会出错，"
        "因此没有列入矩阵。",
        "A bracket or line names bodies and words such as 负责, but most of it is neither body, role nor "
        "time. Reading it as an attribution would be a guess, so it is not in the matrix.",
        "完善工作机制。（市财政局负责资金保障，各项工作抓紧推进）",
    ),
    Entry(
        "RM302",
        Severity.WARNING,
        "括号没有闭合，其中的责任分工可能没有读出：{text}",
        "a bracket never closes; an attribution inside it may have been missed: {text}",
        "请补上右括号",
        "add the closing bracket",
        "责任分工一直读到右括号为止。右括号缺失时，后面的文字不能确定是否属于括号，因此不读，只提示。",
        "An attribution is read up to its closing bracket. Where that is missing, nobody can tell which of "
        "the following text belongs to it, so it is reported and not read.",
        "开展宣传。（责任单位：市委宣传部、市教育局",
    ),
    Entry(
        "RM303",
        Severity.WARNING,
        "责任分工中有未能识别的文字：{text}",
        "part of an attribution was not understood: {text}",
        "请核对这段文字是单位、时限还是其他内容；它没有列入矩阵",
        "check whether it is a body, a time or something else; it is not in the matrix",
        "责任分工的其余部分已读出，这段文字既不像单位名称，也不是角色、时限或连接词。它原样保留，并在各份输出中注明。",
        "The rest of the attribution was read; this piece is neither shaped like a body nor a role, time or "
        "connective. It is kept as printed and shown in every output.",
        "（市财政局、市商务局、三项清单，按职责分工负责）",
    ),
    Entry(
        "RM304",
        Severity.WARNING,
        "「{name}」在同一处责任分工中有两种角色：{roles}",
        "{name!r} has two roles in one attribution: {roles}",
        "两种角色都已保留，请核对原文是否有误",
        "both roles are kept; check whether the original is mistaken",
        "同一单位既牵头又配合，往往是起草时的疏漏。原文怎样写就怎样保留，不替起草人改正。",
        "A body that both leads and supports is usually a slip of the drafter. What is printed is kept.",
        "（市商务局牵头，市财政局、市商务局配合）",
    ),
    Entry(
        "RM305",
        Severity.WARNING,
        "「{name}」在同一处责任分工中重复出现",
        "{name!r} is printed twice in one attribution",
        "矩阵中只占一格；请核对是否应为另一个单位",
        "it takes one cell of the matrix; check whether another body was meant",
        "同一单位以同一角色列了两次，多半是把另一个单位误写成了它。",
        "The same body stands twice in the same role; often another one was meant.",
        "（市财政局、市商务局、市财政局按职责分工负责）",
    ),
    Entry(
        "RM306",
        Severity.INFO,
        "全文规则「{text}」影响了后面的 {count} 处责任分工",
        "the rule {text!r} changes {count} attributions",
        "受影响的单元格注明了依据的这句话",
        "every cell that it changes points at this sentence",
        "「下同」「列第一位的为牵头单位」一类的话对后面各条都有效。工具按此处理，并在每一处注明依据，便于核对。",
        "Sentences such as 下同 or 列第一位的为牵头单位 bind the later items. They are applied, and each "
        "change names its sentence so that it can be checked.",
        "1.甲任务。（市财政局、市商务局，按职责分工，下同）\n2.乙任务。（市科技局、市教育局）",
    ),
    Entry(
        "RM307",
        Severity.WARNING,
        "按全文规则首位应为牵头单位，但首位是「{name}」，未作认定",
        "the rule makes the first body the lead, but the first is {name!r}; none was made lead",
        "请核对这一条由谁牵头",
        "check who leads this item",
        "「列第一位的为牵头单位」只能指向一个单位。首位是一类单位时，谁牵头无从确定，因此保留原样。",
        "列第一位的为牵头单位 can only mean a single body. Where a class of bodies comes first nobody can "
        "tell who leads, so the list stays as printed.",
        "1.甲任务。（市财政局、市商务局，列第一位的为牵头单位，下同）\n2.乙任务。（各区政府、市教育局）",
    ),
    Entry(
        "RM309",
        Severity.WARNING,
        "「{name}」不像通常的单位名称，因列在单位之间而按单位处理",
        "{name!r} has not the shape of a body; it was taken as one because it stands among bodies",
        "请核对它是不是单位；不是的话请在原文或表中删去",
        "check whether it is a body; if not, strike it out",
        "责任分工里的简称、企业名称没有固定的词尾。它与其他单位并列，多半也是单位，所以列入矩阵；但这是推断，需要核对。",
        "Short names and company names have no fixed ending. Standing among bodies, it most likely is one "
        "and is in the matrix; but that is an inference to be checked.",
        "（市商务局、市财政局、甲乙燃气按职责分工负责）",
    ),
    Entry(
        "RM308",
        Severity.WARNING,
        "这是一份复函，但没有找到署名单位，主办单位缺失",
        "this is a reply, but no signature was found; its host is missing",
        "请核对文末署名",
        "check the signature at the end of the document",
        "复函的主办单位就是署名单位。文末没有署名（例如只复制了一部分）时，主办单位无从确定。",
        "The host of a reply is the body that signs it. Without a signature nobody can tell.",
        "您提出的《关于改善停车的建议》收悉。经与市公安局、市财政局共同研究，现答复如下：\n一、基本情况",
    ),
)
