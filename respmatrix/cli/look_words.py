"""What the command says about the look of its outputs, in Chinese and English（版式用语）."""

from __future__ import annotations

LOOK_WORDS: dict[str, tuple[str, str]] = {
    "group-bodies": ("单位", "bodies"),
    "group-looks": ("版式", "look of the tables"),
    "group-excel": ("Excel 工作簿（.xlsx）", "Excel workbook (.xlsx)"),
    "group-word": ("Word 文件（.docx）", "Word file (.docx)"),
    "group-csv": ("CSV 文件（.csv）", "CSV file (.csv)"),
    "title": ("标题", "TITLE"),
    "folder": ("文件夹", "FOLDER"),
    "of-fonts": ("用途=字体,…", "USE=FONT,..."),
    "of-sheets": ("工作表,…", "SHEET,..."),
    "of-marks": ("角色=符号,…", "ROLE=MARK,..."),
    "of-template": ("模板.docx", "FILE.docx"),
    "of-annexes": ("附件,…", "ANNEX,..."),
    "help-title": (
        "表格的标题；不给则用文件自己的标题",
        "title of the tables; that of the document by default",
    ),
    "help-punctuation": (
        "标点：fullwidth 中文语境中的半角标点显示为全角（默认）或 raw 照原文",
        "punctuation: fullwidth restored in Chinese text (default), or raw, as printed",
    ),
    "help-fonts": (
        "字体，如 标题=方正小标宋简体,正文=仿宋_GB2312；用途有 标题、表头、正文、注释，"
        "Word 另有 页码、西文。用于 Excel 和 Word，所用电脑上要装有该字体",
        "fonts of the workbook and the Word file, USE=FONT; uses are title, head, body, note, and for Word "
        "number (of pages) and latin",
    ),
    "help-paper": (
        "责任矩阵的纸张：auto（默认，A4 放不下时用 A3）、A4 或 A3；用于 Excel 和网页，"
        "Word 用 A4 或模板的纸张",
        "paper of the matrix: auto (default, A3 where A4 cannot hold it), A4 or A3; for the workbook and the "
        "web page, Word takes A4 or the paper of the template",
    ),
    "help-sheets": (
        "只要这些工作表，如 任务分工表,责任矩阵,核对；可选：任务分工表、责任矩阵、各部门任务清单、"
        "分管领导任务清单、工作台账、统计、核对、原文依据、说明。不给则全部写出，分管领导任务清单只在名录写有分管领导时写出",
        "only these sheets: tasks, matrix, departments, leaders, ledger, figures, checks, sources, notes; "
        "all by default, leaders only where the registry names them",
    ),
    "help-marks": (
        "责任矩阵中的符号，如 牵头=▲,配合=△；角色有 牵头、负责、配合、指导，没有写到的照旧（★●○◇）",
        "marks in the matrix, ROLE=MARK; roles are lead, responsible, support, guide, and those not given "
        "keep their mark",
    ),
    "help-split-by-department": (
        "另给每个单位写一个工作簿（任务清单、台账和原文依据），放进这个文件夹，便于分送填报；可以不写 -o",
        "also write a workbook for every body (its tasks and its part of the ledger) into this folder; -o "
        "may then be left out",
    ),
    "help-template": (
        "本单位的 Word 模板：沿用其版头、页边距和样式",
        "your own Word template: its letterhead, margins and styles are used",
    ),
    "help-annexes": (
        "Word 的附件及其次序，如 责任矩阵,任务分工表；可选：任务分工表、责任矩阵、各部门任务清单。"
        "不给则全部写出",
        "annexes of the Word file, in this order: tasks, matrix, departments; all by default",
    ),
    "help-page-number": (
        "页码位置：gb9704 按公文格式，单页居右、双页居左，横表随页转向（默认）或 bottom 页脚居中",
        "page numbers: gb9704, as on official documents (default), or bottom, centred",
    ),
    "help-csv": (
        "CSV 的形式：long 每个单位的每项任务一行（默认）或 wide 每项任务一行、每个单位一列",
        "form of the CSV: long, a line for every task and body (default), or wide, a line for every task and "
        "a column for every body",
    ),
    "use-split": ("--split-by-department", "--split-by-department"),
    "bad-use": (
        "{option} 只用于 {formats}，这次没有这样的输出；请去掉它，或改 -o",
        "{option} is only for {formats}, and there is no such output; leave it out, or change -o",
    ),
    "bad-name": (
        "{option} 没有「{name}」，可选：{known}",
        "{option} knows no {name!r}; choose from {known}",
    ),
    "bad-pair": (
        "{option} 「{text}」写法有误，应为 名称=值，每个名称一次，用逗号隔开",
        "{option} {text!r} cannot be used; write NAME=VALUE, each name once, with commas between",
    ),
    "bad-marks": (
        "--marks 「{text}」不能用：每种角色一到两个字符，各不相同，不能含 〔〕=+-@等",
        "--marks {text!r} cannot be used: one or two characters for each role, no two alike, none of "
        "\u3014\u3015=+-@\u7b49",
    ),
    "bad-font": (
        "--fonts 「{name}」不是字体名称：最多 31 个字符，不能含引号、&、<、>、@、分号和控制字符",
        "--fonts {name!r} is no name of a font: at most 31 characters, no quotes, &, <, >, @, semicolons or "
        "control characters",
    ),
    "bad-template": (
        "--template 「{path}」不是 .docx 文件；请在 Word 或 WPS 中把模板另存为 .docx",
        "--template {path!r} is no .docx file; save the template as .docx in Word or WPS",
    ),
    "no-leaders": (
        "--sheets 要了分管领导任务清单，而名录中没有分管领导；请在 --registry 的名录中写明，或去掉这张表",
        "--sheets asks for the leaders, and the registry names none; name them in the file of --registry, or "
        "leave the sheet out",
    ),
    "split": ("{folder}（各单位工作簿 {count} 个）", "{folder} ({count} workbooks, one for each body)"),
}
