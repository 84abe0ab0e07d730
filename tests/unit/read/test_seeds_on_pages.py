"""Scored documents, set on pages, score as the text does（版式重排评分）."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from respmatrix import read_source
from respmatrix.read.convert import find_office
from tests.unit.read.ofd_maker import ofd, set_text
from tests.unit.read.pdf_maker import pdf
from tests.unit.read.reading import texts
from tests.unit.read.typeset import Block, headed, numbered, typeset

pytest.importorskip("pypdfium2", reason="pypdfium2, which reads PDF files, is missing")
SHARED = Path(__file__).parents[4] / "shared"
SEEDS = sorted((SHARED / "seeds").glob("*.txt"))
pytestmark = pytest.mark.skipif(not SEEDS, reason="there are no scored documents beside the checkout")
COMMAND = "import sys; from respmatrix.cli import main; sys.exit(main())"
FIGURES = {"detection", "party", "exact", "link", "title", "flags", "document", "outline", "meta"}


def paragraphs(path: Path) -> list[str]:
    return [" ".join(text.split()) for text in texts(read_source(path))]


def blocks(path: Path) -> Iterator[Block]:
    """Yield the paragraphs as an office would set them: titles in the middle, signatures to the right."""
    for text in paragraphs(path):
        if (
            len(text) < 30
            and text[0] != "("
            and re.search(r"(?:意见|复函|答复函|平台经济|稿\)|提案|建议|0997)$", text)
        ):
            yield Block(text, "centred")
        elif re.fullmatch(r"\d{4}年\d+月\d+日|.{2,6}市.{4,20}(?:局|委员会)", text):
            yield Block(text, "right")
        else:
            yield Block(text)


def score(folder: Path) -> None:
    """Assert that the files of `folder` score as well as can be."""
    done = subprocess.run(
        [
            *(sys.executable, SHARED / "tools" / "score.py", SHARED / "gold", folder, "--json"),
            *("--run", f'"{sys.executable}" -c "{COMMAND}" parse --format jsonl'),
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    figures = json.loads(done.stdout)
    assert {name: figures[name] for name in FIGURES} == dict.fromkeys(FIGURES, 1.0)


@pytest.mark.parametrize("kind", ["pdf", "ofd"])
def test_typeset(kind: str, tmp_path: Path) -> None:
    for path in SEEDS:
        pages = headed(numbered(typeset(blocks(path))), "平台经济文件选编")
        data = pdf(pages) if kind == "pdf" else ofd(set_text(pages))
        made = tmp_path / f"{path.stem[:3]}.{kind}"
        made.write_bytes(data)
        assert [re.sub(" ", "", text) for text in texts(read_source(made))] == [
            re.sub(" ", "", text) for text in paragraphs(path)
        ]
    score(tmp_path)


def write_docx(path: Path, made: Path) -> None:
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document = docx.Document()
    style = document.styles["Normal"]
    style.font.size = Pt(16)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Noto Serif CJK SC")
    section = document.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(210), Mm(28), Mm(26)
    section.header.paragraphs[0].text = "平台经济文件选编"
    for block in blocks(path):
        paragraph = document.add_paragraph(block.text)
        paragraph.paragraph_format.space_after = Pt(0)
        if block.align == "indented":
            paragraph.paragraph_format.first_line_indent = Pt(32)
        paragraph.alignment = {"centred": ALIGN.CENTER, "right": ALIGN.RIGHT}.get(block.align, ALIGN.JUSTIFY)
    document.save(str(made))


def to_pdf(files: Sequence[Path], folder: Path, profile: Path) -> None:
    subprocess.run(
        [
            *(str(find_office()), f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"),
            *("--convert-to", "pdf", "--outdir", str(folder), *map(str, files)),
        ],
        capture_output=True,
        check=True,
        timeout=300,
    )


@pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")
def test_made_by_libreoffice(tmp_path: Path) -> None:
    given, styled, plain = tmp_path / "given", tmp_path / "styled", tmp_path / "plain"
    given.mkdir()
    for path in SEEDS:
        write_docx(path, given / f"{path.stem[:3]}.docx")
        (given / f"{path.stem[:3]}.txt").write_bytes(path.read_bytes())
    to_pdf(sorted(given.glob("*.docx")), styled, tmp_path / "profile")
    to_pdf(sorted(given.glob("*.txt")), plain, tmp_path / "profile")
    for folder in (styled, plain):
        for path in SEEDS:
            read = texts(read_source(folder / f"{path.stem[:3]}.pdf"))
            assert [re.sub(r"\s", "", text) for text in read] == [
                re.sub(r"\s", "", text) for text in paragraphs(path)
            ]
        score(folder)
