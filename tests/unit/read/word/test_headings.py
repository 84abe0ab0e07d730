"""Which paragraphs of a Word file are headings（标题样式与大纲级别）."""

from __future__ import annotations

import pytest

from respmatrix import Source
from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.word import read_docx
from tests.made.word import docx, paragraph, run, style, table, text_box


def in_style(text: str, name: str, more: str = "") -> str:
    return paragraph(text, properties=f'<w:pStyle w:val="{name}"/>{more}')


def outline(level: int | str) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


def headings(body: str, styles: str = "") -> list[tuple[str, int]]:
    source: Source = read_docx(docx(body, styles=styles or None), "甲.docx", DEFAULT_LIMITS)
    return [(one.span.of(source.text), one.level) for one in source.headings]


STYLES = (
    style("heading 1", "")
    + style("标题 2", "")
    + style("Title", f"<w:pPr>{outline(0)}</w:pPr>")
    + style("正标题", f'<w:basedOn w:val="heading 1"/><w:pPr>{outline(9)}</w:pPr>')
    + style("大纲", f"<w:pPr>{outline(2)}</w:pPr>")
    + style("子", '<w:basedOn w:val="大纲"/>')
    + style("孙", f'<w:basedOn w:val="子"/><w:pPr>{outline(4)}</w:pPr>')
    + style("正文", f"<w:pPr>{outline(9)}</w:pPr>", default=True)
    + style("heading 1 Char", "", kind="character")
)


@pytest.mark.parametrize(
    ("name", "level"),
    [("heading 1", 1), ("标题 2", 2), ("大纲", 3), ("子", 3), ("孙", 5), ("Title", None), ("正标题", None)],
)
def test_styles_tell_the_level(name: str, level: int | None) -> None:
    assert headings(in_style("甲", name), STYLES) == ([] if level is None else [("甲", level)])


@pytest.mark.parametrize(
    ("said", "level"), [(0, 1), (8, 9), (9, None), (10, None), (-1, None), ("", None), ("一", None)]
)
def test_a_paragraph_tells_its_own_level(said: int | str, level: int | None) -> None:
    found = [] if level is None else [("甲", level)]
    assert headings(paragraph("甲", properties=outline(said)) + paragraph("乙")) == found
    assert headings(in_style("甲", "大纲", outline(said)), STYLES) == found


def test_blank_lines_tables_boxes_and_broken_lines() -> None:
    broken = f"{run(' 甲 ')}<w:r><w:br/></w:r>{run('乙')}"
    body = (
        paragraph("", properties=outline(0))
        + paragraph(broken, properties=outline(0))
        + table([[f"<w:tc>{paragraph('丙', properties=outline(0))}</w:tc>", "丁"], ["戊", "己"]])
        + paragraph(text_box(paragraph("框", properties=outline(0))))
    )
    assert headings(body) == [("甲", 1)]
