"""Outputs of the command: checked before any work, written whole（输出）."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from respmatrix.cli.arguments import STDIN
from respmatrix.cli.files import identity
from respmatrix.diagnostics.render import Language
from respmatrix.errors import WriteError
from respmatrix.model import LeaderView, ResponsibilityMatrix


@frozen
class Wishes:
    """What the user wants of all outputs（输出要求）."""

    title: str | None = None
    lang: Language = "zh"
    leaders: LeaderView | None = None
    """Tasks by leader, which the workbook has a sheet for."""


Writer = Callable[[ResponsibilityMatrix, str, Wishes], None]


def check_outputs(
    outputs: Sequence[str], inputs: Sequence[str], check_suffix: Callable[[str], None] | None = None
) -> None:
    """Make sure that every output can be written, as far as that can be known beforehand.

    Raises:
        WriteError: unknown suffix, missing directory, a directory, no permission, the same file
            twice, or a file that is an input too.
    """
    taken: dict[str, str] = {identity(name): name for name in inputs if name != STDIN}
    first: dict[str, str] = {}
    for output in outputs:
        (check_suffix or _check_suffix)(output)
        _check_place(Path(output), output)
        same = identity(output)
        if same in taken:
            raise WriteError(
                f"输出「{output}」就是输入文件「{taken[same]}」，写出会覆盖原文",
                "请换一个输出文件名",
                message_en=f"the output {output} is the input {taken[same]}, which it would overwrite",
                hint_en="choose another output",
            )
        if same in first:
            raise WriteError(
                f"输出「{output}」给了两次",
                "每个输出只写一次；两种格式请用不同的文件名",
                message_en=f"the output {output} is given twice",
                hint_en="give each output once",
            )
        first[same] = output


def write_output(matrix: ResponsibilityMatrix, path: str, wishes: Wishes) -> None:
    """Write `matrix` to `path` in the format of its suffix.

    Raises:
        WriteError: the file cannot be written; what was there before is untouched.
    """
    _WRITERS[Path(path).suffix.lower()](matrix, path, wishes)


def _write_workbook(matrix: ResponsibilityMatrix, path: str, wishes: Wishes) -> None:
    from respmatrix.export.excel import ExcelOptions, write_xlsx

    write_xlsx(matrix, path, options=ExcelOptions(title=wishes.title, leaders=wishes.leaders))


def _write_brief(matrix: ResponsibilityMatrix, path: str, wishes: Wishes) -> None:
    from respmatrix.export.word import WordOptions, write_docx
    from respmatrix.matrix import collapse_matrix

    # The brief speaks of what the documents print: classes of bodies, not their members.
    write_docx(collapse_matrix(matrix), path, options=WordOptions(title=wishes.title))


def _write_page(matrix: ResponsibilityMatrix, path: str, wishes: Wishes) -> None:
    from respmatrix.export.page import PageOptions, write_html

    write_html(matrix, path, options=PageOptions(title=wishes.title, lang=wishes.lang))


def _write_flat(matrix: ResponsibilityMatrix, path: str, wishes: Wishes) -> None:
    from respmatrix.export import flat

    writers = {
        ".csv": flat.write_csv,
        ".json": flat.write_json,
        ".md": flat.write_markdown,
        ".parquet": flat.write_parquet,
    }
    writers[Path(path).suffix.lower()](matrix, path, options=flat.FlatOptions(title=wishes.title))


_WRITERS: dict[str, Writer] = {
    ".xlsx": _write_workbook,
    ".docx": _write_brief,
    **dict.fromkeys((".html", ".htm"), _write_page),
    **dict.fromkeys((".csv", ".json", ".md", ".parquet"), _write_flat),
}


def check_page_suffix(output: str) -> None:
    """Make sure that the output is a web page.

    Raises:
        WriteError: its suffix is another.
    """
    if Path(output).suffix.lower() not in (".html", ".htm"):
        raise WriteError(
            f"无法写出「{output}」：标注稿是网页，后缀应为 .html",
            "请把输出文件名的后缀改为 .html",
            message_en=f"cannot write {output}: the marked text is a web page, with the suffix .html",
            hint_en="give the output the suffix .html",
        )


def _check_suffix(output: str) -> None:
    suffix = Path(output).suffix
    if suffix.lower() in _WRITERS:
        return
    known = "、".join(_WRITERS)
    was, was_en = (
        (f"不支持后缀「{suffix}」", f"unknown suffix {suffix}") if suffix else ("没有后缀", "no suffix")
    )
    raise WriteError(
        f"无法写出「{output}」：{was}",
        f"目前可用的后缀：{known}（.xlsx 为 Excel 责任矩阵，.docx 为 Word 任务分工表，.html 为网页）",
        message_en=f"cannot write {output}: {was_en}",
        hint_en=f"possible suffixes: {', '.join(_WRITERS)} "
        "(.xlsx for Excel, .docx for Word, .html for a web page)",
    )


def _check_place(path: Path, shown: str) -> None:
    try:
        _check_directory(path, shown)
    except (OSError, ValueError) as error:  # a name too long, or with characters that no file name has
        reason = getattr(error, "strerror", None) or error
        raise WriteError(
            f"无法写出「{shown}」：{reason}",
            "请换一个文件名",
            message_en=f"cannot write {shown}: {reason}",
            hint_en="choose another name",
        ) from error


def _check_directory(path: Path, shown: str) -> None:
    path.resolve()  # a name that no file can have fails here
    parent = path.parent
    if not parent.is_dir():
        zh, en = f"文件夹「{parent}」不存在", f"the directory {parent} does not exist"
        todo, todo_en = (
            "请先建立该文件夹，或换一个位置",
            "create the directory first, or choose another place",
        )
    elif path.is_dir():
        zh, en = "它是一个文件夹", "it is a directory"
        todo, todo_en = "请在后面写上文件名", "add a file name"
    elif not os.access(path if path.exists() else parent, os.W_OK):
        zh, en = "没有写入权限", "no permission"
        todo, todo_en = "请换一个位置，或请管理员开通权限", "choose another place, or ask for the permission"
    else:
        return
    raise WriteError(
        f"无法写出「{shown}」：{zh}", todo, message_en=f"cannot write {shown}: {en}", hint_en=todo_en
    )
