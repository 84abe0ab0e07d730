"""A real browser without a window, for what only a browser can tell（无界面浏览器）."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


def run_browser(*arguments: str, home: Path) -> str:
    """Run the browser and return what it prints; skip the test where there is none.

    Args:
        arguments: its switches, the page last.
        home: a directory of its own, so that no profile of the user is touched.
    """
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip(f"no browser is installed ({', '.join(NAMES)})")
    # Chromium refuses its sandbox to the superuser, which is who runs containers.
    alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    run = subprocess.run(
        [
            program,
            "--headless",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            f"--user-data-dir={home}",
            *alone,
            *arguments,
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout
