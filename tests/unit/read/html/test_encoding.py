"""The encoding of a page is found, whatever the page says it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from respmatrix.errors import ReadError
from respmatrix.read import read_source
from respmatrix.read.html import read_html
from respmatrix.read.limits import DEFAULT_LIMITS

TEXT = "关于朱镕基故居周边整治的通知"
"""镕 is in GBK, not in GB2312."""


def page(declared: str = "") -> str:
    return f"<html><head>{declared}</head><body><p>{TEXT}</p></body></html>"


@pytest.mark.parametrize("codec", ["gbk", "gb18030", "utf-8"])
@pytest.mark.parametrize(
    "declared",
    [
        "",
        '<meta charset="gb2312">',
        '<meta charset="utf-8">',
        '<meta http-equiv="Content-Type" content="text/html; charset=GBK">',
        "<meta charset=iso-8859-1>",
        "<meta charset=no-such-thing>",
    ],
)
def test_declared_rightly_wrongly_or_not(codec: str, declared: str) -> None:
    source = read_source(page(declared).encode(codec), name="甲.html")
    assert source.text == f"{TEXT}\n"
    assert source.encoding == ("utf-8" if codec == "utf-8" else "gb18030")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (page("<meta charset=gbk>").encode("utf-8-sig"), "utf-8-sig"),
        (b"\xff\xfe" + page().encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + page().encode("utf-16-be"), "utf-16-be"),
        (page().encode("utf-16-le"), "utf-16-le"),
        (f'<?xml version="1.0" encoding="GBK"?>{page()}'.encode("gbk"), "gb18030"),
        (page("<meta charset=big5>").replace(TEXT, "關於節約用水的通知").encode("big5"), "big5hkscs"),
    ],
)
def test_marks_declarations_and_patterns(data: bytes, encoding: str) -> None:
    source = read_source(data, name="甲.txt")
    assert source.encoding == encoding
    assert source.text.strip() in (TEXT, "關於節約用水的通知")
    assert source.format == "html"


def test_what_the_transport_says_comes_before_the_declaration() -> None:
    data = page("<meta charset=gbk>").replace(TEXT, "關於節約用水").encode("big5")
    assert read_html(data, "甲", DEFAULT_LIMITS, charset="Big5").text == "關於節約用水\n"


def test_damage_is_marked_and_reported() -> None:
    data = page().encode("gbk").replace("故居".encode("gbk"), b"\xb9\xff\xbe\xd3")
    source = read_source(data, name="甲.html")
    (found,) = source.diagnostics
    assert found.code == "RM123"
    assert found.location is not None
    assert found.location.span.of(source.text) == "\ufffd"
    assert source.text.startswith("关于朱镕基")
    assert "周边整治的通知" in source.text


def test_damage_in_what_is_not_read_is_no_matter() -> None:
    cut = b'<meta name="description" content="' + "临江市".encode()[:-1] + b'">'
    source = read_source(page().encode().replace(b"<head>", b"<head>" + cut), name="甲.html")
    assert (source.text, source.diagnostics) == (f"{TEXT}\n", ())


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04zip", b"%PDF-1.7", b"\x89PNG\r\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", bytes(99)]
)
def test_other_formats_are_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "甲.html"
    path.write_bytes(data)
    with pytest.raises(ReadError, match=r"甲\.html"):
        read_source(path)
