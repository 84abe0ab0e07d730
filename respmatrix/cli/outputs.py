"""Outputs of the command: checked before any work, written whole（输出）."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import field, frozen

from respmatrix.cli.arguments import STDIN, Order
from respmatrix.cli.files import identity
from respmatrix.cli.looks import SHEETS, Looks
from respmatrix.diagnostics.render import Language
from respmatrix.errors import WriteError
from respmatrix.model import LeaderView, ResponsibilityMatrix

if TYPE_CHECKING:
    from respmatrix.export.excel import ExcelOptions


@frozen
class Wishes:
    """What the user wants of all outputs（输出要求）."""

    looks: Looks = field(factory=Looks)
    lang: Language = "zh"
    by_load: bool = False
    """The bodies with the most tasks come first."""
    leaders: LeaderView | None = None
    """Tasks by leader, which the workbook has a sheet for."""


Writer = Callable[[ResponsibilityMatrix, str, Wishes], None]


def check_all(order: Order) -> None:
    """Make sure that all that `build` is to write can be written, and that its template can be used.

    Raises:
        RespmatrixError: one of them cannot.
    """
    template = order.looks.template
    check_outputs(order.outputs, order.files if template is None else (*order.files, template))
    if order.split is not None:
        _check_folder(order.split, order.files)
    if template is not None:
        from respmatrix.export.word.template import open_template

        open_template(template)


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


def write_split(matrix: ResponsibilityMatrix, directory: str, wishes: Wishes) -> None:
    """Write a workbook for every body into `directory`（分部门工作簿）.

    Raises:
        WriteError: one of them cannot be written; then none is.
    """
    from respmatrix.export.excel import split_by_department

    split_by_department(matrix, directory, options=_excel(wishes))


def _excel(wishes: Wishes) -> ExcelOptions:
    from respmatrix.export.excel import ExcelOptions, Fonts, Marks
    from respmatrix.export.excel.options import SHEETS as ALL

    looks = wishes.looks
    wanted = {SHEETS[key] for key in looks.sheets or SHEETS}
    fonts = {use: name for use, name in (looks.fonts or {}).items() if use not in ("number", "latin")}
    return ExcelOptions(
        title=looks.title,
        punctuation=looks.punctuation or "fullwidth",
        fonts=Fonts(**fonts),
        sheets=tuple(name for name in ALL if name in wanted),
        leaders=wishes.leaders,
        marks=Marks(**looks.marks or {}),
        paper=looks.paper or "auto",
    )


def _write_workbook(matrix: ResponsibilityMatrix, path: str, wishes: Wishes) -> None:
    from respmatrix.export.excel import write_xlsx

    write_xlsx(matrix, path, options=_excel(wishes))


def _write_brief(matrix: ResponsibilityMatrix, path: str, wishes: Wishes) -> None:
    from respmatrix.export.excel.order import by_load
    from respmatrix.export.word import FontProfile, PageNumber, WordOptions, write_docx
    from respmatrix.export.word.options import ANNEXES
    from respmatrix.matrix import collapse_matrix

    looks = wishes.looks
    options = WordOptions(
        title=looks.title,
        punctuation=looks.punctuation or "fullwidth",
        fonts=FontProfile(**looks.fonts or {}),
        page_number=PageNumber(looks.page_number or PageNumber.GB9704),
        annexes=looks.annexes or ANNEXES,
        template=looks.template,
    )
    # The brief speaks of what the documents print: classes of bodies, not their members.
    printed = collapse_matrix(matrix)
    write_docx(by_load(printed) if wishes.by_load else printed, path, options=options)


def _write_page(matrix: ResponsibilityMatrix, path: str, wishes: Wishes) -> None:
    from respmatrix.export.page import PageOptions, write_html

    looks = wishes.looks
    options = PageOptions(
        title=looks.title,
        punctuation=looks.punctuation or "fullwidth",
        lang=wishes.lang,
        paper="A3" if looks.paper == "A3" else "A4",
    )
    write_html(matrix, path, options=options)


def _write_flat(matrix: ResponsibilityMatrix, path: str, wishes: Wishes) -> None:
    from respmatrix.export import flat

    writers = {
        ".csv": flat.write_csv,
        ".json": flat.write_json,
        ".md": flat.write_markdown,
        ".parquet": flat.write_parquet,
    }
    looks = wishes.looks
    options = flat.FlatOptions(
        title=looks.title, punctuation=looks.punctuation or "fullwidth", form=looks.csv or "long"
    )
    writers[Path(path).suffix.lower()](matrix, path, options=options)


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


def _check_folder(name: str, inputs: Sequence[str]) -> None:
    """Make sure that a workbook for every body can be written into the folder `name`."""
    target = Path(name)
    books = (Path(one) for one in inputs if Path(one).suffix.lower() == ".xlsx")
    if any(identity(str(book.parent)) == identity(name) for book in books):
        raise WriteError(
            f"--split-by-department 的文件夹「{name}」里有输入文件，写出可能覆盖它",
            "请换一个文件夹",
            message_en=f"the directory {name} of --split-by-department holds an input, "
            "which might be overwritten",
            hint_en="choose another directory",
        )
    if name.strip() and target.is_dir() and os.access(target, os.W_OK):
        return
    if name.strip() and not target.exists():
        _check_place(target, name)
        return
    raise WriteError(
        f"--split-by-department 「{name}」不是可以写入的文件夹",
        "请给出一个文件夹的名称；没有时会自动建立",
        message_en=f"--split-by-department {name!r} is no directory that can be written to",
        hint_en="name a directory; it is made where it is missing",
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
