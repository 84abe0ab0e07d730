"""Encodings are found, and every unusable file says what to do."""

import io
import os
from pathlib import Path

import pytest
from openpyxl import Workbook

from respmatrix.errors import ReadError
from respmatrix.read import read_source
from respmatrix.read.limits import ReadLimits
from tests.made.word import docx, paragraph

TEXT = "某市节水方案\r\n一、总体要求\r\n（一）指导思想。责任单位：市水务局，共３项。\r\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8-sig"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode("gbk"), "gb18030"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (b"plain ascii\n", "utf-8"),
    ],
)
def test_encoding_is_found(data: bytes, encoding: str) -> None:
    source = read_source(data)
    assert source.encoding == encoding
    assert source.text == ("plain ascii\n" if data.startswith(b"plain") else TEXT)
    assert source.name == "<bytes>"


def test_characters_outside_gbk_are_read() -> None:
    text = "𠮷林镇街道办事处㐂\n"
    assert read_source(text.encode("gb18030")).text == text


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.md", "a.text", "a"])
def test_plain_text_suffixes(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(TEXT.encode())
    source = read_source(path)
    assert source.text == TEXT
    assert source.name == str(path)
    assert read_source(str(path), name="-").name == "-"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("空.txt", b"", "空文件"),
        ("白.txt", " 　\r\n".encode(), "空文件"),
        ("标.txt", b"\xef\xbb\xbf", "空文件"),
        ("甲.txt", b"PK\x03\x04rest", "docx"),
        ("甲.docx", b"PK\x03\x04rest", "损坏"),
        ("甲.pdf", b"%PDF-1.7", "损坏"),
        ("甲.txt", b"%PDF-1.7", "损坏"),
        ("甲.pdf", b"text", "内容不是 PDF 文件"),
        ("甲.ofd", b"text", "内容不是 OFD 文件"),
        ("甲.wps", b"text", "内容不是 WPS 文件"),
        ("甲.html", b"<html></html>", "没有可读的文字"),
        ("甲.txt", b"<!DOCTYPE html><html></html>", "没有可读的文字"),
        ("甲.mht", b"MIME-Version: 1.0\r\n\r\n", "没有网页"),
        ("甲.txt", b"<?xml version='1.0'?><w:document/>", "XML"),
        ("甲.docx", b"", "空文件"),
        ("甲.xlsx", b"", "空文件"),
        ("甲.pdf", b"", "空文件"),
        ("甲.csv", b"a,b", "不认识的格式"),
        ("甲.txt", bytes(range(256)), "不是文本"),
        ("甲.txt", b"text\x00text\x01\x02", "不是文本"),
        ("甲.txt", "正文".encode() + b"\xff\xff\xff", "编码"),
        ("甲.txt", b"\xff\xfe" + "正文".encode("utf-16-le") + b"\x00", "编码"),
    ],
)
def test_unusable_files_are_named_with_a_way_out(tmp_path: Path, name: str, data: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        read_source(path)
    error = caught.value
    assert words in error.message
    assert str(path) in error.message
    assert str(path) in error.message_en or repr(str(path)) in error.message_en
    assert error.hint
    assert error.hint_en
    assert error.hint_en.isascii()


TABLE = "<tr><th>任务</th><th>责任单位</th></tr><tr><td>修桥</td><td>市住建局</td></tr></table>"


@pytest.mark.parametrize("suffix", [".doc", ".docx", ".wps", ".xls", ".et", ".rtf"])
@pytest.mark.parametrize(
    "opening", ["<html><body><table>", "\ufeff<!DOCTYPE html><table>", "<table border=1>"]
)
def test_web_pages_under_the_suffix_of_an_office_file(tmp_path: Path, suffix: str, opening: str) -> None:
    path = tmp_path / f"分工表{suffix}"
    path.write_bytes((opening + TABLE).encode())
    source = read_source(path)
    assert (source.format, source.text) == ("html", "任务\t责任单位\n修桥\t市住建局\n")


@pytest.mark.parametrize("suffix", [".doc", ".xls"])
def test_web_archives_under_the_suffix_of_an_office_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"分工表{suffix}"
    head = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    path.write_bytes((head + "<table>" + TABLE).encode())
    assert read_source(path).text == "任务\t责任单位\n修桥\t市住建局\n"


@pytest.mark.parametrize("wrong", [".docx", ".xlsx", ".ofd", ".pdf", ".txt"])
def test_office_files_are_told_by_their_content(tmp_path: Path, wrong: str) -> None:
    stream = io.BytesIO()
    book = Workbook()
    book.worksheets[0].append(["修桥"])
    book.save(stream)
    for data, kind in ((docx(paragraph("修桥")), "docx"), (stream.getvalue(), "xlsx")):
        path = tmp_path / f"{kind}{wrong}"
        path.write_bytes(data)
        source = read_source(path)
        assert (source.format, source.text) == (kind, "修桥\n")


def test_a_text_beyond_the_limit_is_refused() -> None:
    with pytest.raises(ReadError, match="「长文」：文件超过 0 MB"):
        read_source(TEXT.encode(), name="长文", limits=ReadLimits(text_bytes=5))


def test_missing_file_and_directory(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="找不到文件"):
        read_source(tmp_path / "没有.txt")
    with pytest.raises(ReadError, match="是文件夹"):
        read_source(tmp_path)
    with pytest.raises(ReadError, match="读取「a\x00b」失败"):
        read_source("a\0b")


@pytest.mark.parametrize("text", [TEXT, "加强农村公路管护。" * 500], ids=["lines", "one long line"])
def test_a_text_given_for_a_path_is_told_from_one(text: str) -> None:
    with pytest.raises(ReadError, match="像是文件的正文") as caught:
        read_source(text)
    assert "rm.parse_text" in caught.value.hint
    assert len(caught.value.message) < 60


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "甲.txt"
    path.write_bytes(TEXT.encode())
    path.chmod(0)
    with pytest.raises(ReadError, match="没有权限"):
        read_source(path)


def test_a_bytes_name_is_used_in_errors() -> None:
    with pytest.raises(ReadError, match="「-」是空文件"):
        read_source(b"", name="-")
