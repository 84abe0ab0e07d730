"""Every sentence of the command, in Chinese and English（命令行用语）."""

from __future__ import annotations

import os
from collections.abc import Sequence

from respmatrix.diagnostics.render import Language

LANGUAGE_VARIABLE = "RESPMATRIX_LANG"

_WORDS: dict[str, tuple[str, str]] = {
    # words of the help page
    "usage": ("用法：", "usage: "),
    "usage-": ("respmatrix 命令 …", "respmatrix COMMAND ..."),
    "usage-build": (
        "respmatrix build 文件 [文件 …] -o 输出文件 [-o 输出文件 …] [选项]",
        "respmatrix build FILE [FILE ...] -o OUTPUT [-o OUTPUT ...] [options]",
    ),
    "usage-annotate": (
        "respmatrix annotate 文件 [文件 …] -o 输出文件.html [选项]",
        "respmatrix annotate FILE [FILE ...] -o OUTPUT.html [options]",
    ),
    "usage-parse": ("respmatrix parse 文件 [文件 …] [选项]", "respmatrix parse FILE [FILE ...] [options]"),
    "usage-check": ("respmatrix check 文件 [文件 …] [选项]", "respmatrix check FILE [FILE ...] [options]"),
    "usage-explain": ("respmatrix explain [代码]", "respmatrix explain [CODE]"),
    "positionals": ("参数", "arguments"),
    "options": ("选项", "options"),
    "commands": ("命令", "commands"),
    "command": ("命令", "COMMAND"),
    "file": ("文件", "FILE"),
    "output": ("输出文件", "OUTPUT"),
    "title": ("标题", "TITLE"),
    "jobs": ("个数", "N"),
    "code": ("代码", "CODE"),
    "about": (
        "读取政策文件（纯文本），找出每项任务的责任分工，生成「任务 × 部门」责任矩阵，导出 Excel 和 Word。",
        "Read policy documents (plain text), find who is responsible for which task, build the "
        "task × department matrix, and export Excel and Word.",
    ),
    "about-end": (
        "例：respmatrix build 实施意见.txt -o 责任矩阵.xlsx -o 任务分工表.docx\n"
        "每个命令的用法：respmatrix build -h\n"
        "退出码：0 正常；1 达到 --fail-on 所定级别；2 输入、输出或参数有误。",
        "example: respmatrix build opinions.txt -o matrix.xlsx -o tasks.docx\n"
        "help on each command: respmatrix build -h\n"
        "exit status: 0 fine; 1 the level of --fail-on is reached; 2 unusable input, output or options.",
    ),
    "build": ("生成责任矩阵（Excel、Word）", "write the responsibility matrix (Excel, Word)"),
    "build-end": (
        "例：respmatrix build 意见.txt 方案.txt -o 责任矩阵.xlsx -o 任务分工表.docx",
        "example: respmatrix build opinions.txt plan.txt -o matrix.xlsx -o tasks.docx",
    ),
    "annotate": (
        "生成标注稿：原文连同读出的内容和核对项（网页）",
        "write the marked text, to be checked and signed (HTML)",
    ),
    "annotate-end": (
        "例：respmatrix annotate 意见.txt -o 标注稿.html",
        "example: respmatrix annotate opinions.txt -o marked.html",
    ),
    "parse": ("显示读出的任务和责任分工", "print the tasks and attributions that were read"),
    "parse-end": (
        "例：respmatrix parse 意见.txt --format text\n有文件读不了时，其余文件照常处理，退出码为 2。",
        "example: respmatrix parse opinions.txt --format text\n"
        "where a file cannot be read, the others are still done; the exit status is then 2.",
    ),
    "check": ("列出需要核对的地方", "list the places to check"),
    "check-end": (
        "例：respmatrix check 意见.txt --fail-on warning",
        "example: respmatrix check opinions.txt --fail-on warning",
    ),
    "explain": ("解释诊断代码", "explain a diagnostic code"),
    "explain-end": ("例：respmatrix explain RM301", "example: respmatrix explain RM301"),
    "help-help": ("显示本帮助", "show this help"),
    "help-version": ("显示版本", "show the version"),
    "help-lang": (
        "提示和帮助的语言，zh 中文（默认）或 en 英文；也可用环境变量 RESPMATRIX_LANG 设定",
        "language of messages and help, zh (default) or en; or set RESPMATRIX_LANG",
    ),
    "help-file": (
        "要读取的文件，可以给多个，也可以给文件夹（连同下级文件夹）或 *.txt 一类的通配符；- 表示标准输入",
        "files to read, one or more; also folders, with all below them, and patterns such as *.txt; "
        "- stands for standard input",
    ),
    "help-output": (
        "要写出的文件，后缀决定格式：.xlsx 为责任矩阵工作簿，.docx 为任务分工表，.html 为网页，"
        ".csv、.json、.md、.parquet 为数据文件；可以重复给出",
        "file to write, its suffix chooses the format: .xlsx for the workbook, .docx for the brief, "
        ".html for a web page, .csv, .json, .md, .parquet for data; may be given several times",
    ),
    "help-output-annotate": (
        "要写出的网页（.html），可在任何浏览器中打开、打印",
        "web page to write (.html); any browser opens and prints it",
    ),
    "help-keep-build": (
        "有文件读不了时，其余文件照常写出，退出码为 2；读文件夹时默认如此，只给文件名时默认什么都不写出",
        "write the others where a file cannot be read, and exit with 2; the default for folders. "
        "Without it nothing is written",
    ),
    "help-keep-all": (
        "有文件读不了时，其余文件照常处理，退出码为 2（默认）",
        "go on with the others where a file cannot be read, and exit with 2 (default)",
    ),
    "help-no-keep": (
        "遇到读不了的文件就停下",
        "stop at the first file that cannot be read",
    ),
    "help-jobs": (
        "同时读取文件的进程数，默认 1；读得慢的文件（如 PDF）很多时，可设为处理器的核数",
        "processes that read files at the same time, default 1; for many files that are slow to read, such "
        "as PDF, the number of cores",
    ),
    "help-title": (
        "表格的标题；不给则用文件自己的标题",
        "title of the tables; that of the document by default",
    ),
    "help-fail-build": (
        "诊断达到该级别时退出码为 1（文件仍会写出）：error、warning、info；默认 never",
        "exit with 1 where a diagnostic reaches this level (files are still written): error, warning, "
        "info; default never",
    ),
    "help-fail-check": (
        "诊断达到该级别时退出码为 1：error（默认）、warning、info、never",
        "exit with 1 where a diagnostic reaches this level: error (default), warning, info, never",
    ),
    "help-format-parse": (
        "json（默认；多个文件时为数组）、jsonl（每份文件一行）或 text（便于阅读的文字）",
        "json (default; an array for several files), jsonl (a line for each document) or text (to be read)",
    ),
    "help-format-check": (
        "text（默认）、json、sarif（SARIF 2.1.0，供代码托管平台读取）或 github（GitHub Actions 的注释）",
        "text (default), json, sarif (SARIF 2.1.0, for code hosts) or github (annotations of GitHub Actions)",
    ),
    "help-code": ("诊断代码，如 RM301；不给则列出全部", "a code such as RM301; all are listed without it"),
    # what can be wrong with the options
    "error": ("错误：", "error: "),
    "hint": ("。办法：", "; "),
    "see": ("。用法见 {prog} -h", "; see {prog} -h"),
    "bad-required": ("缺少 {0}", "missing: {0}"),
    "bad-unrecognized": ("不认识的参数：{0}", "unrecognized arguments: {0}"),
    "bad-one": ("{0} 后面要写一个值", "{0} needs a value"),
    "bad-some": ("{0} 后面至少要写一个值", "{0} needs at least one value"),
    "bad-choice": ("{0} 不能是「{1}」，可选：{2}", "{0} cannot be {1!r}; choose from {2}"),
    "bad-number": (
        "{0} 要写 1 到 64 的整数，不能是「{1}」",
        "{0} takes a whole number from 1 to 64, not {1!r}",
    ),
    "bad-explicit": ("{0} 不带值，多了「{1}」", "{0} takes no value, got {1!r}"),
    "bad-other": ("参数有误（{0}）", "{0}"),
    "twice-stdin": ("- （标准输入）只能给一次", "- (standard input) can be given only once"),
    # what goes wrong on the way
    "not-written": ("没有写出任何文件", "nothing was written"),
    "stopped": ("遇错停止，其余文件没有处理", "stopped; the other files were not looked at"),
    "closed-folder": ("无法打开文件夹「{name}」", "cannot open the folder {name!r}"),
    "closed-folder-hint": ("请检查文件夹的权限", "check the permissions of the folder"),
    "empty-folder": ("文件夹「{name}」里没有可以读取的文件", "no file in the folder {name!r} can be read"),
    "empty-folder-hint": ("请放入这些格式的文件：{suffixes}", "put in files of these formats: {suffixes}"),
    "passed-unsupported": (
        "注意：{count} 个文件的格式不能读取，没有列入：{names}",
        "note: {count} file(s) of formats that cannot be read were left out: {names}",
    ),
    "passed-ours": (
        "已略过 {count} 个由本程序写出的文件：{names}",
        "left out {count} file(s) that respmatrix wrote: {names}",
    ),
    "missing": (
        "注意：{count} 份文件没有读出，输出中没有它们的内容：{names}",
        "note: {count} file(s) could not be read, and nothing of them is in the output: {names}",
    ),
    "process-died": ("读取「{name}」的进程意外终止", "the process that read {name!r} died"),
    "process-died-hint": ("请减小 --jobs，或单独读取该文件", "use fewer --jobs, or read the file by itself"),
    "written-before": ("此前已完整写出：{names}", "written completely before that: {names}"),
    "unknown-code": (
        "没有诊断代码「{code}」；respmatrix explain 列出全部代码",
        "there is no code {code!r}; respmatrix explain lists all",
    ),
    "internal": (
        "程序内部错误（{kind}：{what}），结果不可用；请把文件和这行文字反馈给维护者。"
        "设 RESPMATRIX_TRACEBACK=1 再运行一次可看到细节",
        "internal error ({kind}: {what}); there is no result. Please report it with the file. "
        "Run again with RESPMATRIX_TRACEBACK=1 for details",
    ),
    "output-failed": (
        "写到标准输出失败（{what}）；请检查磁盘空间或管道",
        "cannot write to standard output ({what}); check the disk or the pipe",
    ),
    "interrupted": ("已中断", "interrupted"),
    "progress": ("正在读取 {done}/{total} {name}", "reading {done}/{total} {name}"),
    # the summary
    "summary-read": (
        "读取 {documents} 份文件：任务 {tasks} 项，责任分工 {attributions} 处，部门 {departments} 个，"
        "类别单位（如“各区政府”） {classes} 个",
        "read {documents} document(s): {tasks} tasks, {attributions} attributions, "
        "{departments} departments, {classes} classes of bodies",
    ),
    "summary-written": ("已写出：{names}", "written: {names}"),
    "summary-empty": (
        "没有找到责任分工，表格是空的；请确认文件写明了责任单位",
        "no attribution was found and the tables are empty; check that the document names who is responsible",
    ),
    "summary-uncovered": (
        "未写明责任单位的任务 {count} 项",
        "tasks without any body: {count}",
    ),
    "summary-look": ("请核对：{counts}", "to check: {counts}"),
    "summary-unread": (
        "{count} 处文字可能写有责任单位而未能识别，请对照原文：",
        "{count} stretches may name bodies and were not understood; see the original:",
    ),
    "summary-more": ("逐条查看：respmatrix check {names}", "see each: respmatrix check {names}"),
    "counts": (
        "错误 {error}、警告 {warning}、提示 {info}",
        "{error} error(s), {warning} warning(s), {info} note(s)",
    ),
    "checked": ("{documents} 份文件：{counts}", "{documents} document(s): {counts}"),
    "with-hint": ("{message}。{hint}", "{message}; {hint}"),
    "join": ("、", ", "),
    "at": ("{place}：{what}", "{place}: {what}"),
    # the readable outline
    "open": ("等（名单未列全）", "and others (open list)"),
    "by-duty": ("按职责分工", "each by its duties"),
    "deadline": ("时限：{time}", "deadline: {time}"),
    "inherited": ("承接上级标题", "from a heading above"),
    "inferred": ("按全文规则推定", "by a rule of the whole document"),
    "whole": ("全文", "whole document"),
    "persons": ("责任人：{names}", "persons: {names}"),
    "no-title": ("（无标题）", "(no title)"),
    "lead": ("牵头", "lead"),
    "responsible": ("负责", "responsible"),
    "support": ("配合", "support"),
    "guide": ("指导", "guide"),
    "colon": ("：", ": "),
    "semicolon": ("；", "; "),
}


def say(lang: Language, key: str, /, *places: str, **facts: object) -> str:
    """Return the sentence `key` in `lang`, filled with `places` and `facts`."""
    return _WORDS[key][0 if lang == "zh" else 1].format(*places, **facts)


def choose_language(arguments: Sequence[str]) -> Language:
    """Return the language of `--lang`, else of the environment, else Chinese.

    It is needed before the arguments are parsed, since their errors are told in it.
    """
    chosen = os.environ.get(LANGUAGE_VARIABLE, "")
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang":
            chosen = next(iter(arguments[place + 1 : place + 2]), "")
        elif argument.startswith("--lang="):
            chosen = argument.removeprefix("--lang=")
    return "en" if chosen.lower().startswith("en") else "zh"
