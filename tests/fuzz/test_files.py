"""The fuzzers of files run, repeat themselves by seed, and find what is broken（模糊测试自身的检验）."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from attrs import evolve

from respmatrix import ReadError, Source
from respmatrix.model import Paragraph
from respmatrix.read import source_from_text
from respmatrix.read.word import read_docx
from tests.fuzz import files, fuzz_word, laws


@pytest.mark.parametrize("name", ["html", "word", "workbook"])
def test_a_short_run_holds(tmp_path: Path, name: str) -> None:
    script = Path(__file__).with_name(f"fuzz_{name}.py")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", script, "--count", "100", "--seed", "1"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("seed 1\n")
    assert re.search(r"^100 files, \d+ of them read, in", done.stdout, re.MULTILINE)
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


def _reverses_places(source: Source) -> Source:
    return evolve(source, provenance=source.provenance[::-1])


def _loses_the_first_place(source: Source) -> Source:
    return evolve(source, provenance=source.provenance[1:])


def _moves_a_paragraph(source: Source) -> Source:
    return evolve(source, paragraphs=(Paragraph(0, 10**6, 1, 1),))


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


@pytest.mark.parametrize(
    ("damage", "kind"),
    [
        (_reverses_places, "places out of order or outside the text"),
        (_loses_the_first_place, "places out of order or outside the text"),
        (_moves_a_paragraph, "a paragraph is not where it says"),
    ],
)
def test_a_source_that_is_wrong_is_found(
    damage: Callable[[Source], Source], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fuzz_word, "read_docx", lambda *given: damage(read_docx(*given)))
    failure = laws.attempt(lambda: fuzz_word.check(fuzz_word.good_files()[0]))
    assert failure is not None
    assert failure.kind == kind


def test_damage_finds_no_element_in_a_tag_without_name() -> None:
    assert fuzz_word._element("< ></ ><><\u3000><?xml?>", Random(0)) == (0, 0)
    assert fuzz_word._element("< ><w:t>甲</w:t>", Random(0)) == (3, 15)


def test_another_answer_is_found() -> None:
    sources = [source_from_text("甲"), source_from_text("乙")]
    failure = laws.attempt(lambda: files.holds(lambda _: sources.pop(), b""))
    assert failure is not None
    assert failure.kind == "another answer for the same file"
