"""Old formats, through the office program of the machine（旧格式转换）.

LibreOffice turns the file into .docx or .xlsx in a folder of its own, with macros off, no links
followed, no network and a time limit; the reader of the new format does the rest. WPS cannot convert
without its window, so where only WPS is installed the user is told to save the file with it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve

from respmatrix.diagnostics import report
from respmatrix.errors import ReadError
from respmatrix.model import Source
from respmatrix.read.archive import encrypted
from respmatrix.read.formats import ENCRYPTED_PACKAGE, format_of, reader_of
from respmatrix.read.limits import ReadLimits

_COMMANDS = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
)
_WPS = ("wps", "/opt/kingsoft/wps-office/office6/wps", "/opt/apps/cn.wps.wps-office-pro")
_OPTIONS = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard", "--nologo")

_SETTINGS = {
    "/org.openoffice.Office.Common/Security/Scripting": {
        "DisableMacrosExecution": "true",
        "MacroSecurityLevel": "3",
        "BlockUntrustedRefererLinks": "true",
        "DisableActiveContent": "true",
    },
    "/org.openoffice.Office.Writer/Content/Update": {"Link": "0"},
    "/org.openoffice.Office.Calc/Content/Update": {"Link": "2"},
    "/org.openoffice.Inet/Settings": {
        "ooInetProxyType": "2",
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": "9",
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": "9",
        "ooInetNoProxy": "",
    },
}
"""LibreOffice's own switches: no macros, no updating of links, and a proxy that is not there."""

_NOT_STARTED = frozenset({126, 127})
"""Exit statuses of a program, or of the script around it, that cannot be run or misses what it needs."""


def read_document(data: bytes, name: str, limits: ReadLimits) -> Source:
    """Read a .doc, .wps, .rtf or .odt as the .docx that LibreOffice makes of it.

    Raises:
        ReadError: LibreOffice is not installed, cannot convert the file or takes too long; or the
            result cannot be read.
    """
    return _read_as("docx", data, f".{format_of(data, '.doc')}", name, limits)


def read_workbook(data: bytes, name: str, limits: ReadLimits) -> Source:
    """Read an .xls or .et as the .xlsx that LibreOffice makes of it.

    Raises:
        ReadError: as `read_document`.
    """
    return _read_as("xlsx", data, ".xls", name, limits)


def _read_as(target: str, data: bytes, suffix: str, name: str, limits: ReadLimits) -> Source:
    if ENCRYPTED_PACKAGE in data:
        raise encrypted(name)
    reader = reader_of(target)
    if reader is None:
        raise _save_as(name, target, f"还不能读取 .{target}", f".{target} is not supported")
    source = reader(convert(data, suffix, target, name, limits), name, limits)
    said = report("RM136", program="LibreOffice", suffix=Path(name).suffix or suffix, target=f".{target}")
    return evolve(source, diagnostics=(said, *source.diagnostics))


def convert(data: bytes, suffix: str, target: str, name: str, limits: ReadLimits) -> bytes:
    """Return `data` as LibreOffice converts it.

    Args:
        data: the file.
        suffix: what it is, with the dot.
        target: suffix of the result, without the dot.
        name: what messages call the file.
        limits: `conversion_seconds` and `file_bytes` count.

    Raises:
        ReadError: LibreOffice is not installed, cannot convert the file or takes too long.
    """
    program = find_office()
    if program is None:
        raise _no_office(name, target)
    with tempfile.TemporaryDirectory(prefix="respmatrix-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        given, result = place / f"document{suffix}", place / "out" / f"document.{target}"
        given.write_bytes(data)
        _write_profile(place / "profile" / "user")
        command = [
            str(program),
            f"-env:UserInstallation={(place / 'profile').as_uri()}",
            *_OPTIONS,
            *("--convert-to", target, "--outdir", str(result.parent), str(given)),
        ]
        try:
            status = _run(command, place, limits.conversion_seconds)
        except OSError:  # the system refuses to start it
            status = min(_NOT_STARTED)
        if status is None:
            said = f"转换超过 {limits.conversion_seconds} 秒"
            raise _save_as(name, target, said, "conversion took too long")
        if status in _NOT_STARTED:
            said = f"需要用 LibreOffice 转换，但它（{program}）启动不了"
            raise _save_as(
                name, target, said, f"LibreOffice ({program}), which would convert it, does not start"
            )
        if not result.is_file() or result.stat().st_size > limits.file_bytes:
            said = "LibreOffice 无法转换这个文件，它可能已加密或损坏"
            raise _save_as(name, target, said, "LibreOffice cannot convert it; damaged or encrypted?")
        return result.read_bytes()


def find_office() -> Path | None:
    """Return the command of LibreOffice, None where it is not installed."""
    for command in _COMMANDS:
        if found := shutil.which(command):
            return Path(found)
    return next(_existing(_USUAL_PLACES), None)


def _existing(patterns: Sequence[str]) -> Iterator[Path]:
    """Yield the programs that `patterns` name and that can be started."""
    for pattern in patterns:
        path, root = Path(pattern), Path(Path(pattern).anchor)
        found = sorted(root.glob(str(path.relative_to(root))), reverse=True) if "*" in pattern else [path]
        yield from (one for one in found if one.is_file() and os.access(one, os.X_OK))


def _write_profile(folder: Path) -> None:
    """Write the settings of a new user, so that neither those of the real one nor a running office count."""
    folder.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{key}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, values in _SETTINGS.items()
        for key, value in values.items()
    )
    head = '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    (folder / "registrymodifications.xcu").write_text(f"{head}{items}</oor:items>", encoding="utf-8")


def _run(command: Sequence[str], folder: Path, seconds: float) -> int | None:
    """Run LibreOffice and all that it starts; return its exit status, None where the time was not enough."""
    environment = os.environ | {"HOME": str(folder), "TMPDIR": str(folder), "SAL_USE_VCLPLUGIN": "svp"}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=environment,
        start_new_session=sys.platform != "win32",
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return None
    finally:
        if process.poll() is None:
            _end(process)
    return process.returncode


def _end(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _no_office(name: str, target: str) -> ReadError:
    if any(shutil.which(one) or Path(one).exists() for one in _WPS):
        return _save_as(
            name,
            target,
            "本机装有 WPS，但 WPS 不能在后台转换",
            "WPS is installed, but it cannot convert without its window",
        )
    return _save_as(
        name,
        target,
        "需要用 LibreOffice 转换，本机没有找到",
        "LibreOffice, which would convert it, was not found on this machine",
    )


def _save_as(name: str, target: str, what: str, what_en: str) -> ReadError:
    return ReadError(
        f"无法读取「{name}」：{what}",
        f"请在 Word 或 WPS 中打开，另存为 .{target} 后再读取",
        message_en=f"cannot read {name!r}: {what_en}",
        hint_en=f"open it in Word or WPS, save it as .{target}, and read that",
    )
