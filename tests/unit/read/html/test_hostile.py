"""Broken and hostile pages: one clear error or a reading, in bounded time."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from respmatrix.errors import ReadError
from respmatrix.read import read_source
from respmatrix.read.html import read_html, read_mhtml
from respmatrix.read.limits import DEFAULT_LIMITS, ReadLimits

END = "<p>末段。</p>"


@pytest.mark.parametrize(
    ("page", "word"),
    [
        ("<div>" * 10_000_000, "标签超过"),
        ("<div>" * 400_000, "嵌套过深"),
        ("<b><div>" * 300, "嵌套过深"),
        ("<p>" + "字" * 4_000_000, "文字过长"),
        ("<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">", "属性超过"),
        ("<p x='>' " + " ".join(f"a{n}='>'" for n in range(30_000)) + ">", "属性超过"),
        ("<table>" + ("<tr>" + "<td rowspan=65534 colspan=1000>甲" * 2) * 6000, "表格超过"),
        ("<!--" * 1000, "没有可读的文字"),
        ("<script>" * 1000, "没有可读的文字"),
        ("<body></body>", "没有可读的文字"),
        ("<iframe src=a.html>甲</iframe>", "没有可读的文字"),
        ("", "没有可读的文字"),
        ("\0" * 99, "二进制"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_refused(page: str, word: str) -> None:
    text = page if word in ("没有可读的文字", "二进制") else page + END
    with pytest.raises(ReadError, match=word) as caught:
        read_html(text.encode(), "甲.html", DEFAULT_LIMITS)
    assert "甲.html" in caught.value.message
    assert caught.value.hint_en


@pytest.mark.parametrize(
    "page",
    [
        "字<br>" * 50_000,
        "<p>" + "<span>字</span>" * 50_000,
        "<script></script>字" * 30_000,
        "<a href=x>" * 30_000,
        "</p></div>" * 50_000 + "<p>字",
        "<p><font>字" * 100,
        "&" * 100_000,
        "<" * 100_000,
        "<p style='" + "display:none;" * 10_000 + "'>字</p>",
        "<div hidden>" * 200 + "字" + "</div>" * 200,
        "<li>字</li></ol></table></td>" * 1000,
        "<table><td>甲<td>乙" * 60,
        "<p>文号：" + "文号：" * 20_000,
        "<ol start=99999999999999999999><li value=-5>字",
        "<p>字\0\x01\x0b字",
        '<!DOCTYPE html [<!ENTITY a "字字"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><p>&b;&c;',
    ],
    ids=lambda page: page[:12],
)
def test_read_to_the_end(page: str) -> None:
    source = read_html((page + END).encode(), "甲.html", DEFAULT_LIMITS)
    assert source.text.endswith("末段。\n")
    assert "root:" not in source.text


def test_limits_can_be_raised() -> None:
    deep = "<div>" * 300 + "<p>字</p>"
    with pytest.raises(ReadError, match="嵌套过深"):
        read_html(deep.encode(), "甲", DEFAULT_LIMITS)
    assert read_html(deep.encode(), "甲", evolve(DEFAULT_LIMITS, depth=1000)).text == "字\n"
    with pytest.raises(ReadError, match="标签超过 5 个"):
        read_html(b"<p>1</p>" * 3, "甲", ReadLimits(tags=5))
    with pytest.raises(ReadError, match="文件超过"):
        read_html(b"<p>1</p>", "甲", ReadLimits(file_bytes=5))
    with pytest.raises(ReadError, match="文件超过"):
        read_html(b"<p>1</p>", "甲", ReadLimits(text_bytes=5))


ARCHIVE = """From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n----b\r
Content-Type: text/css\r\n\r\np{}\r\n----b\r
Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r
<html><body><p>=B9=D8=D3=DA=BD=DA=CB=AE=\r\n=B5=C4=CD=A8=D6=AA</p></body></html>\r\n----b--\r\n"""


def test_a_web_archive_is_read() -> None:
    assert read_mhtml(ARCHIVE.encode(), "甲.mht", DEFAULT_LIMITS).text == "关于节水的通知\n"


@pytest.mark.parametrize("name", ["甲.mht", "甲.html", "甲"])
def test_a_web_archive_is_known_by_its_head(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(ARCHIVE.encode())
    assert read_source(path).text == "关于节水的通知\n"


def test_a_mail_is_no_web_archive() -> None:
    assert read_source("From: 市水务局\n关于节水的通知\n".encode()).text == "From: 市水务局\n关于节水的通知\n"


@pytest.mark.parametrize("data", [b"", b"\0\1\2", b"MIME-Version: 1.0\r\n\r\ntext", ARCHIVE.encode()[:200]])
def test_an_archive_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="其中没有网页"):
        read_mhtml(data, "甲.mht", DEFAULT_LIMITS)
