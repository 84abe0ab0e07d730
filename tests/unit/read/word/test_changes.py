"""Tracked changes are read as accepted, hidden text is left out, and both are reported（修订与隐藏文字）."""

from __future__ import annotations

import pytest

from respmatrix import Severity, Source, parse
from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.word import read_docx
from tests.made.word import docx, level, lists, numbered, paragraph, run, style, table

HIDDEN = "<w:vanish/>"
DELETED_END = "<w:rPr><w:del w:id='1'/></w:rPr>"


def read(body: str, **parts: str) -> Source:
    return read_docx(docx(body, **parts), "甲.docx", DEFAULT_LIMITS)  # type: ignore[arg-type]


def deleted(text: str) -> str:
    return f'<w:del w:id="1"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def codes(source: Source) -> list[str]:
    return [one.code for one in source.diagnostics]


def test_insertions_stay_and_deletions_go() -> None:
    source = read(
        paragraph(
            run("（市财政局、") + deleted("市教委") + f"<w:ins>{run('市科技局')}</w:ins>" + run("负责）")
        )
        + paragraph(f"<w:moveFrom>{run('移走')}</w:moveFrom>" + run("甲"))
        + paragraph(f"<w:moveTo>{run('移来')}</w:moveTo>")
    )
    assert source.text == "（市财政局、市科技局负责）\n甲\n移来\n"
    (found,) = source.diagnostics
    assert (found.code, found.severity) == ("RM110", Severity.WARNING)
    assert dict(found.facts) == {"inserted": "2", "deleted": "2"}
    places = [found.location, *found.related]
    assert [place.span.of(source.text) for place in places if place] == ["市科技局", "", "移来"]
    assert [(place.line, place.column) for place in places if place] == [(1, 7), (2, 1), (3, 1)]


def test_deleted_text_inside_an_insertion_goes() -> None:
    assert read(paragraph(run("甲") + f"<w:ins>{run('乙')}{deleted('丙')}</w:ins>")).text == "甲乙\n"


def test_a_deleted_end_joins_paragraphs_under_one_number() -> None:
    numbering = lists({0: level(0)}, {1: (0, "")})
    in_list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        numbered("甲", 1)
        + paragraph("乙", properties=in_list + DELETED_END)
        + numbered("丙", 1)
        + paragraph(deleted("丁"), properties=in_list + DELETED_END)
        + numbered("戊", 1)
    )
    source = read(body, numbering=numbering)
    assert source.text == "1.甲\n2.乙丙\n3.戊\n"
    assert [(place.paragraph, place.run) for place in source.provenance] == [
        (1, None), (1, 1), (2, None), (2, 1), (3, 1), (5, None), (5, 1),
    ]  # fmt: skip


def test_a_deleted_end_before_a_table_and_at_the_end() -> None:
    whole = paragraph(deleted("甲"), properties=DELETED_END)
    source = read(paragraph("乙", properties=DELETED_END) + table([["丙", "丁"]]) + paragraph("戊") + whole)
    assert source.text == "乙\n丙\t丁\n戊\n"
    assert codes(source) == ["RM110"]


@pytest.mark.parametrize(
    ("properties", "styled", "shown"),
    [
        (HIDDEN, "", False),
        ('<w:vanish w:val="1"/>', "", False),
        ('<w:vanish w:val="0"/>', "", True),
        ('<w:rStyle w:val="暗"/>', "", False),
        ('<w:rStyle w:val="子"/>', "", False),
        ('<w:rStyle w:val="暗"/><w:vanish w:val="false"/>', "", True),
        ("", "藏", False),
        ('<w:vanish w:val="0"/>', "藏", True),
        ('<w:rStyle w:val="暗"/>', "藏", True),
        ('<w:rStyle w:val="明"/>', "", True),
        ("<w:webHidden/>", "", True),
    ],
)
def test_hidden_text(properties: str, styled: str, shown: bool) -> None:
    styles = (
        style("暗", f"<w:rPr>{HIDDEN}</w:rPr>", kind="character")
        + style("子", '<w:basedOn w:val="暗"/>', kind="character")
        + style("明", '<w:basedOn w:val="暗"/><w:rPr><w:vanish w:val="0"/></w:rPr>', kind="character")
        + style("藏", f"<w:rPr>{HIDDEN}</w:rPr>")
    )
    said = f'<w:pStyle w:val="{styled}"/>' if styled else ""
    source = read(paragraph("前") + paragraph(run("甲", properties), properties=said), styles=styles)
    assert source.text == ("前\n甲\n" if shown else "前\n\n")
    assert codes(source) == ([] if shown else ["RM111"])


def test_a_hidden_paragraph_leaves_no_line_and_takes_no_number() -> None:
    numbering = lists({0: level(0)}, {1: (0, "")})
    gone = paragraph(
        run("乙", HIDDEN),
        properties=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>{HIDDEN}</w:rPr>',
    )
    source = read(numbered("甲", 1) + gone + numbered("丙", 1), numbering=numbering)
    assert source.text == "1.甲\n2.丙\n"
    (found,) = source.diagnostics
    assert found.location is not None
    assert (found.code, found.location.line, found.location.column) == ("RM111", 2, 1)


@pytest.mark.parametrize(
    ("runs", "column"),
    [
        (run("一二三") + run("乙", HIDDEN), 4),
        (run("一") + run("乙", HIDDEN) + run("二三"), 2),
        (run("乙", HIDDEN) + run("一二三"), 1),
    ],
)
def test_hidden_text_is_told_where_it_would_stand(runs: str, column: int) -> None:
    (found,) = read(paragraph("前") + paragraph(runs) + paragraph("后")).diagnostics
    assert found.location is not None
    assert (found.code, found.location.line, found.location.column) == ("RM111", 2, column)


def test_a_style_separator_runs_a_heading_in() -> None:
    head = paragraph("一、目标。", properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
    source = read(head + paragraph("做大做强。"))
    assert (source.text, source.diagnostics) == ("一、目标。做大做强。\n", ())


def test_comments_and_embedded_objects_are_reported() -> None:
    sheet = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    uri = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    chart = f'<w:r><w:drawing><a:graphic><a:graphicData uri="{uri}"/></a:graphic></w:drawing></w:r>'
    source = read(
        paragraph(run("甲") + '<w:r><w:commentReference w:id="1"/></w:r>')
        + '<w:altChunk xmlns:r="x" r:id="1"/>'
        + paragraph(run("乙") + sheet + chart),
        comments=f'<w:comment w:id="1">{paragraph("改")}</w:comment>',
    )
    assert source.text == "甲\n乙\n"
    assert [(one.code, dict(one.facts)) for one in source.diagnostics] == [
        ("RM112", {"count": "1"}), ("RM114", {"count": "3"}),
    ]  # fmt: skip


def test_many_changes_are_one_diagnostic_in_the_document() -> None:
    body = "".join(paragraph(f"<w:ins>{run('甲')}</w:ins>") for _ in range(100))
    document = parse(docx(body))
    (found,) = (one for one in document.diagnostics if one.code == "RM110")
    assert dict(found.facts)["inserted"] == "100"
    assert len(found.related) == 19
    assert all(place.span.of(document.source.text) == "甲" for place in found.related)
