"""The benchmark scripts run and print ratios（基准脚本可运行）; how large they are is never asserted."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SMALLEST = {
    "import_time.py": ["1"],
    "large_file.py": ["0.3", "2"],
    "linearity.py": ["1", "2"],
    "parse_against_regex.py": ["1"],
    "pdf_reader.py": ["1"],
}


def test_every_script_is_tried() -> None:
    scripts = {path.name for path in HERE.glob("*.py")} - {"stopwatch.py", "test_they_run.py"}
    assert scripts == set(SMALLEST)


@pytest.mark.parametrize("script", SMALLEST)
def test_script(script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", HERE / script, *SMALLEST[script]],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    ratios = [float(number) for number in re.findall(r"\b\d+\.\d+\b", done.stdout)]
    assert len(ratios) >= 2
    assert all(ratio > 0 for ratio in ratios)
