"""Feed the Word reader files that no program would write（模糊测试：损坏的 Word 文件）.

    python tests/fuzz/fuzz_word.py [--count N | --seconds N] [--seed S]

Good files, made here and by python-docx, are damaged: bytes flipped, cut out and doubled; in their XML
tags lost, doubled, moved and nested, attributes and texts exchanged for strange ones, parts left out.
Each either gives one `ReadError`, or a source of which every place, cell and diagnostic lies in the
text; no other exception, and none takes far too long. For every kind of failure the first file is
written beside the working directory. Exit status 1 if any.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))  # for the modules beside this script

from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.word import names, read_docx
from tests.fuzz.files import NAME, holds, run_files
from tests.made.renumbered import renumbered
from tests.made.word import (
    archive,
    docx,
    field,
    level,
    lists,
    numbered,
    paragraph,
    run,
    style,
    table,
    text_box,
)

_TAG = re.compile(r"<[^>]*>")
_VALUE = re.compile(r'"[^"]*"')
_NAMES = sorted(
    "w:" + value.rpartition("}")[2]
    for value in vars(names).values()
    if isinstance(value, str) and value.startswith(names.W) and value != names.W
)
_VALUES = (
    "",
    "0",
    "1",
    "2",
    "9",
    "-1",
    "63",
    "999999999999",
    "a",
    "restart",
    "continue",
    "begin",
    "end",
    "甲",
    "%1%9",
)
_TEXTS = ("", "甲", "\n", "\t", "\u2028", "（市财政局负责）", "一、", "\ud7ff", "😀", "&#13;", "\x85")

Parts = dict[str, bytes]


def good_files() -> list[bytes]:
    """Return files that hold all that the reader knows."""
    from docx import Document

    numbering = lists(
        {
            0: level(0, "chineseCounting", "%1、", more='<w:pStyle w:val="标题1"/>')
            + level(1, "chineseCounting", "（%2）", suffix="tab")
            + level(2, text="%1.%3", more='<w:isLgl/><w:lvlRestart w:val="1"/>'),
            1: level(0, "bullet", "·"),
        },
        {
            1: (0, ""),
            2: (0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'),
            3: (1, ""),
        },
    )
    styles = (
        style("正文", "", default=True)
        + style("标题1", '<w:basedOn w:val="正文"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style("暗", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    )
    merged = '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'
    cells = f"<w:tc><w:tcPr>{merged}</w:tcPr>{paragraph('任务')}</w:tc>"
    below = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>{table([["内", "表"]])}<w:p/></w:tc>'
    body = (
        paragraph("某市方案", properties="<w:rPr><w:del/></w:rPr>")
        + paragraph("目标", properties='<w:pStyle w:val="标题1"/>')
        + numbered("打造街区。（市商务局牵头）", 1, 1)
        + numbered(run("甲", '<w:rStyle w:val="暗"/>') + run("乙"), 2, 2)
        + paragraph(field("PAGE", "3") + f"<w:ins>{run('增')}</w:ins><w:del>{run('删')}</w:del>")
        + paragraph(text_box(paragraph("框")) + '<w:r><w:footnoteReference w:id="1"/><w:br/><w:tab/></w:r>')
        + table([[cells, "单位"], [below, "市教委"], ["一", "二", "三"]], {1: '<w:gridAfter w:val="1"/>'})
        + f"<w:sdt><w:sdtContent>{paragraph('控件')}</w:sdtContent></w:sdt>"
        + paragraph('<w:r><w:sym w:font="Wingdings" w:char="F081"/><w:commentReference w:id="0"/></w:r>')
    )
    notes = f'<w:footnote w:id="1">{paragraph("脚注")}</w:footnote>'
    document = Document()
    document.add_heading("目标", 1)
    document.add_paragraph("建设平台。（市财政局负责）", style="List Number")
    document.add_table(2, 2).cell(0, 0).text = "甲"
    stream = io.BytesIO()
    document.save(stream)
    text = "一、目标\n（一）甲\n1.乙（市财政局负责）\n3.丙\n二、任务\n（二）丁\n"
    return [
        docx(body, numbering=numbering, styles=styles, footnotes=notes),
        renumbered(text),
        stream.getvalue(),
    ]


class Damage:
    """Writes damaged files（损坏）."""

    def __init__(self, files: Sequence[bytes] = (), main: str = "word/document.xml") -> None:
        """Take good files, Word's by default, and the part that is damaged most often."""
        self._files = list(files) or good_files()
        self._main = main
        self._parts = [self._unpacked(data) for data in self._files]

    @staticmethod
    def _unpacked(data: bytes) -> Parts:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            return {name: opened.read(name) for name in opened.namelist()}

    def write(self, chance: Random) -> bytes:
        """Return one damaged file."""
        index = min(chance.choice((0, 0, 0, 1, 1, 2)), len(self._files) - 1)
        if chance.random() < 0.15:
            return self._damaged_bytes(bytearray(self._files[index]), chance)
        parts = dict(self._parts[index])
        for _ in range(chance.choice((1, 1, 2, 5))):
            part = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))] or [""])
            if chance.random() < 0.05:
                parts.pop(part, None)
            elif part:
                wanted = self._main if self._main in parts and chance.random() < 0.6 else part
                parts[wanted] = self._damaged_xml(parts[wanted], chance)
        return archive(parts, zipfile.ZIP_STORED)

    @staticmethod
    def _damaged_bytes(data: bytearray, chance: Random) -> bytes:
        for _ in range(chance.choice((1, 1, 3, 20))):
            at = chance.randrange(len(data) + 1)
            kind = chance.randrange(4)
            if kind == 0 and at < len(data):
                data[at] = chance.randrange(256)
            elif kind == 1:
                del data[at : at + chance.choice((1, 4, 1_000))]
            elif kind == 2:
                data[at:at] = data[at : at + chance.choice((1, 40))]
            else:
                del data[max(at, len(data) - 100) :]
        return bytes(data)

    def _damaged_xml(self, xml: bytes, chance: Random) -> bytes:
        text = xml.decode("utf-8", "replace")
        for _ in range(chance.choice((1, 1, 2, 4))):
            text = chance.choice(_WAYS)(text, chance)
        return text.encode("utf-8", "replace")


