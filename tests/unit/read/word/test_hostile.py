"""What is broken or hostile gives one clear error in bounded time（损坏与恶意文件）."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from attrs import evolve

from respmatrix import ReadError, parse, read_source
from respmatrix.read.limits import DEFAULT_LIMITS, ReadLimits
from respmatrix.read.word import read_docx
from tests.made.word import (
    archive,
    cell,
    docx,
    level,
    lists,
    numbered,
    paragraph,
    run,
    style,
    table,
    text_box,
)

GOOD = docx(paragraph("甲"))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def refusal(data: bytes, limits: ReadLimits = DEFAULT_LIMITS) -> str:
    with pytest.raises(ReadError) as caught:
        read_docx(data, "甲.docx", limits)
    error = caught.value
    assert "甲.docx" in error.message
    assert "甲.docx" in error.message_en
    assert error.hint
    assert error.hint_en
    return error.message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "内容却不是 Word 文档"),
        ("一、目标".encode(), "内容却不是 Word 文档"),
        (b"<html>", "内容却不是 Word 文档"),
        (b"{\\rtf1", "内容却不是 Word 文档"),
        (OLE, "旧版 Word/WPS"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "已加密"),
        (archive({"xl/workbook.xml": b"<x/>"}), "没有 Word 正文"),
        (archive({}), "没有 Word 正文"),
        (b"PK\x03\x04" + bytes(100), "损坏"),
        (GOOD[: len(GOOD) // 2], "损坏"),
        (GOOD[:-30], "损坏"),
        (docx("<w:p>"), "损坏"),
        (docx("", more={"word/document.xml": b""}), "损坏"),
        (docx("", more={"word/document.xml": b"<x/>"}), "没有 Word 正文"),
        (docx("", more={"_rels/.rels": b"<x"}), "损坏"),
        (docx(paragraph("甲"), numbering="<w:num"), "损坏"),
        (
            docx(paragraph("甲"), more={"word/document.xml": b'<?xml version="1.0" encoding="utf-7"?><x/>'}),
            "损坏",
        ),
        (docx(""), "没有可读的文字"),
        (docx(paragraph("  ")), "没有可读的文字"),
        (docx(paragraph("<w:r><w:drawing/></w:r>")), "没有可读的文字"),
    ],
)
def test_what_is_no_word_file(data: bytes, said: str) -> None:
    assert said in refusal(data)


def test_the_suffix_leads_to_the_word_reader(tmp_path: Path) -> None:
    path = tmp_path / "旧.docx"
    path.write_bytes(OLE)
    with pytest.raises(ReadError, match="旧版 Word/WPS"):
        read_source(path)
    for suffix in (".docx", ".DOCX", ".docm", ".dotx"):
        path = tmp_path / f"新{suffix}"
        path.write_bytes(GOOD)
        assert read_source(path).text == "甲\n"
    assert parse(GOOD).source.format == "docx"


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>'
    assert "DTD 或实体" in refusal(docx("", more={"word/document.xml": bomb.encode()}))
    assert "DTD 或实体" in refusal(docx("", more={"word/document.xml": bomb.encode("utf-16")}))
    outside = b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><Relationships/>'
    assert "DTD 或实体" in refusal(docx(paragraph("甲"), more={"_rels/.rels": outside}))


def test_bombs_are_refused() -> None:
    blanks = docx(paragraph("甲"), more={"word/styles.xml": b" " * (30 << 20)})
    assert "压缩比" in refusal(blanks.replace(b"word/styles.xml", b"word/stylex.xml"))
    many = docx(paragraph("甲"), more={f"word/media/{number}.png": b"" for number in range(2_500)})
    assert "个部件" in refusal(many)
    small = evolve(DEFAULT_LIMITS, unpacked_bytes=1_000)
    assert "解压后" in refusal(docx(paragraph("甲" * 1_000)), small)


def test_ten_million_nested_tags_are_refused_at_once() -> None:
    nested = b"<a>" * 10_000_000
    stored = docx("", more={"word/document.xml": nested}, compression=zipfile.ZIP_STORED)
    assert "XML 标记" in refusal(stored)
    assert "嵌套过深" in refusal(stored, evolve(DEFAULT_LIMITS, nodes=20_000_000))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"),
        (f"<w:tbl><w:tr>{cell('旁')}<w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>"),
    ],
    ids=["controls", "frames", "tables", "text boxes"],
)
def test_what_may_be_nested_is_read_as_deep_as_xml_is(before: str, after: str) -> None:
    depth = 250 // before.count("<w:t") if "tbl" in before else 250 // before.count("<")
    depth = min(depth, 60)
    assert (
        "底" in read_docx(docx(before * depth + paragraph("底") + after * depth), "甲", DEFAULT_LIMITS).text
    )
    assert "嵌套过深" in refusal(docx(before * 200 + paragraph("底") + after * 200))


def test_runs_nested_as_deep_as_xml_is() -> None:
    nested = "<w:ins>" * 240 + run("底") + "</w:ins>" * 240
    assert read_docx(docx(paragraph(nested)), "甲", DEFAULT_LIMITS).text == "底\n"


def test_numbers_out_of_bounds_are_ignored() -> None:
    levels = (
        level(0, "upperRoman", "%1", start=10**9)
        + level(99)
        + '<w:lvl w:ilvl="x"/>'
        + level(1, text="%1" * 9_999)
    )
    body = numbered("#", 1) + numbered("#", 1, 77) + numbered("#", 1, 1) + numbered("#", 10**30)
    text = read_docx(docx(body, numbering=lists({0: levels}, {1: (0, "")})), "甲", DEFAULT_LIMITS).text
    assert len(text) < 200
    assert text.count("#") == 4


def test_a_long_chain_of_styles_is_followed() -> None:
    count = 20_000
    styles = "".join(style(f"s{index}", f'<w:basedOn w:val="s{index + 1}"/>') for index in range(count))
    styles += style(f"s{count}", "<w:rPr><w:vanish/></w:rPr>")
    body = paragraph("甲") + paragraph("乙", properties='<w:pStyle w:val="s0"/>')
    assert read_docx(docx(body, styles=styles), "甲", DEFAULT_LIMITS).text == "甲\n\n"


def test_much_of_everything_is_read_in_step_with_its_size() -> None:
    open_fields = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 50_000
    wide = table([[cell("甲", '<w:gridSpan w:val="63"/>')] * 500] * 20)
    changed = paragraph(f"<w:ins>{run('乙')}</w:ins>" * 20_000)
    boxes = paragraph(text_box(paragraph("丙")) * 2_000)
    ends = paragraph("丁", properties="<w:rPr><w:del/></w:rPr>") * 20_000
    body = paragraph(open_fields) + wide + changed + boxes + ends
    source = read_docx(docx(body, compression=zipfile.ZIP_STORED), "甲", DEFAULT_LIMITS)
    assert [source.text.count(one) for one in "甲乙丙丁"] == [10_000, 20_000, 2_000, 20_000]
