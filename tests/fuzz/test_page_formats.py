"""The fuzzer of PDF and OFD runs, and repeats itself by its seed."""

from __future__ import annotations

import warnings
from pathlib import Path
from random import Random

import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab, which writes the PDF files, is missing")
pytest.importorskip("pypdfium2", reason="pypdfium2, which reads PDF files, is missing")
from tests.fuzz import fuzz_pdf


def test_a_short_run_holds(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert fuzz_pdf.main(["--count", "40", "--seed", "1"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("seed 1\n40 files")
    assert said.endswith("every law held\n")
    assert list(tmp_path.iterdir()) == []


def test_a_seed_gives_the_same_files_and_most_are_changed() -> None:
    (data, *_) = fuzz_pdf.corpus()
    first = [fuzz_pdf.damaged(data, Random(f"7/{number}")) for number in range(30)]
    assert first == [fuzz_pdf.damaged(data, Random(f"7/{number}")) for number in range(30)]
    assert len(set(first) - {data}) > 25