def _element(text: str, chance: Random) -> tuple[int, int]:
    """Return where some element stands, tags and all; nothing where there is none."""
    tags = [match for match in _TAG.finditer(text) if not (match[0][1] in "/?!>" or match[0][1].isspace())]
    if not tags:
        return 0, 0
    tag = chance.choice(tags)
    if tag[0].endswith("/>"):
        return tag.span()
    name = tag[0][1:-1].split(maxsplit=1)[0]
    depth = 0
    for match in re.finditer(rf"<(/?){re.escape(name)}(?:\s[^>]*?)?(/?)>", text[tag.start() :]):
        depth += 0 if match[2] else -1 if match[1] else 1
        if not depth:
            return tag.start(), tag.start() + match.end()
    return tag.span()


def _lose(text: str, chance: Random) -> str:
    start, end = _element(text, chance)
    return text[:start] + text[end:]


def _double(text: str, chance: Random) -> str:
    start, end = _element(text, chance)
    return (
        text[:end] + text[start:end] * chance.choice((1, 1, 3, 50)) + text[end:]
        if end - start < 3_000
        else text
    )


def _move(text: str, chance: Random) -> str:
    start, end = _element(text, chance)
    moved = text[start:end]
    text = text[:start] + text[end:]
    ends = [match.end() for match in _TAG.finditer(text)]
    at = chance.choice(ends or [0])
    return text[:at] + moved + text[at:]


def _wrap(text: str, chance: Random) -> str:
    start, end = _element(text, chance)
    name = chance.choice([*_NAMES, "mc:AlternateContent", "mc:Choice", "w:sdt"])
    times = chance.choice((1, 1, 2, 40, 300))
    return text[:start] + f"<{name}>" * times + text[start:end] + f"</{name}>" * times + text[end:]


def _rename(text: str, chance: Random) -> str:
    start, end = _element(text, chance)
    found = re.match(r"<([\w:]+)", text[start:end])
    if found is None:
        return text
    name, other = re.escape(found[1]), chance.choice(_NAMES)
    inner = re.sub(rf"^<{name}", f"<{other}", text[start:end])
    return text[:start] + re.sub(rf"</{name}>$", f"</{other}>", inner) + text[end:]


def _change_value(text: str, chance: Random) -> str:
    values = [match.span() for match in _VALUE.finditer(text)]
    if not values:
        return text
    start, end = chance.choice(values)
    return f'{text[:start]}"{chance.choice(_VALUES)}"{text[end:]}'


def _change_text(text: str, chance: Random) -> str:
    ends = [match.end() for match in _TAG.finditer(text)]
    at = chance.choice(ends or [0])
    return text[:at] + chance.choice(_TEXTS) * chance.choice((1, 1, 100)) + text[at:]


def _lose_characters(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.choice((1, 5)) :]


_WAYS: Sequence[Callable[[str, Random], str]] = (
    *(_lose, _double, _move, _wrap, _rename) * 2,
    *(_change_value, _change_text) * 2,
    _lose_characters,
)  # fmt: skip


def check(data: bytes) -> bool:
    """Read one file and check the laws; tell whether it was read at all."""
    return holds(lambda data: read_docx(data, NAME, DEFAULT_LIMITS), data)


def main(given: Sequence[str] | None = None) -> int:
    """Run and return the exit status."""
    return run_files("word", ".docx", Damage().write, check, given)


if __name__ == "__main__":
    sys.exit(main())
