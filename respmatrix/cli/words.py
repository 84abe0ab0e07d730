"""Every sentence of the command, in Chinese and English（命令行用语）."""

from __future__ import annotations

import os
from collections.abc import Sequence

from respmatrix.cli.look_words import LOOK_WORDS
from respmatrix.diagnostics.render import Language

LANGUAGE_VARIABLE = "RESPMATRIX_LANG"

_WORDS: dict[str, tuple[str, str]] = {
    **LOOK_WORDS,
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
    "usage-registry": ("respmatrix registry 命令 …", "respmatrix registry COMMAND ..."),
    "usage-registry find": (
        "respmatrix registry find 名称 [选项]",
        "respmatrix registry find NAME [options]",
    ),
    "usage-registry check": ("respmatrix registry check 文件", "respmatrix registry check FILE"),
    "usage-explain": ("respmatrix explain [代码]", "respmatrix explain [CODE]"),
    "positionals": ("参数", "arguments"),
    "options": ("选项", "options"),
    "commands": ("命令", "commands"),
    "command": ("命令", "COMMAND"),
    "file": ("文件", "FILE"),
    "output": ("输出文件", "OUTPUT"),
    "jobs": ("个数", "N"),
    "code": ("代码", "CODE"),
    "name": ("名称", "NAME"),
    "of-place": ("地区", "PLACE"),
    "of-level": ("层级", "LEVEL"),
    "of-date": ("日期", "DATE"),
    "of-as-of": ("日期", "DATE"),
    "of-registry": ("名录", "FILE"),
    "date": ("日期", "DATE"),
    "expansion": ("名称[=单位,单位…]", "NAME[=BODY,BODY...]"),
    "about": (
        "读取政策文件（Word、网页、PDF、OFD、Excel、纯文本），找出每项任务的责任分工，"
        "生成「任务 × 部门」责任矩阵，导出 Excel、Word 和网页。",
        "Read policy documents (Word, web pages, PDF, OFD, Excel, text), find who is responsible for which "
        "task, build the task × department matrix, and export Excel, Word and web pages.",
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
        "例：respmatrix build 意见.txt 方案.txt -o 责任矩阵.xlsx -o 任务分工表.docx\n"
        "又如：respmatrix build 意见.txt -o 责任矩阵.xlsx --sheets 责任矩阵,核对",
        "example: respmatrix build opinions.txt plan.txt -o matrix.xlsx -o tasks.docx\n"
        "or: respmatrix build opinions.txt -o matrix.xlsx --sheets matrix,checks",
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
    "registry": ("查机构名录，检查自定义名录", "look up the registry of bodies, check your own"),
    "registry-end": (
        "例：respmatrix registry find 市发改委 --place 天津市",
        "example: respmatrix registry find 市发改委 --place 天津市",
    ),
    "registry-find": (
        "显示一个机构名称对应哪个机构，以及依据",
        "show which body a name means, and why",
    ),
    "registry-find-end": (
        "例：respmatrix registry find 省金融监管局 --place 浙江省 --date 2020-07-03",
        "example: respmatrix registry find 省金融监管局 --place 浙江省 --date 2020-07-03",
    ),
    "registry-check": (
        "检查自定义名录（TOML），列出全部问题",
        "check your own registry (TOML) and list all faults",
    ),
    "registry-check-end": (
        "例：respmatrix registry check 名录.toml\n有错误时退出码为 1，文件读不了时为 2。",
        "example: respmatrix registry check my.toml\n"
        "exit status: 1 where there are faults, 2 where the file cannot be read.",
    ),
    "help-registry-file": ("自定义名录文件", "your own registry file"),
    "help-name": ("文件上的机构名称", "a name as documents print it"),
    "help-place": ("发文机关所在地区，如 天津市", "the issuer's place, such as 天津市"),
    "help-level": (
        "发文机关的层级：省、市、县、区等，或 central、province、prefecture、county、township",
        "the issuer's level: 省, 市, 县, 区, or central, province, prefecture, county, township",
    ),
    "help-date": ("文件日期，如 2020-07-03", "the document's date, such as 2020-07-03"),
    "help-as-of": (
        "按该日期的机构名称显示，此前的更名一律代换",
        "show the name as of that date, renames up to it applied",
    ),
    "help-registry": ("自定义名录文件（TOML）", "your own registry file (TOML)"),
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
    "help-build-registry": (
        "机构名录（TOML 文件）：同一单位的不同写法合为一列，各列按机构序列排列",
        "registry of departments (TOML): the names of one body become one column, columns stand in "
        "protocol order",
    ),
    "help-build-as-of": (
        "按该日期（如 2024-05-01 或 2024-05）的机构名称，把更名前的写法并入更名后的单位；不给则按原文",
        "call renamed bodies as of this date, such as 2024-05-01 or 2024-05; as printed by default",
    ),
    "help-expand": (
        "把集合主体展开为各成员，如 各区政府=东区政府,西区政府；只写名称时由名录给出文件所在地的区县。"
        "展开得来的标记加〔　〕；可以重复给出",
        "show a class of bodies as its members, CLASS=BODY,BODY; with the name alone the registry gives "
        "the districts of the document's place. Their marks stand in brackets; may be given several times",
    ),
    "help-columns": (
        "各单位的次序：protocol 机构序列（默认；名录未收的按出现先后排在其后）、appearance 出现先后或 "
        "load 任务多的在前",
        "order of the bodies: protocol (default; those that the registry does not hold follow as they "
        "appear), appearance, or load: those with the most tasks first",
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
    "bad-expand": (
        "--expand 「{text}」写法有误，应为 名称 或 名称=单位,单位",
        "--expand {text!r} cannot be used; write NAME or NAME=BODY,BODY",
    ),
    "bad-date": (
        "--as-of 「{text}」不是日期，应写成 2024-05-01 或 2024-05",
        "--as-of {text!r} is no date; write 2024-05-01 or 2024-05",
    ),
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
    "summary-no-class": (
        "没有展开「{name}」：文件的责任分工中没有这个名称",
        "{name} was not expanded: no attribution names it",
    ),
    "summary-no-members": (
        "没有展开「{name}」：不知道它在文件所在地有哪些成员",
        "{name} was not expanded: its members in the document's place are not known",
    ),
    "summary-uncovered": (
        "另有 {count} 项任务未写明责任单位，未列入",
        "tasks without any body: {count}",
    ),
    "summary-look": ("请核对：{counts}", "to check: {counts}"),
    "summary-unread": (
        "{count} 处文字可能写有责任单位而未能识别，请对照原文：",
        "{count} stretches may name bodies and were not understood; see the original:",
    ),
    "summary-first": ("如：{message}", "such as: {message}"),
    "summary-more": ("逐条查看：respmatrix check {names}", "see each: respmatrix check {names}"),
    "counts": (
        "错误 {error}、警告 {warning}、提示 {info}",
        "{error} error(s), {warning} warning(s), {info} note(s)",
    ),
    "checked": ("{documents} 份文件：{counts}", "{documents} document(s): {counts}"),
    "with-hint": ("{message}。{hint}", "{message}; {hint}"),
    "join": ("、", ", "),
    # the registry
    "found-department": ("机构　{name}", "body        {name}"),
    "found-id": ("标识　{id}", "id          {id}"),
    "found-function": ("职能　{function}", "function    {function}"),
    "found-level": ("层级　{level}", "level       {level}"),
    "found-place": ("地区　{place}", "place       {place}"),
    "found-status": ("结果　{status}", "result      {status}"),
    "found-reason": ("依据　{reason}", "why         {reason}"),
    "found-candidate": ("可能　{name}（{id}）", "candidate   {name} ({id})"),
    "exact": ("就是规范名称", "exact: the name itself"),
    "alias": ("别名或简称", "alias: another form of the name"),
    "inferred-body": ("推定", "inferred"),
    "ambiguous": ("有歧义，没有选定", "ambiguous: none was chosen"),
    "unknown": ("名录中没有", "unknown to the registry"),
    "collective": ("集合主体", "a class of bodies"),
    "central": ("中央", "central"),
    "province": ("省级", "province"),
    "prefecture": ("地级", "prefecture"),
    "county": ("县级", "county"),
    "township": ("乡级", "township"),
    "registry-fine": (
        "{file}: 没有问题（机构 {bodies} 条，别名 {aliases} 条，分管领导 {leaders} 位）",
        "{file}: no faults ({bodies} bodies, {aliases} aliases, {leaders} leaders)",
    ),
    "registry-fault": ("{file}: {entry}：{what}", "{file}: {entry}: {what}"),
    "registry-faults": ("{file}: {count} 处错误", "{file}: {count} fault(s)"),
    "bad-as-of": (
        "「{value}」不是日期，应写成 2024-01-01",
        "{value!r} is no date; write it as 2024-01-01",
    ),
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
