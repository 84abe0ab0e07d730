"""Read a file or bytes（读取文件）: every failure says which file, what happened and what to do."""

from __future__ import annotations

import os
from errno import ENAMETOOLONG
from pathlib import Path

from respmatrix.errors import ReadError
from respmatrix.model import Source
from respmatrix.read.detect import decode, empty
from respmatrix.read.formats import format_of, format_of_suffix, readable_suffixes, reader_of
from respmatrix.read.limits import DEFAULT_LIMITS, MEBIBYTE, ReadLimits
from respmatrix.read.lines import source_from_text

_SHOWN = 20
"""How much is shown of a text that was given for a path; characters."""
_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md"})
_KNOWN_SUFFIXES = {
    ".docx": "Word",
    ".doc": "Word",
    ".wps": "WPS",
    ".rtf": "RTF",
    ".odt": "OpenDocument",
    ".pdf": "PDF",
    ".ofd": "OFD",
    ".xlsx": "Excel",
    ".xls": "Excel",
    ".et": "WPS",
    ".ppt": "PowerPoint",
    ".pptx": "PowerPoint",
    ".dps": "WPS",
    ".ceb": "CEB",
}
"""Documents that offices have; those that no reader takes are refused with a way out."""


def read_source(
    source: str | os.PathLike[str] | bytes, *, name: str | None = None, limits: ReadLimits = DEFAULT_LIMITS
) -> Source:
    """Read a file, or the bytes of one: text, Word, Excel, a web page, PDF, OFD, or an old format.

    Encodings of plain text: UTF-8, UTF-16 and GB18030 (with it GBK and GB2312), each found by itself.

    Args:
        source: a path, or the bytes of a file.
        name: what messages call it; the path as given where it is None, 「<bytes>」 for bytes.
        limits: how much the file may hold.

    Raises:
        ReadError: the file is missing, a directory, unreadable, empty, binary, in an unknown
            encoding, or of a format that cannot be read.
    """
    if isinstance(source, bytes):
        return _from_bytes(source, name or "<bytes>", "", limits)
    path = Path(source)
    shown = os.fspath(source) if name is None else name
    return _from_bytes(_read_bytes(path, shown, limits), shown, path.suffix, limits)


def _from_bytes(data: bytes, name: str, suffix: str, limits: ReadLimits) -> Source:
    if len(data) > limits.file_bytes:
        raise _too_large(name, limits.file_bytes)
    if not data:
        raise empty(name)
    reader = reader_of(format_of(data, suffix.lower()))
    if reader is not None:
        return reader(data, name, limits)
    if suffix.lower() not in _TEXT_SUFFIXES:
        raise _unsupported(suffix, name)
    if len(data) > limits.text_bytes:
        raise _too_large(name, limits.text_bytes)
    text, encoding = decode(data, name)
    return source_from_text(text, name=name, encoding=encoding)


def unread_suffixes() -> frozenset[str]:
    """Return the suffixes of documents that offices have but that cannot be read."""
    return frozenset(_KNOWN_SUFFIXES) - readable_suffixes()


def _read_bytes(path: Path, name: str, limits: ReadLimits) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(limits.file_bytes + 1)  # one more shows that it is too large
    except (OSError, ValueError) as error:
        raise _refused(path, name, error) from None


def _refused(path: Path, name: str, error: OSError | ValueError) -> ReadError:
    """Return what to tell of a file that the system does not open."""
    if "\n" in str(path) or getattr(error, "errno", None) == ENAMETOOLONG:
        start = name[:_SHOWN].partition("\n")[0].strip()
        return ReadError(
            f"「{start}……」像是文件的正文，不是路径",
            "请给出文件的路径；文字已在程序中时，请用 rm.parse_text(文字)",
            message_en=f"{start!r}... looks like the text of a document, not like a path",
            hint_en="give the path of a file; call rm.parse_text(text) for a text that a script holds",
        )
    if isinstance(error, FileNotFoundError):
        return ReadError(
            f"找不到文件「{name}」",
            "请检查路径和文件名，注意扩展名",
            message_en=f"there is no file {name!r}",
            hint_en="check the path, the file name and its suffix",
        )
    # Windows reports a directory as a permission error.
    if isinstance(error, IsADirectoryError) or (isinstance(error, PermissionError) and path.is_dir()):
        return _directory(name)
    if isinstance(error, PermissionError):
        return ReadError(
            f"没有权限读取「{name}」",
            "请检查文件权限，或关闭正在占用它的程序",
            message_en=f"no permission to read {name!r}",
            hint_en="check the permissions of the file, or close the program that uses it",
        )
    return ReadError(
        f"读取「{name}」失败：{error}",
        "请检查路径是否有效、磁盘或网络位置是否可用",
        message_en=f"cannot read {name!r}: {error}",
        hint_en="check that the path is valid and the drive or share can be reached",
    )


def _directory(name: str) -> ReadError:
    return ReadError(
        f"「{name}」是文件夹，不是文件",
        "请给出文件夹里的文件，例如 文件夹/*.txt",
        message_en=f"{name!r} is a directory, not a file",
        hint_en="give the files in it, such as directory/*.txt",
    )


def _too_large(name: str, limit: int) -> ReadError:
    most = limit // MEBIBYTE
    return ReadError(
        f"拒绝读取「{name}」：文件超过 {most} MB",
        "请拆成几份再读取；如确认需要，可在程序中调高 ReadLimits 的 file_bytes、text_bytes",
        message_en=f"refused to read {name!r}: it is larger than {most} MB",
        hint_en="split it, or raise file_bytes and text_bytes of ReadLimits in a script",
    )


def _unsupported(suffix: str, name: str) -> ReadError:
    kind = _KNOWN_SUFFIXES.get(suffix.lower())
    if kind is None:
        return ReadError(
            f"无法读取「{name}」：不认识的格式「{suffix}」",
            "支持 .docx、.xlsx、网页、.pdf、.ofd、旧版 Office 和纯文本；纯文本请改名为 .txt",
            message_en=f"cannot read {name!r}: unknown format {suffix!r}",
            hint_en="Word, Excel, web pages, PDF, OFD and text are read; rename it to .txt if it is text",
        )
    if reader_of(format_of_suffix(suffix.lower())) is not None:
        return ReadError(
            f"无法读取「{name}」：内容不是 {kind} 文件，扩展名（{suffix}）与内容不符，或文件已损坏",
            "请重新下载，或在原程序中打开、另存；如果内容就是纯文本，请把扩展名改为 .txt",
            message_en=f"cannot read {name!r}: its content is not what the suffix {suffix} says",
            hint_en="download it again or save it anew; rename it to .txt if it holds plain text",
        )
    return ReadError(
        f"无法读取「{name}」：目前不支持 {kind} 格式（{suffix}）",
        "请另存为纯文本（.txt，编码选 UTF-8）后再读取",
        message_en=f"cannot read {name!r}: the format {suffix} is not supported",
        hint_en="save it as plain text (.txt, encoding UTF-8)",
    )
