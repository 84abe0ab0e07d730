"""Codes of the room `matrix`（诊断条目）."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        code="RM501",
        severity=Severity.INFO,
        message="全文列有责任单位（{names}），但没有可以对应的任务条目",
        message_en="bodies are named for the whole document ({names}), but it has no tasks to give them to",
        hint="责任矩阵中没有这份文件的行；需要时请人工补列",
        hint_en="the matrix has no row of this document; add one by hand if it is needed",
        why="责任矩阵以任务为行。文件只写明主办、会办单位而没有编号的事项时，无从列行。",
        why_en=(
            "Rows of the matrix are tasks. A document that names its host and co-handlers but has no "
            "numbered items gives no row."
        ),
        example="经与市教委共同研究，现答复如下：感谢您的关心。",
    ),
    Entry(
        code="RM502",
        severity=Severity.WARNING,
        message="第{second}份文件「{name}」与第{first}份文件内容完全相同，任务会重复计数",
        message_en="document {second} (“{name}”) repeats the text of document {first}; its tasks count twice",
        hint="如非有意，请去掉其中一份",
        hint_en="leave one of them out unless this is meant",
        why="同一份文件给出两次时，两份都保留，各成一组行；各单位的承担任务数因此加倍。",
        why_en=(
            "A document given twice is kept twice, each with its own rows, so that the counts of every "
            "body are doubled."
        ),
        example="respmatrix build 意见.txt 意见.txt -o 责任矩阵.xlsx",
    ),
    Entry(
        code="RM503",
        severity=Severity.INFO,
        message=(
            "「{name}」一列合并了不同写法：{names}，均为{canonical}"
            "（首见于第{document}份文件第{line}行，共{count}处）"
        ),
        message_en=(
            "the column “{name}” brings several names together: {names}, all of them {canonical} "
            "(first in document {document}, line {line}; {count} in all)"
        ),
        hint="如果不是同一个单位，请在自定义名录中分开",
        hint_en="if they are not one body, keep them apart in a registry of your own",
        why="名录把同一单位的不同写法归为一列，列名用出现最多的一种；请核对是否确为同一单位。",
        why_en=(
            "The registry brings the names of one body into one column, which shows the commonest of "
            "them; check that they are one body."
        ),
        example="（市发改委、市发展改革委负责）",
    ),
)
