"""Standard streams that never fail on a character（标准流）."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

from respmatrix.errors import ReadError


def prepare_streams() -> None:
    """Make stdout and stderr write UTF-8, whatever the locale; what UTF-8 cannot hold is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def read_stdin() -> bytes:
    """Return all bytes of standard input.

    Raises:
        ReadError: it is closed or cannot be read.
    """
    try:
        return sys.stdin.buffer.read()
    except (OSError, ValueError, AttributeError) as error:
        raise ReadError(
            f"无法读取标准输入（{error}）",
            "请给出文件名，或用管道送入内容",
            message_en=f"cannot read standard input ({error})",
            hint_en="give a file name, or pipe something in",
        ) from error


def write_out(text: str) -> None:
    """Print `text` and a line end to stdout: results and text of documents."""
    print(text)


def write_message(text: str) -> None:
    """Print `text` and a line end to stderr: messages to the user."""
    print(text, file=sys.stderr)


def drop_stdout() -> None:
    """Send what is still to be written to nowhere, so that the exit does not complain about a closed pipe."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        pass  # a stream without a descriptor: nothing is flushed at exit
