"""Every sentence of the page, in Chinese and English（页面用语）."""

from __future__ import annotations

from respmatrix.diagnostics.render import Language

_WORDS: dict[str, tuple[str, str]] = {
    "page-title": ("责任分工标注稿", "Attributions of responsibility, marked"),
    "no-title": ("（未识别到标题）", "(no title found)"),
    "colon": ("：", ": "),
    "comma": ("，", ", "),
    "semicolon": ("；", "; "),
    "join": ("、", ", "),
    "counts": (
        "任务 {tasks} 项，责任分工 {attributions} 处，需核对 {notes} 处",
        "{tasks} tasks, {attributions} attributions, {notes} places to check",
    ),
    "file": ("文件", "file"),
    "contents": ("目录", "Contents"),
    "to-text": ("跳到原文", "Skip to the text"),
    # the legend
    "legend": ("图例", "Legend"),
    "lead": ("牵头", "lead"),
    "responsible": ("负责", "responsible"),
    "support": ("配合", "support"),
    "guide": ("指导", "guide"),
    "attribution": ("责任分工", "attribution"),
    "role-word": ("角色用语", "word that gives the role"),
    "class": ("虚线：一类单位", "dashed: a class of bodies"),
    "restored": ("→ 补全省略后的名称", "→ name with what is elided restored"),
    "person": ("责任人", "person"),
    "deadline": ("时限", "deadline"),
    "target": ("工作目标", "target"),
    "rule": ("全文规则", "rule of the whole document"),
    "residue": ("未能识别", "not understood"),
    "head": ("标题；§ 后为层次", "heading; its level behind §"),
    "note": ("核对项，编号同清单", "place to check, numbered as in the list"),
    "odd": ("看不见的字符", "character that cannot be seen"),
    # badges: one letter each
    "badge-person": ("人", "P"),
    "badge-deadline": ("时", "D"),
    "badge-target": ("标", "T"),
    "badge-rule": ("规", "R"),
    "badge-residue": ("？", "?"),
    # what a mark says when it is pointed at
    "by-word": ("据“{word}”", "by “{word}”"),
    "by-rule": ("据全文规则", "by a rule of the whole document"),
    "by-none": ("原文没有角色用语", "no word gives a role"),
    "separately": ("分别", "separately"),
    "kind-class": ("一类单位", "a class of bodies"),
    "kind-place": ("以地名代称", "a place that stands for its government"),
    "kind-function": ("以职能代称", "a function that stands for its department"),
    "inferred": ("推定", "inferred"),
    "document-party": ("对全文", "for the whole document"),
    "open": ("等：未列全", "open list"),
    "by-duty": ("按职责分工", "each by its duties"),
    "by-duty-rule": ("按职责分工（下同）", "each by its duties (as above)"),
    "rule-by-duty": ("以下均按职责分工", "each by its duties from here on"),
    "rule-first-leads": ("列首位的牵头", "the first one leads"),
    "rule-responsible-leads": ("责任单位即牵头", "the responsible one leads"),
    "rule-marked-lead": ("标记的单位牵头", "the marked ones lead"),
    "rule-sole-leads": ("只列一家的，该家牵头", "one named alone leads"),
    "rule-unseen-lead": ("某些单位牵头，标记不明", "some lead, by a sign not shown"),
    "rule-adds-party": ("各项任务另有责任单位", "adds bodies to the tasks"),
    # margin and remarks
    "level": ("第{level}层标题", "heading of level {level}"),
    "task": ("任务 {id}", "task {id}"),
    "line": ("第{line}行", "line {line}"),
    "recovered": ("序数恢复为“{label}”", "number restored as “{label}”"),
    "inherits": ("承接上级标题的责任分工，见{place}", "inherits the attribution of a heading, see {place}"),
    "adds": (
        "按全文规则推定：{names}，规则见{place}",
        "inferred by a rule of the document: {names}, see {place}",
    ),
    # the list of what is to be checked
    "list": ("核对清单", "To check"),
    "nothing": (
        "程序没有发现疑点；仍请对照原文通读标注。",
        "Nothing was found that looks doubtful; please read the marks against the text all the same.",
    ),
    "number": ("编号", "no."),
    "severity": ("级别", "severity"),
    "place": ("位置", "place"),
    "code": ("代码", "code"),
    "message": ("内容与办法", "what, and what to do"),
    "checked": ("已核", "done"),
    "tick": ("核对项 {number} 已核", "{number} is checked"),
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "note"),
    "whole": ("全文", "whole document"),
    "hint": ("办法：", "To do: "),
    "related": ("相关：", "see also: "),
    "note-told": ("核对项 {number}：{severity} {code}", "place to check {number}: {severity} {code}"),
    "previous": ("上一处", "previous"),
    "next": ("下一处", "next"),
    "back": ("回清单", "list"),
    # the signature
    "signature": ("核对结论", "Result"),
    "agreed": ("与原文一致", "agrees with the original"),
    "corrected": ("已按原文更正", "corrected after the original"),
    "opinion": ("意见", "remarks"),
    "reviewer": ("核对人", "checked by"),
    "date": ("日期", "date"),
    "print-it": (
        "可在此填写后打印，或打印后手填；关闭网页后，填写的内容不保留。",
        "Fill in here and print, or print and fill in by hand; what is typed is lost on closing.",
    ),
    "text": ("原文与标注", "The text, marked"),
    "page": ("第{page}页", "page {page}"),
    "table": ("原文表格", "table of the original"),
}


def word(lang: Language, key: str, /, **facts: object) -> str:
    """Return the words `key` in `lang`, filled with `facts`."""
    return _WORDS[key][0 if lang == "zh" else 1].format(**facts)
