"""Codes of the workbook reader（诊断条目）: RM140 to RM149."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "RM140",
        Severity.WARNING,
        "工作表「{sheet}」已隐藏，没有读取",
        "the sheet {sheet!r} is hidden and was not read",
        "如需读取，请在 Excel 或 WPS 中取消隐藏后另存",
        "unhide it and save the file if it is to be read",
        "隐藏的工作表多为底稿、下拉选项或旧版本，读进来会与正式内容混在一起，因此只读看得见的工作表。",
        "Hidden sheets mostly hold drafts, lists of choices or old versions. Only what is visible is read.",
        "（工作簿中隐藏的工作表）",
    ),
    Entry(
        "RM141",
        Severity.WARNING,
        "工作表「{sheet}」有隐藏的行或列，其中的文字没有读取：{cells}",
        "rows or columns of the sheet {sheet!r} are hidden; the text in them was not read: {cells}",
        "请核对是否有被筛选或隐藏的任务；如需读取，请取消筛选和隐藏后另存",
        "check for tasks that are filtered or hidden; show them and save the file if they are to be read",
        "筛选和隐藏的行列打印时看不见，读取的内容以打印出来的为准。",
        "Filtered and hidden rows and columns are not printed; what is printed is what is read.",
        "（工作表中隐藏的行列）",
    ),
    Entry(
        "RM142",
        Severity.WARNING,
        "工作表「{sheet}」的公式没有保存计算结果，按空白处理：{cells}",
        "formulas of the sheet {sheet!r} were saved without a value and count as blank: {cells}",
        "请在 Excel 或 WPS 中打开、保存一次，再读取",
        "open the file in Excel or WPS, save it, and read it again",
        "公式的结果由办公软件计算并保存在文件里。有的程序写文件时不计算，结果就是空的；本工具不计算公式。",
        "Office programs store the value of every formula. Some other programs do not, and formulas are not "
        "computed here.",
        "（由其他程序生成、未经 Excel 保存的公式）",
    ),
    Entry(
        "RM143",
        Severity.WARNING,
        "工作表「{sheet}」的单元格显示为错误值：{cells}",
        "cells of the sheet {sheet!r} show an error: {cells}",
        "请核对并改正这些单元格的公式",
        "correct the formulas of these cells",
        "#REF!、#N/A 等错误值说明公式引用的内容已不存在，原来的文字无从得知。",
        "Errors such as #REF! mean that what the formula refers to is gone; nobody can tell what it was.",
        "#REF!",
    ),
    Entry(
        "RM144",
        Severity.WARNING,
        "工作簿中有文本框，其中的文字没有读取",
        "the workbook has text boxes; the text in them was not read",
        "请把文本框里的文字移到单元格中",
        "move the text of the text boxes into cells",
        "文本框浮在表格上方，不属于任何一格，无法判断它说明哪一行。",
        "A text box floats above the cells and belongs to none of them, so that nobody can tell which row it "
        "speaks of.",
        "（工作表上的文本框）",
    ),
)
