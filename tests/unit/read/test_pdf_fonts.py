"""A PDF whose fonts are neither in it nor on the machine is read without loss."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from respmatrix.read.pdf.fonts import font_of_boxes
from tests.unit.read.pdf_maker import pdf
from tests.unit.read.typeset import Line

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab, which writes the PDF files, is missing")
pytest.importorskip("pypdfium2", reason="pypdfium2, which reads PDF files, is missing")

BARE_MACHINE = """
import sys
import pypdfium2

class NoFonts(pypdfium2.PdfSysfontBase):
    asked = 0

    def MapFont(self, *question):
        NoFonts.asked += 1

NoFonts().setup()
from respmatrix import read_source
for _ in range(2):
    text = read_source(sys.argv[1]).text
assert NoFonts.asked
sys.stdout.buffer.write(text.encode("utf-8"))
"""


def test_nothing_is_lost_where_the_machine_has_no_font(tmp_path: Path) -> None:
    """One character alone, and the same text twice, are what PDFium left out."""
    lines = [
        *(Line(char, 79 + 16 * index, 120, 16, 0) for index, char in enumerate("由市财政局负责，")),
        Line("市教育局配合，", 79 + 8 * 16, 120, 16, 0),
        *(Line("完善制度。", 79 + 80 * index, 160, 16, 0) for index in range(4)),
    ]
    path = tmp_path / "无字体.pdf"
    path.write_bytes(pdf([lines]))
    run = subprocess.run([sys.executable, "-c", BARE_MACHINE, path], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode("utf-8", "replace")
    assert run.stdout.decode("utf-8").replace("\n", "") == "由市财政局负责，市教育局配合，" + 4 * "完善制度。"


def test_the_font_of_boxes_is_whole() -> None:
    font = font_of_boxes()
    count = int.from_bytes(font[4:6])
    records = [font[12 + 16 * index :][:16] for index in range(count)]
    names = [record[:4] for record in records]
    assert names == sorted(names)
    ends = [int.from_bytes(record[8:12]) + int.from_bytes(record[12:]) for record in records]
    assert max(ends) <= len(font) < max(ends) + 4
