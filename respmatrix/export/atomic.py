"""Files that are there whole or not at all（原子写入）, and archives that are the same every time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from respmatrix.errors import WriteError

EPOCH = (1980, 1, 1, 0, 0, 0)
"""Date of every entry of an archive: the earliest that the zip format can tell."""


def write_atomically(path: str | os.PathLike[str], content: bytes) -> None:
    """Write `content` to `path` so that a reader sees the old file or the new one, never a part.

    Raises:
        WriteError: the directory does not exist, or the file cannot be written.
    """
    with atomic_file(path) as file:
        file.write(content)


@contextmanager
def atomic_file(path: str | os.PathLike[str]) -> Iterator[IO[bytes]]:
    """Yield a file whose content becomes that of `path` when all of it is written.

    The bytes go to a temporary file beside the target, which then takes its place. When
    anything fails, the temporary file is removed and an old file stays as it was.

    Raises:
        WriteError: the directory does not exist, or the file cannot be written.
    """
    target = Path(path)
    if not target.parent.is_dir():
        raise WriteError(
            f"无法写出「{target}」：文件夹「{target.parent}」不存在",
            "请先建立该文件夹，或换一个输出位置",
            message_en=f"cannot write {target}: the directory {target.parent} does not exist",
            hint_en="create the directory first, or choose another place",
        )
    if target.is_dir():
        raise WriteError(
            f"无法写出「{target}」：它是一个文件夹",
            "请在后面写上文件名",
            message_en=f"cannot write {target}: it is a directory",
            hint_en="add a file name",
        )
    try:
        with _replacing(target) as file:
            yield file
    except OSError as error:
        reason = error.strerror or str(error)
        raise WriteError(
            f"无法写出「{target}」：{reason}",
            "请关闭正在打开该文件的程序，并检查写入权限和磁盘空间",
            message_en=f"cannot write {target}: {reason}",
            hint_en="close the program that has the file open; check permissions and disk space",
        ) from error


@contextmanager
def _replacing(target: Path) -> Iterator[IO[bytes]]:
    handle, name = tempfile.mkstemp(prefix=".respmatrix-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        # A temporary file is private; the result gets the rights that a plain write would give.
        temporary.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    # The mask can only be read by setting it; the strictest value stands for the instant in between.
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def repack(archive: bytes, replacing: Mapping[str, bytes] | None = None) -> bytes:
    """Return the zip `archive` with fixed dates, so that equal content gives equal bytes.

    Args:
        archive: a zip file such as an .xlsx or .docx.
        replacing: new content of entries by name; an entry that the archive lacks is left out.
    """
    fresh = replacing or {}
    result = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            info = ZipInfo(entry.filename, EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            new.writestr(info, fresh.get(entry.filename) or old.read(entry))
    return result.getvalue()
