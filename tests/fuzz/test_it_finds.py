"""The fuzzer runs, repeats itself by its seed, and finds what is broken（模糊测试自身的检验）."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from attrs import evolve

from respmatrix import ParsedDocument, Span, parse_text
from tests.fuzz import laws
from tests.fuzz.fuzz_growth import grows
from tests.fuzz.inputs import Writer, documents, vocabulary_words
from tests.fuzz.minimise import minimise

SCRIPT = Path(__file__).parent / "fuzz_parse.py"


def test_a_short_run_holds_and_says_how_much_it_tried() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", SCRIPT, "--count", "60", "--seed", "1"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("seed 1\n")
    assert re.search(r"^60 texts, [\d,]+ code points", done.stdout, re.MULTILINE)
    assert done.stdout.endswith("every law held\n")


def test_a_seed_gives_the_same_texts() -> None:
    first, second = Writer(), Writer()
    texts = [first.write(Random(f"7/{number}")) for number in range(50)]
    assert texts == [second.write(Random(f"7/{number}")) for number in range(50)]
    assert len(set(texts)) > 40


def test_texts_are_drawn_from_documents_and_words() -> None:
    assert len(documents()) >= 4
    words = {word for pool in vocabulary_words() for word in pool}
    assert {"牵头", "组织协调", "下同", "人民政府"} <= words


def _wrong_span(document: ParsedDocument) -> ParsedDocument:
    task = document.tasks[0]
    attribution = task.attributions[0]
    party = evolve(attribution.parties[0], span=Span(0, 3))
    attribution = evolve(attribution, parties=(party, *attribution.parties[1:]))
    return evolve(document, tasks=(evolve(task, attributions=(attribution,)),))


def _span_beyond_the_text(document: ParsedDocument) -> ParsedDocument:
    item = evolve(document.outline[0], body=Span(0, 10_000))
    return evolve(document, outline=(item,))


def _raises(_: ParsedDocument) -> ParsedDocument:
    raise IndexError("string index out of range")


def _hangs(document: ParsedDocument) -> ParsedDocument:
    while document.source.text:
        pass
    return document


@pytest.mark.parametrize(
    ("damage", "kind"),
    [
        (_wrong_span, "a body is not where it says"),
        (_span_beyond_the_text, "a span outside the text"),
        (_raises, "exception: IndexError in the laws"),
        pytest.param(
            _hangs,
            "time: it hangs",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="the system has no timers of this kind"),
        ),
    ],
)
def test_what_is_broken_is_found(
    damage: Callable[[ParsedDocument], ParsedDocument], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laws, "parse_text", lambda text: damage(parse_text(text)))
    failure = laws.failure_of("一、打造街区。（市财政局负责）", Random(0), laws.Depth(), hangs=0.2)
    assert failure is not None
    assert failure.kind == kind


def test_another_output_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def changing(text: str) -> ParsedDocument:
        calls.append(text)
        document = parse_text(text)
        return document if len(calls) == 1 else evolve(document, meta=evolve(document.meta, title="乙"))

    monkeypatch.setattr(laws, "parse_text", changing)
    failure = laws.failure_of("甲", Random(0), laws.Depth(again=True))
    assert failure is not None
    assert failure.kind == "another output for the same input"


def test_the_shortest_text_is_found() -> None:
    text = "（市财政局牵头，各区政府配合）" * 30
    assert minimise(text, lambda some: "牵" in some and some.count("区") > 1, seconds=20) in (
        "牵区区",
        "区牵区",
    )


def test_time_that_grows_faster_than_the_text_is_found() -> None:
    now = 0.0

    def reader(power: float) -> Callable[[str], None]:
        def read(text: str) -> None:
            nonlocal now
            now += (len(text) / 1000) ** power

        return read

    assert grows(reader(1), lambda size: "局" * size, clock=lambda: now) is None
    growth = grows(reader(2), lambda size: "局" * size, clock=lambda: now)
    assert growth == pytest.approx([16.0, 16.0])


def test_a_short_run_of_growing_texts_says_how_many_it_tried() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", SCRIPT.with_name("fuzz_growth.py"), "--count", "20", "--seed", "1"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.startswith("seed 1\n")
    assert done.stdout.splitlines()[-1].startswith("20 texts, ")
