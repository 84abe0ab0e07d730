"""Open the zip archives that office files are（压缩包）, with bounded time and memory."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from respmatrix.errors import ReadError
from respmatrix.read.limits import MEBIBYTE, ReadLimits

_CHUNK = 1 << 16
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Archive:
    """A zip archive whose directory has been checked; parts are unpacked when asked for（压缩包）."""

    def __init__(self, data: bytes, name: str, limits: ReadLimits) -> None:
        """Open `data`.

        Raises:
            ReadError: it is no zip archive, damaged, encrypted, or holds more than `limits` allow.
        """
        self._name, self._limits = name, limits
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError):
            raise damaged(name) from None
        self._check(entries)
        self.names = frozenset(entry.filename for entry in entries)
        """Names of its parts."""

    def read(self, part: str) -> bytes:
        """Return the content of `part`.

        Raises:
            ReadError: there is no such part, it is damaged, or it unpacks to more than it declared.
        """
        limit = self._limits.entry_bytes
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    if size > limit:
                        raise _too_large(self._name, f"{part} 解压后超过 {limit // MEBIBYTE} MB")
                    chunks.append(chunk)
        except KeyError:
            raise damaged(self._name) from None
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError):
            raise damaged(self._name) from None
        except RuntimeError:  # zipfile's word for a missing password
            raise encrypted(self._name) from None
        return b"".join(chunks)

    def xml(self, part: str) -> bytes:
        """Return the content of an XML `part`, which may declare neither a document type nor entities.

        Raises:
            ReadError: as `read`; or the part declares one, which office formats forbid.
        """
        data = self.read(part)
        if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:64]:
            try:
                plain = data.decode("utf-16").encode()
            except UnicodeDecodeError:
                raise damaged(self._name) from None
        else:
            plain = data
        # The pattern alone is slow over text that holds none, which is all of it.
        if b"<!" in plain and _DECLARATION.search(plain):
            raise ReadError(
                f"拒绝读取「{self._name}」：其中 {part} 含有办公文档不允许的 DTD 或实体声明",
                "请在原程序中重新另存后再读取；来源不明的文件请勿打开",
                message_en=f"refused to read {self._name!r}: {part} declares a DTD or entities",
                hint_en="save it again in the program that made it; do not open files of unknown origin",
            )
        return data

    def _check(self, entries: list[zipfile.ZipInfo]) -> None:
        limits, total, seen = self._limits, 0, set()
        if len(entries) > limits.entries:
            raise _too_large(self._name, f"内含 {len(entries)} 个部件，超过 {limits.entries} 个")
        for entry in entries:
            if entry.flag_bits & 1:
                raise encrypted(self._name)
            if entry.filename in seen or ".." in entry.filename.replace("\\", "/").split("/"):
                raise damaged(self._name)
            seen.add(entry.filename)
            total += entry.file_size
            if entry.file_size > limits.entry_bytes or total > limits.unpacked_bytes:
                raise _too_large(self._name, f"解压后超过 {limits.unpacked_bytes // MEBIBYTE} MB")
            if entry.file_size > MEBIBYTE and entry.file_size > limits.ratio * max(entry.compress_size, 1):
                raise _too_large(self._name, f"{entry.filename} 的压缩比异常")


def damaged(name: str) -> ReadError:
    """Return the error for a file that is cut off or broken."""
    return ReadError(
        f"无法读取「{name}」：文件已损坏或不完整",
        "请重新下载，或在原程序中打开、另存后再读取",
        message_en=f"cannot read {name!r}: it is damaged or incomplete",
        hint_en="download it again, or open it in the program that made it and save it again",
    )


def encrypted(name: str) -> ReadError:
    """Return the error for a file that asks for a password."""
    return ReadError(
        f"无法读取「{name}」：文件已加密",
        "请在原程序中输入密码打开，去掉密码后另存，再读取",
        message_en=f"cannot read {name!r}: it is encrypted",
        hint_en="open it with its password, save it without one, and read that",
    )


def _too_large(name: str, what: str) -> ReadError:
    return ReadError(
        f"拒绝读取「{name}」：{what}，可能是恶意文件",
        "如确认文件可信，可在程序中调高 ReadLimits 的限额",
        message_en=f"refused to read {name!r}: it unpacks to more than the limits allow",
        hint_en="if the file can be trusted, raise the limits (ReadLimits) in a script",
    )
