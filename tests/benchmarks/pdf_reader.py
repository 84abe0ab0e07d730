"""How many times as long as a bare PDFium text loop does reading a PDF take（PDF 读取与裸循环之比）?

    python tests/benchmarks/pdf_reader.py [REPEATS]

The loop takes the text of every page as pypdfium2 gives it; the reader also finds the rows, the
furniture and the paragraphs. Both run in turns in one process; medians are compared. Files: pages
whose font is not embedded, and, where LibreOffice is installed, real texts (../shared/seeds, or the
examples) as it sets them with an embedded font. Bar: 1.5 ×. Pages full of small cells cost more, for
each cell is asked for its place: a table with borders is there to show how much, and has no bar.
"""

from __future__ import annotations

import io
import sys
from functools import partial
from pathlib import Path

BAR = 1.5


def bare(data: bytes) -> list[str]:
    """Return the text of every page: what the reader is held against."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return texts


def texts() -> list[Path]:
    """Return the texts that LibreOffice sets."""
    root = Path(__file__).parents[2]
    seeds = sorted((root.parent / "shared" / "seeds").glob("*.txt"))
    return seeds or sorted((root / "examples" / "documents").glob("*.txt"))


def table(rows: int = 60) -> bytes:
    """Return a Word file with a table of five narrow columns: small cells of several lines."""
    from docx import Document

    document = Document()
    grid = document.add_table(rows=0, cols=5)
    grid.style = "Table Grid"
    heads = ("序号", "重点任务", "牵头单位", "配合单位", "完成时限")
    cells = (
        "推进事项集成办理，压减办理时限，编制办事指南",
        "市数据局",
        "市财政局、市住房城乡建设局",
        "长期坚持",
    )
    for number in range(rows + 1):
        texts = (str(number), *cells) if number else heads
        for cell, text in zip(grid.add_row().cells, texts, strict=True):
            cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def files() -> dict[str, bytes]:
    """Return the PDF files that are read."""
    from respmatrix import read_source
    from respmatrix.read.convert import convert, find_office
    from respmatrix.read.limits import DEFAULT_LIMITS
    from tests.unit.read.pdf_maker import long_document

    made = {"20 pages": long_document(20), "1 page": long_document(1)}
    if find_office() is not None:
        text = "\n".join(read_source(path).text for path in texts())
        plain = ("\ufeff" + text).encode()
        made["embedded font"] = convert(plain, ".txt", "pdf", "a.txt", DEFAULT_LIMITS)
        made["table"] = convert(table(), ".docx", "pdf", "a.docx", DEFAULT_LIMITS)
    return made


def main(repeats: int) -> None:
    from respmatrix import read_source
    from tests.benchmarks.stopwatch import medians

    print(f"{'file':16} {'pages':>6} {'characters':>11} {'ratio':>7}   (bar {BAR} ×)")
    for name, data in files().items():
        pages = bare(data)
        times = medians(
            {"bare": partial(bare, data), "reader": partial(read_source, data, name="a.pdf")}, repeats=repeats
        )
        ratio = times["reader"] / times["bare"]
        print(f"{name:16} {len(pages):6} {sum(map(len, pages)):11} {ratio:7.2f}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
