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
        "全文规则「{text}」影响了 {count} 处责任分工",
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
        "「{name}」不像通常的单位名称，因列在单位之间或标签后面而按单位处理",
        "{name!r} has not the shape of a body; it is taken as one among bodies or behind a label",
        "请核对它是不是单位；不是的话请在原文或表中删去",
        "check whether it is a body; if not, strike it out",
        "责任分工里的简称、企业名称没有固定的词尾。它与其他单位并列，多半也是单位，所以列入矩阵；但这是推断，需要核对。"
        "「责任单位：发改、财政」只写职能，按原文列入，不补「局」「委」。",
        "Short names and company names have no fixed ending. Standing among bodies, it most likely is one "
        "and is in the matrix; but that is an inference to be checked. Functions alone behind a label, "
        "责任单位：发改、财政, stay as printed: no organ word is added.",
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
    Entry(
        "RM340",
        Severity.INFO,
        "责任分工表中不认识的栏目：{text}",
        "a column of a table of division of work is not known: {text}",
        "这一栏的文字原样保留，没有读作单位、时限或责任人；如应读取，请改用通行的栏目名称",
        "its cells are kept as text, not read as bodies, times or persons; rename it if they should be",
        "表头逐栏按名称辨认，与次序无关。不认识的栏目不猜，其内容留在任务原文里。",
        "Columns are told by their headings, not by their order. What is not known is not guessed; it "
        "stays in the text of the task.",
        "序号\t任务\t责任单位\t经费渠道\n1\t修缮校舍\t市教育局\t市级财政",
    ),
    Entry(
        "RM341",
        Severity.WARNING,
        "责任分工表的这一格没有读出单位：{text}",
        "no body could be read in this cell of a table of division of work: {text}",
        "请核对这一格；如确为单位，请写明单位名称，单位之间用顿号或换行分开",
        "check the cell; if it names bodies, write their names, parted by 、 or line breaks",
        "这一栏应当填写单位，但格内文字不是单位、角色用语或时限，按单位读会出错，因此没有列入矩阵。",
        "The column is for bodies, but what stands in the cell is none. It is not in the matrix.",
        "序号\t任务\t责任单位\n1\t修缮校舍\t待研究确定后另行通知并按要求组织实施",
    ),
    Entry(
        "RM342",
        Severity.WARNING,
        "责任分工表中的任务没有写明责任单位：{text}",
        "a task of a table of division of work names no body: {text}",
        "请补上责任单位；合并单元格拆分后留下的空白，请逐行填写",
        "name who answers for it; fill every row where merged cells were taken apart",
        "这一行是一项任务，但各单位栏都是空白。空白不等于“同上”，因此不推定。",
        "The row is a task, but all its columns of bodies are blank. A blank is not taken for 同上.",
        "序号\t任务\t责任单位\n1\t修缮校舍\t市教育局\n2\t更新课桌\t\n3\t粉刷墙面\t市教育局",
    ),
    Entry(
        "RM343",
        Severity.WARNING,
        "责任分工表中的这一行不属于任何任务，没有读取：{text}",
        "a row of a table of division of work belongs to no task and was not read: {text}",
        "请核对这一行是否缺少序号或任务名称",
        "check whether its number or task is missing",
        "这一行没有序号和任务名称，前面也没有它可以接续的任务。",
        "The row has neither number nor task, and there is no task before it that it could go on with.",
        "序号\t任务\t责任单位\n\t\t市教育局\n1\t修缮校舍\t市财政局",
    ),
    Entry(
        "RM344",
        Severity.WARNING,
        "这是以符号表示分工的表，但没有找到符号的含义，没有读取：{text}",
        "this table shows who does what by marks, but nothing says what they mean; it was not read: {text}",
        "请在表下注明符号的含义，如「★牵头　○配合」",
        "say below the table what the marks mean, such as 「★牵头　○配合」",
        "各单位横排、格内打符号的表，符号的含义由图例说明。用了几种符号而没有图例时，哪个是牵头无从确定。",
        "In a table of tasks and bodies a legend tells what the marks mean. Several marks without a legend "
        "leave open which one leads.",
        "序号\t任务\t市教育局\t市财政局\t市民政局\n1\t修缮校舍\t★\t○\t○\n2\t更新课桌\t○\t★\t○",
    ),
    Entry(
        "RM345",
        Severity.INFO,
        "这张表的 {count} 行是同一文件另一张分工表所列任务的重复列示，没有再次读取：{text}",
        "this table's {count} rows list tasks of another table again; it was not read twice: {text}",
        "请核对两张表是否一致；表中后填的进展、备注等仍在原文里",
        "check that both tables say the same; what was filled in later is kept in the text",
        "责任矩阵、按单位排列的清单、工作台账常把分工表的任务再列一遍，重复读取会使每项任务出现几次。"
        "清单中有一行多写了单位、时限或任务内容的，仍照常读取。",
        "A matrix, a list by body or a ledger shows the tasks once more; read again, each would count twice. "
        "A list in which any row names another body, time or text is read.",
        "序号\t任务\t责任单位\n1\t修缮校舍\t市教育局\n\n\n\n序号\t任务\t市教育局\t市财政局\t市民政局\n1\t修缮校舍\t●\t\t"
        "\n2\t更新课桌\t\t●\t●",
    ),
    Entry(
        "RM346",
        Severity.INFO,
        "这张表没有任务栏，没有读作责任分工：{text}",
        "this table has no column for tasks and was not read as a division of work: {text}",
        "如应读取，请补上“重点任务”一类的栏目名称",
        "if it should be read, name the column that says what is to be done",
        "同一文件里已有责任分工表时，另外的通讯录、统计表、核对表等只作原文保留，其中的序号不是任务编号。",
        "Beside a table of division of work, lists of telephones, statistics and the like are kept as text "
        "only; their numbers number no tasks.",
        "序号\t任务\t责任单位\n1\t修缮校舍\t市教育局\n\n\n\n序号\t类别\t电话\n1\t教育\t110\n2\t财政\t119",
    ),
    Entry(
        "RM347",
        Severity.WARNING,
        "这张分工表没有表头，按各栏的内容读取，单位的角色无从得知：{text}",
        "this table has no headings; columns were told by what stands in them, roles are unknown: {text}",
        "请补上“重点任务”“牵头单位”“配合单位”“完成时限”一类的栏目名称",
        "name the columns, such as 重点任务, 牵头单位, 配合单位, 完成时限",
        "每行左边是一件事、右边各格全是单位，上文又说明这是分工，才这样读取；各单位一律读作负责单位。",
        "It is read so only where each row has a text and then cells of nothing but bodies, and the text "
        "above speaks of a division of work; all bodies are taken to be responsible.",
        "重点任务分工\n\n修缮学校校舍\t市教育局\n疏导校园交通\t市公安局",
    ),
    Entry(
        "RM348",
        Severity.WARNING,
        "这一行的单位比栏目多，从哪一个起属于下一栏无从确定，按第一个归前一栏读取：{text}",
        "this row has more bodies than columns for them; the first is read as the column before: {text}",
        "请对照原件核对这一行的牵头单位和配合单位",
        "compare who leads and who supports with the original",
        "表格复制成一格一行的文字后，各格之间没有界线。一格里有几个单位、又各占一行时，只能按常见的写法推断。",
        "A table that was copied as text with a cell a line has no borders. Where several bodies of one cell "
        "stand on lines of their own, only what is usual can tell.",
        "序号\n任务\n牵头单位\n配合单位\n1\n修缮校舍\n市教育局\n市财政局\n市住建局\n2\n更新课桌\n市教育局\n市财政局",
    ),
    Entry(
        "RM349",
        Severity.WARNING,
        "表格没有读全：「{heading}」下面从这一行起没有读出责任单位：{text}",
        "a table was not read to its end: below {heading!r} bodies are left out from this line on: {text}",
        "请用制表符、竖线或两个以上空格分隔各栏，每行的栏数与表头一致；或改用 Word、Excel 原件",
        "part columns by tabs, bars or two blanks, as many in each row as headings; or use the original file",
        "表头里有责任单位、牵头单位等栏目，下面的行里也有单位，但分不清各栏的界线，或者行与表头对不上，因此没有读取。",
        "The headings name the bodies, and bodies stand below. Where the columns cannot be told apart, or a "
        "row does not fit the headings, it is not read.",
        "序号 任务 牵头单位 配合单位\n1 修缮校舍 市教育局 市财政局\n2 更新课桌 市教育局",
    ),
    Entry(
        "RM350",
        Severity.INFO,
        "一句里的几个括号各列有单位，却不在句末，未读作责任分工：{text}",
        "several brackets in the midst of one sentence name bodies, and were not read: {text}",
        "如确为责任分工，请把括号移到句末，或按单位分成几句",
        "if it is an attribution, move it to the end of the sentence, or make a sentence for each body",
        "责任分工写在它所属的一句或一项之后。句中的括号多为解释前面的词语；也有人在列举各领域时逐个注明单位，"
        "这时每个单位管哪一段不能确定，因此不读，只提示。",
        "An attribution closes the sentence or item that it belongs to. A bracket in its midst mostly "
        "explains a word; where fields are listed each with its body, nobody can tell which part is whose.",
        "一、推进改革。推进教育（市教育局）、医疗（市卫健委）等领域的改革。",
    ),
    Entry(
        "RM351",
        Severity.INFO,
        "不能确定这里是否分派任务，其中的单位未读作责任分工：{text}",
        "it is not certain that this gives a duty; its bodies were not read as an attribution: {text}",
        "如确为责任分工，请写在「责任单位」「牵头单位」等标签后面，用顿号分开",
        "if it is an attribution, write it behind 责任单位 or 牵头单位, its bodies parted by 、",
        "归口单位、帮扶单位、考核单位等标签有时分派任务，有时只说明归谁管理。单独出现时不读；"
        "跟在牵头单位、责任单位后面时，与它们一起读出。箭头后面的单位可能是流程的下一环节；"
        "责任单位下面单独成行的单位，也可能是落款或下一段的标题。",
        "Labels such as 归口单位 and 帮扶单位 give a duty in some lists and tell whose something is in "
        "others. Alone they are not read; behind 牵头单位 or 责任单位 they are read with them. A body behind "
        "an arrow may be the next step of a procedure, one on a line below a list may sign, or head what is "
        "next.",
        "一、改造泵站。更换水泵。\n归口单位：市水利局",
    ),
    Entry(
        "RM352",
        Severity.INFO,
        "按文种，这类文件或表格不分派任务，其中像责任分工的地方没有读取：{text}",
        "documents and tables of this kind give no tasks; what looks like an attribution is left out: {text}",
        "如果这份文件确实分派任务，请把标题改为方案、清单、分工等",
        "if the document does give tasks, give it the title of a plan, a list or a division of work",
        "协议、章程、招标公告、解读、通报等文件里的单位多是当事人、参加者或数据来源。标题以这些文种结尾时，"
        "不是明写的分工不读。列政策的适用对象、申报条件的清单和列金额的预算表，即使有责任单位一栏，也不分派任务。",
        "Bodies in contracts, statutes, tenders, explanations and reports are parties, partners or sources. "
        "Under such titles what is not plainly a division of work is not read. Lists of what is offered to "
        "whom and how to ask for it, and tables of money, give no tasks though they may say who answers.",
        "校园合作协议书\n\n一、修缮房屋（市住建局牵头）。\n二、添置课桌（市教育局牵头）。",
    ),
    Entry(
        "RM353",
        Severity.INFO,
        "标题说的是分工，但任务都用整句话交代，没有读作责任分工：{text}",
        "the title speaks of a division of work, but whole sentences tell the duties; none was read: {text}",
        "请把单位写进任务后面的括号，或单独成行写明责任单位",
        "put the bodies into a bracket behind each task, or on a labelled line of their own",
        "「由甲会同乙负责落实」一类的句子是叙述，不读作责任分工。标题写明分工、分解，而文件里没有括号、"
        "标签或表格，只有这样的句子时，给出这一条。",
        "Sentences such as 由甲会同乙负责落实 are prose and are not read. This is told where the title "
        "speaks of a division of work and the document has no brackets, labels or tables, but at least two "
        "such sentences.",
        "节水工作分工意见\n\n一、修渠，由市水利局会同市财政局负责。\n二、打井，由市水利局牵头落实。",
    ),
    Entry(
        "RM354",
        Severity.INFO,
        "任务末尾以整句话交代由谁负责，没有读作责任分工（共 {count} 项，这是第一项）：{text}",
        "the last words of a task tell in prose who answers for it; {count} such were not read, here: {text}",
        "如确为责任分工，请写进任务后面的括号，或单独成行写明责任单位",
        "if it is an attribution, put it into a bracket behind the task, or on a labelled line of its own",
        "「……，由甲负责实施。」是任务自己的话，可能是分派任务，也可能只说某个环节归谁办，因此不读。"
        "文件别处有责任分工，而这一项没有时，给出这一条。",
        "Such words are part of the task's own text. They may give the task to a body, or tell who does one "
        "step of it, and are not read. It is told where other tasks have an attribution, and this one none.",
        "1.修渠，改造渠道五公里，由县水利局负责实施。\n2.植树，绿化荒山。（县林业局）",
    ),
    Entry(
        "RM355",
        Severity.INFO,
        "「同上」按上一处责任分工列出的单位读取",
        "同上 is read as the bodies of the attribution above",
        "请核对“上”指的是不是紧挨着的上一项；时限和责任人没有承接",
        "check that the attribution right above is meant; its time and persons are not taken over",
        "括号或标签后面只写「同上」，上一项又有责任分工、角色也一致时，才这样读取，依据指向上一项里的单位名称。"
        "中间隔着没有责任分工的任务，或标签与上一项的角色不同时，不读，只提示。",
        "It is read so only where 同上 stands alone, the task right above has an attribution, and its roles "
        "are those of the label. The evidence is the names printed there.",
        "1.修渠。改造渠道。（县水利局）\n2.打井。打井三口。（同上）",
    ),
    Entry(
        "RM356",
        Severity.INFO,
        "「{text}」按单位交代各自的职责（「{name}」等 {count} 个单位），没有读作责任分工",
        "「{text}」 tells the duties of {count} bodies one after the other, 「{name}」 first; none was read",
        "需要列入矩阵的，请在任务后面写明责任单位",
        "to have them in the matrix, write behind each task who answers for it",
        "这样的一节说的是各单位做什么，而不是某项任务由谁负责：每个单位的职责往往是好几件事，也不分主次。",
        "Such a section tells what each body does, and not who answers for a task: the duties of a body are "
        "mostly several, and none leads.",
        "节水工作方案\n\n一、目标\n节水。\n二、责任分工\n市水利局：负责修渠、打井。\n市财政局：负责资金保障。",
    ),
    Entry(
        "RM357",
        Severity.INFO,
        "只写了责任人、没有写单位，没有读作责任分工（共 {count} 处，这是第一处）：{text}",
        "persons answer for it and no body is named; {count} such were not read, here: {text}",
        "需要列入矩阵的，请写明责任单位",
        "to have it in the matrix, name the body that answers for it",
        "矩阵的列是单位。责任人与责任单位写在一起时记在旁边；单独出现时，属于哪个单位无从得知，因此只提示。",
        "The columns of the matrix are bodies. Persons beside a body are kept with it; alone, nobody can "
        "tell whose they are.",
        "1.修渠。改造渠道。\n责任人：张三\n2.打井。打井三口。（县水利局）",
    ),
    Entry(
        "RM358",
        Severity.WARNING,
        "这一行的单位比栏目少，哪一栏空白无从确定，按最后的栏目空白读取：{text}",
        "this row has fewer bodies than columns for them; the last column is taken to be blank: {text}",
        "请对照原件核对这一行各单位的角色",
        "compare the roles of its bodies with the original",
        "表格复制成一格一行的文字后，空白的格不留痕迹。有几栏单位而一行里少了一格时，只能按常见的情形推断。",
        "A blank cell of a table that was copied with a cell a line leaves no trace. Where one is missing "
        "among several columns of bodies, only what is usual can tell which.",
        "序号\n任务\n牵头单位\n责任单位\n配合单位\n1\n修缮校舍\n市教育局\n市财政局\n市住建局\n2\n更新课桌\n"
        "市教育局\n市财政局",
    ),
    Entry(
        "RM359",
        Severity.INFO,
        "标题说的是分工，但没有读出任何责任分工；单位从这一行起：{text}",
        "the title speaks of a division of work, but none was read; bodies stand from this line on: {text}",
        "请在任务后面用括号或“责任单位：”写明单位；表格请用 Word、Excel 原件，或给各栏写上栏目名称",
        "put the bodies behind the tasks in brackets or behind 责任单位：; of a table use the original file",
        "标题写明分工、分解，正文几行里也有单位，但既没有括号、标签，也没有认得出的表头，哪些单位负责哪项任务无从确定。",
        "Bodies stand in several lines, but neither brackets nor labels nor headings of columns tell who "
        "answers for what.",
        "节水任务分工表\n\n修渠  改造渠道  市水利局\n打井  打井三口  市财政局",
    ),
)
