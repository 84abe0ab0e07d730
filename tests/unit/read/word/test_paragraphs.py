"""Paragraphs are read as a reader sees them（段落）."""

from __future__ import annotations

import pytest

from respmatrix import ReadError, Source, Span, parse
from respmatrix.read.limits import DEFAULT_LIMITS
from respmatrix.read.word import read_docx
from tests.made.word import W, docx, field, paragraph, run, style, table, text_box


def read(body: str, **parts: str) -> Source:
    return read_docx(docx(body, **parts), "甲.docx", DEFAULT_LIMITS)  # type: ignore[arg-type]


def text_of(body: str, **parts: str) -> str:
    return read(body, **parts).text


def test_paragraphs_keep_their_order_and_blank_lines() -> None:
    source = read(paragraph("某市方案") + paragraph() + paragraph("一、目标"))
    assert source.text == "某市方案\n\n一、目标\n"
    assert (source.name, source.format, source.encoding, source.diagnostics) == ("甲.docx", "docx", None, ())


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("甲") + run("乙"), "甲乙"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>甲</w:t><w:ptab/><w:t>乙</w:t></w:r>", "甲\t乙"),
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t></w:r>", "甲\n乙\n丙"),
        ('<w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r>', "甲\n乙"),
        ('<w:r><w:t>甲</w:t><w:br w:type="column"/></w:r>' + run("乙"), "甲\n乙"),
        ("<w:r><w:t>2023</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>", "2023-2025"),
        ("<w:r><w:t>甲</w:t><w:softHyphen/><w:t>乙</w:t></w:r>", "甲乙"),
        ("<w:r><w:t> 甲 </w:t></w:r>" + run(" 乙 "), "甲 乙 "),
        ("<w:r><w:t>甲\n  乙</w:t></w:r>", "甲   乙"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F081"/></w:r>' + run("建设"), "①建设"),
        ('<w:r><w:sym w:font="仿宋" w:char="3001"/></w:r>', "、"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r>', "☑是"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>zhì</w:t></w:r></w:rt>"
            "<w:rubyBase><w:r><w:t>治</w:t></w:r></w:rubyBase></w:ruby></w:r>" + run("理"),
            "治理",
        ),
        ("<w:hyperlink>" + run("市财政局") + "</w:hyperlink>" + run("负责"), "市财政局负责"),
        ("<w:smartTag>" + run("市") + "<w:smartTag>" + run("局") + "</w:smartTag></w:smartTag>", "市局"),
        (
            "<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>" + run("市教委") + "</w:sdtContent></w:sdt>",
            "市教委",
        ),
        ('<w:fldSimple w:instr="DATE">' + run("2024年1月") + "</w:fldSimple>", "2024年1月"),
        (run("甲") + field("PAGE", "3") + run("乙"), "甲3乙"),
        (run("甲") + field('HYPERLINK "http://x"', "乙") + run("丙"), "甲乙丙"),
        (run("甲") + field("XE 甲", None) + run("乙"), "甲乙"),
        (field(r"eq \o\ac(○,2)", None) + run("建设"), "②建设"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>" + run("元"), "a+b元"),
        ("<w:bookmarkStart/><w:proofErr/>" + run("甲") + "<w:bookmarkEnd/>", "甲"),
    ],
)
def test_runs(content: str, text: str) -> None:
    assert text_of(paragraph(content)) == text + "\n"


def test_a_field_inside_an_instruction_is_no_text() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = field("REF 甲", "不读")
    outer = mark("begin") + run("IF") + inner + mark("separate") + run("读") + mark("end")
    assert text_of(paragraph(run("甲") + outer + run("乙"))) == "甲读乙\n"


def test_a_field_that_never_ends_swallows_no_text() -> None:
    torn = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert text_of(paragraph(torn + run("甲")) + paragraph("乙")) == "甲\n乙\n"


