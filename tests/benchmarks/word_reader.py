"""How many times as long as a bare XML walk does reading a Word file take（读 Word 与单纯遍历 XML 之比）?

    python tests/benchmarks/word_reader.py [REPEATS] [PARAGRAPHS]

The file has PARAGRAPHS (500) formatted as in office documents, numbered by Word, every tenth with a
tracked change or a footnote, and a table of a tenth as many rows. The walk unpacks the parts that are
read, parses them with lxml and gathers the text of every `w:t` and `w:p`. Both run in turns in one
process; medians are compared. Then the same file ten times as long: 1 is linear. Bar: 4 ×.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from respmatrix.read.word.names import PARAGRAPH, TEXT

BAR = 4
_FONT = '<w:rFonts w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="Times New Roman"/><w:sz w:val="32"/>'
_SPACING = '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'


def sample(paragraphs: int) -> bytes:
    """Return a Word file with all that the reader must look after."""
    from tests.made.word import docx, level, lists, paragraph, run, style, table

    numbering = lists(
        {
            0: level(0, "chineseCounting", "%1、")
            + level(1, "chineseCounting", "（%2）")
            + level(2, "decimal", "%3.")
        },
        {1: (0, "")},
    )
    body: list[str] = []
    notes: list[str] = []
    for index in range(paragraphs):
        depth = 0 if index % 20 == 0 else 1 if index % 5 == 0 else 2
        runs = (
            run(f"推进第{index}个平台建设。", _FONT + "<w:b/>")
            + run("加快建设统一平台，完善工作机制，健全标准规范，按期完成任务。", _FONT)
            + run("（市财政局牵头，市教育局、各区政府配合）", _FONT)
        )
        if index % 10 == 3:
            runs += f'<w:ins w:id="{index}" w:author="甲">{run("确保实效。", _FONT)}</w:ins>'
        if index % 10 == 7:
            runs += f'<w:r><w:footnoteReference w:id="{index}"/></w:r>'
            notes.append(f'<w:footnote w:id="{index}">{paragraph("口径以统计部门为准。")}</w:footnote>')
        numbers = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr>'
        end = f"<w:rPr>{_FONT}</w:rPr>"
        body.append(paragraph(runs, properties=f'<w:pStyle w:val="正文"/>{numbers}{_SPACING}{end}'))
    rows = [[str(row), f"建设平台{row}", "市财政局", "2025年12月"] for row in range(paragraphs // 10)]
    return docx(
        "".join(body) + table(rows),
        numbering=numbering,
        styles=style("正文", f"<w:rPr>{_FONT}</w:rPr>", default=True),
        footnotes="".join(notes),
        compression=zipfile.ZIP_STORED if paragraphs > 2_000 else zipfile.ZIP_DEFLATED,
    )


def walk(data: bytes) -> str:
    """Return the text of a Word file as a bare walk gives it: what the reader is held against."""
    from lxml import etree

    gathered: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in ("document", "styles", "numbering", "footnotes"):
            elements = etree.fromstring(archive.read(f"word/{part}.xml")).iter(TEXT, PARAGRAPH)
            gathered += [element.text or "\n" for element in elements]
    return "".join(gathered)


def ratios(paragraphs: int, repeats: int) -> tuple[float, float]:
    """Return the reader's time against the walk's, and for a paragraph of ten times the file against one."""
    from respmatrix.read.limits import DEFAULT_LIMITS
    from respmatrix.read.word import read_docx
    from tests.benchmarks.stopwatch import medians

    small, large = sample(paragraphs), sample(10 * paragraphs)
    reading: Callable[[bytes], object] = partial(read_docx, name="甲.docx", limits=DEFAULT_LIMITS)
    times = medians(
        {
            "walk": partial(walk, small),
            "read": partial(reading, small),
            "large": partial(reading, large),
        },
        repeats=repeats,
    )
    return times["read"] / times["walk"], times["large"] / times["read"] / 10


def main(repeats: int, paragraphs: int) -> None:
    ratio, growth = ratios(paragraphs, repeats)
    print(f"read_docx against a bare walk   {ratio:5.2f} ×   (bar {BAR} ×)")
    print(f"ten times the file, a paragraph {growth:5.2f} ×   (1 is linear)")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the stopwatch beside this script
    main(*(int(given) for given in [*sys.argv[1:3], *("11", "500")[len(sys.argv[1:3]) :]]))
