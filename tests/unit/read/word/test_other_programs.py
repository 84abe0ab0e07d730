"""Files as other programs write them, and numbers as another program counts them（其他程序的文件）."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_BREAK

from respmatrix import parse, read_source
from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.word import read_docx
from tests.made.renumbered import renumbered
from tests.made.word import docx, level, lists, numbered

ROOT = Path(__file__).parents[4]
EXAMPLES = sorted((ROOT / "examples" / "documents").glob("*.txt"))
OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")


def converted(folder: Path, data: bytes, kind: str, suffix: str) -> bytes:
    """Return `data` as LibreOffice writes it."""
    assert OFFICE is not None
    source, target = folder / "甲.docx", folder / "out"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(target), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return (target / f"甲.{suffix}").read_bytes()


def bare(text: str) -> list[str]:
    """Return the lines without white space, of which another program puts more around labels."""
    return ["".join(line.split()) for line in text.splitlines()]


def test_a_file_of_python_docx() -> None:
    document = Document()
    document.add_heading("目标", 1)
    for text in ("甲", "乙"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("丙", style="List Bullet")
    paragraph = document.add_paragraph()
    paragraph.add_run("丁").bold = True
    paragraph.add_run().add_break(WD_BREAK.LINE)
    paragraph.add_run("\t戊")
    grid = document.add_table(2, 3)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "己"
    grid.cell(0, 1).merge(grid.cell(0, 2)).text = "庚"
    grid.cell(1, 2).text = "辛"
    stream = io.BytesIO()
    document.save(stream)
    source = read_docx(stream.getvalue(), "甲.docx", DEFAULT_LIMITS)
    assert source.text == "目标\n1. 甲\n2. 乙\n丙\n丁\n\t戊\n己\t庚\n\t\t辛\n"
    assert [(cell.row, cell.column, cell.height, cell.width) for cell in source.grids[0].cells] == [
        (0, 0, 2, 1), (0, 1, 1, 2), (1, 1, 1, 1), (1, 2, 1, 1),
    ]  # fmt: skip


@needs_office
def test_libreoffice_counts_alike(tmp_path: Path) -> None:
    """What it knows: it has neither legal numbering nor a choice of where to restart."""
    levels = (
        level(0, "chineseCounting", "第%1章")
        + level(1, text="%2)")
        + level(2, "decimalEnclosedCircle", "%3")
        + level(3, "upperRoman", "（%4）", start=4)
    )
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = lists({0: levels, 1: level(0, "lowerLetter", "%1)")}, {1: (0, ""), 2: (1, ""), 3: (1, again)})
    order = (11, 11, 10, 11, 12, 13, 11, 12, 20, 20, 10, 12, 30)  # list and level
    body = "".join(numbered("条", *divmod(one, 10)) for one in order)
    data = docx(body, numbering=numbering)
    other = converted(tmp_path, data, "txt:Text (encoded):UTF8", "txt").decode("utf-8-sig")
    assert bare(read_docx(data, "甲", DEFAULT_LIMITS).text) == bare(other)


@needs_office
def test_a_document_saved_by_libreoffice_says_the_same(tmp_path: Path) -> None:
    text = read_source(EXAMPLES[0]).text
    saved = parse(converted(tmp_path, renumbered(text, suffix="tab"), "docx", "docx"))
    assert bare(saved.source.text) == bare(text)
    assert [item.label.text for item in saved.outline] == [
        item.label.text for item in parse(EXAMPLES[0]).outline
    ]
