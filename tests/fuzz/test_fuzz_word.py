"""The Word fuzzer runs, repeats itself by its seed, and finds what is broken（Word 模糊测试自身的检验）."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from attrs import evolve

from respmatrix import ReadError, Source
from respmatrix.read.word import read_docx
from tests.fuzz import fuzz_word, laws

SCRIPT = Path(__file__).parent / "fuzz_word.py"


@pytest.mark.parametrize("script", [SCRIPT, SCRIPT.with_name("fuzz_workbook.py")], ids=lambda path: path.stem)
def test_a_short_run_holds(tmp_path: Path, script: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", script, "--count", "100", "--seed", "1"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("seed 1\n100 files, ")
    assert done.stdout.endswith("every law held\n")
    assert not list(tmp_path.iterdir())


def test_a_seed_gives_the_same_files_and_many_are_still_read() -> None:
    first, second = fuzz_word.Damage(), fuzz_word.Damage()
    files = [first.write(Random(f"7/{number}")) for number in range(60)]
    assert files == [second.write(Random(f"7/{number}")) for number in range(60)]
    read = sum(fuzz_word.check(data) for data in files)
    assert 10 < read < 60


def _raises(*_: object) -> Source:
    raise IndexError("list index out of range")


def _refuses_in_silence(*_: object) -> Source:
    raise ReadError("不行")


def _loses_a_place(source: Source) -> Source:
    return evolve(source, provenance=source.provenance[::-1])


@pytest.mark.parametrize(
    ("broken", "kind"),
    [
        (_raises, "exception: IndexError in the laws"),
        (_refuses_in_silence, "an error that says too little"),
    ],
)
def test_what_is_broken_is_found(
    broken: Callable[..., Source], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz_word, "read_docx", broken)
    failure = laws.attempt(lambda: fuzz_word.check(fuzz_word.good_files()[0]))
    assert failure is not None
    assert failure.kind == kind


def test_a_place_that_is_wrong_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz_word, "read_docx", lambda *given: _loses_a_place(read_docx(*given)))
    failure = laws.attempt(lambda: fuzz_word.check(fuzz_word.good_files()[0]))
    assert failure is not None
    assert failure.kind == "places out of order or outside the text"
