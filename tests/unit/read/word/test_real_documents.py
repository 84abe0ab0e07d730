"""Real documents, their numbers made by Word, are read like their text（自动编号的真实文件）."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from respmatrix import ParsedDocument, Span, dumps, loads, parse, read_source
from tests.made.renumbered import renumbered

ROOT = Path(__file__).parents[4]
SHARED = ROOT.parent / "shared"
EXAMPLES = sorted((ROOT / "examples" / "documents").glob("*.txt"))
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
needs_seeds = pytest.mark.skipif(not SEEDS, reason="the real documents stand beside the checkout, not in it")


def words(document: ParsedDocument) -> object:
    """Return all that was understood, without positions."""
    return (
        document.meta.title,
        document.meta.issuer,
        document.meta.number,
        document.meta.date,
        [(item.label.text, item.title, item.depth, item.parent) for item in document.outline],
        [
            (
                task.label,
                task.title,
                [(one.raw, [(party.name, party.role) for party in one.parties]) for one in task.attributions],
            )
            for task in document.tasks
        ],
        [(party.name, party.role) for party in document.parties],
    )


@pytest.mark.parametrize("path", [*EXAMPLES, *SEEDS], ids=lambda path: path.stem)
def test_automatic_numbers_are_the_labels_of_the_text(path: Path) -> None:
    text = read_source(path).text
    data = renumbered(text)
    document = parse(data, name="甲.docx")
    assert document.source.format == "docx"
    assert document.source.text.splitlines() == [line.strip(" ") for line in text.splitlines()]
    assert words(document) == words(parse(path))
    assert loads(dumps(document)) == document


@pytest.mark.parametrize("path", [*EXAMPLES, *SEEDS], ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", ["space", "tab"])
def test_what_parts_label_and_text_changes_nothing(path: Path, suffix: str) -> None:
    text = read_source(path).text
    assert words(parse(renumbered(text, suffix=suffix))) == words(parse(path))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_attribution_leads_back_to_its_paragraph(path: Path) -> None:
    lines = read_source(path).text.splitlines()
    document = parse(renumbered("\n".join(lines)))
    assert document.tasks
    for task in document.tasks:
        for attribution in task.attributions:
            place = document.source.place_of(attribution.location.span)
            assert place is not None
            assert place.paragraph is not None
            assert attribution.raw.partition("\n")[0].strip() in lines[place.paragraph - 1]
    item = document.outline[0]
    label = document.source.place_of(Span(item.location.span.start, item.location.span.start + 1))
    title = document.source.place_of(item.title_span)
    assert label is not None
    assert title is not None
    assert (label.paragraph, label.run) == (title.paragraph, None)
    assert title.run == 1


@needs_seeds
def test_the_seeds_score_like_their_text(tmp_path: Path) -> None:
    def score(folder: Path) -> dict[str, float | None]:
        program = "import sys; from respmatrix.cli import main; sys.exit(main())"
        command = shlex.join([sys.executable, "-c", program, "parse", "--format", "jsonl"])
        done = subprocess.run(
            [
                sys.executable,
                SHARED / "tools" / "score.py",
                SHARED / "gold",
                folder,
                "--run",
                command,
                "--json",
            ],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        figures: dict[str, float | None] = json.loads(done.stdout)
        return figures

    for path in SEEDS:
        text = read_source(path).text
        (tmp_path / f"{path.stem}.docx").write_bytes(renumbered(text, suffix="tab"))
    figures = score(tmp_path)
    assert figures == score(SHARED / "seeds")
    rates = {
        name: figures[name] for name in ("detection", "party", "exact", "link", "title", "outline", "meta")
    }
    assert rates == dict.fromkeys(rates, 1.0)
