"""How many times as long as a bare PDFium text loop does reading a PDF take（PDF 读取与裸循环之比）?

    python tests/benchmarks/pdf_reader.py [REPEATS]

The loop takes the text of every page as pypdfium2 gives it; the reader also finds the rows, the
furniture and the paragraphs. Both run in turns in one process; medians are compared. Files: twenty
pages with an embedded font, and a twentieth of them. Bar: 1.5 ×.
"""

from __future__ import annotations

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


def main(repeats: int) -> None:
    from respmatrix import read_source
    from tests.benchmarks.stopwatch import medians
    from tests.unit.read.pdf_maker import long_document

    print(f"{'pages':>6} {'characters':>11} {'ratio':>7}   (bar {BAR} ×)")
    for pages in (20, 1):
        data = long_document(pages)
        characters = sum(map(len, bare(data)))
        times = medians(
            {"bare": partial(bare, data), "reader": partial(read_source, data, name="a.pdf")}, repeats=repeats
        )
        print(f"{pages:6} {characters:11} {times['reader'] / times['bare']:7.2f}")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
