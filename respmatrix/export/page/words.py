"""Every word of the page that is not the document's, in Chinese and English（网页用语）."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

CHECK_KINDS = {
    "推定": "by rule",
    "承自上级": "inherited",
    "承自全文": "inherited",
    "集合展开": "expanded",
    "未列单位": "names nobody",
}
"""Kinds of what is to be checked, in English."""

HEADINGS = {
    "content": "Work",
    "goal": "Goal",
    "lead": "Lead",
    "responsible": "Responsible",
    "support": "Support",
    "guide": "Guide",
    "person": "Persons",
    "deadline": "Deadline",
    "note": "Note",
}
"""Headings of the table of tasks in English, by key of the column."""

_WORDS: dict[str, tuple[str, str]] = {
    # the frame
    "name": ("责任矩阵", "Responsibility matrix"),
    "skip_view": ("跳到内容", "Skip to content"),
    "skip_filter": ("跳到筛选", "Skip to filters"),
    "need_script": (
        "本页需要浏览器允许运行脚本才能显示。请用 Edge、Chrome、Firefox 等浏览器打开本文件。",
        "This page needs scripts. Open the file in a browser such as Edge, Chrome or Firefox.",
    ),
    "figures": ("概况", "Key figures"),
    "filter": ("筛选", "Filters"),
    "views": ("视图", "Views"),
    "legend": ("图例", "Legend"),
    "close": ("关闭", "Close"),
    "print": ("打印", "Print"),
    "paper": ("纸张", "Paper"),
    # views
    "view_matrix": ("责任矩阵", "Matrix"),
    "view_tasks": ("任务清单", "Tasks"),
    "view_bodies": ("部门清单", "By body"),
    "view_load": ("工作量与协同", "Workload"),
    "view_review": ("需核对", "To check"),
    "view_notes": ("说明", "Notes"),
    "whole_bodies": (
        "承自全文的单位（表中记作{mark}）：",
        "Bodies of the whole document ({mark} in the table): ",
    ),
    "ditto": ("（同上）", "(as above)"),
    # filters
    "search": ("查找文字", "Text"),
    "search_hint": ("任务、内容、单位…", "task, work, body…"),
    "body": ("单位", "Body"),
    "role": ("角色", "Role"),
    "section": ("章节", "Section"),
    "fact": ("关注", "Concern"),
    "all": ("全部", "all"),
    "clear": ("清除筛选", "Clear"),
    "fact_no_lead": ("未标明牵头单位", "no lead"),
    "fact_several_leads": ("多个牵头单位", "several leads"),
    "fact_no_deadline": ("未载明时限", "no deadline"),
    "fact_open": ("名单未列全（等）", "open list (等)"),
    "fact_no_body": ("只列集合主体", "classes of bodies only"),
    "fact_indirect": ("含承自或推定〔　〕", "inherited or inferred 〔 〕"),
    "fact_review": ("有需核对处", "has something to check"),
    "shown": ("显示 {shown} / {all} 项任务", "{shown} of {all} tasks"),
    "shown_bodies": ("{shown} / {all} 个单位", "{shown} of {all} bodies"),
    "nothing": ("没有符合筛选条件的任务。", "No task matches the filters."),
    "empty": (
        "原文中没有找到责任分工。",
        "No attribution of responsibility was found in the documents.",
    ),
    "filtered_by": ("筛选：{words}", "Filtered by: {words}"),
    # figures
    "figure_tasks": ("任务", "tasks"),
    "figure_bodies": ("列名单位", "named bodies"),
    "figure_classes": ("集合主体", "classes of bodies"),
    "figure_review": ("需核对", "to check"),
    # pages of long tables
    "pages": ("分页", "Pages"),
    "page_at": ("第 {first}—{last} 项，共 {all} 项", "{first}–{last} of {all}"),
    "page_next": ("下一页", "Next"),
    "page_previous": ("上一页", "Previous"),
    "page_first": ("第一页", "First"),
    "page_last": ("最后一页", "Last"),
    # tables
    "number": ("序号", "No."),
    "task": ("重点任务", "Task"),
    "open": ("名单未列全", "Open"),
    "total": ("合计", "Total"),
    "total_tasks": ("承担任务数", "Tasks"),
    "total_lead": ("其中牵头", "of these lead"),
    "bodies": ("列名单位", "Named bodies"),
    "classes": ("集合主体", "Classes"),
    "with": ("共同责任单位", "Together with"),
    "deadline": ("完成时限", "Deadline"),
    "open_mark": ("等", "等"),
    "body_tasks": ("{count} 项任务", "{count} tasks"),
    "expand": ("全部展开", "Expand all"),
    "collapse": ("全部收起", "Collapse all"),
    "indirect": ("〔　〕", "〔 〕"),
    "severity": ("级别", "Severity"),
    "kind": ("类别", "Kind"),
    "shown_in": ("，其中显示{shown}项", " – {shown} shown"),
    "where": ("位置", "Place"),
    "message": ("内容", "Message"),
    "document": ("文件", "Document"),
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "note"),
    "nothing_review": ("没有需要核对的内容。", "Nothing to check."),
    "item": ("项目", "Item"),
    "text": ("内容", "Text"),
    # workload and co-responsibility
    "load": ("各单位承担任务", "Tasks of every body"),
    "load_classes": ("集合主体承担任务", "Tasks of classes of bodies"),
    "load_note": (
        "按任务计数；一个单位在一项任务中有两个角色的，各计一次。",
        "Tasks are counted; a body with two roles in one task counts in both.",
    ),
    "load_indirect": (
        "〔　〕为承自上级标题或全文、或按规则推定的任务，另行计数。",
        " 〔 〕: inherited or inferred, counted apart.",
    ),
    "load_bar": ("工作量", "Workload"),
    "together": ("单位协同图", "Who works with whom"),
    "together_note": (
        "格中数字为两个单位同在一项任务中的任务数，颜色越深越多；斜线上为单位名称。点击格子查看任务。",
        "A number tells in how many tasks two bodies stand together; darker is more; names stand on the "
        "diagonal. Click a cell to see the tasks.",
    ),
    "together_count": ("单位数", "Bodies"),
    "together_pairs": ("共同任务最多的单位", "Bodies with most tasks in common"),
    "together_first": ("单位甲", "Body"),
    "together_second": ("单位乙", "and body"),
    "together_tasks": ("共同任务", "Tasks in common"),
    "together_none": ("没有两个单位同在一项任务中。", "No two bodies stand in one task."),
    "together_left_out": (
        "另有 {count} 个单位任务较少，图中未列。",
        "{count} more bodies with fewer tasks are not drawn.",
    ),
    # where it says so
    "evidence": ("原文依据", "Where it says so"),
    "rule": ("依据的全文规则", "Rule of the document"),
    "as_printed": ("原文写作“{printed}”", "printed as “{printed}”"),
    "body_only": ("只看该单位", "Only this body"),
    "task_all": ("看任务全文", "The whole task"),
    "note_open": ("本任务名单以“等”收尾，未列全。", "The list of this task is open (等)."),
    "note_classes": ("集合主体，不是一个具体单位。", "A class of bodies, not one body."),
    "shared_tasks": ("{first}与{second}的共同任务", "Tasks of {first} and {second}"),
    "cell_label": ("{roles}：{body}；{number} {task}", "{roles}: {body}; {number} {task}"),
    "indirect_label": ("{role}（承自或推定）", "{role} (inherited or inferred)"),
    # roles and kinds
    "lead": ("牵头", "lead"),
    "responsible": ("负责", "responsible"),
    "support": ("配合", "support"),
    "guide": ("指导", "guide"),
    "named": ("任务本身列名", "named by the task itself"),
    "collective": ("任务本身列出的集合主体", "a class of bodies, named by the task itself"),
    "inherited": ("承自上级标题或全文", "inherited from a heading or the whole document"),
    "inferred": ("按原文规则推定", "inferred by a rule of the document"),
    # what Chinese has from the tables, and English has not
    "legend_indirect": (
        "〔　〕 承自上级标题或全文，或按原文规则推定",
        "〔 〕 inherited from a heading or the whole document, or inferred by a rule",
    ),
    "legend_open": ("等 名单未列全", "等 the list is open: a blank is not a no"),
    "legend_blank": ("空白 原文未列名", "blank: not named"),
    "legend_no_lead": ("原文未标明牵头单位", "the document names no lead"),
    "source": ("来源文件{number}", "Source {number}"),
    "counting": ("计数", "Counting"),
    "counting_text": (
        "〔　〕内的另行计数，不并入。",
        "Counts tell what the tasks themselves print; 〔 〕 is counted apart.",
    ),
    "blank": ("空白", "Blanks"),
    "blank_text": (
        "原文未列名；名单以“等”收尾的任务，空白不等于无责任。",
        "Not named. Where the list is open (等), a blank is not a no.",
    ),
    # print
    "printed_part": (
        "只印第 {first}—{last} 项，共 {all} 项；请筛选后分次打印。",
        "Only {first}–{last} of {all} are printed; filter and print in parts.",
    ),
    "printed_bodies": (
        "第 {first}—{last} 个单位，共 {all} 个；合计为该任务的全部单位数",
        "bodies {first}–{last} of {all}; totals count all bodies of a task",
    ),
}


@cache
def words(lang: str) -> Mapping[str, str]:
    """Return all words of the page in `lang`, by key."""
    place = 0 if lang == "zh" else 1
    return {key: pair[place] for key, pair in _WORDS.items()}
