"""The benchmark scripts run and print ratios（基准脚本可运行）; how large they are is never asserted."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SMALLEST = {
    "html_reader.py": ["1"],
    "import_time.py": ["1"],
    "large_file.py": ["0.3", "2"],
    "linearity.py": ["1", "2"],
    "matrix_growth.py": ["200", "50", "1"],
    "parse_against_regex.py": ["1"],
    "side_by_side.py": ["1"],
    "word_reader.py": ["1", "20"],
    "workbook_writer.py": ["1", "20", "10"],
    "resolution.py": ["100", "1"],
    "pdf_reader.py": ["1"],
    "word_growth.py": ["50", "1"],
}


def test_every_script_is_tried() -> None:
    scripts = {path.name for path in HERE.glob("*.py")} - {"accuracy.py", "stopwatch.py", "test_they_run.py"}
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


def test_accuracy_tells_gains_from_losses(tmp_path: Path) -> None:
    def version(name: str, *parties: tuple[str, str]) -> Path:
        listed = [{"name": body, "role": role, "collective": False} for body, role in parties]
        one = {
            "raw": "（甲局、乙局牵头）",
            "parties": listed,
            "open_ended": False,
            "by_duty": False,
            "deadline": None,
        }
        record = {"source": "a/01.txt", "tasks": [{"label": "1.", "title": "建设", "attributions": [one]}]}
        path = tmp_path / name
        path.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
        return path

    wrong = version("wrong.jsonl", ("甲局", "lead"))
    right = version("right.jsonl", ("甲局", "lead"), ("乙局", "lead"))
    other = version("other.jsonl", ("乙局", "lead"))
    (tmp_path / "01.txt").touch()
    (tmp_path / "gold").mkdir()
    version("gold/01.json", ("甲局", "lead"), ("乙局", "lead"))

    def run(old: Path, new: Path, gold: Path) -> tuple[int, str]:
        command = [sys.executable, "-X", "utf8", *map(str, (HERE / "accuracy.py", old, new, gold, tmp_path))]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        return done.returncode, done.stdout.splitlines()[-1]

    gold = tmp_path / "gold"
    assert run(wrong, right, gold) == (0, "1 documents: 1 gained, 0 lost, 0 changed")
    assert run(right, wrong, gold) == (1, "1 documents: 0 gained, 1 lost, 0 changed")
    assert run(wrong, other, gold) == (0, "1 documents: 0 gained, 0 lost, 1 changed")
    assert run(wrong, wrong, gold) == (0, "1 documents: 0 gained, 0 lost, 0 changed")
    assert run(wrong, right, tmp_path / "no answers") == (0, "1 documents: 0 gained, 0 lost, 1 changed")
