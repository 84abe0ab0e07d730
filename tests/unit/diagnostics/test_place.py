"""Places are told as the reader of the file finds them."""

from __future__ import annotations

import pytest

from respmatrix import Location, Provenance, Source, Span, build_matrix, parse
from respmatrix.diagnostics import report
from respmatrix.diagnostics.place import place_words, where
from respmatrix.diagnostics.render import render
from respmatrix.export.checks import checks, checks_table
from respmatrix.export.layout import matrix_table
from respmatrix.read import source_from_text
from respmatrix.read.compose import ComposedCell, Composer, Piece


@pytest.mark.parametrize(
    ("place", "zh", "en"),
    [
        (Provenance(0, paragraph=12), "第12段", "paragraph 12"),
        (Provenance(0, paragraph=12, run=3), "第12段", "paragraph 12"),
        (Provenance(0, page=3), "第3页", "page 3"),
        (Provenance(0, page=3, paragraph=40), "第3页", "page 3"),
        (Provenance(0, table=2, row=4, column=3), "表2第4行第3列", "table 2, row 4, column 3"),
        (Provenance(0, page=3, table=1, row=2), "第3页表1第2行", "page 3, table 1, row 2"),
        (Provenance(0, part="textbox", paragraph=1), "文本框第1段", "text box, paragraph 1"),
        (Provenance(0, part="footnote", paragraph=2), "脚注第2段", "footnotes, paragraph 2"),
        (Provenance(0, part="metadata"), "文件信息", "file information"),
        (Provenance(0, sheet="分工", row=5, column=3), "工作表“分工”!C5", "sheet “分工”!C5"),
        (Provenance(0, sheet="甲", row=1, column=28), "工作表“甲”!AB1", "sheet “甲”!AB1"),
        (Provenance(0, sheet="甲"), "工作表“甲”", "sheet “甲”"),
        (Provenance(0, anchor="p3"), "", ""),
        (Provenance(0, part="of another release", paragraph=2), "第2段", "paragraph 2"),
    ],
)
def test_a_place_is_told_as_it_is_found(place: Provenance, zh: str, en: str) -> None:
    assert (place_words(place), place_words(place, "en")) == (zh, en)


def test_plain_text_is_told_by_line_and_column() -> None:
    source = source_from_text("甲\n　市财政局\n")
    assert where(source, Span(3, 7)) == "第2行"
    assert where(source, Span(3, 7), column=True) == "第2行第2列"
    assert where(source, Span(3, 7), "en", column=True) == "line 2, column 2"


def word_file() -> Source:
    composer = Composer()
    composer.paragraph([Piece("一、重点任务", Provenance(0, paragraph=4))])
    text = "（一）开放数据。编制目录。（市科技局牵头，市科技局、市教育局配合）"
    composer.paragraph([Piece(text, Provenance(0, paragraph=7))])
    composer.table([ComposedCell([Piece("附表", Provenance(0, table=1, row=1, column=1))], 0, 0)])
    return composer.finish("方案.docx", "docx")


def test_a_message_names_the_paragraph_and_no_line() -> None:
    source = word_file()
    span = Span(source.text.index("市教育局"), source.text.index("市教育局") + 4)
    related = Location(Span(0, 2), 1, 1)
    shown = render(report("RM301", source.locate(span), related=(related,), text="市教育局"), source)
    head, line, _, other = shown.split("\n")
    assert head.startswith("方案.docx 第7段: warning[RM301] ")
    assert line.startswith("      | ")
    assert other == "      = 相关：第4段"


def test_tables_and_comments_name_the_paragraph() -> None:
    document = parse(word_file())
    assert [diagnostic.code for diagnostic in document.diagnostics] == ["RM205", "RM304"]
    matrix = build_matrix([document])
    comments = [cell.comment for row in matrix_table(matrix).data() for cell in row.cells if cell.comment]
    assert comments
    assert all(" · 第7段 · " in comment.split("\n")[0] for comment in comments)
    places = {row.cells[2].text for row in checks_table(matrix, checks(matrix)).data()}
    assert "第7段" in places
    assert not any("行" in place for place in places)
