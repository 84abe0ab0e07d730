"""Codes of reading many files（诊断条目）: RM190 to RM199."""

from __future__ import annotations

from respmatrix.diagnostics.entry import Entry
from respmatrix.model import Severity

ENTRIES: tuple[Entry, ...] = (
    Entry(
        "RM190",
        Severity.ERROR,
        "有一份输入文件没有读出，本表没有它的内容：{what}",
        "an input file could not be read, and nothing of it is here: {what}",
        "请解决后重新生成，或确认可以不含这份文件",
        "mend it and build again, or make sure that the file may be left out",
        "读文件夹，或给出 --keep-going 时，有文件读不了，其余文件照常写出。"
        "拿到表格的人应当知道其中缺了什么。",
        "With a folder, or with --keep-going, the others are written where a file cannot be read. Whoever is "
        "handed the tables must know what is not in them.",
        "respmatrix build 文件夹 -o 责任矩阵.xlsx",
    ),
)