def test_a_table_of_contents_is_known_by_its_leaders() -> None:
    def begin(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def line(title: str, page: str, before: str = "", after: str = "") -> str:
        return paragraph(before + run(title) + "<w:r><w:tab/></w:r>" + field("PAGEREF x", page) + after)

    opening = begin("begin") + r'<w:r><w:instrText>TOC \o "1-3"</w:instrText></w:r>' + begin("separate")
    contents = line("一、目标", "1", before=opening) + line("二、任务", "2", after=begin("end"))
    body = (
        contents + paragraph("一、目标") + paragraph("做大。") + paragraph("二、任务") + paragraph("做强。")
    )
    document = parse(docx(body))
    assert document.source.text.startswith("一、目标……1\n二、任务……2\n一、目标\n")
    assert [item.title for item in document.outline] == ["目标", "任务"]
    by_style = '<w:pStyle w:val="11"/>'
    styled = paragraph("<w:r><w:t>一、目标</w:t><w:tab/><w:t>1</w:t></w:r>", properties=by_style)
    toc = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>'
    assert text_of(styled, styles=toc) == "一、目标……1\n"


def test_text_boxes_follow_their_paragraph_once() -> None:
    nested = text_box(paragraph("框内") + paragraph(text_box(paragraph("框中框")) + run("框尾")))
    source = read(paragraph(run("甲") + nested + run("乙")) + paragraph("丙"))
    assert source.text == "甲乙\n框内\n框尾\n框中框\n丙\n"
    places = [source.place_of(Span(at, at)) for at in (0, 3, 6, 9, 13)]
    assert [(place.part, place.paragraph) for place in places if place] == [
        ("body", 1), ("textbox", 1), ("textbox", 2), ("textbox", 3), ("body", 2),
    ]  # fmt: skip


def test_an_old_text_box_and_the_only_branch_with_text() -> None:
    box = f"<v:textbox><w:txbxContent>{paragraph('旧框')}</w:txbxContent></v:textbox>"
    old = f"<w:r><w:pict>{box}</w:pict></w:r>"
    branches = f'<mc:Choice Requires="x"/><mc:Fallback>{run("后备")}</mc:Fallback>'
    empty = f"<mc:AlternateContent>{branches}</mc:AlternateContent>"
    both = (
        "<mc:AlternateContent><mc:Choice>"
        + paragraph("取此")
        + "</mc:Choice><mc:Fallback>"
        + paragraph("不取")
        + "</mc:Fallback></mc:AlternateContent>"
    )
    assert text_of(paragraph(old) + paragraph(empty) + both) == "\n旧框\n后备\n取此\n"


def test_content_controls_around_paragraphs_rows_and_cells() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    grid = table([["甲", "乙"], ["丙", "丁"]])
    wrapped = grid.replace("<w:tr>", "<w:sdt><w:sdtContent><w:tr>").replace(
        "</w:tr>", "</w:tr></w:sdtContent></w:sdt>"
    )
    body = control(paragraph("一") + control(paragraph("二"))) + wrapped + control(table([["戊", "己"]]))
    assert text_of(body) == "一\n二\n甲\t乙\n丙\t丁\n戊\t己\n"


def test_notes() -> None:
    def note(kind: str, number: int, text: str, more: str = "") -> str:
        content = paragraph("<w:r><w:footnoteRef/></w:r>" + run(text))
        return f'<w:{kind} w:id="{number}"{more}>{content}</w:{kind}>'

    footnotes = (
        note("footnote", 0, "线", ' w:type="separator"')
        + note("footnote", 2, "脚注")
        + note("footnote", 3, "表注")
    )
    endnotes = note("endnote", 2, "尾注")
    called = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = (
        paragraph(run("甲") + called + run("乙") + '<w:r><w:endnoteReference w:id="2"/></w:r>' + called)
        + table(
            [
                [
                    "<w:tc>"
                    + paragraph(run("格") + '<w:r><w:footnoteReference w:id="3"/></w:r>')
                    + "</w:tc>",
                    "丙",
                ]
            ]
        )
        + paragraph(run("丁") + '<w:r><w:footnoteReference w:id="9"/></w:r>')
    )
    source = read(body, footnotes=footnotes, endnotes=endnotes)
    assert source.text == "甲乙\n脚注\n格\t丙\n表注\n丁\n尾注\n"
    places = [source.place_of(Span(at, at)) for at in (3, 10, 15)]
    assert [(place.part, place.paragraph) for place in places if place] == [
        ("footnote", 2), ("footnote", 3), ("endnote", 1),
    ]  # fmt: skip


def test_line_breaks_are_lines_of_one_paragraph() -> None:
    source = read(paragraph("<w:r><w:t>一、甲</w:t><w:br/><w:t>（一）乙</w:t></w:r>") + paragraph("丙"))
    assert len(source.paragraphs) == 3
    places = [source.place_of(one.span) for one in source.paragraphs]
    assert [(place.paragraph, place.run) for place in places if place] == [(1, 1), (1, 1), (2, 1)]


def test_runs_are_counted_with_those_that_are_not_read() -> None:
    content = (
        run("甲") + "<w:del>" + run("删") + run("除") + "</w:del><w:hyperlink>" + run("乙") + "</w:hyperlink>"
    )
    source = read(paragraph(content))
    assert [(place.start, place.run) for place in source.provenance] == [(0, 1), (1, 4)]


def test_a_large_initial_belongs_to_its_paragraph() -> None:
    initial = paragraph("为", properties='<w:framePr w:dropCap="drop" w:lines="2"/><w:rPr><w:b/></w:rPr>')
    framed = paragraph("甲", properties='<w:framePr w:w="100"/>')
    assert (
        text_of(initial + paragraph("贯彻落实精神。") + framed + paragraph("乙"))
        == "为贯彻落实精神。\n甲\n乙\n"
    )


def test_the_default_style_counts_where_none_is_named() -> None:
    styles = style("正文", "<w:rPr><w:vanish/></w:rPr>", default=True)
    with pytest.raises(ReadError, match="没有可读的文字"):
        read(paragraph("甲"), styles=styles)


def test_strict_files_and_other_part_names() -> None:
    data = docx(paragraph("甲"), main="word/document2.xml")
    assert read_docx(data, "甲", DEFAULT_LIMITS).text == "甲\n"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    text = b"<w:p><w:r><w:t>\xe4\xb9\x99</w:t></w:r></w:p>"
    xml = b'<w:document xmlns:w="%s"><w:body>' + text + b"</w:body></w:document>"
    assert read_docx(docx("", more={"word/document.xml": xml % strict}), "乙", DEFAULT_LIMITS).text == "乙\n"


def test_a_part_in_utf_16_hides_what_it_hides() -> None:
    opening = f'<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="{W}"><w:body>'
    xml = opening + paragraph(run("甲") + run("乙", "<w:vanish/>")) + "</w:body></w:document>"
    for encoded in (xml.encode("utf-16"), b"\xfe\xff" + xml.encode("utf-16-be")):
        source = read_docx(docx("", more={"word/document.xml": encoded}), "甲", DEFAULT_LIMITS)
        assert (source.text, [one.code for one in source.diagnostics]) == ("甲\n", ["RM111"])
