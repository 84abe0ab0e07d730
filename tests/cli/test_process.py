"""The command as a process: streams, signals, no traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CODE = "import sys; from respmatrix.cli import main; sys.exit(main())"


def respmatrix(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", CODE, *arguments],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1"])
def test_output_is_utf_8_whatever_the_terminal(plan: str, encoding: str) -> None:
    done = respmatrix("parse", plan, PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))["source"] == plan
    failed = respmatrix("parse", "没有.txt", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert "没有.txt" in failed.stderr.decode("utf-8")
    assert failed.returncode == 2


@pytest.mark.parametrize("form", ["json", "text"])
def test_the_installed_script_is_this_command(plan: str, form: str) -> None:
    script = Path(sys.executable).with_name("respmatrix")
    if not script.exists():
        pytest.skip("respmatrix is not installed beside this Python")
    done = subprocess.run([script, "parse", plan, "--format", form], capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stdout == respmatrix("parse", plan, "--format", form).stdout


def test_a_closed_pipe_is_no_error(plan: str) -> None:
    Path("长.txt").write_text(Path(plan).read_text(encoding="utf-8") + "文。\n" * 50_000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", CODE, "parse", "长.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_told(plan: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-c", CODE, "parse", plan], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert "写到标准输出失败" in done.stderr.decode("utf-8")
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
def test_an_interrupt_is_told() -> None:
    interrupted = (
        "import os, signal, time; from respmatrix.cli import inputs\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a run in the background ignores it
        "inputs.read_stdin = lambda: (os.kill(os.getpid(), signal.SIGINT), time.sleep(9))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", interrupted + CODE, "parse", "-"], capture_output=True, check=False
    )
    assert done.returncode == 130
    assert done.stderr.decode("utf-8") == "已中断\n"


def test_text_that_utf_8_cannot_hold_is_escaped(plan: str) -> None:
    done = respmatrix(
        "parse", "-", "--format", "text", stdin="关于\ud800的通知\n".encode("utf-8", "surrogatepass")
    )
    assert b"Traceback" not in done.stderr
    done.stdout.decode("utf-8")
    done.stderr.decode("utf-8")
    assert done.returncode in (0, 2)  # read or refused, as the reader decides
