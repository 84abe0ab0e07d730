"""Law 2 through Word: what a span names stands in the run that it leads back to（区间经 Word 仍即原文）."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from respmatrix import Source, parse
from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.word import read_docx
from respmatrix.testing import WrittenDocument, documents
from tests.made.renumbered import renumbered
from tests.made.word import docx, paragraph, run, table
from tests.property.test_law_2_spans import check

Runs = dict[tuple[int, int], str]
"""Text by paragraph and run."""
_NOISE = (
    "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>",
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>",
    '<w:r><w:commentReference w:id="1"/></w:r>',
    "<w:r><w:instrText>PAGE</w:instrText></w:r>",
)
_WRAPPERS = (
    "{}",
    "<w:ins>{}</w:ins>",
    "<w:hyperlink>{}</w:hyperlink>",
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
)


def cut(line: str, number: int, chance: Random, runs: Runs) -> str:
    """Return a paragraph of `line`, cut into runs; noise in between is no text."""
    written: list[str] = []
    count = start = 0
    while start < len(line):
        if chance.random() < 0.2:
            written.append(chance.choice(_NOISE))
            count += 1
        end = min(len(line), start + chance.randint(1, 30))
        count += 1
        runs[number, count] = line[start:end]
        written.append(chance.choice(_WRAPPERS).format(run(line[start:end])))
        start = end
    return paragraph("".join(written))


def check_places(source: Source, runs: Runs) -> None:
    ends = [place.start for place in source.provenance[1:]] + [len(source.text)]
    found: Runs = {}
    for place, end in zip(source.provenance, ends, strict=True):
        assert place.paragraph is not None
        assert place.run is not None
        found[place.paragraph, place.run] = source.text[place.start : end].rstrip("\n\t")
    assert found == {place: text.rstrip("\n\t") for place, text in runs.items()}


@given(documents(), st.randoms(use_true_random=False))
def test_runs(written: WrittenDocument, chance: Random) -> None:
    runs: Runs = {}
    lines = written.text.splitlines()
    body = "".join(cut(line, number, chance, runs) for number, line in enumerate(lines, 1))
    document = parse(docx(body))
    assert document.source.text.splitlines() == lines
    check(document)
    check_places(document.source, runs)
    assert sum(len(task.attributions) for task in document.tasks) == len(written.tasks)


@given(documents(), st.sampled_from(["nothing", "space", "tab"]))
def test_automatic_numbers(written: WrittenDocument, suffix: str) -> None:
    document = parse(renumbered(written.text, suffix=suffix))
    check(document)
    assert [(item.label.text, item.title) for item in document.outline] == list(written.outline)


@given(
    st.lists(st.lists(st.text("市局、\t甲乙丙", max_size=6), min_size=3, max_size=3), min_size=1, max_size=5)
)
def test_cells(rows: list[list[str]]) -> None:
    source = read_docx(docx(paragraph("表") + table(rows)), "甲", DEFAULT_LIMITS)
    (grid,) = source.grids
    assert [(cell.row, cell.column) for cell in grid.cells] == [
        (row, column) for row in range(len(rows)) for column in range(3)
    ]
    for cell in grid.cells:
        text = rows[cell.row][cell.column].replace("\t", "\v").strip()
        assert cell.span.of(source.text) == text
        if text:
            place = source.place_of(cell.span)
            assert place is not None
            assert (place.table, place.row, place.column) == (1, cell.row + 1, cell.column + 1)
            assert place.paragraph == cell.row * 3 + cell.column + 2
